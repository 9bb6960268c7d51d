import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AttemptWatch, createDeliverer, type Deliverer } from '../../src/routes/webhooks.ts';
import type { Told } from './events.ts';
import type { Actor, Reply, TestService } from './service.ts';

export type Received = Readonly<{ headers: IncomingHttpHeaders; body: string; event: Told }>;

/** With which status a receiver answers what has come, and with which headers. */
type Answered = number | Readonly<{ status: number; headers: OutgoingHttpHeaders }>;
type Answering = (came: Received) => Answered | Promise<Answered>;

/** A receiver of webhooks on loopback, by http:, as the sandbox lets them be. */
export async function hook(
  t: Readonly<{ teardown: (end: () => unknown) => void }>,
  answering: Answering = () => 204,
) {
  const received: Received[] = [];
  const behaviour = { answering };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const came = { headers: request.headers, body, event: JSON.parse(body) as Told };
      received.push(came);
      void Promise.resolve(behaviour.answering(came)).then((answered) => {
        const { status, headers } =
          typeof answered === 'number' ? { status: answered, headers: {} } : answered;
        response.writeHead(status, headers).end();
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: (next: Answering) => void (behaviour.answering = next),
  };
}

/** A clock for deliveries that stands until it is moved. */
export function clockAt(start = Date.now()) {
  let now = start;
  return { now: () => now, pass: (ms: number) => void (now += ms) };
}

export function delivererOf(service: TestService, clock: () => number, watch?: AttemptWatch): Deliverer {
  const { database, options } = service;
  return createDeliverer(database, options.dependencies.webhooks, {
    clock,
    random: () => 0,
    ...(watch && { watch }),
  });
}

/** Sends until nothing is due at this moment. */
export async function sendDue(deliverer: Deliverer): Promise<void> {
  for (;;) {
    const begun = await deliverer.begin();
    await deliverer.settled();
    if (begun === 0) return;
  }
}

/** A subscription of somebody, with its secret. */
export function subscribed(
  service: TestService,
  actor: Actor,
  url: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<Reply['body']> {
  return service.expect(201, actor, 'createSubscription', { body: { url, ...change } });
}

export async function deliveriesOf(service: TestService, actor: Actor, id: string, state?: string) {
  const { items } = await service.expect(200, actor, 'listDeliveries', {
    params: { id },
    query: { limit: '500', ...(state !== undefined && { state }) },
  });
  return items as readonly Readonly<{
    eventId: string;
    type: string;
    state: string;
    attempts: number;
    lastStatus: number | null;
    lastFailure: string | null;
    nextAt: string | null;
  }>[];
}
