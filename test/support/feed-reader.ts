// A program that follows the feed and is killed in the middle: `node feed-reader.ts BASE_URL TOKEN FOLDER HOW`.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '../../clients/typescript/client.ts';
import { followEvents, type Place } from '../../clients/typescript/events.ts';

const [, , baseUrl = '', token = '', folder = '', how = 'atOnce'] = process.argv;
const file = (name: string) => join(folder, name);
const read = <T>(name: string, none: T): T =>
  existsSync(file(name)) ? (JSON.parse(readFileSync(file(name), 'utf8')) as T) : none;

function write(name: string, value: unknown): void {
  writeFileSync(file(`${name}.draft`), JSON.stringify(value));
  renameSync(file(`${name}.draft`), file(name));
}

type Kept = Readonly<{ next: string | null; ids: readonly string[] }>;
const NOTHING: Kept = { next: null, ids: [] };

/** Says that it is in the middle of keeping a page, and gives whoever listens the time to kill it there. */
async function inTheMiddle(): Promise<void> {
  process.stdout.write('.');
  await delay(40);
}

/** One file for the events and the place: both or neither. */
const atOnce: Place = {
  load: async () => read('kept.json', NOTHING).next,
  save: async (items, next) => {
    const { ids } = read('kept.json', NOTHING);
    await inTheMiddle();
    write('kept.json', { next, ids: [...ids, ...items.map(({ id }) => id)] });
  },
};

/** As it is not to be done: the place by itself, before the events or after them. */
const byTurns: Place = {
  load: async () => read('place.json', NOTHING).next,
  save: async (items, next) => {
    const keepPlace = () => write('place.json', { next });
    const { ids } = read('kept.json', NOTHING);
    const keepItems = () => write('kept.json', { ids: [...ids, ...items.map(({ id }) => id)] });
    const [first, second] = how === 'placeFirst' ? [keepPlace, keepItems] : [keepItems, keepPlace];
    first();
    await inTheMiddle();
    second();
  },
};

await followEvents(createClient({ baseUrl, token }), how === 'atOnce' ? atOnce : byTurns, {
  limit: 3,
  pauseMs: 50,
});
