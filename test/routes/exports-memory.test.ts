import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import t from 'tap';
import { CSV, XLSX } from '../../src/routes/table.ts';
import { openFilling } from '../support/filling.ts';
import { CITY, testService } from '../support/service.ts';

/** What an export holds, among many rows and few. */
const service = await testService();
t.teardown(() => service.close());
const MANY = 200_000;
const FEW = 10_000;
const { client, fill } = await openFilling(service);
await fill('violation', 0, MANY, MANY);
await client.end();
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;

/** The answer to a request, of which nothing has been taken yet. */
async function asked(accept: string, query: string): Promise<IncomingMessage> {
  const headers = { accept, authorization: `Bearer ${await service.token(CITY)}` };
  const request = httpGet({ port, path: `/v1/violations${query}`, headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** The heap is looked at after so many pieces of an answer. */
const SAMPLED = 24;
/** What two exports may differ by in MiB, whatever they hold. */
const SLACK = 16;

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
    [XLSX, MANY / 8],
  ] as const) {
    const small = await peakOf((await asked(accept, `?from=${from(FEW)}`)) as AsyncIterable<Buffer>);
    const large = await peakOf((await asked(accept, `?from=${from(many)}`)) as AsyncIterable<Buffer>);
    t.ok(
      large < small + SLACK,
      `${accept}: ${large.toFixed(1)} MiB of ${many} rows, ${small.toFixed(1)} of ${FEW}`,
    );
  }
  // The control: all of it held before any of it is given.
  const heldOf = async (rows: number) => {
    const response = await asked(CSV, `?from=${from(rows)}`);
    return peakOf(
      (async function* () {
        yield Buffer.concat((await response.toArray()) as Buffer[]);
      })(),
    );
  };
  const [large, small] = [await heldOf(MANY / 4), await heldOf(FEW)];
  t.ok(
    large > small + SLACK,
    `held: ${large.toFixed(1)} MiB of ${MANY / 4} rows, ${small.toFixed(1)} of ${FEW}`,
  );
});
