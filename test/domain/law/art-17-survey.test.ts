import t from 'tap';
import { refuseSignature, refuseSurveyDay, standingSurvey } from '../../../src/domain/law/art-17-survey.ts';
import { startOf } from '../../../src/domain/time.ts';
import { brief, receiving, rowOf, survey } from '../../support/applications.ts';

const one = { sub: 'officer-1', name: '甲' };
const two = { sub: 'officer-2', name: '乙' };

t.test('17 asks for a survey by at least two different officers', async (t) => {
  t.equal(rowOf(receiving(), '17').status, 'met');
  for (const missing of [
    null,
    survey({ officers: [] }),
    survey({ officers: [one] }),
    survey({ officers: [one, one] }),
  ]) {
    const row = rowOf(receiving({ survey: missing }), '17');
    t.equal(row.status, 'unverified');
    t.same(brief(row.findings), ['survey_missing 17']);
  }
  t.equal(rowOf(receiving({ survey: survey({ officers: [one, two, one] }) }), '17').status, 'met');
});

t.test('17 is met by a survey that found something lacking; the row it concerns is not', async (t) => {
  const facts = receiving({ survey: survey({ checks: { washBay: false } }) });
  t.equal(rowOf(facts, '17').status, 'met');
  t.equal(rowOf(facts, '18(1)').status, 'unmet');
});

t.test('a survey is made between the day of submission and today, both included', async (t) => {
  const submittedAt = startOf('2021-03-03') - 1;
  const now = startOf('2021-03-05');
  const days = ['2021-03-01', '2021-03-02', '2021-03-05', '2021-03-06'];
  t.same(
    days.map((day) => refuseSurveyDay(day, submittedAt, now)?.refusal ?? null),
    ['survey_day_invalid', null, null, 'survey_day_invalid'],
  );
});

t.test('what a survey found lacking stands until another answers the same check', async (t) => {
  t.equal(standingSurvey([]), null);
  const failed = survey({ checks: { washBay: false, slopeStability: false } });
  const silent = survey({ surveyedOn: '2021-03-03', checks: {} });
  const mended = survey({ surveyedOn: '2021-03-04', checks: { washBay: true } });
  t.match(standingSurvey([failed, silent]), { surveyedOn: '2021-03-03', checks: { washBay: false } });
  t.equal(rowOf(receiving({ survey: standingSurvey([failed, silent]) }), '18(1)').status, 'unmet');
  const facts = receiving({ survey: standingSurvey([failed, silent, mended]) });
  t.equal(rowOf(facts, '18(1)').status, 'met');
  t.equal(rowOf(facts, '18(3)').status, 'unmet');
});

t.test('a survey is signed by the officers it names and by nobody else', async (t) => {
  const made = survey({ officers: [one, two] });
  t.equal(refuseSignature(made, 'officer-1'), null);
  t.equal(refuseSignature(made, 'officer-2'), null);
  for (const sub of ['officer-3', 'Officer-1', ''])
    t.match(refuseSignature(made, sub), { refusal: 'forbidden', citations: ['licensingLaw:34'] }, sub);
});
