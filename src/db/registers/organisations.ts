import { and, desc, eq, gte, ilike, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { ApplicationKind } from '../../domain/permits/application.ts';
import { permitStatus } from '../../domain/permits/permit.ts';
import { lastDay } from '../permits/permits.ts';
import type { OrganisationKind } from '../../domain/registers/organisation.ts';
import { dayOf, type Day, type Instant } from '../../domain/time.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Executor, Tx } from '../pool.ts';
import { permit } from '../schema/permits.ts';
import { organisation, organisationContact } from '../schema/registers.ts';

export type OrganisationRow = typeof organisation.$inferSelect;

/** Registers an organisation; null where its USCC is registered already, also by somebody at the same moment. */
export async function insertOrganisation(
  tx: Executor,
  row: typeof organisation.$inferInsert,
): Promise<OrganisationRow | null> {
  const [inserted] = await tx
    .insert(organisation)
    .values(row)
    .onConflictDoNothing({ target: organisation.uscc })
    .returning();
  return inserted ?? null;
}

export type Contact = typeof organisationContact.$inferSelect;

export async function insertContact(tx: Executor, row: Contact): Promise<void> {
  await tx.insert(organisationContact).values(row);
}

/** How these organisations are reached. */
export async function contactsOf(db: Executor, ids: readonly string[]): Promise<readonly Contact[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(organisationContact)
    .where(inArray(organisationContact.organisationId, [...ids]));
}

export async function organisationById(db: Executor, id: string): Promise<OrganisationRow | null> {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, id));
  return row ?? null;
}

/** Locks the organisation; whoever changes its people holds this lock, so that the last owner stays. */
export async function lockOrganisation(tx: Executor, id: string): Promise<OrganisationRow | null> {
  const [row] = await tx.select().from(organisation).where(eq(organisation.id, id)).for('update');
  return row ?? null;
}

/** Gives the organisation a new version: its people are part of it. */
export async function touchOrganisation(tx: Executor, id: string, now: Instant): Promise<void> {
  await tx
    .update(organisation)
    .set({ updatedAt: now, version: sql`${organisation.version} + 1` })
    .where(eq(organisation.id, id));
}

/** Marks an organisation as verified; one that is already stays as the first officer left it. */
export async function markVerified(tx: Executor, id: string, by: string, now: Instant): Promise<void> {
  await tx
    .update(organisation)
    .set({ verifiedAt: now, verifiedBy: by, updatedAt: now, version: sql`${organisation.version} + 1` })
    .where(and(eq(organisation.id, id), isNull(organisation.verifiedAt)));
}

export type OrganisationFilter = Readonly<{
  kind?: OrganisationKind | undefined;
  uscc?: string | undefined;
  /** Part of the name. */
  name?: string | undefined;
  verified?: boolean | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Organisations by id, the newest first; `before` is the last id of the page before. */
export async function listOrganisationRows(
  db: Executor,
  filter: OrganisationFilter,
  before: string | null,
  limit: number,
): Promise<readonly OrganisationRow[]> {
  const { kind, uscc, name, verified, updatedSince } = filter;
  return db
    .select()
    .from(organisation)
    .where(
      and(
        kind && sql`${kind} = any(${organisation.kinds})`,
        uscc === undefined ? undefined : eq(organisation.uscc, uscc),
        name === undefined ? undefined : ilike(organisation.name, `%${name.replaceAll(/[\\%_]/g, '\\$&')}%`),
        verified === undefined
          ? undefined
          : verified
            ? isNotNull(organisation.verifiedAt)
            : isNull(organisation.verifiedAt),
        updatedSince === undefined ? undefined : gte(organisation.updatedAt, updatedSince),
        before === null ? undefined : lt(organisation.id, before),
      ),
    )
    .orderBy(desc(organisation.id))
    .limit(limit);
}

/** Those of the ids that are organisations, with their names. */
export async function organisationNames(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, name } = organisation;
  const rows = await db
    .select({ id, name })
    .from(organisation)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

export type PermitInForce = Readonly<{
  holderId: string;
  number: string;
  kind: ApplicationKind;
  validFrom: Day;
  validTo: Day;
}>;
const MAX_PERMITS = 5_000;

/** The permits of these organisations that are in force now: everybody's grants are public. */
export async function permitsInForce(
  tx: Tx,
  holderIds: readonly string[],
  now: Instant,
): Promise<readonly PermitInForce[]> {
  if (holderIds.length === 0) return [];
  const today = dayOf(now);
  const { holderId, number, kind, validFrom, endedAt } = permit;
  const validTo = lastDay(today);
  const rows = await withReachOfLaw(tx, (law) =>
    law
      .select({ holderId, number, kind, validFrom, validTo, endedAt })
      .from(permit)
      .where(and(inArray(holderId, [...holderIds]), lte(validFrom, today), gte(validTo, today)))
      .orderBy(desc(permit.grantedAt), desc(number))
      .limit(MAX_PERMITS),
  );
  return rows
    .filter((row) => permitStatus(row, now) === 'active')
    .map(({ endedAt: _endedAt, ...row }) => row);
}
