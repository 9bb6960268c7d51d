import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { confined, serverEnvironment } from './program.ts';

/** A running server and where it listens. */
export type Launched = Readonly<{ server: ChildProcess; port: number }>;

const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;
const maxLogBytes = 10 * 1024 * 1024;

/** Starts the server once; resolves to what it said when it ended instead of becoming ready. */
export async function launch(
  postgres: string,
  dataDir: string,
  durable: boolean,
): Promise<Launched | string> {
  const cluster = join(dataDir, 'postgres');
  const port = await freePort();
  const log = openLog(dataDir);
  const command = confined(postgres, ['-D', cluster, '-p', String(port), '-k', '', ...settings(durable)]);
  const server = spawn(command.file, command.args, {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: true, // its own process group: Ctrl-C reaches us first, and we stop it when the last scan is written
  });
  closeSync(log.descriptor);
  let ended: string | null = null;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', () => (ended ??= readFileSync(logFile(dataDir)).subarray(log.size).toString().trim()));
  const deadline = Date.now() + startTimeoutMs;
  while (ended === null && !isReady(cluster, server.pid)) {
    if (Date.now() > deadline) {
      await end(server);
      return `not ready after ${startTimeoutMs / 1000} s; see ${logFile(dataDir)}`;
    }
    await delay(15);
  }
  return ended ?? { server, port };
}

function settings(durable: boolean): readonly string[] {
  const chosen: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Refused statements are answered by the service; here they would only fill the log with people's data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The server's own word, in the line of its pid file where it keeps its state. */
function isReady(cluster: string, pid: number | undefined): boolean {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const lines = readFileSync(file, 'utf8').split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** Asks the server to end and resolves when it is gone. */
export async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), stopTimeoutMs);
  await ended;
  clearTimeout(timer);
}

function openLog(dataDir: string): Readonly<{ descriptor: number; size: number }> {
  const file = logFile(dataDir);
  const descriptor = openSync(file, 'a', 0o600);
  if (fstatSync(descriptor).size > maxLogBytes) ftruncateSync(descriptor);
  return { descriptor, size: fstatSync(descriptor).size };
}

export function logFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
