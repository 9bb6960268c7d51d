import { sql } from 'drizzle-orm';
import { inReading, type Tx } from '../../src/db/pool.ts';
import { loadReconciliation } from '../../src/db/reconciliation.ts';
import { haulage } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import { median, type Ratio } from '../measures/ratio.ts';

const ROUNDS = 5;
const MONTHS = 24;
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

/**
 * The reconciliation of a month against a sequential scan of the manifests that adds up the same month. In times a
 * second, so that more is faster; behind row-level security, as an officer asks.
 */
export async function reconciliation(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const service = await testService();
  try {
    const manifests = sized(2_000_000);
    await filled(service, manifests);
    const [value, limit] = await compared(service);
    await service.asLaw('drop index manifest_loaded');
    const [controlValue, controlLimit] = await compared(service);
    return [
      {
        test: 'reconciliation of a month, by project, an hour',
        size: `${manifests.toLocaleString('en')} manifests of ${MONTHS} months, ${ROUNDS} rounds`,
        value,
        limit,
        goal: 1,
        control: {
          what: 'without the index on the time of the load',
          value: controlValue,
          limit: controlLimit,
        },
      },
    ];
  } finally {
    await service.close();
  }
}

/** Manifests of 2,000 projects; one of 20 weighs less than was declared. */
async function filled(service: TestService, manifests: number): Promise<void> {
  const { carrier, transportPermit, projectId, siteId } = await haulage(service, { name: 'bench' });
  await service.asLaw(
    `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', md5('p' || n)::uuid))).*
     from project p, generate_series(0, 1999) n where p.id = $1`,
    [projectId],
  );
  for (let first = 1; first <= manifests; first += BATCH)
    await service.asLaw(
      `insert into manifest (number, carrier_id, permit_number, authority, drawn_at, drawn_by, state, plate,
       comparable_plate, project_id, category, materials, declared, declared_mass_kg, destination_id, loaded_at,
       departed_at, site_id, weighed, weighed_mass_kg, filed_at, copies, updated_at)
     select 'BENCH' || lpad(n::text, 12, '0'), $2::uuid, $3,
       '421200', loaded - interval '1 hour', 'bench', 'filed', '鄂L' || lpad((n % 3000)::text, 5, '0'),
       '鄂L' || lpad((n % 3000)::text, 5, '0'), md5('p' || n % 2000)::uuid, 'recyclable', '{concrete}',
       '{"value": 15, "unit": "t"}', 15000, $4::uuid, loaded, loaded + interval '10 minutes',
       $4::uuid, '{"value": 15, "unit": "t"}', case when n % 20 = 0 then 9000 else 14900 end,
       loaded + interval '1 hour',
       jsonb_build_array(jsonb_build_object('holder', 'emitter', 'completedAt', 1, 'signedBy', null),
         jsonb_build_object('holder', 'carrier', 'completedAt', 1, 'signedBy', null)), loaded + interval '1 hour'
     from generate_series($5::int, $6::int) n,
       lateral (select timestamptz '2019-07-01 00:00+08' + n * (interval '${MONTHS} months' / $1::int) as loaded) l`,
      [manifests, carrier.id, transportPermit, siteId, first, Math.min(first + BATCH - 1, manifests)],
    );
  await service.asLaw('analyze manifest, project');
}

async function compared(service: TestService): Promise<readonly [number, number]> {
  const value: number[] = [];
  const limit: number[] = [];
  const asked = { ...MONTH, of: 'project', tolerancePercent: 5, now: Date.now() } as const;
  for (let round = 0; round <= ROUNDS; round++) {
    const reconciled = await timed(service, async (tx) => {
      const rows = await loadReconciliation(tx, asked, null, 51);
      if (rows.length < 51) throw new Error(`expected a page, found ${rows.length}`);
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
