import type { SubscriptionStatus } from '../../domain/events/delivery.ts';
import type { Instant } from '../../domain/time.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inReading } from '../pool.ts';

/** What waits to be told, in the whole database. Times are those of the real clock. */
export type Backlog = Readonly<{
  /** Events without a place in the feed, and when the oldest of them was made; null where there is none. */
  unnumbered: number;
  oldestMadeAt: Instant | null;
  /** Deliveries of active subscriptions that have not arrived, and those that are dead. */
  waiting: number;
  dead: number;
  /** Since when the delivery that is due longest has been; of subscriptions that do not fail, and whose turn it is. */
  oldestDueAt: Instant | null;
  subscriptions: Readonly<Record<SubscriptionStatus | 'failing', number>>;
}>;

/** Further than this nothing is counted, so that counting costs no more when it is worst. */
export const COUNTED_TO = 100_000;

/** By indexes alone. $1 now, $2 how far is counted. */
const BACKLOG = `
select
  (select count(*)::int from (select from event_made order by seq limit $2) as made) as unnumbered,
  (select id from event_made order by seq limit 1) as "oldestMade",
  (select count(*)::int from (select from subscription s cross join lateral (
      select from delivery d where d.subscription_id = s.id and d.state = 'waiting' order by d.due_at limit $2) as d
    where s.status = 'active' limit $2) as waiting) as waiting,
  (select count(*)::int from (select from delivery where state = 'dead' order by subscription_id, position limit $2) as dead) as dead,
  (select epoch_ms(min(h.due_at))::float8 from subscription s cross join lateral (
      select d.due_at from delivery d
      where d.subscription_id = s.id and d.state = 'waiting' and d.due_at <= $1::timestamptz
        and not exists (select 1 from delivery b where b.subscription_id = s.id and b.subject = d.subject
          and b.state = 'waiting' and b.position < d.position)
      order by d.due_at, d.position limit 1) as h
    where s.status = 'active' and s.failing_since is null) as "oldestDueAt",
  (select jsonb_build_object('paused', count(*) filter (where status = 'paused'), 'disabled', count(*) filter (where status = 'disabled'),
      'active', count(*) filter (where status = 'active' and failing_since is null),
      'failing', count(*) filter (where status = 'active' and failing_since is not null)) from subscription) as subscriptions`;

type Row = Omit<Backlog, 'oldestMadeAt'> & Readonly<{ oldestMade: string | null }>;

/** What reads the backlog; apart, so that its plan can be looked at. */
export function backlogOf(now: Instant) {
  return { name: 'event_backlog', text: BACKLOG, values: [new Date(now).toISOString(), COUNTED_TO] };
}

/** How much waits to be told, and for how long it has. */
export function loadBacklog(database: Database, now: Instant): Promise<Backlog> {
  return inReading(database, LAW_FENCE, async ({ $client }) => {
    const { rows } = await $client.query<Row>(backlogOf(now));
    const [row] = rows;
    if (!row) throw new Error('expected one row');
    const { oldestMade, ...backlog } = row;
    return { ...backlog, oldestMadeAt: oldestMade === null ? null : madeAt(oldestMade) };
  });
}

/** When an id was made, by the real clock: the first 48 bits of a UUIDv7 (RFC 9562). */
function madeAt(id: string): Instant {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
