import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
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

const claims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().max(255).optional(),
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

/** The keys at a URL: a file is read again when a token names a key it lacks, a remote set is cached and refreshed. */
export function keysAt(jwksUrl: string): JWTVerifyGetKey {
  if (!jwksUrl.startsWith('file:')) return createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000 });
  const read = () => createLocalJWKSet(JSON.parse(readFileSync(fileURLToPath(jwksUrl), 'utf8')) as never);
  let keys = read();
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch {
      keys = read();
      return keys(header, token);
    }
  };
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
      if (isProviderAway(error)) throw error;
      return null;
    }
    const identity = identityOf(payload);
    if (!identity) return null;
    if (seen.size >= CACHED_TOKENS) seen.delete(seen.keys().next().value ?? '');
    seen.set(hash, { identity, until: Math.min((payload.exp ?? 0) * 1000, Date.now() + CACHED_MS) });
    return identity;
  };
}

/** A set of keys that cannot be fetched says nothing about the token. */
function isProviderAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || code.startsWith('ECONN');
}

function identityOf(payload: JWTPayload): Identity | null {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, name, authority, department, uscc } = parsed.data;
  const named = parsed.data.roles ?? [];
  const roles = ROLES.filter((role) => named.includes(role));
  if (roles.includes('officer') && !authorityByCode(authority ?? '')) return null;
  if (roles.includes('department') && department === undefined) return null;
  return {
    sub,
    name: name ?? sub,
    roles,
    authority: roles.includes('officer') ? (authority ?? null) : null,
    department: roles.includes('department') ? (department ?? null) : null,
    uscc: uscc ?? null,
  };
}
