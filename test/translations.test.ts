import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, walkTokens } from 'marked';
import t from 'tap';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const SUFFIX = '.zh-Hant.md';
/** What integrators read: each page is kept in Chinese too. */
const TRANSLATED = [
  ...globSync('guides/*.md', { cwd: DOCS }).filter((file) => !file.endsWith(SUFFIX)),
  'events.md',
  'sandbox.md',
  'start.en.md',
];

const chineseOf = (file: string) => file.replace(/(?:\.en)?\.md$/, SUFFIX);
const read = (file: string) => readFileSync(join(DOCS, file), 'utf8');

type Shape = Readonly<{
  headings: readonly number[];
  tables: readonly string[];
  items: number;
  blocks: readonly string[];
  codes: readonly string[];
  links: readonly string[];
}>;

/** What a translation keeps: headings, tables and blocks of code in their order; as many items, the same codes and links. */
function shapeOf(text: string): Shape {
  const [headings, tables, blocks, codes, links]: [number[], string[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  let items = 0;
  const tokens = lexer(text);
  void walkTokens(tokens, (token: Token) => {
    if (token.type === 'heading') headings.push(token['depth'] as number);
    if (token.type === 'table')
      tables.push(
        `${(token['rows'] as readonly unknown[]).length} rows of ${(token['header'] as readonly unknown[]).length}`,
      );
    if (token.type === 'list_item') items += 1;
    if (token.type === 'code') blocks.push(`${token['lang']}\n${token['text']}`);
    if (token.type === 'codespan') codes.push(token['text'] as string);
    if (token.type === 'link') links.push((token['href'] as string).replace(SUFFIX, '.md'));
  });
  return { headings, tables, items, blocks, codes: codes.toSorted(), links: links.toSorted() };
}

t.test(
  'every page that integrators read is there in Chinese, and no Chinese page is left behind',
  async (t) => {
    t.ok(TRANSLATED.length >= 7, `${TRANSLATED.length} pages`);
    for (const file of TRANSLATED)
      t.ok(existsSync(join(DOCS, chineseOf(file))), `${file} has no ${chineseOf(file)}`);
    t.same(globSync(`**/*${SUFFIX}`, { cwd: DOCS }).toSorted(), TRANSLATED.map(chineseOf).toSorted());
  },
);

t.test(
  'a Chinese page has the headings, tables, lists, code, codes and links of the English one',
  async (t) => {
    for (const file of TRANSLATED.filter((each) => existsSync(join(DOCS, chineseOf(each))))) {
      const [english, chinese] = [shapeOf(read(file)), shapeOf(read(chineseOf(file)))];
      for (const part of ['headings', 'tables', 'items', 'blocks', 'codes', 'links'] as const)
        t.same(chinese[part], english[part], `${chineseOf(file)}: ${part}`);
    }
  },
);

t.test('a row of a Chinese table is about what the row of the English one is about', async (t) => {
  const firstCodes = (file: string) =>
    [...read(file).matchAll(/^\|([^|]*)\|/gm)].map(([, cell = '']) =>
      [...cell.matchAll(/`[^`]+`|\b\d{3}\b/g)].map(([code]) => code).join(' '),
    );
  for (const file of TRANSLATED.filter((each) => existsSync(join(DOCS, chineseOf(each)))))
    t.same(firstCodes(chineseOf(file)), firstCodes(file), file);
});

t.test('Chinese is written with its own marks', async (t) => {
  for (const file of TRANSLATED.map(chineseOf).filter((each) => existsSync(join(DOCS, each)))) {
    const prose = read(file).replaceAll(/```[^]*?```|`[^`]*`|\]\([^)]*\)/g, '');
    t.notMatch(prose, /[“”‘’]/, `${file}: 「」`);
    t.notMatch(prose, /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?:\s|$)/u, `${file}: full-width marks`);
  }
});
