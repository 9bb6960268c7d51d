/** Longitude before latitude, in degrees of WGS-84, as GeoJSON has it (RFC 7946, 3.1.1). */
type Position = readonly [lon: number, lat: number];
type Ring = readonly Position[];
/** Within the first ring and in none of the others, its holes. */
type Rings = readonly Ring[];

/** The boundary of a region: one area, or several apart from each other. */
export type Boundary =
  | Readonly<{ type: 'Polygon'; coordinates: Rings }>
  | Readonly<{ type: 'MultiPolygon'; coordinates: readonly Rings[] }>;

/** A tenth of a millimetre, in degrees: what lies so close to an edge is on it, which decimals seldom are exactly. */
const ON_EDGE_DEG = 1e-9;
/** About a square metre, in square degrees: a ring around less encloses nothing. */
const FLAT_SQUARE_DEG = 1e-10;

/**
 * Whether a place lies within a boundary; on its border, that of a hole included, is within. Edges are straight in
 * longitude and latitude (RFC 7946, 3.1.1); a ring that crosses itself encloses what is crossed into an odd number of
 * times.
 */
export function encloses(boundary: Boundary, { lat, lon }: Readonly<{ lat: number; lon: number }>): boolean {
  const areas = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  return areas.some(([outer = [], ...holes]) => {
    if (sideOf(outer, [lon, lat]) === 'outside') return false;
    return holes.every((hole) => sideOf(hole, [lon, lat]) !== 'inside');
  });
}

/** Counts the edges that a ray to the east crosses. */
function sideOf(ring: Ring, place: Position): 'inside' | 'outside' | 'edge' {
  const [lon, lat] = place;
  let isInside = false;
  let before = ring.at(-1);
  for (const to of ring) {
    const from = before ?? to;
    before = to;
    if (isOnEdge(from, to, place)) return 'edge';
    // Half open, so that a corner on the ray counts for one of its edges.
    if (from[1] > lat === to[1] > lat) continue;
    if (lon < from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1])) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

function isOnEdge(from: Position, to: Position, [lon, lat]: Position): boolean {
  const isBetween = (value: number, one: number, other: number) =>
    value >= Math.min(one, other) - ON_EDGE_DEG && value <= Math.max(one, other) + ON_EDGE_DEG;
  if (!isBetween(lon, from[0], to[0]) || !isBetween(lat, from[1], to[1])) return false;
  const [alongLon, alongLat] = [to[0] - from[0], to[1] - from[1]];
  const twiceArea = alongLon * (lat - from[1]) - alongLat * (lon - from[0]);
  return Math.abs(twiceArea) <= ON_EDGE_DEG * Math.hypot(alongLon, alongLat);
}

/**
 * What keeps a ring from enclosing anything: it does not end where it begins, or it is flat. Null where nothing does.
 * Whether it crosses itself, or lies within another, is not looked at.
 */
export function ringFlaw(ring: Ring): 'open' | 'flat' | null {
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return 'open';
  let twiceArea = 0;
  let before = first;
  for (const to of ring) {
    // Around the first corner: sums of far coordinates would lose what is small.
    twiceArea += (before[0] - first[0]) * (to[1] - first[1]) - (to[0] - first[0]) * (before[1] - first[1]);
    before = to;
  }
  return Math.abs(twiceArea) / 2 < FLAT_SQUARE_DEG ? 'flat' : null;
}
