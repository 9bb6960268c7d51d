// Runs the tests: finds a PostgreSQL, migrates a template in it, hands both to tap, says how it ended.
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { execute, onDatabase } from '../test/support/database.ts';
import { startTestServer, type TestServer } from '../test/support/server.ts';
import { reportTap, type Totals } from './test-report.ts';

const files = process.argv.slice(2);

let tap: ChildProcess | null = null;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    interrupted = true;
    if (tap?.pid && tap.exitCode === null && tap.signalCode === null) process.kill(-tap.pid, 'SIGTERM');
  });

const server = await startTestServer(process.env);
console.log(`Database: ${server.title}`);
const prefix = `cw_test_${randomBytes(4).toString('hex')}`;
let outcome: Outcome = { status: 1, totals: null };
try {
  const template = `${prefix}_template`;
  if (!interrupted) await prepareTemplate(server, template);
  if (!interrupted) await prepareTap();
  if (!interrupted) outcome = await runTests(server, template);
} finally {
  await dropDatabases(server.adminUrl, prefix);
  await server.stop();
}
process.exitCode = conclude(outcome);

type Outcome = Readonly<{ status: number; totals: Totals | null }>;

async function prepareTemplate(
  { adminUrl, ownerUrl, servingUser }: TestServer,
  template: string,
): Promise<void> {
  const owner = new URL(ownerUrl).username;
  await execute(adminUrl, `create database ${template} owner ${pg.escapeIdentifier(owner)}`);
  const { migrate } = await import('../src/db/migrate.ts');
  await migrate(onDatabase(ownerUrl, template), servingUser);
}

/** tap bakes its plugins into itself; as installed it has the one for TypeScript, which .taprc takes away. */
async function prepareTap(): Promise<void> {
  const baked = readFileSync('node_modules/@tapjs/test/test-built/dist/esm/index.js', 'utf8');
  if (!baked.includes('@tapjs/typescript')) return;
  console.log('Preparing tap: once after an install, some seconds ...');
  await ended(startTap(['build'], process.env));
}

async function runTests(to: TestServer, template: string): Promise<Outcome> {
  const child = startTap(['--reporter=tap', ...files], {
    ...process.env,
    TEST_ADMIN_URL: to.adminUrl,
    TEST_OWNER_URL: to.ownerUrl,
    TEST_SERVICE_URL: to.serviceUrl,
    TEST_TEMPLATE: template,
  });
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

/** Nothing of ours stays on a server that was there before. */
async function dropDatabases(adminUrl: string, ofPrefix: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const pattern = `${ofPrefix.replaceAll('_', '\\_')}%`;
    const found = await admin.query<{ datname: string }>(
      'select datname from pg_database where datname like $1',
      [pattern],
    );
    for (const { datname } of found.rows)
      await admin.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await admin.end();
  }
}

/** Prints the closing line and returns the exit status; a run of nothing is a failure. */
function conclude({ status, totals }: Outcome): number {
  const { passed, failed, skipped } = totals ?? { passed: 0, failed: 0, skipped: 0 };
  console.log(interrupted ? '\nInterrupted.' : passed + failed === 0 ? '\nNo test ran.' : '');
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (interrupted) return 130;
  return status === 0 && failed === 0 && passed > 0 ? 0 : 1;
}
