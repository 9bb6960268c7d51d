import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createClient, orThrow } from '../../clients/typescript/client.ts';
import { followEvents, type WasteEvent } from '../../clients/typescript/events.ts';
import type { components } from '../../clients/typescript/schema.d.ts';
import { check, setting } from './setting.ts';

/**
 * Another department's platform: violations as they change, what flows where, and what happens, as it happens.
 *
 * TOKEN: of the department. FROM, TO: the days of the report. SINCE: where the last run ended. PLACE: a file in which
 * the place in the feed of events is kept.
 */
const client = createClient({ baseUrl: setting('BASE_URL'), token: setting('TOKEN'), language: 'en' });
const days = { from: setting('FROM'), to: setting('TO') };

type Violation = components['schemas']['Violation'];

/** Page by page; the cursor is to be passed on as it is. */
async function* violations(updatedSince: string, after?: string): AsyncGenerator<Violation> {
  const query = { limit: 2, updatedSince, ...(after !== undefined && { cursor: after }) };
  const page = await orThrow(client.GET('/v1/violations', { params: { query } }));
  if (typeof page === 'string') throw new Error('a table was not asked for');
  yield* page.items;
  if (page.nextCursor !== null) yield* violations(updatedSince, page.nextCursor);
}

const ids = new Set<string>();
for await (const { id, occurredAt, status, offence, citations } of violations(setting('SINCE'))) {
  console.log(occurredAt, status, offence, ...citations);
  check(!ids.has(id), id);
  ids.add(id);
}
check(ids.size > 2, ids.size);

const flows = await orThrow(client.GET('/v1/statistics/flows', { params: { query: days } }));
if (typeof flows === 'string') throw new Error('a table was not asked for');
for (const { category, originRegion, massKg, loads } of flows.items)
  console.log(category, originRegion, massKg, 'kg in', loads, 'loads');
check(flows.items.length > 0, flows);

const table = await orThrow(
  client.GET('/v1/statistics/flows', {
    params: { query: days },
    headers: { accept: 'text/csv' },
    parseAs: 'text',
  }),
);
check(String(table).trim().split('\n').length === flows.items.length + 1, table);

type Kept = Readonly<{ next: string | null; events: readonly WasteEvent[] }>;
const place = setting('PLACE');
const kept = (): Kept =>
  existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as Kept) : { next: null, events: [] };

/** What is new in the feed, until `enough`. The events and the place behind them are kept at once: both or neither. */
async function takeEvents(enough: () => boolean): Promise<void> {
  const ending = new AbortController();
  const save = async (items: readonly WasteEvent[], next: string) => {
    writeFileSync(`${place}.new`, JSON.stringify({ next, events: [...kept().events, ...items] }));
    renameSync(`${place}.new`, place);
    if (enough()) ending.abort();
  };
  const types = ['violation.found', 'violation.confirmed', 'manifest.completed'];
  const options = { types, limit: 3, pauseMs: 500, signal: ending.signal };
  await followEvents(client, { load: async () => kept().next, save }, options);
}

const isTold = () => {
  const subjects = new Set(kept().events.map(({ subject }) => subject.id));
  return [...ids].every((id) => subjects.has(id));
};
await takeEvents(() => kept().events.length >= 2);
// Another run goes on behind what was kept: nothing comes twice.
if (!isTold()) await takeEvents(isTold);
const { events } = kept();
for (const { at, type, subject } of events) console.log(at, type, subject.id);
check(new Set(events.map(({ id }) => id)).size === events.length, events);
