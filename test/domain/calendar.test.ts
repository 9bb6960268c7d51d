import t from 'tap';
import { addCalendarDays, addWorkingDays, calendarFlaws, missingYears } from '../../src/domain/calendar.ts';
import { calendarOf } from '../support/calendar.ts';

const calendar = calendarOf(2020, 2021, 2026);

const WORKING: readonly (readonly [event: string, days: number, last: string])[] = [
  ['2021-03-02', 1, '2021-03-03'],
  ['2021-03-05', 1, '2021-03-08'], // over a weekend
  ['2021-03-06', 1, '2021-03-08'], // from a Saturday
  ['2021-02-05', 1, '2021-02-07'], // a Sunday that is worked before Spring Festival
  ['2021-02-10', 1, '2021-02-18'], // over Spring Festival
  ['2021-02-10', 5, '2021-02-23'], // with the worked Saturday of 20 February
  ['2021-02-10', 6, '2021-02-24'],
  ['2021-02-05', 5, '2021-02-18'], // with the worked Sunday before, over the festival
  ['2021-02-05', 6, '2021-02-19'],
  ['2021-02-05', 7, '2021-02-20'], // the worked Saturday itself
  ['2021-03-02', 2, '2021-03-04'],
  ['2021-03-02', 3, '2021-03-05'],
  ['2021-03-02', 7, '2021-03-11'],
  ['2021-03-02', 10, '2021-03-16'],
  ['2021-03-02', 20, '2021-03-30'],
  ['2021-03-02', 30, '2021-04-14'], // over 清明
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
  ['2021-03-02', 90, '2021-05-31'],
  ['2021-03-03', 90, '2021-06-01'],
  ['2021-03-02', 30, '2021-04-01'],
  ['2021-03-04', 30, '2021-04-06'], // Saturday 3 April, the first day of 清明
  ['2021-03-02', 10, '2021-03-12'],
  ['2021-03-03', 10, '2021-03-15'], // Saturday 13 March
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
  t.equal(addCalendarDays(calendarOf(2022), '2022-12-15', 15), '2022-12-30');
  t.equal(
    addCalendarDays(calendarOf(2022), '2022-12-16', 15),
    null,
    'a Saturday that moves into the next year',
  );
  t.equal(
    addWorkingDays(calendarOf(2021), '2020-12-31', 1),
    '2021-01-04',
    'the day of the event is not looked up',
  );
  t.equal(addWorkingDays(new Map(), '2021-03-02', 1), null);
});

t.test(
  'a calendar that is recorded is of its year, each day once, and only weekends are worked',
  async (t) => {
    const days = { holidays: ['2027-01-01', '2027-02-05'], workdays: ['2027-02-20', '2027-02-28'] };
    t.same(calendarFlaws(2027, days), []);
    t.same(
      calendarFlaws(2027, {
        holidays: ['2026-12-31', '2027-01-01', '2027-01-01', '2028-01-01', '2027-02-20'],
        workdays: ['2027-02-20', '2027-02-22', '2027-02-26', '2027-02-27', '2027-02-27'],
      }),
      [
        { pointer: '/holidays/0', flaw: 'otherYear' },
        { pointer: '/holidays/2', flaw: 'twice' },
        { pointer: '/holidays/3', flaw: 'otherYear' },
        { pointer: '/workdays/0', flaw: 'twice' },
        { pointer: '/workdays/1', flaw: 'noWeekend' },
        { pointer: '/workdays/2', flaw: 'noWeekend' },
        { pointer: '/workdays/4', flaw: 'twice' },
      ],
    );
  },
);

t.test('a year is missed from the day on which a period of 90 days may reach into it', async (t) => {
  t.same(missingYears(calendarOf(2026), '2026-10-02'), []);
  t.same(missingYears(calendarOf(2026), '2026-10-03'), [2027]);
  t.same(missingYears(calendarOf(2026), '2027-01-01'), [2027]);
  t.same(missingYears(calendarOf(2026, 2027), '2026-12-31'), []);
  t.same(missingYears(new Map(), '2026-12-31'), [2026, 2027]);
});
