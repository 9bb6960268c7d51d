import { type SQL, sql } from 'drizzle-orm';
import { OVERDUE_MS } from '../domain/manifests/sheet.ts';
import { DAY_MS, type Day, type Instant, startOf } from '../domain/time.ts';
import type { Executor } from './pool.ts';

/** What quantities are compared for. */
export const RECONCILED = ['project', 'carrier', 'site'] as const;
export type Reconciled = (typeof RECONCILED)[number];

export type Reconciliation = Readonly<{
  id: string;
  /** Null of a destination that no register knows. */
  name: string | null;
  approvedMassKg: number;
  /** Of it the streams of which no load was scanned: unmeasured, which is not zero. */
  unmeasuredMassKg: number;
  /** As the sheets say; null where nothing was scanned. */
  loadedMassKg: number | null;
  /** On the way, and not overdue: nothing can be said of it yet. */
  pendingMassKg: number;
  /** As settled, else as the scales of the sites say. */
  weighedMassKg: number | null;
  trips: number;
  /** What was loaded and should have arrived, less what did. */
  differenceKg: number;
  /** The sum of the differences of the loads, whichever way each goes: they do not make up for one another. */
  grossDifferenceKg: number;
  /** Loads whose own difference is beyond the tolerance, or that never arrived. */
  manifestsBehind: number;
  /** The worst of them, at most `MOST_BEHIND`. */
  manifestNumbers: readonly string[];
}>;

/** Where the page before ended: the order is the worst first. */
export type After = readonly [grossDifferenceKg: number, unmeasuredMassKg: number, id: string];

export const MOST_BEHIND = 20;

/** By what loads are added up, what the permits in force approved for it, and how it is called. */
const BY: Readonly<Record<Reconciled, Readonly<{ loads: SQL; approved: SQL; from: SQL; name: SQL }>>> = {
  project: {
    loads: sql.raw('m.project_id'),
    approved: sql.raw('s.project_id'),
    from: sql.raw('streams s'),
    name: sql.raw('select name from project where id = i.id'),
  },
  carrier: {
    loads: sql.raw('m.carrier_id'),
    approved: sql.raw('c.carrier_id'),
    from: sql.raw(`streams s join (select distinct permit_number, carrier_id from carriage_contract) c
      on c.permit_number = s.permit_number`),
    name: sql.raw('select name from organisation where id = i.id'),
  },
  site: {
    loads: sql.raw('coalesce(m.site_id, m.destination_id)'),
    approved: sql.raw('s.destination_id'),
    from: sql.raw('streams s'),
    name: sql.raw('select name from site where id = i.id'),
  },
};

/**
 * What was approved, loaded and weighed between two days, both included, by day of the load, the worst first. What was
 * returned did not leave. A load that was closed, or is overdue now, never arrived: its whole mass is a difference.
 */
export async function loadReconciliation(
  db: Executor,
  asked: Readonly<{ of: Reconciled; from: Day; to: Day; tolerancePercent: number; now: Instant }>,
  after: After | null,
  limit: number,
): Promise<readonly Reconciliation[]> {
  const { loads, approved, from, name } = BY[asked.of];
  const instant = (at: Instant) => sql`${new Date(at).toISOString()}::timestamptz`;
  const since = instant(startOf(asked.from));
  const until = instant(startOf(asked.to) + DAY_MS);
  const [gross, unmeasured, id] = after ?? [];
  const behind = sql`abs(difference) * 100 > ${asked.tolerancePercent}::numeric * declared`;
  const { rows } = await db.execute<Reconciliation & Record<string, unknown>>(sql`
    with scanned as (
      select ${loads} as id, m.number, m.declared_mass_kg as declared,
        case when m.state in ('received', 'filed') then coalesce(m.settled_mass_kg, m.weighed_mass_kg)
          when m.state = 'closed' or m.departed_at < ${instant(asked.now - OVERDUE_MS)} then 0 end as arrived
      from manifest m
      where m.loaded_at >= ${since} and m.loaded_at < ${until} and m.state <> 'returned'
    ), compared as (
      select id, number, declared, arrived, declared - arrived as difference from scanned
    ), sums as (
      select id, count(*) as trips, sum(declared) as loaded,
        coalesce(sum(declared) filter (where arrived is null), 0) as pending, coalesce(sum(arrived), 0) as weighed,
        coalesce(sum(difference), 0) as difference, coalesce(sum(abs(difference)), 0) as gross,
        count(*) filter (where ${behind}) as behind,
        (array_agg(number order by abs(difference) desc, number) filter (where ${behind}))[:${sql.raw(String(MOST_BEHIND))}] as numbers
      from compared group by id
    ), streams as (
      select s.permit_number, s.destination_id, d.project_id, s.approved_mass_kg as approved,
        not exists (select 1 from manifest m
          where m.project_id = d.project_id and m.claim_stream_id = s.id
            and m.loaded_at >= ${since} and m.loaded_at < ${until}) as is_unmeasured
      from permit_stream s join permit d on d.number = s.permit_number
      where greatest(d.valid_from, d.plan_from) <= ${asked.to}::date
        and least(d.valid_to, d.plan_to) >= ${asked.from}::date
        and (d.ended_at is null or d.ended_at >= ${since}) and d.granted_at < ${until}
        and (s.removed_at is null or s.removed_at >= ${since})
    ), permitted as (
      select ${approved} as id, sum(s.approved) as approved,
        coalesce(sum(s.approved) filter (where s.is_unmeasured), 0) as unmeasured
      from ${from} group by 1
    ), items as (
      select coalesce(l.id, p.id) as id, coalesce(p.approved, 0) as approved, coalesce(p.unmeasured, 0) as unmeasured,
        l.loaded, coalesce(l.pending, 0) as pending, l.weighed, coalesce(l.trips, 0) as trips,
        coalesce(l.difference, 0) as difference, coalesce(l.gross, 0) as gross, coalesce(l.behind, 0) as behind,
        coalesce(l.numbers, '{}') as numbers
      from sums l full join permitted p on p.id = l.id
    )
    select i.id, (${name}) as name, i.approved::float8 as "approvedMassKg",
      i.unmeasured::float8 as "unmeasuredMassKg", i.loaded::float8 as "loadedMassKg",
      i.pending::float8 as "pendingMassKg", i.weighed::float8 as "weighedMassKg", i.trips::float8 as trips,
      i.difference::float8 as "differenceKg", i.gross::float8 as "grossDifferenceKg",
      i.behind::float8 as "manifestsBehind", i.numbers as "manifestNumbers"
    from items i
    ${after === null ? sql`` : sql`where (i.gross, i.unmeasured, i.id) < (${gross}::numeric, ${unmeasured}::numeric, ${id}::uuid)`}
    order by i.gross desc, i.unmeasured desc, i.id desc
    limit ${limit}`);
  return rows;
}
