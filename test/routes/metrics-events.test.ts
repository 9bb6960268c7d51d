import t from 'tap';
import { COUNTED_TO, loadBacklog } from '../../src/db/events/backlog.ts';
import { openMetrics } from '../../src/routes/metrics.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { haulage } from '../support/haulage.ts';
import { clockAt, delivererOf, hook, sendDue, subscribed } from '../support/hooks.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier } = world;
const MINUTE_MS = 60_000;

/** What metrics say of events and webhooks, without what is 0. */
async function said({ registry }: ReturnType<typeof openMetrics>) {
  const lines = (await registry.metrics()).split('\n').filter((line) => /^(event|webhook)_/.test(line));
  return Object.fromEntries(
    lines
      .map((line) => [line.split(' ')[0], Number(line.split(' ')[1])] as const)
      .filter(([, value]) => value !== 0),
  );
}
async function shown(now: number) {
  const metrics = openMetrics('1.2.3');
  metrics.showBacklog(await loadBacklog(service.database, now), now);
  return said(metrics);
}

t.test('attempts are counted by how they ended, each outcome from the beginning', async (t) => {
  const metrics = openMetrics('1.2.3');
  const text = await metrics.registry.metrics();
  for (const outcome of ['delivered', 'failed', 'dead', 'late'])
    t.match(text, `webhook_attempts_total{outcome="${outcome}"} 0`);
  t.match(text, 'webhook_disabled_total 0');
  const clock = clockAt();
  const deliverer = delivererOf(service, clock.now, metrics.watchAttempt);
  await sendDue(deliverer);
  const { url, answer } = await hook(t, () => 503);
  const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
  await world.record(world.load(world.next()));
  await sendDue(deliverer);
  t.same(await said(metrics), { 'webhook_attempts_total{outcome="failed"}': 1 });
  clock.pass(5_000);
  answer(async () => {
    await service.asLaw('update delivery set lease = gen_random_uuid() where lease is not null');
    return 204;
  });
  await sendDue(deliverer);
  clock.pass(MINUTE_MS + 1);
  answer(() => 204);
  await sendDue(deliverer);
  answer(() => 410);
  await world.record(world.load(world.next()));
  await sendDue(deliverer);
  t.same(await said(metrics), {
    'webhook_attempts_total{outcome="failed"}': 2,
    'webhook_attempts_total{outcome="late"}': 1,
    'webhook_attempts_total{outcome="delivered"}': 1,
    webhook_disabled_total: 1,
  });
  await service.expect(204, carrier.actor, 'deleteSubscription', { params: { id } });
});

t.test('what waits is shown, and for how long', async (t) => {
  const clock = clockAt();
  const deliverer = delivererOf(service, clock.now);
  await sendDue(deliverer);
  t.same(await shown(clock.now()), {});
  const { url, answer } = await hook(t);
  const { id } = await subscribed(service, carrier.actor, url, { types: ['manifest.loaded'] });
  const set = (status: string) =>
    service.expect(200, carrier.actor, 'updateSubscription', { params: { id }, body: { status } });
  t.same(await shown(clock.now()), { 'webhook_subscriptions{status="active"}': 1 });

  await world.record(world.load(world.next()));
  await world.record(world.load(world.next()));
  const unnumbered = await shown(Date.now() + MINUTE_MS);
  t.match(unnumbered, { event_unnumbered: 2 });
  const lag = Number(unnumbered['event_lag_seconds']);
  t.ok(lag >= 60 && lag < 70, `${lag} s by the real clock, whatever the time of the service`);
  await service.asLaw('update subscription set failing_since = now()');
  answer(() => 503);
  await deliverer.begin();
  await deliverer.settled();
  t.same(
    await shown(clock.now() + MINUTE_MS),
    {
      'webhook_deliveries{state="waiting"}': 2,
      'webhook_subscriptions{status="failing"}': 1,
    },
    'where nothing arrives it is no fault of ours that something is due',
  );
  await service.asLaw('update subscription set failing_since = null');
  const late = await shown(clock.now() + MINUTE_MS);
  t.equal(late['webhook_due_seconds'], 60);
  t.equal(late['webhook_subscriptions{status="active"}'], 1);
  await set('paused');
  t.same(await shown(clock.now() + MINUTE_MS), { 'webhook_subscriptions{status="paused"}': 1 });
  await set('active');
  for (let tries = 0; tries < 40; tries++) {
    clock.pass(DAY_MS / 4);
    await service.asLaw('update subscription set failing_since = null');
    await sendDue(deliverer);
  }
  t.same(await shown(clock.now()), {
    'webhook_deliveries{state="dead"}': 2,
    'webhook_subscriptions{status="active"}': 1,
  });
});

t.test('counting ends where it would cost', async (t) => {
  await service.asLaw(`insert into event_made (id, type, subject_kind, subject_id, at, data)
    select event_id(), 'manifest.loaded', 'manifest', 'M', now(), '{}' from generate_series(1, ${COUNTED_TO} + 10)`);
  t.equal((await shown(Date.now()))['event_unnumbered'], COUNTED_TO);
});
