import { randomUUID } from 'node:crypto';
import t from 'tap';
import { createClient, orThrow, Refused } from '../../clients/typescript/client.ts';

/** A client of a service that answers in turn, what it was sent, and for how long it waited before each repeat. */
function clientOf(...answers: readonly (Response | Error)[]) {
  const sent: Readonly<{ headers: Headers; body: string; method: string }>[] = [];
  const waits: number[] = [];
  const client = createClient({
    baseUrl: 'http://service.test',
    token: async () => `token-${sent.length}`,
    language: 'zh-Hant',
    organisationId: ORGANISATION,
    sleep: async (ms) => void waits.push(ms),
    fetch: async (request) => {
      const { headers, method } = request as Request;
      sent.push({ headers, method, body: await (request as Request).text() });
      const answer = answers[sent.length - 1];
      if (!(answer instanceof Response)) throw answer ?? new Error('asked more often than there are answers');
      return answer;
    },
  });
  return { client, sent, waits };
}
const ORGANISATION = '01890000-0000-7000-8000-000000000001';
const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}) =>
  Response.json(body, { status, headers });
const away = (seconds: string) => json(503, { code: 'unavailable' }, { 'retry-after': seconds });
const draw = { body: { permitNumber: '421200Y202600001S', count: 1 } };

t.test('a request says who, in which language and for whom', async (t) => {
  const { client, sent } = clientOf(json(200, { items: [], nextCursor: null }));
  await client.GET('/v1/manifests', { params: { query: { state: 'drawn' } } });
  const headers = sent[0]?.headers;
  t.equal(headers?.get('authorization'), 'Bearer token-0');
  t.equal(headers?.get('accept-language'), 'zh-Hant');
  t.equal(headers?.get('acting-organisation'), ORGANISATION);
  t.notOk(headers?.has('idempotency-key'), 'what reads needs no key');
});

t.test('429 and 503 are sent again after the seconds they name, with the same key and body', async (t) => {
  const { client, sent, waits } = clientOf(
    away('2'),
    json(429, { code: 'too_many_requests' }, { 'retry-after': '7' }),
    json(201, { numbers: ['X'] }),
  );
  t.same(await orThrow(client.POST('/v1/manifest-draws', draw)), { numbers: ['X'] });
  t.same(waits, [2_000, 7_000]);
  const [first, ...others] = sent;
  const key = first?.headers.get('idempotency-key');
  t.match(key, /^[0-9a-f-]{36}$/);
  for (const each of others) {
    t.equal(each.headers.get('idempotency-key'), key);
    t.equal(each.body, first?.body);
  }
  t.same(JSON.parse(first?.body ?? ''), draw.body);
});

t.test('two requests have two keys, and one of the caller is kept', async (t) => {
  const { client, sent } = clientOf(...[1, 2, 3].map(() => json(201, { numbers: [] })));
  await client.POST('/v1/manifest-draws', draw);
  await client.POST('/v1/manifest-draws', draw);
  await client.POST('/v1/manifest-draws', { ...draw, headers: { 'idempotency-key': 'mine' } });
  const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
  t.equal(new Set(keys).size, 3);
  t.equal(keys[2], 'mine');
});

t.test('a scan is its own key', async (t) => {
  const { client, sent } = clientOf(new TypeError('fetch failed'), away('0'), json(200, { results: [] }));
  const at = '2026-03-16T18:20:00+08:00';
  const scan = { id: randomUUID(), kind: 'depart' as const, manifestNumber: 'X', at };
  await client.POST('/v1/scans/batch', { body: { scans: [scan] } });
  t.same(
    sent.map(({ headers }) => headers.has('idempotency-key')),
    [false, false, false],
  );
  for (const { body } of sent) t.same(JSON.parse(body), { scans: [scan] });
});

t.test('without an answer it is sent again, but for what may not be done twice', async (t) => {
  const lost = () => new TypeError('fetch failed');
  const { client, sent, waits } = clientOf(lost(), lost(), json(201, { numbers: [] }));
  await client.POST('/v1/manifest-draws', draw);
  t.same([sent.length, ...waits], [3, 1_000, 2_000]);

  const other = clientOf(lost(), new Response(null, { status: 204 }));
  const params = { path: { id: ORGANISATION } };
  await t.rejects(other.client.DELETE('/v1/api-keys/{id}', { params }), /fetch failed/);
  t.equal(other.sent.length, 1);
});

t.test('after five attempts what was answered last is the answer', async (t) => {
  const { client, sent, waits } = clientOf(...[1, 2, 3, 4, 5].map(() => away('3600')));
  const { error, response } = await client.GET('/v1/me');
  t.same([sent.length, response.status, error], [5, 503, { code: 'unavailable' }]);
  t.same(waits, [60_000, 60_000, 60_000, 60_000], 'a minute at most');
});

t.test('a refusal is not sent again, and is thrown with all it says', async (t) => {
  const problem = { status: 409, code: 'conditions_unmet', detail: 'no', errors: [{ code: 'x' }] };
  const { client, sent } = clientOf(json(409, problem));
  const refused = await orThrow(client.POST('/v1/manifest-draws', draw)).catch((error: unknown) => error);
  t.ok(refused instanceof Refused && refused.message === '409 conditions_unmet: no');
  t.same(refused instanceof Refused && refused.problem, problem);
  t.equal(sent.length, 1);
});
