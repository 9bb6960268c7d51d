import { createHmac, createPublicKey } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createLocalJWKSet, type JWTPayload, SignJWT } from 'jose';
import t from 'tap';
import { createVerifier } from '../../src/routes/auth.ts';
import { appBelieving } from '../support/asking.ts';
import { registerParty } from '../support/parties.ts';
import { testService } from '../support/service.ts';
import { encoded, now, providerKey, signed } from '../support/tokens.ts';

const service = await testService();
t.teardown(() => service.close());
const [ed, es, rs, stranger] = await Promise.all([
  providerKey('EdDSA', 'ed'),
  providerKey('ES256', 'es'),
  providerKey('RS256', 'rs'),
  providerKey('EdDSA', 'ed'),
]);
const keys = createLocalJWKSet({ keys: [ed, es, rs].map(({ publicJwk }) => publicJwk) });
const authentication = { issuer: 'test', audience: 'test', keys };
const app = await appBelieving(t, service, authentication);

const ask = (authorization?: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ url: '/v1/me', headers: { ...(authorization && { authorization }), ...headers } });
const statusFor = async (token: string) => (await ask(`Bearer ${token}`)).statusCode;
const good = await signed(ed);
const [HEAD = '', PAYLOAD = '', SIGNATURE = ''] = good.split('.');

t.test('Ed25519, ES256 and RS256 tokens are accepted', async (t) => {
  for (const key of [ed, es, rs]) {
    const answer = await ask(`Bearer ${await signed(key)}`);
    t.match(answer.json(), { sub: 'somebody', name: '某人', roles: [], organisations: [] }, key.alg);
  }
  t.equal((await ask(`bearer ${good}`)).statusCode, 200, 'the word in any case');
});

t.test('a token without a signature, or signed by what anybody knows, is refused', async (t) => {
  const none = encoded({ alg: 'none', typ: 'JWT' });
  for (const alg of ['none', 'None', 'NONE', 'nOnE', ''])
    t.equal(await statusFor(`${encoded({ alg, kid: 'ed' })}.${PAYLOAD}.`), 401, alg);
  t.equal(await statusFor(`${none}.${PAYLOAD}.${SIGNATURE}`), 401);
  t.equal(await statusFor(`${HEAD}.${PAYLOAD}.`), 401);
  for (const [key, alg] of [
    [rs, 'HS256'],
    [es, 'HS256'],
    [ed, 'HS512'],
  ] as const) {
    const publicKey = createPublicKey({ key: key.publicJwk, format: 'jwk' });
    const input = `${encoded({ alg, kid: key.kid })}.${PAYLOAD}`;
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    const secrets = [pem, Buffer.from(key.publicJwk.x ?? key.publicJwk.n ?? '', 'base64url'), 'secret', ''];
    for (const secret of secrets) {
      const mac = createHmac(alg === 'HS256' ? 'sha256' : 'sha512', secret).update(input);
      t.equal(await statusFor(`${input}.${mac.digest('base64url')}`), 401, `${alg} by the key of ${key.alg}`);
    }
  }
});

t.test('a token by another key, of another kind, or naming a key of its own, is refused', async (t) => {
  t.equal(await statusFor(await signed(stranger)), 401, 'the kid of a key that is known');
  t.equal(await statusFor(await signed({ ...ed, kid: 'unknown' })), 401);
  for (const kid of ['es', '../../etc/passwd', "' or 1=1 --", ''])
    t.equal(await statusFor(await signed(ed, {}, { kid })), 401, kid);
  const own = { jwk: stranger.publicJwk, jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/' };
  t.equal(await statusFor(await signed(stranger, {}, own)), 401);
  t.equal(await statusFor(await signed(ed, {}, { crit: ['x'], x: 1 }).catch(() => 'x.y.z')), 401);
});

t.test('any bit flipped is noticed', async (t) => {
  for (let part = 0; part < 3; part++)
    for (let index = 0; index < 40; index++) {
      const parts = good.split('.').map((each) => Buffer.from(each, 'base64url'));
      const bytes = parts[part] ?? Buffer.alloc(0);
      const at = (index * 7) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
      t.equal(await statusFor(parts.map((each) => each.toString('base64url')).join('.')), 401);
    }
  for (const cut of [
    good.slice(0, -1),
    good.slice(1),
    `${good}A`,
    `${good}.`,
    `.${good}`,
    `${HEAD}..${SIGNATURE}`,
  ])
    t.equal(await statusFor(cut), 401);
});

t.test('issuer, audience, expiry and who it speaks for are needed and must be right', async (t) => {
  const wrong: readonly JWTPayload[] = [
    { iss: 'other' },
    { iss: '' },
    { aud: 'other' },
    { aud: [] },
    { exp: now() - 1 },
    { exp: 0 },
    { exp: -1 },
    { nbf: now() + 60 },
    { sub: '' },
    { sub: 'x'.repeat(256) },
    { sub: 'a\u0000b' },
    { sub: 'a\nb' },
    { exp: '9999999999' as never },
    { iss: null as never },
    { sub: 7 as never },
    { sub: ['x'] as never },
  ];
  for (const claims of wrong) t.equal(await statusFor(await signed(ed, claims)), 401, JSON.stringify(claims));
  for (const name of ['iss', 'aud', 'exp', 'sub'])
    t.equal(await statusFor(await signed(ed, { [name]: undefined })), 401, `without ${name}`);
  t.equal(await statusFor(await signed(ed, { aud: ['other', 'test'] })), 200, 'one of several audiences');
});

t.test('a role needs what it acts for, and a wrong one is not believed by half', async (t) => {
  const wrong: readonly JWTPayload[] = [
    { roles: ['officer'] },
    { roles: ['officer'], authority: '000000' },
    { roles: ['officer'], authority: ['421200'] },
    { roles: ['officer', 'admin'] },
    { roles: ['department'] },
    { roles: ['department'], department: 'cityManagement' },
    { roles: ['department'], department: '__proto__' },
    { roles: 'officer', authority: '421200' },
    { roles: { officer: true }, authority: '421200' },
  ];
  for (const claims of wrong) t.equal(await statusFor(await signed(ed, claims)), 401, JSON.stringify(claims));
  const roles = async (claims: JWTPayload) =>
    (await ask(`Bearer ${await signed(ed, claims)}`)).json<{ roles: string[]; authority: string | null }>();
  t.same((await roles({ roles: ['Officer', 'root', 'OFFICER '], authority: '421200' })).roles, []);
  t.equal((await roles({ authority: '421200' })).authority, null, 'no authority without the role');
});

t.test('a name is shown as text, whatever is in it', async (t) => {
  const nameOf = async (name: unknown) =>
    (await ask(`Bearer ${await signed(ed, { name })}`)).json<{ name: string }>().name;
  t.equal(await nameOf('a\u0000b\u0007'), 'ab');
  t.equal(await nameOf('\u0000'), 'somebody');
  t.equal((await nameOf('長'.repeat(300))).length, 255);
  t.ok((await nameOf(`${'x'.repeat(254)}😀`)).isWellFormed());
  t.equal(await statusFor(await signed(ed, { name: { toString: 1 } })), 401);
});

t.test('a header that is no bearer token is refused, however long', async (t) => {
  for (const header of [
    '',
    'Bearer',
    'Bearer ',
    `Basic ${good}`,
    good,
    `Bearer ${good} x`,
    `Bearer  ${good}`,
    'Bearer \u00ff',
  ])
    t.equal((await ask(header)).statusCode, 401, header.slice(0, 20));
  const long = await signed(ed, { padding: 'x'.repeat(9_000) });
  t.equal(await statusFor(long), 401);
  t.equal(await statusFor('x'.repeat(15_000)), 401);
  t.equal(await statusFor(`cwk_${'x'.repeat(5_000)}`), 401);
  const answer = await ask();
  t.match(answer.headers, { 'www-authenticate': 'Bearer', 'content-type': /problem\+json/ });
  t.equal(answer.json<{ code: string }>().code, 'unauthenticated');
});

t.test('a token that was believed is not believed past its expiry', async (t) => {
  const verify = createVerifier(authentication);
  const short = await signed(ed, { exp: now() + 2 });
  t.ok(await verify(short));
  t.ok(await verify(short), 'again, from what is remembered');
  await delay(2_100);
  t.equal(await verify(short), null);
  for (let index = 0; index < 200; index++) t.equal(await verify(`${index}.${PAYLOAD}.${SIGNATURE}`), null);
});

t.test('a foreign organisation is not acted for, by a person or by a key', async (t) => {
  const mine = await registerParty(service, 'somebody', 'carrier');
  const foreign = await registerParty(service, 'foreigner', 'carrier');
  const { key, id } = await service.expect(201, 'somebody', 'createApiKey', {
    body: { name: 'k', scopes: ['read'] },
  });
  for (const token of [good, key]) {
    t.equal((await ask(`Bearer ${token}`, { 'acting-organisation': mine.id })).statusCode, 200);
    for (const named of [foreign.id, mine.id.toUpperCase().replace(/^./, 'F')])
      t.equal((await ask(`Bearer ${token}`, { 'acting-organisation': named })).statusCode, 403, named);
    for (const named of ['', 'x'])
      t.equal((await ask(`Bearer ${token}`, { 'acting-organisation': named })).statusCode, 400, named);
  }
  await service.expect(204, 'somebody', 'revokeApiKey', { params: { id } });
  t.equal(await statusFor(key), 401, 'a revoked key is refused at once');
  t.equal(await statusFor(`${key}x`), 401);
  t.equal(await statusFor(String(key).toUpperCase()), 401);
});

t.test('no token of ours is signed by a key that is not ours', async (t) => {
  const unsigned = new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'EdDSA' });
  t.equal(await statusFor(await unsigned.sign(stranger.privateKey)), 401);
});
