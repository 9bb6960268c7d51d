import type { Location } from '../permits/application.ts';
import { distanceM, distanceToLineM, type Line } from '../telemetry/line.ts';
import type { Point } from '../telemetry/point.ts';
import { type Instant, inDailyHours } from '../time.ts';
import type { Category } from './art-03-categories.ts';
import { SPOIL_HOURS } from './art-15-07-night-hours.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Every limit by which the data of recorders is judged (第三十一條第二款); the measures name none of them. Beyond a
 * limit is a breach, at it is not.
 */
export const TELEMETRY_LIMITS = {
  /** Where the region sets no other (`speedLimitKmh` of `updateAuthority`). */
  speedKmh: 60,
  /** How far from the approved route, and for how long at least. */
  offRouteM: 200,
  offRouteMs: 3 * MINUTE_MS,
  /** How far around an approved site, or a project, a load may leave the vehicle. */
  siteM: 300,
  /** Slower than this a vehicle stands, by how far positions scatter. */
  movingKmh: 5,
  /** Between points further apart nobody knows what was; an episode ends there. */
  gapMs: 10 * MINUTE_MS,
  /** How far the time of a scan may be off what it tells of. */
  scanMs: 15 * MINUTE_MS,
  /** A load is on its way no longer than this without a sign of it. */
  loadMs: 24 * HOUR_MS,
  /** Without a sign. */
  offlineMs: 24 * HOUR_MS,
  /** How long phones are given to send their scans, before a load without one counts as such for good. */
  lateScansMs: 48 * HOUR_MS,
} as const;

export type TelemetryLimits = Readonly<Record<keyof typeof TELEMETRY_LIMITS, number>>;

/** A manifest of the vehicle on the road, from its load to its end (null: not yet). */
export type RoadTrip = Readonly<{
  from: Instant;
  departedAt: Instant | null;
  to: Instant | null;
  category: Category;
  projectId: string;
  regionCode: string;
  /** Of the permit of the project as it was at the load. */
  noiseSensitive: boolean;
  line: Line | null;
}>;

/** A disposal permit of which the vehicle has an active copy: what a load without a manifest can be of. */
export type HeldPermit = Readonly<{
  from: Instant;
  /** Null: not ended. */
  to: Instant | null;
  manifestRequired: boolean;
  categories: readonly Category[];
  noiseSensitive: boolean;
}>;

/** A site while it is approved, or a project. */
export type KnownPlace = Readonly<{
  kind: 'site' | 'project';
  id: string;
  location: Location;
  from: Instant;
  to: Instant | null;
}>;

/** What is known of a vehicle beside its points. */
export type TelemetryContext = Readonly<{
  trips: readonly RoadTrip[];
  permits: readonly HeldPermit[];
  places: readonly KnownPlace[];
  /** Of the region in which a point lies, at its time. */
  speedLimitKmh: (point: Location & Readonly<{ at: Instant }>) => number;
}>;

/** `unknown` neither makes an episode nor ends one: it is never an offence. */
export type Judgement = 'breach' | 'lawful' | 'unknown';
type Judge = (point: Point, context: TelemetryContext, limits: TelemetryLimits) => Judgement;

const found = (isBreach: boolean): Judgement => (isBreach ? 'breach' : 'lawful');

/** The manifest with which the vehicle is on the road at an instant, as far as scans tell the time. */
export function tripAt(
  { trips }: TelemetryContext,
  at: Instant,
  { scanMs }: TelemetryLimits,
): RoadTrip | null {
  const near = trips.filter((trip) => at >= trip.from - scanMs && at <= (trip.to ?? Infinity) + scanMs);
  const on = near.find((trip) => at >= trip.from && at <= (trip.to ?? Infinity));
  return on ?? near.at(-1) ?? null;
}

function permitsAt({ permits }: TelemetryContext, at: Instant): readonly HeldPermit[] {
  return permits.filter((permit) => permit.from <= at && (permit.to === null || at < permit.to));
}

/** The sites approved then, and projects, around which a place lies. */
export function placesAround(
  { places }: TelemetryContext,
  place: Location,
  at: Instant,
  { siteM }: TelemetryLimits,
): readonly KnownPlace[] {
  return places.filter(
    ({ location, from, to }) => from <= at && (to === null || at < to) && distanceM(location, place) <= siteM,
  );
}

/** 第十五條第(四)項. */
const speeding: Judge = (point, { speedLimitKmh }) => found(point.speedKmh > speedLimitKmh(point));

/** 第十五條第(五)項: loaded and open; a recorder that cannot tell one of the two tells nothing. */
const uncovered: Judge = ({ covered, loaded }) => {
  if (covered === true || loaded === false) return 'lawful';
  return covered === false && loaded === true ? 'breach' : 'unknown';
};

/**
 * 第十五條第(七)項: spoil on a route through a noise-sensitive area moves within its hours. By the manifest on the road;
 * without one the load is spoil only where the vehicle has copies of no permit for anything else.
 */
const outsideHours: Judge = (point, context, limits) => {
  if (inDailyHours(point.at, SPOIL_HOURS) || point.loaded === false) return 'lawful';
  if (point.loaded === null) return 'unknown';
  if (point.speedKmh <= limits.movingKmh) return 'lawful';
  const trip = tripAt(context, point.at, limits);
  if (trip) return found(trip.category === 'spoil' && trip.noiseSensitive);
  const held = permitsAt(context, point.at);
  const isSpoilAlone = held.every(
    ({ noiseSensitive, categories }) => noiseSensitive && categories.every((each) => each === 'spoil'),
  );
  return held.length > 0 && isSpoilAlone ? 'breach' : 'unknown';
};

/** 第十五條第(八)項: a load keeps to the approved route, where the plan has it as a line. */
const offRoute: Judge = (point, context, limits) => {
  if (point.loaded === false) return 'lawful';
  const trip = tripAt(context, point.at, limits);
  if (point.loaded === null || !trip?.line) return 'unknown';
  return found(distanceToLineM(point, trip.line) > limits.offRouteM);
};

/**
 * 第二十七條: what must travel with a manifest has one on the road. Whether it must is known of a vehicle whose copies
 * are all of permits that ask for manifests: by decision, or because they are for recyclables alone.
 */
const loadedWithoutManifest: Judge = (point, context, limits) => {
  if (point.loaded === false || tripAt(context, point.at, limits)) return 'lawful';
  if (point.loaded === null) return 'unknown';
  if (point.speedKmh <= limits.movingKmh) return 'unknown';
  // What moves within a project or a site is not on the road.
  if (placesAround(context, point, point.at, limits).length > 0) return 'lawful';
  const held = permitsAt(context, point.at);
  const isRequired = held.every(
    ({ manifestRequired, categories }) =>
      manifestRequired || categories.every((each) => each === 'recyclable'),
  );
  return held.length > 0 && isRequired ? 'breach' : 'unknown';
};

type EpisodeRule = Readonly<{
  citations: readonly string[];
  judge: Judge;
  /** How long a breach has to go on. */
  leastMs?: keyof TelemetryLimits;
  /** By scans, which may come late: it is looked at again. */
  bySheet: boolean;
}>;

/** What is judged point by point, with the clauses of the violation; that of the fine is added by the offence. */
export const EPISODE_RULES = {
  speeding: { citations: ['31.2', '15(4)'], judge: speeding, bySheet: false },
  uncovered: { citations: ['31.2', '15(5)'], judge: uncovered, bySheet: false },
  outside_hours: { citations: ['31.2', '15(7)'], judge: outsideHours, bySheet: true },
  off_route: { citations: ['31.2', '15(8)'], judge: offRoute, leastMs: 'offRouteMs', bySheet: true },
  loaded_without_manifest: {
    citations: ['31.2', '27.2'],
    judge: loadedWithoutManifest,
    bySheet: true,
  },
} as const satisfies Readonly<Record<string, EpisodeRule>>;

/** What is not judged point by point: a load that is gone (第十三條), and silence. */
export const OTHER_RULES = {
  unloaded_off_site: { citations: ['31.2', '13'] },
  device_offline: { citations: ['31.2'] },
} as const;

export type EpisodeCode = keyof typeof EPISODE_RULES;
export type TelemetryCode = EpisodeCode | keyof typeof OTHER_RULES;
export const TELEMETRY_CODES = [
  ...Object.keys(EPISODE_RULES),
  ...Object.keys(OTHER_RULES),
] as readonly TelemetryCode[];

/** The rule of a code, as it may be of any of them. */
export function episodeRule(code: EpisodeCode): EpisodeRule {
  return EPISODE_RULES[code];
}

/** The clauses of a violation by this code. */
export function citationsOf(code: TelemetryCode): readonly string[] {
  return code in EPISODE_RULES
    ? EPISODE_RULES[code as EpisodeCode].citations
    : OTHER_RULES[code as keyof typeof OTHER_RULES].citations;
}
