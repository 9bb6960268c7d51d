import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { openDatabase } from '../src/db/pool.ts';
import { ownToken } from '../src/routes/own-keys.ts';
import { execute, onDatabase } from './support/database.ts';
import { failedStart, serving, stopped } from './support/spawned.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'construction-waste-roles-'));
t.teardown(() => rmSync(DATA_DIR, { recursive: true, force: true }));
const adminUrl = process.env['TEST_ADMIN_URL'] ?? '';
const ownerUrl = process.env['TEST_OWNER_URL'] ?? '';
const serviceUrl = process.env['TEST_SERVICE_URL'] ?? '';
const hasTwoRoles = ownerUrl !== serviceUrl;

/** An empty database of this name; the run of the tests drops it. */
async function emptyDatabase(name: string): Promise<string> {
  const full = `${(process.env['TEST_TEMPLATE'] ?? '').replace(/_template$/, '')}_${name}_${process.pid}`;
  await execute(adminUrl, `create database ${full} owner "${new URL(ownerUrl).username}"`);
  return full;
}

async function works(url: string): Promise<void> {
  const token = await ownToken(join(DATA_DIR, 'keys', 'tokens'), { sub: 'somebody' }, 1);
  const answer = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200) throw new Error(`expected 200, found ${answer.status} ${await answer.text()}`);
}

async function checkRoles(t: Test, servedUrl: string): Promise<void> {
  const database = openDatabase(servedUrl, () => undefined, { pool: 1, hot: 1 });
  try {
    for (const [pool, expected] of [
      [database.pool, 'construction_waste_service'],
      [database.hot, 'construction_waste_scan'],
    ] as const) {
      const role = await pool.query<{ current_user: string }>('select current_user');
      t.equal(role.rows[0]?.current_user, expected);
      const owned = await pool.query(
        `select relname from pg_class where relowner = $1::regrole
         union all select proname from pg_proc where proowner = $1::regrole
         union all select nspname from pg_namespace where nspowner = $1::regrole`,
        [expected],
      );
      t.same(owned.rows, [], 'the serving role owns nothing');
      for (const statement of [
        'drop table scan',
        'truncate scan',
        'delete from scan',
        `update scan set at = now()`,
        'alter table scan disable trigger all',
        'create table mine (id int)',
        `insert into authority (code) values ('x')`,
        'create role mine',
      ])
        await t.rejects(pool.query(statement), /permission denied|must be owner/, statement);
      await pool.query('reset role');
      const reset = await pool.query<{ current_user: string }>('select current_user');
      t.equal(reset.rows[0]?.current_user, expected, 'as the connection began');
    }
  } finally {
    await database.close();
  }
}

t.test(
  'with two roles the one migrates and the other serves',
  { skip: !hasTwoRoles && 'one role' },
  async (t) => {
    const name = await emptyDatabase('two');
    const env = {
      DATA_DIR,
      SANDBOX: 'true',
      DATABASE_URL: onDatabase(serviceUrl, name),
      MIGRATE_DATABASE_URL: onDatabase(ownerUrl, name),
    };
    const server = await serving(env);
    t.match(server.output(), 'PostgreSQL by DATABASE_URL');
    t.notMatch(server.output(), new URL(serviceUrl).password || 'no password');
    await works(server.url);
    await checkRoles(t, env.DATABASE_URL);
    t.match(await stopped(server), { status: 0 });
  },
);

t.test('with one role the service migrates by it and serves without ownership', async (t) => {
  const name = await emptyDatabase('one');
  const url = onDatabase(ownerUrl, name);
  const server = await serving({ DATA_DIR, SANDBOX: 'true', DATABASE_URL: url });
  await works(server.url);
  t.match(server.output(), 'owns the tables: serve by a login of its own', 'and says what is better');
  await checkRoles(t, url);
  t.match(await stopped(server), { status: 0 });
});

t.test('in production the login that serves may not be able to step over the fences', async (t) => {
  const name = await emptyDatabase('production');
  const jwks = join(DATA_DIR, 'jwks.json');
  writeFileSync(jwks, '{"keys":[]}');
  const production = {
    DATA_DIR,
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://waste.example',
    AUTH_ISSUER: 'i',
    AUTH_AUDIENCE: 'a',
    AUTH_JWKS_URL: `file:${jwks}`,
  };
  const { status, output } = await failedStart({ ...production, DATABASE_URL: onDatabase(ownerUrl, name) });
  t.equal(status, 1);
  t.match(output, /cannot start: \S+ owns the tables: serve by a login of its own \(DATABASE_URL\)/);
  if (!hasTwoRoles) return;
  const server = await serving({
    ...production,
    DATABASE_URL: onDatabase(serviceUrl, name),
    MIGRATE_DATABASE_URL: onDatabase(ownerUrl, name),
  });
  t.match(await stopped(server), { status: 0 });
});

t.test('two services that start at once on an empty database both serve', async (t) => {
  const name = await emptyDatabase('race');
  const env = { DATA_DIR, SANDBOX: 'true', DATABASE_URL: onDatabase(ownerUrl, name) };
  const servers = await Promise.all([serving(env), serving(env)]);
  for (const server of servers) await works(server.url);
  t.same(await Promise.all(servers.map(async (server) => (await stopped(server)).status)), [0, 0]);
});
