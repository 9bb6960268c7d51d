import t from 'tap';
import { owedOn } from '../../../src/domain/enforcement/surcharge.ts';

const FINE = 2_000_000;
const PAY_BY = '2021-04-01';
const owed = (
  today: string,
  payments: Parameters<typeof owedOn>[3] = [],
  challenges: Parameters<typeof owedOn>[4] = [],
) => owedOn(today, FINE, PAY_BY, payments, challenges);

t.test('3 % for each day past the last day of payment, never above the fine', async (t) => {
  const cases = [
    ['2021-04-01', 0],
    ['2021-04-02', 60_000],
    ['2021-04-03', 120_000],
    ['2021-05-04', 1_980_000],
    ['2021-05-05', 2_000_000],
    ['2022-05-05', 2_000_000],
  ] as const;
  for (const [day, surchargeFen] of cases)
    t.match(owed(day), { surchargeFen, unpaidFen: FINE + surchargeFen }, day);
});

t.test('what is paid grows no more from the day after', async (t) => {
  t.match(owed('2021-04-10', [{ on: '2021-04-01', fen: FINE }]), { surchargeFen: 0, unpaidFen: 0 });
  t.match(owed('2021-04-10', [{ on: '2021-04-02', fen: FINE }]), { surchargeFen: 60_000, unpaidFen: 60_000 });
  // Half of it: three days of the whole, then two of the half.
  t.match(owed('2021-04-06', [{ on: '2021-04-04', fen: FINE / 2 }]), { surchargeFen: 180_000 + 60_000 });
  t.match(owed('2021-04-06', [{ on: '2021-03-20', fen: FINE / 2 }]), { surchargeFen: 150_000 });
  t.match(owed('2021-04-06', [{ on: '2021-04-02', fen: FINE + 60_000 }]), { unpaidFen: 0 });
});

t.test('it rests while reconsideration or a suit runs, both days included', async (t) => {
  t.match(owed('2021-04-11', [], [{ from: '2021-04-03', to: null }]), { surchargeFen: 60_000 });
  t.match(owed('2021-04-11', [], [{ from: '2021-04-03', to: '2021-04-10' }]), { surchargeFen: 120_000 });
  t.match(owed('2021-04-11', [], [{ from: '2021-03-20', to: '2021-04-01' }]), { surchargeFen: 600_000 });
  t.match(
    owed(
      '2021-04-11',
      [],
      [
        { from: '2021-04-03', to: '2021-04-05' },
        { from: '2021-04-05', to: '2021-04-10' },
      ],
    ),
    { surchargeFen: 120_000 },
  );
});

t.test('nothing grows while the last day is not known, and fen are rounded once', async (t) => {
  t.match(owedOn('2022-01-01', FINE, null, [], []), { surchargeFen: 0, unpaidFen: FINE });
  t.match(owedOn('2021-04-02', 17, PAY_BY, [], []), { surchargeFen: 1 });
  t.match(owedOn('2021-04-02', 16, PAY_BY, [], []), { surchargeFen: 0 });
});
