import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { createVerifier } from '../../src/routes/auth.ts';
import { keysAt } from '../../src/routes/provider-keys.ts';
import { askingAs } from '../support/asking.ts';
import { testService } from '../support/service.ts';
import { provider, providerKey, type ProviderKey, signed } from '../support/tokens.ts';

const service = await testService();
t.teardown(() => service.close());
const folder = mkdtempSync(join(tmpdir(), 'construction-waste-keys-'));
t.teardown(() => rmSync(folder, { recursive: true }));
const [first, second] = await Promise.all([providerKey('EdDSA', 'a'), providerKey('ES256', 'b')]);
const authenticationAt = (url: string) => ({ issuer: 'test', audience: 'test', keys: keysAt(url) });
const setOf = (...keys: readonly ProviderKey[]) =>
  JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) });

const appAt = (url: string) => askingAs(t, service, authenticationAt(url));

t.test('a set of keys in a file is read again when it has changed', async (t) => {
  const file = join(folder, 'jwks.json');
  writeFileSync(file, setOf(first));
  const verify = createVerifier(authenticationAt(pathToFileURL(file).href));
  t.ok(await verify(await signed(first)));
  t.equal(await verify(await signed(second)), null);

  writeFileSync(`${file}.new`, setOf(second));
  renameSync(`${file}.new`, file);
  t.ok(await verify(await signed(second)), 'a new key is known');
  t.equal(await verify(await signed(first, { jti: '1' })), null, 'a key that is gone is not believed');

  writeFileSync(file, setOf(first, second).slice(0, 50));
  t.ok(await verify(await signed(second, { jti: '2' })), 'while a file is half written the last keys stand');
  writeFileSync(file, setOf(first, second));
  utimesSync(file, new Date(), new Date(Date.now() + 5_000));
  t.ok(await verify(await signed(first, { jti: '3' })));
  rmSync(file);
  t.ok(await verify(await signed(first, { jti: '4' })), 'and while it is away');
});

t.test('a file without a set of keys is said to be so at once', async (t) => {
  const file = join(folder, 'broken.json');
  t.throws(() => keysAt(pathToFileURL(file).href), /AUTH_JWKS_URL: no set of keys in .*broken\.json/);
  for (const text of ['', '{}', '[]', '{"keys": 1}', 'x']) {
    writeFileSync(file, text);
    t.throws(() => keysAt(pathToFileURL(file).href), /AUTH_JWKS_URL: no set of keys/, text);
  }
});

t.test('a provider that was never there is our trouble, not that of the token', async (t) => {
  const away = await provider([first]);
  await away.goAway();
  const ask = await appAt(away.url);
  const answer = await ask(await signed(first));
  t.equal(answer.statusCode, 503);
  t.match(answer.headers, { 'retry-after': '2', 'content-type': /problem\+json/ });
  t.equal(answer.json<{ code: string }>().code, 'unavailable');
  await away.comeBack();
  t.equal((await ask(await signed(first))).statusCode, 503, 'it is asked once a second');
  await delay(1_050);
  t.equal((await ask(await signed(first))).statusCode, 200, 'and nothing has to be restarted');
  await away.goAway();
});

t.test('a provider that answers by an error, or by something else, is away too', async (t) => {
  const odd = await provider([first]);
  t.teardown(() => odd.goAway());
  for (const answer of ['error', 'garbage', 'nothing', 'endless', 'elsewhere', 'silence', 'drops'] as const) {
    odd.answer(answer);
    const ask = await appAt(odd.url);
    const began = Date.now();
    t.equal((await ask(await signed(first))).statusCode, 503, answer);
    t.ok(Date.now() - began < 4_000, `${answer}: within three seconds`);
  }
  t.equal(odd.elsewhere(), 0, 'a provider that sends us elsewhere is not followed');
  odd.answer('keys');
  t.equal((await (await appAt(odd.url))(await signed(first))).statusCode, 200);
});

t.test('keys once fetched are used while the provider is away, for a day', async (t) => {
  const once = await provider([first]);
  const ask = await appAt(once.url);
  t.equal((await ask(await signed(first))).statusCode, 200);
  await once.goAway();
  t.equal((await ask(await signed(first, { jti: '1' }))).statusCode, 200);
  const real = Date.now;
  t.teardown(() => (Date.now = real));
  Date.now = () => real() + 11 * 60_000;
  const later = { exp: Math.floor(Date.now() / 1000) + 3_600 };
  t.equal(
    (await ask(await signed(first, later))).statusCode,
    200,
    'after they should have been fetched again',
  );
  t.equal((await ask(await signed(second, later))).statusCode, 503, 'a key that may be new is not judged');
  const onDay = async (hours: number) => {
    Date.now = () => real() + hours * 3_600_000;
    const exp = Math.floor(Date.now() / 1000) + 3_600;
    return (await ask(await signed(first, { exp }))).statusCode;
  };
  t.equal(await onDay(23.9), 200);
  t.equal(await onDay(24.1), 503, 'it may have taken the key back long ago');
  await once.comeBack();
  t.equal(await onDay(24.2), 200);
  await once.goAway();
  Date.now = real;
});

t.test('a provider that falls silent makes nobody wait whose key is known', async (t) => {
  const silent = await provider([first]);
  t.teardown(() => silent.goAway());
  const verify = createVerifier(authenticationAt(silent.url));
  t.ok(await verify(await signed(first)));
  silent.answer('silence');
  const real = Date.now;
  t.teardown(() => (Date.now = real));
  let later = 61_000;
  Date.now = () => real() + later;
  t.ok(await verify(await signed(first, { jti: '1' })), 'the first one waits until it is clear');
  for (let index = 0; index < 5; index++) {
    later += 11_000;
    const began = performance.now();
    t.ok(await verify(await signed(first, { jti: `later-${index}` })));
    t.ok(performance.now() - began < 500);
  }
  Date.now = real;
});

t.test(
  'a key that the provider adds is fetched, and unknown ones do not make us ask each time',
  async (t) => {
    const rotating = await provider([first]);
    t.teardown(() => rotating.goAway());
    const verify = createVerifier(authenticationAt(rotating.url));
    t.ok(await verify(await signed(first)));
    rotating.publish([first, second]);
    for (let index = 0; index < 20; index++)
      t.equal(await verify(await signed({ ...second, kid: `unknown-${index}` })), null);
    t.equal(rotating.fetched(), 1);
    const real = Date.now;
    t.teardown(() => (Date.now = real));
    Date.now = () => real() + 31_000;
    t.ok(await verify(await signed(second)));
    Date.now = real;
  },
);
