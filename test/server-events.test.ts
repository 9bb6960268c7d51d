import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { hook } from './support/hooks.ts';
import { organisationBody } from './support/parties.ts';
import { serving, stopped } from './support/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'construction-waste-server-'));
const DATA_DIR = join(folder, 'data');
t.teardown(() => rmSync(folder, { recursive: true, force: true }));

function tokenOf(...args: readonly string[]): string {
  const script = fileURLToPath(new URL('../scripts/token.ts', import.meta.url));
  const env = { PATH: process.env['PATH'], DATA_DIR };
  return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' }).stdout.trim();
}

t.test('the service sends by itself, and its secrets outlive a restart', async (t) => {
  const { url, received } = await hook(t);
  let server = await serving({ DATA_DIR });
  t.teardown(() => stopped(server, 'SIGKILL'));
  const officer = tokenOf('--sub', 'officer', '--role', 'officer', '--authority', '421200');
  const owner = tokenOf('--sub', 'owner');
  const post = async (path: string, token: string, body: unknown) => {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    t.ok(answer.ok, `${path}: ${answer.status}`);
    return (await answer.json()) as Readonly<{ id: string; secret: string }>;
  };
  const { secret } = await post('/v1/subscriptions', officer, {
    url,
    types: ['organisation.verified'],
  });
  const verified = async (name: string) => {
    const { id } = await post('/v1/organisations', owner, organisationBody(name, { kinds: ['carrier'] }));
    const before = received.length;
    await post(`/v1/organisations/${id}/verify`, officer, {});
    for (let waited = 0; waited < 300 && received.length === before; waited++) await delay(50);
    const came = received.at(-1);
    t.match(came?.event, { type: 'organisation.verified', subject: { id } });
    const headers = came?.headers as Record<string, string>;
    t.same(new Webhook(secret).verify(String(came?.body), headers), came?.event);
  };
  await verified('before');
  t.match(await stopped(server), { status: 0 });
  server = await serving({ DATA_DIR });
  await verified('after');
  t.notOk(server.output().includes(secret), 'no secret in the log');
});
