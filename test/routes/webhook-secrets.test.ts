import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openWebhookSecrets } from '../../src/routes/webhook-secrets.ts';

const root = mkdtempSync(join(tmpdir(), 'construction-waste-secrets-'));
t.teardown(() => rmSync(root, { recursive: true, force: true }));
const ID = '0190f5c2-7a3e-7c11-9d4e-3f1a5b7c9d10';
const keyIn = (folder: string, name: string, bytes = 32) =>
  writeFileSync(join(folder, name), `${randomBytes(bytes).toString('base64')}\n`, { mode: 0o600 });

t.test(
  'what is sealed opens again, for its own subscription alone, and never as it was changed',
  async (t) => {
    const folder = join(root, 'one');
    const secrets = openWebhookSecrets(folder);
    t.equal(statSync(join(folder, '0001.key')).mode & 0o777, 0o600);
    const secret = secrets.make();
    t.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    t.not(secrets.make(), secret);
    const [sealed, again] = [secrets.seal(secret, ID), secrets.seal(secret, ID)];
    t.notSame(sealed, again, 'never twice by the same nonce');
    t.equal(secrets.open(sealed, ID), secret);
    t.equal(openWebhookSecrets(folder).open(sealed, ID), secret, 'a process that shares the folder');
    t.throws(() => secrets.open(sealed, ID.replace('10', '11')));
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      t.throws(() => secrets.open(changed, ID), `byte ${at}`);
    }
  },
);

t.test('a newer key seals, the older one still opens what it has sealed', async (t) => {
  const folder = join(root, 'two');
  const secret = openWebhookSecrets(folder).make();
  const old = openWebhookSecrets(folder).seal(secret, ID);
  keyIn(folder, '0002.key');
  const newer = openWebhookSecrets(folder);
  t.equal(newer.open(old, ID), secret);
  const fresh = newer.seal(secret, ID);
  t.equal(fresh.subarray(0, 4).toString(), '0002');
  rmSync(join(folder, '0001.key'));
  t.equal(openWebhookSecrets(folder).open(fresh, ID), secret);
  t.throws(() => openWebhookSecrets(folder).open(old, ID), /0001/);
});

t.test('a key that is none is said at the start', async (t) => {
  const folder = join(root, 'three');
  mkdirSync(folder);
  keyIn(folder, '0001.key', 16);
  t.throws(() => openWebhookSecrets(folder), /expected 32 bytes/);
});
