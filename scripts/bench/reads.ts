import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCredentials } from '../../src/routes/credentials.ts';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity } from './city.ts';
import { type Generator, type HttpRequest, rateOf, startGenerator } from './generate.ts';
import { recorded } from './recording.ts';
import { byTurns } from './rounds.ts';

const ROUNDS = 3;
const CONNECTIONS = 16;
const CONTROL_PART = 1 / 5;
/** Numbers drawn; a credential is looked up among them. */
const NUMBERS = 20_000;
const CREDENTIALS = 200;
/** Requests before it counts: by then the process has compiled what it runs. */
const WARM_UP = 2_000;

/** What is asked most: whether a load may go, and whether a paper is good. */
export async function reads(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const city = await openCity('reads');
  const generator = startGenerator();
  try {
    await city.prepare(NUMBERS);
    return [
      await clearance(city, generator, sized(2_000)),
      await verification(city, generator, sized(20_000)),
    ];
  } finally {
    generator.stop();
    await city.close();
  }
}

async function clearance(city: City, generator: Generator, times: number): Promise<Ratio> {
  const { world, service } = city;
  const { id: _id, kind: _kind, manifestNumber: _number, ...load } = world.load('');
  const asked = async (count: number) => {
    const token = await service.token(world.carrier.actor);
    return Array.from({ length: count }, (_, index): HttpRequest => {
      const plate = `鄂L${String(1 + (index % NUMBERS)).padStart(5, '0')}`;
      return { method: 'POST', path: '/v1/clearance-checks', token, body: { ...load, plate } };
    });
  };
  const [server, naive] = [await city.serve(), await city.serve(new URL('naive.ts', import.meta.url))];
  const over = async ({ port }: typeof server, count: number) => {
    const requests = await asked(count);
    return rateOf(await generator.send({ kind: 'http', port, connections: CONNECTIONS, requests }), '200');
  };
  await over(server, WARM_UP);
  const statements = await recorded(service, 'pool', await asked(times));
  const each = statements.transactions.length / times;
  const { value, limit, control } = await byTurns(ROUNDS, {
    value: () => over(server, times),
    limit: async () => {
      const { serviceUrl: url } = city;
      const sent = { kind: 'sql', url, pool: 'pool', connections: CONNECTIONS, ...statements } as const;
      return rateOf(await generator.send(sent), 'done') / each;
    },
    control: () => over(naive, Math.ceil(times * CONTROL_PART)),
  });
  await Promise.all([server.stop(), naive.stop()]);
  return {
    test: '`checkClearance` over HTTP, a second',
    size: `${ROUNDS} rounds of ${times}, ${CONNECTIONS} connections`,
    value,
    limit,
    // Quality sets a goal for scans; a question has a transaction more for who asks, and half of its limit is ours.
    goal: 0.5,
    control: {
      what: 'the same service with no statement prepared, each waiting for the one before',
      value: control,
      limit,
    },
    notes: [
      `Limit: the very same named statements of its ${each} transactions (who calls, and what is asked), by a bare loop of \`pg\`, each when the one before is answered.`,
    ],
  };
}

async function verification(city: City, generator: Generator, times: number): Promise<Ratio> {
  const bare = fork(fileURLToPath(new URL('bare.ts', import.meta.url)), { execArgv: [] });
  try {
    const [barePort] = (await once(bare, 'message')) as unknown as readonly [number];
    const server = await city.serve();
    const askedOf = async (dataDir: string) => {
      const { sign } = await openCredentials(join(dataDir, 'keys', 'credentials'));
      return Promise.all(
        Array.from({ length: CREDENTIALS }, async (_, index): Promise<HttpRequest> => {
          const credential = await sign({ t: 'manifest', no: `BENCH${1 + index * (NUMBERS / CREDENTIALS)}` });
          return { method: 'GET', path: `/v1/verify/${credential}` };
        }),
      );
    };
    const over = async (port: number, asked: readonly HttpRequest[], count: number) => {
      const requests = Array.from({ length: count }, (_, index) => asked[index % CREDENTIALS] as HttpRequest);
      return rateOf(await generator.send({ kind: 'http', port, connections: CONNECTIONS, requests }), '200');
    };
    const asked = await askedOf(server.dataDir);
    await over(server.port, asked, WARM_UP);
    const { value, limit } = await byTurns(ROUNDS, {
      value: () => over(server.port, asked, Math.ceil(times / 5)),
      limit: () => over(barePort, asked, times),
    });
    const naive = await withoutIndexes(city);
    const askedOfNaive = await askedOf(naive.dataDir);
    const { control, limit: limitOfControl } = await byTurns(ROUNDS, {
      control: () => over(naive.port, askedOfNaive, Math.ceil((times / 5) * CONTROL_PART)),
      limit: () => over(barePort, asked, times),
    });
    return {
      test: 'public verification of a credential over HTTP, a second',
      size: `${ROUNDS} rounds of ${Math.ceil(times / 5)}, of the limit ${times}, ${CONNECTIONS} connections`,
      value,
      limit,
      goal: 0.1,
      control: {
        what: `a look-up among ${NUMBERS} manifests without an index, no statement prepared`,
        value: control,
        limit: limitOfControl,
      },
      notes: ["Limit: Fastify's bare JSON route, which answers the same fields of a constant."],
    };
  } finally {
    bare.kill();
  }
}

/** A server whose database uses no index. */
async function withoutIndexes(city: City) {
  const { rows } = await city.asSuperuser('select current_database() as name');
  for (const way of ['indexscan', 'bitmapscan', 'indexonlyscan'])
    await city.asSuperuser(`alter database ${String(rows[0]?.name)} set enable_${way} = off`);
  return city.serve(new URL('naive.ts', import.meta.url));
}
