import { and, eq, isNull } from 'drizzle-orm';
import type { Executor } from '../pool.ts';
import { belongsTo, type Viewer } from '../viewer.ts';
import { document } from '../schema/registers.ts';

export async function insertDocument(tx: Executor, row: typeof document.$inferInsert): Promise<void> {
  await tx.insert(document).values(row);
}

export type StoredDocument = typeof document.$inferSelect;

/** A document, where the viewer may see it; `ofStaff`: only what officers uploaded. */
export async function loadDocument(
  db: Executor,
  id: string,
  viewer: Viewer,
  { ofStaff }: Readonly<{ ofStaff: boolean }>,
): Promise<StoredDocument | null> {
  const [found] = await db
    .select()
    .from(document)
    .where(
      and(
        eq(document.id, id),
        belongsTo(viewer, document.organisationId),
        ofStaff ? isNull(document.organisationId) : undefined,
      ),
    );
  return found ?? null;
}
