import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { buildApp } from '../../src/routes/app.ts';
import { contentsOf } from '../support/contents.ts';
import { multipart, PDF, registerParty, vehicleBody } from '../support/parties.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await registerParty(service, 'carrier', 'carrier');
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;
const authorization = `Authorization: Bearer ${await service.token('carrier')}`;
const HOST = 'Host: x';

type Told = Readonly<{ head: string; body: string; ms: number }>;

/** Sends bytes on a connection of their own, then a drop from time to time; the first answer, and when it was over. */
async function send(bytes: string, { to = port, drop = '' } = {}): Promise<Told> {
  const began = performance.now();
  const socket = connect(to, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(bytes, 'latin1');
  const closed = once(socket, 'close');
  const dropping = drop === '' ? undefined : setInterval(() => socket.write(drop), 50);
  const timer = globalThis.setTimeout(() => socket.end(), 1_500);
  await closed;
  clearTimeout(timer);
  clearInterval(dropping);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { head, body, ms: performance.now() - began };
}
const request = (line: string, ...headers: readonly string[]) =>
  `${[line, HOST, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;

t.test('what is no HTTP, or too long a head, is answered by a problem document', async (t) => {
  const cases: readonly (readonly [string, number])[] = [
    ['hello\r\n\r\n', 400],
    [request('GET /v1/me HTTP/9.9'), 400],
    [request('GET /v1/me HTTP/1.1', 'bad header'), 400],
    [request('GET /v1/me HTTP/1.1', 'a: b\u0000c'), 400],
    [request('POST /v1/vehicles HTTP/1.1', 'content-length: 5', 'transfer-encoding: chunked'), 400],
    [request('POST /v1/vehicles HTTP/1.1', 'content-length: -1'), 400],
    [request('POST /v1/vehicles HTTP/1.1', 'content-length: 1', 'content-length: 2'), 400],
    [request('GET /v1/me HTTP/1.1', `x: ${'x'.repeat(20_000)}`), 431],
    [request(`GET /v1/me?${'x'.repeat(20_000)} HTTP/1.1`), 431],
  ];
  const before = await contentsOf(service);
  for (const [bytes, status] of cases) {
    const { head, body } = await send(bytes);
    t.match(head, new RegExp(`^HTTP/1.1 ${status} `), bytes.slice(0, 60));
    t.match(head, /content-type: application\/problem\+json/i);
    t.match(JSON.parse(body), { status, code: 'invalid_request' });
  }
  t.same(await contentsOf(service), before);
});

t.test('a header is never made of what was sent', async (t) => {
  for (const line of [
    'GET /v1/vehicles/a%0d%0aSet-Cookie:%20a=b HTTP/1.1',
    'GET /v1/nothing%0d%0aSet-Cookie:%20a=b?x=%0d%0aSet-Cookie:a=b HTTP/1.1',
    'GET //evil.example/%0d%0aSet-Cookie:a=b HTTP/1.1',
  ]) {
    const { head } = await send(
      request(line, authorization, 'accept-language: en\tSet-Cookie:a=b', 'x-forwarded-host: evil.example'),
    );
    t.match(head, /^HTTP\/1\.1 4/);
    t.notMatch(head, /^(set-cookie|location):/im);
  }
});

t.test('a body shorter or longer than it says does no harm', async (t) => {
  const json = 'content-type: application/json';
  const long = await send(
    `${request('POST /v1/vehicles HTTP/1.1', authorization, json, 'content-length: 2')}{}{}{}`,
  );
  t.match(long.head, /^HTTP\/1\.1 400 /);
  const short = await send(
    `${request('POST /v1/vehicles HTTP/1.1', authorization, json, 'content-length: 9')}{}`,
  );
  t.notMatch(short.head, /^HTTP\/1\.1 (2|5)/);
  const chunks = `${request('POST /v1/vehicles HTTP/1.1', authorization, json, 'transfer-encoding: chunked')}zz\r\n`;
  t.match((await send(chunks)).head, /^HTTP\/1\.1 400 /);
  t.match((await send(request('GET /health/live HTTP/1.1'))).head, /^HTTP\/1\.1 200 /, 'and all is well');
});

t.test('a body of more than 1 MiB is refused, whether it says so or not', async (t) => {
  const json = ['POST /v1/vehicles HTTP/1.1', authorization, 'content-type: application/json'] as const;
  const [line, ...headers] = json;
  const large = 1024 * 1024 + 1;
  const said = await send(request(line, ...headers, `content-length: ${large}`));
  const chunk = `${large.toString(16)}\r\n"${'x'.repeat(large - 2)}"\r\n`;
  const unsaid = await send(`${request(line, ...headers, 'transfer-encoding: chunked')}${chunk}0\r\n\r\n`);
  for (const { head, body } of [said, unsaid]) {
    t.match(head, /^HTTP\/1\.1 413 [^]*content-type: application\/problem\+json/i);
    t.match(JSON.parse(body), { status: 413, code: 'payload_too_large' });
  }
});

t.test('more than 100 fields of a head are refused, however many', async (t) => {
  const withFields = (count: number) =>
    send(
      request('GET /health/live HTTP/1.1', ...Array.from({ length: count }, (_, index) => `x${index}: 1`)),
    );
  t.match((await withFields(98)).head, /^HTTP\/1\.1 200 /);
  for (const count of [99, 101, 150, 3_000]) {
    const { head, body } = await withFields(count);
    t.match(head, /^HTTP\/1\.1 (400|431) /, String(count));
    t.match(JSON.parse(body), { code: 'invalid_request' });
  }
});

t.test(
  'who was let in before they were removed, and sends the body afterwards, is let in no more',
  async (t) => {
    const { id } = await registerParty(service, 'boss', 'carrier');
    const addLeaver = () =>
      service.expect(201, 'boss', 'addMember', {
        params: { id },
        body: { sub: 'leaver', duties: ['applicant'] },
      });
    const removeLeaver = () =>
      service.expect(204, 'boss', 'removeMember', { params: { id }, body: { sub: 'leaver' } });
    const { id: keyId, key } = await service.expect(201, 'boss', 'createApiKey', {
      body: { name: 'k', scopes: ['applications'] },
    });
    const revoke = () => service.expect(204, 'boss', 'revokeApiKey', { params: { id: keyId } });
    const form = multipart(['kind', 'x'], ['file', { content: PDF, fileName: 'x.pdf' }]);
    const vehicle = Buffer.from(JSON.stringify(vehicleBody('鄂L20001')));
    const json = 'application/json';
    await addLeaver();
    const late = async (
      url: string,
      bearer: string,
      type: string,
      body: Buffer,
      end: () => Promise<unknown>,
    ) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.write(
        request(
          `POST ${url} HTTP/1.1`,
          `authorization: Bearer ${bearer}`,
          `content-type: ${type}`,
          `content-length: ${body.length}`,
        ),
      );
      socket.write(body.subarray(0, -20));
      await setTimeout(100);
      await end();
      await setTimeout(1_100);
      socket.write(body.subarray(-20));
      await once(socket, 'close');
      return text.slice(0, 12);
    };
    const token = await service.token('leaver');
    const type = String(form.headers['content-type']);
    const before = await contentsOf(service);
    t.equal(await late('/v1/vehicles', key, json, vehicle, revoke), 'HTTP/1.1 401', 'a key that was revoked');
    t.equal(
      await late('/v1/vehicles', token, json, vehicle, removeLeaver),
      'HTTP/1.1 403',
      'a member removed',
    );
    await addLeaver();
    t.equal(await late('/v1/documents', token, type, form.body, removeLeaver), 'HTTP/1.1 403', 'an upload');
    const { vehicle: vehicles, document } = await contentsOf(service);
    t.same([vehicles, document], [before.vehicle, before.document], 'nothing was done');
    await addLeaver();
    const still = async () => undefined;
    t.equal(await late('/v1/vehicles', token, json, vehicle, still), 'HTTP/1.1 201', 'who stays is let in');
    t.equal(await late('/v1/documents', token, type, form.body, still), 'HTTP/1.1 201');
  },
);

t.test('what comes too slowly is cut, and nothing is left of it', async (t) => {
  const times = { headersTimeout: 200, requestTimeout: 300, connectionTimeout: 600 };
  const app = await buildApp({ ...service.options, times });
  t.teardown(() => app.close());
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port: to } = app.server.address() as AddressInfo;
  const json = ['content-type: application/json', 'content-length: 500'];
  const form = multipart(['kind', 'x'], ['file', { content: PDF, fileName: 'x.pdf' }]);
  const upload = request(
    'POST /v1/documents HTTP/1.1',
    authorization,
    `content-type: ${form.headers['content-type']}`,
    'content-length: 5000',
  );
  const before = await contentsOf(service);
  const files = () => readdir(join(service.dataDir, 'documents'));
  const filesBefore = await files();
  // The sender knows that a connection is cut before the service has cleared away what came by it.
  const settled = async () => {
    for (let tries = 0; tries < 100 && (await files()).length > filesBefore.length; tries += 1)
      await setTimeout(50);
    return files();
  };
  const slow: Readonly<Record<string, readonly [bytes: string, drop?: string]>> = {
    'nothing at all': [''],
    'a head that stops': ['GET /v1/me HTTP/1.1\r\nHost: x\r\n'],
    'a head by drops': ['GET /v1/me HTTP/1.1\r\nHost: x\r\n', 'a: b\r\n'],
    'a body that stops': [`${request('POST /v1/vehicles HTTP/1.1', authorization, ...json)}{`],
    'a body by drops': [`${request('POST /v1/vehicles HTTP/1.1', authorization, ...json)}{`, ' '],
    'an upload that stops': [upload + form.body.toString('latin1').slice(0, -50)],
    'an upload by drops': [upload + form.body.toString('latin1').slice(0, -50), 'x'],
  };
  await Promise.all(
    Object.entries(slow).map(async ([what, [bytes, drop = '']]) => {
      const { head, body, ms } = await send(bytes, { to, drop });
      t.match(head, /^HTTP\/1\.1 408 [^]*x-content-type-options: nosniff/i, what);
      t.match(JSON.parse(body), { status: 408, code: 'invalid_request' }, what);
      t.ok(ms < 1_000, `${what}: ${Math.round(ms)} ms`);
    }),
  );
  t.same(await settled(), filesBefore);
  t.same(await contentsOf(service), before);
});
