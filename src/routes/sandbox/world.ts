import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import type { Day } from '../../domain/time.ts';

/** Of the ids of what the sandbox is seeded with (RFC 9562, 5.5). */
const NAMESPACE = '7a4b4d7e-64a7-5d0f-8a55-5b3f6f0f5c11';

/** The id of a thing of the sandbox by its key: the same in every sandbox. */
export function seededId(key: string): string {
  return v5(key, NAMESPACE);
}

/** A code of the sandbox by its key, as `seededId`. */
export function seededCode(key: string, length: number, characters: string): string {
  const bytes = createHash('sha512').update(key).digest();
  return Array.from({ length }, (_, at) => characters.charAt((bytes[at] ?? 0) % characters.length)).join('');
}

const CONTACT = {
  address: '咸寧市咸安區淦河大道 1 號',
  contact: { name: '沙盒聯絡人', phone: '0715-8000000' },
};

/** Who takes part; whoever acts for one is its owner by the `sub` `sandbox-` and the key. */
export const ORGANISATIONS = [
  { key: 'developer', name: '沙盒建設有限公司', uscc: '91421200MAXN000010', kinds: ['developer'] },
  { key: 'contractor', name: '沙盒施工有限公司', uscc: '91421200MAXN000023', kinds: ['contractor'] },
  { key: 'carrier', name: '沙盒運輸有限公司', uscc: '91421200MAXN000036', kinds: ['carrier'] },
  {
    key: 'recycler',
    name: '沙盒資源化利用有限公司',
    uscc: '91421200MAXN000049',
    kinds: ['recycler', 'carrier'],
  },
  { key: 'treatment', name: '沙盒無害化處理有限公司', uscc: '91421200MAXN00005C', kinds: ['siteOperator'] },
] as const;
export type OrganisationKey = (typeof ORGANISATIONS)[number]['key'];

export const FLEETS: Readonly<Partial<Record<OrganisationKey, readonly string[]>>> = {
  carrier: ['鄂L90001', '鄂L90002', '鄂LD90003', '鄂L90005', '鄂L90006', '鄂L90007'],
  recycler: ['鄂L90011'],
};

export const PROJECTS = ['building', 'home'] as const;
export const SITES = ['facility', 'treatment'] as const;
export const PERMITS = ['transport', 'recycling', 'disposal'] as const;

export const FIRST = '2020-01-01';
export const LAST = '2030-12-31';

export function organisationBody({ name, uscc, kinds }: (typeof ORGANISATIONS)[number]) {
  return { name, uscc, kinds, ...CONTACT };
}

export function vehicleBody(plate: string) {
  const certificate = (letter: string) => ({
    number: `${letter}${plate.slice(2)}`,
    validFrom: FIRST,
    validTo: LAST,
  });
  return {
    plate,
    plateColour: plate.length === 8 ? '綠' : '黃',
    grossMassKg: 31_000,
    ratedLoadKg: 20_000,
    roadTransportCertificate: certificate('DY'),
    passagePermit: certificate('TX'),
    equipment: { sealedCover: true, recorderId: `R-${plate.slice(2)}`, sortedTransport: true },
  };
}

export function buildingBody(developerId: string, contractorId: string, today: Day) {
  return {
    name: '沙盒改造工程',
    kind: 'reconstruction',
    regionCode: '421202',
    location: { lat: 29.84, lon: 114.32 },
    developerId,
    contractorId,
    commencesOn: today,
  };
}

export function homeBody(today: Day) {
  return {
    name: '沙盒住宅裝修',
    kind: 'decoration',
    premises: 'home',
    regionCode: '421202',
    location: { lat: 29.845, lon: 114.325 },
    producer: { kind: 'individual', name: '沙女士' },
    commencesOn: today,
  };
}

export function treatmentBody(operatorId: string) {
  return {
    name: '沙盒無害化處理場',
    regionCode: '421202',
    location: { lat: 29.86, lon: 114.33 },
    capacity: { value: 100_000, unit: 't' },
    acceptsFrom: FIRST,
    acceptsTo: LAST,
    operatorId,
  };
}

/** The documents that each application has to have (第九條, 第十條, 第二十一條). */
const FLEET_DOCUMENTS = [
  'businessLicence',
  'officePremises',
  'parkingPremises',
  'operationRules',
  'safetyRules',
  'qualityRules',
  'maintenanceRules',
];
export const DOCUMENTS: Readonly<Record<(typeof PERMITS)[number], readonly string[]>> = {
  transport: FLEET_DOCUMENTS,
  recycling: [...FLEET_DOCUMENTS, 'concessionGrant'],
  disposal: ['planningPermit', 'constructionPermit', 'sitePlan'],
};

export function transportBody(plates: readonly string[]) {
  return {
    kind: 'transport',
    regionCode: '421202',
    plates,
    dailyCapacity: { value: 200, unit: 't' },
    tripsPerDay: 8,
  };
}

export function recyclingBody(plates: readonly string[], today: Day) {
  return {
    kind: 'recycling',
    plates,
    dailyCapacity: { value: 20, unit: 't' },
    tripsPerDay: 6,
    site: {
      name: '沙盒資源化利用場',
      siteType: 'recyclingFacility',
      regionCode: '421202',
      location: { lat: 29.82, lon: 114.3 },
      capacity: { value: 100_000, unit: 't' },
      acceptsFrom: today,
      acceptsTo: LAST,
    },
    concession: { number: 'TXJY-SANDBOX', grantor: '咸寧市人民政府', validFrom: FIRST, validTo: LAST },
  };
}

export function disposalBody(
  ids: Readonly<{ projectId: string; carrierId: string; facilityId: string }>,
  plates: readonly string[],
  [from, to]: readonly [Day, Day],
) {
  const contract = { signedOn: from, validTo: to };
  return {
    kind: 'disposal',
    projectId: ids.projectId,
    planFilingNumber: 'BA-SANDBOX',
    plan: {
      streams: [
        {
          category: 'recyclable',
          materials: ['concrete', 'brick'],
          quantity: { value: 10_000, unit: 't' },
          destinationId: ids.facilityId,
        },
      ],
      period: { from, to },
      dailyHours: { from: '00:00', to: '23:59' },
      route: { description: '咸寧大道—107國道', noiseSensitive: false },
    },
    carriageContracts: [{ carrierId: ids.carrierId, number: 'YS-SANDBOX', plates, ...contract }],
    disposalContracts: [
      { destinationId: ids.facilityId, category: 'recyclable', number: 'XN-SANDBOX', ...contract },
    ],
  };
}
