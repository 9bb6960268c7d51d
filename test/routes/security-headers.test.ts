import { once } from 'node:events';
import { request as requestHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import t from 'tap';
import { buildApp } from '../../src/routes/app.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { registerCarrier } from '../support/parties.ts';
import { granted, transportBody } from '../support/permits.ts';
import { testService, UNLIMITED } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-02T09:00:00+08:00');
const carrier = await registerCarrier(service, 'carrier', ['鄂LH1001']);
const body = await transportBody(service, carrier, ['鄂LH1001']);
const { permitNumber } = await granted(service, 'carrier', body, { validFrom: '2021-03-05' });
const copy = `/v1/permits/${permitNumber}/copies/1`;
const credential = await service.credentials.sign({ t: 'permit', no: permitNumber });
const authorization = `Bearer ${await service.token('carrier')}`;
const stranger = `Bearer ${await service.token('stranger')}`;
const json = { authorization, 'content-type': 'application/json' };

/** One of each kind of answer. */
const ANSWERS: Readonly<
  Record<string, readonly [status: number, type: RegExp | null, asked: InjectOptions]>
> = {
  JSON: [200, /^application\/json/, { url: '/v1/me', headers: { authorization } }],
  'JSON for everybody': [200, /^application\/json/, { url: '/v1/grants' }],
  PDF: [200, /^application\/pdf/, { url: copy, headers: { authorization, accept: 'application/pdf' } }],
  'the verification page': [
    200,
    /^text\/html/,
    { url: `/v1/verify/${credential}`, headers: { accept: 'text/html' } },
  ],
  'the guide': [200, /^text\/html/, { url: '/docs/' }],
  'the way to the guide': [301, null, { url: '/docs' }],
  'a page in depth': [200, /^text\/html/, { url: '/docs/pages/codes' }],
  'no such page': [404, /problem\+json/, { url: '/docs/pages/nothing' }],
  'all operations': [200, /^text\/html/, { url: '/docs/reference/' }],
  'the script of all operations': [200, /javascript/, { url: '/docs/reference/js/scalar.js' }],
  'the OpenAPI document': [200, /^application\/json/, { url: '/openapi.json' }],
  health: [200, /^application\/json/, { url: '/health/ready' }],
  'public keys': [200, /^application\/json/, { url: '/.well-known/jwks.json' }],
  'no token': [401, /problem\+json/, { url: '/v1/me' }],
  forbidden: [
    403,
    /problem\+json/,
    { method: 'POST', url: '/v1/sandbox/clock', headers: json, payload: '{}' },
  ],
  'not there': [404, /problem\+json/, { url: '/nothing' }],
  'not there for this caller': [404, /problem\+json/, { url: copy, headers: { authorization: stranger } }],
  'no such method': [404, /problem\+json/, { method: 'TRACE', url: '/v1/me' }],
  'no such path': [400, /problem\+json/, { url: '/v1/%zz' }],
  malformed: [400, /problem\+json/, { method: 'POST', url: '/v1/vehicles', headers: json, payload: '{' }],
  'of no such type': [
    415,
    /problem\+json/,
    {
      method: 'POST',
      url: '/v1/vehicles',
      headers: { ...json, 'content-type': 'text/xml' },
      payload: '<a/>',
    },
  ],
};

t.test('every kind of answer has the headers, and none says what it runs on', async (t) => {
  for (const [what, [status, type, asked]] of Object.entries(ANSWERS)) {
    const { statusCode, headers } = await service.app.inject(asked);
    t.equal(statusCode, status, what);
    if (type) t.match(headers['content-type'], type, what);
    t.match(
      headers,
      {
        'content-security-policy': /default-src 'none';.*base-uri 'none';.*frame-ancestors 'none'/,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        ...(status !== 400 && { 'x-frame-options': 'DENY' }),
      },
      what,
    );
    t.notMatch(headers['content-security-policy'], /script-src[^;]*unsafe|\*|https?:/, what);
    for (const name of ['server', 'x-powered-by', 'set-cookie', 'access-control-allow-origin'])
      t.notOk(name in headers, `${what}: ${name}`);
    if (status >= 400 || 'authorization' in (asked.headers ?? {}))
      t.equal(headers['cache-control'], 'no-store', what);
  }
});

t.test('over a connection too there is no word of what it runs on', async (t) => {
  const app = await another();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  for (const method of ['GET', 'TRACE', 'OPTIONS', 'PROPFIND']) {
    const asked = requestHttp({ port, method, path: '/v1/grants' }).end();
    const [answer] = (await once(asked, 'response')) as [
      { statusCode: number; headers: object; resume(): void },
    ];
    answer.resume();
    t.equal(answer.statusCode, method === 'GET' ? 200 : 404, method);
    t.notMatch(Object.keys(answer.headers).join(), /server|powered|access-control/i);
  }
});

/** The same service with other settings. */
async function another(env: Readonly<Record<string, string>> = {}, publicUrl = 'http://127.0.0.1:3000') {
  const { options } = service;
  const settings = { ...readSettings({ SANDBOX: 'true', ...UNLIMITED, ...env }), publicUrl };
  const app = await buildApp({
    ...options,
    dependencies: { ...options.dependencies, settings },
    logger: false,
  });
  t.teardown(() => app.close());
  return app;
}

t.test('browsers are held to https: where people reach the service by it', async (t) => {
  const byHttp = await service.app.inject('/v1/grants');
  t.notOk('strict-transport-security' in byHttp.headers);
  const byHttps = await (await another({}, 'https://waste.example')).inject('/v1/grants');
  t.equal(byHttps.headers['strict-transport-security'], 'max-age=31536000');
});

const OURS = 'https://desk.example';
const preflight = (app: FastifyInstance, origin: string) =>
  app.inject({
    method: 'OPTIONS',
    url: '/v1/vehicles',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  });
const allowed = ({ headers }: LightMyRequestResponse) => headers['access-control-allow-origin'];

t.test('other origins read nothing unless they are named', async (t) => {
  for (const origin of [OURS, 'null', 'http://127.0.0.1:3000']) {
    const asked = await preflight(service.app, origin);
    t.equal(asked.statusCode, 404);
    t.notMatch(Object.keys(asked.headers).join(), /access-control/);
    t.equal(allowed(await service.app.inject({ url: '/v1/grants', headers: { origin } })), undefined);
  }
});

t.test('those named read answers, good and bad, never with cookies; others do not', async (t) => {
  const app = await another({ CORS_ORIGINS: `${OURS}, https://other.example:8443` });
  for (const origin of [OURS, 'https://other.example:8443']) {
    const asked = await preflight(app, origin);
    t.equal(asked.statusCode, 204);
    t.match(asked.headers, {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': /POST/,
      'access-control-allow-headers': /authorization/,
    });
    t.notOk('access-control-allow-credentials' in asked.headers);
    for (const url of ['/v1/grants', '/v1/me', '/nothing']) {
      const answer = await app.inject({ url, headers: { origin } });
      t.equal(allowed(answer), origin, url);
      t.match(answer.headers, { vary: /^Origin, Accept-Language/, 'content-language': 'zh-Hans' });
    }
  }
  for (const origin of [
    'https://desk.example.evil.example',
    'https://evil-desk.example',
    'http://desk.example',
    'https://desk.example:444',
    'https://DESK.example',
    'null',
  ]) {
    t.equal(allowed(await preflight(app, origin)), undefined, origin);
    t.equal(allowed(await app.inject({ url: '/v1/grants', headers: { origin } })), undefined, origin);
  }
});

t.test('a failure of ours says nothing of itself, whatever NODE_ENV is', async (t) => {
  const before = process.env['NODE_ENV'];
  t.teardown(() => {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  });
  const { pool } = service.database;
  const connect = pool.connect.bind(pool);
  const cause = new Error('relation "secret" in /home/waste/src/db/secret.ts');
  // The pool itself connects with a callback; transactions wait for a promise.
  const failing = (callback?: Parameters<typeof connect>[0]) =>
    callback ? connect(callback) : Promise.reject(cause);
  t.teardown(() => Object.assign(pool, { connect }));
  for (const env of [undefined, 'development', 'test', 'production']) {
    if (env === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = env;
    const app = await another();
    Object.assign(pool, { connect: failing });
    const answer = await app.inject({ url: '/v1/grants?limit=1', headers: { 'accept-language': 'en' } });
    Object.assign(pool, { connect });
    t.equal(answer.statusCode, 500, `NODE_ENV ${env}`);
    t.match(answer.headers, { 'content-type': /problem\+json/, 'cache-control': 'no-store' });
    const said = answer.json<Record<string, unknown>>();
    t.same(Object.keys(said).toSorted(), ['code', 'detail', 'errors', 'instance', 'status', 'title', 'type']);
    t.match(said, { code: 'internal', instance: '/v1/grants', errors: [] });
    t.notMatch(
      answer.payload + JSON.stringify(answer.headers),
      /secret|relation|node_modules|\.ts|\/home|at .*:\d+|Error:/,
    );
  }
});
