import { z } from 'zod';
import { loadFlows, loadUnmeasured, PERIOD_FORMATS } from '../db/flows.ts';
import { VIOLATION_STATUSES } from '../domain/enforcement/violation.ts';
import {
  listViolations as list,
  loadReviews,
  loadViolation,
  type StoredViolation,
} from '../db/enforcement/violations.ts';
import { inReading } from '../db/pool.ts';
import { FLOW_TYPES, flowsExported } from './flows-export.ts';
import { preferred } from './negotiate.ts';
import { cursorInstantAndId, page } from './paging.ts';
import { readsAll } from './caller.ts';
import { invalidAt, notFound } from './problem.ts';
import { AS_A_TABLE, exported } from './register-export.ts';
import { route } from './route.ts';
import { category, day, dayOut, id, listQuery, pageOf, text } from './schemas.ts';
import { sightOf } from './sight.ts';
import { chainOf, reviewed, reviewShown, violation, violationShown } from './violation-shown.ts';
import { TABLE_TYPES } from './table.ts';
import { VIOLATION_COLUMNS } from './violation-table.ts';

/** By what violations are looked for. */
export const violationFilter = {
  offence: text(64).optional(),
  citation: text(64).optional(),
  subjectId: id.optional(),
  plate: text(16).optional(),
  manifestNumber: text(40).optional(),
  regionCode: text(6).optional(),
  status: z.enum(VIOLATION_STATUSES).optional(),
  from: day.optional(),
  to: day.optional(),
};

const WHO_READS = 'Officers and departments read all of the city, an organisation what it is the subject of.';
const WHO_IS_NAMED =
  'Individuals are masked, but for an officer who reads one violation, which is put on record.';

export const listViolations = route({
  operationId: 'listViolations',
  method: 'GET',
  url: '/v1/violations',
  tag: 'Supervision',
  summary: 'Violations',
  description: `What went wrong on the way, the latest act first, by any combination of filters; \`from\` and \`to\` are days of the act. ${WHO_READS} ${WHO_IS_NAMED} ${AS_A_TABLE}`,
  query: z.strictObject({ ...listQuery, ...violationFilter }),
  answers: { 200: pageOf(violation) },
  media: TABLE_TYPES,
  refusals: [],
  run: async (call) => {
    const { caller, query } = call;
    const { limit, cursor, ...filter } = query;
    const shown = (rows: readonly StoredViolation[]) =>
      rows.map((each) => violationShown(each, caller, 'own'));
    const type = preferred(call.request, TABLE_TYPES);
    if (type)
      return exported(
        call,
        {
          operationId: 'listViolations',
          name: 'violations',
          page: (tx, last: StoredViolation | null, most) =>
            list(tx, caller.viewer, filter, last && [last.occurredAt, last.id], most),
          shown: async (_tx, rows) => shown(rows),
          columns: VIOLATION_COLUMNS,
        },
        type,
      );
    const after = cursorInstantAndId(cursor);
    const rows = await inReading(call.database, call.fence, (tx) =>
      list(tx, caller.viewer, filter, after, limit + 1),
    );
    const { items, nextCursor } = page(rows, limit, (each) => [each.occurredAt, each.id]);
    return { status: 200, body: { items: shown(items), nextCursor } };
  },
});

export const getViolation = route({
  operationId: 'getViolation',
  method: 'GET',
  url: '/v1/violations/:id',
  tag: 'Supervision',
  summary: 'A violation with its evidence',
  description: `${WHO_READS} ${WHO_IS_NAMED}`,
  params: z.object({ id }),
  answers: { 200: reviewed },
  etag: true,
  refusals: ['not_found'],
  read: async (call, db) => {
    const found = await loadViolation(db, call.params.id, call.caller.viewer);
    if (!found) throw notFound();
    const sight = sightOf(
      call,
      chainOf(found),
      found.subjectKind === 'individual' ? [`violation:${found.id}`] : [],
    );
    const reviews = readsAll(call.caller) ? await loadReviews(db, found.id) : [];
    const body = { ...violationShown(found, call.caller, sight), reviews: reviews.map(reviewShown) };
    return { status: 200, version: found.version, body };
  },
});

const flow = { category, originRegion: z.string(), destinationId: z.guid().nullable() };

export const getFlows = route({
  operationId: 'getFlows',
  method: 'GET',
  url: '/v1/statistics/flows',
  tag: 'Supervision',
  summary: 'Flows of waste',
  description:
    'Masses and loads by category, region of origin, destination and period, by day of the load (第三十一條). The mass is the settled one, else the weighed, else the declared; what was returned or closed did not arrive. A stream of a permit in force of which no load was scanned is listed as unmeasured, never as zero. At most two years at once. By `Accept` a table (CSV), or a chart of masses by period and category (SVG) that stands in a report as it is, in the language of the reader.',
  query: z.strictObject({
    from: day,
    to: day,
    groupBy: z.enum(Object.keys(PERIOD_FORMATS) as [keyof typeof PERIOD_FORMATS]).default('month'),
  }),
  answers: {
    200: z.strictObject({
      from: dayOut,
      to: dayOut,
      items: z.array(z.strictObject({ ...flow, period: z.string(), massKg: z.int(), loads: z.int() })),
      unmeasured: z.array(z.strictObject({ permitNumber: z.string(), ...flow, approvedMassKg: z.int() })),
    }),
  },
  media: FLOW_TYPES,
  refusals: [],
  read: async (call, db) => {
    const { from, to, groupBy } = call.query;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days < 0 || days > 731) throw invalidAt('Not before `from`, and at most two years after it.', '/to');
    const [items, unmeasured] = await Promise.all([
      loadFlows(db, from, to, groupBy),
      loadUnmeasured(db, { from, to }, call.now),
    ]);
    const type = preferred(call.request, FLOW_TYPES);
    if (type) return flowsExported(call, db, { from, to, groupBy, items, unmeasured }, type);
    return { status: 200, body: { from, to, items, unmeasured } };
  },
});
