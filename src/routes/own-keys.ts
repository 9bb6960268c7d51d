import { createLocalJWKSet, SignJWT } from 'jose';
import type { Authentication } from './auth.ts';
import { loadKeys } from './credentials.ts';

/** Issuer and audience where nothing is configured: the server believes its own key, and only on loopback. */
const OWN_ISSUER = 'construction-waste';
const OWN_AUDIENCE = 'construction-waste';

/** The authentication by the server's own key in a folder, made at the first start. */
export async function ownAuthentication(folder: string): Promise<Authentication> {
  const pairs = await loadKeys(folder);
  return {
    issuer: OWN_ISSUER,
    audience: OWN_AUDIENCE,
    keys: createLocalJWKSet({ keys: pairs.map(({ publicKey }) => publicKey) }),
  };
}

/** A token by the server's own key, valid for the given hours. */
export async function ownToken(
  folder: string,
  claims: Readonly<Record<string, unknown>>,
  hours: number,
): Promise<string> {
  const pair = (await loadKeys(folder)).at(-1);
  if (!pair) throw new Error(`expected a signing key in ${folder}`);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: pair.kid, typ: 'JWT' })
    .setIssuer(OWN_ISSUER)
    .setAudience(OWN_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(pair.privateKey);
}
