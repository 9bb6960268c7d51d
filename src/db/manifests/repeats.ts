import type pg from 'pg';

/** A scan that was recorded before under the same id, and what was answered. */
export type KeptScan = Readonly<{ fingerprint: string; answer: unknown }>;

/** Counts a repeat of a scan. */
export async function countRepeat(client: pg.ClientBase, id: string): Promise<void> {
  await client.query({
    name: 'scan_repeat',
    text: 'update scan set tries = tries + 1 where id = $1',
    values: [id],
  });
}
