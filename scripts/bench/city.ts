import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { onDatabase } from '../../test/support/database.ts';
import { type Haulage, haulage } from '../../test/support/haulage.ts';
import { testService, type TestService, UNLIMITED } from '../../test/support/service.ts';
import { serving, stopped } from '../../test/support/spawned.ts';
import { copyVehicles, plateOf } from '../measures/fleet.ts';
import type { HttpRequest } from './generate.ts';

/** A trip to be made: an unused number, and a vehicle that is nowhere else. */
export type Trip = Readonly<{ number: string; plate: string }>;

/** A service as a process of its own, on the database of a city. */
export type Server = Readonly<{ port: number; pid: number; dataDir: string; stop(): Promise<void> }>;

/** A world of haulage with as many vehicles and numbers as are asked for, and servers of it. */
export type City = Readonly<{
  service: TestService;
  world: Haulage;
  /** As who serves, and as who may do all. */
  serviceUrl: string;
  adminUrl: string;
  /**
   * Draws numbers for the carrier, each with a vehicle of its own that has all its papers: all that will be asked
   * for, because the statistics of the tables are taken anew, and with them every plan is made anew.
   */
  prepare(count: number): Promise<void>;
  /** Takes of what was prepared. */
  trips(count: number): readonly Trip[];
  load(trip: Trip): HttpRequest;
  /** A request by somebody's token. */
  post(actor: string, path: string, body: unknown): Promise<HttpRequest>;
  /** Runs a statement past every trigger and policy. */
  asSuperuser(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  /** Starts the service as `npm start` does, out of the sandbox; `hook` is loaded before it. */
  serve(hook?: URL): Promise<Server>;
  close(): Promise<void>;
}>;

/** More than all that is measured will ever load. */
const TONNES = 900_000;

export async function openCity(name: string, tonnes = TONNES): Promise<City> {
  const service = await testService();
  const world = await haulage(service, { name, tonnes, capacityTonnes: TONNES });
  const { transportPermit, plates, contractor, carrier } = world;
  const { adminUrl } = service;
  const serviceUrl = service.database.pool.options.connectionString ?? '';
  const ownerUrl = onDatabase(process.env['TEST_OWNER_URL'] ?? '', new URL(serviceUrl).pathname.slice(1));
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`set session_replication_role = replica`);
  const asContractor = await service.token(contractor.actor);
  let made = 0;
  const servers = new Set<Server>();

  const unused: Trip[] = [];
  const prepare = async (count: number): Promise<void> => {
    const [from, to] = [made + 1, (made += count)];
    await copyVehicles(admin, plates[0], from, to);
    await admin.query(NUMBERS, [transportPermit, carrier.id, from, to]);
    await admin.query('analyze');
    for (let n = from; n <= to; n++) unused.push({ number: `BENCH${n}`, plate: plateOf(n) });
  };

  const serve: City['serve'] = async (hook) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'construction-waste-bench-'));
    const keys = join(dataDir, 'jwks.json');
    const { keys: found } = service.options.authentication;
    await writeFile(keys, JSON.stringify((found as unknown as { jwks(): unknown }).jwks()));
    const spawned = await serving({
      DATABASE_URL: serviceUrl,
      MIGRATE_DATABASE_URL: ownerUrl,
      DATA_DIR: dataDir,
      SANDBOX: 'false',
      AUTH_ISSUER: 'test',
      AUTH_AUDIENCE: 'test',
      AUTH_JWKS_URL: pathToFileURL(keys).href,
      HOST: '127.0.0.1',
      ...UNLIMITED,
      ...(hook !== undefined && { NODE_OPTIONS: `--import ${hook.href}` }),
    });
    const server: Server = {
      port: Number(new URL(spawned.url).port),
      pid: spawned.child.pid ?? 0,
      dataDir,
      stop: async () => {
        servers.delete(server);
        await stopped(spawned);
        const said = spawned
          .output()
          .split('\n')
          .filter((line) => /^{"level":[56]0/.test(line));
        if (said.length > 0) console.error(said.slice(0, 5).join('\n'));
        await rm(dataDir, { recursive: true, force: true });
      },
    };
    servers.add(server);
    return server;
  };

  return {
    service,
    world,
    serviceUrl,
    adminUrl,
    prepare,
    trips: (count) => {
      if (unused.length < count) throw new Error(`expected ${count} trips, ${unused.length} are left`);
      return unused.splice(0, count);
    },
    load: ({ number, plate }) => ({
      method: 'POST',
      path: '/v1/scans',
      token: asContractor,
      body: { ...world.load(number), id: randomUUID(), plate, quantity: { value: 1, unit: 't' } },
    }),
    post: async (actor, path, body) => ({ method: 'POST', path, token: await service.token(actor), body }),
    asSuperuser: (text, values = []) => admin.query(text, [...values]),
    serve,
    close: async () => {
      await Promise.all([...servers].map((server) => server.stop()));
      await admin.end();
      await service.close();
    },
  };
}

const NUMBERS = `
  insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at)
  select 'BENCH' || n, $2, $1, '421200', '2021-03-16T18:00:00+08:00', 'bench', '2021-03-16T18:00:00+08:00'
  from generate_series($3::int, $4::int) as n`;
