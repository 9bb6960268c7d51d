import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { CATALOGUE, type Code } from '../src/domain/catalogue.ts';
import { LANGUAGES, messageOf } from '../src/routes/language.ts';
import { VALUE_WORDS } from '../src/routes/value-words.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));
const files = (await readdir(source, { recursive: true })).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('catalogue.ts'),
);
const code = (await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')))).join('\n');
const entries = Object.entries(CATALOGUE) as readonly (readonly [Code, (typeof CATALOGUE)[Code]])[];
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted((a = '', b = '') => (a < b ? -1 : 1));

t.test('every code is used somewhere, so that none is stale', async (t) => {
  t.same(
    entries.filter(([name]) => !code.includes(`'${name}'`)).map(([name]) => name),
    [],
  );
});

t.test('every message speaks every language and names the same values in each', async (t) => {
  for (const [name, { zh, en }] of entries) {
    t.match(zh, /\p{Script=Han}/u, name);
    t.notMatch(en, /\p{Script=Han}/u, name);
    t.same(placeholders(zh), placeholders(en), name);
    for (const language of LANGUAGES) t.ok(messageOf(name, language).length >= 5, `${name} in ${language}`);
  }
});

t.test('values are written into a message as they are, names and plates unconverted', async (t) => {
  t.match(messageOf('permit_misuse', 'zh-Hans', { plate: '鄂L12345', copyPlate: '鎔' }), /鄂L12345.*鎔/);
});

t.test(
  'a name within Chinese stands between quotation marks, and a day without spaces around it',
  async (t) => {
    const names = [...Object.keys(VALUE_WORDS), 'authority', 'contract'];
    const bare = new RegExp(`(?<!「)\\{(?:${names.join('|')})\\}|\\{(?:${names.join('|')})\\}(?!」)`);
    const spaced = / \{(?:day|month|\w+On)\}|\{(?:day|month|\w+On)\} /;
    for (const [name, { zh }] of entries) {
      t.notMatch(zh, bare, name);
      t.notMatch(zh, spaced, name);
      t.notMatch(zh, /[“”]/, name);
    }
  },
);
