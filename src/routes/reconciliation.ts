import { z } from 'zod';
import { loadReconciliation, MOST_BEHIND, MOST_UNMEASURED, RECONCILED } from '../db/reconciliation.ts';
import { isBeyondTolerance } from '../domain/reconciliation.ts';
import { cursorKey, isCursor, isIdOfOurs, NO_CURSOR, noCursor, page } from './paging.ts';
import { invalidAt } from './problem.ts';
import { route } from './route.ts';
import { category, day, dayOut, idOut } from './schemas.ts';

/** Two years, as for flows. */
const MOST_DAYS = 731;

const item = z
  .strictObject({
    of: z.enum(RECONCILED),
    id: idOut.or(z.guid()),
    name: z.string().nullable().describe('Null of a destination that no register knows.'),
    approvedMassKg: z
      .int()
      .describe(
        'What the permits in force in these days approve, whole: of the project, of its contracted carrier, to the site.',
      ),
    unmeasuredMassKg: z
      .int()
      .describe(
        'Of it the streams of which no load was scanned in these days: unmeasured, which is not zero.',
      ),
    unmeasuredStreams: z.int().describe('How many these are.'),
    unmeasured: z
      .array(
        z.strictObject({
          permitNumber: z.string(),
          category,
          destinationId: idOut.or(z.guid()),
          approvedMassKg: z.int(),
        }),
      )
      .max(MOST_UNMEASURED)
      .describe('The largest of them first.'),
    loadedMassKg: z
      .int()
      .nullable()
      .describe('As the sheets say, as corrected; null where no load was scanned.'),
    pendingMassKg: z
      .int()
      .describe(
        'Of it what nobody has weighed and was loaded, or departed, less than 24 hours ago: it may still arrive.',
      ),
    weighedMassKg: z.int().nullable().describe('As settled, else as the sites weighed.'),
    weighedWithoutLoadKg: z
      .int()
      .describe(
        'Of it what was weighed on sheets of which no load left: none was scanned in 24 hours, or it was returned. Of a project only the latter is known.',
      ),
    settledDifferenceKg: z
      .int()
      .describe(
        'How far the masses that officers settled are from what the scales said, whichever way each goes.',
      ),
    reportedMassKg: z
      .int()
      .nullable()
      .describe(
        'Of a site what its facility reports of the months that lie whole in these days (第二十六條第(四)項); null where there is no report.',
      ),
    trips: z.int(),
    recordedTrips: z
      .int()
      .nullable()
      .describe(
        'Loads that recorders saw being unloaded, by the day they were loaded; null where none saw any, which is not zero.',
      ),
    differenceKg: z
      .int()
      .describe('Loaded and not pending, less weighed; what never arrived is in it whole.'),
    grossDifferenceKg: z
      .int()
      .describe('The differences of the loads, which do not make up for one another.'),
    beyondTolerance: z
      .boolean()
      .describe('Whether that is more than the tolerance of what should have arrived.'),
    manifestsBehind: z
      .int()
      .describe('Sheets whose load never arrived, or differs by more than the tolerance.'),
    manifestNumbers: z.array(z.string()).max(MOST_BEHIND).describe('The worst of them first.'),
  })
  .meta({ id: 'Reconciliation' });

export const getReconciliation = route({
  operationId: 'getReconciliation',
  method: 'GET',
  costly: true,
  url: '/v1/statistics/reconciliation',
  tag: 'Supervision',
  summary: 'What was approved, loaded and weighed',
  description:
    'The quantities on paper against each other, for each project, carrier or site, by day of the load; with the manifests behind every difference. Those beyond the tolerance come first, the largest difference at the head. What was returned did not leave; what was closed, or was neither weighed nor returned 24 hours after it departed (or was loaded, where it never departed), did not arrive. A stream that was approved and never scanned is `unmeasuredMassKg`, and what nothing was scanned of has a loaded mass of null, never zero. At most two years at once.',
  query: z.strictObject({
    from: day,
    to: day,
    of: z.enum(RECONCILED),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    cursor: z.string().max(500).refine(isCursor, NO_CURSOR).optional(),
  }),
  answers: {
    200: z.strictObject({
      from: dayOut,
      to: dayOut,
      items: z.array(item),
      nextCursor: z.string().nullable(),
    }),
  },
  refusals: [],
  read: async ({ query, now, settings }, db) => {
    const { from, to, of, limit, cursor } = query;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days < 0 || days > MOST_DAYS)
      throw invalidAt('Not before `from`, and at most two years after it.', '/to');
    const after = cursorKey(cursor, ['number', 'number', 'number', 'string']);
    if (after && !isIdOfOurs(after[3])) throw noCursor();
    const { weightTolerancePercent: tolerancePercent } = settings;
    const rows = await loadReconciliation(db, { of, from, to, tolerancePercent, now }, after, limit + 1);
    const compared = rows.map((row) => ({
      of,
      ...row,
      beyondTolerance: isBeyondTolerance(row, tolerancePercent),
    }));
    const { items, nextCursor } = page(compared, limit, (each) => [
      Number(each.beyondTolerance),
      each.grossDifferenceKg,
      each.unmeasuredMassKg,
      each.id,
    ]);
    return { status: 200, body: { from, to, items, nextCursor } };
  },
});
