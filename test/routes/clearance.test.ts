import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage } from '../support/haulage.ts';
import { registerParty, vehicleBody } from '../support/parties.ts';
import { type Actor, CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { tonnes: 100 });
const lawful = {
  plate: world.plates[0],
  projectId: world.projectId,
  category: 'recyclable',
  materials: ['concrete'],
  quantity: { value: 12, unit: 't' },
  destinationId: world.siteId,
  at: at('18:20'),
};
const ask = (
  change: Readonly<Record<string, unknown>> = {},
  actor: Actor | null = 'contractor',
  headers = {},
) => service.call(actor, 'checkClearance', { body: { ...lawful, ...change }, headers });

t.test('a lawful load is cleared, every check passed with what its clause asks for', async (t) => {
  const { status, body } = await ask({}, 'contractor', { 'accept-language': 'en' });
  t.equal(status, 200);
  t.same(body.clearance, { granted: true, findings: [] });
  t.equal(body.checks.length, 18);
  for (const check of body.checks)
    t.match(check, { passed: true, code: /\w/, citation: /\d/, message: /^[A-Z]/ });
});

t.test('it says what the scans would, writes nothing and claims nothing', async (t) => {
  const before = [await world.stream(), await service.asLaw('select count(*) from audit_entry')];
  const changes: readonly Readonly<Record<string, unknown>>[] = [
    {},
    { plate: '鄂LZZZZZ' },
    { materials: ['concrete', 'timber'], quantity: { value: 24, unit: 't' } },
    { category: 'other', materials: ['timber'] },
    { destinationId: randomUUID() },
    { quantity: { value: 101, unit: 't' } },
    { at: at('22:10') },
  ];
  const answers = [];
  for (const change of changes) answers.push((await ask(change)).body.clearance);
  t.same(
    [await world.stream(), await service.asLaw('select count(*) from audit_entry')].map((each) =>
      JSON.stringify(each),
    ),
    before.map((each) => JSON.stringify(each)),
  );
  for (const [index, change] of changes.entries()) {
    const number = world.next();
    const scanned = { ...lawful, ...change };
    const loaded = await world.record(world.load(number, scanned));
    const departed = await world.record(
      world.depart(number, { at: scanned.at, washed: true, covered: true }),
    );
    const said = [...loaded.clearance.findings, ...departed.clearance.findings].filter(
      ({ code }) => !['departed_without_clearance', 'vehicle_busy'].includes(code),
    );
    // Of a vehicle that nobody registered no carrier is known; the scan knows who drew the number.
    const unknown = change['plate'] === undefined ? [] : ['carrier_not_approved'];
    t.same(
      new Set(codesOf(answers[index].findings)),
      new Set([...codesOf(said), ...unknown]),
      JSON.stringify(change),
    );
    t.equal(
      answers[index].granted,
      said.every(({ severity }) => severity === 'notice'),
    );
    await world.record(world.return(number, { at: scanned.at }));
  }
});

t.test('room and the vehicle are as they are now', async (t) => {
  const small = await haulage(service, { name: 'small ', tonnes: 20 });
  const of = { plate: small.plates[1], projectId: small.projectId, destinationId: small.siteId };
  const granted = async (change: Readonly<Record<string, unknown>> = {}) =>
    (await ask({ ...of, ...change }, small.contractor.actor)).body;
  t.equal((await granted()).clearance.granted, true);
  const number = small.next();
  await small.record(small.load(number, { quantity: { value: 12, unit: 't' } }));
  const taken = await granted();
  t.same(codesOf(taken.clearance.findings), ['beyond_scope_quantity']);
  t.match(
    taken.checks.find(({ code }: { code: string }) => code === 'beyond_scope_quantity'),
    { passed: false, citation: '41' },
  );
  const busy = await granted({ plate: small.plates[0], quantity: { value: 8, unit: 't' } });
  t.match(busy.clearance, { granted: true, findings: [{ code: 'vehicle_busy', severity: 'notice' }] });
  t.match(
    busy.checks.find(({ code }: { code: string }) => code === 'vehicle_busy'),
    { passed: true },
  );
});

t.test('it judges by the registers as they stood, and as they stand for what is to come', async (t) => {
  const day = async (instant: string) => codesOf((await ask({ at: instant })).body.clearance.findings);
  t.same(await day('2021-03-01T18:20:00+08:00'), [
    'disposal_without_permit',
    'carrier_not_approved',
    'vehicle_without_copy',
    'destination_not_approved',
  ]);
  t.same(await day('2021-03-17T18:20:00+08:00'), []);
  t.same(await day('2023-03-17T18:20:00+08:00'), [
    'beyond_scope_period',
    'carrier_not_approved',
    'vehicle_without_copy',
    'certificate_expired',
    'certificate_expired',
  ]);
});

t.test('who may ask: parties of the project, its carriers for their own vehicles, officers', async (t) => {
  const other = await haulage(service, { name: 'other ' });
  for (const actor of ['developer', 'contractor', 'carrier', CITY] as const)
    t.equal((await ask({}, actor)).status, 200, JSON.stringify(actor));
  const unknown = { status: 422, body: { code: 'unknown_reference', errors: [{ pointer: '/projectId' }] } };
  for (const actor of ['recycler', 'stranger', other.contractor.actor, other.carrier.actor])
    t.match(await ask({}, actor), unknown, actor);
  t.match(await ask({ plate: other.plates[0] }, 'carrier'), unknown, 'a carrier, of the vehicle of another');
  t.match(await ask({ plate: '鄂LZZZZZ' }, 'carrier'), unknown, 'nor of one that nobody registered');
  for (const actor of ['contractor', 'carrier', CITY] as const)
    t.match(await ask({ projectId: randomUUID() }, actor), unknown, 'a project that does not exist');
  t.equal(
    (await ask({ plate: other.plates[0] })).status,
    200,
    'a party, of any vehicle that comes to its gate',
  );
  t.equal((await ask({}, ECOLOGY)).status, 403);
  t.equal((await ask({}, null)).status, 401);
  const owner = await registerParty(service, 'bare carrier', 'carrier');
  await service.expect(201, owner.actor, 'registerVehicle', { body: vehicleBody('鄂L77777') });
  t.match((await ask({ plate: '鄂L77777' })).body.clearance, { granted: false });
});

t.test('a malformed question gets all its errors, and without a time it is about now', async (t) => {
  for (const change of [
    { plate: '' },
    { category: 'x' },
    { materials: [] },
    { quantity: { value: 0, unit: 't' } },
    { driverName: 'x' },
    { at: 'tomorrow' },
  ])
    t.equal((await ask(change)).status, 400, JSON.stringify(change));
  const { at: _, ...now } = lawful;
  const reply = await service.call('contractor', 'checkClearance', { body: now });
  t.same(codesOf(reply.body.clearance.findings), ['outside_approved_time'], 'it is 22:30');
});
