import t from 'tap';
import type { Calendar } from '../../../src/domain/calendar.ts';
import { filedByForDue } from '../../../src/domain/enforcement/due.ts';

const YEAR = { holidays: new Set<string>(), workdays: new Set<string>() };
const calendarOf = (...years: readonly number[]): Calendar => new Map(years.map((year) => [year, YEAR]));

t.test('a case is due by a day when its 90 days, moved to a working day, end by then', async (t) => {
  const calendar = calendarOf(2021);
  // 90 days from Tuesday, 16 March 2021, end on Monday, 14 June; those of 14 March on Saturday, the 12th.
  t.equal(filedByForDue('2021-06-14', calendar), '2021-03-16');
  t.equal(filedByForDue('2021-06-13', calendar), '2021-03-13', 'the two after it end on Monday too');
  t.equal(filedByForDue('2021-06-15', calendar), '2021-03-17');
});

t.test('what ends in a year that nobody knows is not due yet, and is once the year is known', async (t) => {
  // From 3 October 2021 on the days end in 2022; 31 December is a Friday.
  t.equal(filedByForDue('2022-02-01', calendarOf(2021)), '2021-10-02');
  t.equal(filedByForDue('2022-02-01', calendarOf(2021, 2022)), '2021-11-03');
  t.equal(filedByForDue('2031-02-01', calendarOf(2021)), '2021-10-02');
  t.equal(filedByForDue('2021-06-14', calendarOf()), null);
  t.equal(filedByForDue('2021-06-14', calendarOf(2025)), null);
});
