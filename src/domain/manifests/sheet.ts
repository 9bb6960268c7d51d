import type { Finding } from '../finding.ts';
import { destinationOfRedirect } from '../law/art-06-destination-of-load.ts';
import { intakeWithinApproval } from '../law/art-18-02-intake.ts';
import { refusedLawfully } from '../law/art-26-01-refusals.ts';
import { OPEN_ITEM_OF } from '../law/art-27-02-comparison.ts';
import { beyondQuantity } from '../law/art-41-scope.ts';
import { massOf, type Quantity } from '../quantity.ts';
import type { Instant } from '../time.ts';
import { carrierOf, caseOf, projectOf, violation } from './case.ts';
import { charging, type Judged, noticing, type Place, type Suspicion, suspicions } from './charge.ts';
import type { Claim, Target } from './claim.ts';
import { judgeDeparture, judgeLoad, judgeReceipt, streamOf } from './judge.ts';
import { COPY_HOLDERS, type CopyHolder, type ManifestState, type OpenItem } from './manifest.ts';
import type { Registers } from './registers.ts';
import { mayEmit } from './senders.ts';
import {
  isImplausible,
  judgedAt,
  type Load,
  type Recorded,
  type RoadContent,
  type RoadScan,
  weighedMassOf,
} from './scan.ts';
import { foldTimeline, type Timeline } from './timeline.ts';

/** What is known of a manifest beside its scans: the draw, and what officers and the carrier did to it. */
export type Ground = Readonly<{
  drawnAt: Instant;
  voidedAt: Instant | null;
  closedAt: Instant | null;
  settlement: Readonly<{ at: Instant; massKg: number }> | null;
}>;

/** Limits that are settings. */
export type Limits = Readonly<{ weightTolerancePercent: number }>;

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
  /** Where it is bound for: the destination of the load, or of the last redirection. */
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
  const { load, state } = foldTimeline(bindingScans(scans, registers), ground);
  if (!load || state === 'returned' || state === 'closed') return null;
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
  const { load, receive } = timeline;
  const destinationId =
    timeline.redirects.at(-1)?.content.destinationId ?? load?.content.destinationId ?? null;
  const events = judgeEvents(timeline, scans, ground, registers, limits, claim);
  const judgedOf = (scanId: string) =>
    events.filter((event) => event.scanId === scanId).flatMap((e) => e.judged);
  const findingsOf = (scanId: string) => judgedOf(scanId).map(({ finding }) => finding);

  const open = ground.settlement
    ? []
    : [...new Set(receive ? findingsOf(receive.id).flatMap(({ code }) => OPEN_ITEM_OF[code] ?? []) : [])];
  const filedAt =
    timeline.state === 'received' && open.length === 0 ? momentOfFiling(timeline, ground) : null;

  return {
    state: filedAt === null ? timeline.state : 'filed',
    load,
    declared: load && {
      ...load.content.quantity,
      massKg: massOf(load.content.quantity, load.content.materials),
    },
    destinationId,
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

type JudgedEvent = Readonly<{
  name: string;
  scanId: string;
  place: Place;
  plate: string | null;
  judged: readonly Judged[];
}>;

function judgeEvents(
  timeline: Timeline,
  scans: readonly RoadScan[],
  ground: Ground,
  registers: Registers,
  limits: Limits,
  claim: Claim,
): readonly JudgedEvent[] {
  const { load } = timeline;
  const when = (scan: RoadScan) => judgedAt(scan, ground.drawnAt);
  const atLoading = load ? judgeLoad(load, when(load), registers) : [];
  const beyond = load && claim.shortfall ? [beyondQuantity(load, registers)] : [];

  const judgeCounted = (counted: Recorded<Load>): readonly Judged[] => [
    ...atLoading,
    ...counted.judgedOnce.findings.map(noticing),
    ...beyond,
    ...(timeline.voidUndone
      ? [noticing({ code: 'voided_after_loading', citation: '27.1', scanId: counted.id })]
      : []),
  ];

  const judge = (scan: RoadScan): readonly Judged[] => {
    const standing = timeline.standing.get(scan.id);
    if (standing === 'onVoided')
      return [
        ...(isOf(scan, 'load') ? judgeLoad(scan, when(scan), registers) : []),
        charging(violation(scan, 'manifest_missing', '27.2'), carrierOf(registers)),
      ];
    if (scan === timeline.receive)
      return judgeArrival(timeline, timeline.receive, when(scan), registers, limits);
    if (standing === 'repeated' || (standing === undefined && isOf(scan, 'load')))
      return [noticing({ code: 'scan_repeated', citation: '27.1', scanId: scan.id })];
    if (standing !== 'counts' || !load) return [];
    if (scan === load) return judgeCounted(load);
    if (scan === timeline.depart) {
      const clearance = [...atLoading, ...(isDeclaredMassClaimed(load, claim) ? [] : beyond)];
      return judgeDeparture(timeline.depart, when(scan), { scan: load, judged: clearance }, registers);
    }
    if (isOf(scan, 'redirect')) return destinationOfRedirect(caseOf(scan, when(scan), load, registers));
    if (isOf(scan, 'refuse')) return refusedLawfully(scan, load, when(scan), registers);
    return [];
  };

  return inEventOrder(scans).map((scan) => ({
    name: eventName(scan, timeline),
    scanId: scan.id,
    place: placeOf(scan, load, when(scan), registers),
    plate: (isOf(scan, 'load') ? scan : load)?.content.plate ?? null,
    judged: [
      ...judge(scan),
      ...(isImplausible(scan, ground.drawnAt) || timeline.outOfOrder.has(scan.id)
        ? [noticing({ code: 'implausible_time', citation: '27.1', scanId: scan.id })]
        : []),
    ],
  }));
}

/**
 * Whether a load was cleared for its quantity, though its claim falls short: only the mass it was settled at later is
 * beyond the permit then, and nobody departed without clearance.
 */
function isDeclaredMassClaimed({ content }: Recorded<Load>, claim: Claim): boolean {
  return claim.massKg >= massOf(content.quantity, content.materials);
}

/** A receipt is compared once the load is known, also while it waits for the departure. */
function judgeArrival(
  timeline: Timeline,
  receive: NonNullable<Timeline['receive']>,
  at: Instant,
  registers: Registers,
  { weightTolerancePercent: tolerancePercent }: Limits,
): readonly Judged[] {
  const { load, state } = timeline;
  const beyond = intakeWithinApproval(receive, load?.content ?? null, registers);
  if (!load || state === 'returned' || state === 'closed' || state === 'voided') return beyond;
  const destinationId = timeline.redirects.at(-1)?.content.destinationId ?? load.content.destinationId;
  return [...judgeReceipt(receive, at, load, { destinationId, tolerancePercent }, registers), ...beyond];
}

/** One load and one departure of a manifest are one event each, whichever of their scans counts. */
function eventName(scan: RoadScan, timeline: Timeline): string {
  const once = scan === timeline.load || scan === timeline.depart || scan === timeline.receive;
  return once ? scan.content.kind : `${scan.content.kind}:${scan.id}`;
}

/** The region of an event: the site's at receipt and refusal, else the project's (第七條). */
function placeOf(
  scan: RoadScan,
  counted: Recorded<Load> | null,
  occurredAt: Instant,
  registers: Registers,
): Place {
  const load = isOf(scan, 'load') ? scan : counted;
  const at =
    'siteId' in scan.content
      ? registers.sites.get(scan.content.siteId)
      : load
        ? projectOf(load, registers)
        : undefined;
  return {
    regionCode: at?.regionCode ?? '421200',
    location: scan.location ?? at?.location ?? null,
    occurredAt,
  };
}

/** The moment the fourth copy was filed: when the last of what filing needs reached the authority. */
function momentOfFiling(timeline: Timeline, ground: Ground): Instant {
  const signed = [timeline.load, timeline.depart, timeline.receive].flatMap((scan) => scan?.receivedAt ?? []);
  return Math.max(...signed, ground.settlement?.at ?? -Infinity);
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

function inEventOrder(scans: readonly RoadScan[]): readonly RoadScan[] {
  return scans.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function isOf<Kind extends RoadContent['kind']>(
  scan: RoadScan,
  kind: Kind,
): scan is Recorded<Extract<RoadContent, { kind: Kind }>> {
  return scan.content.kind === kind;
}

/** Whether a manifest is overdue: on the way or refused, more than 24 hours after departure. */
export function isOverdue(state: ManifestState, departedAt: Instant | null, now: Instant): boolean {
  return (
    (state === 'inTransit' || state === 'refused') && departedAt !== null && now - departedAt > OVERDUE_MS
  );
}

/** 24 hours from departure, as the rulebook sets it. */
export const OVERDUE_MS = 24 * 3_600_000;
