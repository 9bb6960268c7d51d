import type { StoredViolation } from '../../../db/enforcement/violations.ts';
import type { FeedEvent } from '../../../db/events/feed.ts';
import type { HeldScan } from '../../../db/manifests/held.ts';
import type { StoredManifest } from '../../../db/manifests/read.ts';
import type { StoredApplication } from '../../../db/permits/applications.ts';
import type { StoredCopy, StoredPermit } from '../../../db/permits/permits.ts';
import type { Words } from '../../../domain/words.ts';

/** What a vendor names: what their program made, or found. */
export const ID_NAMES = [
  'manifestNumber',
  'lateManifestNumber',
  'refusedManifestNumber',
  'replayedScanId',
  'applicationId',
  'violationIds',
  'eventIds',
] as const;
export type IdName = (typeof ID_NAMES)[number];

export type HeldManifest = Readonly<{
  manifest: StoredManifest;
  scans: readonly HeldScan[];
  violations: readonly StoredViolation[];
}>;

/** What the ledger holds about the ids a vendor named, as far as the caller sees; null where they see nothing. */
export type Held = Readonly<{
  manifest: HeldManifest | null;
  late: HeldManifest | null;
  refused: HeldManifest | null;
  replayedScanId: string | null;
  application: StoredApplication | null;
  permit: Readonly<{ permit: StoredPermit; copies: readonly StoredCopy[] }> | null;
  violationIds: readonly string[];
  /** What the feed tells the caller of the manifest and its violations; null where no events were named. */
  events: readonly Pick<FeedEvent, 'id' | 'type'>[] | null;
  eventIds: readonly string[] | null;
  weightTolerancePercent: number;
}>;

/** Why something is not as expected, its placeholders filled by `params`. */
export type Failing = Words & Readonly<{ params?: Readonly<Record<string, string | number>> }>;

/**
 * One thing that is expected of a program that does it right; `check` gives what is wrong, or null. It is asked once
 * those that it `needs` have passed, and only of a program that named the id of `ifNamed`.
 */
export type Expectation = Readonly<{
  key: string;
  title: Words;
  needs?: readonly string[];
  ifNamed?: IdName;
  /** The clause behind it, where it is one of law. */
  citation?: string;
  check: (held: Held) => Failing | null;
}>;

/** What a program of one kind has to show it can do, and by which ids. */
export type Scenario = Readonly<{
  title: Words;
  ids: Readonly<Partial<Record<IdName, Words & Readonly<{ mayLack?: true }>>>>;
  expectations: readonly Expectation[];
}>;

/** What of several holds, or why not; the first reason will do. */
export function unless(holds: boolean, why: Failing): Failing | null {
  return holds ? null : why;
}

export const NOT_SEEN: Failing = {
  zh: '不存在，或者調用者無權查看。',
  en: 'It is not there, or not for this caller to see.',
};

/** The first scan of a kind. */
export function scanOf(held: HeldManifest | null, kind: HeldScan['kind']): HeldScan | undefined {
  return held?.scans.find((scan) => scan.kind === kind);
}
