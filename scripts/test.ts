// Runs the tests: finds a PostgreSQL, migrates a template in it, hands both to tap, says how it ended.
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { startTemplate, type Template } from '../test/support/template.ts';
import { reportTap, type Totals } from './test-report.ts';

const files = process.argv.slice(2);

let tap: ChildProcess | null = null;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    interrupted = true;
    if (tap?.pid && tap.exitCode === null && tap.signalCode === null) process.kill(-tap.pid, 'SIGTERM');
  });

const template = await startTemplate(process.env);
let outcome: Outcome = { status: 1, totals: null };
try {
  if (!interrupted) await prepareTap();
  if (!interrupted) outcome = await runTests(template);
} finally {
  await template.stop();
}
process.exitCode = conclude(outcome);

type Outcome = Readonly<{ status: number; totals: Totals | null }>;

/** tap bakes its plugins into itself; as installed it has the one for TypeScript, which .taprc takes away. */
async function prepareTap(): Promise<void> {
  const baked = readFileSync('node_modules/@tapjs/test/test-built/dist/esm/index.js', 'utf8');
  if (!baked.includes('@tapjs/typescript')) return;
  console.log('Preparing tap: once after an install, some seconds ...');
  await ended(startTap(['build'], process.env));
}

async function runTests({ env }: Template): Promise<Outcome> {
  const child = startTap(['--reporter=tap', ...files], { ...process.env, ...env });
  mkdirSync('.tap', { recursive: true });
  const [status, totals] = await Promise.all([ended(child), reportTap(child.stdout, '.tap/out.tap')]);
  return { status, totals };
}

function startTap(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(process.execPath, ['node_modules/tap/dist/esm/run.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
    detached: true, // a group of its own, so that an interruption reaches the test files and not tap alone
  });
  tap = child;
  return child;
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Prints the closing line and returns the exit status; a run of nothing is a failure. */
function conclude({ status, totals }: Outcome): number {
  const { passed, failed, skipped } = totals ?? { passed: 0, failed: 0, skipped: 0 };
  console.log(interrupted ? '\nInterrupted.' : passed + failed === 0 ? '\nNo test ran.' : '');
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (interrupted) return 130;
  return status === 0 && failed === 0 && passed > 0 ? 0 : 1;
}
