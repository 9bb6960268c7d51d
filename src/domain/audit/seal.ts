import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { digestOf } from './hash.ts';

/** What tells a seal from every other JWS of the service: it stands in the protected header. */
export const SEAL_TYPE = 'audit-seal+jws';

/** What a seal says; hashes in hex. */
export type SealContent = Readonly<{
  number: number;
  at: string;
  leaves: number;
  /** The Merkle root over the entries. */
  root: string;
  /** SHA-256 of the JWS of the seal before; null of the first. */
  previous: string | null;
  /** Every entry up to this id has a leaf in this seal or one before. */
  sealedTo: number;
}>;

/** The public keys of seals by their `kid`. */
export type SealKeys = ReadonlyMap<string, KeyObject>;

/** The keys of a JWK set that can be keys of seals: Ed25519, for signatures. */
export function sealKeysOf(set: Readonly<{ keys: readonly JsonWebKey[] }>): SealKeys {
  const found = new Map<string, KeyObject>();
  for (const key of set.keys) {
    const { kty, crv, kid } = key;
    if (kty === 'OKP' && crv === 'Ed25519' && typeof kid === 'string')
      found.set(kid, createPublicKey({ key, format: 'jwk' }));
  }
  return found;
}

/** By this the next seal holds on to one. */
export function sealDigest(jws: string): string {
  return digestOf(jws).toString('hex');
}

/** What a seal says, unverified; null where it is none. */
export function readSeal(jws: string): SealContent | null {
  const payload = jws.split('.')[1] ?? '';
  const content = decoded(payload) as Partial<SealContent> | null;
  const hex = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  const fits =
    content !== null &&
    [content.number, content.leaves, content.sealedTo].every((value) => Number.isSafeInteger(value)) &&
    typeof content.at === 'string' &&
    hex(content.root) &&
    (content.previous === null || hex(content.previous));
  return fits ? (content as SealContent) : null;
}

/** Whether one of the keys signed it, as a seal. */
export function isSigned(jws: string, keys: SealKeys): boolean {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  const { alg, kid, typ } = (decoded(header) ?? {}) as Readonly<Record<string, unknown>>;
  const key = typeof kid === 'string' ? keys.get(kid) : undefined;
  if (!key || more.length > 0 || alg !== 'EdDSA' || typ !== SEAL_TYPE) return false;
  return verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
}

function decoded(part: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
