import t from 'tap';
import {
  citationsOf,
  EPISODE_RULES,
  type EpisodeCode,
  TELEMETRY_CODES,
  TELEMETRY_LIMITS,
  type TelemetryContext,
} from '../../../src/domain/law/art-31-telemetry.ts';
import { penaltyClauseOf } from '../../../src/domain/law/art-36-penalties.ts';
import type { Point } from '../../../src/domain/telemetry/point.ts';
import { at } from '../../support/manifests.ts';
import {
  context,
  heldPermit,
  northOf,
  ON_THE_WAY,
  point,
  project,
  roadTrip,
  site,
} from '../../support/telemetry.ts';

const LIMITS = TELEMETRY_LIMITS;
type Case = readonly [title: string, wanted: string, point: Point, context?: Partial<TelemetryContext>];

function judged(code: EpisodeCode, cases: readonly Case[]) {
  t.test(`31.2: ${code}`, async (t) => {
    for (const [title, wanted, one, around = {}] of cases)
      t.equal(EPISODE_RULES[code].judge(one, context(around), LIMITS), wanted, title);
  });
}

judged('speeding', [
  ['at the limit', 'lawful', point('19:00:00', { speedKmh: 60 })],
  ['above it', 'breach', point('19:00:00', { speedKmh: 60.1 })],
  [
    'below a higher one of the region',
    'lawful',
    point('19:00:00', { speedKmh: 70 }),
    { speedLimitKmh: () => 80 },
  ],
  [
    'above a lower one of the region',
    'breach',
    point('19:00:00', { speedKmh: 41 }),
    { speedLimitKmh: () => 40 },
  ],
  ['empty too', 'breach', point('19:00:00', { speedKmh: 61, loaded: false })],
]);

judged('uncovered', [
  ['loaded and open', 'breach', point('19:00:00', { covered: false })],
  ['loaded and covered', 'lawful', point('19:00:00')],
  ['empty and open', 'lawful', point('19:00:00', { covered: false, loaded: false })],
  ['open, and whether loaded is unknown', 'unknown', point('19:00:00', { covered: false, loaded: null })],
  ['loaded, and whether open is unknown', 'unknown', point('19:00:00', { covered: null })],
  ['nothing known', 'unknown', point('19:00:00', { covered: null, loaded: null })],
]);

const spoil = { trips: [roadTrip({ category: 'spoil', from: at('17:00:00'), to: at('23:00:00') })] };
const isSpoilAlone = { trips: [], permits: [heldPermit({ categories: ['spoil'] })] };
judged('outside_hours', [
  ['a second before', 'breach', point('17:59:59'), spoil],
  ['as the hours begin', 'lawful', point('18:00:00'), spoil],
  ['as they end', 'lawful', point('22:00:00'), spoil],
  ['a second after', 'breach', point('22:00:01'), spoil],
  ['other loads', 'lawful', point('22:30:00'), { trips: [roadTrip({ to: at('23:00:00') })] }],
  [
    'a route that is not sensitive',
    'lawful',
    point('22:30:00'),
    { trips: [roadTrip({ category: 'spoil', noiseSensitive: false, to: at('23:00:00') })] },
  ],
  ['empty', 'lawful', point('22:30:00', { loaded: false }), spoil],
  ['whether loaded is unknown', 'unknown', point('22:30:00', { loaded: null }), spoil],
  ['standing', 'lawful', point('22:30:00', { speedKmh: 5 }), spoil],
  ['hardly moving', 'breach', point('22:30:00', { speedKmh: 5.1 }), spoil],
  ['without a manifest, of a vehicle that hauls spoil alone', 'breach', point('22:30:00'), isSpoilAlone],
  [
    'without a manifest, of a vehicle that hauls other loads too',
    'unknown',
    point('22:30:00'),
    { trips: [], permits: [heldPermit({ categories: ['spoil', 'other'] })] },
  ],
  ['without a manifest and without a copy', 'unknown', point('22:30:00'), { trips: [], permits: [] }],
]);

judged('off_route', [
  ['on the line', 'lawful', point('19:00:00')],
  ['199 m from it', 'lawful', point('19:00:00', northOf(ON_THE_WAY, 199))],
  ['201 m from it', 'breach', point('19:00:00', northOf(ON_THE_WAY, 201))],
  ['201 m from it and empty', 'lawful', point('19:00:00', { ...northOf(ON_THE_WAY, 201), loaded: false })],
  [
    '201 m, and whether loaded is unknown',
    'unknown',
    point('19:00:00', { ...northOf(ON_THE_WAY, 201), loaded: null }),
  ],
  [
    'a plan without a line',
    'unknown',
    point('19:00:00', northOf(ON_THE_WAY, 5_000)),
    { trips: [roadTrip({ line: null })] },
  ],
  ['no manifest on the road', 'unknown', point('19:00:00', northOf(ON_THE_WAY, 5_000)), { trips: [] }],
]);

const after = { trips: [roadTrip({ to: at('19:00:00') })] };
judged('loaded_without_manifest', [
  ['with one', 'lawful', point('19:00:00')],
  ['as long after its end as scans may be off', 'lawful', point('19:15:00'), after],
  ['a second later', 'breach', point('19:15:01'), after],
  ['as long before its load', 'lawful', point('18:05:00')],
  ['a second earlier', 'breach', point('18:04:59')],
  ['empty', 'lawful', point('19:00:00', { loaded: false }), { trips: [] }],
  ['whether loaded is unknown', 'unknown', point('19:00:00', { loaded: null }), { trips: [] }],
  ['standing', 'unknown', point('19:00:00', { speedKmh: 5 }), { trips: [] }],
  ['within 300 m of a project', 'lawful', point('19:00:00', northOf(project().location, 299)), { trips: [] }],
  ['301 m from it', 'breach', point('19:00:00', northOf(project().location, 301)), { trips: [] }],
  ['at a site', 'lawful', point('19:00:00', site().location), { trips: [] }],
  [
    'spoil may travel without',
    'unknown',
    point('19:00:00'),
    { trips: [], permits: [heldPermit({ categories: ['spoil'] })] },
  ],
  [
    'unless the decision asks for one',
    'breach',
    point('19:00:00'),
    { trips: [], permits: [heldPermit({ categories: ['spoil'], manifestRequired: true })] },
  ],
  [
    'a copy of a permit that asks for none',
    'unknown',
    point('19:00:00'),
    { trips: [], permits: [heldPermit(), heldPermit({ categories: ['other'] })] },
  ],
  [
    'one that had ended does not count',
    'breach',
    point('19:00:00'),
    { trips: [], permits: [heldPermit(), heldPermit({ categories: ['other'], to: at('19:00:00') })] },
  ],
  ['no copy at all', 'unknown', point('19:00:00'), { trips: [], permits: [] }],
]);

t.test(
  '15(4), 15(5), 15(7), 15(8), 13: a violation cites its clauses, and 42 or 43 where there is a fine',
  async (t) => {
    const cited = (code: (typeof TELEMETRY_CODES)[number]) =>
      [...citationsOf(code), penaltyClauseOf(code) ?? []].flat();
    t.same(Object.fromEntries(TELEMETRY_CODES.map((code) => [code, cited(code)])), {
      speeding: ['31.2', '15(4)'],
      uncovered: ['31.2', '15(5)', '43'],
      outside_hours: ['31.2', '15(7)'],
      off_route: ['31.2', '15(8)'],
      loaded_without_manifest: ['31.2', '27.2'],
      unloaded_off_site: ['31.2', '13', '42'],
      device_offline: ['31.2'],
    });
  },
);
