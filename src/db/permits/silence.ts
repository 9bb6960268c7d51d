import { and, asc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import { withDeemedDays, movedEnd } from '../../domain/permits/permit.ts';
import { acceptBy, silentUntil, supplementBy } from '../../domain/permits/procedure.ts';
import { addDays, type Day, dayOf, type Instant, startOf } from '../../domain/time.ts';
import { appendEntry, serviceEntry } from '../audit/append.ts';
import { loadCalendar } from '../calendar.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inReading, inTransaction, type Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import { permit, permitApplication, permitFormer, site } from '../schema/permits.ts';
import {
  asItStands,
  lockWaiting,
  lockSuccessor,
  predecessorOf,
  saveApplication,
  type StoredApplication,
} from './applications.ts';
import { lockStoredPermit, type StoredPermit } from './permits.ts';
import { loadSiteOf } from './sites.ts';
import type { Viewer } from '../viewer.ts';

/** Writes down what silence has done to a locked application; answers it as it is then. */
async function carryOut(
  tx: Tx,
  stored: StoredApplication,
  now: Instant,
  calendar: Calendar,
): Promise<StoredApplication> {
  const current = asItStands(stored, now, calendar);
  if (current === stored) return stored;
  if (current.status === 'approved') await renewBySilence(tx, current, now);
  return saveApplication(tx, current, { now, calendar });
}

/** 行政許可法 第五十條: the days alone; whatever else the renewal asked for nobody has granted. */
async function renewBySilence(tx: Tx, application: StoredApplication, now: Instant): Promise<void> {
  const number = predecessorOf(application);
  const stored = number === null ? null : await lockStoredPermit(tx, number, 'all');
  if (!stored || stored.deemedTo === null || application.decidedAt === null)
    throw new Error(`expected a permit that waits to be renewed by ${application.id}`);
  const { validTo, deemedTo } = stored;
  const renewed = withDeemedDays(stored, addDays(validTo, 1));
  await insertFormer(tx, stored, application.id, application.decidedAt);
  await tx
    .update(permit)
    .set({
      validTo: renewed.validTo,
      periodFrom: renewed.periodFrom,
      planTo: renewed.planTo,
      deemedTo: null,
      updatedAt: now,
      version: sql`${permit.version} + 1`,
    })
    .where(eq(permit.number, stored.number));
  const own = await loadSiteOf(tx, stored.number);
  const acceptsTo = own && movedEnd(own.acceptsTo, validTo, deemedTo);
  if (own && acceptsTo !== null && acceptsTo !== own.acceptsTo)
    await tx
      .update(site)
      .set({ acceptsTo, updatedAt: now, version: sql`${site.version} + 1` })
      .where(eq(site.id, own.id));
}

/** Keeps what a permit gave up to a moment, before its successor changes it. */
export async function insertFormer(
  tx: Tx,
  stored: StoredPermit,
  successorId: string,
  until: Instant,
): Promise<void> {
  const own = await loadSiteOf(tx, stored.number);
  const { number: permitNumber, validFrom, validTo, periodFrom, manifestRequired, planFrom, planTo } = stored;
  const { hoursFrom, hoursTo, routeDescription, routeNoiseSensitive, routeLine } = stored;
  await tx.insert(permitFormer).values({
    permitNumber,
    successorId,
    until,
    validFrom,
    validTo,
    periodFrom,
    manifestRequired,
    planFrom,
    planTo,
    hoursFrom,
    hoursTo,
    routeDescription,
    routeNoiseSensitive,
    routeLine,
    acceptsFrom: own?.acceptsFrom ?? null,
    acceptsTo: own?.acceptsTo ?? null,
    capacityMassKg: own?.capacityMassKg ?? null,
  });
}

/** A permit that is locked, and what is asked beside it, which is locked too and as it stands now. */
export type LockedPermit = Readonly<{ permit: StoredPermit; successor: StoredApplication | null }>;

/**
 * Locks what is asked beside a permit, then the permit, and writes down what silence has done to them: applications
 * come before permits. Null where the viewer does not see the permit.
 */
export async function lockPermit(
  tx: Tx,
  number: string,
  viewer: Viewer,
  now: Instant,
): Promise<LockedPermit | null> {
  const calendar = await loadCalendar(tx);
  await withReachOfLaw(tx, async (law) => {
    const asked = await lockSuccessor(law, number);
    if (asked) await carryOut(law, asked, now, calendar);
  });
  const permit = await lockStoredPermit(tx, number, viewer);
  // One that was asked for while the permit was waited for; nobody asks beside it any more.
  return permit && { permit, successor: await lockSuccessor(tx, number) };
}

/** Which rule of silence moved an application, and the last day it had to be answered or decided. */
const RULES = {
  accepted: { operation: 'acceptBySilence', clause: 'licensingLaw:32' },
  notAccepted: { operation: 'lapseSupplement', clause: 'licensingLaw:32' },
  approved: { operation: 'renewBySilence', clause: 'licensingLaw:50' },
} as const;
type Moved = keyof typeof RULES;

/** So many of what was done. */
export type CarriedOut = Readonly<Record<Moved, number>>;

/** How many one run carries out; what is left waits for the next. */
const BATCH = 500;

/**
 * Writes down what silence has brought about by now (行政許可法 第三十二, 五十條), at most a batch. What is read is worked
 * out without it; this makes it last and puts it on record. Again, and by several processes at once, it does no more.
 * Each application is a transaction of its own: what a kill interrupts is done by the next run.
 */
export async function carryOutDue(
  database: Database,
  now: Instant,
  batch: number = BATCH,
): Promise<CarriedOut> {
  const calendar = await inReading(database, LAW_FENCE, loadCalendar);
  const due = await inReading(database, LAW_FENCE, (tx) => loadDue(tx, calendar, dayOf(now), batch));
  const counts: Record<Moved, number> = { accepted: 0, notAccepted: 0, approved: 0 };
  const failures: unknown[] = [];
  for (const id of due)
    try {
      const moved = await carryOutOne(database, id, now, calendar);
      if (moved) counts[moved] += 1;
    } catch (error) {
      // One that cannot be done keeps none of the others from being done.
      failures.push(error);
    }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} were not carried out`);
  return counts;
}

/** Null where another was faster, is at it just now, or somebody acted in the meantime. */
async function carryOutOne(
  database: Database,
  id: string,
  now: Instant,
  calendar: Calendar,
): Promise<Moved | null> {
  const work = async (tx: Tx) => {
    const stored = await lockWaiting(tx, id);
    if (!stored) return null;
    const current = await carryOut(tx, stored, now, calendar);
    return current === stored ? null : { stored, current };
  };
  const done = await inTransaction(database, LAW_FENCE, work, async ({ $client }, moved) => {
    if (!moved) return;
    const { stored, current } = moved;
    const { operation, clause } = RULES[current.status as Moved];
    const number = predecessorOf(stored);
    const chains = [
      `application:${id}` as const,
      ...(number !== null && current.status === 'approved' ? [`permit:${number}` as const] : []),
    ];
    await appendEntry(
      $client,
      serviceEntry(operation, chains, [clause, `silence past ${passedDay(stored, current, calendar)}`]),
    );
  });
  return done && (done.current.status as Moved);
}

/** The day whose passing moved an application. */
function passedDay(stored: StoredApplication, current: StoredApplication, calendar: Calendar): Day {
  const { submittedAt, supplementRequestedAt, deemedAfter } = stored;
  const after = (at: Instant | null, last: typeof acceptBy) => (at === null ? null : last(calendar, at));
  const day =
    current.status === 'approved'
      ? deemedAfter
      : current.status === 'accepted'
        ? after(submittedAt, acceptBy)
        : after(supplementRequestedAt, supplementBy);
  if (day === null) throw new Error(`expected a deadline of ${stored.id}`);
  return day;
}

/** The applications that silence has moved although it is not written down, by id. */
async function loadDue(tx: Tx, calendar: Calendar, today: Day, limit: number): Promise<readonly string[]> {
  const { id, status, submittedAt, supplementRequestedAt, deemedAfter } = permitApplication;
  const { accepted, lapsed } = silentUntil(calendar, today);
  const endOf = (day: Day) => startOf(addDays(day, 1));
  const rows = await tx
    .select({ id })
    .from(permitApplication)
    .where(
      or(
        accepted === null ? undefined : and(eq(status, 'submitted'), lt(submittedAt, endOf(accepted))),
        lapsed === null
          ? undefined
          : and(eq(status, 'supplementRequested'), lt(supplementRequestedAt, endOf(lapsed))),
        and(inArray(status, ['submitted', 'accepted']), isNotNull(deemedAfter), lt(deemedAfter, today)),
      ),
    )
    .orderBy(asc(id))
    .limit(limit);
  return rows.map((row) => row.id);
}
