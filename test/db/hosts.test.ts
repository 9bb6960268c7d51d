import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import t from 'tap';
import { primaryOf, urlsOf } from '../../src/db/hosts.ts';
import { openDatabase } from '../../src/db/pool.ts';
import { isDatabaseAway } from '../../src/routes/problem.ts';
import { testDatabase } from '../support/database.ts';

t.test('a list of servers is a connection string for each, and nothing else is a list', async (t) => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'postgres://u:p@a/db': ['postgres://u:p@a/db'],
    'postgres://u:p@a:5432,b:5433/db?x=1': ['postgres://u:p@a:5432/db?x=1', 'postgres://u:p@b:5433/db?x=1'],
    'postgresql://a,b,c': ['postgresql://a', 'postgresql://b', 'postgresql://c'],
    'postgres://u:p@[::1]:5432,[::2]:5432/db': [
      'postgres://u:p@[::1]:5432/db',
      'postgres://u:p@[::2]:5432/db',
    ],
    // Commas that are no list: in a password, in what follows the host.
    'postgres://u:p,q@a/db': ['postgres://u:p,q@a/db'],
    'postgres://u:p@x,y@a/db': ['postgres://u:p@x,y@a/db'],
    'postgres://u:p@a/db?x=1,2': ['postgres://u:p@a/db?x=1,2'],
  };
  for (const [given, wanted] of Object.entries(cases)) t.same(urlsOf(given), wanted, given);
});

/** Where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const own = await testDatabase();
t.teardown(() => own.drop());
const at = new URL(own.serviceUrl);
const listed = (...hosts: readonly string[]) => own.serviceUrl.replace(at.host, hosts.join(','));

t.test('the one that answers is found wherever it stands, and remembered', async (t) => {
  const nobody = `127.0.0.1:${await closedPort()}`;
  for (const list of [listed(nobody, at.host), listed(at.host, nobody)])
    for (let times = 0; times < 2; times++) t.equal(await primaryOf(list), own.serviceUrl);
  t.equal(await primaryOf('postgres://nobody@nowhere.invalid/x'), 'postgres://nobody@nowhere.invalid/x');
});

t.test('where none answers, the servers are named and the password is not', async (t) => {
  const list = listed(`127.0.0.1:${await closedPort()}`, `localhost:${await closedPort()}`);
  const error = await primaryOf(list).catch((each: unknown) => String(each));
  t.match(error, /no primary among the servers: 127\.0\.0\.1: .*ECONNREFUSED.*; localhost: /);
  if (at.password) t.notOk(String(error).includes(at.password));
});

t.test(
  'a pool whose first server is gone fails once, as when the database is away, and then goes on',
  async (t) => {
    const database = openDatabase(listed(`127.0.0.1:${await closedPort()}`, at.host), () => undefined, {
      pool: 4,
      hot: 1,
    });
    const failed = await database.pool.query('select 1').catch((error: unknown) => error);
    t.ok(isDatabaseAway(failed), String(failed));
    for (const pool of [database.pool, database.hot])
      t.equal((await pool.query('select 1 as one')).rows[0]?.one, 1);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => database.pool.query('select current_user as role')),
    );
    t.same(new Set(all.map(({ rows }) => rows[0]?.role)), new Set(['construction_waste_service']));
    await database.close();
  },
);
