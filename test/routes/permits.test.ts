import t from 'tap';
import {
  registerCarrier,
  registerParty,
  registerProjectOf,
  registerRecycler,
  vehicleBody,
} from '../support/parties.ts';
import { disposalBody, granted, recyclingBody, transportBody } from '../support/permits.ts';
import { textOf } from '../support/pdf.ts';
import { ADMIN, CITY, ECOLOGY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const MARCH_2 = '2021-03-02T09:00:00+08:00';
await service.setClock(MARCH_2);

const carrier = await registerCarrier(service, 'carrier', ['鄂LT1001', '鄂LT1002', '鄂LT1003', '鄂LT1004']);
const recycler = await registerRecycler(service, 'recycler', ['鄂LR1001', '鄂LR1002', '鄂LR1003']);
const developer = await registerParty(service, 'developer', 'developer');
const contractor = await registerParty(service, 'contractor', 'contractor');
const manager = await registerParty(service, 'manager', 'propertyManager');
await registerCarrier(service, 'stranger', ['鄂LX1001']);
await service.expect(201, 'carrier', 'addMember', {
  params: { id: carrier.id },
  body: { sub: 'driver', duties: ['driver'] },
});

const fleet = await granted(
  service,
  'carrier',
  await transportBody(service, carrier, ['鄂LT1001', '鄂LT1002']),
);
const facility = await granted(
  service,
  'recycler',
  await recyclingBody(service, recycler, ['鄂LR1001', '鄂LR1002']),
);
const siteId = String(facility.siteId);
const projectId = await registerProjectOf(service, developer, contractor, { propertyManagerId: manager.id });
const parties = { projectId, carrierId: carrier.id, plates: ['鄂LT1001', '鄂LT1002'], siteId };
const disposal = await granted(service, 'contractor', await disposalBody(service, contractor, parties));
const get = (who: Parameters<typeof service.call>[0], number = disposal.permitNumber) =>
  service.call(who, 'getPermit', { params: { number } });
type Copy = { number: number; plate: string; status: string };
const copiesOf = async (number: string) => {
  const { copies } = await service.expect(200, CITY, 'getPermit', { params: { number } });
  return (copies as Copy[]).map(({ number: copy, plate, status }) => `${copy} ${plate} ${status}`);
};
const replace = (
  who: Parameters<typeof service.call>[0],
  number: string,
  removePlate: string,
  addPlate: string,
) => service.call(who, 'replacePermitCopy', { params: { number }, body: { removePlate, addPlate } });

t.test('a permit is read by whoever has to do with it, and by staff', async (t) => {
  const mine = [
    'contractor',
    'developer',
    'manager',
    'carrier',
    'driver',
    'recycler',
    CITY,
    XIANAN,
    HITECH,
    ECOLOGY,
  ];
  for (const who of mine) {
    t.equal((await get(who)).status, 200, JSON.stringify(who));
    const { items } = await service.expect(200, who, 'listPermits', { query: { projectId } });
    t.equal(items.length, 1);
  }
  for (const who of ['stranger', 'nobody']) {
    t.equal((await get(who)).status, 404);
    t.same((await service.expect(200, who, 'listPermits')).items, []);
  }
  t.equal((await get(null)).status, 401);
  t.equal((await get(ADMIN)).status, 403);
  t.equal((await service.call(ADMIN, 'listPermits')).status, 403);
  t.equal(
    (await get('developer', fleet.permitNumber)).status,
    404,
    'the fleet of a carrier is not the developer’s',
  );
  t.equal((await get(CITY, '421200C202199999X')).status, 404);
  t.equal((await get(CITY, 'x')).status, 400);
});

t.test('permits are listed by kind, status, holder, authority and plate, granted last first', async (t) => {
  const list = async (query: Record<string, string>) => {
    const { items } = await service.expect(200, CITY, 'listPermits', { query });
    return (items as { number: string }[]).map(({ number }) => number);
  };
  const all = [disposal.permitNumber, facility.permitNumber, fleet.permitNumber];
  t.same(await list({}), all);
  t.same(await list({ kind: 'transport' }), [fleet.permitNumber]);
  t.same(await list({ holderId: recycler.id }), [facility.permitNumber]);
  t.same(await list({ authority: '4212GX' }), []);
  t.same(await list({ plate: '鄂LT1001' }), [disposal.permitNumber, fleet.permitNumber]);
  t.same(await list({ status: 'active' }), all);
  await service.setClock('2021-07-01T00:00:00+08:00');
  t.same(await list({ status: 'expired' }), [disposal.permitNumber]);
  t.same(await list({ status: 'ended' }), []);
  await service.setClock(MARCH_2);
  const first = await service.expect(200, CITY, 'listPermits', { query: { limit: '2' } });
  t.equal(first.items.length, 2);
  const rest = await service.expect(200, CITY, 'listPermits', {
    query: { limit: '2', cursor: first.nextCursor },
  });
  t.match(rest, { items: [{ number: fleet.permitNumber }], nextCursor: null });
  for (const query of [{ cursor: 'eHg' }, { near: '1,1' }, { plate: 'x' }])
    t.equal((await service.call(CITY, 'listPermits', { query })).status, 400);
});

t.test('grants are public, without what is not', async (t) => {
  const list = async (query: Record<string, string>) => {
    const { items } = await service.expect(200, null, 'listGrants', { query });
    return items as Record<string, unknown>[];
  };
  const [grant, ...others] = await list({ kind: 'disposal' });
  t.equal(others.length, 0);
  t.same(grant, {
    number: disposal.permitNumber,
    kind: 'disposal',
    holder: { name: contractor.name },
    authority: '421200',
    validFrom: '2021-03-02',
    validTo: '2021-06-30',
    grantedAt: grant?.['grantedAt'],
    status: 'active',
  });
  t.equal((await list({ holder: 'CARR' })).length, 1);
  t.equal((await list({ holder: '%' })).length, 0, 'a percent sign is a letter like any other');
  t.equal((await list({ from: '2021-03-02', to: '2021-03-02' })).length, 3);
  t.equal((await list({ to: '2021-03-01' })).length, 0);
  t.equal((await list({ from: '2021-03-03' })).length, 0);
  t.equal((await service.call(null, 'listGrants', { query: { projectId } })).status, 400);
});

t.test('a vehicle of a fleet gives its place to another that meets article 10', async (t) => {
  const own = fleet.permitNumber;
  await service.expect(201, 'carrier', 'registerVehicle', {
    body: vehicleBody('鄂LT1009', {
      equipment: { sealedCover: false, sortedTransport: true },
      passagePermit: undefined,
    }),
  });
  t.equal((await replace(null, own, '鄂LT1001', '鄂LT1003')).status, 401);
  t.equal((await replace(CITY, own, '鄂LT1001', '鄂LT1003')).status, 403);
  t.equal((await replace('driver', own, '鄂LT1001', '鄂LT1003')).status, 403);
  t.equal((await replace('contractor', disposal.permitNumber, 'x', '鄂LT1003')).status, 400);
  t.equal((await replace('recycler', disposal.permitNumber, '鄂LT1001', '鄂LT1003')).status, 403);
  t.equal((await replace('stranger', own, '鄂LT1001', '鄂LT1003')).status, 404);
  t.match(await replace('carrier', own, '鄂LT1008', '鄂LX1001'), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/removePlate' }, { pointer: '/addPlate' }] },
  });
  t.equal((await replace('carrier', own, '鄂LT1001', '鄂LT1002')).status, 422, 'it has a copy already');
  const bare = await replace('carrier', own, '鄂LT1001', '鄂LT1009');
  t.match(bare, { status: 422, body: { code: 'vehicle_not_admissible', citations: ['10(2)', '10(3)'] } });
  t.match(bare.body.errors, [
    { code: 'certificate_missing', plate: '鄂LT1009', pointer: '/addPlate' },
    { code: 'equipment_missing' },
    { code: 'equipment_missing' },
  ]);
  const made = await replace('carrier', own, '鄂LT1001', '鄂LT1003');
  t.match(made, { status: 201, body: { number: 3, plate: '鄂LT1003', status: 'active', endedAt: null } });
  t.same(await copiesOf(own), ['1 鄂LT1001 replaced', '2 鄂LT1002 active', '3 鄂LT1003 active']);
  t.same(
    await copiesOf(disposal.permitNumber),
    ['1 鄂LT1001 ended', '2 鄂LT1002 active'],
    'its copy under the disposal permit ended with it',
  );
});

t.test('a vehicle joins a disposal permit with a copy of its contracted carrier only', async (t) => {
  const number = disposal.permitNumber;
  t.match(await replace('contractor', number, '鄂LT1002', '鄂LT9999'), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/addPlate' }] },
  });
  t.match(await replace('contractor', number, '鄂LT1002', '鄂LR1001'), {
    status: 422,
    body: { code: 'vehicle_not_admissible', errors: [{ code: 'vehicle_without_copy', plate: '鄂LR1001' }] },
  });
  const without = await replace('contractor', number, '鄂LT1002', '鄂LT1004');
  t.match(without, {
    status: 422,
    body: { code: 'vehicle_not_admissible', errors: [{ code: 'vehicle_without_copy', citation: '9(3)' }] },
  });
  t.equal((await replace('contractor', number, '鄂LT1002', '鄂LT1003')).status, 201);
  t.same(await copiesOf(number), ['1 鄂LT1001 ended', '2 鄂LT1002 replaced', '3 鄂LT1003 active']);
  t.same((await copiesOf(fleet.permitNumber)).slice(1), ['2 鄂LT1002 active', '3 鄂LT1003 active']);
});

t.test('a concession holder replaces a vehicle that hauls its own recyclables', async (t) => {
  const project = await registerProjectOf(service, developer, contractor);
  const own = { projectId: project, carrierId: recycler.id, plates: ['鄂LR1001'], siteId };
  const { permitNumber } = await granted(service, 'contractor', await disposalBody(service, contractor, own));
  t.equal((await replace('contractor', permitNumber, '鄂LR1001', '鄂LR1003')).status, 422);
  t.equal((await replace('contractor', permitNumber, '鄂LR1001', '鄂LR1002')).status, 201);
});

t.test('two replacements of one copy at once: one wins', async (t) => {
  const number = fleet.permitNumber;
  const replies = await Promise.all([
    replace('carrier', number, '鄂LT1003', '鄂LT1001'),
    replace('carrier', number, '鄂LT1003', '鄂LT1004'),
  ]);
  t.same(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 422],
  );
  t.equal((await copiesOf(number)).filter((copy) => copy.endsWith('active')).length, 2);
});

t.test('a copy is a paper of its own, as JSON or as PDF', async (t) => {
  const params = { number: disposal.permitNumber, copyNumber: '3' };
  const copy = await service.expect(200, 'driver', 'getPermitCopy', { params });
  t.match(copy, {
    permitNumber: disposal.permitNumber,
    kind: 'disposal',
    copyNumber: 3,
    plate: '鄂LT1003',
    holder: { id: contractor.id },
    validTo: '2021-06-30',
  });
  t.equal(copy.verifyUrl, `http://127.0.0.1:3000/v1/verify/${copy.credential}`);
  t.match(await service.credentials.verify(copy.verifyUrl), { t: 'copy', c: 3, pl: '鄂LT1003' });
  const accept = async (type: string) =>
    service.call('driver', 'getPermitCopy', { params, headers: { accept: type } });
  const pdf = await accept('application/pdf, application/json;q=0.5');
  t.match(pdf.headers, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="permit-${disposal.permitNumber}-copy-3.pdf"`,
    'content-language': 'zh-Hans',
    vary: 'Accept-Language, Accept',
  });
  t.match(await textOf(pdf.raw), '发证机关咸宁市城管执法部门');
  t.match((await accept('application/json')).headers, {
    'content-language': 'en',
    vary: 'Accept-Language, Accept',
  });
  t.match((await accept('*/*')).headers['content-type'], /json/);
  t.match((await accept('image/png')).headers['content-type'], /json/);
  t.equal((await service.call('stranger', 'getPermitCopy', { params })).status, 404);
  t.equal((await service.call(ADMIN, 'getPermitCopy', { params })).status, 403);
  t.equal((await service.call(null, 'getPermitCopy', { params })).status, 401);
  const missing = { ...params, copyNumber: '9' };
  t.equal((await service.call(CITY, 'getPermitCopy', { params: missing })).status, 404);
  t.equal(
    (await service.call(CITY, 'getPermitCopy', { params: { ...params, copyNumber: '0' } })).status,
    400,
  );
});

t.test('a permit ends at the word of its own authority, and its copies with it', async (t) => {
  const { permitNumber: number } = disposal;
  const end = (
    who: Parameters<typeof service.call>[0],
    body: unknown = { manner: 'withdrawn', reason: '情勢變更' },
  ) => service.call(who, 'endPermit', { params: { number }, body });
  t.equal((await end(null)).status, 401);
  t.equal((await end('contractor')).status, 403);
  t.equal((await end(CITY, { manner: 'revoked', reason: '吊銷' })).status, 400);
  t.match(await end(XIANAN), { status: 403, body: { code: 'not_competent' } });
  const unknown = { params: { number: '421200C202199999X' }, body: { manner: 'annulled', reason: '無' } };
  t.equal((await service.call(CITY, 'endPermit', unknown)).status, 404);
  const stale = { headers: { 'if-match': '"999"' }, params: { number } };
  const ending = { ...stale, body: { manner: 'withdrawn', reason: '情勢變更' } };
  t.equal((await service.call(CITY, 'endPermit', ending)).status, 412);
  t.equal((await service.call(XIANAN, 'endPermit', ending)).status, 403);
  const replacing = { ...stale, body: { removePlate: '鄂LT1003', addPlate: '鄂LT1002' } };
  t.equal((await service.call('contractor', 'replacePermitCopy', replacing)).status, 412);
  const before = await service.expect(200, CITY, 'getSite', { params: { id: siteId } });
  await service.setClock('2021-03-20T10:00:00+08:00');
  const replies = await Promise.all([end(CITY), end(CITY)]);
  t.same(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  );
  const ended = await get('contractor');
  t.match(ended.body, {
    status: 'ended',
    ended: { at: /^2021-03-20T10:00/, manner: 'withdrawn', reason: '情勢變更' },
    copies: [{ status: 'ended' }, { status: 'replaced' }, { status: 'ended' }],
  });
  t.equal((await replace('contractor', number, '鄂LT1003', '鄂LT1002')).status, 409);
  const after = await service.expect(200, CITY, 'getSite', { params: { id: siteId } });
  t.equal(after.reservedMassKg, before.reservedMassKg - 300_000, 'what it had reserved is free');
  const { items } = await service.expect(200, CITY, 'listPermits', { query: { status: 'ended' } });
  t.match(items, [{ number }]);
});

t.test(
  'a permit past its last day has expired, nobody having written it down, and may be deregistered',
  async (t) => {
    const { permitNumber: number } = fleet;
    await service.setClock('2022-03-01T23:59:59+08:00');
    t.match((await get('carrier', number)).body, { status: 'active' });
    await service.setClock('2022-03-02T00:00:00+08:00');
    t.match((await get('carrier', number)).body, { status: 'expired', ended: null });
    t.match(await replace('carrier', number, '鄂LT1002', '鄂LT1003'), {
      status: 409,
      body: { code: 'wrong_state' },
    });
    const ended = await service.expect(200, CITY, 'endPermit', {
      params: { number },
      body: { manner: 'deregistered', reason: '期滿' },
    });
    t.match(ended, { status: 'ended' });
  },
);
