import { addCalendarDays, addWorkingDays, type Calendar } from '../calendar.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { addDays, dayOf, type Day, type Instant, startOf } from '../time.ts';

/** The states of an application, what may be done in each, and where that leads. */
export const PROCEDURE = {
  draft: { update: ['draft'], submit: ['submitted'], withdraw: ['withdrawn'] },
  submitted: {
    withdraw: ['withdrawn'],
    accept: ['accepted'],
    decline: ['notAccepted'],
    requestSupplement: ['supplementRequested'],
    attest: ['submitted'],
    survey: ['submitted'],
    contest: ['submitted'],
    permitEnds: ['notAccepted'],
  },
  supplementRequested: {
    update: ['supplementRequested'],
    submit: ['submitted'],
    withdraw: ['withdrawn'],
    contest: ['supplementRequested'],
    permitEnds: ['notAccepted'],
  },
  accepted: {
    withdraw: ['withdrawn'],
    attest: ['accepted'],
    survey: ['accepted'],
    contest: ['accepted'],
    extend: ['accepted'],
    decide: ['approved', 'refused'],
    permitEnds: ['notAccepted'],
  },
  notAccepted: {},
  approved: {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

export type ApplicationStatus = keyof typeof PROCEDURE;
export const APPLICATION_STATUSES = Object.keys(PROCEDURE) as readonly ApplicationStatus[];

export const APPLICATION_ACTIONS = [
  'update',
  'submit',
  'withdraw',
  'accept',
  'decline',
  'requestSupplement',
  'attest',
  'survey',
  'contest',
  'extend',
  'decide',
  /** The permit that it would renew or amend ends: nothing is left to decide. */
  'permitEnds',
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

/** Where an application stands and the instants its deadlines run from. */
export type ApplicationState = Readonly<{
  status: ApplicationStatus;
  /** The last submission: after a supplement the days start anew. */
  submittedAt: Instant | null;
  acceptedAt: Instant | null;
  /** Kept after the supplement was made, because there is one notice only. */
  supplementRequestedAt: Instant | null;
  extendedAt: Instant | null;
  decidedAt: Instant | null;
  /**
   * Of a renewal that was asked for in time: the last day of the permit, past which it counts as renewed unless it was
   * decided (行政許可法 第五十條). Null of every other application.
   */
  deemedAfter: Day | null;
  /** Whether time alone brought it to its status. */
  deemed: boolean;
}>;

/** Whether the table has the action in the state. */
export function allowed(status: ApplicationStatus, action: ApplicationAction): boolean {
  return action in PROCEDURE[status];
}

/**
 * Refuses an action with `wrong_state`, else null: one that the state does not have, a second request for a
 * supplement (行政許可法 第三十二條: one notice), a second extension (第四十二條). Takes the state as `asOf` gives it.
 */
export function refuseAction(state: ApplicationState, action: ApplicationAction): Refusal | null {
  const isRepeated =
    (action === 'requestSupplement' && state.supplementRequestedAt !== null) ||
    (action === 'extend' && state.extendedAt !== null);
  if (allowed(state.status, action) && !isRepeated) return null;
  return refuse('wrong_state', { params: { state: state.status } });
}

const ANSWER_DAYS = 5;
const DECISION_DAYS = 20;
const EXTENSION_DAYS = 10;
const SUPPLEMENT_DAYS = 90;
const CERTIFICATE_DAYS = 10;

/** The last day to answer a submission: 5 working days (行政許可法 第三十二條). Null without a calendar. */
export function acceptBy(calendar: Calendar, submittedAt: Instant): Day | null {
  return addWorkingDays(calendar, dayOf(submittedAt), ANSWER_DAYS);
}

/** The last day to decide: 20 working days from acceptance, 10 more once extended (行政許可法 第四十二條). */
export function decideBy(calendar: Calendar, acceptedAt: Instant, isExtended: boolean): Day | null {
  return addWorkingDays(calendar, dayOf(acceptedAt), DECISION_DAYS + (isExtended ? EXTENSION_DAYS : 0));
}

/** The last day to decide as 建設部令第139號 第七條 counts it: 20 days from receipt. */
export function decideByReceipt(calendar: Calendar, submittedAt: Instant): Day | null {
  return addWorkingDays(calendar, dayOf(submittedAt), DECISION_DAYS);
}

/** The last day to hand over the certificate of what was approved: 10 working days (行政許可法 第四十四條). */
function certificateBy(calendar: Calendar, decidedAt: Instant): Day | null {
  return addWorkingDays(calendar, dayOf(decidedAt), CERTIFICATE_DAYS);
}

export type Deadlines = Readonly<
  Record<'acceptBy' | 'decideBy' | 'decideByReceipt' | 'certificateBy', Day | null>
>;

/** The deadlines that have begun to run; null where they have not, or where the calendar of a year is missing. */
export function deadlinesOf(
  { status, submittedAt, acceptedAt, extendedAt, decidedAt }: ApplicationState,
  calendar: Calendar,
): Deadlines {
  return {
    acceptBy: submittedAt === null ? null : acceptBy(calendar, submittedAt),
    decideBy: acceptedAt === null ? null : decideBy(calendar, acceptedAt, extendedAt !== null),
    decideByReceipt: submittedAt === null ? null : decideByReceipt(calendar, submittedAt),
    certificateBy: status === 'approved' && decidedAt !== null ? certificateBy(calendar, decidedAt) : null,
  };
}

/** The last day to answer a request for a supplement: 90 days, moved to a working day. */
export function supplementBy(calendar: Calendar, supplementRequestedAt: Instant): Day | null {
  return addCalendarDays(calendar, dayOf(supplementRequestedAt), SUPPLEMENT_DAYS);
}

/**
 * The state after what time alone has done by `now`: a submission nobody answered is accepted as of its own day, a
 * supplement nobody made lapses, a renewal asked for in time that nobody decided is approved with the last day of the
 * permit. A deadline that cannot be known does nothing; the last day of a permit is always known.
 */
export function asOf<State extends ApplicationState>(state: State, now: Instant, calendar: Calendar): State {
  const { status, submittedAt, acceptedAt, supplementRequestedAt, deemedAfter } = state;
  const isOver = (lastDay: Day | null) => lastDay !== null && dayOf(now) > lastDay;
  if (isWaitingForAuthority(status) && deemedAfter !== null && isOver(deemedAfter))
    return {
      ...state,
      status: 'approved',
      acceptedAt: acceptedAt ?? submittedAt,
      decidedAt: startOf(addDays(deemedAfter, 1)),
      deemed: true,
    };
  if (status === 'submitted' && submittedAt !== null && isOver(acceptBy(calendar, submittedAt)))
    return { ...state, status: 'accepted', acceptedAt: submittedAt, deemed: true };
  if (
    status === 'supplementRequested' &&
    supplementRequestedAt !== null &&
    isOver(supplementBy(calendar, supplementRequestedAt))
  )
    return { ...state, status: 'notAccepted', deemed: true };
  return state;
}

/** Whether silence counts: the applicant has done their part. What waits for a supplement waits for the applicant. */
export function isWaitingForAuthority(status: ApplicationStatus): boolean {
  return status === 'submitted' || status === 'accepted';
}

/** Those in which nothing is decided yet. */
export const OPEN_STATUSES: readonly ApplicationStatus[] = [
  'draft',
  'submitted',
  'supplementRequested',
  'accepted',
];

/**
 * The last day whose submissions are deemed accepted by `today`, and the last day whose requests for a supplement
 * have lapsed; null where none is known. They are what `asOf` does, for a whole list at once.
 */
export function silentUntil(
  calendar: Calendar,
  today: Day,
): Readonly<{ accepted: Day | null; lapsed: Day | null }> {
  if (calendar.size === 0) return { accepted: null, lapsed: null };
  const lastKnown = `${Math.max(...calendar.keys())}-12-31`;
  const latest = lastKnown < today ? lastKnown : today;
  const before = (period: (event: Instant) => Day | null): Day | null => {
    for (let back = 0; back <= SUPPLEMENT_DAYS * 2; back++) {
      const day = addDays(latest, -back);
      const last = period(startOf(day));
      if (last !== null && last < today) return day;
    }
    return null;
  };
  return {
    accepted: before((at) => acceptBy(calendar, at)),
    lapsed: before((at) => supplementBy(calendar, at)),
  };
}
