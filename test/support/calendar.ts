import { readFileSync } from 'node:fs';
import type { Calendar } from '../../src/domain/calendar.ts';

const path = new URL('../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url);
const published = JSON.parse(readFileSync(path, 'utf8')) as Record<
  'holidays' | 'workdays',
  Record<string, string>
>;

/** The State Council's calendar of these years, as published. */
export function calendarOf(...years: readonly number[]): Calendar {
  const ofYear = (days: Record<string, string>, year: number) =>
    new Set(Object.keys(days).filter((day) => day.startsWith(`${year}-`)));
  return new Map(
    years.map((year) => [
      year,
      { holidays: ofYear(published.holidays, year), workdays: ofYear(published.workdays, year) },
    ]),
  );
}
