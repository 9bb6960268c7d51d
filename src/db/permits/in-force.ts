import { type SQL, sql } from 'drizzle-orm';
import { DAY_MS, type Day, dayOf, type Instant, startOf } from '../../domain/time.ts';

/** Days, both included. */
type Days = Readonly<{ from: Day; to: Day }>;

const instant = (at: Instant) => sql`${new Date(at).toISOString()}::timestamptz`;
const dayStart = (day: SQL) => sql`(${day})::timestamp at time zone 'Asia/Shanghai'`;
const boundsOf = ({ from, to }: Days) => [instant(startOf(from)), instant(startOf(to) + DAY_MS)] as const;

/**
 * The common table `in_force` (`number`, `project_id`) with those it is made of: the disposal permits that were in force
 * on one of the days, as they stood then: before an amendment, after a renewal that silence brought about, until they ended.
 */
export function permitsInForce(days: Days, now: Instant): SQL {
  const [since, until] = boundsOf(days);
  return sql`versions as (
      select d.number, d.project_id, d.granted_at, greatest(d.valid_from, d.plan_from) as first_day,
        case when d.deemed_to is not null and d.valid_to < ${dayOf(now)}::date and d.plan_to >= d.valid_to
          then d.deemed_to else least(d.valid_to, d.plan_to) end as last_day,
        coalesce(d.ended_at, 'infinity') as until
      from permit d where d.kind = 'disposal'
      union all
      select d.number, d.project_id, d.granted_at, greatest(f.valid_from, f.plan_from), least(f.valid_to, f.plan_to), f.until
      from permit_former f join permit d on d.number = f.permit_number where d.kind = 'disposal'
    ), spans as (
      select number, project_id, first_day, last_day, until,
        coalesce(lag(until) over (partition by number order by until), granted_at) as since
      from versions
    ), in_force as (
      select distinct number, project_id from spans
      where greatest(since, ${dayStart(sql`first_day`)}, ${since})
        < least(until, ${dayStart(sql`last_day + 1`)}, ${until})
    )`;
}

/** Whether a stream `s` was on its permit on one of the days: an amendment adds some and takes some away. */
export function wasStreamWithin(days: Days): SQL {
  const [since, until] = boundsOf(days);
  return sql`(s.added_at is null or s.added_at < ${until}) and (s.removed_at is null or s.removed_at > ${since})`;
}
