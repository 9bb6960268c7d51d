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
  return !isWeekend(day);
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
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

/** What is wrong with a year's calendar as it is given: where, as a JSON pointer. Nothing where it can be used. */
export function calendarFlaws(
  year: number,
  { holidays, workdays }: Readonly<{ holidays: readonly Day[]; workdays: readonly Day[] }>,
): readonly Readonly<{ pointer: string; flaw: 'otherYear' | 'twice' | 'noWeekend' }>[] {
  const flawOf = (day: Day, before: readonly Day[], isWorkday: boolean) => {
    if (Number(day.slice(0, 4)) !== year) return 'otherYear';
    if (before.includes(day) || (isWorkday && holidays.includes(day))) return 'twice';
    return isWorkday && !isWeekend(day) ? 'noWeekend' : null;
  };
  const flaws = (name: string, days: readonly Day[], isWorkday: boolean) =>
    days.flatMap((day, index) => {
      const flaw = flawOf(day, days.slice(0, index), isWorkday);
      return flaw === null ? [] : [{ pointer: `/${name}/${index}`, flaw } as const];
    });
  return [...flaws('holidays', holidays, false), ...flaws('workdays', workdays, true)];
}

/** The longest period that the procedure counts in days: the 90 of a supplement. */
const HORIZON_DAYS = 90;

/** The years without a calendar that a period which begins today may reach into, the first first. */
export function missingYears(calendar: Calendar, today: Day): readonly number[] {
  const years = [today, addDays(today, HORIZON_DAYS)].map((day) => Number(day.slice(0, 4)));
  return [...new Set(years)].filter((year) => !calendar.has(year));
}
