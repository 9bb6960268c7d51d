import { at } from '../../test/support/haulage.ts';

/** Where the project and the site of haulage lie, and the approved route between them by one turn. */
const PROJECT = { lat: 29.84, lon: 114.32 };
const TURN = { lat: 29.855, lon: 114.295 };
const SITE = { lat: 29.82, lon: 114.3 };
export const ROUTE = {
  type: 'LineString',
  coordinates: [PROJECT, TURN, SITE].map(({ lat, lon }) => [lon, lat]),
};

type Place = Readonly<{ lat: number; lon: number }>;

const METRES_A_DEGREE = 111_195;
const eastM = (from: Place, to: Place) =>
  (to.lon - from.lon) * METRES_A_DEGREE * Math.cos((from.lat * Math.PI) / 180);
const northM = (from: Place, to: Place) => (to.lat - from.lat) * METRES_A_DEGREE;
const lengthM = (from: Place, to: Place) => Math.hypot(eastM(from, to), northM(from, to));

const TO_TURN_M = lengthM(PROJECT, TURN);
export const ROUTE_M = TO_TURN_M + lengthM(TURN, SITE);

/** The place so many metres along the route, and so many to its right. */
export function placeAt(alongM: number, rightM: number): Place {
  const [from, to, after] = alongM < TO_TURN_M ? [PROJECT, TURN, alongM] : [TURN, SITE, alongM - TO_TURN_M];
  const length = lengthM(from, to);
  const [x, y] = [eastM(from, to) / length, northM(from, to) / length];
  const lat = from.lat + (after * y - rightM * x) / METRES_A_DEGREE;
  const lon = from.lon + (after * x + rightM * y) / (METRES_A_DEGREE * Math.cos((from.lat * Math.PI) / 180));
  return { lat, lon };
}

export type Phase = 'loading' | 'laden' | 'unloading' | 'empty' | 'standing' | 'later';

/** What a recorder says at one moment of a trip. */
export type Step = Readonly<{
  phase: Phase;
  /** Counts the steps of the phase. */
  n: number;
  /** Seconds after the start of the trip. */
  second: number;
  alongM: number;
  rightM: number;
  speedKmh: number;
  covered: boolean | null;
  loaded: boolean | null;
}>;

type Expected = Readonly<{ offence: string; second: number }>;

/** A trip as it is meant to be: what its people scan, what its recorder says, and what has to be found of it. */
export type Draft = Readonly<{
  /** The instant of its first step. */
  start: number;
  steps: readonly Step[];
  /** Seconds after the start; no scans where a load goes without a manifest. */
  scans: Readonly<{ load: number; depart: number; receive: number | null }> | null;
  category: 'recyclable' | 'spoil';
  expected: readonly Expected[];
}>;

const EVERY_S = 10;
/** Steps of a vehicle on its way in one direction. */
export const ON_THE_WAY = 45;
const STEP_M = ROUTE_M / (ON_THE_WAY + 1);
const SPEED_KMH = 54;
const TRIP_EVERY_S = 46 * 60;
const FIRST = Date.parse(at('18:02'));

/** A lawful day of a vehicle: as many trips, each to the site and back, a little later than that of the one before. */
export function lawfulDay(vehicle: number, trips: number): readonly Draft[] {
  const start = FIRST + (vehicle % 60) * 5_000;
  return Array.from({ length: trips }, (_, trip) => lawfulTrip(start + trip * TRIP_EVERY_S * 1_000));
}

export function lawfulTrip(start: number): Draft {
  const steps: Step[] = [];
  const add = (phase: Phase, count: number, step: (n: number) => Partial<Step>) => {
    for (let n = 0; n < count; n++)
      steps.push({
        phase,
        n,
        second: steps.length * EVERY_S,
        alongM: 0,
        rightM: 0,
        speedKmh: 0,
        covered: true,
        loaded: false,
        ...step(n),
      });
  };
  add('loading', 5, (n) => ({ loaded: n > 2 }));
  add('laden', ON_THE_WAY, (n) => ({ alongM: (n + 1) * STEP_M, speedKmh: SPEED_KMH, loaded: true }));
  add('unloading', 4, (n) => ({ alongM: ROUTE_M, loaded: n < 2 }));
  add('empty', ON_THE_WAY, (n) => ({ alongM: ROUTE_M - (n + 1) * STEP_M, speedKmh: SPEED_KMH }));
  const second = (phase: Phase) => steps.find((step) => step.phase === phase)?.second ?? 0;
  const scans = { load: 25, depart: second('laden'), receive: second('unloading') + 15 };
  return { start, steps, scans, category: 'recyclable', expected: [] };
}

/** Changes a trip. */
export type Change = (draft: Draft) => Draft;

/** The steps of a phase from one up to, and without, another. */
export function during(phase: Phase, from: number, to: number, change: Partial<Step>): Change {
  return throughout(change, (step) => step.phase === phase && step.n >= from && step.n < to);
}

export function throughout(change: Partial<Step>, where: (step: Step) => boolean = () => true): Change {
  return (draft) => ({
    ...draft,
    steps: draft.steps.map((step) => (where(step) ? { ...step, ...change } : step)),
  });
}

/** Stops on the way after a step, for so many seconds more; the recorder goes on, or is silent as well. */
export function pausing(after: number, seconds: number, isSilent: boolean): Change {
  return (draft) => {
    const last = stepOf(draft, 'laden', after);
    const later = <T extends number | null>(second: T) =>
      second !== null && second > last.second ? second + seconds : second;
    const standing = Array.from({ length: isSilent ? 0 : seconds / EVERY_S }, (_, n): Step => ({
      ...last,
      phase: 'standing',
      n,
      second: last.second + (n + 1) * EVERY_S,
      speedKmh: 0,
    }));
    const steps = draft.steps.map((step) => ({ ...step, second: later(step.second) }));
    const { scans } = draft;
    return {
      ...draft,
      steps: [...steps, ...standing].toSorted((a, b) => a.second - b.second),
      scans: scans && { ...scans, receive: later(scans.receive) },
    };
  };
}

/** One more step of a vehicle that stands at the project, at an instant. */
export function alsoAt(instant: number, change: Partial<Step> = {}): Change {
  return (draft) => ({
    ...draft,
    steps: [
      ...draft.steps,
      {
        phase: 'later',
        n: 0,
        second: (instant - draft.start) / 1_000,
        alongM: 0,
        rightM: 0,
        speedKmh: 0,
        covered: true,
        loaded: false,
        ...change,
      },
    ],
  });
}

/** The offence has to be found, from this step on. */
export function expecting(offence: string, phase: Phase, n: number): Change {
  return (draft) => ({
    ...draft,
    expected: [...draft.expected, { offence, second: stepOf(draft, phase, n).second }],
  });
}

export function stepOf({ steps }: Draft, phase: Phase, n: number): Step {
  const found = steps.find((step) => step.phase === phase && step.n === n);
  if (!found) throw new Error(`no step ${n} ${phase}`);
  return found;
}

/** The first load that the recorder saw being gone. */
export function unloadingOf({ steps }: Draft): Readonly<{ before: Step; after: Step }> | null {
  const telling = steps.filter(({ loaded }) => loaded !== null);
  const index = telling.findIndex(
    ({ loaded }, each) => loaded === false && telling[each - 1]?.loaded === true,
  );
  const [before, after] = [telling[index - 1], telling[index]];
  return before && after ? { before, after } : null;
}
