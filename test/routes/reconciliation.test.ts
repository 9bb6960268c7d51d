import t from 'tap';
import { at, haulage } from '../support/haulage.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { tonnes: 1_000 });
const kg = (massKg: number) => ({ value: massKg, unit: 'kg' });
const DAY = { from: '2021-03-16', to: '2021-03-16' };
const ask = (query: Readonly<Record<string, string>>, actor: Actor | null = CITY) =>
  service.call(actor, 'getReconciliation', { query });
const listed = async (of: string, query: Readonly<Record<string, string>> = DAY) => {
  const { status, body } = await ask({ ...query, of });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items as readonly Readonly<Record<string, unknown>>[];
};
const itemOf = async (of: string, id: string, query = DAY) =>
  (await listed(of, query)).find((each) => each['id'] === id);

/** A number loaded with so much and, where that is said, weighed. */
async function hauled(of: typeof world, loaded: number, weighed?: number): Promise<string> {
  const number = of.next();
  await of.record(of.load(number, { quantity: kg(loaded) }));
  await of.record(of.depart(number));
  if (weighed !== undefined) await of.record(of.receive(number, { quantity: kg(weighed) }));
  return number;
}

t.test('a permit of which nothing was scanned is unmeasured, never zero', async (t) => {
  const unmeasured = {
    approvedMassKg: 1_000_000,
    unmeasuredMassKg: 1_000_000,
    loadedMassKg: null,
    weighedMassKg: null,
    trips: 0,
    differenceKg: 0,
    beyondTolerance: false,
    manifestNumbers: [],
  };
  t.match(await itemOf('project', world.projectId), { of: 'project', ...unmeasured });
  t.match(await itemOf('carrier', world.carrier.id), { of: 'carrier', ...unmeasured });
  t.match(await itemOf('site', world.siteId), { of: 'site', ...unmeasured });
  t.same(
    await listed('project', { from: '2021-03-01', to: '2021-03-14' }),
    [],
    'nor expected out of its days',
  );
});

t.test('loaded, on the way, weighed, settled, returned, closed: each counts as it is', async (t) => {
  const own = await haulage(service, { name: 'own ', tonnes: 1_000 });
  await hauled(own, 10_000, 10_000);
  await hauled(own, 10_000, 9_500);
  const light = await hauled(own, 10_000, 9_000);
  const heavy = await hauled(own, 10_000, 11_000);
  const settled = await hauled(own, 10_000, 6_000);
  await service.expect(200, CITY, 'settleManifest', {
    params: { number: settled },
    body: { massKg: 7_000, reason: '核查' },
  });
  const onTheWay = await hauled(own, 10_000);
  const returned = own.next();
  await own.record(own.load(returned, { quantity: kg(20_000) }));
  await own.record(own.return(returned));
  const expected = {
    name: /\S/,
    approvedMassKg: 1_000_000,
    unmeasuredMassKg: 0,
    loadedMassKg: 60_000,
    pendingMassKg: 10_000,
    weighedMassKg: 46_500,
    reportedMassKg: null,
    recordedTrips: null,
    trips: 6,
    differenceKg: 3_500,
    grossDifferenceKg: 5_500,
    beyondTolerance: true,
    manifestsBehind: 3,
    manifestNumbers: [settled, ...[light, heavy].toSorted()],
  };
  for (const [of, id] of [
    ['project', own.projectId],
    ['carrier', own.carrier.id],
    ['site', own.siteId],
  ] as const)
    t.match(await itemOf(of, id), { of, ...expected }, of);

  await service.setClock('2021-03-17T22:30:00+08:00');
  t.match(
    await itemOf('project', own.projectId),
    { pendingMassKg: 0, differenceKg: 13_500, manifestsBehind: 4 },
    'what is overdue never arrived',
  );
  await service.expect(200, CITY, 'closeManifest', {
    params: { number: onTheWay },
    body: { reason: '未到達' },
  });
  t.match(await itemOf('project', own.projectId), { trips: 6, differenceKg: 13_500, manifestsBehind: 4 });
  t.match((await itemOf('project', own.projectId))?.['manifestNumbers'], [onTheWay, settled]);
  await service.setClock(at('22:30'));
});

t.test('differences do not make up for one another', async (t) => {
  const even = await haulage(service, { name: 'even ' });
  await hauled(even, 10_000, 12_000);
  await hauled(even, 10_000, 8_000);
  t.match(await itemOf('project', even.projectId), {
    differenceKg: 0,
    grossDifferenceKg: 4_000,
    beyondTolerance: true,
    manifestsBehind: 2,
  });
});

t.test('150,000 t on paper and 28,000 t hauled: it is the first that is seen', async (t) => {
  const paper = await haulage(service, { name: 'paper ', tonnes: 150_000, capacityTonnes: 200_000 });
  for (let trip = 0; trip < 25; trip += 1) await hauled(paper, 20_000, 3_700);
  const [worst] = await listed('project');
  t.match(worst, {
    id: paper.projectId,
    approvedMassKg: 150_000_000,
    loadedMassKg: 500_000,
    weighedMassKg: 92_500,
    differenceKg: 407_500,
    beyondTolerance: true,
    manifestsBehind: 25,
  });
  t.equal([worst?.['manifestNumbers']].flat().length, 20, 'the worst twenty');
  t.match((await listed('carrier'))[0], { id: paper.carrier.id });
  t.match((await listed('site'))[0], { id: paper.siteId });
});

t.test('pages go on where the one before ended, the worst first', async (t) => {
  const all = await listed('project');
  t.ok(all.length >= 4);
  const gross = all.map((each) => Number(each['grossDifferenceKg']));
  t.same(
    gross,
    gross.toSorted((a, b) => b - a),
  );
  const seen: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const reply: { items: { id: string }[]; nextCursor: string | null } = (
      await ask({ ...DAY, of: 'project', limit: '1', ...(cursor !== '' && { cursor }) })
    ).body;
    seen.push(...reply.items.map(({ id }) => id));
    cursor = reply.nextCursor;
  }
  t.same(
    seen,
    all.map((each) => each['id']),
  );
});

t.test('officers and departments read it, over at most two years, and nobody else', async (t) => {
  for (const actor of [CITY, HITECH, ECOLOGY])
    t.equal((await ask({ ...DAY, of: 'site' }, actor)).status, 200);
  for (const actor of ['carrier', 'recycler', 'stranger'])
    t.equal((await ask({ ...DAY, of: 'site' }, actor)).status, 403);
  t.equal((await ask({ ...DAY, of: 'site' }, null)).status, 401);
  for (const query of [
    { of: 'site' },
    { ...DAY },
    { ...DAY, of: 'vehicle' },
    { ...DAY, of: 'site', to: '2021-03-15' },
    { from: '2021-01-01', to: '2023-01-03', of: 'site' },
    { ...DAY, of: 'site', limit: '501' },
    { ...DAY, of: 'site', cursor: 'x' },
    { ...DAY, of: 'site', cursor: Buffer.from('[1,2,"x"]').toString('base64url') },
    { ...DAY, of: 'site', more: '1' },
  ])
    t.equal((await ask(query)).status, 400, JSON.stringify(query));
  t.equal((await ask({ from: '2021-01-01', to: '2023-01-02', of: 'site' })).status, 200);
});
