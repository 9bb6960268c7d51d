import t from 'tap';
import { refuseFiling, refuseParty } from '../../../src/domain/enforcement/filing.ts';
import { INSPECTED, refuseReview, VIOLATION_STATUSES } from '../../../src/domain/enforcement/violation.ts';

t.test('suspected is reviewed, dismissed only with new evidence, the others not', async (t) => {
  for (const status of VIOLATION_STATUSES) {
    t.equal(refuseReview(status, false)?.refusal, status === 'suspected' ? undefined : 'wrong_state', status);
    const may = status === 'suspected' || status === 'dismissed';
    t.equal(refuseReview(status, true)?.refusal, may ? undefined : 'wrong_state', `${status}, with evidence`);
  }
});

const violation = (more: Partial<Parameters<typeof refuseFiling>[0][number]> = {}) =>
  ({ status: 'confirmed', subjectKind: 'unit', subjectId: 'one', subjectName: '', ...more }) as const;

t.test('a case is filed on what is confirmed, of one party', async (t) => {
  for (const status of VIOLATION_STATUSES)
    t.equal(
      refuseFiling([violation(), violation({ status })])?.refusal,
      status === 'confirmed' ? undefined : 'wrong_state',
    );
  const officers = [{ sub: 'a' }, { sub: 'b' }];
  t.equal(refuseParty([violation(), violation()], officers, 'a'), null);
  t.equal(
    refuseParty([violation(), violation({ subjectId: 'two' })], officers, 'a')?.refusal,
    'several_subjects',
  );
  const person = (subjectName: string) =>
    violation({ subjectKind: 'individual', subjectId: null, subjectName });
  t.equal(refuseParty([person('甲'), person('甲')], officers, 'a'), null);
  t.equal(refuseParty([person('甲'), person('乙')], officers, 'a')?.refusal, 'several_subjects');
});

t.test('two different investigators, whoever files it among them (行政處罰法 第四十二條)', async (t) => {
  const by = (subs: readonly string[], filedBy: string) =>
    refuseParty(
      [violation()],
      subs.map((sub) => ({ sub })),
      filedBy,
    )?.refusal;
  t.equal(by(['a', 'b'], 'a'), undefined);
  t.equal(by(['a', 'b'], 'b'), undefined);
  t.equal(by(['a', 'b', 'c'], 'c'), undefined);
  for (const [subs, filedBy] of [
    [['a'], 'a'],
    [['a', 'a'], 'a'],
    [['a', 'b', 'b'], 'a'],
    [['a', 'b'], 'c'],
  ] as const)
    t.equal(by(subs, filedBy), 'investigators_invalid', `${subs.join()} by ${filedBy}`);
});

t.test(
  'the form of an inspection: 14(1) to 14(4), 23.2 of a project, 26(2), 26(3), 26(5) of a site',
  async (t) => {
    t.same(Object.keys(INSPECTED.project), [
      '5',
      '14(1)',
      '14(2)',
      '14(3)',
      '14(4)',
      '14(5)',
      '15(3)',
      '23.1',
      '23.2',
    ]);
    t.same(Object.keys(INSPECTED.site).toSorted(), ['18(1)', '18(3)', '26(2)', '26(3)', '26(5)', '37']);
    const named = ['14(1)', '14(2)', '14(3)', '14(4)', '23.2', '26(2)', '26(3)', '26(5)'];
    const forms: Readonly<Record<string, { offence: string }>> = { ...INSPECTED.project, ...INSPECTED.site };
    for (const citation of named) t.ok(forms[citation], citation);
    t.equal(forms['23.1']?.offence, 'uncleared');
    t.equal(forms['37']?.offence, 'receiving_prohibited_waste');
  },
);
