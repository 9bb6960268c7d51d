import type { Finding } from '../../src/domain/finding.ts';
import type {
  ApplicationBody,
  ApplicationFacts,
  Attestation,
  CarriageContract,
  CarrierPermit,
  Concession,
  Contest,
  DestinationFacts,
  DisposalContract,
  Plan,
  SiteProposal,
  Stream,
  Survey,
  Vehicle,
} from '../../src/domain/permits/application.ts';
import { assess, ATTESTABLE } from '../../src/domain/permits/assessment.ts';
import type { Condition } from '../../src/domain/permits/condition.ts';
import { startOf } from '../../src/domain/time.ts';

/** Lawful applications as of one day. Each builder takes only what deviates. */
export const TODAY = '2021-03-02';
export const CARRIER = 'carrier';
export const RECYCLER = 'recycler';
export const PLATE = '鄂L12345';
export const HAUL_PLATE = '鄂L8K56A';

type Change = Partial<Omit<ApplicationFacts, 'body' | 'kind'>> & { readonly body?: ApplicationBody };

export const documents = (...kinds: readonly string[]) =>
  kinds.map((kind) => ({ kind, documentId: `document-${kind}` }));

export const attestation = (citation: string, at = startOf(TODAY)): Attestation => ({
  citation,
  statement: '現場核查符合',
  by: 'officer',
  at,
});

export const contest = (contractNumber: string, at = startOf(TODAY), organisationId = CARRIER): Contest => ({
  contractNumber,
  organisationId,
  reason: '未簽訂',
  at,
});

export const survey = (change: Partial<Survey> = {}): Survey => ({
  surveyedOn: TODAY,
  officers: [
    { sub: 'officer-1', name: '甲' },
    { sub: 'officer-2', name: '乙' },
  ],
  checks: {},
  note: null,
  by: 'officer-1',
  at: startOf(TODAY),
  ...change,
});

export const vehicle = (change: Partial<Vehicle> = {}): Vehicle => ({
  plate: PLATE,
  grossMassKg: 31_000,
  ratedLoadKg: 20_000,
  roadTransportCertificate: { number: '421200000001', validFrom: '2020-01-01', validTo: '2022-12-31' },
  passagePermit: { number: 'TX-1', validFrom: '2020-01-01', validTo: '2022-12-31' },
  equipment: { sealedCover: true, recorderId: 'R-1', sortedTransport: true },
  ...change,
});

export const vehicles = (...all: readonly Vehicle[]) => new Map(all.map((one) => [one.plate, one]));

export const carrierPermit = (change: Partial<CarrierPermit> = {}): CarrierPermit => ({
  kind: 'transport',
  carrierId: CARRIER,
  active: true,
  validFrom: '2021-01-01',
  validTo: '2021-12-31',
  activePlates: [PLATE],
  ...change,
});

export const recyclingPermit = (change: Partial<CarrierPermit> = {}): CarrierPermit =>
  carrierPermit({ kind: 'recycling', carrierId: RECYCLER, activePlates: [HAUL_PLATE], ...change });

const openSite = {
  operatorId: RECYCLER,
  approved: { from: '2021-01-01', to: '2021-12-31' },
  acceptsFrom: '2021-01-01',
  acceptsTo: '2021-12-31',
  stopsOn: null,
  remainingMassKg: 10_000_000,
};
export const backfill = (change: Partial<DestinationFacts> = {}): DestinationFacts => ({
  ...openSite,
  id: 'backfill',
  siteType: 'backfill',
  operatorId: 'pit',
  ...change,
});
export const facility = (change: Partial<DestinationFacts> = {}): DestinationFacts => ({
  ...openSite,
  id: 'facility',
  siteType: 'recyclingFacility',
  ...change,
});
export const destinations = (...all: readonly DestinationFacts[]) => new Map(all.map((one) => [one.id, one]));

export const spoil = (change: Stream = {}): Stream => ({
  category: 'spoil',
  materials: ['engineeringSpoil'],
  quantity: { value: 1000, unit: 't' },
  destinationId: 'backfill',
  ...change,
});
export const recyclable = (change: Stream = {}): Stream => ({
  category: 'recyclable',
  materials: ['concrete', 'brick'],
  quantity: { value: 300, unit: 't' },
  destinationId: 'facility',
  ...change,
});

export const plan = (change: Plan = {}): Plan => ({
  streams: [spoil(), recyclable()],
  period: { from: '2021-03-15', to: '2021-06-30' },
  dailyHours: { from: '18:00', to: '22:00' },
  route: { description: '咸寧大道—107國道', noiseSensitive: true },
  ...change,
});

export const carriageContract = (change: CarriageContract = {}): CarriageContract => ({
  carrierId: CARRIER,
  number: 'YS-1',
  signedOn: '2021-03-01',
  validTo: '2021-07-31',
  plates: [PLATE],
  ...change,
});

export const spoilContract = (change: DisposalContract = {}): DisposalContract => ({
  destinationId: 'backfill',
  category: 'spoil',
  number: 'XN-1',
  signedOn: '2021-03-01',
  validTo: '2021-07-31',
  ...change,
});
export const recyclableContract = (change: DisposalContract = {}): DisposalContract =>
  spoilContract({ destinationId: 'facility', category: 'recyclable', number: 'XN-2', ...change });

export const site = (change: SiteProposal = {}): SiteProposal => ({
  name: '渣土受納場',
  siteType: 'receiving',
  regionCode: '421202',
  location: { lat: 29.82, lon: 114.3 },
  capacity: { value: 50_000, unit: 't' },
  acceptsFrom: '2021-01-01',
  acceptsTo: '2021-12-31',
  ...change,
});

export const concession = (change: Concession = {}): Concession => ({
  number: 'TXJY-1',
  grantor: '咸寧市人民政府',
  validFrom: '2021-01-01',
  validTo: '2030-12-31',
  ...change,
});

const nothing = {
  applicant: { id: CARRIER, uscc: '91421200MA48W1XA0W' },
  project: null,
  vehicles: new Map(),
  carrierPermits: [],
  destinations: new Map(),
  survey: null,
  contests: [],
} satisfies Partial<ApplicationFacts>;

function build(kind: ApplicationFacts['kind'], lawful: Change, change: Change): ApplicationFacts {
  return {
    ...nothing,
    kind,
    attestations: ATTESTABLE[kind].map((citation) => attestation(citation)),
    ...lawful,
    ...change,
    body: { ...lawful.body, ...change.body },
  };
}

export const disposal = (change: Change = {}): ApplicationFacts =>
  build(
    'disposal',
    {
      applicant: { id: 'contractor', uscc: '91350100M000100Y43' },
      project: { kind: 'newBuild', commencesOn: '2021-03-10' },
      carrierPermits: [carrierPermit()],
      destinations: destinations(backfill(), facility()),
      body: {
        projectId: 'project',
        planFilingNumber: 'BA-1',
        documents: documents('planningPermit', 'constructionPermit', 'sitePlan'),
        plan: plan(),
        carriageContracts: [carriageContract()],
        disposalContracts: [spoilContract(), recyclableContract()],
      },
    },
    change,
  );

export const CARRIER_DOCUMENTS = [
  'businessLicence',
  'officePremises',
  'parkingPremises',
  'operationRules',
  'safetyRules',
  'qualityRules',
  'maintenanceRules',
];

const fleet: ApplicationBody = {
  documents: documents(...CARRIER_DOCUMENTS, 'concessionGrant'),
  plates: [PLATE],
  dailyCapacity: { value: 120, unit: 't' },
  tripsPerDay: 6,
};

export const transport = (change: Change = {}): ApplicationFacts =>
  build('transport', { vehicles: vehicles(vehicle()), body: { regionCode: '421202', ...fleet } }, change);

export const receiving = (change: Change = {}): ApplicationFacts =>
  build('receiving', { survey: survey(), body: { documents: documents('landRight'), site: site() } }, change);

export const recycling = (change: Change = {}): ApplicationFacts =>
  build(
    'recycling',
    {
      applicant: { id: RECYCLER, uscc: '91421200MA48W1XA0W' },
      vehicles: vehicles(vehicle()),
      body: { ...fleet, site: site({ siteType: 'recyclingFacility' }), concession: concession() },
    },
    change,
  );

/** The row of a clause in the assessment of an application, which has exactly one. */
export function rowOf(facts: ApplicationFacts, citation: string, today = TODAY): Condition {
  const [row, ...others] = assess(facts, today).filter((one) => one.citation === citation);
  if (!row || others.length > 0)
    throw new Error(`expected one row ${citation}, found ${others.length + (row ? 1 : 0)}`);
  return row;
}

/** Findings as short text, `code citation pointer`, for tables of cases. */
export function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, citation, pointer }) => [code, citation, pointer ?? ''].join(' ').trim());
}
