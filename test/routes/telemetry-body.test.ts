import fc from 'fast-check';
import t from 'tap';
import { batch, glance, telemetryBody } from '../../src/routes/telemetry-body.ts';
import { runs } from '../support/runs.ts';

const point = {
  recorderId: 'R-0017',
  at: '2021-03-16T19:00:00+08:00',
  lat: 29.84,
  lon: 114.32,
  speedKmh: 40,
  covered: true,
  loaded: null,
};

t.test('what is plainly right is seen at a glance, as the schema gives it', async (t) => {
  for (const change of [
    {},
    { at: '2024-02-29T19:00:00Z' },
    { at: '2021-12-31T23:59:59.123-03:30' },
    { lat: -90, lon: 180, speedKmh: 0, covered: null },
    { recorderId: '鄂L12345' },
  ]) {
    const sent = { points: [{ ...point, ...change }] };
    t.ok(glance(sent), JSON.stringify(change));
    t.same(glance(sent), batch.parse(sent));
  }
  const { covered: _covered, loaded: _loaded, ...bare } = point;
  t.match(glance({ points: [bare] }), { points: [{ covered: null, loaded: null }] });
});

t.test('what is wrong is left to the schema, which says what', async (t) => {
  for (const change of [
    { at: '2021-02-29T19:00:00Z' },
    { at: '2021-04-31T19:00:00Z' },
    { at: '2021-13-01T19:00:00Z' },
    { at: '2021-03-16T24:00:00Z' },
    { at: '2021-03-16T19:00:00' },
    { lat: 90.1 },
    { lon: '114' },
    { speedKmh: -0.1 },
    { speedKmh: 501 },
    { covered: 'yes' },
    { recorderId: ' ' },
    { recorderId: 'x'.repeat(65) },
    { more: 1 },
  ]) {
    const sent = { points: [{ ...point, ...change }] };
    t.equal(glance(sent), null, JSON.stringify(change));
    t.notOk(telemetryBody.safeParse(sent).success, JSON.stringify(change));
  }
  for (const sent of [null, 1, [], {}, { points: [] }, { points: [null] }, { points: [point], more: 1 }]) {
    t.equal(glance(sent), null);
    t.notOk(telemetryBody.safeParse(sent).success);
  }
});

t.test('a glance takes nothing that the schema refuses', async (t) => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  const at = fc
    .tuple(fc.constantFrom('2020', '2021', '2100', '1999'), two(13), two(32), two(25), two(60), two(61))
    .chain(([year, month, day, hour, minute, second]) =>
      fc
        .constantFrom('Z', '+08:00', '-14:59', '+15:00', '', '.5Z', '.1234Z', 'z')
        .map((zone) => `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`),
    );
  const nasty = fc.oneof(fc.jsonValue(), fc.double(), fc.constant(undefined));
  const sent = fc
    .record({
      recorderId: fc.oneof(fc.string({ unit: 'binary', maxLength: 70 }), nasty),
      at: fc.oneof(at, nasty),
      lat: fc.oneof(fc.double({ min: -91, max: 91 }), nasty),
      lon: fc.oneof(fc.double({ min: -181, max: 181 }), nasty),
      speedKmh: fc.oneof(fc.double({ min: -1, max: 501 }), nasty),
      covered: fc.oneof(fc.boolean(), nasty),
      loaded: fc.oneof(fc.boolean(), nasty),
    })
    .chain((whole) =>
      fc
        .subarray(Object.keys(whole))
        .map((wild) =>
          Object.fromEntries(
            Object.entries({ ...point, ...whole }).map(([name, value]) => [
              name,
              wild.includes(name) ? value : point[name as keyof typeof point],
            ]),
          ),
        ),
    );
  fc.assert(
    fc.property(sent, (each) => {
      const body = { points: [each] };
      const seen = glance(body);
      if (seen === null) return true;
      const parsed = batch.safeParse(body);
      const shown = (points: typeof seen.points) =>
        JSON.stringify(points.map((one) => [one.at, one.lat, one.lon, one.speedKmh, one.covered ?? null]));
      return parsed.success && shown(parsed.data.points) === shown(seen.points);
    }),
    runs(2_000),
  );
  t.pass();
});
