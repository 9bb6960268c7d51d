import { setTimeout as delay } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { openDatabase } from '../../src/db/pool.ts';
import { buildApp } from '../../src/routes/app.ts';
import { openDocumentStore } from '../../src/routes/document-store.ts';
import { keysAt } from '../../src/routes/provider-keys.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { testDatabase } from '../support/database.ts';
import { haulage } from '../support/haulage.ts';
import { organisationBody } from '../support/parties.ts';
import { proxyTo } from '../support/proxy.ts';
import { testService, UNLIMITED } from '../support/service.ts';
import { provider, providerKey, signed } from '../support/tokens.ts';

/** The longest that a request may wait for a database that does not answer. */
const PATIENCE_MS = 16_000;

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const own = await service.database.pool.query<{ name: string }>('select current_database() as name');
const direct = new URL((await testDatabaseUrl()).href);
direct.pathname = `/${own.rows[0]?.name}`;
const proxy = await proxyTo(direct.href);
t.teardown(() => proxy.close());
const key = await providerKey('EdDSA', 'a');
const keys = await provider([key]);
t.teardown(() => keys.goAway());
const database = openDatabase(proxy.url, () => undefined, { pool: 4, hot: 4 });
t.teardown(() => database.close());
const app = await buildApp({
  dependencies: {
    database,
    settings: { ...readSettings({ SANDBOX: 'true', ...UNLIMITED }), publicUrl: 'http://127.0.0.1:3000' },
    credentials: service.credentials,
    seals: service.seals,
    documents: openDocumentStore(`${service.dataDir}/documents`),
    webhooks: service.options.dependencies.webhooks,
  },
  authentication: { issuer: 'test', audience: 'test', keys: keysAt(keys.url) },
  logger: false,
});
t.teardown(() => app.close());

async function testDatabaseUrl(): Promise<URL> {
  const spare = await testDatabase();
  await spare.drop();
  return new URL(spare.serviceUrl);
}

const tokens = new Map<string, string>();
async function ask(method: 'GET' | 'POST', url: string, sub = 'somebody', body?: unknown, headers = {}) {
  const token = tokens.get(sub) ?? (await signed(key, { sub, name: sub }));
  tokens.set(sub, token);
  const started = performance.now();
  const answer = await app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  return { answer, status: answer.statusCode, ms: performance.now() - started };
}

let made = 0;
const organisation = () => organisationBody(`away-${++made}`);
const number = world.next();
const load = world.load(number);
/** One of each way to the database: a read, a transaction, one with an Idempotency-Key, a scan, a batch. */
const ways = () =>
  [
    () => ask('GET', '/v1/me'),
    () => ask('GET', '/v1/regulation/terms'),
    () => ask('POST', '/v1/organisations', 'somebody', organisation()),
    () => ask('POST', '/v1/organisations', 'other', organisation(), { 'idempotency-key': `k${made}` }),
    () => ask('POST', '/v1/scans', world.contractor.actor, load),
    () => ask('GET', '/health/ready'),
  ] as const;

/** Whether the service is ready is known for a second. */
const READY_KNOWN_MS = 1_050;

async function allAway(t: Test, why: string): Promise<void> {
  await delay(READY_KNOWN_MS);
  const answers = await Promise.all(ways().map((way) => way()));
  for (const { answer, status, ms } of answers) {
    t.equal(status, 503, `${why}: ${answer.payload.slice(0, 200)}`);
    t.match(answer.headers, { 'retry-after': '2', 'content-type': /^application\/problem\+json/ });
    t.equal(answer.json<{ code: string }>().code, 'unavailable');
    t.ok(ms < PATIENCE_MS, `${why}: ${Math.round(ms)} ms`);
  }
  const { status, ms } = await ask('GET', '/health/live');
  t.ok(status === 200 && ms < 1_000, 'the process lives');
}

async function allWell(t: Test, within = 0): Promise<void> {
  const until = performance.now() + within;
  while (performance.now() < until && (await ask('GET', '/health/ready')).status !== 200) await delay(50);
  for (const { status, answer } of await Promise.all(ways().map((way) => way())))
    t.ok(status < 300, `${status} ${answer.payload.slice(0, 200)}`);
}

t.test('a database that goes away is answered by 503, and found again when it is back', async (t) => {
  await allWell(t);
  for (let round = 0; round < 3; round++) {
    await proxy.cut();
    await allAway(t, 'cut');
    await proxy.restore();
    await allWell(t, 5_000);
  }
});

t.test('connections that break under way end as 503 or succeed, never as our failure', async (t) => {
  const busy = Array.from({ length: 10 }, () => ways().map((way) => way())).flat();
  await delay(5);
  await proxy.cut();
  await proxy.restore();
  for (const reply of await Promise.all(busy))
    t.ok(reply.status === 503 || reply.status < 300, `${reply.status} ${reply.answer.payload}`);
  await allWell(t, 5_000);
});

t.test('a database that does not answer keeps nobody waiting, on connections old or new', async (t) => {
  await allWell(t);
  proxy.blackhole();
  await allAway(t, 'connections that were there');
  await allAway(t, 'new connections');
  await proxy.restore();
  await allWell(t, 5_000);
});

t.test('what was acknowledged is there once, whatever went wrong on the way', async (t) => {
  const manifest = await world.manifest(number);
  t.same(
    manifest.scans.map(({ id }: { id: string }) => id),
    [load.id],
  );
  const { rows } = await service.database.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
  );
  t.equal(rows[0]?.n, 0, 'no transaction is left open');
});
