import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownToken } from '../../src/routes/own-keys.ts';

export type DemoService = Readonly<{
  url: string;
  /** A token by the service's own key. */
  token(claims: Readonly<Record<string, unknown>>): Promise<string>;
  stop(): Promise<void>;
}>;

const READY_WITHIN_MS = 60_000;

/** Starts the service as a user would, with an embedded database in a temporary folder. */
export async function startDemoService(): Promise<DemoService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'construction-waste-demo-'));
  const port = await freePort();
  const server = await spawnService(dataDir, port);
  return {
    url: urlOf(port),
    token: (claims) => ownToken(join(dataDir, 'keys', 'tokens'), claims, 1),
    stop: async () => {
      if (server.exitCode === null) {
        const exit = once(server, 'exit');
        server.kill('SIGTERM');
        await exit;
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Starts the service with an embedded database in this folder; resolves when it is ready. */
export async function spawnService(dataDir: string, port: number): Promise<ChildProcess> {
  const url = urlOf(port);
  const {
    DATABASE_URL: _database,
    MIGRATE_DATABASE_URL: _owner,
    AUTH_ISSUER: _issuer,
    AUTH_AUDIENCE: _audience,
    AUTH_JWKS_URL: _keys,
    ...env
  } = process.env;
  const server = spawn(process.execPath, [fileURLToPath(new URL('../../src/server.ts', import.meta.url))], {
    env: {
      ...env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      SANDBOX: 'true',
      LOG_LEVEL: 'warn',
      PUBLIC_URL: url,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ready(url, server);
  return server;
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`the service ended with ${server.exitCode ?? server.signalCode} before it was ready`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the service is not ready after a minute');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
