import type pg from 'pg';
import type { EventType } from '../../domain/events/catalogue.ts';
import { type AfterAttempt, type DeliveryState, FAILING_MS } from '../../domain/events/delivery.ts';
import type { Instant } from '../../domain/time.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';
import type { delivery } from '../schema/events.ts';
import { type FeedEvent, loadFeed, loadReach, type Reader } from './feed.ts';
import { disable } from './subscriptions.ts';

/** So many subscriptions one run looks at, and so many events it takes of each. */
const SUBSCRIPTIONS = 50;
const EVENTS = 1_000;
/** How long an attempt may take before another process begins one: well beyond any time-out of its own. */
const LEASE_MS = 60_000;
/** So many attempts are under way at once to one subscription; one alone while it fails. */
const AT_ONCE = 5;
/**
 * So many are under way at once to all subscriptions of one owner, from all processes together. An owner has up to 20
 * receivers and a process 50 places: were there no bound, one owner whose receivers are slow would take them all.
 */
export const AT_ONCE_OF_OWNER = 10;
/** And so many of these to subscriptions that fail, so that the others of the same owner go on beside them. */
export const FAILING_OF_OWNER = 5;

const text = (at: Instant) => new Date(at).toISOString();

type Behind = Readonly<{
  id: string;
  position: number;
  types: readonly EventType[] | null;
  organisationId: string | null;
  authority: string | null;
}>;

/**
 * Makes a delivery of each event that came into the feed since, for each active subscription that may be told of it;
 * says how many. A subscription and how far it got are one row, so that several processes make none twice.
 */
export async function makeDeliveries(database: Database, now: Instant): Promise<number> {
  let made = 0;
  for (;;) {
    const batch = await inTransaction(database, LAW_FENCE, async (tx) => {
      const { last } = await loadReach(tx.$client);
      const behind = await lockBehind(tx.$client, last);
      let count = 0;
      for (const each of behind) count += await makeFor(tx, each, last, now);
      return { count, isDone: behind.length === 0 };
    });
    made += batch.count;
    if (batch.isDone) return made;
  }
}

async function lockBehind(client: pg.ClientBase, last: number): Promise<readonly Behind[]> {
  const { rows } = await client.query<Behind>({
    name: 'delivery_behind',
    text: `select id, position::float8 as position, types, organisation_id as "organisationId", authority from subscription
      where status = 'active' and position < $1 order by position, id limit $2 for no key update skip locked`,
    values: [last, SUBSCRIPTIONS],
  });
  return rows;
}

async function makeFor(tx: Tx, behind: Behind, last: number, now: Instant): Promise<number> {
  const { id, position, types, organisationId, authority } = behind;
  const reader: Reader =
    organisationId !== null
      ? { organisationIds: [organisationId] }
      : authority !== null
        ? 'officer'
        : 'department';
  const { events, next } = await loadFeed(tx, reader, { after: position, last, types, limit: EVENTS });
  await tx.$client.query({
    name: 'delivery_make',
    text: `with moved as (update subscription set position = $2 where id = $1)
      insert into delivery (subscription_id, position, event_id, type, subject, due_at, made_at)
      select $1, e.position, e.id, e.type, e.subject_kind || ':' || e.subject_id, $3::timestamptz, $3::timestamptz
      from event e where e.position = any ($4::bigint[])`,
    values: [id, next, text(now), events.map((event) => event.position)],
  });
  return events.length;
}

/** An attempt that this process is to make, with all it sends. */
export type Attempt = Readonly<{
  subscriptionId: string;
  organisationId: string | null;
  position: number;
  lease: string;
  attempts: number;
  url: string;
  secret: Buffer;
  formerSecret: Buffer | null;
  isFailing: boolean;
  event: FeedEvent;
}>;

/**
 * Heads alone: of one subject nothing is sent while what came before it waits. Each is taken by a lease that ends by
 * itself, so that what a process began and did not finish is begun again. Leases say how much is under way of a
 * subscription and of an owner: whoever has least goes first, and of one owner what is due longest. Every look at
 * deliveries is a loop by an index, which no guess of the planner turns into a reading of all of them: `taken` locks row
 * by row, and `leased` goes by the places where they lie. $1 now, $2 how many at most, $3 the end of the lease, $4 how
 * many at once to a subscription, $5 to an owner, $6 to those of an owner that fail.
 */
const TAKE = `
with busy as materialized (
  select subscription_id, count(*)::int as count from delivery
  where lease is not null and due_at > $1::timestamptz group by subscription_id
), serving as materialized (
  select s.id, jsonb_build_array(s.organisation_id, s.authority, s.department) as owner, s.failing_since is not null as failing,
    s.status = 'active' and (s.rests_until is null or s.rests_until <= $1::timestamptz) as active, coalesce(b.count, 0) as busy
  from subscription s left join busy b on b.subscription_id = s.id
), busy_owner as materialized (
  select owner, sum(busy)::int as busy, coalesce(sum(busy) filter (where failing), 0)::int as failing
  from serving group by owner having sum(busy) > 0
), head as (
  select s.id, s.owner, s.failing, d.position, d.due_at
  from serving s cross join lateral (
    select d.position, d.due_at from delivery d
    where d.subscription_id = s.id and d.state = 'waiting' and d.due_at <= $1::timestamptz
      and not exists (select 1 from delivery b where b.subscription_id = s.id and b.subject = d.subject
        and b.state = 'waiting' and b.position < d.position)
    order by d.due_at, d.position
    limit greatest(0, case when s.failing then 1 else $4::int end - s.busy)) as d
  where s.active
), bounded as (
  select h.*, o.busy, row_number() over (partition by h.owner, h.failing order by h.due_at, h.position, h.id) as place,
    coalesce(o.failing, 0) as busy_failing
  from head h left join busy_owner o on o.owner = h.owner
), ranked as (
  select id, position, due_at, coalesce(busy, 0) + row_number() over (partition by owner order by due_at, position, id) as rank
  from bounded where not failing or busy_failing + place <= $6::int
), fair as (
  select id, position from ranked where rank <= $5::int order by rank, due_at, id limit $2
), taken as materialized (
  select d.place from fair f cross join lateral (
    select ctid as place from delivery
    where subscription_id = f.id and position = f.position and state = 'waiting' and due_at <= $1::timestamptz
    for update skip locked) as d
), leased as (
  update delivery d set attempts = d.attempts + 1, lease = gen_random_uuid(), due_at = $3::timestamptz, last_at = $1::timestamptz
  where d.ctid = any (array(select place from taken)) and d.state = 'waiting' and d.due_at <= $1::timestamptz
  returning d.*
)
select l.subscription_id as "subscriptionId", s.organisation_id as "organisationId", l.position::float8 as position, l.lease,
  l.attempts, s.url, s.secret, case when s.former_until > $1::timestamptz then s.former_secret end as "formerSecret",
  s.failing_since is not null as "isFailing", jsonb_build_object('position', e.position, 'id', e.id, 'type', e.type,
    'subjectKind', e.subject_kind, 'subjectId', e.subject_id, 'at', epoch_ms(e.at), 'data', e.data) as event
from leased l join subscription s on s.id = l.subscription_id join event e on e.position = l.position`;

/** What takes attempts; apart, so that its plan can be looked at. */
export function takingOf(now: Instant, limit: number): pg.QueryConfig<unknown[]> {
  return {
    name: 'delivery_take',
    text: TAKE,
    values: [text(now), limit, text(now + LEASE_MS), AT_ONCE, AT_ONCE_OF_OWNER, FAILING_OF_OWNER],
  };
}

/** Takes attempts that are due. */
export function takeAttempts(database: Database, now: Instant, limit: number): Promise<readonly Attempt[]> {
  return inTransaction(database, LAW_FENCE, async ({ $client }) => {
    const { rows } = await $client.query<Attempt>(takingOf(now, limit));
    return rows;
  });
}

/** What became of the subscription by an attempt. */
export type Settled = 'kept' | 'disabled' | 'late';

/** Keeps what came of an attempt; `late` where its lease had ended, and another makes it again. */
export function keepResult(
  database: Database,
  attempt: Attempt,
  after: AfterAttempt,
  now: Instant,
): Promise<Settled> {
  return inTransaction(database, LAW_FENCE, async (tx) => {
    const isWell = after.state === 'delivered';
    // The subscription before its deliveries, as everything locks them; it is only touched where it changes.
    const since =
      isWell && !attempt.isFailing ? null : await keepFailing(tx, attempt, isWell ? null : after, now);
    const { rowCount } = await tx.$client.query({
      name: 'delivery_result',
      text: `update delivery set state = $4, due_at = coalesce($5::timestamptz, due_at), lease = null, last_status = $6,
          last_failure = $7, ended_at = case when $4 = 'waiting' then null else $8::timestamptz end
        where subscription_id = $1 and position = $2 and lease = $3`,
      values: [
        attempt.subscriptionId,
        attempt.position,
        attempt.lease,
        after.state,
        after.dueAt === null ? null : text(after.dueAt),
        after.status,
        after.failure,
        text(now),
      ],
    });
    if (rowCount === 0) return 'late';
    const isLost = !isWell && since !== null && now - since >= FAILING_MS;
    if (!after.isGone && !isLost) return 'kept';
    const { subscriptionId: id, organisationId } = attempt;
    await disable(tx, { id, organisationId }, after.isGone ? 'gone' : 'failing', now);
    return 'disabled';
  });
}

async function keepFailing(
  { $client }: Tx,
  { subscriptionId }: Attempt,
  failed: Pick<AfterAttempt, 'restsUntil'> | null,
  now: Instant,
): Promise<Instant | null> {
  const { rows } = await $client.query<{ since: Instant | null }>({
    name: 'delivery_failing',
    text: `update subscription set failing_since = case when $2 then coalesce(failing_since, $3::timestamptz) end,
        rests_until = case when $2 then greatest(rests_until, $4::timestamptz) end
      where id = $1 returning failing_since as since`,
    values: [
      subscriptionId,
      failed !== null,
      text(now),
      failed?.restsUntil == null ? null : text(failed.restsUntil),
    ],
  });
  return rows[0]?.since ?? null;
}

export type StoredDelivery = Omit<typeof delivery.$inferSelect, 'lease' | 'subscriptionId'>;

const COLUMNS = `d.position::float8 as position, d.event_id as "eventId", d.type, d.subject, d.state, d.attempts,
  epoch_ms(d.due_at)::float8 as "dueAt", epoch_ms(d.made_at)::float8 as "madeAt", epoch_ms(d.last_at)::float8 as "lastAt",
  d.last_status as "lastStatus", d.last_failure as "lastFailure", epoch_ms(d.ended_at)::float8 as "endedAt"`;

/** The deliveries of a subscription that the caller has, the newest first, before a position. */
export async function listDeliveryRows(
  { $client }: Tx,
  subscriptionId: string,
  {
    state,
    before,
    limit,
  }: Readonly<{ state: DeliveryState | undefined; before: number | null; limit: number }>,
): Promise<readonly StoredDelivery[]> {
  const { rows } = await $client.query<StoredDelivery>({
    name: 'delivery_list',
    text: `select ${COLUMNS} from delivery d where d.subscription_id = $1 and ($2::bigint is null or d.position < $2::bigint)
      and ($3::text is null or d.state = $3) order by d.position desc limit $4`,
    values: [subscriptionId, before, state ?? null, limit],
  });
  return rows;
}

const REPLAY = `update delivery d set state = 'waiting', attempts = 0, due_at = $2::timestamptz, lease = null, ended_at = null`;

/** Sends what is over once more; null where there is no such delivery, else how it is then. */
export async function replay(
  { $client }: Tx,
  subscriptionId: string,
  eventId: string,
  now: Instant,
): Promise<Readonly<{ wasWaiting: boolean; delivery: StoredDelivery }> | null> {
  const values = [subscriptionId, eventId];
  const { rows } = await $client.query<StoredDelivery>(
    `select ${COLUMNS} from delivery d where d.subscription_id = $1 and d.event_id = $2 for update of d`,
    values,
  );
  const [found] = rows;
  if (!found) return null;
  if (found.state === 'waiting') return { wasWaiting: true, delivery: found };
  const { rows: changed } = await $client.query<StoredDelivery>(
    `${REPLAY} where d.subscription_id = $1 and d.event_id = $3 returning ${COLUMNS}`,
    [subscriptionId, text(now), eventId],
  );
  return { wasWaiting: false, delivery: changed[0] ?? found };
}

/** Sends all dead ones of a subscription once more; says how many. */
export async function replayDead({ $client }: Tx, subscriptionId: string, now: Instant): Promise<number> {
  const { rowCount } = await $client.query(`${REPLAY} where d.subscription_id = $1 and d.state = 'dead'`, [
    subscriptionId,
    text(now),
  ]);
  return rowCount ?? 0;
}
