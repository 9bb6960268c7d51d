import fc from 'fast-check';
import t from 'tap';
import type { Calendar } from '../../../src/domain/calendar.ts';
import { hasValidCheckCharacter } from '../../../src/domain/check-character.ts';
import type { Boundary } from '../../../src/domain/geometry.ts';
import {
  afterHandling,
  answerBy,
  authorityOfComplaint,
  CODE_CHARACTERS,
  CODE_LENGTH,
  codeShown,
  comparableCode,
  COMPLAINT_ACTIONS,
  COMPLAINT_PROCEDURE,
  COMPLAINT_STATUSES,
  complaintCode,
  complaintNumber,
  isComplaintCode,
  isOverdue,
  regionOfComplaint,
} from '../../../src/domain/law/art-35-02-complaints.ts';

/** 2021 as the State Council had it around May Day: the Sunday before is worked, Saturday to Wednesday is off. */
const CALENDAR: Calendar = new Map([
  [
    2021,
    {
      holidays: new Set(['2021-05-01', '2021-05-02', '2021-05-03', '2021-05-04', '2021-05-05']),
      workdays: new Set(['2021-04-25', '2021-05-08']),
    },
  ],
]);
const at = (text: string) => Date.parse(`${text}+08:00`);
const filed = (day: string) => ({ filedAt: at(`${day}T12:00:00`), extendedAt: null });

t.test('35.2: 15 days without the day of filing; a last day that is no working day moves', async (t) => {
  const cases: readonly (readonly [string, string | null, string])[] = [
    ['2021-03-16', '2021-03-31', 'a Wednesday'],
    ['2021-03-12', '2021-03-29', 'a Saturday moves to Monday'],
    ['2021-04-10', '2021-04-25', 'a Sunday that is worked stays'],
    ['2021-04-16', '2021-05-06', 'the first of May moves behind the holiday'],
    ['2021-12-16', '2021-12-31', 'the last day that the calendar knows'],
    ['2021-12-17', null, 'a year that has none is not guessed'],
  ];
  for (const [day, last, why] of cases) t.equal(answerBy(CALENDAR, filed(day)), last, why);
  for (const [time, last] of [
    ['2021-03-16T00:00:00', '2021-03-31'],
    ['2021-03-16T23:59:59', '2021-03-31'],
    ['2021-03-17T00:00:00', '2021-04-01'],
  ] as const)
    t.equal(answerBy(CALENDAR, { filedAt: at(time), extendedAt: null }), last, time);
});

t.test('35.2: an extension makes it 25 days of the same period', async (t) => {
  const extended = (day: string) => ({ ...filed(day), extendedAt: 1 });
  t.equal(answerBy(CALENDAR, extended('2021-03-16')), '2021-04-12', 'a Saturday moves');
  t.equal(
    answerBy(CALENDAR, extended('2021-03-12')),
    '2021-04-06',
    'not from the day to which the first had moved',
  );
  t.equal(answerBy(CALENDAR, extended('2021-12-06')), '2021-12-31');
  t.equal(answerBy(CALENDAR, extended('2021-12-07')), null);
});

t.test('35.2: overdue is what nobody answered when the last day is over', async (t) => {
  const open = { ...filed('2021-03-16'), status: 'accepted' } as const;
  t.notOk(isOverdue(open, at('2021-03-31T23:59:59'), CALENDAR));
  t.ok(isOverdue(open, at('2021-04-01T00:00:00'), CALENDAR));
  t.notOk(isOverdue({ ...open, status: 'answered' }, at('2021-04-01T00:00:00'), CALENDAR));
  t.notOk(isOverdue(open, at('2021-04-01T00:00:00'), new Map()), 'a day that is not known is never over');
});

t.test('35.2: every action in every state leads where the table says, or is refused', async (t) => {
  const now = at('2021-03-20T12:00:00');
  for (const status of COMPLAINT_STATUSES)
    for (const action of COMPLAINT_ACTIONS) {
      const leadsTo = (COMPLAINT_PROCEDURE[status] as Readonly<Record<string, string>>)[action];
      const after = afterHandling({ ...filed('2021-03-16'), status }, action, now, CALENDAR);
      if (leadsTo === undefined)
        t.same(
          after,
          { refusal: 'wrong_state', params: { state: status }, citations: ['35.2'] },
          `${action} ${status}`,
        );
      else t.equal(after, leadsTo, `${action} ${status}`);
    }
});

t.test('35.2: extended once, and not when the days are over', async (t) => {
  const accepted = { ...filed('2021-03-16'), status: 'accepted' } as const;
  const extend = (
    complaint: typeof accepted | (Omit<typeof accepted, 'extendedAt'> & { extendedAt: number }),
    now: string,
  ) => afterHandling(complaint, 'extend', at(now), CALENDAR);
  t.equal(extend(accepted, '2021-03-31T23:59:59'), 'accepted');
  t.match(extend(accepted, '2021-04-01T00:00:00'), { refusal: 'wrong_state' });
  t.match(extend({ ...accepted, extendedAt: 1 }, '2021-03-20T12:00:00'), { refusal: 'wrong_state' });
  const late = afterHandling(accepted, 'answer', at('2021-06-01T00:00:00'), CALENDAR);
  t.equal(late, 'answered', 'an answer is late rather than refused');
  t.equal(afterHandling(accepted, 'extend', at('2021-06-01T00:00:00'), new Map()), 'accepted', 'no calendar');
});

const square = (west: number, south: number, east: number, north: number): Boundary => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

t.test('7: the region that is named, else whose boundary holds the place, else the city', async (t) => {
  const boundaries = new Map([
    ['421200', square(114, 29, 115, 30)],
    ['421202', square(114.2, 29.7, 114.5, 30)],
    ['4212GX', square(114.3, 29.8, 114.4, 29.9)],
    ['421221', square(113, 29, 114, 30)],
  ]);
  const place = (lon: number, lat: number) => ({ lat, lon });
  const cases: readonly (readonly [string | null, { lat: number; lon: number } | null, string])[] = [
    [null, null, '421200'],
    ['421202', null, '421202'],
    ['421202', place(113.5, 29.5), '421202'],
    ['999999', null, '421200'],
    ['999999', place(114.25, 29.75), '421202'],
    [null, place(114.35, 29.85), '4212GX'],
    [null, place(114.3, 29.8), '4212GX'],
    [null, place(114.29, 29.8), '421202'],
    [null, place(114.1, 29.1), '421200'],
    [null, place(113.5, 29.5), '421221'],
    [null, place(120, 30), '421200'],
  ];
  for (const [regionCode, location, expected] of cases)
    t.equal(
      regionOfComplaint({ regionCode, location }, boundaries),
      expected,
      JSON.stringify([regionCode, location]),
    );
  t.equal(regionOfComplaint({ regionCode: null, location: place(114.35, 29.85) }, new Map()), '421200');
});

t.test('47: a county handles its own once it takes part, before that the city', async (t) => {
  t.equal(authorityOfComplaint('421221', new Set()), '421200');
  t.equal(authorityOfComplaint('421221', new Set(['421221'])), '421221');
  for (const region of ['421200', '421202', '4212GX'])
    t.equal(authorityOfComplaint(region, new Set()), region);
});

t.test('a number carries a check character; a code is none, and is read however it is written', async (t) => {
  const number = complaintNumber('421202', '2021', 7);
  t.match(number, /^421202T202100007[0-9A-Z]$/);
  t.ok(hasValidCheckCharacter(number));
  t.notOk(isComplaintCode(number));
  const random = fc.string({
    unit: fc.constantFrom(...CODE_CHARACTERS),
    minLength: CODE_LENGTH,
    maxLength: CODE_LENGTH,
  });
  fc.assert(
    fc.property(random, fc.nat({ max: CODE_LENGTH - 1 }), (text, place) => {
      const code = complaintCode(text);
      if (code === null) return;
      const shown = codeShown(code);
      const other =
        CODE_CHARACTERS[(CODE_CHARACTERS.indexOf(code.charAt(place)) + 1) % CODE_CHARACTERS.length];
      return (
        /^(.{4}-){4}.{4}$/.test(shown) &&
        isComplaintCode(code) &&
        comparableCode(shown.toLowerCase().replaceAll('-', ' ')) === code &&
        !isComplaintCode(code.slice(0, place) + other + code.slice(place + 1))
      );
    }),
  );
  t.notOk(/[01ILO]/.test(CODE_CHARACTERS), 'nothing that is taken for another');
  for (const none of ['', 'A', '2'.repeat(20), '2'.repeat(21)])
    t.notOk(isComplaintCode(none) && none.length !== 20);
});
