import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { trials } from '../../../scripts/without-rules/removals.ts';
import { CATALOGUE, FINDINGS } from '../../../src/domain/catalogue.ts';
import { CHAPTERS, OTHER_LAW } from '../../../src/domain/law/articles.ts';
import { articleOf, type Clause, statusOfClause } from '../../../src/domain/law/articles/clause.ts';
import { OFFENCE_CODES } from '../../../src/domain/enforcement/offence.ts';

const CLAUSES = CHAPTERS.flatMap(({ clauses }) => clauses);

/** The first article of each chapter, and the one after the last. */
const BOUNDS = [1, 8, 16, 20, 31, 36, 46, 49];

t.test('every article has its rows, in the order of the statute, in its chapter', async (t) => {
  const articles = CLAUSES.map(({ citation }) => articleOf(citation));
  t.same(
    [...new Set(articles)],
    Array.from({ length: 48 }, (_, index) => index + 1),
  );
  t.same(
    CHAPTERS.map(({ clauses: [first] }) => articleOf(first?.citation ?? '')),
    BOUNDS.slice(0, -1),
  );
  t.same(
    articles,
    articles.toSorted((a, b) => a - b),
  );
  const parts = (citation: string) => citation.split(/[.()]/).filter(Boolean).map(Number);
  const inOrder = CLAUSES.toSorted(
    (a, b) =>
      articleOf(a.citation) - articleOf(b.citation) ||
      (parts(a.citation)[1] ?? 0) - (parts(b.citation)[1] ?? 0),
  );
  t.same(
    CLAUSES.map(({ citation }) => citation),
    inOrder.map(({ citation }) => citation),
  );
});

t.test('an article is cited whole or by its parts, all of them, each kind of row once', async (t) => {
  for (const [article, rows] of Map.groupBy(CLAUSES, ({ citation }) => articleOf(citation))) {
    const citations = [...new Set(rows.map(({ citation }) => citation))];
    const form = citations[0]?.includes('(') ? '($)' : '.$';
    const whole = citations.length === 1 ? [`${article}`] : [];
    const inParts = citations.map((_, index) => `${article}${form.replace('$', String(index + 1))}`);
    t.same(citations, whole.length > 0 ? whole : inParts, `article ${article}`);
  }
  const rows = CLAUSES.map(({ citation, kind }) => `${citation} ${kind}`);
  t.equal(new Set(rows).size, rows.length);
});

t.test('a clause says what carries it, or what is not built yet, or why nothing has to be', async (t) => {
  for (const clause of CLAUSES) {
    const { citation, kind, rules, tests, planned, reason, codes, offences } = clause;
    const isInforming = kind === 'informs';
    t.equal(reason !== undefined, isInforming, `${citation}: a reason where it informs`);
    t.equal(rules !== undefined, tests !== undefined, `${citation}: rules and tests`);
    if (isInforming) t.same([rules, planned], [undefined, undefined], citation);
    else t.ok(rules ?? planned, `${citation} is built or planned`);
    if (!rules)
      t.same([codes, offences], [undefined, undefined], `${citation}: no codes of what is not there`);
  }
});

t.test('its words are a line in Chinese and one in English', async (t) => {
  for (const each of [...CLAUSES, ...OTHER_LAW]) {
    const { citation, zh, en } = each;
    const { planned, reason }: Pick<Clause, 'planned' | 'reason'> = each as Clause;
    for (const words of [{ zh, en }, planned, reason]) {
      if (!words) continue;
      t.match(words.zh, /\p{Script=Han}.*。$/u, citation);
      t.match(words.en, /^\S.*\.$/, citation);
      t.notMatch(words.zh + words.en, /\n/, citation);
    }
  }
});

t.test('every file that is named is there, and every test names its clause', async (t) => {
  for (const { citation, codes = [], offences = [], rules = [], tests = [] } of CLAUSES) {
    for (const file of rules) t.ok(existsSync(file), `${citation}: ${file}`);
    for (const file of tests) {
      const text = readFileSync(file, 'utf8');
      const named = [...codes, ...offences].some((code) => text.includes(code)) || cited(text).has(citation);
      t.ok(named, `${file} names ${citation} or a code of it`);
    }
  }
});

t.test('every code is of the catalogue, and every finding is by some clause or by another law', async (t) => {
  const offences: ReadonlySet<string> = new Set(OFFENCE_CODES);
  for (const { citation, codes = [], offences: named = [] } of CLAUSES) {
    for (const code of codes) t.ok(code in CATALOGUE, `${citation}: ${code}`);
    for (const offence of named) t.ok(offences.has(offence), `${citation}: ${offence}`);
  }
  const carried = new Set([...CLAUSES, ...OTHER_LAW].flatMap(({ codes = [] }) => codes));
  t.same(
    Object.keys(FINDINGS).filter((code) => !carried.has(code as keyof typeof FINDINGS)),
    [],
  );
});

t.test(
  'of every clause that decides a rule can be taken out, to see whether its tests miss it',
  async (t) => {
    const tried = trials();
    for (const clause of CLAUSES.filter((each) => each.kind === 'decides' && each.rules)) {
      const { citation } = clause;
      const own = tried.filter((trial) => trial.clause === clause);
      t.ok(own.length > 0, `${citation}: npm run without-rules has something to take out`);
      t.ok(
        own.every(({ tests }) => tests.length > 0),
        `${citation}: a test of it needs no database`,
      );
    }
  },
);

t.test('how far a clause is built', async (t) => {
  const of = (change: Partial<Clause>) =>
    statusOfClause({ citation: '1', kind: 'decides', zh: '', en: '', ...change });
  const rules = ['src/domain/time.ts'] as const;
  const planned = { zh: '', en: '' };
  t.equal(of({ kind: 'informs' }), 'noRule');
  t.equal(of({ rules }), 'built');
  t.equal(of({ rules, planned }), 'partlyBuilt');
  t.equal(of({ planned }), 'planned');
});

/** The citations with which a text in quotes begins (`'19, 24: …'`), or that it names in brackets at its end. */
function cited(text: string): ReadonlySet<string> {
  const one = String.raw`\d+(?:\.\d+|\(\d+\))*`;
  const lists = text.matchAll(
    new RegExp(`['"\`](${one}(?:, ${one})*)[: '"\`]|\\((${one}(?:, ${one})*)\\)['"\`]`, 'g'),
  );
  return new Set([...lists].flatMap(([, first, last]) => (first ?? last ?? '').split(', ')));
}
