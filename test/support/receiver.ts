import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import type { Test } from 'tap';
import { WAYS, type Ways } from '../../src/routes/outbound.ts';

/** Key and certificate of hook.example until 2126: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 … */
const PEM = readFileSync(new URL('hook.example.pem', import.meta.url));

/**
 * A receiver of webhooks on loopback. `ways` lead to it by whatever address a name has, and note the addresses that a
 * connection was to be made to.
 */
export async function receiver(
  t: Test,
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    void response.end('thanks'),
) {
  const received: IncomingMessage[] = [];
  const server = createServer({ key: PEM, cert: PEM }, (request, response) => {
    received.push(request);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const dialled: string[] = [];
  const ways = (names: Readonly<Record<string, readonly string[]>>, change: Partial<Ways> = {}): Ways => ({
    ...WAYS,
    resolve: async (name) => names[name] ?? [],
    connect: ({ lookup, ...options }) =>
      connect({
        ...options,
        host: options.servername || '127.0.0.1',
        port,
        ca: PEM,
        lookup: (name, asked, done) =>
          lookup?.(name, asked, (_error, found) => {
            for (const { address } of Array.isArray(found) ? found : []) dialled.push(address);
            done(null, [{ address: '127.0.0.1', family: 4 }]);
          }),
      }),
    ...change,
  });
  return { received, dialled, ways };
}
