import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity, type Server } from './city.ts';
import { type Generator, type HttpRequest, rateOf, startGenerator } from './generate.ts';

const CONNECTIONS = 64;
const IDLE_MB = 230;
const MORE_MB = 60;
const SETTLED_MS = 3_000;
const CONTROL_TIMES = 1_000;

/** What the process of the service takes in memory, doing nothing and under load. */
export async function memory(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const city = await openCity('memory');
  const generator = startGenerator();
  try {
    const times = sized(6_000);
    await city.prepare(times + CONTROL_TIMES);
    const used = await usedBy(city, generator, await city.serve(), times);
    const leaking = await usedBy(
      city,
      generator,
      await city.serve(new URL('leaking.ts', import.meta.url)),
      CONTROL_TIMES,
    );
    const what = 'a server that keeps 1 MiB for every request';
    const most = (idle: number) => 2 * idle + MORE_MB;
    return [
      {
        test: `memory, idle, in MB: ${IDLE_MB}, and the resident set after the start`,
        size: `after ${SETTLED_MS / 1_000} s`,
        value: IDLE_MB,
        limit: used.idle,
        goal: 1,
        control: { what: `${what}, idle after ${CONTROL_TIMES}`, value: IDLE_MB, limit: leaking.after },
        notes: [`${used.after.toFixed(0)} MB when it is idle again after the load below.`],
      },
      {
        test: `memory under load, in MB: twice that of idle and ${MORE_MB}, and the most of the resident set`,
        size: `${times} loads and readings by turns, ${CONNECTIONS} connections`,
        value: most(used.idle),
        limit: used.most,
        goal: 1,
        control: { what: `${what}, after ${CONTROL_TIMES}`, value: most(leaking.idle), limit: leaking.most },
      },
    ];
  } finally {
    generator.stop();
    await city.close();
  }
}

async function usedBy(city: City, generator: Generator, server: Server, times: number) {
  await delay(SETTLED_MS);
  const idle = residentMb(server.pid);
  let most = idle;
  const watching = setInterval(() => (most = Math.max(most, residentMb(server.pid))), 250);
  const token = await city.service.token(city.world.carrier.actor);
  const requests = city
    .trips(Math.ceil(times / 2))
    .flatMap((trip): readonly HttpRequest[] => [
      city.load(trip),
      { method: 'GET', path: `/v1/manifests/${trip.number}`, token },
    ]);
  const { port } = server;
  rateOf(await generator.send({ kind: 'http', port, connections: CONNECTIONS, requests }), '201', '200');
  clearInterval(watching);
  most = Math.max(most, residentMb(server.pid));
  await delay(SETTLED_MS);
  const after = residentMb(server.pid);
  await server.stop();
  return { idle, most, after };
}

/** What a process has in memory, in MB. */
export function residentMb(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const kib = Number(stdout);
  if (!(kib > 0)) throw new Error(`expected the memory of process ${pid}, found "${stdout}"`);
  return kib / 1024;
}
