import t from 'tap';
import { carryOutDue } from '../../src/db/permits/silence.ts';
import { codesOf, type Haulage } from '../support/haulage.ts';
import { granted, siteBody } from '../support/permits.ts';
import { CITY, testService } from '../support/service.ts';
import { asked, at, changed, loadOn, readied, successions } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const { worldOf, clock, permitOf, applicationOf, siteOf } = successions(service);

t.test('silence renews for as long again what was asked for 30 days before the end', async (t) => {
  const world = await worldOf();
  const { contractor, disposalPermit: number, siteId } = world;
  await clock('2021-05-31');
  const draft = await service.expect(201, contractor.actor, 'renewPermit', { params: { number } });
  t.match(draft, {
    status: 'draft',
    kind: 'disposal',
    renews: number,
    amends: null,
    permitNumber: null,
    plan: { period: { from: '2021-03-15', to: '2021-10-29' } },
    carriageContracts: [{ plates: world.plates }],
  });
  await service.expect(200, contractor.actor, 'submitPermitApplication', { params: { id: draft.id } });
  await clock('2021-06-30', '23:59:59');
  t.match(await permitOf(number), { status: 'active', validTo: '2021-06-30' });
  const { reservedMassKg } = await siteOf(siteId);

  await clock('2021-07-01', '00:00:00');
  const read = await permitOf(number);
  t.match(read, { status: 'active', validTo: '2021-10-29', scope: { period: { to: '2021-10-29' } } });
  t.match(await siteOf(siteId), { reservedMassKg }, 'what it has reserved stays reserved');
  const renewed = await applicationOf(draft.id);
  t.match(renewed, {
    status: 'approved',
    deemed: true,
    permitNumber: number,
    decision: { outcome: 'approved', decidedAt: '2021-07-01T00:00:00+08:00', remedies: null },
    certificateBy: '2021-07-15',
  });
  t.equal(renewed.assessment.conditions.length, 5, 'nobody assessed it: it is shown as it stands');
  const decision = { params: { id: draft.id }, body: { outcome: 'approved' } };
  t.equal((await service.call(CITY, 'decidePermitApplication', decision)).status, 409);
  for (const [status, there] of [
    ['approved', true],
    ['submitted', false],
    ['accepted', false],
  ] as const) {
    const { items } = await service.expect(200, contractor.actor, 'listPermitApplications', {
      query: { status },
    });
    t.equal(
      (items as { id: string }[]).some(({ id }) => id === draft.id),
      there,
      status,
    );
  }
  const { items } = await service.expect(200, contractor.actor, 'listPermits', {
    query: { status: 'active' },
  });
  t.match(items, [{ number, validTo: '2021-10-29' }]);
  const organisation = await service.expect(200, CITY, 'getOrganisation', { params: { id: contractor.id } });
  t.match(organisation.permits, [{ number, validTo: '2021-10-29' }]);

  await clock('2021-07-01', '19:00:00');
  t.same(await loadOn(world, '2021-07-01'), { granted: true, codes: [] }, 'before the job has run');
  const now = Date.parse('2021-07-01T19:00:00+08:00');
  t.match(await carryOutDue(service.database, now), { approved: 1 });
  t.match(await carryOutDue(service.database, now), { approved: 0 });
  const { updatedAt: _a, ...written } = await permitOf(number);
  const { updatedAt: _b, scope, ...before } = read;
  t.match(written, before, 'the job changes nothing that is read');
  t.match(written.scope.period, scope.period);
  t.same(await loadOn(world, '2021-07-01'), { granted: true, codes: [] });
  t.same(await loadOn(world, '2021-06-30'), { granted: true, codes: [] });

  await clock('2021-10-01');
  const late = await asked(service, contractor.actor, 'renewPermit', number);
  t.match(late, { status: 'submitted', plan: { period: { to: '2022-02-27' } } });
  await clock('2021-10-30');
  t.match(await permitOf(number), { status: 'expired' }, '28 days before is too late for silence');
  t.match(
    await applicationOf(late.id),
    { status: 'accepted', deemed: true },
    'and still there to be decided',
  );
});

t.test('a renewal that was asked for late is granted from its decision on', async (t) => {
  const world = await worldOf();
  const { contractor, disposalPermit: number } = world;
  await clock('2021-06-01');
  const contracts = { signedOn: '2021-03-01', validTo: '2022-07-31' };
  const application = await asked(service, contractor.actor, 'renewPermit', number, (draft) => ({
    carriageContracts: draft.carriageContracts.map((each: object) => ({ ...each, ...contracts })),
  }));
  await clock('2021-07-05');
  // Silence has accepted it meanwhile.
  const { id } = application;
  await service.expect(201, CITY, 'attestCondition', {
    params: { id },
    body: { citation: '9(5)', statement: '符合' },
  });
  t.match(await permitOf(number), { status: 'expired' });
  t.same((await loadOn(world, '2021-07-02')).codes, ['beyond_scope_period', 'vehicle_without_copy']);
  const gap = world.next();
  await world.record(world.load(gap, { at: at('2021-07-03') }));
  const approved = await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id },
    body: { outcome: 'approved' },
  });
  t.match(approved, { status: 'approved', permitNumber: number, renews: number });
  t.match(await permitOf(number), { status: 'active', validFrom: '2021-07-05', validTo: '2021-10-29' });
  await clock('2021-07-06');
  t.same(await loadOn(world, '2021-07-05'), { granted: true, codes: [] });
  t.same(
    (await loadOn(world, '2021-07-04')).codes,
    ['beyond_scope_period', 'vehicle_without_copy'],
    'what happened between stays judged by what stood then',
  );
  await world.record(world.depart(gap, { at: at('2021-07-03', '18:40') }));
  t.ok(
    codesOf((await world.manifest(gap)).findings).includes('beyond_scope_period'),
    'also when it is worked out anew',
  );
  t.same(await loadOn(world, '2021-06-29'), { granted: true, codes: [] });
});

t.test('a renewal in time that is decided: granted, refused, withdrawn or to be supplemented', async (t) => {
  const expires = async (end: (world: Haulage, id: string) => Promise<unknown>) => {
    const world = await worldOf({ numbers: 1 });
    await clock('2021-05-20');
    const { id } = await asked(service, world.contractor.actor, 'renewPermit', world.disposalPermit);
    await end(world, id);
    await clock('2021-07-01');
    return permitOf(world.disposalPermit);
  };
  const none = await expires((world, id) =>
    service.expect(200, world.contractor.actor, 'withdrawPermitApplication', { params: { id } }),
  );
  t.match(none, { status: 'expired', validTo: '2021-06-30' });
  const declined = await expires((_, id) =>
    service.expect(200, CITY, 'declinePermitApplication', { params: { id }, body: { reason: '不屬於' } }),
  );
  t.match(declined, { status: 'expired' });
  const refused = await expires(async (_, id) => {
    await service.expect(200, CITY, 'acceptPermitApplication', { params: { id } });
    const reasons = [{ citation: '9(3)', text: '合同期限不足' }];
    await service.expect(200, CITY, 'decidePermitApplication', {
      params: { id },
      body: { outcome: 'refused', reasons },
    });
  });
  t.match(refused, { status: 'expired' });
  const items = [{ citation: '9(3)', note: '請續簽合同' }];
  const waiting = await expires((_, id) =>
    service.expect(200, CITY, 'requestSupplement', { params: { id }, body: { items } }),
  );
  t.match(waiting, { status: 'expired' }, 'what waits for the applicant is no silence of the authority');
  const supplemented = await expires(async (world, id) => {
    await service.expect(200, CITY, 'requestSupplement', { params: { id }, body: { items } });
    await clock('2021-06-30', '23:00:00');
    await service.expect(200, world.contractor.actor, 'submitPermitApplication', { params: { id } });
  });
  t.match(supplemented, { status: 'active', validTo: '2021-10-29' }, 'it was asked for in time');
  let late = '';
  await expires(async (_, id) => {
    late = id;
    await service.expect(200, CITY, 'requestSupplement', { params: { id }, body: { items } });
  });
  const { applicant, renews } = await applicationOf(late);
  const actor = applicant.name.replace('有限公司', '');
  await service.expect(200, actor, 'submitPermitApplication', { params: { id: late } });
  t.match(await permitOf(renews), { status: 'expired' }, 'a supplement after the end comes too late');
  t.match(await applicationOf(late), { status: 'submitted' });
});

t.test('a fleet is renewed with its number, its copies and its unused numbers', async (t) => {
  const world = await worldOf();
  const { carrier, transportPermit: number } = world;
  await clock('2022-01-30');
  const application = await asked(service, carrier.actor, 'renewPermit', number);
  t.match(application, { plates: world.plates, renews: number });
  const id = await readied(service, application);
  const shown = await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id },
    body: { outcome: 'approved' },
  });
  t.match(shown, { permitNumber: number, renews: number, status: 'approved' });
  t.match(await permitOf(number), {
    validFrom: '2021-03-02',
    validTo: '2023-03-01',
    copies: [
      { number: 1, status: 'active' },
      { number: 2, status: 'active' },
    ],
  });
  await clock('2022-03-02', '19:00:00');
  const codes = (await loadOn(world, '2022-03-02')).codes;
  t.notOk(codes.includes('carrier_not_approved'), 'a number of the year before is good');
  const { items } = await service.expect(200, null, 'listGrants', { query: { holder: carrier.name } });
  t.match(items, [{ number, validTo: '2023-03-01', status: 'active' }]);
  t.equal(items.length, 1, 'one permit, one grant');
});

t.test('a site is renewed with the days on which it accepts, by silence too', async (t) => {
  const world = await worldOf({ numbers: 1 });
  await clock('2021-03-17');
  const operator = world.recycler.actor;
  const documents = [
    {
      kind: 'landRight',
      documentId: (await service.expect(200, operator, 'listPermitApplications')).items[0].documents[0]
        .documentId,
    },
  ];
  const site = await granted(service, operator, { kind: 'receiving', documents, site: siteBody() } as {
    kind: string;
  });
  const number = site.permitNumber;
  const siteId = String(site.siteId);
  await clock('2021-11-01');
  const application = await asked(service, operator, 'renewPermit', number);
  t.match(application, { site: { acceptsTo: '2022-10-17' }, siteId: null });
  await clock('2022-01-01');
  t.match(await siteOf(siteId), { acceptsTo: '2022-10-17', permitNumber: number });
  const open = async () => {
    const query = { category: 'spoil', from: '2022-01-01', to: '2022-10-17', limit: '500' };
    const { items } = await service.expect(200, CITY, 'listSites', { query });
    return (items as { id: string }[]).some(({ id }) => id === siteId);
  };
  t.equal(await open(), true);
  t.match(await applicationOf(application.id), { status: 'approved', siteId, permitNumber: number });
  await carryOutDue(service.database, Date.parse('2022-01-01T12:00:00+08:00'));
  t.match(await siteOf(siteId), { acceptsTo: '2022-10-17' });
  t.equal(await open(), true);

  const wider = await changed(service, operator, 'amendPermit', number, (draft) => {
    const { massKg: _mass, ...capacity } = draft.site.capacity;
    return { site: { ...draft.site, capacity: { ...capacity, value: 60_000 } } };
  });
  t.match(wider, { status: 'approved', siteId });
  t.match(await siteOf(siteId), {
    capacityMassKg: 60_000_000,
    acceptsTo: '2022-10-17',
    acceptsFrom: '2021-01-01',
  });
  t.match(await permitOf(number), { validTo: '2022-10-17' });
  const moved = await service.expect(201, operator, 'amendPermit', { params: { number } });
  for (const change of [{ siteType: 'backfill' }, { regionCode: '4212GX' }])
    t.equal(
      (
        await service.call(operator, 'updatePermitApplication', {
          params: { id: moved.id },
          body: { site: siteBody({ acceptsTo: '2022-10-17', ...change }) },
        })
      ).status,
      400,
      JSON.stringify(change),
    );
});

t.test('an end after silence has renewed ends a permit that was renewed', async (t) => {
  const world = await worldOf({ numbers: 3 });
  const { contractor, disposalPermit: number } = world;
  await clock('2021-05-20');
  const application = await asked(service, contractor.actor, 'renewPermit', number);
  await clock('2021-07-02', '19:00:00');
  await service.expect(200, CITY, 'endPermit', {
    params: { number },
    body: { manner: 'withdrawn', reason: '情勢變更' },
  });
  t.match(await applicationOf(application.id), { status: 'approved', deemed: true });
  t.match(await permitOf(number), { status: 'ended', validTo: '2021-10-29' });
  t.same(await loadOn(world, '2021-07-01'), { granted: true, codes: [] });
});
