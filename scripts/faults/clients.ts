import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Granted } from '../demo/permits.ts';

const AT = '2026-03-16T18:20:00+08:00';
const ANSWER_WITHIN_MS = 30_000;
const ANSWERED = [200, 201];

type ScanAnswer = Readonly<{ id: string; outcome: 'recorded' | 'duplicate' }>;
type Scan = Readonly<Record<string, unknown> & { id: string; manifestNumber: string }>;
/** A scan that was acknowledged: who sent it, and what was answered. */
export type Acknowledged = Readonly<{ scan: Scan; token: string; answer: ScanAnswer }>;

/** Where clients send to and on whose behalf. */
export type World = Readonly<{
  url: string;
  granted: Granted;
  /** Tokens of the gate of the project, the driver, and the gate of the facility. */
  tokens: Readonly<Record<'contractor' | 'carrier' | 'recycler' | 'officer', string>>;
  next(): Promise<string>;
}>;

export type Tally = { readonly acknowledged: Acknowledged[]; retries: number };

/** A client: manifest after manifest, load, departure and receipt, each sent by the same id until it is answered. */
export async function haul(world: World, tally: Tally, isOver: () => boolean): Promise<void> {
  const { granted, tokens } = world;
  while (!isOver()) {
    const manifestNumber = await world.next();
    const common = { manifestNumber, at: AT };
    const quantity = { value: 20, unit: 'kg' };
    const [plate] = granted.plates;
    const trip: readonly (readonly [string, object])[] = [
      [
        tokens.contractor,
        {
          kind: 'load',
          plate,
          projectId: granted.projectId,
          category: 'recyclable',
          materials: ['concrete'],
          quantity,
          destinationId: granted.siteId,
        },
      ],
      [tokens.carrier, { kind: 'depart', washed: true, covered: true }],
      [tokens.recycler, { kind: 'receive', siteId: granted.siteId, quantity }],
    ];
    for (const [token, content] of trip) {
      const scan: Scan = { id: randomUUID(), ...common, ...content };
      tally.acknowledged.push({
        scan,
        token,
        answer: await sendUntilAnswered(world.url, scan, token, tally),
      });
    }
  }
}

async function sendUntilAnswered(url: string, scan: Scan, token: string, tally: Tally): Promise<ScanAnswer> {
  for (;;) {
    const answer = await send(url, scan, token).catch(() => null);
    if (answer && ANSWERED.includes(answer.status)) return answer.body as ScanAnswer;
    if (answer && answer.status < 500)
      throw new Error(`a scan was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    tally.retries += 1;
    await delay(50 + Math.random() * 100);
  }
}

async function send(url: string, scan: Scan, token: string) {
  const response = await fetch(`${url}/v1/scans`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(scan),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return { status: response.status, body: await response.json() };
}

/** What became of the scans that were acknowledged. */
export type Verdict = Readonly<{ lost: number; doubled: number; differing: number }>;

/** Looks for every acknowledged scan on its manifest, and sends it once more: it must be known, by the same answer. */
export async function verify(world: World, acknowledged: readonly Acknowledged[]): Promise<Verdict> {
  const stored = new Map<string, number>();
  const numbers = [...new Set(acknowledged.map(({ scan }) => scan.manifestNumber))];
  await inParallel(numbers, async (number) => {
    const response = await fetch(`${world.url}/v1/manifests/${number}`, {
      headers: { authorization: `Bearer ${world.tokens.officer}` },
    });
    const { scans } = (await response.json()) as { scans?: readonly { id: string }[] };
    for (const { id } of scans ?? []) stored.set(id, (stored.get(id) ?? 0) + 1);
  });
  const lost = new Set(acknowledged.flatMap(({ scan }) => (stored.has(scan.id) ? [] : [scan.id])));
  let differing = 0;
  await inParallel(acknowledged, async ({ scan, token, answer }) => {
    const again = await send(world.url, scan, token);
    const { outcome, ...rest } = again.body as ScanAnswer;
    const { outcome: _first, ...before } = answer;
    if (again.status !== 200 || outcome !== 'duplicate') lost.add(scan.id);
    else if (!isDeepStrictEqual(rest, before)) differing += 1;
  });
  return { lost: lost.size, doubled: [...stored.values()].filter((times) => times > 1).length, differing };
}

async function inParallel<T>(values: readonly T[], work: (value: T) => Promise<void>): Promise<void> {
  const waiting = values.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const value of waiting) await work(value);
    }),
  );
}
