import type { ChildProcess } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { spawnService } from '../demo/service.ts';

export const TARGETS = ['service', 'Postgres', 'both'] as const;
export type Target = (typeof TARGETS)[number];

/** The service with its embedded database in a folder; it can be killed, and started again on the same port. */
export class Victim {
  readonly #dataDir: string;
  readonly #port: number;
  #service: ChildProcess | null = null;

  constructor(dataDir: string, port: number) {
    this.#dataDir = dataDir;
    this.#port = port;
  }

  async start(): Promise<void> {
    this.#service = await spawnService(this.#dataDir, this.#port);
  }

  /**
   * `kill -9` in one system call each, resolving when the service is gone. Killed alone, the service takes its
   * Postgres with it (by a signal of the system, in order); without its Postgres it ends by itself.
   */
  async kill(target: Target): Promise<void> {
    const service = this.#service;
    if (!service?.pid) throw new Error('expected a service that runs');
    const gone = once(service, 'exit');
    const postgres = target === 'service' ? [] : this.#postgres();
    for (const pid of target === 'Postgres' ? postgres : [service.pid, ...postgres]) kill(pid);
    await gone;
  }

  async stop(): Promise<void> {
    const service = this.#service;
    if (!service || service.exitCode !== null || service.signalCode !== null) return;
    const gone = once(service, 'exit');
    service.kill('SIGTERM');
    await gone;
  }

  /** Has Postgres acknowledge what it has only in memory, for ten seconds at most. */
  async acknowledgeTooEarly(): Promise<void> {
    const { superuser } = JSON.parse(
      readFileSync(join(this.#dataDir, 'postgres-passwords.json'), 'utf8'),
    ) as { superuser: string };
    const [, , , port] = this.#pidFile();
    const admin = new pg.Client({
      connectionString: `postgres://postgres:${superuser}@127.0.0.1:${port}/postgres`,
    });
    await admin.connect();
    await admin.query('checkpoint');
    await admin.query('alter system set synchronous_commit = off');
    await admin.query(`alter system set wal_writer_delay = '10s'`);
    await admin.query('select pg_reload_conf()');
    await admin.end();
  }

  /** The server and all its children, the server first, so that it starts no others. */
  #postgres(): readonly number[] {
    const server = Number(this.#pidFile()[0]);
    const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? '';
    const children = listed
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([pid, parent]) => (parent === server && pid !== undefined ? [pid] : []));
    return [server, ...children];
  }

  #pidFile(): readonly string[] {
    return readFileSync(join(this.#dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // A child may have ended since it was listed.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
