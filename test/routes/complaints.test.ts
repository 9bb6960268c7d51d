import { createHash, randomUUID } from 'node:crypto';
import t from 'tap';
import { type Fence, NOBODY_FENCE } from '../../src/db/fence.ts';
import { inReading, inTransaction } from '../../src/db/pool.ts';
import { at, haulage, NOW } from '../support/haulage.ts';
import {
  type Actor,
  ADMIN,
  CITY,
  ECOLOGY,
  HITECH,
  statusesOf,
  testService,
  XIANAN,
} from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);

const TEXT = '夜間有車輛在河邊傾倒';
const CONTACT = { name: '歐陽修', phone: '13900139000', email: 'ouyang@example.com', text: '晚上聯絡' };
const file = (body: unknown = {}) =>
  service.expect(201, null, 'fileComplaint', { body: { text: TEXT, ...(body as object) } });
const track = (code: string) => service.call(null, 'trackComplaint', { params: { code } });
const read = (code: string, actor: Actor | null = CITY) =>
  service.call(actor, 'getComplaint', { params: { code } });
const handle = (code: string, body: unknown, actor: Actor | null = CITY) =>
  service.call(actor, 'handleComplaint', { params: { code }, body });
const list = async (query: Readonly<Record<string, string>> = {}) =>
  (await service.expect(200, CITY, 'listComplaints', { query })).items as readonly Readonly<
    Record<string, unknown>
  >[];
const OTHER = { sub: 'other', roles: ['officer'], authority: '421200' };

t.test('35.2: anyone complains, gets a code, and hears by it what became of it', async (t) => {
  const made = await file({ location: { lat: 29.85, lon: 114.33 }, plate: '鄂L12345', contact: CONTACT });
  t.match(made, {
    status: 'filed',
    authority: { code: '421200' },
    regionCode: '421200',
    answerBy: '2021-03-31',
    extended: false,
    answer: null,
    photos: 0,
    findings: [],
  });
  t.match(made.code, /^([2-9A-Z]{4}-){4}[2-9A-Z]{4}$/);
  t.match(made.number, /^421200T2021\d{5}[0-9A-Z]$/);
  const tracked = await track(made.code);
  t.match(tracked, { status: 200, body: { number: made.number, status: 'filed', answerBy: '2021-03-31' } });
  t.equal(tracked.headers['cache-control'], 'no-store');
  for (const said of [TEXT, '鄂L12345', '29.85', ...Object.values(CONTACT)])
    t.notOk(JSON.stringify(tracked.body).includes(said), 'nothing of who complained, nor of what they wrote');
  t.equal((await track(made.code.toLowerCase().replaceAll('-', ''))).status, 200, 'however it is written');

  t.match(await handle(made.number, { action: 'accept' }), { status: 200, body: { status: 'accepted' } });
  const answer = '經核查屬實，已立案。';
  t.match(await handle(made.number, { action: 'answer', text: answer }), {
    status: 200,
    body: { status: 'answered', answer, steps: [{ action: 'accept' }, { action: 'answer', text: answer }] },
  });
  t.match((await track(made.code)).body, { status: 'answered', answer, answeredAt: /^2021-03-16T22:/ });
});

t.test('35.2: no code but the right one is one; all others are answered alike', async (t) => {
  const { code, number } = await file();
  const bare = ({ status, body }: Awaited<ReturnType<typeof track>>) => [status, { ...body, instance: '' }];
  const unknown = await track('2345-6789-ABCD-EFGH-JKMN');
  t.equal(unknown.status, 404);
  for (const other of [number, code.slice(0, -1), `${code}2`, code.replace(/^./, '0'), randomUUID(), '%00'])
    t.same(bare(await track(other)), bare(unknown), other);
  t.equal(unknown.body.instance, '/v1/complaints/-', 'a problem never holds a code');
});

t.test(
  '7, 47: the region that is named or holds the place decides who handles it, and none is refused',
  async (t) => {
    const square = [
      [114.3, 29.8],
      [114.4, 29.8],
      [114.4, 29.9],
      [114.3, 29.9],
      [114.3, 29.8],
    ];
    await service.expect(200, ADMIN, 'updateAuthority', {
      params: { code: '4212GX' },
      body: { boundary: { type: 'Polygon', coordinates: [square] } },
    });
    const location = { lat: 29.85, lon: 114.33 };
    for (const [body, regionCode, authority] of [
      [{ regionCode: '421202', location }, '421202', '421202'],
      [{ location }, '4212GX', '4212GX'],
      [{ location: { lat: 29.7, lon: 114.33 } }, '421200', '421200'],
      [{ regionCode: '421221' }, '421221', '421200'],
      [{ regionCode: '999999' }, '421200', '421200'],
    ] as const)
      t.match(await file(body), { regionCode, authority: { code: authority } }, JSON.stringify(body));
    await service.expect(200, ADMIN, 'updateAuthority', {
      params: { code: '4212GX' },
      body: { boundary: null },
    });
  },
);

t.test('a day that the calendar does not know is null, with a notice', async (t) => {
  await service.setClock('2098-12-30T09:00:00+08:00');
  const made = await file();
  t.match(made, { answerBy: null, findings: [{ code: 'calendar_missing', citation: '35.2' }] });
  t.match((await track(made.code)).body, { answerBy: null, findings: [{ code: 'calendar_missing' }] });
  t.match(await handle(made.number, { action: 'accept' }), { status: 200, body: { overdue: false } });
  t.match(await handle(made.number, { action: 'extend', text: '待查' }), {
    status: 200,
    body: { extended: true },
  });
  await service.setClock(NOW);
});

t.test('35.2: an illegal action in a state is 409, and of two at once one is done', async (t) => {
  const { number } = await file();
  for (const body of [
    { action: 'extend', text: '待查' },
    { action: 'answer', text: '查過' },
    { action: 'linkViolation', violationId: randomUUID() },
  ])
    t.match(await handle(number, body), { status: 409, body: { code: 'wrong_state', citations: ['35.2'] } });
  const accepts = await Promise.all([1, 2].map(() => handle(number, { action: 'accept' })));
  t.same(statusesOf(accepts), [200, 409]);
  const extended = await Promise.all([1, 2].map(() => handle(number, { action: 'extend', text: '待查' })));
  t.same(statusesOf(extended), [200, 409]);
  t.match((await read(number)).body, { extended: true, extensionReason: '待查', answerBy: '2021-04-12' });
  t.equal((await handle(number, { action: 'answer', text: '查過' })).status, 200);
  for (const body of [
    { action: 'accept' },
    { action: 'answer', text: '又' },
    { action: 'transfer', to: '421202' },
  ])
    t.equal((await handle(number, body)).status, 409);
});

t.test('each action takes what belongs to it, and nothing else', async (t) => {
  const { number } = await file();
  for (const body of [
    {},
    { action: 'close' },
    { action: 'accept', to: '421202' },
    { action: 'transfer' },
    { action: 'extend' },
    { action: 'answer', text: ' ' },
    { action: 'linkViolation' },
  ])
    t.equal((await handle(number, body)).status, 400, JSON.stringify(body));
  for (const to of ['421221', '999999', '421200'])
    t.match(
      await handle(number, { action: 'transfer', to }),
      { status: 422, body: { code: 'unknown_reference', errors: [{ pointer: '/to' }] } },
      to,
    );
});

t.test(
  '7: only an officer of who handles it acts, in the urban area the city’s too; handed on, another',
  async (t) => {
    const { number } = await file({ regionCode: '421202' });
    t.match(await handle(number, { action: 'accept' }, HITECH), {
      status: 403,
      body: { code: 'not_competent', citations: ['7'] },
    });
    t.equal((await handle(number, { action: 'accept' }, XIANAN)).status, 200);
    t.match(await handle(number, { action: 'transfer', to: '4212GX', text: '屬高新區' }, XIANAN), {
      status: 200,
      body: { status: 'filed', authority: { code: '4212GX' }, acceptedAt: null, handledByYou: false },
    });
    t.equal((await handle(number, { action: 'accept' }, XIANAN)).status, 403);
    t.equal((await handle(number, { action: 'accept' }, HITECH)).status, 200);
    t.match(await read(number), {
      body: {
        regionCode: '421202',
        answerBy: '2021-03-31',
        steps: [
          { action: 'accept', authority: '421202' },
          { action: 'transfer', to: '4212GX', text: '屬高新區' },
          { action: 'accept', authority: '4212GX' },
        ],
      },
    });
    for (const [actor, status] of [
      [ECOLOGY, 403],
      [ADMIN, 403],
      ['carrier', 403],
      [null, 401],
    ] as const) {
      t.equal((await handle(number, { action: 'accept' }, actor)).status, status);
      t.equal((await read(number, actor)).status, status);
      t.equal((await service.call(actor, 'listComplaints')).status, status);
    }
    t.equal((await handle('421200T202199999X', { action: 'accept' })).status, 404);
    t.equal((await read('421200T202199999X')).status, 404);
  },
);

t.test(
  '35.2: who complained is sealed from everyone but the handling officer, whose reading is on record',
  async (t) => {
    const made = await file({ contact: CONTACT });
    const contactTo = async (actor: Actor) => (await read(made.number, actor)).body.contact;
    const reads = async () => {
      const { items } = await service.expect(200, ADMIN, 'listAuditEntries', {
        query: { complaintNumber: made.number, operation: 'getComplaint' },
      });
      return items.map(({ payload }: { payload: string }) => JSON.parse(payload)) as readonly unknown[];
    };
    t.equal(await contactTo(CITY), null, 'before anybody accepts it, from all');
    await handle(made.number, { action: 'accept' }, CITY);
    for (const actor of [OTHER, XIANAN]) t.equal(await contactTo(actor), null);
    t.same(await reads(), []);
    t.same(await contactTo(CITY), CONTACT);
    t.match(await reads(), [
      { actor: { sub: 'city' }, read: [{ chain: `complaint:${made.number}`, what: 'complainant' }] },
    ]);
    const shown = JSON.stringify([
      await list(),
      (await handle(made.number, { action: 'extend', text: '待查' })).body,
    ]);
    for (const said of Object.values(CONTACT)) t.notOk(shown.includes(said), said);

    await handle(made.number, { action: 'transfer', to: '421200', text: '換人' });
    t.equal(await contactTo(CITY), null, 'who gave it away reads it no more');
    await handle(made.number, { action: 'accept' }, OTHER);
    t.same(await contactTo(OTHER), CONTACT);
    t.equal(await contactTo(CITY), null);

    const free = await file({ contact: '請打 13900139000' });
    await handle(free.number, { action: 'accept' });
    t.same((await read(free.number)).body.contact, {
      name: null,
      phone: null,
      email: null,
      text: '請打 13900139000',
    });
    const anonymous = await file();
    await handle(anonymous.number, { action: 'accept' });
    t.equal((await read(anonymous.number)).body.contact, null);
  },
);

t.test('35.2: the audit holds neither who complained, nor from where, nor what they wrote', async (t) => {
  const made = await file({ contact: CONTACT, location: { lat: 29.851234, lon: 114.331234 } });
  await handle(made.number, { action: 'accept' });
  const { rows } = await service.asLaw<{ operation: string; whole: string; origin: string | null }>(
    `select operation, origin, e::text as whole from audit_entry e where chain = $1 order by position`,
    [`complaint:${made.number}`],
  );
  t.same(
    rows.map(({ operation, origin }) => [operation, origin === null]),
    [
      ['fileComplaint', true],
      ['handleComplaint', false],
    ],
  );
  const code = made.code.replaceAll('-', '');
  for (const { whole } of rows)
    for (const said of [TEXT, '29.851234', code, made.code, ...Object.values(CONTACT)])
      t.notOk(whole.includes(said), said);
  const { rows: kept } = await service.asLaw<{ whole: string }>(`select c::text as whole from complaint c`);
  t.notOk(
    kept.some(({ whole }) => whole.includes(code)),
    'nor does the table hold the code',
  );
});

t.test(
  'the database gives a complaint to its code and to officers, and a contact to who accepted it',
  async (t) => {
    const { number, code } = await file({ contact: CONTACT });
    await handle(number, { action: 'accept' }, CITY);
    const hash = createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
    const officer = { ...NOBODY_FENCE, reach: 'officer', sub: 'city', authority: '421200' } as const;
    const seen = async (fence: Fence) => {
      const count = (table: string, of: string) =>
        `(select count(*)::int from ${table} t where t.${of} = (select id from complaint where number = $1))`;
      const { rows } = await inReading(service.database, fence, (tx) =>
        tx.$client.query<{ complaint: number; contact: number; step: number }>(
          `select ${count('complaint', 'id')} as complaint, ${count('complaint_contact', 'complaint_id')} as contact,
           ${count('complaint_step', 'complaint_id')} as step`,
          [number],
        ),
      );
      return rows[0];
    };
    t.same(await seen(officer), { complaint: 1, contact: 1, step: 1 });
    t.same(await seen({ ...officer, sub: 'other' }), { complaint: 1, contact: 0, step: 1 });
    t.same(await seen({ ...NOBODY_FENCE, secretHash: hash }), { complaint: 1, contact: 0, step: 0 });
    for (const reach of ['nothing', 'own', 'department', 'admin'] as const)
      t.same(await seen({ ...officer, reach }), { complaint: 0, contact: 0, step: 0 }, reach);
    const filing = (fence: Fence) =>
      inTransaction(service.database, fence, (tx) =>
        tx.$client.query(`insert into complaint_contact (complaint_id, name) select id, 'x' from complaint`),
      );
    const refused = { code: '42501' };
    await t.rejects(
      filing({ ...NOBODY_FENCE, secretHash: hash }),
      refused,
      'nothing is added once it is accepted',
    );
    await t.rejects(filing(officer), refused);
  },
);

t.test('a list has what its filters say, filed first first, in pages', async (t) => {
  await service.setClock('2021-05-10T09:00:00+08:00');
  const numbers = [];
  for (const plate of ['鄂L00001', '鄂L00002', '鄂L00003'])
    numbers.push((await file({ plate, regionCode: '421202' })).number);
  await handle(numbers[1], { action: 'accept' }, XIANAN);
  const days = { from: '2021-05-10', to: '2021-05-10' };
  const found = async (query: Readonly<Record<string, string>>) =>
    (await list({ ...days, ...query })).map(({ number }) => number);
  t.same(await found({}), numbers);
  t.same(await found({ status: 'accepted' }), [numbers[1]]);
  t.same(await found({ plate: '鄂l·00003' }), [numbers[2]]);
  t.same(await found({ regionCode: '421202', authority: '421202' }), numbers);
  t.same(await found({ authority: '421200' }), []);
  t.same(await found({ from: '2021-05-11', to: '2021-05-12' }), []);
  t.same(await found({ updatedSince: '2021-05-10T10:00:00+08:00' }), []);
  const first = await service.expect(200, CITY, 'listComplaints', { query: { ...days, limit: '2' } });
  const second = await service.expect(200, CITY, 'listComplaints', {
    query: { ...days, limit: '2', cursor: first.nextCursor },
  });
  t.same(
    [...first.items, ...second.items].map(({ number }) => number),
    numbers,
  );
  t.equal(second.nextCursor, null);
  await service.setClock('2021-05-26T00:00:00+08:00');
  t.match(await list(days), [{ overdue: true }, { overdue: true }, { overdue: true }]);
  t.match(await handle(numbers[1], { action: 'extend', text: '晚了' }, XIANAN), { status: 409 });
  t.match(await handle(numbers[1], { action: 'answer', text: '晚了' }, XIANAN), {
    status: 200,
    body: { overdue: false },
  });
  for (const query of [{ status: 'open' }, { colour: 'red' }, { violationId: '1' }])
    t.equal((await service.call(CITY, 'listComplaints', { query })).status, 400);
  await service.setClock(NOW);
});

t.test(
  '35.2: a complaint becomes evidence of a violation, once, and tells its subject nothing',
  async (t) => {
    const manifestNumber = world.next();
    await world.record(world.load(manifestNumber, { quantity: { value: 24, unit: 't' } }));
    const violations = async () =>
      (
        await service.expect(200, CITY, 'listViolations', {
          query: { manifestNumber, offence: 'overloaded' },
        })
      ).items;
    const [{ id: violationId }] = await violations();
    const { number } = await file();
    await handle(number, { action: 'accept' });
    const link = () => handle(number, { action: 'linkViolation', violationId });
    t.same(statusesOf(await Promise.all([link(), link()])), [200, 200]);
    const { body } = await read(number);
    t.match(body.violations, [{ violationId }]);
    t.equal(body.violations.length, 1);
    t.equal(body.steps.length, 2, 'asked again, nothing is done');
    const [{ evidenceId }] = body.violations;
    const evidence = [{ kind: 'scan' }, { kind: 'note', id: evidenceId }];
    t.match((await violations())[0].evidence, evidence);
    t.notOk([body.id, number].includes(evidenceId));
    t.same(
      (await list({ violationId })).map((each) => each['number']),
      [number],
    );
    await world.record(world.load(manifestNumber, { quantity: { value: 24, unit: 't' }, at: at('18:05') }));
    t.match((await violations())[0].evidence, evidence, 'an earlier scan takes no note away');
    t.equal((await violations())[0].evidence.length, 2);
    t.match(await handle(number, { action: 'linkViolation', violationId: randomUUID() }), {
      status: 422,
      body: { code: 'unknown_reference', errors: [{ pointer: '/violationId' }] },
    });
    const elsewhere = await file({ regionCode: '4212GX' });
    await handle(elsewhere.number, { action: 'accept' }, HITECH);
    t.match(await handle(elsewhere.number, { action: 'linkViolation', violationId }, HITECH), {
      status: 403,
    });
    const audited = await service.expect(200, ADMIN, 'listAuditEntries', {
      query: { manifestNumber, operation: 'handleComplaint' },
    });
    t.equal(audited.items.length, 1, 'and it stands in the history of the manifest');
  },
);
