import { citationsOf, TELEMETRY_LIMITS } from '../../domain/law/art-31-telemetry.ts';
import { PLAUSIBLY_AHEAD_MS, type Point } from '../../domain/telemetry/point.ts';
import { DAY_MS, type Instant } from '../../domain/time.ts';
import { appendEntry, serviceEntry } from '../audit/append.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';
import { supersede, suspect, type Writing } from './suspect.ts';

/** Loads older than this are not looked at: the job looks every few minutes. */
const LOOKED_BACK_MS = 3 * DAY_MS;

/**
 * Recorders that should report and do not: registered, or seen before; in one vehicle now; without a sign for longer
 * than $2 ms, though the vehicle departed with a load after the last one (by more than the clocks may differ, $3 ms).
 * A vehicle that stands still owes no sign. Each silence is found once: not where an episode begins with it already.
 */
const SILENT = `
  with silent as (
    select d.number, d.organisation_id, d.recorder_id, coalesce(s.last_point_at, d.registered_at) as since
    from device d left join device_sign s on s.device = d.number
    where d.kind = 'recorder' and coalesce(s.last_point_at, d.registered_at) < $1::timestamptz - $2 * interval '1 ms'
  ), watched as (
    select s.number, s.since, (array_agg(v.plate))[1] as plate, s.organisation_id
    from silent s join vehicle_record r on r.organisation_id = s.organisation_id and r.recorder_id = s.recorder_id
      join vehicle v on v.id = r.vehicle_id
    where r.known_until is null
    group by s.number, s.since, s.organisation_id having count(*) = 1
  ), departed as (
    select m.number, m.comparable_plate, m.departed_at, p.region_code
    from manifest m join project p on p.id = m.project_id
    where m.loaded_at > $1::timestamptz - $4 * interval '1 ms' and m.departed_at <= $1::timestamptz
  )
  select w.number as device, w.plate, o.id as "ownerId", o.name as "ownerName", epoch_ms(w.since)::float8 as since,
    first.region_code as "regionCode", first.scan_id as "scanId", epoch_ms(first.departed_at)::float8 as "departedAt"
  from watched w join organisation o on o.id = w.organisation_id
    cross join lateral (
      select d.region_code, d.departed_at, (select c.id from scan c
          where c.manifest_number = d.number and c.kind = 'depart' and c.at = d.departed_at order by c.id limit 1) as scan_id
      from departed d
      where d.comparable_plate = w.plate and d.departed_at > w.since + $3 * interval '1 ms'
      order by d.departed_at, d.number limit 1) first
  where not exists (select 1 from telemetry_episode e
    where e.device = w.number and e.code = 'device_offline' and (e.from_at = w.since or (e.superseded_at is null
      and e.from_at <= w.since + $2 * interval '1 ms' and e.to_at >= w.since)))
  order by w.number`;
const SIGN_OF = `select 1 from device_sign where device = $1 for no key update`;
const BROKEN = `
  select e.id, e.violation_id as "violationId" from telemetry_episode e join violation v on v.id = e.violation_id
  where e.code = 'device_offline' and e.superseded_at is null and v.status = 'suspected'
    and e.to_at > $1::timestamptz - $2 * interval '1 ms'
    and exists (select 1 from telemetry_point p
      where p.device = e.device and p.at > e.from_at and p.at <= e.to_at and p.at <= p.received_at + $3 * interval '1 ms')
  order by v.id for no key update of v skip locked`;

/** The last sign, where it is a point: a recorder that was only registered has none. */
const LAST_POINT = `
  select epoch_ms(at)::float8 as at, epoch_ms(received_at)::float8 as "receivedAt", lat, lon, speed_kmh as "speedKmh",
    covered, loaded
  from telemetry_point where device = $1 and at = $2::timestamptz`;
/** One process suspects a recorder at a time. */
const OFFLINE_LOCK = 31_02;

type Silent = Readonly<{
  device: number;
  plate: string;
  ownerId: string;
  ownerName: string;
  since: Instant;
  regionCode: string;
  scanId: string | null;
  departedAt: Instant;
}>;

/**
 * Suspects the owners of recorders that should report and have given no sign for a day (第三十一條第(二)款), and takes
 * it back where late points show that they did. Says how many of each.
 */
export async function detectSilence(
  database: Database,
  writing: Writing,
): Promise<Readonly<{ suspected: number; superseded: number }>> {
  const superseded = await inTransaction(database, LAW_FENCE, (tx) => takeBack(tx, writing.now), closing);
  const { offlineMs, scanMs } = TELEMETRY_LIMITS;
  const silent = await inTransaction(database, LAW_FENCE, async (tx) => {
    const values = [new Date(writing.now).toISOString(), offlineMs, scanMs, LOOKED_BACK_MS];
    const { rows } = await tx.$client.query<Silent>(SILENT, values);
    return rows;
  });
  let suspected = 0;
  for (const each of silent)
    suspected += await inTransaction(database, LAW_FENCE, (tx) => suspectSilent(tx, each, writing), closing);
  return { suspected, superseded };
}

function closing({ $client }: Tx, changes: number): Promise<void> {
  if (changes === 0) return Promise.resolve();
  return appendEntry($client, serviceEntry('detectSilence', ['service'], ['31.2']));
}

async function takeBack(tx: Tx, now: Instant): Promise<number> {
  const keptMs = TELEMETRY_LIMITS.lateScansMs + LOOKED_BACK_MS;
  const values = [new Date(now).toISOString(), keptMs, PLAUSIBLY_AHEAD_MS];
  const { rows } = await tx.$client.query<{ id: string; violationId: string }>(BROKEN, values);
  await supersede(tx, rows, now);
  return rows.length;
}

/** Unless another process was first, or a sign has come meanwhile. */
async function suspectSilent(tx: Tx, silent: Silent, writing: Writing): Promise<number> {
  const { device, plate, since, regionCode, scanId, departedAt } = silent;
  await tx.$client.query('select pg_advisory_xact_lock($1, $2)', [OFFLINE_LOCK, device]);
  await tx.$client.query(SIGN_OF, [device]);
  const { rows } = await tx.$client.query(
    `select 1 from telemetry_episode where device = $1 and code = 'device_offline' and from_at = $2::timestamptz
     union all select 1 from device_sign where device = $1 and last_point_at > $2::timestamptz`,
    [device, new Date(since).toISOString()],
  );
  if (rows.length > 0) return 0;
  const last = await tx.$client.query<Point>(LAST_POINT, [device, new Date(since).toISOString()]);
  const [point] = last.rows;
  await suspect(
    tx,
    { device, plate, owner: { id: silent.ownerId, name: silent.ownerName } },
    {
      finding: 'device_offline',
      citations: citationsOf('device_offline'),
      from: since,
      to: since + TELEMETRY_LIMITS.offlineMs,
      points: point ? [point] : [],
      place: point ?? null,
      regionCode,
      beside: scanId === null ? [] : [{ kind: 'scan', id: scanId, at: departedAt }],
    },
    writing,
  );
  return 1;
}
