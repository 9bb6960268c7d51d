import { z } from 'zod';
import { loadCalendarYear, saveCalendarYear } from '../db/calendar.ts';
import { calendarFlaws } from '../domain/calendar.ts';
import { notFound, Problem, wrongAt } from './problem.ts';
import { route } from './route.ts';
import { day, dayOut } from './schemas.ts';

const params = z.strictObject({ year: z.coerce.number().int().min(2000).max(2199) });
const calendarYearOut = z
  .strictObject({ year: z.int(), holidays: z.array(dayOut), workdays: z.array(dayOut) })
  .meta({
    id: 'CalendarYear',
    description:
      'The State Council’s calendar of a year: holidays, and the Saturdays and Sundays that are worked in their place (調休). Every other day from Monday to Friday is a working day.',
  });

export const getCalendarYear = route({
  operationId: 'getCalendarYear',
  method: 'GET',
  url: '/v1/calendar/:year',
  tag: 'Regulation',
  summary: 'The calendar of a year',
  description:
    'By which periods in working days are counted (行政許可法 第八十二條). 404 for a year that is not recorded: deadlines that reach into it are null, with the notice `calendar_missing`.',
  params,
  answers: { 200: calendarYearOut },
  refusals: ['not_found'],
  read: async ({ params: { year } }, db) => {
    const found = await loadCalendarYear(db, year);
    if (!found) throw notFound();
    return { status: 200, body: found };
  },
});

const MAX_DAYS = 120;
const WHAT = {
  otherYear: 'a day of the year in the path',
  twice: 'no day twice, nor both a holiday and a workday',
  noWeekend: 'a Saturday or a Sunday that is worked',
} as const;

export const recordCalendarYear = route({
  operationId: 'recordCalendarYear',
  method: 'PUT',
  url: '/v1/calendar/:year',
  tag: 'Regulation',
  summary: 'Record the calendar of a year',
  description:
    'As the State Council announces it, in the place of what was recorded for the year. Deadlines are worked out when they are read, so those that were unknown are known from then on. `holidays` are all days off that the notice names, `workdays` the Saturdays and Sundays that are worked.',
  params,
  body: z.strictObject({
    holidays: z.array(day).min(1).max(MAX_DAYS),
    workdays: z.array(day).max(MAX_DAYS),
  }),
  answers: { 200: calendarYearOut },
  refusals: [],
  example: {
    holidays: ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09'],
    workdays: ['2027-02-20'],
  },
  chain: () => 'service',
  rule: ['licensingLaw:82'],
  write: async ({ params: { year }, body }, tx) => {
    const flaws = calendarFlaws(year, body);
    if (flaws.length > 0)
      throw new Problem(
        { refusal: 'invalid_request' },
        flaws.map(({ pointer, flaw }) => wrongAt(WHAT[flaw], pointer)),
      );
    const recorded = { year, holidays: body.holidays.toSorted(), workdays: body.workdays.toSorted() };
    await saveCalendarYear(tx, recorded);
    return { status: 200, body: recorded };
  },
});
