import t from 'tap';
import { at, haulage, hauled } from '../support/haulage.ts';
import { registerProjectOf } from '../support/parties.ts';
import { disposalBody, granted, planOf } from '../support/permits.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const flows = (query: Readonly<Record<string, string>>, actor: Actor = CITY) =>
  service.expect(200, actor, 'getFlows', { query });
const kg = (massKg: number) => ({ value: massKg, unit: 'kg' });
const DAY = { from: '2021-03-16', to: '2021-03-16' };
type Unmeasured = { permitNumber: string; destinationId: string };

t.test('a permit of which nothing was loaded is unmeasured, not zero', async (t) => {
  t.same(await flows(DAY), {
    ...DAY,
    items: [],
    unmeasured: [
      {
        permitNumber: world.disposalPermit,
        category: 'recyclable',
        originRegion: '421202',
        destinationId: world.siteId,
        approvedMassKg: 1_000_000,
      },
    ],
  });
  for (const [from, to] of [
    ['2021-03-01', '2021-03-14'],
    ['2021-07-01', '2021-07-31'],
  ] as const)
    t.same((await flows({ from, to })).unmeasured, [], 'a permit out of its days is not expected to move');
});

t.test('the mass is the settled one, else the weighed, else the declared', async (t) => {
  const { load, depart, receive, next, record } = world;
  await hauled(world, { quantity: kg(15_000) });
  const [settled, onTheWay, returned] = [next(), next(), next()];
  for (const scan of [load(settled), depart(settled), receive(settled, { quantity: kg(10_000) })])
    await record(scan);
  await service.expect(200, CITY, 'settleManifest', {
    params: { number: settled },
    body: { massKg: 11_000, reason: '核查' },
  });
  for (const scan of [load(onTheWay, { quantity: kg(8_000) }), depart(onTheWay)]) await record(scan);
  for (const scan of [load(returned), world.return(returned)]) await record(scan);
  const flow = { category: 'recyclable', originRegion: '421202', destinationId: world.siteId };
  t.same(await flows(DAY), {
    ...DAY,
    items: [{ ...flow, period: '2021-03', massKg: 34_000, loads: 3 }],
    unmeasured: [],
  });
});

t.test('loads are grouped by day, month or year of the city’s calendar, region and place', async (t) => {
  const other = await haulage(service, {
    name: 'other ',
    project: { regionCode: '4212GX' },
    officer: HITECH,
  });
  await other.record(other.load(other.next(), { quantity: kg(5_000) }));
  await service.setClock('2021-04-01T02:00:00+08:00');
  await other.record(other.load(other.next(), { at: '2021-03-31T23:59:59+08:00', quantity: kg(6_000) }));
  await other.record(other.load(other.next(), { at: '2021-04-01T00:00:00+08:00', quantity: kg(7_000) }));
  await service.setClock(at('22:30'));
  const byPeriod = async (groupBy: string) => {
    const { items } = await flows({ from: '2021-03-16', to: '2021-04-30', groupBy });
    return items
      .filter(({ destinationId }: { destinationId: string }) => destinationId === other.siteId)
      .map((each: Record<string, unknown>) => [
        each['originRegion'],
        each['period'],
        each['massKg'],
        each['loads'],
      ]);
  };
  t.same(await byPeriod('day'), [
    ['4212GX', '2021-03-16', 5_000, 1],
    ['4212GX', '2021-03-31', 6_000, 1],
    ['4212GX', '2021-04-01', 7_000, 1],
  ]);
  t.same(await byPeriod('month'), [
    ['4212GX', '2021-03', 11_000, 2],
    ['4212GX', '2021-04', 7_000, 1],
  ]);
  t.same(await byPeriod('year'), [['4212GX', '2021', 18_000, 3]]);
  const { items } = await flows({ from: '2021-03-17', to: '2021-03-31' });
  t.match(items, [{ destinationId: other.siteId, massKg: 6_000 }], 'both days included, no more');
});

t.test('of two streams of one category the one without a load is unmeasured', async (t) => {
  const { contractor, developer, carrier, plates, siteId } = world;
  const second = await haulage(service, { name: 'second ', numbers: 1 });
  await service.setClock('2021-03-02T10:00:00+08:00');
  const projectId = await registerProjectOf(service, developer, contractor, { name: '二號工程' });
  const plan = planOf(siteId, 100);
  const streams = [siteId, second.siteId].map((destinationId) => ({ ...plan.streams[0], destinationId }));
  const body = await disposalBody(service, contractor, { projectId, carrierId: carrier.id, plates, siteId });
  const disposalContracts = [siteId, second.siteId].map((destinationId, index) => ({
    ...body.disposalContracts[0],
    destinationId,
    number: `XN-${index}`,
  }));
  const application = { ...body, plan: { ...plan, streams }, disposalContracts };
  const { permitNumber } = await granted(service, contractor.actor, application);
  await service.setClock(at('22:30'));
  const unmeasured = async () =>
    (await flows(DAY)).unmeasured
      .filter((each: Unmeasured) => each.permitNumber === permitNumber)
      .map(({ destinationId }: Unmeasured) => destinationId) as string[];
  t.same(await unmeasured(), [siteId, second.siteId]);
  const number = world.next();
  await world.record(world.load(number, { projectId }));
  t.same(await unmeasured(), [second.siteId]);
  await world.record(world.depart(number));
  await world.record(world.redirect(number, { destinationId: second.siteId }));
  t.same(await unmeasured(), [second.siteId], 'a redirected load was drawn on the stream it was loaded for');
});

t.test(
  'a stream is expected to move while it was on a permit in force, as reconciliation has it',
  async (t) => {
    const third = await haulage(service, { name: 'third ', numbers: 1 });
    const isExpected = async (from: string, to: string) =>
      ((await flows({ from, to })).unmeasured as readonly Unmeasured[]).some(
        ({ permitNumber }) => permitNumber === third.disposalPermit,
      );
    const [march, may] = [
      ['2021-03-15', '2021-03-31'],
      ['2021-05-01', '2021-05-31'],
    ] as const;
    t.same([await isExpected(...march), await isExpected(...may)], [true, true]);
    await service.asLaw(
      `update permit_stream set removed_at = '2021-04-15T00:00:00+08:00' where permit_number = '${third.disposalPermit}'`,
    );
    t.same(
      [await isExpected(...march), await isExpected(...may)],
      [true, false],
      'an amendment took it away',
    );
  },
);

t.test('officers and departments read flows, nobody else', async (t) => {
  for (const actor of [CITY, HITECH, ECOLOGY]) t.match(await flows(DAY, actor), DAY);
  for (const actor of ['carrier', 'stranger', { sub: 'admin', roles: ['admin'] }])
    t.equal((await service.call(actor, 'getFlows', { query: DAY })).status, 403);
  t.equal((await service.call(null, 'getFlows', { query: DAY })).status, 401);
});

t.test('a span that ends before it begins, is too long or is no span is refused', async (t) => {
  for (const query of [
    { from: '2021-03-17', to: '2021-03-16' },
    { from: '2019-01-01', to: '2021-03-16' },
    { from: '2021-03-16' },
    { to: '2021-03-16' },
    { from: '2021-02-29', to: '2021-03-16' },
    { ...DAY, groupBy: 'week' },
    { ...DAY, region: '421200' },
  ])
    t.equal((await service.call(CITY, 'getFlows', { query })).status, 400, JSON.stringify(query));
  t.equal(
    (await service.call(CITY, 'getFlows', { query: { from: '2020-01-01', to: '2021-12-31' } })).status,
    200,
  );
});
