import t from 'tap';
import { authorityFor, regionOf, strayFields } from '../../../src/domain/permits/fields.ts';

t.test('each kind of application has its own fields', async (t) => {
  const body = { projectId: 'p', regionCode: '421202', plates: [], site: {}, concession: {}, documents: [] };
  t.same(strayFields('disposal', body), ['regionCode', 'plates', 'site', 'concession']);
  t.same(strayFields('transport', body), ['projectId', 'site', 'concession']);
  t.same(strayFields('receiving', body), ['projectId', 'regionCode', 'plates', 'concession']);
  t.same(strayFields('recycling', body), ['projectId', 'regionCode']);
});

t.test('the region is that of the project, the fleet or the site', async (t) => {
  const body = { regionCode: '421202', site: { regionCode: '4212GX' } };
  t.equal(regionOf('disposal', body, '421200'), '421200');
  t.equal(regionOf('disposal', body, null), null);
  t.equal(regionOf('transport', body, null), '421202');
  t.equal(regionOf('receiving', body, null), '4212GX');
  t.equal(regionOf('recycling', body, null), '4212GX');
  for (const kind of ['transport', 'receiving', 'recycling'] as const)
    t.equal(regionOf(kind, {}, null), null);
});

t.test('the authority of the region decides, the city where none is known', async (t) => {
  t.equal(authorityFor('421202'), '421200');
  t.equal(authorityFor('4212GX'), '4212GX');
  t.equal(authorityFor(null), '421200');
});
