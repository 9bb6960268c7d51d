import t from 'tap';
import { codesOf, hauled } from '../support/haulage.ts';
import { vehicleBody } from '../support/parties.ts';
import { planOf } from '../support/permits.ts';
import { CITY, HITECH, testService } from '../support/service.ts';
import { asked, at, changed, loadOn, planWith, readied, successions } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const { worldOf, clock, permitOf, applicationOf, siteOf, activePlates } = successions(service);

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
