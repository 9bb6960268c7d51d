import t from 'tap';
import { eraseDue } from '../../src/db/retention.ts';
import { prepareNextDays } from '../../src/db/telemetry/points.ts';
import { ENDS } from '../../src/domain/privacy/kept.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { entriesOf } from '../support/audited.ts';
import { at, haulage, NOW, shuffled } from '../support/haulage.ts';
import { vehicleBody } from '../support/parties.ts';
import { CITY, ECOLOGY, testService, XIANAN } from '../support/service.ts';
import { ingestion, keyOf } from '../support/ingestion.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { name: 'a ' });
const other = await haulage(service, { name: 'b ' });
const [plate] = world.plates;
const R = `R-${plate.slice(2)}`;
const key = await keyOf(service, world.carrier.actor);
const { send, point } = ingestion(service, key, R);
/** The clock of the sandbox runs on. */
const EVENING = /^2021-03-16T22:3/;
const kept = async () =>
  Number((await service.asLaw('select count(*) from telemetry_point')).rows[0]?.['count']);

t.test('points are kept, each recorder and instant once, in any order and at once', async (t) => {
  const points = Array.from({ length: 50 }, (_, index) => point(`19:${String(index).padStart(2, '0')}`));
  t.same((await send(points)).body, { received: 50, kept: 50, repeated: 0, refused: [] });
  const both = await Promise.all([send(shuffled(points, 1)), send([...points, point('19:55')])]);
  t.same(
    both.map(({ status, body }) => [status, body.refused]),
    [
      [202, []],
      [202, []],
    ],
  );
  t.equal(both[0]?.body.kept + both[1]?.body.kept, 1);
  t.equal(await kept(), 51);
  t.same((await send([point('19:56'), point('19:56')])).body, {
    received: 2,
    kept: 1,
    repeated: 1,
    refused: [],
  });
});

t.test('what is not the key’s is refused point by point, and tells nothing of others', async (t) => {
  const theirs = `R-${other.plates[0].slice(2)}`;
  const before = await kept();
  const { status, body } = await send([
    point('20:00'),
    point('20:00', { recorderId: theirs }),
    point('20:01'),
    point('20:00', { recorderId: 'none' }),
  ]);
  t.equal(status, 202);
  t.match(body, {
    received: 4,
    kept: 2,
    repeated: 0,
    refused: [
      { pointer: '/points/1', code: 'unknown_reference', message: /\S/ },
      { pointer: '/points/3', code: 'unknown_reference', message: body.refused[0].message },
    ],
  });
  t.equal(await kept(), before + 2);
  const bound = await keyOf(service, world.carrier.actor, { recorderIds: [R] });
  const second = `R-${world.plates[1].slice(2)}`;
  const sent = await ingestion(service, bound, R).send([
    point('20:02'),
    point('20:02', { recorderId: second }),
  ]);
  t.match(sent.body, { kept: 1, refused: [{ pointer: '/points/1', code: 'unknown_reference' }] });
});

t.test('a point has to be of a time that is kept', async (t) => {
  const now = Date.parse(NOW);
  const whole = (ms: number) => new Date(ms).toISOString();
  const first = Date.parse('2020-09-13T00:00:00+08:00');
  const { body } = await send([
    point('', { at: whole(now + DAY_MS) }),
    point('', { at: whole(now + DAY_MS + 60_000) }),
    point('', { at: whole(first) }),
    point('', { at: whole(first - 1) }),
  ]);
  t.match(body, {
    kept: 2,
    refused: [
      { pointer: '/points/1', code: 'time_out_of_range' },
      { pointer: '/points/3', code: 'time_out_of_range' },
    ],
  });
});

t.test('what is malformed is refused with everything that is wrong in it', async (t) => {
  const { status, body } = await send([
    point('20:10', { lat: 91 }),
    point('20:10', { speedKmh: -1, covered: 'yes' }),
    point('20:10', { at: '2021-03-16' }),
  ]);
  t.equal(status, 400);
  t.same(
    body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/points/0/lat', '/points/1/speedKmh', '/points/1/covered', '/points/2/at'],
  );
  t.equal((await send([])).status, 400);
});

t.test('only a key for telemetry sends, and it does nothing else', async (t) => {
  for (const actor of [world.carrier.actor, CITY, 'stranger'])
    t.equal(
      (await service.call(actor, 'ingestTelemetry', { body: { points: [point('20:20')] } })).status,
      403,
    );
  const reading = await keyOf(service, world.carrier.actor, { scopes: ['read'] });
  t.equal((await ingestion(service, reading, R).send([point('20:20')])).status, 403);
  const headers = { authorization: `Bearer ${key}` };
  t.equal((await service.call(null, 'listDevices', { headers })).status, 403);
});

t.test('a batch is in the audit, and which recorders became devices', async (t) => {
  const entries = await entriesOf(service, 'ingestTelemetry');
  t.ok(entries.length >= 4);
  t.ok(entries.every(({ chain }) => chain === `organisation:${world.carrier.id}`));
  t.match(entries[0]?.content, { actor: { kind: 'key' }, rule: ['31.2'], changes: [{ table: 'device' }] });
  t.same(entries[1]?.content.changes, [], 'points themselves are not in it');
});

t.test('recorders are devices once they report, or are registered', async (t) => {
  const list = async (actor: Parameters<typeof service.call>[0], query = {}) =>
    (await service.expect(200, actor, 'listDevices', { query })).items;
  t.match(await list(world.carrier.actor, { plate }), [
    {
      kind: 'recorder',
      recorderId: R,
      plate,
      organisationId: world.carrier.id,
      registeredAt: null,
      lastSeenAt: EVENING,
    },
  ]);
  const body = { kind: 'recorder', recorderId: R, plate };
  const made = await service.expect(201, world.carrier.actor, 'registerDevice', { body });
  t.match(made, { recorderId: R, registeredAt: EVENING, lastSeenAt: EVENING });
  t.match(await service.call(world.carrier.actor, 'registerDevice', { body }), {
    status: 409,
    body: { code: 'already_registered' },
  });
  const second = { kind: 'recorder', recorderId: `R-${world.plates[1].slice(2)}`, plate: world.plates[1] };
  t.match(await service.expect(201, world.carrier.actor, 'registerDevice', { body: second }), {
    lastSeenAt: null,
  });
  t.same(await list(other.carrier.actor), [], 'nobody else’s');
  t.ok((await list(CITY)).length >= 2);
  t.equal((await service.call(ECOLOGY, 'listDevices')).status, 403);
  const wrong = { ...second, recorderId: 'another' };
  t.match(await service.call(world.carrier.actor, 'registerDevice', { body: wrong }), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/recorderId' }] },
  });
  t.match(await service.call(other.carrier.actor, 'registerDevice', { body: second }), {
    status: 422,
    body: { errors: [{ pointer: '/plate' }] },
  });
  t.equal((await service.call(CITY, 'registerDevice', { body: second })).status, 403);
});

t.test('two that register one recorder at once: one does', async (t) => {
  const own = '鄂LT0001';
  await service.expect(201, world.carrier.actor, 'registerVehicle', { body: vehicleBody(own) });
  const body = { kind: 'recorder', recorderId: 'R-T0001', plate: own };
  const both = await Promise.all(
    [1, 2].map(() => service.call(world.carrier.actor, 'registerDevice', { body })),
  );
  t.same(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  );
});

t.test('a video device stands at an own site or project, or where the authority enforces', async (t) => {
  const at = (place: object) => ({ body: { kind: 'video', label: '出口', ...place } });
  const register = (actor: Parameters<typeof service.call>[0], place: object) =>
    service.call(actor, 'registerDevice', at(place));
  const { siteId, projectId } = world;
  t.match(await register(world.recycler.actor, { siteId }), {
    status: 201,
    body: { kind: 'video', siteId, organisationId: world.recycler.id, plate: null, lastSeenAt: null },
  });
  t.match(await register(world.contractor.actor, { projectId }), { status: 201 });
  t.match(await register(CITY, { projectId }), {
    status: 201,
    body: { organisationId: null, authority: '421200' },
  });
  t.match(await register(XIANAN, { projectId }), { status: 201, body: { authority: '421202' } });
  t.match(await register({ ...XIANAN, authority: '4212GX' }, { projectId }), {
    status: 403,
    body: { code: 'not_competent' },
  });
  t.match(await register(world.carrier.actor, { siteId }), { status: 422 });
  t.match(await register(other.contractor.actor, { projectId }), { status: 422 });
  t.equal((await register(world.recycler.actor, {})).status, 400);
  t.equal((await register(world.recycler.actor, { siteId, projectId })).status, 400);
});

t.test('the track of a vehicle: simplified, with its speeds, and on record', async (t) => {
  const day = { from: at('21:00'), to: at('21:59') };
  const straight = Array.from({ length: 30 }, (_, index) =>
    point(`21:${String(index).padStart(2, '0')}`, {
      lon: 114.32 + index * 0.001,
      speedKmh: index === 12 ? 55 : 40,
      loaded: index < 20,
    }),
  );
  await send(straight);
  const track = (actor: Parameters<typeof service.call>[0], query: Record<string, string> = day) =>
    service.call(actor, 'getVehicleTrack', { params: { plate }, query });
  const { status, body } = await track(CITY);
  t.equal(status, 200);
  t.match(body, { plate, ...day, toleranceM: 10, pointsRead: 30, maxSpeedKmh: 55, nextFrom: null });
  t.same(
    body.points.map(({ at: when }: { at: string }) => when.slice(11, 16)),
    ['21:00', '21:12', '21:20', '21:29'],
  );
  t.equal((await track(world.carrier.actor)).status, 200);
  t.equal((await track(other.carrier.actor)).status, 404);
  t.equal((await track(ECOLOGY)).status, 403);
  await service.expect(201, world.carrier.actor, 'addMember', {
    params: { id: world.carrier.id },
    body: { sub: 'a driver', duties: ['driver'] },
  });
  t.equal((await track('a driver')).status, 403);
  t.equal((await track(CITY, { from: at('00:00'), to: '2021-03-17T00:00:01+08:00' })).status, 400);
  t.equal((await track(CITY, { from: at('21:00') })).status, 400);
  const entries = await entriesOf(service, 'getVehicleTrack');
  t.same(
    entries.map(({ chain, content }) => [chain, content.actor.kind]),
    ['officer', 'person'].map((kind) => [`organisation:${world.carrier.id}`, kind]),
    'who read it is on record, the others read nothing',
  );
});

t.test('days of points are made ahead, and dropped when their time is over', async (t) => {
  const days = async () =>
    (
      await service.asLaw<{ name: string }>(
        `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'telemetry_point'::regclass order by 1`,
      )
    ).rows.map(({ name }) => name.slice(-8));
  await Promise.all(
    [1, 2, 3].map(() => prepareNextDays(service.database, Date.parse('2021-03-20T12:00:00+08:00'))),
  );
  const before = await days();
  t.ok(before.includes('20210323') && before.includes('20200913'));
  const when = Date.parse('2021-03-16T00:00:00+08:00') + ENDS.tracks.days * DAY_MS;
  const erase = (now: number) => eraseDue(service.database, { service: now, real: 0 });
  t.match(await erase(when), { tracks: before.filter((day) => day < '20210316').length });
  t.same(
    await days(),
    before.filter((day) => day >= '20210316'),
  );
  t.match(await erase(when), { tracks: 0 });
  t.match(await erase(when + DAY_MS), { tracks: 1 });
});

t.test(
  'a video device says that it is there, by its organisation or its authority; the latest sign stands',
  async (t) => {
    const { siteId, recycler } = world;
    const register = (actor: Parameters<typeof service.call>[0], label: string) =>
      service.expect(201, actor, 'registerDevice', { body: { kind: 'video', label, siteId } });
    const own = await register(recycler.actor, '地磅');
    const ofCity = await register(CITY, '入口');
    const sign = (actor: Parameters<typeof service.call>[0], id: string, body: object = {}) =>
      service.call(actor, 'reportDeviceSign', { params: { id }, body });
    t.match(await sign(recycler.actor, own.id, { at: at('20:00') }), {
      status: 201,
      body: { lastSeenAt: '2021-03-16T20:00:00+08:00', lastReceivedAt: EVENING },
    });
    t.match(
      (await sign(recycler.actor, own.id, { at: at('19:00') })).body.lastSeenAt,
      '2021-03-16T20:00:00+08:00',
    );
    t.match(
      (await sign(recycler.actor, own.id, { at: '2099-01-01T00:00:00+08:00' })).body.lastSeenAt,
      EVENING,
    );
    t.match((await sign(CITY, ofCity.id)).body.lastSeenAt, EVENING);
    t.equal((await sign(XIANAN, ofCity.id)).body.code, 'not_competent');
    t.equal((await sign(CITY, own.id)).body.code, 'forbidden');
    t.equal((await sign(other.recycler.actor, own.id)).status, 404);
    const { items } = await service.expect(200, world.carrier.actor, 'listDevices', {
      query: { kind: 'recorder' },
    });
    t.equal((await sign(world.carrier.actor, items[0].id)).body.code, 'wrong_state');
  },
);
