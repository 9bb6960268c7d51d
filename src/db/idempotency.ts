import { sql } from 'drizzle-orm';
import type { Tx } from './pool.ts';

export type KeptAnswer = Readonly<{ fingerprint: string; status: number; body: unknown }>;

/**
 * Takes a key for this transaction; null when it is new. Where another request with the key is under way, waits for
 * its end. After 24 hours, by the real clock, a key is new again.
 */
export async function takeKey(
  tx: Tx,
  caller: string,
  key: string,
  fingerprint: string,
): Promise<KeptAnswer | null> {
  await tx.execute(sql`
    delete from idempotency
    where caller = ${caller} and key = ${key} and created_at < now() - interval '24 hours'`);
  const taken = await tx.execute(sql`
    insert into idempotency (caller, key, fingerprint, created_at) values (${caller}, ${key}, ${fingerprint}, now())
    on conflict (caller, key) do nothing`);
  if (taken.rowCount === 1) return null;
  const kept = await tx.execute<KeptAnswer>(sql`
    select fingerprint, status, body from idempotency where caller = ${caller} and key = ${key}`);
  return kept.rows[0] ?? null;
}

/** Keeps the first answer of a key, in the transaction that made it. */
export async function keepAnswer(
  tx: Tx,
  caller: string,
  key: string,
  status: number,
  body: unknown,
): Promise<void> {
  await tx.execute(sql`
    update idempotency set status = ${status}, body = ${JSON.stringify(body ?? null)}::jsonb
    where caller = ${caller} and key = ${key}`);
}
