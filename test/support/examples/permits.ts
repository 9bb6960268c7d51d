import { OFFICERS, seededDocuments } from '../../../src/routes/sandbox/underway-world.ts';
import { disposalBody, recyclingBody, seededId, transportBody } from '../../../src/routes/sandbox/world.ts';
import { PDF } from '../parties.ts';
import { act } from './procedure.ts';
import type { Step } from './step.ts';

const PLATES = ['鄂L90001', '鄂L90002'];
const disposal = (change: Readonly<Record<string, unknown>>) => ({
  ...disposalBody(
    {
      projectId: seededId('project building'),
      carrierId: seededId('carrier'),
      facilityId: seededId('decision recycling'),
    },
    PLATES,
    ['2026-03-16', '2026-06-30'],
  ),
  documents: seededDocuments('disposal'),
  ...change,
});

/** Applications, each as a draft. */
const DRAFTS: readonly Step[] = [
  {
    tells: 'A carrier applies; what is still missing may follow',
    op: 'createPermitApplication',
    as: 'carrier',
    name: 'transport',
    body: { ...transportBody(PLATES), documents: seededDocuments('transport').slice(0, 6) },
    status: 201,
  },
  {
    tells: 'A contractor applies to dispose of the rubble of a project',
    op: 'createPermitApplication',
    as: 'contractor',
    name: 'disposal',
    body: disposal({}),
    status: 201,
  },
  {
    tells: 'A recycler applies for its facility and its own vehicles',
    op: 'createPermitApplication',
    as: 'recycler',
    name: 'recycling',
    body: { ...recyclingBody(['鄂L90011'], '2026-03-16'), documents: seededDocuments('recycling') },
    status: 201,
  },
  {
    tells: 'The operator of a receiving site applies',
    op: 'createPermitApplication',
    as: 'treatment',
    name: 'receiving',
    body: {
      kind: 'receiving',
      documents: ['landRight', 'sitePlan'].map((kind) => ({
        kind,
        documentId: seededId(`document receiving ${kind}`),
      })),
      site: {
        name: '橫溝渣土受納場',
        siteType: 'receiving',
        regionCode: '421202',
        location: { lat: 29.9, lon: 114.42 },
        capacity: { value: 80_000, unit: 't' },
        acceptsFrom: '2026-04-01',
        acceptsTo: '2027-12-31',
      },
    },
    status: 201,
  },
  {
    tells: 'An application that is empty but for its project',
    op: 'createPermitApplication',
    as: 'contractor',
    name: 'begun',
    body: { kind: 'disposal', projectId: '{projectId}' },
    status: 201,
  },
  {
    tells: 'A project that nobody registered',
    op: 'createPermitApplication',
    as: 'contractor',
    body: { kind: 'disposal', projectId: '01890a5d-ac96-774b-bcce-b302099a8058' },
    status: 422,
  },
];

/** From a draft to a decision. */
const APPLICATIONS: readonly Step[] = [
  act('assessPermitApplication', 'draft', 'Row by row: what is met, what is missing, who may do what next', {
    as: 'carrier',
  }),
  act('updatePermitApplication', 'draft', 'The document that was missing is added', {
    as: 'carrier',
    body: { documents: seededDocuments('transport') },
  }),
  act('submitPermitApplication', 'ready', 'It is submitted; the authority has five working days', {
    as: 'carrier',
  }),
  act('acceptPermitApplication', 'submitted', 'It is accepted; the days of the decision begin'),
  act('declinePermitApplication', 'foreign', 'It is none of this authority’s', {
    body: { reason: '申請事項不屬於本部門職權範圍' },
  }),
  act('requestSupplement', 'incomplete', 'Everything that is missing is asked for at once', {
    body: { items: [{ citation: '10(4)', note: '請補交運營管理制度' }] },
  }),
  act('extendDecision', 'accepted', 'Ten more working days, once, with the reason', {
    body: { reason: '需要進一步現場核查' },
  }),
  act(
    'decidePermitApplication',
    'accepted',
    'Two rows wait for an officer’s word, so nothing is granted yet',
    {
      body: { outcome: 'approved' },
      status: 409,
    },
  ),
  act('attestCondition', 'accepted', 'An officer attests what only a person can know', {
    body: { citation: '10(4)', statement: '現場核查，符合要求' },
    status: 201,
  }),
  act('attestCondition', 'accepted', 'This row is none that an officer attests', {
    body: { citation: '10(2)', statement: '符合' },
    status: 422,
  }),
  act('signSurvey', 'surveyed', 'The other officer signs by their own token', {
    as: 'colleague',
    body: { surveyId: '{survey}' },
    status: 201,
  }),
  act('signSurvey', 'surveyed', 'A second signature changes nothing', {
    name: 'repeat',
    as: 'colleague',
    body: { surveyId: '{survey}' },
  }),
  act('recordSurvey', 'unseen', 'Two officers have seen the place', {
    body: {
      surveyedOn: '2026-03-16',
      officers: OFFICERS,
      checks: { washBay: true, slopeStability: true },
      note: '現場查勘',
    },
    status: 201,
  }),
  act('recordSurvey', 'unseen', 'A survey of a day to come', {
    body: { surveyedOn: '2026-03-20', officers: OFFICERS },
    status: 422,
  }),
  act('decidePermitApplication', 'attested', 'Every row is met: the permit is granted', {
    body: { outcome: 'approved' },
  }),
  act('decidePermitApplication', 'surveyed', 'Refused, for a condition that is not met', {
    name: 'refused',
    body: { outcome: 'refused', reasons: [{ citation: '18(1)', text: '進場道路不符合要求' }] },
  }),
  act('updatePermitApplication', 'granted', 'What is decided is changed no more', {
    as: 'carrier',
    body: { tripsPerDay: 8 },
    status: 409,
  }),
  act('withdrawPermitApplication', 'leaving', 'The applicant withdraws it', { as: 'carrier' }),
  act('contestContract', 'contested', 'A carrier that is named says it never signed', {
    as: 'carrier',
    body: { contractNumber: 'YS-SANDBOX', reason: '本單位未簽訂此合同' },
    status: 201,
  }),
  {
    tells: 'The grant as a notice, with the remedies',
    op: 'getApplicationNotice',
    as: 'carrier',
    params: { id: '{granted}', kind: 'grant' },
  },
  {
    tells: 'What is to be supplemented, as a notice',
    op: 'getApplicationNotice',
    as: 'carrier',
    name: 'supplement',
    params: { id: '{incomplete}', kind: 'supplement' },
  },
  act('getPermitApplication', 'granted', 'One application with all that was decided', { as: 'carrier' }),
  {
    tells: 'Applications that were approved',
    op: 'listPermitApplications',
    as: 'carrier',
    query: { status: 'approved' },
  },
];

/** What is done with permits that were granted. */
const PERMITS: readonly Step[] = [
  {
    tells: 'One permit, with what its streams have used',
    op: 'getPermit',
    as: 'contractor',
    params: { number: '{disposalPermit}' },
  },
  { tells: 'Disposal permits', op: 'listPermits', as: 'contractor', query: { kind: 'disposal' } },
  { tells: 'What anybody may know of grants', op: 'listGrants', query: { kind: 'transport' } },
  {
    tells: 'One copy of the permit, as the driver carries it',
    op: 'getPermitCopy',
    as: 'carrier',
    params: { number: '{transportPermit}', copyNumber: '1' },
    keep: { permitCredential: '/credential' },
  },
  {
    tells: 'Anybody checks the code on a copy',
    op: 'verifyCredential',
    params: { credential: '{permitCredential}' },
    from: 'Take `credential` from the answer of `getPermitCopy`',
  },
  {
    tells: 'A code that is none of ours',
    op: 'verifyCredential',
    name: 'forged',
    params: { credential: 'x' },
  },
  {
    tells: 'A vehicle takes the place of another; the old copy ends at once',
    op: 'replacePermitCopy',
    as: 'carrier',
    params: { number: '{transportPermit}' },
    body: { removePlate: '鄂LD90003', addPlate: '鄂L90009' },
    status: 201,
  },
  {
    tells: 'A renewal begins as a draft of what was granted last',
    op: 'renewPermit',
    as: 'carrier',
    params: { number: '{transportPermit}' },
    status: 201,
  },
  {
    tells: 'An amendment begins as a draft too',
    op: 'amendPermit',
    as: 'contractor',
    params: { number: '{disposalPermit}' },
    status: 201,
  },
  {
    tells: 'An officer registers a site that other law has approved',
    op: 'registerTreatmentSite',
    as: 'officer',
    body: {
      name: '溫泉無害化處理場',
      regionCode: '421202',
      location: { lat: 29.86, lon: 114.33 },
      capacity: { value: 20_000, unit: 't' },
      acceptsFrom: '2026-01-01',
      acceptsTo: '2030-12-31',
      operatorId: '{treatmentOperatorId}',
    },
    status: 201,
  },
  { tells: 'One site with the room it has', op: 'getSite', as: 'contractor', params: { id: '{siteId}' } },
  {
    tells: 'Sites for recyclables, the nearest first',
    op: 'listSites',
    as: 'contractor',
    query: { category: 'recyclable', near: '29.84,114.32' },
  },
  {
    tells: 'An officer uploads the paper of a permit',
    op: 'uploadDocument',
    as: 'officer',
    name: 'officer',
    form: [
      ['kind', 'other'],
      ['file', { content: PDF, fileName: 'other.pdf' }],
    ],
    status: 201,
  },
  {
    tells: 'A permit that was granted while no term of the measures ran',
    op: 'recordOutsidePermit',
    as: 'officer',
    body: {
      holderId: '{contractorId}',
      projectId: '{projectId}',
      streams: [
        {
          category: 'recyclable',
          materials: ['concrete'],
          quantity: { value: 500, unit: 't' },
          destinationId: '{siteId}',
        },
      ],
      validFrom: '2025-12-01',
      validTo: '2026-06-30',
      documentId: '{document_outside}',
    },
    status: 201,
  },
  {
    tells: 'A permit ends before its day',
    op: 'endPermit',
    as: 'officer',
    params: { number: '{outsidePermit}' },
    body: { manner: 'deregistered', reason: '工程已竣工' },
  },
];

export const PERMIT_STEPS: readonly Step[] = [...DRAFTS, ...APPLICATIONS, ...PERMITS];
