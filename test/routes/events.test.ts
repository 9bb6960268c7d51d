import t from 'tap';
import { feedOf, named, type Told } from '../support/events.ts';
import { at, hauled, haulage } from '../support/haulage.ts';
import { CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier, contractor, developer, recycler } = world;
const PARTIES = [carrier, contractor, developer, recycler];
const latest = async (actor: Parameters<typeof feedOf>[1]) =>
  (await feedOf(service, actor, { after: 'latest' })).next;
const since = async (actor: Parameters<typeof feedOf>[1], after: string) =>
  (await feedOf(service, actor, { after })).events;

t.test('a load is told to each of its parties, in order, and to nobody else', async (t) => {
  const after = await latest(CITY);
  const number = await hauled(world);
  const wanted = ['loaded', 'departed', 'received', 'completed'].map((each) => `manifest.${each} ${number}`);
  for (const { actor } of PARTIES) t.same((await since(actor, after)).map(named), wanted, String(actor));
  for (const staff of [CITY, ECOLOGY]) t.same((await since(staff, after)).map(named), wanted);
  t.same(await since('stranger', after), []);
  const [loaded, departed] = await since(carrier.actor, after);
  t.match(loaded, {
    at: at('22:30').slice(0, 16),
    subject: { kind: 'manifest', id: number },
    data: { previousState: 'drawn', state: 'loaded', scannedAt: at('18:20') },
  });
  t.match(departed?.data, { previousState: 'loaded', state: 'inTransit' });
});

t.test('who keeps the cursor gets each event once, whatever the size of the pages', async (t) => {
  const all = (await feedOf(service, CITY)).events;
  t.ok(all.length > 15);
  t.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const limit of ['1', '7', '500'])
    t.same((await feedOf(service, CITY, { limit })).events, all, `pages of ${limit}`);
  const some = all.slice(0, 3).at(-1) as Told;
  const { next } = await service.expect(200, CITY, 'listEvents', { query: { limit: '3' } });
  t.same((await feedOf(service, CITY, { after: next })).events, all.slice(3));
  t.equal(some.id, all[2]?.id);
});

t.test('by types, and a cursor that goes on though none of them came', async (t) => {
  const { events } = await feedOf(service, CITY, { types: 'permit.granted,manifests.drawn' });
  t.same([...new Set(events.map(({ type }) => type))].toSorted(), ['manifests.drawn', 'permit.granted']);
  const page = await service.expect(200, CITY, 'listEvents', { query: { types: 'case.opened' } });
  t.match(page, { items: [], hasMore: false });
  t.equal(page.next, await latest(CITY));
  t.equal((await service.call(CITY, 'listEvents', { query: { types: 'nothing.such' } })).status, 400);
});

t.test('an order is told to those whom it may keep from leaving, and to no one else', async (t) => {
  const elsewhere = await haulage(service, {
    name: 'elsewhere ',
    numbers: 1,
    officer: HITECH,
    project: { regionCode: '4212GX', location: { lat: 29.95, lon: 114.4 } },
  });
  const after = await latest(CITY);
  const order = { reason: '大型活動', from: at('23:00'), to: at('23:30') };
  const issue = async (area: Readonly<Record<string, unknown>>) =>
    (await service.expect(201, CITY, 'issueControlOrder', { body: { ...order, ...area } })).id as string;
  const square = (lat: number, lon: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [lon - 0.01, lat - 0.01],
        [lon + 0.01, lat - 0.01],
        [lon + 0.01, lat + 0.01],
        [lon - 0.01, lat + 0.01],
        [lon - 0.01, lat - 0.01],
      ],
    ],
  });
  const inRegion = await issue({ regionCodes: ['4212GX'] });
  const around = await issue({ boundary: square(29.95, 114.4) });
  const nowhere = await issue({ boundary: square(29.7, 114.1) });
  await service.expect(200, CITY, 'liftControlOrder', { params: { id: inRegion } });
  const toldOf = async (actor: string) =>
    (await since(actor, after)).filter(({ subject }) => subject.kind === 'controlOrder').map(named);
  const issued = (id: string) => `controlOrder.issued ${id}`;
  const lifted = `controlOrder.lifted ${inRegion}`;
  for (const { actor } of [elsewhere.contractor, elsewhere.developer, elsewhere.carrier, elsewhere.recycler])
    t.same(
      (await toldOf(actor)).filter((each) => each !== issued(nowhere)),
      [issued(inRegion), issued(around), lifted],
      actor,
    );
  for (const { actor } of [contractor, developer]) t.same(await toldOf(actor), [], actor);
  // A permit of the city's lets a carrier go anywhere in the urban area, to households too.
  t.same(await toldOf(carrier.actor), [issued(inRegion), issued(around), issued(nowhere), lifted]);
  t.same(await toldOf('stranger'), []);
});

t.test(
  'an individual and a key that only reports positions are told nothing; a key that reads is',
  async (t) => {
    const after = await latest(CITY);
    const { id: projectId } = await service.expect(201, 'householder', 'registerProject', {
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
    const number = world.next();
    await world.record(world.load(number, { projectId, quantity: { value: 1, unit: 't' } }), 'householder');
    t.same(await since('householder', after), []);
    t.same((await since(carrier.actor, after)).map(named), [`manifest.loaded ${number}`]);
    const keyTo = async (scope: string) => {
      const { key } = await service.expect(201, carrier.actor, 'createApiKey', {
        body: { name: scope, scopes: [scope] },
      });
      return service.app.inject({
        url: `/v1/events?after=${after}`,
        headers: { authorization: `Bearer ${key}` },
      });
    };
    t.equal((await keyTo('telemetry')).statusCode, 403);
    const read = await keyTo('scans');
    t.same((JSON.parse(read.payload) as { items: Told[] }).items.map(named), [`manifest.loaded ${number}`]);
  },
);
