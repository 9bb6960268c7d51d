import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { confined, hint, isRunning, serverEnvironment, type Programs } from './program.ts';

/** The name of the database, and of the two roles beside the superuser. */
export const databaseName = 'construction_waste';
export const ownerRole = 'construction_waste_owner';
export const loginRole = 'construction_waste_login';

/** The passwords of the three roles that can log in. */
export type Passwords = Readonly<{ superuser: string; owner: string; login: string }>;

/**
 * The passwords kept beside the cluster, made on the first start. They are complete on disk before there is a
 * cluster that needs them, so a first start that is killed halfway locks nobody out.
 */
export function passwordsOf(dataDir: string): Passwords {
  const file = join(dataDir, 'postgres-passwords.json');
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, 'postgres')))
      throw new Error(`The database in ${dataDir} has lost its passwords (${file}): bring that file back.`);
    const password = (): string => randomBytes(24).toString('base64url');
    const made: Passwords = { superuser: password(), owner: password(), login: password() };
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(draft, file); // unlike a rename, fails when another process was first
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** Makes the cluster when there is none: in a folder of its own first, because a half-made one must never be used. */
export async function ensureCluster(
  programs: Programs,
  dataDir: string,
  superuserPassword: string,
  durable: boolean,
): Promise<void> {
  const cluster = join(dataDir, 'postgres');
  if (existsSync(cluster)) return;
  removeAbandonedDrafts(dataDir);
  const draft = join(dataDir, `postgres.new-${process.pid}`);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  try {
    await runInitdb(programs, [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting by code point, the same on every machine; the C library's locale is only asked what a letter is.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      ...(durable ? [] : ['--no-sync']),
    ]);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error; // else another process was first, and its cluster is as good
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What a first start left behind that was killed halfway, a password among it. */
function removeAbandonedDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = Number(/^postgres\.new-(\d+)/.exec(name)?.[1] ?? 0);
    if (pid === process.pid || (pid > 0 && !isRunning(pid)))
      rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

async function runInitdb(programs: Programs, args: readonly string[]): Promise<void> {
  const command = confined(programs.initdb, args);
  const child = spawn(command.file, command.args, {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`initdb failed: ${error.message}.${hint(error.message)}`)),
    );
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`initdb failed: ${output.trim()}.${hint(output)}`);
}

/**
 * Makes the two roles and the database where they are missing, connected as a superuser.
 * The owner migrates: it may create roles and trusted extensions. The login role gets its rights from migrations.
 */
export async function ensureRolesAndDatabase(
  adminUrl: string,
  passwords: Omit<Passwords, 'superuser'>,
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => {}); // a connection lost is reported by the statement that needed it
  await admin.connect();
  try {
    const roles = await admin.query<{ rolname: string }>('select rolname from pg_roles');
    const existing = new Set(roles.rows.map((row) => row.rolname));
    if (!existing.has(ownerRole))
      await admin.query(`create role ${ownerRole} login createrole password '${passwords.owner}'`);
    if (!existing.has(loginRole))
      await admin.query(`create role ${loginRole} login noinherit password '${passwords.login}'`);
    const database = await admin.query('select from pg_database where datname = $1', [databaseName]);
    if (database.rowCount === 0) await admin.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await admin.end();
  }
}
