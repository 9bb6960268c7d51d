import {
  citationsOf,
  EPISODE_RULES,
  type EpisodeCode,
  episodeRule,
  type KnownPlace,
  placesAround,
  type TelemetryCode,
  type TelemetryContext,
  type TelemetryLimits,
  tripAt,
} from '../law/art-31-telemetry.ts';
import type { Instant } from '../time.ts';
import { isEvidence, type Point } from './point.ts';

/** A continuous breach by one vehicle, with the points that show it. */
export type Episode = Readonly<{
  finding: TelemetryCode;
  citations: readonly string[];
  from: Instant;
  to: Instant;
  points: readonly Point[];
}>;

/** A load as a recorder saw it: from the first point loaded to the first one unloaded. */
export type SeenTrip = Readonly<{
  loadedAt: Instant;
  unloadedAt: Instant;
  projectId: string | null;
  siteId: string | null;
}>;

/** The points that can be evidence, in the order of their times. */
export function evidenceIn(points: readonly Point[]): readonly Point[] {
  return points.filter(isEvidence).toSorted((a, b) => a.at - b.at);
}

/** Every episode in the points of one vehicle, however they came. */
export function episodesIn(
  points: readonly Point[],
  context: TelemetryContext,
  limits: TelemetryLimits,
): readonly Episode[] {
  const ordered = evidenceIn(points);
  const judged = Object.keys(EPISODE_RULES).flatMap((code) =>
    runsOf(code as EpisodeCode, ordered, context, limits),
  );
  return [...judged, ...unloadedOffSite(ordered, context, limits)];
}

/** Points without knowledge are passed over; what is lawful, or a gap between breaches, ends a run. */
function runsOf(
  code: EpisodeCode,
  ordered: readonly Point[],
  context: TelemetryContext,
  limits: TelemetryLimits,
): readonly Episode[] {
  const { judge, leastMs } = episodeRule(code);
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (const point of ordered) {
    const judgement = judge(point, context, limits);
    const last = run?.at(-1);
    if (judgement === 'lawful' || (last && point.at - last.at > limits.gapMs)) run = null;
    if (judgement !== 'breach') continue;
    if (run) run.push(point);
    else runs.push((run = [point]));
  }
  const least = leastMs === undefined ? 0 : limits[leastMs];
  return runs.map((each) => episodeOf(code, each)).filter(({ from, to }) => to - from >= least);
}

function episodeOf(finding: TelemetryCode, points: readonly Point[]): Episode {
  const [from, to] = [timeOf(points.at(0)), timeOf(points.at(-1))];
  return { finding, citations: citationsOf(finding), from, to, points };
}

function timeOf(point: Point | undefined): Instant {
  if (!point) throw new Error('expected a point');
  return point.at;
}

/** Two points in a row of which the first is loaded and the second is not; what is unknown between them is passed over. */
function unloadingsIn(ordered: readonly Point[]): readonly (readonly [Point, Point])[] {
  const telling = ordered.filter(({ loaded }) => loaded !== null);
  return telling.flatMap((after, index) => {
    const before = telling[index - 1];
    return before?.loaded === true && after.loaded === false ? [[before, after] as const] : [];
  });
}

/**
 * 第十三條: a load left the vehicle away from every site that was approved then and from every project. Where the two
 * points are far apart in time, nobody knows where; where only one of them is away, it may have been at the other.
 */
function unloadedOffSite(
  ordered: readonly Point[],
  context: TelemetryContext,
  limits: TelemetryLimits,
): readonly Episode[] {
  const isAway = (point: Point) => placesAround(context, point, point.at, limits).length === 0;
  return unloadingsIn(ordered)
    .filter(([before, after]) => after.at - before.at <= limits.gapMs && isAway(before) && isAway(after))
    .map((both) => episodeOf('unloaded_off_site', both));
}

/** The loads that were seen to be unloaded in these points; where nothing was seen for too long, nobody knows. */
export function tripsIn(
  points: readonly Point[],
  context: TelemetryContext,
  limits: TelemetryLimits,
): readonly SeenTrip[] {
  const ordered = evidenceIn(points).filter(({ loaded }) => loaded !== null);
  const unloadings = unloadingsIn(ordered).filter(([before, after]) => after.at - before.at <= limits.loadMs);
  return unloadings.map(([before, after]) => {
    const firstAfterEmpty = ordered.findLastIndex(({ at, loaded }) => loaded === false && at < before.at) + 1;
    const first = ordered[firstAfterEmpty] ?? before;
    const around = (kind: KnownPlace['kind'], ...seen: readonly Point[]) =>
      seen
        .flatMap((point) => placesAround(context, point, point.at, limits))
        .find((place) => place.kind === kind)?.id ?? null;
    return {
      loadedAt: first.at,
      unloadedAt: after.at,
      projectId: tripAt(context, before.at, limits)?.projectId ?? around('project', first),
      siteId: around('site', after, before),
    };
  });
}
