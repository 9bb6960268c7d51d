import { randomUUID } from 'node:crypto';
import t from 'tap';
import { codesOf, haulage } from '../support/haulage.ts';
import { PDF, multipart, registerProjectOf } from '../support/parties.ts';
import { CITY, HITECH, testService, XIANAN } from '../support/service.ts';
import { changed } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 20 });
const { contractor, developer, siteId, transportPermit, carrier } = world;
const upload = async (who: Parameters<typeof service.call>[0]) =>
  (
    await service.expect(
      201,
      who,
      'uploadDocument',
      multipart(['kind', 'other'], ['file', { content: PDF, fileName: 'p.pdf' }]),
    )
  ).id as string;

// The fleet is renewed while the measures are in force, and its permit outlasts them.
await service.setClock('2022-01-10T10:00:00+08:00');
await changed(service, carrier.actor, 'renewPermit', transportPermit);
const projectId = await registerProjectOf(service, developer, contractor, { commencesOn: '2022-07-15' });
const documentId = await upload(CITY);
const body = (change = {}) => ({
  holderId: contractor.id,
  projectId,
  streams: [
    {
      category: 'recyclable',
      materials: ['concrete'],
      quantity: { value: 20, unit: 't' },
      destinationId: siteId,
    },
    {
      category: 'recyclable',
      materials: ['brick'],
      quantity: { value: 10, unit: 't' },
      destinationId: siteId,
    },
  ],
  validFrom: '2022-07-10',
  validTo: '2022-09-30',
  documentId,
  ...change,
});
const record = (change = {}, who: Parameters<typeof service.call>[0] = CITY) =>
  service.call(who, 'recordOutsidePermit', { body: body(change) });

t.test('a first day that a term covers is one of the measures', async (t) => {
  await service.setClock('2022-07-20T12:00:00+08:00');
  t.match(await record({ validFrom: '2022-07-02' }), {
    status: 422,
    body: { code: 'term_in_force', citations: ['48'], errors: [{ pointer: '/validFrom' }] },
  });
  await service.setClock('2026-03-16T12:00:00+08:00');
  t.equal((await record({ validFrom: '2026-03-16', validTo: '2026-06-30' })).status, 422);
  await service.setClock('2022-07-20T12:00:00+08:00');
});

t.test('what it refers to exists, and everything that does not is named', async (t) => {
  const nobody = randomUUID();
  t.match(await record({ holderId: nobody, documentId: nobody, projectId: nobody }), {
    status: 422,
    body: { errors: [{ pointer: '/projectId' }, { pointer: '/holderId' }, { pointer: '/documentId' }] },
  });
  const foreign = await upload(developer.actor);
  t.match(await record({ documentId: foreign }), {
    status: 422,
    body: { errors: [{ pointer: '/documentId' }] },
  });
  t.match(await record({ validTo: '2022-07-09' }), { status: 422, body: { code: 'period_invalid' } });
  const decoration = await registerProjectOf(service, developer, contractor, { kind: 'decoration' });
  t.match(await record({ projectId: decoration }), { status: 422, body: { code: 'permit_not_required' } });
  t.equal((await record({ streams: [] })).status, 400);
  for (const who of [XIANAN, HITECH]) t.equal((await record({}, who)).status, 403);
  t.equal((await record({}, contractor.actor)).status, 403);
  t.equal((await record({}, null)).status, 401);
});

t.test('loads under it are judged like any', async (t) => {
  const at = (day: string) => `${day}T12:00:00+08:00`;
  const load = async (day: string, change = {}) => {
    const { clearance, findings } = await world.record(
      world.load(world.next(), { at: at(day), projectId, quantity: { value: 5, unit: 't' }, ...change }),
    );
    const codes = codesOf(findings).filter((code) => code !== 'vehicle_busy');
    return { granted: clearance.granted, codes };
  };
  t.match(await load('2022-07-19'), { codes: ['disposal_without_permit'] });
  const reply = await record();
  t.match(reply, {
    status: 201,
    body: {
      kind: 'disposal',
      status: 'active',
      holder: { id: contractor.id },
      applicationId: null,
      documentId,
      grantedAt: '2022-07-10T00:00:00+08:00',
      scope: {
        dailyHours: null,
        period: { from: '2022-07-10', to: '2022-09-30' },
        streams: [{ approvedMassKg: 30_000, consumedMassKg: 0 }],
      },
      copies: [],
    },
  });
  const number = String(reply.body.number);
  t.match((await service.expect(200, contractor.actor, 'getPermit', { params: { number } })).number, number);
  t.same(
    await load('2022-07-19'),
    { granted: true, codes: [] },
    'the day it was granted counts, not that of its record',
  );
  t.match(await load('2022-07-09'), { codes: ['disposal_without_permit'] });
  t.same((await load('2022-07-19', { category: 'other', materials: ['timber'] })).codes, [
    'beyond_scope_category',
    'wrong_destination',
  ]);
  t.same((await load('2022-07-19', { quantity: { value: 19, unit: 't' } })).granted, true);
  t.same((await load('2022-07-19', { quantity: { value: 7, unit: 't' } })).codes, ['beyond_scope_quantity']);
  const manifest = world.next();
  await world.record(
    world.load(manifest, { at: at('2022-07-20'), projectId, quantity: { value: 1, unit: 't' } }),
  );
  const { findings } = await world.record(world.depart(manifest, { at: '2022-07-20T12:05:00+08:00' }));
  t.same(codesOf(findings), [], 'no hours were approved, so none are missed');

  for (const operation of ['renewPermit', 'amendPermit'])
    t.equal((await service.call(contractor.actor, operation, { params: { number } })).status, 409, operation);
  const { items } = await service.expect(200, null, 'listGrants', { query: { kind: 'disposal' } });
  t.ok((items as { number: string }[]).some((grant) => grant.number === number));
  await service.setClock('2022-10-01T12:00:00+08:00');
  t.match((await load('2022-10-01')).codes, ['beyond_scope_period']);
  const ended = await service.expect(200, CITY, 'endPermit', {
    params: { number },
    body: { manner: 'deregistered', reason: '期滿' },
  });
  t.match(ended, { status: 'ended' });
});
