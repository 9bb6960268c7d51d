import t from 'tap';
import { ADMIN, CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

t.test('who is calling is answered as the token says, and nobody without one', async (t) => {
  t.equal((await service.call(null, 'getMe')).status, 401);
  const me = await service.expect(200, CITY, 'getMe');
  t.match(me, { sub: 'city', roles: ['officer'], authority: '421200', organisations: [] });
});

t.test('the terms of the measures are public, the sandbox marked as such', async (t) => {
  const { items } = await service.expect(200, null, 'listTerms');
  t.match(items, [
    { documentNumber: '咸政規〔2020〕2號', from: '2020-07-02', to: '2022-07-02', sandbox: false },
    { documentNumber: 'SANDBOX-2026', sandbox: true },
  ]);
});

t.test('only an administrator sets the clock', async (t) => {
  const body = { now: '2021-03-01T09:00:00+08:00' };
  t.equal((await service.call(CITY, 'setSandboxClock', { body })).status, 403);
  t.same(await service.expect(200, ADMIN, 'setSandboxClock', { body }), body);
});

t.test('an unknown field is refused with a pointer to it', async (t) => {
  const reply = await service.call(ADMIN, 'setSandboxClock', { body: { now: 'yesterday', colour: 'red' } });
  t.equal(reply.status, 400);
  t.same(
    (reply.body.errors as { pointer: string }[]).map(({ pointer }) => pointer),
    ['/now', '/colour'],
  );
});
