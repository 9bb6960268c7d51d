import { randomUUID } from 'node:crypto';
import t from 'tap';
import { eraseDue } from '../../src/db/retention.ts';
import { type EndingId, ENDS } from '../../src/domain/privacy/kept.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { at, haulage } from '../support/haulage.ts';
import { projectBody, registerParty } from '../support/parties.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const place = { lat: 29.8512, lon: 114.3312 };
const HOUSEHOLDER = { sub: 'householder', name: '慕容復' };

const CASE = randomUUID();
const LONG_AGO = Date.parse('2000-01-01T00:00:00Z');
/** Erases with the clocks where they are said to be; nothing is due by a clock that is not. */
const erase = (clocks: Partial<Record<'service' | 'real', number>>, batch?: number) =>
  eraseDue(service.database, { service: LONG_AGO, real: LONG_AGO, ...clocks }, batch);
/** The first instant at which what ended then is due. */
const dueAfter = (id: EndingId, from: number) => from + ENDS[id].days * DAY_MS + 1;
const one = async (text: string, values: readonly unknown[] = []) =>
  (await service.asLaw(text, values)).rows[0];

/** A whole trip with everything of people in it. */
async function trip(change: Readonly<Record<string, unknown>> = {}, actor?: typeof HOUSEHOLDER) {
  const number = world.next();
  const load = world.load(number, { driverName: '陳志明', location: place, ...change });
  const send = (body: typeof load, by?: typeof HOUSEHOLDER) =>
    service.expect(
      201,
      by ?? (body.kind === 'load' ? 'contractor' : body.kind === 'depart' ? 'carrier' : 'recycler'),
      'recordScan',
      { body },
    );
  const answer = await send(load, actor);
  await send(world.depart(number, { location: place }));
  await send(world.receive(number, { location: place }));
  return { number, load, answer };
}

const lastScanOf = async (number: string): Promise<number> =>
  (
    await one(
      `select (extract(epoch from max(received_at)) * 1000)::float8 as at from scan where manifest_number = $1`,
      [number],
    )
  )?.['at'];

/** What is left of people in a manifest: names and places. */
async function peopleOf(number: string) {
  const { rows } = await service.asLaw(
    `select sender_name, content->>'driverName' as driver, lat, lon from scan where manifest_number = $1 and kind <> 'inspect'`,
    [number],
  );
  const sheet = await one('select driver_name, copies from manifest where number = $1', [number]);
  const signed = sheet?.['copies'].flatMap(
    (copy: { signedBy: { name: string } | null }) => copy.signedBy?.name ?? [],
  );
  return [...rows.flatMap((row) => Object.values(row)), sheet?.['driver_name'], ...signed].filter(
    (value) => value !== null && value !== '',
  );
}

t.test('names and places of a trip end two years after its last scan, and not before', async (t) => {
  const { number, load, answer } = await trip();
  const seen = await world.manifest(number);
  const last = await lastScanOf(number);
  t.match(await erase({ service: dueAfter('road', last) - 1 }), { road: 0 }, 'the last day is not over');
  t.equal((await peopleOf(number)).length, 14);
  t.match(await erase({ service: dueAfter('road', last) }), { road: 1 });
  t.same(await peopleOf(number), []);
  t.match(await erase({ service: dueAfter('road', last) }), { road: 0 }, 'again does no more');

  const left = await world.manifest(number);
  t.match(left, { state: 'filed', driverName: null, scans: [{ location: null }, {}, {}] });
  t.notOk('driverName' in left.scans[0]);
  t.same(left.copies, seen.copies, 'who completed a copy and when stays: organisations are no people');
  t.same(
    { ...left, scans: [], driverName: '' },
    { ...seen, scans: [], driverName: '' },
    'and so does the rest',
  );
  const paper = await service.call(CITY, 'getManifestCopy', {
    params: { number, holder: 'authority' },
    headers: { accept: 'application/pdf' },
  });
  t.equal(paper.raw.subarray(0, 5).toString(), '%PDF-');

  const repeated = await service.expect(200, 'contractor', 'recordScan', { body: load });
  t.same(repeated, { ...answer, outcome: 'duplicate' }, 'a repeat is answered as before');
  const other = { ...load, driverName: '另一人' };
  t.equal((await service.call('contractor', 'recordScan', { body: other })).status, 409);
});

t.test('people in a correction end with those of its manifest, and an open one keeps them', async (t) => {
  const { number } = await trip();
  const propose = () =>
    service.expect(201, 'recycler', 'proposeCorrection', {
      params: { number },
      body: { changes: { driverName: '李思遠' }, reason: '誤錄' },
    });
  const { id } = await propose();
  const kept = () => one('select by_name, changes, before from correction where id = $1', [id]);
  const late = { service: dueAfter('road', Date.parse('2030-01-01T00:00:00+08:00')) };
  t.match(await erase(late), { road: 0 }, 'nobody has answered it');
  await service.setClock('2021-03-18T09:00:00+08:00');
  await service.expect(200, 'contractor', 'answerCorrection', {
    params: { number, id },
    body: { answer: 'agree' },
  });
  const answered = Date.parse('2021-03-18T09:00:00+08:00');
  t.match(
    await erase({ service: dueAfter('road', answered) - 60_000 }),
    { road: 0 },
    'it counts from the answer',
  );
  t.same(await kept(), { by_name: '', changes: { driverName: '李思遠' }, before: { driverName: '陳志明' } });
  t.match(await erase({ service: dueAfter('road', answered) + 60_000 }), { road: 1 });
  t.same(await kept(), { by_name: '', changes: {}, before: {} });
  t.match(await world.manifest(number), { driverName: null, corrections: [{ changes: {}, before: {} }] });

  const { id: second } = await propose();
  await service.expect(200, 'recycler', 'answerCorrection', {
    params: { number, id: second },
    body: { answer: 'withdraw' },
  });
  t.match(await erase(late), { road: 1 }, 'also where the scans were erased before');
  t.same(await one('select changes from correction where id = $1', [second]), { changes: {} });
  await service.setClock(at('22:30'));
});

t.test('a scan that comes after all is worked into the sheet, and brings nobody back', async (t) => {
  const number = world.next();
  await world.record(world.load(number, { driverName: '陳志明', location: place }));
  await erase({ service: dueAfter('road', await lastScanOf(number)) });
  await service.setClock('2023-04-01T09:00:00+08:00');
  await world.record(world.depart(number, { location: place }));
  const left = await world.manifest(number);
  t.match(left, { state: 'inTransit', driverName: null, scans: [{ location: null }, { location: place }] });
  t.match(
    await erase({ service: dueAfter('road', await lastScanOf(number)) - 1 }),
    { road: 0 },
    'it counts anew',
  );
  t.match(await erase({ service: dueAfter('road', await lastScanOf(number)) }), { road: 1 });
  t.same(await peopleOf(number), []);
  await service.setClock(at('22:30'));
});

t.test('what a violation that is open needs is kept, however old', async (t) => {
  const { number } = await trip({ materials: ['concrete', 'household'] });
  const due = { service: dueAfter('road', await lastScanOf(number)) };
  await service.asLaw(
    `insert into penalty_case (id, number, status, procedure, authority, subject_kind, subject_role, subject_name,
       violation_ids, investigators, departments, hearing_from_fen, limit_on, filed_at, filed_by, updated_at)
     values ($1, 'x', 'open', 'ordinary', '421202', 'unit', 'carrier', 'x', '{}', '[{}, {}]', '{}', 1, '2023-03-16',
       now(), 'x', now())`,
    [CASE],
  );
  const become = (status: string) =>
    service.asLaw(
      `update violation set status = $2, case_id = '${CASE}', dismissed_reason = case when $2 = 'dismissed' then 'x' end where manifest_number = $1`,
      [number, status],
    );
  for (const status of ['suspected', 'confirmed', 'inCase']) {
    await become(status);
    t.match(await erase(due), { road: 0 }, status);
    t.not((await peopleOf(number)).length, 0, status);
  }
  await become('closed');
  t.match(await erase(due), { road: 1 }, 'closed');
  t.same(await peopleOf(number), []);
  const dismissed = await trip({ materials: ['concrete', 'household'] });
  await service.asLaw(
    `update violation set status = 'dismissed', dismissed_reason = 'x' where manifest_number = $1`,
    [dismissed.number],
  );
  t.match(await erase({ service: dueAfter('road', await lastScanOf(dismissed.number)) }), { road: 1 });
});

t.test(
  'one run takes no more than its batch, the oldest first, and two at once share what is due',
  async (t) => {
    const [first, second, third] = [await trip(), await trip(), await trip()];
    const due = { service: dueAfter('road', await lastScanOf(third.number)) };
    t.match(await erase(due, 1), { road: 1 });
    t.same(await peopleOf(first.number), []);
    t.not((await peopleOf(second.number)).length, 0);
    const both = await Promise.all([erase(due), erase(due)]);
    t.equal(
      both.reduce((sum, { road }) => sum + road, 0),
      2,
    );
    t.same([...(await peopleOf(second.number)), ...(await peopleOf(third.number))], []);
  },
);

t.test('an inspection is an act of an officer and stays as it is', async (t) => {
  const { number } = await trip();
  const body = {
    id: randomUUID(),
    kind: 'inspect',
    manifestNumber: number,
    at: at('19:00'),
    plate: world.plates[0],
    location: place,
  };
  await service.expect(201, CITY, 'recordScan', { body });
  await erase({ service: dueAfter('road', await lastScanOf(number)) });
  t.same(await peopleOf(number), []);
  t.match(await one('select sender_name, lat from scan where id = $1', [body.id]), {
    sender_name: 'city',
    lat: place.lat,
  });
});

t.test('of a scan nobody changes anything but what is taken away', async (t) => {
  const { load } = await trip();
  const change = (what: string) => service.asLaw(`update scan set ${what} where id = $1`, [load.id]);
  const forbidden = [
    `kind = 'return'`,
    `at = now()`,
    `received_at = now()`,
    `sub = 'another'`,
    `sender_name = '另一人'`,
    `lat = 30`,
    `lat = null`,
    `lon = null`,
    `plate = null`,
    `content = content || '{"driverName": "另一人"}'`,
    `content = content || '{"plate": "鄂L99999"}'`,
    `content = content - 'driverName' - 'plate'`,
    `content = '{}'`,
    `fingerprint = ''`,
    `answer = '{}'`,
    `sender_name = '', fingerprint = ''`,
  ];
  for (const what of forbidden) await t.rejects(change(what), { code: '42501' }, what);
  await t.resolves(change('tries = tries + 1'));
  await t.resolves(change(`sender_name = ''`));
  await t.resolves(change(`content = content - 'driverName'`));
  await t.resolves(change('lat = null, lon = null'));
  for (const what of [`sender_name = 'contractor'`, `lat = ${place.lat}, lon = ${place.lon}`])
    await t.rejects(change(what), { code: '42501' }, `${what}: nothing comes back`);
});

t.test(
  'an individual who produced waste is forgotten two years after registration or the last load',
  async (t) => {
    const home = async (change: Readonly<Record<string, unknown>> = {}) => {
      const { id } = await service.expect(201, HOUSEHOLDER, 'registerProject', {
        body: projectBody({
          name: '慕容宅裝修',
          kind: 'decoration',
          premises: 'home',
          location: place,
          producer: { kind: 'individual', name: '慕容復' },
          ...change,
        }),
      });
      return id as string;
    };
    const created = async (id: string) =>
      (
        await one('select (extract(epoch from created_at) * 1000)::float8 as at from project where id = $1', [
          id,
        ])
      )?.['at'];
    const left = (id: string) => one('select name, producer_name, lat, lon from project where id = $1', [id]);

    const unused = await home();
    const due = dueAfter('individuals', await created(unused));
    t.match(await erase({ service: due - 1 }), { individuals: 0 });
    t.match(await erase({ service: due }), { individuals: 1 });
    t.same(await left(unused), { name: '', producer_name: '', lat: 29.85, lon: 114.33 });
    t.match(await service.expect(200, HOUSEHOLDER, 'getProject', { params: { id: unused } }), {
      producer: { kind: 'individual', name: '' },
    });

    const used = await home();
    await service.setClock('2021-09-01T09:00:00+08:00');
    const { number } = await trip({ projectId: used, materials: ['concrete', 'household'] }, HOUSEHOLDER);
    t.match(
      await erase({ service: dueAfter('individuals', await created(used)) }),
      { individuals: 0 },
      'a load since',
    );
    const late = Date.parse('2030-01-01T00:00:00Z');
    t.match(await erase({ service: late }), { individuals: 0, road: 0 }, 'a violation is open');
    await service.asLaw(
      `update violation set status = 'dismissed', dismissed_reason = 'x', updated_at = '2021-09-01T00:00:00Z' where manifest_number = $1`,
      [number],
    );
    const from = Date.parse('2021-09-01T00:00:00Z');
    t.match(await erase({ service: dueAfter('subjects', from) - 1 }), { subjects: 0 });
    t.match(await erase({ service: dueAfter('subjects', from) }), { subjects: 1 });
    const { rows } = await service.asLaw(
      `select v::text as whole, subject_name, lat from violation v where manifest_number = $1 and subject_kind = 'individual'`,
      [number],
    );
    t.match(rows, [{ subject_name: '', lat: null }]);
    t.notMatch(rows[0]?.['whole'], '慕容', 'nor in a key');
    t.match(await erase({ service: late }), { individuals: 1 });
    t.match(await left(used), { name: '', producer_name: '' });
    await service.setClock(at('22:30'));
  },
);

t.test('a unit that produces waste is no person, and works with a permit have a file', async (t) => {
  const body = projectBody({
    kind: 'decoration',
    premises: 'public',
    producer: { kind: 'unit', name: '溫泉小學' },
  });
  await service.expect(201, 'teacher', 'registerProject', { body });
  await service.asLaw(
    `update project set producer_kind = 'individual', producer_name = '慕容復' where id = $1`,
    [world.projectId],
  );
  t.match(await erase({ service: Date.parse('2040-01-01T00:00:00Z') }), { individuals: 0 });
  t.match(await one('select producer_name from project where id = $1', [world.projectId]), {
    producer_name: '慕容復',
  });
});

const ENDED = Date.parse('2021-03-16T00:00:00Z');
const instant = new Date(ENDED).toISOString();

t.test(
  'memberships, invitations and keys end by the clock of the service, and those that stand stay',
  async (t) => {
    const { id } = await registerParty(service, 'ending', 'carrier');
    const member = `insert into member (id, organisation_id, sub, duties, added_by, added_at, removed_at)
    values (gen_random_uuid(), $1, 'left', '{driver}', 'ending', $2, $3)`;
    await service.asLaw(member, [id, instant, instant]);
    await service.asLaw(member, [id, instant, null]);
    const invitation = `insert into invitation (code_hash, organisation_id, duties, invited_by, expires_at, accepted_at, accepted_by)
    values ($1, $2, '{driver}', 'ending', $3, $4, $5)`;
    await service.asLaw(invitation, ['expired', id, instant, null, null]);
    await service.asLaw(invitation, ['accepted', id, '2099-01-01T00:00:00Z', instant, 'left']);
    await service.asLaw(invitation, ['open', id, '2099-01-01T00:00:00Z', null, null]);
    const key = `insert into api_key (id, organisation_id, name, scopes, prefix, secret_hash, created_by, created_at, revoked_at)
    values (gen_random_uuid(), $1, '地磅', '{scans}', 'cwk_', $2, 'ending', $3, $4)`;
    await service.asLaw(key, [id, 'revoked', instant, instant]);
    await service.asLaw(key, [id, 'good', instant, null]);
    t.match(await erase({ service: dueAfter('invitations', ENDED) - 1 }), { invitations: 0 });
    t.match(await erase({ service: dueAfter('invitations', ENDED) }), {
      invitations: 2,
      memberships: 0,
      keys: 0,
    });
    t.match(await erase({ service: dueAfter('keys', ENDED) - 1 }), { memberships: 0, keys: 0 });
    t.match(await erase({ service: dueAfter('keys', ENDED) }), { memberships: 1, keys: 1 });
    for (const [table, stands] of [
      ['invitation', 1],
      ['member', 2],
      ['api_key', 1],
    ] as const) {
      const left = await one(`select count(*)::int as n from ${table} where organisation_id = $1`, [id]);
      t.equal(left?.['n'], stands, `${table}: what stands stays`);
    }
  },
);

t.test('kept answers and addresses end by the real clock, whatever the sandbox says', async (t) => {
  await service.asLaw(`delete from idempotency`);
  await service.asLaw(`insert into idempotency (key_hash, fingerprint, created_at) values ('k', 'f', $1)`, [
    instant,
  ]);
  await service.asLaw(
    `insert into audit_entry (chain, position, at, operation, sub, payload, origin, digest, hash)
     values ('service', 1000000, $1, 'x', 'x', '{}', '{"address":"203.0.113.9"}', $2, $2)`,
    [instant, Buffer.alloc(32)],
  );
  const far = Date.parse('2090-01-01T00:00:00Z');
  t.match(await erase({ service: far }), { answers: 0, origins: 0 });
  t.match(await erase({ real: dueAfter('answers', ENDED) - 1 }), { answers: 0 });
  t.match(await erase({ real: dueAfter('answers', ENDED) }), { answers: 1 });
  t.match(await erase({ real: dueAfter('origins', ENDED) - 1 }), { origins: 0 });
  t.match(await erase({ real: dueAfter('origins', ENDED) }), { origins: 1 });
  t.match(await one('select origin, payload from audit_entry where position = 1000000'), {
    origin: null,
    payload: '{}',
  });
});

t.test('who complained is forgotten six months after the answer, and before it never', async (t) => {
  const body = { text: '夜間傾倒', location: { lat: 29.851234, lon: 114.331234 }, contact: '13900139000' };
  const filed = async () => (await service.expect(201, null, 'fileComplaint', { body })).number as string;
  const [answered, open] = [await filed(), await filed()];
  const handle = (action: object) =>
    service.expect(200, CITY, 'handleComplaint', { params: { code: answered }, body: action });
  await handle({ action: 'accept' });
  const { answeredAt } = await handle({ action: 'answer', text: '已查處' });
  const due = dueAfter('complainants', Date.parse(answeredAt));
  const kept = async (number: string) =>
    (await one(
      `select c.lat, c.text, (select count(*)::int from complaint_contact k where k.complaint_id = c.id) as n
       from complaint c where number = $1`,
      [number],
    )) as unknown;
  t.match(await erase({ service: due - 1 }), { complainants: 0 });
  t.match(await kept(answered), { n: 1 });
  t.match(await erase({ service: due }), { complainants: 1 });
  t.same(await kept(answered), { lat: 29.85, text: '夜間傾倒', n: 0 });
  t.match(await erase({ service: due }), { complainants: 0 }, 'again does no more');
  t.match(await service.expect(200, CITY, 'getComplaint', { params: { code: answered } }), { contact: null });
  t.match(await erase({ service: Date.parse('2090-01-01T00:00:00Z') }), { complainants: 0 });
  t.match(await kept(open), { lat: 29.851234, n: 1 }, 'nobody has answered it');
});
