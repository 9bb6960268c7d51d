import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t from 'tap';
import { openCredentials } from '../../src/routes/credentials.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'construction-waste-keys-'));
t.teardown(() => rmSync(dataDir, { recursive: true, force: true }));
const folder = join(dataDir, 'keys', 'credentials');
const guide = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const kidOf = (credential: string) =>
  (JSON.parse(Buffer.from(credential.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;

t.test(
  'a further signing key comes in two steps, as the guide says, and no code stops verifying',
  async (t) => {
    const manifest = { t: 'manifest', no: 'X1' } as const;
    const before = await openCredentials(folder);
    const old = await before.sign(manifest);

    const [, script = ''] = /```sh\n(node -e '\nconst \{ generateKeyPairSync[^]*?)```/.exec(guide) ?? [];
    t.match(script, '0000-next.jwk.json');
    const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, DATA_DIR: dataDir };
    const ran = spawnSync('sh', ['-c', script], { env, encoding: 'utf8' });
    t.equal(ran.status, 0, ran.stderr);
    t.equal(statSync(join(folder, '0000-next.jwk.json')).mode & 0o777, 0o600);

    const first = await openCredentials(folder);
    t.equal(kidOf(await first.sign(manifest)), kidOf(old), 'after the first step the old one signs');
    renameSync(join(folder, '0000-next.jwk.json'), join(folder, '0002.jwk.json'));
    const second = await openCredentials(folder);
    const made = await second.sign(manifest);
    t.not(kidOf(made), kidOf(old), 'after the second the new one does');
    for (const process of [first, second])
      for (const credential of [old, made]) t.same(await process.verify(credential), manifest);
    t.equal(await before.verify(made), null, 'a process that has not been restarted would call it forged');
  },
);
