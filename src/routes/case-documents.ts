import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { fileOf, type StoredCase } from '../db/enforcement/cases.ts';
import { loadViolationsOf, type StoredViolation } from '../db/enforcement/violations.ts';
import { EVIDENCE_KINDS } from '../domain/enforcement/violation.ts';
import { offenceInfo } from '../domain/enforcement/offence.ts';
import { type CasePaper, PAPER_KINDS, PAPER_TITLES, paperOf } from '../domain/enforcement/papers.ts';
import { yuanOf } from '../domain/enforcement/fine.ts';
import { isDay, type Instant } from '../domain/time.ts';
import { authorityNamed } from './authority-named.ts';
import { caseSeen } from './cases.ts';
import { readsAll } from './caller.ts';
import { inLanguage, inScript, type Language, scriptOf, type Script } from './language.ts';
import { prefers } from './negotiate.ts';
import { remediesShown, remedy, remedyOnPaper } from './notices.ts';
import { paperAnswer, PDF } from './paper-answer.ts';
import { noticePdf, type NoticeSheet } from './paper/notice.ts';
import { clauseOnPaper, dayOnPaper, instantOnPaper } from './paper/words.ts';
import { notFound } from './problem.ts';
import { route } from './route.ts';
import { dayOut, id, idOut, instantOut, shownAt } from './schemas.ts';
import { personShown, sightOf } from './sight.ts';

const paperOut = z
  .strictObject({
    kind: z.enum(PAPER_KINDS),
    title: z.string(),
    caseId: idOut,
    caseNumber: z.string(),
    authority: z.strictObject({ code: z.string(), name: z.string() }),
    party: z.strictObject({ id: idOut.nullable(), name: z.string() }),
    issuedOn: dayOut,
    text: z.array(z.string()).describe('Its paragraphs.'),
    acts: z.array(
      z.strictObject({
        violationId: idOut,
        offence: z.string(),
        name: z.string(),
        citations: z.array(z.string()),
        occurredAt: instantOut,
        regionCode: z.string(),
        plate: z.string().nullable(),
        manifestNumber: z.string().nullable(),
        evidence: z.record(z.enum(EVIDENCE_KINDS), z.int()).describe('How many pieces of each kind.'),
      }),
    ),
    fine: z.strictObject({ amount: z.number(), basis: z.string(), above: z.string().nullable() }).nullable(),
    investigators: z.array(z.string()),
    remedies: z.strictObject({ reconsideration: remedy, suit: remedy }).nullable(),
  })
  .meta({ id: 'CaseDocument' });
type Paper = z.output<typeof paperOut>;

export const getCaseDocument = route({
  operationId: 'getCaseDocument',
  method: 'GET',
  url: '/v1/cases/:id/documents/:kind',
  tag: 'Cases',
  summary: 'A paper of a case',
  description:
    '`filing` 立案審批表, for officers alone; `correctionOrder` 責令限期改正通知書; `notice` 行政處罰事先告知書; `decision` 行政處罰決定書, with the remedies: made from the steps, the last of its kind. As JSON, or as PDF in Chinese where `Accept` prefers `application/pdf`, Simplified or for `zh-Hant` Traditional; it is signed, sealed and served outside the service. 404 while there is none.',
  params: z.strictObject({ id, kind: z.enum(PAPER_KINDS) }),
  answers: { 200: paperOut },
  media: [PDF],
  refusals: ['not_found'],
  read: async (call, db) => {
    const { params, caller, language, now, request } = call;
    const { stored, steps } = await caseSeen(db, params.id, caller);
    if (params.kind === 'filing' && !readsAll(caller)) throw notFound();
    const paper = paperOf(params.kind, fileOf(stored, steps), await loadCalendar(db));
    if (!paper) throw notFound();
    const acts = await loadViolationsOf(db, stored.violationIds);
    const isPaper = prefers(request, PDF);
    const sealed = stored.subjectKind === 'individual' ? ['subject'] : [];
    const isClear = sightOf(call, `case:${stored.id}`, sealed) === 'clear';
    const script = scriptOf(language);
    const shown = paperShown(params.kind, stored, paper, acts, isPaper ? script : language, {
      isPaper,
      isClear,
    });
    if (!isPaper) return { status: 200, body: shown };
    const content = await noticePdf(sheetOf(shown, stored, script, now));
    return paperAnswer(call, `case-${stored.number}-${params.kind}`, script, content);
  },
});

function paperShown(
  kind: Paper['kind'],
  stored: StoredCase,
  { issuedOn, paragraphs, params, fine, hasRemedies }: CasePaper,
  acts: readonly StoredViolation[],
  language: Language,
  { isPaper, isClear }: Readonly<{ isPaper: boolean; isClear: boolean }>,
): Paper {
  const written = (value: string) => (isPaper && isDay(value) ? dayOnPaper(value) : value);
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(value)]));
  const { authority: code } = stored;
  return {
    kind,
    title: inLanguage(PAPER_TITLES[kind], language),
    caseId: stored.id,
    caseNumber: stored.number,
    authority: { code, name: authorityNamed(code, language) },
    party: {
      id: stored.subjectId,
      name: personShown(stored.subjectName, stored.subjectKind === 'unit' || isClear),
    },
    issuedOn,
    text: paragraphs.map((each) => inLanguage(each, language, values)),
    acts: acts.map((act) => ({
      violationId: act.id,
      offence: act.offence,
      name: inLanguage(offenceInfo(act.offence) ?? { zh: act.offence, en: act.offence }, language),
      citations: [...act.citations],
      occurredAt: shownAt(act.occurredAt),
      regionCode: act.regionCode,
      plate: act.plate,
      manifestNumber: act.manifestNumber,
      evidence: Object.fromEntries(
        EVIDENCE_KINDS.map((each) => [each, act.evidence.filter(({ kind: of }) => of === each).length]),
      ) as Paper['acts'][number]['evidence'],
    })),
    fine: fine && { amount: yuanOf(fine.fen), basis: fine.basis, above: fine.above },
    investigators: stored.investigators.map(({ name }) => name),
    remedies: hasRemedies ? remediesShown(code, issuedOn, language) : null,
  };
}

const PROCEDURE_ON_PAPER = { ordinary: '普通程序', simple: '簡易程序' } as const;
const FOOTNOTE =
  '依據《中華人民共和國行政處罰法》。紙面內容為打印時的記錄，經負責人審批、加蓋機關印章後送達。';

function sheetOf(paper: Paper, stored: StoredCase, script: Script, printedAt: Instant): NoticeSheet {
  const own = (text: string) => inScript(text, script);
  const [first = '', ...rest] = paper.text;
  const { fine, remedies } = paper;
  const bases = fine
    ? [fine.basis, ...(fine.above !== null && fine.above !== fine.basis ? [fine.above] : [])]
    : [];
  return {
    script,
    title: paper.title,
    reference: { label: '案號', value: paper.caseNumber },
    footnote: FOOTNOTE,
    authorityName: paper.authority.name,
    // A filing is a form of the authority and goes to nobody.
    applicantName: paper.kind === 'filing' ? null : paper.party.name,
    text: [first, ...rest].join(''),
    particulars: [
      { label: '辦案人員', value: paper.investigators.join('、') },
      ...(paper.kind === 'filing'
        ? [
            { label: '當事人', value: paper.party.name },
            { label: '程序', value: own(PROCEDURE_ON_PAPER[stored.procedure]) },
            { label: '追責期限至', value: dayOnPaper(stored.limitOn) },
            ...(stored.departments.length > 0
              ? [
                  {
                    label: '參與部門',
                    value: stored.departments
                      .map((each) => own(DEPARTMENT_ON_PAPER[each] ?? each))
                      .join('、'),
                  },
                ]
              : []),
          ]
        : []),
      ...(fine
        ? [
            { label: '罰款', value: own(`人民幣 ${fine.amount} 元`) },
            { label: '處罰依據', value: bases.map((basis) => basisOnPaper(basis, script)).join('；') },
          ]
        : []),
    ],
    tables: [
      {
        title: '違法行為',
        head: ['時間', '車牌、聯單', '條款', '行為', '證據'],
        rows: paper.acts.map((act) => [
          instantOnPaper(Date.parse(act.occurredAt)),
          [act.plate, act.manifestNumber].filter((each) => each !== null).join('　'),
          act.citations.map((citation) => clauseOnPaper(citation, script)).join('、'),
          act.name,
          own(evidenceOnPaper(act.evidence)),
        ]),
      },
    ],
    remedies: remedies ? remedyOnPaper(remedies, script) : [],
    issuedOn: dayOnPaper(paper.issuedOn),
    printedAt,
  };
}

const DEPARTMENT_ON_PAPER: Readonly<Record<string, string>> = {
  housing: '住房和城鄉建設部門',
  ecology: '生態環境部門',
  trafficPolice: '公安機關交通管理部門',
  transport: '交通運輸部門',
  planning: '自然資源和規劃部門',
};

/** A basis of a penalty with the instrument it stands in, the measures too. */
function basisOnPaper(basis: string, script: Script): string {
  return clauseOnPaper(basis.includes(':') ? basis : `measures:${basis}`, script);
}

const EVIDENCE_ON_PAPER = {
  scan: '掃碼記錄',
  document: '文件、照片',
  telemetry: '記錄儀數據',
  note: '現場記錄',
} as const;

function evidenceOnPaper(evidence: Paper['acts'][number]['evidence']): string {
  return EVIDENCE_KINDS.filter((each) => evidence[each] > 0)
    .map((each) => `${EVIDENCE_ON_PAPER[each]} ${evidence[each]} 份`)
    .join('、');
}
