import t from 'tap';
import { projectBody, registerParty, registerRecycler } from '../support/parties.ts';
import { accepted, attested, documentsOf, recyclingBody, siteBody } from '../support/permits.ts';
import { entriesOf } from '../support/audited.ts';
import {
  ADMIN,
  CITY,
  ECOLOGY,
  HITECH,
  type Reply,
  statusesOf,
  testService,
  XIANAN,
} from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-02T09:00:00+08:00');
const operator = await registerParty(service, 'operator', 'siteOperator');
const developer = await registerParty(service, 'developer', 'developer');
const recycler = await registerRecycler(service, 'recycler', ['鄂LB1001']);

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
/** Holds the places that lawful projects and sites have. */
const AROUND = { type: 'Polygon', coordinates: [box(114.2, 29.7, 114.5, 29.95)] };
/** Holds none of them. */
const ELSEWHERE = {
  type: 'MultiPolygon',
  coordinates: [
    [box(113, 29, 113.1, 29.1)],
    [box(114.2, 29.7, 114.5, 29.95), box(114.21, 29.71, 114.49, 29.94)],
  ],
};
const MISMATCH = { code: 'location_mismatch', citation: '7', severity: 'notice' };

const update = (code: string, body: unknown, headers: Record<string, string> = {}) =>
  service.call(ADMIN, 'updateAuthority', { params: { code }, body, headers });
const load = async (code: string, boundary: unknown) => {
  const reply = await update(code, { boundary });
  t.equal(reply.status, 200);
  return reply;
};
const authority = (code: string) => service.call(null, 'getAuthority', { params: { code } });
const etagOf = ({ headers }: Reply) => String(headers['etag']);
const place = async (change: Record<string, unknown> = {}) =>
  service.expect(201, 'developer', 'registerProject', {
    body: projectBody({ developerId: developer.id, ...change }),
  });
const project = (id: string) => service.expect(200, 'developer', 'getProject', { params: { id } });

t.test('only an administrator changes an authority; everybody reads it', async (t) => {
  const request = { params: { code: '421202' }, body: { boundary: AROUND } };
  t.equal((await service.call(null, 'updateAuthority', request)).status, 401);
  for (const who of ['developer', CITY, XIANAN, ECOLOGY])
    t.match(await service.call(who, 'updateAuthority', request), {
      status: 403,
      body: { code: 'forbidden' },
    });
  t.match(await authority('421202'), {
    status: 200,
    body: { code: '421202', name: '咸安區城管執法部門', hasBoundary: false, boundary: null },
  });
  for (const code of ['420106', 'nobody']) t.equal((await authority(code)).status, 404);
  t.equal((await update('420106', { boundary: AROUND })).status, 404);
});

t.test('a boundary is loaded, replaced and removed', async (t) => {
  for (const boundary of [AROUND, ELSEWHERE]) {
    t.match(await update('4212GX', { boundary }), { status: 200, body: { hasBoundary: true, boundary } });
    t.same((await authority('4212GX')).body.boundary, boundary);
  }
  const { items } = await service.expect(200, null, 'listAuthorities');
  t.same(
    items
      .filter(({ hasBoundary }: { hasBoundary: boolean }) => hasBoundary)
      .map(({ code }: { code: string }) => code),
    ['4212GX'],
  );
  for (const each of items) t.notOk('boundary' in each, 'a list leaves geometries to each');
  t.match((await update('4212GX', {})).body, { boundary: ELSEWHERE }, 'what is not named stays');
  t.match((await update('4212GX', { boundary: null })).body, { hasBoundary: false, boundary: null });
  t.match((await authority('4212GX')).body, { hasBoundary: false, boundary: null });
});

t.test('a geometry that is none is refused, each reason with its pointer', async (t) => {
  const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
  const good = box(114, 29, 115, 30);
  const at = '/boundary/coordinates';
  const cases: readonly (readonly [what: string, boundary: unknown, ...pointers: string[]])[] = [
    ['no geometry', 'here', '/boundary'],
    ['another kind', { type: 'Point', coordinates: [114, 29] }, '/boundary/type'],
    ['a feature', { type: 'Feature', geometry: polygon(good) }, '/boundary/type'],
    ['no area', { type: 'MultiPolygon', coordinates: [] }, at],
    ['no ring', polygon(), at],
    ['an area without a ring', { type: 'MultiPolygon', coordinates: [[good], []] }, `${at}/1`],
    [
      'three positions',
      polygon([
        [114, 29],
        [115, 29],
        [114, 29],
      ]),
      `${at}/0`,
    ],
    ['an open ring', polygon(good.slice(0, 4)), `${at}/0`],
    ['an open hole', polygon(good, box(114.1, 29.1, 114.2, 29.2).slice(1)), `${at}/1`],
    [
      'a flat ring',
      polygon([
        [114, 29],
        [115, 29],
        [114.5, 29],
        [114, 29],
      ]),
      `${at}/0`,
    ],
    [
      'an open ring of a second area',
      { type: 'MultiPolygon', coordinates: [[good], [good.slice(1)]] },
      `${at}/1/0`,
    ],
    [
      'latitude before longitude',
      polygon(good.map(([lon, lat]) => [lat, lon])),
      ...[0, 1, 2, 3, 4].map((n) => `${at}/0/${n}/1`),
    ],
    ['longitude out of range', polygon([good[0], [180.1, 29], ...good.slice(2)]), `${at}/0/1/0`],
    [
      'an altitude',
      polygon(good.map((position) => [...position, 20])),
      ...[0, 1, 2, 3, 4].map((n) => `${at}/0/${n}`),
    ],
    ['text', polygon([['114', 29], ...good.slice(1)]), `${at}/0/0/0`],
    ['a bounding box beside', { ...polygon(good), bbox: [114, 29, 115, 30] }, '/boundary/bbox'],
  ];
  for (const [what, boundary, ...pointers] of cases) {
    const reply = await update('421202', { boundary });
    t.equal(reply.status, 400, what);
    t.same(
      [...new Set(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer))],
      pointers,
      what,
    );
  }
  for (const field of ['hearingThreshold', 'discretionSteps'])
    t.match(await update('421202', { boundary: AROUND, [field]: 1 }), {
      status: 400,
      body: { errors: [{ pointer: `/${field}` }] },
    });
  t.equal((await authority('421202')).body.boundary, null, 'nothing of it is kept');
});

t.test('a boundary has so many positions in all its rings together', async (t) => {
  const circle = (positions: number, lon: number) => {
    const open = Array.from({ length: positions - 1 }, (_, index) => {
      const turn = (2 * Math.PI * index) / (positions - 1);
      return [lon + Math.cos(turn) / 10, 29.8 + Math.sin(turn) / 10];
    });
    return [...open, open[0]];
  };
  const parts = (second: number) => ({
    type: 'MultiPolygon',
    coordinates: [[circle(5_000, 114)], [circle(second, 115)]],
  });
  t.equal((await update('421202', { boundary: parts(5_000) })).status, 200);
  t.match(await update('421202', { boundary: parts(5_001) }), {
    status: 400,
    body: { errors: [{ pointer: '/boundary/coordinates' }] },
  });
  await load('421202', null);
});

t.test('of two changes to what both have read one is refused', async (t) => {
  const read = etagOf(await authority('421221'));
  const replies = await Promise.all(
    [AROUND, ELSEWHERE].map((boundary) => update('421221', { boundary }, { 'if-match': read })),
  );
  t.same(statusesOf(replies), [200, 412]);
  const winner = replies.find(({ status }) => status === 200);
  const now = await authority('421221');
  t.same(now.body.boundary, winner?.body.boundary);
  t.equal(etagOf(now), winner && etagOf(winner));
  t.equal((await update('421221', { boundary: null }, { 'if-match': read })).status, 412);
  t.equal((await update('421221', { boundary: null }, { 'if-match': etagOf(now) })).status, 200);
  const optedIn = await service.call(ADMIN, 'optInAuthority', {
    params: { code: '421221' },
    body: { documentNumber: 'x', from: '2021-03-01' },
  });
  t.equal(optedIn.status, 200);
  t.equal(etagOf(optedIn), etagOf(await authority('421221')), 'to opt in is a change too');
  t.equal((await update('421221', {}, { 'if-match': etagOf(now) })).status, 412);
});

t.test('a project outside its region says so, whenever the boundary was loaded', async (t) => {
  const before = await place();
  t.same(before.findings, [], 'no boundary is loaded');
  await load('421202', ELSEWHERE);
  t.match((await project(before.id)).findings, [{ ...MISMATCH, pointer: '/location' }]);
  const after = await place();
  t.match(after.findings, [{ ...MISMATCH, pointer: '/location' }]);
  t.match(after, { regionCode: '421202' }, 'and is registered where it says');
  const [told] = (await project(after.id)).findings;
  t.match(told.message, /421202/);
  t.same(
    (await place({ regionCode: '421200' })).findings,
    [],
    'another region has a boundary of its own, or none',
  );

  await load('421202', AROUND);
  for (const { id } of [before, after]) t.same((await project(id)).findings, []);
  const corner = { lat: 29.95, lon: 114.5 };
  t.same((await place({ location: corner })).findings, [], 'on the border');
  t.match((await place({ location: { ...corner, lat: 29.95001 } })).findings, [MISMATCH], 'just outside');
  const { items } = await service.expect(200, 'developer', 'listProjects');
  for (const each of items) t.notOk('findings' in each);
  await load('421202', null);
  t.same((await project(after.id)).findings, []);
});

t.test('nothing is moved: who decides and what is decided stay as they are', async (t) => {
  await load('421202', ELSEWHERE);
  await load('4212GX', AROUND);
  const documents = await documentsOf(service, 'operator', 'landRight');
  const body = { kind: 'receiving', documents, site: siteBody() };
  const id = await accepted(service, 'operator', body);
  await attested(service, 'receiving', id);
  const params = { id };
  const row = async () => {
    const { conditions } = await service.expect(200, 'operator', 'assessPermitApplication', { params });
    return conditions.find(({ citation }: { citation: string }) => citation === '18(2)');
  };
  t.match(await row(), { status: 'met', findings: [{ ...MISMATCH, pointer: '/site/location' }] });
  t.match(await service.expect(200, 'operator', 'getPermitApplication', { params }), { authority: '421200' });
  const decide = (officer: typeof CITY) =>
    service.call(officer, 'decidePermitApplication', { params, body: { outcome: 'approved' } });
  t.match(await decide(HITECH), { status: 403, body: { code: 'not_competent' } }, 'not who has the boundary');
  const decided = await decide(CITY);
  t.equal(decided.status, 200);
  const site = () => service.expect(200, 'anybody', 'getSite', { params: { id: decided.body.siteId } });
  t.match(await site(), { regionCode: '421202', findings: [{ ...MISMATCH, pointer: '/location' }] });
  await load('421202', null);
  t.same((await site()).findings, []);
  t.match((await row()).findings, [MISMATCH], 'a decision keeps what it was decided on');
  const { items } = await service.expect(200, 'anybody', 'listSites');
  for (const each of items) t.notOk('findings' in each);
});

t.test('the notice stands in the row of each kind of application', async (t) => {
  await load('421202', ELSEWHERE);
  const begun = async (actor: string, body: unknown) => {
    const { id } = await service.expect(201, actor, 'createPermitApplication', { body });
    const { conditions } = await service.expect(200, actor, 'assessPermitApplication', { params: { id } });
    return (conditions as { citation: string; findings: { code: string; pointer?: string }[] }[]).flatMap(
      ({ citation, findings }) =>
        findings
          .filter(({ code }) => code === 'location_mismatch')
          .map(({ pointer }) => `${citation} ${pointer}`),
    );
  };
  const { id: projectId } = await place();
  t.same(await begun('developer', { kind: 'disposal', projectId }), ['9(1) /projectId']);
  t.same(await begun('recycler', await recyclingBody(service, recycler, ['鄂LB1001'])), [
    '21 /site/location',
  ]);
  const site = (change: Record<string, unknown>) => ({ kind: 'receiving', site: siteBody(change) });
  t.same(await begun('operator', site({})), ['18(2) /site/location']);
  t.same(await begun('operator', site({ location: undefined })), [], 'there is no place yet');
  t.same(await begun('operator', site({ regionCode: '421200' })), []);
  t.same(
    await begun('recycler', { kind: 'transport', regionCode: '421202' }),
    [],
    'a fleet is at no one place',
  );
});

t.test('a treatment site outside its region is registered and says so', async (t) => {
  await load('421202', AROUND);
  const register = (location: unknown) =>
    service.expect(201, CITY, 'registerTreatmentSite', {
      body: {
        name: '無害化處理場',
        regionCode: '421202',
        location,
        capacity: { value: 1_000, unit: 't' },
        acceptsFrom: '2021-01-01',
        acceptsTo: '2025-12-31',
        operatorId: operator.id,
      },
    });
  t.same((await register({ lat: 29.85, lon: 114.4 })).findings, []);
  const outside = await register({ lat: 29.85, lon: 114.51 });
  t.match(outside.findings, [{ ...MISMATCH, pointer: '/location' }]);
});

t.test('each change is in the audit, with the article and what was there before', async (t) => {
  const before = (await entriesOf(service, 'updateAuthority')).length;
  await load('421224', AROUND);
  await load('421224', null);
  const [loaded, removed] = (await entriesOf(service, 'updateAuthority')).slice(before);
  t.match(loaded, { chain: 'service', content: { rule: ['7'], actor: { sub: 'admin' } } });
  t.match(loaded?.content.changes, [
    { table: 'authority', keys: ['421224'], before: { boundary: null }, after: { boundary: AROUND } },
  ]);
  t.match(removed?.content.changes, [{ before: { boundary: AROUND }, after: { boundary: null } }]);
});
