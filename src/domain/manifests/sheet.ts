import type { Finding } from '../finding.ts';
import { compareWithSheet, OPEN_ITEM_OF } from '../law/art-27-02-comparison.ts';
import { massOf, type Quantity } from '../quantity.ts';
import type { Instant } from '../time.ts';
import { projectOf } from './case.ts';
import { type Suspicion, suspicions } from './charge.ts';
import type { Claim, Target } from './claim.ts';
import { correctedLoad, lastAnswerBeforeFiling, loadToFile, openOfCorrections } from './correction.ts';
import { destinationOf, isComparable, judgeEvents } from './events.ts';
import type { Ground, Limits } from './ground.ts';
import { streamOf } from './judge.ts';
import { COPY_HOLDERS, type CopyHolder, type ManifestState, type OpenItem } from './manifest.ts';
import type { Registers } from './registers.ts';
import {
  inEventOrder,
  isOf,
  judgedAt,
  type Load,
  type Recorded,
  type RoadScan,
  weighedMassOf,
} from './scan.ts';
import { mayEmit } from './senders.ts';
import { foldTimeline, type Timeline } from './timeline.ts';

export type Copy = Readonly<{
  holder: CopyHolder;
  completedAt: Instant | null;
  signedBy: RoadScan['sender'] | null;
}>;

/** A manifest worked out anew from its scans: everything that is stored of it or answered. */
export type Sheet = Readonly<{
  state: ManifestState;
  load: Recorded<Load> | null;
  declared: (Quantity & Readonly<{ massKg: number }>) | null;
  /** Where it is bound for: what the load, a redirection or a correction said last. */
  destinationId: string | null;
  departedAt: Instant | null;
  /** What a site weighed, whether or not the other scans are here yet. */
  receipt: Readonly<{ siteId: string; quantity: Quantity; massKg: number }> | null;
  filedAt: Instant | null;
  open: readonly OpenItem[];
  copies: readonly Copy[];
  findings: readonly Finding[];
  suspicions: readonly Suspicion[];
  /** Findings by scan, and whether load and departure are cleared. */
  ofScan(scanId: string): Readonly<{ findings: readonly Finding[]; clearance: readonly Finding[] | null }>;
}>;

/** What the counted load claims, by the sheet's timeline; null where none counts or the claim is given back. */
export function claimTarget(scans: readonly RoadScan[], ground: Ground, registers: Registers): Target | null {
  const { load: scanned, state } = foldTimeline(bindingScans(scans, registers), ground);
  if (!scanned || state === 'returned' || state === 'closed') return null;
  const load = correctedLoad(scanned, ground);
  return {
    loadScanId: load.id,
    streamId: streamOf(load, judgedAt(load, ground.drawnAt), registers),
    massKg: ground.settlement?.massKg ?? massOf(load.content.quantity, load.content.materials),
  };
}

/** Works a manifest out from its scans in order of event time and from how its claim came out. */
export function workOut(
  scans: readonly RoadScan[],
  ground: Ground,
  registers: Registers,
  limits: Limits,
  claim: Claim,
): Sheet {
  const timeline = foldTimeline(bindingScans(scans, registers), ground);
  const { receive } = timeline;
  const load = timeline.load && correctedLoad(timeline.load, ground);
  const events = judgeEvents(timeline, scans, ground, registers, limits, claim);
  const judgedOf = (scanId: string) =>
    events.filter((event) => event.scanId === scanId).flatMap((e) => e.judged);
  const findingsOf = (scanId: string) => judgedOf(scanId).map(({ finding }) => finding);

  const { open, filedAt } = filing(timeline, ground, limits);

  return {
    state: filedAt === null ? timeline.state : 'filed',
    load,
    declared: load && {
      ...load.content.quantity,
      massKg: massOf(load.content.quantity, load.content.materials),
    },
    destinationId: destinationOf(timeline, ground),
    departedAt: timeline.depart && judgedAt(timeline.depart, ground.drawnAt),
    receipt: receive && {
      siteId: receive.content.siteId,
      quantity: receive.content.quantity,
      massKg: weighedMassOf(receive.content, load?.content ?? null),
    },
    filedAt,
    open,
    copies: copiesOf(timeline, filedAt),
    findings: events.flatMap(({ judged }) => judged.map(({ finding }) => finding)),
    suspicions: events.flatMap((event) => suspicions(event, event.judged)),
    ofScan: (scanId) => ({
      findings: findingsOf(scanId),
      clearance: clearanceOf(scanId, timeline, scans, findingsOf),
    }),
  };
}

type Filing = Readonly<{ open: readonly OpenItem[]; filedAt: Instant | null }>;

/**
 * Whether a sheet is filed, and what is open. A correction proposed once it was filed holds nothing while it is; where a
 * late scan takes it out of the files, that correction is one like any other.
 */
function filing(timeline: Timeline, ground: Ground, limits: Limits): Filing {
  const open = openItems(timeline, ground, limits);
  if (timeline.state === 'received' && open.length === 0)
    return { open, filedAt: momentOfFiling(timeline, ground) };
  if (!ground.corrections.some(({ onFiled }) => onFiled)) return { open, filedAt: null };
  const corrections = ground.corrections.map((correction) => ({ ...correction, onFiled: false }));
  return filing(timeline, { ...ground, corrections }, limits);
}

/**
 * What keeps a received manifest from being filed: what the comparison found, by the sheet as it was to be filed, and
 * what corrections hold. A settlement closes all but an open correction.
 */
function openItems(timeline: Timeline, ground: Ground, limits: Limits): readonly OpenItem[] {
  const { load, receive } = timeline;
  const compared =
    load && receive && isComparable(timeline) && !ground.settlement
      ? compareWithSheet(receive, loadToFile(load, ground), limits.weightTolerancePercent)
      : [];
  const items = compared.flatMap(({ finding }) => OPEN_ITEM_OF[finding.code] ?? []);
  return [...new Set([...items, ...openOfCorrections(ground)])];
}

/**
 * The scans that can count. Whoever knows a number could scan a load of a project of their own on it, and by an
 * earlier time take the sheet and its claim from those whose load it is; so a load by somebody who is no emitter of
 * the load that reached the server first stays evidence. Likewise a return, which may come before its load, when
 * nobody can tell whose it is, binds nobody where its sender turns out to be no party.
 */
export function bindingScans(scans: readonly RoadScan[], registers: Registers): readonly RoadScan[] {
  const loads = inEventOrder(scans).filter((scan) => isOf(scan, 'load'));
  const [first] = loads.toSorted((a, b) => a.receivedAt - b.receivedAt);
  if (!first) return scans;
  const own = loads.filter(
    (load) =>
      load.content.projectId === first.content.projectId || mayEmit(projectOf(first, registers), load.sender),
  );
  const project = projectOf(own[0] ?? first, registers);
  return scans.filter((scan) => {
    if (isOf(scan, 'load')) return own.includes(scan);
    return !isOf(scan, 'return') || mayEmit(project, scan.sender);
  });
}

/** The moment the fourth copy was filed: when the last of what filing needs reached the authority. */
function momentOfFiling(timeline: Timeline, ground: Ground): Instant {
  const signed = [timeline.load, timeline.depart, timeline.receive].flatMap((scan) => scan?.receivedAt ?? []);
  return Math.max(...signed, ground.settlement?.at ?? -Infinity, lastAnswerBeforeFiling(ground));
}

function copiesOf(timeline: Timeline, filedAt: Instant | null): readonly Copy[] {
  const counts = (scan: RoadScan | null) =>
    scan && timeline.standing.get(scan.id) === 'counts' ? scan : null;
  const signing: Readonly<Record<CopyHolder, RoadScan | null>> = {
    emitter: timeline.load,
    carrier: timeline.depart,
    recycler: counts(timeline.receive),
    authority: null,
  };
  return COPY_HOLDERS.map((holder) => ({
    holder,
    completedAt: holder === 'authority' ? filedAt : (signing[holder]?.at ?? null),
    signedBy: signing[holder]?.sender ?? null,
  }));
}

/**
 * The findings by which clearance is granted or denied: of a load those of the load that counts, of a departure its
 * own. A departure whose load is not here yet is neither.
 */
function clearanceOf(
  scanId: string,
  timeline: Timeline,
  scans: readonly RoadScan[],
  findingsOf: (scanId: string) => readonly Finding[],
): readonly Finding[] | null {
  const kind = scans.find((scan) => scan.id === scanId)?.content.kind;
  if (kind === 'load') return findingsOf(timeline.load?.id ?? scanId);
  if (kind === 'depart' && timeline.depart) return findingsOf(timeline.depart.id);
  return null;
}

/** Whether a manifest is overdue: on the way or refused, more than 24 hours after departure. */
export function isOverdue(state: ManifestState, departedAt: Instant | null, now: Instant): boolean {
  return (
    (state === 'inTransit' || state === 'refused') && departedAt !== null && now - departedAt > OVERDUE_MS
  );
}

/** 24 hours from departure, as the rulebook sets it. */
export const OVERDUE_MS = 24 * 3_600_000;
