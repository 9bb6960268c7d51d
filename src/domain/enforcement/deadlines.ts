import { addCalendarDays, type Calendar } from '../calendar.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import {
  type CaseFile,
  decisionOf,
  last,
  noticeOf,
  ordersAnswered,
  paidFen,
  standing,
  stateOf,
} from './case.ts';

/** In which a case is decided, from its filing (第六十條). */
export const DECISION_DAYS = 90;

export type Deadline = Readonly<{
  what: 'limitation' | 'decision' | 'hearing' | 'rectification' | 'payment';
  /** Null where the calendar of a year is missing. */
  on: Day | null;
  citation: string;
}>;

/**
 * The days by which something has to be done while the case is under way. The 90 days end with the first decision:
 * where it was annulled, whoever annulled it says by when another is made.
 */
export function deadlinesOf(file: CaseFile, calendar: Calendar): readonly Deadline[] {
  const { steps } = file;
  const state = stateOf(file);
  if (state === 'closed' || state === 'transferred') return [];
  const notice = noticeOf(file, calendar);
  const order = last(steps, 'orderCorrection');
  const decision = decisionOf(file, calendar);
  const wasAnnulled = standing(steps).length < steps.length;
  return [
    ...(decision ? [] : [{ what: 'limitation', on: file.limitOn, citation: 'penaltyLaw:36' } as const]),
    ...(decision || wasAnnulled
      ? []
      : [{ what: 'decision', on: decideByOf(file.filedAt, calendar), citation: 'penaltyLaw:60' } as const]),
    ...(notice && !decision
      ? [{ what: 'hearing', on: notice.until, citation: 'penaltyLaw:64' } as const]
      : []),
    ...(order && !ordersAnswered(steps)
      ? [{ what: 'rectification', on: order.dueOn, citation: 'penaltyLaw:28' } as const]
      : []),
    ...(decision?.fine && paidFen(steps) < decision.fine.fen
      ? [{ what: 'payment', on: decision.payBy, citation: 'penaltyLaw:67' } as const]
      : []),
  ];
}

/** The last day of the decision: 90 days from filing (第六十條). */
export function decideByOf(filedAt: Instant, calendar: Calendar): Day | null {
  return addCalendarDays(calendar, dayOf(filedAt), DECISION_DAYS);
}
