import { type SQL, sql } from 'drizzle-orm';
import type { Day, Instant } from '../domain/time.ts';
import { DAY_MS, startOf } from '../domain/time.ts';
import type { Executor } from './pool.ts';
import type { Viewer } from './viewer.ts';
import type { Evidence, ViolationStatus } from './schema/manifests.ts';

export type StoredViolation = Readonly<{
  id: string;
  offence: string;
  finding: string;
  citations: readonly string[];
  subjectKind: 'unit' | 'individual';
  subjectRole: string;
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
  actId: string;
  createdAt: Instant;
  updatedAt: Instant;
  version: number;
}>;

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
  v.act_id as "actId", epoch_ms(v.created_at)::float8 as "createdAt", epoch_ms(v.updated_at)::float8 as "updatedAt",
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

/** What a filter asks for, but for the bounds of the days, and what the viewer may see. */
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

const endOf = (to: Day) => sql`v.occurred_at < ${at(startOf(to) + DAY_MS)}`;

/** Whether more violations than these match; it looks at no more of them than that. */
export async function areMoreThan(
  db: Executor,
  viewer: Viewer,
  filter: ViolationFilter,
  most: number,
): Promise<boolean> {
  const conditions = conditionsOf(viewer, filter);
  if (filter.to !== undefined) conditions.push(endOf(filter.to));
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::float8 as n from (
      select from violation v where ${sql.join(conditions, sql` and `)} limit ${most + 1}) as matching`);
  return (rows[0]?.n ?? 0) > most;
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
  } else if (filter.to !== undefined) {
    conditions.push(endOf(filter.to));
  }
  const { rows } = await db.execute<StoredViolation & Record<string, unknown>>(sql`
    select ${COLUMNS} from violation v where ${sql.join(conditions, sql` and `)}
    order by v.occurred_at desc, v.id desc limit ${limit}`);
  return rows;
}
