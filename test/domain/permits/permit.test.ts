import t from 'tap';
import {
  copyStatus,
  flawOf,
  permitStatus,
  asLongAgain,
  isAskedInTime,
  withDeemedDays,
} from '../../../src/domain/permits/permit.ts';
import { startOf } from '../../../src/domain/time.ts';

const validTo = '2021-06-30';
const lastInstant = startOf('2021-07-01') - 1;

t.test('a permit is active to the end of its last day in Shanghai', async (t) => {
  t.equal(permitStatus({ validTo, endedAt: null }, lastInstant), 'active');
  t.equal(permitStatus({ validTo, endedAt: null }, lastInstant + 1), 'expired');
});

t.test('a permit is ended from the moment of its ending and not before', async (t) => {
  const endedAt = startOf('2021-05-01');
  t.equal(permitStatus({ validTo, endedAt }, endedAt - 1), 'active');
  t.equal(permitStatus({ validTo, endedAt }, endedAt), 'ended');
  t.equal(permitStatus({ validTo, endedAt }, lastInstant + 1), 'ended');
});

t.test('a copy is active until it is replaced, ended, or its permit is no longer active', async (t) => {
  const at = startOf('2021-05-01');
  const permit = { validTo, endedAt: null };
  const copy = { replacedAt: null, endedAt: null };
  t.equal(copyStatus(copy, permit, at), 'active');
  t.equal(copyStatus({ ...copy, replacedAt: at }, permit, at - 1), 'active');
  t.equal(copyStatus({ ...copy, replacedAt: at }, permit, at), 'replaced');
  t.equal(copyStatus({ ...copy, endedAt: at }, permit, at - 1), 'active');
  t.equal(copyStatus({ ...copy, endedAt: at }, permit, at), 'ended');
  t.equal(copyStatus(copy, { validTo, endedAt: at }, at), 'ended');
  t.equal(copyStatus(copy, permit, lastInstant + 1), 'ended');
  t.equal(copyStatus({ ...copy, replacedAt: at }, { validTo, endedAt: at + 1 }, at + 2), 'replaced');
});

t.test(
  'why a permit or a copy does not count: replaced before ended, ended before expired, then too early',
  async (t) => {
    const permit = { validFrom: '2021-05-01', validTo, endedAt: null };
    const copy = { replacedAt: null, endedAt: null };
    const first = startOf('2021-05-01');
    for (const each of [null, copy]) {
      t.equal(flawOf(permit, each, first), null);
      t.equal(flawOf(permit, each, first - 1), 'notYetValid');
      t.equal(flawOf(permit, each, lastInstant), null);
      t.equal(flawOf(permit, each, lastInstant + 1), 'expired');
      t.equal(flawOf({ ...permit, endedAt: first }, each, lastInstant + 1), 'ended');
    }
    t.equal(flawOf(permit, { ...copy, endedAt: first }, first), 'ended');
    t.equal(flawOf(permit, { ...copy, replacedAt: first }, first), 'replaced');
    t.equal(flawOf({ ...permit, endedAt: first }, { ...copy, replacedAt: first }, first), 'replaced');
  },
);

t.test('a renewal is asked for in time 30 days before the last day, which do not move', async (t) => {
  t.equal(isAskedInTime('2021-03-31', '2021-03-01'), true, '30 days');
  t.equal(isAskedInTime('2021-03-31', '2021-03-02'), false, '29 days');
  t.equal(isAskedInTime('2021-10-31', '2021-10-01'), true, 'a holiday all the same');
  t.equal(isAskedInTime('2021-10-31', '2021-10-02'), false, '29 days, however few of them are worked');
  t.equal(isAskedInTime('2021-03-30', '2021-02-28'), true, '30 days over the end of February');
  t.equal(isAskedInTime('2021-03-31', '2021-03-31'), false, 'on its last day');
  t.equal(isAskedInTime('2021-03-31', '2021-04-01'), false);
});

const LENGTHS = [
  ['a year is a year', '2021-03-02', '2022-03-01', '2023-03-01'],
  ['a year behind which comes a leap day', '2022-03-02', '2023-03-01', '2024-03-01'],
  ['a year that ends with a leap day', '2023-03-01', '2024-02-29', '2025-02-28'],
  ['ten years', '2021-01-01', '2030-12-31', '2040-12-31'],
  ['days are days', '2021-03-02', '2021-06-30', '2021-10-29'],
  ['one day', '2021-03-02', '2021-03-02', '2021-03-03'],
  ['a year and a day', '2021-03-02', '2022-03-02', '2023-03-03'],
] as const;
for (const [title, from, to, expected] of LENGTHS)
  t.test(`as long again: ${title}`, async (t) => {
    t.equal(asLongAgain(from, to), expected);
  });

t.test('silence renews past the last day, and moves the end of the plan that reached to it', async (t) => {
  const waiting = { validTo: '2021-06-30', deemedTo: '2021-10-28', periodFrom: null, planTo: '2021-06-30' };
  t.same(withDeemedDays(waiting, '2021-06-30'), waiting);
  const renewed = { validTo: '2021-10-28', deemedTo: null, periodFrom: '2021-07-01' };
  t.same(withDeemedDays(waiting, '2021-07-01'), { ...renewed, planTo: '2021-10-28' });
  for (const planTo of ['2021-06-29', '2021-10-28', '2021-12-31', null])
    t.same(withDeemedDays({ ...waiting, planTo }, '2021-07-01'), { ...renewed, planTo });
  const expired = { ...waiting, deemedTo: null };
  t.same(withDeemedDays(expired, '2021-07-01'), expired);
});
