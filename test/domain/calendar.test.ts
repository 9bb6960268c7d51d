import t from 'tap';
import { addCalendarDays, addWorkingDays } from '../../src/domain/calendar.ts';
import { calendarOf } from '../support/calendar.ts';

const calendar = calendarOf(2020, 2021, 2026);

const WORKING: readonly (readonly [event: string, days: number, last: string])[] = [
  ['2021-03-02', 1, '2021-03-03'],
  ['2021-03-05', 1, '2021-03-08'], // over a weekend
  ['2021-03-06', 1, '2021-03-08'], // from a Saturday
  ['2021-02-05', 1, '2021-02-07'], // a Sunday that is worked before Spring Festival
  ['2021-02-10', 1, '2021-02-18'], // over Spring Festival
  ['2021-02-10', 5, '2021-02-23'], // with the worked Saturday of 20 February
  ['2021-04-02', 1, '2021-04-06'], // over 清明
  ['2026-09-16', 5, '2026-09-22'],
  ['2026-09-16', 20, '2026-10-20'],
  ['2026-09-16', 30, '2026-11-03'],
  ['2026-02-10', 5, '2026-02-24'],
  ['2026-02-10', 20, '2026-03-16'],
  ['2026-04-30', 5, '2026-05-11'],
  ['2020-12-31', 1, '2021-01-04'],
];

t.test('working days follow the calendar of the State Council, and the event does not count', async (t) => {
  for (const [event, days, last] of WORKING)
    t.equal(addWorkingDays(calendar, event, days), last, `${days} from ${event}`);
});

const CALENDAR: readonly (readonly [event: string, days: number, last: string])[] = [
  ['2021-03-02', 15, '2021-03-17'],
  ['2021-03-05', 15, '2021-03-22'], // Saturday 20 March
  ['2021-01-23', 15, '2021-02-07'], // a Sunday that is worked
  ['2021-01-27', 15, '2021-02-18'], // 11 February, the first day of Spring Festival
  ['2021-03-01', 90, '2021-05-31'], // Sunday 30 May
];

t.test('calendar days count all days, and a last day that is no working day moves', async (t) => {
  for (const [event, days, last] of CALENDAR)
    t.equal(addCalendarDays(calendar, event, days), last, `${days} from ${event}`);
});

t.test('a period that reaches into a year without a calendar has no known end', async (t) => {
  t.equal(addWorkingDays(calendar, '2021-12-30', 1), '2021-12-31');
  t.equal(addWorkingDays(calendar, '2021-12-31', 1), null);
  t.equal(addWorkingDays(calendar, '2021-12-27', 5), null);
  t.equal(addCalendarDays(calendar, '2021-12-16', 15), '2021-12-31');
  t.equal(addCalendarDays(calendar, '2021-12-17', 15), null);
  t.equal(addWorkingDays(new Map(), '2021-03-02', 1), null);
});
