import t from 'tap';
import { withCheckCharacter } from '../../src/domain/check-character.ts';
import { organisationBody, registerParty } from '../support/parties.ts';
import { CITY, statusesOf, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-01T09:00:00+08:00');
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';
const { id } = await registerParty(service, 'owner', 'carrier');
await registerParty(service, 'neighbour', 'carrier');
const params = { id };

const membersOf = async (organisationId = id) =>
  (await service.expect(200, CITY, 'getOrganisation', { params: { id: organisationId } })).members as {
    sub: string;
    duties: string[];
  }[];
const add = (actor: string, sub: string, duties: readonly string[], organisationId = id) =>
  service.call(actor, 'addMember', { params: { id: organisationId }, body: { sub, duties } });
const remove = (actor: string, sub: string, organisationId = id) =>
  service.call(actor, 'removeMember', { params: { id: organisationId }, query: { sub } });
const invite = async (duties: readonly string[], organisationId = id, actor = 'owner') =>
  (await service.expect(201, actor, 'inviteMember', { params: { id: organisationId }, body: { duties } }))
    .code as string;
const accept = (actor: Parameters<typeof service.call>[0], code: string) =>
  service.call(actor, 'acceptInvitation', { params: { code } });

t.test('an owner adds a member, changes the duties and removes the member', async (t) => {
  t.match(await add('owner', 'driver', ['driver']), {
    status: 201,
    body: { sub: 'driver', duties: ['driver'], addedAt: /^2021-03-01T09:00.*\+08:00$/ },
  });
  t.equal((await add('owner', 'driver', ['gate', 'dispatcher'])).status, 201);
  t.match(await membersOf(), [{ sub: 'owner' }, { sub: 'driver', duties: ['gate', 'dispatcher'] }]);
  t.equal((await remove('owner', 'driver')).status, 204);
  t.same(await membersOf(), [{ sub: 'owner', duties: ['owner'] }]);
  t.match(await service.expect(200, 'driver', 'getMe'), { organisations: [] });
  t.equal((await remove('owner', 'driver')).status, 404);
});

t.test('what a member was before is kept', async (t) => {
  await add('owner', 'kept', ['driver']);
  await add('owner', 'kept', ['gate']);
  await remove('owner', 'kept');
  const { rows } = await service.asLaw<{ duties: string[]; ended: boolean }>(
    `select duties, removed_at is not null as ended from member where sub = 'kept' order by added_at, id`,
  );
  t.same(rows, [
    { duties: ['driver'], ended: true },
    { duties: ['gate'], ended: true },
  ]);
});

t.test('only an owner of that organisation manages its members', async (t) => {
  await add('owner', 'applicant', ['applicant']);
  for (const actor of ['applicant', 'neighbour', 'stranger']) {
    t.equal((await add(actor, 'somebody', ['driver'])).status, 403);
    t.equal((await remove(actor, 'applicant')).status, 403);
    t.equal((await service.call(actor, 'inviteMember', { params, body: { duties: ['gate'] } })).status, 403);
  }
  t.equal(
    (await service.call(CITY, 'addMember', { params, body: { sub: 'x', duties: ['gate'] } })).status,
    403,
  );
  t.equal(
    (await service.call(null, 'addMember', { params, body: { sub: 'x', duties: ['gate'] } })).status,
    401,
  );
  t.equal((await add('owner', 'somebody', ['driver'], NOBODY)).status, 404);
  t.equal((await remove('owner', 'owner', NOBODY)).status, 404);
  const body = { duties: ['gate'] };
  t.equal((await service.call('owner', 'inviteMember', { params: { id: NOBODY }, body })).status, 404);
});

t.test('duties are of the list, at least one, none twice', async (t) => {
  for (const duties of [[], ['king'], ['gate', 'gate']])
    t.equal((await add('owner', 'somebody', duties)).status, 400);
  const reply = await service.call('owner', 'addMember', {
    params,
    body: { sub: '', duties: [], colour: 1 },
  });
  t.same(
    reply.body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/sub', '/duties', '/colour'],
  );
});

t.test('the last owner can neither be removed nor lose the duty', async (t) => {
  t.match(await remove('owner', 'owner'), { status: 409, body: { code: 'last_owner' } });
  t.match(await add('owner', 'owner', ['driver']), { status: 409, body: { code: 'last_owner' } });
});

t.test('two owners who remove each other at once leave one', async (t) => {
  const pair = await registerParty(service, 'left', 'carrier');
  await add('left', 'right', ['owner'], pair.id);
  const replies = await Promise.all([remove('left', 'right', pair.id), remove('right', 'left', pair.id)]);
  t.same(statusesOf(replies), [204, 403]);
  t.equal((await membersOf(pair.id)).length, 1);
});

t.test('an invitation makes a member, once', async (t) => {
  const code = await invite(['gate', 'driver']);
  t.match(code, /^[0-9A-Z]{26}$/);
  t.match(await accept('invited', code.toLowerCase()), {
    status: 200,
    body: { organisationId: id, organisationName: 'owner有限公司', duties: ['driver', 'gate'] },
  });
  t.match(await service.expect(200, 'invited', 'getMe'), { organisations: [{ id }] });
  t.equal((await accept('late', code)).status, 404);
  t.equal((await accept(null, code)).status, 401);
});

t.test('of two who accept at once one becomes a member', async (t) => {
  const code = await invite(['driver']);
  const replies = await Promise.all(['first', 'second'].map((actor) => accept(actor, code)));
  t.same(statusesOf(replies), [200, 404]);
});

t.test('an invitation never takes duties away', async (t) => {
  t.match(await accept('owner', await invite(['driver'])), { body: { duties: ['owner', 'driver'] } });
});

t.test('who is added and removed at once is in or out, never half', async (t) => {
  for (let round = 0; round < 5; round++) {
    await add('owner', 'hasty', ['driver']);
    const [added, removed] = await Promise.all([add('owner', 'hasty', ['gate']), remove('owner', 'hasty')]);
    t.same([added.status, removed.status], [201, 204]);
    const present = (await membersOf()).filter(({ sub }) => sub === 'hasty');
    t.ok(present.length === 0 || (present.length === 1 && present[0]?.duties.join() === 'gate'));
    await remove('owner', 'hasty');
  }
});

t.test('of two owners who both step down at once one stays', async (t) => {
  const pair = await registerParty(service, 'tired', 'carrier');
  await add('tired', 'weary', ['owner'], pair.id);
  const replies = await Promise.all([
    add('tired', 'tired', ['driver'], pair.id),
    remove('weary', 'weary', pair.id),
  ]);
  t.equal(statusesOf(replies).at(-1), 409);
  t.equal((await membersOf(pair.id)).filter(({ duties }) => duties.includes('owner')).length, 1);
});

t.test('two invitations accepted at once by one person give the duties of both', async (t) => {
  const codes = [await invite(['driver']), await invite(['gate'])];
  const replies = await Promise.all(codes.map((code) => accept('eager', code)));
  t.same(statusesOf(replies), [200, 200]);
  const { organisations } = await service.expect(200, 'eager', 'getMe');
  t.same(organisations, [{ ...organisations[0], duties: ['driver', 'gate'] }]);
});

t.test('one person who accepts one invitation twice at once is a member once', async (t) => {
  const code = await invite(['driver']);
  t.same(statusesOf(await Promise.all([accept('double', code), accept('double', code)])), [200, 404]);
  t.equal((await membersOf()).filter(({ sub }) => sub === 'double').length, 1);
});

t.test('an invitation is open for seven days and no longer', async (t) => {
  const [open, over] = [await invite(['driver']), await invite(['driver'])];
  await service.setClock('2021-03-08T08:59:00+08:00');
  t.equal((await accept('in-time', open)).status, 200);
  await service.setClock('2021-03-08T09:01:00+08:00');
  t.equal((await accept('too-late', over)).status, 404);
  await service.setClock('2021-03-01T09:00:00+08:00');
});

t.test('a code that is used, expired, unknown or misspelt is answered alike', async (t) => {
  const [used, expired, ended] = [await invite(['gate']), await invite(['gate']), await invite(['gate'])];
  await accept('quick', used);
  await add('owner', 'passing', ['owner']);
  const orphan = await invite(['gate'], id, 'passing');
  await remove('owner', 'passing');
  const answers = [
    await accept('curious', used),
    await accept('curious', orphan),
    await accept('curious', withCheckCharacter('0'.repeat(25))),
    await accept('curious', `${ended.slice(0, -1)}${ended.endsWith('0') ? '1' : '0'}`),
  ];
  await service.setClock('2021-03-08T09:01:00+08:00');
  answers.push(await accept('curious', expired));
  await service.setClock('2021-03-01T09:00:00+08:00');
  for (const { status, body } of answers) {
    t.equal(status, 404);
    t.same(body, answers[0]?.body);
    t.equal(
      body.instance,
      '/v1/invitations/-/accept',
      'a code may still be good when a problem is passed on',
    );
  }
});

t.test('a code that nobody gave is not found, and the code is not kept', async (t) => {
  for (const code of ['0'.repeat(25), '你好', 'A']) t.equal((await accept('x', code)).status, 404);
  t.equal((await accept('x', 'A'.repeat(65))).status, 400);
  const code = await invite(['driver']);
  const { rows } = await service.asLaw(`select * from invitation where code_hash like $1`, [`%${code}%`]);
  t.equal(rows.length, 0);
});

t.test('an invitation ends with the ownership of whoever made it', async (t) => {
  await add('owner', 'second owner', ['owner']);
  const made = await invite(['owner'], id, 'second owner');
  const kept = await invite(['gate']);
  t.equal((await remove('owner', 'second owner')).status, 204);
  t.match(await accept('second owner', made), { status: 404, body: { code: 'not_found' } });
  t.equal((await accept('weigher', kept)).status, 200);
  await add('owner', 'second owner', ['driver']);
  t.equal((await accept('second owner', made)).status, 404, 'a driver invites nobody');
});

t.test('many memberships that nobody asked for do not hide one in a verified organisation', async (t) => {
  const { id: own } = await registerParty(service, 'crowded', 'carrier');
  await service.expect(200, CITY, 'verifyOrganisation', { params: { id: own } });
  await service.asLaw(`
    with made as (
      insert into organisation (id, name, uscc, kinds, registered_by, created_at, updated_at)
      select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'x', '91421200' || lpad(n::text, 10, '0'),
        array['carrier'], 'x', now(), now()
      from generate_series(1, 200) n returning id)
    insert into member (id, organisation_id, sub, duties, added_by, added_at)
    select gen_random_uuid(), id, 'crowded', array['driver'], 'x', now() from made`);
  const { organisations } = await service.expect(200, 'crowded', 'getMe');
  t.equal(organisations[0].id, own);
  const body = organisationBody('one of many');
  const { id: late } = await service.expect(201, 'crowded', 'registerOrganisation', { body });
  const ids = (body: { organisations: { id: string }[] }) => body.organisations.map((each) => each.id);
  t.notOk(ids(await service.expect(200, 'crowded', 'getMe')).includes(late), 'no more than 200 are shown');
  const headers = { 'acting-organisation': late };
  t.same(
    ids(await service.expect(200, 'crowded', 'getMe', { headers })),
    [late],
    'one that is named is found',
  );
});
