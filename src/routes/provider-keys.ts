import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** A set of keys is asked for again when it is this old. */
const FRESH_MS = 60_000;
/** A provider is asked no more often than this for a key it has not named, or after it failed. */
const COOLDOWN_MS = 10_000;
/** The same while there are no keys at all: nobody can come in. */
const FIRST_COOLDOWN_MS = 1_000;
/** While the provider is away its last keys are believed this long. */
const KEPT_MS = 24 * 60 * 60_000;
const TIMEOUT_MS = 3_000;
const MAX_BYTES = 256 * 1024;

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

/**
 * The keys of a provider: asked for again each minute, and for a key they lack; one question at a time. While the
 * provider is away the last ones count, for a day; a key that may be new is not judged then (`KeysUnavailable`).
 */
function keysOnline(url: URL): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | null = null;
  let fetchedAt = 0;
  let triedAt = 0;
  let failure: unknown = null;
  let underWay: Promise<void> | null = null;

  const attempt = async () => {
    triedAt = Date.now();
    try {
      keys = await fetchKeys(url);
      fetchedAt = Date.now();
      failure = null;
    } catch (error) {
      failure = error;
    } finally {
      underWay = null;
    }
  };
  const refreshed = async () => {
    const rests = Date.now() - triedAt < (keys ? COOLDOWN_MS : FIRST_COOLDOWN_MS);
    underWay ??= rests ? null : attempt();
    await underWay;
  };
  const isOlderThan = (ms: number) => Date.now() - fetchedAt > ms;

  return async (header, token) => {
    if (isOlderThan(FRESH_MS)) {
      const asked = refreshed();
      // A provider that does not answer makes nobody wait who can be judged without it.
      if (failure === null || isOlderThan(KEPT_MS)) await asked;
    }
    if (!keys || isOlderThan(KEPT_MS)) throw new KeysUnavailable(failure);
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refreshed();
      if (failure !== null) throw new KeysUnavailable(failure);
      return keys(header, token);
    }
  };
}

/** Asks a provider for its keys: by this address alone, whatever it answers, and within bounds of time and size. */
async function fetchKeys(url: URL): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const body = response.body;
  if (response.status !== 200 || !body) {
    await body?.cancel();
    throw new Error(`the provider answered ${response.status} instead of its keys`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new Error(`the provider's keys are larger than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return createLocalJWKSet(JSON.parse(Buffer.concat(chunks).toString('utf8')) as JSONWebKeySet);
}
