import t from 'tap';
import type { ProjectKind } from '../../../src/domain/law/art-03-categories.ts';
import { brief, disposal, documents, plan, recyclable, rowOf } from '../../support/applications.ts';

const BUILDING = ['planningPermit', 'constructionPermit', 'sitePlan'];
const CASES: readonly (readonly [ProjectKind, readonly string[]])[] = [
  ['newBuild', BUILDING],
  ['reconstruction', BUILDING],
  ['extension', BUILDING],
  ['demolition', ['demolitionFiling']],
  ['repair', ['constructionPermit']],
  ['decoration', []],
  ['sporadicMunicipal', []],
];

for (const [kind, kinds] of CASES)
  t.test(`9(1) asks a project of kind ${kind} for ${kinds.join(', ') || 'no document'}`, async (t) => {
    const project = { kind, commencesOn: '2021-03-10' };
    const facts = (present: readonly string[]) =>
      disposal({
        project,
        body: { documents: documents(...present), plan: plan({ streams: [recyclable()] }) },
      });
    t.equal(rowOf(facts(kinds), '9(1)').status, 'met');
    const none = rowOf(facts([]), '9(1)');
    t.same(
      none.findings.map((finding) => [finding.code, finding.citation, finding.documentKind, finding.params]),
      kinds.map((documentKind) => ['document_missing', '9(1)', documentKind, { documentKind }]),
    );
    for (const missing of kinds) {
      const row = rowOf(facts(kinds.filter((one) => one !== missing)), '9(1)');
      t.equal(row.status, 'unmet');
      t.same(
        row.findings.map((finding) => finding.documentKind),
        [missing],
      );
    }
  });

t.test('9(1) does not count a document that was named and never uploaded', async (t) => {
  const body = { documents: [...documents('planningPermit', 'constructionPermit'), { kind: 'sitePlan' }] };
  t.same(brief(rowOf(disposal({ body }), '9(1)').findings), ['document_missing 9(1) /documents']);
});

t.test('9(1) counts no document of another kind', async (t) => {
  const body = {
    documents: documents('planningPermit', 'constructionPermit', 'other', 'siteplan', 'landRight'),
  };
  t.same(
    rowOf(disposal({ body }), '9(1)').findings.map(({ code, documentKind }) => [code, documentKind]),
    [['document_missing', 'sitePlan']],
  );
});

t.test('9(1) cannot be met before the project is named', async (t) => {
  t.same(brief(rowOf(disposal({ project: null }), '9(1)').findings), ['plan_incomplete 9(1) /projectId']);
});

t.test('9(1) has the notice of a project outside its region, and is met all the same', async (t) => {
  const row = rowOf(disposal({ regionMissed: '421202' }), '9(1)');
  t.equal(row.status, 'met');
  t.same(brief(row.findings), ['location_mismatch 7 /projectId']);
});

t.test('9(5) waits for an officer, and for one who attests this row', async (t) => {
  t.equal(rowOf(disposal(), '9(5)').status, 'met');
  t.equal(rowOf(disposal({ attestations: [] }), '9(5)').status, 'unverified');
});
