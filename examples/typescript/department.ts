import { createClient, orThrow } from '../../clients/typescript/client.ts';
import type { components } from '../../clients/typescript/schema.d.ts';
import { check, setting } from './setting.ts';

/**
 * Another department's platform: violations as they change, and what flows where.
 *
 * TOKEN: of the department. FROM, TO: the days of the report. SINCE: where the last run ended.
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
