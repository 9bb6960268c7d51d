import type { FastifyInstance } from 'fastify';
import { openDatabase } from '../../src/db/pool.ts';
import { buildApp } from '../../src/routes/app.ts';
import type { TestService } from './service.ts';

/** Which fences are taken away: the filters of the application, the row-level security of the database. */
export type Without = Readonly<{ filters: boolean; rowSecurity: boolean }>;

/** Runs work with another app on the database of a service, as it would be without some of its fences. */
export async function withoutFences<T>(
  { options, adminUrl }: TestService,
  without: Without,
  work: (app: FastifyInstance) => Promise<T>,
): Promise<T> {
  // A superuser passes every policy, also the forced ones.
  const database = without.rowSecurity
    ? openDatabase(adminUrl, () => undefined, { pool: 8, hot: 8 }, null)
    : options.dependencies.database;
  const app = await buildApp({
    ...options,
    dependencies: { ...options.dependencies, database },
    ...(without.filters && { firstFence: 'off' }),
  });
  try {
    return await work(app);
  } finally {
    await app.close();
    if (without.rowSecurity) await database.close();
  }
}
