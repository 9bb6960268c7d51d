import t from 'tap';
import {
  owedIn,
  stateOf,
  STEP_TYPES,
  type AskedStep,
  type CaseState,
  type Procedure,
  type StepType,
} from '../../../src/domain/enforcement/case.ts';
import { deadlinesOf } from '../../../src/domain/enforcement/deadlines.ts';
import {
  ACT,
  CALENDAR,
  challenge,
  decide,
  fine,
  Filed,
  notify,
  order,
  rectified,
  statement,
  waiver,
} from '../../support/filed-case.ts';

const SAMPLE: Readonly<Record<StepType, AskedStep>> = {
  orderCorrection: order,
  warn: { type: 'warn' },
  recordRectification: rectified,
  notifyPenalty: notify(),
  recordStatement: statement,
  waiveRights: waiver,
  recordLegalReview: { type: 'recordLegalReview', by: '法制科', text: '審核' },
  requestHearing: { type: 'requestHearing' },
  holdHearing: { type: 'holdHearing', on: '2021-03-16', record: '筆錄' },
  decide: decide(null),
  recordService: { type: 'recordService', on: '2021-03-16', manner: '直接送達' },
  recordPayment: { type: 'recordPayment', fen: 100, on: '2021-03-16' },
  recordChallenge: challenge,
  endChallenge: { type: 'endChallenge', on: '2021-03-16', outcome: '維持' },
  transfer: { type: 'transfer', to: 'publicSecurity', reason: '移送' },
  close: { type: 'close' },
};

/** Cases that stand in each state, with what would have to go before already there. */
const IN_STATE: Readonly<Record<CaseState, () => Filed>> = {
  open: () => new Filed(),
  notified: () => new Filed({ hearingFromFen: 1 }).after(notify()),
  decided: () => new Filed().after(notify(), statement, decide()),
  closed: () => new Filed().after({ type: 'close' }),
  transferred: () => new Filed().after(SAMPLE.transfer),
};
/** The rulebook's table: where each step is allowed when nothing else stands in its way. */
const ALLOWED: Readonly<Record<StepType, readonly CaseState[]>> = {
  orderCorrection: ['open', 'notified', 'decided'],
  warn: ['open', 'notified', 'decided'],
  recordRectification: ['decided'],
  notifyPenalty: ['open', 'notified'],
  recordStatement: ['notified'],
  waiveRights: ['notified'],
  recordLegalReview: ['open', 'notified'],
  requestHearing: ['notified'],
  holdHearing: [],
  decide: ['open', 'notified'],
  recordService: ['notified', 'decided'],
  recordPayment: ['decided'],
  recordChallenge: ['decided'],
  endChallenge: [],
  transfer: ['open', 'notified', 'decided', 'transferred'],
  close: ['open'],
};

t.test('every step in every state is taken or refused as the table says', async (t) => {
  for (const type of STEP_TYPES)
    for (const state of Object.keys(IN_STATE) as CaseState[]) {
      const filed = IN_STATE[state]();
      t.equal(stateOf(filed.file), state);
      const wanted = ALLOWED[type].includes(state) ? 'ok' : 'wrong_state';
      t.equal(filed.take(SAMPLE[type]), wanted, `${type} in ${state}`);
    }
});

t.test('a step leads to the state of the table', async (t) => {
  t.equal(stateOf(new Filed().after(notify()).file), 'notified');
  t.equal(stateOf(new Filed().after(notify(), notify(30_000)).file), 'notified');
  t.equal(stateOf(new Filed().after(decide(null)).file), 'decided');
  t.equal(stateOf(new Filed().after(order, rectified, { type: 'close' }).file), 'closed');
});

t.test('an order is answered before a case is closed, by what was recorded after it', async (t) => {
  t.equal(new Filed().after(order).take({ type: 'close' }), 'wrong_state');
  t.equal(new Filed().after(order, rectified).take({ type: 'close' }), 'ok');
  t.equal(new Filed().after(order, rectified, order).take({ type: 'close' }), 'wrong_state');
  t.equal(new Filed().take(rectified), 'wrong_state', 'nothing was ordered');
  // A decision orders correction where nothing did before.
  const decided = new Filed().after(decide(null));
  t.match(decided.file.steps, [{ type: 'decide', ordersCorrection: true }]);
  t.equal(decided.take({ type: 'close' }), 'wrong_state');
  t.equal(decided.after(rectified).take({ type: 'close' }), 'ok');
  t.match(new Filed().after(order, decide(null)).file.steps[1], { ordersCorrection: false });
  for (const state of ['notified', 'decided', 'transferred'] as const) {
    const filed = new Filed().after(order);
    if (state !== 'transferred') filed.after(notify());
    if (state === 'decided') filed.after(statement, decide());
    if (state === 'transferred') filed.after(SAMPLE.transfer);
    t.equal(filed.take(rectified), 'ok', state);
  }
});

t.test('a fine waits until the party has spoken, or five working days are over', async (t) => {
  t.equal(new Filed().take(decide()), 'wrong_state', 'no notice');
  const notified = () => new Filed().after(notify());
  t.equal(notified().take(decide()), 'wrong_state');
  t.equal(notified().after(statement).take(decide()), 'ok');
  t.equal(notified().after(waiver).take(decide()), 'ok');
  // From Tuesday on: 17, 18, 19, 22, 23.
  t.equal(notified().take(decide(), '2021-03-23'), 'wrong_state');
  t.equal(notified().take(decide(), '2021-03-24'), 'ok');
  t.equal(
    notified().after(statement, notify(30_000)).take(decide()),
    'wrong_state',
    'another notice, another word',
  );
  t.equal(
    notified().take(decide(), '2021-06-01', new Map()),
    'wrong_state',
    'days that nobody knows are not over',
  );
  t.equal(notified().take(decide(null)), 'ok', 'without a fine nothing waits');
});

t.test('a decision is not above the notice', async (t) => {
  const filed = () => new Filed().after(notify(20_000), statement);
  t.equal(filed().take(decide(20_000)), 'ok');
  t.equal(filed().take(decide(10_000)), 'ok');
  t.equal(filed().take(decide(20_001)), 'fine_above_notice');
  t.equal(filed().take(decide(9_999)), 'fine_out_of_range');
});

t.test(
  'a hearing: from the threshold on, in five working days, and the decision waits for both',
  async (t) => {
    const ask: AskedStep = { type: 'requestHearing' };
    const hold = SAMPLE.holdHearing;
    const big = () => new Filed().after(notify(100_000));
    t.equal(new Filed().after(notify(99_999)).take(ask), 'hearing_not_open');
    t.equal(big().take(ask, '2021-03-23'), 'ok');
    t.equal(big().take(ask, '2021-03-24'), 'hearing_not_open');
    t.equal(big().after(ask).take(ask), 'wrong_state', 'once');
    t.equal(big().after(statement).take(decide(100_000)), 'wrong_state', 'a statement does not end the days');
    t.equal(big().after(waiver).take(decide(100_000), '2021-03-24'), 'ok');
    t.equal(big().after(ask).take(decide(100_000), '2021-03-24'), 'wrong_state', 'it was asked for');
    t.equal(big().after(ask, hold).take(decide(100_000), '2021-03-23'), 'wrong_state');
    t.equal(big().after(ask, hold).take(decide(100_000), '2021-03-24'), 'ok');
    t.equal(big().after(ask, hold).take(hold), 'wrong_state', 'held once');
    for (const yuan of [100_000, 99_999]) {
      const again = () => big().after(ask, notify(yuan), statement);
      t.equal(
        again().take(decide(yuan), '2021-03-24'),
        'wrong_state',
        'another notice takes no hearing away',
      );
      t.equal(again().after(hold).take(decide(yuan), '2021-03-24'), 'ok');
    }
    t.equal(new Filed().after(notify()).take(hold), 'wrong_state', 'nobody asked');
  },
);

t.test('the simple procedure: on the spot once the party was heard, up to its limits', async (t) => {
  const mixing = (kind: 'unit' | 'individual', procedure: Procedure = 'simple') =>
    new Filed({ procedure, subjectKind: kind }, [
      { ...ACT, offence: 'mixing', subject: kind === 'unit' ? ACT.subject : { kind, role: 'individual' } },
    ]);
  const fined = (yuan: number): AskedStep => ({ type: 'decide', fine: fine(yuan, '36.2') });
  t.equal(mixing('unit').take(fined(3_000)), 'wrong_state', 'not heard yet');
  t.equal(mixing('unit').after(statement).take(fined(3_000)), 'ok');
  t.equal(mixing('unit').after(statement).take(fined(3_000.01)), 'simple_not_allowed');
  t.equal(mixing('individual').after(statement).take(fined(200)), 'ok');
  t.equal(mixing('individual').after(statement).take(fined(200.01)), 'simple_not_allowed');
  const told = (yuan: number): AskedStep => ({ type: 'notifyPenalty', fine: fine(yuan, '40') });
  const misuse = (procedure: Procedure) =>
    new Filed({ procedure }, [
      { ...ACT, offence: 'permit_misuse' },
      { ...ACT, offence: 'mixing' },
    ]);
  t.equal(misuse('simple').take(told(5_000)), 'simple_not_allowed', 'nor is more notified');
  t.equal(misuse('ordinary').take(told(5_000)), 'ok');
  t.equal(mixing('unit', 'ordinary').take(statement), 'wrong_state');
  t.equal(mixing('unit', 'ordinary').take(fined(3_000)), 'wrong_state');
});

t.test('a basis above which nothing is proved needs a legal review before the decision', async (t) => {
  const facility = () =>
    new Filed({}, [
      { ...ACT, offence: 'facility_without_approval', subject: { kind: 'unit', role: 'recycler' } },
    ]);
  const by = (type: 'notifyPenalty' | 'decide'): AskedStep => ({ type, fine: fine(5_000, '36.1') });
  const told = () => facility().after(by('notifyPenalty'), statement);
  t.equal(told().take(by('decide')), 'legal_review_missing');
  t.equal(told().after(SAMPLE.recordLegalReview).take(by('decide')), 'ok');
  const more: AskedStep = { type: 'decide', fine: fine(5_001, '36.1') };
  t.equal(told().take(more), 'legal_review_missing', 'before what is wrong with the fine');
  t.equal(told().after(SAMPLE.recordLegalReview).take(more), 'fine_above_notice');
});

t.test('a penalty that is time-barred is none, nor a warning; an order is', async (t) => {
  const late = '2023-03-17';
  t.equal(new Filed().take(notify(), '2023-03-16'), 'ok');
  for (const step of [notify(), decide(null), { type: 'warn' }] as const)
    t.equal(new Filed().take(step, late), 'time_barred', step.type);
  t.equal(new Filed().take({ type: 'orderCorrection', dueOn: '2023-04-01' }, late), 'ok');
});

t.test('a case closes when fine and surcharge are paid', async (t) => {
  const decided = () => new Filed().after(order, rectified, notify(), statement, decide());
  const pay = (yuan: number, on: string): AskedStep => ({ type: 'recordPayment', fen: yuan * 100, on });
  t.equal(decided().take({ type: 'close' }), 'wrong_state');
  t.equal(decided().after(pay(19_999, '2021-03-16')).take({ type: 'close' }), 'wrong_state');
  t.equal(decided().after(pay(19_999, '2021-03-16'), pay(1, '2021-03-16')).take({ type: 'close' }), 'ok');
  // Fifteen days from the decision: 31 March; the day after costs 3 %.
  const late = decided().after(pay(20_000, '2021-04-01'));
  t.equal(owedIn(late.file, '2021-04-01', CALENDAR).unpaidFen, 60_000);
  t.equal(late.take({ type: 'close' }, '2021-04-02'), 'wrong_state');
  t.equal(late.after(pay(600, '2021-04-02')).take({ type: 'close' }, '2021-04-02'), 'ok');
  // From its service, where that came later.
  const served = decided().after({ type: 'recordService', on: '2021-03-20', manner: '郵寄' });
  t.match(deadlinesOf(served.file, CALENDAR), [
    { what: 'payment', on: '2021-04-05', citation: 'penaltyLaw:67' },
  ]);
  // Of the notice, recorded late: nothing is served before it is decided.
  const early = decided().after({ type: 'recordService', on: '2021-03-15', manner: '郵寄' });
  t.match(deadlinesOf(early.file, CALENDAR), [{ what: 'payment', on: '2021-03-31' }]);
  const both = early.after({ type: 'recordService', on: '2021-03-20', manner: '郵寄' });
  t.match(deadlinesOf(both.file, CALENDAR), [{ what: 'payment', on: '2021-04-05' }]);
});

t.test('deadlines are those of where the case stands; unknown ones are null', async (t) => {
  const of = (filed: Filed, calendar = CALENDAR) =>
    deadlinesOf(filed.file, calendar).map(({ what, on }) => [what, on]);
  t.same(of(new Filed().after(order)), [
    ['limitation', '2023-03-16'],
    ['decision', '2021-06-14'],
    ['rectification', '2021-03-25'],
  ]);
  t.same(of(new Filed().after(notify())), [
    ['limitation', '2023-03-16'],
    ['decision', '2021-06-14'],
    ['hearing', '2021-03-23'],
  ]);
  t.same(of(new Filed().after(notify()), new Map()), [
    ['limitation', '2023-03-16'],
    ['decision', null],
    ['hearing', null],
  ]);
  t.same(of(new Filed().after(SAMPLE.transfer)), []);
});

t.test('a fine that is paid is due no more', async (t) => {
  const decided = () => new Filed().after(notify(), statement, decide());
  const pay = (yuan: number): AskedStep => ({ type: 'recordPayment', fen: yuan * 100, on: '2021-03-16' });
  const due = (filed: Filed) => deadlinesOf(filed.file, CALENDAR).map(({ what }) => what);
  t.same(due(decided().after(pay(19_999))), ['payment']);
  t.same(due(decided().after(pay(20_000))), []);
});
