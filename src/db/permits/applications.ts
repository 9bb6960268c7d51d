import {
  type AnyColumn,
  and,
  desc,
  eq,
  getTableColumns,
  gte,
  isNotNull,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import type { ApplicationKind } from '../../domain/permits/application.ts';
import { type ApplicationStatus, deadlinesOf } from '../../domain/permits/procedure.ts';
import { addDays, type Day, type Instant, startOf } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { belongsTo, type Viewer } from '../viewer.ts';
import { permit, permitApplication, site } from '../schema/permits.ts';
import { organisation } from '../schema/registers.ts';

type Row = typeof permitApplication.$inferSelect;

/** An application with its applicant and, once it is approved, what came of it. */
export type StoredApplication = Row &
  Readonly<{
    applicantName: string;
    applicantUscc: string;
    permitNumber: string | null;
    siteId: string | null;
  }>;

const COLUMNS = {
  ...getTableColumns(permitApplication),
  applicantName: organisation.name,
  applicantUscc: organisation.uscc,
  permitNumber: permit.number,
  siteId: site.id,
};

function selectFrom(db: Executor, body = sql<Row['body']>`${permitApplication.body}`) {
  return db
    .select({ ...COLUMNS, body })
    .from(permitApplication)
    .innerJoin(organisation, eq(organisation.id, permitApplication.applicantId))
    .leftJoin(permit, eq(permit.applicationId, permitApplication.id))
    .leftJoin(site, eq(site.permitNumber, permit.number));
}

export async function loadApplication(
  db: Executor,
  id: string,
  viewer: Viewer,
): Promise<StoredApplication | null> {
  const [found] = await selectFrom(db).where(
    and(eq(permitApplication.id, id), belongsTo(viewer, permitApplication.applicantId)),
  );
  return found ?? null;
}

/** As `loadApplication`, and nobody else changes it until the transaction ends. */
export async function lockApplication(tx: Tx, id: string, viewer: Viewer): Promise<StoredApplication | null> {
  const [found] = await selectFrom(tx)
    .where(and(eq(permitApplication.id, id), belongsTo(viewer, permitApplication.applicantId)))
    .for('update', { of: permitApplication });
  return found ?? null;
}

/**
 * As `lockApplication`, for the other party of a contract: the carrier it names, or the operator of its destination.
 * Only once the application was submitted (第九條第(三), (四)項).
 */
export async function lockApplicationNaming(
  tx: Tx,
  id: string,
  viewer: Viewer,
): Promise<StoredApplication | null> {
  const [found] = await selectFrom(tx)
    .where(and(eq(permitApplication.id, id), isNotNull(permitApplication.submittedAt), isNamed(viewer)))
    .for('update', { of: permitApplication });
  return found ?? null;
}

function isNamed(viewer: Viewer): SQL | undefined {
  if (typeof viewer === 'string') return undefined;
  const ids = sql`${sql.param([...viewer.organisationIds])}::uuid[]`;
  const { body } = permitApplication;
  return or(
    sql`jsonb_path_exists(${body}, '$.carriageContracts[*] ? (@.carrierId == $ids[*])',
      jsonb_build_object('ids', to_jsonb(${ids})))`,
    sql`jsonb_path_exists(${body}, '$.disposalContracts[*] ? (@.destinationId == $ids[*])',
      jsonb_build_object('ids', (select coalesce(jsonb_agg(s.id), '[]') from site s where s.operator_id = any(${ids}))))`,
  );
}

export async function insertApplication(
  tx: Tx,
  application: typeof permitApplication.$inferInsert,
): Promise<void> {
  await tx.insert(permitApplication).values(application);
}

/** Writes what may change of an application and its deadlines, as its next version; answers it as it is then. */
export async function saveApplication(
  tx: Tx,
  changed: StoredApplication,
  { now, calendar }: Readonly<{ now: Instant; calendar: Calendar }>,
): Promise<StoredApplication> {
  const { acceptBy, decideBy } = deadlinesOf(changed, calendar);
  const saved = { ...changed, acceptBy, decideBy, updatedAt: now, version: changed.version + 1 };
  const {
    id,
    kind: _kind,
    applicantId: _applicant,
    createdBy: _by,
    createdAt: _at,
    applicantName: _name,
    applicantUscc: _uscc,
    permitNumber: _number,
    siteId: _site,
    ...columns
  } = saved;
  await tx.update(permitApplication).set(columns).where(eq(permitApplication.id, id));
  return saved;
}

export type ApplicationFilter = Readonly<{
  status?: ApplicationStatus | undefined;
  kind?: ApplicationKind | undefined;
  applicantId?: string | undefined;
  projectId?: string | undefined;
  authority?: string | undefined;
  updatedSince?: Instant | undefined;
}>;

/** How far silence has decided by itself; see `silentUntil`. */
export type Silence = Readonly<{ accepted: Day | null; lapsed: Day | null }>;

/** A body without its geometries: they are large, and a page has many bodies. */
const LISTED_BODY = sql<Row['body']>`${permitApplication.body} #- '{site,boundary}' #- '{plan,route,line}'`;

/**
 * Applications that the viewer sees after `afterId`, newest first, without geometries.
 */
export async function listApplications(
  db: Executor,
  options: Readonly<{
    filter: ApplicationFilter;
    viewer: Viewer;
    silence: Silence;
    afterId: string | null;
    limit: number;
  }>,
): Promise<readonly StoredApplication[]> {
  const { filter, viewer, silence, afterId, limit } = options;
  const { kind, applicantId, projectId, authority, updatedSince } = filter;
  return selectFrom(db, LISTED_BODY)
    .where(
      and(
        belongsTo(viewer, permitApplication.applicantId),
        kind && eq(permitApplication.kind, kind),
        applicantId === undefined ? undefined : eq(permitApplication.applicantId, applicantId),
        projectId === undefined ? undefined : eq(permitApplication.projectId, projectId),
        authority === undefined ? undefined : eq(permitApplication.authority, authority),
        updatedSince === undefined ? undefined : gte(permitApplication.updatedAt, updatedSince),
        filter.status && hasStatus(filter.status, silence),
        afterId === null ? undefined : lt(permitApplication.id, afterId),
      ),
    )
    .orderBy(desc(permitApplication.id))
    .limit(limit);
}

/** The status an application has by now, which silence may have brought about without anybody writing it down. */
function hasStatus(status: ApplicationStatus, { accepted, lapsed }: Silence): SQL | undefined {
  const stored = eq(permitApplication.status, status);
  const { submittedAt, supplementRequestedAt } = permitApplication;
  const endOf = (day: Day) => startOf(addDays(day, 1));
  const silent = (from: ApplicationStatus, at: AnyColumn, until: Day) =>
    and(eq(permitApplication.status, from), lt(at, endOf(until)));
  switch (status) {
    case 'submitted':
      return accepted === null ? stored : and(stored, gte(submittedAt, endOf(accepted)));
    case 'accepted':
      return accepted === null ? stored : or(stored, silent('submitted', submittedAt, accepted));
    case 'supplementRequested':
      return lapsed === null ? stored : and(stored, gte(supplementRequestedAt, endOf(lapsed)));
    case 'notAccepted':
      return lapsed === null
        ? stored
        : or(stored, silent('supplementRequested', supplementRequestedAt, lapsed));
    case 'draft':
    case 'approved':
    case 'refused':
    case 'withdrawn':
      return stored;
  }
}
