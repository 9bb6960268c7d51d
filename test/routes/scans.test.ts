import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage } from '../support/haulage.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { load, depart, receive, refuse, redirect, next, send, record, stream, manifest } = world;
const triesOf = async (id: string) =>
  (await service.asLaw<{ tries: number }>('select tries from scan where id = $1', [id])).rows.map(
    ({ tries }) => tries,
  );

t.test('a load, a departure and a receipt as they should be file the manifest', async (t) => {
  const number = next();
  const scan = load(number);
  t.same(await record(scan), {
    id: scan.id,
    outcome: 'recorded',
    manifest: { number, state: 'loaded' },
    clearance: { granted: true, findings: [] },
    findings: [],
  });
  t.match(await record(depart(number)), { manifest: { state: 'inTransit' }, clearance: { granted: true } });
  const received = await record(receive(number));
  t.match(received, { manifest: { number, state: 'filed' } });
  t.same(received.findings, []);
  t.notOk('clearance' in received, 'only load and departure are cleared');
  t.match(await manifest(number), {
    state: 'filed',
    basis: 'statutory',
    open: [],
    declared: { value: 15, unit: 't', massKg: 15_000 },
    weighed: { massKg: 15_000 },
    copies: [
      { holder: 'emitter', completedAt: at('18:20'), signedBy: { organisationId: world.contractor.id } },
      { holder: 'carrier', completedAt: at('18:40'), signedBy: { organisationId: world.carrier.id } },
      { holder: 'recycler', completedAt: at('19:40'), signedBy: { organisationId: world.recycler.id } },
      { holder: 'authority', completedAt: /^2021-03-16T22:3/, signedBy: null },
    ],
  });
});

t.test('scans that arrive in any order end in the same manifest', async (t) => {
  const inOrder = next();
  const reversed = next();
  for (const scan of [load, depart, receive]) await record(scan(inOrder));
  t.match(await record(receive(reversed)), { manifest: { state: 'drawn' }, findings: [] });
  const waiting = await record(depart(reversed));
  t.match(waiting, { manifest: { state: 'drawn' }, findings: [] });
  t.notOk('clearance' in waiting, 'a departure whose load is not here is neither cleared nor refused');
  t.match(await record(load(reversed, { plate: world.plates[1] })), { manifest: { state: 'filed' } });
  const [a, b] = [await manifest(inOrder), await manifest(reversed)];
  for (const field of ['state', 'declared', 'weighed', 'open', 'findings', 'destinationId', 'siteId'])
    t.same(a[field], b[field], field);
  t.same(codesOf(a.scans.map((scan: { kind: string }) => ({ code: scan.kind }))), [
    'load',
    'depart',
    'receive',
  ]);
});

t.test('a repeat is answered as the first was but for its outcome, and is counted', async (t) => {
  const number = next();
  const first = load(number);
  const answer = await record(first);
  await record(depart(number));
  for (const tries of [2, 3]) {
    const again = await send(first);
    t.equal(again.status, 200);
    t.same(again.body, { ...answer, outcome: 'duplicate' }, 'as it was, though the load has left since');
    t.same(await triesOf(first.id), [tries]);
  }
  const { id, kind, ...content } = first;
  const reordered = Object.fromEntries(Object.entries(content).toReversed());
  t.equal((await send({ ...reordered, kind, id: id.toUpperCase() })).status, 200, 'other spelling');
  t.equal((await send({ ...first, at: '2021-03-16T10:20:00Z' })).status, 200, 'the same instant');
  const inChinese = await send(first, undefined, { 'accept-language': 'zh-Hant' });
  t.equal(inChinese.status, 200, 'a repeat may be read in another language');
});

t.test('the same id with other content is a conflict, and the first stands', async (t) => {
  const number = next();
  const first = load(number);
  await record(first);
  const others = [
    { ...first, plate: world.plates[1] },
    { ...first, manifestNumber: next() },
    { ...depart(number), id: first.id },
  ];
  for (const other of others) {
    const reply = await send(other);
    t.match(reply, { status: 409, body: { code: 'scan_conflict' } });
    t.match(reply.headers['content-type'], 'application/problem+json');
  }
  t.match(
    await send({ id: first.id, kind: 'inspect', at: at('20:00'), plate: world.plates[0] }, CITY),
    { status: 409 },
    'an inspection under the id of a load',
  );
  t.match(await manifest(number), { state: 'loaded', plate: world.plates[0] });
  t.same(await triesOf(first.id), [1], 'a conflict is no repeat');
});

t.test('what is malformed is refused with everything wrong in it, and nothing is kept', async (t) => {
  const number = next();
  const pointersOf = async (body: unknown) => {
    const reply = await service.call('contractor', 'recordScan', { body });
    t.equal(reply.status, 400);
    return reply.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted();
  };
  const lawful = load(number);
  t.same(
    await pointersOf({
      ...lawful,
      at: '2021-03-16 18:20',
      plate: '',
      materials: [],
      quantity: { value: 15, unit: 'bag' },
      colour: 'red',
    }),
    ['/at', '/colour', '/materials', '/plate', '/quantity/unit'],
  );
  t.same(await pointersOf({ ...lawful, id: 'one' }), ['/id']);
  t.same(await pointersOf({ ...lawful, kind: 'weigh' }), ['/kind']);
  t.same(await pointersOf({ ...lawful, manifestNumber: undefined }), ['/manifestNumber']);
  t.same(await pointersOf(refuse(number, { ground: 'other' })), ['/groundText']);
  t.same(await pointersOf({ ...lawful, plate: '鄂L12345鄂L12345鄂L123' }), ['/plate'], '17 characters');
  t.same(await triesOf(lawful.id), []);
});

t.test('nobody without a token, no department and no admin sends scans', async (t) => {
  const scan = load(next());
  t.equal((await service.call(null, 'recordScan', { body: scan })).status, 401);
  t.equal((await service.call(null, 'recordScans', { body: { scans: [scan] } })).status, 401);
  for (const actor of [ECOLOGY, { sub: 'admin', roles: ['admin'] }]) {
    t.equal((await send(scan, actor)).status, 403);
    t.equal((await service.call(actor, 'recordScans', { body: { scans: [scan] } })).status, 403);
  }
});

t.test('each scan of a batch has the status it would have had alone, in order', async (t) => {
  const number = next();
  const left = depart(number);
  const elsewhere = { ...left, id: randomUUID(), manifestNumber: '00000000000000' };
  const redirected = { ...redirect(number), at: at('18:50') };
  const scans = [
    left,
    left,
    elsewhere,
    { kind: 'depart', id: 'no id' },
    { ...left, covered: false },
    {},
    redirected,
  ];
  const { results } = await service.expect(200, 'carrier', 'recordScans', { body: { scans } });
  t.same(
    results.map(({ status }: { status: number }) => status),
    [201, 200, 404, 400, 409, 400, 201],
  );
  t.same(
    results.map(({ id, outcome }: { id: string | null; outcome: string }) => [id, outcome]),
    [
      [left.id, 'recorded'],
      [left.id, 'duplicate'],
      [elsewhere.id, 'refused'],
      [null, 'refused'],
      [left.id, 'refused'],
      [null, 'refused'],
      [redirected.id, 'recorded'],
    ],
  );
  t.match(results[1].scan, { id: left.id, outcome: 'duplicate' });
  t.match(results[2].problem, { code: 'not_found', status: 404 });
  t.match(results[4].problem, { code: 'scan_conflict' });
  for (const body of [
    { scans: [] },
    { scans: [1] },
    { scans: Array.from({ length: 1_001 }, () => ({})) },
    {},
  ])
    t.equal((await service.call('carrier', 'recordScans', { body })).status, 400);
});

t.test('a batch of a thousand is taken, most of it repeats', { timeout: 60_000 }, async (t) => {
  const scan = depart(next());
  const { results } = await service.expect(200, 'carrier', 'recordScans', {
    body: { scans: Array.from({ length: 1_000 }, () => scan) },
  });
  t.equal(results.filter(({ status }: { status: number }) => status === 200).length, 999);
  t.same(await triesOf(scan.id), [1_000]);
});

t.test('what the law objects to is recorded all the same, with its findings', async (t) => {
  const number = next();
  const loaded = await record(load(number, { quantity: { value: 24, unit: 't' }, plate: '鄂LX9999' }));
  t.match(loaded, { manifest: { state: 'loaded' }, clearance: { granted: false } });
  t.ok(codesOf(loaded.findings).includes('vehicle_without_copy'));
  const left = await record(depart(number, { at: at('22:10'), washed: false, covered: false }));
  t.match(left, { clearance: { granted: false } });
  for (const code of ['departed_without_clearance', 'outside_approved_time', 'unwashed', 'uncovered'])
    t.ok(codesOf(left.findings).includes(code), code);
});

t.test('41: a load takes the last kilogram of a permit, and none goes beyond it', async (t) => {
  const narrow = await haulage(service, { name: 'last kilogram ', tonnes: 30, numbers: 4 });
  const rows = [
    [15_000, false],
    [15_001, true],
    [15_000, false],
    [1, true],
  ] as const;
  for (const [value, isBeyond] of rows) {
    const { findings } = await narrow.record(narrow.load(narrow.next(), { quantity: { value, unit: 'kg' } }));
    t.equal(codesOf(findings).includes('beyond_scope_quantity'), isBeyond, `${value} kg`);
  }
  t.match(await narrow.stream(), { approvedMassKg: 30_000, consumedMassKg: 30_000 });
});

t.test('of two loads the earlier counts, and its mass is what the permit gives', async (t) => {
  const number = next();
  const before = (await stream()).consumedMassKg;
  const [at1830, at1815] = [at('18:30'), at('18:15')];
  await record(load(number, { at: at1830, quantity: { value: 10, unit: 't' } }));
  t.equal((await stream()).consumedMassKg, before + 10_000);
  await record(load(number, { at: at1815, quantity: { value: 12, unit: 't' } }));
  t.equal((await stream()).consumedMassKg, before + 12_000, 'the claim moved to the load that counts now');
  const late = await record(load(number, { at: at('18:31'), quantity: { value: 19, unit: 't' } }));
  t.ok(codesOf(late.findings).includes('scan_repeated'));
  t.equal((await stream()).consumedMassKg, before + 12_000, 'a repeated load claims nothing');
  t.match(await manifest(number), { state: 'loaded', declared: { massKg: 12_000 } });
});

t.test('a return that happened before the receipt takes a filed manifest out again', async (t) => {
  const number = next();
  const before = await stream();
  for (const scan of [load, depart, receive]) await record(scan(number));
  t.match(await stream(), {
    consumedMassKg: before.consumedMassKg + 15_000,
    receivedMassKg: before.receivedMassKg + 15_000,
  });
  t.match(await record(world.return(number, { at: at('19:00') })), { manifest: { state: 'returned' } });
  t.match(await stream(), before, 'a return gives the claim back');
  t.match(await manifest(number), { state: 'returned', copies: [{}, {}, {}, { completedAt: null }] });
});

t.test('a refused load may be redirected and received elsewhere', async (t) => {
  const number = next();
  await record(load(number));
  await record(depart(number));
  t.match(await record(refuse(number)), { manifest: { state: 'refused' }, findings: [] });
  const elsewhere = await record(redirect(number, { at: at('19:35'), destinationId: randomUUID() }));
  t.match(elsewhere, { manifest: { state: 'inTransit' } });
  t.same(codesOf(elsewhere.findings), ['destination_not_approved'], 'an unknown place is kept and found');
  t.match(await record(receive(number)), {
    manifest: { state: 'filed' },
    findings: [{ code: 'wrong_place', citation: '15(9)', severity: 'violation' }],
  });
  t.equal((await record(refuse(next(), { ground: 'other', groundText: '下雨' }))).manifest.state, 'drawn');
});

t.test('a clock ahead is judged as at its receipt and kept as it was', async (t) => {
  const number = next();
  const early = await record(load(number, { at: at('17:00') }));
  t.match(early, { clearance: { granted: true } });
  t.ok(codesOf(early.findings).includes('implausible_time'), 'before the draw');
  const ahead = await record(depart(number, { at: '2021-03-17T19:00:00+08:00' }));
  t.ok(codesOf(ahead.findings).includes('implausible_time'), 'more than five minutes ahead');
  t.ok(codesOf(ahead.findings).includes('outside_approved_time'), 'judged at 22:30, when it came');
  t.match((await manifest(number)).scans, [{ at: at('17:00') }, { at: '2021-03-17T19:00:00+08:00' }]);
});

t.test('what was cleared at loading is received though the permit ended meanwhile', async (t) => {
  const brief = await haulage(service, { name: 'brief ' });
  const number = brief.next();
  await brief.record(brief.load(number));
  await brief.record(brief.depart(number));
  await service.expect(200, CITY, 'endPermit', {
    params: { number: brief.disposalPermit },
    body: { manner: 'withdrawn', reason: '規劃調整' },
  });
  t.match(await brief.record(brief.receive(number)), { manifest: { state: 'filed' }, findings: [] });
  const late = await brief.record(brief.load(brief.next(), { at: at('22:20') }));
  t.match(late, { clearance: { granted: true } }, 'loaded before the end, judged by what stood then');
});

t.test('27.2: a vehicle is busy while another manifest has it loaded or on the way', async (t) => {
  const own = await haulage(service, { name: 'busy ' });
  const light = (number: string) => own.receive(number, { quantity: { value: 10, unit: 't' } });
  const cases: readonly (readonly [state: string, isBusy: boolean, ...(typeof own.load)[]])[] = [
    ['drawn', false],
    ['loaded', true, own.load],
    ['inTransit', true, own.load, own.depart],
    ['refused', true, own.load, own.depart, own.refuse],
    ['received', false, own.load, own.depart, light],
    ['filed', false, own.load, own.depart, own.receive],
    ['returned', false, own.load, own.return],
  ];
  for (const [state, isBusy, ...scans] of cases) {
    const [number, another] = [own.next(), own.next()];
    for (const scan of scans) await own.record(scan(number));
    t.equal((await own.manifest(number)).state, state);
    const { findings, clearance } = await own.record(own.load(another));
    t.same(codesOf(findings), isBusy ? ['vehicle_busy'] : [], state);
    t.equal(clearance.granted, true, state);
    for (const still of isBusy ? [number, another] : [another]) await own.record(own.return(still));
  }
});
