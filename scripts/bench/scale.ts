import { inTransaction } from '../../src/db/pool.ts';
import { LAW_FENCE } from '../../src/db/fence.ts';
import { hauled } from '../../test/support/haulage.ts';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity } from './city.ts';
import { rateOf, startGenerator } from './generate.ts';
import { type Recorded, recorded } from './recording.ts';
import { byTurns } from './rounds.ts';
import { loads } from './scans.ts';

const ROUNDS = 3;
const CONNECTIONS = 16;
/** Each may run into the limit of a statement, which is 8 s; then it is not recorded. */
const CONTROL_TIMES = 48;
const SMALL = 100_000;
const LARGE = 2_000_000;

/** Whether scans get slower as manifests grow in number. */
export async function scale(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const generator = startGenerator();
  const [small, large] = [await openCity('small'), await openCity('large')];
  try {
    const [few, many, times] = [sized(SMALL), sized(LARGE), sized(1_000)];
    await fill(small, few);
    await fill(large, many);
    for (const city of [small, large]) await city.prepare(times * (ROUNDS + 1) + CONTROL_TIMES + 1);
    const wholes = await readWhole(large);
    if (wholes.length > 0)
      throw new Error(`expected no table read from end to end, found ${wholes.join(', ')}`);
    const [ofSmall, ofLarge] = [await small.serve(), await large.serve()];
    const { value, limit } = await byTurns(ROUNDS, {
      value: async () => rateOf(await loads(large, generator, ofLarge, times), '201'),
      limit: async () => rateOf(await loads(small, generator, ofSmall, times), '201'),
    });
    await large.asSuperuser('drop index manifest_on_the_road, manifest_state');
    const { ms, outcomes } = await loads(large, generator, ofLarge, CONTROL_TIMES);
    const control = ((outcomes['201'] ?? 0) / ms) * 1_000;
    return [
      {
        test: `a scan (\`load\`) over HTTP among ${many} manifests, and among ${few}, a second`,
        size: `${ROUNDS} rounds of ${times}, ${CONNECTIONS} connections`,
        value,
        limit,
        goal: 0.85,
        control: {
          what: 'without the index `manifest_on_the_road`, and that of states which would stand in for it',
          value: control,
          limit,
        },
        notes: [
          `By \`explain\` no statement of the scan reads a table of more than ${GROWN} rows from end to end among ${many}.`,
          'Each manifest has three scans; the audit has only the entries of what was scanned over HTTP.',
        ],
      },
    ];
  } finally {
    generator.stop();
    await Promise.all([small.close(), large.close()]);
  }
}

/** Manifests like one that was hauled and filed, with its three scans; a hundredth is on the road. */
async function fill({ world, asSuperuser }: City, manifests: number): Promise<void> {
  const number = await hauled(world);
  const { rows: indexes } = await asSuperuser(
    `select indexdef, indexname from pg_indexes join pg_index on indexrelid = indexname::regclass
     where tablename in ('manifest', 'scan') and schemaname = 'public' and not indisunique`,
  );
  // Built when the rows are there: several times faster.
  for (const { indexname } of indexes) await asSuperuser(`drop index ${String(indexname)}`);
  await asSuperuser(MANIFESTS, [number, manifests]);
  await asSuperuser(SCANS, [manifests]);
  for (const { indexdef } of indexes) await asSuperuser(String(indexdef));
}

const MANIFESTS = `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at,
    state, plate, comparable_plate, project_id, emitter_id, category, materials, declared, declared_mass_kg,
    destination_id, site_id, loaded_at, departed_at, weighed, weighed_mass_kg, filed_at)
  select 'FILLED' || lpad(n::text, 10, '0'), carrier_id, permit_number, authority, loaded, drawn_by, loaded,
    case when on_road then 'inTransit' else 'filed' end, plate, plate, project_id, emitter_id, category, materials,
    declared, declared_mass_kg, destination_id, case when not on_road then site_id end, loaded, loaded,
    case when not on_road then weighed end, case when not on_road then weighed_mass_kg end,
    case when not on_road then loaded end
  from (select carrier_id, permit_number, authority, drawn_by, project_id, emitter_id, category, materials, declared,
      declared_mass_kg, destination_id, site_id, weighed, weighed_mass_kg from manifest where number = $1) model,
    generate_series(1, $2::int) as n,
    lateral (select n % 100 = 0 as on_road, '鄂A' || lpad((n % 30000)::text, 5, '0') as plate,
      '2010-01-01'::timestamptz + n * interval '2 minutes' as loaded) as each`;
const SCANS = `insert into scan (id, manifest_number, kind, at, received_at, sub, sender_name, content, fingerprint,
    judged_once, answer)
  select ('00000000-0000-4000-800' || k || '-' || lpad(to_hex(n), 12, '0'))::uuid, 'FILLED' || lpad(n::text, 10, '0'),
    (array['load', 'depart', 'receive'])[k], loaded, loaded, 'bench', 'x', '{}', '', '{}', '{}'
  from generate_series(1, 3) as k, generate_series(1, $1::int) as n,
    lateral (select '2010-01-01'::timestamptz + n * interval '2 minutes' as loaded) as each`;

/** A table that is no longer small. */
const GROWN = 3_000;

type Plan = Readonly<{ 'Node Type': string; 'Relation Name'?: string; Plans?: readonly Plan[] }>;

/** The tables that have grown and that a statement of a scan would read from end to end. */
async function readWhole(city: City): Promise<readonly string[]> {
  const { texts, transactions }: Recorded = await recorded(city.service, 'hot', city.trips(1).map(city.load));
  const { rows } = await city.asSuperuser(
    `select relname from pg_class where relkind = 'r' and reltuples > ${GROWN}`,
  );
  const grown = new Set(rows.map(({ relname }) => String(relname)));
  const found: string[] = [];
  const walk = (plan: Plan, name: string): void => {
    const relation = plan['Relation Name'] ?? '';
    if (plan['Node Type'] === 'Seq Scan' && grown.has(relation)) found.push(`${relation} by ${name}`);
    for (const each of plan.Plans ?? []) walk(each, name);
  };
  await inTransaction(
    { ...city.service.database, pool: city.service.database.hot },
    LAW_FENCE,
    async (tx) => {
      for (const { name, values } of transactions[0] ?? []) {
        const text = texts[name];
        if (text === undefined || values === null) continue;
        const { rows: plans } = await tx.$client.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(
          `explain (format json) ${text}`,
          [...values],
        );
        walk(plans[0]?.['QUERY PLAN'][0].Plan ?? { 'Node Type': 'none' }, name);
      }
    },
  );
  return found;
}
