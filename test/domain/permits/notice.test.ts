import t from 'tap';
import { AUTHORITIES } from '../../../src/domain/law/art-07-competence.ts';
import { block, notice } from '../../../src/domain/finding.ts';
import { condition } from '../../../src/domain/permits/condition.ts';
import { NOTICE_KINDS, noticeOf, remediesOn, unmetOf } from '../../../src/domain/permits/notice.ts';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../../src/domain/permits/procedure.ts';
import { startOf } from '../../../src/domain/time.ts';

const at = (day: string) => startOf(day) + 9 * 3_600_000;
const DAYS = {
  acceptBy: '2021-03-24',
  decideBy: '2021-04-15',
  supplementBy: '2021-06-15',
  certificateBy: '2021-04-20',
};
const state = (change = {}) => ({
  status: 'accepted' as ApplicationStatus,
  submittedAt: at('2021-03-17'),
  acceptedAt: at('2021-03-18'),
  supplementRequestedAt: null,
  extendedAt: null,
  decidedAt: null,
  deemedAfter: null,
  deemed: false,
  renews: null,
  amends: null,
  ...change,
});

t.test('a notice is there once there is something to say', async (t) => {
  const kindsOf = (change: object) => NOTICE_KINDS.filter((kind) => noticeOf(kind, state(change), DAYS));
  t.same(kindsOf({ status: 'draft', submittedAt: null, acceptedAt: null }), []);
  t.same(kindsOf({ status: 'submitted', acceptedAt: null }), []);
  t.same(
    kindsOf({ status: 'supplementRequested', acceptedAt: null, supplementRequestedAt: at('2021-03-18') }),
    ['supplement'],
  );
  t.same(kindsOf({}), ['acceptance']);
  t.same(kindsOf({ status: 'approved', decidedAt: at('2021-04-01') }), ['acceptance', 'grant']);
  t.same(kindsOf({ status: 'refused', decidedAt: at('2021-04-01') }), ['acceptance', 'refusal']);
  for (const status of APPLICATION_STATUSES.filter((each) => each !== 'approved' && each !== 'refused'))
    t.same(kindsOf({ status, acceptedAt: null, decidedAt: at('2021-04-01') }), [], status);
});

t.test('silence is said to be silence, with the day after the one it let pass', async (t) => {
  const silent = noticeOf('acceptance', state({ acceptedAt: at('2021-03-17') }), DAYS);
  t.match(silent, { deemed: true, issuedOn: '2021-03-25', text: { zh: /視為受理/, en: /not answered/ } });
  t.match(noticeOf('acceptance', state(), DAYS), { deemed: false, issuedOn: '2021-03-18' });
  const renewed = state({
    status: 'approved',
    decidedAt: startOf('2021-07-01'),
    deemed: true,
    deemedAfter: '2021-06-30',
    renews: 'P',
  });
  t.match(noticeOf('grant', renewed, DAYS), {
    deemed: true,
    issuedOn: '2021-07-01',
    params: { deemedAfter: '2021-06-30' },
  });
  const decided = { ...renewed, deemed: false };
  t.match(noticeOf('grant', decided, DAYS), { deemed: false, text: { zh: /準予延續/ } });
});

t.test(
  'every text names its values in each language, and has all of them or says that one is unknown',
  async (t) => {
    const named = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted((a, b) =>
        a < b ? -1 : 1,
      );
    const given = new Set(['what', 'number', 'validFrom', 'validTo']);
    const none = { acceptBy: null, decideBy: null, supplementBy: null, certificateBy: null };
    const decided = { decidedAt: at('2021-04-01'), supplementRequestedAt: at('2021-03-18') };
    for (const days of [DAYS, none])
      for (const change of [
        {},
        { acceptedAt: at('2021-03-17') },
        { status: 'approved' },
        { status: 'approved', renews: 'P' },
        { status: 'approved', renews: 'P', deemed: true, deemedAfter: '2021-06-30' },
        { status: 'approved', amends: 'P' },
        { status: 'refused' },
      ])
        for (const kind of NOTICE_KINDS) {
          const said = noticeOf(kind, state({ ...decided, ...change }), days);
          if (!said) continue;
          t.same(named(said.text.zh), named(said.text.en), `${kind} ${JSON.stringify(change)}`);
          for (const name of named(said.text.zh))
            t.ok(given.has(name) || name in said.params, `${kind} ${name}`);
        }
  },
);

t.test('a refusal lists the rows that are not met, without notices', async (t) => {
  const unmet = condition('9(2)', [
    notice('plan_not_filed', 'solidWasteLaw:63'),
    block('plan_incomplete', '9(2)'),
  ]);
  const met = condition('9(1)', []);
  const waits = condition('9(5)', [block('unverified', '9(5)')]);
  t.match(unmetOf([met, unmet, waits]), [
    { citation: '9(2)', findings: [{ code: 'plan_incomplete' }] },
    { citation: '9(5)', findings: [{ code: 'unverified' }] },
  ]);
  t.equal(unmetOf([met, unmet, waits]).length, 2);
});

t.test('remedies are addressed by the law of the day of the decision', async (t) => {
  const to = (authority: string, day: string) => {
    const { reconsideration } = remediesOn(authority, day);
    return reconsideration.to.zh.replace('{government}', reconsideration.params.government.zh);
  };
  t.equal(to('421200', '2023-12-31'), '咸寧市人民政府，或者作出決定的部門的上一級主管部門');
  t.equal(to('421200', '2024-01-01'), '咸寧市人民政府');
  t.equal(to('4212GX', '2024-01-01'), '咸寧市人民政府');
  t.equal(to('421281', '2024-01-01'), '赤壁市人民政府');
  for (const { code } of AUTHORITIES) t.match(to(code, '2026-03-16'), /人民政府$/, code);
});
