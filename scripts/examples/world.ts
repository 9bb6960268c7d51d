import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type DemoClient } from '../demo/client.ts';
import { grantPermits, type Granted, withCheck } from '../demo/permits.ts';
import type { DemoService } from '../demo/service.ts';

/** Kinds of integrator, each with an example in every language. */
export const KINDS = ['haulier', 'site-erp', 'weighbridge', 'department'] as const;
export type Kind = (typeof KINDS)[number];

/** The evening of the examples: the service's clock stands here, and events are a little later. */
const CLOCK = '2026-03-16T18:20:00+08:00';
const NOW = '2026-03-16T18:24:00+08:00';
const DAY = NOW.slice(0, 10);

/** What the examples need to be there: permits, keys, vehicles on the road, things that went wrong. */
export type World = Readonly<{
  /** The settings of an example. Each run of one gets numbers, vehicles and companies of its own. */
  settingsFor(kind: Kind): Promise<Readonly<Record<string, string>>>;
  /** Brings home what an example left on the road. */
  clearRoad(): Promise<void>;
  /** Removes what examples kept. */
  close(): Promise<void>;
}>;

/** Makes the world of the examples in a sandbox that is fresh. */
export async function makeWorld(service: DemoService): Promise<World> {
  const client = createClient(service);
  const granted = await grantPermits(client);
  const keyOf = async (who: string, scopes: readonly string[]) =>
    (await client.json(who, 'POST', '/v1/api-keys', { body: { name: who, scopes }, status: 201 }))
      .key as string;
  const keys = {
    carrier: await keyOf('carrier', ['manifests', 'scans']),
    gate: await keyOf('contractor', ['scans']),
    site: await keyOf('recycler', ['scans']),
  };
  await client.clock('2026-03-16T18:15:00+08:00');
  await wrongdoing(client, granted);
  await client.clock(CLOCK);
  const folder = await mkdtemp(join(tmpdir(), 'construction-waste-examples-'));
  let companies = 0;

  const settings: Readonly<Record<Kind, () => Promise<Readonly<Record<string, string>>>>> = {
    haulier: async () => ({
      TOKEN: keys.carrier,
      GATE_TOKEN: keys.gate,
      PERMIT: granted.transportPermit,
      PLATE: granted.plates[0],
      PROJECT_ID: granted.projectId,
      SITE_ID: granted.siteId,
    }),
    'site-erp': async () => {
      companies += 1;
      return {
        TOKEN: await service.token({ sub: randomUUID(), name: '周經理' }),
        OFFICER_TOKEN: await service.token({ sub: 'officer', roles: ['officer'], authority: '421200' }),
        USCC: withCheck(`91421200MA4900${companies}00`),
        PLATE: `鄂L6100${companies}`,
      };
    },
    weighbridge: async () => {
      const [arriving, other] = [
        await onTheWay(client, granted, granted.plates[0]),
        await onTheWay(client, granted, granted.plates[1]),
      ];
      const copy = await client.json('carrier', 'GET', `/v1/manifests/${arriving}/copies/carrier`, {
        status: 200,
      });
      return { TOKEN: keys.site, SITE_ID: granted.siteId, QR_URL: copy.verifyUrl, TURNED_AWAY: other };
    },
    department: async () => ({
      TOKEN: await service.token({ sub: 'ecology', roles: ['department'], department: 'ecology' }),
      FROM: DAY,
      TO: DAY,
      SINCE: `${DAY}T00:00:00+08:00`,
      PLACE: join(folder, randomUUID()),
    }),
  };
  return {
    settingsFor: async (kind) => ({ ...(await settings[kind]()), BASE_URL: service.url, NOW }),
    clearRoad: () => clearRoad(client, granted),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A load that leaves open and without clearance, found as several violations. */
async function wrongdoing(client: DemoClient, granted: Granted): Promise<void> {
  await onTheWay(client, granted, granted.plates[0], { tonnes: 24, covered: false, washed: false });
  await clearRoad(client, granted);
}

async function onTheWay(
  client: DemoClient,
  { transportPermit, projectId, siteId }: Granted,
  plate: string,
  { tonnes = 10, covered = true, washed = true } = {},
): Promise<string> {
  const { numbers } = await client.json('carrier', 'POST', '/v1/manifest-draws', {
    body: { permitNumber: transportPermit, count: 1 },
    status: 201,
  });
  const [manifestNumber] = numbers as [string];
  await scan(client, 'contractor', {
    kind: 'load',
    manifestNumber,
    plate,
    projectId,
    category: 'recyclable',
    materials: ['concrete'],
    quantity: { value: tonnes, unit: 't' },
    destinationId: siteId,
  });
  await scan(client, 'carrier', { kind: 'depart', manifestNumber, washed, covered });
  return manifestNumber;
}

async function clearRoad(client: DemoClient, { siteId }: Granted): Promise<void> {
  const { items } = await client.json('carrier', 'GET', '/v1/manifests', { status: 200 });
  for (const { number, state, declared } of items as Sheet[]) {
    if (state === 'refused') await scan(client, 'contractor', { kind: 'return', manifestNumber: number });
    if (state !== 'inTransit') continue;
    const quantity = { value: declared.massKg, unit: 'kg' };
    await scan(client, 'recycler', { kind: 'receive', manifestNumber: number, siteId, quantity });
  }
}

type Sheet = Readonly<{ number: string; state: string; declared: Readonly<{ massKg: number }> }>;

async function scan(client: DemoClient, who: string, body: object): Promise<void> {
  await client.json(who, 'POST', '/v1/scans', { body: { id: randomUUID(), at: NOW, ...body }, status: 201 });
}
