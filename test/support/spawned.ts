import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/server.ts', import.meta.url));
const READY_WITHIN_MS = 60_000;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The service as a process of its own. */
export type Spawned = Readonly<{
  url: string;
  child: ChildProcess;
  /** All it has written, on either stream. */
  output(): string;
  /** The status with which it ends; null where a signal ended it. */
  ended: Promise<number | null>;
}>;

/** Starts `src/server.ts` as `npm start` does, with these settings and nothing else of ours but PATH. */
async function spawnServer(env: Environment): Promise<Spawned> {
  const port = env['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, ['--max-semi-space-size=8', entry], {
    env: { PATH: process.env['PATH'], PORT: port, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { url: `http://127.0.0.1:${port}`, child, output: () => output, ended };
}

/** As `spawnServer`, once it serves. */
export async function serving(env: Environment): Promise<Spawned> {
  const server = await spawnServer(env);
  const until = Date.now() + READY_WITHIN_MS;
  while (!server.output().includes('Serving ')) {
    if (server.child.exitCode !== null || Date.now() > until) {
      server.child.kill('SIGKILL');
      throw new Error(`the service does not serve: ${server.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return server;
}

/** The status and the output of a start that is to fail. */
export async function failedStart(
  env: Environment,
): Promise<Readonly<{ status: number | null; output: string }>> {
  const server = await spawnServer(env);
  const timer = setTimeout(() => server.child.kill('SIGKILL'), READY_WITHIN_MS);
  const status = await server.ended;
  clearTimeout(timer);
  return { status, output: server.output() };
}

/** Asks the service to stop; its status, and how long it took. */
export async function stopped({ child, ended }: Spawned, signal: NodeJS.Signals = 'SIGTERM') {
  const started = performance.now();
  child.kill(signal);
  return { status: await ended, ms: performance.now() - started };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
