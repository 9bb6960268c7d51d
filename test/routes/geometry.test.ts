import t from 'tap';
import { registerParty } from '../support/parties.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-01T09:00:00+08:00');
await registerParty(service, 'operator', 'siteOperator');
const ring = (positions: number) =>
  Array.from({ length: positions }, (_, index) => [114 + index / 1e5, 29.8]);
const site = (...coordinates: readonly (readonly number[])[][]) => ({
  kind: 'receiving',
  site: { name: '受納場', boundary: { type: 'Polygon', coordinates } },
});
const begin = (body: unknown) => service.call('operator', 'createPermitApplication', { body });

t.test('a boundary has so many positions in all its rings together', async (t) => {
  t.equal((await begin(site(ring(2_500), ring(2_500)))).status, 201);
  const reply = await begin(site(ring(2_500), ring(2_501)));
  t.match(reply, { status: 400, body: { errors: [{ pointer: '/site/boundary/coordinates' }] } });
});

t.test('a list of applications leaves their geometries to each of them', async (t) => {
  const made = (await begin(site(ring(4)))).body;
  t.equal(made.site.boundary.coordinates[0].length, 4);
  const { items } = await service.expect(200, 'operator', 'listPermitApplications');
  t.match(items[0], { id: made.id, site: { name: '受納場' } });
  for (const each of items) t.notOk('boundary' in each.site);
  const params = { id: made.id };
  t.match(await service.expect(200, 'operator', 'getPermitApplication', { params }), { site: made.site });
});
