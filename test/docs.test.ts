import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import t from 'tap';
import { ERRORS, FINDINGS, REFUSALS } from '../src/domain/catalogue.ts';
import { COMPLAINT_PROCEDURE } from '../src/domain/law/art-35-02-complaints.ts';
import { TRANSITIONS } from '../src/domain/manifests/timeline.ts';
import { PROCEDURE } from '../src/domain/permits/procedure.ts';
import { statusOf } from '../src/routes/problem.ts';
import { ROUTES } from '../src/routes/routes.ts';
import { accessDocument } from './support/access-document.ts';
import { articlesDocument } from './support/articles-document.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const readme = read('README.md');

/** The moves that the one state diagram of a file draws, each as `from > to: action`. */
function drawn(file: string): readonly string[] {
  const [, diagram = ''] = /```mermaid\n([^]*?)```/.exec(read(file)) ?? [];
  return [...diagram.matchAll(/^ *(\w+) --> (\w+): (.+)$/gm)]
    .flatMap(([, from, to, actions = '']) =>
      actions.split(', ').map((action) => `${from} > ${to}: ${action}`),
    )
    .toSorted();
}

/** The rows of all tables of a file whose first cell is a code in backticks, their cells trimmed. */
function rows(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/^\| *(`[a-z]\w*` *\|.*)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  );
}

t.test('the diagram of the manifest is the table of its transitions', async (t) => {
  const moves = Object.entries(TRANSITIONS).flatMap(([scan, states]) =>
    Object.entries(states).map(([from, to]) => `${from} > ${to}: ${scan}`),
  );
  // Voiding and filing are no scans: an act of the carrier, and what follows by itself.
  const beside = ['drawn > voided: void', 'received > filed: file'];
  t.same(drawn('docs/manifest.md'), [...moves, ...beside].toSorted());
});

t.test('the diagram of an application is the table of its procedure', async (t) => {
  const procedure: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = PROCEDURE;
  const moves = Object.entries(procedure).flatMap(([from, actions]) =>
    Object.entries(actions).flatMap(([action, states]) => states.map((to) => `${from} > ${to}: ${action}`)),
  );
  const byTime = [
    'submitted > accepted: time',
    'supplementRequested > notAccepted: time',
    // A renewal asked for in time.
    'submitted > approved: time',
    'accepted > approved: time',
  ];
  t.same(drawn('docs/permits.md'), [...moves, ...byTime].toSorted());
});

t.test('the diagram of a complaint is the table of its procedure', async (t) => {
  const moves = Object.entries(COMPLAINT_PROCEDURE).flatMap(([from, actions]) =>
    Object.entries(actions).map(([action, to]) => `${from} > ${to}: ${action}`),
  );
  t.same(drawn('docs/complaints.md'), moves.toSorted());
});

t.test('every code is listed with its messages, and none that does not exist', async (t) => {
  const found = Object.entries(FINDINGS).map(([code, { zh, en }]) => [`\`${code}\``, zh, en]);
  const refused = Object.entries(REFUSALS).map(([code, { zh, en }]) => [
    `\`${code}\``,
    String(statusOf(code as keyof typeof REFUSALS)),
    zh,
    en,
  ]);
  const wrong = Object.entries(ERRORS).map(([code, { zh, en }]) => [`\`${code}\``, zh, en]);
  const wanted = [...found, ...refused, ...wrong].map((cells) => `| ${cells.join(' | ')} |`);
  const listed = rows(read('docs/codes.md')).map((cells) => `| ${cells.join(' | ')} |`);
  t.same(
    wanted.filter((row) => !listed.includes(row)),
    [],
    'these rows are missing in docs/codes.md',
  );
  t.same(
    listed.filter((row) => !wanted.includes(row)),
    [],
    'these rows of docs/codes.md are stale',
  );
});

t.test(
  'every finding is explained where it arises: with the manifest, the permits, the cases or the recorders',
  async (t) => {
    const pages = ['manifest', 'permits', 'cases', 'telemetry'];
    const explained = pages.map((name) => read(`docs/${name}.md`)).join('\n');
    t.same(
      Object.keys(FINDINGS).filter((code) => !explained.includes(`\`${code}\``)),
      [],
    );
  },
);

t.test('the page on who may do what is the table of access', async (t) => {
  t.ok(
    read('docs/access.md') === (await accessDocument()),
    'run `npm run openapi` and commit docs/access.md',
  );
});

t.test('the page on the measures is the registry of its clauses', async (t) => {
  t.ok(
    read('docs/articles.md') === (await articlesDocument()),
    'run `npm run openapi` and commit docs/articles.md',
  );
});

t.test('every setting is in the README', async (t) => {
  const source = ['src/routes/settings.ts', 'test/support/server.ts'].map(read).join('\n');
  const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):|(?:present|env)\['([A-Z_]+)'\]/gm)].map(
    ([, declared, used]) => declared ?? used ?? '',
  );
  t.ok(names.includes('PORT') && names.includes('TEST_DATABASE_URL'), 'the settings were found');
  t.same(
    [...new Set(names)].filter((name) => !new RegExp(`^\\| \`${name}\` `, 'm').test(readme)),
    [],
  );
});

t.test('every file that the documents name exists', async (t) => {
  for (const file of ['README.md', ...globSync('docs/**/*.md')]) {
    const text = read(file);
    const named = [
      ...[...text.matchAll(/`((?:src|test|docs|scripts|migrations|assets)\/[\w./-]*)`/g)].map(
        ([, path]) => path ?? '',
      ),
      ...[...text.matchAll(/\]\((?!https?:|\/docs\/)([^)#]+)\)/g)].map(([, path]) =>
        join(dirname(file), path ?? ''),
      ),
    ];
    for (const path of named) if (!existsSync(path)) t.fail(`${file} names ${path}`);
  }
});

t.test('what is said not to be there is not there', async (t) => {
  const [, section = ''] = /## What is not there yet\n([^]*?)\n## /.exec(readme) ?? [];
  const said = [...section.matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name]) => name ?? '');
  t.ok(section.length > 0, 'the list was found');
  const present: readonly string[] = ROUTES.map(({ operationId }) => operationId);
  t.same(
    said.filter((name) => present.includes(name)),
    [],
  );
});

t.test(
  'every place that reaches as far as the law is in the page on security, and none that does not',
  async (t) => {
    const [, table = ''] =
      /What is done with the reach of the law[^]*?\n\n([^]*?)\n\n/.exec(read('docs/security.md')) ?? [];
    const listed = [...table.matchAll(/`(src\/[\w./-]+)`/g)].map(([, path]) => path ?? '').toSorted();
    const reaching = globSync('src/**/*.ts').filter((path) => /withReachOfLaw\(/.test(read(path)));
    t.same(
      listed,
      reaching.filter((path) => !read(path).includes('export async function withReachOfLaw')).toSorted(),
    );
  },
);
