import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { end } from '../../src/db/embedded/launch.ts';
import { ensureCluster } from '../../src/db/embedded/cluster.ts';
import { confined, findPrograms, serverEnvironment } from '../../src/db/embedded/program.ts';

const READY_WITHIN_MS = 60_000;
const SUPERUSER_PASSWORD = 'of-the-superuser';

/** A PostgreSQL server of its own settings: a primary, a standby, one that was restored. */
export type PostgresServer = Readonly<{
  folder: string;
  port: number;
  url(user: string, password: string, database?: string): string;
  /** Runs statements as the superuser. */
  query<Row extends pg.QueryResultRow>(text: string, database?: string): Promise<Row[]>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}>;

/** Makes a cluster in an empty folder. */
export async function makeCluster(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await ensureCluster(findPrograms(), folder, SUPERUSER_PASSWORD, false);
}

/** Starts the cluster of a folder with flags as they stand behind `postgres` on a command line. */
export async function startPostgres(
  folder: string,
  flags: readonly string[],
  port?: number,
): Promise<PostgresServer> {
  const at = port ?? (await freePort());
  const own = ['-D', join(folder, 'postgres'), '-p', String(at), '-k', '', '--listen_addresses=127.0.0.1'];
  // What is killed here is a process, never the machine, so nothing has to wait for the disk.
  const command = confined(findPrograms().postgres, [...own, '--fsync=off', ...flags]);
  const child = spawn(command.file, command.args, {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url: PostgresServer['url'] = (user, password, database = 'postgres') =>
    `postgres://${user}:${password}@127.0.0.1:${at}/${database}`;
  const query = async <Row extends pg.QueryResultRow>(text: string, database?: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url('postgres', SUPERUSER_PASSWORD, database) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };
  for (const until = Date.now() + READY_WITHIN_MS; ;) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`PostgreSQL did not start: ${said}`);
    if (await query('select 1').catch(() => null)) break;
    await delay(50);
  }
  return {
    folder,
    port: at,
    url,
    query,
    stop: () => end(child),
    kill: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      // All of its processes at once, as when a machine loses power.
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
    },
  };
}

/** What pg_basebackup does, which the embedded package does not have: copies a cluster that runs. */
export async function baseBackup(of: PostgresServer, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: of.url('postgres', SUPERUSER_PASSWORD) });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('test', true)`);
    const from = join(of.folder, 'postgres');
    const skipped = /\/(pg_wal|pg_replslot)\/.|\/postmaster\.(pid|opts)$/;
    cpSync(from, join(folder, 'postgres'), {
      recursive: true,
      filter: (path) => !skipped.test(path.slice(from.length)),
    });
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    writeFileSync(join(folder, 'postgres', 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
}

/** Writes settings that go before what the cluster had. */
export function configure(folder: string, settings: Readonly<Record<string, string>>, signal: string): void {
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  appendFileSync(join(folder, 'postgres', 'postgresql.auto.conf'), lines.join(''));
  writeFileSync(join(folder, 'postgres', signal), '');
}

/** Runs the SQL of a psql script that uses no more of psql than its variables. */
export async function playPsql(
  server: PostgresServer,
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const text = readFileSync(file, 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .replaceAll(/:'(\w+)'/g, (_: string, name: string) => pg.escapeLiteral(variables[name] ?? fail(name)));
  for (const statement of text.split(/;\s*$/m)) if (statement.trim() !== '') await server.query(statement);
}

function fail(name: string): never {
  throw new Error(`no value for the variable ${name}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
