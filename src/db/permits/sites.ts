import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { SiteType } from '../../domain/law/art-06-destinations.ts';
import type { Location } from '../../domain/permits/application.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Tx } from '../pool.ts';
import { lastDay } from './permits.ts';
import { permit, permitStream, site } from '../schema/permits.ts';

/** A site with the days of its approval and what active permits have reserved there and not brought yet. */
export type StoredSite = typeof site.$inferSelect &
  Readonly<{
    reservedMassKg: number;
    /** The day it was sealed. */
    closedOn: Day | null;
    approvedFrom: Day | null;
    approvedTo: Day | null;
    approvalEndedAt: Instant | null;
  }>;

/**
 * The sum over the streams of permits that are neither ended nor past their last day; of a stream that was taken out
 * of its permit what is on the road.
 */
function reserved(now: Instant): SQL<number> {
  return sql`(
    select coalesce(sum(greatest(
      case when s.removed_at is null then s.approved_mass_kg else s.consumed_mass_kg end - s.received_mass_kg, 0)), 0)
    from ${permitStream} s join ${permit} p on p.number = s.permit_number
    where s.destination_id = ${site}.id and greatest(p.valid_to, p.deemed_to) >= ${dayOf(now)}
      and (p.ended_at is null or p.ended_at > ${new Date(now).toISOString()}::timestamptz)
  )`.mapWith(Number);
}

/** As `withDeemedDays` moves the end of a plan, in SQL: with a permit that silence has renewed. */
function acceptsTo(today: Day): SQL<Day> {
  const { validTo, deemedTo } = permit;
  return sql<Day>`case when ${deemedTo} is not null and ${validTo} < ${today} and ${site.acceptsTo} >= ${validTo}
    then greatest(${site.acceptsTo}, ${deemedTo}) else ${site.acceptsTo} end`;
}

function columns(now: Instant) {
  const today = dayOf(now);
  return {
    ...getTableColumns(site),
    acceptsTo: acceptsTo(today),
    reservedMassKg: reserved(now),
    closedOn: sql<Day | null>`(select c.closed_on from site_closure c where c.site_id = ${site}.id and c.kind = 'closed')`,
    approvedFrom: permit.validFrom,
    approvedTo: sql<Day | null>`${lastDay(today)}`,
    approvalEndedAt: permit.endedAt,
  };
}

/** Sites of the public directory: what is left of their room, and until when, is worked out from everybody's permits. */
export async function loadSites(
  tx: Tx,
  ids: readonly string[],
  now: Instant,
): Promise<readonly StoredSite[]> {
  return withReachOfLaw(tx, (law) =>
    law
      .select(columns(now))
      .from(site)
      .leftJoin(permit, eq(permit.number, site.permitNumber))
      .where(inArray(site.id, [...ids])),
  );
}

/**
 * Locks sites in the order of their ids, so that of two grants to one site the second sees what the first reserved.
 * What is loaded before is stale after.
 */
export async function lockSites(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await withReachOfLaw(tx, (law) =>
    law
      .select({ id: site.id })
      .from(site)
      .where(inArray(site.id, [...ids]))
      .orderBy(asc(site.id))
      .for('no key update'),
  );
}

/** The site that a permit approves, as it is stored; null of a permit without one. */
export async function loadSiteOf(tx: Tx, permitNumber: string): Promise<typeof site.$inferSelect | null> {
  const [found] = await tx.select().from(site).where(eq(site.permitNumber, permitNumber));
  return found ?? null;
}

export async function insertSite(tx: Tx, made: typeof site.$inferInsert): Promise<void> {
  await tx.insert(site).values(made);
}

export type SiteFilter = Readonly<{
  siteTypes?: readonly SiteType[] | undefined;
  /** Approved and accepting over all of these days, both included. */
  over?: Readonly<{ from: Day; to: Day }> | undefined;
  regionCode?: string | undefined;
  /** With at least so much room left. */
  roomKg?: number | undefined;
  updatedSince?: Instant | undefined;
}>;

const EARTH_RADIUS_M = 6_371_008.8;

/** Whole metres along a great circle (haversine). */
function distanceFrom({ lat, lon }: Location): SQL<number> {
  const half = (degrees: SQL) => sql`power(sin(radians(${degrees}) / 2), 2)`;
  return sql`round(2 * ${EARTH_RADIUS_M}::float8 * asin(least(1, sqrt(
    ${half(sql`${site.lat} - ${lat}::float8`)}
    + cos(radians(${lat}::float8)) * cos(radians(${site.lat})) * ${half(sql`${site.lon} - ${lon}::float8`)}
  ))))`.mapWith(Number);
}

/** Sites by id, or by distance from a place; `after` is the last key of the page before. */
export async function listSites(
  tx: Tx,
  options: Readonly<{
    filter: SiteFilter;
    near: Location | null;
    after: Readonly<{ distanceM: number; id: string }> | null;
    limit: number;
    now: Instant;
  }>,
): Promise<readonly (StoredSite & Readonly<{ distanceM: number }>)[]> {
  const { filter, near, after, limit, now } = options;
  const distance = near === null ? sql<number>`0`.mapWith(Number) : distanceFrom(near);
  const { siteTypes, over, regionCode, roomKg, updatedSince } = filter;
  return withReachOfLaw(tx, (law) =>
    law
      .select({ ...columns(now), distanceM: distance })
      .from(site)
      .leftJoin(permit, eq(permit.number, site.permitNumber))
      .where(
        and(
          siteTypes && inArray(site.siteType, [...siteTypes]),
          over && acceptsOver(over, now),
          regionCode === undefined ? undefined : eq(site.regionCode, regionCode),
          roomKg === undefined
            ? undefined
            : sql`${site.capacityMassKg} - ${site.receivedMassKg} - ${reserved(now)} >= ${roomKg}`,
          updatedSince === undefined ? undefined : gte(site.updatedAt, updatedSince),
          after === null
            ? undefined
            : sql`(${distance}, ${site.id}) > (${after.distanceM}::float8, ${after.id}::uuid)`,
        ),
      )
      .orderBy(...(near === null ? [] : [asc(distance)]), asc(site.id))
      .limit(limit),
  );
}

function acceptsOver({ from, to }: Readonly<{ from: Day; to: Day }>, now: Instant): SQL | undefined {
  return and(
    lte(site.acceptsFrom, from),
    gte(acceptsTo(dayOf(now)), to),
    or(isNull(site.stopsOn), gt(site.stopsOn, to)),
    or(
      isNull(site.permitNumber),
      and(
        lte(permit.validFrom, from),
        gte(lastDay(dayOf(now)), to),
        or(isNull(permit.endedAt), gt(permit.endedAt, now)),
      ),
    ),
  );
}
