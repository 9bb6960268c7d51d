import { TOLD_TO_DEPARTMENTS, TOLD_TO_PARTIES } from '../../domain/events/catalogue.ts';
import type { Instant } from '../../domain/time.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';
import { AUDIENCE_SQL, tellConcerned } from './audience.ts';

/** One process numbers at a time; the number is this project's own. */
const NUMBERING_LOCK = 421_200_29;
/** How many one transaction takes. */
const BATCH = 500;

/**
 * Takes the oldest that have no place yet and gives them the next. An event comes to light when its transaction
 * commits, which may be after one with a higher `seq`; so a place is given to what is there, and whoever reads by places
 * misses nothing. Of one subject, which its transaction has locked, none comes to light before those below it.
 * $1 types that parties are told, $2 those that departments are told, $3 how many at most, $4 now.
 */
const NUMBER = `
with made as (
  delete from event_made where seq = any (array(select seq from event_made order by seq limit $3)) returning *
), counter as (
  update event_feed set last = last + (select count(*) from made) where exists (select 1 from made) returning last
), numbered as (
  select m.*, (select last from counter) - count(*) over () + row_number() over (order by m.seq) as position from made m
), kept as (
  insert into event (position, id, type, subject_kind, subject_id, at, data, departments, numbered_at)
  select position, id, type, subject_kind, subject_id, at, data, type = any ($2::text[]), $4::timestamptz from numbered
), ${AUDIENCE_SQL}
select position, subject_kind as "subjectKind", subject_id as "subjectId", epoch_ms(at)::float8 as at from numbered`;

type Numbered = Readonly<{ position: number; subjectKind: string; subjectId: string; at: Instant }>;

/**
 * Gives their places in the feed to all events that are committed; says how many. Again, and by several processes at
 * once, it does no more: where another is at it, this one does nothing.
 */
export async function numberEvents(database: Database, now: Instant, batch: number = BATCH): Promise<number> {
  let count = 0;
  for (;;) {
    const numbered = await inTransaction(database, LAW_FENCE, (tx) => numberBatch(tx, now, batch));
    count += numbered;
    if (numbered < batch) return count;
  }
}

async function numberBatch(tx: Tx, now: Instant, batch: number): Promise<number> {
  if (!(await lock(tx))) return 0;
  const { rows } = await tx.$client.query<Numbered>({
    name: 'event_number',
    text: NUMBER,
    values: [TOLD_TO_PARTIES, TOLD_TO_DEPARTMENTS, batch, new Date(now).toISOString()],
  });
  for (const { position, subjectKind, subjectId, at } of rows)
    if (subjectKind === 'controlOrder') await tellConcerned(tx, position, subjectId, at);
  return rows.length;
}

async function lock({ $client }: Tx): Promise<boolean> {
  const { rows } = await $client.query<{ locked: boolean }>({
    name: 'event_lock',
    text: 'select exists (select 1 from event_made) and pg_try_advisory_xact_lock($1) as locked',
    values: [NUMBERING_LOCK],
  });
  return rows[0]?.locked ?? false;
}
