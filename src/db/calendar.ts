import { eq } from 'drizzle-orm';
import type { Calendar } from '../domain/calendar.ts';
import type { Day } from '../domain/time.ts';
import type { Executor, Tx } from './pool.ts';
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

type StoredYear = Readonly<{ year: number; holidays: readonly Day[]; workdays: readonly Day[] }>;

/** The calendar of one year as it is recorded, or null. */
export async function loadCalendarYear(db: Executor, year: number): Promise<StoredYear | null> {
  const [found] = await db.select().from(calendarYear).where(eq(calendarYear.year, year));
  return found ?? null;
}

/** Records a year, in the place of what was recorded for it. */
export async function saveCalendarYear(tx: Tx, { year, ...days }: StoredYear): Promise<void> {
  const changed = { holidays: [...days.holidays], workdays: [...days.workdays] };
  await tx
    .insert(calendarYear)
    .values({ year, ...changed })
    .onConflictDoUpdate({ target: calendarYear.year, set: changed });
}
