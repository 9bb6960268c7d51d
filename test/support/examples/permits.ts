import { accept, act, approve, attest, documents, FLEET, submit, uploads } from './procedure.ts';
import { upload } from './registers.ts';
import { SITES } from './sites.ts';
import type { Step } from './step.ts';

/** The fleet of the carrier: from a draft to a permit. */
const TRANSPORT: readonly Step[] = [
  ...uploads('carrier', ...FLEET.slice(1)),
  {
    tells: 'A carrier applies; what is still missing may follow',
    op: 'createPermitApplication',
    as: 'carrier',
    name: 'transport',
    body: {
      kind: 'transport',
      regionCode: '421202',
      plates: ['鄂L12345', '鄂L67890'],
      dailyCapacity: { value: 100, unit: 't' },
      tripsPerDay: 6,
      documents: documents('carrier', ...FLEET.slice(0, 6)),
    },
    status: 201,
    keep: { transport: '/id' },
  },
  act(
    'assessPermitApplication',
    'transport',
    'Row by row: what is met, what is missing, who may do what next',
    {
      as: 'carrier',
    },
  ),
  act('updatePermitApplication', 'transport', 'The document that was missing is added', {
    as: 'carrier',
    body: { documents: documents('carrier', ...FLEET) },
  }),
  submit('transport', 'carrier'),
  accept('transport'),
  act(
    'decidePermitApplication',
    'transport',
    'Two rows wait for an officer’s word, so nothing is granted yet',
    {
      body: { outcome: 'approved' },
      status: 409,
    },
  ),
  act('attestCondition', 'transport', 'This row is none that an officer attests', {
    body: { citation: '10(2)', statement: '符合' },
    status: 422,
  }),
  attest('transport', '10(4)'),
  attest('transport', '10(5)'),
  approve('transport', { transportPermit: '/permitNumber' }),
  act('updatePermitApplication', 'transport', 'What is decided is changed no more', {
    as: 'carrier',
    body: { tripsPerDay: 8 },
    status: 409,
  }),
  {
    tells: 'The grant as a notice, with the remedies',
    op: 'getApplicationNotice',
    as: 'carrier',
    params: { id: '{transport}', kind: 'grant' },
  },
  act('getPermitApplication', 'transport', 'One application with all that was decided', { as: 'carrier' }),
  {
    tells: 'Applications that were approved',
    op: 'listPermitApplications',
    as: 'carrier',
    query: { status: 'approved' },
  },
];

/** The disposal of the project, and applications that end otherwise. */
const DISPOSAL: readonly Step[] = [
  ...uploads('contractor', 'planningPermit', 'constructionPermit', 'sitePlan'),
  {
    tells: 'A contractor applies to dispose of the rubble of a project',
    op: 'createPermitApplication',
    as: 'contractor',
    name: 'disposal',
    body: disposal({}),
    status: 201,
    keep: { disposal: '/id' },
  },
  submit('disposal', 'contractor'),
  accept('disposal'),
  attest('disposal', '9(5)'),
  approve('disposal', { disposalPermit: '/permitNumber' }),
  {
    tells: 'The decoration of a home needs no disposal permit',
    op: 'createPermitApplication',
    as: 'contractor',
    body: { kind: 'disposal', projectId: '01890a5d-ac96-774b-bcce-b302099a8058' },
    status: 422,
  },
  {
    tells: 'A second disposal',
    op: 'createPermitApplication',
    as: 'contractor',
    name: 'draft',
    body: disposal({ planFilingNumber: 'BA-2026-18' }),
    status: 201,
    keep: { second: '/id' },
  },
  submit('second', 'contractor'),
  act('contestContract', 'second', 'A carrier that is named says it never signed', {
    as: 'carrier',
    body: { contractNumber: 'YS-2026-3', reason: '本單位未簽訂此合同' },
    status: 201,
  }),
  act('withdrawPermitApplication', 'second', 'The applicant withdraws it', { as: 'contractor' }),
  {
    tells: 'A third one, empty but for its project',
    op: 'createPermitApplication',
    as: 'contractor',
    name: 'begun',
    body: { kind: 'disposal', projectId: '{projectId}' },
    status: 201,
    keep: { third: '/id' },
  },
  submit('third', 'contractor'),
  act('declinePermitApplication', 'third', 'It is none of this authority’s', {
    body: { reason: '申請事項不屬於本部門職權範圍' },
  }),
];

function disposal(change: Readonly<Record<string, unknown>>) {
  const contract = { signedOn: '2026-03-01', validTo: '2026-07-31' };
  return {
    kind: 'disposal',
    projectId: '{projectId}',
    planFilingNumber: 'BA-2026-17',
    documents: documents('contractor', 'planningPermit', 'constructionPermit', 'sitePlan'),
    plan: {
      streams: [
        {
          category: 'recyclable',
          materials: ['concrete', 'brick'],
          quantity: { value: 300, unit: 't' },
          destinationId: '{siteId}',
        },
      ],
      period: { from: '2026-03-15', to: '2026-06-30' },
      dailyHours: { from: '18:00', to: '22:00' },
      route: { description: '咸寧大道—107國道', noiseSensitive: true },
    },
    carriageContracts: [
      { carrierId: '{carrierId}', number: 'YS-2026-3', plates: ['鄂L12345', '鄂L67890'], ...contract },
    ],
    disposalContracts: [
      { destinationId: '{siteId}', category: 'recyclable', number: 'XN-2026-8', ...contract },
    ],
    ...change,
  };
}

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
    body: { removePlate: '鄂L67890', addPlate: '鄂L13579' },
    status: 201,
  },
  {
    tells: 'A renewal begins as a draft of what was granted last',
    op: 'renewPermit',
    as: 'carrier',
    params: { number: '{transportPermit}' },
    status: 201,
    keep: { renewal: '/id' },
  },
  {
    tells: 'An amendment begins as a draft too',
    op: 'amendPermit',
    as: 'contractor',
    params: { number: '{disposalPermit}' },
    status: 201,
    keep: { amendment: '/id' },
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
      operatorId: '{recyclerId}',
    },
    status: 201,
    keep: { treatmentId: '/id' },
  },
  { tells: 'One site with the room it has', op: 'getSite', as: 'contractor', params: { id: '{siteId}' } },
  {
    tells: 'Sites for recyclables, the nearest first',
    op: 'listSites',
    as: 'contractor',
    query: { category: 'recyclable', near: '29.84,114.32' },
  },
  upload('officer', 'other'),
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
      documentId: '{officer_other}',
    },
    status: 201,
    keep: { outsidePermit: '/number' },
  },
  {
    tells: 'A permit ends before its day',
    op: 'endPermit',
    as: 'officer',
    params: { number: '{outsidePermit}' },
    body: { manner: 'deregistered', reason: '工程已竣工' },
  },
];

export const PERMIT_STEPS: readonly Step[] = [...TRANSPORT, ...SITES, ...DISPOSAL, ...PERMITS];
