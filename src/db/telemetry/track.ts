import type { Point } from '../../domain/telemetry/point.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import type { Viewer } from '../viewer.ts';
import type { TimeSpan } from './context.ts';

/** A vehicle as its track is asked for by its plate; null where there is none that the viewer sees. */
export async function vehicleOfPlate(
  tx: Tx,
  plate: string,
  viewer: Viewer,
): Promise<Readonly<{ organisationId: string }> | null> {
  const { rows } = await tx.$client.query<{ organisationId: string }>({
    name: 'telemetry_vehicle',
    text: `select organisation_id as "organisationId" from vehicle
      where plate = $1 and ($2::uuid[] is null or organisation_id = any ($2::uuid[]))`,
    values: [plate, typeof viewer === 'string' ? null : [...viewer.organisationIds]],
  });
  return rows[0] ?? null;
}

const TRACK = `
  select epoch_ms(p.at)::float8 as at, epoch_ms(p.received_at)::float8 as "receivedAt", p.lat, p.lon,
    p.speed_kmh as "speedKmh", p.covered, p.loaded
  from vehicle v join vehicle_record r on r.vehicle_id = v.id
    join device d on d.organisation_id = v.organisation_id and d.recorder_id = r.recorder_id
    join telemetry_point p on p.device = d.number and p.at >= r.known_from
      and coalesce(p.at < r.known_until, true)
  where v.plate = $1 and p.at >= $2::timestamptz and p.at <= $3::timestamptz
    and r.known_from <= $3::timestamptz and coalesce(r.known_until > $2::timestamptz, true)
  order by p.at limit $4`;

/** The points of the recorders that were in a vehicle, in the order of their times. */
export async function loadTrack(
  tx: Tx,
  plate: string,
  { from, to }: TimeSpan,
  limit: number,
): Promise<readonly Point[]> {
  const { rows } = await tx.$client.query<Point>({
    name: 'telemetry_track',
    text: TRACK,
    values: [plate, new Date(from).toISOString(), new Date(to).toISOString(), limit],
  });
  return rows;
}

export type KeptTrack = Readonly<{ points: readonly Point[]; from: Instant; to: Instant }>;

/** The points behind a violation, kept as long as that is; null where there is no such evidence of this vehicle. */
export async function loadKeptTrack(tx: Tx, plate: string, evidenceId: string): Promise<KeptTrack | null> {
  const { rows } = await tx.$client.query<KeptTrack>({
    name: 'telemetry_kept',
    text: `select points, epoch_ms(from_at)::float8 as "from", epoch_ms(to_at)::float8 as "to"
      from telemetry_episode where id = $1 and plate = $2`,
    values: [evidenceId, plate],
  });
  return rows[0] ?? null;
}
