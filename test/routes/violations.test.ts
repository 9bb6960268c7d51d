import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { at, haulage, NOW } from '../support/haulage.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { load, depart, next, record, send, carrier, contractor } = world;
type Violation = Readonly<{
  id: string;
  actId: string;
  offence: string;
  finding: string;
  status: string;
  subject: { id: string };
}>;
const list = async (query: Readonly<Record<string, string>> = {}, actor: Actor = CITY) => {
  const { items } = await service.expect(200, actor, 'listViolations', { query });
  return items as readonly Violation[];
};
const brief = (items: readonly Violation[]) =>
  items.map(({ finding, offence, subject }) => {
    const party = { [carrier.id]: 'carrier', [contractor.id]: 'contractor', [world.recycler.id]: 'recycler' };
    return `${finding} ${offence === finding ? '' : `as ${offence} `}by ${party[subject.id] ?? subject.id}`;
  });
const heavy = { quantity: { value: 24, unit: 't' } };

t.test('one act of one party has one id; each finding is one violation, however often scanned', async (t) => {
  const manifestNumber = next();
  const bad = load(manifestNumber, { ...heavy, plate: '鄂LX0001', category: 'other', materials: ['timber'] });
  const away = depart(manifestNumber, { at: at('22:10'), covered: false, washed: false });
  for (const scan of [bad, away, bad, away]) await send(scan);
  await record(load(manifestNumber, { ...heavy, at: at('18:25') }));
  await record(depart(manifestNumber, { at: at('22:15'), covered: false }));
  const items = await list({ manifestNumber });
  t.same(brief(items).toSorted(), [
    'beyond_scope_category as disposal_beyond_scope by contractor',
    'departed_without_clearance as disposal_beyond_scope by carrier',
    'outside_approved_time by carrier',
    'uncovered by carrier',
    'unwashed by contractor',
    'vehicle_without_copy by carrier',
    'wrong_destination by contractor',
  ]);
  const acts = new Map(items.map(({ finding, actId }) => [finding, actId]));
  t.equal(acts.get('beyond_scope_category'), acts.get('wrong_destination'), 'one load by one party');
  t.equal(acts.get('uncovered'), acts.get('outside_approved_time'), 'one departure by one party');
  t.equal(new Set(acts.values()).size, 4, 'two parties, a load and a departure');
});

t.test('who reports what a scan has found tells of no second act', async (t) => {
  const manifestNumber = next();
  await record(load(manifestNumber));
  await record(depart(manifestNumber, { covered: false }));
  const [found] = await list({ manifestNumber, offence: 'uncovered' });
  const report = (change: Readonly<Record<string, unknown>> = {}) =>
    service.expect(201, CITY, 'reportViolation', {
      body: {
        offence: 'uncovered',
        subject: { kind: 'unit', id: carrier.id, role: 'carrier' },
        occurredAt: at('18:41'),
        regionCode: '421202',
        note: '路面巡查發現未覆蓋',
        manifestNumber,
        ...change,
      },
    });
  const same = await report();
  t.equal(same.actId, found?.actId);
  t.not(same.id, found?.id);
  t.not((await report({ offence: 'spillage' })).actId, found?.actId, 'another offence');
  t.not((await report({ manifestNumber: undefined })).actId, found?.actId, 'of no manifest');
  const other = { kind: 'unit', id: contractor.id, role: 'contractor' };
  t.not((await report({ subject: other })).actId, found?.actId, 'another party');
});

t.test('a violation tells what, who, when, where and on what evidence', async (t) => {
  const manifestNumber = next();
  await record(load(manifestNumber));
  const scan = depart(manifestNumber, { covered: false, location: { lat: 29.85, lon: 114.33 } });
  await record(scan);
  const [found] = await list({ manifestNumber });
  const expected = {
    offence: 'uncovered',
    finding: 'uncovered',
    citations: ['15(5)', '43'],
    subject: { kind: 'unit', role: 'carrier', id: carrier.id, name: carrier.name },
    occurredAt: at('18:40'),
    regionCode: '421202',
    location: { lat: 29.85, lon: 114.33 },
    authority: '421202',
    status: 'suspected',
    dismissedReason: null,
    evidence: [{ kind: 'scan', id: scan.id, at: at('18:40') }],
    manifestNumber,
    plate: world.plates[0],
    placeKind: null,
    caseId: null,
  };
  t.match(found, expected);
  const reply = await service.call(CITY, 'getViolation', { params: { id: String(found?.id) } });
  t.match(reply, { status: 200, headers: { etag: '"1"' } });
  t.same(reply.body, { ...found, reviews: [] });
});

t.test(
  'what no longer holds becomes dismissed with its reason, and suspected when it holds again',
  async (t) => {
    const manifestNumber = next();
    const overloaded = async () => await list({ manifestNumber, offence: 'overloaded' });
    await record(load(manifestNumber, { ...heavy, at: at('18:30') }));
    const [first] = await overloaded();
    t.match(first, { status: 'suspected' });
    await record(load(manifestNumber, { at: at('18:25') }));
    t.match(await overloaded(), [{ id: first?.id, status: 'dismissed', dismissedReason: 'superseded' }]);
    t.same(await list({ manifestNumber, status: 'suspected' }), []);
    const earliest = load(manifestNumber, { ...heavy, at: at('18:20') });
    await record(earliest);
    t.match(await overloaded(), [
      { id: first?.id, status: 'suspected', dismissedReason: null, evidence: [{ id: earliest.id }] },
    ]);
  },
);

t.test('what an officer reviews while a scan is on its way stays as they left it', async (t) => {
  const manifestNumber = next();
  await record(load(manifestNumber, { ...heavy, at: at('18:30') }));
  const [found] = await list({ manifestNumber, offence: 'overloaded' });
  // The review is not committed yet when the scan is judged; the scan waits for it where it writes.
  const reviewed = service.asLaw(`do $$ begin
    update violation set status = 'confirmed' where id = '${found?.id}';
    perform pg_sleep(1);
  end $$`);
  await setTimeout(300);
  await record(load(manifestNumber, { ...heavy, at: at('18:20') }));
  await reviewed;
  t.match(await list({ manifestNumber, offence: 'overloaded' }), [{ id: found?.id, status: 'confirmed' }]);
});

t.test('a reason that reads like the service’s own does not bring a dismissed one back', async (t) => {
  const manifestNumber = next();
  await record(load(manifestNumber, { ...heavy, at: at('18:30') }));
  const [found] = await list({ manifestNumber, offence: 'overloaded' });
  const dismiss = (reason: string) =>
    service.call(CITY, 'reviewViolation', {
      params: { id: String(found?.id) },
      body: { outcome: 'dismissed', reason },
    });
  t.match(await dismiss('superseded'), { status: 400, body: { errors: [{ pointer: '/reason' }] } });
  t.equal((await dismiss('已核實：地磅誤差')).status, 200);
  await record(load(manifestNumber, { ...heavy, at: at('18:20') }));
  t.match(await list({ manifestNumber, offence: 'overloaded' }), [{ id: found?.id, status: 'dismissed' }]);
});

t.test('the subject sees its own, a stranger none, departments and every officer all', async (t) => {
  const manifestNumber = next();
  await record(load(manifestNumber));
  await record(depart(manifestNumber, { covered: false, washed: false }));
  const all = await list({ manifestNumber });
  const [uncovered, unwashed] = ['uncovered', 'unwashed'].map((offence) =>
    all.find((each) => each.offence === offence),
  );
  for (const actor of [CITY, HITECH, ECOLOGY]) t.same(await list({ manifestNumber }, actor), all);
  t.same(await list({ manifestNumber }, 'carrier'), [uncovered]);
  t.same(await list({ manifestNumber }, 'contractor'), [unwashed]);
  t.ok((await list({}, 'carrier')).every(({ subject }) => subject.id === carrier.id));
  t.same(await list({ subjectId: contractor.id }, 'carrier'), []);
  for (const actor of ['stranger', 'recycler', 'developer'])
    t.same(await list({ manifestNumber }, actor), []);

  const read = async (actor: Actor | null) =>
    (await service.call(actor, 'getViolation', { params: { id: String(uncovered?.id) } })).status;
  for (const actor of [CITY, HITECH, ECOLOGY, 'carrier']) t.equal(await read(actor), 200);
  for (const actor of ['contractor', 'stranger']) t.equal(await read(actor), 404);
  t.equal(await read(null), 401);
  t.equal(await read({ sub: 'admin', roles: ['admin'] }), 403);
  const unknown = await service.call(CITY, 'getViolation', { params: { id: randomUUID() } });
  t.equal(unknown.status, 404);
  t.equal((await service.call(CITY, 'getViolation', { params: { id: 'one' } })).status, 400);
});

t.test('filters combine', async (t) => {
  const manifestNumber = next();
  await record(load(manifestNumber, { plate: '鄂LF1111' }));
  await record(depart(manifestNumber, { covered: false, washed: false }));
  const lawful = {
    offence: 'uncovered',
    citation: '43',
    subjectId: carrier.id,
    plate: '鄂LF1111',
    manifestNumber,
    regionCode: '421202',
    status: 'suspected',
    from: '2021-03-16',
    to: '2021-03-16',
    updatedSince: at('22:00'),
  };
  t.same(brief(await list(lawful)), ['uncovered by carrier']);
  const others = {
    offence: 'unwashed',
    citation: '36.2',
    subjectId: contractor.id,
    plate: '鄂LF1112',
    manifestNumber: next(),
    regionCode: '421200',
    status: 'confirmed',
    from: '2021-03-17',
    to: '2021-03-15',
    updatedSince: '2021-03-17T12:00:00+08:00',
  };
  for (const [name, value] of Object.entries(others))
    t.same(await list({ ...lawful, [name]: value }), [], name);
  t.same(
    brief(await list({ plate: '鄂LF1111', citation: '43' })).toSorted(),
    ['uncovered by carrier', 'unwashed by contractor'],
    'by a citation beside the first',
  );
  for (const query of [{ colour: 'red' }, { status: 'lost' }, { subjectId: '1' }, { from: '16.3.2021' }])
    t.equal((await service.call(CITY, 'listViolations', { query })).status, 400);
  t.equal((await service.call(null, 'listViolations')).status, 401);
});

t.test('pages of violations, many at one instant, have no gap and no double', async (t) => {
  await service.asLaw(
    `insert into violation (id, key, act_key, act_id, finding, offence, citations, subject_kind, subject_role,
       subject_name, occurred_at, region_code, authority, status, plate, evidence, created_at, updated_at)
     select gen_random_uuid(), n, n, gen_random_uuid(), 'uncovered', 'uncovered', '{15(5)}', 'unit', 'carrier', '某公司',
       '2021-03-10T09:00:00+08:00'::timestamptz + (n / 10) * interval '1 hour', '421200', '421200', 'suspected', '鄂LP0001',
       jsonb_build_array(jsonb_build_object('kind', 'note', 'id', gen_random_uuid(), 'at', 0)), $1, $1
     from generate_series(0, 119) as n`,
    [NOW],
  );
  const seen: string[] = [];
  const times: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = {
      plate: '鄂LP0001',
      from: '2021-03-10',
      to: '2021-03-10',
      limit: '7',
      ...(cursor !== null && { cursor }),
    };
    const page = await service.expect(200, CITY, 'listViolations', { query });
    seen.push(...page.items.map(({ id }: { id: string }) => id));
    times.push(...page.items.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
    ({ nextCursor: cursor } = page);
  } while (cursor !== null);
  t.equal(seen.length, 120);
  t.equal(new Set(seen).size, 120);
  t.same(times, times.toSorted().toReversed(), 'the latest act first');
  for (const bad of ['x', Buffer.from('[1]').toString('base64url')])
    t.equal((await service.call(CITY, 'listViolations', { query: { cursor: bad } })).status, 400);
});
