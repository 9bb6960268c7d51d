import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { TRANSITIONS } from '../../src/domain/manifests/timeline.ts';
import { at, haulage, type Haulage, NOW, type Scan } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import { type Random, randomOf } from '../measures/random.ts';
import type { Setting } from '../measures/setting.ts';
import type { Row } from '../measures/table.ts';
import { drawn } from './numbers.ts';

const CLIENTS = 8;
type Event = Readonly<{ kind: string; at: string; change: Readonly<Record<string, unknown>> }>;

/**
 * Row 4: random histories of scans through the service, once in order of event time and once shuffled, partly twice
 * and in batches, end in the same manifest, findings and suspicions. Each history has times of its own, so that none
 * hangs on an id; whether the vehicle is busy elsewhere is judged once and left aside.
 */
export async function order({ sized, seed }: Setting): Promise<Row> {
  const service = await testService();
  try {
    const histories = sized(10_000);
    const world = await haulage(service, {
      name: 'order',
      tonnes: 900_000,
      capacityTonnes: 900_000,
      numbers: 1,
    });
    await service.setClock(at('18:00'));
    const numbers = await drawn(service, world, histories * 2);
    await service.setClock(NOW);
    const random = randomOf(seed);
    const planned = Array.from({ length: histories }, (_, index) => {
      const events = historyOf(random);
      return { events, arrival: arrivalOf(events, random), pair: numbers.slice(index * 2, index * 2 + 2) };
    });
    const tokens = await tokensOf(service, world);
    const wrongs: string[] = [];
    const waiting = planned.values();
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (const { events, arrival, pair } of waiting) {
          const [first = '', second = ''] = pair;
          await send(
            service,
            tokens,
            scansOf(world, first, events).map((scan) => [scan]),
          );
          const scans = scansOf(world, second, events);
          await send(
            service,
            tokens,
            arrival.map((batch) => batch.flatMap((index) => scans[index] ?? [])),
          );
          const [one, other] = [await outcomeOf(service, first), await outcomeOf(service, second)];
          if (!isDeepStrictEqual(one, other))
            wrongs.push(`${JSON.stringify(events)} by ${JSON.stringify(arrival)}: ${differing(one, other)}`);
        }
      }),
    );
    const naive = planned.filter(
      ({ events, arrival }) =>
        byArrival(events) !== byArrival(arrival.flat().flatMap((index) => events[index] ?? [])),
    ).length;
    return {
      test: '4 order does not matter',
      size: `seed ${seed}, each of ${planned.length} histories twice through the service`,
      tried: histories,
      survived: histories - wrongs.length,
      wrong: wrongs.length,
      goal: 'shuffled, repeated and in batches, the same scans end in the same manifest, findings and suspicions',
      control: {
        what: `a state machine in order of arrival ends elsewhere in ${naive} of ${histories}`,
        hasFailed: naive > 0,
      },
      wrongs,
    };
  } finally {
    await service.close();
  }
}

/** Two to seven scans of a trip that may go wrong, each at a minute of its own. */
function historyOf(random: Random): readonly Event[] {
  const kinds = ['load', 'depart', 'receive', 'load', 'depart', 'receive', 'refuse', 'return'] as const;
  const length = 2 + random.int(6);
  const minutes = new Set<number>();
  while (minutes.size < length) minutes.add(5 + random.int(240));
  return [...minutes]
    .toSorted((a, b) => a - b)
    .map((minute, index) => {
      // Most begin as a lawful trip does.
      const kind = index < 3 && random.int(4) > 0 ? kinds[index] : random.pick(kinds);
      const hour = 18 + Math.floor(minute / 60);
      const time = `${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      return {
        kind: kind ?? 'load',
        at: at(time),
        change: changeOf(kind ?? 'load', random),
      };
    });
}

function changeOf(kind: string, random: Random): Readonly<Record<string, unknown>> {
  const quantity = { value: random.pick([10, 15, 15.5]), unit: 't' };
  if (kind === 'load') return { quantity, materials: random.pick([['concrete'], ['concrete', 'household']]) };
  if (kind === 'depart') return { washed: random.pick([true, false]), covered: random.pick([true, false]) };
  if (kind === 'receive') return { quantity };
  return kind === 'refuse' ? { ground: random.pick(['goodsMismatch', 'capacityReached']) } : {};
}

/** The same scans in the order in which they reach the server, some again, in batches; by their index. */
function arrivalOf(events: readonly Event[], random: Random): readonly (readonly number[])[] {
  const indexes = events.map((_, index) => index);
  const again = indexes.filter(() => random.int(4) === 0);
  const shuffled = [...indexes, ...again]
    .map((index) => [random.int(1_000_000), index] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, index]) => index);
  const batches: number[][] = [];
  while (shuffled.length > 0) batches.push(shuffled.splice(0, 1 + random.int(3)));
  return batches;
}

/** One id for each scan of a history, which stays when it is sent again. */
function scansOf(world: Haulage, number: string, events: readonly Event[]): readonly Scan[] {
  const make: Readonly<Record<string, (number: string, change: Event['change']) => Scan>> = {
    load: world.load,
    depart: world.depart,
    receive: world.receive,
    refuse: world.refuse,
    return: world.return,
  };
  return events.map(({ kind, at, change }) => {
    const scan = make[kind]?.(number, { ...change, at, id: randomUUID() });
    if (!scan) throw new Error(`expected a scan of kind ${kind}`);
    return scan;
  });
}

type Tokens = Readonly<Record<string, string>>;

async function tokensOf(service: TestService, { contractor, carrier, recycler }: Haulage): Promise<Tokens> {
  const [emitting, hauling, receiving] = await Promise.all(
    [contractor, carrier, recycler].map(async ({ actor }) => `Bearer ${await service.token(actor)}`),
  );
  return {
    load: emitting ?? '',
    return: emitting ?? '',
    depart: hauling ?? '',
    receive: receiving ?? '',
    refuse: receiving ?? '',
  };
}

/** Batches as phones have them: those of one person together, in their order. */
async function send(
  service: TestService,
  tokens: Tokens,
  batches: readonly (readonly Scan[])[],
): Promise<void> {
  for (const batch of batches)
    for (const [authorization, scans] of Map.groupBy(batch, ({ kind }) => tokens[kind] ?? '')) {
      const reply = await service.app.inject({
        method: 'POST',
        url: '/v1/scans/batch',
        headers: { authorization },
        payload: { scans },
      });
      const { results } = reply.json<{ results: readonly { status: number }[] }>();
      const refused = results.find(({ status }) => status > 201);
      if (refused) throw new Error(`a scan was refused: ${JSON.stringify(refused)}`);
    }
}

type Outcome = Readonly<Record<string, unknown>>;

/** What came out differently, for whoever has to mend it. */
function differing(one: Outcome, other: Outcome): string {
  const names = Object.keys(one).filter((name) => !isDeepStrictEqual(one[name], other[name]));
  return names
    .map((name) => `${name} ${JSON.stringify(one[name])} or ${JSON.stringify(other[name])}`)
    .join('; ');
}

/** What a manifest came to; when it was filed is when the last scan reached us. Its scans are named by kind and time and not by id. */
async function outcomeOf(service: TestService, number: string): Promise<Outcome> {
  const { rows } = await service.asLaw(
    `select m.state, m.open, m.declared_mass_kg, m.weighed_mass_kg, m.claim_mass_kg, m.claim_shortfall, m.counted_mass_kg,
       (select jsonb_agg(jsonb_build_object('holder', c->'holder', 'completedAt', c->'completedAt') order by n)
         from jsonb_array_elements(m.copies) with ordinality as copies(c, n) where c->>'holder' <> 'authority') as copies,
       (select jsonb_agg(jsonb_build_array(s.kind, epoch_ms(s.at), f->>'code', f->>'severity')
           order by s.kind, s.at, f->>'code') from jsonb_array_elements(m.findings) f
         join scan s on s.id = (f->>'scanId')::uuid where f->>'code' <> 'vehicle_busy') as findings,
       (select jsonb_agg(jsonb_build_array(v.offence, v.subject_role, epoch_ms(v.occurred_at)) order by v.offence,
           v.subject_role, v.occurred_at) from violation v
         where v.manifest_number = m.number and v.status = 'suspected') as suspected
     from manifest m where m.number = $1`,
    [number],
  );
  return rows[0] ?? {};
}

/** The naive design: each scan moves the state if it fits when it arrives, and is forgotten else. */
function byArrival(events: readonly Event[]): string {
  let state = 'drawn';
  for (const { kind } of events) {
    const moves: Readonly<Record<string, string>> = TRANSITIONS[kind as keyof typeof TRANSITIONS];
    state = moves[state] ?? state;
  }
  return state;
}
