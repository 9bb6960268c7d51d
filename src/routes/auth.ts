import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { authorityByCode } from '../domain/law/art-07-competence.ts';

/** The algorithms accepted; anything else, `none` and HMAC above all, is refused. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'RS256'];
const CACHED_TOKENS = 10_000;
/** A verified token is believed this long without looking again. */
const CACHED_MS = 60_000;

export const DEPARTMENTS = ['housing', 'ecology', 'trafficPolice', 'transport', 'planning'] as const;
const ROLES = ['officer', 'department', 'admin'] as const;

const MAX_NAME = 255;

const claims = z.object({
  // Kept as it is, so it must be what Postgres can keep; a name is shown only, and mended.
  sub: z
    .string()
    .min(1)
    .max(255)
    .refine((sub) => sub.isWellFormed() && !/\p{Cc}/u.test(sub)),
  name: z
    .string()
    .transform((name) =>
      name
        .replaceAll(/\p{Cc}/gu, '')
        .slice(0, MAX_NAME)
        .toWellFormed()
        .trim(),
    )
    .optional(),
  roles: z.array(z.string()).optional(),
  authority: z.string().optional(),
  department: z.enum(DEPARTMENTS).optional(),
  uscc: z.string().optional(),
});

/** Who a token speaks for. An officer's authority and a department's name are there exactly with their role. */
export type Identity = Readonly<{
  sub: string;
  name: string;
  roles: readonly (typeof ROLES)[number][];
  authority: string | null;
  department: (typeof DEPARTMENTS)[number] | null;
  uscc: string | null;
}>;

export type Authentication = Readonly<{ issuer: string; audience: string; keys: JWTVerifyGetKey }>;

/** The keys by which tokens are verified cannot be had now: that says nothing about the token. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('the keys of the identity provider are away', { cause });
  }
}

/** The keys at a URL. Throws what a person can act on where a file holds none. */
export function keysAt(jwksUrl: string): JWTVerifyGetKey {
  const url = new URL(jwksUrl);
  return url.protocol === 'file:' ? keysInFile(fileURLToPath(url)) : keysOnline(url);
}

/** The keys in a file, read again when it has changed; while it cannot be read, those read before. */
function keysInFile(file: string): JWTVerifyGetKey {
  const stampOf = () => {
    const { mtimeMs, ino, size } = statSync(file);
    return `${mtimeMs} ${ino} ${size}`;
  };
  const read = () => createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet);
  let stamp: string;
  let keys: JWTVerifyGetKey;
  try {
    stamp = stampOf();
    keys = read();
  } catch (error) {
    throw new Error(
      `AUTH_JWKS_URL: no set of keys in ${file} (${error instanceof Error ? error.message : ''})`,
    );
  }
  return async (header, token) => {
    try {
      const now = stampOf();
      if (now !== stamp) [keys, stamp] = [read(), now];
    } catch {
      // Away, or half written; it is looked at again for the next token.
    }
    return keys(header, token);
  };
}

/** The keys of a provider, fetched again after ten minutes, or for a key they lack; while it is away, the last ones. */
function keysOnline(url: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, { timeoutDuration: 3_000 });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      const last = remote.jwks();
      if (!last) throw new KeysUnavailable(error);
      return createLocalJWKSet(last)(header, token).catch(() => {
        throw new KeysUnavailable(error);
      });
    }
  };
}

/** Whether a set of keys was there and has none, or several, for this token. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

/** Verifies bearer tokens; null where one is not valid. Bounded, and never past a token's own expiry. */
export function createVerifier(authentication: Authentication): (token: string) => Promise<Identity | null> {
  const seen = new Map<string, Readonly<{ identity: Identity; until: number }>>();
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = seen.get(hash);
    if (known && known.until > Date.now()) return known.identity;
    seen.delete(hash);
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, authentication.keys, {
        issuer: authentication.issuer,
        audience: authentication.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
      }));
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      return null;
    }
    const identity = identityOf(payload);
    if (!identity) return null;
    if (seen.size >= CACHED_TOKENS) seen.delete(seen.keys().next().value ?? '');
    seen.set(hash, { identity, until: Math.min((payload.exp ?? 0) * 1000, Date.now() + CACHED_MS) });
    return identity;
  };
}

function identityOf(payload: JWTPayload): Identity | null {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, name, authority, department, uscc } = parsed.data;
  const named = parsed.data.roles ?? [];
  const roles = ROLES.filter((role) => named.includes(role));
  // API keys act under such names; a token may not pass for one.
  if (sub.startsWith('key:')) return null;
  if (roles.includes('officer') && !authorityByCode(authority ?? '')) return null;
  if (roles.includes('department') && department === undefined) return null;
  return {
    sub,
    name: name || sub,
    roles,
    authority: roles.includes('officer') ? (authority ?? null) : null,
    department: roles.includes('department') ? (department ?? null) : null,
    uscc: uscc ?? null,
  };
}
