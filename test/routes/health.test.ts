import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { pool } = service.database;
const query = pool.query.bind(pool);
t.teardown(() => Object.assign(pool, { query }));
const FRESH_MS = 1_000;

/** What the database is asked by, from here on, and how often it was. */
function answering(answer: () => Promise<unknown>): () => number {
  let asked = 0;
  Object.assign(pool, { query: () => ((asked += 1), answer()) });
  return () => asked;
}
const ready = async () => (await service.app.inject('/health/ready')).statusCode;

t.test('however many ask whether it is ready, the database is asked once at a time', async (t) => {
  const asked = answering(async () => delay(50));
  const answers = await Promise.all(Array.from({ length: 200 }, ready));
  t.same(new Set(answers), new Set([200]));
  t.equal(asked(), 1);
});

t.test('an answer counts for a second, a bad one too, and then it is asked again', async (t) => {
  await delay(FRESH_MS + 50);
  const away = answering(() => Promise.reject(new Error('away')));
  t.same([await ready(), await ready(), away()], [503, 503, 1]);
  const there = answering(async () => []);
  t.same([await ready(), there()], [503, 0]);
  await delay(FRESH_MS + 50);
  t.same([await ready(), await ready(), there()], [200, 200, 1]);
});

t.test('that the process lives is said without the database', async (t) => {
  await delay(FRESH_MS + 50);
  const asked = answering(() => new Promise(() => undefined));
  t.equal((await service.app.inject('/health/live')).statusCode, 200);
  t.equal(asked(), 0);
});
