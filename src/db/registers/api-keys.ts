import { and, desc, eq, getTableColumns, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import type { Executor } from '../pool.ts';
import { belongsTo, type Viewer } from '../viewer.ts';
import { apiKey } from '../schema/registers.ts';

export type ApiKeyRow = Omit<typeof apiKey.$inferSelect, 'secretHash'>;

export async function insertApiKey(tx: Executor, row: typeof apiKey.$inferInsert): Promise<void> {
  await tx.insert(apiKey).values(row);
}

/** The keys of these organisations, revoked ones too, the newest first. */
export async function listApiKeyRows(
  db: Executor,
  viewer: Viewer,
  organisationIds: readonly string[],
  updatedSince: Instant | undefined,
  before: string | null,
  limit: number,
): Promise<readonly ApiKeyRow[]> {
  const { secretHash: _secretHash, ...columns } = getTableColumns(apiKey);
  const { id, organisationId, createdAt, revokedAt } = columns;
  return db
    .select(columns)
    .from(apiKey)
    .where(
      and(
        belongsTo(viewer, organisationId),
        inArray(organisationId, [...organisationIds]),
        updatedSince === undefined
          ? undefined
          : sql`greatest(${createdAt}, ${revokedAt}) >= ${sql.param(updatedSince, createdAt)}`,
        before === null ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(limit);
}

/** The organisation a key belongs to, or null where there is no such key that the viewer sees. */
export async function organisationOfKey(db: Executor, id: string, viewer: Viewer): Promise<string | null> {
  const [row] = await db
    .select({ organisationId: apiKey.organisationId })
    .from(apiKey)
    .where(and(eq(apiKey.id, id), belongsTo(viewer, apiKey.organisationId)));
  return row?.organisationId ?? null;
}

/** Revokes a key; one that is revoked already stays as it is. */
export async function revokeApiKeyRow(tx: Executor, id: string, now: Instant): Promise<void> {
  await tx
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)));
}

/** Revokes the keys that somebody has made in an organisation: whoever leaves knows their secrets. */
export async function revokeKeysMadeBy(
  tx: Executor,
  organisationId: string,
  sub: string,
  now: Instant,
): Promise<void> {
  await tx
    .update(apiKey)
    .set({ revokedAt: now })
    .where(
      and(eq(apiKey.organisationId, organisationId), eq(apiKey.createdBy, sub), isNull(apiKey.revokedAt)),
    );
}
