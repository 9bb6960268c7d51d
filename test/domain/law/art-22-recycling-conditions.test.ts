import t from 'tap';
import { SURVEY_CHECKS, type SurveyCheck } from '../../../src/domain/permits/application.ts';
import { attestation, brief, recycling, rowOf, survey } from '../../support/applications.ts';

const CHECKS: Readonly<Record<string, readonly SurveyCheck[]>> = {
  '22(1)': ['machines'],
  '22(2)': ['enclosure', 'pavedAccess'],
  '22(3)': ['yard'],
  '22(4)': ['washBay'],
};

for (const [citation, checks] of Object.entries(CHECKS)) {
  t.test(`${citation} waits for an officer who attests it, with or without a survey`, async (t) => {
    t.equal(rowOf(recycling({ attestations: [attestation(citation)] }), citation).status, 'met');
    t.same(brief(rowOf(recycling({ attestations: [] }), citation).findings), [`unverified ${citation}`]);
    const passed = Object.fromEntries(SURVEY_CHECKS.map((check) => [check, true]));
    const surveyed = recycling({ attestations: [], survey: survey({ checks: passed }) });
    t.equal(rowOf(surveyed, citation).status, 'unverified');
  });

  t.test(`${citation} fails with ${checks.join(' and ')} of the survey and with nothing else`, async (t) => {
    for (const check of SURVEY_CHECKS) {
      const row = rowOf(recycling({ survey: survey({ checks: { [check]: false } }) }), citation);
      t.equal(row.status, checks.includes(check) ? 'unmet' : 'met', check);
      if (row.status === 'unmet') t.same(row.findings[0]?.params, { check });
    }
  });
}

t.test('22(2) names every check that failed', async (t) => {
  const row = rowOf(
    recycling({ survey: survey({ checks: { enclosure: false, pavedAccess: false } }) }),
    '22(2)',
  );
  t.same(brief(row.findings), ['survey_failed 22(2)', 'survey_failed 22(2)']);
});
