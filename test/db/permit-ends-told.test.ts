import t from 'tap';
import { tellPermitEnds } from '../../src/db/permits/expiry.ts';
import { eraseDue } from '../../src/db/retention.ts';
import { addDays, DAY_MS } from '../../src/domain/time.ts';
import { feedOf } from '../support/events.ts';
import { haulage } from '../support/haulage.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';
import { asked } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 1 });
const { transportPermit: number, disposalPermit } = world;
const at = (day: string, time = '00:00') => Date.parse(`${day}T${time}:00+08:00`);
const tell = (day: string, time?: string, batch?: number) =>
  tellPermitEnds(service.database, at(day, time), batch);
const TYPES = 'permit.expiring,permit.expired';
const told = async (actor: Parameters<typeof feedOf>[1], permit = number) =>
  (await feedOf(service, actor, { types: TYPES })).events.filter(({ subject }) => subject.id === permit);
const lastDayOf = async (permit: string): Promise<string> =>
  (await service.expect(200, CITY, 'getPermit', { params: { number: permit } })).validTo;
const lastDay = await lastDayOf(number);

t.test(
  'that the last day is near, and that it is past, is told once each, by whoever is first',
  async (t) => {
    const before = addDays(lastDay, -61);
    await tell(before, '23:59');
    t.same(await told(CITY), []);
    const counts = await Promise.all([1, 2, 3].map(() => tell(addDays(before, 1))));
    t.ok(counts.filter((count) => count > 0).length <= 1);
    t.match(await told(CITY), [
      { type: 'permit.expiring', data: { validTo: lastDay, renewBy: addDays(lastDay, -30) } },
    ]);
    await tell(lastDay, '23:59');
    t.equal((await told(CITY)).length, 1);
    await Promise.all([1, 2, 3].map(() => tell(addDays(lastDay, 1))));
    await tell(addDays(lastDay, 2));
    const all = await told(CITY);
    t.match(all.slice(1), [{ type: 'permit.expired', data: { validTo: lastDay } }]);
    t.equal(all.length, 2);
    t.same(await told(world.carrier.actor), all);
    t.same(await told(ECOLOGY), all);
    t.same(await told(world.recycler.actor), []);
    t.same(await told('stranger'), []);
  },
);

t.test('what was told and has its place in the feed, or has none yet, is not told again', async (t) => {
  const { rows } = await service.asLaw<{ n: number }>('select count(*)::float8 as n from event_made');
  await service.asLaw(`delete from event where type = 'permit.expired' and subject_id = $1`, [number]);
  t.equal(rows[0]?.n, 0);
  t.equal((await tell(addDays(lastDay, 3))) > 0, true, 'the one taken away');
  t.equal(await tell(addDays(lastDay, 3)), 0, 'made, without a place');
  await feedOf(service, CITY, { after: 'latest' });
  t.equal(await tell(addDays(lastDay, 3)), 0, 'in the feed');
});

t.test('a batch at a time, the rest by the next run', async (t) => {
  const last = [lastDay, await lastDayOf(disposalPermit)];
  const day = addDays(last.toSorted()[0] ?? '', -1);
  await service.asLaw(`delete from event where type = 'permit.expiring'`);
  const counts = [await tell(day, '00:00', 1), await tell(day, '00:00', 1)];
  t.ok(counts.every((count) => count <= 1));
  t.equal(counts[0], 1);
});

t.test(
  'while a renewal asked for in time waits, nothing ends; an ended permit is past telling',
  async (t) => {
    const other = await haulage(service, { name: 'renewing ', numbers: 1 });
    await service.setClock(`${addDays(lastDay, -40)}T09:00:00+08:00`);
    await asked(service, other.carrier.actor, 'renewPermit', other.transportPermit);
    const ending = await lastDayOf(other.transportPermit);
    await tell(addDays(ending, -20));
    await tell(addDays(ending, 1));
    t.same(await told(CITY, other.transportPermit), []);
    const third = await haulage(service, { name: 'ended ', numbers: 1 });
    await service.expect(200, CITY, 'endPermit', {
      params: { number: third.transportPermit },
      body: { manner: 'withdrawn', reason: '停業' },
    });
    await tell(addDays(lastDay, -20));
    await tell(addDays(lastDay, 1));
    t.same(await told(CITY, third.transportPermit), []);
  },
);

t.test('events erased after their 90 days do not come back', async (t) => {
  await service.asLaw(`update event set numbered_at = now() - interval '91 days'`);
  const now = at(addDays(lastDay, 91));
  await eraseDue(service.database, { service: now, real: Date.now() + DAY_MS });
  await tellPermitEnds(service.database, now);
  t.same(await told(CITY), []);
});
