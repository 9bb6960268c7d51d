import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import {
  type Month,
  overdueEvent,
  type Reporting,
  reportDueOn,
  reportsDueBy,
  unreported,
} from '../../domain/law/art-26-04-intake-reports.ts';
import { suspicions } from '../../domain/manifests/charge.ts';
import { addDays, type Day, dayOf, type Instant, startOf } from '../../domain/time.ts';
import { appendEntry, serviceEntry } from '../audit/append.ts';
import { insertSuspicions } from '../enforcement/suspected.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inReading, inTransaction, type Tx } from '../pool.ts';
import { lockSites } from '../permits/sites.ts';
import { violation } from '../schema/enforcement.ts';
import { intakeReport } from '../schema/facilities.ts';
import { permit, site } from '../schema/permits.ts';
import { type Facility, loadFacility } from './closures.ts';

/** Facilities of one round trip. */
const BATCH = 500;

type Writing = Readonly<{ now: Instant; newId: () => string }>;

/**
 * Suspects the operators of recycling facilities that have not confirmed what they took in a month by the 10th of the
 * next (第二十六條第(四)項). Each month of a facility once, also where several processes look at once or the report is
 * filed at that moment. Says how many were found.
 */
export async function suspectUnreported(database: Database, writing: Writing): Promise<number> {
  let found = 0;
  for (let after: string | null = null; ;) {
    const sites = await inReading(database, LAW_FENCE, (tx) => facilitiesAfter(tx, after));
    const owing = await inReading(database, LAW_FENCE, (tx) => owingOf(tx, sites, writing.now));
    for (const [siteId, months] of owing)
      found += await inTransaction(
        database,
        LAW_FENCE,
        (tx) => suspectMonths(tx, siteId, months, writing),
        ({ $client }, count) =>
          count === 0
            ? Promise.resolve()
            : appendEntry($client, serviceEntry('suspectUnreported', ['service'], ['26(4)'])),
      );
    const last = sites.at(-1);
    if (!last || sites.length < BATCH) return found;
    after = last.id;
  }
}

type StoredSite = Pick<
  typeof site.$inferSelect,
  'id' | 'operatorId' | 'createdAt' | 'acceptsFrom' | 'acceptsTo' | 'stopsOn'
> &
  Readonly<{ validTo: Day; deemedTo: Day | null; endedAt: Instant | null }>;

function facilitiesAfter(tx: Tx, after: string | null): Promise<readonly StoredSite[]> {
  const { id, operatorId, createdAt, acceptsFrom, acceptsTo, stopsOn } = site;
  const { validTo, deemedTo, endedAt } = permit;
  return tx
    .select({ id, operatorId, createdAt, acceptsFrom, acceptsTo, stopsOn, validTo, deemedTo, endedAt })
    .from(site)
    .innerJoin(permit, eq(permit.number, site.permitNumber))
    .where(and(eq(site.siteType, 'recyclingFacility'), after === null ? undefined : gt(site.id, after)))
    .orderBy(asc(site.id))
    .limit(BATCH);
}

function reportingOf({ createdAt, validTo, deemedTo, endedAt, ...site }: StoredSite): Reporting {
  const { acceptsFrom, acceptsTo, stopsOn } = site;
  const lastDay = deemedTo !== null && deemedTo > validTo ? deemedTo : validTo;
  const endedOn = endedAt === null ? lastDay : dayOf(endedAt);
  const approvedTo = endedOn < lastDay ? endedOn : lastDay;
  return { knownFrom: dayOf(createdAt), acceptsFrom, acceptsTo, approvedTo, stopsOn };
}

/** The months that sites owe, without those that are filed or were found before. */
async function owingOf(
  tx: Tx,
  sites: readonly StoredSite[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly Month[]>> {
  const ids = sites.map(({ id }) => id);
  const filed = await filedMonths(tx, ids);
  const known = await foundEvents(
    tx,
    sites.map((each) => each.operatorId),
  );
  const owing = sites.map((each) => {
    const months = reportsDueBy(reportingOf(each), dayOf(now)).filter(
      (month) => !filed.has(`${each.id} ${month}`) && !known.has(overdueEvent(each.id, month)),
    );
    return [each.id, months] as const;
  });
  return new Map(owing.filter(([, months]) => months.length > 0));
}

async function filedMonths(tx: Tx, siteIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (siteIds.length === 0) return new Set();
  const rows = await tx
    .select({ siteId: intakeReport.siteId, month: intakeReport.month })
    .from(intakeReport)
    .where(and(inArray(intakeReport.siteId, [...siteIds]), eq(intakeReport.number, 1)));
  return new Set(rows.map(({ siteId, month }) => `${siteId} ${month}`));
}

/** The events of what operators are suspected of already. */
async function foundEvents(tx: Tx, operatorIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (operatorIds.length === 0) return new Set();
  const rows = await tx
    .select({ key: violation.key })
    .from(violation)
    .where(
      and(inArray(violation.subjectId, [...operatorIds]), eq(violation.offence, 'intake_report_overdue')),
    );
  return new Set(rows.map(({ key }) => key.slice(0, key.indexOf('|'))));
}

/** Under the lock of the site, as its operator files: what was filed meanwhile is not suspected. */
async function suspectMonths(
  tx: Tx,
  siteId: string,
  months: readonly Month[],
  writing: Writing,
): Promise<number> {
  await lockSites(tx, [siteId]);
  const facility = await loadFacility(tx, siteId);
  if (!facility) throw new Error(`expected site ${siteId}`);
  const filed = await filedMonths(tx, [siteId]);
  const known = await foundEvents(tx, [facility.operator.id]);
  const missing = months.filter(
    (month) => !filed.has(`${siteId} ${month}`) && !known.has(overdueEvent(siteId, month)),
  );
  for (const month of missing) await suspectMonth(tx, facility, month, writing);
  return missing.length;
}

/** From the day after the last one in time; the evidence is the site, of which nothing was filed. */
async function suspectMonth(
  tx: Tx,
  { site: of, operator }: Facility,
  month: Month,
  { now, newId }: Writing,
): Promise<void> {
  const occurredAt = startOf(addDays(reportDueOn(month), 1));
  const place = { regionCode: of.regionCode, location: { lat: of.lat, lon: of.lon }, occurredAt };
  const event = { name: overdueEvent(of.id, month), scanId: of.id, place, plate: null };
  const suspected = suspicions(event, unreported({ operator, siteType: of.siteType }, month));
  const evidence = { kind: 'note' as const, id: of.id, at: occurredAt };
  await insertSuspicions(tx, suspected, { evidence, now, newId });
}
