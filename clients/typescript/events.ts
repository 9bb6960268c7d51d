import type { components } from './schema.d.ts';
import { orThrow, type WasteClient } from './client.ts';

type Page = components['schemas']['EventPage'];
export type WasteEvent = Page['items'][number];

/** Where a reader of the feed stands, kept by the caller beside what the events made it do. */
export type Place = Readonly<{
  /** What was kept last; null where nothing was. */
  load(): Promise<string | null>;
  /** Does what the events ask for and keeps the place behind them, in one transaction: both or neither. */
  save(items: readonly WasteEvent[], next: string): Promise<void>;
}>;

export type FollowOptions = Readonly<{
  types?: readonly string[];
  /** At most so many at once, up to 500. */
  limit?: number;
  /** Between two looks at a feed that has no more, 5 seconds by default. */
  pauseMs?: number;
  /** Ends it between two pages. */
  signal?: AbortSignal;
}>;

/**
 * Follows the feed of events from where the place says. Whatever is interrupted wherever, a process that calls it again
 * goes on behind what was saved: no gap and no double. Throws `Refused` with `events_erased` where the place lies
 * before what the service keeps: read the lists then, and begin without a place.
 */
export async function followEvents(
  client: WasteClient,
  place: Place,
  { types, limit = 500, pauseMs = 5_000, signal }: FollowOptions = {},
): Promise<void> {
  let after = await place.load();
  while (!signal?.aborted) {
    const query = {
      limit,
      ...(after !== null && { after }),
      ...(types !== undefined && { types: types.join(',') }),
    };
    const page: Page = await orThrow(client.GET('/v1/events', { params: { query } }));
    // Behind an empty page too: the service may have stepped over what is not the caller's.
    if (page.next !== after) await place.save(page.items, page.next);
    after = page.next;
    if (!page.hasMore) await pause(pauseMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
