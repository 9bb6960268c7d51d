import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { buildApp } from '../../src/routes/app.ts';
import { CITY, testService } from '../support/service.ts';

/** What a collector is sent, by OTLP as JSON. */
type Span = Readonly<{
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: readonly Readonly<{ key: string; value: Readonly<Record<string, unknown>> }>[];
  events?: readonly unknown[];
  status?: Readonly<{ code?: number; message?: string }>;
}>;
const received: string[] = [];
const collector = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
}).listen(0, '127.0.0.1');
await once(collector, 'listening');
t.teardown(() => collector.close());
process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;

const service = await testService();
t.teardown(() => service.close());
const { openTraces } = await import('../../src/routes/traces.ts');
const traces = openTraces('1.2.3');
const app = await buildApp({ ...service.options, traces });
t.teardown(() => app.close());

t.test('spans have the pattern of the route and nothing of what was asked for or by whom', async (t) => {
  const secrets = [
    'XN2026SECRET',
    'eyJhbGciOiJFZERTQSJ9.SECRET.c2ln',
    'SECRET-CODE',
    'SECRET-PLATE',
    'SECRETSTATE',
  ];
  const [number, credential, code, plate, state] = secrets;
  const token = await service.token({ ...CITY, sub: 'SECRET-SUB' });
  const parent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01';
  const headers = {
    authorization: `Bearer ${token}`,
    'user-agent': 'SECRET-AGENT',
    'x-forwarded-for': '203.0.113.9',
    traceparent: parent,
    tracestate: `vendor=${state}`,
  };
  const { pool } = service.database;
  const query = pool.query.bind(pool);
  const connect = pool.connect.bind(pool);
  for (const url of [
    `/v1/manifests/${number}`,
    `/v1/verify/${credential}`,
    `/v1/complaints/${code}`,
    `/v1/violations?plate=${plate}`,
    `/SECRET/${number}`,
  ])
    await app.inject({ url, headers });
  // A fault of ours, whose message quotes people.
  const fails = () => Promise.reject(new Error('SECRET-MESSAGE'));
  Object.assign(pool, { query: fails, connect: fails });
  t.equal((await app.inject({ url: '/v1/grants', headers })).statusCode, 500);
  Object.assign(pool, { query, connect });
  await app.inject({ url: '/health/live', headers });
  await traces.stop();

  const text = received.join('\n');
  t.notMatch(text, /SECRET|203\.0\.113\.9|Bearer/);
  t.ok(!text.includes(token), 'no token');
  const spans = received.flatMap((body) =>
    (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap(
      ({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
  const names = new Set(spans.map(({ name }) => name));
  for (const name of [
    'GET /v1/manifests/:number',
    'GET /v1/verify/:credential',
    'GET none',
    'GET /v1/grants',
  ])
    t.ok(names.has(name), `${name} among ${[...names].join(', ')}`);
  t.notOk([...names].some((name) => name.includes('health')));
  t.match(text, /"construction-waste"[^]*"1\.2\.3"/);

  const failed = spans.find(({ name }) => name === 'GET /v1/grants');
  t.match(failed?.attributes.find(({ key }) => key === 'http.response.status_code')?.value, {
    intValue: 500,
  });
  t.same([failed?.status?.code, failed?.status?.message], [2, undefined]);
  t.equal(failed?.traceId, parent.split('-')[1], 'the trace of the caller goes on');
  t.equal(failed?.parentSpanId, parent.split('-')[2]);
});
