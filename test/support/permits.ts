import { ATTESTABLE } from '../../src/domain/permits/assessment.ts';
import type { ApplicationKind } from '../../src/domain/permits/application.ts';
import { type Party, uploadOf } from './parties.ts';
import { type Actor, CITY, type TestService } from './service.ts';

/** Lawful applications in March 2021. Each builder takes only what deviates. */
type Change = Readonly<Record<string, unknown>>;
type Granted = Readonly<{ applicationId: string; permitNumber: string; siteId: string | null }>;

const CARRIER_DOCUMENTS = [
  'businessLicence',
  'officePremises',
  'parkingPremises',
  'operationRules',
  'safetyRules',
  'qualityRules',
  'maintenanceRules',
];

/** Uploads one document of each kind; they are answered as an application names them. */
export async function documentsOf(service: TestService, actor: Actor, ...kinds: readonly string[]) {
  const documents = [];
  for (const kind of kinds) documents.push({ kind, documentId: await uploadOf(service, actor, kind) });
  return documents;
}

export async function transportBody(
  service: TestService,
  carrier: Party,
  plates: readonly string[],
  change: Change = {},
) {
  return {
    kind: 'transport',
    regionCode: '421202',
    documents: await documentsOf(service, carrier.actor, ...CARRIER_DOCUMENTS),
    plates,
    dailyCapacity: { value: 100, unit: 't' },
    tripsPerDay: 6,
    ...change,
  };
}

export function siteBody(change: Change = {}) {
  return {
    name: '渣土受納場',
    siteType: 'receiving',
    regionCode: '421202',
    location: { lat: 29.82, lon: 114.3 },
    capacity: { value: 50_000, unit: 't' },
    acceptsFrom: '2021-01-01',
    acceptsTo: '2021-12-31',
    ...change,
  };
}

export async function recyclingBody(
  service: TestService,
  recycler: Party,
  plates: readonly string[],
  site: Change = {},
) {
  return {
    kind: 'recycling',
    documents: await documentsOf(service, recycler.actor, ...CARRIER_DOCUMENTS, 'concessionGrant'),
    plates,
    dailyCapacity: { value: 20, unit: 't' },
    tripsPerDay: 6,
    site: siteBody({ name: '資源化利用場', siteType: 'recyclingFacility', acceptsTo: '2025-12-31', ...site }),
    concession: {
      number: 'TXJY-1',
      grantor: '咸寧市人民政府',
      validFrom: '2021-01-01',
      validTo: '2030-12-31',
    },
  };
}

/** 300 t of recyclables to one site by one carrier, from 15 March to 30 June. */
export async function disposalBody(
  service: TestService,
  applicant: Party,
  parties: Readonly<{ projectId: string; carrierId: string; plates: readonly string[]; siteId: string }>,
  change: Change = {},
) {
  const { projectId, carrierId, plates, siteId } = parties;
  const contract = { signedOn: '2021-03-01', validTo: '2021-07-31' };
  return {
    kind: 'disposal',
    projectId,
    planFilingNumber: 'BA-1',
    documents: await documentsOf(
      service,
      applicant.actor,
      'planningPermit',
      'constructionPermit',
      'sitePlan',
    ),
    plan: planOf(siteId),
    carriageContracts: [{ carrierId, number: 'YS-1', plates, ...contract }],
    disposalContracts: [{ destinationId: siteId, category: 'recyclable', number: 'XN-1', ...contract }],
    ...change,
  };
}

export function planOf(destinationId: string, tonnes = 300) {
  const quantity = { value: tonnes, unit: 't' };
  return {
    streams: [{ category: 'recyclable', materials: ['concrete', 'brick'], quantity, destinationId }],
    period: { from: '2021-03-15', to: '2021-06-30' },
    dailyHours: { from: '18:00', to: '22:00' },
    route: { description: '咸寧大道—107國道', noiseSensitive: true },
  };
}

/** Begins, submits and accepts an application; answers its id. */
export async function accepted(
  service: TestService,
  actor: Actor,
  body: unknown,
  officer: Actor = CITY,
): Promise<string> {
  const id = await submitted(service, actor, body);
  await service.expect(200, officer, 'acceptPermitApplication', { params: { id } });
  return id;
}

/** Begins and submits an application; answers its id. */
export async function submitted(service: TestService, actor: Actor, body: unknown): Promise<string> {
  const { id } = await service.expect(201, actor, 'createPermitApplication', { body });
  await service.expect(200, actor, 'submitPermitApplication', { params: { id } });
  return id;
}

export function surveyBody(surveyedOn: string, change: Change = {}) {
  return {
    surveyedOn,
    officers: [
      { sub: 'officer-1', name: '甲' },
      { sub: 'officer-2', name: '乙' },
    ],
    checks: { washBay: true },
    note: '現場查勘',
    ...change,
  };
}

/** Attests everything an officer attests of this kind, and surveys a site for spoil. */
export async function attested(
  service: TestService,
  kind: ApplicationKind,
  id: string,
  officer: Actor = CITY,
): Promise<void> {
  for (const citation of ATTESTABLE[kind].filter((each) => each !== '9(3)' && each !== '9(4)'))
    await service.expect(201, officer, 'attestCondition', {
      params: { id },
      body: { citation, statement: '現場核查符合' },
    });
  if (kind !== 'receiving') return;
  const application = await service.expect(200, officer, 'getPermitApplication', { params: { id } });
  const surveyedOn = String(application.submittedAt).slice(0, 10);
  await service.expect(201, officer, 'recordSurvey', { params: { id }, body: surveyBody(surveyedOn) });
}

/** From draft to permit. */
export async function granted(
  service: TestService,
  actor: Actor,
  body: Readonly<{ kind: string }>,
  decision: Change = {},
  officer: Actor = CITY,
): Promise<Granted> {
  const id = await accepted(service, actor, body, officer);
  await attested(service, body.kind as ApplicationKind, id, officer);
  const { permitNumber, siteId } = await service.expect(200, officer, 'decidePermitApplication', {
    params: { id },
    body: { outcome: 'approved', ...decision },
  });
  return { applicationId: id, permitNumber, siteId };
}
