import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity, type Server } from './city.ts';
import { type Generator, quantile, rateOf, type Sent, startGenerator } from './generate.ts';
import { recorded } from './recording.ts';
import { byTurns } from './rounds.ts';

const ROUNDS = 3;
const CONNECTIONS = 16;
const CONNECTIONS_OF_TAIL = 8;
/** Of a round: the naive service is slow, and fewer show it. */
const CONTROL_PART = 1 / 4;

/** How fast loads are recorded over HTTP, and how long the slowest of a hundred takes. */
export async function scans(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const city = await openCity('scans');
  const generator = startGenerator();
  try {
    const [many, more] = [sized(1_200), sized(1_600)];
    await city.prepare(Math.ceil((many * (2 + CONTROL_PART) + more * 2 + 1) * (ROUNDS + 1)));
    return [await throughput(city, generator, many), await tail(city, generator, more)];
  } finally {
    generator.stop();
    await city.close();
  }
}

export async function loads(
  city: City,
  generator: Generator,
  { port }: Server,
  times: number,
  connections = CONNECTIONS,
): Promise<Sent> {
  const requests = city.trips(times).map(city.load);
  return generator.send({ kind: 'http', port, connections, requests });
}

async function throughput(city: City, generator: Generator, times: number): Promise<Ratio> {
  const [server, naive] = [await city.serve(), await city.serve(new URL('naive.ts', import.meta.url))];
  const { value, limit, control } = await byTurns(ROUNDS, {
    value: async () => rateOf(await loads(city, generator, server, times), '201'),
    limit: async () => {
      const requests = city.trips(times).map(city.load);
      const statements = await recorded(city.service, 'hot', requests);
      const { serviceUrl: url } = city;
      const sent = { kind: 'sql', url, pool: 'hot', connections: CONNECTIONS, ...statements } as const;
      return rateOf(await generator.send(sent), 'done');
    },
    control: async () => rateOf(await loads(city, generator, naive, Math.ceil(times * CONTROL_PART)), '201'),
  });
  await Promise.all([server.stop(), naive.stop()]);
  return {
    test: 'a scan (`load`) over HTTP, a second',
    size: `${ROUNDS} rounds of ${times}, ${CONNECTIONS} connections`,
    value,
    limit,
    goal: 0.65,
    control: {
      what: 'the same service with no statement prepared, each waiting for the one before',
      value: control,
      limit,
    },
    notes: [
      'Limit: the very same named statements with their values, by a bare loop of `pg` (the embedded package has no pgbench), each when the one before is answered, on as many connections of the same role.',
    ],
  };
}

async function tail(city: City, generator: Generator, times: number): Promise<Ratio> {
  const server = await city.serve();
  const each = async (share: (latencies: readonly number[]) => number, count: number) =>
    share((await loads(city, generator, server, count, CONNECTIONS_OF_TAIL)).latencies);
  const p50 = (latencies: readonly number[]) => quantile(latencies, 0.5);
  const p99 = (latencies: readonly number[]) => quantile(latencies, 0.99);
  const slowest: number[] = [];
  const rounds = await byTurns(ROUNDS, {
    value: () =>
      each((latencies) => {
        slowest.push(p99(latencies));
        return MOST * p50(latencies);
      }, times),
    // Of the same requests: the median of both is over the same rounds.
    limit: async () => slowest.at(-1) ?? Infinity,
  });
  const job = lockingJob(city.adminUrl);
  const controls: number[] = [];
  const locked = await byTurns(ROUNDS, {
    value: () =>
      each(
        (latencies) => {
          controls.push(p99(latencies));
          return MOST * p50(latencies);
        },
        Math.ceil(times * CONTROL_PART),
      ),
    limit: async () => controls.at(-1) ?? Infinity,
  });
  await job.stop();
  await server.stop();
  return {
    test: 'the slowest of a hundred scans: three times the median, and the 99th percentile, in ms',
    size: `${ROUNDS} rounds of ${times}, ${CONNECTIONS_OF_TAIL} connections`,
    value: rounds.value,
    limit: rounds.limit,
    goal: 1,
    control: {
      what: `a job that locks the table of manifests for ${LOCKED_MS} ms a third of the time`,
      ...locked,
    },
  };
}

const MOST = 3;

const LOCKED_MS = 300;

/** The naive job: it locks a whole table from time to time. */
function lockingJob(url: string): Readonly<{ stop(): Promise<void> }> {
  let isOver = false;
  const working = (async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    while (!isOver) {
      await client.query('begin; lock table manifest in exclusive mode');
      await delay(LOCKED_MS);
      await client.query('commit');
      await delay(2 * LOCKED_MS);
    }
    await client.end();
  })();
  return {
    stop: async () => {
      isOver = true;
      await working;
    },
  };
}
