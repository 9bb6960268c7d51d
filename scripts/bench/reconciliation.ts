import { sql } from 'drizzle-orm';
import { inReading, type Tx } from '../../src/db/pool.ts';
import { loadReconciliation, RECONCILED, type Reconciled } from '../../src/db/reconciliation.ts';
import { loadFlows, loadUnmeasured } from '../../src/db/flows.ts';
import { haulage } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import { median, type Ratio } from '../measures/ratio.ts';

const ROUNDS = 5;
const MONTHS = 24;
const PROJECTS = 2_000;
const CARRIERS = 200;
const SITES = 50;
/** A statement may not take long. */
const BATCH = 20_000;
const MONTH = { from: '2020-06-01', to: '2020-06-30' } as const;
const OFFICER = {
  reach: 'officer',
  organisationIds: [],
  sub: 'bench',
  authority: '421200',
  secretHash: null,
} as const;

type Asked = Readonly<{ test: string; read: (tx: Tx) => Promise<readonly unknown[]> }>;

const reconciledBy = (of: Reconciled): Asked => ({
  test: `reconciliation of a month, by ${of}, an hour`,
  read: (tx) => loadReconciliation(tx, { ...MONTH, of, tolerancePercent: 5, now: Date.now() }, null, 51),
});
const ASKED: readonly Asked[] = [
  ...RECONCILED.map(reconciledBy),
  {
    test: 'flows of a month, an hour',
    read: async (tx) => {
      const [flows] = await Promise.all([
        loadFlows(tx, MONTH.from, MONTH.to, 'month'),
        loadUnmeasured(tx, MONTH, Date.now()),
      ]);
      return flows;
    },
  },
];

/**
 * The statistics of a month against a sequential scan of the manifests that adds up the same month. In times an hour,
 * so that more is faster; behind row-level security, as an officer asks.
 */
export async function reconciliation(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const service = await testService();
  try {
    const manifests = sized(2_000_000);
    await filled(service, manifests);
    const found: (readonly [number, number])[] = [];
    for (const { read } of ASKED) found.push(await compared(service, read));
    await service.asLaw('drop index manifest_loaded');
    const rows: Ratio[] = [];
    for (const [index, { test, read }] of ASKED.entries()) {
      const [value, limit] = found[index] ?? [0, 1];
      const [controlValue, controlLimit] = await compared(service, read);
      rows.push({
        test,
        size: `${manifests.toLocaleString('en')} manifests of ${MONTHS} months, ${ROUNDS} rounds`,
        value,
        limit,
        goal: 1,
        control: {
          what: 'without the index on the time of the load',
          value: controlValue,
          limit: controlLimit,
        },
      });
    }
    return rows;
  } finally {
    await service.close();
  }
}

/** Copies of a row, some columns of each changed; `n` counts them. */
function copies(service: TestService, table: string, where: string, count: number, changes: string) {
  return service.asLaw(
    `insert into ${table} select (jsonb_populate_record(r, jsonb_build_object(${changes}))).*
     from ${table} r, generate_series(0, ${count - 1}) n where ${where}`,
  );
}

/**
 * Projects with a permit each, of which one in ten has not begun to load; one load of 20 weighs less than was declared,
 * one of 100 never arrived, and beside them numbers that nobody has used.
 */
async function filled(service: TestService, manifests: number): Promise<void> {
  const { carrier, transportPermit, disposalPermit, projectId, siteId } = await haulage(service, {
    name: 'bench',
  });
  await copies(
    service,
    'organisation',
    `id = '${carrier.id}'`,
    CARRIERS,
    `'id', md5('c' || n)::uuid, 'uscc', '91' || lpad(n::text, 16, '0')`,
  );
  const application = (number: string) =>
    `id = (select application_id from permit where number = '${number}')`;
  await copies(
    service,
    'permit_application',
    application(transportPermit),
    CARRIERS,
    `'id', md5('ct' || n)::uuid, 'applicant_id', md5('c' || n)::uuid`,
  );
  await copies(
    service,
    'permit',
    `number = '${transportPermit}'`,
    CARRIERS,
    `'number', 'T' || n, 'application_id', md5('ct' || n)::uuid, 'holder_id', md5('c' || n)::uuid`,
  );
  await copies(
    service,
    'site',
    `id = '${siteId}'`,
    SITES,
    `'id', md5('s' || n)::uuid, 'site_type', 'treatment', 'permit_number', null`,
  );
  await copies(service, 'project', `id = '${projectId}'`, PROJECTS, `'id', md5('p' || n)::uuid`);
  await copies(
    service,
    'permit_application',
    application(disposalPermit),
    PROJECTS,
    `'id', md5('pd' || n)::uuid, 'project_id', md5('p' || n)::uuid`,
  );
  await copies(
    service,
    'permit',
    `number = '${disposalPermit}'`,
    PROJECTS,
    `'number', 'D' || n, 'application_id', md5('pd' || n)::uuid, 'project_id', md5('p' || n)::uuid,
     'granted_at', '2019-06-01', 'valid_from', '2019-06-01', 'valid_to', '2022-06-01',
     'plan_from', '2019-06-01', 'plan_to', '2022-06-01'`,
  );
  await copies(
    service,
    'permit_stream',
    `permit_number = '${disposalPermit}'`,
    PROJECTS,
    `'id', md5('st' || n)::uuid, 'permit_number', 'D' || n, 'destination_id', md5('s' || n % ${SITES})::uuid`,
  );
  await copies(
    service,
    'carriage_contract',
    `permit_number = '${disposalPermit}'`,
    PROJECTS,
    `'permit_number', 'D' || n, 'carrier_id', md5('c' || n % ${CARRIERS})::uuid, 'valid_to', '2022-06-01'`,
  );
  for (let first = 1; first <= manifests; first += BATCH)
    await service.asLaw(
      `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, state, plate,
       comparable_plate, project_id, category, materials, declared, declared_mass_kg, destination_id, loaded_at,
       departed_at, site_id, weighed, weighed_mass_kg, filed_at, copies, claim_stream_id, claim_mass_kg, updated_at)
     select 'BENCH' || lpad(n::text, 12, '0'), md5('c' || p % ${CARRIERS})::uuid, 'T' || p % ${CARRIERS},
       '421200', loaded - interval '1 hour', 'bench', case when is_weighed then 'filed' else 'inTransit' end,
       '鄂L' || lpad((n % 3000)::text, 5, '0'), '鄂L' || lpad((n % 3000)::text, 5, '0'), md5('p' || p)::uuid,
       'recyclable', '{concrete}', '{"value": 15, "unit": "t"}', 15000, md5('s' || p % ${SITES})::uuid, loaded,
       loaded + interval '10 minutes', case when is_weighed then md5('s' || p % ${SITES})::uuid end,
       case when is_weighed then '{"value": 15, "unit": "t"}'::jsonb end,
       case when is_weighed then case when n % 20 = 0 then 9000 else 14900 end end,
       case when is_weighed then loaded + interval '1 hour' end,
       jsonb_build_array(jsonb_build_object('holder', 'emitter', 'completedAt', 1, 'signedBy', null),
         jsonb_build_object('holder', 'carrier', 'completedAt', 1, 'signedBy', null)),
       md5('st' || p)::uuid, 15000, loaded + interval '1 hour'
     from generate_series($2::int, $3::int) n, lateral (
       select n % ${PROJECTS * 0.9} as p, n % 100 <> 0 as is_weighed,
         timestamptz '2019-07-01 00:00+08' + n * (interval '${MONTHS} months' / $1::int) as loaded) l`,
      [manifests, first, Math.min(first + BATCH - 1, manifests)],
    );
  await service.asLaw(
    `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, updated_at)
     select 'UNUSED' || n, md5('c' || n % ${CARRIERS})::uuid, 'T' || n % ${CARRIERS}, '421200', now(), 'bench', now()
     from generate_series(1, $1::int) n`,
    [Math.ceil(manifests / 100)],
  );
  await service.asLaw('analyze');
}

async function compared(service: TestService, read: Asked['read']): Promise<readonly [number, number]> {
  const value: number[] = [];
  const limit: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const reconciled = await timed(service, async (tx) => {
      const rows = await read(tx);
      if (rows.length < SITES) throw new Error(`expected a page, found ${rows.length}`);
    });
    const scanned = await timed(service, async (tx) => {
      await tx.execute(sql`set local enable_indexscan = off`);
      await tx.execute(sql`set local enable_bitmapscan = off`);
      await tx.execute(sql`select sum(declared_mass_kg), sum(weighed_mass_kg), count(*) from manifest
        where loaded_at >= '2020-06-01T00:00:00+08:00' and loaded_at < '2020-07-01T00:00:00+08:00'`);
    });
    // The first round only warms up.
    if (round > 0) {
      value.push(3_600_000 / reconciled);
      limit.push(3_600_000 / scanned);
    }
  }
  return [median(value), median(limit)];
}

/** Milliseconds of one transaction. */
async function timed(service: TestService, work: (tx: Tx) => Promise<void>): Promise<number> {
  const from = performance.now();
  await inReading(service.database, OFFICER, work);
  return performance.now() - from;
}
