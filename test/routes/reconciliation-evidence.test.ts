import t from 'tap';
import { at, type Haulage, haulage } from '../support/haulage.ts';
import { CITY, testService } from '../support/service.ts';
import { changed } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const kg = (massKg: number) => ({ value: massKg, unit: 'kg' });
const DAY = { from: '2021-03-16', to: '2021-03-16' };
type Item = Readonly<Record<string, unknown>>;
const listed = async (of: string, query = DAY) =>
  (await service.expect(200, CITY, 'getReconciliation', { query: { ...query, of, limit: '500' } }))
    .items as readonly Item[];
const itemOf = async (of: string, id: string, query = DAY) =>
  (await listed(of, query)).find((each) => each['id'] === id);
/** The three items of a world: its project, its carrier and its site. */
const itemsOf = async ({ projectId, carrier, siteId }: Haulage, query = DAY) =>
  Promise.all([
    itemOf('project', projectId, query),
    itemOf('carrier', carrier.id, query),
    itemOf('site', siteId, query),
  ]);
const later = (time: string) => service.setClock(`2021-03-17T${time}+08:00`);

t.test('loads on paper that never leave the gate are a difference after a day', async (t) => {
  const world = await haulage(service, { name: 'gate ' });
  const number = world.next();
  await world.record(world.load(number, { quantity: kg(20_000) }));
  const waiting = { pendingMassKg: 20_000, differenceKg: 0, beyondTolerance: false, manifestNumbers: [] };
  for (const item of await itemsOf(world)) t.match(item, waiting);
  await later('18:19:00');
  for (const item of await itemsOf(world)) t.match(item, waiting, 'until 24 hours after the load');
  await later('18:20:01');
  for (const item of await itemsOf(world))
    t.match(item, {
      loadedMassKg: 20_000,
      pendingMassKg: 0,
      weighedMassKg: 0,
      differenceKg: 20_000,
      beyondTolerance: true,
      manifestNumbers: [number],
    });
});

t.test('what a site has weighed has arrived, though the driver never scanned', async (t) => {
  const world = await haulage(service, { name: 'driver ' });
  const number = world.next();
  await world.record(world.load(number, { quantity: kg(20_000) }));
  await world.record(world.receive(number, { quantity: kg(15_000) }));
  t.equal((await world.manifest(number)).state, 'loaded');
  for (const item of await itemsOf(world))
    t.match(item, {
      loadedMassKg: 20_000,
      pendingMassKg: 0,
      weighedMassKg: 15_000,
      weighedWithoutLoadKg: 0,
      differenceKg: 5_000,
      manifestNumbers: [number],
    });
});

t.test('what is weighed and was never loaded is seen of the site and of the carrier', async (t) => {
  const world = await haulage(service, { name: 'invented ' });
  const number = world.next();
  await world.record(world.receive(number, { at: at('19:40'), quantity: kg(18_000) }));
  await later('19:39:00');
  for (const item of await itemsOf(world))
    t.match(item, { loadedMassKg: null, weighedMassKg: null, grossDifferenceKg: 0 }, 'its load may be late');
  await later('19:40:01');
  const invented = {
    loadedMassKg: null,
    weighedMassKg: 18_000,
    weighedWithoutLoadKg: 18_000,
    trips: 0,
    differenceKg: -18_000,
    grossDifferenceKg: 18_000,
    beyondTolerance: true,
    manifestsBehind: 1,
    manifestNumbers: [number],
  };
  const [project, carrier, site] = await itemsOf(world);
  t.match(project, { weighedMassKg: null, weighedWithoutLoadKg: 0 }, 'nobody knows of which project it is');
  t.match(carrier, invented);
  t.match(site, invented);
  t.match(await itemOf('site', world.siteId, { from: '2021-03-17', to: '2021-03-17' }), {
    weighedMassKg: null,
  });
  await world.record(world.load(number, { quantity: kg(18_000) }));
  for (const item of await itemsOf(world))
    t.match(item, { loadedMassKg: 18_000, weighedWithoutLoadKg: 0, differenceKg: 0, trips: 1 });
});

t.test('what was returned did not leave; where a site weighed it all the same, that is named', async (t) => {
  const world = await haulage(service, { name: 'returned ' });
  const number = world.next();
  await world.record(world.load(number, { quantity: kg(20_000) }));
  await world.record(world.return(number, { at: at('18:50') }));
  for (const item of await itemsOf(world))
    t.match(item, {
      unmeasuredMassKg: 0,
      unmeasured: [],
      loadedMassKg: 0,
      weighedMassKg: 0,
      trips: 0,
      grossDifferenceKg: 0,
      beyondTolerance: false,
    });
  await world.record(world.receive(number, { quantity: kg(20_000) }));
  for (const item of await itemsOf(world))
    t.match(item, {
      loadedMassKg: 0,
      weighedMassKg: 20_000,
      weighedWithoutLoadKg: 20_000,
      differenceKg: -20_000,
      beyondTolerance: true,
      manifestNumbers: [number],
    });
});

t.test('a settlement moves what arrived, and how far is said', async (t) => {
  const world = await haulage(service, { name: 'settled ' });
  const number = world.next();
  for (const scan of [
    world.load(number, { quantity: kg(20_000) }),
    world.depart(number),
    world.receive(number, { quantity: kg(4_000) }),
  ])
    await world.record(scan);
  await service.expect(200, CITY, 'settleManifest', {
    params: { number },
    body: { massKg: 20_000, reason: '核查' },
  });
  for (const item of await itemsOf(world))
    t.match(item, { weighedMassKg: 20_000, settledDifferenceKg: 16_000, differenceKg: 0 });
});

t.test('beyond the tolerance comes before larger differences of scales', async (t) => {
  const large = await haulage(service, { name: 'large ' });
  for (let trip = 0; trip < 3; trip += 1) {
    const number = large.next();
    await large.record(large.load(number, { quantity: kg(20_000) }));
    await large.record(large.depart(number));
    await large.record(large.receive(number, { quantity: kg(19_001) }));
  }
  const small = await haulage(service, { name: 'small ' });
  const number = small.next();
  await small.record(small.load(number, { quantity: kg(1_000) }));
  await small.record(small.depart(number));
  await small.record(small.receive(number, { quantity: kg(949) }));
  for (const kind of ['project', 'carrier', 'site'] as const) {
    const items = await listed(kind);
    const place = (world: Haulage) => {
      const id = { project: world.projectId, carrier: world.carrier.id, site: world.siteId }[kind];
      return items.findIndex((each) => each['id'] === id);
    };
    t.match(items[place(large)], { grossDifferenceKg: 2_997, beyondTolerance: false });
    t.match(items[place(small)], { grossDifferenceKg: 51, beyondTolerance: true });
    t.ok(place(small) < place(large), kind);
    const beyond = items.map((each) => Number(each['beyondTolerance']));
    t.same(
      beyond,
      beyond.toSorted((a, b) => b - a),
      'the order and what is answered go by the same tolerance',
    );
  }
});

t.test(
  'what was approved is what the permit gave in the period, before an amendment and after',
  async (t) => {
    const world = await haulage(service, { name: 'amended ' });
    const second = await haulage(service, { name: 'added ', numbers: 1 });
    const { contractor, disposalPermit: permitNumber, siteId } = world;
    const stream = { permitNumber, category: 'recyclable', destinationId: siteId, approvedMassKg: 1_000_000 };
    const unmeasured = async (from: string, to: string) =>
      (await itemOf('project', world.projectId, { from, to }))?.['unmeasured'] as Item[] | undefined;
    t.same(await unmeasured('2021-06-01', '2021-06-30'), [stream]);

    await service.setClock('2021-03-20T10:00:00+08:00');
    await changed(service, contractor.actor, 'amendPermit', permitNumber, ({ plan, disposalContracts }) => {
      const [contract] = disposalContracts;
      const [{ quantity: _quantity, ...first }] = plan.streams;
      const of = (tonnes: number) => ({ quantity: { value: tonnes, unit: 't' } });
      const streams = [
        { ...first, ...of(1_000) },
        { ...first, ...of(300), destinationId: second.siteId },
      ];
      return {
        plan: { ...plan, streams, period: { from: '2021-03-25', to: '2021-04-30' } },
        disposalContracts: [contract, { ...contract, destinationId: second.siteId, number: 'XN-2' }],
      };
    });
    const added = { ...stream, destinationId: second.siteId, approvedMassKg: 300_000 };
    t.same(await unmeasured('2021-03-16', '2021-03-19'), [stream], 'before the amendment');
    t.same(await unmeasured('2021-03-21', '2021-03-24'), undefined, 'not yet in force by its new days');
    t.same(await unmeasured('2021-04-30', '2021-05-31'), [stream, added], 'after it, the largest first');
    t.same(await unmeasured('2021-05-01', '2021-06-30'), undefined, 'what it no longer gives');
    t.match(await itemOf('carrier', world.carrier.id, { from: '2021-04-30', to: '2021-05-31' }), {
      approvedMassKg: 1_300_000,
      unmeasuredStreams: 2,
      unmeasuredMassKg: 1_300_000,
      loadedMassKg: null,
    });
  },
);

t.test('a permit renewed by silence goes on before a job has written it down', async (t) => {
  const world = await haulage(service, { name: 'deemed ' });
  await service.asLaw(`update permit set deemed_to = '2021-10-15' where number = $1`, [world.disposalPermit]);
  const AUGUST = { from: '2021-08-01', to: '2021-08-31' };
  await service.setClock('2021-06-30T10:00:00+08:00');
  t.equal(await itemOf('project', world.projectId, AUGUST), undefined, 'it is not renewed yet');
  await service.setClock('2021-07-01T10:00:00+08:00');
  t.match(await itemOf('project', world.projectId, AUGUST), { approvedMassKg: 1_000_000 });
  await service.setClock(at('22:30'));
});
