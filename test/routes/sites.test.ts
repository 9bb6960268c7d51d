import t from 'tap';
import { registerParty, registerRecycler } from '../support/parties.ts';
import { documentsOf, granted, recyclingBody, siteBody } from '../support/permits.ts';
import { CITY, ECOLOGY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-02T09:00:00+08:00');

const operator = await registerParty(service, 'operator', 'siteOperator');
const recycler = await registerRecycler(service, 'recycler', ['鄂LR1001']);
const documents = await documentsOf(service, 'operator', 'landRight');
const near = await granted(service, 'operator', {
  kind: 'receiving',
  documents,
  site: siteBody({ name: '近場' }),
} as { kind: string });
const far = await granted(service, 'operator', {
  kind: 'receiving',
  documents,
  site: siteBody({
    name: '遠場',
    siteType: 'backfill',
    location: { lat: 29.9, lon: 114.5 },
    acceptsTo: '2022-06-30',
  }),
} as { kind: string });
const facility = await granted(service, 'recycler', await recyclingBody(service, recycler, ['鄂LR1001']));

const body = {
  name: '無害化處理場',
  regionCode: '421202',
  location: { lat: 29.85, lon: 114.4 },
  capacity: { value: 1_000, unit: 'm3' },
  acceptsFrom: '2021-01-01',
  acceptsTo: '2025-12-31',
  operatorId: operator.id,
};
const register = (who: Parameters<typeof service.call>[0], change: Record<string, unknown> = {}) =>
  service.call(who, 'registerTreatmentSite', { body: { ...body, ...change } });
const list = async (query: Record<string, string> = {}) => {
  const { items } = await service.expect(200, 'anybody', 'listSites', { query });
  return (items as { name: string }[]).map(({ name }) => name);
};

t.test('an officer of the place registers a treatment site', async (t) => {
  t.equal((await register(null)).status, 401);
  for (const who of ['operator', ECOLOGY]) t.equal((await register(who)).status, 403);
  for (const officer of [XIANAN, HITECH])
    t.match(await register(officer), { status: 403, body: { code: 'not_competent', citations: ['7'] } });
  t.equal((await register(CITY, { siteType: 'receiving' })).status, 400);
  t.equal((await register(CITY, { capacity: { value: 0.0003, unit: 'm3' } })).status, 400);
  t.match(await register(CITY, { regionCode: '420106' }), {
    status: 422,
    body: { code: 'outside_planning_area' },
  });
  t.match(await register(CITY, { acceptsTo: '2020-12-31' }), {
    status: 422,
    body: { code: 'period_invalid' },
  });
  t.match(await register(CITY, { operatorId: '01890a5d-ac96-774b-bcce-b302099a8057' }), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/operatorId' }] },
  });
  const boundary = {
    type: 'Polygon',
    coordinates: [
      [
        [114.4, 29.8],
        [114.5, 29.8],
        [114.5, 29.9],
        [114.4, 29.8],
      ],
    ],
  };
  const made = await register(CITY, { siteType: 'treatment', boundary });
  t.match(made, {
    status: 201,
    body: {
      name: '無害化處理場',
      siteType: 'treatment',
      permitNumber: null,
      categories: ['other'],
      capacityMassKg: 1_500_000,
      reservedMassKg: 0,
      receivedMassKg: 0,
      remainingMassKg: 1_500_000,
      stopsOn: null,
      boundary,
    },
  });
  t.notOk('distanceM' in made.body);
  t.equal((await register(HITECH, { name: '高新場', regionCode: '4212GX' })).status, 201);
});

t.test('sites are a directory for every signed-in person', async (t) => {
  const params = { id: String(near.siteId) };
  t.equal((await service.call(null, 'getSite', { params })).status, 401);
  t.equal((await service.call(null, 'listSites')).status, 401);
  for (const who of ['anybody', CITY, ECOLOGY]) {
    const site = await service.expect(200, who, 'getSite', { params });
    t.match(site, { name: '近場', permitNumber: near.permitNumber, operatorId: operator.id });
  }
  t.equal((await service.call('anybody', 'getSite', { params: { id: operator.id } })).status, 404);
  t.same(await list(), ['近場', '遠場', '資源化利用場', '無害化處理場', '高新場']);
});

t.test(
  'sites are found by category, region and the days over which they are approved and accept',
  async (t) => {
    t.same(await list({ category: 'spoil' }), ['近場', '遠場']);
    t.same(await list({ category: 'recyclable' }), ['資源化利用場']);
    t.same(await list({ category: 'other', regionCode: '4212GX' }), ['高新場']);
    t.same(await list({ category: 'spoil', from: '2021-03-02', to: '2021-12-31' }), ['近場', '遠場']);
    t.same(await list({ category: 'spoil', from: '2021-03-02', to: '2022-01-01' }), ['遠場']);
    t.same(
      await list({ category: 'spoil', from: '2021-03-01', to: '2021-03-10' }),
      [],
      'before they were approved',
    );
    t.same(
      await list({ roomKg: '1500000', category: 'other' }),
      ['無害化處理場', '高新場'],
      'room to the last kilogram',
    );
    t.same(await list({ roomKg: '1500001', category: 'other' }), []);
    t.same(await list({ category: 'spoil', to: '2022-06-30' }), ['遠場']);
    t.same(await list({ category: 'spoil', to: '2022-07-01' }), []);
    await service.setClock('2021-03-05T09:00:00+08:00');
    await service.expect(200, CITY, 'endPermit', {
      params: { number: far.permitNumber },
      body: { manner: 'annulled', reason: '以欺騙手段取得' },
    });
    t.same(
      await list({ category: 'spoil', from: '2021-03-06' }),
      ['近場'],
      'the approval of the other was ended',
    );
    t.same(await list({ updatedSince: '2021-03-05T00:00:00+08:00' }), []);
  },
);

t.test('17: sites near a place come by distance, page by page', async (t) => {
  const query = { near: '29.82,114.3' };
  const { items } = await service.expect(200, 'anybody', 'listSites', { query });
  const found = items as { name: string; distanceM: number }[];
  t.match(found[0], { name: '近場', distanceM: 0 });
  t.equal(found.at(-1)?.name, '遠場');
  t.ok(Math.abs((found.at(-1)?.distanceM ?? 0) - 21_233) < 100, String(found.at(-1)?.distanceM));
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { name: string }[]; nextCursor: string | null } = await service.expect(
      200,
      'anybody',
      'listSites',
      { query: { ...query, limit: '2', ...(cursor !== null && { cursor }) } },
    );
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  t.same(
    names,
    found.map(({ name }) => name),
  );
  const forged = Buffer.from('[1,"x"]').toString('base64url');
  for (const wrong of [
    { near: '91,0' },
    { near: '1' },
    { near: '1,1', cursor: forged },
    { category: 'soil' },
    { from: '2021-03-02', to: '2021-03-01' },
    { roomKg: '0' },
  ])
    t.equal(
      (await service.call('anybody', 'listSites', { query: wrong })).status,
      400,
      JSON.stringify(wrong),
    );
  t.equal(facility.permitNumber.slice(6, 7), 'Z');
});
