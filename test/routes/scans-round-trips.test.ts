import type pg from 'pg';
import t from 'tap';
import { at, haulage, type Scan } from '../support/haulage.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { load, depart, receive, next, send } = world;

/** Round trips on the hot connections: statements sent while none is under way begin one. */
let roundTrips = 0;
const watched = new WeakSet<pg.PoolClient>();
service.database.hot.on('acquire', (client) => {
  if (watched.has(client)) return;
  watched.add(client);
  const query = client.query.bind(client) as (...values: unknown[]) => Promise<unknown>;
  let underWay = 0;
  const counting = async (...values: unknown[]) => {
    if (underWay++ === 0) roundTrips += 1;
    try {
      return await query(...values);
    } finally {
      underWay -= 1;
    }
  };
  Object.assign(client, { query: counting });
});
const tripsOf = async (scan: Scan) => {
  roundTrips = 0;
  const { status } = await send(scan);
  return [status, roundTrips];
};

t.test('a first scan is two round trips, and so is a repeat', async (t) => {
  const number = next();
  for (const scan of [load(number), depart(number), receive(number)]) {
    t.same(await tripsOf(scan), [201, 2], scan.kind);
    t.same(await tripsOf(scan), [200, 2], `${scan.kind}, repeated`);
  }
});

t.test('a claim that moves looks for room first, which is one more', async (t) => {
  const number = next();
  t.same(await tripsOf(load(number)), [201, 2]);
  t.same(await tripsOf(load(number, { at: at('18:10'), quantity: { value: 9, unit: 't' } })), [201, 3]);
  t.same(await tripsOf(world.return(number)), [201, 2], 'to give it back needs none');
});

t.test('what is refused is looked at once and rolled back', async (t) => {
  const scan = load(next());
  t.same(await tripsOf(scan), [201, 2]);
  t.same(await tripsOf({ ...scan, plate: '鄂LX0001' }), [409, 2]);
  roundTrips = 0;
  t.equal((await send(depart(next()), 'stranger')).status, 404);
  t.equal(roundTrips, 2);
});
