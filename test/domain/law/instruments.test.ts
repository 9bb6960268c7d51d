import t from 'tap';
import { instrumentByName, INSTRUMENTS, isInstrumentInForce } from '../../../src/domain/law/instruments.ts';

t.test('an instrument is in force from its first day to the end that was recorded', async (t) => {
  const order = instrumentByName('order139');
  if (!order) return t.fail('expected order139');
  for (const [day, lastDay, inForce] of [
    ['2005-05-31', null, false],
    ['2005-06-01', null, true],
    ['2026-12-31', '2026-12-31', true],
    ['2027-01-01', '2026-12-31', false],
    ['2027-01-01', null, true],
  ] as const)
    t.equal(isInstrumentInForce(order, lastDay, day), inForce, `${day} of ${lastDay}`);
});

t.test('the days are those of the rulebook', async (t) => {
  const from = Object.fromEntries(INSTRUMENTS.map(({ name, from }) => [name, from]));
  t.match(from, {
    measures: '2020-07-02',
    order139: '2005-06-01',
    solidWasteLaw: '2020-09-01',
    airLaw: '2018-10-26',
  });
  t.equal(instrumentByName('nothing'), undefined);
});
