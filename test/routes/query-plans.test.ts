import { type SQL, sql } from 'drizzle-orm';
import type pg from 'pg';
import t from 'tap';
import { type Fence, LAW_FENCE } from '../../src/db/fence.ts';
import { lockAndLoad } from '../../src/db/manifests/load.ts';
import { listManifests, loadManifest, loadTrail, type ManifestFilter } from '../../src/db/manifests/read.ts';
import { listPermits } from '../../src/db/permits/permits.ts';
import { type Executor, inReading, openDatabase, type Tx } from '../../src/db/pool.ts';
import { listViolations, loadViolation, type ViolationFilter } from '../../src/db/enforcement/violations.ts';
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

/** Copies of a row, some columns of each changed; `n` counts them. */
const copies = (table: string, where: string, changes: string) =>
  service.asLaw(
    `insert into ${table} select (jsonb_populate_record(r, jsonb_build_object(${changes}))).*
     from ${table} r, generate_series(0, 39) as n where ${where}`,
  );
const { transportPermit, projectId, siteId } = world;
await copies(
  'organisation',
  `id = '${world.carrier.id}'`,
  `'id', md5('carrier' || n)::uuid, 'uscc', '91' || lpad(n::text, 16, '0')`,
);
await copies(
  'permit_application',
  `id = (select application_id from permit where number = '${transportPermit}')`,
  `'id', md5('application' || n)::uuid, 'permit_number', 'P' || n, 'applicant_id', md5('carrier' || n)::uuid`,
);
await copies(
  'permit',
  `number = '${transportPermit}'`,
  `'number', 'P' || n, 'application_id', md5('application' || n)::uuid, 'holder_id', md5('carrier' || n)::uuid`,
);
await copies('project', `id = '${projectId}'`, `'id', md5('project' || n)::uuid`);
await copies(
  'site',
  `id = '${siteId}'`,
  `'id', md5('site' || n)::uuid, 'site_type', 'treatment', 'permit_number', null`,
);
/** Half of the manifests are the world's own, the other half those of forty more. */
await service.asLaw(
  `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at, state, plate,
     project_id, emitter_id, category, materials, declared, declared_mass_kg, destination_id, site_id, loaded_at,
     departed_at, weighed, weighed_mass_kg, filed_at)
   select '42120021' || lpad(n::text, 10, '0') || 'A',
     case when own then carrier_id else md5('carrier' || n % 40)::uuid end,
     case when own then permit_number else 'P' || n % 40 end, authority, loaded, drawn_by, loaded,
     case when n % 100 = 0 then 'inTransit' else 'filed' end, '鄂L' || lpad((n % 500)::text, 5, '0'),
     case when own then project_id else md5('project' || n % 40)::uuid end,
     emitter_id, category, materials, declared, declared_mass_kg,
     case when own then destination_id else md5('site' || n % 40)::uuid end,
     case when n % 100 = 0 then null when own then site_id else md5('site' || n % 40)::uuid end, loaded, loaded,
     weighed, case when n % 100 <> 0 then weighed_mass_kg end, case when n % 100 <> 0 then loaded end
   from manifest, generate_series(1, $2) as n,
     lateral (select n % 2 = 0 as own, '2020-01-01'::timestamptz + n * interval '30 minutes' as loaded) as each
   where number = $1`,
  [number, MANIFESTS],
);
await service.asLaw(
  `insert into scan (id, manifest_number, kind, at, received_at, sub, sender_name, content, fingerprint, judged_once, answer)
   select gen_random_uuid(), m.number, k.kind, m.loaded_at, m.loaded_at, 'test', 'x', jsonb_build_object('kind', k.kind), '', '{}', '{}'
   from manifest m, unnest(array['depart', 'receive']) as k(kind) where m.number <> $1 and m.loaded_at is not null`,
  [number],
);
await service.asLaw(
  `insert into violation (id, manifest_number, key, act_key, act_id, finding, offence, citations, subject_kind,
     subject_role, subject_id, subject_name, occurred_at, region_code, authority, status, plate, evidence, created_at, updated_at)
   select gen_random_uuid(), m.number, 'x', 'x', gen_random_uuid(), 'uncovered',
     case when right(m.plate, 2) = '07' then 'unwashed' else 'uncovered' end, '{15(5)}', 'unit', 'carrier', m.carrier_id,
     'x', m.loaded_at, '421202', '421202', 'suspected', m.plate,
     jsonb_build_array(jsonb_build_object('kind', 'note', 'id', gen_random_uuid(), 'at', 0)), m.loaded_at, m.loaded_at
   from manifest m where m.loaded_at is not null and m.number <> $1`,
  [number],
);
const { rows } = await service.asLaw<{ name: string }>('select current_database() as name');
await execute(onDatabase(String(process.env['TEST_OWNER_URL']), String(rows[0]?.name)), 'analyze');

type Plan = Readonly<{
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: readonly Plan[];
}>;
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

/** Whatever reads manifests beyond what a condition of its index narrows them to. */
function walks(plan: Plan): readonly string[] {
  const walksAll = plan['Relation Name'] === 'manifest' && plan['Index Cond'] === undefined;
  const own = walksAll && !plan['Node Type'].startsWith('Bitmap') ? [plan['Node Type']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(walks)];
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

t.test('a list of manifests reads no growing table whole', async (t) => {
  const filters = {
    all: {},
    'of a carrier': { carrierId: world.carrier.id },
    'of a carrier with few': { carrierId: other.carrier.id },
    'of a state': { state: 'inTransit' },
    'of a state nobody has': { state: 'refused' },
    'of a plate': { plate: '鄂L00007' },
    'of a project': { projectId: world.projectId },
    'of a project with none': { projectId: other.projectId },
    'of a site': { siteId: world.siteId },
    'of a site with none': { siteId: other.siteId },
    'of some days': { from: '2020-03-01', to: '2020-03-02' },
    overdue: { overdue: true },
    'changed lately': { updatedSince: Date.parse('2021-02-20T00:00:00Z') },
    'of a carrier and a state': { carrierId: world.carrier.id, state: 'inTransit' },
  } as const;
  for (const [title, filter] of Object.entries(filters))
    for (const after of [null, newest])
      t.same(await wholesOf((db) => listManifests(db, 'all', filter, after, 51, now)), [], title);
  for (const party of [world.carrier, world.contractor, world.recycler, other.carrier, other.recycler])
    t.same(
      await wholesOf((db) => listManifests(db, viewer(party.id), {}, null, 51, now)),
      [],
      `as ${party.actor} sees it`,
    );
});

t.test('a long list is read in order from an index', async (t) => {
  const manifests = [{}, { carrierId: world.carrier.id }, { projectId: world.projectId }, { state: 'filed' }];
  for (const filter of manifests)
    for (const after of [null, newest])
      t.same(
        await wholesOf((db) => listManifests(db, 'all', filter as ManifestFilter, after, 51, now), sorts),
        [],
        JSON.stringify(filter),
      );
  const violations = [
    {},
    { subjectId: world.carrier.id },
    { offence: 'uncovered' },
    { regionCode: '421202' },
    { status: 'suspected' },
    { from: '2020-03-01' },
  ];
  for (const filter of violations)
    for (const after of [null, [Date.parse('2020-06-01T00:00:00Z'), NOBODY]] as const)
      t.same(
        await wholesOf((db) => listViolations(db, 'all', filter as ViolationFilter, after, 51), sorts),
        [],
        JSON.stringify(filter),
      );
});

t.test('who sees few manifests, or none, does not walk past those of everybody', async (t) => {
  for (const id of [other.carrier.id, other.contractor.id, other.recycler.id, NOBODY]) {
    const walked = await wholesOf((db) => listManifests(db, viewer(id), {}, null, 51, now), walks);
    t.same(walked, []);
  }
});

t.test('one manifest with its scans reads no growing table whole', async (t) => {
  for (const seenBy of ['all', viewer(world.contractor.id)] as const)
    t.same(await wholesOf((db) => loadManifest(db, number, seenBy)), [], 'the manifest');
  t.same(await wholesOf((db) => loadTrail(db, number)), [], 'its scans and corrections');
});

t.test('a list of violations reads no growing table whole', async (t) => {
  const filters = {
    all: {},
    'of a subject': { subjectId: world.carrier.id },
    'of a subject with none': { subjectId: other.carrier.id },
    'of an offence': { offence: 'unwashed' },
    'of a plate': { plate: '鄂L00007' },
    'of a manifest': { manifestNumber: number },
    'of a region': { regionCode: '4212GX' },
    'of a status': { status: 'confirmed' },
    'of some days': { from: '2020-03-01', to: '2020-03-02' },
  } as const;
  for (const [title, filter] of Object.entries(filters))
    for (const after of [null, [now, NOBODY]] as const)
      t.same(await wholesOf((db) => listViolations(db, 'all', filter, after, 51)), [], title);
  for (const party of [world.carrier, other.carrier])
    t.same(await wholesOf((db) => listViolations(db, viewer(party.id), {}, null, 51)), []);
  t.same(await wholesOf((db) => loadViolation(db, NOBODY, 'all')), []);
});

const name = new URL(service.adminUrl).pathname.slice(1);
await execute(service.adminUrl, `alter database ${name} set track_functions = 'pl'`);
const counted = openDatabase(pool.options.connectionString ?? '', () => undefined, { pool: 1, hot: 1 });
t.teardown(() => counted.close());
/** How often a reading behind a fence called each of the functions by which policies look across tables. */
const callsOf = (fence: Partial<Fence>, work: (tx: Tx) => Promise<unknown>) =>
  inReading(counted, { ...LAW_FENCE, ...fence }, async (tx) => {
    const calls = async () => {
      const { rows } = await tx.$client.query<{ name: string; calls: number }>(
        `select funcname as name, calls from pg_stat_xact_user_functions
         where funcname like 'fence_is_%' or funcname = 'fence_permits' order by 1`,
      );
      return rows;
    };
    // What transactions before this one called is not always gone.
    const before = new Map((await calls()).map((each) => [each.name, each.calls]));
    await work(tx);
    return (await calls())
      .map(({ name, calls: all }) => ({ name, calls: all - (before.get(name) ?? 0) }))
      .filter((each) => each.calls > 0);
  });

t.test('who sees all is not asked for each row whether they are a party to it', async (t) => {
  const developer = { organisationIds: [world.developer.id], sub: 'developer' };
  const all = async ({ $client }: Tx) => {
    await $client.query('select count(*) from manifest');
    await $client.query('select count(*) from permit');
  };
  for (const reach of ['law', 'officer', 'department', 'admin', 'nothing'] as const)
    t.same(await callsOf({ ...developer, reach }, all), [], reach);
  t.same(
    (await callsOf({ ...developer, reach: 'own' }, all)).map((called) => called.name),
    ['fence_is_of_project', 'fence_is_of_site', 'fence_permits'],
  );
});

t.test('whoever lists permits is not asked for each row of everybody', async (t) => {
  const parties = [world.developer, world.contractor, world.carrier, world.recycler];
  const list = (organisationIds: readonly string[], sub: string) =>
    callsOf({ reach: 'own', organisationIds, sub }, (tx) =>
      listPermits(tx, {
        filter: {},
        viewer: { organisationIds, sub },
        after: null,
        limit: 51,
        now,
      }),
    );
  for (const [ids, actor] of [
    [[], 'stranger'],
    ...parties.map(({ id, actor }) => [[id], actor] as const),
  ] as const)
    for (const called of await list(ids, actor))
      t.ok(called.calls <= 10, `${actor}: ${called.name} ${called.calls} times`);
});

t.test('what a scan loads reads no growing table whole', async (t) => {
  const contents = [world.load(number), world.depart(number), world.receive(number), world.return(number)];
  for (const { id, manifestNumber, at: _at, ...content } of contents as unknown as (RoadContent & {
    id: string;
    manifestNumber: string;
    at: string;
  })[]) {
    const found: string[] = [];
    const explaining = {
      query: async (statement: string | pg.QueryConfig) => {
        if (typeof statement === 'string') return { rows: [] };
        const text = `explain (format json) ${statement.text}`;
        const plan = await pool.query<Explained>(text, statement.values);
        found.push(...readWhole(plan.rows[0]?.['QUERY PLAN'][0].Plan ?? { 'Node Type': 'none' }));
        return { rows: [] };
      },
    };
    const asked = { id, manifestNumber, content: content as RoadContent, sub: 'somebody' };
    await lockAndLoad(explaining as unknown as pg.ClientBase, LAW_FENCE, asked, { hasBegun: false });
    t.same(found, [], content.kind);
  }
});
