import type {
  HeldPermit,
  KnownPlace,
  RoadTrip,
  TelemetryContext,
} from '../../src/domain/law/art-31-telemetry.ts';
import type { Point } from '../../src/domain/telemetry/point.ts';
import { at } from './manifests.ts';

/** A lawful trip on an evening: loaded and covered, slow, on a route to the east, with its manifest. */
const METRES_A_DEGREE = 111_195;
const PROJECT = { lat: 29.84, lon: 114.32 };
const SITE = { lat: 29.84, lon: 114.42 };

/** So many metres north of a place. */
export const northOf = ({ lat, lon }: Readonly<{ lat: number; lon: number }>, metres: number) => ({
  lat: lat + metres / METRES_A_DEGREE,
  lon,
});

export const ON_THE_WAY = { lat: 29.84, lon: 114.37 };

export const point = (time: string, change: Partial<Point> = {}): Point => {
  const when = change.at ?? at(time);
  return {
    at: when,
    receivedAt: when,
    ...ON_THE_WAY,
    speedKmh: 40,
    covered: true,
    loaded: true,
    ...change,
  };
};

export const roadTrip = (change: Partial<RoadTrip> = {}): RoadTrip => ({
  from: at('18:20:00'),
  departedAt: at('18:40:00'),
  to: at('19:40:00'),
  category: 'recyclable',
  projectId: 'project',
  regionCode: '421202',
  noiseSensitive: true,
  line: [
    [PROJECT.lon, PROJECT.lat],
    [SITE.lon, SITE.lat],
  ],
  ...change,
});

export const heldPermit = (change: Partial<HeldPermit> = {}): HeldPermit => ({
  from: at('09:00:00', '2021-03-10'),
  to: null,
  manifestRequired: false,
  categories: ['recyclable'],
  noiseSensitive: true,
  ...change,
});

export const project = (change: Partial<KnownPlace> = {}): KnownPlace => ({
  kind: 'project',
  id: 'project',
  location: PROJECT,
  from: at('09:00:00', '2021-03-01'),
  to: null,
  ...change,
});

export const site = (change: Partial<KnownPlace> = {}): KnownPlace =>
  project({ kind: 'site', id: 'site', location: SITE, ...change });

export const context = (change: Partial<TelemetryContext> = {}): TelemetryContext => ({
  trips: [roadTrip()],
  permits: [heldPermit()],
  places: [project(), site()],
  speedLimitKmh: () => 60,
  ...change,
});
