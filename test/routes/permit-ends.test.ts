import t, { type Test } from 'tap';
import { END_MANNERS } from '../../src/domain/permits/permit.ts';
import { at, codesOf, type Haulage, haulage } from '../support/haulage.ts';
import { CITY, testService } from '../support/service.ts';

/** The three ends of a permit (撤銷, 撤回, 注銷), and what each does to what hangs on it: the same. */
const service = await testService();
t.teardown(() => service.close());
let worlds = 0;
const ENDED_AT = at('22:00');
const permitOf = (number: string) => service.expect(200, CITY, 'getPermit', { params: { number } });
const siteOf = (id: string) => service.expect(200, CITY, 'getSite', { params: { id } });
const statusesOfCopies = async (number: string) =>
  ((await permitOf(number)).copies as { status: string }[]).map(({ status }) => status);

/** A world in which a load is on the road, and a permit is ended at ten in the evening. */
async function worldWithEnd(manner: string, numberOf: (world: Haulage) => string | Promise<string>) {
  worlds += 1;
  const world = await haulage(service, { name: `e${worlds} `, numbers: 12, tonnes: 100 });
  const onTheRoad = world.next();
  await world.record(world.load(onTheRoad, { at: at('21:30') }));
  await world.record(world.depart(onTheRoad, { at: at('21:40') }));
  const number = await numberOf(world);
  await service.setClock(ENDED_AT);
  const ended = await service.expect(200, CITY, 'endPermit', {
    params: { number },
    body: { manner, reason: '終止的理由' },
  });
  await service.setClock('2021-03-16T23:30:00+08:00');
  return { world, number, onTheRoad, ended };
}

/** What a load is found at a time; it is sent now. */
async function found(world: Haulage, time: string) {
  const { clearance, findings } = await world.record(world.load(world.next(), { at: at(time) }));
  return { granted: clearance.granted, codes: codesOf(findings).filter((code) => code !== 'vehicle_busy') };
}

async function isFinished(t: Test, world: Haulage, onTheRoad: string) {
  const { findings } = await world.record(world.receive(onTheRoad, { at: at('22:40') }));
  t.same(codesOf(findings), [], 'what is on the road arrives');
  t.match(await world.manifest(onTheRoad), { state: 'filed' }, 'and is filed');
}

for (const manner of END_MANNERS) {
  t.test(`a disposal permit that is ${manner}`, async (t) => {
    const { world, number, onTheRoad, ended } = await worldWithEnd(manner, (each) => each.disposalPermit);
    t.match(ended, { status: 'ended', ended: { manner, at: /^2021-03-16T22:00:00/, reason: '終止的理由' } });
    t.same(await statusesOfCopies(number), ['ended', 'ended'], 'its copies end at that moment');
    t.same(await statusesOfCopies(world.transportPermit), ['active', 'active'], 'those of the fleet do not');
    t.match(await siteOf(world.siteId), { reservedMassKg: 0 }, 'the room it had reserved is free');
    t.match(await found(world, '22:30'), {
      granted: false,
      codes: ['disposal_without_permit', 'vehicle_without_copy'],
    });
    t.match(await found(world, '22:01'), {
      granted: false,
      codes: ['disposal_without_permit', 'vehicle_without_copy'],
    });
    t.same(
      await found(world, '21:59'),
      { granted: true, codes: [] },
      'what was loaded before is judged by what stood then',
    );
    await isFinished(t, world, onTheRoad);
  });

  t.test(`a fleet whose permit is ${manner}`, async (t) => {
    const { world, number, onTheRoad } = await worldWithEnd(manner, (each) => each.transportPermit);
    t.same(await statusesOfCopies(number), ['ended', 'ended']);
    t.same(
      await statusesOfCopies(world.disposalPermit),
      ['active', 'active'],
      'copies of another permit are its own',
    );
    const unused = world.next();
    t.match(await world.manifest(unused), { state: 'drawn' }, 'unused numbers stay drawn');
    const draw = { body: { permitNumber: number, count: 1 } };
    t.match(await service.call(world.carrier.actor, 'drawManifests', draw), {
      status: 422,
      body: { code: 'permit_not_active' },
    });
    t.match(await found(world, '22:30'), {
      granted: false,
      codes: ['carrier_not_approved', 'vehicle_without_copy'],
    });
    t.same(await found(world, '21:59'), { granted: true, codes: [] });
    t.match(
      await service.call(world.carrier.actor, 'voidManifest', {
        params: { number: unused },
        body: { reason: '不用' },
      }),
      { status: 200, body: { state: 'voided' } },
      'its carrier may void them',
    );
    const replacing = {
      params: { number },
      body: { removePlate: world.plates[0], addPlate: world.plates[1] },
    };
    t.equal((await service.call(world.carrier.actor, 'replacePermitCopy', replacing)).status, 409);
    for (const operation of ['renewPermit', 'amendPermit'])
      t.match(await service.call(world.carrier.actor, operation, { params: { number } }), {
        status: 409,
        body: { code: 'wrong_state', detail: /ended/ },
      });
    await isFinished(t, world, onTheRoad);
  });

  t.test(`a facility whose permit is ${manner}`, async (t) => {
    const { world, number, onTheRoad } = await worldWithEnd(
      manner,
      async (each) => (await siteOf(each.siteId)).permitNumber,
    );
    t.same(await statusesOfCopies(number), ['ended'], 'those of its own fleet');
    t.match(await found(world, '22:30'), { granted: false, codes: ['destination_not_approved'] });
    t.same(await found(world, '21:59'), { granted: true, codes: [] });
    const query = { category: 'recyclable', from: '2021-03-17', to: '2021-03-31', limit: '500' };
    const { items } = await service.expect(200, CITY, 'listSites', { query });
    t.notOk(
      (items as { id: string }[]).some(({ id }) => id === world.siteId),
      'it is not offered any more',
    );
    await isFinished(t, world, onTheRoad);
  });
}

t.test(
  'an expired permit ends its copies by itself, frees its room, and what is on the road is finished',
  async (t) => {
    const world = await haulage(service, { name: 'expired ', numbers: 3, tonnes: 100 });
    await service.setClock('2021-06-30T23:59:00+08:00');
    const onTheRoad = world.next();
    await world.record(world.load(onTheRoad, { at: '2021-06-30T21:30:00+08:00' }));
    await world.record(world.depart(onTheRoad, { at: '2021-06-30T21:40:00+08:00' }));
    t.match(await siteOf(world.siteId), { reservedMassKg: 100_000 });
    await service.setClock('2021-07-01T00:30:00+08:00');
    t.same(await statusesOfCopies(world.disposalPermit), ['ended', 'ended']);
    t.match(await siteOf(world.siteId), { reservedMassKg: 0 });
    const { findings } = await world.record(world.receive(onTheRoad, { at: '2021-07-01T00:10:00+08:00' }));
    t.same(codesOf(findings), []);
    t.match(await world.manifest(onTheRoad), { state: 'filed' });
  },
);
