import t from 'tap';
import { registerParty, vehicleBody } from '../support/parties.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { id: organisationId } = await registerParty(service, 'owner', 'carrier');
await registerParty(service, 'neighbour', 'carrier');
await service.expect(201, 'owner', 'addMember', {
  params: { id: organisationId },
  body: { sub: 'applicant', duties: ['applicant'] },
});

const create = (actor: Parameters<typeof service.call>[0], scopes: readonly string[] = ['read']) =>
  service.call(actor, 'createApiKey', { body: { name: '地磅', scopes } });
/** A call by an API key instead of a token. */
const byKey = (key: string, operationId: string, request: Parameters<typeof service.call>[2] = {}) =>
  service.call(null, operationId, {
    ...request,
    headers: { ...request.headers, authorization: `Bearer ${key}` },
  });

t.test('an owner makes a key, which is shown once and works as a token', async (t) => {
  const made = await create('owner', ['read', 'scans']);
  t.match(made, {
    status: 201,
    body: { organisationId, name: '地磅', scopes: ['read', 'scans'], createdBy: 'owner', recorderIds: null },
  });
  const { key, ...rest } = made.body;
  t.match(key, /^cwk_[\w-]{32}$/);
  t.equal(rest.prefix, key.slice(0, 8));
  const { items } = await service.expect(200, 'owner', 'listApiKeys');
  t.same(items, [rest]);
  t.match(await byKey(key, 'getMe'), { status: 200, body: { organisations: [{ id: organisationId }] } });
  t.ok((await service.expect(200, 'owner', 'listApiKeys')).items[0].lastUsedAt);
});

t.test('only owners make keys and see them', async (t) => {
  for (const actor of ['applicant', 'stranger', CITY]) t.equal((await create(actor)).status, 403);
  t.equal((await create(null)).status, 401);
  t.equal((await service.expect(200, 'neighbour', 'listApiKeys')).items.length, 0);
  t.equal((await service.call('applicant', 'listApiKeys')).status, 403);
});

t.test('somebody who owns several organisations names one', async (t) => {
  const one = await registerParty(service, 'several', 'carrier');
  const body = { name: '二', scopes: ['read'] };
  await service.expect(201, 'owner', 'addMember', {
    params: { id: organisationId },
    body: { sub: 'several', duties: ['owner'] },
  });
  t.match(await create('several'), {
    status: 403,
    body: {
      type: 'urn:construction-waste:problem:forbidden',
      code: 'forbidden',
      detail: /Acting-Organisation/,
      errors: [{ pointer: '', code: 'acting_organisation_needed', message: /Acting-Organisation/ }],
    },
  });
  const headers = { 'acting-organisation': one.id };
  t.match(await service.call('several', 'createApiKey', { body, headers }), {
    status: 201,
    body: { organisationId: one.id },
  });
  await service.expect(204, 'owner', 'removeMember', {
    params: { id: organisationId },
    query: { sub: 'several' },
  });
});

t.test('a revoked key is refused at once, and revoking again changes nothing', async (t) => {
  const { key, id } = (await create('owner')).body;
  t.equal((await byKey(key, 'getMe')).status, 200);
  t.equal((await service.call('owner', 'revokeApiKey', { params: { id } })).status, 204);
  t.equal((await byKey(key, 'getMe')).status, 401);
  t.equal((await service.call('owner', 'revokeApiKey', { params: { id } })).status, 204);
  const { items } = await service.expect(200, 'owner', 'listApiKeys');
  t.ok(items.find((each: { id: string }) => each.id === id).revokedAt);
});

const members = { params: { id: organisationId } };
const setDuties = (sub: string, ...duties: readonly string[]) =>
  service.call('owner', 'addMember', { ...members, body: { sub, duties } });
const dismiss = (sub: string) => service.call('owner', 'removeMember', { ...members, query: { sub } });
/** The keys of the organisation that somebody has made and that still open it. */
const keysOf = async (sub: string) =>
  (await service.expect(200, 'owner', 'listApiKeys', { query: { limit: '500' } })).items.filter(
    (key: { createdBy: string; revokedAt: string | null }) => key.createdBy === sub && key.revokedAt === null,
  );

t.test('the keys of an owner who leaves are revoked with the membership, and no others', async (t) => {
  await setDuties('partner', 'owner');
  const elsewhere = await registerParty(service, 'partner', 'carrier');
  const headers = { 'acting-organisation': organisationId };
  const body = { name: '夥伴', scopes: ['read'] };
  const { key } = await service.expect(201, 'partner', 'createApiKey', { body, headers });
  const other = await service.expect(201, 'partner', 'createApiKey', {
    body,
    headers: { 'acting-organisation': elsewhere.id },
  });
  const own = (await create('owner')).body.key;
  t.equal((await keysOf('partner')).length, 1);
  t.equal((await dismiss('partner')).status, 204);
  t.equal((await byKey(key, 'getMe')).status, 401);
  t.same(await keysOf('partner'), []);
  t.equal((await byKey(own, 'getMe')).status, 200);
  t.equal((await byKey(other.key, 'getMe')).status, 200, 'those of another organisation stay');
});

t.test(
  'the keys of an owner who becomes something less are revoked, those of one who stays are not',
  async (t) => {
    await setDuties('partner-2', 'owner');
    const { key } = (await create('partner-2')).body;
    t.equal((await setDuties('partner-2', 'owner', 'driver')).status, 201);
    t.equal((await byKey(key, 'getMe')).status, 200);
    t.equal((await setDuties('partner-2', 'driver')).status, 201);
    t.equal((await byKey(key, 'getMe')).status, 401);
  },
);

t.test('an owner who makes keys while being removed leaves none behind', async (t) => {
  for (let round = 0; round < 5; round++) {
    await setDuties('leaver', 'owner');
    const making = Array.from({ length: 4 }, () => create('leaver'));
    const [removed, ...made] = await Promise.all([dismiss('leaver'), ...making]);
    t.equal(removed.status, 204);
    for (const { status, body } of made) {
      t.ok([201, 403].includes(status));
      if (status === 201) t.equal((await byKey(body.key, 'getMe')).status, 401);
    }
    t.same(await keysOf('leaver'), []);
  }
});

t.test('a key for telemetry may be bound to recorders in vehicles of the organisation', async (t) => {
  const plates = ['鄂L10011', '鄂L10012'];
  for (const plate of plates)
    await service.expect(201, 'owner', 'registerVehicle', { body: vehicleBody(plate) });
  await service.expect(201, 'neighbour', 'registerVehicle', { body: vehicleBody('鄂L10013') });
  const bind = (recorderIds: readonly string[], scopes: readonly string[] = ['telemetry']) =>
    service.call('owner', 'createApiKey', { body: { name: '記錄儀', scopes, recorderIds } });
  const recorderIds = ['R-10011', 'R-10012'];
  const made = await bind(recorderIds);
  t.match(made, { status: 201, body: { recorderIds } });
  const { items } = await service.expect(200, 'owner', 'listApiKeys', { query: { limit: '1' } });
  t.same(items[0].recorderIds, recorderIds);
  t.match(await bind(['R-10011', 'R-10013', 'R-0']), {
    status: 422,
    body: {
      code: 'unknown_reference',
      errors: [{ pointer: '/recorderIds/1' }, { pointer: '/recorderIds/2' }],
    },
  });
  for (const [ids, scopes] of [
    [['R-10011'], ['read']],
    [[], ['telemetry']],
    [['R-10011', 'R-10011'], ['telemetry']],
  ] as const)
    t.match(await bind(ids, scopes), { status: 400, body: { errors: [{ pointer: '/recorderIds' }] } });
});

t.test('a recorder that has left the vehicle is no reference any more', async (t) => {
  const { id } = await service.expect(201, 'owner', 'registerVehicle', { body: vehicleBody('鄂L10014') });
  const equipment = { sealedCover: true, recorderId: 'R-new', sortedTransport: true };
  await service.expect(200, 'owner', 'updateVehicle', { params: { id }, body: { equipment } });
  const body = { name: '記錄儀', scopes: ['telemetry'] };
  for (const [recorderId, status] of [
    ['R-10014', 422],
    ['R-new', 201],
  ] as const)
    t.match(await service.call('owner', 'createApiKey', { body: { ...body, recorderIds: [recorderId] } }), {
      status,
    });
});

t.test("somebody else's key is not found, an own one is for owners", async (t) => {
  const { id } = (await create('owner')).body;
  for (const actor of ['neighbour', 'stranger'])
    t.equal((await service.call(actor, 'revokeApiKey', { params: { id } })).status, 404);
  t.equal((await service.call('applicant', 'revokeApiKey', { params: { id } })).status, 403);
  const unknown = { params: { id: '01890a5d-ac96-774b-bcce-b302099a8057' } };
  t.equal((await service.call('owner', 'revokeApiKey', unknown)).status, 404);
});

t.test('a key never manages keys, members or organisations', async (t) => {
  const { key, id } = (await create('owner', ['read', 'applications', 'manifests', 'scans'])).body;
  const params = { id: organisationId };
  const refused = [
    byKey(key, 'createApiKey', { body: {} }),
    byKey(key, 'listApiKeys'),
    byKey(key, 'revokeApiKey', { params: { id } }),
    byKey(key, 'addMember', { params, body: { sub: 'x', duties: ['owner'] } }),
    byKey(key, 'removeMember', { params, query: { sub: 'applicant' } }),
    byKey(key, 'inviteMember', { params, body: { duties: ['owner'] } }),
    byKey(key, 'acceptInvitation', { params: { code: '0' } }),
    byKey(key, 'registerOrganisation', { body: {} }),
  ];
  for (const reply of await Promise.all(refused)) t.equal(reply.status, 403);
});

t.test('a key does what its scopes stand for, and with none of them only reads', async (t) => {
  const reading = (await create('owner', ['read'])).body.key;
  const applying = (await create('owner', ['applications'])).body.key;
  const body = vehicleBody('鄂L10001');
  t.equal((await byKey(reading, 'registerVehicle', { body })).status, 403);
  t.equal((await byKey(applying, 'registerVehicle', { body })).status, 201);
  const query = { plate: body.plate };
  t.equal((await byKey(reading, 'listVehicles', { query })).body.items.length, 1);
});

t.test('a key that scans changes no vehicles', async (t) => {
  const scanning = (await create('owner', ['read', 'scans'])).body.key;
  t.equal((await byKey(scanning, 'registerVehicle', { body: vehicleBody('鄂L10002') })).status, 403);
});

t.test('names and scopes are bounded, and every error is answered', async (t) => {
  const reply = await service.call('owner', 'createApiKey', {
    body: { name: 'x'.repeat(101), scopes: ['read', 'read'], colour: 'red' },
  });
  t.equal(reply.status, 400);
  t.same(
    reply.body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/name', '/scopes', '/colour'],
  );
});

t.test('the list is read page by page', async (t) => {
  const first = await service.expect(200, 'owner', 'listApiKeys', { query: { limit: '2' } });
  t.equal(first.items.length, 2);
  const next = { query: { limit: '500', cursor: first.nextCursor } };
  const rest = await service.expect(200, 'owner', 'listApiKeys', next);
  t.equal(rest.nextCursor, null);
  t.ok(rest.items.length > 1 && rest.items[0].id < first.items[1].id);
  const later = { query: { updatedSince: '2199-01-01T00:00:00Z' } };
  t.equal((await service.expect(200, 'owner', 'listApiKeys', later)).items.length, 0);
  const before = { query: { updatedSince: '2000-01-01T00:00:00Z', limit: '1' } };
  t.equal((await service.expect(200, 'owner', 'listApiKeys', before)).items.length, 1);
});
