import t from 'tap';
import { ADMIN, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

type Item = Readonly<Record<'citation' | 'kind' | 'status' | 'summary', string>> &
  Readonly<{ article: number; codes: readonly string[]; planned: string | null; reason: string | null }>;
const list = async (
  query: Record<string, string> = {},
  language = 'en',
): Promise<
  Readonly<{ items: readonly Item[]; inForce?: unknown; nextCursor?: unknown; terms?: unknown }>
> => {
  const { items, ...rest } = await service.expect(200, null, 'listArticles', {
    query,
    headers: { 'accept-language': language },
  });
  return { ...rest, items: items as readonly Item[] };
};
const citations = (items: readonly Item[]) => items.map(({ citation }) => citation);

t.test('anybody reads all 48 articles, in order, with the terms of the measures', async (t) => {
  const { items, ...rest } = await list();
  t.same(
    [...new Set(items.map(({ article }) => article))],
    Array.from({ length: 48 }, (_, index) => index + 1),
  );
  t.match(rest, {
    nextCursor: null,
    inForce: true,
    terms: [
      { documentNumber: '咸政規〔2020〕2號', from: '2020-07-02', to: '2022-07-02', sandbox: false },
      { documentNumber: 'SANDBOX-2026', sandbox: true },
    ],
  });
});

t.test('a clause is told in the language asked for, Simplified as a rule', async (t) => {
  const summaries = async (language: string) =>
    (await list({ article: '9' }, language)).items.map((each) => each.summary);
  const [hans, hant, en] = await Promise.all(['', 'zh-Hant', 'en'].map(summaries));
  t.match(hans?.[2], /运输合同/);
  t.match(hant?.[2], /運輸合同/);
  t.match(en?.[2], /carriage contracts/);
});

t.test('what is not built is said, and why a clause needs no data', async (t) => {
  const { items } = await list();
  for (const { citation, kind, status, planned, reason } of items) {
    t.equal(planned !== null, status === 'planned' || status === 'partlyBuilt', citation);
    t.equal(reason !== null, kind === 'informs', citation);
  }
});

t.test('clauses are found by article, kind and how far they are built', async (t) => {
  t.same(citations((await list({ article: '10' })).items), [
    '10(1)',
    '10(2)',
    '10(3)',
    '10(4)',
    '10(4)',
    '10(5)',
  ]);
  t.same(citations((await list({ article: '10', kind: 'attested' })).items), ['10(4)', '10(5)']);
  t.same(citations((await list({ kind: 'informs', status: 'noRule' })).items), ['1', '4', '20', '28', '46']);
  t.same((await list({ kind: 'informs', status: 'built' })).items, []);
});

t.test('48: on a day no term covers, no clause is in force', async (t) => {
  for (const [day, isIn] of [
    ['2020-07-01', false],
    ['2020-07-02', true],
    ['2022-07-02', true],
    ['2022-07-03', false],
  ] as const) {
    const { items, inForce } = await list({ inForceOn: day, article: '8' });
    t.equal(inForce, isIn, day);
    t.same(citations(items), isIn ? ['8'] : [], day);
  }
  await service.expect(200, ADMIN, 'setSandboxClock', { body: { now: '2023-05-04T09:00:00+08:00' } });
  const { items, inForce } = await list({ article: '8' });
  t.equal(inForce, false, 'today');
  t.equal(items.length, 1, 'and the list is there all the same');
});

t.test('an unknown article, kind or filter is refused', async (t) => {
  for (const query of [
    { article: '0' },
    { article: '49' },
    { kind: 'decided' },
    { inForceOn: 'today' },
    { chapter: '2' },
  ]) {
    const { status } = await service.call(null, 'listArticles', { query });
    t.equal(status, 400, JSON.stringify(query));
  }
});
