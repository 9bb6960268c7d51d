import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CryptoKey,
  type JWK,
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import { uuidv7 } from './ids.ts';

/**
 * What a QR code carries, signed with Ed25519: `permit` a permit, `copy` one copy of it for one vehicle, `manifest`
 * a manifest. Names are short because every character makes the code denser. It has no end of its own: whether it
 * is still good is asked of the register.
 */
export type Credential =
  | Readonly<{ t: 'permit'; no: string }>
  | Readonly<{ t: 'copy'; no: string; c: number; pl: string }>
  | Readonly<{ t: 'manifest'; no: string }>;

export type Credentials = Readonly<{
  sign(credential: Credential): Promise<string>;
  /** The content of a credential that we signed, or null. Accepts the bare token and the URL of a QR code. */
  verify(text: string): Promise<Credential | null>;
  /** The public keys, for `/.well-known/jwks.json`. */
  publicKeys: Readonly<{ keys: readonly JWK[] }>;
}>;

/** `verifyingKey` is the public key imported, once for all signatures. */
type KeyPair = Readonly<{ kid: string; privateKey: CryptoKey; publicKey: JWK; verifyingKey: CryptoKey }>;

/**
 * Opens the signing keys in a folder (mode 0700), making the first. Every key there verifies; the newest by name
 * signs. Processes that share the folder share the keys.
 */
export async function openCredentials(folder: string): Promise<Credentials> {
  const pairs = await loadKeys(folder);
  const signing = pairs.at(-1);
  if (!signing) throw new Error(`expected a signing key in ${folder}`);
  const byKid = new Map(pairs.map((pair) => [pair.kid, pair]));
  return {
    sign: (credential) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
        .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid })
        .sign(signing.privateKey),
    verify: async (text) => {
      const token = /[^/#]*$/.exec(text)?.[0] ?? '';
      try {
        const { payload } = await compactVerify(
          token,
          (header) => {
            const pair = byKid.get(header.kid ?? '');
            // Credentials have no `typ`: what has one is something else, whoever signed it.
            if (!pair || header.typ !== undefined) throw new Error('unknown key');
            return pair.verifyingKey;
          },
          { algorithms: ['EdDSA'] },
        );
        return JSON.parse(new TextDecoder().decode(payload)) as Credential;
      } catch {
        return null;
      }
    },
    publicKeys: { keys: pairs.map((pair) => pair.publicKey) },
  };
}

/** Opens the key pairs of a folder, oldest first; makes one where there is none. */
export async function loadKeys(folder: string): Promise<readonly KeyPair[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (keyFiles(folder).length === 0) await makeKey(folder);
  return Promise.all(
    keyFiles(folder).map(async (file) => {
      const jwk = JSON.parse(readFileSync(join(folder, file), 'utf8')) as JWK & { kid: string };
      const { d: _private, ...publicKey } = jwk;
      const [privateKey, verifyingKey] = await Promise.all([imported(jwk), imported(publicKey)]);
      return { kid: jwk.kid, privateKey, publicKey, verifyingKey };
    }),
  );
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, 'EdDSA')) as CryptoKey;
}

function keyFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jwk.json'))
    .toSorted();
}

/** The first key has a fixed name, so that of two processes that start at once only one makes it. */
async function makeKey(folder: string): Promise<void> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: uuidv7().slice(-12), alg: 'EdDSA', use: 'sig' };
  const file = join(folder, '0001.jwk.json');
  try {
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}
