import pg from 'pg';
import { plateOf, recorderOf } from '../measures/fleet.ts';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity, type Server } from './city.ts';
import { copyFrom } from './copy.ts';
import { type Generator, type HttpRequest, rateOf, startGenerator } from './generate.ts';
import { byTurns } from './rounds.ts';

const ROUNDS = 5;
const BATCH = 5_000;
const VEHICLES = 200;
/** Machines of carriers that send at once. */
const CONNECTIONS = 4;
const STEP_MS = 10_000;
const DAY_MS = 86_400_000;

/** Points of recorders over HTTP against COPY of the same rows into the same table. */
export async function telemetry(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const city = await openCity('telemetry');
  const generator = startGenerator();
  const admin = new pg.Client({ connectionString: city.adminUrl });
  await admin.connect();
  try {
    await city.prepare(VEHICLES);
    const { key } = await city.service.expect(201, city.world.carrier.actor, 'createApiKey', {
      body: { name: 'bench', scopes: ['telemetry'] },
    });
    return [await ingestion({ city, generator, admin, key: String(key) }, sized(100))];
  } finally {
    generator.stop();
    await admin.end();
    await city.close();
  }
}

type Bench = Readonly<{ city: City; generator: Generator; admin: pg.Client; key: string }>;

async function ingestion(bench: Bench, batches: number): Promise<Ratio> {
  const { city, admin } = bench;
  const server = await city.serve();
  const naive = await city.serve(new URL('naive-points.ts', import.meta.url));
  const few = Math.max(1, Math.ceil(batches / 40));
  const clock = newPoints();
  // The recorders become devices, and the days get their partitions, before it counts.
  await over(bench, server, clock(2));
  const devices = await devicesOf(admin);
  const { value, limit, control } = await byTurns(ROUNDS, {
    value: () => over(bench, server, clock(batches)),
    limit: async () => {
      const points = clock(batches);
      await admin.query(`select telemetry_days($1::date[])`, [daysOf(points)]);
      const rows = points.map((batch) => copyRows(batch, devices));
      const from = performance.now();
      for (const each of rows) await copyFrom(admin, COPY, each);
      return (batches / (performance.now() - from)) * 1_000;
    },
    control: () => over(bench, naive, clock(few)),
  });
  await Promise.all([server.stop(), naive.stop()]);
  return {
    test: 'points of recorders over HTTP, in batches of 5,000, points a second',
    size: `${ROUNDS} rounds of ${batches} batches of ${VEHICLES} recorders, ${CONNECTIONS} connections`,
    value: value * BATCH,
    limit: limit * BATCH,
    goal: 0.5,
    control: {
      what: 'the same service with a statement for each point',
      value: control * BATCH,
      limit: limit * BATCH,
    },
    notes: [
      'Limit: COPY of the same rows in the same batches, one after the other, as a superuser into the same table: partitioned by day, with its key; no row-level security, no audit, nothing looked up.',
    ],
  };
}

const COPY = `copy telemetry_point (device, at, received_at, lat, lon, speed_kmh, covered, loaded) from stdin`;

type BenchPoint = Readonly<{
  recorderId: string;
  at: string;
  lat: number;
  lon: number;
  speedKmh: number;
  covered: boolean;
  loaded: boolean | null;
}>;

/** Gives batches of points that nobody has seen: each vehicle one every ten seconds, from ten days ago on. */
function newPoints(): (batches: number) => readonly (readonly BenchPoint[])[] {
  let next = Date.now() - 10 * DAY_MS;
  return (batches) =>
    Array.from({ length: batches }, () =>
      Array.from({ length: BATCH / VEHICLES }, () => {
        next += STEP_MS;
        return Array.from({ length: VEHICLES }, (_, vehicle) => pointOf(vehicle + 1, next));
      }).flat(),
    );
}

function pointOf(vehicle: number, at: number): BenchPoint {
  const turn = (at / STEP_MS + vehicle) % 1_000;
  return {
    recorderId: recorderOf(plateOf(vehicle)),
    at: new Date(at).toISOString(),
    lat: Number((29.84 + turn / 10_000).toFixed(6)),
    lon: Number((114.32 + turn / 10_000).toFixed(6)),
    speedKmh: turn % 60,
    covered: true,
    loaded: vehicle % 3 === 0 ? null : vehicle % 2 === 0,
  };
}

/** Batches a second. */
async function over(
  { generator, key }: Bench,
  { port }: Server,
  batches: readonly (readonly BenchPoint[])[],
): Promise<number> {
  const requests = batches.map((points): HttpRequest => ({
    method: 'POST',
    path: '/v1/telemetry',
    token: key,
    body: { points },
  }));
  const sent = await generator.send({ kind: 'http', port, connections: CONNECTIONS, requests });
  return rateOf(sent, '202');
}

async function devicesOf(admin: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await admin.query<{ recorder_id: string; number: number }>(
    'select recorder_id, number from device where recorder_id is not null',
  );
  return new Map(rows.map(({ recorder_id, number }) => [recorder_id, number]));
}

function daysOf(points: readonly (readonly BenchPoint[])[]): readonly string[] {
  const days = points
    .flat()
    .map(({ at }) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10));
  return [...new Set(days)];
}

function copyRows(points: readonly BenchPoint[], devices: ReadonlyMap<string, number>): string {
  const received = new Date().toISOString();
  return points
    .map(({ recorderId, at, lat, lon, speedKmh, covered, loaded }) =>
      [devices.get(recorderId), at, received, lat, lon, speedKmh, covered, loaded ?? '\\N'].join('\t'),
    )
    .join('\n')
    .concat('\n');
}
