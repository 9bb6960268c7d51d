import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage } from '../support/haulage.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { load, depart, receive, next, record, manifest } = world;
const reason = '申報數量誤錄';
const CHANGES = { quantity: { value: 11, unit: 't' } };
const propose = (number: string, actor: Actor | null = 'carrier', changes: unknown = CHANGES) =>
  service.call(actor, 'proposeCorrection', { params: { number }, body: { changes, reason } });
const answer = (number: string, id: string, body: unknown, actor: Actor | null = 'contractor') =>
  service.call(actor, 'answerCorrection', { params: { number, id }, body });
const ask = (number: string, actor: Actor | null = CITY) =>
  service.call(actor, 'requestCorrection', { params: { number }, body: { reason } });
const kg = (value: number) => ({ value, unit: 'kg' });
const back = () => service.setClock(at('22:30'));

/** A number that was loaded with 15 t, has departed and was weighed. */
async function weighed(value: number): Promise<string> {
  const number = next();
  await record(load(number, { quantity: kg(15_000), driverName: '張師傅' }));
  await record(depart(number));
  await record(receive(number, { quantity: kg(value) }));
  return number;
}

async function proposed(
  number: string,
  actor: Actor = 'carrier',
  changes: unknown = CHANGES,
): Promise<string> {
  const reply = await propose(number, actor, changes);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return String(reply.body.id);
}

t.test(
  '27.1: a party proposes, another agrees: the sheet is corrected, filed, and the claim moves',
  async (t) => {
    const number = await weighed(11_000);
    t.match(await manifest(number), { state: 'received', open: ['weight'], declared: { massKg: 15_000 } });
    const before = await world.stream();
    const reply = await propose(number);
    t.match(reply, {
      status: 201,
      body: {
        by: { sides: ['carrier'], organisationId: world.carrier.id },
        changes: CHANGES,
        before: { quantity: kg(15_000) },
        reason,
        status: 'open',
        answerBy: '2021-03-23',
        answeredAt: null,
        answeredBy: null,
      },
    });
    t.match(await manifest(number), { state: 'received', open: ['weight', 'correction'] });
    t.match(await answer(number, reply.body.id, { answer: 'agree' }), {
      status: 200,
      body: {
        id: reply.body.id,
        status: 'agreed',
        answerBy: null,
        answeredBy: { organisationId: world.contractor.id, authority: null },
      },
    });
    const after = await manifest(number);
    t.match(after, {
      state: 'filed',
      open: [],
      declared: { value: 11, unit: 't', massKg: 11_000 },
      corrections: [{ id: reply.body.id, before: { quantity: kg(15_000) }, status: 'agreed' }],
    });
    t.match(after.scans[0], { kind: 'load', quantity: kg(15_000) }, 'what was scanned is never changed');
    const { consumedMassKg } = await world.stream();
    t.equal(consumedMassKg, before.consumedMassKg - 4_000);
  },
);

t.test('27.1: one is open at a time; of two at the same moment one is', async (t) => {
  const number = await weighed(11_000);
  const both = await Promise.all([propose(number), propose(number, 'recycler')]);
  t.same(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  );
  t.match(await propose(number, 'contractor'), {
    status: 409,
    body: { code: 'wrong_state', citations: ['27.1'] },
  });
  const { corrections } = await manifest(number);
  t.equal(corrections.length, 1);
  const { body } = await propose(number, 'contractor');
  t.match(body.errors, [{ code: 'correction_open', message: body.detail }]);
  t.ok(String(body.detail).includes(corrections[0].id), body.detail);
  const others = corrections[0].by.sides.includes('carrier')
    ? ['contractor', 'recycler']
    : ['contractor', 'carrier'];
  const answers = await Promise.all(
    others.map((actor) => answer(number, corrections[0].id, { answer: 'refuse' }, actor)),
  );
  t.same(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
    'of two answers the first stands',
  );
  t.equal((await propose(number, 'contractor')).status, 201, 'and then there may be another');
});

t.test('27.1: the author withdraws and does not answer; nobody else withdraws', async (t) => {
  const number = await weighed(11_000);
  const id = await proposed(number);
  for (const own of ['agree', 'refuse'])
    t.match(await answer(number, id, { answer: own }, 'carrier'), {
      status: 403,
      body: { code: 'forbidden' },
    });
  t.equal((await answer(number, id, { answer: 'withdraw' })).status, 403);
  t.match(await answer(number, id, { answer: 'withdraw' }, 'carrier'), {
    status: 200,
    body: { status: 'withdrawn' },
  });
  t.match(await answer(number, id, { answer: 'agree' }), { status: 409, body: { code: 'wrong_state' } });
  t.match(await manifest(number), { open: ['weight'], declared: { massKg: 15_000 } });
});

t.test('27.1: who is of two parties does not answer for one what they proposed for the other', async (t) => {
  for (const party of [world.carrier, world.contractor])
    await service.expect(201, party.actor, 'addMember', {
      params: { id: party.id },
      body: { sub: 'both', duties: ['gate', 'dispatcher'] },
    });
  const number = await weighed(11_000);
  const acting = (organisationId: string) => ({ 'acting-organisation': organisationId });
  const proposal = await service.call('both', 'proposeCorrection', {
    params: { number },
    body: { changes: CHANGES, reason },
    headers: acting(world.carrier.id),
  });
  t.match(proposal, { status: 201, body: { by: { sides: ['carrier'] } } });
  const answered = await service.call('both', 'answerCorrection', {
    params: { number, id: proposal.body.id },
    body: { answer: 'agree' },
    headers: acting(world.contractor.id),
  });
  t.match(answered, { status: 403, body: { code: 'forbidden' } });
});

t.test('27.1: an officer answers what nobody did in five working days, and not before', async (t) => {
  t.teardown(back);
  const number = await weighed(11_000);
  const id = await proposed(number);
  await service.setClock('2021-03-23T23:59:59+08:00');
  t.match(await answer(number, id, { answer: 'agree' }, CITY), {
    status: 409,
    body: { code: 'wrong_state' },
  });
  await service.setClock('2021-03-24T00:00:00+08:00');
  t.equal((await answer(number, id, { answer: 'withdraw' }, CITY)).status, 403);
  t.match(await answer(number, id, { answer: 'agree' }, CITY), {
    status: 200,
    body: { status: 'agreed', answeredBy: { organisationId: null, authority: '421200' } },
  });
  t.match(await manifest(number), { state: 'filed', declared: { massKg: 11_000 } });
});

t.test(
  '27.1: an authority asks for a correction and holds the manifest until one is answered or it is settled',
  async (t) => {
    const number = next();
    await record(load(number, { quantity: kg(15_000) }));
    t.match(await ask(number), { status: 201, body: { authority: '421200', reason } });
    t.match(await manifest(number), { state: 'loaded', open: ['hold'], correctionRequests: [{ reason }] });
    await record(depart(number));
    await record(receive(number, { quantity: kg(15_000) }));
    t.match(await manifest(number), { state: 'received', open: ['hold'] });
    const id = await proposed(number, 'recycler', { driverName: '李師傅' });
    await answer(number, id, { answer: 'withdraw' }, 'recycler');
    t.match(await manifest(number), { state: 'received', open: ['hold'] }, 'nobody answered');
    const second = await proposed(number, 'recycler', { driverName: '李師傅' });
    t.equal((await answer(number, second, { answer: 'refuse' })).status, 200);
    t.match(await manifest(number), { state: 'filed', open: [] });

    t.equal((await ask(number)).status, 201);
    t.match(await manifest(number), { state: 'filed', open: [] }, 'a filed one stays filed');

    const other = await weighed(15_000 - 750);
    t.match(await manifest(other), { state: 'filed' });
    const third = await weighed(11_000);
    await ask(third);
    await service.expect(200, CITY, 'settleManifest', {
      params: { number: third },
      body: { massKg: 11_000, reason },
    });
    t.match(await manifest(third), { state: 'filed', open: [] });
  },
);

t.test(
  '27.1: a filed manifest is corrected and stays filed; a settlement leaves an open correction open',
  async (t) => {
    const number = await weighed(15_000);
    const id = await proposed(number, 'contractor', { materials: ['brick'] });
    t.match(await manifest(number), { state: 'filed', open: [] });
    t.equal((await answer(number, id, { answer: 'agree' }, 'recycler')).status, 200);
    t.match(await manifest(number), { state: 'filed', materials: ['brick'] });

    const open = await weighed(11_000);
    const asked = await proposed(open);
    await service.expect(200, CITY, 'settleManifest', {
      params: { number: open },
      body: { massKg: 11_000, reason },
    });
    t.match(await manifest(open), { state: 'received', open: ['correction'] });
    await answer(open, asked, { answer: 'refuse' });
    t.match(await manifest(open), { state: 'filed', open: [], declared: { massKg: 15_000 } });
  },
);

t.test('a corrected plate is judged by the register, and takes no suspicion away', async (t) => {
  const number = next();
  const scanned = await record(load(number, { plate: '鄂LZZZZZ' }));
  t.equal(scanned.clearance.granted, false);
  const violations = () =>
    service
      .expect(200, CITY, 'listViolations', { query: { manifestNumber: number } })
      .then(({ items }) => items);
  const suspected = (await violations()).map(({ offence }: { offence: string }) => offence).toSorted();
  t.ok(suspected.includes('vehicle_without_copy'));
  const id = await proposed(number, 'contractor', { plate: world.plates[0] });
  await record(depart(number));
  await answer(number, id, { answer: 'agree' }, 'carrier');
  t.match(await manifest(number), { plate: world.plates[0] });
  const after = await violations();
  for (const offence of suspected)
    t.match(
      after.find((each: { offence: string }) => each.offence === offence),
      { status: 'suspected' },
      offence,
    );
});

t.test('a claim that moves by a correction goes as far as there is room', async (t) => {
  const small = await haulage(service, { name: 'small ', tonnes: 20 });
  const number = small.next();
  await small.record(small.load(number, { quantity: kg(15_000) }));
  const reply = await propose(number, small.contractor.actor, { quantity: kg(20_001) });
  t.equal(reply.status, 201);
  const carrierProposes = await answer(number, reply.body.id, { answer: 'agree' }, small.carrier.actor);
  t.equal(carrierProposes.status, 409, 'its copy is not complete before it departs');
  await small.record(small.depart(number));
  t.equal((await answer(number, reply.body.id, { answer: 'agree' }, small.carrier.actor)).status, 200);
  t.match(await small.stream(), { approvedMassKg: 20_000, consumedMassKg: 20_000 });
  t.ok(codesOf((await small.manifest(number)).findings).includes('beyond_scope_quantity'));
  const down = await propose(number, small.carrier.actor, { quantity: kg(12_000) });
  await answer(number, down.body.id, { answer: 'agree' }, small.contractor.actor);
  t.match(await small.stream(), { consumedMassKg: 12_000 });
  t.notOk(codesOf((await small.manifest(number)).findings).includes('beyond_scope_quantity'));
});

t.test('every documented refusal', async (t) => {
  const number = await weighed(11_000);
  await service.expect(201, 'carrier', 'addMember', {
    params: { id: world.carrier.id },
    body: { sub: 'driver', duties: ['driver'] },
  });
  const early = next();
  t.equal((await propose(number, null)).status, 401);
  for (const actor of [CITY, ECOLOGY, 'driver', 'developer-less'])
    t.equal(
      (await propose(number, actor)).status,
      actor === 'developer-less' ? 404 : 403,
      JSON.stringify(actor),
    );
  t.equal((await propose('421200210316999999X')).status, 404);
  t.match(await propose(early), { status: 409, body: { code: 'wrong_state' } });
  const nowhere = { destinationId: randomUUID() };
  t.match(await propose(number, 'carrier', nowhere), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/changes/destinationId' }] },
  });
  for (const changes of [
    {},
    { plate: '' },
    { producedOn: '2021-03-16' },
    { materials: [] },
    { quantity: kg(0) },
    null,
  ])
    t.equal((await propose(number, 'carrier', changes)).status, 400, JSON.stringify(changes));

  const id = await proposed(number);
  t.equal((await answer(number, id, { answer: 'agree' }, null)).status, 401);
  t.equal((await answer(number, randomUUID(), { answer: 'agree' })).status, 404);
  t.equal((await answer(early, id, { answer: 'agree' }, 'carrier')).status, 404, 'of another manifest');
  t.equal((await answer(number, id, { answer: 'agree' }, 'stranger')).status, 404);
  t.equal((await answer(number, id, { answer: 'agree' }, 'driver')).status, 403);
  t.equal((await answer(number, id, { answer: 'agree' }, ECOLOGY)).status, 403);
  for (const body of [{}, { answer: 'yes' }, { answer: 'agree', more: 1 }])
    t.equal((await answer(number, id, body)).status, 400);

  for (const actor of ['carrier', ECOLOGY]) t.equal((await ask(number, actor)).status, 403);
  t.match(await ask(early), { status: 409, body: { code: 'wrong_state' } });
  const GX = await ask(number, HITECH);
  t.ok(GX.status === 201 || GX.body.code === 'not_competent');
});

t.test(
  'people in a correction are masked but for their own, and an officer’s reading is on record',
  async (t) => {
    const number = await weighed(11_000);
    const id = await proposed(number, 'carrier', { driverName: '歐陽師傅' });
    const of = async (actor: Actor) =>
      (await service.expect(200, actor, 'getManifest', { params: { number } })).corrections[0];
    t.equal((await of('carrier')).changes.driverName, '歐陽師傅');
    t.not((await of('recycler')).changes.driverName, '歐陽師傅');
    t.equal((await of(CITY)).changes.driverName, '歐陽師傅');
    t.match((await of('recycler')).before, { driverName: /＊|\*/ });
    await answer(number, id, { answer: 'agree' });
    const { items } = await service.expect(200, CITY, 'listAuditEntries', {
      query: { manifestNumber: number, limit: '100' },
    });
    const entries = JSON.stringify(items);
    t.match(entries, /answerCorrection[^]*proposeCorrection/);
    t.notMatch(entries, /歐陽師傅|張師傅/);
  },
);
