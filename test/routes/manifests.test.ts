import t from 'tap';
import { at, codesOf, haulage, hauled, NOW } from '../support/haulage.ts';
import { registerParty } from '../support/parties.ts';
import { CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 30 });
const { load, depart, receive, refuse, next, record, carrier, recycler, transportPermit } = world;
const draw = (actor: Parameters<typeof service.call>[0], body: unknown) =>
  service.call(actor, 'drawManifests', { body });
const list = async (query: Readonly<Record<string, string>>, actor: typeof CITY | string = CITY) => {
  const { items } = await service.expect(200, actor, 'listManifests', { query });
  return items.map(({ number }: { number: string }) => number) as string[];
};
for (const duty of ['driver', 'dispatcher', 'gate'])
  await service.expect(201, 'carrier', 'addMember', {
    params: { id: carrier.id },
    body: { sub: `${duty} of carrier`, duties: [duty] },
  });

t.test('a dispatcher draws numbers that follow each other', async (t) => {
  const { body, status } = await draw('dispatcher of carrier', {
    permitNumber: transportPermit.toLowerCase(),
    count: 3,
  });
  t.equal(status, 201);
  t.equal(body.permitNumber, transportPermit);
  const serials = body.numbers.map((number: string) => Number(number.slice(12, 18)));
  t.same(serials, [serials[0], serials[0] + 1, serials[0] + 2]);
  for (const number of body.numbers) {
    t.match(number, /^421200210316\d{6}[0-9A-Z]{5}$/);
    t.match(await world.manifest(number), {
      number,
      state: 'drawn',
      basis: 'statutory',
      carrierId: carrier.id,
      permitNumber: transportPermit,
      plate: null,
      drawnAt: /^2021-03-16T22:3.*\+08:00$/,
      copies: [{ holder: 'emitter', completedAt: null }, {}, {}, {}],
      scans: [],
      corrections: [],
    });
  }
});

t.test('a draw has every documented refusal', async (t) => {
  const lawful = { permitNumber: transportPermit, count: 1 };
  t.equal((await draw(null, lawful)).status, 401);
  for (const actor of [CITY, ECOLOGY, 'driver of carrier', 'gate of carrier'])
    t.match(await draw(actor, lawful), { status: 403, body: { code: 'forbidden' } });
  for (const change of [{ count: 0 }, { count: 501 }, { count: 1.5 }, { permitNumber: '#' }, { more: 1 }])
    t.equal((await draw('carrier', { ...lawful, ...change })).status, 400, JSON.stringify(change));
  t.equal((await draw('carrier', { ...lawful, permitNumber: '421200Y2021999999' })).status, 404);
  for (const actor of ['stranger', 'contractor', 'recycler'])
    t.equal((await draw(actor, lawful)).status, 404, `${actor} does not see the permit`);
  t.match(await draw('carrier', { ...lawful, permitNumber: world.disposalPermit }), {
    status: 422,
    body: { code: 'permit_not_active', citations: ['27.1'], errors: [{ pointer: '/permitNumber' }] },
  });
});

t.test('a permit that has run out gives no numbers', async (t) => {
  const other = await haulage(service, { name: 'other ' });
  const body = { permitNumber: other.transportPermit, count: 1 };
  await service.setClock('2022-03-01T23:59:00+08:00');
  t.equal((await draw('other carrier', body)).status, 201, 'on its last day');
  await service.setClock('2022-03-02T00:01:00+08:00');
  t.equal((await draw('other carrier', body)).status, 422);
  await service.setClock(NOW);
  await service.expect(200, CITY, 'endPermit', {
    params: { number: other.transportPermit },
    body: { manner: 'annulled', reason: '以欺騙手段取得' },
  });
  t.equal((await draw('other carrier', body)).status, 422);
  const onAnEndedPermit = await other.record(other.load(other.next(), { at: '2021-03-17T00:00:00+08:00' }));
  t.ok(codesOf(onAnEndedPermit.findings).includes('carrier_not_approved'), 'what was drawn stays drawn');
});

t.test('a concession holder draws under its recycling permit and hauls for itself', async (t) => {
  const { items } = await service.expect(200, 'recycler', 'listPermits', { query: { kind: 'recycling' } });
  const { body, status } = await draw('recycler', { permitNumber: items[0].number, count: 1 });
  t.equal(status, 201);
  t.match(await world.manifest(body.numbers[0]), { carrierId: recycler.id });
});

t.test('a manifest is read by those it concerns, and is not there for anybody else', async (t) => {
  const number = next();
  const read = async (actor: Parameters<typeof service.call>[0]) =>
    (await service.call(actor, 'getManifest', { params: { number } })).status;
  const concerned = ['developer', 'contractor', 'recycler'];
  for (const actor of concerned) t.equal(await read(actor), 404, `${actor}, before it is loaded`);
  await record(load(number));
  for (const actor of [...concerned, 'carrier', 'driver of carrier', CITY, HITECH, ECOLOGY])
    t.equal(await read(actor), 200);
  await registerParty(service, 'rival', 'carrier');
  for (const actor of ['stranger', 'rival']) t.equal(await read(actor), 404);
  t.equal(await read(null), 401);
  t.equal(await read({ sub: 'admin', roles: ['admin'] }), 403);
  const shown = await service.expect(200, 'carrier', 'getManifest', {
    params: { number: number.toLowerCase() },
  });
  t.equal(shown.number, number, 'in small letters too');
  for (const nothing of ['421200210316999999X', 'x'.repeat(99), '../..'])
    t.equal((await service.call(CITY, 'getManifest', { params: { number: nothing } })).status, 404);
});

t.test('a manifest shows its scans in order of event time, each with both its times', async (t) => {
  const number = next();
  const location = { lat: 29.84, lon: 114.32 };
  await record(depart(number));
  await record(load(number, { location, driverName: '陳師傅', quantity: { value: 6, unit: 'm3' } }));
  const found = await world.manifest(number);
  t.match(found, { driverName: '陳師傅', declared: { value: 6, unit: 'm3', massKg: 9_000 } });
  t.match(found.scans, [
    { kind: 'load', at: at('18:20'), receivedAt: /^2021-03-16T22:3/, location, plate: world.plates[0] },
    { kind: 'depart', at: at('18:40'), washed: true, location: null },
  ]);
  const { headers } = await service.call(CITY, 'getManifest', { params: { number } });
  t.equal(headers['etag'], '"3"', 'the version counts the scans');
});

t.test('each filter of the list narrows it, and they combine', async (t) => {
  const own = await haulage(service, { name: 'listed ', numbers: 6 });
  const { send } = own;
  const filed = await hauled(own, { plate: own.plates[1] });
  const [loaded, left, refused] = [own.next(), own.next(), own.next()];
  for (const number of [loaded, left, refused]) await send(own.load(number));
  for (const number of [left, refused]) await send(own.depart(number));
  await send(own.refuse(refused));
  const drawn = [own.next(), own.next()];
  const carrierId = own.carrier.id;
  const newestFirst = (...numbers: readonly string[]) => numbers.toSorted().toReversed();
  const all = newestFirst(filed, loaded, left, refused, ...drawn);
  const table: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
    [{ carrierId }, all],
    [{ carrierId, state: 'drawn' }, newestFirst(...drawn)],
    [{ carrierId, state: 'filed' }, [filed]],
    [{ projectId: own.projectId }, newestFirst(filed, loaded, left, refused)],
    [{ siteId: own.siteId }, newestFirst(filed, loaded, left, refused)],
    [{ siteId: own.siteId, state: 'refused' }, [refused]],
    [{ plate: own.plates[1] }, [filed]],
    [{ plate: own.plates[0], state: 'inTransit' }, [left]],
    [{ carrierId, from: '2021-03-16', to: '2021-03-16' }, newestFirst(filed, loaded, left, refused)],
    [{ carrierId, from: '2021-03-17' }, []],
    [{ carrierId, to: '2021-03-15' }, []],
    [{ carrierId, overdue: 'true' }, []],
    [{ carrierId, overdue: 'false' }, all],
    [{ carrierId, updatedSince: at('22:00') }, newestFirst(filed, loaded, left, refused)],
    [{ carrierId: own.recycler.id }, []],
  ];
  for (const [query, expected] of table) t.same(await list(query), expected, JSON.stringify(query));
  for (const actor of ['listed carrier', ECOLOGY] as const)
    t.same(await list({ carrierId }, actor as never), all);
  t.same(await list({}, 'listed contractor'), newestFirst(filed, loaded, left, refused), 'its own only');
  t.same(await list({ carrierId }, 'recycler'), []);
  t.same(await list({}, 'stranger'), []);
});

t.test('a filter that is unknown or malformed is refused', async (t) => {
  for (const query of [
    { colour: 'red' },
    { state: 'lost' },
    { carrierId: '1' },
    { overdue: 'yes' },
    { from: '2021-02-30' },
    { limit: '0' },
    { limit: '501' },
    { cursor: 'x' },
  ])
    t.equal((await service.call(CITY, 'listManifests', { query })).status, 400);
  t.equal((await service.call(null, 'listManifests')).status, 401);
});

t.test('a load is overdue more than 24 hours after its departure, as time passes', async (t) => {
  const [left, refused, arrived] = [next(), next(), next()];
  for (const number of [left, refused, arrived]) {
    await record(load(number));
    await record(depart(number));
  }
  await record(refuse(refused));
  await record(receive(arrived));
  const overdue = async (time: string) => {
    await service.setClock(`2021-03-17T${time}+08:00`);
    const numbers = await list({ carrierId: carrier.id, overdue: 'true' });
    return [left, refused, arrived].filter((number) => numbers.includes(number));
  };
  t.same(await overdue('18:39:30'), []);
  t.same(await overdue('18:40:30'), [left, refused]);
  const found = await world.manifest(left);
  t.match(found, { overdue: true, state: 'inTransit' });
  t.ok(codesOf(found.findings).includes('overdue'));
  t.notOk((await list({ overdue: 'false' })).includes(left));
  await service.setClock(NOW);
  t.match(await world.manifest(left), { overdue: false }, 'worked out when read');
});

t.test('pages of drawn numbers have no gap and no double', async (t) => {
  const own = await haulage(service, { name: 'paged ', numbers: 120 });
  const seen: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const query = { carrierId: own.carrier.id, limit: '17', ...(cursor !== null && { cursor }) };
    const page = await service.expect(200, 'paged carrier', 'listManifests', { query });
    seen.push(...page.items.map(({ number }: { number: string }) => number));
    ({ nextCursor: cursor } = page);
    pages += 1;
    if (pages === 2)
      await service.expect(201, 'paged carrier', 'drawManifests', {
        body: { permitNumber: own.transportPermit, count: 5 },
      });
  } while (cursor !== null);
  t.equal(pages, 8);
  t.equal(new Set(seen).size, 120, 'numbers drawn meanwhile do not disturb');
  t.same(seen, seen.toSorted().toReversed());
  const exact = await service.expect(200, 'paged carrier', 'listManifests', { query: { limit: '125' } });
  t.equal(exact.nextCursor, null, 'no empty page at the end');
});
