import pg from 'pg';
import { addDays, type Day, dayOf, type Instant } from '../../domain/time.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';

/** Numbers of the recorders, by the name that vehicles of the organisation have or had for them. */
export type Recorders = ReadonlyMap<string, number>;

const KNOWN = `
  select r.recorder_id as "recorderId", d.number
  from unnest($3::text[]) as r(recorder_id) join api_key k on k.id = $2
    left join device d on d.organisation_id = $1 and d.recorder_id = r.recorder_id
  where (k.recorder_ids is null or r.recorder_id = any (k.recorder_ids))
    and (d.number is not null or exists (
      select 1 from vehicle_record v where v.organisation_id = $1 and v.recorder_id = r.recorder_id))`;
const TAKE_UP = `
  insert into device (id, kind, organisation_id, recorder_id, created_at, updated_at)
  select id, 'recorder', $1, recorder_id, $2::timestamptz, $2::timestamptz
  from unnest($3::uuid[], $4::text[]) as r(id, recorder_id)
  on conflict do nothing`;

type Key = Readonly<{ organisationId: string; apiKeyId: string; now: Instant; newId: () => string }>;

/**
 * Those of the recorders for which a key may send: of vehicles of its organisation, now or before, and where it is
 * bound to recorders of those alone. A recorder that reports for the first time becomes a device.
 */
export async function recordersOfKey(tx: Tx, key: Key, recorderIds: readonly string[]): Promise<Recorders> {
  const { organisationId, apiKeyId, now, newId } = key;
  const known = async () => {
    const { rows } = await tx.$client.query<{ recorderId: string; number: number | null }>({
      name: 'telemetry_recorders',
      text: KNOWN,
      values: [organisationId, apiKeyId, recorderIds],
    });
    return rows;
  };
  const before = await known();
  const fresh = before.filter(({ number }) => number === null).map(({ recorderId }) => recorderId);
  if (fresh.length > 0)
    await tx.$client.query(TAKE_UP, [
      organisationId,
      new Date(now).toISOString(),
      fresh.map(newId),
      fresh.toSorted(),
    ]);
  const after = fresh.length > 0 ? await known() : before;
  return new Map(after.flatMap(({ recorderId, number }) => (number === null ? [] : [[recorderId, number]])));
}

/** A point about to be kept, by the number of its recorder. */
export type NewPoint = Readonly<{
  device: number;
  at: Instant;
  lat: number;
  lon: number;
  speedKmh: number;
  covered: boolean | null;
  loaded: boolean | null;
}>;

const PREPARE_DAYS = `select telemetry_days($1::date[])`;
/** Without `on conflict` a row is written once and not twice: it is what nearly every batch needs. */
const KEEP_NEW = `
  insert into telemetry_point (device, at, received_at, lat, lon, speed_kmh, covered, loaded)
  select device, to_timestamp(at / 1000.0), $3::timestamptz, lat, lon, speed_kmh, covered, loaded
  from unnest($1::int[], $2::float8[], $4::float8[], $5::float8[], $6::real[], $7::bool[], $8::bool[])
    as p(device, at, lat, lon, speed_kmh, covered, loaded)`;
const KEEP = `${KEEP_NEW} on conflict do nothing`;
const SIGN = `
  insert into device_sign as s (device, arrivals, last_received_at, last_point_at, pending_from, pending_to)
  select device, 1, $2::timestamptz, to_timestamp(least(latest, $5) / 1000.0), to_timestamp(earliest / 1000.0),
    to_timestamp(latest / 1000.0)
  from unnest($1::int[], $3::float8[], $4::float8[]) as p(device, earliest, latest)
  on conflict (device) do update set arrivals = s.arrivals + 1, last_received_at = greatest(s.last_received_at, excluded.last_received_at),
    last_point_at = greatest(s.last_point_at, excluded.last_point_at),
    pending_from = least(s.pending_from, excluded.pending_from),
    pending_to = greatest(s.pending_to, excluded.pending_to)`;

/** Makes room for points of these days; what is there stays. */
async function prepareDays(tx: Tx, days: readonly Day[]): Promise<void> {
  await tx.$client.query({ name: 'telemetry_days', text: PREPARE_DAYS, values: [array(days)] });
}

/** Days from yesterday on, so that batches seldom make room themselves. */
const AHEAD = [-1, 0, 1, 2, 3];

/** Makes room for the points of the next days. */
export function prepareNextDays(database: Database, now: Instant): Promise<void> {
  const days = AHEAD.map((ahead) => addDays(dayOf(now), ahead));
  return inTransaction(database, LAW_FENCE, (tx) => prepareDays(tx, days));
}

/**
 * Keeps points, each recorder and instant once, the first of them, and says how many were new. In the order of their
 * key, so that two that send the same points wait for each other and do not lock each other out.
 */
export async function keepPoints(
  tx: Tx,
  points: readonly NewPoint[],
  days: readonly Day[],
  now: Instant,
): Promise<number> {
  if (points.length === 0) return 0;
  const ordered = onceEach(points.toSorted((a, b) => a.device - b.device || a.at - b.at));
  const received = new Date(now).toISOString();
  const column = (of: (point: NewPoint) => number | boolean | null) => array(ordered.map(of));
  const spans = spansOf(ordered);
  const ends = (of: (span: Span) => number) => array(spans.map(of));
  const values = [
    column(({ device }) => device),
    column(({ at }) => at),
    received,
    column(({ lat }) => lat),
    column(({ lon }) => lon),
    column(({ speedKmh }) => speedKmh),
    column(({ covered }) => covered),
    column(({ loaded }) => loaded),
  ];
  const kept = await keepOrdered(tx, days, values);
  await tx.$client.query({
    name: 'telemetry_sign',
    text: SIGN,
    values: [
      ends(({ device }) => device),
      received,
      ends(({ earliest }) => earliest),
      ends(({ latest }) => latest),
      now,
    ],
  });
  return kept.rowCount ?? 0;
}

/** Tries as if all were new; where one is there already, the attempt is undone, and what is there is passed over. */
async function keepOrdered(tx: Tx, days: readonly Day[], values: readonly unknown[]) {
  const insert = (name: string, text: string) => tx.$client.query({ name, text, values: [...values] });
  const [room, mark, tried] = await Promise.allSettled([
    prepareDays(tx, days),
    tx.$client.query('savepoint points'),
    insert('telemetry_keep_new', KEEP_NEW),
  ]);
  if (tried.status === 'fulfilled') return tried.value;
  // What failed before made the attempt fail too.
  for (const each of [room, mark]) if (each.status === 'rejected') throw each.reason;
  if (!(tried.reason instanceof pg.DatabaseError) || tried.reason.code !== UNIQUE_VIOLATION)
    throw tried.reason;
  await tx.$client.query('rollback to savepoint points');
  return insert('telemetry_keep', KEEP);
}

const UNIQUE_VIOLATION = '23505';

/** Of points in order, the first of each recorder and instant. */
function onceEach(ordered: readonly NewPoint[]): readonly NewPoint[] {
  return ordered.filter(({ device, at }, index) => {
    const before = ordered[index - 1];
    return before?.device !== device || before.at !== at;
  });
}

type Span = Readonly<{ device: number; earliest: Instant; latest: Instant }>;

/** Of points in order. */
function spansOf(ordered: readonly NewPoint[]): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const { device, at } of ordered)
    spans.set(device, { device, earliest: spans.get(device)?.earliest ?? at, latest: at });
  return [...spans.values()];
}

/** An array as Postgres reads it, of values that need no quotes: the driver would look at each of them for a long time. */
function array(values: readonly (number | boolean | string | null)[]): string {
  return `{${values.map((value) => value ?? 'null').join(',')}}`;
}

/** Drops the days before one; says how many. */
export async function dropDaysBefore(tx: Tx, day: Day): Promise<number> {
  const { rows } = await tx.$client.query<{ dropped: number }>(
    'select telemetry_drop_before($1::date) as dropped',
    [day],
  );
  return rows[0]?.dropped ?? 0;
}
