import { type Expectation, type Held, NOT_SEEN, unless } from './scenario.ts';

/** How many events a message names at most. */
const NAMED = 20;

const named = (ids: readonly string[]) => ids.slice(0, NAMED).join(', ');

/** What the caller is told of the manifest and its violations, and what their program says it has read. */
function told({ manifest, events, eventIds }: Held) {
  return manifest && events && eventIds ? { events, eventIds } : null;
}

/**
 * That a program has read the feed: of a manifest and its violations every event that its caller is told, each once,
 * and none of anything else. Asked where `eventIds` were named.
 */
export function feedRead(needs: readonly string[]): readonly Expectation[] {
  const asked = { needs, ifNamed: 'eventIds' } as const;
  return [
    {
      ...asked,
      key: 'everyEvent',
      title: {
        zh: '該聯單及其違法線索的每個事件都讀到了',
        en: 'Every event of the manifest and its violations was read',
      },
      check: (held) => {
        const feed = told(held);
        if (!feed) return NOT_SEEN;
        const read = new Set(feed.eventIds);
        const missed = feed.events.filter(({ id }) => !read.has(id));
        return unless(missed.length === 0, {
          zh: '沒有讀到 {count} 個：{events}。',
          en: 'Not read, {count}: {events}.',
          params: { count: missed.length, events: named(missed.map(({ id, type }) => `${type} ${id}`)) },
        });
      },
    },
    {
      ...asked,
      key: 'eventsOnce',
      title: { zh: '每個事件只處理一次', en: 'Each of them once' },
      check: ({ eventIds }) => {
        const ids = eventIds ?? [];
        const doubled = [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
        return unless(doubled.length === 0, {
          zh: '不止一次：{ids}。',
          en: 'More than once: {ids}.',
          params: { ids: named(doubled) },
        });
      },
    },
    {
      ...asked,
      key: 'noOtherEvent',
      title: { zh: '沒有別的事件', en: 'And no other event' },
      check: (held) => {
        const feed = told(held);
        if (!feed) return NOT_SEEN;
        const own = new Set(feed.events.map(({ id }) => id));
        const strange = feed.eventIds.filter((id) => !own.has(id));
        return unless(strange.length === 0, {
          zh: '不屬於該聯單及其違法線索的：{ids}。',
          en: 'Not of this manifest or its violations: {ids}.',
          params: { ids: named(strange) },
        });
      },
    },
  ];
}
