import t from 'tap';
import { areWithinSpoilHours } from '../../../src/domain/law/art-15-07-night-hours.ts';

t.test('15(7): hours for spoil lie within 18:00 to 22:00, both included', async (t) => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['18:00', '22:00', true],
    ['18:00', '18:00', true],
    ['22:00', '22:00', true],
    ['17:59', '22:00', false],
    ['18:00', '22:01', false],
    ['21:00', '19:00', false],
    ['22:00', '18:00', false],
  ];
  for (const [from, to, expected] of cases)
    t.equal(areWithinSpoilHours({ from, to }), expected, `${from}-${to}`);
});
