import { and, asc, desc, eq, gte, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import { type CaseFile, type CaseState, type Step, type StepContent } from '../../domain/enforcement/case.ts';
import { type Deadline, deadlinesOf } from '../../domain/enforcement/deadlines.ts';
import type { DiscretionStep } from '../../domain/enforcement/discretion.ts';
import type { HearingThreshold, PunishableAct } from '../../domain/enforcement/fine.ts';
import type { SubjectKind, SubjectRole } from '../../domain/enforcement/offence.ts';
import type { ReportedFacts } from '../../domain/enforcement/violation.ts';
import { INSTRUMENTS, isInstrumentInForce } from '../../domain/law/instruments.ts';
import { caseNumber, caseSeries } from '../../domain/enforcement/number.ts';
import type { LawInForce } from '../../domain/law/art-36-penalties.ts';
import { isInForce } from '../../domain/law/art-48-terms.ts';
import { DAY_MS, type Day, dayOf, type Instant, startOf } from '../../domain/time.ts';
import { loadInstrumentEnds } from '../instruments.ts';
import type { Executor, Tx } from '../pool.ts';
import { caseStep, penaltyCase, violation } from '../schema/enforcement.ts';
import { manifest, numberSeries } from '../schema/manifests.ts';
import { authority } from '../schema/registers.ts';
import { loadTerms } from '../terms.ts';
import { belongsTo, type Viewer } from '../viewer.ts';

export type StoredCase = typeof penaltyCase.$inferSelect;
export type StoredStep = typeof caseStep.$inferSelect;

const UNDECIDED: readonly CaseState[] = ['open', 'notified'];

/** Files a case under the next number of its authority and year. */
export async function insertCase(
  tx: Tx,
  filed: Omit<typeof penaltyCase.$inferInsert, 'number'>,
): Promise<string> {
  const year = dayOf(filed.filedAt).slice(0, 4);
  const [row] = await tx
    .insert(numberSeries)
    .values({ series: caseSeries(filed.authority, year), last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last });
  if (!row) throw new Error(`expected the counter of cases of ${filed.authority}`);
  const number = caseNumber(filed.authority, year, row.last);
  await tx.insert(penaltyCase).values({ ...filed, number });
  return number;
}

/** A case, where the viewer may see it. */
export async function loadCase(db: Executor, id: string, viewer: Viewer): Promise<StoredCase | null> {
  const [found] = await selectCase(db, id, viewer);
  return found ?? null;
}

/** A case of one's own authority, locked until the transaction ends: its steps come one after the other. */
export async function lockCase(tx: Tx, id: string): Promise<StoredCase> {
  const [found] = await selectCase(tx, id, 'all').for('no key update');
  if (!found) throw new Error(`expected case ${id}`);
  return found;
}

function selectCase(db: Executor, id: string, viewer: Viewer) {
  return db
    .select()
    .from(penaltyCase)
    .where(and(eq(penaltyCase.id, id), belongsTo(viewer, penaltyCase.subjectId)));
}

/** The number of a case, whosever it is. */
export async function loadCaseNumber(db: Executor, id: string): Promise<string | null> {
  const [found] = await db
    .select({ number: penaltyCase.number })
    .from(penaltyCase)
    .where(eq(penaltyCase.id, id));
  return found?.number ?? null;
}

/** The steps of cases, in their order. */
export async function loadSteps(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(caseStep)
    .where(inArray(caseStep.caseId, [...ids]))
    .orderBy(asc(caseStep.caseId), asc(caseStep.position));
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

/** Puts a step on the file of a locked case, and the state that follows from it. */
export async function insertStep(
  tx: Tx,
  step: Readonly<{
    id: string;
    caseId: string;
    position: number;
    content: StepContent;
    at: Instant;
    bySub: string;
    byName: string;
  }>,
  status: CaseState,
): Promise<void> {
  await tx.insert(caseStep).values({ ...step, type: step.content.type });
  await tx
    .update(penaltyCase)
    .set({ status, updatedAt: step.at, version: sql`${penaltyCase.version} + 1` })
    .where(eq(penaltyCase.id, step.caseId));
}

export type CaseFilter = Readonly<{
  status?: CaseState | undefined;
  authority?: string | undefined;
  subjectId?: string | undefined;
  /** Days of filing, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Undecided, filed by this day. */
  undecidedUntil?: Day | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Cases, those filed last first, behind the one with which the page before ended. */
export async function listCases(
  db: Executor,
  viewer: Viewer,
  filter: CaseFilter,
  after: readonly [Instant, string] | null,
  limit: number,
): Promise<readonly StoredCase[]> {
  const { filedAt, id, status } = penaltyCase;
  const conditions = [
    belongsTo(viewer, penaltyCase.subjectId),
    filter.status && eq(status, filter.status),
    filter.authority && eq(penaltyCase.authority, filter.authority),
    filter.subjectId && eq(penaltyCase.subjectId, filter.subjectId),
    filter.from && gte(filedAt, startOf(filter.from)),
    filter.updatedSince && gte(penaltyCase.updatedAt, filter.updatedSince),
    filter.undecidedUntil && undecidedFiledBy(filter.undecidedUntil),
    // Once there is a cursor it stands in the place of the upper bound.
    after
      ? and(lte(filedAt, after[0]), or(lt(filedAt, after[0]), lt(id, after[1])))
      : filter.to && lt(filedAt, startOf(filter.to) + DAY_MS),
  ];
  return db
    .select()
    .from(penaltyCase)
    .where(and(...conditions.filter((each) => typeof each === 'object')))
    .orderBy(desc(filedAt), desc(id))
    .limit(limit);
}

/** The violations of a case as its fine is judged by them: by the day of the act, and what was measured. */
export async function loadActs(
  db: Executor,
  violationIds: readonly string[],
): Promise<readonly PunishableAct[]> {
  const rows = await db
    .select({
      offence: violation.offence,
      kind: violation.subjectKind,
      role: violation.subjectRole,
      occurredAt: violation.occurredAt,
      actId: violation.actId,
      facts: violation.facts,
      loadedKg: manifest.declaredMassKg,
    })
    .from(violation)
    .leftJoin(manifest, eq(manifest.number, violation.manifestNumber))
    .where(inArray(violation.id, [...violationIds]))
    .orderBy(asc(violation.id));
  return rows.map(actOf);
}

/** A violation as the law of penalties sees it; of a load what it declared is what was measured. */
function actOf(row: {
  offence: string;
  kind: SubjectKind;
  role: string;
  occurredAt: Instant;
  actId: string;
  facts: ReportedFacts | null;
  loadedKg: number | null;
}): PunishableAct {
  const { facts, loadedKg } = row;
  return {
    offence: row.offence,
    subject: { kind: row.kind, role: row.role as SubjectRole },
    on: dayOf(row.occurredAt),
    dumpingGround: facts?.dumpingGround === true,
    actId: row.actId,
    lifeOrHealth: facts?.lifeOrHealth === true,
    measure: facts?.quantity ?? (loadedKg === null ? null : { value: loadedKg, unit: 'kg' }),
  };
}

/** Which law is in force when: the terms of the measures, and the instruments with the ends that are recorded. */
export async function loadLawInForce(db: Executor): Promise<LawInForce> {
  const terms = await loadTerms(db);
  const ends = await loadInstrumentEnds(db);
  const byName = new Map(INSTRUMENTS.map((each) => [each.name, each]));
  return {
    measures: (day) => isInForce(terms, day),
    instrument: (name, day) => {
      const found = byName.get(name);
      return found !== undefined && isInstrumentInForce(found, ends.get(name)?.lastDay ?? null, day);
    },
  };
}

/** What an authority has set for itself: from which fine on it hears, and its steps of discretion. */
export async function loadEnforcementSettings(
  db: Executor,
  code: string,
): Promise<Readonly<{ hearing: HearingThreshold | null; discretion: readonly DiscretionStep[] }>> {
  const [found] = await db
    .select({ hearing: authority.hearingThreshold, discretion: authority.discretionSteps })
    .from(authority)
    .where(eq(authority.code, code));
  return { hearing: found?.hearing ?? null, discretion: found?.discretion ?? [] };
}

function undecidedFiledBy(day: Day) {
  return and(inArray(penaltyCase.status, UNDECIDED), lt(penaltyCase.filedAt, startOf(day) + DAY_MS));
}

/** A stored case and its steps as the law of cases sees them. */
export function fileOf(stored: StoredCase, steps: readonly StoredStep[]): CaseFile {
  return {
    procedure: stored.procedure,
    subjectKind: stored.subjectKind,
    filedAt: stored.filedAt,
    limitOn: stored.limitOn,
    hearingFromFen: stored.hearingFromFen,
    steps: steps.map(({ at, content }): Step => ({ at, ...content })),
  };
}

/** As many cases are under way at most as the watch looks at in one run; the oldest first. */
const WATCHED = 1_000;

/** The cases that are under way and have a deadline up to a day, by their numbers, each with what is due. */
export async function loadDueCases(
  db: Executor,
  by: Day,
  calendar: Calendar,
): Promise<readonly Readonly<{ number: string; due: readonly Deadline[] }>[]> {
  const cases = await db
    .select()
    .from(penaltyCase)
    .where(inArray(penaltyCase.status, ['open', 'notified', 'decided']))
    .orderBy(asc(penaltyCase.filedAt), asc(penaltyCase.id))
    .limit(WATCHED);
  const steps = await loadSteps(
    db,
    cases.map(({ id }) => id),
  );
  return cases.flatMap((each) => {
    const due = deadlinesOf(fileOf(each, steps.get(each.id) ?? []), calendar).filter(
      ({ on }) => on !== null && on <= by,
    );
    return due.length > 0 ? [{ number: each.number, due }] : [];
  });
}
