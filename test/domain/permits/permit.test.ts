import t from 'tap';
import { copyStatus, flawOf, permitStatus } from '../../../src/domain/permits/permit.ts';
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
