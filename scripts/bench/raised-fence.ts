import type pg from 'pg';
import { NOBODY_FENCE, raiseFence } from '../../src/db/fence.ts';
import { testService } from '../../test/support/service.ts';
import { median, type Ratio } from '../measures/ratio.ts';

const ROUNDS = 7;
const CONNECTIONS = 8;

/** A reading transaction on one connection. */
type Transaction = (client: pg.PoolClient) => Promise<unknown>;

const begin = (client: pg.PoolClient) => client.query('begin isolation level repeatable read, read only');
const read = (client: pg.PoolClient) =>
  client.query({
    name: 'bench_read',
    text: 'select code from authority where code = $1',
    values: ['421200'],
  });
const commit = (client: pg.PoolClient) => client.query('commit');
const raise = (client: pg.PoolClient) =>
  raiseFence(client, { ...NOBODY_FENCE, reach: 'own', sub: 'bench', organisationIds: [ORGANISATION] });
const ORGANISATION = '01890a5d-ac96-774b-bcce-b302099a8057';

const raised: Transaction = (client) =>
  Promise.all([begin(client), raise(client), read(client), commit(client)]);
const bare: Transaction = (client) => Promise.all([begin(client), read(client), commit(client)]);
/** The naive design: each statement waits for the one before. */
const inTurn: Transaction = async (client) => {
  for (const send of [begin, raise, read, commit]) await send(client);
};

/** What it costs to say for whom a transaction runs, in the smallest one there is: it reads one row. */
export async function raisedFence(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const service = await testService();
  try {
    const times = sized(20_000);
    const rates = new Map<Transaction, number[]>([raised, bare, inTurn].map((each) => [each, []]));
    for (let round = 0; round <= ROUNDS; round++)
      for (const [transaction, found] of rates) {
        const rate = await rateOf(service.database.pool, transaction, times);
        // The first round only warms up.
        if (round > 0) found.push(rate);
      }
    const of = (transaction: Transaction) => median(rates.get(transaction) ?? []);
    return [
      {
        test: 'second fence: raised in a transaction that reads one row',
        size: `${ROUNDS} rounds of ${times}, ${CONNECTIONS} connections`,
        value: of(raised),
        limit: of(bare),
        goal: 0.6,
        control: {
          what: 'each statement waits for the one before',
          value: of(inTurn),
          limit: of(bare),
        },
      },
    ];
  } finally {
    await service.close();
  }
}

/** Transactions a second. */
async function rateOf(pool: pg.Pool, transaction: Transaction, times: number): Promise<number> {
  let left = times;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = await pool.connect();
      try {
        while (left-- > 0) await transaction(client);
      } finally {
        client.release();
      }
    }),
  );
  return (times / (performance.now() - from)) * 1_000;
}
