import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  databaseName,
  ensureCluster,
  ensureRolesAndDatabase,
  loginRole,
  ownerRole,
  passwordsOf,
} from './embedded/cluster.ts';
import { end, launch, type Launched, logFile } from './embedded/launch.ts';
import { findPrograms, hint, isPostgres, isRunning } from './embedded/program.ts';

/** A PostgreSQL server of this process's own, on loopback only. */
export type Embedded = Readonly<{
  /** The role that owns the database and migrates it. */
  ownerUrl: string;
  /** The role that serves, with no rights but those the migrations grant. */
  serviceUrl: string;
  /** The superuser, in the database `postgres`. */
  adminUrl: string;
  port: number;
  /** Ends all connections, writes everything down and resolves when the server is gone. */
  stop(): Promise<void>;
}>;

export type EmbeddedOptions = Readonly<{
  dataDir: string;
  /** False where a crash of the machine may lose everything: tests. */
  durable?: boolean;
  /** Told once when the server ends although nobody stopped it. */
  onExit?: (message: string) => void;
}>;

/** How long a server of a killed service may take to write everything down before we say that it is in the way. */
const orphanTimeoutMs = 20_000;

/** Starts the server on `dataDir`, making roles and database on the first start. Throws what a person can act on. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const durable = options.durable ?? true;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const programs = findPrograms();
  const passwords = passwordsOf(dataDir);
  await ensureCluster(programs, dataDir, passwords.superuser, durable);

  const { server, port } = await launchWhenFree(programs.postgres, dataDir, durable);
  const url = (role: string, password: string, database: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url('postgres', passwords.superuser, 'postgres');
  const endWithProcess = (): void => void server.kill('SIGINT');
  process.once('exit', endWithProcess);
  let stopping = false;
  server.once('exit', (code, signal) => {
    process.off('exit', endWithProcess);
    if (!stopping)
      options.onExit?.(
        `The embedded PostgreSQL ended by itself (${signal ?? `status ${code}`}): see ${logFile(dataDir)}.`,
      );
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    await end(server);
    rmSync(holderFile(dataDir), { force: true });
  };
  try {
    await ensureRolesAndDatabase(adminUrl, passwords);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: url(ownerRole, passwords.owner, databaseName),
    serviceUrl: url(loginRole, passwords.login, databaseName),
    adminUrl,
    port,
    stop,
  };
}

/** The address, for its owner, of a server that runs on `dataDir` already; null where none does. */
export function runningOwnerUrl(dataDir: string): string | null {
  const [pid, , , port] = linesOf(join(dataDir, 'postgres', 'postmaster.pid'));
  if (!port || !isRunning(Number(pid)) || !isPostgres(Number(pid))) return null;
  return `postgres://${ownerRole}:${passwordsOf(dataDir).owner}@127.0.0.1:${port}/${databaseName}`;
}

/** Launches until the folder is free: a killed service's server needs a moment to end, a living one's does not yield. */
async function launchWhenFree(postgres: string, dataDir: string, durable: boolean): Promise<Launched> {
  const deadline = Date.now() + orphanTimeoutMs;
  for (;;) {
    const launched = await launch(postgres, dataDir, durable);
    if (typeof launched !== 'string') {
      writeFileSync(holderFile(dataDir), String(process.pid));
      return launched;
    }
    const isTaken = /lock file ".*" already exists|shared memory block .* still in use/.test(launched);
    const isPortLost = /could not create any TCP\/IP sockets/.test(launched);
    if (!isTaken && !isPortLost) throw new Error(`PostgreSQL did not start: ${launched}.${hint(launched)}`);
    const serverPid = Number(firstLine(join(dataDir, 'postgres', 'postmaster.pid')));
    const holderPid = Number(firstLine(holderFile(dataDir)));
    if (isTaken && serverPid > 0 && isRunning(serverPid) && !isPostgres(serverPid)) {
      // Left by a server that was killed; its number has since gone to a process that has nothing to do with us.
      rmSync(join(dataDir, 'postgres', 'postmaster.pid'), { force: true });
    } else if (isTaken && holderPid > 0 && holderPid !== process.pid && isRunning(holderPid)) {
      throw new Error(
        `The folder ${dataDir} is in use by process ${holderPid} (its PostgreSQL is process ${serverPid}). ` +
          'Stop that process, or choose another folder by DATA_DIR.',
      );
    } else if (Date.now() > deadline) {
      throw new Error(`The folder ${dataDir} is in use by PostgreSQL process ${serverPid}: ${launched}`);
    } else await delay(200);
  }
}

/** Names the process that started the server: the one a person would have to stop. */
function holderFile(dataDir: string): string {
  return join(dataDir, 'postgres-started-by');
}

function firstLine(file: string): string {
  return linesOf(file)[0] ?? '';
}

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}
