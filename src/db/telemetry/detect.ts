import {
  TELEMETRY_LIMITS,
  type TelemetryContext,
  type TelemetryLimits,
  tripAt,
} from '../../domain/law/art-31-telemetry.ts';
import { episodesIn, evidenceIn, type SeenTrip, tripsIn } from '../../domain/telemetry/episodes.ts';
import { matched } from '../../domain/telemetry/matching.ts';
import { firstDayKept, type Point } from '../../domain/telemetry/point.ts';
import { DAY_MS, type Instant, startOf } from '../../domain/time.ts';
import { appendEntry, serviceEntry } from '../audit/append.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';
import { loadContext, type TimeSpan } from './context.ts';
import { loadRegions, type Regions } from './regions.ts';
import {
  change,
  lockEpisodes,
  type PlacedEpisode,
  supersede,
  suspect,
  type Watched,
  type Writing,
} from './suspect.ts';

/** How often what was loaded is looked at again, because scans may come late. */
const RECHECK_MS = 3_600_000;

/**
 * The recorder is taken by a lock of its own, and not by its row: that one every batch changes, and no batch waits for
 * what is made of another. Another that was first is passed over.
 */
const TAKE = `
  with due as materialized (
    select device, arrivals,
      epoch_ms(least(pending_from, case when recheck_at <= $1::timestamptz then recheck_from end))::float8 as "from",
      epoch_ms(greatest(pending_to, case when recheck_at <= $1::timestamptz then recheck_to end))::float8 as "to"
    from device_sign
    where (pending_from is not null or recheck_at <= $1::timestamptz)
      and (looked_at is null or looked_at <= $1::timestamptz - $2 * interval '1 ms' or looked_at > $1::timestamptz)
    order by device limit 100)
  select * from due where pg_try_advisory_xact_lock(3103, device) limit 1`;
/**
 * $4 is how far back scans may be late; $5 and $6 the first and the last load that was looked at. Where points have come
 * meanwhile ($9 counts the batches), everything is left to be looked at again.
 */
const DONE = `
  with next as (
    select greatest(least(recheck_from, $5::timestamptz), $4::timestamptz) as "from",
      greatest(recheck_to, $6::timestamptz) as "to"
    from device_sign where device = $1)
  update device_sign set pending_from = case when arrivals = $9 then $2::timestamptz else pending_from end,
    pending_to = case when arrivals = $9 then $3::timestamptz else pending_to end,
    looked_at = case when $2::timestamptz is null then $7::timestamptz end,
    recheck_from = case when next."to" >= next."from" then next."from" end,
    recheck_to = case when next."to" >= next."from" then next."to" end,
    recheck_at = case when next."to" >= next."from"
      then coalesce(case when recheck_at > $7::timestamptz then recheck_at end, $8::timestamptz) end
  from next where device = $1`;
const VEHICLES = `
  select v.plate, o.id as "ownerId", o.name as "ownerName", epoch_ms(r.known_from)::float8 as "from",
    epoch_ms(r.known_until)::float8 as "to"
  from device d join vehicle_record r on r.organisation_id = d.organisation_id and r.recorder_id = d.recorder_id
    join vehicle v on v.id = r.vehicle_id join organisation o on o.id = v.organisation_id
  where d.number = $1 and r.known_from <= $3::timestamptz and coalesce(r.known_until > $2::timestamptz, true)
  order by v.plate, r.known_from`;
const REACHING = `
  select epoch_ms(min(from_at))::float8 as "from", epoch_ms(max(to_at))::float8 as "to" from telemetry_episode
  where device = $1 and code <> 'device_offline' and from_at <= $3::timestamptz and to_at >= $2::timestamptz`;
/** Whether a load was on its way at $2, and the last point before it without one; and the next point that tells. */
const LOADS = `
  select (select p.loaded from telemetry_point p
      where p.device = $1 and p.at < $2::timestamptz and p.at >= $3::timestamptz and p.loaded is not null
      order by p.at desc limit 1) as loaded,
    epoch_ms((select p.at from telemetry_point p
      where p.device = $1 and p.at < $2::timestamptz and p.at >= $3::timestamptz and p.loaded = false
      order by p.at desc limit 1))::float8 as "emptyAt",
    epoch_ms((select p.at from telemetry_point p
      where p.device = $1 and p.at > $4::timestamptz and p.at <= $5::timestamptz and p.loaded is not null
      order by p.at limit 1))::float8 as "nextAt"`;
const POINTS = `
  select epoch_ms(at)::float8 as at, epoch_ms(received_at)::float8 as "receivedAt", lat, lon, speed_kmh as "speedKmh",
    covered, loaded
  from telemetry_point where device = $1 and at >= $2::timestamptz and at <= $3::timestamptz order by at`;

const text = (at: Instant) => new Date(at).toISOString();
const textOr = (at: Instant | null) => (at === null ? null : text(at));

/**
 * Looks at the points that have come since it last did (第三十一條第(二)款), one recorder after the other, each in a
 * transaction of its own; says at how many. Again and by several processes at once it finds the same, each once. At a
 * recorder that reports all the time it looks again after `againMs`.
 */
export async function detectOffences(database: Database, writing: Writing, againMs = 0): Promise<number> {
  let looked = 0;
  let regions: Promise<Regions> | null = null;
  const detect = (tx: Tx) => detectOne(tx, writing, againMs, () => (regions ??= loadRegions(tx)));
  while (await inTransaction(database, LAW_FENCE, detect, closing)) looked += 1;
  return looked;
}

type Detected = Readonly<{ changes: number }>;

/** What is suspected, or no longer is, is in the audit. */
function closing({ $client }: Tx, detected: Detected | null): Promise<void> {
  if (!detected || detected.changes === 0) return Promise.resolve();
  return appendEntry($client, serviceEntry('detectOffences', ['service'], ['31.2']));
}

/** One recorder that has something new; null where none has, or others are at it. */
async function detectOne(
  tx: Tx,
  writing: Writing,
  againMs: number,
  regionsOf: () => Promise<Regions>,
): Promise<Detected | null> {
  const { now } = writing;
  const {
    rows: [taken],
  } = await tx.$client.query<TimeSpan & Readonly<{ device: number; arrivals: number }>>({
    name: 'telemetry_take',
    text: TAKE,
    values: [text(now), againMs],
  });
  if (!taken) return null;
  const { device } = taken;
  // A day at a time: whoever was away for a week sends it all at once.
  const span = { from: taken.from, to: Math.min(taken.to, taken.from + DAY_MS) };
  const limits = TELEMETRY_LIMITS;
  const reach = await reachOf(tx, device, span, limits);
  const [points, vehicles, regions] = await Promise.all([
    pointsOf(tx, device, reach),
    vehiclesOf(tx, device, reach),
    regionsOf(),
  ]);
  let changes = 0;
  for (const watched of vehicles) {
    const own = points.filter(({ at }) => watched.isIn(at));
    changes += await detectOf(tx, watched, own, reach, regions, limits, writing);
  }
  await done(tx, device, { span, to: taken.to, arrivals: taken.arrivals, points, now, limits });
  return { changes };
}

/** The span of which points can make a difference to episodes and loads that touch the new ones. */
async function reachOf(tx: Tx, device: number, span: TimeSpan, limits: TelemetryLimits): Promise<TimeSpan> {
  let reach = { from: span.from - limits.gapMs, to: span.to + limits.gapMs };
  for (;;) {
    const wider = await widened(tx, device, reach, limits);
    if (wider.from === reach.from && wider.to === reach.to) return reach;
    reach = wider;
  }
}

/** A span with all of what it touches: whoever saw only a part of an episode, or of a load, would cut it short. */
async function widened(
  tx: Tx,
  device: number,
  { from, to }: TimeSpan,
  { loadMs }: TelemetryLimits,
): Promise<TimeSpan> {
  const [known, seen] = await Promise.all([
    tx.$client.query<Readonly<{ from: Instant | null; to: Instant | null }>>({
      name: 'telemetry_reaching',
      text: REACHING,
      values: [device, text(from), text(to)],
    }),
    tx.$client.query<Readonly<{ loaded: boolean | null; emptyAt: Instant | null; nextAt: Instant | null }>>({
      name: 'telemetry_loads',
      text: LOADS,
      values: [device, text(from), text(from - loadMs), text(to), text(to + loadMs)],
    }),
  ]);
  const [episode, load] = [known.rows[0], seen.rows[0]];
  const began = load?.loaded ? (load.emptyAt ?? from - loadMs) + 1 : from;
  return {
    from: Math.min(from, began, episode?.from ?? Infinity),
    to: Math.max(to, load?.nextAt ?? -Infinity, episode?.to ?? -Infinity),
  };
}

async function pointsOf(tx: Tx, device: number, { from, to }: TimeSpan): Promise<readonly Point[]> {
  const { rows } = await tx.$client.query<Point>({
    name: 'telemetry_points',
    text: POINTS,
    values: [device, text(from), text(to)],
  });
  return rows;
}

type WatchedVehicle = Watched & Readonly<{ isIn: (at: Instant) => boolean }>;

/** The vehicles that named the recorder in a span. While two named it nobody knows whose points they are: nobody's. */
async function vehiclesOf(tx: Tx, device: number, span: TimeSpan): Promise<readonly WatchedVehicle[]> {
  type Row = Readonly<{
    plate: string;
    ownerId: string;
    ownerName: string;
    from: Instant;
    to: Instant | null;
  }>;
  const { rows } = await tx.$client.query<Row>({
    name: 'telemetry_vehicles',
    text: VEHICLES,
    values: [device, text(span.from), text(span.to)],
  });
  const holds = ({ from, to }: Row, at: Instant) => from <= at && (to === null || at < to);
  return [...Map.groupBy(rows, ({ plate }) => plate)].flatMap(([plate, [first]]) =>
    first
      ? [
          {
            device,
            plate,
            owner: { id: first.ownerId, name: first.ownerName },
            isIn: (at: Instant) => {
              const naming = rows.filter((row) => holds(row, at));
              return naming.length > 0 && naming.every((row) => row.plate === plate);
            },
          },
        ]
      : [],
  );
}

async function detectOf(
  tx: Tx,
  watched: Watched,
  points: readonly Point[],
  reach: TimeSpan,
  regions: Regions,
  limits: TelemetryLimits,
  writing: Writing,
): Promise<number> {
  const [known, loaded] = await Promise.all([
    lockEpisodes(tx, watched, reach.from, reach.to),
    loadContext(tx, watched.plate, points, reach),
  ]);
  const context: TelemetryContext = { ...loaded, speedLimitKmh: (point) => regions.speedLimitKmh(point) };
  const found = episodesIn(points, context, limits)
    .map((episode): PlacedEpisode => {
      const place = episode.points[0] ?? null;
      const trip = tripAt(context, episode.from, limits);
      return {
        ...episode,
        place,
        regionCode: (place && regions.regionOf(place)) ?? trip?.regionCode ?? null,
      };
    })
    .filter(({ regionCode, from }) => regionCode === null || regions.isInArea(regionCode, from));
  const result = matched(
    found,
    known.filter(({ code }) => code !== 'device_offline'),
  );
  await supersede(tx, result.superseded, writing.now);
  for (const { known: before, episode } of result.changed) await change(tx, before, episode, writing.now);
  for (const episode of result.added) await suspect(tx, watched, episode, writing);
  await saveTrips(tx, watched, tripsIn(points, context, limits), reach);
  return result.added.length + result.changed.length + result.superseded.length;
}

const FORGET_TRIPS = `
  delete from recorded_trip where device = $1 and carrier_id = $2 and loaded_at <= $4::timestamptz
    and unloaded_at > $3::timestamptz and unloaded_at <= $4::timestamptz`;
const KEEP_TRIPS = `
  insert into recorded_trip (device, carrier_id, loaded_at, unloaded_at, project_id, site_id)
  select $1, $2, to_timestamp(loaded_at / 1000.0), to_timestamp(unloaded_at / 1000.0), project_id, site_id
  from unnest($3::float8[], $4::float8[], $5::uuid[], $6::uuid[]) as t(loaded_at, unloaded_at, project_id, site_id)
  on conflict (device, unloaded_at) do update set loaded_at = excluded.loaded_at, project_id = excluded.project_id,
    site_id = excluded.site_id`;

/** The loads that ended within the span are those seen now: a late point may have moved or parted one. */
async function saveTrips(
  tx: Tx,
  { device, owner }: Watched,
  trips: readonly SeenTrip[],
  { from, to }: TimeSpan,
): Promise<void> {
  await tx.$client.query({
    name: 'telemetry_forget_trips',
    text: FORGET_TRIPS,
    values: [device, owner.id, text(from), text(to)],
  });
  if (trips.length === 0) return;
  await tx.$client.query({
    name: 'telemetry_keep_trips',
    text: KEEP_TRIPS,
    values: [
      device,
      owner.id,
      trips.map(({ loadedAt }) => loadedAt),
      trips.map(({ unloadedAt }) => unloadedAt),
      trips.map(({ projectId }) => projectId),
      trips.map(({ siteId }) => siteId),
    ],
  });
}

type Looked = Readonly<{
  span: TimeSpan;
  to: Instant;
  arrivals: number;
  points: readonly Point[];
  now: Instant;
  limits: TelemetryLimits;
}>;

/** What is left to look at, and when to look again: at loads of the last days, as long as their scans may be late. */
async function done(
  tx: Tx,
  device: number,
  { span, to, arrivals, points, now, limits }: Looked,
): Promise<void> {
  const isLeft = span.to < to;
  const since = Math.max(now - limits.lateScansMs, startOf(firstDayKept(now)));
  const loads = evidenceIn(points).filter(({ at, loaded }) => loaded === true && at >= since);
  const [first, last] = [loads[0]?.at ?? null, loads.at(-1)?.at ?? null];
  await tx.$client.query({
    name: 'telemetry_done',
    text: DONE,
    values: [
      device,
      isLeft ? text(span.to) : null,
      isLeft ? text(to) : null,
      text(since),
      textOr(first),
      textOr(last),
      text(now),
      text(now + RECHECK_MS),
      arrivals,
    ],
  });
}
