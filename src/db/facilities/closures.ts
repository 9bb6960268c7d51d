import { and, desc, eq, sql } from 'drizzle-orm';
import type { Day, Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { siteClosure } from '../schema/facilities.ts';
import { site } from '../schema/permits.ts';
import { document, organisation } from '../schema/registers.ts';

export type Facility = Readonly<{
  site: typeof site.$inferSelect;
  operator: Readonly<{ id: string; name: string }>;
}>;

/** A site of the public directory with who operates it. */
export async function loadFacility(tx: Tx, siteId: string): Promise<Facility | null> {
  const [found] = await tx
    .select({ site, operator: { id: organisation.id, name: organisation.name } })
    .from(site)
    .innerJoin(organisation, eq(organisation.id, site.operatorId))
    .where(eq(site.id, siteId));
  return found ?? null;
}

export type StoredClosure = typeof siteClosure.$inferSelect;

/** What was said last of the closing of a site; the site is locked. */
export async function lastClosure(tx: Tx, siteId: string): Promise<StoredClosure | null> {
  const [last] = await tx
    .select()
    .from(siteClosure)
    .where(eq(siteClosure.siteId, siteId))
    .orderBy(desc(siteClosure.statedAt), desc(siteClosure.id))
    .limit(1);
  return last ?? null;
}

/** Keeps a notice or a closing; from then on it is what the site shows. The site is locked. */
export async function insertClosure(
  tx: Tx,
  stated: typeof siteClosure.$inferInsert & Readonly<{ stopsOn: Day; statedAt: Instant }>,
): Promise<void> {
  await tx.insert(siteClosure).values(stated);
  await tx
    .update(site)
    .set({ stopsOn: stated.stopsOn, updatedAt: stated.statedAt, version: sql`${site.version} + 1` })
    .where(eq(site.id, stated.siteId));
}

/** Whether a document is one of the organisation's. */
export async function isOwnDocument(tx: Tx, documentId: string, organisationId: string): Promise<boolean> {
  const found = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.id, documentId), eq(document.organisationId, organisationId)));
  return found.length > 0;
}
