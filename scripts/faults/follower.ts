import { setTimeout as delay } from 'node:timers/promises';
import type { Acknowledged, World } from './clients.ts';

const ANSWER_WITHIN_MS = 10_000;
/** An event is in the feed a second after it happened; after so many pages without one, a tenth of a second apart, it ends. */
const IDLE_PAGES = 30;
/** In the order in which a client sends them. */
const TYPES = ['manifest.loaded', 'manifest.departed', 'manifest.received'];

type Told = Readonly<{
  id: string;
  type: string;
  subject: Readonly<{ id: string }>;
  data: Readonly<{ scanId: string }>;
}>;
type Page = Readonly<{ items: readonly Told[]; next: string; hasMore: boolean }>;

/** A reader of the feed, and all it has kept. */
export type Follower = Readonly<{ kept: Told[]; following: Promise<void> }>;

/**
 * Reads the feed until it is over, and then to its end. It keeps what it read together with its cursor, and dies between
 * reading and keeping now and again. One that is careless begins with the end of the feed whenever a call has failed.
 */
export function follow(world: World, isOver: () => boolean, isCareless = false): Follower {
  const kept: Told[] = [];
  const read = async () => {
    let cursor: string | null = null;
    for (let turn = 1, idle = 0; idle < IDLE_PAGES; turn++) {
      const wasOver = isOver();
      const page: Page | 'undone' | null = await pageAfter(world, cursor).catch(() => null);
      // A database that lost what it had answered, as that of a control does: the reader begins anew.
      if (page === 'undone') cursor = null;
      if (page === 'undone' || !page) {
        if (isCareless) cursor = 'latest';
        await delay(50);
        continue;
      }
      if (turn % 7 === 0 && !wasOver) continue;
      kept.push(...page.items);
      cursor = page.next;
      idle = wasOver && page.items.length === 0 ? idle + 1 : 0;
      if (!page.hasMore) await delay(100);
    }
  };
  return { kept, following: read() };
}

async function pageAfter({ url, tokens }: World, cursor: string | null): Promise<Page | 'undone'> {
  const query = new URLSearchParams({
    limit: '200',
    types: TYPES.join(),
    ...(cursor !== null && { after: cursor }),
  });
  const response = await fetch(`${url}/v1/events?${query.toString()}`, {
    headers: { authorization: `Bearer ${tokens.officer}` },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (response.status === 410) return 'undone';
  if (response.status !== 200) throw new Error(`the feed answered ${response.status}`);
  return (await response.json()) as Page;
}

/** What a reader lacks of what was acknowledged, what it has twice, and manifests it heard of in another order. */
export type FollowerVerdict = Readonly<{ lacking: number; doubled: number; disordered: number }>;

export function verdictOn({ kept }: Follower, acknowledged: readonly Acknowledged[]): FollowerVerdict {
  const scans = new Set(kept.map(({ data }) => data.scanId));
  const ofManifest = Map.groupBy(kept, ({ subject }) => subject.id);
  const isInOrder = (events: readonly Told[]) =>
    events.every(({ type }, index) => type === TYPES[index]) && events.length <= TYPES.length;
  return {
    lacking: acknowledged.filter(({ scan }) => !scans.has(scan.id)).length,
    doubled: kept.length - scans.size,
    disordered: [...ofManifest.values()].filter((events) => !isInOrder(events)).length,
  };
}
