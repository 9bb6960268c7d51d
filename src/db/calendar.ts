import type { Calendar } from '../domain/calendar.ts';
import type { Executor } from './pool.ts';
import { calendarYear } from './schema/permits.ts';

/** Every year of the State Council's calendar that is recorded. */
export async function loadCalendar(db: Executor): Promise<Calendar> {
  const years = await db.select().from(calendarYear);
  return new Map(
    years.map(({ year, holidays, workdays }) => [
      year,
      { holidays: new Set(holidays), workdays: new Set(workdays) },
    ]),
  );
}
