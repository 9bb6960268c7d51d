import { createHmac, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { JWTStructured } from 'oidc-provider';
import t from 'tap';
import { createVerifier } from '../../src/routes/auth.ts';
import { keysAt } from '../../src/routes/provider-keys.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { askingAs } from '../support/asking.ts';
import { identityProvider, type Issuing, signingKeys } from '../support/identity-provider.ts';
import { testService } from '../support/service.ts';
import { encoded, now } from '../support/tokens.ts';

const AUDIENCE = 'https://permits.example/api';
const service = await testService();
t.teardown(() => service.close());
const [keys, laterKeys] = [await signingKeys('first'), await signingKeys('later')];
const PEOPLE = {
  'officer-1': { name: '甲', roles: ['officer'], authority: '421200' },
  'driver-1': { name: '乙' },
  machine: { name: '機', roles: ['admin'] },
};
const provider = await identityProvider(keys, PEOPLE);
t.teardown(() => provider.close());

/** How the service is told of a provider. */
function authenticationBy({ issuer, jwksUrl }: Readonly<{ issuer: string; jwksUrl: string }>) {
  const { auth } = readSettings({
    AUTH_ISSUER: issuer,
    AUTH_AUDIENCE: AUDIENCE,
    AUTH_JWKS_URL: jwksUrl,
  });
  if (!auth) throw new Error('expected the settings of a provider');
  return { issuer: auth.issuer, audience: auth.audience, keys: keysAt(auth.jwksUrl) };
}
const ask = await askingAs(t, service, authenticationBy(provider));
const statusFor = async (token: string) => (await ask(token)).statusCode;

/** A token that the provider issues with these deviations. */
async function issued(change: Partial<Issuing>, resource = AUDIENCE): Promise<string> {
  const before = { ...provider.issuing };
  Object.assign(provider.issuing, change);
  const token = await provider.machine(resource);
  Object.assign(provider.issuing, before);
  return token;
}
const withClaims = (claims: JWTPayload) => (token: JWTStructured) => Object.assign(token.payload, claims);
const withHeader = (header: JWTPayload) => (token: JWTStructured) => (token.header = header);
const partOf = (token: string, part: 0 | 1) =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as JWTPayload;
/** A token by the provider's own key, with header and claims that it would never write. */
async function forged(key: JWK, header: Readonly<Record<string, unknown>>, claims: JWTPayload = {}) {
  const payload = { ...partOf(await provider.machine(AUDIENCE), 1), ...claims };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: String(key.alg), kid: String(key.kid), ...header })
    .sign(await importJWK(key, key.alg));
}
const [ed] = keys as readonly [JWK];

t.test('whoever logs in at the provider is taken for who they are, with their role', async (t) => {
  const { access_token } = await provider.login('officer-1', AUDIENCE);
  t.match(partOf(access_token, 0), { typ: 'at+jwt', alg: 'EdDSA', kid: 'EdDSA-first' });
  const officer = await ask(access_token);
  t.match(officer.json(), { sub: 'officer-1', name: '甲', roles: ['officer'], authority: '421200' });
  const driver = await ask((await provider.login('driver-1', AUDIENCE)).access_token);
  t.match(driver.json(), { sub: 'driver-1', name: '乙', roles: [], organisations: [] });
});

t.test('a machine is believed by each of the three algorithms', async (t) => {
  for (const alg of ['EdDSA', 'ES256', 'RS256'] as const) {
    const token = await issued({ alg });
    t.equal(partOf(token, 0)['alg'], alg);
    t.match((await ask(token)).json(), { sub: 'machine', roles: ['admin'] });
  }
});

t.test('an ID token is no access token, though the same keys signed it', async (t) => {
  const { id_token } = await provider.login('officer-1', AUDIENCE);
  t.match(partOf(id_token, 1), { sub: 'officer-1', aud: 'web', iss: provider.issuer });
  t.equal(await statusFor(id_token), 401);
});

t.test('a token for another service, or by another provider, is refused', async (t) => {
  t.equal(await statusFor(await provider.machine('https://elsewhere.example/api')), 401);
  const other = await identityProvider(keys, PEOPLE);
  t.teardown(() => other.close());
  t.equal(await statusFor(await other.machine(AUDIENCE)), 401, 'with the very same keys');
  const stranger = await identityProvider(await signingKeys('first'), PEOPLE);
  t.teardown(() => stranger.close());
  t.equal(await statusFor(await stranger.machine(AUDIENCE)), 401, 'with keys of the same names');
});

t.test('a token counts from its beginning to its end, by the real clock', async (t) => {
  await service.setClock('2021-03-01T09:00:00+08:00');
  const short = await issued({ lifetimeSeconds: 2 });
  t.equal(await statusFor(short), 200, 'whatever the clock of the sandbox says');
  await delay(Number(partOf(short, 1).exp) * 1_000 - Date.now());
  t.equal(await statusFor(short), 401, 'to the second');
  t.equal(await statusFor(await issued({ shape: withClaims({ nbf: now() + 3 }) })), 200, 'clocks differ');
  t.equal(await statusFor(await issued({ shape: withClaims({ nbf: now() + 30 }) })), 401);
});

t.test('a token without who, until when, from whom or for whom is refused', async (t) => {
  for (const name of ['sub', 'exp', 'iss']) {
    const token = await issued({ shape: withClaims({ [name]: undefined }) });
    t.notOk(name in partOf(token, 1));
    t.equal(await statusFor(token), 401, name);
  }
  t.equal(await statusFor(await forged(ed, {}, { aud: [] })), 401);
});

t.test('a token that says it is something else is refused, one that says nothing is not', async (t) => {
  for (const typ of ['at+jwt', 'application/at+jwt', 'AT+JWT', 'JWT', undefined])
    t.equal(await statusFor(await issued({ shape: withHeader({ typ }) })), 200, String(typ));
  for (const typ of ['logout+jwt', 'dpop+jwt', 'token-introspection+jwt', 'at+jwt ', 'x-at+jwt', '', 7])
    t.equal(await statusFor(await issued({ shape: withHeader({ typ }) })), 401, String(typ));
  for (const claims of [{ at_hash: 'x' }, { c_hash: 'x' }, { cnf: { jkt: 'x' } }])
    t.equal(await statusFor(await issued({ shape: withClaims(claims) })), 401, JSON.stringify(claims));
});

t.test('nothing that anybody could have signed is believed', async (t) => {
  const good = await issued({ alg: 'RS256' });
  const [head = '', payload = '', signature = ''] = good.split('.');
  for (const alg of ['none', 'None', 'nOnE'])
    for (const last of ['', signature])
      t.equal(await statusFor(`${encoded({ ...partOf(good, 0), alg })}.${payload}.${last}`), 401, alg);
  for (const key of keys) {
    const { d: _secret, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicJwk } = key;
    const publicKey = createPublicKey({ key: publicJwk, format: 'jwk' });
    const spki = publicKey.export({ type: 'spki', format: 'pem' });
    const input = `${encoded({ alg: 'HS256', kid: key.kid, typ: 'at+jwt' })}.${payload}`;
    for (const secret of [spki, String(spki).trim(), JSON.stringify(publicJwk), ''])
      t.equal(
        await statusFor(`${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`),
        401,
      );
  }
  t.equal(await statusFor(`${head}.${payload}.${signature.slice(0, -4)}AAAA`), 401);
});

t.test('a key that the token brings along, or points to, is not looked at', async (t) => {
  const [own] = (await signingKeys('own')) as readonly [JWK];
  const { d: _secret, ...jwk } = own;
  const places = { jwk, jku: `${provider.issuer}/own`, x5u: 'http://127.0.0.1:1/', x5c: ['AAAA'] };
  const asked = provider.asked();
  for (const kid of [own.kid, ed.kid])
    t.equal(await statusFor(await forged({ ...own, kid: String(kid) }, places)), 401, String(kid));
  t.equal(await statusFor(await forged(ed, places)), 200, 'what is signed by a known key may carry them');
  t.ok(provider.asked() <= asked + 1);
});

t.test('a header that must be understood, or names twice, is refused', async (t) => {
  const key = await importJWK(ed, 'EdDSA');
  const payload = partOf(await provider.machine(AUDIENCE), 1);
  const critical = new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', crit: ['exp'], exp: now() });
  t.equal(await statusFor(await critical.sign(key, { crit: { exp: true } })), 401);

  const privateKey = createPrivateKey({ key: ed, format: 'jwk' });
  const signed = (header: string, claims: string) => {
    const input = [header, claims].map((part) => Buffer.from(part).toString('base64url')).join('.');
    return `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;
  };
  const header = JSON.stringify({ alg: 'EdDSA', kid: ed.kid });
  const claims = JSON.stringify(payload);
  t.equal(await statusFor(signed(header, claims)), 200);
  t.equal(await statusFor(signed(header, claims.replace('{', '{"nested":{"sub":"x","iss":["sub"]},'))), 200);
  for (const twice of ['"sub":"admin",', '"s\\u0075b" : "admin",', '"roles":[],', '"exp":1,'])
    t.equal(await statusFor(signed(header, claims.replace('{', `{${twice}`))), 401, twice);
  t.equal(await statusFor(signed(header.replace('{', '{"alg":"none",'), claims)), 401);
});

t.test('a new key is believed without a restart, and one taken back within two minutes', async (t) => {
  const verify = createVerifier(authenticationBy(provider));
  const real = Date.now;
  t.teardown(() => (Date.now = real));
  let later = 0;
  Date.now = () => real() + later;
  const old = await provider.machine(AUDIENCE);
  t.ok(await verify(old));
  provider.rotate([...laterKeys, ...keys]);
  const fresh = await provider.machine(AUDIENCE);
  t.equal(partOf(fresh, 0)['kid'], 'EdDSA-later');
  later = 11_000;
  t.ok(await verify(fresh), 'after the pause between two questions');

  provider.rotate(laterKeys);
  later += 50_000;
  t.ok(await verify(await forged(ed, {})), 'the keys known are believed for a minute');
  later += 11_000;
  t.equal(await verify(await forged(ed, {}, { jti: 'other' })), null, 'and then asked for again');
  later += 61_000;
  t.equal(await verify(old), null, 'a token believed before is looked at again after a minute');
  t.ok(await verify(await provider.machine(AUDIENCE)));
  provider.rotate(keys);
});

t.test('tokens with unknown keys do not make the service ask the provider each time', async (t) => {
  const verify = createVerifier(authenticationBy(provider));
  const good = await provider.machine(AUDIENCE);
  t.ok(await verify(good));
  const asked = provider.asked();
  const [own] = (await signingKeys('own')) as readonly [JWK];
  const flood = await Promise.all(
    Array.from({ length: 200 }, (_, index) => forged({ ...own, kid: `unknown-${index}` }, {})),
  );
  t.same([...new Set(await Promise.all(flood.map(verify)))], [null]);
  t.equal(provider.asked(), asked, 'within ten seconds of the last question');
  const real = Date.now;
  t.teardown(() => (Date.now = real));
  Date.now = () => real() + 11_000;
  t.same([...new Set(await Promise.all(flood.map(verify)))], [null]);
  t.equal(provider.asked(), asked + 1, 'and once after them, for all at once');
  t.ok(await verify(good));
});
