import t from 'tap';
import type { ApplicationBody, ApplicationFacts, Vehicle } from '../../../src/domain/permits/application.ts';
import {
  attestation,
  brief,
  CARRIER_DOCUMENTS,
  documents,
  HAUL_PLATE,
  PLATE,
  recycling,
  rowOf,
  survey,
  TODAY,
  transport,
  vehicle,
  vehicles,
} from '../../support/applications.ts';

const without = (kind: string) => documents(...CARRIER_DOCUMENTS.filter((one) => one !== kind));
const withVehicle = (change: Partial<Vehicle>) => transport({ vehicles: vehicles(vehicle(change)) });
const find = (facts: ApplicationFacts, citation: string) => brief(rowOf(facts, citation).findings);
const certificate = (validFrom: string, validTo: string) => ({ number: '1', validFrom, validTo });

t.test('10(1) asks for an enterprise by its code', async (t) => {
  const applicant = (uscc: string) => transport({ applicant: { id: 'carrier', uscc } });
  t.same(find(applicant('92110000101623741K'), '10(1)'), ['not_enterprise_legal_person 10(1)']);
  t.same(find(applicant('11100000000013338W'), '10(1)'), ['not_enterprise_legal_person 10(1)']);
  t.same(find(applicant('91350100M000100Y43'), '10(1)'), []);
});

for (const [citation, kinds] of [
  ['10(1)', ['businessLicence', 'officePremises', 'parkingPremises']],
  ['10(4)', ['operationRules', 'safetyRules', 'qualityRules', 'maintenanceRules']],
] as const)
  t.test(`${citation} names each document that is missing`, async (t) => {
    for (const kind of kinds) {
      const row = rowOf(transport({ body: { documents: without(kind) } }), citation);
      t.equal(row.status, 'unmet');
      t.same(brief(row.findings), [`document_missing ${citation} /documents`]);
      t.equal(row.findings[0]?.documentKind, kind);
    }
    const none = rowOf(transport({ body: { documents: undefined } }), citation);
    t.same(
      none.findings.map((finding) => finding.documentKind),
      kinds,
    );
  });

t.test('10(4) asks for the documents and for an officer who saw them carried out', async (t) => {
  const attested = transport({ attestations: [attestation('10(4)')] });
  t.equal(rowOf(attested, '10(4)').status, 'met');
  t.equal(rowOf(transport({ attestations: [attestation('10(5)')] }), '10(4)').status, 'unverified');
  const neither = transport({ attestations: [], body: { documents: without('safetyRules') } });
  t.same(find(neither, '10(4)'), ['document_missing 10(4) /documents', 'unverified 10(4)']);
  t.equal(rowOf(neither, '10(4)').status, 'unmet');
});

t.test('10(2) asks for at least one vehicle', async (t) => {
  for (const plates of [undefined, []])
    t.match(find(transport({ body: { plates } }), '10(2)'), ['vehicle_missing 10(2) /plates']);
});

t.test('10(2) asks for both certificates of each vehicle, in date today', async (t) => {
  const names = { roadTransportCertificate: '道路運輸證', passagePermit: '道路通行證' };
  for (const [field, name] of Object.entries(names)) {
    const judge = (value: ReturnType<typeof certificate> | null) =>
      rowOf(withVehicle({ [field]: value }), '10(2)');
    t.equal(judge(certificate(TODAY, TODAY)).status, 'met', 'both days of a certificate are in date');
    const missing = judge(null);
    t.same(brief(missing.findings), ['certificate_missing 10(2) /plates/0']);
    t.equal(missing.findings[0]?.plate, PLATE);
    t.match(missing.findings[0]?.params, { plate: PLATE, certificate: name });
    for (const [from, to] of [
      ['2020-01-01', '2021-03-01'],
      ['2021-03-03', '2022-12-31'],
    ] as const) {
      const expired = judge(certificate(from, to));
      t.equal(expired.status, 'unmet');
      t.same(brief(expired.findings), ['certificate_expired 10(2) /plates/0']);
      t.same(expired.findings[0]?.params, { plate: PLATE, certificate: name, day: TODAY });
    }
  }
});

t.test('10(2) waives the road transport certificate up to 4,500 kg gross, and says so', async (t) => {
  const light = withVehicle({ grossMassKg: 4500, roadTransportCertificate: null });
  const row = rowOf(light, '10(2)');
  t.equal(row.status, 'met');
  t.same(brief(row.findings), ['certificate_waived roadTransportRegulation:24 /plates/0']);
  t.equal(row.findings[0]?.severity, 'notice');
  t.equal(row.findings[0]?.plate, PLATE);
  for (const grossMassKg of [4501, null])
    t.same(find(withVehicle({ grossMassKg, roadTransportCertificate: null }), '10(2)'), [
      'certificate_missing 10(2) /plates/0',
    ]);
});

t.test('10(2) does not waive the passage permit of a light vehicle', async (t) => {
  t.same(find(withVehicle({ grossMassKg: 4500, passagePermit: null }), '10(2)'), [
    'certificate_waived roadTransportRegulation:24 /plates/0',
    'certificate_missing 10(2) /plates/0',
  ]);
});

t.test('10(2) compares rated loads times trips with the declared capacity', async (t) => {
  const capacity = (body: ApplicationBody) => rowOf(transport({ body }), '10(2)');
  t.equal(capacity({ dailyCapacity: { value: 120_000, unit: 'kg' } }).status, 'met');
  const short = capacity({ dailyCapacity: { value: 120_001, unit: 'kg' } });
  t.same(brief(short.findings), ['capacity_insufficient 10(2) /dailyCapacity']);
  t.same(short.findings[0]?.params, { fleetKg: 120_000, declaredKg: 120_001 });
  t.equal(
    capacity({ dailyCapacity: { value: 60, unit: 'm3' } }).status,
    'met',
    'the densest material: 2 t for 1 m3',
  );
  t.equal(capacity({ dailyCapacity: { value: 60.001, unit: 'm3' } }).status, 'unmet');
});

t.test('10(2) adds up the vehicles, each once', async (t) => {
  const two = vehicles(vehicle(), vehicle({ plate: HAUL_PLATE, ratedLoadKg: 10_000 }));
  const status = (plates: readonly string[]) =>
    rowOf(transport({ vehicles: two, body: { plates, dailyCapacity: { value: 180, unit: 't' } } }), '10(2)')
      .status;
  t.equal(status([PLATE, HAUL_PLATE]), 'met');
  t.equal(status([PLATE, PLATE]), 'unmet');
});

t.test('10(2) asks for the capacity and the trips to be declared', async (t) => {
  const lacking = (body: ApplicationBody) => find(transport({ body }), '10(2)');
  t.same(lacking({ dailyCapacity: undefined }), ['capacity_insufficient 10(2) /dailyCapacity']);
  t.same(lacking({ tripsPerDay: undefined }), ['capacity_insufficient 10(2) /tripsPerDay']);
  t.same(lacking({ dailyCapacity: undefined, tripsPerDay: undefined }), [
    'capacity_insufficient 10(2) /dailyCapacity',
    'capacity_insufficient 10(2) /tripsPerDay',
  ]);
});

t.test('a plate that is not registered has no certificate and no equipment', async (t) => {
  const facts = transport({ vehicles: vehicles() });
  t.same(find(facts, '10(2)'), [
    'certificate_missing 10(2) /plates/0',
    'certificate_missing 10(2) /plates/0',
    'capacity_insufficient 10(2) /dailyCapacity',
  ]);
  t.equal(find(facts, '10(3)').length, 3);
});

t.test('10(3) names each piece of equipment a vehicle lacks', async (t) => {
  const equipment = { sealedCover: true, recorderId: 'R-1', sortedTransport: true };
  const cases = [
    [{ ...equipment, sealedCover: false }, 'sealedCover'],
    [{ ...equipment, recorderId: null }, 'recorder'],
    [{ ...equipment, sortedTransport: false }, 'sortedTransport'],
  ] as const;
  for (const [lacking, name] of cases) {
    const row = rowOf(withVehicle({ equipment: lacking }), '10(3)');
    t.equal(row.status, 'unmet');
    t.same(brief(row.findings), ['equipment_missing 10(3) /plates/0']);
    t.same(row.findings[0]?.params, { plate: PLATE, equipment: name });
    t.equal(row.findings[0]?.plate, PLATE);
  }
});

t.test('10(3) points to the vehicle it means', async (t) => {
  const bare = vehicle({
    plate: HAUL_PLATE,
    equipment: { sealedCover: false, recorderId: 'R-2', sortedTransport: true },
  });
  const facts = transport({ vehicles: vehicles(vehicle(), bare), body: { plates: [PLATE, HAUL_PLATE] } });
  t.same(find(facts, '10(3)'), ['equipment_missing 10(3) /plates/1']);
});

t.test('10(5) waits for an officer', async (t) => {
  t.same(find(transport({ attestations: [] }), '10(5)'), ['unverified 10(5)']);
});

type Change = NonNullable<Parameters<typeof transport>[0]>;
const equipment = { sealedCover: true, recorderId: null, sortedTransport: true };
const OF_BOTH: readonly (readonly [citation: string, change: Change, found: readonly string[]])[] = [
  ['10(1)', { applicant: { id: 'x', uscc: '92110000101623741K' } }, ['not_enterprise_legal_person']],
  ['10(1)', { body: { documents: without('officePremises') } }, ['document_missing']],
  ['10(2)', { body: { plates: [] } }, ['vehicle_missing', 'capacity_insufficient']],
  ['10(2)', { vehicles: vehicles(vehicle({ passagePermit: null })) }, ['certificate_missing']],
  [
    '10(2)',
    { vehicles: vehicles(vehicle({ roadTransportCertificate: certificate('2020-01-01', '2021-03-01') })) },
    ['certificate_expired'],
  ],
  [
    '10(2)',
    { vehicles: vehicles(vehicle({ grossMassKg: 4500, roadTransportCertificate: null })) },
    ['certificate_waived'],
  ],
  ['10(2)', { body: { dailyCapacity: { value: 120_000, unit: 'kg' } } }, []],
  ['10(2)', { body: { dailyCapacity: { value: 120_001, unit: 'kg' } } }, ['capacity_insufficient']],
  ['10(3)', { vehicles: vehicles(vehicle({ equipment })) }, ['equipment_missing']],
  ['10(4)', { body: { documents: without('qualityRules') } }, ['document_missing']],
  ['10(4)', { attestations: [attestation('10(5)')] }, ['unverified']],
  ['10(5)', { attestations: [attestation('10(4)')] }, ['unverified']],
];

t.test('the rows of 第十條 bind a recycling application alike (22(5))', async (t) => {
  for (const [citation, change, expected] of OF_BOTH)
    for (const kind of [transport, recycling]) {
      const { findings } = rowOf(kind(change), citation);
      const what = `${kind.name} ${citation}: ${JSON.stringify(change.body ?? expected)}`;
      t.same(
        findings.map(({ code }) => code),
        expected,
        what,
      );
    }
  const surveyed = recycling({ survey: survey({ officers: [] }) });
  t.equal(rowOf(surveyed, '10(5)').status, 'met', 'and no survey is asked for');
});
