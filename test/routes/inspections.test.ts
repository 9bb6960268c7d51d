import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage } from '../support/haulage.ts';
import { CITY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const [plate, otherPlate] = world.plates;
const inspection = (change: Readonly<Record<string, unknown>> = {}) => ({
  id: randomUUID(),
  kind: 'inspect',
  at: at('20:00'),
  plate,
  ...change,
});
const copyNumberOf = async (of: string) => {
  const { copies } = await service.expect(200, 'carrier', 'getPermit', {
    params: { number: world.transportPermit },
  });
  return copies.find((each: { plate: string }) => each.plate === of).number as string;
};
const credentialOf = async (of: string) => {
  const params = { number: world.transportPermit, copyNumber: String(await copyNumberOf(of)) };
  return (await service.expect(200, 'carrier', 'getPermitCopy', { params })).credential as string;
};
const suspectedBy = async (scanId: string) => {
  const { items } = await service.expect(200, CITY, 'listViolations', { query: { limit: '500' } });
  return items.filter((each: { evidence: { id: string }[] }) =>
    each.evidence.some(({ id }) => id === scanId),
  ) as Record<string, unknown>[];
};

t.test('a vehicle with its manifest and its own copy is as it should be', async (t) => {
  const number = world.next();
  await world.record(world.load(number));
  const scan = inspection({ manifestNumber: number, credential: await credentialOf(plate), note: '路檢' });
  const answer = await world.record(scan, XIANAN);
  t.same(answer, { id: scan.id, outcome: 'recorded', manifest: { number, state: 'loaded' }, findings: [] });
  const { scans, state } = await world.manifest(number);
  t.equal(state, 'loaded', 'an inspection never changes the state');
  t.match(scans[1], { kind: 'inspect', plate, note: '路檢', signedBy: { organisationId: null } });
  const seen = await service.expect(200, 'carrier', 'getManifest', { params: { number } });
  t.notOk('note' in seen.scans[1] || 'credential' in seen.scans[1], 'what the officer noted is for staff');
  t.same(await suspectedBy(scan.id), []);
});

t.test(
  'a load with neither manifest nor credential is charged to whoever registered the vehicle',
  async (t) => {
    const scan = inspection({ location: { lat: 29.9, lon: 114.3 } });
    const { findings, manifest } = await world.record(scan, HITECH);
    t.equal(manifest, null);
    t.match(findings, [{ code: 'manifest_missing', citation: '27.2', severity: 'violation' }]);
    t.match(await suspectedBy(scan.id), [
      {
        offence: 'manifest_missing',
        subject: { kind: 'unit', role: 'carrier', id: world.carrier.id, name: world.carrier.name },
        plate,
        regionCode: '4212GX',
        authority: '4212GX',
        location: { lat: 29.9, lon: 114.3 },
        manifestNumber: null,
        status: 'suspected',
      },
    ]);
  },
);

t.test('the region is the manifest’s project’s, else the one named, else the officer’s own', async (t) => {
  const number = world.next();
  await world.record(world.load(number));
  const forged = { credential: 'x.y.z' };
  const table: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{ ...forged, manifestNumber: number, regionCode: '4212GX' }, '421202'],
    [{ ...forged, regionCode: '4212GX' }, '4212GX'],
    [{ ...forged, manifestNumber: world.next(), regionCode: '4212GX' }, '4212GX'],
    [forged, '421200'],
  ];
  for (const [change, regionCode] of table) {
    const scan = inspection(change);
    await world.record(scan, CITY);
    t.match(await suspectedBy(scan.id), [{ regionCode }], JSON.stringify(change));
  }
});

t.test('a copy shown on another vehicle is misuse by the holder of the copy', async (t) => {
  const credential = await credentialOf(otherPlate);
  for (const [shownOn, expected] of [
    [plate, ['permit_misuse']],
    ['鄂LX0009', ['permit_misuse']],
    [otherPlate, []],
    [` ${otherPlate.slice(0, 2)}·${otherPlate.slice(2).toLowerCase()} `, []],
  ] as const) {
    const scan = inspection({ plate: shownOn, credential });
    t.same(codesOf((await world.record(scan, CITY)).findings), expected, shownOn);
    const suspected = await suspectedBy(scan.id);
    t.equal(suspected.length, expected.length);
    for (const each of suspected)
      t.match(each, { citations: ['34', '40'], subject: { id: world.carrier.id }, plate: shownOn });
  }
});

t.test('a bad signature is charged to whoever showed it, known or not', async (t) => {
  const credential = `${(await credentialOf(plate)).slice(0, -4)}AAAA`;
  const known = inspection({ credential });
  t.same(codesOf((await world.record(known, CITY)).findings), ['permit_forged']);
  t.match(await suspectedBy(known.id), [
    { offence: 'permit_forged', citations: ['34'], subject: { id: world.carrier.id } },
  ]);
  const unknown = inspection({ credential, plate: '鄂LX0009' });
  await world.record(unknown, CITY);
  t.match(await suspectedBy(unknown.id), [{ subject: { id: null, name: '鄂LX0009' } }]);
});

t.test('the credential of a manifest stands for its number', async (t) => {
  const number = world.next();
  await world.record(world.load(number));
  const { credential } = await service.expect(200, 'carrier', 'getManifestCopy', {
    params: { number, holder: 'carrier' },
  });
  const answer = await world.record(inspection({ credential }), CITY);
  t.match(answer, { manifest: { number, state: 'loaded' } });
  t.same(answer.findings, []);
  t.equal((await world.manifest(number)).scans.length, 2, 'it is kept with the manifest');
});

t.test('a repeat is answered as the first, other content is a conflict', async (t) => {
  const scan = inspection();
  const first = await world.record(scan, CITY);
  for (const actor of [CITY, XIANAN]) {
    const again = await world.send(scan, actor);
    t.equal(again.status, 200);
    t.same(again.body, { ...first, outcome: 'duplicate' });
  }
  t.match(await world.send({ ...scan, plate: otherPlate }, CITY), { status: 409 });
  t.equal((await suspectedBy(scan.id)).length, 1);
  const { rows } = await service.asLaw('select tries from scan where id = $1', [scan.id]);
  t.same(rows, [{ tries: 3 }]);
});

t.test('a number that does not exist is not found; a batch of inspections goes through', async (t) => {
  t.equal((await world.send(inspection({ manifestNumber: '421200210316999999X' }), CITY)).status, 404);
  t.equal((await world.send(inspection({ regionCode: '110000' }), CITY)).status, 400);
  const { results } = await service.expect(200, CITY, 'recordScans', {
    body: { scans: [inspection(), inspection({ plate: '' }), inspection({ credential: 'x' })] },
  });
  t.same(
    results.map(({ status }: { status: number }) => status),
    [201, 400, 201],
  );
});
