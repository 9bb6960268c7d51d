import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { pino } from 'pino';
import { buildApp } from '../../src/routes/app.ts';
import { type Metrics, openMetrics } from '../../src/routes/metrics.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { ROUTES } from '../../src/routes/routes.ts';
import { startWorker } from '../../src/routes/worker.ts';
import { ADMIN, CITY, testService } from '../support/service.ts';

const TOKEN = 'a-token-of-whoever-scrapes';
const service = await testService({ METRICS_TOKEN: TOKEN });
t.teardown(() => service.close());
const metrics = openMetrics('1.2.3');
metrics.watchPool('service', service.database.pool);
metrics.watchPool('scans', service.database.hot);
const app = await buildApp({ ...service.options, metrics });
t.teardown(() => app.close());

type Sample = Readonly<{ name: string; labels: Readonly<Record<string, string>>; value: number }>;

/** All samples, by the text that Prometheus reads. */
async function samples(of: Metrics = metrics): Promise<readonly Sample[]> {
  const text = await of.registry.metrics();
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
      return {
        name,
        labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
        value: Number(value),
      };
    });
}
const valueOf = async (name: string, labels: Readonly<Record<string, string>>) =>
  (await samples()).find(
    (each) =>
      each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value),
  )?.value;

t.test('metrics are for whoever has the token, and for nobody else', async (t) => {
  const ask = (authorization?: string) =>
    app.inject({ url: '/metrics', headers: { ...(authorization !== undefined && { authorization }) } });
  for (const wrong of [undefined, '', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
    const reply = await ask(wrong);
    t.equal(reply.statusCode, 401, String(wrong));
    t.notMatch(reply.payload, /http_request|process_/);
  }
  t.equal(
    (await ask(`Bearer ${await service.token(ADMIN)}`)).statusCode,
    401,
    'nor a token of an administrator',
  );
  const reply = await ask(`Bearer ${TOKEN}`);
  t.equal(reply.statusCode, 200);
  t.match(reply.headers['content-type'], /^text\/plain; version=/);
  t.match(reply.payload, /^# TYPE http_request_duration_seconds histogram$/m);
  t.equal(reply.headers['cache-control'], 'no-store');
});

t.test('where no token is set there are none, whatever is counted', async (t) => {
  const { dependencies } = service.options;
  const settings = { ...dependencies.settings, metrics: readSettings({}).metrics };
  const other = await buildApp({ ...service.options, dependencies: { ...dependencies, settings }, metrics });
  t.teardown(() => other.close());
  for (const authorization of ['', 'Bearer null', 'Bearer '])
    t.equal((await other.inject({ url: '/metrics', headers: { authorization } })).statusCode, 404);
});

t.test('requests are counted by the pattern of their route, never by what was asked for', async (t) => {
  const secrets = ['鄂L12345', 'XN2026', randomUUID(), 'eyJhbGciOiJFZERTQSJ9.e30.c2ln', '0716-SECRET-CODE'];
  const [plate, number, id, credential, code] = secrets.map(encodeURIComponent);
  const authorization = `Bearer ${await service.token(CITY)}`;
  for (const url of [
    `/v1/vehicles/${plate}/track?from=2026-03-16T00:00:00Z&to=2026-03-16T01:00:00Z`,
    `/v1/manifests/${number}`,
    `/v1/organisations/${id}`,
    `/v1/verify/${credential}`,
    `/v1/complaints/${code}`,
    `/v1/violations?plate=${plate}`,
    `/nowhere/${plate}/${number}?sub=${id}`,
    `/v1/manifests/%E0%A4%A`,
  ])
    await app.inject({ url, headers: { authorization } });
  await app.inject({ method: 'PURGE' as 'GET', url: `/${plate}` });

  const all = await samples();
  const counted = all.filter(({ name }) => name === 'http_request_duration_seconds_count');
  const routes = new Set([...ROUTES.map(({ url }) => url), '/metrics', 'none']);
  t.same(
    counted.map(({ labels }) => labels['route']).filter((route) => !routes.has(route ?? '')),
    [],
  );
  t.ok(
    counted.some(({ labels }) => labels['route'] === '/v1/verify/:credential' && labels['status'] === '200'),
  );
  t.ok(counted.some(({ labels }) => labels['route'] === 'none' && labels['status'] === '404'));
  t.same(
    new Set(counted.flatMap(({ labels }) => Object.keys(labels))),
    new Set(['method', 'route', 'status']),
  );
  const values = all.flatMap(({ labels }) => Object.values(labels)).join('\n');
  for (const secret of [...secrets, plate, 'city', 'CITY'])
    t.notOk(values.includes(String(secret)), String(secret));
  t.equal(await valueOf('http_requests_in_flight', {}), 0);
});

t.test('a request under way is seen, and how long it took', async (t) => {
  const { pool } = service.database;
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  const waiting = app.inject({ url: '/v1/grants' });
  await delay(100);
  t.equal(await valueOf('http_requests_in_flight', {}), 1);
  t.equal(await valueOf('db_pool_waiting', { pool: 'service' }), 1);
  t.equal(await valueOf('db_pool_connections_in_use', { pool: 'service' }), pool.options.max);
  for (const client of clients) client.release();
  t.equal((await waiting).statusCode, 200);
  t.equal(await valueOf('db_pool_waiting', { pool: 'service' }), 0);
  t.equal(await valueOf('db_pool_connections_in_use', { pool: 'service' }), 0);
  t.equal(await valueOf('db_pool_connections_max', { pool: 'scans' }), service.database.hot.options.max);
  const labels = { route: '/v1/grants', status: '200' };
  t.equal(await valueOf('http_request_duration_seconds_count', labels), 1);
  t.ok(((await valueOf('http_request_duration_seconds_sum', labels)) ?? 0) >= 0.1);
});

t.test('jobs say how late they are, when they last did well, and how often they did not', async (t) => {
  const own = openMetrics('1.2.3');
  let fails = true;
  const started = Date.now() / 1_000;
  const job = {
    name: 'a job',
    everyMs: 20,
    work: async () => {
      if (fails) throw new Error('not now');
    },
  };
  const worker = startWorker([job], pino({ level: 'silent' }), own.watchJobs);
  const of = async (name: string) =>
    (await samples(own)).find((each) => each.name === name && each.labels['task'] === 'a job')?.value ?? -1;
  await delay(150);
  t.ok((await of('worker_failures_total')) >= 2);
  t.equal(await of('worker_last_success_timestamp_seconds'), 0);
  t.ok((await of('worker_lag_seconds')) >= 0.1, 'it has been late since the start');
  fails = false;
  await delay(100);
  const failures = await of('worker_failures_total');
  t.ok((await of('worker_lag_seconds')) < 0.1);
  t.ok((await of('worker_last_success_timestamp_seconds')) >= started);
  await worker.stop();
  t.equal(await of('worker_failures_total'), failures);
});

t.test('on loopback they are without a token, and nothing else is', async (t) => {
  const server = await metrics.listen(0);
  t.teardown(() => server.close());
  const { port, address } = server.address() as AddressInfo;
  t.equal(address, '127.0.0.1');
  const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
  t.match(await (await ask('/metrics')).text(), /^construction_waste_info\{version="1\.2\.3"\} 1$/m);
  for (const path of ['/', '/v1/grants', '/metrics/', '/metrics?x=1']) t.equal((await ask(path)).status, 404);
  t.equal((await ask('/metrics', 'POST')).status, 404);
});
