import { and, desc, eq, gte, isNotNull, isNull, lt } from 'drizzle-orm';
import type { DeviceKind } from '../../domain/telemetry/device.ts';
import type { Instant } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import { vehicle, vehicleRecord } from '../schema/registers.ts';
import { device, deviceSign } from '../schema/telemetry.ts';
import { belongsTo, type Viewer } from '../viewer.ts';

/** A device with when it last gave a sign, and of a recorder the vehicle that names it now. */
export type DeviceRow = Readonly<{
  device: typeof device.$inferSelect;
  lastReceivedAt: Instant | null;
  lastPointAt: Instant | null;
  plate: string | null;
}>;

export type DeviceFilter = Readonly<{
  kind?: DeviceKind | undefined;
  organisationId?: string | undefined;
  siteId?: string | undefined;
  projectId?: string | undefined;
  plate?: string | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Devices by id, the newest first; `before` is the last id of the page before. */
export async function listDeviceRows(
  db: Executor,
  viewer: Viewer,
  { kind, organisationId, siteId, projectId, plate, updatedSince }: DeviceFilter,
  before: string | null,
  limit: number,
): Promise<readonly DeviceRow[]> {
  return selectDevices(db)
    .where(
      and(
        belongsTo(viewer, device.organisationId),
        kind === undefined ? undefined : eq(device.kind, kind),
        organisationId === undefined ? undefined : eq(device.organisationId, organisationId),
        siteId === undefined ? undefined : eq(device.siteId, siteId),
        projectId === undefined ? undefined : eq(device.projectId, projectId),
        plate === undefined ? undefined : eq(vehicle.plate, plate),
        updatedSince === undefined ? undefined : gte(device.updatedAt, updatedSince),
        before === null ? undefined : lt(device.id, before),
      ),
    )
    .orderBy(desc(device.id))
    .limit(limit);
}

/** One device as lists show it; null where there is none that the viewer sees. */
export async function deviceById(db: Executor, id: string, viewer: Viewer): Promise<DeviceRow | null> {
  const [row] = await selectDevices(db)
    .where(and(eq(device.id, id), belongsTo(viewer, device.organisationId)))
    .limit(1);
  return row ?? null;
}

/** A recorder that several vehicles name is a row for each: whose it is, nobody knows. */
function selectDevices(db: Executor) {
  return db
    .select({
      device,
      lastReceivedAt: deviceSign.lastReceivedAt,
      lastPointAt: deviceSign.lastPointAt,
      plate: vehicle.plate,
    })
    .from(device)
    .leftJoin(deviceSign, eq(deviceSign.device, device.number))
    .leftJoin(
      vehicleRecord,
      and(
        eq(vehicleRecord.organisationId, device.organisationId),
        eq(vehicleRecord.recorderId, device.recorderId),
        isNull(vehicleRecord.knownUntil),
      ),
    )
    .leftJoin(vehicle, eq(vehicle.id, vehicleRecord.vehicleId));
}

/** The vehicle with this plate and the recorder its equipment names now, where the viewer sees it. */
export async function recorderOfPlate(
  db: Executor,
  plate: string,
  viewer: Viewer,
): Promise<Readonly<{ organisationId: string; recorderId: string }> | null> {
  const [row] = await db
    .select({ organisationId: vehicle.organisationId, recorderId: vehicleRecord.recorderId })
    .from(vehicle)
    .innerJoin(vehicleRecord, and(eq(vehicleRecord.vehicleId, vehicle.id), isNull(vehicleRecord.knownUntil)))
    .where(
      and(
        eq(vehicle.plate, plate),
        isNotNull(vehicleRecord.recorderId),
        belongsTo(viewer, vehicle.organisationId),
      ),
    );
  return row && row.recorderId !== null ? { ...row, recorderId: row.recorderId } : null;
}

/** Registers a video device. */
export async function insertDevice(tx: Tx, row: typeof device.$inferInsert): Promise<void> {
  await tx.insert(device).values(row);
}

/**
 * Registers a recorder, or the one that has reported before anybody registered it; its id, or null where it is
 * registered already.
 */
export async function registerRecorder(
  tx: Tx,
  row: typeof device.$inferInsert &
    Readonly<{ organisationId: string; recorderId: string; registeredAt: Instant; registeredBy: string }>,
): Promise<string | null> {
  const { registeredAt, registeredBy, updatedAt } = row;
  const [saved] = await tx
    .insert(device)
    .values(row)
    .onConflictDoUpdate({
      target: [device.organisationId, device.recorderId],
      set: { registeredAt, registeredBy, updatedAt },
      setWhere: isNull(device.registeredAt),
    })
    .returning({ id: device.id });
  return saved?.id ?? null;
}

const SIGN = `
  insert into device_sign as s (device, arrivals, last_received_at, last_point_at)
  values ($1, 1, $2::timestamptz, $3::timestamptz)
  on conflict (device) do update set arrivals = s.arrivals + 1,
    last_received_at = greatest(s.last_received_at, excluded.last_received_at),
    last_point_at = greatest(s.last_point_at, excluded.last_point_at)`;

/** Notes that a device gave a sign; an earlier one that comes late takes nothing back. */
export async function saveSign(
  tx: Tx,
  number: number,
  { at, receivedAt }: Readonly<{ at: Instant; receivedAt: Instant }>,
): Promise<void> {
  const values = [number, new Date(receivedAt).toISOString(), new Date(at).toISOString()];
  await withReachOfLaw(tx, ({ $client }) => $client.query(SIGN, values));
}
