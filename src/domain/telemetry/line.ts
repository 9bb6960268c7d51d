import type { Location } from '../permits/application.ts';

/** GeoJSON: longitude before latitude. */
export type Line = readonly (readonly [lon: number, lat: number])[];

/** Of one degree of latitude, on a sphere of the Earth's mean radius (6,371,008.8 m). */
const METRES_A_DEGREE = 111_195;

/** Metres east and north of a place, on a plane that touches there: exact to a metre within tens of kilometres. */
function onPlane(origin: Location, { lat, lon }: Location): readonly [x: number, y: number] {
  const x = (lon - origin.lon) * METRES_A_DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  return [x, (lat - origin.lat) * METRES_A_DEGREE];
}

export function distanceM(one: Location, other: Location): number {
  return Math.hypot(...onPlane(one, other));
}

/** How far a place is from the nearest place between two others. */
function toSegmentM(place: Location, from: Location, to: Location): number {
  const [ax, ay] = onPlane(place, from);
  const [bx, by] = onPlane(place, to);
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const share = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / lengthSquared));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

/** How far a place is from a line of at least one position, in metres. */
export function distanceToLineM(place: Location, line: Line): number {
  const places = line.map(([lon, lat]) => ({ lon, lat }));
  const [first] = places;
  if (!first) return Infinity;
  return places.reduce(
    (least, to, index) => Math.min(least, toSegmentM(place, places[index - 1] ?? first, to)),
    Infinity,
  );
}

/**
 * Leaves out places (Ramer, Douglas, Peucker) such that none left out is further than the tolerance from the line
 * that stays. The first and the last stay, and those that are `kept`.
 */
export function simplified<Place extends Location>(
  places: readonly Place[],
  toleranceM: number,
  isKept: (place: Place) => boolean = () => false,
): readonly Place[] {
  const stays = places.map((place, index) => index === 0 || index === places.length - 1 || isKept(place));
  const anchors = [...stays.keys()].filter((index) => stays[index]);
  const waiting = anchors.slice(1).map((to, index) => [anchors[index] ?? 0, to] as const);
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [from, to] = span;
    const furthest = furthestBetween(places, from, to);
    if (furthest === null || furthest.distanceM <= toleranceM) continue;
    stays[furthest.index] = true;
    waiting.push([from, furthest.index], [furthest.index, to]);
  }
  return places.filter((_, index) => stays[index]);
}

function furthestBetween(places: readonly Location[], from: number, to: number) {
  const [start, end] = [places[from], places[to]];
  if (!start || !end) throw new Error(`expected places ${from} and ${to}`);
  let furthest: Readonly<{ index: number; distanceM: number }> | null = null;
  for (let index = from + 1; index < to; index++) {
    const place = places[index];
    if (!place) continue;
    const distance = toSegmentM(place, start, end);
    if (furthest === null || distance > furthest.distanceM) furthest = { index, distanceM: distance };
  }
  return furthest;
}
