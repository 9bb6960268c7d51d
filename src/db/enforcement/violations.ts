import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Day, Instant } from '../../domain/time.ts';
import { DAY_MS, startOf } from '../../domain/time.ts';
import { localAuthority } from '../../domain/law/art-07-competence.ts';
import type { Executor, Tx } from '../pool.ts';
import { violation, violationReview } from '../schema/enforcement.ts';
import { document } from '../schema/registers.ts';
import type { Viewer } from '../viewer.ts';
import type { PlaceKind, SubjectKind, SubjectRole } from '../../domain/enforcement/offence.ts';
import type {
  Evidence,
  ReportedFacts,
  ReviewOutcome,
  ViolationStatus,
} from '../../domain/enforcement/violation.ts';

export type StoredViolation = Readonly<{
  id: string;
  offence: string;
  finding: string;
  citations: readonly string[];
  subjectKind: SubjectKind;
  subjectRole: SubjectRole;
  subjectId: string | null;
  subjectName: string;
  occurredAt: Instant;
  regionCode: string;
  lat: number | null;
  lon: number | null;
  authority: string;
  status: ViolationStatus;
  dismissedReason: string | null;
  evidence: readonly Evidence[];
  manifestNumber: string | null;
  plate: string | null;
  placeKind: PlaceKind | null;
  note: string | null;
  facts: ReportedFacts | null;
  actId: string;
  caseId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  version: number;
}>;

/** The violations of a case, in the order in which they happened. */
export async function loadViolationsOf(
  db: Executor,
  ids: readonly string[],
): Promise<readonly StoredViolation[]> {
  const { rows } = await db.execute<StoredViolation & Record<string, unknown>>(sql`
    select ${COLUMNS} from violation v where v.id = any(${sql.param([...ids])}::uuid[])
    order by v.occurred_at, v.id`);
  return rows;
}

export type ViolationFilter = Readonly<{
  offence?: string | undefined;
  citation?: string | undefined;
  subjectId?: string | undefined;
  plate?: string | undefined;
  manifestNumber?: string | undefined;
  regionCode?: string | undefined;
  status?: ViolationStatus | undefined;
  /** Days of the act, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  updatedSince?: Instant | undefined;
}>;

const COLUMNS = sql.raw(`v.id, v.offence, v.finding, v.citations, v.subject_kind as "subjectKind",
  v.subject_role as "subjectRole", v.subject_id as "subjectId", v.subject_name as "subjectName",
  epoch_ms(v.occurred_at)::float8 as "occurredAt", v.region_code as "regionCode", v.lat, v.lon, v.authority, v.status,
  v.dismissed_reason as "dismissedReason", v.evidence, v.manifest_number as "manifestNumber", v.plate,
  v.place_kind as "placeKind", v.note, v.facts, v.act_id as "actId", v.case_id as "caseId", epoch_ms(v.created_at)::float8 as "createdAt", epoch_ms(v.updated_at)::float8 as "updatedAt",
  v.version`);

/** Officers and departments read everything, an organisation what it is the subject of. */
function visible(viewer: Viewer): SQL {
  return typeof viewer === 'string'
    ? sql`true`
    : sql`v.subject_id = any(${sql.param([...viewer.organisationIds])}::uuid[])`;
}

const at = (instant: Instant) => sql`${new Date(instant).toISOString()}::timestamptz`;

/** One violation, where the viewer may see it. */
export async function loadViolation(
  db: Executor,
  id: string,
  viewer: Viewer,
): Promise<StoredViolation | null> {
  const { rows } = await db.execute<StoredViolation & Record<string, unknown>>(
    sql`select ${COLUMNS} from violation v where v.id = ${id} and ${visible(viewer)}`,
  );
  return rows[0] ?? null;
}

/** What every filter but the page asks, in SQL. */
function conditionsOf(viewer: Viewer, filter: ViolationFilter): SQL[] {
  const conditions: SQL[] = [visible(viewer)];
  const equal = {
    offence: sql`v.offence`,
    subjectId: sql`v.subject_id`,
    plate: sql`v.plate`,
    manifestNumber: sql`v.manifest_number`,
    regionCode: sql`v.region_code`,
    status: sql`v.status`,
  };
  for (const [name, column] of Object.entries(equal)) {
    const value = filter[name as keyof typeof equal];
    if (value !== undefined) conditions.push(sql`${column} = ${value}`);
  }
  if (filter.citation !== undefined) conditions.push(sql`${filter.citation} = any(v.citations)`);
  if (filter.from !== undefined) conditions.push(sql`v.occurred_at >= ${at(startOf(filter.from))}`);
  if (filter.updatedSince !== undefined) conditions.push(sql`v.updated_at >= ${at(filter.updatedSince)}`);
  return conditions;
}

function before(day: Day): SQL {
  return sql`v.occurred_at < ${at(startOf(day) + DAY_MS)}`;
}

/**
 * Violations, the latest act first, behind the act with which the page before ended. Once there is a cursor it stands
 * in the place of the upper bound of the days: kept beside it, the bound would be walked from again on every page.
 */
export async function listViolations(
  db: Executor,
  viewer: Viewer,
  filter: ViolationFilter,
  after: readonly [Instant, string] | null,
  limit: number,
): Promise<readonly StoredViolation[]> {
  const conditions = conditionsOf(viewer, filter);
  if (after) {
    const [occurredAt, id] = after;
    conditions.push(
      sql`v.occurred_at <= ${at(occurredAt)} and (v.occurred_at, v.id) < (${at(occurredAt)}, ${id}::uuid)`,
    );
  } else if (filter.to !== undefined) conditions.push(before(filter.to));
  const { rows } = await db.execute<StoredViolation & Record<string, unknown>>(sql`
    select ${COLUMNS} from violation v where ${sql.join(conditions, sql` and `)}
    order by v.occurred_at desc, v.id desc limit ${limit}`);
  return rows;
}

type Count = Readonly<{ status: ViolationStatus; offence: string; count: number }>;

/** How many violations there are of each status and offence, counted whole. */
export async function countViolations(
  db: Executor,
  viewer: Viewer,
  filter: ViolationFilter,
): Promise<readonly Count[]> {
  const conditions = conditionsOf(viewer, filter);
  if (filter.to !== undefined) conditions.push(before(filter.to));
  const { rows } = await db.execute<Count & Record<string, unknown>>(sql`
    select v.status, v.offence, count(*)::float8 as count from violation v
    where ${sql.join(conditions, sql` and `)} group by v.status, v.offence`);
  return rows;
}

/** A violation that is reported, not found by a scan. */
export type Reported = Pick<
  typeof violation.$inferInsert,
  | 'id'
  | 'offence'
  | 'citations'
  | 'subjectKind'
  | 'subjectRole'
  | 'subjectId'
  | 'subjectName'
  | 'occurredAt'
  | 'regionCode'
  | 'lat'
  | 'lon'
  | 'plate'
  | 'placeKind'
  | 'note'
  | 'facts'
  | 'manifestNumber'
  | 'evidence'
  | 'reportedBy'
>;

/** Puts reported violations on record, each an act of its own unless `actId` says that they are one. */
export async function insertReported(
  tx: Tx,
  reported: readonly (Reported & Readonly<{ actId: string }>)[],
  now: Instant,
): Promise<void> {
  if (reported.length === 0) return;
  await tx.insert(violation).values(
    reported.map((each) => ({
      ...each,
      key: `report|${each.id}`,
      actKey: `report|${each.actId}`,
      finding: each.offence,
      authority: localAuthority(each.regionCode),
      status: 'suspected' as const,
      createdAt: now,
      updatedAt: now,
    })),
  );
}

/**
 * The act of the same offence by the same organisation on a manifest, if there is one: who reports what a scan has found,
 * or another has reported, tells of no second act.
 */
export async function actOfSame(
  tx: Tx,
  {
    manifestNumber,
    offence,
    subjectId,
  }: Pick<Reported, 'offence'> & Readonly<{ manifestNumber: string; subjectId: string | null }>,
): Promise<string | null> {
  if (subjectId === null) return null;
  const [found] = await tx
    .select({ actId: violation.actId })
    .from(violation)
    .where(
      and(
        eq(violation.manifestNumber, manifestNumber),
        eq(violation.offence, offence),
        eq(violation.subjectId, subjectId),
      ),
    )
    .orderBy(violation.occurredAt, violation.id)
    .limit(1);
  return found?.actId ?? null;
}

/**
 * The violations with these ids and all others of their acts, locked in the order of their ids: whoever files a case on
 * one of an act waits for whoever files on another.
 */
export async function lockActs(tx: Tx, ids: readonly string[]): Promise<readonly StoredViolation[]> {
  const { rows } = await tx.execute<StoredViolation & Record<string, unknown>>(sql`
    select ${COLUMNS} from violation v
    where v.act_id in (select named.act_id from violation named where named.id = any(${sql.param([...ids])}::uuid[]))
    order by v.id for no key update`);
  return rows;
}

export type Review = Readonly<{
  id: string;
  violationId: string;
  outcome: ReviewOutcome;
  reason: string;
  documentIds: readonly string[];
  authority: string;
  bySub: string;
  at: Instant;
}>;

/** Puts a review on record, and what becomes of the violation by it. */
export async function saveReview(tx: Tx, review: Review, evidence: readonly Evidence[]): Promise<void> {
  const { violationId, outcome, reason, at: reviewedAt, documentIds } = review;
  await tx.insert(violationReview).values({ ...review, documentIds: [...documentIds] });
  await tx
    .update(violation)
    .set({
      status: outcome,
      dismissedReason: outcome === 'dismissed' ? reason : null,
      evidence,
      updatedAt: reviewedAt,
      version: sql`${violation.version} + 1`,
    })
    .where(eq(violation.id, violationId));
}

/** The reviews of a violation, in their order. */
export async function loadReviews(db: Executor, violationId: string): Promise<readonly Review[]> {
  return db
    .select()
    .from(violationReview)
    .where(eq(violationReview.violationId, violationId))
    .orderBy(asc(violationReview.at), asc(violationReview.id));
}

/** Puts violations into a case; they are locked. */
export async function putIntoCase(
  tx: Tx,
  ids: readonly string[],
  caseId: string,
  now: Instant,
): Promise<void> {
  await tx
    .update(violation)
    .set({ status: 'inCase', caseId, updatedAt: now, version: sql`${violation.version} + 1` })
    .where(inArray(violation.id, [...ids]));
}

/**
 * Closes the violations of a case with it, or gives them back (`confirmed`, in no case). Those that it gave back before
 * may be in a case of another authority, and stay there.
 */
export async function releaseViolations(
  tx: Tx,
  caseId: string,
  to: 'closed' | 'confirmed',
  now: Instant,
): Promise<void> {
  await tx
    .update(violation)
    .set({
      status: to,
      updatedAt: now,
      version: sql`${violation.version} + 1`,
      ...(to === 'confirmed' && { caseId: null }),
    })
    .where(eq(violation.caseId, caseId));
}

/** Of these documents those that an officer or a department may put to a violation: uploads of staff. */
export async function loadStaffDocuments(db: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: document.id })
    .from(document)
    .where(and(inArray(document.id, [...ids]), isNull(document.organisationId)));
  return new Set(rows.map(({ id }) => id));
}
