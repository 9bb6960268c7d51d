import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ownToken } from '../src/routes/own-keys.ts';
import { createClient } from './demo/client.ts';
import { grantPermits } from './demo/permits.ts';
import { freePort, urlOf } from './demo/service.ts';
import { haul, type Tally, verify, type World } from './kill-nine/clients.ts';
import { TARGETS, Victim } from './kill-nine/victim.ts';

/**
 * `npm run kill-nine -- --rounds 20`: whether `kill -9` loses what was acknowledged. Clients send scans, each by the
 * same id until it is answered, while the service, its Postgres, or both are killed in turn and started again. At the
 * end every acknowledged scan must be on its manifest once, and known when it is sent again. Exits with 1 otherwise.
 *
 * `--unsafe` is the control that must lose: Postgres acknowledges before it writes (`synchronous_commit = off`), and
 * what is only in its memory dies with it. It exits with 1 where nothing was lost. What neither shows is a loss of
 * power: the kernel outlives these kills, and with it what was written and not flushed.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '8' },
    unsafe: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const dataDir = await mkdtemp(join(tmpdir(), 'construction-waste-kill-nine-'));
const port = await freePort();
const victim = new Victim(dataDir, port);
try {
  await victim.start();
  const world = await lawfulWorld();
  if (values.unsafe) await victim.acknowledgeTooEarly();
  const tally: Tally = { acknowledged: [], retries: 0 };
  let isOver = false;
  const clients = Array.from({ length: Number(values.clients) }, () => haul(world, tally, () => isOver));
  const failed = Promise.all(clients).then(() => undefined);
  await Promise.race([failed, killAndStart(tally)]);
  isOver = true;
  await failed;

  const { lost, doubled, differing } = await verify(world, tally.acknowledged);
  const isKept = lost + doubled + differing === 0;
  const verdict = values.unsafe
    ? lost > 0
      ? 'loses, as it must'
      : 'void: lost nothing'
    : isKept
      ? 'kept'
      : 'short';
  const name = values.unsafe ? 'kill -9, unsafe' : 'kill -9';
  if (differing > 0) console.log(`${differing} answers to a repeat differ from the first`);
  console.log('\ntest | rounds | acknowledged | lost | doubled | verdict');
  console.log(`${name} | ${rounds} | ${tally.acknowledged.length} | ${lost} | ${doubled} | ${verdict}`);
  process.exitCode = (values.unsafe ? lost > 0 : isKept) ? 0 : 1;
} catch (error) {
  console.error(`\nNot as it should be: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await victim.stop();
  await rm(dataDir, { recursive: true, force: true });
}
// Clients that wait for a service that is gone would keep the process.
process.exit();

/** A line for each round: what was killed in the middle of the scans, and how long nobody was answered. */
async function killAndStart(tally: Tally): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    const target = TARGETS[(round - 1) % TARGETS.length] ?? 'both';
    const before = tally.acknowledged.length;
    await delay(700 + Math.random() * 1_300);
    const acknowledged = tally.acknowledged.length - before;
    const killed = performance.now();
    await victim.kill(target);
    await victim.start();
    const seconds = ((performance.now() - killed) / 1_000).toFixed(1);
    console.log(
      `round ${round}: ${acknowledged} scans acknowledged, ${target} killed, serving again after ${seconds} s`,
    );
  }
  await delay(500);
}

/** Permits, and manifest numbers drawn as they are needed; the clock is that of an evening in March. */
async function lawfulWorld(): Promise<World> {
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
