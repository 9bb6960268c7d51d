import { randomUUID } from 'node:crypto';
import t from 'tap';
import { detectOffences } from '../../src/db/telemetry/detect.ts';
import { detectSilence } from '../../src/db/telemetry/offline.ts';
import { entriesOf } from '../support/audited.ts';
import { at, type Haulage, haulage, NOW, shuffled } from '../support/haulage.ts';
import { ingestion, keyOf } from '../support/ingestion.ts';
import { vehicleBody } from '../support/parties.ts';
import { ADMIN, CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

const detect = (now = NOW) => detectOffences(service.database, { now: Date.parse(now), newId: randomUUID });

/** A world with a recorder that sends, and what its carrier is suspected of. */
async function watched(name: string) {
  const world = await haulage(service, { name: `${name} ` });
  const [plate] = world.plates;
  const key = await keyOf(service, world.carrier.actor);
  const sending = ingestion(service, key, `R-${plate.slice(2)}`);
  const violations = async (status = 'suspected') =>
    (
      await service.expect(200, world.carrier.actor, 'listViolations', { query: { plate, status } })
    ).items.filter(({ evidence }: { evidence: { kind: string }[] }) => evidence[0]?.kind === 'telemetry');
  const offences = async (status?: string) =>
    (await violations(status))
      .map(
        ({ offence, occurredAt }: { offence: string; occurredAt: string }) =>
          `${offence} ${occurredAt.slice(11, 16)}`,
      )
      .toSorted();
  return { world, plate, violations, offences, ...sending };
}

async function onTheRoad(world: Haulage, change: Readonly<Record<string, unknown>> = {}) {
  const number = world.next();
  await world.record(world.load(number, change));
  await world.record(world.depart(number));
  return number;
}

t.test(
  '31.2: a breach is one suspected violation of the carrier, with evidence that can be opened',
  async (t) => {
    const { world, plate, violations, offences, send, point } = await watched('one');
    await onTheRoad(world);
    await send([
      point('19:00', { speedKmh: 60 }),
      point('19:01', { speedKmh: 75 }),
      point('19:02', { speedKmh: 80, covered: false }),
      point('19:03', { covered: null }),
      point('19:04', { covered: false }),
      point('19:05', { covered: false, loaded: null }),
    ]);
    t.equal(await detect(), 1);
    t.equal(await detect(), 0, 'and nothing is left to look at');
    t.same(await offences(), ['speeding 19:01', 'uncovered 19:02']);
    const found = await violations();
    t.match(
      found.find(({ offence }: { offence: string }) => offence === 'uncovered'),
      {
        finding: 'uncovered',
        citations: ['31.2', '15(5)', '43'],
        subject: { kind: 'unit', role: 'carrier', id: world.carrier.id, name: world.carrier.name },
        regionCode: '421202',
        authority: '421202',
        location: { lat: 29.84, lon: 114.37 },
        status: 'suspected',
        plate,
        evidence: [{ kind: 'telemetry', at: at('19:02') }],
      },
    );
    const speeding = found.find(({ offence }: { offence: string }) => offence === 'speeding');
    const open = () =>
      service.expect(200, CITY, 'getVehicleTrack', {
        params: { plate },
        query: { evidenceId: speeding.evidence[0].id },
      });
    const shown = await open();
    t.match(shown, {
      from: at('19:01'),
      to: at('19:02'),
      maxSpeedKmh: 80,
      points: [{ at: at('19:01') }, {}],
    });
    await service.asLaw(`select telemetry_drop_before('2030-01-01')`);
    t.same(await open(), shown, 'also when the points are gone');
    const entries = await entriesOf(service, 'detectOffences');
    t.match(entries[0]?.content, { actor: { kind: 'service' }, rule: ['31.2'] });
    t.notMatch(entries[0]?.payload, '114.37', 'the track is not in the audit');
  },
);

t.test('shuffled, doubled and piece by piece the points come to the same, each once', async (t) => {
  const all = (of: Awaited<ReturnType<typeof watched>>) => [
    ...[0, 1, 2, 5, 6, 20, 21].map((minute) =>
      of.point(`19:${String(minute).padStart(2, '0')}`, { speedKmh: 70 }),
    ),
    of.point('19:03'),
    of.point('19:22', { speedKmh: 20, loaded: false, lat: 29.9 }),
    of.point('19:21', { loaded: true, lat: 29.9 }),
    of.point('19:30', { covered: false }),
    of.point('19:31', { covered: false }),
  ];
  const wanted = [
    'speeding 19:00',
    'speeding 19:05',
    'speeding 19:20',
    'uncovered 19:30',
    'unloaded_off_site 19:21',
  ];
  for (const seed of [1, 2, 3]) {
    const each = await watched(`shuffled ${seed}`);
    await onTheRoad(each.world);
    const points = shuffled([...all(each), ...all(each)], seed);
    for (let from = 0; from < points.length; from += 4) {
      await each.send(points.slice(from, from + 4));
      await detect();
    }
    t.same(await each.offences(), wanted, `seed ${seed}`);
    t.equal(
      Number(
        (
          await service.asLaw('select count(*) from recorded_trip where carrier_id = $1', [
            each.world.carrier.id,
          ])
        ).rows[0]?.['count'],
      ),
      1,
    );
  }
});

t.test('late points extend an episode and join two; what an officer has looked at stays', async (t) => {
  const { world, violations, offences, send, point } = await watched('late');
  await onTheRoad(world);
  const fast = (time: string) => point(time, { speedKmh: 90 });
  await send([fast('19:10'), fast('19:30')]);
  await detect();
  const [first] = (await violations()).filter(
    ({ occurredAt }: { occurredAt: string }) => occurredAt === at('19:10'),
  );
  await send([fast('19:20')]);
  await detect();
  t.same(await offences(), ['speeding 19:10']);
  t.same(await offences('dismissed'), ['speeding 19:30']);
  t.match((await violations('dismissed'))[0], { dismissedReason: 'superseded' });
  await send([fast('19:05')]);
  await detect();
  t.match(await violations(), [{ id: first.id, occurredAt: at('19:05') }], 'the same one, from earlier on');

  await service.asLaw(`update violation set status = 'confirmed' where id = $1`, [first.id]);
  await send([fast('18:58'), fast('19:38')]);
  await detect();
  t.same(await offences(), [], 'what it covers is not suspected again');
  t.match(await violations('confirmed'), [{ id: first.id, occurredAt: at('19:05') }]);
});

t.test('two jobs at once find each episode once', async (t) => {
  const { world, offences, send, point } = await watched('twice');
  await onTheRoad(world);
  await send([point('19:10', { speedKmh: 90 })]);
  await Promise.all([detect(), detect(), detect()]);
  t.same(await offences(), ['speeding 19:10']);
});

t.test('what comes while it is looked at is found too, and nobody waits', async (t) => {
  const { world, offences, send, point } = await watched('meanwhile');
  await onTheRoad(world);
  const minutes = Array.from({ length: 30 }, (_, index) => `19:${String(index).padStart(2, '0')}`);
  const sending = Promise.all(shuffled(minutes, 7).map((time) => send([point(time, { speedKmh: 70 })])));
  const looking = (async () => {
    for (let times = 0; times < 10; times++) await detect();
  })();
  const [sent] = await Promise.all([sending, looking]);
  t.ok(sent.every(({ status }) => status === 202));
  await detect();
  t.same(await offences(), ['speeding 19:00']);

  // Whoever looks holds this lock, however long it takes.
  const { rows } = await service.asLaw(
    `select max(number) as number from device where organisation_id = $1`,
    [world.carrier.id],
  );
  const client = await service.database.pool.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(3103, $1)', [rows[0]?.['number']]);
  t.equal((await send([point('19:40', { speedKmh: 70 })])).status, 202, 'it is kept meanwhile');
  t.equal(await detect(), 0, 'and looked at when the other is done');
  await client.query('rollback');
  client.release();
  t.equal(await detect(), 1);
});

t.test('off the route where the plan has a line; unloaded away; without a manifest', async (t) => {
  const { world, offences, send, point } = await watched('route');
  const line = {
    type: 'LineString',
    coordinates: [
      [114.32, 29.84],
      [114.42, 29.84],
    ],
  };
  await service.asLaw('update permit set route_line = $2 where number = $1', [world.disposalPermit, line]);
  await onTheRoad(world);
  await send([
    point('19:00', { lat: 29.85 }),
    point('19:03', { lat: 29.85 }),
    point('19:05', { lat: 29.85, loaded: false }),
  ]);
  await detect();
  t.same(await offences(), ['off_route 19:00', 'unloaded_off_site 19:03']);

  const without = await watched('without');
  await without.send([without.point('19:00')]);
  await detect();
  t.same(await without.offences(), ['loaded_without_manifest 19:00']);
  await onTheRoad(without.world);
  t.equal(await detect(), 0);
  await service.setClock('2021-03-16T23:40:00+08:00');
  await detect('2021-03-16T23:40:00+08:00');
  t.same(await without.offences(), [], 'the scans came late, and it is looked at again');
  t.same(await without.offences('dismissed'), ['loaded_without_manifest 19:00']);
  await service.setClock(NOW);
});

t.test('what the clock of a device says ahead of its receipt is kept and held against nobody', async (t) => {
  const { plate, offences, send, point } = await watched('ahead');
  const fast = { speedKmh: 120, loaded: false };
  await send([point('22:40', fast), point('22:34', fast)]);
  await detect();
  t.same(await offences(), ['speeding 22:34'], 'five minutes are within what clocks differ');
  const { points } = await service.expect(200, CITY, 'getVehicleTrack', {
    params: { plate },
    query: { from: at('22:00'), to: at('22:59') },
  });
  t.same(
    points.map(({ isEvidence }: { isEvidence: boolean }) => isEvidence),
    [true, false],
  );
});

t.test('the limit of a region counts from when it was set', async (t) => {
  const { offences, send, point } = await watched('limit');
  const set = (speedLimitKmh: number | null) =>
    service.expect(200, ADMIN, 'updateAuthority', { params: { code: '421200' }, body: { speedLimitKmh } });
  await service.setClock(at('19:30'));
  t.match(await set(30), { speedLimitKmh: 30 });
  await service.setClock(NOW);
  await send([point('19:00'), point('20:00', { loaded: false })]);
  await detect();
  t.same(
    (await offences()).filter((each: string) => each.startsWith('speeding')),
    ['speeding 20:00'],
  );
  t.match(await set(null), { speedLimitKmh: null });
  t.match(await service.expect(200, null, 'getAuthority', { params: { code: '421200' } }), {
    speedLimitKmh: null,
  });
});

t.test('a recorder is missed a day after its vehicle departed with a load, and not before', async (t) => {
  const { world, plate, offences, violations, send, point } = await watched('silent');
  const look = (now: string) => detectSilence(service.database, { now: Date.parse(now), newId: randomUUID });
  await send([point('18:10', { loaded: false, speedKmh: 0 })]);
  await detect();
  await look('2021-03-17T18:20:00+08:00');
  t.same(await offences(), [], 'a vehicle that stands still owes no sign');
  await onTheRoad(world);
  await look('2021-03-17T18:10:00+08:00');
  t.same(await offences(), [], '24 hours are not over');
  await Promise.all([1, 2].map(() => look('2021-03-17T18:10:01+08:00')));
  t.same(await offences(), ['device_offline 18:10']);
  t.match(await violations(), [
    { plate, citations: ['31.2'], evidence: [{ kind: 'telemetry' }, { kind: 'scan', at: at('18:40') }] },
  ]);
  await service.setClock('2021-03-17T19:00:00+08:00');
  await send([point('20:00', { loaded: false, speedKmh: 0 })]);
  await look('2021-03-17T19:00:00+08:00');
  t.same(await offences(), [], 'it had only kept its points to itself');
  await service.setClock(NOW);
});

t.test(
  'a registered recorder that never reported is missed too; one that nobody registered is not',
  async (t) => {
    const { world, plate, offences } = await watched('never');
    const look = () =>
      detectSilence(service.database, { now: Date.parse('2021-03-18T08:00:00+08:00'), newId: randomUUID });
    await onTheRoad(world);
    await look();
    t.same(
      await service
        .expect(200, world.carrier.actor, 'listViolations', { query: { plate } })
        .then(({ items }) => items),
      [],
    );
    await service.setClock(at('18:00'));
    await service.expect(201, world.carrier.actor, 'registerDevice', {
      body: { kind: 'recorder', recorderId: `R-${plate.slice(2)}`, plate },
    });
    await service.setClock(NOW);
    await look();
    t.same(await offences(), ['device_offline 18:00']);
  },
);

t.test('trips that recorders saw are in the reconciliation, and null where there are none', async (t) => {
  const { world, send, point } = await watched('trips');
  await onTheRoad(world);
  const DAY = { from: '2021-03-16', to: '2021-03-16', limit: '500' };
  const of = async (what: string, id: string) => {
    const { items } = await service.expect(200, CITY, 'getReconciliation', { query: { ...DAY, of: what } });
    return items.find((each: { id: string }) => each.id === id);
  };
  t.match(await of('carrier', world.carrier.id), { trips: 1, recordedTrips: null });
  await send([point('18:50'), point('19:20'), point('19:40', { loaded: false })]);
  await detect();
  t.match(await of('carrier', world.carrier.id), { trips: 1, recordedTrips: 1 });
  t.match(await of('project', world.projectId), { trips: 1, recordedTrips: 1 });
  t.match(await of('site', world.siteId), { recordedTrips: null });
  const { items } = await service.expect(200, ECOLOGY, 'getReconciliation', {
    query: { ...DAY, of: 'carrier' },
  });
  t.match(
    items.find(({ id }: { id: string }) => id === world.carrier.id),
    { recordedTrips: 1 },
    'departments too',
  );
});

t.test('while two vehicles name one recorder, nobody knows whose its points are', async (t) => {
  const { world, offences, send, point } = await watched('both');
  const body = vehicleBody('鄂LX0001', {
    equipment: { sealedCover: true, recorderId: `R-${world.plates[0].slice(2)}`, sortedTransport: true },
  });
  await service.setClock(at('19:30'));
  await service.expect(201, world.carrier.actor, 'registerVehicle', { body });
  await service.setClock(NOW);
  const fast = { speedKmh: 90, loaded: false };
  await send([point('19:00', fast), point('20:00', fast)]);
  await detect();
  t.same(await offences(), ['speeding 19:00']);
});

t.test('where a county has not opted in, nothing is suspected', async (t) => {
  const { offences, send, point } = await watched('county');
  const ring = [
    [113, 29],
    [113.1, 29],
    [113.1, 29.1],
    [113, 29.1],
    [113, 29],
  ];
  await service.expect(200, ADMIN, 'updateAuthority', {
    params: { code: '421221' },
    body: { boundary: { type: 'Polygon', coordinates: [ring] } },
  });
  const fast = { speedKmh: 90, loaded: false };
  await send([point('19:00', { ...fast, lat: 29.05, lon: 113.05 }), point('20:00', fast)]);
  await detect();
  t.same(await offences(), ['speeding 20:00']);
});
