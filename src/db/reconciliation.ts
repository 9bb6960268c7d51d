import { type SQL, sql } from 'drizzle-orm';
import { OVERDUE_MS } from '../domain/manifests/sheet.ts';
import type { Category } from '../domain/law/art-03-categories.ts';
import { monthsWithin } from '../domain/law/art-26-04-intake-reports.ts';
import { DAY_MS, type Day, type Instant, startOf } from '../domain/time.ts';
import { permitsInForce, wasStreamWithin } from './permits/in-force.ts';
import type { Executor } from './pool.ts';

/** What quantities are compared for. */
export const RECONCILED = ['project', 'carrier', 'site'] as const;
export type Reconciled = (typeof RECONCILED)[number];

export type UnmeasuredStream = Readonly<{
  permitNumber: string;
  category: Category;
  destinationId: string;
  approvedMassKg: number;
}>;

export type Reconciliation = Readonly<{
  id: string;
  /** Null of a destination that no register knows. */
  name: string | null;
  approvedMassKg: number;
  /** Of it the streams of which no load was scanned: unmeasured, which is not zero. */
  unmeasuredMassKg: number;
  unmeasuredStreams: number;
  /** The largest of them, at most `MOST_UNMEASURED`. */
  unmeasured: readonly UnmeasuredStream[];
  /** As the sheets say; null where no load was scanned. */
  loadedMassKg: number | null;
  /** Not weighed, and its time to arrive is not over: nothing can be said of it yet. */
  pendingMassKg: number;
  /** As settled, else as the scales of the sites say. */
  weighedMassKg: number | null;
  /** Of it what was weighed on sheets without a load that left. */
  weighedWithoutLoadKg: number;
  /** How far settlements are from what the scales said, whichever way each goes. */
  settledDifferenceKg: number;
  /** As the facility reports of the months that lie whole in these days; null where there is no report. */
  reportedMassKg: number | null;
  trips: number;
  /** Loads that recorders saw in these days; null where none saw any: unmeasured, which is not zero. */
  recordedTrips: number | null;
  /** What was loaded and should have arrived, less what did. */
  differenceKg: number;
  /** The sum of the differences of the loads, whichever way each goes: they do not make up for one another. */
  grossDifferenceKg: number;
  /** Sheets whose own difference is beyond the tolerance, or whose load never arrived. */
  manifestsBehind: number;
  /** The worst of them, at most `MOST_BEHIND`. */
  manifestNumbers: readonly string[];
}>;

/** Where the page before ended: the order is the worst first. The first is 1 beyond the tolerance, else 0. */
export type After = readonly [
  beyond: number,
  grossDifferenceKg: number,
  unmeasuredMassKg: number,
  id: string,
];

export const MOST_BEHIND = 20;
export const MOST_UNMEASURED = 20;

/** By what loads are added up, what the permits in force approved for it, and how it is called. */
const BY: Readonly<
  Record<Reconciled, Readonly<{ loads: SQL; approved: SQL; from: SQL; name: SQL; recorded: SQL }>>
> = {
  project: {
    recorded: sql.raw('r.project_id'),
    loads: sql.raw('m.project_id'),
    approved: sql.raw('s.project_id'),
    from: sql.raw('streams s'),
    name: sql.raw('select name from project where id = i.id'),
  },
  carrier: {
    recorded: sql.raw('r.carrier_id'),
    loads: sql.raw('m.carrier_id'),
    approved: sql.raw('c.carrier_id'),
    from: sql.raw(
      'streams s join (select distinct permit_number, carrier_id from contracts) c on c.permit_number = s.permit_number',
    ),
    name: sql.raw('select name from organisation where id = i.id'),
  },
  site: {
    recorded: sql.raw('r.site_id'),
    loads: sql.raw('coalesce(m.site_id, m.destination_id)'),
    approved: sql.raw('s.destination_id'),
    from: sql.raw('streams s'),
    name: sql.raw('select name from site where id = i.id'),
  },
};

/** What a facility reports of the months within these days, the last report of each; of sites alone (第二十六條第(四)項). */
function reported(of: Reconciled, days: Readonly<{ from: Day; to: Day }>): SQL {
  const months = of === 'site' ? monthsWithin(days) : null;
  if (!months) return sql`null`;
  const [first, last] = months;
  return sql`select sum(r.mass_kg) from intake_report r
    where r.site_id = i.id and r.month between ${first} and ${last} and not exists (
      select 1 from intake_report n where n.site_id = r.site_id and n.month = r.month and n.number > r.number)`;
}

/**
 * What was approved, loaded and weighed between two days, both included, by day of the load, the worst first.
 *
 * What a site weighed has arrived, whatever scans are missing. What nobody weighed never arrived once it was closed, or
 * `OVERDUE_MS` after it departed, or after it was loaded where it never departed; until then it is pending. What was
 * returned did not leave. A weighing whose load never came counts on its own day once it has waited as long.
 */
export async function loadReconciliation(
  db: Executor,
  asked: Readonly<{ of: Reconciled; from: Day; to: Day; tolerancePercent: number; now: Instant }>,
  after: After | null,
  limit: number,
): Promise<readonly Reconciliation[]> {
  const { loads, approved, from, name, recorded } = BY[asked.of];
  const instant = (at: Instant) => sql`${new Date(at).toISOString()}::timestamptz`;
  const since = instant(startOf(asked.from));
  const until = instant(startOf(asked.to) + DAY_MS);
  const isLate = instant(asked.now - OVERDUE_MS);
  const first = (count: number) => sql.raw(`[:${count}]`);
  const behind = sql`abs(difference) * 100 > ${asked.tolerancePercent}::numeric * declared`;
  // As `isBeyondTolerance` in the domain.
  const beyond = sql`(coalesce(l.gross, 0) * 100 > ${asked.tolerancePercent}::numeric * (coalesce(l.loaded, 0) - coalesce(l.pending, 0)))::int`;
  const [beyondBefore, gross, unmeasured, id] = after ?? [];
  const behindPage =
    after === null
      ? sql``
      : sql`where (i.beyond, i.gross, i.unmeasured, i.id)
          < (${beyondBefore}::int, ${gross}::numeric, ${unmeasured}::numeric, ${id}::uuid)`;
  const { rows } = await db.execute<Reconciliation & Record<string, unknown>>(sql`
    with scanned as (
      select ${loads} as id, m.number, m.claim_stream_id as stream_id, true as is_load, m.state <> 'returned' as has_left,
        case when m.state <> 'returned' then m.declared_mass_kg else 0 end as declared,
        m.settled_mass_kg as settled, m.weighed_mass_kg as weighed,
        case when m.weighed_mass_kg is not null then coalesce(m.settled_mass_kg, m.weighed_mass_kg)
          when m.state in ('closed', 'returned') or coalesce(m.departed_at, m.loaded_at) < ${isLate} then 0
          end as arrived
      from manifest m
      where m.loaded_at >= ${since} and m.loaded_at < ${until}
      union all
      select ${loads}, m.number, null, false, false, 0, m.settled_mass_kg, m.weighed_mass_kg,
        coalesce(m.settled_mass_kg, m.weighed_mass_kg)
      from manifest m cross join lateral
        (select min(r.at) as at from scan r where r.manifest_number = m.number and r.kind = 'receive') receipt
      where m.loaded_at is null and m.weighed_mass_kg is not null and ${loads} is not null
        and receipt.at >= ${since} and receipt.at < ${until} and receipt.at < ${isLate}
    ), sums as (
      select id, count(*) filter (where has_left) as trips, sum(declared) filter (where is_load) as loaded,
        coalesce(sum(declared) filter (where arrived is null), 0) as pending, coalesce(sum(arrived), 0) as weighed,
        coalesce(sum(arrived) filter (where not has_left), 0) as without_load,
        coalesce(sum(abs(settled - weighed)), 0) as settled_off,
        coalesce(sum(difference), 0) as difference, coalesce(sum(abs(difference)), 0) as gross,
        count(*) filter (where ${behind}) as behind,
        (array_agg(number order by abs(difference) desc, number) filter (where ${behind}))${first(MOST_BEHIND)} as numbers
      from scanned, lateral (select declared - arrived as difference) as compared
      group by id
    ), ${permitsInForce(asked, asked.now)}, contracts as (
      select permit_number, carrier_id from carriage_contract
      where valid_to >= ${asked.from}::date and (added_at is null or added_at < ${until})
        and (removed_at is null or removed_at > ${since})
    ), streams as materialized (
      select s.permit_number, s.position, s.category, s.destination_id, d.project_id, s.approved_mass_kg as approved,
        s.id not in (select stream_id from scanned where stream_id is not null) as is_unmeasured
      from permit_stream s join in_force d on d.number = s.permit_number
      where ${wasStreamWithin(asked)}
    ), permitted as (
      select ${approved} as id, sum(s.approved) as approved,
        coalesce(sum(s.approved) filter (where s.is_unmeasured), 0) as unmeasured,
        count(*) filter (where s.is_unmeasured) as streams,
        (array_agg(jsonb_build_object('permitNumber', s.permit_number, 'category', s.category,
            'destinationId', s.destination_id, 'approvedMassKg', s.approved)
          order by s.approved desc, s.permit_number, s.position)
          filter (where s.is_unmeasured))${first(MOST_UNMEASURED)} as largest
      from ${from} group by 1
    ), recorded as (
      select ${recorded} as id, count(*) as trips from recorded_trip r
      where r.loaded_at >= ${since} and r.loaded_at < ${until} and ${recorded} is not null group by 1
    ), items as (
      select coalesce(l.id, p.id, r.id) as id, coalesce(p.approved, 0) as approved, coalesce(p.unmeasured, 0) as unmeasured,
        coalesce(p.streams, 0) as streams, p.largest, l.loaded, coalesce(l.pending, 0) as pending, l.weighed,
        coalesce(l.without_load, 0) as without_load, coalesce(l.settled_off, 0) as settled_off,
        coalesce(l.trips, 0) as trips, r.trips as recorded, coalesce(l.difference, 0) as difference, coalesce(l.gross, 0) as gross,
        coalesce(l.behind, 0) as behind, coalesce(l.numbers, '{}') as numbers, ${beyond} as beyond
      from sums l full join permitted p on p.id = l.id full join recorded r on r.id = coalesce(l.id, p.id)
    ), page as materialized (
      -- Names are looked up by a plain column: row-level security lets no other use the index.
      select * from items i ${behindPage}
      order by i.beyond desc, i.gross desc, i.unmeasured desc, i.id desc
      limit ${limit}
    )
    select i.id, (${name}) as name, i.approved::float8 as "approvedMassKg",
      i.unmeasured::float8 as "unmeasuredMassKg", i.streams::float8 as "unmeasuredStreams",
      coalesce(to_jsonb(i.largest), '[]') as unmeasured, i.loaded::float8 as "loadedMassKg",
      i.pending::float8 as "pendingMassKg", i.weighed::float8 as "weighedMassKg",
      i.without_load::float8 as "weighedWithoutLoadKg", i.settled_off::float8 as "settledDifferenceKg",
      (${reported(asked.of, asked)})::float8 as "reportedMassKg",
      i.trips::float8 as trips, i.recorded::float8 as "recordedTrips", i.difference::float8 as "differenceKg", i.gross::float8 as "grossDifferenceKg",
      i.behind::float8 as "manifestsBehind", i.numbers as "manifestNumbers"
    from page i
    order by i.beyond desc, i.gross desc, i.unmeasured desc, i.id desc`);
  return rows;
}
