import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, haulage, hauled } from '../support/haulage.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
await haulage(service, { name: 'other ' });
const { projectId } = world;

type Who = Parameters<typeof service.call>[0];
const recycled = (who: Who, change: Readonly<Record<string, unknown>> = {}, id = projectId) =>
  service.call(who, 'reportOnsiteRecycling', {
    params: { id },
    body: { materials: ['concrete', 'brick'], quantity: { value: 4, unit: 'm3' }, ...change },
  });
const backfilled = (who: Who, change: Readonly<Record<string, unknown>> = {}, id = projectId) =>
  service.call(who, 'recordBackfill', {
    params: { id },
    body: { quantity: { value: 10, unit: 'm3' }, dustMeasures: '噴淋、覆蓋防塵網', ...change },
  });
const statement = (who: Who, month = '2021-03', id = projectId) =>
  service.call(who, 'getProducerStatement', { params: { id, month } });

t.test('29: what is recycled on the site is recorded by kind and quantity', async (t) => {
  t.equal((await recycled(null)).status, 401);
  for (const who of [CITY, ECOLOGY]) t.equal((await recycled(who)).status, 403);
  for (const who of ['other contractor', 'carrier', 'stranger'])
    t.equal((await recycled(who)).status, 404, who);
  t.equal((await recycled('contractor', {}, randomUUID())).status, 404);
  t.match(await recycled('contractor', { on: '2021-03-17' }), {
    status: 422,
    body: { code: 'day_to_come', errors: [{ pointer: '/on' }] },
  });
  t.equal((await recycled('contractor', { materials: [] })).status, 400);
  t.match(await recycled('contractor', { on: '2021-03-01', note: '破碎后鋪路' }), {
    status: 201,
    body: {
      projectId,
      on: '2021-03-01',
      materials: ['concrete', 'brick'],
      quantity: { value: 4, unit: 'm3', massKg: 6_000 },
      note: '破碎后鋪路',
    },
  });
  t.match(await recycled('developer'), { status: 201, body: { on: '2021-03-16', note: null } });
});

t.test(
  '16: backfill inside the project is recorded with its dust measures, and needs no manifest',
  async (t) => {
    t.equal((await backfilled('contractor', { dustMeasures: ' ' })).status, 400);
    t.equal((await backfilled('other contractor')).status, 404);
    t.match(await backfilled('contractor'), {
      status: 201,
      body: {
        on: '2021-03-16',
        materials: ['engineeringSpoil'],
        quantity: { massKg: 16_000 },
        dustMeasures: '噴淋、覆蓋防塵網',
      },
    });
    t.equal((await backfilled('contractor', { on: '2021-02-28' })).status, 201);
    const { items } = await service.expect(200, CITY, 'listViolations');
    t.same(items, []);
  },
);

t.test('33: the statement of a month has the loads and masses for each carrier and category', async (t) => {
  await hauled(world);
  await hauled(world, { quantity: { value: 5, unit: 't' } });
  const [onTheWay, back] = [world.next(), world.next()];
  await world.record(world.load(onTheWay));
  await world.record(world.load(back));
  await world.record(world.return(back, { at: at('18:50') }));
  const march = await statement('contractor');
  t.match(march, {
    status: 200,
    body: { projectId, month: '2021-03', onsiteRecyclingMassKg: 12_000, backfillMassKg: 16_000 },
  });
  t.same(march.body.items, [
    {
      carrier: { id: world.carrier.id, name: world.carrier.name },
      category: 'recyclable',
      loads: 3,
      declaredMassKg: 35_000,
      arrivedLoads: 2,
      arrivedMassKg: 20_000,
    },
  ]);
  t.same((await statement('developer')).body, march.body);
  t.same((await statement(CITY)).body, march.body);
  t.match(await statement('contractor', '2021-02'), {
    status: 200,
    body: { items: [], onsiteRecyclingMassKg: 0, backfillMassKg: 16_000 },
  });
});

t.test('33: a statement is for the parties of the project and officers', async (t) => {
  t.equal((await statement(null)).status, 401);
  t.equal((await statement(ECOLOGY)).status, 403);
  for (const who of ['carrier', 'other contractor', 'stranger'])
    t.equal((await statement(who)).status, 404, who);
  t.equal((await statement('contractor', '2021-3')).status, 400);
  t.equal((await statement('contractor', '2021-03', randomUUID())).status, 404);
});
