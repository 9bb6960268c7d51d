import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/db/embedded.ts';
import { databaseName, ensureRolesAndDatabase, loginRole, ownerRole } from '../../src/db/embedded/cluster.ts';

/** The database server of one run of the tests. */
export type TestServer = Readonly<{
  /** Which one was taken, for people. */
  title: string;
  /** Creates and drops databases. */
  adminUrl: string;
  ownerUrl: string;
  serviceUrl: string;
  /** The role that serves, null where the owner is the only one. */
  servingUser: string | null;
  stop(): Promise<void>;
}>;

/**
 * The first way to a PostgreSQL that applies: the one given, one in a container if asked for, the embedded one, which
 * waits for the disk only where it is to be `durable`.
 */
export async function startTestServer(env: NodeJS.ProcessEnv, durable = false): Promise<TestServer> {
  const given = env['TEST_DATABASE_URL'];
  if (given) {
    const { host } = new URL(given);
    const urls = { adminUrl: given, ownerUrl: given, serviceUrl: given };
    return { title: `TEST_DATABASE_URL (${host})`, ...urls, servingUser: null, stop: async () => {} };
  }
  if (env['TEST_DATABASE'] === 'testcontainers') {
    if (dockerAnswers()) return startContainer();
    console.log('TEST_DATABASE=testcontainers, but Docker does not answer.');
  }
  return startInTempFolder(durable);
}

async function startInTempFolder(durable: boolean): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'construction-waste-test-'));
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const { ownerUrl, serviceUrl, adminUrl, stop } = await startEmbedded({ dataDir, durable });
    return {
      title: `the embedded PostgreSQL in ${dataDir}`,
      adminUrl,
      ownerUrl,
      serviceUrl,
      servingUser: loginRole,
      stop: () => stop().finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startContainer(): Promise<TestServer> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const image = 'postgres:18-alpine';
  const container = await new PostgreSqlContainer(image).start();
  const adminUrl = container.getConnectionUri();
  const passwords = {
    owner: randomBytes(24).toString('base64url'),
    login: randomBytes(24).toString('base64url'),
  };
  await ensureRolesAndDatabase(adminUrl, passwords);
  const url = (role: string, password: string): string =>
    `postgres://${role}:${password}@${container.getHost()}:${container.getPort()}/${databaseName}`;
  return {
    title: `a container of ${image}`,
    adminUrl,
    ownerUrl: url(ownerRole, passwords.owner),
    serviceUrl: url(loginRole, passwords.login),
    servingUser: loginRole,
    stop: async () => void (await container.stop()),
  };
}

function dockerAnswers(): boolean {
  return spawnSync('docker', ['info'], { timeout: 10_000, stdio: 'ignore' }).status === 0;
}
