import { sql } from 'drizzle-orm';
import type { Executor } from './pool.ts';

/** How far the sandbox's clock is ahead of the real one, in milliseconds. */
export async function sandboxOffsetMs(db: Executor): Promise<number> {
  const { rows } = await db.execute<{ ms: string }>(sql`select offset_ms as ms from sandbox_clock`);
  return Number(rows[0]?.ms ?? 0);
}

/** Sets the sandbox's clock ahead of the real one. */
export async function setSandboxOffsetMs(db: Executor, offsetMs: number): Promise<void> {
  await db.execute(sql`
    insert into sandbox_clock (single, offset_ms) values (true, ${offsetMs})
    on conflict (single) do update set offset_ms = excluded.offset_ms`);
}
