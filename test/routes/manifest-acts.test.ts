import t from 'tap';
import { at, codesOf, haulage, hauled, NOW } from '../support/haulage.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { load, depart, receive, refuse, next, record, manifest } = world;
const reason = '打印損壞';
const act = (operationId: string, number: string, body: unknown, actor: Actor | null = CITY) =>
  service.call(actor, operationId, { params: { number }, body });
const voided = (number: string, actor: Actor | null = 'carrier') =>
  act('voidManifest', number, { reason }, actor);
const closed = (number: string, actor: Actor | null = CITY) =>
  act('closeManifest', number, { reason }, actor);
const settled = (number: string, massKg: number, actor: Actor | null = CITY) =>
  act('settleManifest', number, { massKg, reason }, actor);
const kg = (massKg: number) => ({ value: massKg, unit: 'kg' });
/** How far the stream moves while something is done. */
const moved = async (work: () => Promise<unknown>) => {
  const before = await world.stream();
  await work();
  const after = await world.stream();
  return {
    consumed: after.consumedMassKg - before.consumedMassKg,
    received: after.receivedMassKg - before.receivedMassKg,
  };
};
const atSite = async () =>
  (await service.expect(200, CITY, 'getSite', { params: { id: world.siteId } })).receivedMassKg as number;
const nextEvening = () => service.setClock('2021-03-17T19:00:00+08:00');
const NOWHERE = '421200210316999999X';

t.test('the carrier voids an unused number, once', async (t) => {
  const number = next();
  t.match(await voided(number), { status: 200, body: { number, state: 'voided' }, headers: { etag: /\d/ } });
  t.match(await voided(number), { status: 409, body: { code: 'wrong_state', citations: ['27.1'] } });
  const used = next();
  await record(load(used));
  t.equal((await voided(used)).status, 409);
  const onTheRoad = next();
  await record(depart(onTheRoad));
  const refused = await voided(onTheRoad);
  t.match(refused, { status: 409, body: { code: 'wrong_state', citations: ['27.1'] } });
  t.match(refused.body, {
    detail: 'Something was scanned on this manifest, so it cannot be voided.',
    title: /scanned/,
  });
  t.match(refused.body.errors, [{ pointer: '', code: 'sheet_scanned', message: refused.body.detail }]);
});

t.test('a sheet on which a receipt waits for its load is on the road and is not voided', async (t) => {
  const number = next();
  await record(receive(number));
  const refused = await voided(number);
  t.match(refused, { status: 409, body: { code: 'wrong_state', errors: [{ code: 'sheet_scanned' }] } });
});

t.test('voiding has every documented refusal', async (t) => {
  const number = next();
  await service.expect(201, 'carrier', 'addMember', {
    params: { id: world.carrier.id },
    body: { sub: 'driver', duties: ['driver'] },
  });
  t.equal((await voided(number, null)).status, 401);
  for (const actor of [CITY, ECOLOGY, 'driver']) t.equal((await voided(number, actor)).status, 403);
  for (const actor of ['stranger', 'contractor', 'recycler'])
    t.equal((await voided(number, actor)).status, 404);
  t.equal((await voided(NOWHERE)).status, 404);
  for (const body of [{}, { reason: '' }, { reason: ' ' }, { reason, more: 1 }])
    t.equal((await act('voidManifest', number, body, 'carrier')).status, 400);
});

t.test('a load that happened before the voiding undoes it; one after it is charged', async (t) => {
  const [before, after] = [next(), next()];
  for (const number of [before, after]) await voided(number);
  const undone = await record(load(before));
  t.match(undone, { manifest: { state: 'loaded' }, clearance: { granted: true } });
  t.ok(codesOf(undone.findings).includes('voided_after_loading'));
  const late = await moved(async () => {
    const loaded = await record(load(after, { at: at('23:00') }));
    t.match(loaded, { manifest: { state: 'voided' } });
    t.ok(codesOf(loaded.findings).includes('manifest_missing'));
  });
  t.equal(late.consumed, 0, 'a load on a voided sheet claims nothing');
});

t.test('a settlement files the manifest and moves the claim to the settled mass', async (t) => {
  const number = next();
  for (const scan of [load(number), depart(number)]) await record(scan);
  t.match(await record(receive(number, { quantity: kg(10_000) })), { manifest: { state: 'received' } });
  t.same((await manifest(number)).open, ['weight']);
  const siteBefore = await atSite();
  const change = await moved(async () => {
    t.match(await settled(number, 9_500), {
      status: 200,
      body: { state: 'filed', open: [], settledMassKg: 9_500, weighed: { massKg: 10_000 } },
    });
  });
  t.same(change, { consumed: -5_500, received: -500 });
  t.equal(await atSite(), siteBefore - 500, 'the site counts what was settled');
  t.equal((await settled(number, 9_500)).status, 409, 'it is filed');
});

t.test('a settlement closes category and vehicle too', async (t) => {
  const number = next();
  for (const scan of [load(number), depart(number)]) await record(scan);
  await record(receive(number, { category: 'other', plate: world.plates[1] }));
  t.same((await manifest(number)).open.toSorted(), ['category', 'vehicle']);
  t.match(await settled(number, 15_000, XIANAN), { status: 200, body: { state: 'filed', open: [] } });
});

t.test('a settlement above what is left takes what there is and finds the rest', async (t) => {
  const narrow = await haulage(service, { name: 'narrow ', tonnes: 32 });
  const number = narrow.next();
  for (const scan of [narrow.load(number), narrow.depart(number)]) await narrow.record(scan);
  await hauled(narrow);
  await narrow.record(narrow.receive(number, { quantity: kg(19_000) }));
  const { body } = await settled(number, 19_000);
  t.ok(codesOf(body.findings).includes('beyond_scope_quantity'));
  t.match(await narrow.stream(), {
    approvedMassKg: 32_000,
    consumedMassKg: 32_000,
    receivedMassKg: 34_000,
  });
  const { items } = await service.expect(200, CITY, 'listViolations', { query: { manifestNumber: number } });
  t.match(items, [{ offence: 'disposal_beyond_scope', subject: { id: narrow.contractor.id } }]);
});

t.test('settling has every documented refusal', async (t) => {
  const number = next();
  await record(load(number));
  t.equal((await settled(number, 1, null)).status, 401);
  for (const actor of ['carrier', ECOLOGY]) t.equal((await settled(number, 1, actor)).status, 403);
  t.equal((await settled(NOWHERE, 1)).status, 404);
  t.match(await settled(number, 1, HITECH), {
    status: 403,
    body: { code: 'not_competent', citations: ['7'] },
  });
  t.match(await settled(number, 1), { status: 409, body: { code: 'wrong_state' } });
  for (const massKg of [0, -1, 1.5, 1_000_000_001, '1'])
    t.equal((await act('settleManifest', number, { massKg, reason })).status, 400, String(massKg));
});

t.test('an overdue load is closed, and its claim goes back', async (t) => {
  const [left, refused] = [next(), next()];
  for (const number of [left, refused]) {
    await record(load(number));
    await record(depart(number));
    t.match(await closed(number), { status: 409, body: { code: 'wrong_state' } }, 'not overdue yet');
  }
  await record(refuse(refused));
  await nextEvening();
  const change = await moved(async () => {
    for (const number of [left, refused])
      t.match(await closed(number), { status: 200, body: { state: 'closed', overdue: false } });
  });
  t.same(change, { consumed: -30_000, received: 0 });
  t.equal((await closed(left)).status, 409);
  await service.setClock(NOW);
});

t.test('a receipt of before the closing takes it back, with the claim', async (t) => {
  const number = next();
  for (const scan of [load(number), depart(number)]) await record(scan);
  await nextEvening();
  t.equal((await closed(number)).status, 200);
  const change = await moved(async () => {
    t.match(await record(receive(number, { quantity: kg(15_300) })), { manifest: { state: 'filed' } });
  });
  t.same(change, { consumed: 15_000, received: 15_300 });
  await service.setClock(NOW);
});

t.test('closing has every documented refusal', async (t) => {
  const number = next();
  await record(load(number));
  t.equal((await closed(number, null)).status, 401);
  for (const actor of ['carrier', ECOLOGY]) t.equal((await closed(number, actor)).status, 403);
  t.equal((await closed(NOWHERE)).status, 404);
  t.match(await closed(number, HITECH), { status: 403, body: { code: 'not_competent' } });
  t.equal((await act('closeManifest', number, {})).status, 400);
  t.match(await closed(next()), { status: 409 }, 'what was never loaded');
});

t.test('a return gives the claim back and an earlier load that arrives later moves it', async (t) => {
  const number = next();
  const loaded = await moved(() => record(load(number, { quantity: kg(14_000) })));
  t.equal(loaded.consumed, 14_000);
  const earlier = await moved(() => record(load(number, { at: at('18:05'), quantity: kg(16_000) })));
  t.equal(earlier.consumed, 2_000);
  const returned = await moved(() => record(world.return(number)));
  t.equal(returned.consumed, -16_000);
  t.match(await manifest(number), { state: 'returned' });
});

t.test('an act under an Idempotency-Key is done once', async (t) => {
  const number = next();
  const headers = { 'idempotency-key': 'void-1' };
  const request = { params: { number }, body: { reason }, headers };
  const first = await service.call('carrier', 'voidManifest', request);
  const again = await service.call('carrier', 'voidManifest', request);
  t.same([first.status, again.status], [200, 200]);
  t.same(again.body, first.body);
});

t.test('If-Match holds for what is done to a manifest, before its state is asked', async (t) => {
  const number = next();
  const read = () => service.call('carrier', 'getManifest', { params: { number } });
  const drawn = String((await read()).headers['etag']);
  await record(load(number));
  const stale = { params: { number }, headers: { 'if-match': drawn } };
  const calls = [
    ['carrier', 'voidManifest', { reason }],
    [CITY, 'closeManifest', { reason }],
    [CITY, 'settleManifest', { massKg: 1, reason }],
    ['contractor', 'proposeCorrection', { changes: { quantity: kg(9_000) }, reason }],
    [CITY, 'requestCorrection', { reason }],
  ] as const;
  for (const [actor, operationId, body] of calls)
    t.match(await service.call(actor, operationId, { ...stale, body }), { status: 412 }, operationId);
  const headers = { 'if-match': String((await read()).headers['etag']) };
  const proposal = { params: { number }, body: calls[3][2] };
  const { id } = (await service.call('contractor', 'proposeCorrection', { ...proposal, headers })).body;
  const answer = { params: { number, id }, body: { answer: 'withdraw' } };
  t.equal((await service.call('contractor', 'answerCorrection', { ...answer, headers })).status, 412);
  t.equal((await service.call('contractor', 'answerCorrection', answer)).status, 200);
});
