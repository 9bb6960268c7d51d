import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  sql,
} from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ApplicationKind } from '../../domain/permits/application.ts';
import { type EndManner, type PermitStatus, withDeemedDays } from '../../domain/permits/permit.ts';
import { type Day, dayOf, type Instant } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import type { Viewer } from '../viewer.ts';
import type { manifest } from '../schema/manifests.ts';
import { carriageContract, permit, permitCopy, permitFormer, permitStream, site } from '../schema/permits.ts';
import { organisation, project } from '../schema/registers.ts';

export type StoredPermit = typeof permit.$inferSelect &
  Readonly<{ holderName: string; holderUscc: string; siteId: string | null }>;
export type StoredCopy = typeof permitCopy.$inferSelect;
export type StoredStream = typeof permitStream.$inferSelect &
  Readonly<{ destinationName: string; operatorId: string }>;

function selectFrom(db: Executor) {
  return db
    .select({
      ...getTableColumns(permit),
      holderName: organisation.name,
      holderUscc: organisation.uscc,
      siteId: site.id,
    })
    .from(permit)
    .innerJoin(organisation, eq(organisation.id, permit.holderId))
    .leftJoin(site, eq(site.permitNumber, permit.number));
}

/** A permit with the days it has now: see `withDeemedDays`. */
export async function loadPermit(
  db: Executor,
  number: string,
  viewer: Viewer,
  now: Instant,
): Promise<StoredPermit | null> {
  const [found] = await selectFrom(db).where(and(eq(permit.number, number), visibleTo(db, viewer)));
  return found ? withDeemedDays(found, dayOf(now)) : null;
}

/** A permit as it is stored, locked: nobody else changes it or its copies until the transaction ends. */
export async function lockStoredPermit(tx: Tx, number: string, viewer: Viewer): Promise<StoredPermit | null> {
  const [found] = await selectFrom(tx)
    .where(and(eq(permit.number, number), visibleTo(tx, viewer)))
    .for('no key update', { of: permit });
  return found ?? null;
}

/** The last day of a permit as it stands today, in SQL: see `withDeemedDays`. */
export function lastDay(today: Day): SQL<Day> {
  const { validTo, deemedTo } = permit;
  return sql<Day>`case when ${deemedTo} is not null and ${validTo} < ${today} then ${deemedTo} else ${validTo} end`;
}

/** Whether a permit is neither ended nor past its last day, in SQL. */
export function isActive(now: Instant): SQL | undefined {
  return and(gte(lastDay(dayOf(now)), dayOf(now)), or(isNull(permit.endedAt), gt(permit.endedAt, now)));
}

/**
 * The holder, the parties of the project, the carriers of its contracts and the operators of its destinations. Where
 * the producer is an individual, also the person who registered the project.
 */
function visibleTo(db: Executor, viewer: Viewer): SQL | undefined {
  if (typeof viewer === 'string') return undefined;
  const ids = [...viewer.organisationIds];
  return or(
    inArray(permit.holderId, ids),
    inArray(
      permit.projectId,
      db
        .select({ id: project.id })
        .from(project)
        .where(
          or(
            inArray(project.developerId, ids),
            inArray(project.contractorId, ids),
            inArray(project.producerId, ids),
            inArray(project.propertyManagerId, ids),
            and(eq(project.producerKind, 'individual'), eq(project.registeredBy, viewer.sub)),
          ),
        ),
    ),
    inArray(
      permit.number,
      db
        .select({ number: carriageContract.permitNumber })
        .from(carriageContract)
        .where(inArray(carriageContract.carrierId, ids)),
    ),
    inArray(
      permit.number,
      db
        .select({ number: permitStream.permitNumber })
        .from(permitStream)
        .innerJoin(site, eq(site.id, permitStream.destinationId))
        .where(inArray(site.operatorId, ids)),
    ),
  );
}

/** The days that a permit had from a decision on, until the next one. */
export async function loadDaysGiven(
  db: Executor,
  { number, validFrom, validTo }: StoredPermit,
  decidedAt: Instant,
): Promise<Readonly<{ validFrom: Day; validTo: Day }>> {
  const { until, permitNumber } = permitFormer;
  const [former] = await db
    .select({ validFrom: permitFormer.validFrom, validTo: permitFormer.validTo })
    .from(permitFormer)
    .where(and(eq(permitNumber, number), gt(until, decidedAt)))
    .orderBy(asc(until))
    .limit(1);
  return former ?? { validFrom, validTo };
}

export async function loadCopies(db: Executor, number: string): Promise<readonly StoredCopy[]> {
  return db
    .select()
    .from(permitCopy)
    .where(eq(permitCopy.permitNumber, number))
    .orderBy(asc(permitCopy.copyNumber));
}

/** The streams that a permit has now. */
export async function loadStreams(db: Executor, number: string): Promise<readonly StoredStream[]> {
  return (await loadAllStreams(db, number)).filter(({ removedAt }) => removedAt === null);
}

/** As `loadStreams`, with those that an amendment took out. */
export async function loadAllStreams(db: Executor, number: string): Promise<readonly StoredStream[]> {
  return db
    .select({
      ...getTableColumns(permitStream),
      destinationName: site.name,
      operatorId: site.operatorId,
    })
    .from(permitStream)
    .innerJoin(site, eq(site.id, permitStream.destinationId))
    .where(eq(permitStream.permitNumber, number))
    .orderBy(asc(permitStream.position));
}

export type ShownManifest = Pick<typeof manifest.$inferSelect, 'number' | 'state' | 'plate' | 'category'> &
  Readonly<{ carrierName: string; authority: string }>;

/** What anybody who has a manifest in hand may know of it. */
export async function loadShownManifest(db: Executor, number: string): Promise<ShownManifest | null> {
  const { rows } = await db.execute<ShownManifest & Record<string, unknown>>(sql`
    select m.number, m.state, m.plate, m.category, o.name as "carrierName", m.authority
    from manifest m join organisation o on o.id = m.carrier_id where m.number = ${number}`);
  return rows[0] ?? null;
}

export type PermitFilter = Readonly<{
  kind?: ApplicationKind | undefined;
  status?: PermitStatus | undefined;
  holderId?: string | undefined;
  holderName?: string | undefined;
  projectId?: string | undefined;
  authority?: string | undefined;
  /** With an active copy for this plate. */
  plate?: string | undefined;
  grantedFrom?: Instant | undefined;
  grantedBefore?: Instant | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Permits after a key, those granted last first. */
export async function listPermits(
  db: Executor,
  options: Readonly<{
    filter: PermitFilter;
    viewer: Viewer;
    after: Readonly<{ grantedAt: Instant; number: string }> | null;
    limit: number;
    now: Instant;
  }>,
): Promise<readonly StoredPermit[]> {
  const { filter, viewer, after, limit, now } = options;
  const rows = await selectFrom(db)
    .where(
      and(
        visibleTo(db, viewer),
        ...matching(filter),
        filter.plate === undefined
          ? undefined
          : inArray(
              permit.number,
              db
                .select({ number: permitCopy.permitNumber })
                .from(permitCopy)
                .where(and(eq(permitCopy.plate, filter.plate), isNull(permitCopy.endedAt))),
            ),
        filter.status && hasStatus(filter.status, now),
        after === null
          ? undefined
          : sql`(${permit.grantedAt}, ${permit.number}) < (to_timestamp(${after.grantedAt}::float8 / 1000), ${after.number})`,
      ),
    )
    .orderBy(desc(permit.grantedAt), desc(permit.number))
    .limit(limit);
  return rows.map((row) => withDeemedDays(row, dayOf(now)));
}

function matching(filter: PermitFilter): readonly (SQL | undefined)[] {
  const { kind, holderId, holderName, projectId, authority } = filter;
  const { grantedFrom, grantedBefore, updatedSince } = filter;
  return [
    kind && eq(permit.kind, kind),
    holderId === undefined ? undefined : eq(permit.holderId, holderId),
    holderName === undefined
      ? undefined
      : sql`position(lower(${holderName}) in lower(${organisation.name})) > 0`,
    projectId === undefined ? undefined : eq(permit.projectId, projectId),
    authority === undefined ? undefined : eq(permit.authority, authority),
    grantedFrom === undefined ? undefined : gte(permit.grantedAt, grantedFrom),
    grantedBefore === undefined ? undefined : lt(permit.grantedAt, grantedBefore),
    updatedSince === undefined ? undefined : gte(permit.updatedAt, updatedSince),
  ];
}

/** As `permitStatus` in the domain, in SQL. */
function hasStatus(status: PermitStatus, now: Instant): SQL | undefined {
  const notEnded = or(isNull(permit.endedAt), gt(permit.endedAt, now));
  switch (status) {
    case 'active':
      return isActive(now);
    case 'expired':
      return and(notEnded, lt(lastDay(dayOf(now)), dayOf(now)));
    case 'ended':
      return and(isNotNull(permit.endedAt), lte(permit.endedAt, now));
  }
}

/** Ends a permit and its copies at one moment. */
export async function endPermit(
  tx: Tx,
  number: string,
  end: Readonly<{ manner: EndManner; reason: string; by: string; at: Instant }>,
): Promise<void> {
  await tx
    .update(permit)
    .set({
      endedAt: end.at,
      endManner: end.manner,
      endReason: end.reason,
      endedBy: end.by,
      deemedTo: null,
      updatedAt: end.at,
      version: sql`${permit.version} + 1`,
    })
    .where(eq(permit.number, number));
  await tx
    .update(permitCopy)
    .set({ endedAt: end.at, endReason: 'ended' })
    .where(and(eq(permitCopy.permitNumber, number), isNull(permitCopy.endedAt)));
}
