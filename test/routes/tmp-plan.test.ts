import { type SQL, sql } from 'drizzle-orm';
import type pg from 'pg';
import t from 'tap';
import { lockAndLoad } from '../../src/db/manifests/load.ts';
import { listManifests, loadManifest, loadScans, type ManifestFilter } from '../../src/db/manifests/read.ts';
import type { Executor } from '../../src/db/pool.ts';
import { listViolations, loadViolation, type ViolationFilter } from '../../src/db/violations.ts';
import type { RoadContent } from '../../src/domain/manifests/scan.ts';
import { execute, onDatabase } from '../support/database.ts';
import { haulage, hauled, NOW } from '../support/haulage.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 2 });
const other = await haulage(service, { name: 'other ', numbers: 1 });
const number = await hauled(world);
const { pool } = service.database;
const MANIFESTS = 20_000;
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';

await pool.query(
  `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at, state, plate,
     project_id, emitter_id, category, materials, declared, declared_mass_kg, destination_id, site_id, loaded_at,
     departed_at, weighed, weighed_mass_kg, filed_at)
   select '42120021' || lpad(n::text, 10, '0') || 'A', carrier_id, permit_number, authority, loaded, drawn_by, loaded,
     case when n % 100 = 0 then 'inTransit' else 'filed' end, '鄂L' || lpad((n % 500)::text, 5, '0'),
     project_id, emitter_id, category, materials, declared, declared_mass_kg, destination_id,
     case when n % 100 <> 0 then site_id end, loaded, loaded, weighed, case when n % 100 <> 0 then weighed_mass_kg end,
     case when n % 100 <> 0 then loaded end
   from manifest, generate_series(1, $2) as n,
     lateral (select '2020-01-01'::timestamptz + n * interval '30 minutes' as loaded) as times
   where number = $1`,
  [number, MANIFESTS],
);
await pool.query(
  `insert into scan (id, manifest_number, kind, at, received_at, sub, sender_name, content, fingerprint, judged_once, answer)
   select gen_random_uuid(), m.number, k.kind, m.loaded_at, m.loaded_at, 'x', 'x', jsonb_build_object('kind', k.kind), '', '{}', '{}'
   from manifest m, unnest(array['depart', 'receive']) as k(kind) where m.number <> $1 and m.loaded_at is not null`,
  [number],
);
await pool.query(
  `insert into violation (id, manifest_number, key, act_key, act_id, finding, offence, citations, subject_kind,
     subject_role, subject_id, subject_name, occurred_at, region_code, authority, status, plate, evidence, created_at, updated_at)
   select gen_random_uuid(), m.number, 'x', 'x', gen_random_uuid(), 'uncovered',
     case when right(m.plate, 2) = '07' then 'unwashed' else 'uncovered' end, '{15(5)}', 'unit', 'carrier', m.carrier_id,
     'x', m.loaded_at, '421202', '421202', 'suspected', m.plate,
     jsonb_build_array(jsonb_build_object('kind', 'note', 'id', gen_random_uuid(), 'at', 0)), m.loaded_at, m.loaded_at
   from manifest m where m.loaded_at is not null and m.number <> $1`,
  [number],
);
const { rows } = await pool.query<{ name: string }>('select current_database() as name');
await execute(onDatabase(String(process.env['TEST_OWNER_URL']), String(rows[0]?.name)), 'analyze');

type Plan = Readonly<{ 'Node Type': string; 'Relation Name'?: string; Plans?: readonly Plan[] }>;
type Explained = Readonly<{ 'QUERY PLAN': readonly [Readonly<{ Plan: Plan }>] }>;
const GROWING = ['manifest', 'scan', 'violation'];

/** Tables that grow and are read from end to end by a plan. */
function readWhole(plan: Plan): readonly string[] {
  const relation = plan['Relation Name'] ?? '';
  const own = plan['Node Type'] === 'Seq Scan' && GROWING.includes(relation) ? [relation] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(readWhole)];
}

/** Sorting of what an index could give in order; every page would cost as much as all of them. */
function sorts(plan: Plan): readonly string[] {
  const own = plan['Node Type'].endsWith('Sort') ? [plan['Node Type']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(sorts)];
}

/** What is wrong with the plans of a reader, which has its statements explained in the place of running them. */
async function wholesOf(
  read: (db: Executor) => Promise<unknown>,
  flaws: (plan: Plan) => readonly string[] = readWhole,
): Promise<readonly string[]> {
  const found: string[] = [];
  const explaining = {
    execute: async (query: SQL) => {
      const plan = await service.database.orm.execute<Explained>(sql`explain (format json) ${query}`);
      found.push(...flaws(plan.rows[0]?.['QUERY PLAN'][0].Plan ?? { 'Node Type': 'none' }));
      return { rows: [] };
    },
  };
  await read(explaining as unknown as Executor);
  return found;
}

const now = Date.parse(NOW);
const viewer = (id: string) => ({ organisationIds: [id], sub: 'somebody' });
const newest = `42120021${String(MANIFESTS - 100).padStart(10, '0')}A`;


t.test('x', async (t) => {
  for (const party of [world.carrier, world.contractor, other.carrier, other.recycler, other.contractor]) {
    const ex = { execute: async (query: SQL) => {
      const plan = await service.database.orm.execute<any>(sql`explain (analyze) ${query}`);
      console.error(party.actor + '\n' + plan.rows.map((r: any) => r['QUERY PLAN']).join('\n'));
      return { rows: [] };
    } };
    await listManifests(ex as any, viewer(party.id), {}, null, 51, now);
  }
  t.ok(1);
});
