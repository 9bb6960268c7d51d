import { lte } from 'drizzle-orm';
import type { Day } from '../../domain/time.ts';
import type { Executor } from '../pool.ts';
import { authority } from '../schema/registers.ts';

/** 第四十七條: the counties that have opted in by a day. */
export async function optedInCounties(db: Executor, on: Day): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ code: authority.code })
    .from(authority)
    .where(lte(authority.optedInFrom, on));
  return new Set(rows.map(({ code }) => code));
}
