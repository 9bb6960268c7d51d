import t from 'tap';
import { feedOf, named, type Told } from '../support/events.ts';
import { at, hauled, haulage } from '../support/haulage.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier, contractor, developer, recycler } = world;
const PARTIES = [carrier, contractor, developer, recycler];
const latest = async (actor: Parameters<typeof feedOf>[1]) =>
  (await feedOf(service, actor, { after: 'latest' })).next;
const since = async (actor: Parameters<typeof feedOf>[1], after: string) =>
  (await feedOf(service, actor, { after })).events;

t.test('a load is told to each of its parties, in order, and to nobody else', async (t) => {
  const after = await latest(CITY);
  const number = await hauled(world);
  const wanted = ['loaded', 'departed', 'received', 'completed'].map((each) => `manifest.${each} ${number}`);
  for (const { actor } of PARTIES) t.same((await since(actor, after)).map(named), wanted, String(actor));
  for (const staff of [CITY, ECOLOGY]) t.same((await since(staff, after)).map(named), wanted);
  t.same(await since('stranger', after), []);
  const [loaded, departed] = await since(carrier.actor, after);
  t.match(loaded, {
    at: at('22:30').slice(0, 16),
    subject: { kind: 'manifest', id: number },
    data: { previousState: 'drawn', state: 'loaded', scannedAt: at('18:20') },
  });
  t.match(departed?.data, { previousState: 'loaded', state: 'inTransit' });
});

t.test('who keeps the cursor gets each event once, whatever the size of the pages', async (t) => {
  const all = (await feedOf(service, CITY)).events;
  t.ok(all.length > 15);
  t.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const limit of ['1', '7', '500'])
    t.same((await feedOf(service, CITY, { limit })).events, all, `pages of ${limit}`);
  const some = all.slice(0, 3).at(-1) as Told;
  const { next } = await service.expect(200, CITY, 'listEvents', { query: { limit: '3' } });
  t.same((await feedOf(service, CITY, { after: next })).events, all.slice(3));
  t.equal(some.id, all[2]?.id);
});

t.test('by types, and a cursor that goes on though none of them came', async (t) => {
  const { events } = await feedOf(service, CITY, { types: 'permit.granted,manifests.drawn' });
  t.same([...new Set(events.map(({ type }) => type))].toSorted(), ['manifests.drawn', 'permit.granted']);
  const page = await service.expect(200, CITY, 'listEvents', { query: { types: 'case.opened' } });
  t.match(page, { items: [], hasMore: false });
  t.equal(page.next, await latest(CITY));
  t.equal((await service.call(CITY, 'listEvents', { query: { types: 'nothing.such' } })).status, 400);
});
