import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createLocalJWKSet } from 'jose';
import { buildApp } from '../../src/routes/app.ts';
import { openDocumentStore } from '../../src/routes/document-store.ts';
import { ownToken } from '../../src/routes/own-keys.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { registerParty } from '../../test/support/parties.ts';
import { type TestService, UNLIMITED } from '../../test/support/service.ts';
import { now, type ProviderKey, providerKey, signed } from '../../test/support/tokens.ts';
import { families, type Family } from './forging.ts';
import { believesHeader, decodes, type Naive, verifies } from './naive-verifiers.ts';
import type { Random } from '../measures/random.ts';

/** Forged and good bearer tokens of one service, and how it is asked. */
export type TokenAttack = Readonly<{
  families: readonly Family[];
  naive: readonly Naive[];
  /** A good one, with the sub that the service must see in it. */
  good(random: Random): Promise<Readonly<{ text: string; sub: string }>>;
  /** Whom the service takes it for; null where it answers 401, and what else it answers as text. */
  ask(text: string): Promise<Readonly<{ sub: string } | { other: string }> | null>;
  close(): Promise<void>;
}>;

/** A provider with three keys, each of which tokens are forged for, and API keys; `service` is what they are for. */
export async function tokenAttack(service: TestService): Promise<TokenAttack> {
  const [ed, es, rs, ownEd, ownEs, ownRs] = await Promise.all([
    providerKey('EdDSA', 'ed'),
    providerKey('ES256', 'es'),
    providerKey('RS256', 'rs'),
    providerKey('EdDSA', 'ed'),
    providerKey('ES256', 'es'),
    providerKey('RS256', 'rs'),
  ]);
  const pairs = [
    [ed, ownEd],
    [es, ownEs],
    [rs, ownRs],
  ] as const;
  const app = await appTrusting(service, [ed, es, rs]);
  const stock = new Map<ProviderKey, readonly string[]>();
  for (const [key] of pairs)
    stock.set(
      key,
      await Promise.all(Array.from({ length: 20 }, (_, n) => signed(key, { sub: `person ${n}` }))),
    );
  const wanted = (random: Random) => ({
    sub: `forged ${random.int(1e9)}`,
    name: '某人',
    iss: 'test',
    aud: 'test',
    exp: now() + 3_600,
    ...random.pick([{}, { roles: ['admin'] }, { roles: ['officer'], authority: '421200' }]),
  });
  const ofJws = pairs.flatMap(([key, own]) =>
    families({
      good: (random) => random.pick(stock.get(key) ?? []),
      wanted,
      publicKey: key.publicJwk,
      kid: key.kid,
      alg: key.alg,
      own: { ...own, publicKey: own.publicJwk },
    }).map((family) => ({ ...family, name: `${family.name}, ${key.alg}` })),
  );
  const keys = await apiKeys(service);
  const copies = await credentialsOf(service);
  return {
    families: [
      ...ofJws,
      ...ofClaims([ed, es, rs], wanted),
      {
        name: 'a token of another service',
        make: async (random) =>
          ownToken(join(service.dataDir, 'elsewhere', 'keys', 'tokens'), wanted(random), 1),
      },
      { name: 'a credential of a QR code', make: (random) => random.pick(copies) },
      { name: 'nearly an API key', make: (random) => nearly(random.pick([keys.live, keys.revoked]), random) },
      { name: 'a revoked API key', make: () => keys.revoked },
    ],
    naive: [
      decodes,
      ...[ed, es, rs].flatMap(({ publicJwk }) => [believesHeader(publicJwk), verifies(publicJwk)]),
      // Looks a key up by the characters that lists show of it.
      (text) => [keys.live, keys.revoked].some((key) => text.slice(0, 8) === key.slice(0, 8)),
    ],
    good: async (random) => {
      if (random.int(10) === 0) return { text: keys.live, sub: keys.sub };
      const sub = `good ${random.int(1e9)}`;
      return { text: await signed(random.pick([ed, es, rs]), { sub }), sub };
    },
    ask: async (text) => {
      const answer = await app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${text}` } });
      if (answer.statusCode === 401) return null;
      if (answer.statusCode === 200) return { sub: answer.json<{ sub: string }>().sub };
      return { other: `${answer.statusCode} ${answer.payload.slice(0, 100)}` };
    },
    close: () => app.close(),
  };
}

function appTrusting(service: TestService, keys: readonly ProviderKey[]): Promise<FastifyInstance> {
  return buildApp({
    dependencies: {
      database: service.database,
      settings: { ...readSettings({ SANDBOX: 'true', ...UNLIMITED }), publicUrl: 'http://127.0.0.1:3000' },
      credentials: service.credentials,
      seals: service.seals,
      documents: openDocumentStore(join(service.dataDir, 'documents')),
      webhooks: service.options.dependencies.webhooks,
    },
    authentication: {
      issuer: 'test',
      audience: 'test',
      keys: createLocalJWKSet({ keys: keys.map(({ publicJwk }) => publicJwk) }),
    },
    logger: false,
  });
}

/** Signed by the right key, and wrong in what is claimed. */
function ofClaims(keys: readonly ProviderKey[], wanted: (random: Random) => object): readonly Family[] {
  const family = (name: string, claims: (random: Random) => Readonly<Record<string, unknown>>): Family => ({
    name,
    make: (random) => signed(random.pick(keys), { ...wanted(random), ...claims(random) }),
  });
  return [
    family('expired', (random) => ({ exp: now() - 1 - random.int(100_000) })),
    family('without an end', (random) => ({ exp: random.pick([undefined, 0, -1, '9999999999', null, {}]) })),
    family('not valid yet', (random) => ({ nbf: now() + 60 + random.int(100_000) })),
    family('another issuer', (random) => ({
      iss: random.pick(['other', 'test/', 'Test', '', 'construction-waste', undefined, ['test'], null]),
    })),
    family('another audience', (random) => ({
      aud: random.pick(['other', 'test/', 'Test', '', [], ['other'], undefined, null, { 0: 'test' }]),
    })),
    family('speaking for an API key, or for nobody', (random) => ({
      sub: random.pick(['', undefined, `key:${random.int(1e9)}`, 7, ['x'], 'a\u0000b', 'x'.repeat(256)]),
    })),
    family('a role without what it acts for', (random) =>
      random.pick([
        { roles: ['officer'], authority: undefined },
        { roles: ['officer'], authority: '000000' },
        { roles: ['officer', 'admin'], authority: undefined },
        { roles: ['department'], department: undefined },
        { roles: ['department'], department: '__proto__' },
        { roles: 'officer', authority: '421200' },
      ]),
    ),
  ];
}

async function apiKeys(service: TestService) {
  await registerParty(service, 'owner of keys', 'carrier');
  const made = async () =>
    (await service.expect(201, 'owner of keys', 'createApiKey', {
      body: { name: 'k', scopes: ['read'] },
    })) as Readonly<{ id: string; key: string }>;
  const [live, revoked] = [await made(), await made()];
  await service.expect(204, 'owner of keys', 'revokeApiKey', { params: { id: revoked.id } });
  return { live: live.key, revoked: revoked.key, sub: `key:${live.id}` };
}

async function credentialsOf(service: TestService): Promise<readonly string[]> {
  const made = [];
  for (let count = 0; count < 20; count++)
    made.push(await service.credentials.sign({ t: 'permit', no: `P${count}` }));
  return made;
}

/** A key that differs in one character, in case or in length. */
function nearly(key: string, random: Random): string {
  const at = 4 + random.int(key.length - 4);
  const other = random.pick([...'ABCxyz019-_'].filter((each) => each !== key[at]));
  return random.pick([
    `${key.slice(0, at)}${other}${key.slice(at + 1)}`,
    `${key.slice(0, 8)}${randomBytes(24)
      .toString('base64url')
      .slice(0, key.length - 8)}`,
    key.slice(0, at),
    `${key}${other}`,
    `${key.slice(0, 8)}${key.slice(8).toUpperCase()}x`,
    `${key}.${other}`,
  ]);
}
