import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { RETRY_MS } from '../../src/domain/events/delivery.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { feedOf, named } from '../support/events.ts';
import { hauled, haulage } from '../support/haulage.ts';
import {
  clockAt,
  deliveriesOf,
  delivererOf,
  hook,
  type Received,
  sendDue,
  subscribed,
} from '../support/hooks.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier } = world;
const remove = (id: string) => service.expect(204, carrier.actor, 'deleteSubscription', { params: { id } });
const getOne = (id: string) => service.expect(200, carrier.actor, 'getSubscription', { params: { id } });
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

t.test('a message is the event as the feed has it, and its signature fits', async (t) => {
  const { url, received } = await hook(t);
  const deliverer = delivererOf(service, Date.now);
  await sendDue(deliverer);
  const { id, secret } = await subscribed(service, carrier.actor, url);
  const { next: after } = await feedOf(service, carrier.actor, { after: 'latest' });
  await hauled(world);
  await sendDue(deliverer);
  const { events } = await feedOf(service, carrier.actor, { after });
  t.equal(events.length, 4);
  t.same(
    received.map(({ event }) => event),
    events,
    'what happened since, each once, in order, and nothing from before',
  );
  for (const came of received) {
    t.same(new Webhook(secret).verify(came.body, headersOf(came)), came.event);
    const { 'webhook-id': of, 'webhook-timestamp': at, 'webhook-signature': signature } = headersOf(came);
    t.equal(of, came.event.id);
    const key = Buffer.from(String(secret).replace('whsec_', ''), 'base64');
    const byHand = createHmac('sha256', key).update(`${of}.${at}.${came.body}`).digest('base64');
    t.equal(signature, `v1,${byHand}`);
    const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    t.throws(() => new Webhook(other).verify(came.body, headersOf(came)));
    t.throws(() => new Webhook(secret).verify(`${came.body} `, headersOf(came)));
  }
  t.same(
    (await deliveriesOf(service, carrier.actor, id)).map(({ state, lastStatus }) => [state, lastStatus]),
    Array.from({ length: 4 }, () => ['delivered', 204]),
  );
  await remove(id);
});

t.test('after a rotation both secrets sign for a day, then the new one alone', async (t) => {
  const clock = clockAt();
  const { url, received } = await hook(t);
  const deliverer = delivererOf(service, clock.now);
  const { id, secret: old } = await subscribed(service, carrier.actor, url);
  const { secret } = await service.expect(200, carrier.actor, 'rotateSubscriptionSecret', { params: { id } });
  t.not(secret, old);
  const fits = (by: string, came: Received) =>
    headersOf(came)
      ['webhook-signature']?.split(' ')
      .includes(
        new Webhook(by).sign(
          String(headersOf(came)['webhook-id']),
          new Date(Number(headersOf(came)['webhook-timestamp']) * 1_000),
          came.body,
        ),
      );
  await world.record(world.load(world.next()));
  await sendDue(deliverer);
  t.equal(received.length, 1);
  for (const by of [old, secret]) t.ok(fits(by, received[0] as Received));
  clock.pass(DAY_MS + 60_000);
  await world.record(world.load(world.next(), { at: '2021-03-16T18:30:00+08:00' }));
  await sendDue(deliverer);
  t.equal(received.length, 2);
  t.ok(fits(secret, received[1] as Received));
  t.notOk(fits(old, received[1] as Received));
  await remove(id);
});

t.test(
  'what fails is tried again for a day, holds up its subject alone, then is dead, and replayed',
  async (t) => {
    const clock = clockAt();
    const { url, received, answer } = await hook(t);
    const deliverer = delivererOf(service, clock.now);
    const { id } = await subscribed(service, carrier.actor, url, {
      types: ['manifest.loaded', 'manifest.departed'],
    });
    const [bad, good] = [world.next(), world.next()];
    answer(({ event }) => (event.subject.id === bad ? 503 : 204));
    await world.record(world.load(bad));
    await world.record(world.load(good));
    await sendDue(deliverer);
    await world.record(world.depart(bad));
    await world.record(world.depart(good));
    await sendDue(deliverer);
    const told = () => received.map(({ event }) => named(event));
    t.same(
      told().toSorted(),
      [`manifest.departed ${good}`, `manifest.loaded ${bad}`, `manifest.loaded ${good}`],
      'the other goes on; what follows the one that fails waits',
    );
    for (const [index, wait] of RETRY_MS.entries()) {
      const before = received.length;
      clock.pass(wait - 1);
      await sendDue(deliverer);
      t.equal(received.length, before, `not before ${wait} ms`);
      clock.pass(1);
      await sendDue(deliverer);
      // The last attempt in vain lets go of what waited behind it, which begins to fail by itself.
      const more =
        index === RETRY_MS.length - 1
          ? [`manifest.loaded ${bad}`, `manifest.departed ${bad}`]
          : [`manifest.loaded ${bad}`];
      t.same(told().slice(before), more, `attempt ${index + 2}`);
    }
    t.match(await deliveriesOf(service, carrier.actor, id, 'dead'), [
      {
        type: 'manifest.loaded',
        state: 'dead',
        attempts: 8,
        lastStatus: 503,
        lastFailure: 'status',
        nextAt: null,
      },
    ]);
    answer(() => 204);
    const [dead] = await deliveriesOf(service, carrier.actor, id, 'dead');
    const eventId = String(dead?.eventId);
    await service.expect(200, carrier.actor, 'replayDelivery', { params: { id, eventId } });
    t.match(await service.call(carrier.actor, 'replayDelivery', { params: { id, eventId } }), {
      status: 409,
      body: { code: 'wrong_state' },
    });
    const before = received.length;
    clock.pass(60_000);
    await sendDue(deliverer);
    t.same(told().slice(before), [`manifest.loaded ${bad}`, `manifest.departed ${bad}`], 'in order again');
    t.same(await deliveriesOf(service, carrier.actor, id, 'dead'), []);
    await remove(id);
  },
);

t.test('all dead ones are replayed at once', async (t) => {
  const clock = clockAt();
  const { url, received, answer } = await hook(t, () => 500);
  const deliverer = delivererOf(service, clock.now);
  const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
  const numbers = [world.next(), world.next(), world.next()];
  for (const number of numbers) await world.record(world.load(number));
  // While nothing arrives one at a time is tried.
  for (let tries = 0; tries < 60; tries++) {
    await sendDue(deliverer);
    clock.pass(2.1 * 3_600_000);
  }
  t.equal((await deliveriesOf(service, carrier.actor, id, 'dead')).length, 3);
  answer(() => 200);
  await service.expect(200, carrier.actor, 'updateSubscription', {
    params: { id },
    body: { status: 'active' },
  });
  const before = received.length;
  t.same(await service.expect(200, carrier.actor, 'replayDeadDeliveries', { params: { id } }), {
    replayed: 3,
  });
  await sendDue(deliverer);
  t.same(
    received
      .slice(before)
      .map(({ event }) => event.subject.id)
      .toSorted(),
    numbers.toSorted(),
  );
  await remove(id);
});

t.test(
  '410 disables at once, days of failing do too; an owner sets it to work again and nothing is lost',
  async (t) => {
    const clock = clockAt();
    const { url, received, answer } = await hook(t, () => 410);
    const deliverer = delivererOf(service, clock.now);
    const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
    const first = world.next();
    await world.record(world.load(first));
    await sendDue(deliverer);
    t.match(await getOne(id), { status: 'disabled', disabledReason: 'gone' });
    const later = world.next();
    await world.record(world.load(later));
    await sendDue(deliverer);
    t.equal(received.length, 1);
    answer(() => 200);
    await service.expect(200, carrier.actor, 'updateSubscription', {
      params: { id },
      body: { status: 'active' },
    });
    await sendDue(deliverer);
    t.same(
      received.slice(1).map(({ event }) => event.subject.id),
      [first, later],
      'what was answered 410, then what came while it was disabled',
    );
    answer(() => 503);
    await world.record(world.load(world.next()));
    await sendDue(deliverer);
    clock.pass(5 * DAY_MS);
    await sendDue(deliverer);
    t.match(await getOne(id), { status: 'disabled', disabledReason: 'failing' });
    const { items } = await service.expect(200, CITY, 'listAuditEntries', {
      query: { operation: 'disableSubscription' },
    });
    t.equal(items.length, 2, 'each is in the audit');
    await remove(id);
  },
);

t.test('one that is paused waits', async (t) => {
  const clock = clockAt();
  const { url, received } = await hook(t);
  const deliverer = delivererOf(service, clock.now);
  const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
  const set = (status: string) =>
    service.expect(200, carrier.actor, 'updateSubscription', { params: { id }, body: { status } });
  await set('paused');
  await world.record(world.load(world.next()));
  await sendDue(deliverer);
  t.equal(received.length, 0);
  await set('active');
  await sendDue(deliverer);
  t.equal(received.length, 1);
  await remove(id);
});

t.test('two that deliver at once send each event once, in order', async (t) => {
  const { url, received } = await hook(t, () => delay(5, 204));
  const deliverers = [delivererOf(service, Date.now), delivererOf(service, Date.now)];
  const { id } = await subscribed(service, carrier.actor, url);
  const { next: after } = await feedOf(service, carrier.actor, { after: 'latest' });
  const numbers = [];
  for (let each = 0; each < 5; each++)
    numbers.push(await hauled(world, { at: `2021-03-16T18:2${each}:00+08:00` }));
  for (let rounds = 0; rounds < 12; rounds++) await Promise.all(deliverers.map((each) => each.begin()));
  for (const each of deliverers) await sendDue(each);
  const { events } = await feedOf(service, carrier.actor, { after });
  t.equal(received.length, events.length);
  t.same(received.map(({ event }) => event.id).toSorted(), events.map((event) => event.id).toSorted());
  for (const number of numbers) {
    const of = (list: readonly Readonly<{ id: string; subject: Readonly<{ id: string }> }>[]) =>
      list.filter(({ subject }) => subject.id === number).map((each) => each.id);
    t.same(of(received.map(({ event }) => event)), of(events), number);
  }
  await remove(id);
});

t.test('what a process had begun when it died is sent again once its lease is over', async (t) => {
  const clock = clockAt();
  const { url, received, answer } = await hook(t, () => 204);
  const deliverer = delivererOf(service, clock.now);
  const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
  await world.record(world.load(world.next()));
  // It answers, and the one who sent it is dead by then: nothing of its result is kept.
  const dying = delivererOf({ ...service, database: dyingAfter(1) }, clock.now);
  await dying.begin().catch(() => undefined);
  await dying.settled();
  t.equal(received.length, 1);
  t.match(await deliveriesOf(service, carrier.actor, id), [{ state: 'waiting', attempts: 1 }]);
  await sendDue(deliverer);
  t.equal(received.length, 1, 'not while the lease runs');
  clock.pass(60_001);
  answer(() => 204);
  await sendDue(deliverer);
  t.equal(received.length, 2);
  t.equal(received[0]?.event.id, received[1]?.event.id, 'at least once');
  t.match(await deliveriesOf(service, carrier.actor, id), [{ state: 'delivered', attempts: 2 }]);
  await remove(id);
});

/** The database of a process that dies once it has taken so many attempts: their results are never kept. */
function dyingAfter(taken: number): typeof service.database {
  let transactions = 0;
  const pool = Object.create(service.database.pool) as typeof service.database.pool;
  const connect = async () => {
    const client = await service.database.pool.connect();
    const query = client.query.bind(client) as (...values: unknown[]) => Promise<unknown>;
    const release = client.release.bind(client);
    Object.assign(client, {
      query: (...values: unknown[]) => {
        const [asked] = values as [Readonly<{ name?: string }> | string];
        const name = typeof asked === 'string' ? '' : asked.name;
        if (name === 'delivery_failing' || name === 'delivery_result') {
          transactions += 1;
          return Promise.reject(new Error('killed'));
        }
        return query(...values);
      },
      release: (error?: Error) => {
        Object.assign(client, { query, release });
        release(error);
      },
    });
    return client;
  };
  Object.assign(pool, { connect });
  t.teardown(() => {
    if (transactions < taken) throw new Error('expected it to die');
  });
  return { ...service.database, pool };
}
