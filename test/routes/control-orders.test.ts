import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage } from '../support/haulage.ts';
import { entriesOf } from '../support/audited.ts';
import { ADMIN, CITY, ECOLOGY, HITECH, statusesOf, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const POLICE = { sub: 'police', roles: ['department'], department: 'trafficPolice' };
const PLANNING = { sub: 'planning', roles: ['department'], department: 'planning' };
const COUNTY = { sub: 'county', roles: ['officer'], authority: '421221' };

const lawful = {
  reason: '重污染天氣應急',
  regionCodes: ['421202'],
  from: at('19:00'),
  to: at('21:00'),
};
const issue = (who: Parameters<typeof service.call>[0], change: Readonly<Record<string, unknown>> = {}) =>
  service.call(who, 'issueControlOrder', { body: { ...lawful, ...change } });
const lift = (who: Parameters<typeof service.call>[0], id: string) =>
  service.call(who, 'liftControlOrder', { params: { id } });
const listed = async (
  query: Readonly<Record<string, string>> = {},
  who: Parameters<typeof service.call>[0] = 'carrier',
) => {
  const { items } = await service.expect(200, who, 'listControlOrders', { query });
  return items as readonly Readonly<{ id: string; status: string }>[];
};
// Those that stay in force in some test must not bind the loads of another.
const SPOIL = { categories: ['spoil'] };
const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [114.31, 29.83],
      [114.33, 29.83],
      [114.33, 29.85],
      [114.31, 29.85],
      [114.31, 29.83],
    ],
  ],
};

await service.setClock(at('18:00'));

t.test('an order is issued by an authority for its regions and by three departments', async (t) => {
  t.equal((await issue(null)).status, 401);
  for (const who of ['carrier', ADMIN, PLANNING])
    t.match(await issue(who), { status: 403, body: { code: 'forbidden' } });
  for (const who of [HITECH, COUNTY])
    t.match(await issue(who), { status: 403, body: { code: 'not_competent', citations: ['7'] } });
  t.match(await issue(XIANAN, { regionCodes: ['421202', '421200'] }), { status: 403 });
  const made = await issue(ECOLOGY, { categories: ['spoil'] });
  t.match(made, {
    status: 201,
    headers: { etag: '"1"' },
    body: {
      authority: null,
      department: 'ecology',
      regionCodes: ['421202'],
      boundary: null,
      categories: ['spoil'],
      from: lawful.from,
      to: lawful.to,
      status: 'pending',
      liftedAt: null,
    },
  });
  const byCity = await issue(CITY, { regionCodes: undefined, boundary: SQUARE });
  t.match(byCity, { status: 201, body: { authority: '421200', department: null, boundary: SQUARE } });
  t.match(await issue(POLICE, { regionCodes: ['421200'] }), { status: 201 });
  const [entry] = await entriesOf(service, 'issueControlOrder');
  t.match(entry, { chain: 'service', content: { rule: ['32'], changes: [{ table: 'control_order' }] } });
  for (const { id, status } of await listed()) {
    t.equal(status, 'pending');
    const issuer = id === made.body.id ? ECOLOGY : id === byCity.body.id ? CITY : POLICE;
    t.equal((await lift(issuer, id)).status, 200);
  }
});

t.test('what is wrong with an order is said at once', async (t) => {
  t.match(await issue(ECOLOGY, { regionCodes: undefined }), {
    status: 400,
    body: { errors: [{ pointer: '/regionCodes' }, { pointer: '/boundary' }] },
  });
  t.equal((await issue(ECOLOGY, { boundary: SQUARE })).status, 400, 'both');
  const open = { ...SQUARE, coordinates: [SQUARE.coordinates[0]?.slice(0, 4)] };
  t.equal((await issue(ECOLOGY, { regionCodes: undefined, boundary: open })).status, 400);
  const large = { ...SQUARE, coordinates: [Array.from({ length: 1_001 }, () => [114.3, 29.8])] };
  t.equal((await issue(ECOLOGY, { regionCodes: undefined, boundary: large })).status, 400);
  t.equal((await issue(ECOLOGY, { regionCodes: [] })).status, 400);
  t.equal((await issue(ECOLOGY, { categories: ['household'] })).status, 400);
  t.match(await issue(ECOLOGY, { regionCodes: ['421202', '420106', '421221'] }), {
    status: 422,
    body: {
      code: 'outside_planning_area',
      errors: [{ pointer: '/regionCodes/1' }, { pointer: '/regionCodes/2' }],
    },
  });
  t.match(await issue(ECOLOGY, { from: '2021-03-16T17:59:59+08:00' }), {
    status: 422,
    body: { code: 'from_before_issue', citations: ['32'], errors: [{ pointer: '/from' }] },
  });
  t.match(await issue(ECOLOGY, { to: lawful.from }), {
    status: 422,
    body: { code: 'period_invalid', errors: [{ pointer: '/to' }] },
  });
  t.match(await issue(ECOLOGY, { from: at('10:00'), to: at('09:00') }), {
    status: 422,
    body: {
      code: 'from_before_issue',
      errors: [{ pointer: '/from' }, { code: 'period_invalid', pointer: '/to' }],
    },
  });
});

t.test('only who issued an order lifts it, once', async (t) => {
  await service.setClock(at('18:00'));
  const ecology = String((await issue(ECOLOGY)).body.id);
  const xianan = String((await issue(XIANAN)).body.id);
  t.equal((await lift(ECOLOGY, randomUUID())).status, 404);
  for (const who of ['carrier', PLANNING]) t.match(await lift(who, ecology), { status: 403 });
  for (const who of [CITY, XIANAN, POLICE])
    t.match(await lift(who, ecology), { status: 403, body: { code: 'forbidden' } });
  t.match(await lift(ECOLOGY, xianan), { status: 403, body: { code: 'forbidden' } });
  for (const who of [CITY, HITECH])
    t.match(await lift(who, xianan), { status: 403, body: { code: 'not_competent', citations: ['32'] } });
  const others = { ...ECOLOGY, sub: 'somebody else of ecology' };
  t.match(await lift(others, ecology), {
    status: 200,
    headers: { etag: '"2"' },
    body: { status: 'lifted', liftedAt: /^2021-03-16T18:00/ },
  });
  t.match(await lift(ECOLOGY, ecology), { status: 409, body: { code: 'wrong_state', citations: ['32'] } });
  t.equal(
    (await service.call(XIANAN, 'liftControlOrder', { params: { id: xianan }, body: { reason: 'x' } }))
      .status,
    400,
    'it takes no body',
  );
  const both = await Promise.all([lift(XIANAN, xianan), lift(XIANAN, xianan)]);
  t.same(statusesOf(both), [200, 409], 'two at once: one lifts it');
  const over = String((await issue(XIANAN, SPOIL)).body.id);
  await service.setClock('2021-03-16T21:00:01+08:00');
  t.match(await lift(XIANAN, over), { status: 409, body: { code: 'wrong_state' } }, 'it has ended by itself');
  t.match(
    (await listed()).find(({ id }) => id === over),
    { status: 'ended' },
  );
});

t.test('whoever is to obey an order can know it', async (t) => {
  await service.setClock(at('18:00'));
  t.equal((await service.call(null, 'listControlOrders')).status, 401);
  const made = [
    await issue(CITY, { ...SPOIL, regionCodes: ['421200'] }),
    await issue(HITECH, { ...SPOIL, regionCodes: ['4212GX'] }),
    await issue(XIANAN, { ...SPOIL, regionCodes: undefined, boundary: SQUARE }),
    await issue(ECOLOGY, { ...SPOIL, regionCodes: undefined, boundary: SQUARE }),
  ];
  const [urban, hitech, xianan, ecology] = made.map(({ body }) => String(body.id));
  const among = async (query: Readonly<Record<string, string>>) => {
    const ids = (await listed(query)).map(({ id }) => id);
    return [urban, hitech, xianan, ecology].map((id) => ids.includes(id ?? ''));
  };
  for (const who of ['carrier', 'stranger', CITY, PLANNING, ADMIN]) t.ok((await listed({}, who)).length >= 4);
  t.same(await among({ regionCode: '421202' }), [true, false, true, true]);
  t.same(await among({ regionCode: '4212GX' }), [true, true, false, true]);
  t.same(await among({ regionCode: '421221' }), [false, false, false, true]);
  t.same(await among({ at: '2021-03-16T18:59:59+08:00' }), [false, false, false, false]);
  t.same(await among({ at: at('19:00') }), [true, true, true, true]);
  t.same(await among({ at: '2021-03-16T21:00:00.999+08:00' }), [true, true, true, true]);
  t.same(await among({ at: '2021-03-16T21:00:01+08:00' }), [false, false, false, false]);
  await service.setClock(at('20:00'));
  await lift(HITECH, String(hitech));
  t.same(await among({ at: at('19:30') }), [true, true, true, true], 'as it was then');
  t.same(await among({ at: at('20:30') }), [true, false, true, true]);
  t.same(await among({ updatedSince: at('19:59') }), [false, true, false, false]);
  t.equal((await service.call('carrier', 'listControlOrders', { query: { issuer: 'x' } })).status, 400);
  // Page by page it is the same list.
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { limit: '2', ...(cursor !== null && { cursor }) };
    const answer = await service.expect(200, 'carrier', 'listControlOrders', { query });
    pages.push(...answer.items.map(({ id }: { id: string }) => id));
    cursor = answer.nextCursor as string | null;
  } while (cursor !== null);
  t.same(
    pages,
    (await listed()).map(({ id }) => id),
  );
  for (const [index, who] of [CITY, null, XIANAN, ECOLOGY].entries())
    if (who) t.equal((await lift(who, String(made[index]?.body.id))).status, 200);
});

t.test('a departure is found by the orders as they stood, whenever its scan comes', async (t) => {
  await service.setClock(at('18:10'));
  const order = String((await issue(ECOLOGY, { from: at('18:30'), to: at('20:00') })).body.id);
  const leaves = async (when: string, change: Readonly<Record<string, unknown>> = {}) => {
    const number = world.next();
    await world.record(world.load(number, { at: at('18:15'), ...change }));
    const { findings, clearance } = await world.record(world.depart(number, { at: when }));
    return { number, codes: codesOf(findings), granted: clearance.granted };
  };
  await service.setClock(at('19:00'));
  t.same((await leaves('2021-03-16T18:29:59+08:00')).codes, []);
  const found = await leaves(at('18:40'));
  t.match(found, { codes: ['control_order'], granted: false });
  const { items } = await service.expect(200, CITY, 'listViolations', {
    query: { manifestNumber: found.number },
  });
  t.match(items, [
    {
      offence: 'control_order',
      citations: ['32'],
      subject: { role: 'carrier', id: world.carrier.id },
      regionCode: '421202',
      status: 'suspected',
    },
  ]);
  t.equal(items.length, 1);
  const asked = await service.expect(200, 'contractor', 'checkClearance', {
    body: {
      plate: world.plates[0],
      projectId: world.projectId,
      category: 'recyclable',
      materials: ['concrete'],
      quantity: { value: 15, unit: 't' },
      destinationId: world.siteId,
      at: at('19:30'),
    },
  });
  t.equal(asked.clearance.granted, false);
  t.match(
    asked.checks.find(({ code }: { code: string }) => code === 'control_order'),
    { citation: '32', passed: false, message: /18:30.*20:00/ },
  );
  await service.setClock(at('19:10'));
  t.equal((await lift(ECOLOGY, order)).status, 200);
  await service.setClock(at('22:30'));
  t.same((await leaves(at('19:05'))).codes, ['control_order'], 'lifted later');
  t.same((await leaves(at('19:15'))).codes, [], 'lifted before');
  const refused = await leaves(at('18:45'));
  const answer = await world.record(
    world.refuse(refused.number, { ground: 'controlOrder', at: at('19:09') }),
  );
  t.same(codesOf(answer.findings), [], 'a lawful ground while it bound');
  const late = await leaves(at('18:46'));
  const unlawful = await world.record(world.refuse(late.number, { ground: 'controlOrder', at: at('19:11') }));
  t.same(codesOf(unlawful.findings), ['unlawful_refusal']);
});

t.test('an order within a boundary covers the project that lies in it', async (t) => {
  await service.setClock(at('18:10'));
  // The project lies at 114.32, 29.84.
  const { body: order } = await issue(CITY, {
    regionCodes: undefined,
    boundary: SQUARE,
    from: at('18:20'),
    categories: ['recyclable'],
  });
  await service.setClock(at('22:30'));
  const number = world.next();
  await world.record(world.load(number));
  t.same(codesOf((await world.record(world.depart(number))).findings), ['control_order']);
  t.equal(order.status, 'pending');
});
