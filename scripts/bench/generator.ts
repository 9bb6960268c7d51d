// The generator of load, in a process of its own (`fork`): what it is told to send, it sends, and answers how long it took.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { openDatabase } from '../../src/db/pool.ts';
import type { HttpJob, Job, Sent, SqlJob } from './generate.ts';

process.on('message', (job: Job) => {
  const work = job.kind === 'http' ? overHttp(job) : statementByStatement(job);
  work.then(
    (sent) => process.send?.(sent),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

/** Keeps so many workers busy until nothing is left; what each piece of work comes to is counted. */
async function measured<Piece>(
  pieces: readonly Piece[],
  workers: readonly ((piece: Piece) => Promise<string>)[],
): Promise<Sent> {
  const latencies: number[] = [];
  const outcomes: Record<string, number> = {};
  const left = pieces.values();
  const from = performance.now();
  await Promise.all(
    workers.map(async (work) => {
      for (const piece of left) {
        const began = performance.now();
        const outcome = await work(piece);
        latencies.push(performance.now() - began);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
    }),
  );
  return { ms: performance.now() - from, latencies, outcomes };
}

/** HTTP/1.1 on bare sockets: on two cores a full client would take the time that is measured. */
async function overHttp({ port, connections, requests }: HttpJob): Promise<Sent> {
  const pieces = requests.map(({ method, path, token, body }) => {
    const content = body === undefined ? '' : JSON.stringify(body);
    return Buffer.from(
      `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept-language: en\r\n` +
        (token === undefined ? '' : `authorization: Bearer ${token}\r\n`) +
        (body === undefined
          ? ''
          : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n`) +
        `\r\n${content}`,
    );
  });
  const sockets = await Promise.all(Array.from({ length: connections }, () => connected(port)));
  try {
    return await measured(
      pieces,
      sockets.map((socket) => {
        const answered = answersOf(socket);
        return (piece: Buffer) => {
          const answer = answered();
          socket.write(piece);
          return answer;
        };
      }),
    );
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

async function connected(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** The status of the answer to come on a socket; every answer of the service says how long it is. */
function answersOf(socket: Socket): () => Promise<string> {
  let waiting: Readonly<{ done: (status: string) => void; fail: (error: Error) => void }> | null = null;
  let arrived: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    arrived = arrived.length === 0 ? chunk : Buffer.concat([arrived, chunk]);
    const end = arrived.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = arrived.toString('latin1', 0, end);
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
    if (length === undefined) return waiting?.fail(new Error(`expected a length, found ${head}`));
    if (arrived.length < end + 4 + Number(length)) return;
    arrived = Buffer.alloc(0);
    waiting?.done(head.slice(9, 12));
  });
  for (const event of ['error', 'close'] as const)
    socket.on(event, () => waiting?.fail(new Error('the service closed a connection')));
  return () => new Promise((done, fail) => (waiting = { done, fail }));
}

const opened = new Map<string, Promise<readonly PoolClient[]>>();

/** Connections of the service's own kind, kept: a round begins with statements that are prepared. */
function clientsOf({ url, pool, connections }: SqlJob): Promise<readonly PoolClient[]> {
  const key = `${url} ${pool} ${connections}`;
  const known = opened.get(key);
  if (known) return known;
  const database = openDatabase(url, () => undefined, { pool: connections, hot: connections });
  const clients = Promise.all(Array.from({ length: connections }, () => database[pool].connect()));
  opened.set(key, clients);
  return clients;
}

/** Each statement when the one before is answered; a transaction that fails comes to its SQLSTATE. */
async function statementByStatement(job: SqlJob): Promise<Sent> {
  const { texts, transactions } = job;
  const clients = await clientsOf(job);
  return measured(
    transactions,
    clients.map((client) => async (transaction: SqlJob['transactions'][number]) => {
      try {
        for (const { name, values } of transaction) {
          const text = texts[name] ?? name;
          await client.query(values === null ? text : { name, text, values: [...values] });
        }
        return 'done';
      } catch (error) {
        await client.query('rollback');
        return (error as Readonly<{ code?: string }>).code ?? 'failed';
      }
    }),
  );
}
