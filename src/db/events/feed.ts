import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { EventSubject, EventType, Happening } from '../../domain/events/catalogue.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';

/** An event with its place in the feed. */
export type FeedEvent = Readonly<{
  position: number;
  id: string;
  type: EventType;
  subjectKind: EventSubject;
  subjectId: string;
  at: Instant;
  data: Happening['data'];
}>;

/**
 * Who reads: organisations what their audience has, staff by the types it is told. `all` is the law, and tests that take
 * this filter away.
 */
export type Reader = Readonly<{ organisationIds: readonly string[] }> | 'officer' | 'department' | 'all';

/** So many events are looked at for a page, however few of them are of the types asked for. */
const LOOKED_AT = 5_000;

const COLUMNS = `e.position::float8 as position, e.id, e.type, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
  epoch_ms(e.at)::float8 as at, e.data`;

/** How far the feed goes and from where on it is kept: positions, and the moment the oldest one came into it. */
export async function loadReach(
  client: pg.ClientBase,
): Promise<Readonly<{ last: number; erasedTo: number }>> {
  const { rows } = await client.query<{ last: number; erasedTo: number }>({
    name: 'event_reach',
    text: 'select last, erased_to as "erasedTo" from event_feed',
  });
  const [row] = rows;
  if (!row) throw new Error('expected the feed');
  return row;
}

export type FeedPage = Readonly<{
  events: readonly FeedEvent[];
  /** Up to here everything was looked at: where the next page begins. */
  next: number;
  hasMore: boolean;
}>;

/** The events of a reader behind a position, up to `last`, in order; `types` null for all. */
export async function loadFeed(
  { $client }: Tx,
  reader: Reader,
  {
    after,
    last,
    types,
    limit,
  }: Readonly<{ after: number; last: number; types: readonly EventType[] | null; limit: number }>,
): Promise<FeedPage> {
  if (after >= last) return { events: [], next: after, hasMore: false };
  const edge = await edgeOf($client, reader, after, last);
  const { rows } = await $client.query<FeedEvent>(pageQuery(reader, after, edge, types, limit + 1));
  const events = rows.slice(0, limit);
  const next = rows.length > limit ? (events.at(-1)?.position ?? edge) : edge;
  return { events, next, hasMore: next < last };
}

/** The position up to which one page looks. */
async function edgeOf(client: pg.ClientBase, reader: Reader, after: number, last: number): Promise<number> {
  if (typeof reader === 'string') return Math.min(last, after + LOOKED_AT);
  const { rows } = await client.query<{ edge: number | null }>({
    name: 'event_edge',
    text: `select max(position) filter (where place >= $4) as edge from (
        select seen.position, row_number() over (order by seen.position) as place
        from unnest($1::uuid[]) as own(id) cross join lateral (
          select a.position from event_audience a where a.organisation_id = own.id and a.position > $2 and a.position <= $3
          order by a.position limit $4) as seen order by seen.position limit $4) as looked`,
    values: [reader.organisationIds, after, last, LOOKED_AT],
  });
  return rows[0]?.edge ?? last;
}

function pageQuery(
  reader: Reader,
  after: number,
  edge: number,
  types: readonly EventType[] | null,
  limit: number,
): pg.QueryConfig {
  const wanted = '($3::text[] is null or e.type = any ($3::text[]))';
  if (typeof reader === 'string')
    return {
      name: `event_page_${reader}`,
      text: `select ${COLUMNS} from event e where e.position > $1 and e.position <= $2 and ${wanted}
        ${reader === 'department' ? 'and e.departments' : ''} order by e.position limit $4`,
      values: [after, edge, types, limit],
    };
  return {
    name: 'event_page',
    text: `select ${COLUMNS} from (
        select distinct a.position from event_audience a
        where a.organisation_id = any ($5::uuid[]) and a.position > $1 and a.position <= $2) as seen
      join event e on e.position = seen.position
      where ${wanted} order by e.position limit $4`,
    values: [after, edge, types, limit, reader.organisationIds],
  };
}

/**
 * All that a reader is told of some subjects, in order. It looks through the whole feed, so it is for the sandbox alone:
 * whoever follows what happens reads page by page.
 */
export async function loadEventsOf(
  { $client }: Tx,
  reader: Reader,
  subjects: readonly Readonly<{ kind: EventSubject; id: string }>[],
): Promise<readonly FeedEvent[]> {
  const own = typeof reader === 'string' ? null : reader.organisationIds;
  const { rows } = await $client.query<FeedEvent>({
    name: `event_of_${typeof reader === 'string' ? reader : 'own'}`,
    text: `select ${COLUMNS} from event e
      where (e.subject_kind, e.subject_id) in (select * from unnest($1::text[], $2::text[]))
        and ${reader === 'department' ? 'e.departments' : 'true'}
        and ($3::uuid[] is null or exists (select 1 from event_audience a
          where a.position = e.position and a.organisation_id = any ($3::uuid[])))
      order by e.position`,
    values: [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), own],
  });
  return rows;
}

/** When the oldest event that is kept came into the feed, by the real clock; null where there is none. */
export async function loadOldest({ $client }: Tx, erasedTo: number): Promise<Instant | null> {
  const { rows } = await $client.query<{ at: Instant }>({
    name: 'event_oldest',
    text: 'select numbered_at as at from event where position > $1 order by position limit 1',
    values: [erasedTo],
  });
  return rows[0]?.at ?? null;
}

/**
 * What tells a position from the same one of another history: made from the event that has it, and empty where none has.
 * Once the database is restored to an earlier moment, positions from after it are given again, to other events. The
 * event at a position need not be the reader's, so the mark shows nothing of it.
 */
export async function loadMarks(tx: Tx, positions: readonly number[]): Promise<readonly string[]> {
  const { rows } = await withReachOfLaw(tx, ({ $client }) =>
    $client.query<{ position: number; id: string }>({
      name: 'event_marks',
      text: 'select position::float8 as position, id from event where position = any ($1::bigint[])',
      values: [positions],
    }),
  );
  const ids = new Map(rows.map(({ position, id }) => [position, id]));
  return positions.map((position) => markOf(ids.get(position)));
}

function markOf(id: string | undefined): string {
  return id === undefined ? '' : createHash('sha256').update(id).digest('base64url').slice(0, 12);
}
