import t from 'tap';
import { eraseDue } from '../../src/db/retention.ts';
import { DELIVERY_DAYS, EVENT_DAYS } from '../../src/domain/events/delivery.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { feedOf } from '../support/events.ts';
import { hauled, haulage } from '../support/haulage.ts';
import { deliveriesOf, delivererOf, hook, sendDue, subscribed } from '../support/hooks.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 5 });
const erase = (real: number) => eraseDue(service.database, { service: Date.parse('2000-01-01'), real });
const countOf = async (table: string) =>
  (await service.asLaw<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

t.test('deliveries go after 30 days and events after 90, from the oldest on; cursors know', async (t) => {
  const { url } = await hook(t);
  const { id } = await subscribed(service, world.carrier.actor, url);
  const { next: start } = await service.expect(200, CITY, 'listEvents', { query: { limit: '1' } });
  await hauled(world);
  const began = Date.now();
  await sendDue(delivererOf(service, Date.now));
  const { next: end } = await feedOf(service, CITY);
  const deliveries = (await deliveriesOf(service, world.carrier.actor, id)).length;
  const events = Number(await countOf('event'));
  t.ok(deliveries > 3 && events > deliveries);

  const after = (days: number) => Date.now() + days * DAY_MS + 1;
  const before = (days: number) => began - 60_000 + days * DAY_MS;
  t.match(await erase(before(DELIVERY_DAYS)), { deliveries: 0, events: 0 });
  t.match(await erase(after(DELIVERY_DAYS)), { deliveries, events: 0 });
  t.same(await deliveriesOf(service, world.carrier.actor, id), []);
  t.match(await erase(before(EVENT_DAYS)), { events: 0 });
  t.equal((await service.call(CITY, 'listEvents', { query: { after: start } })).status, 200);
  t.match(await erase(after(EVENT_DAYS)), { events });
  t.equal(await countOf('event'), 0);
  t.equal(await countOf('event_audience'), 0);
  t.match(await service.call(CITY, 'listEvents', { query: { after: start } }), {
    status: 410,
    body: { code: 'events_erased' },
  });

  t.match(await service.expect(200, CITY, 'listEvents', { query: { after: end } }), {
    items: [],
    keptSince: null,
  });
  const number = await hauled(world);
  const since = (await feedOf(service, CITY, { after: end })).events;
  t.equal(since.length, 4, 'who was at the end goes on from there');
  t.ok(since.every(({ subject }) => subject.id === number));
  t.same((await feedOf(service, CITY)).events, since);
});
