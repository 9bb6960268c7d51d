import { createHmac, createPublicKey } from 'node:crypto';
import { type CryptoKey, CompactSign, type JWK } from 'jose';
import type { Random } from '../measures/random.ts';

/** A way to make what nobody but us may make. */
export type Family = Readonly<{ name: string; make(random: Random): string | Promise<string> }>;

/** What forgers of a signed text have: good ones, the public key, and a key of their own. */
export type Loot = Readonly<{
  good(random: Random): string;
  /** What a forger would have us believe. */
  wanted(random: Random): object;
  publicKey: JWK;
  kid: string;
  alg: string;
  own: Readonly<{ privateKey: CryptoKey; publicKey: JWK; alg: string }>;
}>;

const encoded = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const decoded = (part: string) => Buffer.from(part, 'base64url');
const partsOf = (token: string) => token.split('.');

/** Every form in which a verifier may hold the public key, and so take it for a secret. */
export function formsOf(publicKey: JWK): readonly (string | Buffer)[] {
  const key = createPublicKey({ key: publicKey, format: 'jwk' });
  const pem = key.export({ type: 'spki', format: 'pem' }) as string;
  const { x, y, n } = publicKey;
  return [
    pem,
    pem.trim(),
    key.export({ type: 'spki', format: 'der' }),
    JSON.stringify(publicKey),
    JSON.stringify({ keys: [publicKey] }),
    ...[x, y, n].flatMap((part) => (part === undefined ? [] : [part, decoded(part)])),
    '',
    'secret',
  ];
}

/** The families that go for any JWS in its compact form. */
export function families(loot: Loot): readonly Family[] {
  const { good, wanted, publicKey, kid, alg, own } = loot;
  const byOwnKey = (random: Random, header: object) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(wanted(random))))
      .setProtectedHeader({ alg: own.alg, kid, ...header })
      .sign(own.privateKey);
  return [
    {
      name: 'alg none',
      make: (random) => {
        const none = random.pick(['none', 'None', 'NONE', 'nOnE', '', 'null', null, 'EdDSA none']);
        const [, , signature = ''] = partsOf(good(random));
        const header = random.pick([{ alg: none, kid }, { alg: none }, { typ: 'JWT', alg: none, kid }]);
        return `${encoded(header)}.${encoded(wanted(random))}.${random.pick(['', signature, 'AA'])}`;
      },
    },
    {
      name: 'HMAC with the public key',
      make: (random) => {
        const hash = random.pick(['256', '384', '512']);
        const input = `${encoded({ alg: `HS${hash}`, kid })}.${encoded(wanted(random))}`;
        const mac = createHmac(`sha${hash}`, random.pick(formsOf(publicKey))).update(input);
        return `${input}.${mac.digest('base64url')}`;
      },
    },
    {
      name: 'a bit flipped',
      make: (random) => {
        const bytes = partsOf(good(random)).map(decoded);
        const part = bytes[random.int(3)] ?? Buffer.alloc(1);
        const at = random.int(part.length);
        part[at] = (part[at] ?? 0) ^ (1 << random.int(8));
        return bytes.map((each) => each.toString('base64url')).join('.');
      },
    },
    {
      name: 'a character changed',
      make: (random) => {
        const token = good(random);
        for (;;) {
          const at = random.int(token.length);
          const other = `${token.slice(0, at)}${random.pick([...'AZaz09-_.='])}${token.slice(at + 1)}`;
          // The last character of a part has bits that say nothing: another one there is the same token.
          if (
            partsOf(other).some((part, index) => !decoded(part).equals(decoded(partsOf(token)[index] ?? '')))
          )
            return other;
        }
      },
    },
    { name: 'another key, the same kid', make: (random) => byOwnKey(random, {}) },
    {
      name: 'a kid with tricks',
      make: (random) =>
        byOwnKey(random, {
          kid: random.pick<unknown>([
            '../../../../dev/null',
            '/dev/null',
            'file:///dev/null',
            `${kid}' or '1'='1`,
            "' union select 'secret' --",
            [kid],
            [],
            { toString: kid },
            null,
            0,
            true,
            '',
            ' ',
            `${kid}\u0000`,
            ` ${kid}`,
            kid.toUpperCase(),
            '__proto__',
            'constructor',
            'toString',
            undefined,
            `${kid}|/bin/true`,
          ]),
        }),
    },
    {
      name: 'a key of its own in the header',
      make: (random) => {
        const x5c = [Buffer.from('not a certificate').toString('base64')];
        const jwk = { ...own.publicKey, kid };
        return byOwnKey(
          random,
          random.pick([
            { jwk },
            { jwk: own.publicKey, kid: undefined },
            { jku: 'http://127.0.0.1:1/jwks.json', jwk },
            { jku: 'https://example.org/jwks.json' },
            { jku: `data:application/json,${JSON.stringify({ keys: [jwk] })}` },
            { x5u: 'http://127.0.0.1:1/cert.pem', x5c },
            { x5c, jwk },
          ]),
        );
      },
    },
    {
      name: 'another algorithm named',
      make: (random) => {
        const [, payload = '', signature = ''] = partsOf(good(random));
        const named = random.pick(
          ['RS256', 'ES256', 'PS256', 'ES512', 'HS256', 'Ed448', 'dir'].filter((each) => each !== alg),
        );
        return `${encoded({ alg: named, kid })}.${payload}.${signature}`;
      },
    },
    {
      name: 'the signature of another text',
      make: (random) => {
        const [head = '', payload = '', signature = ''] = partsOf(good(random));
        for (;;) {
          const wish = encoded(wanted(random));
          if (wish !== payload) return `${head}.${wish}.${signature}`;
        }
      },
    },
    {
      name: 'extensions that must be understood',
      make: (random) => {
        const [, payload = '', signature = ''] = partsOf(good(random));
        const crit = random.pick<object>([
          { crit: ['b64'], b64: false },
          { crit: ['exp'], exp: 1 },
          { crit: [] },
          { crit: ['x'], x: true },
          { crit: 'b64', b64: false },
          { zip: 'DEF' },
        ]);
        return `${encoded({ alg, kid, ...crit })}.${payload}.${signature}`;
      },
    },
    {
      name: 'cut',
      make: (random) => {
        const token = good(random);
        const [head = '', payload = '', signature = ''] = partsOf(token);
        return random.pick([
          `${head}.${payload}`,
          `${head}.${payload}.`,
          `.${payload}.${signature}`,
          `${head}..${signature}`,
          `${head}.${payload}.${signature.slice(0, 1 + random.int(signature.length - 2))}`,
          `${head}.${payload}.${signature.slice(1 + random.int(20))}`,
          token.slice(0, 1 + random.int(token.length - 2)),
        ]);
      },
    },
    {
      name: 'put together',
      make: (random) => {
        const token = good(random);
        const [head = '', payload = '', signature = ''] = partsOf(token);
        const wish = encoded(wanted(random));
        return random.pick([
          `${token}.${wish}.${signature}`,
          `${head}.${wish}.${token}`,
          `${token}${token}`,
          `${token}.`,
          `.${token}`,
          `${token}.${signature}`,
          `${head}.${payload}${wish}.${signature}`,
          `${head}.${wish}.${signature}${signature}`,
          `${encoded({ protected: head, payload, signature })}`,
        ]);
      },
    },
  ];
}
