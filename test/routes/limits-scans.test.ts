import { randomUUID } from 'node:crypto';
import t from 'tap';
import { haulage } from '../support/haulage.ts';
import { askingMe, limited, times } from '../support/limited.ts';
import { type Actor, statusesOf, type TestService } from '../support/service.ts';

const aScan = () => ({
  id: randomUUID(),
  kind: 'depart',
  manifestNumber: '1',
  at: '2026-03-16T18:20:00+08:00',
});
const batch = (service: TestService, actor: Actor, count: number) =>
  service.call(actor, 'recordScans', { body: { scans: Array.from({ length: count }, () => ({ id: 1 })) } });

t.test('other traffic takes nothing from scans, and a batch of a thousand finds room', async (t) => {
  const service = await limited(t, {
    RATE_LIMIT_CALLER: '1',
    RATE_LIMIT_ADDRESS: '2',
    RATE_LIMIT_SCANS: '1',
  });
  t.same(
    statusesOf(await times(22, askingMe(service, 'carrier'))).filter((status) => status === 200).length,
    10,
  );
  t.equal((await service.call('other', 'getMe')).status, 429, 'the address has nothing left');
  const whole = await batch(service, 'carrier', 1_000);
  t.equal(whole.status, 200);
  t.equal(whole.body.results.length, 1_000);
  const more = await service.call('carrier', 'recordScan', { body: aScan() });
  t.equal(more.status, 429);
  t.ok(Number(more.headers['retry-after']) <= 10);
  t.equal((await service.call('driver', 'recordScan', { body: aScan() })).status, 404, 'others have theirs');
});

t.test('a batch that finds no room takes none', async (t) => {
  const service = await limited(t, { RATE_LIMIT_SCANS: '1' });
  t.equal((await batch(service, 'carrier', 600)).status, 200);
  const refused = await batch(service, 'carrier', 600);
  t.equal(refused.status, 429);
  t.equal((await batch(service, 'carrier', 390)).status, 200);
});

t.test(
  'scans of one manifest wait beyond so many a minute; its other parties, and repeats, do not',
  async (t) => {
    const service = await limited(t, { RATE_LIMIT_MANIFEST: '4' });
    const world = await haulage(service);
    const number = world.next();
    const load = world.load(number);
    t.equal((await world.send(load)).status, 201);
    const departures = Array.from({ length: 6 }, () => world.depart(number));
    const { results } = await service.expect(200, world.carrier.actor, 'recordScans', {
      body: { scans: departures },
    });
    t.same(
      results.map(({ status }: { status: number }) => status),
      [201, 201, 201, 201, 429, 429],
    );
    t.match(results.at(-1)?.problem, { code: 'too_many_requests', detail: /^Too many .* \d+ s\.$/ });
    const alone = await world.send(world.depart(number));
    t.equal(alone.status, 429);
    t.ok(Number(alone.headers['retry-after']) <= 60);
    t.equal((await world.send(departures[0] ?? load)).status, 200, 'a repeat is answered as ever');
    t.equal((await world.send(world.receive(number))).status, 201, 'the site has room of its own');
    t.equal((await world.send(world.depart(world.next()))).status, 201, 'and so has another manifest');
    const recorded = await world.manifest(number);
    t.equal(recorded.scans.length, 6, 'what waited was not recorded');
  },
);

t.test(
  'who may not send a scan of a manifest uses nothing of it and learns nothing by its limit',
  async (t) => {
    const service = await limited(t, { RATE_LIMIT_MANIFEST: '1' });
    const world = await haulage(service);
    const number = world.next();
    t.same(statusesOf(await times(3, () => world.send(world.depart(number), 'stranger'))), [404, 404, 404]);
    t.equal((await world.send(world.depart(number))).status, 201);
    t.equal((await world.send(world.depart(number))).status, 429);
    t.equal((await world.send(world.depart(number), 'stranger')).status, 404, 'as if there were none');
  },
);
