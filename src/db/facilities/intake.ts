import { and, desc, eq, sql } from 'drizzle-orm';
import type { Category } from '../../domain/law/art-03-categories.ts';
import { daysOfMonth, type Month } from '../../domain/law/art-26-04-intake-reports.ts';
import { DAY_MS, startOf } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import { intakeReport, type ReportedMass } from '../schema/facilities.ts';

/** The number of the last report of a month, 0 where there is none; the site is locked. */
export async function lastReportNumber(tx: Tx, siteId: string, month: Month): Promise<number> {
  const [last] = await tx
    .select({ number: intakeReport.number })
    .from(intakeReport)
    .where(and(eq(intakeReport.siteId, siteId), eq(intakeReport.month, month)))
    .orderBy(desc(intakeReport.number))
    .limit(1);
  return last?.number ?? 0;
}

export async function insertReport(tx: Tx, report: typeof intakeReport.$inferInsert): Promise<void> {
  await tx.insert(intakeReport).values(report);
}

/**
 * What the manifests say that a site received in a month, by category and by day of the receipt: as settled, else as
 * weighed; a device ahead of the clock is taken at the receipt of its scan, as rules take it. A receipt whose load is not here counts for the category the site `takes`, unless it names another. Masses of
 * the operator's own site alone pass the fence.
 */
export async function recordedIntake(
  tx: Tx,
  siteId: string,
  month: Month,
  takes: Category,
): Promise<readonly (ReportedMass & Readonly<{ loads: number }>)[]> {
  const { from, to } = daysOfMonth(month);
  const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
  const [since, until] = [instant(startOf(from)), instant(startOf(to) + DAY_MS)];
  const { rows } = await withReachOfLaw(tx, (law) =>
    law.execute<ReportedMass & { loads: number }>(sql`
      select coalesce(m.category, r.category, ${takes}) as category,
        sum(coalesce(m.settled_mass_kg, m.weighed_mass_kg))::float8 as "massKg", count(*)::float8 as loads
      from manifest m cross join lateral (
        select least(s.at, s.received_at) as at, s.content->>'category' as category from scan s
        where s.manifest_number = m.number and s.kind = 'receive' and s.content->>'siteId' = m.site_id::text
        order by s.at, s.id limit 1) r
      where m.site_id = ${siteId} and m.weighed_mass_kg is not null
        and m.updated_at >= ${since} and r.at >= ${since} and r.at < ${until}
      group by 1 order by 1`),
  );
  return rows;
}
