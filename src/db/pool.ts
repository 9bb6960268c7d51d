import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Fence, raiseFence } from './fence.ts';
import { primaryOf, toPrimary, urlsOf } from './hosts.ts';

/** The role without ownership under which every statement of the service runs; the first migration makes it. */
export const SERVICE_ROLE = 'construction_waste_service';
/** The role of scans: it reads what they are judged by, whosever it is, and writes only what they change. */
export const SCAN_ROLE = 'construction_waste_scan';

/** A transaction behind its fence: statements are built on it, or sent to its connection as they are. */
export type Tx = NodePgDatabase & Readonly<{ $client: pg.PoolClient; fence: Fence }>;
/** Anything statements can be built on: the database or a transaction of it. */
export type Executor = Pick<Tx, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'>;

/** Connections are pipelined: statements are sent without waiting for the one before. */
export type Database = Readonly<{
  /** Statements without a fence, each in a transaction of its own: of the rows of anybody they see none. */
  orm: NodePgDatabase;
  pool: pg.Pool;
  /** Connections of the hot path. */
  hot: pg.Pool;
  /** Single statements that read, as the role of scans: the registers, whosever they are, and nothing else. */
  registers: Executor;
  close(): Promise<void>;
}>;

const casing = 'snake_case';

/**
 * Runs work in one transaction behind a fence: committed when it returns, rolled back when it throws. The statements
 * that `closing` sends go together with the commit and cost no round trip of their own; where one fails, nothing is.
 */
export function inTransaction<T>(
  database: Database,
  fence: Fence,
  work: (tx: Tx) => Promise<T>,
  closing?: (tx: Tx, result: T) => Promise<unknown>,
): Promise<T> {
  return fenced(database, fence, 'begin', async (tx) => {
    const result = await work(tx);
    const ending = [closing?.(tx, result) ?? Promise.resolve(), commit(tx.$client)];
    await Promise.allSettled(ending);
    await Promise.all(ending);
    return result;
  });
}

/** Runs reading work behind a fence, on one state of the database. */
export function inReading<T>(database: Database, fence: Fence, work: (tx: Tx) => Promise<T>): Promise<T> {
  return fenced(database, fence, 'begin isolation level repeatable read, read only', async (tx) => {
    const result = await work(tx);
    // Nothing was written: what it answers is not waited for, and the next on this connection comes behind it.
    tx.$client.query('commit').catch(() => undefined);
    return result;
  });
}

async function fenced<T>(
  database: Database,
  fence: Fence,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    // Sent together with the first statement of the work, so that they cost no round trip.
    const under = [
      client.query(begin),
      raiseFence(client, fence),
      work(Object.assign(drizzle({ client: naming(client), casing }), { $client: client, fence }) as Tx),
    ] as const;
    // A connection is not given back with statements under way.
    await Promise.allSettled(under);
    const [, , result] = await Promise.all(under);
    return result;
  } catch (error) {
    if (isUnanswered(error)) broken = error as Error;
    else await client.query('rollback').catch((failed: Error) => (broken = failed));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** So many texts of statements get a name: each takes memory on every connection. */
const MAX_NAMED = 200;
const names = new Map<string, string>();

/**
 * A connection on which statements are prepared, each once: behind row-level security it takes longer to plan a
 * statement than to run it.
 */
function naming(client: pg.PoolClient | pg.Pool): pg.PoolClient {
  const query = (config: pg.QueryConfig, values: unknown[]) =>
    client.query({ ...config, name: nameOf(config.text) }, values);
  return { query } as unknown as pg.PoolClient;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_NAMED) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/** Commits; throws where the database rolled back because a statement before had failed. */
export async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error(`expected COMMIT, found ${command}`);
}

/** Runs work inside a transaction; what it did is undone when it throws, and the transaction goes on. */
export async function inSavepoint<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.$client.query('savepoint work');
  try {
    const result = await work(tx);
    await tx.$client.query('release savepoint work');
    return result;
  } catch (error) {
    if (!isUnanswered(error)) await tx.$client.query('rollback to savepoint work');
    throw error;
  }
}

/** Whether a statement got no answer in time: it may still run, and its connection can only be destroyed. */
function isUnanswered(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at.message === 'Query read timeout') return true;
  return false;
}

const { builtins } = pg.types;
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
  [builtins.TIMESTAMPTZ]: (text) => Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z')),
};
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

/** One connection for what is not the service and may run long: its values are those of the service's connections. */
export async function connectAlone(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: await primaryOf(url),
    connectionTimeoutMillis: 10_000,
    types,
    options: '-c timezone=UTC',
  });
  // A connection that breaks rejects the statement under way; the event alone must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * Opens the connections of the service, to the primary of the servers that `url` names. A statement that runs longer than 8 s, or waits 5 s for a lock, is ended by
 * the database; where no answer comes in 10 s its connection is destroyed, because the database itself does not
 * answer. A caller waits 5 s for a connection. `onError` hears of idle connections that break. `roles` are taken by
 * every connection; null keeps the login's own, for what is not the service.
 */
export function openDatabase(
  url: string,
  onError: (error: Error) => void,
  sizes: Readonly<{ pool: number; hot: number }> = { pool: 12, hot: 8 },
  roles: Readonly<{ pool: string; hot: string }> | null = { pool: SERVICE_ROLE, hot: SCAN_ROLE },
): Database {
  // The driver would take them in the place of ours, and with them the role and the limits.
  if (new URL(urlsOf(url)[0]).searchParams.has('options'))
    throw new Error("DATABASE_URL: options are the service's own");
  const settings = (role: string | undefined, ...more: readonly string[]) =>
    [
      ...(role === undefined ? [] : [`-c role=${role}`]),
      '-c timezone=UTC',
      '-c statement_timeout=8s',
      // Of pages in memory or on a solid disk. Reckoned as on a turning one, lists are sorted that an index gives in order.
      '-c random_page_cost=1.1',
      '-c lock_timeout=5s',
      '-c idle_in_transaction_session_timeout=20s',
      ...more,
    ].join(' ');
  const shared: pg.PoolConfig = {
    ...toPrimary(url),
    application_name: 'construction-waste',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
    pipeline: true,
    types,
  };
  const pool = new pg.Pool({ ...shared, max: sizes.pool, options: settings(roles?.pool) });
  const hot = new pg.Pool({
    ...shared,
    max: sizes.hot,
    // The statements of the hot path are few and prepared; planning them anew costs more than running them.
    options: settings(roles?.hot, '-c plan_cache_mode=force_generic_plan'),
  });
  for (const each of [pool, hot]) {
    each.on('error', onError);
    // A connection that breaks while it is borrowed rejects its statement; the event alone must not end the process.
    each.on('connect', (client) => client.on('error', onError));
  }
  return {
    orm: drizzle(pool, { casing }),
    pool,
    hot,
    registers: drizzle({ client: naming(hot), casing }),
    close: async () => {
      await Promise.all([pool.end(), hot.end()]);
    },
  };
}
