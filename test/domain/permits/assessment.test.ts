import t from 'tap';
import { APPLICATION_KINDS, type ApplicationFacts } from '../../../src/domain/permits/application.ts';
import { assess, ATTESTABLE, refuseAttestation } from '../../../src/domain/permits/assessment.ts';
import { condition } from '../../../src/domain/permits/condition.ts';
import { block, notice } from '../../../src/domain/finding.ts';
import {
  brief,
  disposal,
  receiving,
  recycling,
  rowOf,
  TODAY,
  transport,
} from '../../support/applications.ts';

const OF_ARTICLE_10 = ['10(1)', '10(2)', '10(3)', '10(4)', '10(5)'];
const ROWS = {
  disposal: ['9(1)', '9(2)', '9(3)', '9(4)', '9(5)'],
  transport: OF_ARTICLE_10,
  receiving: ['17', '18(1)', '18(2)', '18(3)'],
  recycling: ['21', '22(1)', '22(2)', '22(3)', '22(4)', ...OF_ARTICLE_10],
};
const LAWFUL = { disposal, transport, receiving, recycling };

for (const kind of APPLICATION_KINDS) {
  t.test(`a lawful ${kind} application meets every row of its kind, each once`, async (t) => {
    const conditions = assess(LAWFUL[kind](), TODAY);
    t.same(
      conditions.map((row) => row.citation),
      ROWS[kind],
    );
    t.same(
      conditions.filter((row) => row.status !== 'met'),
      [],
    );
    t.same(
      conditions.flatMap((row) => row.findings),
      [],
    );
  });

  t.test(`an empty ${kind} application has the same rows and no approval`, async (t) => {
    const lawful = LAWFUL[kind]();
    const empty: ApplicationFacts = { ...lawful, body: {}, project: null, attestations: [], survey: null };
    const conditions = assess(empty, TODAY);
    t.same(
      conditions.map((row) => row.citation),
      ROWS[kind],
    );
    // Without vehicles there is none to lack its equipment: 10(2) says that one is missing.
    const unmet = conditions.filter((row) => row.status === 'met').map((row) => row.citation);
    t.same(unmet, kind === 'transport' || kind === 'recycling' ? ['10(3)'] : []);
  });

  t.test(`in a ${kind} application officers attest what the measures leave to them`, async (t) => {
    const lawful = LAWFUL[kind]();
    for (const citation of ROWS[kind]) {
      const others = lawful.attestations.filter((one) => one.citation !== citation);
      const row = rowOf({ ...lawful, attestations: others }, citation);
      const isContract = citation === '9(3)' || citation === '9(4)';
      const isAttestable = ATTESTABLE[kind].includes(citation);
      t.equal(row.status, isAttestable && !isContract ? 'unverified' : 'met', citation);
      if (row.status === 'unverified') t.same(brief(row.findings), [`unverified ${citation}`]);
      t.same(
        refuseAttestation(kind, citation),
        isAttestable ? null : { refusal: 'not_attestable', params: { citation }, pointer: '/citation' },
      );
    }
    t.equal(refuseAttestation(kind, '22(5)')?.refusal, 'not_attestable');
  });
}

t.test('a row is unmet by any finding but a notice, unverified or survey_missing', async (t) => {
  const waived = notice('certificate_waived', 'x');
  const unverified = block('unverified', 'x');
  const unsurveyed = block('survey_missing', 'x');
  const missing = block('document_missing', 'x');
  t.equal(condition('x', []).status, 'met');
  t.equal(condition('x', [waived]).status, 'met');
  t.equal(condition('x', [waived, unverified]).status, 'unverified');
  t.equal(condition('x', [unsurveyed]).status, 'unverified');
  t.equal(condition('x', [unverified, missing]).status, 'unmet');
});
