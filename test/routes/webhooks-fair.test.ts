import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { AT_ONCE_OF_OWNER } from '../../src/db/events/deliveries.ts';
import { haulage } from '../support/haulage.ts';
import { clockAt, deliveriesOf, delivererOf, hook, sendDue, subscribed } from '../support/hooks.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier, recycler } = world;
const LOADS = 12;
const SLOW = 12;

t.test('the slow receivers of one owner keep nobody else waiting, and get all of theirs', async (t) => {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const slow = await hook(t, () => opened.then(() => 204));
  const quick = await hook(t);
  const ids: string[] = [];
  for (let each = 0; each < SLOW; each++) {
    const made = await subscribed(service, carrier.actor, slow.url, { types: ['manifest.loaded'] });
    ids.push(String(made.id));
  }
  await subscribed(service, recycler.actor, quick.url, { types: ['manifest.loaded'] });
  const deliverers = [delivererOf(service, Date.now), delivererOf(service, Date.now)];
  for (let load = 0; load < LOADS; load++) await world.record(world.load(world.next()));
  for (let turn = 0; turn < 2 * LOADS && quick.received.length < LOADS; turn++) {
    for (const deliverer of deliverers) await deliverer.begin();
    await delay(20);
  }
  t.equal(quick.received.length, LOADS, 'all of the other owner went out');
  t.equal(slow.received.length, AT_ONCE_OF_OWNER, 'while nothing of the slow ones has ended');
  open();
  for (const deliverer of deliverers) await sendDue(deliverer);
  for (const deliverer of deliverers) await sendDue(deliverer);
  t.equal(slow.received.length, SLOW * LOADS);
  for (const id of ids) {
    const states = (await deliveriesOf(service, carrier.actor, id)).map(({ state }) => state);
    t.same(new Set(states), new Set(['delivered']));
  }
});

t.test('a receiver that asks for more time gets it', async (t) => {
  const clock = clockAt();
  const { url, received, answer } = await hook(t, () => ({
    status: 429,
    headers: { 'retry-after': '3600' },
  }));
  const deliverer = delivererOf(service, clock.now);
  const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
  await world.record(world.load(world.next()));
  await sendDue(deliverer);
  clock.pass(3_600_000 - 1);
  await sendDue(deliverer);
  t.equal(received.length, 1, 'not after our own five seconds');
  answer(() => ({
    status: 503,
    headers: { 'retry-after': new Date(clock.now() + 7_200_000).toUTCString() },
  }));
  clock.pass(1);
  await sendDue(deliverer);
  t.equal(received.length, 2);
  clock.pass(7_200_000 - 2_000);
  await sendDue(deliverer);
  t.equal(received.length, 2, 'a date is heeded too');
  answer(() => 204);
  clock.pass(2_000);
  await sendDue(deliverer);
  t.equal(received.length, 3);
  t.match(await deliveriesOf(service, carrier.actor, String(id)), [{ state: 'delivered', attempts: 3 }]);
});

t.test(
  'it is left alone by all that happens meanwhile, until it has its time or its owner says so',
  async (t) => {
    const clock = clockAt();
    const { url, received, answer } = await hook(t, () => ({
      status: 503,
      headers: { 'retry-after': '3600' },
    }));
    const deliverer = delivererOf(service, clock.now);
    const made = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
    t.equal(made.restsUntil, null);
    const params = { id: String(made.id) };
    const shown = () => service.expect(200, carrier.actor, 'getSubscription', { params });
    const happens = async () => {
      await world.record(world.load(world.next()));
      await sendDue(deliverer);
    };
    await happens();
    t.equal(Date.parse(String((await shown()).restsUntil)), clock.now() + 3_600_000);
    await happens();
    clock.pass(3_600_000 - 1);
    await happens();
    t.equal(received.length, 1, 'nothing of what has happened since');
    clock.pass(1);
    await sendDue(deliverer);
    t.equal(received.length, 2, 'one alone, for it fails again');

    answer(() => 204);
    await service.expect(200, carrier.actor, 'updateSubscription', { params, body: { status: 'active' } });
    t.match(await shown(), { restsUntil: null, failingSince: null });
    await sendDue(deliverer);
    t.equal(received.length, 4, 'the others at once; what was answered comes when it is due');
    clock.pass(3_600_000);
    await sendDue(deliverer);
    t.equal(received.length, 5);
    t.same(
      (await deliveriesOf(service, carrier.actor, params.id)).map(({ state, attempts }) => [state, attempts]),
      [
        ['delivered', 1],
        ['delivered', 2],
        ['delivered', 2],
      ],
    );
  },
);
