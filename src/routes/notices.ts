import { z } from 'zod';
import { predecessorOf, type StoredApplication } from '../db/permits/applications.ts';
import { loadCopies, loadDaysGiven, loadPermit } from '../db/permits/permits.ts';
import { loadSites } from '../db/permits/sites.ts';
import type { Tx } from '../db/pool.ts';
import type { Viewer } from '../db/viewer.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Finding } from '../domain/finding.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { grantedStreams, REMEDIES } from '../domain/permits/decision.ts';
import {
  ASKED_FOR,
  NOTICE_KINDS,
  NOTICE_TITLES,
  noticeOf,
  type NoticeText,
  remediesOn,
  unmetOf,
} from '../domain/permits/notice.ts';
import { deadlinesOf, supplementBy } from '../domain/permits/procedure.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';
import { condition } from './application-schemas.ts';
import { assessmentShown } from './application-shown.ts';
import { readApplication } from './application-reads.ts';
import { authorityNamed } from './authority-named.ts';
import { inLanguage, inScript, type Language, messageOf, scriptOf, type Script } from './language.ts';
import { prefers } from './negotiate.ts';
import { paperAnswer, PDF } from './paper-answer.ts';
import { noticePdf, type NoticeSheet } from './paper/notice.ts';
import {
  CATEGORY_ON_PAPER,
  clauseOnPaper,
  dayOnPaper,
  DOCUMENT_ON_PAPER,
  tonnesOnPaper,
} from './paper/words.ts';
import { notFound } from './problem.ts';
import { route } from './route.ts';
import { category, dayOut, id, idOut, named } from './schemas.ts';

export const remedy = z.strictObject({
  within: z.string().describe('An ISO 8601 duration.'),
  text: z.string(),
  to: z.string().describe('Where it is brought, as far as that is known.'),
});

const noticeOut = z
  .strictObject({
    kind: z.enum(NOTICE_KINDS),
    title: z.string(),
    applicationId: idOut,
    applicationKind: z.enum(APPLICATION_KINDS),
    authority: z.strictObject({ code: z.string(), name: z.string() }),
    applicant: named,
    issuedOn: dayOut,
    deemed: z.boolean().describe('Whether the law says so because the authority was silent.'),
    text: z.string(),
    items: z
      .array(z.strictObject({ citation: z.string(), note: z.string() }))
      .describe('Of a supplement notice: everything that is asked for.'),
    reasons: z
      .array(z.strictObject({ citation: z.string(), text: z.string() }))
      .describe('Of a refusal: what the authority wrote.'),
    conditions: z
      .array(condition)
      .describe('Of a refusal: every condition that was not met, with what was found in it.'),
    remedies: z.strictObject({ reconsideration: remedy, suit: remedy }).nullable(),
    permit: z
      .strictObject({
        number: z.string(),
        validFrom: dayOut,
        validTo: dayOut,
        plates: z.array(z.string()).describe('Vehicles with a copy (第十一條).'),
        streams: z.array(
          z.strictObject({
            category,
            destinationId: idOut,
            destinationName: z.string(),
            approvedMassKg: z.int(),
          }),
        ),
        siteId: idOut.nullable(),
      })
      .nullable()
      .describe('Of a grant: what was granted by it, whatever became of the permit since.'),
  })
  .meta({ id: 'ApplicationNotice' });
type Notice = z.output<typeof noticeOut>;

export const getApplicationNotice = route({
  operationId: 'getApplicationNotice',
  method: 'GET',
  url: '/v1/permit-applications/:id/notices/:kind',
  tag: 'Permits',
  summary: 'A notice of the procedure',
  description:
    '`acceptance` 受理通知書, also where silence accepted, which it says; `supplement` 補正通知書 with everything that is asked for; `grant` 核準決定書 with what was granted; `refusal` 不予核準通知書 with every condition that was not met and the remedies (第十一條; 行政許可法 第三十二, 三十八條). As JSON, or as PDF in Chinese where `Accept` prefers `application/pdf`, Simplified or for `zh-Hant` Traditional. 404 where there is no such notice. For the applicant and officers.',
  params: z.strictObject({ id, kind: z.enum(NOTICE_KINDS) }),
  answers: { 200: noticeOut },
  media: [PDF],
  refusals: ['not_found'],
  read: async (call, db) => {
    const { params, caller, now, language, request } = call;
    const { current, calendar } = await readApplication(db, params.id, caller.viewer, now);
    const said = noticeOf(params.kind, current, lastDaysOf(current, calendar));
    if (!said) throw notFound();
    const permit = params.kind === 'grant' ? await grantedBy(db, current, caller.viewer) : null;
    const isPaper = prefers(request, PDF);
    const script = scriptOf(language);
    const shown = noticeShown(params.kind, current, said, permit, isPaper ? script : language, isPaper);
    if (!isPaper) return { status: 200, body: shown };
    const content = await noticePdf(sheetOf(shown, current, script, now));
    return paperAnswer(call, `application-${current.id}-${params.kind}`, script, content);
  },
});

function lastDaysOf(application: StoredApplication, calendar: Calendar) {
  const { supplementRequestedAt } = application;
  return {
    ...deadlinesOf(application, calendar),
    supplementBy: supplementRequestedAt === null ? null : supplementBy(calendar, supplementRequestedAt),
  };
}

/** What a decision granted: the days until the next one, the copies there were then, the streams as they were asked for. */
async function grantedBy(db: Tx, application: StoredApplication, viewer: Viewer): Promise<Notice['permit']> {
  const { decidedAt, decision, kind, body } = application;
  const number = predecessorOf(application) ?? application.permitNumber;
  if (number === null || decidedAt === null) return null;
  const permit = await loadPermit(db, number, viewer, decidedAt);
  if (!permit) throw notFound();
  const copies = await loadCopies(db, number);
  const plates = copies
    .filter(({ issuedAt, endedAt }) => issuedAt <= decidedAt && (endedAt === null || endedAt > decidedAt))
    .map(({ plate }) => plate);
  // Silence granted days alone.
  const streams =
    kind === 'disposal' && decision?.bySub !== '' ? grantedStreams(body.plan?.streams ?? []) : [];
  const sites = await loadSites(
    db,
    streams.map(({ destinationId }) => destinationId),
    decidedAt,
  );
  const names = new Map(sites.map((site) => [site.id, site.name]));
  return {
    number,
    ...(await loadDaysGiven(db, permit, decidedAt)),
    plates,
    streams: streams.map((stream) => ({
      category: stream.category,
      destinationId: stream.destinationId,
      destinationName: names.get(stream.destinationId) ?? '',
      approvedMassKg: stream.approvedMassKg,
    })),
    siteId: permit.siteId,
  };
}

function noticeShown(
  kind: Notice['kind'],
  application: StoredApplication,
  { issuedOn, deemed, text, params }: NoticeText,
  permit: Notice['permit'],
  language: Language,
  isPaper: boolean,
): Notice {
  const code = application.authority ?? '';
  const isRefusal = kind === 'refusal';
  const written = isPaper ? dayOnPaper : (day: string) => day;
  const values = {
    ...Object.fromEntries(Object.entries(params).map(([name, day]) => [name, written(day)])),
    ...(permit && {
      number: permit.number,
      validFrom: written(permit.validFrom),
      validTo: written(permit.validTo),
    }),
    what: inLanguage(ASKED_FOR[application.kind], language),
  };
  return {
    kind,
    title: inLanguage(NOTICE_TITLES[kind], language),
    applicationId: application.id,
    applicationKind: application.kind,
    authority: { code, name: authorityNamed(code, language) },
    applicant: { id: application.applicantId, name: application.applicantName },
    issuedOn,
    deemed,
    text: inLanguage(text, language, values),
    items: kind === 'supplement' ? [...(application.supplementItems ?? [])] : [],
    reasons: isRefusal ? [...(application.decision?.reasons ?? [])] : [],
    conditions: isRefusal
      ? assessmentShown(
          {
            conditions: unmetOf(application.decision?.conditions ?? []),
            facts: null,
            on: dayOf(application.decidedAt ?? 0),
          },
          language,
        ).conditions
      : [],
    remedies: isRefusal ? remediesShown(code, dayOf(application.decidedAt ?? 0), language) : null,
    permit,
  };
}

/** What may be done against a decision of a day, and where. */
export function remediesShown(authority: string, decidedOn: Day, language: Language) {
  const { reconsideration, suit } = remediesOn(authority, decidedOn);
  const shown = ({ text, to, params }: typeof suit, within: string) => ({
    within,
    text: inLanguage(text, language),
    to: inLanguage(to, language, { government: inLanguage(params.government, language) }),
  });
  return {
    reconsideration: shown(reconsideration, `P${REMEDIES.reconsideration.days}D`),
    suit: shown(suit, `P${REMEDIES.suit.months}M`),
  };
}

const FOOTNOTE =
  '依據《中華人民共和國行政許可法》與《咸寧市建筑垃圾管理暫行辦法》。紙面內容為打印時的記錄，加蓋機關印章後送達。';

const REMEDY_NAMES = { reconsideration: '行政復議', suit: '行政訴訟' } as const;

/** Each remedy in a paragraph. */
export function remedyOnPaper(remedies: NonNullable<Notice['remedies']>, script: Script): readonly string[] {
  return (['reconsideration', 'suit'] as const).map((name) => {
    const { text, to } = remedies[name];
    return inScript(`${text}受理${REMEDY_NAMES[name]}的機關：${to}。`, script);
  });
}

function sheetOf(
  notice: Notice,
  { decision }: StoredApplication,
  script: Script,
  printedAt: Instant,
): NoticeSheet {
  const { permit, items, reasons, remedies } = notice;
  const findings = unmetOf(decision?.conditions ?? []);
  const tables = [
    {
      title: '須補正的全部內容',
      head: ['條款', '內容'],
      rows: items.map(({ citation, note }) => [clauseOnPaper(citation, script), note]),
    },
    {
      title: '不予核準的理由',
      head: ['條款', '理由'],
      rows: reasons.map(({ citation, text }) => [clauseOnPaper(citation, script), text]),
    },
    {
      title: '未具備的條件',
      head: ['條款', '審查情況'],
      rows: (notice.kind === 'refusal' ? findings : []).map((row) => [
        clauseOnPaper(row.citation, script),
        row.findings.map((finding) => findingOnPaper(finding, script)).join(''),
      ]),
    },
    {
      title: '核準的處置數量',
      head: ['類別', '數量（噸）', '去向'],
      rows: (permit?.streams ?? []).map((stream) => [
        inScript(CATEGORY_ON_PAPER[stream.category], script),
        tonnesOnPaper(stream.approvedMassKg),
        stream.destinationName,
      ]),
    },
  ];
  return {
    script,
    title: notice.title,
    reference: { label: '申請編號', value: notice.applicationId },
    footnote: FOOTNOTE,
    authorityName: notice.authority.name,
    applicantName: notice.applicant.name,
    text: notice.text,
    particulars: permit
      ? [
          { label: '許可證號', value: permit.number },
          { label: '有效期', value: `${dayOnPaper(permit.validFrom)} 至 ${dayOnPaper(permit.validTo)}` },
          ...(permit.plates.length > 0
            ? [{ label: `副本（${permit.plates.length} 份）`, value: permit.plates.join('　') }]
            : []),
        ]
      : [],
    tables: tables.filter(({ rows }) => rows.length > 0),
    remedies: remedies ? remedyOnPaper(remedies, script) : [],
    issuedOn: dayOnPaper(notice.issuedOn),
    printedAt,
  };
}

function findingOnPaper({ code, params, documentKind }: Finding, script: Script): string {
  const named = documentKind && DOCUMENT_ON_PAPER[documentKind];
  return messageOf(code, script, { ...params, ...(named && { documentKind: inScript(named, script) }) });
}
