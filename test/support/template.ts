import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { execute, onDatabase } from './database.ts';
import { startTestServer, type TestServer } from './server.ts';

/** A migrated database to clone, on a server for tests. */
export type Template = Readonly<{
  server: TestServer;
  /** What `testDatabase` finds it by. */
  env: Readonly<Record<string, string>>;
  /** Drops every database cloned from it, and stops the server where it is ours. */
  stop(): Promise<void>;
}>;

/** Finds a PostgreSQL for tests and migrates a template in it; `durable` as it serves a city. */
export async function startTemplate(environment: NodeJS.ProcessEnv, durable = false): Promise<Template> {
  const server = await startTestServer(environment, durable);
  console.log(`Database: ${server.title}`);
  const prefix = `cw_test_${randomBytes(4).toString('hex')}`;
  const name = `${prefix}_template`;
  const stop = async () => {
    try {
      await dropDatabases(server.adminUrl, prefix);
    } finally {
      await server.stop();
    }
  };
  try {
    await migrated(server, name);
  } catch (error) {
    await stop();
    throw error;
  }
  const env = {
    TEST_ADMIN_URL: server.adminUrl,
    TEST_OWNER_URL: server.ownerUrl,
    TEST_SERVICE_URL: server.serviceUrl,
    TEST_TEMPLATE: name,
  };
  return { server, env, stop };
}

async function migrated({ adminUrl, ownerUrl, servingUser }: TestServer, template: string): Promise<void> {
  const owner = new URL(ownerUrl).username;
  await execute(adminUrl, `create database ${template} owner ${pg.escapeIdentifier(owner)}`);
  const { migrate } = await import('../../src/db/migrate.ts');
  await migrate(onDatabase(ownerUrl, template), servingUser);
}

/** Nothing of ours stays on a server that was there before. */
async function dropDatabases(adminUrl: string, ofPrefix: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const pattern = `${ofPrefix.replaceAll('_', '\\_')}%`;
    const found = await admin.query<{ datname: string }>(
      'select datname from pg_database where datname like $1',
      [pattern],
    );
    for (const { datname } of found.rows)
      await admin.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await admin.end();
  }
}
