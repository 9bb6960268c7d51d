import t from 'tap';
import { owedIn, stateOf, type AskedStep } from '../../../src/domain/enforcement/case.ts';
import { deadlinesOf } from '../../../src/domain/enforcement/deadlines.ts';
import {
  CALENDAR,
  challenge,
  decide,
  Filed,
  notify,
  order,
  rectified,
  statement,
} from '../../support/filed-case.ts';

t.test('challenges come one at a time and end after they began', async (t) => {
  const decided = () => new Filed().after(notify(), statement, decide());
  const end = (on: string): AskedStep => ({ type: 'endChallenge', on, outcome: '維持' });
  t.equal(decided().after(challenge).take(challenge), 'wrong_state');
  t.equal(decided().after(challenge).take(end('2021-03-15')), 'wrong_state');
  t.equal(decided().after(challenge).take(end('2021-03-16')), 'ok');
  t.equal(decided().after(challenge, end('2021-03-16')).take(challenge), 'ok');
});

const paid = (yuan: number): AskedStep => ({ type: 'recordPayment', fen: yuan * 100, on: '2021-03-16' });
const endAs = (result?: 'upheld' | 'changed' | 'annulled', fen?: number): AskedStep => ({
  type: 'endChallenge',
  on: '2021-03-16',
  outcome: '判決',
  ...(result && { result }),
  ...(fen !== undefined && { fen }),
});

t.test('a challenge that upholds the decision, or does not say, leaves the fine owed', async (t) => {
  for (const end of [endAs(), endAs('upheld')]) {
    const filed = new Filed().after(notify(), statement, decide(), rectified, challenge, end);
    t.match(owedIn(filed.file, '2021-03-17', CALENDAR), { unpaidFen: 2_000_000, refundFen: 0 });
    t.equal(filed.take({ type: 'close' }), 'wrong_state');
  }
});

t.test('a changed fine is what is owed, and what was paid beyond it goes back', async (t) => {
  const filed = new Filed().after(
    notify(),
    statement,
    decide(),
    rectified,
    challenge,
    endAs('changed', 500_000),
  );
  t.match(owedIn(filed.file, '2021-03-17', CALENDAR), { unpaidFen: 500_000, refundFen: 0 });
  // The surcharge grows by the changed fine: 3 % of 5,000 yuan on the first day past the fifteen.
  t.match(owedIn(filed.file, '2021-04-01', CALENDAR), { surchargeFen: 15_000 });
  t.equal(filed.take({ type: 'close' }), 'wrong_state');
  t.equal(new Filed({ steps: filed.file.steps }).after(paid(5_000)).take({ type: 'close' }), 'ok');
  t.match(owedIn(filed.after(paid(6_000)).file, '2021-04-01', CALENDAR), {
    unpaidFen: 0,
    refundFen: 100_000,
  });
});

t.test('a challenge lowers a fine, or leaves it', async (t) => {
  const decided = () => new Filed().after(notify(), statement, decide(), challenge);
  t.equal(decided().take(endAs('changed', 1_999_999)), 'ok');
  for (const fen of [2_000_000, 2_000_001])
    t.equal(decided().take(endAs('changed', fen)), 'change_raises_fine', String(fen));
});

t.test('a decision without a fine has none to change', async (t) => {
  const decided = () => new Filed().after(notify(), decide(null), challenge);
  t.equal(decided().take(endAs('changed', 100)), 'wrong_state');
  t.equal(decided().take(endAs('upheld')), 'ok');
});

t.test(
  'an annulled decision takes its notice, its order and its fine with it; the case is open again',
  async (t) => {
    const annulled = () =>
      new Filed().after(notify(), statement, decide(), paid(300), challenge, endAs('annulled'));
    t.equal(stateOf(annulled().file), 'open');
    t.match(owedIn(annulled().file, '2021-04-20', CALENDAR), {
      surchargeFen: 0,
      unpaidFen: 0,
      refundFen: 30_000,
    });
    t.equal(annulled().take({ type: 'close' }), 'ok');
    t.equal(annulled().take(rectified), 'wrong_state', 'the order of the decision is gone');
    t.equal(annulled().take(decide()), 'wrong_state', 'a fine takes a notice of its own again');
    t.same(
      deadlinesOf(annulled().file, CALENDAR).map(({ what }) => what),
      ['limitation'],
    );
    const again = annulled().after(notify(30_000), statement);
    t.equal(again.take(decide(30_000)), 'ok', 'the notice before does not cap it');
    t.match(owedIn(again.file, '2021-03-17', CALENDAR), { unpaidFen: 2_970_000, refundFen: 0 });
  },
);

t.test('an order made on its own stands when the decision is annulled', async (t) => {
  const annulled = new Filed().after(order, notify(), statement, decide(), challenge, endAs('annulled'));
  t.equal(annulled.take({ type: 'close' }), 'wrong_state');
  t.equal(annulled.after(rectified).take({ type: 'close' }), 'ok');
});
