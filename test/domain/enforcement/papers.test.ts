import t from 'tap';
import type { CaseFile, Procedure } from '../../../src/domain/enforcement/case.ts';
import { paperOf } from '../../../src/domain/enforcement/papers.ts';

const at = (day: string) => Date.parse(`${day}T12:00:00+08:00`);
const fine = {
  fen: 20_000,
  basis: 'order139:26',
  above: 'order139:26',
  offence: 'random_dumping',
  mitigation: null,
  stepReason: null,
};
/** A decision, after a notice or on the spot. */
const decided = (procedure: Procedure, day: string, isNotified: boolean): CaseFile => ({
  procedure,
  subjectKind: 'individual',
  filedAt: at(day),
  limitOn: '2030-01-01',
  hearingFromFen: 1_000_000,
  steps: [
    ...(isNotified ? [{ type: 'notifyPenalty' as const, at: at(day), fine }] : []),
    { type: 'recordStatement', at: at(day), text: '陳述' },
    { type: 'decide', at: at(day), fine, ordersCorrection: true },
  ],
});

t.test(
  'a decision on the spot says that reconsideration comes first, since the law puts it first',
  async (t) => {
    for (const [procedure, day, isNotified, says] of [
      ['simple', '2024-01-01', false, true],
      ['simple', '2023-12-31', false, false],
      ['simple', '2024-01-01', true, false],
      ['ordinary', '2024-01-01', true, false],
    ] as const) {
      const paper = paperOf('decision', decided(procedure, day, isNotified), new Map());
      const text = paper?.paragraphs.map(({ en }) => en).join(' ') ?? '';
      t.equal(text.includes('reconsideration comes first'), says, `${procedure}, ${day}`);
    }
  },
);
