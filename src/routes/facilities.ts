import { z } from 'zod';
import {
  type Facility,
  insertClosure,
  isOwnDocument,
  lastClosure,
  loadFacility,
  type StoredClosure,
} from '../db/facilities/closures.ts';
import { insertReport, lastReportNumber, recordedIntake } from '../db/facilities/intake.ts';
import { lockSites } from '../db/permits/sites.ts';
import type { Tx } from '../db/pool.ts';
import { insertSuspicions } from '../db/enforcement/suspected.ts';
import { refuseDayToCome } from '../domain/facilities/uses.ts';
import { categoriesTakenBy } from '../domain/law/art-06-destinations.ts';
import {
  overdueEvent,
  refuseReport,
  reportDueOn,
  reportedInTime,
} from '../domain/law/art-26-04-intake-reports.ts';
import {
  closedAsNoticed,
  noticedAhead,
  type Notice,
  stopOfClosing,
} from '../domain/law/art-26-06-closure.ts';
import { type Judged, suspicions } from '../domain/manifests/charge.ts';
import { MAX_MASS_KG } from '../domain/quantity.ts';
import { dayOf } from '../domain/time.ts';
import { memberOf } from './caller.ts';
import { uuidv7 } from './ids.ts';
import { findingShown } from './language.ts';
import { notFound, Problem, refuseIf, unknownReference } from './problem.ts';
import { type AnyCall, route } from './route.ts';
import { category, day, dayOut, finding, id, idOut, instantOut, month, shownAt } from './schemas.ts';
import { siteAnswer, siteOut } from './sites.ts';

const params = z.strictObject({ id });

/** In the history of the operator, as the registration of a site is. */
const chain = (_call: unknown, { about }: Readonly<{ about: readonly string[] }>) =>
  about.map((operatorId) => `organisation:${operatorId}` as const);

type Asked = Pick<AnyCall, 'caller' | 'access' | 'now'>;

/** The caller's own site, locked: its operator says one thing of it at a time. */
async function lockOwn(tx: Tx, siteId: string, call: Asked): Promise<Facility> {
  const facility = await loadFacility(tx, siteId);
  if (!facility) throw notFound();
  memberOf(call, facility.operator.id);
  await lockSites(tx, [siteId]);
  return facility;
}

/** Keeps what the law makes of something said of a site: a violation of its operator, where the site lies. */
async function suspect(
  tx: Tx,
  { site }: Facility,
  said: Readonly<{ name: string; id: string }>,
  judged: readonly Judged[],
  now: number,
): Promise<void> {
  const place = {
    regionCode: site.regionCode,
    location: { lat: site.lat, lon: site.lon },
    occurredAt: now,
  };
  const suspected = suspicions({ name: said.name, scanId: said.id, place, plate: null }, judged);
  const evidence = { kind: 'note' as const, id: said.id, at: now };
  await insertSuspicions(tx, suspected, { evidence, now, newId: uuidv7 });
}

const asJudged = ({ site, operator }: Facility) => ({ siteType: site.siteType, operator });

const noticeOf = (last: StoredClosure | null): Notice | null =>
  last && { noticedOn: dayOf(last.statedAt), stopsOn: last.stopsOn };

function refuseClosed(last: StoredClosure | null): void {
  if (last?.kind === 'closed')
    throw new Problem({ refusal: 'wrong_state', params: { state: 'closed' }, citations: ['26(6)'] });
}

const noticeOut = z
  .strictObject({
    id: idOut,
    siteId: idOut,
    noticedAt: instantOut,
    stopsOn: dayOut.describe('The first day on which the site takes nothing.'),
    planDocumentId: idOut.nullable(),
    findings: z.array(finding),
  })
  .meta({ id: 'ClosureNotice' });

export const noticeClosure = route({
  operationId: 'noticeClosure',
  method: 'POST',
  url: '/v1/sites/:id/closure-notices',
  tag: 'Sites',
  summary: 'Give notice that a site stops',
  description:
    'By its operator: the first day on which the site takes nothing, and the closure plan, if there is one yet (第二十六條第(六)項). A recycling facility gives it at least 30 calendar days before; later, `closure_notice_late` is found and suspected, and the notice is recorded all the same. A later notice replaces an earlier one. Loads that arrive from that day on may be refused as `closureNotified`. Once the site is sealed there is nothing more to notice: `wrong_state`.',
  params,
  body: z.strictObject({ stopsOn: day, planDocumentId: id.optional() }),
  answers: { 201: noticeOut },
  refusals: ['not_found', 'forbidden', 'wrong_state', 'unknown_reference'],
  example: { stopsOn: '2026-12-31' },
  chain,
  rule: ['26(6)'],
  write: async ({ params: { id: siteId }, body, ...call }, tx) => {
    const { caller, now, language } = call;
    const facility = await lockOwn(tx, siteId, call);
    const { stopsOn, planDocumentId = null } = body;
    refuseClosed(await lastClosure(tx, siteId));
    if (planDocumentId && !(await isOwnDocument(tx, planDocumentId, facility.operator.id)))
      throw unknownReference('/planDocumentId');
    const judged = noticedAhead(asJudged(facility), { noticedOn: dayOf(now), stopsOn });
    const made = uuidv7();
    await insertClosure(tx, {
      id: made,
      siteId,
      kind: 'notice',
      stopsOn,
      documentId: planDocumentId,
      isLate: judged.length > 0,
      statedAt: now,
      bySub: caller.sub,
    });
    await suspect(tx, facility, { name: `closure:${made}`, id: made }, judged, now);
    const findings = judged.map((each) => findingShown(each.finding, language));
    const shown = { id: made, siteId, noticedAt: shownAt(now), stopsOn, planDocumentId, findings };
    return { status: 201, body: shown, about: [facility.operator.id] };
  },
});

export const recordSiteClosed = route({
  operationId: 'recordSiteClosed',
  method: 'POST',
  url: '/v1/sites/:id/closed',
  tag: 'Sites',
  summary: 'Record that a site was sealed',
  description:
    'By its operator: the day it was sealed, not after today, with the closure plan as it was carried out (第二十六條第(六)項). A recycling facility that was sealed before the day it gave notice of, or without notice, is found `closure_notice_late`; it is recorded all the same, and the site stops on the earlier day. Once: then `wrong_state`.',
  params,
  body: z.strictObject({ on: day, documentId: id }),
  answers: { 200: siteOut },
  etag: true,
  refusals: ['not_found', 'forbidden', 'wrong_state', 'day_to_come', 'unknown_reference'],
  example: { on: '2026-03-16', documentId: '01890a5d-ac96-774b-bcce-b302099a8057' },
  chain,
  rule: ['26(6)'],
  write: async ({ params: { id: siteId }, body, ...call }, tx) => {
    const { caller, now, language } = call;
    const { on: closedOn, documentId } = body;
    const facility = await lockOwn(tx, siteId, call);
    const last = await lastClosure(tx, siteId);
    refuseClosed(last);
    refuseIf(refuseDayToCome(closedOn, now));
    if (!(await isOwnDocument(tx, documentId, facility.operator.id))) throw unknownReference('/documentId');
    const notice = noticeOf(last);
    const judged = closedAsNoticed(asJudged(facility), notice, { recordedOn: dayOf(now), closedOn });
    const made = uuidv7();
    await insertClosure(tx, {
      id: made,
      siteId,
      kind: 'closed',
      stopsOn: stopOfClosing(notice, closedOn),
      closedOn,
      documentId,
      isLate: judged.length > 0,
      statedAt: now,
      bySub: caller.sub,
    });
    await suspect(tx, facility, { name: `closure:${made}`, id: made }, judged, now);
    const found = judged.map((each) => findingShown(each.finding, language));
    const answer = await siteAnswer(tx, siteId, call, 200);
    const shown = { ...answer.body, findings: [...found, ...answer.body.findings] };
    return { ...answer, body: shown, about: [facility.operator.id] };
  },
});

const mass = z.strictObject({ category, massKg: z.int().min(0).max(MAX_MASS_KG) });

const reportOut = z
  .strictObject({
    id: idOut,
    siteId: idOut,
    month: z.string(),
    number: z.int().describe('Counted from 1 in the month; the last one stands.'),
    masses: z.array(z.strictObject({ category, massKg: z.int() })).describe('As the facility confirms.'),
    fromManifests: z
      .array(z.strictObject({ category, massKg: z.int(), loads: z.int() }))
      .describe('As the manifests say now: what officers settled, else what the site weighed.'),
    massKg: z.int(),
    dueOn: dayOut,
    filedAt: instantOut,
    findings: z.array(finding),
  })
  .meta({ id: 'IntakeReport' });

export const fileIntakeReport = route({
  operationId: 'fileIntakeReport',
  method: 'POST',
  url: '/v1/sites/:id/intake-reports',
  tag: 'Sites',
  summary: 'Confirm what a site took in a month',
  description:
    'By its operator, once the month is over (第二十六條第(四)項). The report is made from the manifests, by day of the receipt; without `masses` they are confirmed as they stand, and with them the facility says otherwise. A recycling facility files by the 10th of the next month; later, `intake_report_overdue` is found and suspected, once, whether the report comes late or nobody files it; what is filed is recorded all the same. Another report of the same month corrects the one before, which is kept; it is not judged again. `getReconciliation` puts the confirmed mass beside the weighed one.',
  params,
  body: z.strictObject({
    month,
    masses: z
      .array(mass)
      .max(3)
      .refine((given) => new Set(given.map((each) => each.category)).size === given.length, {
        error: 'no category twice',
      })
      .optional(),
  }),
  answers: { 201: reportOut },
  refusals: ['not_found', 'forbidden', 'month_not_over'],
  example: { month: '2026-03', masses: [{ category: 'recyclable', massKg: 120_000 }] },
  chain,
  rule: ['26(4)'],
  write: async ({ params: { id: siteId }, body, ...call }, tx) => {
    const { caller, now, language } = call;
    const facility = await lockOwn(tx, siteId, call);
    refuseIf(refuseReport(body.month, now));
    const [takes] = categoriesTakenBy(facility.site.siteType);
    if (!takes) throw new Error(`expected a category that site ${siteId} takes`);
    const fromManifests = await recordedIntake(tx, siteId, body.month, takes);
    const recorded = fromManifests.map(({ loads: _loads, ...each }) => each);
    const masses = body.masses ?? recorded;
    const before = await lastReportNumber(tx, siteId, body.month);
    const judged = reportedInTime(asJudged(facility), body.month, dayOf(now), before > 0);
    const made = uuidv7();
    const massKg = masses.reduce((sum, each) => sum + each.massKg, 0);
    const report = { id: made, siteId, month: body.month, number: before + 1, massKg };
    await insertReport(tx, {
      ...report,
      confirmed: masses,
      recorded,
      isLate: judged.length > 0,
      filedAt: now,
      filedBy: caller.sub,
    });
    await suspect(tx, facility, { name: overdueEvent(siteId, body.month), id: made }, judged, now);
    const shown = {
      ...report,
      masses,
      fromManifests,
      dueOn: reportDueOn(body.month),
      filedAt: shownAt(now),
      findings: judged.map((each) => findingShown(each.finding, language)),
    };
    return { status: 201, body: shown, about: [facility.operator.id] };
  },
});
