import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** What came of one test, and of the control that must fail: the same test of a naive design. */
export type Row = Readonly<{
  test: string;
  /** The seed or the size it was run with. */
  size: string;
  tried: number;
  survived: number;
  /** What was lost or went wrong. */
  wrong: number;
  /** In words, what must hold; that all survived and nothing is wrong goes without saying. */
  goal: string;
  control: Readonly<{ what: string; hasFailed: boolean }>;
  /** The first things that went wrong, for whoever has to mend them. */
  wrongs?: readonly string[];
  /** What the reader of the row must know. */
  notes?: readonly string[];
}>;

type Verdict = 'pass' | 'short' | 'void';
const SHOWN_WRONGS = 20;

/** A row without a control that failed says nothing: it is void. */
export function verdictOf({ tried, survived, wrong, control }: Row): Verdict {
  if (!control.hasFailed || tried === 0) return 'void';
  return survived === tried && wrong === 0 ? 'pass' : 'short';
}

const number = (value: number) => value.toLocaleString('en');
const cells = (row: Row) => [
  row.test,
  row.size,
  number(row.tried),
  number(row.survived),
  number(row.wrong),
  verdictOf(row),
];
const HEAD = ['test', 'seed or size', 'tried', 'survived', 'lost or wrong', 'verdict'];

export function printHead(): void {
  console.log(HEAD.join(' | '));
}

/** The line of a row, and below it what its control did. */
export function printRow(row: Row): void {
  console.log(cells(row).join(' | '));
  console.log(
    `    control ${row.control.hasFailed ? 'fails, as it must' : 'DID NOT FAIL'}: ${row.control.what}`,
  );
  for (const note of row.notes ?? []) console.log(`    ${note}`);
  for (const wrong of (row.wrongs ?? []).slice(0, SHOWN_WRONGS)) console.log(`    wrong: ${wrong}`);
}

/** The present commit, with a mark where files were changed since. */
function commit(): string {
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';
  const hash = git('rev-parse', '--short=12', 'HEAD');
  if (!hash) return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no', '--', ':!docs/measurements.md') === ''
    ? hash
    : `${hash} with changes`;
}

function machine(): string {
  const [first] = cpus();
  const gibibytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores (${first?.model.trim() || arch()}), ${gibibytes} GiB, ${platform()}, Node ${process.version}`;
}

/** A row of `--json`, in the shape of every measurement; a void row falls short. */
export type JsonRow = Readonly<{
  test: string;
  size: string;
  value: number;
  limit: number;
  ratio: number;
  goal: string;
  control: string;
  verdict: 'pass' | 'short';
}>;

export function jsonOf(row: Row): JsonRow {
  return {
    test: row.test,
    size: row.size,
    value: row.survived,
    limit: row.tried,
    ratio: row.tried === 0 ? 0 : row.survived / row.tried,
    goal: row.goal,
    control: `${row.control.hasFailed ? 'fails' : 'did not fail'}: ${row.control.what}`,
    verdict: verdictOf(row) === 'pass' ? 'pass' : 'short',
  };
}

/** `{commit, machine, rows}`. */
export function writeJson(file: string, rows: readonly JsonRow[]): void {
  writeFileSync(file, `${JSON.stringify({ commit: commit(), machine: machine(), rows }, null, 2)}\n`);
}

const DOCUMENT = fileURLToPath(new URL('../../docs/measurements.md', import.meta.url));
const OPENING = `# Measurements

Each section is written by its command, and by nothing else. Every row has a control that must fail: the same test of a naive design. A row whose control does not fail is void.
`;

/** The section of a command in docs/measurements.md. */
export type Section = Readonly<{
  command: string;
  head: readonly string[];
  lines: readonly (readonly string[])[];
  /** What is said below the table. */
  about: readonly string[];
}>;

export function sectionOf(command: string, rows: readonly Row[]): Section {
  const about = rows.flatMap((row) => [
    `- **${row.test}**: ${row.goal}. Control: ${row.control.what}.`,
    ...(row.notes ?? []).map((note) => `  ${note}`),
  ]);
  return { command, head: HEAD, lines: rows.map(cells), about };
}

/** Puts a section into docs/measurements.md, in the place of that command's before. */
export async function writeDocument({ command, head, lines, about }: Section): Promise<void> {
  const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : OPENING;
  const heading = `## \`${command}\``;
  const table = [head, head.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`);
  const day = new Date().toISOString().slice(0, 10);
  const section = [
    heading,
    '',
    `${day}, commit ${commit()}, ${machine()}.`,
    '',
    ...table,
    '',
    ...about,
    '',
  ].join('\n');
  const [opening = '', ...others] = before.split(/^(?=## )/m);
  const kept = others.filter((each) => !each.startsWith(`${heading}\n`));
  const all = [opening, ...kept, section].map((each) => each.trim()).join('\n\n');
  const config = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(`${all}\n`, { ...config, parser: 'markdown' }));
}
