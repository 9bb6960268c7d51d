import type { Calendar } from '../calendar.ts';
import { addDays, type Day, startOf } from '../time.ts';
import { DECISION_DAYS, decideByOf } from './deadlines.ts';

/** So far a last day may move, over a row of holidays and a year without a calendar. */
const MOST_DAYS_BACK = 400;

/**
 * The last day of filing of which the 90 days of a case end by a day: whatever was filed by then is due. Worked out
 * from the calendar as it is now; null where no year is known.
 */
export function filedByForDue(by: Day, calendar: Calendar): Day | null {
  if (calendar.size === 0) return null;
  const lastKnown = `${Math.max(...calendar.keys())}-12-31`;
  const end = by < lastKnown ? by : lastKnown;
  for (let back = 0; back < MOST_DAYS_BACK; back++) {
    const filedOn = addDays(end, -DECISION_DAYS - back);
    const decideBy = decideByOf(startOf(filedOn), calendar);
    if (decideBy !== null && decideBy <= by) return filedOn;
  }
  return null;
}
