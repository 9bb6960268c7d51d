import { sql } from 'drizzle-orm';
import { type UseKind } from '../../domain/facilities/uses.ts';
import type { Category } from '../../domain/law/art-03-categories.ts';
import { daysOfMonth, type Month } from '../../domain/law/art-26-04-intake-reports.ts';
import { DAY_MS, startOf } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { onsiteUse } from '../schema/facilities.ts';

export async function insertUse(tx: Tx, used: typeof onsiteUse.$inferInsert): Promise<void> {
  await tx.insert(onsiteUse).values(used);
}

export type StatementItem = Readonly<{
  carrierId: string;
  carrierName: string;
  category: Category;
  loads: number;
  declaredMassKg: number;
  /** Of them those that a site weighed, and what they weighed, or an officer settled. */
  arrivedLoads: number;
  arrivedMassKg: number;
}>;

/** What left a project in a month, by day of the load, for each carrier and category; what was returned did not leave. */
export async function loadStatement(
  tx: Tx,
  projectId: string,
  month: Month,
): Promise<readonly StatementItem[]> {
  const { from, to } = daysOfMonth(month);
  const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
  const { rows } = await tx.execute<StatementItem & Record<string, unknown>>(sql`
    select m.carrier_id as "carrierId", o.name as "carrierName", m.category, count(*)::float8 as loads,
      sum(m.declared_mass_kg)::float8 as "declaredMassKg", count(m.weighed_mass_kg)::float8 as "arrivedLoads",
      coalesce(sum(coalesce(m.settled_mass_kg, m.weighed_mass_kg)) filter (where m.weighed_mass_kg is not null), 0)::float8
        as "arrivedMassKg"
    from manifest m join organisation o on o.id = m.carrier_id
    where m.project_id = ${projectId} and m.state <> 'returned'
      and m.loaded_at >= ${instant(startOf(from))} and m.loaded_at < ${instant(startOf(to) + DAY_MS)}
    group by 1, 2, 3 order by 2, 1, 3`);
  return rows;
}

/** What was used on the site of a project in a month, in kg. */
export async function usedOnSite(
  tx: Tx,
  projectId: string,
  month: Month,
): Promise<Readonly<Record<UseKind, number>>> {
  const { from, to } = daysOfMonth(month);
  const { rows } = await tx.execute<{ kind: UseKind; massKg: number }>(sql`
    select kind, sum(mass_kg)::float8 as "massKg" from onsite_use
    where project_id = ${projectId} and used_on between ${from}::date and ${to}::date group by 1`);
  const of = (kind: UseKind) => rows.find((row) => row.kind === kind)?.massKg ?? 0;
  return { recycling: of('recycling'), backfill: of('backfill') };
}
