import { setGlobalProxyFromEnv } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { postOutside, TargetRefused, WAYS, type Ways } from '../../src/routes/outbound.ts';
import { receiver } from '../support/receiver.ts';

const OUTSIDE = '93.184.215.14';
const SENT = { headers: { 'webhook-id': '1' }, body: '{"type":"x"}' };
const TO = 'https://hook.example/in?x=1';

async function refused(t: Test, what: string, target: string, ways: Ways): Promise<void> {
  const error: unknown = await postOutside(target, SENT, ways).catch((thrown: unknown) => thrown);
  t.ok(error instanceof TargetRefused, `${what}: ${String(error)}`);
}

t.test('what is sent arrives, and the beginning of the answer comes back', async (t) => {
  let body = '';
  const { received, dialled, ways } = await receiver(t, (request, response) => {
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.writeHead(202).end('thanks'));
  });
  const answer = await postOutside(TO, SENT, ways({ 'hook.example': [OUTSIDE, '2606:4700::1111'] }));
  t.same(answer, { status: 202, retryAfter: null, body: 'thanks' });
  t.equal(body, SENT.body);
  t.match(received[0], {
    method: 'POST',
    url: '/in?x=1',
    headers: { host: 'hook.example', 'webhook-id': '1' },
  });
  t.same(dialled, [OUTSIDE, '2606:4700::1111']);
});

t.test('what the answer asks for comes back too', async (t) => {
  const { ways } = await receiver(t, (_request, response) =>
    response.writeHead(503, { 'retry-after': '120' }).end(),
  );
  t.match(await postOutside(TO, SENT, ways({ 'hook.example': [OUTSIDE] })), {
    status: 503,
    retryAfter: '120',
  });
});

t.test('only https: on its own port and without credentials', async (t) => {
  const { received, ways } = await receiver(t);
  for (const target of [
    '',
    'hook.example',
    '//hook.example/',
    'http://hook.example/',
    'ftp://hook.example/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'https://hook.example:8443/',
    'https://hook.example:22/',
    'https://user@hook.example/',
    'https://user:secret@hook.example/',
    'https://:secret@hook.example/',
    `https://hook.example/${'x'.repeat(2_000)}`,
  ])
    await refused(t, target, target, ways({ 'hook.example': [OUTSIDE] }));
  t.equal(received.length, 0);
});

t.test('an address that is not of the internet is refused, however it is written', async (t) => {
  const { dialled, ways } = await receiver(t);
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
    '[0:0:0:0:0:ffff:a9fe:a9fe]',
    '169.254.169.254',
  ])
    await refused(t, host, `https://${host}/`, ways({}));
  t.same(dialled, []);
});

const INSIDE = `
  0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.254 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1
  172.31.255.254 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1
  239.255.255.250 240.0.0.1 255.255.255.255
  :: ::1 ::ffff:10.0.0.1 ::ffff:93.184.215.14 ::ffff:0:10.0.0.1 64:ff9b::a00:1 64:ff9b:1::a00:1 100::1
  100:0:0:1::1 2001::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:a00:1::1 3fff::1 5f00::1 fc00::1
  fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 4000::1 junk`
  .trim()
  .split(/\s+/);

t.test(
  'a name is refused when any of its addresses is not of the internet, and when it has none',
  async (t) => {
    const { dialled, ways } = await receiver(t);
    for (const address of INSIDE)
      for (const addresses of [[address], [OUTSIDE, address], [address, '2606:4700::1111']])
        await refused(t, addresses.join(' '), TO, ways({ 'hook.example': addresses }));
    await refused(t, 'no address', TO, ways({}));
    t.same(dialled, []);
  },
);

t.test('the addresses connected to are those that were looked at, whatever a name says next', async (t) => {
  const { dialled, ways } = await receiver(t);
  let asked = 0;
  const resolve = async () => (++asked === 1 ? [OUTSIDE] : ['127.0.0.1']);
  t.match(await postOutside(TO, SENT, ways({}, { resolve })), { status: 200 });
  t.equal(asked, 1);
  t.same(dialled, [OUTSIDE]);
  await refused(t, 'the next time', TO, ways({}, { resolve }));
});

t.test('a redirect is an answer, and not followed', async (t) => {
  for (const location of ['https://127.0.0.1/', 'http://169.254.169.254/', 'https://hook.example/again']) {
    const { received, ways } = await receiver(t, (_request, response) =>
      response.writeHead(307, { location }).end(),
    );
    const { status } = await postOutside(TO, SENT, ways({ 'hook.example': [OUTSIDE] }));
    t.equal(status, 307);
    t.equal(received.length, 1);
  }
});

t.test('a receiver has to have a certificate of its name', async (t) => {
  const { received, ways } = await receiver(t);
  await t.rejects(postOutside('https://other.example/', SENT, ways({ 'other.example': [OUTSIDE] })), {
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
  await t.rejects(postOutside(`https://${OUTSIDE}/`, SENT, ways({})), { code: /ALTNAME|CERT/ });
  t.equal(received.length, 0);
});

t.test('of a long answer the beginning is read, packed or not, and the connection ends', async (t) => {
  let isClosed = false;
  const { ways } = await receiver(t, (request, response) => {
    t.equal(request.headers['accept-encoding'], 'identity');
    response.on('close', () => (isClosed = true));
    const more = () => response.write('x'.repeat(65_536), (error) => !error && setImmediate(more));
    more();
  });
  const { status, body } = await postOutside(TO, SENT, ways({ 'hook.example': [OUTSIDE] }, { bytes: 100 }));
  t.match({ status, length: body.length }, { status: 200, length: 100 });
  for (let waited = 0; waited < 100 && !isClosed; waited++) await delay(10);
  t.ok(isClosed);
});

t.test('whatever is slow is cut', async (t) => {
  const slow: Readonly<Record<string, Parameters<typeof receiver>[1]>> = {
    silence: () => undefined,
    'hints without end': (_request, response) => {
      const timer = setInterval(() => response.writeProcessing(), 20);
      response.on('close', () => clearInterval(timer));
    },
    'an answer by drops': (_request, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    },
  };
  const within = async (what: string, sending: Promise<unknown>) => {
    const began = performance.now();
    await t.rejects(sending, { name: 'TimeoutError' }, what);
    t.ok(performance.now() - began < 1_000, what);
  };
  for (const [what, answer] of Object.entries(slow)) {
    const { ways } = await receiver(t, answer);
    await within(what, postOutside(TO, SENT, ways({ 'hook.example': [OUTSIDE] }, { ms: 200 })));
  }
});

t.test('a receiver that breaks off is an error, and no more than that', async (t) => {
  const early = await receiver(t, (request) => request.socket.destroy());
  await t.rejects(postOutside(TO, SENT, early.ways({ 'hook.example': [OUTSIDE] })), { code: 'ECONNRESET' });
  const late = await receiver(t, (_request, response) => {
    response.write('x', () => response.destroy());
  });
  await t.rejects(postOutside(TO, SENT, late.ways({ 'hook.example': [OUTSIDE] })), { code: 'ECONNRESET' });
});

t.test('no proxy of the environment is asked', async (t) => {
  t.teardown(setGlobalProxyFromEnv({ https_proxy: 'http://127.0.0.1:1' }));
  const { ways } = await receiver(t);
  t.match(await postOutside(TO, SENT, ways({ 'hook.example': [OUTSIDE] })), { status: 200 });
});

t.test('names are asked of name servers, and a look-up ends with its time', async (t) => {
  const began = performance.now();
  await t.rejects(WAYS.resolve('hook.invalid', AbortSignal.timeout(300)));
  t.ok(performance.now() - began < 2_000);
  await t.rejects(postOutside('https://localhost/', SENT, { ...WAYS, ms: 1_000 }));
});
