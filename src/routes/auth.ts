import { createHash } from 'node:crypto';
import { type JWTPayload, type JWTVerifyGetKey, type JWTVerifyResult, jwtVerify } from 'jose';
import { z } from 'zod';
import { authorityByCode } from '../domain/law/art-07-competence.ts';
import { KeysUnavailable } from './provider-keys.ts';

/** The algorithms accepted; anything else, `none` and HMAC above all, is refused. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'RS256'];
const CACHED_TOKENS = 10_000;
/** A verified token is believed this long without looking again. */
const CACHED_MS = 60_000;
/** How far the provider's clock may be ahead of ours for `nbf`; `exp` counts to the second. */
const CLOCK_AHEAD_S = 5;
/**
 * What a token may say it is: an access token (RFC 9068), or nothing in particular, as many providers do. A logout
 * token, a signed answer about a person or a proof of possession is signed by the same keys and is no access token.
 */
const TYPES = /^(application\/)?(at\+jwt|jwt)$/i;

export const DEPARTMENTS = ['housing', 'ecology', 'trafficPolice', 'transport', 'planning'] as const;
export type Department = (typeof DEPARTMENTS)[number];
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
  // Only an ID token has these, and it tells a client who somebody is; it lets nobody in here.
  at_hash: z.never().optional(),
  c_hash: z.never().optional(),
  // Bound to a key of its holder (RFC 9449, RFC 8705), which a bearer does not prove to have.
  cnf: z.never().optional(),
});

/** Who a token speaks for. An officer's authority and a department's name are there exactly with their role. */
export type Identity = Readonly<{
  sub: string;
  name: string;
  roles: readonly (typeof ROLES)[number][];
  authority: string | null;
  department: Department | null;
  uscc: string | null;
}>;

export type Authentication = Readonly<{ issuer: string; audience: string; keys: JWTVerifyGetKey }>;

/** Verifies bearer tokens; null where one is not valid. Bounded, and never past a token's own expiry. */
export function createVerifier(authentication: Authentication): (token: string) => Promise<Identity | null> {
  const seen = new Map<string, Readonly<{ identity: Identity; until: number }>>();
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = seen.get(hash);
    if (known && known.until > Date.now()) return known.identity;
    seen.delete(hash);
    let verified: JWTVerifyResult;
    try {
      verified = await jwtVerify(token, authentication.keys, {
        issuer: authentication.issuer,
        audience: authentication.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_AHEAD_S,
      });
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      return null;
    }
    const { payload, protectedHeader } = verified;
    const expiresAt = (payload.exp ?? 0) * 1000;
    if (expiresAt <= Date.now() || !TYPES.test(protectedHeader.typ ?? 'JWT')) return null;
    if (token.split('.', 2).some(namesTwice)) return null;
    const identity = identityOf(payload);
    if (!identity) return null;
    if (seen.size >= CACHED_TOKENS) seen.delete(seen.keys().next().value ?? '');
    seen.set(hash, { identity, until: Math.min(expiresAt, Date.now() + CACHED_MS) });
    return identity;
  };
}

/**
 * Whether a part of a token, which is valid JSON, names one of its members twice: what stands in front of the service
 * might have read the other one (RFC 7519, section 4).
 */
function namesTwice(part: string): boolean {
  const json = Buffer.from(part, 'base64url').toString('utf8');
  const names: unknown[] = [];
  let depth = 0;
  for (const [token, name] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (name !== undefined) {
      if (depth === 1) names.push(JSON.parse(name));
    } else if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
  }
  return new Set(names).size < names.length;
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
