import { authorityByCode, CITY_AUTHORITY } from '../law/art-07-competence.ts';
import { addDays, type Day, dayOf, type Instant } from '../time.ts';
import type { ApplicationKind } from './application.ts';
import type { Condition } from './condition.ts';
import { REMEDIES } from './decision.ts';
import type { ApplicationState } from './procedure.ts';
import type { Words } from '../words.ts';

/** 受理通知書, 補正通知書, 核準決定書, 不予核準通知書: what the authority tells the applicant in writing. */
export const NOTICE_KINDS = ['acceptance', 'supplement', 'grant', 'refusal'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_TITLES: Readonly<Record<NoticeKind, Words>> = {
  acceptance: { zh: '受理通知書', en: 'Receipt of acceptance' },
  supplement: { zh: '補正通知書', en: 'Supplement notice' },
  grant: { zh: '核準決定書', en: 'Decision to grant' },
  refusal: { zh: '不予核準通知書', en: 'Notice of refusal' },
};

export const ASKED_FOR: Readonly<Record<ApplicationKind, Words>> = {
  disposal: { zh: '建筑垃圾處置核準', en: 'a permit to dispose of construction waste' },
  transport: { zh: '建筑垃圾運輸核準', en: 'a permit to transport construction waste' },
  receiving: { zh: '建筑渣土受納場地核準', en: 'the approval of a site for spoil' },
  recycling: { zh: '資源化利用場核準', en: 'the approval of a recycling facility' },
};

/** Where an application stands, and what it would renew or amend. */
type Noticed = ApplicationState & Readonly<{ renews: string | null; amends: string | null }>;

/** The last days that stand in a notice; null where none runs, or where the calendar of a year is missing. */
type LastDays = Readonly<Record<'acceptBy' | 'decideBy' | 'supplementBy' | 'certificateBy', Day | null>>;

export type NoticeText = Readonly<{
  /** The day it speaks of: when the authority acted, or the day after the one that silence let pass. */
  issuedOn: Day;
  /** Whether the law says it, because the authority was silent. */
  deemed: boolean;
  text: Words;
  params: Readonly<Record<string, string>>;
}>;

/**
 * What a notice says; null where there is no such notice. `{name}` is filled from `params`, days are as the law writes
 * them and are filled by whoever shows them.
 */
export function noticeOf(kind: NoticeKind, state: Noticed, days: LastDays): NoticeText | null {
  switch (kind) {
    case 'acceptance':
      return acceptance(state, days);
    case 'supplement':
      return state.supplementRequestedAt === null ? null : supplement(state.supplementRequestedAt, days);
    case 'grant':
      return state.status === 'approved' && state.decidedAt !== null
        ? grant(state, state.decidedAt, days)
        : null;
    case 'refusal':
      return state.status === 'refused' && state.decidedAt !== null ? refusal(state.decidedAt) : null;
  }
}

function acceptance(
  { submittedAt, acceptedAt }: Noticed,
  { acceptBy, decideBy }: LastDays,
): NoticeText | null {
  if (submittedAt === null || acceptedAt === null) return null;
  // Silence accepts as of the very moment of the submission.
  const deemed = acceptedAt === submittedAt;
  const params = { submittedOn: dayOf(submittedAt), acceptedOn: dayOf(acceptedAt) };
  const until: Words =
    decideBy === null
      ? {
          zh: '決定期限須待該年度工作日曆錄入後計算。',
          en: 'The day by which it decides is unknown until the calendar of that year is recorded.',
        }
      : { zh: '本機關將在 {decideBy} 前（含當日）作出決定。', en: 'The authority decides by {decideBy}.' };
  const begun: Words = deemed
    ? {
        zh: '貴單位於 {submittedOn} 提交的{what}申請，本機關在法定期限內未作答復，依行政許可法第三十二條自提交之日起視為受理。',
        en: 'The application of {submittedOn} for {what} was not answered within the time of the law, and counts as accepted from that day (Licensing Law, article 32).',
      }
    : {
        zh: '貴單位於 {submittedOn} 提交的{what}申請，本機關於 {acceptedOn} 予以受理。',
        en: 'The application of {submittedOn} for {what} was accepted on {acceptedOn}.',
      };
  return {
    issuedOn: deemed && acceptBy !== null ? addDays(acceptBy, 1) : dayOf(acceptedAt),
    deemed,
    text: { zh: begun.zh + until.zh, en: `${begun.en} ${until.en}` },
    params: { ...params, ...(decideBy !== null && { decideBy }) },
  };
}

function supplement(requestedAt: Instant, { supplementBy }: LastDays): NoticeText {
  const until: Words =
    supplementBy === null
      ? { zh: '', en: '' }
      : {
          zh: '請在 {supplementBy} 前（含當日）補正，逾期未補正的，本申請視為未受理。',
          en: ' Please do so by {supplementBy}; past that day the application lapses.',
        };
  return {
    issuedOn: dayOf(requestedAt),
    deemed: false,
    text: {
      zh: `貴單位的{what}申請須補正下列全部內容，補正後請再次提交。${until.zh}本次告知已列明全部須補正的內容，不再另行告知。`,
      en: `Everything below is to be supplemented in the application for {what}, which is then submitted again.${until.en} This is all there is to supplement; there is no second notice.`,
    },
    params: { ...(supplementBy !== null && { supplementBy }) },
  };
}

function grant(state: Noticed, decidedAt: Instant, { certificateBy }: LastDays): NoticeText {
  const { deemed, deemedAfter } = state;
  const isSilent = deemed && deemedAfter !== null;
  const handed: Words =
    certificateBy === null
      ? { zh: '', en: '' }
      : {
          zh: '許可證件在 {certificateBy} 前（含當日）送達。',
          en: ' The certificate is handed over by {certificateBy}.',
        };
  const said: Words = isSilent
    ? {
        zh: '貴單位在期滿三十日前申請延續許可證 {number}，至 {deemedAfter} 期滿本機關未作決定，依行政許可法第五十條視為準予延續，有效期至 {validTo}。視為準予的僅為期限，其他請求未經審查。',
        en: 'The renewal of permit {number} was asked for 30 days before its end and was not decided by {deemedAfter}. It counts as granted (Licensing Law, article 50) until {validTo}: the days alone, anything else was not examined.',
      }
    : state.renews !== null
      ? {
          zh: '經審查，貴單位的{what}延續申請符合條件，準予延續。許可證號 {number}，有效期至 {validTo}。',
          en: 'The renewal of {what} meets every condition and is granted. Permit {number} is valid until {validTo}.',
        }
      : state.amends !== null
        ? {
            zh: '經審查，貴單位的{what}變更申請符合條件，準予變更。許可證號 {number}，有效期自 {validFrom} 至 {validTo}。',
            en: 'The amendment of {what} meets every condition and is granted. Permit {number} is valid from {validFrom} to {validTo}.',
          }
        : {
            zh: '經審查，貴單位的{what}申請符合條件，予以核準。許可證號 {number}，有效期自 {validFrom} 至 {validTo}。',
            en: 'The application for {what} meets every condition and is granted. Permit {number} is valid from {validFrom} to {validTo}.',
          };
  return {
    issuedOn: dayOf(decidedAt),
    deemed: isSilent,
    text: { zh: said.zh + handed.zh, en: said.en + handed.en },
    params: {
      ...(certificateBy !== null && { certificateBy }),
      ...(deemedAfter !== null && { deemedAfter }),
    },
  };
}

function refusal(decidedAt: Instant): NoticeText {
  return {
    issuedOn: dayOf(decidedAt),
    deemed: false,
    text: {
      zh: '經審查，貴單位的{what}申請有下列條件未具備，不予核準。',
      en: 'The application for {what} does not meet the conditions below and is refused.',
    },
    params: {},
  };
}

/** The rows of an assessment that were not met, with what was found in them; notices are none of their reasons. */
export function unmetOf(conditions: readonly Condition[]): readonly Condition[] {
  return conditions
    .filter(({ status }) => status !== 'met')
    .map((row) => ({ ...row, findings: row.findings.filter(({ severity }) => severity !== 'notice') }));
}

type Dated = Readonly<{ from: Day; until: Day | null; to: Words; source: string }>;

/**
 * To whom a decision of a department of local government is taken for reconsideration. Until 2023 its superior
 * department could be chosen; `{government}` is that of its own level.
 */
const RECONSIDERED_BY: readonly Dated[] = [
  {
    from: '1999-10-01',
    until: '2024-01-01',
    to: {
      zh: '{government}，或者作出決定的部門的上一級主管部門',
      en: '{government}, or the superior department of the one that decided',
    },
    source: '行政復議法（2017 修正） 第十二條',
  },
  {
    from: '2024-01-01',
    until: null,
    to: { zh: '{government}', en: '{government}' },
    source: '行政復議法（2023 修訂） 第二十四條',
  },
];

/** The court of the place, without its name: which one hears administrative suits there is set by the higher courts. */
const COURT: Words = {
  zh: '作出決定的行政機關所在地有管轄權的人民法院',
  en: "the people's court competent at the seat of the authority",
};

export type AddressedRemedies = Readonly<
  Record<
    'reconsideration' | 'suit',
    Readonly<{ text: Words; to: Words; params: Readonly<{ government: Words }> }>
  >
>;

/** What may be done against a decision of an authority on a day, and where (行政許可法 第三十八條). */
export function remediesOn(authority: string, day: Day): AddressedRemedies {
  const by = RECONSIDERED_BY.find(({ from, until }) => day >= from && (until === null || day < until));
  if (!by) throw new Error(`expected where a decision of ${day} is reconsidered`);
  const params = { government: governmentOf(authority) };
  return {
    reconsideration: { text: REMEDIES.reconsideration, to: by.to, params },
    suit: { text: REMEDIES.suit, to: COURT, params },
  };
}

/** The people's government of the authority's own level; the 高新區 has none, its administration is the city's. */
function governmentOf(authority: string): Words {
  const found = authorityByCode(authority) ?? authorityByCode(CITY_AUTHORITY);
  const place = found?.county ? found.place : '咸寧市';
  return { zh: `${place}人民政府`, en: `the people's government of ${place}` };
}
