import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, orThrow } from '../../clients/typescript/client.ts';
import type { components } from '../../clients/typescript/schema.d.ts';
import { check, now, setting } from './setting.ts';

/**
 * A haulier's software: draw numbers, ask beforehand, depart; what has no network waits in a queue.
 *
 * TOKEN: an API key of the carrier (scopes manifests, scans). GATE_TOKEN: of the project's gate, which scans the load.
 */
type Scan = components['schemas']['Scan'];

const baseUrl = setting('BASE_URL');
const client = createClient({ baseUrl, token: setting('TOKEN'), language: 'en' });
const gate = createClient({ baseUrl, token: setting('GATE_TOKEN'), language: 'en' });
const offline = createClient({ baseUrl: 'http://127.0.0.1:9', token: setting('TOKEN'), attempts: 1 });

const queue = await mkdtemp(join(tmpdir(), 'waste-queue-'));

/** The id is made once, and kept before anything is sent. It makes every repeat harmless. */
async function add(scan: Scan): Promise<void> {
  await writeFile(join(queue, `${scan.id}.new`), JSON.stringify(scan), { flush: true });
  await rename(join(queue, `${scan.id}.new`), join(queue, `${scan.id}.json`));
}

/** Sends what waits, in any order, up to 1,000 at once; none is answered where there is no network. */
async function flush(by: typeof client) {
  const files = (await readdir(queue)).filter((name) => name.endsWith('.json')).slice(0, 1_000);
  if (files.length === 0) return [];
  const scans = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(queue, name), 'utf8')) as Scan),
  );
  const answer = await by.POST('/v1/scans/batch', { body: { scans } }).catch(() => null);
  if (answer === null || answer.response.status === 429 || answer.response.status === 503) {
    console.log(`no network: ${files.length} scans wait`);
    return [];
  }
  const { results } = await orThrow(Promise.resolve(answer));
  for (const [index, { status }] of results.entries()) {
    const file = join(queue, files[index] ?? '');
    if (status === 200 || status === 201) await rm(file);
    // Malformed, not this sender's to send, or an id that is taken: a person has to look at it.
    else if (status !== 429 && status !== 503) await rename(file, `${file}.refused`);
  }
  return results;
}

const load = {
  plate: setting('PLATE'),
  projectId: setting('PROJECT_ID'),
  category: 'recyclable' as const,
  materials: ['concrete' as const],
  quantity: { value: 10, unit: 't' as const },
  destinationId: setting('SITE_ID'),
};

const { numbers } = await orThrow(
  client.POST('/v1/manifest-draws', { body: { permitNumber: setting('PERMIT'), count: 1 } }),
);
const manifestNumber = numbers[0] ?? '';
console.log('drawn', manifestNumber);

const asked = await orThrow(client.POST('/v1/clearance-checks', { body: { ...load, at: now() } }));
for (const { passed, citation, message } of asked.checks)
  if (!passed) console.log('would be found:', citation, message);
check(asked.clearance.granted, asked);

await add({ id: crypto.randomUUID(), kind: 'load', manifestNumber, at: now(), ...load });
const [loaded] = await flush(gate);
check(loaded?.outcome === 'recorded' && loaded.scan.clearance?.granted === true, loaded);

const departure: Scan = {
  id: crypto.randomUUID(),
  kind: 'depart',
  manifestNumber,
  at: now(),
  washed: true,
  covered: true,
};
await add(departure);
check((await flush(offline)).length === 0, 'nothing is answered without a network');
// The answer is lost on the way: what was sent is still in the queue, and goes again.
await client.POST('/v1/scans', { body: departure });
const [departed] = await flush(client);
check(departed?.outcome === 'duplicate', departed);
check((await readdir(queue)).length === 0, 'the queue is empty');
await rm(queue, { recursive: true });

const manifest = await orThrow(
  client.GET('/v1/manifests/{number}', { params: { path: { number: manifestNumber } } }),
);
check(manifest.state === 'inTransit', manifest);
console.log('on the way', manifestNumber);
