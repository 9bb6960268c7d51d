import { addDays, type Day } from './time.ts';

/**
 * The State Council's calendar: for each year that has one, the holidays that fall on weekdays or weekends and the
 * weekend days that are worked (調休). A year that is missing is never guessed.
 */
export type Calendar = ReadonlyMap<
  number,
  Readonly<{ holidays: ReadonlySet<Day>; workdays: ReadonlySet<Day> }>
>;

/** Whether a day is a working day, or null when its year has no calendar. */
function isWorkingDay(calendar: Calendar, day: Day): boolean | null {
  const year = calendar.get(Number(day.slice(0, 4)));
  if (!year) return null;
  if (year.holidays.has(day)) return false;
  if (year.workdays.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/**
 * The last day of a period of `days` working days; the day of the event does not count (行政許可法 第八十二條,
 * 行政處罰法 第八十五條). Null when the period reaches into a year without a calendar.
 */
export function addWorkingDays(calendar: Calendar, event: Day, days: number): Day | null {
  let day = event;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    const working = isWorkingDay(calendar, day);
    if (working === null) return null;
    if (working) left--;
  }
  return day;
}

/**
 * The last day of a period of calendar days; a last day that is no working day moves to the next one
 * (民法典 第二百零三條). Null when that cannot be known.
 */
export function addCalendarDays(calendar: Calendar, event: Day, days: number): Day | null {
  for (let day = addDays(event, days); ; day = addDays(day, 1)) {
    const working = isWorkingDay(calendar, day);
    if (working === null) return null;
    if (working) return day;
  }
}
