import t, { type Test } from 'tap';
import { at, codesOf, haulage, hauled, type Scan, shuffled } from '../support/haulage.ts';
import { CITY, type Reply, statusesOf, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 300 });
const { load, depart, receive, next, send, record, manifest } = world;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const kg = (massKg: number) => ({ value: massKg, unit: 'kg' });
const act = (operationId: string, number: string, body: unknown, actor: Parameters<typeof service.call>[0]) =>
  service.call(actor, operationId, { params: { number }, body });

/** What counters say beside what manifests sum up to. */
async function booksOf(permitNumber: string, siteId: string) {
  const { rows } = await service.asLaw<Record<string, number>>(
    `select s.approved_mass_kg as approved, s.consumed_mass_kg as consumed, s.received_mass_kg as received,
       (select coalesce(sum(claim_mass_kg), 0)::bigint from manifest where claim_stream_id = s.id) as claims,
       (select coalesce(sum(counted_mass_kg), 0)::bigint from manifest where counted_stream_id = s.id) as arrived,
       (select received_mass_kg from site where id = $2) as "atSite",
       (select coalesce(sum(counted_mass_kg), 0)::bigint from manifest where site_id = $2) as weighed
     from permit_stream s where s.permit_number = $1`,
    [permitNumber, siteId],
  );
  const [books = {}] = rows;
  return books;
}

async function balances(t: Test, of = world) {
  const books = await booksOf(of.disposalPermit, of.siteId);
  t.equal(books['consumed'], books['claims'], 'consumed is the sum of the claims');
  t.equal(books['received'], books['arrived'], 'received is the sum of what arrived');
  t.equal(books['atSite'], books['weighed'], 'the site has what was weighed there');
  t.ok(Number(books['consumed']) <= Number(books['approved']), 'never above what was approved');
  return books;
}

t.test('of first scans with the same id at once, one is the first and the rest are repeats', async (t) => {
  const scan = load(next());
  const replies = await Promise.all(times(12, () => send(scan)));
  t.same(statusesOf(replies), [...times(11, () => 200), 201]);
  const [first] = replies.filter(({ status }) => status === 201);
  for (const { body } of replies.filter(({ status }) => status === 200))
    t.same(body, { ...first?.body, outcome: 'duplicate' });
  const { rows } = await service.asLaw('select tries from scan where id = $1', [scan.id]);
  t.same(rows, [{ tries: 12 }]);
  await balances(t);
});

t.test('the same id on many manifests at once is one scan, and a conflict everywhere else', async (t) => {
  const scans = times(8, () => load(next()));
  const id = String(scans[0]?.id);
  const replies = await Promise.all(scans.map((scan) => send({ ...scan, id })));
  t.same(statusesOf(replies), [201, ...times(7, () => 409)]);
  const states = await Promise.all(
    scans.map(async (scan) => (await manifest(String(scan['manifestNumber']))).state),
  );
  t.equal(states.filter((state) => state === 'loaded').length, 1);
  t.equal(states.filter((state) => state === 'drawn').length, 7);
  await balances(t);
});

t.test('the same inspection at once is recorded once, also beside a load with its id', async (t) => {
  const { id } = load(next());
  const inspection = { id, kind: 'inspect', at: at('20:00'), plate: '鄂LX0001' };
  const replies = await Promise.all([
    ...times(8, () => send(inspection, CITY)),
    send({ ...load(next()), id }),
  ]);
  t.equal(replies.filter(({ status }) => status === 201).length, 1);
  t.ok(replies.every(({ status }) => [200, 201, 409].includes(status)));
});

t.test('forty loads at once on a permit with room for twenty: twenty claim, twenty go beyond', async (t) => {
  const narrow = await haulage(service, { name: 'narrow ', tonnes: 300 });
  const replies = await Promise.all(times(40, () => narrow.send(narrow.load(narrow.next()))));
  t.same(
    statusesOf(replies),
    times(40, () => 201),
  );
  const beyond = replies.filter(({ body }) => codesOf(body.findings).includes('beyond_scope_quantity'));
  t.equal(beyond.length, 20);
  t.ok(beyond.every(({ body }) => !body.clearance.granted));
  t.match(await narrow.stream(), { approvedMassKg: 300_000, consumedMassKg: 300_000 });
  await balances(t, narrow);
  const { rows } = await service.asLaw(
    `select claim_mass_kg as kg, claim_shortfall as short, count(*)::int as manifests from manifest
     where claim_load_id is not null and carrier_id = $1 group by 1, 2 order by 1`,
    [narrow.carrier.id],
  );
  t.same(rows, [
    { kg: 0, short: true, manifests: 20 },
    { kg: 15_000, short: false, manifests: 20 },
  ]);
  const violations = await service.expect(200, CITY, 'listViolations', {
    query: { subjectId: narrow.contractor.id, offence: 'disposal_beyond_scope' },
  });
  t.equal(violations.items.length, 20);
});

t.test('scans of one manifest at once end where they end in order', { timeout: 60_000 }, async (t) => {
  const history = (number: string): readonly Scan[] => [
    load(number),
    load(number, { at: at('18:25'), quantity: kg(9_000) }),
    depart(number, { covered: false }),
    depart(number, { at: at('18:45') }),
    world.redirect(number, { at: at('18:50') }),
    world.refuse(number, { at: at('19:00') }),
    world.redirect(number, { at: at('19:10') }),
    receive(number, { quantity: kg(15_100) }),
  ];
  const inOrder = next();
  for (const scan of history(inOrder)) await record(scan);
  const expected = await manifest(inOrder);
  t.equal(expected.state, 'filed');
  for (let seed = 1; seed <= 4; seed++) {
    const number = next();
    const scans = history(number);
    const replies = await Promise.all(shuffled([...scans, ...scans], seed).map((scan) => send(scan)));
    t.same(statusesOf(replies), [...times(8, () => 200), ...times(8, () => 201)]);
    const found = await manifest(number);
    for (const field of ['state', 'declared', 'weighed', 'open', 'destinationId', 'siteId', 'emitterId'])
      t.same(found[field], expected[field], `${field}, seed ${seed}`);
    t.same(lasting(found), lasting(expected), `findings, seed ${seed}`);
  }
  await balances(t);
});

t.test('of two who void a number at once, one does', async (t) => {
  const number = next();
  const replies = await Promise.all(
    times(4, () => act('voidManifest', number, { reason: '打印損壞' }, 'carrier')),
  );
  t.same(statusesOf(replies), [200, 409, 409, 409]);
});

t.test('a voiding and a load at once leave one sheet that agrees with both', async (t) => {
  for (const time of ['18:20', '23:59']) {
    const number = next();
    const [voided, loaded] = await Promise.all([
      act('voidManifest', number, { reason: '打印損壞' }, 'carrier'),
      send(load(number, { at: at(time) })),
    ]);
    t.equal(loaded.status, 201);
    const { state, findings } = await manifest(number);
    const codes = codesOf(findings);
    if (voided.status === 409) t.equal(state, 'loaded', 'the load came first');
    else if (time === '18:20') t.ok(state === 'loaded' && codes.includes('voided_after_loading'));
    else t.ok(state === 'voided' && codes.includes('manifest_missing'));
  }
  await balances(t);
});

t.test('of two settlements at once, one counts', async (t) => {
  const number = next();
  for (const scan of [load(number), depart(number), receive(number, { quantity: kg(10_000) })])
    await record(scan);
  const replies = await Promise.all(
    [9_000, 10_000, 11_000].map((massKg) => act('settleManifest', number, { massKg, reason: '核查' }, CITY)),
  );
  t.same(statusesOf(replies), [200, 409, 409]);
  const [settled] = replies.filter(({ status }) => status === 200);
  t.equal((await manifest(number)).settledMassKg, settled?.body.settledMassKg);
  await balances(t);
});

t.test('numbers drawn at once have no gap and no double', async (t) => {
  await service.setClock(at('12:00'));
  const draw = (count: number) =>
    service.call('carrier', 'drawManifests', { body: { permitNumber: world.transportPermit, count } });
  const replies = await Promise.all([...times(9, (index) => draw(index + 1)), draw(0)]);
  await service.setClock(at('22:30'));
  t.same(statusesOf(replies), [...times(9, () => 201), 400]);
  const numbers = replies.flatMap(({ body }) => (body.numbers ?? []) as string[]);
  const serials = numbers.map((number) => Number(number.slice(12, 18))).toSorted((a, b) => a - b);
  t.equal(new Set(numbers).size, 45);
  t.same(
    serials,
    times(45, (index) => (serials[0] ?? 0) + index),
  );
});

t.test('receipts at one site beside loads and settlements on one stream: no error, sums exact', async (t) => {
  const [arriving, leaving, open] = [times(40, next), times(40, next), times(15, next)];
  await Promise.all(
    [...arriving, ...open].map(async (number) => {
      await record(load(number));
      await record(depart(number));
    }),
  );
  for (const number of open) await record(receive(number, { quantity: kg(10_000) }));
  const replies = await Promise.all(
    shuffled<() => Promise<Reply>>(
      [
        ...arriving.map((number, index) => () => send(receive(number, { quantity: kg(14_900 + index) }))),
        ...leaving.map((number, index) => () => send(load(number, { quantity: kg(10_000 + index) }))),
        ...open.map(
          (number) => () => act('settleManifest', number, { massKg: 12_000, reason: '核查' }, CITY),
        ),
      ],
      7,
    ).map((start) => start()),
  );
  t.same(statusesOf(replies), [...times(15, () => 200), ...times(80, () => 201)]);
  const books = await balances(t);
  t.ok(Number(books['received']) > 40 * 14_900);
});

t.test('loads that change which load counts, beside receipts at the same site', async (t) => {
  const late = times(12, next);
  for (const number of late) {
    await record(load(number, { quantity: { value: 8, unit: 'm3' } }));
    await record(receive(number, { quantity: { value: 7, unit: 'm3' } }));
  }
  const replies = await Promise.all([
    ...late.map((number) =>
      send(load(number, { at: at('18:10'), materials: ['metal'], quantity: { value: 6, unit: 'm3' } })),
    ),
    ...late.map((number) => send(depart(number))),
    ...times(12, () => hauled(world).then(() => ({ status: 201 }) as Reply)),
  ]);
  t.same(
    statusesOf(replies),
    times(36, () => 201),
  );
  await balances(t);
});

/** Findings that follow from the manifest alone; a vehicle busy elsewhere is judged once, when the scan came. */
function lasting(found: { findings: readonly { code: string; citation: string }[] }) {
  return found.findings
    .filter(({ code }) => code !== 'vehicle_busy')
    .map(({ code, citation }) => `${code} ${citation}`);
}
