import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { failedStart, serving, type Spawned, stopped } from './support/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'construction-waste-server-'));
const DATA_DIR = join(folder, 'data');
let server: Spawned;
t.before(async () => {
  server = await serving({ DATA_DIR });
});
t.teardown(async () => {
  await stopped(server, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

function tokenOf(...args: readonly string[]): string {
  const script = fileURLToPath(new URL('../scripts/token.ts', import.meta.url));
  const env = { PATH: process.env['PATH'], DATA_DIR };
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
const ask = (path: string, token?: string, body?: unknown) =>
  fetch(`${server.url}${path}`, {
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });

t.test('it says where the docs page is and how to get a token', async (t) => {
  t.match(server.output(), `Serving ${server.url}`);
  t.match(server.output(), `${server.url}/docs`);
  t.match(server.output(), 'npm run token -- --sub me');
  t.match(server.output(), 'npm run token -- --sub officer --role officer --authority 421200');
});

t.test('the docs page, the document and the health of the service are open to everyone', async (t) => {
  const docs = await ask('/docs');
  t.equal(docs.status, 200);
  t.match(await docs.text(), /<html|<!doctype html/i);
  const document = (await (await ask('/openapi.json')).json()) as { openapi: string; paths: object };
  t.match(document.openapi, /^3\.1/);
  t.ok('/v1/scans' in document.paths);
  t.same(await (await ask('/health/live')).json(), { status: 'live' });
  t.same(await (await ask('/health/ready')).json(), { status: 'ready' });
  t.ok('keys' in ((await (await ask('/.well-known/jwks.json')).json()) as object));
});

t.test('a token by the script is believed, one by another key is not', async (t) => {
  const officer = tokenOf('--sub', 'officer', '--role', 'officer', '--authority', '421200');
  t.match(await (await ask('/v1/me', officer)).json(), { roles: ['officer'], authority: '421200' });
  t.equal((await ask('/v1/me', `${officer.slice(0, -4)}AAAA`)).status, 401);
  t.equal((await ask('/v1/me')).status, 401);
  t.throws(() => tokenOf('--role', 'officer'), /--sub is needed[^]*--authority/);
});

t.test('what it keeps is for its own account only', async (t) => {
  for (const name of ['.', 'keys', 'documents', 'postgres', 'postgres-passwords.json', 'keys/tokens'])
    t.equal(statSync(join(DATA_DIR, name)).mode & 0o077, 0, name);
});

t.test('a second start on the same folder says who is in the way, and disturbs nobody', async (t) => {
  const { status, output } = await failedStart({ DATA_DIR });
  t.equal(status, 1);
  t.match(output, `The folder ${DATA_DIR} is in use by process ${server.child.pid}`);
  t.notMatch(output, /\n {4}at /);
  t.equal((await ask('/health/ready')).status, 200);
});

t.test('a port that is taken is said in a line, and leaves no database behind', async (t) => {
  const other = join(folder, 'other');
  const { status, output } = await failedStart({ DATA_DIR: other, PORT: new URL(server.url).port });
  t.equal(status, 1);
  t.match(output, /^The service cannot start: .*EADDRINUSE/);
  t.notOk(existsSync(join(other, 'postgres', 'postmaster.pid')));
});

t.test('a stop during requests finishes them, ends within seconds, and ends the database', async (t) => {
  const token = tokenOf('--sub', 'driver');
  const uscc = '91421200MA4900001K';
  const contact = { name: 'x', phone: '1' };
  const company = { name: '公司', uscc, kinds: ['carrier'], address: 'x', contact };
  t.equal((await ask('/v1/organisations', token, company)).status, 201);
  const scan = () => ({
    id: randomUUID(),
    kind: 'depart',
    manifestNumber: '1',
    at: '2026-03-16T18:20:00+08:00',
  });
  const batch = () => ({ scans: Array.from({ length: 150 }, scan) });
  const answers = Array.from({ length: 8 }, () => ask('/v1/scans/batch', token, batch()));
  await delay(150);
  const { status, ms } = await stopped(server);
  t.equal(status, 0, server.output());
  t.ok(ms < 15_000, `${Math.round(ms)} ms`);
  for (const settled of await Promise.allSettled(answers)) {
    t.equal(settled.status === 'fulfilled' ? settled.value.status : String(settled.reason), 200);
    if (settled.status === 'rejected') continue;
    const { results } = (await settled.value.json()) as { results: { status: number }[] };
    t.equal(results.filter(({ status: each }) => each === 404).length, 150);
  }
  t.notOk(existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')));
});

t.test('a second start has what the first left, and stops at Ctrl-C as well', async (t) => {
  server = await serving({ DATA_DIR });
  const me = (await (await ask('/v1/me', tokenOf('--sub', 'driver'))).json()) as { organisations: object[] };
  t.equal(me.organisations.length, 1, 'rows and keys are those of before');
  t.match(await stopped(server, 'SIGINT'), { status: 0 });
});

t.test('killed outright, it starts again', async (t) => {
  server = await serving({ DATA_DIR });
  server.child.kill('SIGKILL');
  await server.ended;
  server = await serving({ DATA_DIR });
  t.equal((await ask('/v1/me', tokenOf('--sub', 'driver'))).status, 200);
  await stopped(server);
});

t.test('without the sandbox there is no clock to set', async (t) => {
  server = await serving({ DATA_DIR, SANDBOX: 'false' });
  const admin = tokenOf('--sub', 'admin', '--role', 'admin');
  const answer = await ask('/v1/sandbox/clock', admin, { now: '2021-03-01T09:00:00+08:00' });
  t.equal(answer.status, 404);
  t.equal(((await answer.json()) as { code: string }).code, 'not_found');
  const document = (await (await ask('/openapi.json')).json()) as { paths: object };
  t.notOk('/v1/sandbox/clock' in document.paths, 'nor does the document speak of it');
});
