import fc from 'fast-check';
import t from 'tap';
import { ACCESS } from '../../src/routes/access.ts';
import type { Route } from '../../src/routes/route.ts';
import { ROUTES } from '../../src/routes/routes.ts';
import { problem } from '../../src/routes/schemas.ts';
import { mayByKind } from '../support/kinds.ts';
import { contentsOf } from '../support/contents.ts';
import { mutations } from '../support/mutations.ts';
import { registerParty } from '../support/parties.ts';
import { type Actor, ADMIN, CITY, ECOLOGY, testService } from '../support/service.ts';

/** `FUZZ_SEED` plays a run again, `FUZZ_BODIES` sends more. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const BODIES = Number(process.env['FUZZ_BODIES'] ?? 1_500);

const service = await testService();
t.teardown(() => service.close());
const { id: organisationId } = await registerParty(service, 'owner', 'carrier', 'contractor', 'recycler');
const { key } = await service.expect(201, 'owner', 'createApiKey', {
  body: { name: 'k', scopes: ['read', 'applications', 'manifests', 'scans'] },
});
const { key: recorderKey } = await service.expect(201, 'owner', 'createApiKey', {
  body: { name: 'r', scopes: ['telemetry'] },
});
const withBody = ROUTES.filter((route) => route.body !== undefined);
const CALLERS = {
  owner: 'owner',
  officer: CITY,
  department: ECOLOGY,
  admin: ADMIN,
} as const satisfies Readonly<Record<string, Actor>>;
const KINDS = Object.keys(CALLERS) as readonly (keyof typeof CALLERS)[];
const tokens = new Map<Actor, string>();
for (const actor of Object.values(CALLERS)) tokens.set(actor, await service.token(actor));

function callerOf({ operationId }: Route): Actor {
  const kind = KINDS.find((each) => mayByKind(ACCESS[operationId], each));
  return kind ? CALLERS[kind] : 'owner';
}

/** Ids in the path are those of a thing that is there where it may be, so that a body is really looked at. */
const pathOf = ({ url }: Route) =>
  url.replaceAll(/:(\w+)/g, (_: string, name: string) =>
    name === 'id' ? organisationId : name === 'year' ? '2027' : '1',
  );

async function send(route: Route, authorization: string | undefined, payload?: string) {
  const response = await service.app.inject({
    method: route.method,
    url: pathOf(route),
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
    },
    ...(payload !== undefined && { payload }),
  });
  return { status: response.statusCode, text: response.payload };
}

/** What only a machine sends goes by its key. */
const authorizationFor = (route: Route) =>
  mayByKind(ACCESS[route.operationId], 'owner') || !mayByKind(ACCESS[route.operationId], 'key:telemetry')
    ? bearer(callerOf(route))
    : `Bearer ${String(recorderKey)}`;
const bearer = (actor: Actor) => `Bearer ${tokens.get(actor) ?? ''}`;

function isRefusedBySchema({ body }: Route, text: string): boolean {
  try {
    return !body?.safeParse(JSON.parse(text)).success;
  } catch {
    return true;
  }
}

t.test(`a body with one thing wrong is refused and leaves nothing (FUZZ_SEED=${SEED})`, async (t) => {
  const before = await contentsOf(service);
  const runs = Math.ceil(BODIES / withBody.length);
  let tried = 0;
  for (const route of withBody) {
    const property = fc.asyncProperty(
      mutations(route.example).filter(({ text }) => isRefusedBySchema(route, text)),
      async ({ text, what }) => {
        tried += 1;
        const answer = await send(route, authorizationFor(route), text);
        const document = problem.safeParse(JSON.parse(answer.text));
        if (answer.status !== 400 || !document.success || document.data.errors.length === 0)
          throw new Error(`${route.operationId}, ${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
      },
    );
    const result = await fc.check(property, { numRuns: runs, seed: SEED });
    const report = result.failed ? fc.defaultReportMessage(result) : '';
    t.equal(report ?? '', '', route.operationId);
  }
  t.ok(tried >= BODIES, `${tried} bodies`);
  t.same(await contentsOf(service), before, 'no row is changed');
  t.comment(`fuzz | seed ${SEED} | ${tried} bodies tried | all refused by 400 | nothing written`);
});

t.test('a scan with one thing wrong inside a batch is refused by itself', async (t) => {
  const route = ROUTES.find(({ operationId }) => operationId === 'recordScan');
  const batch = ROUTES.find(({ operationId }) => operationId === 'recordScans');
  if (!route || !batch) throw new Error('expected the operations of scans');
  const before = await contentsOf(service);
  const isObject = (text: string) => /^\{.*\}$/.test(text) && !/"(__proto__|constructor)"/.test(text);
  const wrong = mutations(route.example).filter(
    ({ text }) => isObject(text) && isRefusedBySchema(route, text),
  );
  const scans = fc.sample(wrong, { numRuns: 300, seed: SEED }).map(({ text }) => text);
  const answer = await send(batch, bearer('owner'), `{"scans":[${scans.join(',')}]}`);
  t.equal(answer.status, 200);
  const { results } = JSON.parse(answer.text) as { results: { status: number; problem: unknown }[] };
  t.equal(results.length, scans.length);
  for (const [index, result] of results.entries())
    t.ok(
      result.status === 400 && problem.safeParse(result.problem).success,
      (scans[index] ?? '').slice(0, 200),
    );
  t.same(await contentsOf(service), before);
});

t.test('a valid example is never malformed, and never our failure', async (t) => {
  for (const route of withBody) {
    const { status, text } = await send(route, bearer(callerOf(route)), JSON.stringify(route.example));
    t.ok(status < 500 && status !== 400, `${route.operationId}: ${status} ${text.slice(0, 300)}`);
  }
});

t.test('without a valid token there is 401, whatever is sent', async (t) => {
  for (const route of ROUTES.filter(({ operationId }) => !mayByKind(ACCESS[operationId], 'nobody')))
    for (const authorization of [undefined, 'Bearer x', 'Bearer cwk_x', `Bearer ${tokens.get(CITY) ?? ''}x`])
      for (const payload of route.method === 'GET' ? [undefined] : [undefined, '{', '{"__proto__":1}'])
        t.equal((await send(route, authorization, payload)).status, 401, route.operationId);
});

t.test('who may never call an operation gets 403, whatever is sent', async (t) => {
  for (const route of ROUTES) {
    for (const kind of KINDS.filter((each) => !mayByKind(ACCESS[route.operationId], each)))
      for (const payload of route.method === 'GET' ? [undefined] : [undefined, '{', '{"x":1}']) {
        const { status, text } = await send(route, bearer(CALLERS[kind]), payload);
        t.equal(status, 403, `${route.operationId} by ${kind}: ${text.slice(0, 200)}`);
      }
  }
  for (const route of ROUTES.filter(
    ({ operationId }) => !mayByKind(ACCESS[operationId], 'key:read') && !ACCESS[operationId].keys,
  ))
    t.equal((await send(route, `Bearer ${String(key)}`, '{')).status, 403, `${route.operationId} by a key`);
});
