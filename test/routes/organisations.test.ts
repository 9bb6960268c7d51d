import t from 'tap';
import { organisationBody, registerParty, usccOf } from '../support/parties.ts';
import { CITY, ECOLOGY, statusesOf, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';
/** A code whose check character is wrong. */
const BAD_USCC = '914212000000000000';
const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer);

t.test('whoever registers an organisation owns it and sees all of it', async (t) => {
  const body = organisationBody('zhao', { kinds: ['developer', 'contractor'] });
  const made = await service.expect(201, 'zhao', 'registerOrganisation', { body });
  t.match(made, {
    name: body.name,
    uscc: body.uscc,
    kinds: ['developer', 'contractor'],
    verified: false,
    permits: [],
    contact: { ...body.contact, email: null },
    members: [{ sub: 'zhao', duties: ['owner'] }],
  });
  t.same(await service.expect(200, 'zhao', 'getOrganisation', { params: { id: made.id } }), made);
  t.match(await service.expect(200, 'zhao', 'getMe'), {
    organisations: [{ id: made.id, duties: ['owner'] }],
  });
});

t.test('strangers see the directory, not the contact, the address or the members', async (t) => {
  const { id } = await registerParty(service, 'qian', 'carrier');
  const seen = await service.expect(200, 'stranger', 'getOrganisation', { params: { id } });
  t.match(seen, { id, permits: [] });
  for (const hidden of ['contact', 'address', 'members']) t.notOk(hidden in seen, hidden);
  for (const staff of [CITY, XIANAN])
    t.match(await service.expect(200, staff, 'getOrganisation', { params: { id } }), {
      members: [{ sub: 'qian' }],
    });
  t.match(await service.expect(200, ECOLOGY, 'getOrganisation', { params: { id } }), {
    members: [{ sub: 'q***' }],
  });
});

t.test('an organisation that is not there is not found, and nobody reads without a token', async (t) => {
  t.equal((await service.call('zhao', 'getOrganisation', { params: { id: NOBODY } })).status, 404);
  t.equal((await service.call('zhao', 'getOrganisation', { params: { id: 'zhao' } })).status, 400);
  t.equal((await service.call(null, 'getOrganisation', { params: { id: NOBODY } })).status, 401);
  t.equal((await service.call(null, 'listOrganisations')).status, 401);
});

t.test('the USCC in the token verifies its organisation at once, another one does not', async (t) => {
  const uscc = usccOf('sun');
  const own = { body: organisationBody('sun') };
  t.equal((await service.expect(201, { sub: 'sun', uscc }, 'registerOrganisation', own)).verified, true);
  const other = { body: organisationBody('sun-2') };
  t.equal((await service.expect(201, { sub: 'sun', uscc }, 'registerOrganisation', other)).verified, false);
});

t.test('everything wrong is answered at once, the check character by its own code', async (t) => {
  const body = organisationBody('li', {
    name: ' ',
    uscc: BAD_USCC,
    kinds: ['carrier', 'carrier'],
    contact: { name: 'x', phone: '1', email: 'no address', fax: '2' },
  });
  const reply = await service.call('li', 'registerOrganisation', { body });
  t.equal(reply.status, 400);
  t.equal(reply.body.code, 'invalid_request');
  t.same(pointers(reply.body).toSorted(), ['/contact/email', '/contact/fax', '/kinds', '/name', '/uscc']);
  t.match(
    reply.body.errors.find(({ pointer }: { pointer: string }) => pointer === '/uscc'),
    {
      code: 'check_character_invalid',
    },
  );
});

t.test('a code that is none, no kind at all and no body are refused', async (t) => {
  for (const change of [{ uscc: '12345' }, { uscc: 7 }, { kinds: [] }, { kinds: ['bank'] }]) {
    const request = { body: organisationBody('zhou', change) };
    t.equal((await service.call('zhou', 'registerOrganisation', request)).status, 400);
  }
  for (const request of [{}, { body: [] }, { body: 'null' }])
    t.equal((await service.call('zhou', 'registerOrganisation', request)).status, 400);
});

t.test('an officer registers a real code that fails the check, for its owner', async (t) => {
  const body = organisationBody('wu', { uscc: BAD_USCC, usccOverride: { reason: '執照如此' } });
  t.equal((await service.call('wu', 'registerOrganisation', { body })).status, 403);
  const without = await service.call(CITY, 'registerOrganisation', { body });
  t.equal(without.status, 400);
  t.same(pointers(without.body), ['/ownerSub']);
  const made = await service.expect(201, CITY, 'registerOrganisation', { body: { ...body, ownerSub: 'wu' } });
  t.match(made, { verified: true, members: [{ sub: 'wu', duties: ['owner'] }] });
  t.match(await service.expect(200, 'wu', 'getMe'), { organisations: [{ id: made.id }] });
});

t.test('only an officer names somebody else as owner', async (t) => {
  const body = organisationBody('zheng', { ownerSub: 'wang' });
  t.equal((await service.call('zheng', 'registerOrganisation', { body })).status, 403);
  t.equal((await service.call(ECOLOGY, 'registerOrganisation', { body })).status, 403);
});

t.test('a USCC is registered once, also when two register it at once', async (t) => {
  const body = organisationBody('feng');
  const replies = await Promise.all(
    ['feng', 'chen'].map((actor) => service.call(actor, 'registerOrganisation', { body })),
  );
  t.same(statusesOf(replies), [201, 409]);
  const again = await service.call('chu', 'registerOrganisation', { body });
  t.match(again, {
    status: 409,
    body: { code: 'already_registered', errors: [{ pointer: '/uscc', code: 'already_registered' }] },
  });
});

t.test('an Idempotency-Key is its caller’s own, whatever stands in the name of another', async (t) => {
  const first = { body: organisationBody('one'), headers: { 'idempotency-key': 'a||k' } };
  const second = { body: organisationBody('two'), headers: { 'idempotency-key': 'k' } };
  t.equal((await service.call('x', 'registerOrganisation', first)).status, 201);
  t.equal((await service.call('x||a', 'registerOrganisation', second)).status, 201);
});

t.test('a repeat with the same Idempotency-Key gets the first answer', async (t) => {
  const request = { body: organisationBody('chu'), headers: { 'idempotency-key': 'chu-1' } };
  const first = await service.call('chu', 'registerOrganisation', request);
  t.equal(first.status, 201);
  t.notOk(first.headers['idempotency-replayed'], 'the first answer is none that is repeated');
  const repeated = await service.call('chu', 'registerOrganisation', request);
  t.match(repeated, {
    status: 201,
    headers: { 'idempotency-replayed': 'true', etag: first.headers['etag'] },
  });
  t.same(repeated.body, first.body);
  const again = { ...request, headers: { ...request.headers, 'accept-language': 'zh-Hant' } };
  const { headers } = await service.call('chu', 'registerOrganisation', again);
  t.equal(headers['content-language'], 'en', 'that of the first answer');
  const other = { ...request, body: organisationBody('chu-2') };
  const refused = await service.call('chu', 'registerOrganisation', other);
  t.match(refused, { status: 422, body: { code: 'idempotency_key_reused' } });
  t.notOk(refused.headers['idempotency-replayed']);
});

t.test('any officer verifies, nobody else, and a second time changes nothing', async (t) => {
  const { id } = await registerParty(service, 'wei', 'recycler');
  for (const actor of ['wei', ECOLOGY])
    t.equal((await service.call(actor, 'verifyOrganisation', { params: { id } })).status, 403);
  const first = await service.call(XIANAN, 'verifyOrganisation', { params: { id } });
  t.match(first, { status: 200, body: { id, verified: true } });
  const second = await service.call(CITY, 'verifyOrganisation', { params: { id } });
  t.equal(second.headers['etag'], first.headers['etag']);
  t.equal((await service.call(CITY, 'verifyOrganisation', { params: { id: NOBODY } })).status, 404);
});

t.test('the directory is filtered, and read page by page', async (t) => {
  const ids: string[] = [];
  for (const name of ['page-a', 'page-b', 'page-c'])
    ids.unshift((await registerParty(service, name, 'propertyManager')).id);
  const list = (query: Record<string, string>) =>
    service.expect(200, 'stranger', 'listOrganisations', { query });
  const first = await list({ kind: 'propertyManager', limit: '2' });
  t.same(
    first.items.map(({ id }: { id: string }) => id),
    ids.slice(0, 2),
  );
  const second = await list({ kind: 'propertyManager', limit: '2', cursor: first.nextCursor });
  t.match(second, { items: [{ id: ids[2] }], nextCursor: null });
  t.match(await list({ uscc: usccOf('page-b') }), { items: [{ id: ids[1] }] });
  t.equal((await list({ name: 'AGE-' })).items.length, 3);
  t.equal((await list({ name: '%' })).items.length, 0);
  t.equal((await list({ kind: 'propertyManager', verified: 'true' })).items.length, 0);
  t.equal((await list({ kind: 'propertyManager', verified: 'false' })).items.length, 3);
  t.equal((await list({ updatedSince: '2199-01-01T00:00:00+08:00' })).items.length, 0);
});

t.test('the directory names the permits in force today, and no others', async (t) => {
  await service.setClock('2021-03-01T09:00:00+08:00');
  const { id } = await registerParty(service, 'holder', 'carrier');
  const permits = [
    ['T-1', '2021-03-01', '2021-03-02', null],
    ['T-2', '2021-03-02', '2021-12-31', null],
    ['T-3', '2020-03-01', '2021-02-28', null],
    ['T-4', '2021-01-01', '2021-12-31', '2021-02-01T00:00:00+08:00'],
  ] as const;
  for (const [number, from, to, endedAt] of permits)
    await service.asLaw(
      `with application as (
         insert into permit_application (id, kind, status, applicant_id, body, created_by, created_at, updated_at)
         values (gen_random_uuid(), 'transport', 'draft', $1, '{}', 'x', now(), now()) returning id
       )
       insert into permit (number, kind, authority, application_id, holder_id, granted_at, valid_from, valid_to,
         manifest_required, updated_at, ended_at, end_manner, end_reason)
       select $2, 'transport', '421200', application.id, $1, now(), $3, $4, false, now(), $5::timestamptz,
         case when $5::timestamptz is not null then 'withdrawn' end, case when $5::timestamptz is not null then 'x' end
       from application`,
      [id, number, from, to, endedAt],
    );
  const inForce = async (clock: string) => {
    await service.setClock(clock);
    const found = await service.expect(200, 'stranger', 'getOrganisation', { params: { id } });
    return found.permits.map(({ number }: { number: string }) => number);
  };
  t.same(await inForce('2021-03-01T23:59:59+08:00'), ['T-1']);
  t.same(await inForce('2021-03-02T23:59:00+08:00'), ['T-2', 'T-1']);
  t.same(await inForce('2021-03-03T00:00:00+08:00'), ['T-2']);
  t.same(await service.expect(200, 'stranger', 'listOrganisations', { query: { uscc: usccOf('holder') } }), {
    items: [await service.expect(200, 'stranger', 'getOrganisation', { params: { id } })],
    nextCursor: null,
  });
});

t.test('an unknown filter and a cursor that is not ours are refused', async (t) => {
  const cursors = ['x', Buffer.from('["no id"]').toString('base64url')];
  const queries = [{ colour: 'red' }, { limit: '501' }, ...cursors.map((cursor) => ({ cursor }))];
  for (const query of queries)
    t.equal((await service.call('zhao', 'listOrganisations', { query })).status, 400);
});
