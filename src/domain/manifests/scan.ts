import type { Finding } from '../finding.ts';
import type { Category, ScannedMaterial } from '../law/art-03-categories.ts';
import { massOf, type Quantity } from '../quantity.ts';
import type { Day, Instant } from '../time.ts';

export type Load = Readonly<{
  kind: 'load';
  /** As read by the gate; what no register knows is a finding. */
  plate: string;
  projectId: string;
  category: Category;
  materials: readonly ScannedMaterial[];
  quantity: Quantity;
  destinationId: string;
  driverName?: string | undefined;
  producedOn?: Day | undefined;
}>;

export type Depart = Readonly<{
  kind: 'depart';
  washed?: boolean | undefined;
  covered?: boolean | undefined;
}>;
export type Redirect = Readonly<{ kind: 'redirect'; destinationId: string }>;

export type Receive = Readonly<{
  kind: 'receive';
  siteId: string;
  /** As weighed at the site. */
  quantity: Quantity;
  plate?: string | undefined;
  category?: Category | undefined;
  materials?: readonly ScannedMaterial[] | undefined;
}>;

/** 第二十六條第(一)項: the grounds on which a facility may refuse; `other` is none. */
export const REFUSAL_GROUNDS = [
  'prohibitedWaste',
  'goodsMismatch',
  'manifestMissing',
  'categoryNotAccepted',
  'capacityReached',
  'controlOrder',
  'closureNotified',
  'other',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export type Refuse = Readonly<{
  kind: 'refuse';
  siteId: string;
  ground: RefusalGround;
  groundText?: string | undefined;
}>;
export type Return = Readonly<{ kind: 'return'; note?: string | undefined }>;
export type Inspect = Readonly<{
  kind: 'inspect';
  plate: string;
  category?: Category | undefined;
  credential?: string | undefined;
  regionCode?: string | undefined;
  note?: string | undefined;
}>;

export type RoadContent = Load | Depart | Redirect | Receive | Refuse | Return;
export type ScanContent = RoadContent | Inspect;

/** What depends on other manifests, judged once, when the scan was first recorded. */
export type JudgedOnce = Readonly<{
  findings: readonly Finding[];
  /** Of a receipt or refusal: the room in kg the site had beside this manifest; the load may not be known yet. */
  siteRoomKg?: number;
}>;

/** Who sent a scan; without an organisation it is an individual, or an officer. */
export type Sender = Readonly<{
  sub: string;
  name: string;
  organisationId: string | null;
  organisationName: string | null;
}>;

/** A scan as evidence: what was read, when by the device, when at the server, and by whom. */
export type Recorded<Content extends ScanContent> = Readonly<{
  id: string;
  at: Instant;
  receivedAt: Instant;
  location: Readonly<{ lat: number; lon: number }> | null;
  sender: Sender;
  content: Content;
  judgedOnce: JudgedOnce;
}>;

export type RoadScan = Recorded<RoadContent>;

/** The weighed mass in kg; a volume is converted by what the site saw, else by what was declared. */
export function weighedMassOf(receive: Receive, load: Load | null): number {
  return massOf(receive.quantity, receive.materials ?? load?.materials ?? []);
}

/** The room in kg a site had when a scan there was recorded; what is not known is held against nobody. */
export function roomKgOf(scan: Recorded<Receive | Refuse>): number {
  return scan.judgedOnce.siteRoomKg ?? Infinity;
}

/** A device may be this far ahead of the server before its time counts as implausible. */
const AHEAD_TOLERATED_MS = 5 * 60_000;

/**
 * The instant by which the rules judge a scan: its own, but never later than its receipt nor earlier than the draw
 * of its manifest.
 */
export function judgedAt(scan: Pick<RoadScan, 'at' | 'receivedAt'>, drawnAt: Instant): Instant {
  return Math.max(Math.min(scan.at, scan.receivedAt), drawnAt);
}

/** Whether the device's time cannot be right: more than five minutes ahead of receipt, or before the draw. */
export function isImplausible(scan: Pick<RoadScan, 'at' | 'receivedAt'>, drawnAt: Instant): boolean {
  return scan.at - scan.receivedAt > AHEAD_TOLERATED_MS || scan.at < drawnAt;
}

/** Scans by the time their devices say; of the same instant by their ids. */
export function inEventOrder(scans: readonly RoadScan[]): readonly RoadScan[] {
  return scans.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Whether a scan is of a kind. */
export function isOf<Kind extends RoadContent['kind']>(
  scan: RoadScan,
  kind: Kind,
): scan is Recorded<Extract<RoadContent, { kind: Kind }>> {
  return scan.content.kind === kind;
}
