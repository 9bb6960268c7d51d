import type pg from 'pg';
import { buildApp } from '../../src/routes/app.ts';
import type { TestService } from '../../test/support/service.ts';
import type { HttpRequest, SqlJob, Statement } from './generate.ts';

/** The transactions that requests send to a pool of the service, and the texts of their statements. */
export type Recorded = Pick<SqlJob, 'texts' | 'transactions'>;

const AT_ONCE = 8;
type Query = (...values: unknown[]) => Promise<unknown>;

/**
 * Has the service answer these requests and keeps each transaction it sends to a pool. Each ends by a rollback in the
 * place of its commit, so that it can be sent once more as it was; to the service it looks committed.
 */
export async function recorded(
  service: TestService,
  pool: 'hot' | 'pool',
  requests: readonly HttpRequest[],
): Promise<Recorded> {
  const texts: Record<string, string> = {};
  const transactions: (readonly Statement[])[] = [];
  const restore: (() => void)[] = [];
  const underWay = new Map<pg.PoolClient, Statement[]>();
  const watch = (client: pg.PoolClient) => {
    if (underWay.has(client)) return;
    underWay.set(client, []);
    const query = client.query.bind(client) as unknown as Query;
    const watching: Query = async (...values) => {
      const statement = statementOf(values, texts);
      if (statement.name.startsWith('begin')) underWay.set(client, []);
      underWay.get(client)?.push(statement);
      if (statement.name !== 'commit') return query(...values);
      transactions.push(underWay.get(client) ?? []);
      const ended = (await query('rollback')) as object;
      return { ...ended, command: 'COMMIT' };
    };
    Object.assign(client, { query: watching });
    restore.push(() => Object.assign(client, { query }));
  };
  const database = service.database;
  database[pool].on('acquire', watch);
  const { dependencies } = service.options;
  const app = await buildApp({
    ...service.options,
    // Of the clock of the sandbox the measured service asks nothing.
    dependencies: { ...dependencies, settings: { ...dependencies.settings, sandbox: false } },
    logger: false,
  });
  try {
    const left = requests.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const { method, path, token, body } of left) {
          const { statusCode, payload } = await app.inject({
            method: method as 'POST',
            url: path,
            headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
            payload: body as object,
          });
          if (statusCode >= 300) throw new Error(`expected success, found ${statusCode} ${payload}`);
        }
      }),
    );
  } finally {
    database[pool].off('acquire', watch);
    for (const each of restore) each();
    await app.close();
  }
  return { texts, transactions };
}

/** A statement as it was asked for; its text is kept beside it, once. */
function statementOf([asked, values]: readonly unknown[], texts: Record<string, string>): Statement {
  if (typeof asked === 'string') return { name: asked, values: null };
  const { name, text, values: own } = asked as Readonly<{ name?: string; text: string; values?: unknown[] }>;
  if (name === undefined) return { name: text, values: null };
  texts[name] = text;
  return { name, values: (values as unknown[] | undefined) ?? own ?? [] };
}
