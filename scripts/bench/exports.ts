import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { CSV, type TableType, XLSX } from '../../src/routes/table.ts';
import { openFilling } from '../../test/support/filling.ts';
import { CITY } from '../../test/support/service.ts';
import type { Ratio } from '../measures/ratio.ts';
import { type City, openCity, type Server } from './city.ts';
import { copyTo } from './copy.ts';
import { residentMb } from './memory.ts';
import { byTurns } from './rounds.ts';

const ROWS = 400_000;
const FEWER = 20;
const ROUNDS = 3;
const CONTROL_ROWS = 1_000;
const SAMPLED_MS = 100;
/** The least share of what COPY does that will do. */
const RATE_GOAL = 0.08;

/** What a register costs that is taken away whole: the memory of the process by its rows, and how fast it comes. */
export async function exports(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const city = await openCity('exports');
  try {
    const rows = sized(ROWS);
    const { client, fill } = await openFilling(city.service);
    await fill('violation', 0, rows, rows);
    const server = await city.serve();
    const found: Ratio[] = [];
    for (const type of [CSV, XLSX] as const) found.push(await memoryRow(city, server, type, rows));
    found.push(await rateRow(city, server, client, rows));
    await client.end();
    return found;
  } finally {
    await city.close();
  }
}

async function memoryRow(city: City, server: Server, type: TableType, rows: number): Promise<Ratio> {
  const few = Math.ceil(rows / FEWER);
  // Once to be warm.
  await peakOf(city, server, type, few, rows);
  const value = await peakOf(city, server, type, few, rows);
  const limit = await peakOf(city, server, type, rows, rows);
  const naive = (count: number) => naivePeakMb(city.adminUrl, count);
  return {
    test: `memory of an export as ${type === CSV ? 'CSV' : 'XLSX'}, in MB: the most of the resident set for a twentieth of the rows, and for all`,
    size: `${few.toLocaleString('en')} and ${rows.toLocaleString('en')} rows`,
    value,
    limit,
    goal: 0.8,
    control: { what: 'all rows held, then written', value: await naive(few), limit: await naive(rows) },
  };
}

async function rateRow(city: City, server: Server, client: pg.Client, rows: number): Promise<Ratio> {
  const rateOf = async (work: () => Promise<unknown>, count: number) => {
    const from = performance.now();
    await work();
    return (count / (performance.now() - from)) * 1_000;
  };
  const { value, limit } = await byTurns(ROUNDS, {
    value: () => rateOf(() => taken(city, server, CSV, rows, rows), rows),
    limit: () =>
      rateOf(
        () =>
          copyTo(
            client,
            'copy (select * from violation order by occurred_at desc, id desc) to stdout (format csv)',
          ),
        rows,
      ),
  });
  const oneByOne = async () => {
    let [at, id] = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    for (let row = 0; row < CONTROL_ROWS; row++) {
      const { rows: found } = await client.query<{ last: string; id: string }>(
        `select *, occurred_at::text as last from violation where (occurred_at, id) < ($1::timestamptz, $2::uuid)
         order by occurred_at desc, id desc limit 1`,
        [at, id],
      );
      [at, id] = [found[0]?.last ?? '', found[0]?.id ?? ''];
    }
  };
  return {
    test: 'rows of an export as CSV over HTTP, and of COPY of the same rows, a second',
    size: `${rows.toLocaleString('en')} rows, ${ROUNDS} rounds`,
    value,
    limit,
    goal: RATE_GOAL,
    control: {
      what: 'a statement for each row, without a fence, HTTP or labels',
      value: await rateOf(oneByOne, CONTROL_ROWS),
      limit,
    },
    notes: [
      'COPY writes what the table holds; an export has labels, names and dates beside it, behind the fence.',
    ],
  };
}

/** The most memory the service takes while the newest `count` rows are taken. */
async function peakOf(
  city: City,
  server: Server,
  type: TableType,
  count: number,
  rows: number,
): Promise<number> {
  let most = residentMb(server.pid);
  const watching = setInterval(() => (most = Math.max(most, residentMb(server.pid))), SAMPLED_MS);
  await taken(city, server, type, count, rows);
  clearInterval(watching);
  return most;
}

/** Takes the newest rows, as far as a day tells, and nothing of them is kept. */
async function taken(
  city: City,
  server: Server,
  type: TableType,
  count: number,
  rows: number,
): Promise<void> {
  const days = (count / rows) * 3_653;
  const from = new Date(Date.parse('2026-01-01') - days * 86_400_000).toISOString().slice(0, 10);
  const response = await fetch(
    `http://127.0.0.1:${server.port}/v1/violations${count < rows ? `?from=${from}` : ''}`,
    {
      headers: { accept: type, authorization: `Bearer ${await city.service.token(CITY)}` },
    },
  );
  if (response.status !== 200 || !response.body) throw new Error(`expected 200, found ${response.status}`);
  for await (const _ of response.body); // each piece is let go
}

/** The same by a process that holds all rows before it writes. */
async function naivePeakMb(url: string, count: number): Promise<number> {
  const child = fork(fileURLToPath(new URL('naive-export.ts', import.meta.url)), [url, String(count)]);
  const [peak] = (await once(child, 'message')) as [number];
  return peak;
}
