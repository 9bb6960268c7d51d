import t from 'tap';
import { registerCarrier } from '../support/parties.ts';
import { transportBody } from '../support/permits.ts';
import { ADMIN, CITY, statusesOf, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const CHIBI = { sub: 'chibi', roles: ['officer'], authority: '421281' };

t.test('only an administrator records terms, ends, years and counties', async (t) => {
  const requests = {
    recordTerm: { body: { documentNumber: 'x', from: '2027-01-01', to: '2027-12-31' } },
    recordInstrumentEnd: {
      params: { name: 'airLaw' },
      body: { lastDay: '2030-01-01', documentNumber: 'x' },
    },
    recordCalendarYear: { params: { year: '2040' }, body: { holidays: ['2040-01-01'], workdays: [] } },
    optInAuthority: { params: { code: '421221' }, body: { documentNumber: 'x', from: '2027-01-01' } },
  };
  for (const [operation, request] of Object.entries(requests)) {
    t.equal((await service.call(null, operation, request)).status, 401, operation);
    for (const who of ['anybody', CITY])
      t.equal((await service.call(who, operation, request)).status, 403, operation);
  }
});

t.test('a term that is recorded lets applications in, on its days and on no others', async (t) => {
  const carrier = await registerCarrier(service, 'carrier', ['鄂L1001T']);
  await service.setClock('2023-05-31T23:59:00+08:00');
  const apply = async () =>
    service.call('carrier', 'createPermitApplication', {
      body: await transportBody(service, carrier, ['鄂L1001T']),
    });
  t.match(await apply(), { status: 422, body: { code: 'regulation_lapsed', citations: ['48'] } });
  const term = { documentNumber: '咸政規〔2023〕1號', from: '2023-06-01', to: '2023-06-30' };
  const made = await Promise.all([1, 2].map(() => service.call(ADMIN, 'recordTerm', { body: term })));
  t.same(statusesOf(made), [201, 409], 'once for each document');
  t.match(made.find(({ status }) => status === 201)?.body, { ...term, sandbox: false });
  t.equal((await apply()).status, 422, 'the day before it begins');
  await service.setClock('2023-06-01T00:00:00+08:00');
  t.equal((await apply()).status, 201, 'the first day');
  await service.setClock('2023-06-30T23:59:59+08:00');
  t.equal((await apply()).status, 201, 'the last day');
  await service.setClock('2023-07-01T00:00:00+08:00');
  t.equal((await apply()).status, 422, 'the day after');
  t.match(
    await service.call(ADMIN, 'recordTerm', {
      body: { documentNumber: 'y', from: '2023-06-02', to: '2023-06-01' },
    }),
    { status: 422, body: { code: 'period_invalid', errors: [{ pointer: '/to' }] } },
  );
  const { items } = await service.expect(200, null, 'listTerms');
  t.ok(
    items.some(({ documentNumber }: { documentNumber: string }) => documentNumber === term.documentNumber),
  );
});

t.test('a county takes part from the day it has opted in', async (t) => {
  await service.setClock('2021-03-01T09:00:00+08:00');
  const optIn = (code: string, from = '2021-03-10') =>
    service.call(ADMIN, 'optInAuthority', {
      params: { code },
      body: { documentNumber: '赤政發〔2021〕3號', from },
    });
  t.equal((await optIn('420106')).status, 404);
  for (const code of ['421200', '421202', '4212GX'])
    t.match(await optIn(code), { status: 422, body: { code: 'not_a_county', citations: ['47'] } }, code);
  const made = await Promise.all([optIn('421281'), optIn('421281')]);
  t.same(statusesOf(made), [200, 409], 'once');
  t.match(made.find(({ status }) => status === 200)?.body, {
    code: '421281',
    isCounty: true,
    optedInFrom: '2021-03-10',
    optInDocument: '赤政發〔2021〕3號',
  });

  const carrier = await registerCarrier(service, 'county carrier', ['鄂L2001T']);
  const apply = async (regionCode: string) =>
    service.call('county carrier', 'createPermitApplication', {
      body: { ...(await transportBody(service, carrier, ['鄂L2001T'])), regionCode },
    });
  await service.setClock('2021-03-09T23:59:59+08:00');
  t.match(await apply('421281'), { status: 422, body: { code: 'outside_planning_area', citations: ['2'] } });
  await service.setClock('2021-03-10T00:00:00+08:00');
  t.equal((await apply('421221')).status, 422, 'another county has not');
  const { status, body } = await apply('421281');
  t.equal(status, 201);
  const params = { id: body.id };
  await service.expect(200, 'county carrier', 'submitPermitApplication', { params });
  t.match(await service.call(CITY, 'acceptPermitApplication', { params }), {
    status: 403,
    body: { code: 'not_competent' },
  });
  await service.expect(200, CHIBI, 'acceptPermitApplication', { params });
  const { items } = await service.expect(200, null, 'listAuthorities');
  t.match(
    items.filter(({ optedInFrom }: { optedInFrom: string | null }) => optedInFrom !== null),
    [{ code: '421281' }],
  );
});

t.test(
  'a deadline that reaches into a year without a calendar is null, until the year is recorded',
  async (t) => {
    await service.setClock('2026-12-29T09:00:00+08:00');
    const carrier = await registerCarrier(service, 'late carrier', ['鄂L3001T']);
    const { id } = await service.expect(201, 'late carrier', 'createPermitApplication', {
      body: await transportBody(service, carrier, ['鄂L3001T']),
    });
    const submitted = await service.expect(200, 'late carrier', 'submitPermitApplication', {
      params: { id },
    });
    t.equal(submitted.acceptBy, null);
    t.ok(submitted.findings.some(({ code }: { code: string }) => code === 'calendar_missing'));
    const told = await service.expect(200, ADMIN, 'getMe');
    t.match(told.findings, [{ code: 'calendar_missing', pointer: '/v1/calendar/2027' }]);
    t.notOk('findings' in (await service.expect(200, CITY, 'getMe')));
    t.equal((await service.call(null, 'getCalendarYear', { params: { year: '2027' } })).status, 404);

    const year = { holidays: ['2027-01-01', '2027-01-04'], workdays: ['2027-01-03'] };
    const record = (body: unknown, of = '2027') =>
      service.call(ADMIN, 'recordCalendarYear', { params: { year: of }, body });
    const wrong = await record({
      holidays: ['2026-01-01', '2027-01-04'],
      workdays: ['2027-01-04', '2027-01-05'],
    });
    t.equal(wrong.status, 400);
    t.same(
      wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer),
      ['/holidays/0', '/workdays/0', '/workdays/1'],
    );
    t.equal((await record({ holidays: [], workdays: [] })).status, 400, 'no year is without a holiday');
    t.equal((await record(year, '1999')).status, 400);
    t.match(await record(year), { status: 200, body: { year: 2027, ...year } });
    const params = { year: '2027' };
    t.same(await service.expect(200, null, 'getCalendarYear', { params }), { year: 2027, ...year });
    // 30 and 31 December, Sunday 3 January that is worked, 5 and 6 January.
    const known = await service.expect(200, 'late carrier', 'getPermitApplication', { params: { id } });
    t.equal(known.acceptBy, '2027-01-06');
    t.notOk(known.findings.some(({ code }: { code: string }) => code === 'calendar_missing'));
    t.same((await service.expect(200, ADMIN, 'getMe')).findings, []);
    await record({ holidays: ['2027-01-01'], workdays: [] });
    const again = await service.expect(200, 'late carrier', 'getPermitApplication', { params: { id } });
    t.equal(again.acceptBy, '2027-01-06', 'recorded anew: 30, 31 December, 4, 5, 6 January');
  },
);

t.test('instruments are listed with the days in which they were in force', async (t) => {
  await service.setClock('2022-07-02T12:00:00+08:00');
  const shown = async (name: string) => {
    const { items } = await service.expect(200, null, 'listInstruments');
    return (
      items as { name: string; inForce: boolean; lastDay: string | null; endedBy: string | null }[]
    ).find((each) => each.name === name);
  };
  t.match(await shown('measures'), { from: '2020-07-02', lastDay: '2030-12-31', inForce: true });
  await service.setClock('2022-07-03T00:00:00+08:00');
  t.match(await shown('measures'), { inForce: false }, 'no term covers the day');
  t.match(await shown('airLaw'), { from: '2018-10-26', lastDay: null, endedBy: null, inForce: true });
  const end = (name: string, lastDay: string) =>
    service.call(ADMIN, 'recordInstrumentEnd', {
      params: { name },
      body: { lastDay, documentNumber: '主席令第1號' },
    });
  t.equal((await end('nothing', '2022-07-02')).status, 404);
  t.match(await end('measures', '2022-07-02'), { status: 409, body: { code: 'wrong_state' } });
  t.match(await end('airLaw', '2018-10-25'), { status: 422, body: { code: 'period_invalid' } });
  const made = await Promise.all([end('airLaw', '2022-07-02'), end('airLaw', '2022-07-02')]);
  t.same(statusesOf(made), [200, 409]);
  t.match(await shown('airLaw'), { lastDay: '2022-07-02', endedBy: '主席令第1號', inForce: false });
  await service.setClock('2022-07-02T23:59:59+08:00');
  t.match(await shown('airLaw'), { inForce: true });
});

t.test('materials are listed with category, density and national class', async (t) => {
  const headers = { 'accept-language': 'zh-Hant' };
  const { densityVersion, items } = await service.expect(200, null, 'listMaterials', { headers });
  t.match(densityVersion, /^\d{4}-\d+$/);
  t.equal(items.length, 10);
  const brick = items.find(({ material }: { material: string }) => material === 'brick');
  t.match(brick, { category: 'recyclable', densityKgPerM3: 1400 });
  t.same(
    brick.nationalClasses.find(({ projectKind }: { projectKind: string }) => projectKind === 'demolition'),
    { projectKind: 'demolition', code: '900-001-S73', name: '拆除垃圾' },
  );
});
