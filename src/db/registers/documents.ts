import type { Executor } from '../pool.ts';
import { document } from '../schema/registers.ts';

export async function insertDocument(tx: Executor, row: typeof document.$inferInsert): Promise<void> {
  await tx.insert(document).values(row);
}
