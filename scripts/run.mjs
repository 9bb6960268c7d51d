// The entry of every npm script: plain JavaScript, because it must run on the Node a machine already has (18 or later).
// It installs what is missing, then hands over to a Node that reads TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// The service starts and serves with a young generation of at most this; V8's own limit costs 150 MB once the modules
// are read.
const serviceFlags = ['--max-semi-space-size=8'];

const entries = {
  start: 'src/server.ts',
  test: 'scripts/test.ts',
  'test:domain': 'scripts/test-domain.ts',
  demo: 'scripts/demo.ts',
  examples: 'scripts/examples.ts',
  token: 'scripts/token.ts',
  conformance: 'scripts/conformance.ts',
  openapi: 'scripts/openapi.ts',
  'openapi:examples': 'scripts/openapi-examples.ts',
  'openapi:changes': 'scripts/openapi-changes.ts',
  'lint:openapi': 'scripts/lint-openapi.ts',
  'audit:verify': 'scripts/audit-verify.ts',
  'audit:dependencies': 'scripts/audit-dependencies.ts',
  faults: 'scripts/faults.ts',
  attacks: 'scripts/attacks.ts',
  bench: 'scripts/bench.ts',
  'without-rules': 'scripts/without-rules.ts',
};
const checks = ['types', 'lint', 'format:check', 'dead-code', 'lint:openapi', 'openapi:changes', 'test'];

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(entries, name) && name !== 'check') {
  console.error(
    `Unknown script "${name ?? ''}". There are: ${[...Object.keys(entries), 'check'].join(', ')}.`,
  );
  process.exit(2);
}
if (!isInstalled()) await install();
process.exit(
  name === 'check'
    ? await check()
    : await run(nodeForTypeScript(), [...(name === 'start' ? serviceFlags : []), entries[name], ...args]),
);

/** Whether node_modules holds what package-lock.json asks for, by the list npm leaves there as its last step. */
function isInstalled() {
  const asked = lockedPackages('package-lock.json');
  const found = lockedPackages('node_modules/.package-lock.json');
  if (!asked || !found) return false;
  const same = (a, b) => a && b && a.version === b.version && a.integrity === b.integrity;
  return (
    Object.entries(asked).every(
      ([at, it]) => at === '' || (it.optional && !found[at]) || same(it, found[at]),
    ) && Object.keys(found).every((at) => asked[at])
  );
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** `npm ci`, by one process at a time: two terminals may start on the same fresh clone. */
async function install() {
  const lock = join(tmpdir(), `npm-ci-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  const owner = join(lock, 'pid');
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (waited === 0) console.log('Another terminal is installing the packages; waiting for it.');
    // Its first moment has no pid file yet, hence the grace before an abandoned lock is taken away.
    if (waited % 10 === 9 && !isAlive(owner)) rmSync(lock, { recursive: true, force: true });
    else await delay(200);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  writeFileSync(owner, String(process.pid));
  if (isInstalled()) return release();

  console.log('Installing the packages (npm ci): once, about a minute ...');
  const started = Date.now();
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const status = npm
    ? await run(process.env.npm_node_execpath ?? process.execPath, [npm, ...flags])
    : await run('npm', flags);
  if (status !== 0) {
    console.error('npm ci failed: see its message above. Nothing was started.');
    process.exit(status);
  }
  release();
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function isAlive(pidFile) {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The Node 24 of the lockfile where it runs, else the present one if it is new enough. */
function nodeForTypeScript() {
  const isNewEnough = (version) => Number(/^v?(\d+)\./.exec(version ?? '')?.[1] ?? 0) >= 24;
  if (isNewEnough(process.version)) return process.execPath;
  const bundled = join(root, 'node_modules', '.bin', 'node');
  if (isNewEnough(spawnSync(bundled, ['--version'], { encoding: 'utf8' }).stdout)) return bundled;
  console.error(
    `This needs Node 24 or later; here is ${process.version}, and there is no ready-made Node 24 for ` +
      `${process.platform}-${process.arch} among the packages. Install one (https://nodejs.org) and try again.`,
  );
  process.exit(1);
}

/** What continuous integration checks, in the same order; stops at the first that fails. */
async function check() {
  const npm = process.env.npm_execpath;
  for (const each of checks) {
    console.log(`\n> ${each}`);
    const command = ['run', '--silent', each];
    const status = npm ? await run(process.execPath, [npm, ...command]) : await run('npm', command);
    if (status !== 0) return status;
  }
  return 0;
}

/** Runs a program to its end, passes on the signals it would not get by itself, and resolves to its status. */
function run(program, programArgs) {
  const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit' });
  // A second signal means "at once", so the child must not get one request twice: Ctrl-C at a terminal reaches it
  // without us, and npm passes on what it gets although we got it too.
  const atTerminal = Boolean(process.stdin.isTTY);
  let lastAt = -Infinity;
  const forward = (signal) => {
    if (signal === 'SIGINT' && atTerminal) return;
    if (performance.now() - lastAt > 1000) child.kill(signal);
    lastAt = performance.now();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const finish = (status) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(status);
    };
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      finish(1);
    });
    child.once('exit', (code, signal) => finish(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
