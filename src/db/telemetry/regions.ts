import { desc, sql } from 'drizzle-orm';
import { type Boundary, encloses } from '../../domain/geometry.ts';
import { CITY_AUTHORITY, isInPlanningArea } from '../../domain/law/art-07-competence.ts';
import { TELEMETRY_LIMITS } from '../../domain/law/art-31-telemetry.ts';
import type { Location } from '../../domain/permits/application.ts';
import { type Day, dayOf, type Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { authority } from '../schema/registers.ts';
import { speedLimit } from '../schema/telemetry.ts';

/** Where places lie, and what the authorities there have set. */
export type Regions = Readonly<{
  /** The region in whose boundary a place lies, a part of the urban area before the whole; null where none is loaded. */
  regionOf(place: Location): string | null;
  /** As it was set at the time. */
  speedLimitKmh(point: Location & Readonly<{ at: Instant }>): number;
  /** Whether the measures count in a region then (第二, 四十七條). */
  isInArea(regionCode: string, at: Instant): boolean;
}>;

/** The regions as they are now. */
export async function loadRegions(tx: Tx): Promise<Regions> {
  const rows = await tx
    .select({
      code: authority.code,
      boundary: authority.boundary,
      optedInFrom: authority.optedInFrom,
    })
    .from(authority)
    .orderBy(sql`${authority.code} = ${CITY_AUTHORITY}`, authority.code);
  const withBoundary = rows.flatMap(({ code, boundary }) =>
    boundary ? [{ code, boundary, box: boxOf(boundary) }] : [],
  );
  const set = await tx.select().from(speedLimit).orderBy(desc(speedLimit.since));
  const regionOf = (place: Location) =>
    withBoundary.find(({ boundary, box }) => isIn(box, place) && encloses(boundary, place))?.code ?? null;
  const limitIn = (code: string, at: Instant) =>
    set.find((each) => each.authority === code && each.since <= at)?.limitKmh ?? TELEMETRY_LIMITS.speedKmh;
  const optedIn = (on: Day) =>
    new Set(
      rows.flatMap(({ code, optedInFrom }) => (optedInFrom !== null && optedInFrom <= on ? [code] : [])),
    );
  return {
    regionOf,
    // Where nobody has set a limit, boundaries need not be looked at.
    speedLimitKmh: (point) =>
      set.length > 0 ? limitIn(regionOf(point) ?? CITY_AUTHORITY, point.at) : TELEMETRY_LIMITS.speedKmh,
    isInArea: (regionCode, at) => isInPlanningArea(regionCode, optedIn(dayOf(at))),
  };
}

type Box = Readonly<{ west: number; south: number; east: number; north: number }>;

function boxOf({ type, coordinates }: Boundary): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const rings of type === 'Polygon' ? [coordinates] : coordinates)
    for (const [lon, lat] of rings.flat()) {
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  return box;
}

function isIn({ west, south, east, north }: Box, { lat, lon }: Location): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
