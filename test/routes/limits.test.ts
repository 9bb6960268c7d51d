import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { Budget } from '../../src/routes/budget.ts';
import { addressKey } from '../../src/routes/limits.ts';
import { askingMe, limited, times } from '../support/limited.ts';
import { registerParty } from '../support/parties.ts';
import { CITY, statusesOf } from '../support/service.ts';

t.test('a budget ends as a whole, refuses without taking, and says how long to wait', async (t) => {
  const budget = new Budget(10, 1);
  t.equal(await budget.spend('a', 10), 0);
  t.equal(await budget.spend('a', 1), 1);
  t.equal(await budget.isOut('a'), 1);
  t.equal(await budget.spend('b', 1), 0, 'each key has its own');
  t.equal(await budget.spend('b', 10), 1, 'too dear for what is left');
  t.equal(await budget.isOut('b'), 0);
  t.equal(await budget.spend('b', 9), 0, 'which is still there');
  await delay(1_050);
  t.equal(await budget.spend('a', 10), 0, 'after the time said all of it is there');
});

t.test('a charge is taken though there is no room, and ends with its window all the same', async (t) => {
  const budget = new Budget(10, 1);
  await budget.charge('a', 1_000);
  t.equal(await budget.spend('a', 1), 1);
  await delay(1_050);
  t.equal(await budget.spend('a', 10), 0);
});

t.test('a budget remembers so many keys and no more', async (t) => {
  const budget = new Budget(1, 60, 3);
  for (const key of ['a', 'b', 'c']) t.equal(await budget.spend(key, 1), 0);
  t.ok((await budget.spend('a', 1)) > 0, 'the third is still known');
  t.equal(await budget.spend('d', 1), 0);
  t.equal(await budget.spend('a', 1), 0, 'the first was forgotten for the fourth');
  t.ok((await budget.spend('c', 1)) > 0);
});

t.test('an IPv6 address counts as its /64, an IPv4 address as itself however it is written', async (t) => {
  t.equal(addressKey('2001:db8:1:2:3::4'), addressKey('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  t.not(addressKey('2001:db8:1:2::'), addressKey('2001:db8:1:3::'));
  t.equal(addressKey('::ffff:192.0.2.1'), '192.0.2.1');
  t.equal(addressKey('192.0.2.1'), '192.0.2.1');
  t.not(addressKey('192.0.2.1'), addressKey('192.0.2.2'));
  t.equal(addressKey('fe80::1%eth0'), addressKey('fe80::2'));
  for (const junk of ['x'.repeat(5_000), ':::', 'a:b']) t.equal(addressKey(junk), 'none');
});

t.test('a caller has so many requests, then 429 with the time to wait, and others have theirs', async (t) => {
  const service = await limited(t, { RATE_LIMIT_CALLER: '1' });
  t.same(new Set(statusesOf(await times(10, askingMe(service, 'a')))), new Set([200]));
  const { status, headers, body } = await service.call('a', 'getMe');
  t.match({ status, code: body.code }, { status: 429, code: 'too_many_requests' });
  const wait = Number(headers['retry-after']);
  t.ok(Number.isInteger(wait) && wait >= 1 && wait <= 10, String(wait));
  t.match(body.detail, new RegExp(`${wait} s`));
  t.equal((await service.call('b', 'getMe')).status, 200);
  await delay(wait * 1_000);
  t.equal((await service.call('a', 'getMe')).status, 200, 'the time said was the truth');
});

t.test('a caller over the limit is not authenticated again', async (t) => {
  const service = await limited(t, { RATE_LIMIT_CALLER: '1' });
  const company = await registerParty(service, 'owner', 'carrier');
  const headers = { 'acting-organisation': company.id };
  const key = await service.expect(201, 'owner', 'createApiKey', {
    headers,
    body: { name: 'machine', scopes: ['read'] },
  });
  const authorization = `Bearer ${key.key}`;
  const byKey = () => service.call(null, 'getMe', { headers: { authorization } });
  await times(10, byKey);
  t.equal((await byKey()).status, 429);
  let connections = 0;
  for (const pool of [service.database.pool, service.database.hot])
    pool.on('acquire', () => (connections += 1));
  t.equal((await byKey()).status, 429);
  t.equal(connections, 0);
  t.equal(
    (await service.call(null, 'getMe', { headers: { authorization: `${authorization}x` } })).status,
    401,
  );
});

t.test('what costs more is counted more: long lists, papers, and what is not there', async (t) => {
  const service = await limited(t, { RATE_LIMIT_CALLER: '1' });
  const list = (actor: string, limit: string) => () =>
    service.call(actor, 'listProjects', { query: { limit } });
  t.same(
    statusesOf(await times(11, list('short', '100'))).filter((status) => status === 429),
    [429],
  );
  t.same(statusesOf(await times(3, list('long', '500'))), [200, 200, 429]);
  const missing = () => service.call('guesser', 'getProject', { params: { id: randomUUID() } });
  t.same(statusesOf(await times(3, missing)), [404, 404, 429]);
  const paper = () =>
    service.call('reader', 'getManifestCopy', {
      params: { number: '1', holder: 'carrier' },
      headers: { accept: 'application/pdf' },
    });
  t.same(statusesOf(await times(2, paper)), [404, 429]);
});

t.test('an authority with its boundary costs ten requests of the address that reads it', async (t) => {
  const service = await limited(t, { RATE_LIMIT_ADDRESS: '2' });
  const read = () => service.call(null, 'getAuthority', { params: { code: '421202' } });
  t.same(statusesOf(await times(3, read)), [200, 200, 429]);
});

t.test('an address has so many requests, whoever they are of', async (t) => {
  const service = await limited(t, { RATE_LIMIT_ADDRESS: '1' });
  t.same(new Set(statusesOf(await times(5, askingMe(service, 'a')))), new Set([200]));
  t.same(new Set(statusesOf(await times(5, askingMe(service, 'b')))), new Set([200]));
  const refused = await service.call('c', 'getMe');
  t.equal(refused.status, 429);
  t.ok(refused.headers['retry-after']);
  t.equal((await service.app.inject('/health/live')).statusCode, 200, 'its health may always be asked');
  t.equal((await service.app.inject('/openapi.json')).statusCode, 429);
  t.equal((await service.app.inject('/docs/')).statusCode, 429);
  const elsewhere = await service.app.inject({ url: '/openapi.json', remoteAddress: '192.0.2.9' });
  t.equal(elsewhere.statusCode, 200);
});

t.test('guessing tokens is dearer than asking, and ends before tokens are looked at', async (t) => {
  const service = await limited(t, { RATE_LIMIT_ADDRESS: '3' });
  const guess = () => service.call(null, 'getMe', { headers: { authorization: 'Bearer guess' } });
  t.same(statusesOf(await times(4, guess)), [401, 401, 401, 429]);
  t.equal((await service.call('somebody', 'getMe')).status, 429, 'a good token is no better from there');
});

t.test('operations for everybody are counted by address, and what is not there more', async (t) => {
  const service = await limited(t, { RATE_LIMIT_ADDRESS: '1' });
  t.same(
    statusesOf(await times(3, () => service.call(null, 'listGrants', { query: { limit: '500' } }))),
    [200, 200, 429],
  );
  const nowhere = () => service.app.inject({ url: '/v1/nothing', remoteAddress: '192.0.2.8' });
  t.same(
    [(await nowhere()).statusCode, (await nowhere()).statusCode, (await nowhere()).statusCode],
    [404, 404, 429],
  );
});

t.test('only a proxy that is named is believed about who is behind it', async (t) => {
  const service = await limited(t, {
    RATE_LIMIT_ADDRESS: '1',
    TRUST_PROXY: '10.0.0.0/8, 2001:db8::1',
  });
  const from = (remoteAddress: string, forwarded: string) => async () =>
    service.app.inject({
      url: '/openapi.json',
      remoteAddress,
      headers: { 'x-forwarded-for': forwarded },
    });
  for (let last = 1; last <= 11; last++) {
    const byProxy = await from('10.1.2.3', `192.0.2.${last}`)();
    t.equal(byProxy.statusCode, 200, 'each behind the proxy has a budget');
    const liar = await from('192.0.3.1', `192.0.2.${last}`)();
    t.equal(liar.statusCode, last <= 10 ? 200 : 429, 'a liar has one');
    const both = await from('10.1.2.3', `1.1.1.${last}, 192.0.4.1`)();
    t.equal(both.statusCode, last <= 10 ? 200 : 429, 'what came before the proxy is hearsay');
  }
});

t.test('an officer has the limits of a caller too', async (t) => {
  const service = await limited(t, { RATE_LIMIT_CALLER: '1' });
  t.same(statusesOf(await times(11, askingMe(service, CITY))).at(-1), 429);
});
