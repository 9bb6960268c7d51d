import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ownToken } from '../../src/routes/own-keys.ts';
import type { Setting } from '../measures/setting.ts';
import { createClient } from '../demo/client.ts';
import { grantPermits } from '../demo/permits.ts';
import { freePort, urlOf } from '../demo/service.ts';
import type { Row } from '../measures/table.ts';
import { haul, type Tally, type Verdict, verify, type World } from './clients.ts';
import { follow, type FollowerVerdict, verdictOn } from './follower.ts';
import { TARGETS, Victim } from './victim.ts';

const CLIENTS = 16;
const KILLS = { quick: 20, full: 100 };
const KILLS_OF_CONTROL = 3;

type Place = Readonly<{ dataDir: string; port: number }>;
type Outcome = Verdict &
  Readonly<{
    acknowledged: number;
    retries: number;
    /** Of a reader of the feed, and of one that is careless. */
    followed: FollowerVerdict;
    carelessly: FollowerVerdict;
  }>;

/**
 * Row 1: `kill -9` loses nothing that was acknowledged. Clients send scans, each by the same id until it is answered,
 * while the service, its Postgres, or both are killed in turn and started again. At the end every acknowledged scan
 * must be on its manifest once, and known when it is sent again, by the same answer. Who follows the feed meanwhile has
 * heard of each once, those of a manifest in order.
 */
export async function acknowledged({ isQuick }: Setting): Promise<readonly Row[]> {
  const kills = isQuick ? KILLS.quick : KILLS.full;
  const kept = await killing(kills, false);
  const unsafe = await killing(KILLS_OF_CONTROL, true);
  const size = `${kills} kills of ${TARGETS.join(', ')} in turn, ${CLIENTS} clients`;
  const ofScans: Row = {
    test: '1 acknowledged is kept',
    size,
    tried: kept.acknowledged,
    survived: kept.acknowledged - kept.lost,
    wrong: kept.lost + kept.doubled + kept.differing,
    goal: 'every scan that was acknowledged is stored once after the recovery, and repeated by the same answer',
    control: {
      what: `a Postgres that acknowledges before it writes (synchronous_commit = off) loses ${unsafe.lost} of ${unsafe.acknowledged} in ${KILLS_OF_CONTROL} kills`,
      hasFailed: unsafe.lost > 0,
    },
    notes: [
      `${kept.retries} sendings were repeated. Not shown is a loss of power: the kernel outlives these kills, and with it what was written and not flushed.`,
    ],
  };
  const { lacking, doubled, disordered } = kept.followed;
  const { carelessly } = kept;
  const ofFeed: Row = {
    test: '1 the feed tells it once',
    size,
    tried: kept.acknowledged,
    survived: kept.acknowledged - lacking,
    wrong: lacking + doubled + disordered,
    goal: 'who keeps the cursor of the feed with what it did, and dies in between, hears of every acknowledged scan once, of a manifest in order',
    control: {
      what: `one that begins with the end of the feed after each failure lacks ${carelessly.lacking}`,
      hasFailed: carelessly.lacking > 0,
    },
  };
  return [ofScans, ofFeed];
}

async function killing(kills: number, isUnsafe: boolean): Promise<Outcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'construction-waste-faults-'));
  const place = { dataDir, port: await freePort() };
  const victim = new Victim(dataDir, place.port);
  try {
    await victim.start();
    const world = await lawfulWorld(victim, place);
    if (isUnsafe) await victim.acknowledgeTooEarly();
    const tally: Tally = { acknowledged: [], retries: 0 };
    let isOver = false;
    const clients = Array.from({ length: CLIENTS }, () => haul(world, tally, () => isOver));
    const failed = Promise.all(clients).then(() => undefined);
    let hasEnded = false;
    const followers = [false, true].map((isCareless) => follow(world, () => hasEnded, isCareless));
    await Promise.race([failed, killAndStart(victim, kills)]);
    isOver = true;
    await failed;
    hasEnded = true;
    await Promise.all(followers.map(({ following }) => following));
    const [followed, carelessly] = followers.map((each) => verdictOn(each, tally.acknowledged));
    if (!followed || !carelessly) throw new Error('expected two followers');
    const verdict = await verify(world, tally.acknowledged);
    const { acknowledged: all, retries } = tally;
    return { ...verdict, acknowledged: all.length, retries, followed, carelessly };
  } finally {
    await victim.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function killAndStart(victim: Victim, kills: number): Promise<void> {
  for (let round = 0; round < kills; round++) {
    await delay(700 + Math.random() * 1_300);
    await victim.kill(TARGETS[round % TARGETS.length] ?? 'both');
    await victim.start();
    process.stderr.write(`\r${round + 1} of ${kills} kills`);
  }
  process.stderr.write('\n');
  await delay(500);
}

/** Permits, and manifest numbers drawn as they are needed; the clock is that of an evening in March. */
async function lawfulWorld(victim: Victim, { dataDir, port }: Place): Promise<World> {
  const url = urlOf(port);
  const token = (claims: Readonly<Record<string, unknown>>) =>
    ownToken(join(dataDir, 'keys', 'tokens'), claims, 12);
  const client = createClient({ url, token, stop: () => victim.stop() });
  const granted = await grantPermits(client);
  await client.clock('2026-03-16T18:10:00+08:00');
  const unused: string[] = [];
  let drawing: Promise<void> | null = null;
  const draw = async () => {
    const asked = { body: { permitNumber: granted.transportPermit, count: 500 }, status: 201 };
    for (;;) {
      const drawn = await client.json('carrier', 'POST', '/v1/manifest-draws', asked).catch(() => null);
      if (drawn) unused.push(...(drawn.numbers as string[]));
      if (drawn) return;
      await delay(200);
    }
  };
  const person = (sub: string) => token({ sub, name: sub });
  return {
    url,
    granted,
    tokens: {
      contractor: await person('contractor'),
      carrier: await person('carrier'),
      recycler: await person('recycler'),
      officer: await token({ sub: 'officer', roles: ['officer'], authority: '421200' }),
    },
    next: async () => {
      for (;;) {
        const number = unused.shift();
        if (number !== undefined) return number;
        drawing ??= draw().finally(() => (drawing = null));
        await drawing;
      }
    },
  };
}
