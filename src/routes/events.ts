import { z } from 'zod';
import { loadFeed, loadMarks, loadOldest, loadReach, type Reader } from '../db/events/feed.ts';
import { numberEvents } from '../db/events/number.ts';
import { inReading } from '../db/pool.ts';
import { EVENT_DAYS } from '../domain/events/delivery.ts';
import { EVENT_TYPES } from '../domain/events/catalogue.ts';
import type { Caller } from './caller.ts';
import { eventOut, eventShown, eventType } from './event-schemas.ts';
import { cursorKey, isCursor, NO_CURSOR, noCursor } from './paging.ts';
import { Problem } from './problem.ts';
import { route } from './route.ts';
import { instantOut, shownAt } from './schemas.ts';

const MAX_CURSOR = 1_000;

const types = z
  .string()
  .max(5_000)
  .transform((listed) => listed.split(','))
  .pipe(z.array(eventType).min(1).max(EVENT_TYPES.length))
  .meta({ example: 'manifest.received,manifest.completed' });

export const listEvents = route({
  operationId: 'listEvents',
  method: 'GET',
  url: '/v1/events',
  tag: 'Events',
  summary: 'What has happened, in order',
  description: `The feed of everything that happened and that the caller may see, oldest first, each event once. Keep \`next\` and send it as \`after\`: what comes then is what came since, without a gap and without a double, also when one call is repeated or a program crashes between two. Where \`hasMore\` is true ask again at once, also behind an empty page; else every few seconds. An event is usually in the feed within a second; that is no promise. \`after=latest\` answers no event and the end of the feed, to begin there. Of one subject events come in the order in which they happened. An organisation is told of what it could see when the event came into the feed; individuals who belong to no organisation are told nothing. Officers are told everything, departments what they read. Events are kept for ${EVENT_DAYS} days; a position before \`keptSince\`, or one that a restore of the database has undone, is refused with 410 \`events_erased\`. [Events](/docs/pages/events) has the types.`,
  query: z.strictObject({
    after: z
      .string()
      .min(1)
      .max(MAX_CURSOR)
      .refine((after) => after === 'latest' || isCursor(after), NO_CURSOR)
      .optional()
      .describe('`next` of the answer before, or `latest`.'),
    types: types.optional().describe('Only these types, with commas between them.'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answers: {
    200: z
      .strictObject({
        items: z.array(eventOut),
        next: z.string().describe('Opaque: where the feed goes on. There always, also behind an empty page.'),
        hasMore: z.boolean().describe('Whether there is more to look at already.'),
        keptSince: instantOut
          .nullable()
          .describe(
            'When the oldest event that is kept came into the feed, by real time, while `at` of events is by the clock of the service, which a sandbox can set; null of an empty feed.',
          ),
      })
      .meta({ id: 'EventPage' }),
  },
  refusals: ['events_erased'],
  run: async ({ query: { after, types: asked, limit }, caller, database, fence }) => {
    const kept = after === 'latest' ? null : cursorKey(after, ['number', 'string'], '/after');
    await numberEvents(database, Date.now());
    return inReading(database, fence, async (tx) => {
      const { last, erasedTo } = await loadReach(tx.$client);
      const position = kept?.[0] ?? (after === 'latest' ? last : erasedTo);
      if (position < 0) throw noCursor('/after');
      const erased = () => new Problem({ refusal: 'events_erased', pointer: '/after' });
      if (position < erasedTo || position > last) throw erased();
      const page = await loadFeed(tx, readerOf(caller), {
        after: position,
        last,
        types: asked ?? null,
        limit,
      });
      const [mark, nextMark] = await loadMarks(tx, [position, page.next]);
      // The event at the edge of what was erased is gone, and its mark with it.
      if (kept && position > erasedTo && mark !== kept[1]) throw erased();
      return {
        status: 200,
        body: {
          items: page.events.map(eventShown),
          next: Buffer.from(JSON.stringify([page.next, nextMark])).toString('base64url'),
          hasMore: page.hasMore,
          keptSince: shownAt(await loadOldest(tx, erasedTo)),
        },
      };
    });
  },
});

/** As whom a caller reads the feed: staff by their role, others for their organisations. */
export function readerOf({ viewer, roles }: Caller): Reader {
  if (typeof viewer !== 'string') return viewer;
  if (viewer === 'all') return 'all';
  return roles.includes('officer') ? 'officer' : 'department';
}
