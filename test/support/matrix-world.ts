import { randomUUID } from 'node:crypto';
import { at, type Haulage, haulage, type Scan } from './haulage.ts';
import { multipart, type Party, PNG, uploadOf } from './parties.ts';
import { accepted, disposalBody, planOf, submitted, surveyBody } from './permits.ts';
import { CITY, type TestService, XIANAN } from './service.ts';

/** An organisation of the matrix: those of side `a` are asked for, those of side `b` have the same of their own. */
export const SIDES = ['a', 'b'] as const;
export const ROLES = ['developer', 'contractor', 'carrier', 'recycler'] as const;
export type OrganisationKey = `${(typeof SIDES)[number]} ${(typeof ROLES)[number]}`;
export const DUTIES = ['owner', 'applicant', 'dispatcher', 'driver', 'gate'] as const;

/** Who may see a thing: organisations, and single persons by their `sub`. */
export type Seers = readonly (OrganisationKey | `sub ${string}`)[];

/** One side: its organisations, and something of everything they can have. */
export type Side = Readonly<{
  haulage: Haulage;
  parties: Readonly<Record<(typeof ROLES)[number], Party>>;
  disposalApplication: string;
  draftApplication: string;
  submittedApplication: string;
  acceptedApplication: string;
  /** Of the accepted application, by two officers who are none of the callers. */
  surveyId: string;
  vehicleId: string;
  /** Of the contractor. */
  documentId: string;
  /** A load on the road, one that is filed, one that is received with a difference, and a number never used. */
  manifests: Readonly<{ loaded: string; filed: string; open: string; drawn: string; voided: string }>;
  /** Scans that are recorded: sent again by whoever may send them, they change nothing. */
  scans: Readonly<{ load: Scan; depart: Scan; receive: Scan; inspect: Scan }>;
  correctionId: string;
  /** Of 421202, lifted. */
  orderId: string;
  violationId: string;
  /** A case on it, of the city, with an order to correct. */
  caseId: string;
  /** Of the carrier, revoked. */
  keyId: string;
  /** Of the carrier, a webhook that was paused at once. */
  subscriptionId: string;
  /** The recorder of the first vehicle, registered. */
  deviceId: string;
  /** An invitation that was accepted, and one that nobody accepts. */
  usedCode: string;
  openCode: string;
}>;

export type MatrixWorld = Readonly<{
  service: TestService;
  a: Side;
  b: Side;
  /** An individual's project, and a load of it that side `a` hauls. */
  household: Readonly<{ projectId: string; manifest: string; load: Scan }>;
  /** Of nobody they know, in 咸安區, with a photo; not accepted. */
  complaint: Readonly<{ number: string; photoId: string }>;
  organisationIds: Readonly<Record<OrganisationKey, string>>;
  /** What is somebody's: by the text by which it would show in an answer, who may see it; staff may see it all. */
  marks: ReadonlyMap<string, Seers>;
  /** Of each list, what is on it by id or number: who has it on theirs, and whether staff have. */
  lists: Readonly<Record<string, ReadonlyMap<string, Seers>>>;
}>;

export const HOUSEHOLDER = 'householder';

/** Two sides that have everything and nothing to do with each other, and an individual. */
export async function matrixWorld(service: TestService): Promise<MatrixWorld> {
  const [a, b] = [await sideOf(service, 'a'), await sideOf(service, 'b')];
  const household = await householdOf(service, a);
  const organisationIds = Object.fromEntries(
    (['a', 'b'] as const).flatMap((side) =>
      ROLES.map((role) => [`${side} ${role}`, { a, b }[side].parties[role].id]),
    ),
  ) as MatrixWorld['organisationIds'];
  const lists = await listsOf(service, { a, b }, household);
  const complaint = await complaintOf(service);
  const marks = marksOf({ a, b }, household, lists);
  return { service, a, b, household, complaint, organisationIds, lists, marks };
}

async function sideOf(service: TestService, side: (typeof SIDES)[number]): Promise<Side> {
  const world = await haulage(service, { name: `${side} `, numbers: 10 });
  const { developer, contractor, carrier, recycler, projectId, siteId, plates } = world;
  const parties = { developer, contractor, carrier, recycler };
  for (const role of ROLES)
    for (const duty of DUTIES)
      await service.expect(201, parties[role].actor, 'addMember', {
        params: { id: parties[role].id },
        body: { sub: memberSub(`${side} ${role}`, duty), duties: [duty] },
      });

  const named = { projectId, carrierId: carrier.id, plates, siteId };
  const body = () => disposalBody(service, contractor, named, { plan: planOf(siteId, 10) });
  const { id: draftApplication } = await service.expect(201, contractor.actor, 'createPermitApplication', {
    body: await body(),
  });
  const submittedApplication = await submitted(service, contractor.actor, await body());
  const acceptedApplication = await accepted(service, contractor.actor, await body());
  const { id: surveyId } = await service.expect(201, CITY, 'recordSurvey', {
    params: { id: acceptedApplication },
    body: surveyBody('2021-03-16'),
  });
  const { items: applications } = await service.expect(200, contractor.actor, 'listPermitApplications', {
    query: { status: 'approved' },
  });
  const { items: vehicles } = await service.expect(200, carrier.actor, 'listVehicles', {
    query: { plate: plates[0] },
  });

  const [filed, loaded, open, drawn, voided] = Array.from({ length: 5 }, () => world.next()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const scans = {
    load: world.load(filed, { driverName: `${side} driver in person` }),
    depart: world.depart(filed),
    receive: world.receive(filed),
    inspect: {
      id: randomUUID(),
      kind: 'inspect',
      at: at('19:00'),
      plate: plates[0],
      manifestNumber: filed,
      note: `${side} note of an officer`,
    },
  };
  for (const scan of [scans.load, scans.depart, scans.receive]) await world.record(scan);
  await world.record(scans.inspect, CITY);
  // Overloaded and uncovered, so that somebody is suspected.
  await world.record(world.load(loaded, { plate: plates[1], quantity: { value: 24, unit: 't' } }));
  await world.record(world.depart(loaded, { covered: false }));
  await world.record(world.load(open, { at: at('20:20') }));
  await world.record(world.depart(open, { at: at('20:40') }));
  await world.record(world.receive(open, { at: at('21:10'), quantity: { value: 9, unit: 't' } }));
  const { id: correctionId } = await service.expect(201, recycler.actor, 'proposeCorrection', {
    params: { number: filed },
    body: { changes: { driverName: `${side} driver in person` }, reason: '駕駛員誤錄' },
  });
  await service.expect(200, recycler.actor, 'answerCorrection', {
    params: { number: filed, id: correctionId },
    body: { answer: 'withdraw' },
  });
  await service.expect(201, recycler.actor, 'noticeClosure', {
    params: { id: siteId },
    body: { stopsOn: '2021-12-31' },
  });
  await service.expect(201, recycler.actor, 'fileIntakeReport', {
    params: { id: siteId },
    body: { month: '2021-02' },
  });
  await service.expect(201, contractor.actor, 'recordBackfill', {
    params: { id: projectId },
    body: { quantity: { value: 1, unit: 't' }, dustMeasures: '噴淋' },
  });
  const { id: orderId } = await service.expect(201, XIANAN, 'issueControlOrder', {
    body: { reason: '大型活動', regionCodes: ['421202'], from: at('23:00'), to: at('23:30') },
  });
  await service.expect(200, XIANAN, 'liftControlOrder', { params: { id: orderId } });
  await service.expect(200, carrier.actor, 'voidManifest', {
    params: { number: voided },
    body: { reason: '作廢' },
  });
  const { items: violations } = await service.expect(200, carrier.actor, 'listViolations');

  const violationId = violations[0].id;
  await service.expect(200, CITY, 'reviewViolation', {
    params: { id: violationId },
    body: { outcome: 'confirmed', reason: '核實' },
  });
  const { id: caseId } = await service.expect(201, CITY, 'openCase', {
    body: {
      violationIds: [violationId],
      investigators: [
        { sub: CITY.sub, name: '甲' },
        { sub: 'another officer', name: '乙' },
      ],
    },
  });
  await service.expect(201, CITY, 'addCaseStep', {
    params: { id: caseId },
    body: { type: 'orderCorrection', dueOn: '2099-01-04' },
  });

  const { id: keyId } = await service.expect(201, carrier.actor, 'createApiKey', {
    body: { name: 'revoked', scopes: ['read'] },
  });
  await service.expect(204, carrier.actor, 'revokeApiKey', { params: { id: keyId } });
  const { id: subscriptionId } = await service.expect(201, carrier.actor, 'createSubscription', {
    body: { url: 'http://127.0.0.1:9/' },
  });
  await service.expect(200, carrier.actor, 'updateSubscription', {
    params: { id: subscriptionId },
    body: { status: 'paused' },
  });
  const recorderId = `R-${plates[0].slice(2)}`;
  const { id: deviceId } = await service.expect(201, carrier.actor, 'registerDevice', {
    body: { kind: 'recorder', recorderId, plate: plates[0] },
  });
  const invite = () =>
    service.expect(201, carrier.actor, 'inviteMember', {
      params: { id: carrier.id },
      body: { duties: ['gate'] },
    });
  const [{ code: usedCode }, { code: openCode }] = [await invite(), await invite()];
  await service.expect(200, memberSub(`${side} carrier`, 'gate'), 'acceptInvitation', {
    params: { code: usedCode },
  });
  return {
    haulage: world,
    parties,
    disposalApplication: applications[0].id,
    draftApplication,
    submittedApplication,
    acceptedApplication,
    surveyId,
    vehicleId: vehicles[0].id,
    documentId: await uploadOf(service, contractor.actor, 'other'),
    manifests: { loaded, filed, open, drawn, voided },
    scans,
    correctionId,
    violationId,
    caseId,
    orderId,
    keyId,
    subscriptionId,
    deviceId,
    usedCode,
    openCode,
  };
}

/** Who has one duty and no other in an organisation. */
export function memberSub(organisation: OrganisationKey, duty: (typeof DUTIES)[number]): string {
  return `${organisation}, ${duty}`;
}

async function householdOf(service: TestService, { haulage }: Side): Promise<MatrixWorld['household']> {
  const { id: projectId } = await service.expect(201, HOUSEHOLDER, 'registerProject', {
    body: {
      name: '自住房裝修',
      kind: 'decoration',
      premises: 'home',
      regionCode: '421202',
      location: { lat: 29.85, lon: 114.31 },
      producer: { kind: 'individual', name: '房主' },
      commencesOn: '2021-03-15',
    },
  });
  const manifest = haulage.next();
  const load = haulage.load(manifest, { projectId, at: at('21:00'), quantity: { value: 1, unit: 't' } });
  await haulage.record(load, HOUSEHOLDER);
  return { projectId, manifest, load };
}

async function complaintOf(service: TestService): Promise<MatrixWorld['complaint']> {
  const { number } = await service.expect(
    201,
    null,
    'fileComplaint',
    multipart(
      ['text', '夜間傾倒'],
      ['regionCode', '421202'],
      ['images', { content: PNG, fileName: 'a.png' }],
    ),
  );
  const { photos } = await service.expect(200, CITY, 'getComplaint', { params: { code: number } });
  return { number, photoId: photos[0].id };
}

type Sides = Readonly<Record<(typeof SIDES)[number], Side>>;

/** What each list must show to whom, and to nobody else; as the measures say, not as the service answers. */
async function listsOf(
  service: TestService,
  sides: Sides,
  household: MatrixWorld['household'],
): Promise<MatrixWorld['lists']> {
  const lists = {
    listVehicles: new Map<string, Seers>(),
    listApiKeys: new Map<string, Seers>(),
    listPermitApplications: new Map<string, Seers>(),
    listPermits: new Map<string, Seers>(),
    listProjects: new Map<string, Seers>(),
    listManifests: new Map<string, Seers>(),
    listViolations: new Map<string, Seers>(),
    listCases: new Map<string, Seers>(),
    listDevices: new Map<string, Seers>(),
    listSubscriptions: new Map<string, Seers>(),
  };
  for (const side of SIDES) {
    const of = sides[side];
    const everybody = ROLES.map((role) => `${side} ${role}` as const);
    const [developer, contractor, carrier, recycler] = everybody as [
      OrganisationKey,
      OrganisationKey,
      OrganisationKey,
      OrganisationKey,
    ];
    // What only one organisation has is told by its owner; each of them is asked for all of it.
    for (const role of ROLES)
      for (const name of [
        'listVehicles',
        'listApiKeys',
        'listPermitApplications',
        'listViolations',
        'listCases',
        'listDevices',
        'listSubscriptions',
      ] as const) {
        const { items } = await service.expect(200, of.parties[role].actor, name, {
          query: { limit: '500' },
        });
        for (const { id } of items as readonly { id: string }[]) lists[name].set(id, [`${side} ${role}`]);
      }
    const { haulage, manifests } = of;
    lists.listProjects.set(haulage.projectId, [developer, contractor]);
    lists.listPermits.set(haulage.transportPermit, [carrier]);
    lists.listPermits.set(haulage.disposalPermit, everybody);
    for (const number of [manifests.loaded, manifests.filed, manifests.open])
      lists.listManifests.set(number, everybody);
    for (const number of [manifests.drawn, manifests.voided]) lists.listManifests.set(number, [carrier]);
    const lacks = [
      [of.vehicleId, lists.listVehicles],
      [of.keyId, lists.listApiKeys],
      [of.draftApplication, lists.listPermitApplications],
      [of.disposalApplication, lists.listPermitApplications],
      [of.violationId, lists.listViolations],
      [of.caseId, lists.listCases],
      [of.deviceId, lists.listDevices],
      [of.subscriptionId, lists.listSubscriptions],
    ] as const;
    for (const [id, list] of lacks)
      if (!list.has(id)) throw new Error(`expected ${id} of ${recycler} listed`);
  }
  const individual = `sub ${HOUSEHOLDER}` as const;
  lists.listProjects.set(household.projectId, [individual]);
  const seers = [individual, 'a carrier', 'a recycler'] as const;
  lists.listManifests.set(household.manifest, seers);
  return lists;
}

/** What is whose, wherever it shows: also beside the lists it is on. */
function marksOf(
  sides: Sides,
  household: MatrixWorld['household'],
  lists: MatrixWorld['lists'],
): ReadonlyMap<string, Seers> {
  const marks = new Map<string, Seers>();
  for (const [name, list] of Object.entries(lists))
    // Permits are public by their grants; what is only listed by their number is looked at in the list.
    if (name !== 'listPermits') for (const [id, seers] of list) marks.set(id, seers);
  for (const side of SIDES) {
    const { parties, haulage, scans, disposalApplication } = sides[side];
    const everybody = ROLES.map((role) => `${side} ${role}` as const);
    for (const role of ROLES)
      for (const duty of DUTIES) marks.set(memberSub(`${side} ${role}`, duty), [`${side} ${role}`]);
    for (const role of ROLES) marks.set(parties[role].actor, [`${side} ${role}`]);
    // Named by the permit and by the manifests of the project, which all of them see.
    marks.set(haulage.projectId, everybody);
    // The permit names the application it comes from.
    marks.set(disposalApplication, everybody);
    for (const { id } of [scans.load, scans.depart, scans.receive]) marks.set(id, everybody);
    marks.set(`${side} driver in person`, everybody);
    marks.set(`${side} note of an officer`, []);
  }
  marks.set(household.projectId, [`sub ${HOUSEHOLDER}`, 'a carrier', 'a recycler']);
  return marks;
}
