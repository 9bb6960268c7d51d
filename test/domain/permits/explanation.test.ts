import t from 'tap';
import { block, notice } from '../../../src/domain/finding.ts';
import { APPLICATION_KINDS, type ApplicationFacts } from '../../../src/domain/permits/application.ts';
import { assess } from '../../../src/domain/permits/assessment.ts';
import { condition } from '../../../src/domain/permits/condition.ts';
import { type Looked, lookedAt, nextSteps } from '../../../src/domain/permits/explanation.ts';
import { LOOKED_AT, ROW_TITLES } from '../../../src/domain/permits/explanation-words.ts';
import {
  contest,
  disposal,
  PLATE,
  receiving,
  recycling,
  survey,
  TODAY,
  transport,
  vehicle,
} from '../../support/applications.ts';

const LAWFUL = { disposal, transport, receiving, recycling };
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const ofRow = (facts: ApplicationFacts, citation: string): readonly Looked[] => {
  const row = assess(facts, TODAY).find((each) => each.citation === citation);
  return row ? lookedAt(facts, row, TODAY) : [];
};

t.test('every row says what was looked at, whole or empty, and each line has its values', async (t) => {
  for (const kind of APPLICATION_KINDS) {
    const lawful = LAWFUL[kind]();
    const empty: ApplicationFacts = {
      ...lawful,
      body: { plates: [PLATE] },
      project: null,
      attestations: [],
      survey: null,
      vehicles: new Map(),
    };
    for (const facts of [lawful, empty, { ...lawful, survey: survey({ checks: { washBay: false } }) }])
      for (const row of assess(facts, TODAY)) {
        t.ok(ROW_TITLES[row.citation], `${row.citation} has a title`);
        const looked = lookedAt(facts, row, TODAY);
        const contracts = row.citation === '9(3)' || row.citation === '9(4)';
        if (!contracts || facts === lawful) t.ok(looked.length > 0, `${kind} ${row.citation}`);
        for (const { what, values } of looked)
          for (const words of Object.values(LOOKED_AT[what]))
            for (const name of placeholders(words)) t.ok(name in values, `${what} has ${name}`);
      }
  }
});

t.test('documents are looked at one by one', async (t) => {
  const lawful = transport();
  const documents = lawful.body.documents?.filter(({ kind }) => kind !== 'officePremises') ?? [];
  t.match(ofRow({ ...lawful, body: { ...lawful.body, documents } }, '10(1)'), [
    { what: 'applicant' },
    { what: 'document', values: { kind: 'businessLicence' } },
    { what: 'documentMissing', values: { kind: 'officePremises' }, pointer: '/documents' },
    { what: 'document', values: { kind: 'parkingPremises' } },
  ]);
});

t.test(
  'a vehicle of at most 4,500 kg is waived the road transport certificate, and it is said',
  async (t) => {
    for (const [grossMassKg, what] of [
      [4_500, 'certificateWaived'],
      [4_501, 'roadTransportCertificate'],
      [null, 'roadTransportCertificate'],
    ] as const) {
      const facts = { ...transport(), vehicles: new Map([[PLATE, vehicle({ grossMassKg })]]) };
      const found = ofRow({ ...facts, body: { ...facts.body, plates: [PLATE] } }, '10(2)');
      t.equal(found[0]?.what, what, String(grossMassKg));
      t.match(found[1], { what: 'passagePermit', values: { plate: PLATE } });
    }
  },
);

t.test('an attestation is shown with author, time and statement', async (t) => {
  t.match(ofRow(transport(), '10(5)'), [
    { what: 'attestation', values: { by: 'officer', at: `${TODAY}T00:00:00+08:00`, statement: /./ } },
  ]);
  t.match(ofRow({ ...transport(), attestations: [] }, '10(5)'), [{ what: 'attestationMissing' }]);
});

t.test('of carriers and sites is said what the findings say', async (t) => {
  const lawful = disposal();
  const covers = (facts: ApplicationFacts) =>
    ofRow(facts, '9(3)').find(({ what }) => what === 'carrierPermit')?.values['covers'];
  t.equal(covers(lawful), true);
  t.equal(covers({ ...lawful, carrierPermits: [] }), false);
  const approved = (facts: ApplicationFacts) =>
    ofRow(facts, '9(4)').find(({ what }) => what === 'destination')?.values['approved'];
  t.equal(approved(lawful), true);
  t.equal(approved({ ...lawful, destinations: new Map() }), false);
  const [contract] = lawful.body.carriageContracts ?? [];
  const contested = { ...lawful, contests: [contest(contract?.number ?? '')] };
  t.ok(ofRow(contested, '9(3)').some(({ what }) => what === 'contest'));
});

t.test('who may do what next follows from what was found', async (t) => {
  for (const [finding, step] of [
    [block('document_missing', '10(1)'), 'addDocument'],
    [block('unverified', '10(5)'), 'attest'],
    [block('unverified', '9(3)', { pointer: '/carriageContracts/0/number' }), 'attestContested'],
    [block('survey_missing', '17'), 'survey'],
    [block('survey_failed', '18(1)'), 'surveyAgain'],
    [block('carrier_not_approved', '9(3)'), 'carrier'],
    [block('capacity_exceeded', '9(4)'), 'destination'],
    [block('certificate_expired', '10(2)'), 'vehicle'],
    [block('plan_incomplete', '9(2)'), 'change'],
  ] as const)
    t.same(nextSteps(condition('x', [finding, finding])), [step], finding.code);
  t.same(nextSteps(condition('x', [notice('plan_not_filed', 'solidWasteLaw:63')])), []);
});
