import type { TelemetryContext } from '../../domain/law/art-31-telemetry.ts';
import type { Line } from '../../domain/telemetry/line.ts';
import type { Point } from '../../domain/telemetry/point.ts';
import type { HeldPermit, KnownPlace, RoadTrip } from '../../domain/law/art-31-telemetry.ts';
import type { Category } from '../../domain/law/art-03-categories.ts';
import { DAY_MS, type Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';

/** A span of time, both ends included. */
export type TimeSpan = Readonly<{ from: Instant; to: Instant }>;

/** A load that nobody has ended is on the road no longer than this. */
const LONGEST_TRIP_MS = 2 * DAY_MS;

/**
 * The manifests of a vehicle (its plate $1) that were loaded between $2 and $3, each with the route of the permit of its project
 * as it was at the load.
 */
const TRIPS = `
  select epoch_ms(m.loaded_at)::float8 as "from", epoch_ms(m.departed_at)::float8 as "departedAt", m.category,
    m.project_id as "projectId", p.region_code as "regionCode",
    epoch_ms(coalesce((select min(s.at) from scan s where s.manifest_number = m.number
        and s.kind in ('receive', 'return')), m.closed_at, m.loaded_at + interval '2 days'))::float8 as "to",
    coalesce(route.sensitive, false) as "noiseSensitive", route.line
  from manifest m join project p on p.id = m.project_id
    left join lateral (
      select case when f.permit_number is null then d.route_noise_sensitive else f.route_noise_sensitive end as sensitive,
        case when f.permit_number is null then d.route_line else f.route_line end as line
      from permit d left join lateral (
        select * from permit_former f where f.permit_number = d.number and f.until > m.loaded_at
        order by f.until limit 1) f on true
      where d.project_id = m.project_id and d.kind = 'disposal' and d.granted_at <= m.loaded_at
      order by coalesce(d.ended_at > m.loaded_at, true) desc, d.granted_at desc limit 1) route on true
  where m.comparable_plate = $1 and m.loaded_at >= $2::timestamptz and m.loaded_at <= $3::timestamptz
    and m.category is not null
  order by m.loaded_at`;

/** Disposal permits of which the vehicle had an active copy between $2 and $3. */
const PERMITS = `
  select epoch_ms(greatest(c.issued_at, d.granted_at))::float8 as "from",
    epoch_ms(least(c.ended_at, d.ended_at,
      (greatest(d.valid_to, d.deemed_to) + 1)::timestamp at time zone 'Asia/Shanghai'))::float8 as "to",
    d.manifest_required as "manifestRequired", coalesce(d.route_noise_sensitive, false) as "noiseSensitive",
    array(select distinct s.category from permit_stream s where s.permit_number = d.number) as categories
  from permit_copy c join permit d on d.number = c.permit_number
  where c.plate = $1 and d.kind = 'disposal' and c.issued_at <= $3::timestamptz
    and coalesce(c.ended_at > $2::timestamptz, true)`;

/**
 * Sites while they are approved, and projects, in a box of degrees. A project has no end: nobody says when it is done.
 * One whose place is erased lies a kilometre wide and is left out.
 */
const PLACES = `
  select 'site' as kind, s.id, jsonb_build_object('lat', s.lat, 'lon', s.lon) as location,
    epoch_ms(greatest(p.granted_at, (p.valid_from)::timestamp at time zone 'Asia/Shanghai',
      s.accepts_from::timestamp at time zone 'Asia/Shanghai'))::float8 as "from",
    epoch_ms(least(p.ended_at, (greatest(p.valid_to, p.deemed_to) + 1)::timestamp at time zone 'Asia/Shanghai',
      (greatest(s.accepts_to, p.deemed_to) + 1)::timestamp at time zone 'Asia/Shanghai',
      s.stops_on::timestamp at time zone 'Asia/Shanghai'))::float8 as "to"
  from site s left join permit p on p.number = s.permit_number
  where s.lat between $1 and $2 and s.lon between $3 and $4
  union all
  select 'project', w.id, jsonb_build_object('lat', w.lat, 'lon', w.lon), epoch_ms(w.created_at)::float8, null
  from project w
  where w.lat between $1 and $2 and w.lon between $3 and $4
    and (w.producer_kind is distinct from 'individual' or w.producer_name <> '')`;

/** About a kilometre: more than the tolerance around a place. */
const MARGIN_DEG = 0.01;

type Stored<Row> = Row & Record<string, unknown>;

/** What is known of a vehicle beside its points, while these were made. */
export async function loadContext(
  tx: Tx,
  plate: string,
  points: readonly Point[],
  { from, to }: TimeSpan,
): Promise<Omit<TelemetryContext, 'speedLimitKmh'>> {
  const text = (at: Instant) => new Date(at).toISOString();
  const [lats, lons] = [points.map(({ lat }) => lat), points.map(({ lon }) => lon)];
  const box = [
    least(lats) - MARGIN_DEG,
    -least(lats.map((lat) => -lat)) + MARGIN_DEG,
    least(lons) - MARGIN_DEG,
    -least(lons.map((lon) => -lon)) + MARGIN_DEG,
  ];
  const query = async <Row>(name: string, statement: string, values: readonly unknown[]) =>
    (await tx.$client.query<Stored<Row>>({ name, text: statement, values: [...values] })).rows;
  const [trips, permits, places] = await Promise.all([
    query<Omit<RoadTrip, 'line'> & Readonly<{ line: unknown; category: Category }>>(
      'telemetry_trips',
      TRIPS,
      [plate, text(from - LONGEST_TRIP_MS), text(to + DAY_MS)],
    ),
    query<HeldPermit>('telemetry_permits', PERMITS, [plate, text(from), text(to)]),
    query<KnownPlace>('telemetry_places', PLACES, box),
  ]);
  return { trips: trips.map((trip) => ({ ...trip, line: lineOf(trip.line) })), permits, places };
}

function least(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value), Infinity);
}

/** The coordinates of a stored route; null where the plan has none. */
function lineOf(stored: unknown): Line | null {
  const { coordinates } = Object(stored) as Readonly<{ coordinates?: Line }>;
  return Array.isArray(coordinates) && coordinates.length > 1 ? coordinates : null;
}
