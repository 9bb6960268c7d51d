import t, { type Test } from 'tap';
import { mainExample, type Played } from '../src/routes/openapi-examples.ts';
import { ROUTES } from '../src/routes/routes.ts';
import { multipart, PDF, type Part, PNG } from './support/parties.ts';
import {
  type Actor,
  ADMIN,
  injected,
  type Request,
  testService,
  type TestService,
} from './support/service.ts';

t.setTimeout(180_000);

/** Of each operation the example that a reader tries, in the order of the document. */
const shown = ROUTES.map(({ operationId }) => {
  const main = mainExample(operationId);
  if (!main) throw new Error(`${operationId} has no example`);
  return main;
});

/** Those that need what only an earlier answer gives, or another day; each says so to its reader. */
const BEFOREHAND = {
  verifyCredential: 'is signed by the service that answers it',
  closeManifest: 'a load is overdue a day after it departed',
  ingestTelemetry: 'an API key is a secret',
  getSubscription: 'a webhook has a secret, and an address of its owner',
  updateSubscription: 'as above',
  deleteSubscription: 'as above',
  rotateSubscriptionSecret: 'as above',
  listDeliveries: 'as above',
  replayDelivery: 'as above',
  replayDeadDeliveries: 'as above',
};

t.test('what needs something beforehand is a short list, and each says what', async (t) => {
  t.same(
    shown
      .filter(({ from }) => from !== undefined)
      .map(({ operationId }) => operationId)
      .toSorted(),
    Object.keys(BEFOREHAND).toSorted(),
  );
});

const running = shown.filter(({ from }) => from === undefined);

t.test('what runs as it stands takes no id from an earlier answer', async (t) => {
  for (const { operationId, params, query, body, form, table } of running) {
    const text = JSON.stringify([params, query, body, form, table]).replace(/"id":"0195a000-[^"]*"/g, '');
    const notSeeded = text.match(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-46-9a-f][0-9a-f]{3}-[0-9a-f-]{17}\b/g);
    t.same(notSeeded, null, operationId);
  }
});

t.test('after the clock and the seed every example runs as it stands, from top to bottom', async (t) => {
  await runs(t, running);
});

t.test('and from bottom to top: none needs another', async (t) => {
  await runs(t, running.toReversed());
});

async function runs(t: Test, inOrder: readonly Played[]): Promise<void> {
  const service = await testService();
  t.teardown(() => service.close());
  await service.setClock('2026-03-16T09:00:00+08:00');
  await service.expect(200, ADMIN, 'seedSandbox', { body: {} });
  for (const example of inOrder) {
    const reply = await sent(service, example);
    t.equal(reply.statusCode, example.status, `${example.operationId}: ${reply.payload.slice(0, 300)}`);
  }
}

async function sent(service: TestService, { operationId, token, form, table, ...rest }: Played) {
  const { body, headers, ...asked }: Request =
    form !== undefined
      ? { ...rest, ...multipart(...partsOf(form)) }
      : table !== undefined
        ? { ...rest, body: table, headers: { 'content-type': 'text/csv' } }
        : rest;
  const authorization =
    token === undefined ? {} : { authorization: `Bearer ${await service.token(claimsOf(token))}` };
  return injected(service.app, operationId, {
    ...asked,
    ...(body !== undefined && { body }),
    headers: { ...authorization, ...headers },
  });
}

/** The claims that `npm run token` makes of its options. */
function claimsOf(options: string): Actor {
  const { role, ...claims } = Object.fromEntries(
    [...options.matchAll(/--(\w+) (\S+)/g)].map(([, name, value]) => [name, value]),
  );
  return { ...claims, ...(role && { roles: [role] }) };
}

/** A form with files of the kind their names say. */
function partsOf(form: NonNullable<Played['form']>): readonly Part[] {
  return Object.entries(form).flatMap(([name, given]) =>
    [given].flat().map((value): Part => {
      if (value.endsWith('.pdf')) return [name, { content: PDF, fileName: value }];
      return value.endsWith('.png') ? [name, { content: PNG, fileName: value }] : [name, value];
    }),
  );
}
