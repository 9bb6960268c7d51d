// Whether every clause that decides has a test that fails without it: takes each rule out and runs its tests.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { type Removal, type Trial, trials } from './without-rules/removals.ts';

const NOTHING: Removal = { code: 'nothing', citation: '0', from: null };
const hook = new URL('without-rules/hook.ts', import.meta.url).href;

const args = process.argv.slice(2);
const only = args.filter((arg) => arg !== '--quick');
const all = trials().filter(({ clause }) => only.length === 0 || only.includes(clause.citation));
const tried = args.includes('--quick') ? firstOfEach(all) : all;
const wrongs: string[] = [];

// The tests pass with everything in place, or their failing would say nothing.
const files = [...new Set(tried.flatMap(({ tests }) => tests))];
await each(files, async (file) => {
  if ((await run(file, NOTHING)) !== 'passed') wrongs.push(`${file} fails although nothing was taken out`);
});

await each(tried, async ({ clause, removal, tests }) => {
  const what = `${clause.citation} (${clause.kind}) without ${named(removal)}`;
  for (const test of tests) {
    const came = await run(test, removal);
    if (came === 'passed') continue;
    if (came === 'failed') console.log(`${what}: ${test} fails`);
    else wrongs.push(`${what}: ${test} ${came}`);
    return;
  }
  wrongs.push(`${what}: NOTHING FAILS of ${tests.join(', ') || 'no test'}`);
});

const clauses = new Set(tried.map(({ clause }) => clause.citation));
console.log(['', ...wrongs].join('\n'));
console.log(`${clauses.size} clauses, ${tried.length} rules taken out, ${wrongs.length} not missed`);
process.exitCode = wrongs.length > 0 || tried.length === 0 ? 1 : 0;

/** One rule of every clause that decides. */
function firstOfEach(of: readonly Trial[]): readonly Trial[] {
  const clauses = of.map(({ clause }) => clause);
  return of.filter(({ clause }, index) => clause.kind === 'decides' && clauses.indexOf(clause) === index);
}

function named(removal: Removal): string {
  if ('file' in removal) return `"${removal.without.trim().slice(0, 60)}"`;
  return removal.from === null ? removal.code : `${removal.code} of ${removal.from}`;
}

/** Whether a test passes or fails by itself without a rule; else how it broke. */
function run(file: string, removal: Removal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', hook, file], {
      env: { ...process.env, WITHOUT_RULE: JSON.stringify(removal), TAP_BAIL: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve('passed');
      else
        resolve(
          /^\s*not ok/m.test(out) ? 'failed' : `broke: ${error.trim().split('\n').slice(-8).join(' ')}`,
        );
    });
  });
}

/** As many at once as there are processors. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
