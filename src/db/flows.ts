import { sql } from 'drizzle-orm';
import { DAY_MS, type Day, type Instant, startOf } from '../domain/time.ts';
import { permitsInForce, wasStreamWithin } from './permits/in-force.ts';
import type { Executor } from './pool.ts';

export type Flow = Readonly<{
  category: string;
  originRegion: string;
  destinationId: string | null;
  period: string;
  massKg: number;
  loads: number;
}>;

export type Unmeasured = Readonly<{
  permitNumber: string;
  category: string;
  originRegion: string;
  destinationId: string;
  approvedMassKg: number;
}>;

/** How periods of a flow are written by Postgres. */
export const PERIOD_FORMATS = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' } as const;
export type PeriodOf = keyof typeof PERIOD_FORMATS;

const MOST_ROWS = 10_000;

/**
 * What was loaded between two days, both included, by category, region of origin, destination and period. The mass is
 * the settled one, else the weighed, else the declared; what was returned or closed did not arrive and is left out.
 */
export async function loadFlows(
  db: Executor,
  from: Day,
  to: Day,
  period: PeriodOf,
): Promise<readonly Flow[]> {
  const { rows } = await db.execute<Flow & Record<string, unknown>>(sql`
    select m.category, p.region_code as "originRegion", coalesce(m.site_id, m.destination_id) as "destinationId",
      to_char(m.loaded_at at time zone 'Asia/Shanghai', ${PERIOD_FORMATS[period]}) as period,
      sum(coalesce(m.settled_mass_kg, m.weighed_mass_kg, m.declared_mass_kg))::float8 as "massKg",
      count(*)::float8 as loads
    from manifest m join project p on p.id = m.project_id
    where m.loaded_at >= ${new Date(startOf(from)).toISOString()}::timestamptz
      and m.loaded_at < ${new Date(startOf(to) + DAY_MS).toISOString()}::timestamptz
      and m.state not in ('returned', 'closed')
    group by 1, 2, 3, 4
    order by 4, 1, 2, 3
    limit ${MOST_ROWS}`);
  return rows;
}

/**
 * Streams of permits in force between the days on which no load was drawn then, whatever became of it: unmeasured,
 * which is not zero.
 */
export async function loadUnmeasured(
  db: Executor,
  days: Readonly<{ from: Day; to: Day }>,
  now: Instant,
): Promise<readonly Unmeasured[]> {
  const { rows } = await db.execute<Unmeasured & Record<string, unknown>>(sql`
    with ${permitsInForce(days, now)}
    select s.permit_number as "permitNumber", s.category, p.region_code as "originRegion",
      s.destination_id as "destinationId", s.approved_mass_kg::float8 as "approvedMassKg"
    from permit_stream s join in_force d on d.number = s.permit_number join project p on p.id = d.project_id
    where ${wasStreamWithin(days)}
      and s.id not in (select m.claim_stream_id from manifest m
        where m.claim_stream_id is not null
          and m.loaded_at >= ${new Date(startOf(days.from)).toISOString()}::timestamptz
          and m.loaded_at < ${new Date(startOf(days.to) + DAY_MS).toISOString()}::timestamptz)
    order by s.permit_number, s.position
    limit ${MOST_ROWS}`);
  return rows;
}

/** What sites are called; their directory is public. */
export async function siteNames(
  db: Executor,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const { rows } = await db.execute<Readonly<{ id: string; name: string }> & Record<string, unknown>>(
    sql`select id, name from site where id = any(${sql.param(wanted)}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
