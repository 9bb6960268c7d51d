import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import t from 'tap';
import { contentsOf } from '../support/contents.ts';
import { registerParty } from '../support/parties.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await registerParty(service, 'carrier', 'carrier');
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;
const authorization = `Authorization: Bearer ${await service.token('carrier')}`;
const HOST = 'Host: x';

/** Sends bytes on a connection of their own; the head and the body of the first answer. */
async function send(bytes: string): Promise<Readonly<{ head: string; body: string }>> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(bytes, 'latin1');
  const closed = once(socket, 'close');
  const timer = setTimeout(() => socket.end(), 1_500);
  await closed;
  clearTimeout(timer);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { head, body };
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
