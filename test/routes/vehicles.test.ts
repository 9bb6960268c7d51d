import t from 'tap';
import { registerCarrier, registerParty, registerRecycler, vehicleBody } from '../support/parties.ts';
import { ADMIN, CITY, ECOLOGY, statusesOf, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-01T09:00:00+08:00');
const carrier = await registerCarrier(service, 'carrier', ['鄂L10001']);
await registerCarrier(service, 'other', []);
await registerParty(service, 'builder', 'contractor', 'developer');
for (const duty of ['dispatcher', 'driver'])
  await service.expect(201, 'carrier', 'addMember', {
    params: { id: carrier.id },
    body: { sub: duty, duties: [duty] },
  });
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';
const register = (actor: Parameters<typeof service.call>[0], body: unknown) =>
  service.call(actor, 'registerVehicle', { body });
const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer);
const recordsOf = async (vehicleId: string) =>
  (
    await service.asLaw<{ rated: number; from: number; until: number | null }>(
      `select rated_load_kg as rated, known_from as from, known_until as until from vehicle_record
       where vehicle_id = $1 order by known_from`,
      [vehicleId],
    )
  ).rows;

t.test('a carrier and a recycler register vehicles, new-energy ones too', async (t) => {
  const body = vehicleBody('鄂LD12345', { plateColour: '綠', grossMassKg: 31_000 });
  t.match(await register('carrier', body), {
    status: 201,
    headers: { etag: '"1"' },
    body: { ...body, organisationId: carrier.id, createdAt: /^2021-03-01T09:00/ },
  });
  const recycler = await registerRecycler(service, 'recycler', ['鄂L12345D']);
  t.match(await service.expect(200, 'recycler', 'listVehicles'), {
    items: [{ plate: '鄂L12345D', organisationId: recycler.id, grossMassKg: null }],
  });
});

t.test('a vehicle may be registered before it has its certificates', async (t) => {
  const body = {
    plate: '鄂L10002',
    ratedLoadKg: 1,
    equipment: { sealedCover: false, sortedTransport: false },
  };
  t.match(await register('dispatcher', body), {
    status: 201,
    body: { roadTransportCertificate: null, passagePermit: null, equipment: { recorderId: null } },
  });
});

t.test('other organisations, duties and staff register none', async (t) => {
  const body = vehicleBody('鄂L10003');
  for (const actor of ['builder', 'driver', 'stranger', CITY])
    t.equal((await register(actor, body)).status, 403);
  t.equal((await register(null, body)).status, 401);
});

t.test('everything wrong is answered at once', async (t) => {
  const reply = await register('carrier', {
    plate: '鄂LI2345',
    ratedLoadKg: 0,
    grossMassKg: 200_001,
    roadTransportCertificate: { number: '1', validFrom: '2021-01-02', validTo: '2021-01-01' },
    passagePermit: { number: '', validFrom: '2021-02-30', validTo: '2021-03-01' },
    equipment: { sealedCover: 'yes' },
    colour: 'red',
  });
  t.equal(reply.status, 400);
  t.same(pointers(reply.body).toSorted(), [
    '/colour',
    '/equipment/sealedCover',
    '/equipment/sortedTransport',
    '/grossMassKg',
    '/passagePermit/number',
    '/passagePermit/validFrom',
    '/plate',
    '/ratedLoadKg',
    '/roadTransportCertificate/validTo',
  ]);
});

t.test('a plate is registered once in the city, also when two register it at once', async (t) => {
  const body = vehicleBody('鄂L10004');
  const replies = await Promise.all([register('carrier', body), register('other', body)]);
  t.same(statusesOf(replies), [201, 409]);
  t.match(await register('carrier', vehicleBody('鄂L10001')), {
    status: 409,
    body: { code: 'already_registered', errors: [{ pointer: '/plate' }] },
  });
});

t.test('its people, officers and departments see a vehicle, nobody else', async (t) => {
  const { items } = await service.expect(200, 'driver', 'listVehicles', { query: { plate: '鄂L10001' } });
  const params = { id: items[0].id };
  for (const actor of ['driver', CITY, XIANAN, ECOLOGY])
    t.match(await service.expect(200, actor, 'getVehicle', { params }), { plate: '鄂L10001' });
  for (const actor of ['other', 'stranger']) {
    t.equal((await service.call(actor, 'getVehicle', { params })).status, 404);
    const query = { organisationId: carrier.id };
    t.equal((await service.expect(200, actor, 'listVehicles', { query })).items.length, 0);
    t.equal((await service.call(actor, 'updateVehicle', { params, body: {} })).status, 404);
  }
  t.equal((await service.call(ADMIN, 'getVehicle', { params })).status, 403);
  t.equal((await service.call(CITY, 'getVehicle', { params: { id: NOBODY } })).status, 404);
  t.equal((await service.call('driver', 'updateVehicle', { params, body: {} })).status, 403);
  t.equal((await service.call(CITY, 'updateVehicle', { params, body: {} })).status, 403);
  const update = { params: { id: NOBODY }, body: {} };
  t.equal((await service.call('carrier', 'updateVehicle', update)).status, 404);
});

t.test('a change replaces the fields it names, and null removes', async (t) => {
  const before = (await register('carrier', vehicleBody('鄂L10005', { plateColour: '黃' }))).body;
  const params = { id: before.id };
  const equipment = { sealedCover: false, sortedTransport: true };
  const body = { ratedLoadKg: 18_000, passagePermit: null, plateColour: null, equipment };
  const reply = await service.call('dispatcher', 'updateVehicle', { params, body });
  t.equal(reply.headers['etag'], '"2"');
  t.same(reply.body, {
    ...before,
    ...body,
    equipment: { ...equipment, recorderId: null },
    updatedAt: reply.body.updatedAt,
  });
  t.same(await service.expect(200, 'carrier', 'getVehicle', { params }), reply.body);
  const wrong = { params, body: { ratedLoadKg: null, plate: '鄂L10006' } };
  t.same(pointers((await service.call('carrier', 'updateVehicle', wrong)).body), ['/ratedLoadKg', '/plate']);
});

t.test('what was known before is kept with its time', async (t) => {
  await service.setClock('2021-04-01T08:00:00+08:00');
  const { id } = (await register('carrier', vehicleBody('鄂L10007'))).body;
  await service.setClock('2021-05-01T08:00:00+08:00');
  const change = (ratedLoadKg: number) =>
    service.expect(200, 'carrier', 'updateVehicle', { params: { id }, body: { ratedLoadKg } });
  await change(18_000);
  const [first, second, ...more] = await recordsOf(id);
  t.match([first, second], [{ rated: 20_000 }, { rated: 18_000, until: null }]);
  t.equal(first?.until, second?.from);
  t.equal(more.length, 0);
  await service.setClock('2021-04-15T08:00:00+08:00');
  await change(17_000);
  t.same(
    (await recordsOf(id)).map(({ rated }) => rated),
    [20_000, 17_000],
    'with the clock set back the present record is replaced',
  );
});

t.test('a change meant for another version is refused', async (t) => {
  const { id } = (await register('carrier', vehicleBody('鄂L10008'))).body;
  const change = (tag: string) =>
    service.call('carrier', 'updateVehicle', {
      params: { id },
      body: { ratedLoadKg: 10 },
      headers: { 'if-match': tag },
    });
  t.equal((await change('"1"')).status, 200);
  t.match(await change('"1"'), { status: 412, body: { code: 'precondition_failed' } });
  t.equal((await change('"2"')).status, 200);
  const replies = await Promise.all([change('"3"'), change('"3"')]);
  t.same(statusesOf(replies), [200, 412]);
});

t.test('the list is filtered, and read page by page', async (t) => {
  const list = (query: Record<string, string>) => service.expect(200, CITY, 'listVehicles', { query });
  const all = await list({ organisationId: carrier.id });
  const first = await list({ organisationId: carrier.id, limit: '3' });
  const rest = await list({ organisationId: carrier.id, cursor: first.nextCursor });
  t.same([...first.items, ...rest.items], all.items);
  t.equal(rest.nextCursor, null);
  t.equal((await list({ updatedSince: '2022-01-01T00:00:00Z' })).items.length, 0);
  t.equal((await service.call(CITY, 'listVehicles', { query: { colour: 'red' } })).status, 400);
});
