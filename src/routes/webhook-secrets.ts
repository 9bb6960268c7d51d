import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What secrets of webhooks look like (Standard Webhooks): the prefix, then so many random bytes in base64. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Secrets by which webhooks are signed. They have to be had again to sign, so they are kept encrypted (AES-256-GCM) by a
 * key that the database never has, each for its own subscription alone.
 */
export type WebhookSecrets = Readonly<{
  make(): string;
  seal(secret: string, subscriptionId: string): Buffer;
  open(sealed: Buffer, subscriptionId: string): string;
}>;

/**
 * Opens the keys in a folder (mode 0700), making the first. Every key there opens what it has sealed; the newest by name
 * seals. Processes that share the folder share the keys.
 */
export function openWebhookSecrets(folder: string): WebhookSecrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (keyFiles(folder).length === 0) makeKey(folder);
  const keys = new Map(keyFiles(folder).map((file) => [file.slice(0, 4), keyIn(join(folder, file))]));
  const [newest, key] = [...keys].at(-1) ?? [];
  if (newest === undefined || !key) throw new Error(`expected a key in ${folder}`);
  return {
    make: () => PREFIX + randomBytes(SECRET_BYTES).toString('base64'),
    seal: (secret, subscriptionId) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(subscriptionId));
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([Buffer.from(newest), nonce, cipher.getAuthTag(), sealed]);
    },
    open: (sealed, subscriptionId) => {
      const name = sealed.subarray(0, 4).toString();
      const own = keys.get(name);
      if (!own) throw new Error(`the key ${name} that sealed the secret of a webhook is not in ${folder}`);
      const [nonce, rest] = [sealed.subarray(4, 4 + NONCE_BYTES), sealed.subarray(4 + NONCE_BYTES)];
      const decipher = createDecipheriv('aes-256-gcm', own, nonce).setAAD(Buffer.from(subscriptionId));
      decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
      return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]).toString();
    },
  };
}

/** Names of four digits, the oldest first. */
function keyFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}\.key$/.test(file))
    .toSorted();
}

function keyIn(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`expected ${KEY_BYTES} bytes in base64 in ${file}`);
  return key;
}

/** The first key has a fixed name, so that of two processes that start at once only one makes it. */
function makeKey(folder: string): void {
  const file = join(folder, '0001.key');
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}
