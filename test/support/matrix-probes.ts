import { randomUUID } from 'node:crypto';
import { complaintProbes, enforcementProbes, telemetryProbes } from './matrix-probes-enforcement.ts';
import { eventProbes } from './matrix-probes-events.ts';
import { multipart, organisationBody, projectBody, vehicleBody } from './parties.ts';
import { NOW } from './haulage.ts';
import { HOUSEHOLDER, type MatrixWorld, type Seers } from './matrix-world.ts';
import { ALL, NOWHERE, type Probe } from './probe.ts';
import type { Request } from './service.ts';
import { csvOf } from './tables.ts';

const A = ['a developer', 'a contractor', 'a carrier', 'a recycler'] as const;
const WRONG_VERSION = { 'if-match': '"999"' };
const NO_NUMBER = '421200210316999999X';
const NO_PERMIT = '421200Y202199999X';

/** Every operation, with something of side `a` to ask for. */
export function matrixProbes(world: MatrixWorld): readonly Probe[] {
  return [
    ...registers(world),
    ...projects(world),
    ...applications(world),
    ...officers(world),
    ...permits(world),
    ...manifests(world),
    ...scans(world),
    ...sites(world),
    ...orders(world),
    ...enforcementProbes(world),
    ...complaintProbes(world),
    ...telemetryProbes(world),
    ...eventProbes(world),
    ...service(),
  ];
}

function registers({ a, organisationIds }: MatrixWorld): readonly Probe[] {
  const id = organisationIds['a carrier'];
  const own = { own: ['a carrier'] } as const;
  // Of an organisation anybody may know, and that is all.
  const ofOrganisation = {
    meets: own,
    seenBy: 'everybody',
    missing: { params: { id: randomUUID() } },
  } as const;
  const vehicle = { params: { id: a.vehicleId } };
  const noVehicle = { params: { id: randomUUID() } };
  const keyId = a.keyId;
  return [
    {
      operationId: 'registerOrganisation',
      of: 'a code that is taken',
      request: { body: { ...organisationBody('a carrier') } },
    },
    { operationId: 'getOrganisation', of: 'a carrier', request: { params: { id } } },
    { operationId: 'listOrganisations', of: 'all', request: { query: ALL } },
    { operationId: 'verifyOrganisation', of: 'a carrier', request: { params: { id } } },
    {
      operationId: 'addMember',
      of: 'the last owner, as a driver',
      request: { params: { id }, body: { sub: 'nobody there', duties: ['driver'] } },
      ...ofOrganisation,
      missing: { params: { id: randomUUID() }, body: { sub: 'nobody there', duties: ['driver'] } },
    },
    {
      operationId: 'removeMember',
      of: 'who is no member',
      request: { params: { id }, query: { sub: 'nobody at all' } },
      ...ofOrganisation,
      answers: 404,
      missing: { params: { id: randomUUID() }, query: { sub: 'nobody at all' } },
    },
    {
      operationId: 'inviteMember',
      of: 'a carrier',
      request: { params: { id }, body: { duties: ['gate'] } },
      ...ofOrganisation,
      missing: { params: { id: randomUUID() }, body: { duties: ['gate'] } },
    },
    {
      operationId: 'acceptInvitation',
      of: 'a code that was used',
      request: { params: { code: a.usedCode } },
      meets: { code: [] },
      missing: { params: { code: 'A'.repeat(26) } },
    },
    {
      operationId: 'createApiKey',
      of: 'own',
      request: { body: { name: 'k', scopes: ['read'] } },
      meets: { own: 'everybody' },
      seenBy: 'everybody',
    },
    {
      operationId: 'listApiKeys',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { own: 'everybody' },
      seenBy: 'everybody',
    },
    {
      operationId: 'revokeApiKey',
      of: 'a carrier’s, revoked',
      request: { params: { id: keyId } },
      meets: own,
      seenBy: ['a carrier'],
      missing: { params: { id: randomUUID() } },
    },
    {
      operationId: 'registerVehicle',
      of: 'a plate that is taken',
      request: { body: vehicleBody(a.haulage.plates[0]) },
      meets: { ownFleet: ['a carrier', 'a recycler', 'b carrier', 'b recycler'] },
      seenBy: 'everybody',
    },
    {
      operationId: 'importVehicles',
      of: 'a plate that is taken',
      request: {
        body: `plate,ratedLoadKg,equipment.sealedCover,equipment.sortedTransport\n${a.haulage.plates[0]},20000,yes,yes`,
        headers: { 'content-type': 'text/csv' },
      },
      meets: { ownFleet: ['a carrier', 'a recycler', 'b carrier', 'b recycler'] },
      seenBy: 'everybody',
    },
    {
      operationId: 'updateVehicle',
      of: 'a carrier’s, another version',
      request: { ...vehicle, body: { ratedLoadKg: 1 }, headers: WRONG_VERSION },
      meets: own,
      seenBy: ['a carrier'],
      missing: { ...noVehicle, body: { ratedLoadKg: 1 }, headers: WRONG_VERSION },
    },
    { operationId: 'getVehicle', of: 'a carrier’s', request: vehicle, meets: own, missing: noVehicle },
    {
      operationId: 'listVehicles',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { own: 'everybody' },
    },
    {
      operationId: 'uploadDocument',
      of: 'a text, which is no document',
      request: multipart(['kind', 'other'], ['file', { content: Buffer.from('text'), fileName: 'x.txt' }]),
      meets: { own: 'everybody' },
      seenBy: 'everybody',
    },
    {
      operationId: 'getDocument',
      of: 'a contractor’s',
      request: { params: { id: a.documentId } },
      meets: { own: ['a contractor'], ofStaff: [] },
      missing: { params: { id: randomUUID() } },
    },
  ];
}

function projects({ a, household }: MatrixWorld): readonly Probe[] {
  const { contractor } = a.parties;
  const get = (of: string, id: string, parties: Seers): Probe => ({
    operationId: 'getProject',
    of,
    request: { params: { id } },
    meets: { projectParty: parties },
    missing: { params: { id: randomUUID() } },
  });
  return [
    {
      operationId: 'registerProject',
      of: 'of a contractor, outside the planning area',
      request: { body: projectBody({ contractorId: contractor.id, regionCode: NOWHERE }) },
      meets: { household: [], ownProject: ['a contractor'] },
      seenBy: 'everybody',
    },
    {
      operationId: 'registerProject',
      of: 'of a household, outside the planning area',
      request: {
        body: projectBody({
          kind: 'decoration',
          premises: 'home',
          producer: { kind: 'individual', name: '某人' },
          regionCode: NOWHERE,
        }),
      },
      meets: { ownProject: [] },
      seenBy: 'everybody',
    },
    get('of a contractor', a.haulage.projectId, ['a developer', 'a contractor']),
    get('of a household', household.projectId, [`sub ${HOUSEHOLDER}`]),
    {
      operationId: 'listProjects',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { projectParty: 'everybody' },
    },
  ];
}

function applications(world: MatrixWorld): readonly Probe[] {
  const { a } = world;
  const own = { meets: { own: ['a contractor'] }, seenBy: ['a contractor'] } as const;
  const of = (operationId: string, what: string, id: string, rest: Request = {}): Probe => ({
    operationId,
    of: what,
    request: { params: { id }, ...rest },
    ...own,
    missing: { params: { id: randomUUID() }, ...rest },
  });
  const contest = { contractNumber: 'YS-1', reason: '未簽訂' };
  return [
    {
      operationId: 'createPermitApplication',
      of: 'own, of a project that is not there',
      request: { body: { kind: 'disposal', projectId: randomUUID() } },
      meets: { own: 'everybody' },
      seenBy: 'everybody',
    },
    of('updatePermitApplication', 'a draft, another version', a.draftApplication, {
      body: { planFilingNumber: 'BA-9' },
      headers: WRONG_VERSION,
    }),
    of('submitPermitApplication', 'decided', a.disposalApplication),
    of('withdrawPermitApplication', 'decided', a.disposalApplication),
    of('getPermitApplication', 'decided', a.disposalApplication),
    of('getPermitApplication', 'a draft', a.draftApplication),
    of('assessPermitApplication', 'decided', a.disposalApplication),
    {
      ...of('getApplicationNotice', 'decided', a.disposalApplication),
      request: { params: { id: a.disposalApplication, kind: 'grant' } },
      missing: { params: { id: randomUUID(), kind: 'grant' } },
    },
    of('assessPermitApplication', 'a draft', a.draftApplication),
    {
      operationId: 'listPermitApplications',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { own: 'everybody' },
    },
    {
      ...of('contestContract', 'decided', a.disposalApplication, { body: contest }),
      meets: { contractParty: ['a carrier', 'a recycler'] },
      seenBy: ['a carrier', 'a recycler'],
    },
    {
      ...of('contestContract', 'a draft', a.draftApplication, { body: contest }),
      meets: { contractParty: [] },
      seenBy: [],
    },
  ];
}

function officers({ a }: MatrixWorld): readonly Probe[] {
  const bodies: Readonly<Record<string, unknown>> = {
    acceptPermitApplication: undefined,
    declinePermitApplication: { reason: '不屬於' },
    requestSupplement: { items: [{ citation: '9(1)', note: '請補交' }] },
    extendDecision: { reason: '核查' },
    attestCondition: { citation: '9(5)', statement: '符合' },
    recordSurvey: {
      surveyedOn: '2021-03-16',
      officers: [
        { sub: 'officer-1', name: '甲' },
        { sub: 'officer-2', name: '乙' },
      ],
    },
    signSurvey: { surveyId: a.surveyId },
    decidePermitApplication: { outcome: 'approved' },
  };
  const ofAll = Object.entries(bodies).flatMap(([operationId, body]) => {
    const withBody = body === undefined ? {} : { body };
    const stages = [
      ['decided', a.disposalApplication],
      ['a draft', a.draftApplication],
    ] as const;
    return stages.map(([of, id]): Probe => ({
      operationId,
      of,
      request: { params: { id }, ...withBody },
      meets: { competent: ['authority 421200'], surveyor: ['authority 421200'] },
      seenBy: 'everybody',
    }));
  });
  return [
    ...ofAll,
    {
      operationId: 'signSurvey',
      of: 'one that names others',
      request: { params: { id: a.acceptedApplication }, body: { surveyId: a.surveyId } },
      meets: { surveyor: [] },
      seenBy: 'everybody',
    },
  ];
}

function permits({ a, organisationIds }: MatrixWorld): readonly Probe[] {
  const { disposalPermit, transportPermit, siteId, plates } = a.haulage;
  const competent = { meets: { competent: ['authority 421200'] }, seenBy: 'everybody' } as const;
  const replacement = { removePlate: plates[0], addPlate: plates[1] };
  const kinds = [
    ['a disposal permit', disposalPermit, A, 'a contractor'],
    ['a transport permit', transportPermit, ['a carrier'], 'a carrier'],
  ] as const;
  const ofBoth = kinds.flatMap(([of, number, parties, holder]): readonly Probe[] => [
    {
      operationId: 'getPermit',
      of,
      request: { params: { number } },
      meets: { permitParty: parties },
      missing: { params: { number: NO_PERMIT } },
    },
    {
      operationId: 'getPermitCopy',
      of,
      request: { params: { number, copyNumber: '1' } },
      meets: { permitParty: parties },
      missing: { params: { number: NO_PERMIT, copyNumber: '1' } },
    },
    {
      operationId: 'replacePermitCopy',
      of: `${of}, another version`,
      request: { params: { number }, body: replacement, headers: WRONG_VERSION },
      meets: { own: [holder] },
      seenBy: parties,
      missing: { params: { number: NO_PERMIT }, body: replacement, headers: WRONG_VERSION },
    },
    ...(['renewPermit', 'amendPermit'] as const).map((operationId) => ({
      operationId,
      of: `${of}, another version`,
      request: { params: { number }, headers: WRONG_VERSION },
      meets: { own: [holder] },
      seenBy: parties,
      missing: { params: { number: NO_PERMIT }, headers: WRONG_VERSION },
    })),
    {
      operationId: 'endPermit',
      of: `${of}, another version`,
      request: {
        params: { number },
        body: { manner: 'deregistered', reason: '註銷' },
        headers: WRONG_VERSION,
      },
      ...competent,
    },
  ]);
  return [
    ...ofBoth,
    {
      operationId: 'listPermits',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { permitParty: 'everybody' },
    },
    { operationId: 'listGrants', of: 'all', request: { query: ALL } },
    {
      operationId: 'recordOutsidePermit',
      of: 'with a paper that is not there',
      request: {
        body: {
          holderId: organisationIds['a contractor'],
          projectId: a.haulage.projectId,
          streams: [
            {
              category: 'recyclable',
              materials: ['concrete'],
              quantity: { value: 1, unit: 't' },
              destinationId: siteId,
            },
          ],
          validFrom: '2021-03-16',
          validTo: '2021-03-17',
          documentId: randomUUID(),
        },
      },
      ...competent,
    },
    {
      operationId: 'registerTreatmentSite',
      of: 'of an operator that is not there',
      request: {
        body: {
          name: '無害化處理場',
          regionCode: '421202',
          location: { lat: 29.8, lon: 114.33 },
          capacity: { value: 20_000, unit: 't' },
          acceptsFrom: '2021-01-01',
          acceptsTo: '2030-12-31',
          operatorId: randomUUID(),
        },
      },
      ...competent,
    },
    { operationId: 'getSite', of: 'a recycler’s', request: { params: { id: siteId } } },
    { operationId: 'listSites', of: 'all', request: { query: ALL } },
    {
      operationId: 'verifyOrganisation',
      of: 'a developer',
      request: { params: { id: organisationIds['a developer'] } },
    },
  ];
}

function manifests({ a, household }: MatrixWorld): readonly Probe[] {
  const { loaded, filed, drawn } = a.manifests;
  const party = { manifestParty: A } as const;
  const voiding = { body: { reason: '作廢' } };
  const settling = { body: { massKg: 9_000, reason: '核查' } };
  const proposing = { body: { changes: { destinationId: randomUUID() }, reason: '去向誤錄' } };
  const answering = { body: { answer: 'agree' } };
  const noManifest = { params: { number: NO_NUMBER } };
  const get = (of: string, number: string, parties: Seers): Probe => ({
    operationId: 'getManifest',
    of,
    request: { params: { number } },
    meets: { manifestParty: parties },
    missing: noManifest,
  });
  const copies = {
    emitter: ['a developer', 'a contractor'],
    carrier: ['a carrier'],
    recycler: ['a recycler'],
    authority: [],
  } as const;
  return [
    {
      operationId: 'drawManifests',
      of: 'under a transport permit',
      request: { body: { permitNumber: a.haulage.transportPermit, count: 1 } },
      meets: { own: ['a carrier'] },
      seenBy: ['a carrier'],
      missing: { body: { permitNumber: NO_PERMIT, count: 1 } },
    },
    get('filed', filed, A),
    get('never used', drawn, ['a carrier']),
    get('of a household', household.manifest, [`sub ${HOUSEHOLDER}`, 'a carrier', 'a recycler']),
    {
      operationId: 'listManifests',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { manifestParty: 'everybody' },
    },
    ...Object.entries(copies).map(([holder, keepers]): Probe => ({
      operationId: 'getManifestCopy',
      of: `the copy of the ${holder}`,
      request: { params: { number: filed, holder } },
      meets: { copyKeeper: keepers },
      missing: { params: { number: NO_NUMBER, holder } },
    })),
    {
      operationId: 'voidManifest',
      of: 'on the road',
      request: { params: { number: loaded }, ...voiding },
      meets: { own: ['a carrier'] },
      seenBy: A,
      missing: { ...noManifest, ...voiding },
    },
    {
      operationId: 'proposeCorrection',
      of: 'filed, to go nowhere',
      request: { params: { number: filed }, ...proposing },
      meets: { sheetParty: A, individualParty: [] },
      seenBy: A,
      missing: { ...noManifest, ...proposing },
    },
    {
      operationId: 'proposeCorrection',
      of: 'of a household, to go nowhere',
      request: { params: { number: household.manifest }, ...proposing },
      // The copies of carrier and recycler are not complete.
      meets: { sheetParty: ['a carrier', 'a recycler'], individualParty: [`sub ${HOUSEHOLDER}`] },
      seenBy: [`sub ${HOUSEHOLDER}`, 'a carrier', 'a recycler'],
    },
    {
      operationId: 'answerCorrection',
      of: 'one that was withdrawn',
      request: { params: { number: filed, id: a.correctionId }, ...answering },
      // Its author is the recycler.
      meets: {
        sheetParty: ['a developer', 'a contractor', 'a carrier'],
        individualParty: [],
        enforcing: ['authority 421200', 'authority 421202'],
      },
      seenBy: A,
      officersSee: true,
      missing: { params: { number: NO_NUMBER, id: a.correctionId }, ...answering },
    },
    {
      operationId: 'checkClearance',
      of: 'a load of the project',
      // To others the project is an unknown reference: `test/routes/clearance.test.ts`.
      request: {
        body: {
          plate: a.haulage.plates[0],
          projectId: a.haulage.projectId,
          category: 'recyclable',
          materials: ['concrete'],
          quantity: { value: 1, unit: 't' },
          destinationId: a.haulage.siteId,
        },
      },
    },
    {
      operationId: 'requestCorrection',
      of: 'never used',
      request: { params: { number: drawn }, body: { reason: '請更正' } },
      meets: { enforcing: ['authority 421200'] },
      seenBy: 'everybody',
      missing: { ...noManifest, body: { reason: '請更正' } },
    },
    ...(
      [
        ['settleManifest', settling],
        ['closeManifest', voiding],
      ] as const
    ).map(([operationId, body]): Probe => ({
      operationId,
      of: 'never used, of the city',
      request: { params: { number: filed }, ...body },
      meets: { enforcing: ['authority 421200', 'authority 421202'], ...party },
      seenBy: 'everybody',
    })),
  ];
}

function scans({ a, household }: MatrixWorld): readonly Probe[] {
  const probe = (of: string, body: Readonly<Record<string, unknown>>, meets: Probe['meets'] = {}) => {
    const nobody = { individualEmitter: [], onRoad: [], atGate: [], roadside: [], ...meets };
    const missing = { ...body, manifestNumber: NO_NUMBER, id: randomUUID() };
    return [
      {
        operationId: 'recordScan',
        of,
        request: { body },
        meets: nobody,
        seenBy: [],
        missing: { body: missing },
      },
      {
        operationId: 'recordScans',
        of,
        request: { body: { scans: [body] } },
        meets: nobody,
        seenBy: [],
        missing: { body: { scans: [missing] } },
      },
      {
        operationId: 'importScans',
        of,
        request: fileOf(body),
        meets: nobody,
        seenBy: [],
        missing: fileOf(missing),
      },
    ] as const satisfies readonly Probe[];
  };
  const { load, depart, receive, inspect } = a.scans;
  return [
    ...probe('a load, again', load, { atGate: ['a developer', 'a contractor'] }),
    ...probe('a departure, again', depart, { onRoad: ['a carrier'] }),
    ...probe('an arrival, again', receive, { atGate: ['a recycler'] }),
    ...probe('a load of a household, again', household.load, { individualEmitter: [`sub ${HOUSEHOLDER}`] }),
    ...probe('an inspection, again', inspect, { roadside: 'everybody' }),
  ];
}

/** A scan as the one row of a file, its headings the names of its fields. */
function fileOf(scan: Readonly<Record<string, unknown>>): Request {
  const cells = Object.entries(scan).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    if (Array.isArray(value)) return [[name, value.join(';')]];
    if (typeof value !== 'object' || value === null) return [[name, value]];
    return Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each]);
  });
  const body = csvOf(
    cells.map(([name]) => name),
    cells.map(([, value]) => String(value)),
  );
  return { body, headers: { 'content-type': 'text/csv' } };
}

function sites({ a }: MatrixWorld): readonly Probe[] {
  const { siteId, projectId } = a.haulage;
  const ofSite = (operationId: string, of: string, body: unknown): Probe => ({
    operationId,
    of,
    request: { params: { id: siteId }, body },
    // A public directory: that the site is there is known.
    meets: { own: ['a recycler'] },
    seenBy: 'everybody',
    missing: { params: { id: randomUUID() }, body },
  });
  const ofProject = (operationId: string, body: Readonly<Record<string, unknown>>): Probe => ({
    operationId,
    of: 'a contractor’s',
    request: {
      params: { id: projectId },
      body: { ...body, on: '2021-03-16', quantity: { value: 1, unit: 't' } },
    },
    meets: { ownProject: ['a developer', 'a contractor'] },
    seenBy: ['a developer', 'a contractor'],
    missing: {
      params: { id: randomUUID() },
      body: { ...body, on: '2021-03-16', quantity: { value: 1, unit: 't' } },
    },
  });
  return [
    ofSite('noticeClosure', 'with a plan that is not there', {
      stopsOn: '2021-12-31',
      planDocumentId: randomUUID(),
    }),
    ofSite('recordSiteClosed', 'with a plan that is not there', {
      on: '2021-03-16',
      documentId: randomUUID(),
    }),
    ofSite('fileIntakeReport', 'a month that is not over', { month: '2021-03' }),
    ofProject('reportOnsiteRecycling', { materials: ['concrete'] }),
    ofProject('recordBackfill', { dustMeasures: '噴淋' }),
    {
      operationId: 'getProducerStatement',
      of: 'a month',
      request: { params: { id: projectId, month: '2021-03' } },
      meets: { projectParty: ['a developer', 'a contractor'] },
      missing: { params: { id: randomUUID(), month: '2021-03' } },
    },
  ];
}

function orders({ a }: MatrixWorld): readonly Probe[] {
  const past = { reason: '重污染天氣', from: '2021-03-01T00:00:00+08:00', to: '2021-03-02T00:00:00+08:00' };
  return [
    {
      operationId: 'issueControlOrder',
      of: 'one for the past, in 421202',
      request: { body: { ...past, regionCodes: ['421202'] } },
      meets: { ordering: ['authority 421200', 'authority 421202'] },
      seenBy: 'everybody',
    },
    {
      operationId: 'liftControlOrder',
      of: 'one of 421202, lifted',
      request: { params: { id: a.orderId } },
      meets: { issuer: ['authority 421202'] },
      seenBy: 'everybody',
      missing: { params: { id: randomUUID() } },
    },
    { operationId: 'listControlOrders', of: 'all', request: { query: ALL } },
  ];
}

function service(): readonly Probe[] {
  return [
    { operationId: 'getFlows', of: 'a month', request: { query: { from: '2021-03-01', to: '2021-03-31' } } },
    {
      operationId: 'getReconciliation',
      of: 'a month',
      request: { query: { from: '2021-03-01', to: '2021-03-31', of: 'project' } },
    },
    { operationId: 'listArticles', of: 'all', request: {} },
    { operationId: 'listTerms', of: 'all', request: {} },
    {
      operationId: 'recordTerm',
      of: 'one that ends before it begins',
      request: { body: { documentNumber: 'x', from: '2021-01-02', to: '2021-01-01' } },
    },
    { operationId: 'listInstruments', of: 'all', request: {} },
    {
      operationId: 'recordInstrumentEnd',
      of: 'the measures',
      request: {
        params: { name: 'measures' },
        body: { lastDay: '2030-01-01', documentNumber: 'x' },
      },
      missing: { params: { name: 'nothing' }, body: { lastDay: '2030-01-01', documentNumber: 'x' } },
    },
    { operationId: 'listMaterials', of: 'all', request: {} },
    { operationId: 'getCalendarYear', of: 'a year', request: { params: { year: '2021' } } },
    {
      operationId: 'recordCalendarYear',
      of: 'a day of another year',
      request: { params: { year: '2021' }, body: { holidays: ['2022-01-01'], workdays: [] } },
    },
    { operationId: 'listAuthorities', of: 'all', request: {} },
    { operationId: 'getAuthority', of: 'the city', request: { params: { code: '421200' } } },
    {
      operationId: 'updateAuthority',
      of: 'the city',
      request: { params: { code: '421200' }, body: { boundary: null } },
      missing: { params: { code: '420000' }, body: { boundary: null } },
    },
    {
      operationId: 'optInAuthority',
      of: 'the city',
      request: { params: { code: '421200' }, body: { documentNumber: 'x', from: '2021-01-01' } },
      missing: { params: { code: '420000' }, body: { documentNumber: 'x', from: '2021-01-01' } },
    },
    { operationId: 'listAuditEntries', of: 'all', request: { query: ALL } },
    { operationId: 'listAuditSeals', of: 'all', request: {} },
    { operationId: 'getAuditKeys', of: 'all', request: {} },
    { operationId: 'getCredentialKeys', of: 'all', request: {} },
    { operationId: 'verifyCredential', of: 'nothing of ours', request: { params: { credential: 'x' } } },
    { operationId: 'getImportTemplate', of: 'vehicles', request: { params: { of: 'vehicles' } } },
    { operationId: 'getMe', of: 'oneself', request: {} },
    { operationId: 'setSandboxClock', of: 'the time it is', request: { body: { now: NOW } } },
    { operationId: 'seedSandbox', of: 'for nobody', request: { body: { owners: [''] } } },
    {
      operationId: 'runConformance',
      of: 'a manifest that is not there',
      request: {
        body: { scenario: 'department', ids: { manifestNumber: NO_NUMBER, violationIds: [] } },
      },
    },
  ];
}
