import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Finding } from '../../../src/domain/finding.ts';
import { MATERIALS, PROJECT_KINDS } from '../../../src/domain/law/art-03-categories.ts';
import { SITE_TYPES } from '../../../src/domain/law/art-06-destinations.ts';
import {
  APPLICATION_KINDS,
  type ApplicationFacts,
  type Attestation,
  type CarriageContract,
  type CarrierPermit,
  type DestinationFacts,
  type DisposalContract,
  type Plan,
  type SiteProposal,
  type Stream,
  SURVEY_CHECKS,
  type Survey,
  type Vehicle,
} from '../../../src/domain/permits/application.ts';
import { assess, ATTESTABLE } from '../../../src/domain/permits/assessment.ts';
import type { Condition } from '../../../src/domain/permits/condition.ts';
import { DOCUMENT_KINDS } from '../../../src/domain/permits/evidence.ts';
import { startOf } from '../../../src/domain/time.ts';
import { contest, documents, TODAY } from '../../support/applications.ts';
import { evaluate } from '../../support/oracle.ts';

/** A failure prints its seed and path; `FC_SEED` and `FC_PATH` run it again, `FC_RUNS` runs more. */
const { FC_SEED, FC_PATH, FC_RUNS } = process.env;
const REPLAY = {
  ...(FC_SEED && { seed: Number(FC_SEED) }),
  ...(FC_PATH && { path: FC_PATH }),
};
const RUNS = Number(FC_RUNS ?? 2_000);

/** The lawful value `weight` times in `weight + 1`, else one of the others. */
function mostly<T>(lawful: T, others: readonly T[], weight = 7): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constant(lawful) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

/** Some of a list, usually all. */
function mostOf<T>(all: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(all) },
    { weight: 1, arbitrary: fc.subarray([...all]) },
  );
}

// Today is 2021-03-02 and the plan mostly 03-03 to 03-05, so that every day before, on and after a boundary is near.
const BEFORE_TODAY = '2021-03-01';
const AFTER_TODAY = '2021-03-03';
const FROM = '2021-03-03';
const TO = '2021-03-05';
const LONG_AGO = '2020-01-01';
const FAR = '2021-12-31';

const text = mostly<string | undefined>('文字', [undefined, '', ' ']);
const startsBy = (day: string, dayAfter: string) => mostly(LONG_AGO, [day, dayAfter], 4);
const lastsTo = (day: string, dayBefore: string) => mostly(FAR, [day, dayBefore], 4);

const CARRIERS = ['carrier', 'recycler', 'stranger'];
const PLATES = ['鄂L00001', '鄂L00002', '鄂L00003'];
const SITES = ['pit', 'facility', 'works', 'nowhere'];

const quantity = fc.constantFrom<Stream['quantity']>(
  { value: 1, unit: 't' },
  { value: 1000, unit: 'kg' },
  { value: 999.5, unit: 'kg' },
  { value: 0.625, unit: 'm3' },
  { value: 0.4, unit: 'kg' },
  { value: 1.0005, unit: 't' },
);

const stream: fc.Arbitrary<Stream> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        of: fc.constantFrom(
          { category: 'spoil', materials: ['engineeringSpoil'], destinationId: 'pit' } as const,
          { category: 'recyclable', materials: ['brick', 'tile'], destinationId: 'facility' } as const,
          { category: 'other', materials: ['timber'], destinationId: 'works' } as const,
        ),
        quantity,
      })
      .map(({ of, quantity }) => ({ ...of, quantity })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      category: fc.constantFrom('spoil', 'recyclable', 'other', undefined),
      materials: fc.oneof(fc.subarray([...MATERIALS], { maxLength: 3 }), fc.constant(undefined)),
      quantity: fc.oneof(quantity, fc.constant(undefined)),
      destinationId: fc.constantFrom(...SITES, undefined, ' '),
    }),
  },
);

const hour = fc.constantFrom(
  '17:59',
  '18:00',
  '20:00',
  '21:59',
  '22:00',
  '22:01',
  '06:00',
  '00:00',
  undefined,
);

const plan: fc.Arbitrary<Plan> = fc.record({
  streams: fc.oneof(
    { weight: 9, arbitrary: fc.array(stream, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom([], undefined) },
  ),
  period: mostly<Plan['period']>({ from: FROM, to: TO }, [
    { from: TO, to: TO },
    { from: TO, to: FROM },
    { from: FROM },
    { to: TO },
    {},
    undefined,
  ]),
  dailyHours: fc.oneof(
    { weight: 2, arbitrary: fc.constant({ from: '18:00', to: '22:00' }) },
    { weight: 3, arbitrary: fc.record({ from: hour, to: hour }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  route: fc.record({
    description: text,
    noiseSensitive: mostly<boolean | undefined>(true, [false, undefined], 3),
  }),
});

const signedOn = mostly<string | undefined>(BEFORE_TODAY, [
  undefined,
  LONG_AGO,
  '2021-02-28',
  TODAY,
  AFTER_TODAY,
]);

const carriageContract: fc.Arbitrary<CarriageContract> = fc.record({
  carrierId: mostly<string | undefined>('carrier', ['recycler', 'recycler', 'stranger', undefined], 3),
  number: mostly<string | undefined>('Y-1', ['Y-2', 'D-1', '', undefined]),
  signedOn,
  validTo: mostly<string | undefined>(FAR, [TO, '2021-03-04', TODAY, BEFORE_TODAY, undefined]),
  plates: fc.oneof(
    { weight: 7, arbitrary: fc.array(fc.constantFrom(...PLATES), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom([], undefined) },
  ),
});

const disposalContract = fc.record<DisposalContract>({
  destinationId: fc.constantFrom(...SITES, undefined),
  category: fc.constantFrom('spoil', 'recyclable', 'other', undefined),
  number: mostly<string | undefined>('D-1', ['D-2', 'Y-1', ' ', undefined]),
  signedOn,
});
const lawfulContracts: fc.Arbitrary<DisposalContract[]> = fc
  .record({ signedOn, number: fc.constantFrom('D-1', 'D-2') })
  .map((of) => [
    { destinationId: 'pit', category: 'spoil', ...of },
    { destinationId: 'facility', category: 'recyclable', ...of },
    { destinationId: 'works', category: 'other', ...of },
  ]);

const carrierPermit: fc.Arbitrary<CarrierPermit> = fc.record({
  kind: mostly<CarrierPermit['kind']>('transport', ['recycling'], 2),
  carrierId: fc.constantFrom(...CARRIERS),
  active: mostly(true, [false]),
  validFrom: startsBy(FROM, '2021-03-04'),
  validTo: lastsTo(TO, '2021-03-04'),
  activePlates: mostOf(PLATES),
});

const lawfulType = { pit: 'receiving', facility: 'recyclingFacility', works: 'treatment' } as const;
const destination = (id: keyof typeof lawfulType): fc.Arbitrary<DestinationFacts> =>
  fc.record({
    id: fc.constant(id),
    siteType: mostly<DestinationFacts['siteType']>(lawfulType[id], SITE_TYPES, 12),
    operatorId: mostly(id === 'facility' ? 'recycler' : 'stranger', CARRIERS),
    approved: fc.oneof(
      {
        weight: 12,
        arbitrary: fc.record({ from: startsBy(FROM, '2021-03-04'), to: lastsTo(TO, '2021-03-04') }),
      },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    acceptsFrom: startsBy(FROM, '2021-03-04'),
    acceptsTo: lastsTo(TO, '2021-03-04'),
    stopsOn: mostly<string | null>(null, ['2021-03-06', TO, TODAY, LONG_AGO]),
    // Around what one and two streams need.
    remainingMassKg: mostly(1_000_000, [-1, 0, 812, 813, 999, 1000, 1001, 1999, 2000, 2001], 3),
  });

const at = fc.integer({ min: 0, max: 3 }).map((later) => startOf(TODAY) + later);

const attestations = (kind: ApplicationFacts['kind']): fc.Arbitrary<Attestation[]> =>
  fc
    .tuple(
      mostOf(ATTESTABLE[kind]),
      fc.array(fc.constantFrom('9(3)', '9(4)', '9(5)', '10(4)', '10(5)', '17', '18(1)', '22(5)'), {
        maxLength: 2,
      }),
      fc.array(at, { minLength: 12, maxLength: 12 }),
    )
    .map(([usual, more, times]) =>
      [...usual, ...more].map((citation, index) => ({
        citation,
        statement: '',
        by: '',
        at: times[index] ?? 0,
      })),
    );

const officer = fc.constantFrom({ sub: 'a', name: '甲' }, { sub: 'b', name: '乙' }, { sub: 'c', name: '丙' });
const survey: fc.Arbitrary<Survey | null> = fc.option(
  fc.record({
    surveyedOn: fc.constant(TODAY),
    officers: fc.oneof(
      { weight: 2, arbitrary: fc.uniqueArray(officer, { minLength: 2, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(officer, { maxLength: 2 }) },
    ),
    checks: fc
      .array(mostly<boolean | undefined>(true, [undefined, false, false], 4), {
        minLength: SURVEY_CHECKS.length,
        maxLength: SURVEY_CHECKS.length,
      })
      .map((answers) =>
        Object.fromEntries(
          SURVEY_CHECKS.flatMap((check, index) =>
            answers[index] === undefined ? [] : [[check, answers[index]] as const],
          ),
        ),
      ),
    note: fc.constant(null),
    by: fc.constant('a'),
    at: fc.constant(startOf(TODAY)),
  }),
  { freq: 5 },
);

const contests = fc.array(
  fc
    .record({
      number: fc.constantFrom('Y-1', 'Y-2', 'D-1', 'D-2', ''),
      by: fc.constantFrom(...CARRIERS),
      when: at,
    })
    .map(({ number, by, when }) => contest(number, when, by)),
  { maxLength: 2 },
);

/** Every kind, or all but some; one may be named without an upload, twice, or be of no kind that is asked for. */
const papers = fc
  .record({
    there: mostOf(DOCUMENT_KINDS),
    empty: mostly<string | undefined>(undefined, [...DOCUMENT_KINDS]),
    twice: mostly<string | undefined>(undefined, [...DOCUMENT_KINDS, 'unheardOf']),
  })
  .map(({ there, empty, twice }) => [
    ...documents(...there.filter((kind) => kind !== empty)),
    ...(empty === undefined ? [] : [{ kind: empty, documentId: ' ' }, { kind: empty }]),
    ...(twice === undefined ? [] : documents(twice)),
  ]);

const certificate = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ number: '1', validFrom: LONG_AGO, validTo: FAR }) },
  {
    weight: 2,
    arbitrary: fc.record({
      number: fc.constant('1'),
      validFrom: fc.constantFrom(LONG_AGO, BEFORE_TODAY, TODAY, AFTER_TODAY),
      validTo: fc.constantFrom(BEFORE_TODAY, TODAY, AFTER_TODAY, FAR),
    }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

const vehicle = (plate: string): fc.Arbitrary<Vehicle> =>
  fc.record({
    plate: fc.constant(plate),
    grossMassKg: mostly<number | null>(31_000, [0, 4499, 4500, 4501, null], 3),
    ratedLoadKg: fc.constantFrom(10_000, 20_000),
    roadTransportCertificate: certificate,
    passagePermit: certificate,
    equipment: fc.record({
      sealedCover: mostly(true, [false]),
      recorderId: mostly<string | null>('R-1', [null]),
      sortedTransport: mostly(true, [false]),
    }),
  });

const site: fc.Arbitrary<SiteProposal | undefined> = fc.option(
  fc.record({
    name: text,
    siteType: fc.constantFrom(...SITE_TYPES, 'recyclingFacility', 'recyclingFacility', undefined),
    regionCode: mostly<string | undefined>('421202', [undefined, '']),
    location: mostly<SiteProposal['location']>({ lat: 29.8, lon: 114.3 }, [undefined]),
    capacity: mostly<SiteProposal['capacity']>({ value: 50_000, unit: 't' }, [
      undefined,
      { value: 0.4, unit: 'kg' },
      { value: 0.5, unit: 'kg' },
      // Half a kilogram is reached by the density of spoil and of recyclables, not by that of other waste.
      { value: 0.0003, unit: 'm3' },
      { value: 0.0004, unit: 'm3' },
    ]),
    acceptsFrom: mostly<string | undefined>(TODAY, [undefined, AFTER_TODAY]),
    acceptsTo: mostly<string | undefined>(FAR, [undefined, BEFORE_TODAY, TODAY, AFTER_TODAY]),
  }),
  { nil: undefined, freq: 10 },
);

const concession = fc.option(
  fc.record({
    number: text,
    grantor: text,
    validFrom: mostly<string | undefined>(LONG_AGO, [undefined, TODAY, AFTER_TODAY], 4),
    validTo: mostly<string | undefined>(FAR, [undefined, TODAY, BEFORE_TODAY], 4),
  }),
  { nil: undefined, freq: 10 },
);

const capacity = fc.constantFrom<Stream['quantity']>(
  // Around what one, two and three vehicles haul with six trips a day.
  { value: 59_999, unit: 'kg' },
  { value: 60, unit: 't' },
  { value: 60.001, unit: 't' },
  { value: 30, unit: 'm3' },
  { value: 90.0001, unit: 'm3' },
  { value: 180.0005, unit: 't' },
  undefined,
);

const someDocuments = fc.oneof(
  { weight: 9, arbitrary: papers },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const ofDisposal = {
  planFilingNumber: text,
  plan: fc.oneof({ weight: 14, arbitrary: plan }, { weight: 1, arbitrary: fc.constant(undefined) }),
  carriageContracts: fc.oneof(
    { weight: 9, arbitrary: fc.array(carriageContract, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom([], undefined) },
  ),
  disposalContracts: fc.oneof(
    { weight: 5, arbitrary: lawfulContracts },
    {
      weight: 2,
      arbitrary: fc
        .tuple(lawfulContracts, fc.array(disposalContract, { maxLength: 2 }))
        .map((both) => both.flat()),
    },
    { weight: 2, arbitrary: fc.array(disposalContract, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
};

const ofFleet = {
  plates: fc.oneof(
    { weight: 7, arbitrary: fc.array(fc.constantFrom(...PLATES), { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom([], undefined) },
  ),
  dailyCapacity: capacity,
  tripsPerDay: mostly<number | undefined>(6, [1, undefined]),
};

const applicant = fc
  .constantFrom('91421200MA48W1XA0W', '91350100M000100Y43', '92110000101623741K', '11100000000013338W')
  .map((uscc) => ({ id: 'applicant', uscc }));

const project: fc.Arbitrary<ApplicationFacts['project']> = fc.option(
  fc.record({
    kind: fc.oneof(fc.constantFrom(...PROJECT_KINDS), fc.constant('newBuild' as const)),
    commencesOn: fc.constantFrom('2021-02-28', BEFORE_TODAY, TODAY, FAR),
  }),
  { freq: 10 },
);

const carrierPermits = fc.oneof(
  { weight: 2, arbitrary: fc.array(carrierPermit, { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: carrierPermit.map((one) => [{ ...one, kind: 'recycling' as const, carrierId: 'recycler' }]),
  },
  {
    weight: 3,
    arbitrary: carrierPermit.map((one) => [{ ...one, kind: 'transport' as const, carrierId: 'carrier' }]),
  },
);

const nothing = fc.record({
  applicant,
  project: fc.constant(null),
  vehicles: fc.constant(new Map<string, Vehicle>()),
  carrierPermits: fc.constant([]),
  destinations: fc.constant(new Map<string, DestinationFacts>()),
  survey: fc.constant(null),
  contests: fc.constant([]),
  regionMissed: mostly<string | null>(null, ['421202']),
});
const registered = fc
  .tuple(vehicle('鄂L00001'), vehicle('鄂L00002'))
  .map((all) => new Map(all.map((one) => [one.plate, one])));

/** What each kind of application consists of, and the registers that matter to it. */
const DEVIATIONS = {
  disposal: {
    body: fc.record({ documents: someDocuments, ...ofDisposal }),
    registers: fc.record({
      project,
      carrierPermits,
      destinations: fc
        .tuple(destination('pit'), destination('facility'), destination('works'))
        .map((all) => new Map(all.map((one) => [one.id, one]))),
      contests: fc.oneof(fc.constant([]), contests),
    }),
  },
  transport: {
    body: fc.record({ documents: someDocuments, ...ofFleet }),
    registers: fc.record({ vehicles: registered }),
  },
  receiving: {
    body: fc.record({ documents: someDocuments, site }),
    registers: fc.record({ survey }),
  },
  recycling: {
    body: fc.record({ documents: someDocuments, ...ofFleet, site, concession }),
    registers: fc.record({ vehicles: registered, survey }),
  },
} as const;

const facts: fc.Arbitrary<ApplicationFacts> = fc
  .constantFrom(...APPLICATION_KINDS, 'disposal' as const, 'disposal' as const)
  .chain((kind): fc.Arbitrary<ApplicationFacts> => {
    const { body, registers } = DEVIATIONS[kind];
    return fc
      .tuple(nothing, registers as fc.Arbitrary<Partial<ApplicationFacts>>, body, attestations(kind))
      .map(([lawful, deviating, body, attestations]) => ({
        ...lawful,
        ...deviating,
        kind,
        body,
        attestations,
      }));
  });

/** What a finding says apart from its wording: code, clause, weight, what it is about and which part of it. */
function essence({ code, citation, severity, pointer, plate, documentKind, params }: Finding): string {
  const [, thing] = /((?:streams|(?:carriage|disposal)Contracts)\/\d+)/.exec(pointer ?? '') ?? [];
  const ofConcession = code === 'concession_missing' ? pointer?.split('/').at(-1) : undefined;
  const room = params?.remainingKg === undefined ? undefined : `${params.neededKg} in ${params.remainingKg}`;
  const ofContract = code === 'vehicle_without_copy' ? plate : undefined;
  const which =
    documentKind ??
    params?.part ??
    params?.check ??
    params?.equipment ??
    params?.certificate ??
    room ??
    ofContract ??
    (code === 'category_mismatch' ? params?.category : ofConcession);
  return [code, citation, severity === 'notice' ? 'notice' : '', thing ?? (ofContract ? '' : plate), which]
    .map((part) => part ?? '')
    .join('|');
}

const decided = (conditions: readonly Condition[]) =>
  conditions.map((row) => ({
    row: row.citation,
    status: row.status,
    findings: [...new Set(row.findings.map(essence))].sort(),
  }));

const expected = (all: ApplicationFacts) =>
  evaluate(all, TODAY).map((row) => ({
    row: row.citation,
    status: row.status,
    findings: [
      ...new Set(
        row.findings.map(({ code, citation, notice, about, which }) =>
          [code, citation, notice ? 'notice' : '', about ?? '', which ?? ''].join('|'),
        ),
      ),
    ].sort(),
  }));

/** What an application can come to; the random ones have to come to all of it, or they prove little. */
const STATUSES: Readonly<Record<string, readonly Condition['status'][]>> = {
  '9(1)': ['met', 'unmet'],
  '9(2)': ['met', 'unmet'],
  '9(3)': ['met', 'unmet', 'unverified'],
  '9(4)': ['met', 'unmet', 'unverified'],
  '9(5)': ['met', 'unverified'],
  '10(1)': ['met', 'unmet'],
  '10(2)': ['met', 'unmet'],
  '10(3)': ['met', 'unmet'],
  '10(4)': ['met', 'unmet', 'unverified'],
  '10(5)': ['met', 'unverified'],
  '17': ['met', 'unverified'],
  '18(1)': ['met', 'unmet', 'unverified'],
  '18(2)': ['met', 'unmet'],
  '18(3)': ['met', 'unmet', 'unverified'],
  '21': ['met', 'unmet'],
  '22(1)': ['met', 'unmet', 'unverified'],
  '22(2)': ['met', 'unmet', 'unverified'],
  '22(3)': ['met', 'unmet', 'unverified'],
  '22(4)': ['met', 'unmet', 'unverified'],
};
const CODES: Readonly<Record<string, readonly string[]>> = {
  '9(1)': ['document_missing', 'plan_incomplete', 'location_mismatch'],
  '9(2)': ['plan_incomplete', 'category_mismatch', 'category_mixed', 'outside_hours', 'plan_not_filed'],
  '9(3)': [
    'carriage_contract_missing',
    'carrier_not_approved',
    'contract_expires_early',
    'vehicle_without_copy',
    'unverified',
  ],
  '9(4)': [
    'destination_contract_missing',
    'destination_not_approved',
    'wrong_destination',
    'capacity_exceeded',
    'contract_after_commencement',
    'unverified',
  ],
  '10(1)': ['not_enterprise_legal_person', 'document_missing'],
  '10(2)': [
    'vehicle_missing',
    'certificate_missing',
    'certificate_expired',
    'certificate_waived',
    'capacity_insufficient',
  ],
  '10(3)': ['equipment_missing'],
  '10(4)': ['document_missing', 'unverified'],
  '17': ['survey_missing'],
  '18(1)': ['survey_failed', 'unverified'],
  '18(2)': ['document_missing', 'plan_incomplete', 'location_mismatch'],
  '21': ['concession_missing', 'plan_incomplete', 'location_mismatch'],
};

t.test('the assessment of any application is what the tables of the rulebook say, row by row', async (t) => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(facts, (all) => {
      const rows = decided(assess(all, TODAY));
      for (const { row, status, findings } of rows) {
        count(`${row} ${status}`);
        for (const code of new Set(findings.map((each) => each.split('|')[0]))) count(`${row} ${code}`);
      }
      deepStrictEqual(rows, expected(all));
    }),
    { numRuns: RUNS, ...REPLAY },
  );
  if (FC_SEED !== undefined) return;
  const expectedToBeSeen = [STATUSES, CODES].flatMap((table) =>
    Object.entries(table).flatMap(([row, each]) => each.map((what) => `${row} ${what}`)),
  );
  t.same(
    expectedToBeSeen.filter((what) => !seen.has(what)),
    [],
    'every row came to each of its statuses and to each of its findings',
  );
});
