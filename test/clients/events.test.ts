import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { createClient, orThrow, Refused } from '../../clients/typescript/client.ts';
import { followEvents, type WasteEvent } from '../../clients/typescript/events.ts';
import { hauled, haulage } from '../support/haulage.ts';
import { ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const baseUrl = await service.app.listen({ port: 0, host: '127.0.0.1' });
const token = await service.token(ECOLOGY);
const client = createClient({ baseUrl, token });
const folder = mkdtempSync(join(tmpdir(), 'construction-waste-feed-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const READER = fileURLToPath(new URL('../support/feed-reader.ts', import.meta.url));

/** Every event there is, in one page. */
const all = async () => {
  const { items } = await orThrow(client.GET('/v1/events', { params: { query: { limit: 500 } } }));
  return items.map(({ id }) => id);
};

/** Lets a reader be killed in the middle of a page again and again, while things happen; what it kept in the end. */
async function keptBy(how: string, kills: number): Promise<readonly string[]> {
  const own = join(folder, how);
  mkdirSync(own);
  const kept = () =>
    existsSync(join(own, 'kept.json'))
      ? (JSON.parse(readFileSync(join(own, 'kept.json'), 'utf8')) as { ids: string[] }).ids
      : [];
  for (let run = 0; run <= kills; run++) {
    const reader = spawn(process.execPath, [READER, baseUrl, token, own, how], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.teardown(() => reader.kill('SIGKILL'));
    const ended = once(reader, 'exit');
    if (run < kills) {
      // In the middle of its second page, as soon as it is there.
      let pages = 0;
      reader.stdout.on('data', (dots: Buffer) => (pages += dots.length) >= 2 && reader.kill('SIGKILL'));
      await hauled(world);
    } else {
      const wanted = (await all()).at(-1) ?? '';
      for (let tries = 0; !kept().includes(wanted) && tries < 800; tries++) await delay(25);
      reader.kill('SIGKILL');
    }
    await ended;
  }
  return kept();
}

t.test('killed again and again, a reader has each event once, in order', async (t) => {
  const kept = await keptBy('atOnce', 5);
  t.ok(kept.length > 12, String(kept.length));
  t.same(kept, await all());
});

t.test('a reader that keeps its place by itself has gaps, or has events twice', async (t) => {
  const gaps = await keptBy('placeFirst', 2);
  t.ok(gaps.length < (await all()).length);
  const doubles = await keptBy('itemsFirst', 2);
  t.ok(new Set(doubles).size < doubles.length);
});

t.test('only some types, from the end on, until it is told to stop', async (t) => {
  const latest = await orThrow(client.GET('/v1/events', { params: { query: { after: 'latest' } } }));
  const ending = new AbortController();
  const told: WasteEvent[] = [];
  const following = followEvents(
    client,
    {
      load: async () => latest.next,
      save: async (items) => {
        told.push(...items);
        if (told.length > 0) ending.abort();
      },
    },
    { types: ['manifest.completed'], pauseMs: 20, signal: ending.signal },
  );
  const number = await hauled(world);
  await following;
  t.match(told, [{ type: 'manifest.completed', subject: { kind: 'manifest', id: number } }]);
  t.equal(told.length, 1);
});

t.test('a place that is none, or lies before what is kept, is a refusal and no silence', async (t) => {
  const follow = (after: string) => followEvents(client, { load: async () => after, save: async () => {} });
  const broken = await follow('nonsense').catch((error: unknown) => error);
  t.ok(broken instanceof Refused && broken.problem.code === 'invalid_request');
  const { next } = await orThrow(client.GET('/v1/events', { params: { query: { limit: 1 } } }));
  await service.asLaw('update event_feed set erased_to = last');
  const erased = await follow(next).catch((error: unknown) => error);
  t.ok(erased instanceof Refused && erased.problem.code === 'events_erased', String(erased));
});
