import t from 'tap';
import { TELEMETRY_LIMITS, type TelemetryContext } from '../../../src/domain/law/art-31-telemetry.ts';
import { episodesIn, tripsIn } from '../../../src/domain/telemetry/episodes.ts';
import type { Point } from '../../../src/domain/telemetry/point.ts';
import { toOffsetText } from '../../../src/domain/time.ts';
import { shuffled } from '../../support/haulage.ts';
import { at } from '../../support/manifests.ts';
import { context, northOf, ON_THE_WAY, point, project, roadTrip, site } from '../../support/telemetry.ts';

const time = (when: number) => toOffsetText(when).slice(11, 19);
const found = (points: readonly Point[], around: Partial<TelemetryContext> = {}) =>
  episodesIn(points, context(around), TELEMETRY_LIMITS).map(
    ({ finding, from, to, points: behind }) => `${finding} ${time(from)}-${time(to)} ${behind.length}`,
  );
const fast = (when: string, change: Partial<Point> = {}) => point(when, { speedKmh: 80, ...change });

t.test('31.2: a breach that goes on is one episode, however the points come', async (t) => {
  const points = [fast('19:00:00'), fast('19:05:00'), fast('19:15:00')];
  const wanted = ['speeding 19:00:00-19:15:00 3'];
  for (let seed = 0; seed < 6; seed++) t.same(found(shuffled(points, seed)), wanted);
});

t.test('31.2: each breach is found by its own name', async (t) => {
  const late = { trips: [roadTrip({ category: 'spoil', from: at('22:00:00'), to: null })] };
  t.same(found([point('22:30:00')], late), ['outside_hours 22:30:00-22:30:00 1']);
  t.same(found([point('19:00:00', { covered: false })]), ['uncovered 19:00:00-19:00:00 1']);
  t.same(found([point('19:00:00')], { trips: [] }), ['loaded_without_manifest 19:00:00-19:00:00 1']);
});

t.test('what is lawful between ends it, and so does a gap of more than ten minutes', async (t) => {
  t.same(found([fast('19:00:00'), point('19:01:00'), fast('19:02:00')]), [
    'speeding 19:00:00-19:00:00 1',
    'speeding 19:02:00-19:02:00 1',
  ]);
  t.same(found([fast('19:00:00'), fast('19:10:00')]), ['speeding 19:00:00-19:10:00 2']);
  t.equal(found([fast('19:00:00'), fast('19:10:01')]).length, 2);
});

t.test('what is unknown neither makes an episode nor ends one', async (t) => {
  const open = (when: string) => point(when, { covered: false });
  const unknown = (when: string) => point(when, { covered: null });
  t.same(found([unknown('18:59:00'), unknown('19:01:00')]), []);
  t.same(found([open('19:00:00'), unknown('19:01:00'), open('19:02:00')]), ['uncovered 19:00:00-19:02:00 2']);
});

t.test(
  'a point from a clock that is ahead of its receipt by more than five minutes is evidence of nothing',
  async (t) => {
    const ahead = (ms: number) => fast('19:00:00', { receivedAt: at('19:00:00') - ms });
    t.equal(found([ahead(300_000)]).length, 1);
    t.same(found([ahead(300_001)]), []);
  },
);

t.test('15(8): off the route for three minutes, and not for less', async (t) => {
  const off = (when: string) => point(when, northOf(ON_THE_WAY, 250));
  t.same(found([off('19:00:00'), off('19:02:59')]), []);
  t.same(found([off('19:00:00'), off('19:03:00')]), ['off_route 19:00:00-19:03:00 2']);
  t.same(found([off('19:00:00'), point('19:01:30'), off('19:03:00')]), [], 'back on it between');
});

const away = northOf(ON_THE_WAY, 2_000);
const unloading = (place: Partial<Point>, change: Partial<Point> = {}) => [
  point('19:00:00', place),
  point('19:02:00', { loaded: false, ...place, ...change }),
];
/** Where only the unloading is looked at. */
const plain = { trips: [roadTrip({ line: null })] };

t.test('13: a load that leaves the vehicle away from every approved site', async (t) => {
  t.same(found(unloading(away), plain), ['unloaded_off_site 19:00:00-19:02:00 2']);
  t.same(found(unloading(northOf(site().location, 299)), plain), [], 'within 300 m of a site');
  t.equal(found(unloading(northOf(site().location, 301)), plain).length, 1, 'and beyond');
  t.same(found(unloading(northOf(project().location, 100)), plain), [], 'back at the project');
  t.same(found(unloading(away, site().location), plain), [], 'one of the two was at a site');
  const ended = { ...plain, places: [site({ to: at('19:00:00') })] };
  t.equal(found(unloading(site().location), ended).length, 1, 'a site that is not approved any more');
  t.same(
    found(unloading(site().location), { ...plain, places: [site({ to: at('19:00:00') + 1 })] }),
    [],
    'a site until its last moment: the load may have left before',
  );
});

t.test('unloading is two points that tell, not too far apart', async (t) => {
  const [before, after] = unloading(away) as [Point, Point];
  const late = (when: string) => ({ ...after, at: at(when), receivedAt: at(when) });
  t.equal(found([before, late('19:10:00')], plain).length, 1);
  t.same(found([before, late('19:10:01')], plain), [], 'nobody knows where');
  const unknown = point('19:01:00', { ...away, loaded: null });
  t.equal(found([before, unknown, after], plain).length, 1, 'what does not tell is passed over');
  t.same(found([after], plain), []);
  t.same(found([{ ...before, loaded: null }, after], plain), [], 'nobody knows that it was loaded');
});

t.test(
  'a trip is from the first point loaded to the first unloaded, of the project and to the site',
  async (t) => {
    const points = [
      point('18:00:00', { loaded: false }),
      point('18:30:00', project().location),
      point('19:00:00'),
      point('19:30:00', { ...site().location, loaded: false }),
      point('20:00:00', { loaded: false }),
    ];
    const wanted = [
      { loadedAt: at('18:30:00'), unloadedAt: at('19:30:00'), projectId: 'project', siteId: 'site' },
    ];
    t.same(tripsIn(points, context(), TELEMETRY_LIMITS), wanted, 'by its manifest');
    t.same(tripsIn(points, context({ trips: [] }), TELEMETRY_LIMITS), wanted, 'by where it was loaded');
    t.match(tripsIn(points, context({ trips: [], places: [] }), TELEMETRY_LIMITS), [
      { projectId: null, siteId: null },
    ]);
    t.same(tripsIn([point('19:00:00')], context(), TELEMETRY_LIMITS), [], 'still on its way');
  },
);

t.test('a load of which nothing was seen for a day is no trip', async (t) => {
  const trips = (ms: number) =>
    tripsIn(
      [point('19:00:00'), point('', { at: at('19:00:00') + ms, loaded: false })],
      context(),
      TELEMETRY_LIMITS,
    ).length;
  t.equal(trips(24 * 3_600_000), 1);
  t.equal(trips(24 * 3_600_000 + 1), 0);
});
