import {
  type AnyColumn,
  and,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import type { ApplicationKind } from '../../domain/permits/application.ts';
import {
  type ApplicationStatus,
  asOf,
  deadlinesOf,
  isWaitingForAuthority,
  OPEN_STATUSES,
} from '../../domain/permits/procedure.ts';
import { addDays, type Day, type Instant, startOf } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { belongsTo, type Viewer } from '../viewer.ts';
import { permit, permitApplication, site } from '../schema/permits.ts';
import { organisation } from '../schema/registers.ts';

type Row = typeof permitApplication.$inferSelect;

/**
 * An application with its applicant and what came of it: the permit it was granted by and its site; of a renewal or an
 * amendment from the beginning the permit that it is about.
 */
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
    .leftJoin(
      permit,
      or(
        eq(permit.applicationId, permitApplication.id),
        eq(permit.number, permitApplication.renews),
        eq(permit.number, permitApplication.amends),
      ),
    )
    .leftJoin(site, eq(site.permitNumber, permit.number));
}

/** The permit that an application would renew or amend; null of one for a permit of its own. */
export function predecessorOf({
  renews,
  amends,
}: Pick<StoredApplication, 'renews' | 'amends'>): string | null {
  return renews ?? amends;
}

/** An application as it stands now, whether or not what silence has done to it is written down: see `asOf`. */
export function asItStands(stored: StoredApplication, now: Instant, calendar: Calendar): StoredApplication {
  const current = asOf(stored, now, calendar);
  if (current.status !== 'approved' || stored.status === 'approved') return current;
  // Nobody decided, so nobody assessed it and nobody's name stands below.
  return { ...current, decision: { outcome: 'approved', reasons: [], conditions: [], by: '', bySub: '' } };
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

/** The renewal or amendment of a permit that nothing is decided on yet, as it is stored, locked; there is one at most. */
export async function lockSuccessor(tx: Tx, number: string): Promise<StoredApplication | null> {
  const [found] = await selectFrom(tx)
    .where(
      and(
        or(eq(permitApplication.renews, number), eq(permitApplication.amends, number)),
        inArray(permitApplication.status, [...OPEN_STATUSES]),
      ),
    )
    .for('update', { of: permitApplication });
  return found ?? null;
}

/** An application that waits for an answer, locked; null where another has it locked or nothing waits any more. */
export async function lockWaiting(tx: Tx, id: string): Promise<StoredApplication | null> {
  const [found] = await selectFrom(tx)
    .where(
      and(
        eq(permitApplication.id, id),
        inArray(permitApplication.status, ['submitted', 'accepted', 'supplementRequested']),
      ),
    )
    .for('update', { of: permitApplication, skipLocked: true });
  return found ?? null;
}

export async function insertApplication(
  tx: Tx,
  application: typeof permitApplication.$inferInsert,
): Promise<void> {
  await tx.insert(permitApplication).values(application);
}

/**
 * Writes what may change of an application and its deadlines, as its next version; answers it as it is then. A renewal
 * that does not wait for the authority any more takes its promise off the permit: silence does nothing then.
 */
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
    renews: _renews,
    amends: _amends,
    applicantName: _name,
    applicantUscc: _uscc,
    permitNumber: _number,
    siteId: _site,
    ...columns
  } = saved;
  await tx.update(permitApplication).set(columns).where(eq(permitApplication.id, id));
  if (saved.renews !== null && !isWaitingForAuthority(saved.status))
    await tx
      .update(permit)
      .set({ deemedTo: null })
      .where(and(eq(permit.number, saved.renews), isNotNull(permit.deemedTo)));
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
export type Silence = Readonly<{ accepted: Day | null; lapsed: Day | null; today: Day }>;

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
function hasStatus(status: ApplicationStatus, { accepted, lapsed, today }: Silence): SQL | undefined {
  const { submittedAt, supplementRequestedAt, deemedAfter } = permitApplication;
  const isRenewed = and(
    inArray(permitApplication.status, ['submitted', 'accepted']),
    isNotNull(deemedAfter),
    lt(deemedAfter, today),
  );
  const isStored = eq(permitApplication.status, status);
  const stored = isWaitingForAuthority(status)
    ? and(isStored, or(isNull(deemedAfter), gte(deemedAfter, today)))
    : isStored;
  const endOf = (day: Day) => startOf(addDays(day, 1));
  const silent = (from: ApplicationStatus, at: AnyColumn, until: Day) =>
    and(eq(permitApplication.status, from), lt(at, endOf(until)));
  switch (status) {
    case 'submitted':
      return accepted === null ? stored : and(stored, gte(submittedAt, endOf(accepted)));
    case 'accepted':
      return accepted === null
        ? stored
        : or(
            stored,
            and(silent('submitted', submittedAt, accepted), or(isNull(deemedAfter), gte(deemedAfter, today))),
          );
    case 'supplementRequested':
      return lapsed === null ? stored : and(stored, gte(supplementRequestedAt, endOf(lapsed)));
    case 'notAccepted':
      return lapsed === null
        ? stored
        : or(stored, silent('supplementRequested', supplementRequestedAt, lapsed));
    case 'approved':
      return or(stored, isRenewed);
    case 'draft':
    case 'refused':
    case 'withdrawn':
      return stored;
  }
}
