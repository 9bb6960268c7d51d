import { sql } from 'drizzle-orm';
import type pg from 'pg';
import type { Tx } from './pool.ts';

/** The first answer of a key, sealed by whoever keeps it. */
export type KeptAnswer = Readonly<{ fingerprint: string; sealed: Buffer | null }>;

/** How many old keys each new one clears away, so that the table stays as large as a day. */
const SWEPT_EACH_TIME = 20;

/**
 * Takes a key for this transaction; null when it is new. Where another request with the key is under way, waits for
 * its end. After 24 hours, by the real clock, a key is new again.
 */
export async function takeKey(tx: Tx, keyHash: string, fingerprint: string): Promise<KeptAnswer | null> {
  await tx.execute(sql`
    delete from idempotency where key_hash in (
      select key_hash from idempotency where created_at < now() - interval '24 hours'
      order by created_at limit ${SWEPT_EACH_TIME} for update skip locked)
    or (key_hash = ${keyHash} and created_at < now() - interval '24 hours')`);
  const taken = await tx.execute(sql`
    insert into idempotency (key_hash, fingerprint, created_at) values (${keyHash}, ${fingerprint}, now())
    on conflict (key_hash) do nothing`);
  if (taken.rowCount === 1) return null;
  const kept = await tx.execute<KeptAnswer>(sql`
    select fingerprint, sealed from idempotency where key_hash = ${keyHash}`);
  return kept.rows[0] ?? null;
}

/** Keeps the first answer of a key, in the transaction that made it; may be sent together with its commit. */
export async function keepAnswer(client: pg.ClientBase, keyHash: string, sealed: Buffer): Promise<void> {
  await client.query('update idempotency set sealed = $1 where key_hash = $2', [sealed, keyHash]);
}
