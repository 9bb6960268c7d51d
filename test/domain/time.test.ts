import t from 'tap';
import {
  addDays,
  addYears,
  dayOf,
  DAY_MS,
  inDailyHours,
  isDay,
  startOf,
  toOffsetText,
  within,
} from '../../src/domain/time.ts';

const at = (text: string) => Date.parse(text);

t.test('a day begins and ends at midnight in Shanghai', async (t) => {
  t.equal(startOf('2021-03-02'), at('2021-03-02T00:00:00+08:00'));
  t.equal(dayOf(startOf('2021-03-02')), '2021-03-02');
  t.equal(dayOf(startOf('2021-03-02') - 1), '2021-03-01');
  t.equal(dayOf(startOf('2021-03-02') + DAY_MS - 1), '2021-03-02');
  t.equal(dayOf(at('2020-12-31T16:00:00Z')), '2021-01-01');
});

t.test('days are added over the ends of months and years', async (t) => {
  t.equal(addDays('2021-02-28', 1), '2021-03-01');
  t.equal(addDays('2020-02-28', 1), '2020-02-29');
  t.equal(addDays('2021-01-01', -1), '2020-12-31');
  t.equal(addDays('2021-03-02', 0), '2021-03-02');
});

t.test('years are added to the same day, or to the last of February', async (t) => {
  t.equal(addYears('2021-03-02', 1), '2022-03-02');
  t.equal(addYears('2020-02-29', 1), '2021-02-28');
  t.equal(addYears('2020-02-29', 4), '2024-02-29');
  t.equal(addYears('2021-03-02', -2), '2019-03-02');
});

t.test('a day is one that exists', async (t) => {
  for (const day of ['2021-03-02', '2020-02-29', '2000-02-29']) t.ok(isDay(day), day);
  for (const text of [
    '2021-02-29',
    '2021-02-30',
    '1900-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-3-2',
    ' 2021-03-02',
    '2021-03-02T',
    '',
  ])
    t.notOk(isDay(text), text);
});

t.test('a span includes both of its ends, and an end that is not given does not bound', async (t) => {
  const [from, to] = ['2021-03-02', '2021-03-04'];
  t.same(
    ['2021-03-01', '2021-03-02', '2021-03-04', '2021-03-05'].map((day) => within(day, from, to)),
    [false, true, true, false],
  );
  t.ok(within('1990-01-01', null, to));
  t.ok(within('2990-01-01', from, undefined));
  t.notOk(within('2021-03-01', from, null));
});

t.test('daily hours include both ends to the second', async (t) => {
  const hours = { from: '18:00', to: '22:00' };
  const cases = {
    '17:59:59.999': false,
    '18:00:00': true,
    '20:00:00': true,
    '22:00:00': true,
    '22:00:00.999': true,
    '22:00:01': false,
  };
  for (const [time, expected] of Object.entries(cases))
    t.equal(inDailyHours(at(`2021-03-02T${time}+08:00`), hours), expected, time);
});

t.test('daily hours may run over midnight', async (t) => {
  const hours = { from: '22:00', to: '05:00' };
  const cases = {
    '21:59:59': false,
    '22:00:00': true,
    '00:00:00': true,
    '05:00:00': true,
    '05:00:01': false,
  };
  for (const [time, expected] of Object.entries(cases))
    t.equal(inDailyHours(at(`2021-03-02T${time}+08:00`), hours), expected, time);
});

t.test('instants are written with the offset of Shanghai', async (t) => {
  t.equal(toOffsetText(at('2021-03-02T01:00:00Z')), '2021-03-02T09:00:00+08:00');
  t.equal(toOffsetText(at('2021-03-02T16:00:00.120Z')), '2021-03-03T00:00:00.120+08:00');
});
