import type { Actor, TestService } from './service.ts';

/** An event as it is told. */
export type Told = Readonly<{
  id: string;
  type: string;
  at: string;
  subject: Readonly<{ kind: string; id: string }>;
  data: Readonly<Record<string, unknown>>;
}>;

/** All that somebody is told from a cursor on, page by page, and where the feed goes on. */
export async function feedOf(
  service: TestService,
  actor: Actor,
  { after, ...query }: Readonly<Record<string, string>> = {},
): Promise<Readonly<{ events: readonly Told[]; next: string }>> {
  const events: Told[] = [];
  for (let cursor = after; ;) {
    const page = await service.expect(200, actor, 'listEvents', {
      query: { ...query, ...(cursor !== undefined && { after: cursor }) },
    });
    events.push(...(page.items as readonly Told[]));
    cursor = String(page.next);
    if (!page.hasMore) return { events, next: cursor };
  }
}

/** Type and id of what an event is about, as one text. */
export function named({ type, subject }: Told): string {
  return `${type} ${subject.id}`;
}
