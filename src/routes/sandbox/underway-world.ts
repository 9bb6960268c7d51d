import type { Day } from '../../domain/time.ts';
import { DOCUMENTS, FIRST, LAST, type OrganisationKey, type PERMITS, seededId } from './world.ts';

/** People of the carrier beside its owner, each by the `sub` `sandbox-` and the duty. */
export const MEMBERS = ['driver', 'dispatcher'] as const;

/** Of the carrier, on no permit: to take the place of another. */
export const SPARE_PLATE = '鄂L90009';

/** The officers of the city who survey and investigate. */
export const OFFICERS = [
  { sub: 'sandbox-officer', name: '沙盒執法人員' },
  { sub: 'sandbox-officer-2', name: '沙盒執法人員二' },
];

/** Applications that are under way, and what each is there for. */
export const APPLICATIONS = [
  { key: 'draft', tells: 'transport, a draft that lacks a document' },
  { key: 'ready', tells: 'transport, a draft to be submitted' },
  { key: 'submitted', tells: 'transport, submitted: to be accepted' },
  { key: 'foreign', tells: 'transport, submitted: not to be accepted' },
  { key: 'incomplete', tells: 'transport, submitted: to be supplemented' },
  { key: 'leaving', tells: 'transport, submitted: to be withdrawn' },
  { key: 'accepted', tells: 'transport, accepted: to be attested, extended' },
  { key: 'attested', tells: 'transport, accepted and attested: to be decided' },
  { key: 'contested', tells: 'disposal, submitted: the carrier may contest its contract' },
  { key: 'unseen', tells: 'receiving, accepted: to be surveyed' },
  { key: 'surveyed', tells: 'receiving, accepted, with a survey that `sandbox-officer-2` has not signed' },
] as const;

/** Numbers of manifests by what was scanned of them. */
export const MANIFESTS: readonly Readonly<{
  key: (typeof MANIFEST_KEYS)[number];
  tells: string;
  plate: string;
  kinds: readonly ScanKind[];
  /** What the facility weighs of 15 t. */
  tonnes?: number;
}>[] = [
  { key: 'drawn', tells: 'drawn: to be loaded', plate: '鄂L90001', kinds: [] },
  { key: 'waiting', tells: 'drawn: for scans that waited on a device', plate: '鄂L90002', kinds: [] },
  { key: 'listed', tells: 'drawn: for scans from a file', plate: '鄂L90002', kinds: [] },
  { key: 'spoiled', tells: 'drawn: to be given up', plate: '鄂L90001', kinds: [] },
  { key: 'loaded', tells: 'loaded', plate: '鄂L90005', kinds: ['load'] },
  { key: 'departed', tells: 'on the road', plate: '鄂L90006', kinds: ['load', 'depart'] },
  { key: 'refused', tells: 'refused, not yet back', plate: '鄂L90007', kinds: ['load', 'depart', 'refuse'] },
  {
    key: 'different',
    tells: 'received, 9 t of 15 t declared',
    plate: '鄂LD90003',
    kinds: ['load', 'depart', 'receive'],
    tonnes: 9,
  },
  { key: 'filed', tells: 'filed', plate: '鄂LD90003', kinds: ['load', 'depart', 'receive'] },
  {
    key: 'corrected',
    tells: 'filed, with a correction that the recycler proposes',
    plate: '鄂LD90003',
    kinds: ['load', 'depart', 'receive'],
  },
];
export const MANIFEST_KEYS = [
  'drawn',
  'waiting',
  'listed',
  'spoiled',
  'loaded',
  'departed',
  'refused',
  'different',
  'filed',
  'corrected',
] as const;

export type ScanKind = 'load' | 'depart' | 'receive' | 'refuse';
export const SCANNED_BY: Readonly<Record<ScanKind, OrganisationKey>> = {
  load: 'contractor',
  depart: 'carrier',
  receive: 'recycler',
  refuse: 'recycler',
};

export function scanBody(kind: ScanKind, plate: string, tonnes: number) {
  const siteId = seededId('decision recycling');
  switch (kind) {
    case 'load':
      return {
        plate,
        projectId: seededId('project building'),
        category: 'recyclable',
        materials: ['concrete', 'brick'],
        quantity: { value: 15, unit: 't' },
        destinationId: siteId,
      };
    case 'depart':
      return { washed: true, covered: true };
    case 'receive':
      return { siteId, quantity: { value: tonnes, unit: 't' } };
    case 'refuse':
      return { siteId, ground: 'goodsMismatch' };
  }
}

/** What else is there to begin from, by its id. */
export const THINGS = [
  { key: 'survey', tells: 'the survey of application `surveyed`' },
  { key: 'key', tells: 'an API key of `carrier`, whose secret nobody has' },
  { key: 'correction', tells: 'the correction of manifest `corrected`' },
  { key: 'site closing', tells: 'a treatment site that may close' },
  { key: 'document closing', tells: 'its closure plan' },
  { key: 'document outside', tells: 'the paper of the permit from outside a term' },
  { key: 'device camera', tells: 'a camera at site `treatment`' },
  { key: 'violation suspected', tells: 'reported, to be reviewed' },
  { key: 'violation confirmed', tells: 'confirmed, in no case' },
  { key: 'violation filed', tells: 'confirmed, in the case' },
  { key: 'case', tells: 'a case with an order to correct' },
  { key: 'complaint', tells: 'a complaint with a photo' },
  { key: 'order', tells: 'a control order of 高新區, 300 days ahead' },
] as const;

/** The documents of an application that was granted, to be named by another. */
export function seededDocuments(of: (typeof PERMITS)[number]) {
  return DOCUMENTS[of].map((kind) => ({ kind, documentId: seededId(`document ${of} ${kind}`) }));
}

export const RECEIVING_DOCUMENTS = ['landRight', 'sitePlan'];

export function receivingBody(today: Day) {
  return {
    kind: 'receiving',
    site: {
      name: '沙盒渣土受納場',
      siteType: 'receiving',
      regionCode: '421202',
      location: { lat: 29.9, lon: 114.42 },
      capacity: { value: 80_000, unit: 't' },
      acceptsFrom: today,
      acceptsTo: LAST,
    },
  };
}

export function closingBody(operatorId: string) {
  return {
    name: '沙盒舊無害化處理場',
    regionCode: '421202',
    location: { lat: 29.87, lon: 114.34 },
    capacity: { value: 10_000, unit: 't' },
    acceptsFrom: FIRST,
    acceptsTo: LAST,
    operatorId,
  };
}

/** Valid from a day on which no term ran (第四十八條). */
export function outsideBody(documentId: unknown, [validFrom, validTo]: readonly [Day, Day]) {
  return {
    holderId: seededId('contractor'),
    projectId: seededId('project building'),
    streams: [
      {
        category: 'recyclable',
        materials: ['concrete'],
        quantity: { value: 500, unit: 't' },
        destinationId: seededId('decision recycling'),
      },
    ],
    validFrom,
    validTo,
    documentId,
  };
}

export const VIOLATIONS = ['suspected', 'confirmed', 'filed'] as const;

export function violationBody(occurredAt: string, key: (typeof VIOLATIONS)[number]) {
  return {
    offence: 'disposal_without_permit',
    subject: { kind: 'unit', id: seededId('contractor'), role: 'contractor' },
    occurredAt,
    regionCode: '421202',
    location: { lat: 29.84, lon: 114.32 },
    note: `沙盒 ${key}`,
  };
}

export function orderBody(on: Day) {
  return {
    reason: '沙盒：重污染天氣應急',
    regionCodes: ['4212GX'],
    from: `${on}T00:00:00+08:00`,
    to: `${on}T23:59:59+08:00`,
  };
}
