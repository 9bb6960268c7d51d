import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Day } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { authority } from '../schema/registers.ts';

/** 第四十七條: the counties that have opted in by a day. */
export async function optedInCounties(db: Executor, on: Day): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ code: authority.code })
    .from(authority)
    .where(lte(authority.optedInFrom, on));
  return new Set(rows.map(({ code }) => code));
}

type OptIn = Readonly<{ code: string; optedInFrom: Day | null; optInDocument: string | null }>;

/** Every authority with the day from which it takes part, where it is a county that has opted in. */
export async function loadOptIns(db: Executor): Promise<ReadonlyMap<string, OptIn>> {
  const rows = await db.select().from(authority);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Opts a county in; false where it has opted in already. */
export async function saveOptIn(
  tx: Tx,
  code: string,
  { from, documentNumber }: Readonly<{ from: Day; documentNumber: string }>,
): Promise<boolean> {
  const { rowCount } = await tx
    .update(authority)
    .set({ optedInFrom: from, optInDocument: documentNumber })
    .where(and(eq(authority.code, code), isNull(authority.optedInFrom)));
  return rowCount === 1;
}
