import { destinationOfRedirect } from '../law/art-06-destination-of-load.ts';
import { prohibitedOnArrival } from '../law/art-14-05-prohibited-waste.ts';
import { intakeWithinApproval } from '../law/art-18-02-intake.ts';
import { refusedLawfully } from '../law/art-26-01-refusals.ts';
import { beyondQuantity } from '../law/art-41-scope.ts';
import { massOf } from '../quantity.ts';
import type { Instant } from '../time.ts';
import { carrierOf, caseOf, projectOf, violation } from './case.ts';
import { charging, type Judged, noticing, type Place } from './charge.ts';
import type { Claim } from './claim.ts';
import { boundFor, correctedLoad } from './correction.ts';
import type { Ground, Limits } from './ground.ts';
import { judgeDeparture, judgeLoad, judgeReceipt } from './judge.ts';
import type { Registers } from './registers.ts';
import {
  inEventOrder,
  isImplausible,
  isOf,
  judgedAt,
  type Load,
  type Recorded,
  type RoadScan,
} from './scan.ts';
import type { Timeline } from './timeline.ts';

/** Where a load is bound for at an instant: its destination, a redirection's or a correction's, whichever came last. */
export function destinationOf(timeline: Timeline, ground: Ground, until: Instant = Infinity): string | null {
  const { load } = timeline;
  if (!load) return null;
  return boundFor(load, timeline.redirects.at(-1), ground, until);
}

/** A receipt is compared once the load is known, also while it waits for the departure. */
export function isComparable({ state }: Timeline): boolean {
  return state !== 'returned' && state !== 'closed' && state !== 'voided';
}

/** A scan with what it was judged by and found. */
export type JudgedEvent = Readonly<{
  name: string;
  scanId: string;
  place: Place;
  plate: string | null;
  judged: readonly Judged[];
}>;

/** What the law makes of each scan of a manifest, in order of event time. */
export function judgeEvents(
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
  const loadAt = (counted: Recorded<Load>, scan: RoadScan) => correctedLoad(counted, ground, when(scan));
  const beyond = load && claim.shortfall ? [beyondQuantity(load, registers)] : [];

  const judgeCounted = (counted: Recorded<Load>): readonly Judged[] => [
    ...atLoading,
    ...addedByCorrection(counted, when(counted), atLoading, ground, registers),
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
      return judgeArrival(timeline, timeline.receive, when(scan), ground, registers, limits);
    if (standing === 'repeated' || (standing === undefined && isOf(scan, 'load')))
      return [noticing({ code: 'scan_repeated', citation: '27.1', scanId: scan.id })];
    if (standing !== 'counts' || !load) return [];
    if (scan === load) return judgeCounted(load);
    if (scan === timeline.depart) {
      // What was corrected before it left was cleared, or not, as corrected.
      const departing = loadAt(load, scan);
      const judged = departing === load ? atLoading : judgeLoad(departing, when(load), registers);
      const isBeyond =
        departing === load
          ? claim.shortAtLoading
          : claim.shortfall && !isDeclaredMassClaimed(departing, claim);
      const clearance = [...judged, ...(isBeyond ? [beyondQuantity(load, registers)] : [])];
      return judgeDeparture(timeline.depart, when(scan), { scan: departing, judged: clearance }, registers);
    }
    if (isOf(scan, 'redirect'))
      return destinationOfRedirect(caseOf(scan, when(scan), loadAt(load, scan), registers));
    if (isOf(scan, 'refuse')) return refusedLawfully(scan, loadAt(load, scan), when(scan), registers);
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

/**
 * What the sheet as corrected shows beside what was found at loading. A correction takes nothing of that away: what
 * the parties agree on afterwards is no reason to drop a suspicion, an officer decides that.
 */
function addedByCorrection(
  load: Recorded<Load>,
  at: Instant,
  atLoading: readonly Judged[],
  ground: Ground,
  registers: Registers,
): readonly Judged[] {
  const corrected = correctedLoad(load, ground);
  if (corrected === load) return [];
  const found = new Set(atLoading.map(({ finding }) => finding.code));
  return judgeLoad(corrected, at, registers).filter(({ finding }) => !found.has(finding.code));
}

function judgeArrival(
  timeline: Timeline,
  receive: NonNullable<Timeline['receive']>,
  at: Instant,
  ground: Ground,
  registers: Registers,
  { weightTolerancePercent: tolerancePercent }: Limits,
): readonly Judged[] {
  const load = timeline.load && correctedLoad(timeline.load, ground);
  const beyond = intakeWithinApproval(receive, load?.content ?? null, registers);
  const destinationId = destinationOf(timeline, ground, at);
  if (!load || destinationId === null) return beyond;
  // On a sheet that has ended nothing is compared, but what was mixed in is seen all the same.
  if (!isComparable(timeline))
    return [...prohibitedOnArrival(caseOf(receive, at, load, registers)), ...beyond];
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
