import { addCalendarDays, addWorkingDays, type Calendar } from '../calendar.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { basesFor, type LawInForce } from '../law/art-36-penalties.ts';
import type { Fen, LawfulFine, ProposedFine, PunishableAct } from './fine.ts';
import type { SubjectKind } from './offence.ts';
import { type Challenge, type Owed, owedOn, type Payment } from './surcharge.ts';

/** 立案 to 結案: where a case stands. */
export const CASE_STATES = ['open', 'notified', 'decided', 'closed', 'transferred'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const PROCEDURES = ['simple', 'ordinary'] as const;
export type Procedure = (typeof PROCEDURES)[number];

export const STEP_TYPES = [
  'orderCorrection',
  'warn',
  'recordRectification',
  'notifyPenalty',
  'recordStatement',
  'waiveRights',
  'recordLegalReview',
  'requestHearing',
  'holdHearing',
  'decide',
  'recordService',
  'recordPayment',
  'recordChallenge',
  'endChallenge',
  'transfer',
  'close',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** 維持, 變更, 撤銷: what a reconsideration or a suit makes of the decision. */
export const CHALLENGE_RESULTS = ['upheld', 'changed', 'annulled'] as const;
export type ChallengeResult = (typeof CHALLENGE_RESULTS)[number];

/** What a step says; by its type. Days are in Asia/Shanghai. */
export type StepContent =
  | Readonly<{ type: 'orderCorrection'; dueOn: Day }>
  | Readonly<{ type: 'warn'; text?: string | undefined }>
  | Readonly<{ type: 'recordRectification'; on: Day; met: boolean; note?: string | undefined }>
  | Readonly<{ type: 'notifyPenalty'; fine: LawfulFine }>
  | Readonly<{ type: 'recordStatement'; text: string }>
  | Readonly<{ type: 'waiveRights'; text: string }>
  | Readonly<{ type: 'recordLegalReview'; by: string; text: string }>
  | Readonly<{ type: 'requestHearing'; note?: string | undefined }>
  | Readonly<{ type: 'holdHearing'; on: Day; record: string }>
  | Readonly<{ type: 'decide'; fine: LawfulFine | null; ordersCorrection: boolean }>
  | Readonly<{ type: 'recordService'; on: Day; manner: string }>
  | Readonly<{ type: 'recordPayment'; fen: Fen; on: Day }>
  | Readonly<{ type: 'recordChallenge'; kind: 'reconsideration' | 'suit'; on: Day }>
  | Readonly<{
      type: 'endChallenge';
      on: Day;
      outcome: string;
      /** Upheld where it is not said. */
      result?: ChallengeResult | undefined;
      /** Of a changed fine: what it is from now on. */
      fen?: Fen | undefined;
    }>
  | Readonly<{ type: 'transfer'; to: string; reason: string }>
  | Readonly<{ type: 'close' }>;

export type Step = Readonly<{ at: Instant }> & StepContent;

/** A case as its steps have made it. */
export type CaseFile = Readonly<{
  procedure: Procedure;
  subjectKind: SubjectKind;
  filedAt: Instant;
  /** By when the acts may be penalised at the latest. */
  limitOn: Day;
  /** From which amount on a hearing may be asked for, in fen. */
  hearingFromFen: Fen;
  steps: readonly Step[];
}>;

const STATES_FOR: Readonly<Record<StepType, readonly CaseState[]>> = {
  orderCorrection: ['open', 'notified', 'decided'],
  warn: ['open', 'notified', 'decided'],
  recordRectification: ['open', 'notified', 'decided', 'transferred'],
  notifyPenalty: ['open', 'notified'],
  recordStatement: ['notified'],
  waiveRights: ['notified'],
  recordLegalReview: ['open', 'notified'],
  requestHearing: ['notified'],
  holdHearing: ['notified'],
  decide: ['open', 'notified'],
  recordService: ['notified', 'decided'],
  recordPayment: ['decided'],
  recordChallenge: ['decided'],
  endChallenge: ['decided'],
  transfer: ['open', 'notified', 'decided', 'transferred'],
  close: ['open', 'decided'],
};

/** 行政處罰法 第五十一條: the most that the simple procedure may fine, in fen. */
const SIMPLE_LIMIT_FEN: Readonly<Record<SubjectKind, Fen>> = { individual: 20_000, unit: 300_000 };
/** The working days in which the party may state its case, and ask for a hearing (第六十四條). */
export const HEARING_DAYS = 5;
const PAYMENT_DAYS = 15;

const STATE_AFTER: Readonly<Partial<Record<StepType, CaseState>>> = {
  notifyPenalty: 'notified',
  decide: 'decided',
  transfer: 'transferred',
  close: 'closed',
};

/** An annulled decision is none: the case is open again, for another notice and decision or to be closed. */
export function stateOf({ steps }: Pick<CaseFile, 'steps'>): CaseState {
  return steps.reduce<CaseState>(
    (state, step) => (annuls(step) ? 'open' : (STATE_AFTER[step.type] ?? state)),
    'open',
  );
}

function annuls(step: Step): boolean {
  return step.type === 'endChallenge' && step.result === 'annulled';
}

/** The steps since the decision before was annulled: its notice, what was said to it and its order went with it. */
export function standing(steps: readonly Step[]): readonly Step[] {
  return steps.slice(steps.findLastIndex(annuls) + 1);
}

export function last<T extends StepType>(
  steps: readonly Step[],
  type: T,
): Extract<Step, { type: T }> | undefined {
  return steps.findLast((step): step is Extract<Step, { type: T }> => step.type === type);
}

function all<T extends StepType>(steps: readonly Step[], type: T): readonly Extract<Step, { type: T }>[] {
  return steps.filter((step): step is Extract<Step, { type: T }> => step.type === type);
}

/** The steps since the notice that stands. */
function sinceNotice(steps: readonly Step[]): readonly Step[] {
  return steps.slice(steps.findLastIndex(({ type }) => type === 'notifyPenalty') + 1);
}

/** The notice that stands, and the last day on which a hearing may be asked for; null where that is not known. */
export function noticeOf({ steps }: CaseFile, calendar: Calendar) {
  const notice = last(standing(steps), 'notifyPenalty');
  return notice && { ...notice, until: addWorkingDays(calendar, dayOf(notice.at), HEARING_DAYS) };
}

/** Which step orders correction last: an order, or a decision that stands; -1 where none does. */
function lastOrder(steps: readonly Step[]): number {
  const standsFrom = steps.findLastIndex(annuls) + 1;
  return steps.findLastIndex(
    (step, index) =>
      step.type === 'orderCorrection' ||
      (step.type === 'decide' && step.ordersCorrection && index >= standsFrom),
  );
}

/** Whether every order of correction has been answered after it was made; a decision makes one where there was none. */
export function ordersAnswered(steps: readonly Step[]): boolean {
  const ordered = lastOrder(steps);
  return ordered < 0 || steps.slice(ordered + 1).some(({ type }) => type === 'recordRectification');
}

function challengesOf(steps: readonly Step[]): readonly Challenge[] {
  const ends = all(steps, 'endChallenge');
  return all(steps, 'recordChallenge').map(({ on }, index) => ({ from: on, to: ends[index]?.on ?? null }));
}

function openChallenge(steps: readonly Step[]): Day | null {
  return challengesOf(steps).find(({ to }) => to === null)?.from ?? null;
}

/** The fine as it was decided, or as a reconsideration or a suit changed it; null where none stands. */
export function fineOf({ steps }: Pick<CaseFile, 'steps'>): LawfulFine | null {
  const stands = standing(steps);
  const fine = last(stands, 'decide')?.fine ?? null;
  const changed = all(stands, 'endChallenge').findLast(({ result }) => result === 'changed');
  return fine && { ...fine, fen: changed?.fen ?? fine.fen };
}

/**
 * The decision that stands, its fine, and the last day of payment: 15 days from its service, else from itself. What
 * was served before the day of the decision was something else, recorded late.
 */
export function decisionOf({ steps }: CaseFile, calendar: Calendar) {
  const decision = last(standing(steps), 'decide');
  if (!decision) return null;
  const decidedOn = dayOf(decision.at);
  const served = all(steps.slice(steps.indexOf(decision) + 1), 'recordService').find(
    ({ on }) => on >= decidedOn,
  );
  const payBy = addCalendarDays(calendar, served?.on ?? decidedOn, PAYMENT_DAYS);
  return { fine: fineOf({ steps }), payBy };
}

/** The last day of payment; null before a decision, or where the calendar of a year is missing. */
export function payByOf(file: CaseFile, calendar: Calendar): Day | null {
  return decisionOf(file, calendar)?.payBy ?? null;
}

/** The fine that stands with its surcharge, and what was paid. */
export function owedIn(file: CaseFile, today: Day, calendar: Calendar): Owed {
  const decision = decisionOf(file, calendar);
  const payments: readonly Payment[] = all(file.steps, 'recordPayment');
  const fen = decision?.fine?.fen ?? 0;
  return owedOn(today, fen, decision?.payBy ?? null, payments, challengesOf(file.steps));
}

export function paidFen(steps: readonly Step[]): Fen {
  return all(steps, 'recordPayment').reduce((sum, { fen }) => sum + fen, 0);
}

/** A step as it is asked for: its fine is not judged yet. */
export type AskedStep =
  | Exclude<StepContent, Readonly<{ type: 'notifyPenalty' | 'decide' }>>
  | Readonly<{ type: 'notifyPenalty'; fine: ProposedFine }>
  | Readonly<{ type: 'decide'; fine: ProposedFine | null }>;

/** Why a step may not be taken in the state the case is in; null where it may. */
export function refuseStep(
  file: CaseFile,
  step: AskedStep,
  now: Instant,
  calendar: Calendar,
): Refusal | null {
  const state = stateOf(file);
  const isStatementOnSpot =
    step.type === 'recordStatement' && file.procedure === 'simple' && state === 'open';
  const may =
    (STATES_FOR[step.type].includes(state) || isStatementOnSpot) && follows(file, step, now, calendar);
  return may ? null : refuse('wrong_state', { params: { state } });
}

/** Whether the steps before let this one follow, in a state that allows it. */
function follows(file: CaseFile, step: AskedStep, now: Instant, calendar: Calendar): boolean {
  const { steps } = file;
  switch (step.type) {
    case 'recordRectification':
      return lastOrder(steps) >= 0;
    case 'requestHearing':
      return !sinceNotice(steps).some(({ type }) => type === 'requestHearing');
    case 'holdHearing':
      return isHearingOpen(steps);
    case 'decide':
      return step.fine === null || mayFineNow(file, now, calendar);
    case 'recordChallenge':
      return openChallenge(steps) === null;
    case 'endChallenge': {
      const from = openChallenge(steps);
      const isOfAFine = step.result !== 'changed' || fineOf(file) !== null;
      return from !== null && step.on >= from && isOfAFine;
    }
    case 'close':
      return ordersAnswered(steps) && owedIn(file, dayOf(now), calendar).unpaidFen === 0;
    case 'orderCorrection':
    case 'warn':
    case 'notifyPenalty':
    case 'recordStatement':
    case 'waiveRights':
    case 'recordLegalReview':
    case 'recordService':
    case 'recordPayment':
    case 'transfer':
      return true;
  }
}

/** Whether a hearing was asked for and not held yet: another notice, of whatever fine, takes it from nobody. */
function isHearingOpen(steps: readonly Step[]): boolean {
  const stands = standing(steps);
  const asked = stands.findLastIndex(({ type }) => type === 'requestHearing');
  return asked >= 0 && !stands.slice(asked + 1).some(({ type }) => type === 'holdHearing');
}

/**
 * Whether a fine may be decided: after a notice once the party has spoken or its five working days are over; where it
 * may ask for a hearing, once those days are over and the hearing it asked for was held. In the simple procedure on
 * the spot, once the party was heard.
 */
function mayFineNow(file: CaseFile, now: Instant, calendar: Calendar): boolean {
  const { steps } = file;
  const notice = noticeOf(file, calendar);
  if (!notice) return file.procedure === 'simple' && last(standing(steps), 'recordStatement') !== undefined;
  // Where the calendar is missing the days are never known to be over.
  const areDaysOver = notice.until !== null && dayOf(now) > notice.until;
  const hasSpoken = sinceNotice(steps).some(
    ({ type }) => type === 'recordStatement' || type === 'waiveRights',
  );
  const mayBeHeard = notice.fine.fen >= file.hearingFromFen;
  return !isHearingOpen(steps) && (areDaysOver || (hasSpoken && !mayBeHeard));
}

/** 422 of a hearing asked for too late, or of too small a fine (第六十三, 六十四條); null where it is open. */
export function refuseHearing(file: CaseFile, now: Instant, calendar: Calendar): Refusal | null {
  const notice = noticeOf(file, calendar);
  const isLate = notice?.until != null && dayOf(now) > notice.until;
  return isLate || (notice?.fine.fen ?? 0) < file.hearingFromFen
    ? refuse('hearing_not_open', {
        params: { yuan: file.hearingFromFen / 100, day: notice?.until ?? '—' },
        citations: ['penaltyLaw:63', 'penaltyLaw:64'],
      })
    : null;
}

/** 422 of a fine that a challenge would raise (行政復議法 第六十三條, 行政訴訟法 第七十七條), or leave as it is. */
export function refuseChange(
  file: CaseFile,
  { result, fen }: Extract<StepContent, { type: 'endChallenge' }>,
): Refusal | null {
  const before = fineOf(file)?.fen ?? 0;
  return result === 'changed' && (fen ?? 0) >= before
    ? refuse('change_raises_fine', { params: { yuan: before / 100 }, pointer: '/amount' })
    : null;
}

/** 422 of a fine above what the simple procedure allows. */
export function refuseSimple({ procedure, subjectKind }: CaseFile, { fen }: ProposedFine): Refusal | null {
  return procedure === 'simple' && fen > SIMPLE_LIMIT_FEN[subjectKind] ? simpleNotAllowed(subjectKind) : null;
}

/** 422 of a fine above what was notified, or above what the simple procedure allows. */
export function refuseAmount(file: CaseFile, fine: ProposedFine): Refusal | null {
  const { fen } = fine;
  const notified = last(standing(file.steps), 'notifyPenalty')?.fine.fen ?? Infinity;
  if (fen > notified)
    return refuse('fine_above_notice', {
      params: { yuan: notified / 100 },
      citations: ['penaltyLaw:45'],
      pointer: '/fine/amount',
    });
  return refuseSimple(file, fine);
}

function simpleNotAllowed(kind: SubjectKind): Refusal {
  return refuse('simple_not_allowed', {
    params: { yuan: SIMPLE_LIMIT_FEN[kind] / 100 },
    citations: ['penaltyLaw:51'],
  });
}

/** 422 of the simple procedure where every fine there is lies above its limit; where there is none it may only warn. */
export function refuseProcedure(
  procedure: Procedure,
  acts: readonly PunishableAct[],
  today: Day,
  law: LawInForce,
): Refusal | null {
  const least = acts.flatMap((act) => basesFor(act, today, law)).map(({ range }) => range.min * 100);
  const kind = acts[0]?.subject.kind;
  const fits = kind === undefined || least.length === 0 || Math.min(...least) <= SIMPLE_LIMIT_FEN[kind];
  return procedure === 'ordinary' || fits ? null : simpleNotAllowed(kind);
}

/** 409 of a decision on a basis above which nothing is proved, without a recorded legal review (第五十八條). */
export function refuseUnreviewed({ steps }: CaseFile, fine: LawfulFine): Refusal | null {
  return fine.above === null && !last(standing(steps), 'recordLegalReview')
    ? refuse('legal_review_missing', { citations: ['penaltyLaw:58'] })
    : null;
}

/** The same of a decision after a notice by such a basis, whatever basis it cites itself. */
export function refuseUnreviewedNotice(file: CaseFile): Refusal | null {
  const notice = last(standing(file.steps), 'notifyPenalty');
  return notice ? refuseUnreviewed(file, notice.fine) : null;
}

/** Whether a decision makes an order of correction: where none was made before (行政處罰法 第二十八條). */
export function decisionOrders(steps: readonly Step[]): boolean {
  return !steps.some(({ type }) => type === 'orderCorrection');
}
