/** The states of a manifest (第二十七條), in the order of the road. */
export const MANIFEST_STATES = [
  'drawn',
  'loaded',
  'inTransit',
  'received',
  'refused',
  'filed',
  'returned',
  'closed',
  'voided',
] as const;
export type ManifestState = (typeof MANIFEST_STATES)[number];

/** The four copies and who keeps each. */
export const COPY_HOLDERS = ['emitter', 'carrier', 'recycler', 'authority'] as const;
export type CopyHolder = (typeof COPY_HOLDERS)[number];

/** What keeps a received manifest from being filed. */
export const OPEN_ITEMS = ['weight', 'category', 'vehicle', 'correction', 'hold'] as const;
export type OpenItem = (typeof OPEN_ITEMS)[number];

export const SCAN_KINDS = ['load', 'depart', 'redirect', 'receive', 'refuse', 'return', 'inspect'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];
