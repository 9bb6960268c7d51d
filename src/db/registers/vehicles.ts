import { and, desc, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import type { Executor } from '../pool.ts';
import { belongsTo, type Viewer } from '../viewer.ts';
import { vehicle, vehicleRecord } from '../schema/registers.ts';

type RecordRow = typeof vehicleRecord.$inferSelect;
/** What is known of a vehicle and changes; its history is kept. */
export type VehicleFacts = Readonly<
  Omit<RecordRow, 'vehicleId' | 'organisationId' | 'knownFrom' | 'knownUntil'>
>;
export type VehicleRow = Readonly<{
  vehicle: typeof vehicle.$inferSelect;
  record: RecordRow;
}>;

/** Registers a vehicle with its first record; null where the plate is registered already. */
export async function insertVehicle(
  tx: Executor,
  row: typeof vehicle.$inferInsert,
  facts: VehicleFacts,
): Promise<VehicleRow | null> {
  const [inserted] = await tx
    .insert(vehicle)
    .values(row)
    .onConflictDoNothing({ target: vehicle.plate })
    .returning();
  if (!inserted) return null;
  return { vehicle: inserted, record: await insertRecord(tx, inserted, facts, row.createdAt) };
}

/** A vehicle about to be registered, and what is known of it. */
export type NewVehicle = Readonly<{ row: typeof vehicle.$inferInsert; facts: VehicleFacts }>;

/** So many rows are inserted by one statement. */
const AT_ONCE = 500;

/**
 * Registers vehicles with their first records, in the order of their plates, so that two who register the same ones
 * do not wait for each other; the plates that are registered already.
 */
export async function insertVehicles(
  tx: Executor,
  vehicles: readonly NewVehicle[],
): Promise<ReadonlySet<string>> {
  const ordered = vehicles.toSorted((a, b) => (a.row.plate < b.row.plate ? -1 : 1));
  const taken = new Set(ordered.map(({ row }) => row.plate));
  for (let from = 0; from < ordered.length; from += AT_ONCE) {
    const some = ordered.slice(from, from + AT_ONCE);
    const inserted = await tx
      .insert(vehicle)
      .values(some.map(({ row }) => row))
      .onConflictDoNothing({ target: vehicle.plate })
      .returning({ id: vehicle.id, plate: vehicle.plate });
    for (const { plate } of inserted) taken.delete(plate);
    const ids = new Set(inserted.map(({ id }) => id));
    const records = some
      .filter(({ row }) => ids.has(row.id))
      .map(({ row, facts }) => ({
        vehicleId: row.id,
        organisationId: row.organisationId,
        knownFrom: row.createdAt,
        knownUntil: null,
        ...facts,
      }));
    if (records.length > 0) await tx.insert(vehicleRecord).values(records);
  }
  return taken;
}

async function insertRecord(
  tx: Executor,
  { id, organisationId }: Readonly<{ id: string; organisationId: string }>,
  facts: VehicleFacts,
  knownFrom: Instant,
): Promise<RecordRow> {
  const record = { vehicleId: id, organisationId, knownFrom, knownUntil: null, ...facts };
  await tx.insert(vehicleRecord).values(record);
  return record;
}

const present = and(eq(vehicleRecord.vehicleId, vehicle.id), isNull(vehicleRecord.knownUntil));

export async function vehicleById(db: Executor, id: string, viewer: Viewer): Promise<VehicleRow | null> {
  const [row] = await db
    .select({ vehicle, record: vehicleRecord })
    .from(vehicle)
    .innerJoin(vehicleRecord, present)
    .where(and(eq(vehicle.id, id), belongsTo(viewer, vehicle.organisationId)));
  return row ?? null;
}

/** As `vehicleById`, and locks the vehicle. */
export async function lockVehicle(tx: Executor, id: string, viewer: Viewer): Promise<VehicleRow | null> {
  const locked = await tx
    .select({ id: vehicle.id })
    .from(vehicle)
    .where(and(eq(vehicle.id, id), belongsTo(viewer, vehicle.organisationId)))
    .for('update');
  return locked.length > 0 ? vehicleById(tx, id, viewer) : null;
}

/** Saves what is known of a locked vehicle from now on; returns it as it is now. */
export async function saveVehicle(
  tx: Executor,
  { vehicle: before, record }: VehicleRow,
  plateColour: string | null,
  facts: VehicleFacts,
  now: Instant,
): Promise<VehicleRow> {
  const version = before.version + 1;
  await tx.update(vehicle).set({ plateColour, updatedAt: now, version }).where(eq(vehicle.id, before.id));
  const after = { ...before, plateColour, updatedAt: now, version };
  const current = and(eq(vehicleRecord.vehicleId, before.id), eq(vehicleRecord.knownFrom, record.knownFrom));
  if (now <= record.knownFrom) {
    // The sandbox's clock went back, or this is the same millisecond: there is no time in which the other was known.
    await tx.update(vehicleRecord).set(facts).where(current);
    return { vehicle: after, record: { ...record, ...facts } };
  }
  await tx.update(vehicleRecord).set({ knownUntil: now }).where(current);
  return { vehicle: after, record: await insertRecord(tx, before, facts, now) };
}

/** Those of the recorders that are in a vehicle of the organisation now. */
export async function recordersOf(
  db: Executor,
  organisationId: string,
  recorderIds: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (recorderIds.length === 0) return new Set();
  const { recorderId } = vehicleRecord;
  const rows = await db
    .selectDistinct({ recorderId })
    .from(vehicleRecord)
    .where(
      and(
        eq(vehicleRecord.organisationId, organisationId),
        isNull(vehicleRecord.knownUntil),
        inArray(recorderId, [...recorderIds]),
      ),
    );
  return new Set(rows.map((row) => row.recorderId));
}

export type VehicleFilter = Readonly<{
  organisationId?: string | undefined;
  plate?: string | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Vehicles by id, the newest first; `before` is the last id of the page before. */
export async function listVehicleRows(
  db: Executor,
  viewer: Viewer,
  { organisationId, plate, updatedSince }: VehicleFilter,
  before: string | null,
  limit: number,
): Promise<readonly VehicleRow[]> {
  return db
    .select({ vehicle, record: vehicleRecord })
    .from(vehicle)
    .innerJoin(vehicleRecord, present)
    .where(
      and(
        belongsTo(viewer, vehicle.organisationId),
        organisationId === undefined ? undefined : eq(vehicle.organisationId, organisationId),
        plate === undefined ? undefined : eq(vehicle.plate, plate),
        updatedSince === undefined ? undefined : gte(vehicle.updatedAt, updatedSince),
        before === null ? undefined : lt(vehicle.id, before),
      ),
    )
    .orderBy(desc(vehicle.id))
    .limit(limit);
}
