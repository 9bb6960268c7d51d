import t from 'tap';
import {
  type DiscretionStep,
  refuseOutOfRange,
  stepFlaws,
} from '../../../src/domain/enforcement/discretion.ts';
import { judgeFine, type PunishableAct } from '../../../src/domain/enforcement/fine.ts';
import type { LawInForce } from '../../../src/domain/law/art-36-penalties.ts';

const LAW: LawInForce = { measures: () => true, instrument: (name) => name === 'order139' };
const step = (
  from: number,
  to: number | null,
  fineFrom: number,
  fineTo: number,
  more: Partial<DiscretionStep> = {},
): DiscretionStep => ({
  offence: 'disposal_without_permit',
  basis: '41',
  role: 'contractor',
  from,
  to,
  unit: 't',
  fineFrom,
  fineTo,
  ...more,
});
const STEPS = [step(0, 20, 10_000, 30_000), step(20, null, 30_000, 100_000)];
const judged = (
  yuan: number,
  measure: PunishableAct['measure'],
  stepReason: string | null = null,
  basis = '41',
) => {
  const found = judgeFine(
    [
      {
        offence: 'disposal_without_permit',
        subject: { kind: 'unit', role: 'contractor' },
        on: '2021-03-16',
        dumpingGround: false,
        actId: 'a',
        lifeOrHealth: false,
        measure,
      },
    ],
    { fen: yuan * 100, basis, mitigation: null, stepReason },
    '2021-03-16',
    LAW,
    STEPS,
  );
  return 'refusal' in found ? found.refusal : 'lawful';
};

t.test('a fine lies in the step of what was measured, both its ends included, or says why not', async (t) => {
  t.equal(judged(10_000, { value: 19_999, unit: 'kg' }), 'lawful');
  t.equal(judged(30_000, { value: 19_999, unit: 'kg' }), 'lawful');
  t.equal(judged(30_001, { value: 19_999, unit: 'kg' }), 'step_reason_missing');
  t.equal(judged(29_999, { value: 20, unit: 't' }), 'step_reason_missing', 'up to and not including `to`');
  t.equal(judged(30_000, { value: 20, unit: 't' }), 'lawful');
  t.equal(judged(10_000, { value: 20, unit: 't' }, '首次違法，主動清除'), 'lawful');
  t.equal(
    judged(10_000, { value: 20, unit: 't' }, null, 'order139:25'),
    'step_reason_missing',
    'by what it rests on too when the step names the clause',
  );
});

t.test('where nothing was measured, or in a unit that cannot be compared, no step binds', async (t) => {
  t.equal(judged(100_000, null), 'lawful');
  t.equal(judged(100_000, { value: 1, unit: 'm3' }), 'lawful');
});

t.test('steps are inside the range of their basis, and none lies over another', async (t) => {
  t.same(stepFlaws(STEPS), []);
  t.same(stepFlaws([step(0, 20, 10_000, 30_000), step(19, null, 30_000, 100_000)]), [
    '/discretionSteps/1/from',
  ]);
  t.same(stepFlaws([step(0, 20, 10_000, 30_000), step(19, null, 30_000, 100_000, { unit: 'm3' })]), []);
  t.same(stepFlaws([step(20, 20, 30_000, 29_999)]), ['/discretionSteps/0/to', '/discretionSteps/0/fineTo']);
  t.equal(refuseOutOfRange(STEPS), null);
  t.match(refuseOutOfRange([step(0, 1, 9_999, 30_000)]), {
    refusal: 'fine_out_of_range',
    pointer: '/discretionSteps/0/fineFrom',
  });
  t.match(refuseOutOfRange([step(0, 1, 10_000, 100_001)]), {
    refusal: 'fine_out_of_range',
    pointer: '/discretionSteps/0/fineTo',
  });
  t.match(refuseOutOfRange([step(0, 1, 10_000, 30_000, { basis: '42' })]), { refusal: 'no_penalty_basis' });
  t.match(refuseOutOfRange([step(0, 1, 10_000, 30_000, { role: 'individual' })]), {
    refusal: 'no_penalty_basis',
  });
});
