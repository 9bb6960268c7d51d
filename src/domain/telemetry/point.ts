import { ENDS } from '../privacy/kept.ts';
import { DAY_MS, type Day, dayOf, type Instant, startOf } from '../time.ts';

/** Where a vehicle was, by its recorder (WGS-84); null is what the recorder cannot tell. */
export type Point = Readonly<{
  at: Instant;
  receivedAt: Instant;
  lat: number;
  lon: number;
  speedKmh: number;
  covered: boolean | null;
  loaded: boolean | null;
}>;

/** 道路運輸車輛動態監督管理辦法 asks for six months; no longer. */
export const POINTS_KEPT_DAYS = ENDS.tracks.days;
/** A clock that runs ahead more than a day says nothing. */
const MOST_AHEAD_MS = DAY_MS;
/** As of scans: a clock may be five minutes off. */
export const PLAUSIBLY_AHEAD_MS = 5 * 60_000;

/** The first day of which points are kept. */
export function firstDayKept(now: Instant): Day {
  return dayOf(now - POINTS_KEPT_DAYS * DAY_MS);
}

/** The times of which points have a place: none older than what is kept, none more than a day ahead; both included. */
export function timesKept(now: Instant): Readonly<{ from: Instant; to: Instant }> {
  return { from: startOf(firstDayKept(now)), to: now + MOST_AHEAD_MS };
}

/** Whether a point can be evidence: what claims to be later than its receipt was sent by a clock that is wrong. */
export function isEvidence({ at, receivedAt }: Pick<Point, 'at' | 'receivedAt'>): boolean {
  return at <= receivedAt + PLAUSIBLY_AHEAD_MS;
}
