import t from 'tap';
import {
  acceptBy,
  allowed,
  APPLICATION_ACTIONS,
  APPLICATION_STATUSES,
  asOf,
  decideBy,
  deadlinesOf,
  decideByReceipt,
  PROCEDURE,
  refuseAction,
  silentUntil,
  supplementBy,
  type ApplicationAction,
  type ApplicationState,
  type ApplicationStatus,
} from '../../../src/domain/permits/procedure.ts';
import { addDays, DAY_MS, startOf } from '../../../src/domain/time.ts';
import { calendarOf } from '../../support/calendar.ts';

const calendar = calendarOf(2020, 2021, 2022);
const NINE = 9 * 3_600_000;
const at = (day: string) => startOf(day) + NINE;
const endOf = (day: string) => startOf(day) + DAY_MS - 1;

const state = (change: Partial<ApplicationState> = {}): ApplicationState => ({
  status: 'draft',
  submittedAt: null,
  acceptedAt: null,
  supplementRequestedAt: null,
  extendedAt: null,
  decidedAt: null,
  deemedAfter: null,
  deemed: false,
  ...change,
});

const MATRIX: Readonly<Record<ApplicationStatus, readonly ApplicationAction[]>> = {
  draft: ['update', 'submit', 'withdraw'],
  submitted: [
    'withdraw',
    'accept',
    'decline',
    'requestSupplement',
    'attest',
    'survey',
    'contest',
    'permitEnds',
  ],
  supplementRequested: ['update', 'submit', 'withdraw', 'contest', 'permitEnds'],
  accepted: ['withdraw', 'attest', 'survey', 'contest', 'extend', 'decide', 'permitEnds'],
  notAccepted: [],
  approved: [],
  refused: [],
  withdrawn: [],
};

for (const status of APPLICATION_STATUSES)
  t.test(`an application that is ${status} may: ${MATRIX[status].join(', ') || 'nothing'}`, async (t) => {
    for (const action of APPLICATION_ACTIONS) {
      const expected = MATRIX[status].includes(action);
      t.equal(allowed(status, action), expected, action);
      const refusal = refuseAction(state({ status }), action);
      t.same(refusal, expected ? null : { refusal: 'wrong_state', params: { state: status } }, action);
    }
  });

t.test('every action of the table is known and leads to a state of the table', async (t) => {
  for (const actions of Object.values(PROCEDURE))
    for (const [action, targets] of Object.entries<readonly string[]>(actions)) {
      t.ok((APPLICATION_ACTIONS as readonly string[]).includes(action), action);
      for (const target of targets) t.ok(target in PROCEDURE, target);
    }
});

t.test('a supplement is requested once (行政許可法 第三十二條)', async (t) => {
  const again = state({ status: 'submitted', supplementRequestedAt: at('2021-03-02') });
  t.equal(refuseAction(again, 'requestSupplement')?.refusal, 'wrong_state');
  t.equal(refuseAction(again, 'accept'), null);
});

t.test('the time to decide is extended once (行政許可法 第四十二條)', async (t) => {
  const again = state({ status: 'accepted', extendedAt: at('2021-03-02') });
  t.equal(refuseAction(again, 'extend')?.refusal, 'wrong_state');
  t.equal(refuseAction(again, 'decide'), null);
});

t.test('deadlines count working days and not the day of the event', async (t) => {
  t.equal(acceptBy(calendar, at('2021-03-02')), '2021-03-09');
  t.equal(decideBy(calendar, at('2021-03-02'), false), '2021-03-30');
  t.equal(decideBy(calendar, at('2021-03-02'), true), '2021-04-14', 'ten more, over 清明');
  t.equal(decideByReceipt(calendar, at('2021-03-02')), '2021-03-30');
  // Spring Festival 2021: 11 to 17 February off; Sunday 7 and Saturday 20 February worked.
  t.equal(acceptBy(calendar, at('2021-02-05')), '2021-02-18'); // Sun 7, Mon 8, Tue 9, Wed 10, Thu 18
  t.equal(acceptBy(calendar, at('2021-02-10')), '2021-02-23'); // Thu 18, Fri 19, Sat 20, Mon 22, Tue 23
});

t.test('deadlines belong to the day in Shanghai', async (t) => {
  t.equal(acceptBy(calendar, endOf('2021-03-02')), '2021-03-09');
  t.equal(acceptBy(calendar, endOf('2021-03-02') + 1), '2021-03-10');
});

t.test('a deadline in a year without a calendar is unknown', async (t) => {
  const until2021 = calendarOf(2021);
  t.equal(acceptBy(until2021, at('2021-12-24')), '2021-12-31');
  t.equal(acceptBy(until2021, at('2021-12-27')), null);
  t.equal(decideBy(until2021, at('2021-12-24'), false), null);
  t.equal(decideByReceipt(until2021, at('2021-12-24')), null);
  t.equal(supplementBy(until2021, at('2021-12-24')), null);
});

t.test('silence to the end of the fifth working day is acceptance as of the submission', async (t) => {
  const submittedAt = at('2021-03-02');
  const submitted = state({ status: 'submitted', submittedAt });
  t.equal(asOf(submitted, endOf('2021-03-09'), calendar), submitted);
  t.same(asOf(submitted, endOf('2021-03-09') + 1, calendar), {
    ...submitted,
    status: 'accepted',
    acceptedAt: submittedAt,
    deemed: true,
  });
});

t.test('the five days of a submission over Spring Festival end after it', async (t) => {
  for (const [day, fifth] of [
    ['2021-02-05', '2021-02-18'], // with the worked Sunday
    ['2021-02-10', '2021-02-23'], // with the worked Saturday
    ['2021-02-13', '2021-02-23'], // in the middle of it
  ] as const) {
    const submitted = state({ status: 'submitted', submittedAt: at(day) });
    t.equal(asOf(submitted, endOf(fifth), calendar).status, 'submitted', day);
    t.equal(asOf(submitted, endOf(fifth) + 1, calendar).status, 'accepted', day);
  }
});

t.test('after acceptance by silence the twenty days run from the submission', async (t) => {
  const submitted = state({ status: 'submitted', submittedAt: at('2021-03-02') });
  const accepted = asOf(submitted, endOf('2021-03-09') + 1, calendar);
  t.equal(deadlinesOf(accepted, calendar).decideBy, '2021-03-30');
});

const SUBMISSIONS: readonly (readonly [on: string, fifth: string])[] = [
  ['2021-02-04', '2021-02-10'], // Fri 5, Sun 7 (worked), Mon 8, Tue 9, Wed 10
  ['2021-02-05', '2021-02-18'], // Sun 7, Mon 8, Tue 9, Wed 10, then after the Festival Thu 18
  ['2021-02-07', '2021-02-19'], // on the worked Sunday: 8, 9, 10, 18, 19
  ['2021-02-11', '2021-02-23'], // in the Festival: 18, 19, Sat 20 (worked), 22, 23
  ['2021-02-20', '2021-02-26'], // on the worked Saturday: 22 to 26
  ['2021-03-06', '2021-03-12'], // on a Saturday: 8 to 12
];

t.test('silence ends with the fifth working day, whichever days are worked', async (t) => {
  for (const [on, fifth] of SUBMISSIONS) {
    const submitted = state({ status: 'submitted', submittedAt: at(on) });
    t.equal(acceptBy(calendar, at(on)), fifth, on);
    t.equal(asOf(submitted, endOf(fifth), calendar).status, 'submitted', `${on}: the fifth day`);
    const accepted = asOf(submitted, endOf(fifth) + 1, calendar);
    t.equal(accepted.status, 'accepted', `${on}: the sixth`);
    t.equal(accepted.acceptedAt, at(on), `${on}: as of the submission`);
  }
});

t.test('periods of 10, 20 and 30 days run over Spring Festival and its worked days', async (t) => {
  // Worked: 2 to 5, Sunday 7, 8 to 10, 18 to 20 (a Saturday), 22 to 26 February; 1 to 5, 8 to 12, 15 to 18 March.
  t.equal(decideBy(calendar, at('2021-02-01'), false), '2021-03-04');
  t.equal(decideBy(calendar, at('2021-02-01'), true), '2021-03-18');
  t.equal(decideByReceipt(calendar, at('2021-02-01')), '2021-03-04');
  const approved = state({ status: 'approved', decidedAt: at('2021-02-01') });
  t.equal(deadlinesOf(approved, calendar).certificateBy, '2021-02-19');
});

t.test('past the last day to decide nothing follows by itself', async (t) => {
  const accepted = state({ status: 'accepted', submittedAt: at('2021-03-02'), acceptedAt: at('2021-03-02') });
  const lastDay = decideBy(calendar, at('2021-03-02'), true) ?? '';
  t.equal(asOf(accepted, endOf(lastDay) + 1, calendar), accepted);
  t.equal(refuseAction(accepted, 'decide'), null, 'it is decided late');
});

t.test('a supplement starts the five days anew', async (t) => {
  const again = state({
    status: 'submitted',
    submittedAt: at('2021-03-15'),
    supplementRequestedAt: at('2021-03-05'),
  });
  t.equal(asOf(again, endOf('2021-03-22'), calendar).status, 'submitted');
  const accepted = asOf(again, endOf('2021-03-22') + 1, calendar);
  t.equal(accepted.status, 'accepted');
  t.equal(accepted.acceptedAt, at('2021-03-15'));
});

t.test('a supplement nobody makes for more than 90 days lapses', async (t) => {
  const waiting = state({ status: 'supplementRequested', supplementRequestedAt: at('2021-03-02') });
  t.equal(supplementBy(calendar, at('2021-03-02')), '2021-05-31');
  t.equal(asOf(waiting, endOf('2021-05-31'), calendar).status, 'supplementRequested');
  t.match(asOf(waiting, endOf('2021-05-31') + 1, calendar), { status: 'notAccepted', deemed: true });
});

t.test('the last of the 90 days moves to a working day', async (t) => {
  t.equal(supplementBy(calendar, at('2021-03-01')), '2021-05-31', 'Sunday 30 May');
  t.equal(supplementBy(calendar, at('2021-07-03')), '2021-10-08', '1 October and the holidays after it');
  for (const [asked, last] of [
    ['2021-03-01', '2021-05-31'],
    ['2021-07-03', '2021-10-08'],
  ] as const) {
    const waiting = state({ status: 'supplementRequested', supplementRequestedAt: at(asked) });
    t.equal(asOf(waiting, endOf(last), calendar).status, 'supplementRequested', asked);
    t.equal(asOf(waiting, endOf(last) + 1, calendar).status, 'notAccepted', asked);
  }
});

t.test('time does nothing where a deadline is unknown, and nothing in other states', async (t) => {
  const never = endOf('2030-12-31');
  const submittedAt = at('2021-12-27');
  const open = [
    state({ status: 'submitted', submittedAt }),
    state({ status: 'supplementRequested', supplementRequestedAt: submittedAt }),
  ];
  for (const one of open) t.equal(asOf(one, never, calendarOf(2021)), one);
  for (const status of APPLICATION_STATUSES) {
    if (status === 'submitted' || status === 'supplementRequested') continue;
    const one = state({ status, submittedAt: at('2021-03-02'), supplementRequestedAt: at('2021-03-02') });
    t.equal(asOf(one, never, calendar), one, status);
  }
});

t.test('deadlines are known once they run, and are those of the procedure', async (t) => {
  const nothing = { acceptBy: null, decideBy: null, decideByReceipt: null, certificateBy: null };
  t.same(deadlinesOf(state(), calendar), nothing);
  const accepted = state({ submittedAt: at('2021-03-02'), acceptedAt: at('2021-03-04') });
  t.same(deadlinesOf(accepted, calendar), {
    acceptBy: acceptBy(calendar, at('2021-03-02')),
    decideBy: decideBy(calendar, at('2021-03-04'), false),
    decideByReceipt: decideByReceipt(calendar, at('2021-03-02')),
    certificateBy: null,
  });
  const extended = { ...accepted, extendedAt: at('2021-03-20') };
  t.equal(deadlinesOf(extended, calendar).decideBy, decideBy(calendar, at('2021-03-04'), true));
  t.same(deadlinesOf(accepted, new Map()), nothing);
});

t.test('what silence has done to a list is what it has done to each application of it', async (t) => {
  for (let today = '2021-01-01'; today <= '2021-12-31'; today = addDays(today, 11)) {
    const { accepted, lapsed } = silentUntil(calendar, today);
    for (let back = 0; back < 120; back++) {
      const day = addDays(today, -back);
      const submitted = state({ status: 'submitted', submittedAt: at(day) });
      const isAccepted = asOf(submitted, at(today), calendar).status === 'accepted';
      if (isAccepted !== (accepted !== null && day <= accepted)) t.fail(`submitted ${day}, today ${today}`);
      const asked = state({ status: 'supplementRequested', supplementRequestedAt: at(day) });
      const isLapsed = asOf(asked, at(today), calendar).status === 'notAccepted';
      if (isLapsed !== (lapsed !== null && day <= lapsed)) t.fail(`asked ${day}, today ${today}`);
    }
  }
  t.same(silentUntil(new Map(), '2021-03-02'), { accepted: null, lapsed: null });
  const later = silentUntil(calendar, '2023-06-01');
  t.equal(later.accepted, '2022-12-25', 'past the calendar, as far as it is known');
});

t.test('a renewal in time that nobody decided is approved with the last day of the permit', async (t) => {
  const waiting = state({
    status: 'accepted',
    submittedAt: at('2021-05-31'),
    acceptedAt: at('2021-06-02'),
    deemedAfter: '2021-06-30',
  });
  t.equal(asOf(waiting, endOf('2021-06-30'), calendar), waiting);
  const renewed = { status: 'approved', decidedAt: startOf('2021-07-01'), deemed: true };
  t.match(asOf(waiting, startOf('2021-07-01'), calendar), { ...renewed, acceptedAt: at('2021-06-02') });
  const silent = { ...waiting, status: 'submitted', acceptedAt: null } as const;
  t.match(asOf(silent, startOf('2021-07-01'), calendar), { ...renewed, acceptedAt: at('2021-05-31') });
  t.match(
    asOf(silent, startOf('2021-07-01'), new Map()),
    renewed,
    'the last day of a permit needs no calendar',
  );
  for (const status of ['draft', 'supplementRequested', 'refused', 'withdrawn', 'approved'] as const)
    t.equal(asOf({ ...waiting, status }, startOf('2021-07-01'), calendar).status, status, status);
  const late = { ...waiting, deemedAfter: null };
  t.equal(asOf(late, startOf('2021-07-01'), calendar), late);
});

t.test('the certificate is due 10 working days after the approval, of nothing else', async (t) => {
  const approved = state({ status: 'approved', decidedAt: at('2021-03-02') });
  t.equal(deadlinesOf(approved, calendar).certificateBy, '2021-03-16');
  const beforeFestival = { ...approved, decidedAt: at('2021-02-05') };
  t.equal(
    deadlinesOf(beforeFestival, calendar).certificateBy,
    '2021-02-24',
    'with both days that are worked',
  );
  t.equal(deadlinesOf({ ...approved, status: 'refused' }, calendar).certificateBy, null);
  t.equal(deadlinesOf(approved, new Map()).certificateBy, null);
});
