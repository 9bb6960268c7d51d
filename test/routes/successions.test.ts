import t from 'tap';
import { carryOutDue } from '../../src/db/permits/silence.ts';
import { codesOf, type Haulage, haulage, hauled } from '../support/haulage.ts';
import { registerProjectOf, vehicleBody } from '../support/parties.ts';
import { disposalBody, granted, planOf, siteBody, surveyBody } from '../support/permits.ts';
import { CITY, HITECH, statusesOf, testService } from '../support/service.ts';
import { asked, changed, planWith, readied } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
let worlds = 0;
const worldOf = (options: Parameters<typeof haulage>[1] = {}) => {
  worlds += 1;
  return haulage(service, { name: `w${worlds} `, numbers: 30, ...options });
};
const clock = (day: string, time = '12:00:00') => service.setClock(`${day}T${time}+08:00`);
const permitOf = (number: string) => service.expect(200, CITY, 'getPermit', { params: { number } });
const applicationOf = (id: string) => service.expect(200, CITY, 'getPermitApplication', { params: { id } });
const siteOf = (id: string) => service.expect(200, CITY, 'getSite', { params: { id } });
const activePlates = async (number: string) =>
  ((await permitOf(number)).copies as { plate: string; status: string }[])
    .filter(({ status }) => status === 'active')
    .map(({ plate }) => plate)
    .toSorted();
const at = (day: string, time = '18:20') => `${day}T${time}:00+08:00`;
/** What a load on a day is found, by a number that was drawn long before. */
const loadOn = async (world: Haulage, day: string, change = {}) => {
  const load = world.load(world.next(), { at: at(day), ...change });
  const { clearance, findings } = await world.record(load);
  // The vehicle is still on another sheet, which is not what is asked here.
  const codes = codesOf(findings).filter((code) => code !== 'vehicle_busy');
  return { granted: clearance.granted, codes };
};

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
  const id = await readied(service, application).catch(async () => {
    // Silence has accepted it.
    for (const citation of ['9(5)'])
      await service.expect(201, CITY, 'attestCondition', {
        params: { id: application.id },
        body: { citation, statement: '符合' },
      });
    return application.id as string;
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
    service.expect(200, CITY, 'declinePermitApplication', { params: { id }, body: { reason: '不屬于' } }),
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
  t.ok(surveyBody('2021-03-16'));
});

t.test(
  'an amended quantity needs room for the difference alone, and never falls below what is used',
  async (t) => {
    const world = await worldOf({ tonnes: 100, capacityTonnes: 150 });
    const { contractor, disposalPermit: number, siteId } = world;
    await hauled(world);
    await hauled(world, { at: at('2021-03-16', '18:21') });
    const amend = (tonnes: number) =>
      asked(service, contractor.actor, 'amendPermit', number, (draft) => planWith(draft, tonnes)).then(
        (application) => readied(service, application),
      );
    const decide = (id: string) =>
      service.call(CITY, 'decidePermitApplication', { params: { id }, body: { outcome: 'approved' } });
    t.match(await siteOf(siteId), {
      receivedMassKg: 30_000,
      reservedMassKg: 70_000,
      remainingMassKg: 50_000,
    });
    const tooMuch = await amend(151);
    t.match(await decide(tooMuch), { status: 409, body: { errors: [{ code: 'capacity_exceeded' }] } });
    t.match(await siteOf(siteId), { reservedMassKg: 70_000 });
    await service.expect(200, contractor.actor, 'withdrawPermitApplication', { params: { id: tooMuch } });
    t.equal((await decide(await amend(150))).status, 200, 'all that is left, to the kilogram');
    t.match(await world.stream(), {
      approvedMassKg: 150_000,
      consumedMassKg: 30_000,
      receivedMassKg: 30_000,
    });
    t.match(await siteOf(siteId), { reservedMassKg: 120_000, remainingMassKg: 0 });

    t.equal((await decide(await amend(20))).status, 200);
    t.match(await world.stream(), { approvedMassKg: 30_000, consumedMassKg: 30_000 });
    t.match(await siteOf(siteId), { reservedMassKg: 0, remainingMassKg: 120_000 });
    await clock('2021-03-16', '23:00:00');
    t.same((await loadOn(world, '2021-03-16', { at: at('2021-03-16', '21:00') })).codes, [
      'beyond_scope_quantity',
    ]);
  },
);

t.test(
  'amended vehicles: new ones get copies, those of others end, and with them those under other permits',
  async (t) => {
    const world = await worldOf();
    const { carrier, contractor, transportPermit, disposalPermit, plates } = world;
    const [first, second] = plates;
    const third = '鄂LZ0001';
    await service.expect(201, carrier.actor, 'registerVehicle', { body: vehicleBody(third) });
    await clock('2021-03-17', '10:00:00');
    const amended = await changed(service, carrier.actor, 'amendPermit', transportPermit, () => ({
      plates: [second, third],
    }));
    t.match(amended, { status: 'approved', amends: transportPermit, permitNumber: transportPermit });
    t.match(await permitOf(transportPermit), {
      validTo: '2022-03-01',
      copies: [
        { number: 1, plate: first, status: 'ended' },
        { number: 2, plate: second, status: 'active' },
        { number: 3, plate: third, status: 'active' },
      ],
    });
    t.same(await activePlates(disposalPermit), [second]);
    const forThird = await changed(service, contractor.actor, 'amendPermit', disposalPermit, (draft) => ({
      carriageContracts: draft.carriageContracts.map((each: object) => ({
        ...each,
        plates: [second, third],
      })),
    }));
    t.match(forThird, { status: 'approved' });
    t.same(await activePlates(disposalPermit), [third, second].toSorted());
    await clock('2021-03-17', '19:00:00');
    t.same(await loadOn(world, '2021-03-17', { plate: third }), { granted: true, codes: [] });
    t.same((await loadOn(world, '2021-03-17', { plate: first })).codes, ['vehicle_without_copy']);
    t.same(
      await loadOn(world, '2021-03-16', { plate: first }),
      { granted: true, codes: [] },
      'it had one then',
    );
  },
);

t.test('an amended plan: destinations, carriers and hours count from the decision on', async (t) => {
  const world = await worldOf();
  const other = await worldOf();
  const { contractor, disposalPermit: number } = world;
  await hauled(world);
  await clock('2021-03-17', '10:00:00');
  const contract = { category: 'recyclable', signedOn: '2021-03-01', validTo: '2021-07-31' };
  await changed(service, contractor.actor, 'amendPermit', number, (draft) => ({
    plan: {
      ...draft.plan,
      streams: planOf(other.siteId, 400).streams,
      dailyHours: { from: '06:00', to: '21:00' },
      period: { from: '2021-03-15', to: '2021-05-31' },
    },
    disposalContracts: [{ ...contract, number: 'XN-9', destinationId: other.siteId }],
  }));
  const permit = await permitOf(number);
  t.match(permit, {
    validTo: '2021-05-31',
    scope: {
      period: { to: '2021-05-31' },
      streams: [{ destinationId: other.siteId, approvedMassKg: 400_000, consumedMassKg: 0 }],
      formerStreams: [{ destinationId: world.siteId, approvedMassKg: 1_000_000, consumedMassKg: 15_000 }],
    },
  });
  t.match(await siteOf(world.siteId), { reservedMassKg: 0 }, 'what it had reserved there is free');
  await clock('2021-03-17', '22:30:00');
  const elsewhere = { destinationId: other.siteId };
  t.same(await loadOn(world, '2021-03-17', elsewhere), { granted: true, codes: [] });
  t.same((await loadOn(world, '2021-03-17')).codes, ['wrong_destination']);
  t.same(await loadOn(world, '2021-03-16'), { granted: true, codes: [] }, 'a late scan of the day before');
  t.same((await loadOn(world, '2021-03-16', elsewhere)).codes, ['wrong_destination']);
  const depart = async (day: string) => {
    const manifest = world.next();
    const change = day === '2021-03-16' ? {} : elsewhere;
    await world.record(world.load(manifest, { at: at(day, '20:59'), ...change }));
    return codesOf((await world.record(world.depart(manifest, { at: at(day, '21:30') }))).findings);
  };
  t.same(await depart('2021-03-16'), []);
  t.same(await depart('2021-03-17'), ['outside_approved_time']);

  const back = await changed(service, contractor.actor, 'amendPermit', number, (draft) => ({
    plan: { ...draft.plan, streams: planOf(world.siteId, 100).streams },
    disposalContracts: [{ ...contract, number: 'XN-1', destinationId: world.siteId }],
  }));
  t.match(back, { status: 'approved' });
  t.match((await permitOf(number)).scope, {
    streams: [{ destinationId: world.siteId, approvedMassKg: 100_000 }],
    formerStreams: [{ destinationId: other.siteId }],
  });
});

t.test('one is asked for at a time, by the holder, of a permit that is active', async (t) => {
  const world = await worldOf({ numbers: 1 });
  const { contractor, developer, disposalPermit: number } = world;
  const ask = (who: Parameters<typeof service.call>[0], operation = 'amendPermit') =>
    service.call(who, operation, { params: { number } });
  t.equal((await ask(null)).status, 401);
  t.equal((await ask(CITY)).status, 403);
  t.equal((await ask(developer.actor)).status, 403, 'a party sees it, the holder asks');
  t.equal((await ask('nobody at all')).status, 404);
  const stale = { params: { number }, headers: { 'if-match': '"99"' } };
  t.equal((await service.call(contractor.actor, 'renewPermit', stale)).status, 412);
  const replies = await Promise.all([
    ask(contractor.actor, 'renewPermit'),
    ask(contractor.actor, 'amendPermit'),
    ask(contractor.actor, 'renewPermit'),
  ]);
  t.same(statusesOf(replies), [201, 409, 409]);
  t.match(await ask(contractor.actor), { status: 409, body: { code: 'wrong_state' } });
  const draft = replies.find(({ status }) => status === 201)?.body;
  await service.expect(200, contractor.actor, 'withdrawPermitApplication', { params: { id: draft.id } });
  const again = await ask(contractor.actor);
  t.equal(again.status, 201);
  const other = await registerProjectOf(service, developer, contractor);
  const moving = { params: { id: again.body.id }, body: { projectId: other } };
  t.equal((await service.call(contractor.actor, 'updatePermitApplication', moving)).status, 400);
  await clock('2021-07-01');
  t.match(
    await service.call(contractor.actor, 'submitPermitApplication', { params: { id: again.body.id } }),
    {
      status: 409,
      body: { code: 'wrong_state', detail: /expired/ },
    },
  );
  await service.expect(200, contractor.actor, 'withdrawPermitApplication', { params: { id: again.body.id } });
  t.match(await ask(contractor.actor, 'renewPermit'), { status: 409, body: { detail: /expired/ } });
  await clock('2022-07-03');
  t.match(
    await service.call(world.recycler.actor, 'renewPermit', { params: { number: await facilityOf(world) } }),
    {
      status: 422,
      body: { code: 'regulation_lapsed' },
    },
  );
});

async function facilityOf(world: Haulage): Promise<string> {
  return (await siteOf(world.siteId)).permitNumber;
}

t.test('a vehicle replaced meanwhile is in what is asked for, and is not brought back', async (t) => {
  const world = await worldOf({ numbers: 1 });
  const { carrier, transportPermit: number, plates } = world;
  for (const plate of ['鄂LZ0002', '鄂LZ0003'])
    await service.expect(201, carrier.actor, 'registerVehicle', { body: vehicleBody(plate) });
  const application = await asked(service, carrier.actor, 'amendPermit', number, () => ({
    plates: [...plates, '鄂LZ0002'],
  }));
  await service.expect(201, carrier.actor, 'replacePermitCopy', {
    params: { number },
    body: { removePlate: plates[0], addPlate: '鄂LZ0003' },
  });
  t.same((await applicationOf(application.id)).plates, ['鄂LZ0003', plates[1], '鄂LZ0002']);
  const id = await readied(service, application);
  await service.expect(200, CITY, 'decidePermitApplication', {
    params: { id },
    body: { outcome: 'approved' },
  });
  t.same(await activePlates(number), [plates[1], '鄂LZ0002', '鄂LZ0003'].toSorted());
});

t.test('the end of a permit ends what was asked for beside it', async (t) => {
  for (const manner of ['annulled', 'withdrawn', 'deregistered'] as const) {
    const world = await worldOf({ numbers: 1 });
    const { contractor, disposalPermit: number } = world;
    await clock('2021-05-20');
    const application = await asked(service, contractor.actor, 'renewPermit', number);
    await service.expect(200, CITY, 'endPermit', { params: { number }, body: { manner, reason: '終止' } });
    t.match(
      await applicationOf(application.id),
      { status: 'notAccepted', notAcceptedReason: /許可證已被/ },
      manner,
    );
    await clock('2021-07-01');
    t.match(
      await permitOf(number),
      { status: 'ended', ended: { manner } },
      'silence renews nothing that ended',
    );
  }
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

t.test('two officers decide at the same moment: one wins, nothing is granted twice', async (t) => {
  const world = await worldOf({ numbers: 1 });
  const { contractor, developer, carrier, plates, siteId } = world;
  const decide = (id: string, body: unknown, sub: string) =>
    service.call({ ...CITY, sub }, 'decidePermitApplication', { params: { id }, body });
  const reasons = [{ citation: '9(3)', text: '無' }];
  const approve = { outcome: 'approved' };
  const refuse = { outcome: 'refused', reasons };
  for (const pair of [
    [approve, approve],
    [approve, refuse],
  ]) {
    const projectId = await registerProjectOf(service, developer, contractor);
    const body = await disposalBody(service, contractor, {
      projectId,
      carrierId: carrier.id,
      plates,
      siteId,
    });
    const { id } = await service.expect(201, contractor.actor, 'createPermitApplication', { body });
    await service.expect(200, contractor.actor, 'submitPermitApplication', { params: { id } });
    await readied(service, { id, kind: 'disposal' });
    const replies = await Promise.all(pair.map((each, index) => decide(id, each, `officer ${index}`)));
    const statuses = statusesOf(replies);
    t.equal(statuses[0], 200);
    t.ok([409, 422].includes(statuses[1] ?? 0), 'the other is too late, or refused what is met');
    const { rows } = await service.asLaw('select number from permit where application_id = $1', [id]);
    t.equal(rows.length, 1, 'one permit');
    t.same(await activePlates(String(rows[0]?.['number'])), [...plates].toSorted());
  }
});

t.test(
  'an end and a grant at the same moment: what is ended is not granted, what is granted ends',
  async (t) => {
    for (let round = 0; round < 3; round++) {
      const world = await worldOf({ numbers: 1 });
      const { contractor, disposalPermit: number } = world;
      const application = await asked(service, contractor.actor, 'amendPermit', number, (draft) =>
        planWith(draft, 500),
      );
      const id = await readied(service, application);
      const [decided, ended] = await Promise.all([
        service.call(CITY, 'decidePermitApplication', { params: { id }, body: { outcome: 'approved' } }),
        service.call(CITY, 'endPermit', { params: { number }, body: { manner: 'withdrawn', reason: '無' } }),
      ]);
      t.equal(ended?.status, 200);
      t.ok([200, 409].includes(decided?.status ?? 0));
      t.match(await permitOf(number), { status: 'ended' });
      t.same(await activePlates(number), []);
      t.match(await applicationOf(id), { status: decided?.status === 200 ? 'approved' : 'notAccepted' });
    }
  },
);

t.test('loads claim while an amendment takes room away: no stream has less than is claimed', async (t) => {
  const world = await worldOf({ tonnes: 60 });
  const { contractor, disposalPermit: number } = world;
  const application = await asked(service, contractor.actor, 'amendPermit', number, (draft) =>
    planWith(draft, 30),
  );
  const id = await readied(service, application);
  const [decided, ...scans] = await Promise.all([
    service.call(CITY, 'decidePermitApplication', { params: { id }, body: { outcome: 'approved' } }),
    ...Array.from({ length: 6 }, (_, index) =>
      world.send(
        world.load(world.next(), {
          at: at('2021-03-16', `21:1${index}`),
          quantity: { value: 10, unit: 't' },
        }),
      ),
    ),
  ]);
  t.equal(decided?.status, 200);
  t.ok(scans.every(({ status }) => status === 201));
  const { approvedMassKg, consumedMassKg } = await world.stream();
  t.ok(consumedMassKg <= approvedMassKg, `${consumedMassKg} of ${approvedMassKg}`);
  t.ok(approvedMassKg >= 30_000);
  const cleared = scans.filter(({ body }) => body.clearance.granted).length;
  t.equal(consumedMassKg, cleared * 10_000, 'who was cleared has claimed');
});

t.test('officers of another authority decide nothing of it', async (t) => {
  const world = await worldOf({ numbers: 1 });
  const { id } = await asked(service, world.contractor.actor, 'amendPermit', world.disposalPermit);
  t.equal((await service.call(HITECH, 'acceptPermitApplication', { params: { id } })).status, 403);
});
