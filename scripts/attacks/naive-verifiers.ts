import { createHmac } from 'node:crypto';
import { formsOf } from './forging.ts';
import { compactVerify, importJWK, type JWK } from 'jose';

/** A verifier as it should not be: whether it takes the text for good. */
export type Naive = (text: string) => boolean | Promise<boolean>;

function objectIn(part: string | undefined): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Reads the payload and looks no further. */
export const decodes: Naive = (text) => text.split('.').some((part) => objectIn(part) !== null);

/** Does with the only key it has what the header says: nothing, an HMAC, a key that came along. */
export function believesHeader(publicKey: JWK): Naive {
  return async (text) => {
    const [head = '', payload = '', signature = ''] = text.split('.');
    const header = objectIn(head);
    const named = header?.['alg'];
    const alg = typeof named === 'string' ? named.toLowerCase() : 'none';
    if (!header || alg === '' || alg === 'none') return objectIn(payload) !== null;
    const [, hash] = /^hs(256|384|512)$/.exec(alg) ?? [];
    if (hash !== undefined)
      return formsOf(publicKey).some(
        (secret) =>
          createHmac(`sha${hash}`, secret).update(`${head}.${payload}`).digest('base64url') === signature,
      );
    return verifies((header['jwk'] as JWK | undefined) ?? publicKey)(text);
  };
}

/** Checks the signature, and asks neither whom nor for what nor until when, and no register. */
export function verifies(publicKey: JWK): Naive {
  return (text) =>
    importJWK(publicKey, publicKey.alg ?? 'EdDSA')
      .then((key) => compactVerify(text, key))
      .then(
        () => true,
        () => false,
      );
}
