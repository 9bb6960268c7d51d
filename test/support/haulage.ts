import { randomUUID } from 'node:crypto';
import {
  type Party,
  registerCarrier,
  registerParty,
  registerProjectOf,
  registerRecycler,
} from './parties.ts';
import { disposalBody, granted, planOf, recyclingBody, transportBody } from './permits.ts';
import { type Actor, CITY, type Reply, type TestService } from './service.ts';

/**
 * A lawful world on the evening of Tuesday 16 March 2021: a carrier with two vehicles, a recycler with its facility,
 * and a project with a permit for recyclables. Manifest numbers were drawn at 18:00; it is 22:30 now.
 */
export type Haulage = Readonly<{
  service: TestService;
  developer: Party;
  contractor: Party;
  carrier: Party;
  recycler: Party;
  plates: readonly [string, string];
  transportPermit: string;
  disposalPermit: string;
  projectId: string;
  siteId: string;
  /** An unused manifest number of the carrier. */
  next(): string;
  /** Sends a scan by whoever it falls to, unless somebody else is named. */
  send(scan: Scan, actor?: Actor, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** As `send`, expecting it to be recorded; answers the body. */
  record(scan: Scan, actor?: Actor): Promise<Reply['body']>;
  load(number: string, change?: Change): Scan;
  depart(number: string, change?: Change): Scan;
  receive(number: string, change?: Change): Scan;
  refuse(number: string, change?: Change): Scan;
  redirect(number: string, change?: Change): Scan;
  return(number: string, change?: Change): Scan;
  /** What the permit's stream has used and received, in kg. */
  stream(): Promise<Readonly<{ approvedMassKg: number; consumedMassKg: number; receivedMassKg: number }>>;
  manifest(number: string): Promise<Reply['body']>;
}>;

type Change = Readonly<Record<string, unknown>>;
export type Scan = Change & Readonly<{ id: string; kind: string }>;

/** A time of that evening. */
export const at = (time: string) => `2021-03-16T${time}:00+08:00`;
export const NOW = at('22:30');

let made = 0;

/** Registers and licenses everybody over HTTP; every call makes a world apart, its people named with its prefix. */
export async function haulage(
  service: TestService,
  {
    name = '',
    tonnes = 1_000,
    capacityTonnes = 50_000,
    numbers = 100,
    project = {},
    officer = CITY,
  }: Readonly<{
    name?: string;
    tonnes?: number;
    capacityTonnes?: number;
    numbers?: number;
    project?: Change;
    /** Who approves the disposal. */
    officer?: Actor;
  }> = {},
): Promise<Haulage> {
  made += 1;
  const digits = made < 10 ? `${made}000` : `0${made}0`;
  const plates = [`鄂L${digits}A`, `鄂L${digits}B`] as const;
  const own = [`鄂L${digits}R`];
  await service.setClock('2021-03-02T09:00:00+08:00');
  const [developer, contractor, carrier, recycler] = await Promise.all([
    registerParty(service, `${name}developer`, 'developer'),
    registerParty(service, `${name}contractor`, 'contractor'),
    registerCarrier(service, `${name}carrier`, plates),
    registerRecycler(service, `${name}recycler`, own),
  ]);
  const [transport, recycling, projectId] = await Promise.all([
    transportBody(service, carrier, plates).then((body) => granted(service, carrier.actor, body)),
    recyclingBody(service, recycler, own, { capacity: { value: capacityTonnes, unit: 't' } }).then((body) =>
      granted(service, recycler.actor, body),
    ),
    registerProjectOf(service, developer, contractor, project),
  ]);
  const siteId = String(recycling.siteId);
  const disposal = await granted(
    service,
    contractor.actor,
    await disposalBody(
      service,
      contractor,
      { projectId, carrierId: carrier.id, plates, siteId },
      { plan: planOf(siteId, tonnes) },
    ),
    {},
    officer,
  );
  await service.setClock(at('18:00'));
  const drawn = await service.expect(201, carrier.actor, 'drawManifests', {
    body: { permitNumber: transport.permitNumber, count: numbers },
  });
  await service.setClock(NOW);

  const unused: string[] = [...drawn.numbers];
  const scan =
    (kind: string, lawful: Change) =>
    (manifestNumber: string, change: Change = {}): Scan => ({
      id: randomUUID(),
      kind,
      manifestNumber,
      ...lawful,
      ...change,
    });
  const senders: Readonly<Record<string, string>> = {
    load: contractor.actor,
    return: contractor.actor,
    depart: carrier.actor,
    redirect: carrier.actor,
    receive: recycler.actor,
    refuse: recycler.actor,
  };
  const send: Haulage['send'] = (body, actor = senders[body.kind] ?? 'nobody', headers = {}) =>
    service.call(actor, 'recordScan', { body, headers });

  return {
    service,
    developer,
    contractor,
    carrier,
    recycler,
    plates,
    transportPermit: transport.permitNumber,
    disposalPermit: disposal.permitNumber,
    projectId,
    siteId,
    next: () => {
      const number = unused.shift();
      if (number === undefined) throw new Error('every number drawn is used; draw more with `numbers`');
      return number;
    },
    send,
    record: async (body, actor) => {
      const reply = await send(body, actor);
      if (reply.status !== 201)
        throw new Error(`${body.kind}: expected 201, got ${reply.status} ${JSON.stringify(reply.body)}`);
      return reply.body;
    },
    load: scan('load', {
      at: at('18:20'),
      plate: plates[0],
      projectId,
      category: 'recyclable',
      materials: ['concrete'],
      quantity: { value: 15, unit: 't' },
      destinationId: siteId,
    }),
    depart: scan('depart', { at: at('18:40'), washed: true, covered: true }),
    receive: scan('receive', { at: at('19:40'), siteId, quantity: { value: 15, unit: 't' } }),
    refuse: scan('refuse', { at: at('19:30'), siteId, ground: 'prohibitedWaste' }),
    redirect: scan('redirect', { at: at('19:00'), destinationId: siteId }),
    return: scan('return', { at: at('20:30') }),
    stream: async () => {
      const permit = await service.expect(200, contractor.actor, 'getPermit', {
        params: { number: disposal.permitNumber },
      });
      return permit.scope.streams[0];
    },
    manifest: (number) =>
      service.expect(200, CITY, 'getManifest', {
        params: { number },
      }),
  };
}

/** The codes of findings, in their order. */
export function codesOf(findings: readonly Readonly<{ code: string }>[]): readonly string[] {
  return findings.map(({ code }) => code);
}

/** The same with values in a random order; the order is the same for the same seed. */
export function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  let state = seed + 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return values
    .map((value) => [random(), value] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** Loads, departs and receives with the lawful defaults; answers the number. */
export async function hauled(world: Haulage, change: Change = {}): Promise<string> {
  const number = world.next();
  await world.record(world.load(number, change));
  await world.record(world.depart(number));
  await world.record(world.receive(number, 'quantity' in change ? { quantity: change['quantity'] } : {}));
  return number;
}
