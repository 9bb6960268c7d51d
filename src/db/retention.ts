import { DAY_MS, dayOf, type Instant } from '../domain/time.ts';
import { type EndingId, ENDS, OPEN_VIOLATIONS } from '../domain/privacy/kept.ts';
import { appendEntry, serviceEntry } from './audit/append.ts';
import { LAW_FENCE } from './fence.ts';
import { type Database, inTransaction, type Tx } from './pool.ts';
import { dropDaysBefore } from './telemetry/points.ts';

/** The two clocks, one of which each moment was written by. */
export type Clocks = Readonly<{ service: Instant; real: Instant }>;

/** 個人信息保護法: kept no longer than what it is kept for needs. */
const LEAST_TIME = '個人信息保護法 19';

/** Answers kept for a day to be repeated, and what was told, are no record of anything: that they are gone goes without saying. */
const UNNOTED: readonly EndingId[] = ['answers', 'events', 'deliveries'];

/** How many of a kind one run erases; what is left waits for the next. */
const BATCH = 500;
/** A city tells more in an hour than is due of anything else, and nothing waits for what is told. */
const TOLD_BATCHES = 20;

const TOLD: readonly EndingId[] = ['events', 'deliveries'];

const OPEN = `v.status in (${OPEN_VIOLATIONS.map((status) => `'${status}'`).join(', ')})`;
/** As the index `scan_people` has it. */
const NAMED = `s.kind <> 'inspect' and (s.sender_name <> '' or s.lat is not null or s.content ? 'driverName')`;
/** As the index `correction_people` has it. */
const PROPOSED = `(c.by_name <> '' or c.changes ? 'driverName' or c.before ? 'driverName')`;
const isQuiet = (number: string) => `
  not exists (select 1 from correction c where c.manifest_number = ${number}
    and (c.status = 'open' or c.answered_at >= $1::timestamptz))
  and not exists (select 1 from scan later where later.manifest_number = ${number} and later.received_at >= $1::timestamptz)
  and not exists (select 1 from violation v where v.manifest_number = ${number} and ${OPEN})`;

/** Manifests before whatever hangs on them, as everything locks them. */
const LOCK_MANIFESTS = `
select m.number from manifest m where m.number in (
  select s.manifest_number from scan s
  where ${NAMED} and s.received_at < $1::timestamptz and ${isQuiet('s.manifest_number')}
  order by s.received_at limit $2)
or m.number in (
  select c.manifest_number from correction c
  where ${PROPOSED} and c.answered_at < $1::timestamptz and ${isQuiet('c.manifest_number')}
  order by c.answered_at limit $2)
order by m.number for no key update skip locked`;

/** $2 are numbers that are locked: what reached them before the lock, or was erased, is seen now. The name of a signer is emptied. */
const ERASE_ROAD = `
with due as (select number from unnest($2::text[]) as number where ${isQuiet('number')}
  and (exists (select 1 from scan s where s.manifest_number = number and ${NAMED})
    or exists (select 1 from correction c where c.manifest_number = number and ${PROPOSED}))),
scans as (
  update scan s set sender_name = '', content = s.content - 'driverName', lat = null, lon = null
  from due where s.manifest_number = due.number and ${NAMED}
),
corrections as (
  update correction c set by_name = '', changes = c.changes - 'driverName', before = c.before - 'driverName'
  from due where c.manifest_number = due.number and ${PROPOSED}
),
sheets as (
  update manifest m set driver_name = null, version = m.version + 1, copies = coalesce((
      select jsonb_agg(case when jsonb_typeof(copy -> 'signedBy') = 'object'
        then jsonb_set(copy, '{signedBy,name}', '""') else copy end order by place)
      from jsonb_array_elements(m.copies) with ordinality as copies(copy, place)), '[]')
  from due where m.number = due.number returning m.number
)
select number from sheets`;

/** One statement a kind: $1 the moment up to which it is due, $2 how many at most. */
const ERASE: Readonly<Record<Exclude<EndingId, 'road' | 'tracks'>, string>> = {
  // In order, from the oldest on, so that the feed begins somewhere; a cursor before that is refused.
  events: `with due as (select position from event where numbered_at < $1::timestamptz order by position limit $2),
  told as (delete from event_audience using due where event_audience.position = due.position),
  moved as (update event_feed set erased_to = greatest(erased_to, (select max(position) from due)) where exists (select 1 from due))
  delete from event using due where event.position = due.position`,
  deliveries: `delete from delivery where (subscription_id, position) in (select subscription_id, position from delivery
    where made_at < $1::timestamptz and (state <> 'waiting' or not exists (select 1 from event e
      where e.position = delivery.position)) order by made_at limit $2 for update skip locked)`,
  individuals: `update project set producer_name = '', name = '', version = version + 1,
      lat = round(lat::numeric, 2), lon = round(lon::numeric, 2)
    where id in (select p.id from project p
      where p.producer_kind = 'individual' and p.producer_name <> '' and p.created_at < $1::timestamptz
        and not exists (select 1 from permit where permit.project_id = p.id)
        and not exists (select 1 from manifest m where m.project_id = p.id and (m.updated_at >= $1::timestamptz
          or exists (select 1 from violation v where v.manifest_number = m.number and ${OPEN})))
      order by p.created_at limit $2 for no key update skip locked)`,
  // The keys by which a finding is known again have the name in them.
  subjects: `update violation set subject_name = '', note = case when note is null then null else '' end, lat = null, lon = null, version = version + 1,
      key = replace(key, subject_name, id::text), act_key = replace(act_key, subject_name, id::text)
    where id in (select id from violation
      where subject_kind = 'individual' and subject_name <> '' and status = 'dismissed' and updated_at < $1::timestamptz
      order by updated_at limit $2 for no key update skip locked)`,
  complainants: `with due as (
    select id from complaint where answered_at < $1::timestamptz and erased_at is null
    order by answered_at limit $2 for no key update skip locked
  ), contacts as (delete from complaint_contact using due where complaint_id = due.id)
  update complaint c set erased_at = now(), version = c.version + 1,
    lat = round(c.lat::numeric, 2), lon = round(c.lon::numeric, 2)
  from due where c.id = due.id`,
  memberships: `delete from member where id in (select id from member
    where removed_at < $1::timestamptz order by removed_at limit $2 for update skip locked)`,
  invitations: `delete from invitation where code_hash in (select code_hash from invitation
    where coalesce(accepted_at, expires_at) < $1::timestamptz limit $2 for update skip locked)`,
  keys: `delete from api_key where id in (select id from api_key
    where revoked_at < $1::timestamptz limit $2 for update skip locked)`,
  answers: `delete from idempotency where key_hash in (select key_hash from idempotency
    where created_at < $1::timestamptz order by created_at limit $2 for update skip locked)`,
  origins: `update audit_entry set origin = null where id in (select id from audit_entry
    where origin is not null and at < $1::timestamptz order by at limit $2 for update skip locked)`,
};

/**
 * Erases what has been kept as long as `ENDS` says, at most a batch of each kind; says how many of each, of tracks how
 * many days. Again and by
 * several at once it does no more. Each kind is a transaction of its own.
 */
export async function eraseDue(
  database: Database,
  clocks: Clocks,
  batch: number = BATCH,
): Promise<Readonly<Record<EndingId, number>>> {
  const erased: [EndingId, number][] = [];
  for (const id of Object.keys(ENDS) as EndingId[]) {
    const { days, clock } = ENDS[id];
    const before = new Date(clocks[clock] - days * DAY_MS).toISOString();
    const erase = (tx: Tx) => {
      if (id === 'road') return eraseRoad(tx, before, batch);
      if (id === 'tracks') return dropDaysBefore(tx, dayOf(clocks[clock] - days * DAY_MS));
      return run(tx, ERASE[id], [before, TOLD.includes(id) ? batch * TOLD_BATCHES : batch]);
    };
    const entry = serviceEntry('eraseDue', ['service'], [LEAST_TIME, id]);
    const closing = ({ $client }: Tx, count: number) =>
      count === 0 || UNNOTED.includes(id) ? Promise.resolve() : appendEntry($client, entry);
    erased.push([id, await inTransaction(database, LAW_FENCE, erase, closing)]);
  }
  return Object.fromEntries(erased) as Record<EndingId, number>;
}

async function eraseRoad(tx: Tx, before: string, batch: number): Promise<number> {
  const due = await tx.$client.query<{ number: string }>(LOCK_MANIFESTS, [before, batch]);
  if (due.rows.length === 0) return 0;
  return run(tx, ERASE_ROAD, [before, due.rows.map(({ number }) => number)]);
}

/** Runs a statement; says how many rows it came to. */
async function run({ $client }: Tx, text: string, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await $client.query(text, [...values]);
  return rowCount ?? 0;
}
