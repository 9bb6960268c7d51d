import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import t from 'tap';
import type { Row } from '../../src/routes/cells.ts';
import { CSV, tableStream, XLSX } from '../../src/routes/table.ts';
import { openFilling } from '../support/filling.ts';
import { type Actor, CITY, ECOLOGY, HITECH, testService, XIANAN } from '../support/service.ts';

/** Exports over a connection, among more rows than one can hold. */
const service = await testService();
t.teardown(() => service.close());
const MANY = 200_000;
const FEW = 10_000;
const { client, fill } = await openFilling(service);
await fill('violation', 0, MANY, MANY);
t.teardown(() => client.end());
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;

/** The answer to a request, of which nothing has been taken yet. */
async function asked(accept: string, query = '', actor: Actor = CITY): Promise<IncomingMessage> {
  const headers = { accept, authorization: `Bearer ${await service.token(actor)}`, 'accept-language': 'en' };
  const request = httpGet({ port, path: `/v1/violations${query}`, headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

async function linesOf(response: IncomingMessage): Promise<number> {
  let lines = 0;
  for await (const chunk of response as AsyncIterable<Buffer>)
    for (const byte of chunk) if (byte === 10) lines++;
  return lines;
}

const OPEN = `datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`;

/** Connections on which a transaction stands open. */
async function openTransactions(): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::float8 as n from pg_stat_activity where ${OPEN}`,
  );
  return rows[0]?.n ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if (await holds()) return true;
    await delay(100);
  }
  return false;
}

t.test('nothing is read ahead of who takes it, and what changes meanwhile is not in it', async (t) => {
  const response = await asked(CSV, '?to=2018-12-31');
  t.equal(response.statusCode, 200);
  await delay(500);
  t.equal(await openTransactions(), 1, 'it waits');
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::float8 as n from violation where occurred_at < '2019-01-01T00:00:00+08:00'`,
  );
  await client.query(`insert into violation select later.* from (select * from violation limit 1) as first,
    jsonb_populate_record(null::violation, to_jsonb(first) || jsonb_build_object('id', gen_random_uuid(), 'key', 'later',
      'occurred_at', '2015-01-01T00:00:00Z')) as later`);
  t.equal(await linesOf(response), Number(rows[0]?.n) + 1);
  t.ok(await until(async () => (await openTransactions()) === 0), 'and gives back what it held');
  await client.query(`delete from violation where key = 'later'`);
});

t.test('an export that fails in the middle breaks off: nobody takes it for whole', async (t) => {
  for (const accept of [CSV, XLSX]) {
    const response = await asked(accept);
    await delay(300);
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${OPEN}`);
    await t.rejects(linesOf(response), /aborted/, accept);
    t.notOk(response.complete);
  }
});

t.test('whoever goes away leaves nothing behind', async (t) => {
  const response = await asked(CSV);
  await delay(300);
  t.equal(await openTransactions(), 1);
  response.destroy();
  t.ok(await until(async () => (await openTransactions()) === 0));
  const next = await asked(CSV, '?plate=none');
  t.equal(next.statusCode, 200, 'nor a place taken');
  t.equal(await linesOf(next), 1);
});

t.test('of a caller one at once, of all three; the lists go on', async (t) => {
  const first = await asked(CSV);
  const again = await asked(CSV);
  t.equal(again.statusCode, 429);
  t.ok(Number(again.headers['retry-after']) > 0);
  again.resume();
  const others = [await asked(CSV, '', XIANAN), await asked(XLSX, '', HITECH)];
  t.same(
    others.map(({ statusCode }) => statusCode),
    [200, 200],
  );
  const fourth = await asked(CSV, '', ECOLOGY);
  t.equal(fourth.statusCode, 429);
  fourth.resume();
  const list = await asked('application/json');
  t.equal(list.statusCode, 200);
  list.resume();
  for (const each of [first, ...others]) each.destroy();
  t.ok(await until(async () => (await openTransactions()) === 0));
  const after = await asked(CSV, '?plate=none', ECOLOGY);
  t.equal(await linesOf(after), 1);
});

t.test('before its first page an export is refused like anything else', async (t) => {
  await client.query('alter table violation rename to hidden');
  const log = service.app.log;
  log.level = 'silent';
  const refused = await asked(CSV);
  log.level = 'error';
  await client.query('alter table hidden rename to violation');
  t.equal(refused.statusCode, 500);
  t.match(refused.headers['content-type'], 'application/problem+json');
  refused.resume();
  const next = await asked(CSV, '?plate=none');
  t.equal(next.statusCode, 200);
  next.resume();
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const SAMPLED = 60;

/** The most of the heap in use while a table is taken, beside what was before, in MiB. */
async function peakOf(chunks: AsyncIterable<Buffer>): Promise<number> {
  collect();
  const before = process.memoryUsage();
  let most = 0;
  let taken = 0;
  for await (const _ of chunks) {
    if (taken++ % SAMPLED !== 0) continue;
    collect();
    const now = process.memoryUsage();
    most = Math.max(most, now.heapUsed + now.external - before.heapUsed - before.external);
  }
  return most / 2 ** 20;
}

t.test('the memory of an export does not grow with its rows', async (t) => {
  const from = (rows: number) =>
    new Date(Date.parse('2026-01-01') - (rows / MANY) * 3_653 * 86_400_000).toISOString().slice(0, 10);
  for (const [accept, many] of [
    [CSV, MANY],
    [XLSX, MANY / 4],
  ] as const) {
    const small = await peakOf((await asked(accept, `?from=${from(FEW)}`)) as AsyncIterable<Buffer>);
    const large = await peakOf((await asked(accept, `?from=${from(many)}`)) as AsyncIterable<Buffer>);
    t.ok(
      large < small + 8,
      `${accept}: ${large.toFixed(1)} MiB of ${many} rows, ${small.toFixed(1)} of ${FEW}`,
    );
  }
  // The control: all rows held, then written.
  const naive = async (count: number) => {
    const rows = Array.from({ length: count }, (_, n): Row => [`01890a5d-ac96-774b-bcce-${n}`, n, `鄂L${n}`]);
    return peakOf(tableStream({ header: ['id', 'n', 'plate'], pages: [rows] }, CSV) as AsyncIterable<Buffer>);
  };
  const [held, few_] = [await naive(MANY), await naive(FEW)];
  t.ok(held > few_ + 8, `held whole: ${held.toFixed(1)} MiB of ${MANY} rows, ${few_.toFixed(1)} of ${FEW}`);
});
