import t from 'tap';
import { distanceM, distanceToLineM, simplified } from '../../../src/domain/telemetry/line.ts';
import { isEvidence, timesKept } from '../../../src/domain/telemetry/point.ts';
import { northOf } from '../../support/telemetry.ts';

const HERE = { lat: 29.84, lon: 114.32 };

t.test('distances are in metres', async (t) => {
  t.equal(Math.round(distanceM(HERE, northOf(HERE, 200))), 200);
  // A degree of longitude at this latitude.
  t.equal(Math.round(distanceM(HERE, { ...HERE, lon: HERE.lon + 0.01 }) / 10), 96);
  const east = [
    [114.32, 29.84],
    [114.42, 29.84],
  ] as const;
  t.equal(Math.round(distanceToLineM(northOf({ lat: 29.84, lon: 114.37 }, 150), east)), 150);
  t.equal(Math.round(distanceToLineM({ lat: 29.84, lon: 114.31 }, east) / 10), 96, 'beyond its end');
  t.equal(Math.round(distanceToLineM(northOf(HERE, 70), [[114.32, 29.84]])), 70, 'of one position');
  t.equal(distanceToLineM(HERE, []), Infinity);
});

t.test('what is left out is no further from the line than the tolerance', async (t) => {
  const bend = (metres: number) => [
    HERE,
    northOf({ ...HERE, lon: 114.33 }, metres),
    { ...HERE, lon: 114.34 },
  ];
  t.equal(simplified(bend(9), 10).length, 2);
  t.equal(simplified(bend(11), 10).length, 3);
  t.equal(simplified(bend(0), 10, ({ lon }) => lon === 114.33).length, 3, 'but for what is kept');
  t.same(simplified([], 10), []);
  t.same(simplified([HERE], 10), [HERE]);
  const wave = Array.from({ length: 500 }, (_, index) => ({
    lat: 29.84 + Math.sin(index / 20) / 500,
    lon: 114.32 + index / 5_000,
  }));
  const left = simplified(wave, 15);
  t.ok(left.length < 100, `${left.length} of 500 stay`);
  const line = left.map(({ lat, lon }) => [lon, lat] as const);
  t.ok(wave.every((place) => distanceToLineM(place, line) <= 15.1));
});

t.test('the times of points: half a year back by days, a day ahead', async (t) => {
  const now = Date.parse('2021-03-16T22:30:00+08:00');
  t.same(timesKept(now), {
    from: Date.parse('2020-09-13T00:00:00+08:00'),
    to: Date.parse('2021-03-17T22:30:00+08:00'),
  });
  t.ok(isEvidence({ at: now + 300_000, receivedAt: now }));
  t.notOk(isEvidence({ at: now + 300_001, receivedAt: now }));
});
