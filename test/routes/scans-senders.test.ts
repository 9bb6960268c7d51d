import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage, type Scan } from '../support/haulage.ts';
import { projectBody, registerCarrier, registerParty, registerProjectOf } from '../support/parties.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { load, depart, receive, refuse, redirect, next, send, record, contractor, carrier, recycler } = world;
const join = (owner: string, id: string, sub: string, ...duties: readonly string[]) =>
  service.expect(201, owner, 'addMember', { params: { id }, body: { sub, duties } });
const keyOf = async (actor: string, ...scopes: readonly string[]) =>
  (await service.expect(201, actor, 'createApiKey', { body: { name: scopes.join(), scopes } })).key as string;
const byKey = async (key: string, body: Scan) =>
  (
    await service.app.inject({
      method: 'POST',
      url: '/v1/scans',
      headers: { authorization: `Bearer ${key}` },
      payload: body,
    })
  ).statusCode;

const [builders, haulers, facility] = [contractor, carrier, recycler];
for (const duty of ['applicant', 'dispatcher', 'driver', 'gate'])
  for (const party of [builders, haulers, facility])
    await join(party.actor, party.id, `${party.actor} ${duty}`, duty);
await registerCarrier(service, 'rival', []);
await registerParty(service, 'other builder', 'contractor');

t.test('whoever a scan does not fall to is told that there is no such manifest', async (t) => {
  const number = next();
  await record(load(number));
  const senders: readonly (readonly [Scan, readonly string[]])[] = [
    [load(number), ['contractor gate', 'contractor', 'developer']],
    [world.return(number), ['contractor gate', 'contractor', 'developer']],
    [depart(number), ['carrier driver', 'carrier dispatcher', 'carrier']],
    [redirect(number), ['carrier driver', 'carrier dispatcher', 'carrier']],
    [receive(number), ['recycler gate', 'recycler']],
    [refuse(number), ['recycler gate', 'recycler']],
  ];
  const everybody = [
    'stranger',
    'rival',
    'other builder',
    'developer',
    'contractor',
    'carrier',
    'recycler',
    ...['applicant', 'dispatcher', 'driver', 'gate'].flatMap((duty) =>
      ['contractor', 'carrier', 'recycler'].map((actor) => `${actor} ${duty}`),
    ),
  ];
  const missing = await send({ ...depart('421200210316999999X') }, 'carrier');
  for (const [scan, allowed] of senders)
    for (const actor of everybody.filter((each) => !allowed.includes(each))) {
      const reply = await send(scan, actor);
      t.equal(reply.status, 404, `${scan.kind} by ${actor}`);
      t.same(reply.body, missing.body, 'as if it did not exist');
    }
  for (const [scan, allowed] of senders)
    for (const actor of allowed)
      t.equal((await send({ ...scan, id: randomUUID() }, actor)).status, 201, `${scan.kind} by ${actor}`);
});

t.test('officers send inspections and nothing else, members everything else', async (t) => {
  const number = next();
  for (const scan of [load, depart, receive, refuse, redirect, world.return])
    t.equal((await send(scan(number), CITY)).status, 404);
  const inspection = { id: randomUUID(), kind: 'inspect', at: at('20:00'), plate: world.plates[0] };
  t.equal((await send(inspection, 'carrier')).status, 404);
  t.equal((await send(inspection, CITY)).status, 201);
});

t.test('membership is judged when the server receives the scan', async (t) => {
  const number = next();
  const scan = load(number, { at: at('18:20') });
  await join('contractor', contractor.id, 'leaver', 'gate');
  await service.call('contractor', 'removeMember', {
    params: { id: contractor.id },
    query: { sub: 'leaver' },
  });
  t.equal((await send(scan, 'leaver')).status, 404, 'a member when it happened, none when it arrived');
  await join('contractor', contractor.id, 'leaver', 'gate');
  t.equal((await send(scan, 'leaver')).status, 201);
});

t.test('somebody in several organisations signs for the one that fits or the one named', async (t) => {
  for (const party of [contractor, recycler]) await join(party.actor, party.id, 'both', 'gate');
  await join('rival', (await service.expect(200, 'rival', 'getMe')).organisations[0].id, 'both', 'gate');
  const number = next();
  t.equal((await send(load(number), 'both')).status, 201);
  t.equal((await send(depart(number))).status, 201);
  const as = (organisation: string) => ({ 'acting-organisation': organisation });
  t.equal(
    (await send(receive(number), 'both', as(contractor.id))).status,
    404,
    'the builder receives nothing',
  );
  t.equal((await send(receive(number), 'both', as(recycler.id))).status, 201);
  t.match(await world.manifest(number), {
    copies: [
      { signedBy: { organisationId: contractor.id, name: contractor.name } },
      {},
      { signedBy: { organisationId: recycler.id, name: recycler.name } },
    ],
  });
});

t.test('acting for an organisation of others is forbidden, whether or not there is a manifest', async (t) => {
  const headers = { 'acting-organisation': carrier.id };
  for (const number of [next(), '421200210316999999X'])
    t.match(await send(load(number), 'contractor', headers), { status: 403, body: { code: 'forbidden' } });
});

t.test('a key with the scope scans sends what its organisation may', async (t) => {
  const gate = await keyOf('recycler', 'scans');
  const reader = await keyOf('recycler', 'read', 'manifests');
  const number = next();
  await record(load(number));
  await record(depart(number));
  t.equal(await byKey(reader, receive(number)), 403, 'without the scope');
  t.equal(await byKey(gate, load(number)), 404, 'what falls to others');
  t.equal(await byKey(gate, receive(number)), 201);
  const signed = (await world.manifest(number)).copies[2].signedBy;
  t.match(signed, { organisationId: recycler.id });
});

t.test('a key that scans departs, and neither draws numbers nor voids them', async (t) => {
  const headers = { authorization: `Bearer ${await keyOf('carrier', 'scans')}` };
  const [loaded, unused] = [next(), next()];
  await record(load(loaded));
  t.equal((await service.call(null, 'recordScan', { body: depart(loaded), headers })).status, 201);
  const draw = { body: { permitNumber: world.transportPermit, count: 1 }, headers };
  t.equal((await service.call(null, 'drawManifests', draw)).status, 403);
  const toVoid = { params: { number: unused }, body: { reason: 'x' }, headers };
  t.equal((await service.call(null, 'voidManifest', toVoid)).status, 403);
});

t.test('the one who registered a decoration of a home is its emitter', async (t) => {
  const { id: projectId } = await service.expect(201, 'householder', 'registerProject', {
    body: projectBody({
      kind: 'decoration',
      premises: 'home',
      producer: { kind: 'individual', name: '張先生' },
    }),
  });
  const number = next();
  const scan = load(number, { projectId });
  for (const actor of ['contractor', 'stranger']) t.equal((await send(scan, actor)).status, 404);
  const loaded = await record(scan, 'householder');
  t.match(loaded, { clearance: { granted: true } });
  t.match(await world.manifest(number), {
    emitterId: null,
    copies: [{ signedBy: { organisationId: null } }],
  });
  t.equal((await service.call('householder', 'getManifest', { params: { number } })).status, 200);
  t.equal((await service.call('stranger', 'getManifest', { params: { number } })).status, 404);
  t.equal((await send(world.return(number), 'contractor')).status, 404);
  t.match(await record(world.return(number), 'householder'), { manifest: { state: 'returned' } });
});

t.test('a property manager and a producer load where no permit is needed', async (t) => {
  const manager = await registerParty(service, 'manager', 'propertyManager');
  const shop = await registerParty(service, 'shop', 'developer');
  const { id: projectId } = await service.expect(201, 'shop', 'registerProject', {
    body: projectBody({
      kind: 'decoration',
      premises: 'business',
      producer: { kind: 'unit', id: shop.id },
      propertyManagerId: manager.id,
    }),
  });
  for (const actor of ['manager', 'shop'])
    t.equal((await send(load(next(), { projectId }), actor)).status, 201, actor);
  const late = await record(load(next(), { projectId, producedOn: '2021-03-15' }), 'shop');
  t.ok(codesOf(late.findings).includes('not_removed_same_day'));
});

t.test('a return that precedes its load binds only a party of the load’s project', async (t) => {
  const number = next();
  const second = await registerParty(service, 'second contractor', 'contractor');
  await registerProjectOf(service, world.developer, second);
  t.equal((await send(world.return(number), 'stranger')).status, 404, 'no emitter of anything');
  t.equal((await send(world.return(number), 'second contractor')).status, 201, 'nobody can tell yet');
  t.match(await record(load(number)), { manifest: { state: 'loaded' } }, 'it was no party of this project');
  t.match(await record(world.return(number)), { manifest: { state: 'returned' } });
});

t.test('an earlier load by another builder takes nothing from those whose load it is', async (t) => {
  const number = next();
  const second = await registerParty(service, 'third contractor', 'contractor');
  const { id: own } = await service.expect(201, 'third contractor', 'registerProject', {
    body: projectBody({ contractorId: second.id }),
  });
  await record(load(number, { at: at('18:30') }));
  const stream = await world.stream();
  const foreign = await record(load(number, { at: at('18:10'), projectId: own }), 'third contractor');
  t.same(
    codesOf((foreign as { findings: { code: string }[] }).findings),
    ['scan_repeated'],
    'it is kept as evidence',
  );
  t.same(await world.stream(), stream, 'the claim stays');
  t.match(await world.manifest(number), { projectId: world.projectId });
  t.equal((await service.call('third contractor', 'getManifest', { params: { number } })).status, 404);
  t.equal((await send(world.return(number), 'third contractor')).status, 404);
  t.match(await record(world.return(number)), { manifest: { state: 'returned' } });
});
