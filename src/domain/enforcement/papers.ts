import { addWorkingDays, type Calendar } from '../calendar.ts';
import { type Day, dayOf } from '../time.ts';
import { type CaseFile, HEARING_DAYS, payByOf, standing, type Step } from './case.ts';
import { type LawfulFine, yuanOf } from './fine.ts';
import type { Words } from '../words.ts';

/** 立案審批表, 責令限期改正通知書, 行政處罰事先告知書, 行政處罰決定書. */
export const PAPER_KINDS = ['filing', 'correctionOrder', 'notice', 'decision'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_TITLES: Readonly<Record<PaperKind, Words>> = {
  filing: { zh: '立案審批表', en: 'Filing of a case' },
  correctionOrder: { zh: '責令限期改正通知書', en: 'Order to correct' },
  notice: { zh: '行政處罰事先告知書', en: 'Notice of an intended penalty' },
  decision: { zh: '行政處罰決定書', en: 'Decision on a penalty' },
};

/** A paper of a case: paragraphs with `{name}` filled from `params`; days are filled by whoever shows them. */
export type CasePaper = Readonly<{
  issuedOn: Day;
  paragraphs: readonly Words[];
  params: Readonly<Record<string, string>>;
  fine: LawfulFine | null;
  /** Whether reconsideration and suit are open against it. */
  hasRemedies: boolean;
}>;

/** What a paper says; null where there is no such paper yet. */
export function paperOf(kind: PaperKind, file: CaseFile, calendar: Calendar): CasePaper | null {
  switch (kind) {
    case 'filing':
      return {
        issuedOn: dayOf(file.filedAt),
        paragraphs: [
          {
            zh: '經初步核查，當事人涉嫌有下列違法行為，屬於本機關管轄，未超過追責期限。依據《中華人民共和國行政處罰法》第五十四條，予以立案。',
            en: 'By a first check the party is suspected of the acts below, which are for this authority and not time-barred. A case is filed (Penalty Law, article 54).',
          },
        ],
        params: {},
        fine: null,
        hasRemedies: false,
      };
    case 'correctionOrder':
      return correctionOrder(file);
    case 'notice':
      return penaltyNotice(file, calendar);
    case 'decision':
      return decision(file, calendar);
  }
}

function last<T extends Step['type']>({ steps }: CaseFile, type: T) {
  return steps.findLast((step): step is Extract<Step, { type: T }> => step.type === type);
}

function correctionOrder(file: CaseFile): CasePaper | null {
  const order = last(file, 'orderCorrection');
  const decided = standing(file.steps).find((step) => step.type === 'decide' && step.ordersCorrection);
  const made = order ?? decided;
  if (!made) return null;
  const dueOn = order?.dueOn;
  return {
    issuedOn: dayOf(made.at),
    paragraphs: [
      dueOn === undefined
        ? {
            zh: '經查，當事人有下列違法行為。依據《中華人民共和國行政處罰法》第二十八條第一款，責令立即改正。',
            en: 'The party committed the acts below and is ordered to correct them at once (Penalty Law, article 28).',
          }
        : {
            zh: '經查，當事人有下列違法行為。依據《中華人民共和國行政處罰法》第二十八條第一款，責令於 {dueOn} 前（含當日）改正。',
            en: 'The party committed the acts below and is ordered to correct them by {dueOn} (Penalty Law, article 28).',
          },
      {
        zh: '改正後請告知本機關，由本機關核查。',
        en: 'Tell this authority once they are corrected; it will check.',
      },
    ],
    params: dueOn === undefined ? {} : { dueOn },
    fine: null,
    hasRemedies: true,
  };
}

function penaltyNotice(file: CaseFile, calendar: Calendar): CasePaper | null {
  const notice = last(file, 'notifyPenalty');
  if (!notice) return null;
  const until = addWorkingDays(calendar, dayOf(notice.at), HEARING_DAYS);
  const mayBeHeard = notice.fine.fen >= file.hearingFromFen;
  return {
    issuedOn: dayOf(notice.at),
    paragraphs: [
      {
        zh: '經查，當事人有下列違法行為。本機關擬給予警告，并處罰款人民幣 {yuan} 元。',
        en: 'The party committed the acts below. This authority intends a warning and a fine of {yuan} yuan.',
      },
      until === null
        ? {
            zh: '依據《中華人民共和國行政處罰法》第四十四條、第四十五條，當事人可在收到本告知書之日起五個工作日內陳述、申辯。',
            en: 'The party may state its case and defend itself within five working days of receiving this (Penalty Law, articles 44 and 45).',
          }
        : {
            zh: '依據《中華人民共和國行政處罰法》第四十四條、第四十五條，當事人可於 {until} 前（含當日）陳述、申辯。',
            en: 'The party may state its case and defend itself until {until} (Penalty Law, articles 44 and 45).',
          },
      ...(mayBeHeard
        ? [
            {
              zh: '擬處罰款達到聽證標準（{hearingFrom} 元），當事人可在同一期限內要求聽證（第六十三條、第六十四條）。',
              en: 'The fine reaches {hearingFrom} yuan, so a hearing may be asked for in the same time (articles 63 and 64).',
            },
          ]
        : []),
    ],
    params: {
      yuan: String(yuanOf(notice.fine.fen)),
      hearingFrom: String(yuanOf(file.hearingFromFen)),
      ...(until !== null && { until }),
    },
    fine: notice.fine,
    hasRemedies: false,
  };
}

/** The text of 行政復議法 (2023) that puts reconsideration of a decision on the spot before any suit (第二十三條第(一)項). */
const RECONSIDERED_FIRST_FROM = '2024-01-01';
const RECONSIDERED_FIRST: Words = {
  zh: '本決定當場作出，不服的應當先申請行政復議，對復議決定不服的，可再依法提起行政訴訟（《中華人民共和國行政復議法》第二十三條）。',
  en: 'This was decided on the spot: reconsideration comes first, and a suit only against what comes of it (Reconsideration Law, article 23).',
};

/** Whether a decision was made on the spot, without a notice, on a day from which on the paper has to say so. */
function isReconsideredFirst(file: CaseFile, decidedOn: Day): boolean {
  const isOnSpot = file.procedure === 'simple' && !last(file, 'notifyPenalty');
  return isOnSpot && decidedOn >= RECONSIDERED_FIRST_FROM;
}

const ENDED: Readonly<Record<'changed' | 'annulled', Words>> = {
  changed: {
    zh: '本決定的罰款經復議或訴訟已於 {endedOn} 變更為人民幣 {changedYuan} 元。',
    en: 'Upon reconsideration or suit the fine was changed to {changedYuan} yuan on {endedOn}.',
  },
  annulled: {
    zh: '本決定經復議或訴訟已於 {endedOn} 被撤銷。',
    en: 'Upon reconsideration or suit this decision was annulled on {endedOn}.',
  },
};

/** What a reconsideration or a suit made of a decision in the end; null where it stands as it was made. */
function endOf({ steps }: CaseFile, decided: Step) {
  const end = steps
    .slice(steps.indexOf(decided))
    .findLast(
      (step): step is Extract<Step, { type: 'endChallenge' }> =>
        step.type === 'endChallenge' && step.result !== undefined && step.result !== 'upheld',
    );
  if (end?.result === undefined || end.result === 'upheld') return null;
  return { result: end.result, on: end.on, fen: end.fen ?? 0 };
}

function decision(file: CaseFile, calendar: Calendar): CasePaper | null {
  const decided = last(file, 'decide');
  if (!decided) return null;
  const payBy = payByOf(file, calendar);
  const { fine, at, ordersCorrection } = decided;
  const ended = endOf(file, decided);
  return {
    issuedOn: dayOf(at),
    paragraphs: [
      fine === null
        ? {
            zh: '經查，當事人有下列違法行為，事實清楚。本機關決定給予警告，不處罰款。',
            en: 'The party committed the acts below. This authority warns it and imposes no fine.',
          }
        : {
            zh: '經查，當事人有下列違法行為，事實清楚。本機關決定給予警告，并處罰款人民幣 {yuan} 元。',
            en: 'The party committed the acts below. This authority warns it and imposes a fine of {yuan} yuan.',
          },
      ...(ordersCorrection
        ? [
            {
              zh: '依據《中華人民共和國行政處罰法》第二十八條第一款，并責令立即改正。',
              en: 'It is also ordered to correct them at once (Penalty Law, article 28).',
            },
          ]
        : []),
      ...(fine === null
        ? []
        : [
            payBy === null
              ? {
                  zh: '罰款應當自收到本決定書之日起十五日內繳納。',
                  en: 'The fine is to be paid within 15 days of receiving this decision.',
                }
              : {
                  zh: '罰款應當自收到本決定書之日起十五日內繳納，至遲 {payBy}。',
                  en: 'The fine is to be paid within 15 days of receiving this decision, at the latest on {payBy}.',
                },
            {
              zh: '逾期不繳納的，每日按罰款數額的百分之三加處罰款，加處罰款不超過罰款數額（第七十二條）。',
              en: 'After that 3 % a day is added, never more than the fine (article 72).',
            },
          ]),
      ...(isReconsideredFirst(file, dayOf(at)) ? [RECONSIDERED_FIRST] : []),
      ...(ended === null ? [] : [ENDED[ended.result]]),
    ],
    params: {
      ...(ended && { endedOn: ended.on, changedYuan: String(yuanOf(ended.fen)) }),
      ...(fine && { yuan: String(yuanOf(fine.fen)) }),
      ...(payBy !== null && { payBy }),
    },
    fine,
    hasRemedies: true,
  };
}
