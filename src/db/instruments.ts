import type { Day } from '../domain/time.ts';
import type { Executor, Tx } from './pool.ts';
import { instrumentEnd } from './schema/permits.ts';

type InstrumentEnd = Readonly<{ name: string; lastDay: Day; documentNumber: string }>;

/** The ends of instruments that are recorded, by their names. */
export async function loadInstrumentEnds(db: Executor): Promise<ReadonlyMap<string, InstrumentEnd>> {
  const rows = await db.select().from(instrumentEnd);
  return new Map(rows.map((row) => [row.name, row]));
}

/** Records an end; false where one is recorded already. */
export async function insertInstrumentEnd(tx: Tx, end: InstrumentEnd): Promise<boolean> {
  const { rowCount } = await tx.insert(instrumentEnd).values(end).onConflictDoNothing();
  return rowCount === 1;
}
