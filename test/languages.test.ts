import { readdirSync, readFileSync } from 'node:fs';
import t from 'tap';
import { CASE_STATES } from '../src/domain/enforcement/case.ts';
import { VIOLATION_STATUSES } from '../src/domain/enforcement/violation.ts';
import { CATEGORIES } from '../src/domain/law/art-03-categories.ts';
import { AUTHORITIES } from '../src/domain/law/art-07-competence.ts';
import { ORDER_STATUSES } from '../src/domain/law/art-32-control-orders.ts';
import { COMPLAINT_STATUSES } from '../src/domain/law/art-35-02-complaints.ts';
import { CORRECTION_STATUSES } from '../src/domain/manifests/correction.ts';
import { MANIFEST_STATES } from '../src/domain/manifests/manifest.ts';
import { REFUSAL_GROUNDS } from '../src/domain/manifests/scan.ts';
import { DOCUMENT_KINDS } from '../src/domain/permits/evidence.ts';
import { APPLICATION_STATUSES } from '../src/domain/permits/procedure.ts';
import { inLanguage, type Language, messageOf, schemaMessage } from '../src/routes/language.ts';
import { SCHEMA_WORDS } from '../src/routes/schema-words.ts';
import { VALUE_WORDS } from '../src/routes/value-words.ts';

const HAN = /\p{Script=Han}/u;
/** Names of places, which English keeps. */
const PLACES = /咸安區|[「（(].*?[」）)]/g;
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(`src/${name}`, 'utf8')] as const);

/** The value of a number that a template names. */
function constant(name: string): string {
  const [, value = ''] =
    sources.map(([, text]) => new RegExp(`const ${name} = ([\\d_]+)`).exec(text)).find(Boolean) ?? [];
  return value.replaceAll('_', '');
}

t.test('every text in two languages has both, and no Chinese in its English', async (t) => {
  const pairs = /zh:\s*(['`])(.*?)\1,\s*en:\s*(['"`])(.*?)\3/gs;
  let found = 0;
  for (const [name, source] of sources)
    for (const [, , zh, , en] of source.matchAll(pairs)) {
      found += 1;
      if (zh === undefined || en === undefined || zh.includes('${')) continue;
      t.ok(zh === '' || HAN.test(zh) || zh === en, `${name}: ${zh}`);
      t.notOk(/\p{Script=Han}{3}/u.test(en.replaceAll(PLACES, '')), `${name}: ${en}`);
    }
  t.ok(found > 500, `${found} texts`);
});

t.test('what our own schemas say is translated, and no translation is stale', async (t) => {
  const said =
    /\b(?:error|message): '((?:[^'\\]|\\.)+)'|(?:invalidAt\(\s*|wrongAt\(\s*|: )'((?<=At\(\s*')[^']+|a ring that [^']+|a day of the year[^']+|no day twice[^']+|a Saturday or[^']+)'|error: `([^`]+)`/g;
  const messages = new Set(
    sources
      .filter(([name]) => name.startsWith('routes/') && !/(?:settings|openapi-examples)\.ts$/.test(name))
      .flatMap(([, source]) => [...source.matchAll(said)])
      .map(([, plain, other, template]) => plain ?? other ?? template ?? '')
      .map((text) => text.replace(/\$\{(\w+)\}/, (_, name: string) => constant(name)))
      .filter((text) => text !== ''),
  );
  t.same([...messages].toSorted(), Object.keys(SCHEMA_WORDS).toSorted());
  for (const [en, zh] of Object.entries(SCHEMA_WORDS)) {
    t.match(zh, HAN, en);
    t.equal(schemaMessage(en, 'en'), en.replace(/\{\w+\}/, '—'));
    t.equal(schemaMessage(en, 'zh-Hant'), zh.replace(/\{\w+\}/, '—'));
    t.match(schemaMessage(en, 'zh-Hans'), HAN);
  }
  t.equal(schemaMessage('of somebody else', 'zh-Hans'), 'of somebody else');
});

t.test('codes that messages name are called by words', async (t) => {
  const closed: Readonly<Record<string, readonly string[]>> = {
    category: CATEGORIES,
    documentKind: DOCUMENT_KINDS,
    ground: REFUSAL_GROUNDS,
    state: [
      ...APPLICATION_STATUSES,
      ...CASE_STATES,
      ...COMPLAINT_STATUSES,
      ...CORRECTION_STATUSES,
      ...MANIFEST_STATES,
      ...ORDER_STATUSES,
      ...VIOLATION_STATUSES,
    ],
  };
  for (const [name, codes] of Object.entries(closed))
    for (const code of codes) t.ok(VALUE_WORDS[name]?.[code], `${name} ${code}`);
  t.equal(
    messageOf('wrong_state', 'en', { state: 'inTransit' }),
    'This is not possible while the state is in transit.',
  );
  t.equal(
    messageOf('wrong_state', 'zh-Hant', { state: 'loaded' }),
    '當前狀態為「已裝載」，不能進行此項操作。',
  );
  t.equal(messageOf('wrong_state', 'zh-Hans', { state: 'loaded' }), '当前状态为“已装载”，不能进行此项操作。');
  t.match(messageOf('wrong_state', 'en', { state: 'constructor' }), /constructor/);
});

t.test('several values of a message are called by their words, apart as each language has it', async (t) => {
  const codes = { codes: 'disposal_without_permit, vehicle_without_copy, of_nobody' };
  const rows = [
    ['en', codes, 'Disposal without a permit, Vehicle without a permit copy, of_nobody'],
    ['zh-Hant', codes, '未經核準處置、車輛無許可證副本、of_nobody'],
    ['zh-Hans', codes, '未经核准处置、车辆无许可证副本、of_nobody'],
    ['en', { materials: 'concrete, brick' }, 'concrete, brick'],
    ['zh-Hans', { materials: 'concrete, brick' }, '混凝土、砖'],
    ['zh-Hans', { plates: '鄂L12345, 鎔L' }, '鄂L12345、鎔L'],
    ['en', { authority: '咸寧市城管執法部門' }, "the city's authority (421200)"],
    ['zh-Hans', { authority: '咸寧市城管執法部門' }, '咸宁市城管执法部门'],
    ['zh-Hans', { authority: '甯某' }, '甯某'],
  ] as const;
  for (const [language, params, text] of rows) {
    const words = `{${Object.keys(params).join('')}}`;
    t.equal(inLanguage({ zh: words, en: words }, language, params), text);
  }
  for (const { code, name } of AUTHORITIES)
    t.ok(messageOf('not_competent', 'en', { authority: name }).includes(`(${code})`), code);
});

t.test('a moment to come is told as a day or an instant', async (t) => {
  const said = (language: Language, day: string) => messageOf('day_to_come', language, { day });
  t.match(said('en', '2026-03-17'), /^17 March 2026 is still to come\. What happens then/);
  t.match(
    said('en', '2026-03-17T20:00:00+08:00'),
    /^17 March 2026 at 20:00 is still to come\. What happens then/,
  );
  t.match(said('zh-Hans', '2026-03-17T20:00:00+08:00'), /^2026年3月17日 20:00尚未到来；届时/);
});

t.test(
  'Traditional texts have the characters of Traditional Chinese where Simplified has one for two',
  async (t) => {
    // The measures are spelt 建筑 and 核準 here, and so is what quotes them; surnames are as they are.
    const texts = sources.filter(([name]) => !name.endsWith('privacy/mask.ts'));
    for (const [name, source] of texts)
      for (const [, wrong = ''] of source.matchAll(/(.{0,6}(?:[于余帐]|后|重復|日歷|帳號).{0,6})/g))
        t.fail(`${name}: ${wrong}`);
    t.equal(inLanguage({ zh: '賬號、文件、餘量、日曆', en: '' }, 'zh-Hans'), '账号、文件、余量、日历');
  },
);

t.test('days, months, instants and numbers are written as readers of the language write them', async (t) => {
  const rows: readonly (readonly [string, string | number, string, string])[] = [
    ['day', '2021-05-10', '2021年5月10日', '10 May 2021'],
    ['month', '2021-05', '2021年5月', 'May 2021'],
    ['from', '2021-05-10T18:30:00+08:00', '2021年5月10日 18:30', '10 May 2021 at 18:30'],
    // Midnight in Xianning, still the day before in London.
    ['until', '2021-05-10T00:00:00+08:00', '2021年5月10日 00:00', '10 May 2021 at 00:00'],
    ['from', '22:00', '22:00', '22:00'],
    ['massKg', 1_234_567, '1,234,567', '1,234,567'],
    ['yuan', 1_000.5, '1,000.5', '1,000.5'],
    ['year', 2_027, '2027', '2027'],
    // What is somebody's own stays as it was given.
    ['number', '2021-05-10', '2021-05-10', '2021-05-10'],
    ['plate', '2021-05', '2021-05', '2021-05'],
    ['dueOn', 'soon', 'soon', 'soon'],
  ];
  for (const [name, value, zh, en] of rows) {
    const words = { zh: `{${name}}`, en: `{${name}}` };
    t.equal(inLanguage(words, 'zh-Hans', { [name]: value }), zh, `${name} ${value}`);
    t.equal(inLanguage(words, 'en', { [name]: value }), en, `${name} ${value}`);
  }
  t.equal(inLanguage({ zh: '{a}', en: '{a}' }, 'en', { a: null }), '—');
});
