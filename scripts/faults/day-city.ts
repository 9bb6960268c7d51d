import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { detectOffences } from '../../src/db/telemetry/detect.ts';
import { detectSilence } from '../../src/db/telemetry/offline.ts';
import { at, haulage, NOW } from '../../test/support/haulage.ts';
import { keyOf } from '../../test/support/ingestion.ts';
import { CITY, testService } from '../../test/support/service.ts';
import { copyVehicles } from '../measures/fleet.ts';
import { type DayPoint, type DayTrip, type Found, type Sums, sumsOf } from './day-plan.ts';
import { ROUTE } from './day-road.ts';
import { drawn } from './numbers.ts';

const POINTS_A_BATCH = 5_000;
const SCANS_A_BATCH = 100;
const CLIENTS = 4;
const TONNES = 900_000;
const DAY = '2021-03-16';

/** A city of one carrier with many vehicles, which plays a day by HTTP. */
export type DayCity = Readonly<{
  /** Sends the scans of trips in batches, each trip's in its order. */
  scan(trips: readonly DayTrip[]): Promise<void>;
  /** Sends points in their order, in batches; answers how many were new. */
  send(points: readonly DayPoint[]): Promise<number>;
  /** Sets the clock, and has the jobs look until nothing is left, two at once. */
  detect(now?: string): Promise<void>;
  /** Every suspicion by a recorder. */
  found(): Promise<readonly Found[]>;
  /** What of the reconciliation of the day is not as it should be. */
  misreconciled(trips: readonly DayTrip[]): Promise<readonly string[]>;
  close(): Promise<void>;
}>;

export async function openDayCity(vehicles: number, trips: readonly DayTrip[]): Promise<DayCity> {
  const service = await testService();
  const world = await haulage(service, {
    name: 'day',
    tonnes: TONNES,
    capacityTonnes: TONNES,
    numbers: 1,
  });
  const admin = new pg.Client({ connectionString: service.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await copyVehicles(admin, world.plates[0], 1, vehicles);
  await admin.query('update permit set route_line = $2 where number = $1', [world.disposalPermit, ROUTE]);
  await admin.query('analyze');
  await admin.end();
  await service.setClock(at('18:00'));
  const numbers = await drawn(service, world, trips.filter(({ scans }) => scans).length);
  await service.setClock(NOW);
  const key = await keyOf(service, world.carrier.actor);
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.app.server.address() as AddressInfo;
  const [contractor, carrier, recycler] = await Promise.all(
    [world.contractor, world.carrier, world.recycler].map(({ actor }) => service.token(actor)),
  );

  async function post<Body>(path: string, token: string | undefined, body: unknown): Promise<Body> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as Body;
  }

  const scanAll = async (token: string | undefined, scans: readonly unknown[]) => {
    if (scans.length === 0) return;
    type Results = Readonly<{ results: readonly Readonly<{ status: number }>[] }>;
    const { results } = await post<Results>('/v1/scans/batch', token, { scans });
    const refused = results.find(({ status }) => status !== 201);
    if (refused) throw new Error(`a scan was refused: ${JSON.stringify(refused)}`);
  };
  const unused = numbers.values();
  const ofTrip = (trip: DayTrip) => {
    const { scans, start, plate, category } = trip;
    if (!scans) return [];
    const number = unused.next().value;
    if (number === undefined) throw new Error('expected a number for each trip');
    const moment = (second: number) => new Date(start + second * 1_000).toISOString();
    const quantity = (kg: number) => ({ quantity: { value: kg, unit: 'kg' } });
    const materials = category === 'spoil' ? ['engineeringSpoil'] : ['concrete'];
    const loaded = { at: moment(scans.load), plate, category, materials, ...quantity(trip.declaredKg) };
    return [
      {
        load: world.load(number, loaded),
        depart: world.depart(number, { at: moment(scans.depart) }),
        receive:
          scans.receive === null
            ? null
            : world.receive(number, { at: moment(scans.receive), ...quantity(trip.weighedKg) }),
      },
    ];
  };

  const writing = (now: string) => ({ now: Date.parse(now), newId: randomUUID });
  let clock = NOW;
  return {
    scan: (all) =>
      inBatches(all.flatMap(ofTrip), SCANS_A_BATCH, async (batch) => {
        await scanAll(
          contractor,
          batch.map(({ load }) => load),
        );
        await scanAll(
          carrier,
          batch.map(({ depart }) => depart),
        );
        await scanAll(
          recycler,
          batch.flatMap(({ receive }) => receive ?? []),
        );
      }),
    send: async (all) => {
      let isNew = 0;
      await inBatches(all, POINTS_A_BATCH, async (batch) => {
        type Report = Readonly<{ kept: number; refused: readonly unknown[] }>;
        const points = batch.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() }));
        const { kept, refused } = await post<Report>('/v1/telemetry', key, { points });
        if (refused.length > 0) throw new Error(`a point was refused: ${JSON.stringify(refused[0])}`);
        isNew += kept;
      });
      return isNew;
    },
    detect: async (now = clock) => {
      clock = now;
      await service.setClock(now);
      const jobs = () => [1, 2].map(() => detectOffences(service.database, writing(now)));
      while ((await Promise.all(jobs())).some((looked) => looked > 0));
      await Promise.all([1, 2].map(() => detectSilence(service.database, writing(now))));
    },
    found: async () => {
      const found: Found[] = [];
      let cursor: string | null = null;
      do {
        const query: Record<string, string> = {
          status: 'suspected',
          limit: '500',
          ...(cursor && { cursor }),
        };
        const page = await service.expect(200, CITY, 'listViolations', { query });
        for (const { plate, offence, occurredAt, evidence } of page.items)
          if (evidence[0]?.kind === 'telemetry') found.push({ plate, offence, at: Date.parse(occurredAt) });
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    },
    misreconciled: async (all) => {
      const ids = { project: world.projectId, carrier: world.carrier.id, site: world.siteId };
      const wrongs: string[] = [];
      for (const [of, sums] of Object.entries(sumsOf(all))) {
        const query = { from: DAY, to: DAY, of };
        const { items } = await service.expect(200, CITY, 'getReconciliation', { query });
        const item = items.find(({ id }: { id: string }) => id === ids[of as keyof typeof ids]);
        for (const name of Object.keys(sums) as (keyof Sums)[])
          if (item?.[name] !== sums[name])
            wrongs.push(`${name} of the ${of}: ${item?.[name]} and not ${sums[name]}`);
      }
      return wrongs;
    },
    close: () => service.close(),
  };
}

/** Some batches at once, each begun in order. */
async function inBatches<T>(
  all: readonly T[],
  size: number,
  work: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  ).values();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const batch of batches) await work(batch);
    }),
  );
}
