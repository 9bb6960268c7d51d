import { randomUUID } from 'node:crypto';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity } from './city.ts';
import { type Generator, type HttpRequest, type Sent, startGenerator, type Statement } from './generate.ts';
import { recorded } from './recording.ts';

/** Whatever meets on one row: nothing waits for itself, nothing fails, nothing is given out twice. */
export async function races(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const generator = startGenerator();
  try {
    return [await hotManifests(generator, sized(2_000), sized(50)), await onePermit(generator, sized(2_000))];
  } finally {
    generator.stop();
  }
}

const CONNECTIONS = 16;
const CONTROL_TIMES = 64;

async function hotManifests(generator: Generator, times: number, hot: number): Promise<Ratio> {
  const city = await openCity('hot');
  try {
    await city.prepare(hot + 1);
    const requests = await scansOf(city, times, hot);
    const server = await city.serve();
    const sent = await generator.send({
      kind: 'http',
      port: server.port,
      connections: CONNECTIONS,
      requests,
    });
    await server.stop();
    const deadlocks = await deadlocksOf(city);
    const failed = times - (sent.outcomes['201'] ?? 0);
    const naive = await naiveOrder(city, generator);
    const naiveDeadlocks = naive.outcomes['40P01'] ?? 0;
    return {
      test: 'hot manifests: scans recorded without a deadlock, of those sent',
      size: `${times} loads, departures and receipts in any order, ${hot} manifests, ${CONNECTIONS} connections`,
      value: times - failed - deadlocks,
      limit: times,
      goal: 1,
      control: {
        what: 'the scan is inserted before its manifest is locked, and that by `for update`',
        value: CONTROL_TIMES - naiveDeadlocks,
        limit: CONTROL_TIMES,
      },
      notes: [
        `${deadlocks} deadlocks; answered: ${outcomesShown(sent)}. Of the ${CONTROL_TIMES} of the control, all on one manifest, ${outcomesShown(naive)} (40P01 is a deadlock; 57014 waited in one for too long).`,
      ],
    };
  } finally {
    await city.close();
  }
}

async function scansOf(city: City, times: number, hot: number): Promise<readonly HttpRequest[]> {
  const { world, service } = city;
  const trips = city.trips(hot);
  const tokens = {
    load: await service.token(world.contractor.actor),
    depart: await service.token(world.carrier.actor),
    receive: await service.token(world.recycler.actor),
  };
  const kinds = ['load', 'receive', 'depart'] as const;
  return Array.from({ length: times }, (_, index) => {
    const { number = '', plate = '' } = trips[index % hot] ?? {};
    const kind = kinds[Math.floor(index / hot + index) % kinds.length] ?? 'load';
    // Loads and receipts of other masses move what was claimed and counted.
    const quantity = { value: 1 + (index % 3), unit: 't' };
    const change = { load: { plate, quantity }, depart: {}, receive: { quantity } }[kind];
    const body = { ...world[kind](number), id: randomUUID(), ...change };
    return { method: 'POST', path: '/v1/scans', token: tokens[kind], body };
  });
}

const NAIVE_INSERT = `insert into scan (id, manifest_number, kind, at, received_at, sub, sender_name, organisation_id,
    content, fingerprint, judged_once, answer)
  select gen_random_uuid(), $1, r.kind, r.at, r.received_at, r.sub, r.sender_name, r.organisation_id, r.content,
    r.fingerprint, r.judged_once, r.answer
  from jsonb_to_record($2::jsonb->'scan') as r(kind text, at timestamptz, received_at timestamptz, sub text,
    sender_name text, organisation_id uuid, content jsonb, fingerprint text, judged_once jsonb, answer jsonb)`;
const NAIVE_LOCK = 'select number from manifest where number = $1 for update';

/** The statements of one load, again and again, in the naive order. */
async function naiveOrder(city: City, generator: Generator): Promise<Sent> {
  const { texts, transactions } = await recorded(city.service, 'hot', city.trips(1).map(city.load));
  const transaction = transactions[0] ?? [];
  const [number, , , outcome] = transaction.find(({ name }) => name === 'scan_save')?.values ?? [];
  const naive = transaction.flatMap((statement): readonly Statement[] => {
    if (statement.name === 'scan_lockManifest')
      return [
        { name: 'naive_insert', values: [number, outcome] },
        { name: 'naive_lock', values: [number] },
      ];
    return statement.name === 'scan_save' ? [] : [statement];
  });
  // What is inserted has no entry in the audit: it is looked at as if it had one.
  const said: Statement = { name: `select set_config('audit.appended', 'on', true)`, values: null };
  return generator.send({
    kind: 'sql',
    url: city.serviceUrl,
    pool: 'hot',
    connections: CONNECTIONS,
    texts: { ...texts, naive_insert: NAIVE_INSERT, naive_lock: NAIVE_LOCK },
    transactions: Array.from({ length: CONTROL_TIMES }, () => naive.toSpliced(-1, 0, said)),
  });
}

/** Counted when the connections that met them have ended; the service tries anew after one. */
async function deadlocksOf({ asSuperuser }: City): Promise<number> {
  const { rows } = await asSuperuser(
    'select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]?.deadlocks ?? 0);
}

/** How many came to what. */
const outcomesShown = ({ outcomes }: Sent) =>
  Object.entries(outcomes)
    .map(([outcome, times]) => `${times} by ${outcome}`)
    .join(', ');

const CONNECTIONS_OF_PERMIT = 50;
const KG_A_LOAD = 1_000;

async function onePermit(generator: Generator, times: number): Promise<Ratio> {
  const city = await openCity('permit', times / 2);
  try {
    const controls = Math.ceil(times / 2);
    await city.prepare(times + controls);
    const server = await city.serve();
    const sent = await generator.send({
      kind: 'http',
      port: server.port,
      connections: CONNECTIONS_OF_PERMIT,
      requests: city.trips(times).map(city.load),
    });
    await server.stop();
    const deadlocks = await deadlocksOf(city);
    const [stream, ...others] = await streamsOf(city);
    if (!stream || others.length > 0) throw new Error(`expected one stream, found ${1 + others.length}`);
    const failed = times - (sent.outcomes['201'] ?? 0);
    const unclaimed = stream.approved_kg - stream.claimed_kg;
    if (unclaimed >= KG_A_LOAD) throw new Error(`expected a permit that is full, found ${unclaimed} kg left`);
    const over = Math.max(0, -unclaimed) / KG_A_LOAD;
    return {
      test: 'one permit: loads answered, without a deadlock and within its cap, of those sent',
      size: `${times} loads for half of which there is room, ${CONNECTIONS_OF_PERMIT} connections`,
      value: times - failed - deadlocks - over,
      limit: times,
      goal: 1,
      control: {
        what: 'the room is read, compared and written',
        ...(await naiveClaims(city, generator, stream, controls)),
      },
      notes: [
        `${deadlocks} deadlocks; answered: ${outcomesShown(sent)}; claimed ${stream.claimed_kg} kg of ${stream.approved_kg}.`,
      ],
    };
  } finally {
    await city.close();
  }
}

type Stream = Readonly<{ id: string; approved_kg: number; claimed_kg: number }>;

async function streamsOf({ asSuperuser }: City): Promise<readonly Stream[]> {
  const { rows } = await asSuperuser(
    `select s.id, s.approved_mass_kg::float as approved_kg,
      (select coalesce(sum(claim_mass_kg), 0) from manifest m where m.claim_stream_id = s.id)::float as claimed_kg
     from permit_stream s`,
  );
  return rows as Stream[];
}

/** On a copy of the stream nothing is claimed of, half as many loads as before, for half of which there is room. */
async function naiveClaims(
  city: City,
  generator: Generator,
  { id, approved_kg: cap }: Stream,
  times: number,
) {
  const copy = randomUUID();
  await city.asSuperuser(
    `insert into permit_stream select (jsonb_populate_record(s,
       jsonb_build_object('id', $2::uuid, 'category', 'spoil', 'consumed_mass_kg', 0, 'approved_mass_kg', $3::bigint))).*
     from permit_stream s where s.id = $1`,
    [id, copy, cap / 2],
  );
  const room = `current_setting('naive.room')::bigint`;
  const sent = await generator.send({
    kind: 'sql',
    url: city.adminUrl,
    pool: 'hot',
    connections: CONNECTIONS_OF_PERMIT,
    texts: {
      read: `select set_config('naive.room', (approved_mass_kg - consumed_mass_kg)::text, true) from permit_stream
        where id = $1`,
      write: `update permit_stream set consumed_mass_kg = approved_mass_kg - ${room} + ${KG_A_LOAD}
        where id = $1 and ${room} >= ${KG_A_LOAD}`,
      claim: `update manifest set claim_stream_id = $1, claim_mass_kg = ${KG_A_LOAD}
        where number = $2 and ${room} >= ${KG_A_LOAD}`,
    },
    transactions: city.trips(times).map(({ number }) => [
      { name: 'begin', values: null },
      { name: 'set local role none', values: null },
      { name: 'read', values: [copy] },
      { name: 'claim', values: [copy, number] },
      { name: 'write', values: [copy] },
      { name: 'commit', values: null },
    ]),
  });
  const found = (await streamsOf(city)).find((stream) => stream.id === copy);
  if (!found || sent.outcomes['done'] !== times)
    throw new Error(`expected claims, found ${outcomesShown(sent)}`);
  const over = Math.max(0, found.claimed_kg - found.approved_kg) / KG_A_LOAD;
  return { value: times - over, limit: times };
}
