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

t.test('a decision says what a reconsideration or a suit made of it', async (t) => {
  const ended = (result?: 'upheld' | 'changed' | 'annulled', fen?: number): CaseFile => {
    const file = decided('ordinary', '2024-01-02', true);
    const end = { type: 'endChallenge', on: '2024-02-01', outcome: '判決' } as const;
    return { ...file, steps: [...file.steps, { at: at('2024-02-02'), ...end, result, fen }] };
  };
  const textOf = (file: CaseFile) =>
    paperOf('decision', file, new Map())
      ?.paragraphs.map(({ en }) => en)
      .join(' ') ?? '';
  t.notMatch(textOf(ended()), /suit/);
  t.notMatch(textOf(ended('upheld')), /suit/);
  t.match(textOf(ended('changed', 5_000)), /changed to \{changedYuan\} yuan on \{endedOn\}/);
  t.match(paperOf('decision', ended('changed', 5_000), new Map())?.params, {
    yuan: '200',
    changedYuan: '50',
    endedOn: '2024-02-01',
  });
  t.match(textOf(ended('annulled')), /annulled on \{endedOn\}/);
  t.ok(paperOf('correctionOrder', ended('upheld'), new Map()));
  t.equal(paperOf('correctionOrder', ended('annulled'), new Map()), null, 'its order is gone with it');
});
