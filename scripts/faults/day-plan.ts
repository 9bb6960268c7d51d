import { plateOf, recorderOf } from '../measures/fleet.ts';
import type { Random } from '../measures/random.ts';
import { type Draft, lawfulDay, placeAt, ROUTE_M, unloadingOf } from './day-road.ts';
import { SCRIPTS } from './day-scripts.ts';

/** A trip of the day of a city, as it is meant to be. */
export type DayTrip = Draft & Readonly<{ plate: string; declaredKg: number; weighedKg: number }>;

/** A point as a machine sends it, but for its time. */
export type DayPoint = Readonly<{
  recorderId: string;
  at: number;
  lat: number;
  lon: number;
  speedKmh: number;
  covered: boolean | null;
  loaded: boolean | null;
}>;

/** What has to be found, or was: one violation. */
export type Found = Readonly<{ plate: string; offence: string; at: number }>;

const TRIPS = 5;

/** The trips of vehicles of which some follow a script, each script on as many vehicles; the rest is lawful. */
export function planDay(vehicles: number, ofEach: number, random: Random): readonly DayTrip[] {
  const scripts = Object.values(SCRIPTS).flatMap((script) => Array.from({ length: ofEach }, () => script));
  if (scripts.length > vehicles / 1.2)
    throw new Error(`${scripts.length} scripts are no few among ${vehicles} vehicles`);
  const order = shuffledBy(
    random,
    Array.from({ length: vehicles }, (_, index) => index),
  );
  const trips = order.flatMap((vehicle, index) => {
    const lawful = lawfulDay(vehicle, TRIPS);
    const day = scripts[index]?.(lawful) ?? lawful;
    return day.map((draft): DayTrip => {
      const declaredKg = 12_000 + random.int(7) * 500;
      // Some lose a little on the way, within the tolerance.
      return {
        ...draft,
        plate: plateOf(vehicle + 1),
        declaredKg,
        weighedKg: declaredKg - random.int(3) * 100,
      };
    });
  });
  return trips.toSorted((a, b) => a.start - b.start);
}

export function shuffledBy<T>(random: Random, values: readonly T[]): readonly T[] {
  const all = [...values];
  for (let last = all.length - 1; last > 0; last--) {
    const other = random.int(last + 1);
    const [one, two] = [all[last], all[other]];
    if (one !== undefined && two !== undefined) [all[last], all[other]] = [two, one];
  }
  return all;
}

/** Every point of the day, in the order of their times. */
export function pointsOf(trips: readonly DayTrip[]): readonly DayPoint[] {
  return trips
    .flatMap(({ plate, start, steps }) =>
      steps.map(({ second, alongM, rightM, speedKmh, covered, loaded }): DayPoint => {
        const { lat, lon } = placeAt(alongM, rightM);
        return {
          recorderId: recorderOf(plate),
          at: start + second * 1_000,
          lat: Number(lat.toFixed(7)),
          lon: Number(lon.toFixed(7)),
          speedKmh,
          covered,
          loaded,
        };
      }),
    )
    .toSorted((a, b) => a.at - b.at);
}

export function expectedOf({ plate, start, expected }: DayTrip): readonly Found[] {
  return expected.map(({ offence, second }) => ({ plate, offence, at: start + second * 1_000 }));
}

/** Whose trip a finding is of: the last of the vehicle that had begun. */
export function byTrip(
  trips: readonly DayTrip[],
  found: readonly Found[],
): ReadonlyMap<DayTrip | null, readonly Found[]> {
  const ofPlate = Map.groupBy(trips, ({ plate }) => plate);
  return Map.groupBy(
    found,
    ({ plate, at }) => ofPlate.get(plate)?.findLast(({ start }) => start <= at) ?? null,
  );
}

/** What has to come of the day when it is added up. */
export type Sums = Readonly<{
  loadedMassKg: number;
  weighedMassKg: number;
  trips: number;
  recordedTrips: number;
}>;

/** Everybody's trips go from one project by one carrier; what was left elsewhere is not of the site. */
export function sumsOf(trips: readonly DayTrip[]): Readonly<Record<'project' | 'carrier' | 'site', Sums>> {
  const scanned = trips.filter(({ scans }) => scans !== null);
  const seen = trips.flatMap((trip) => unloadingOf(trip) ?? []);
  const isAtSite = (alongM: number) => ROUTE_M - alongM <= 300;
  const sum = (of: (trip: DayTrip) => number) => scanned.reduce((total, trip) => total + of(trip), 0);
  const all = {
    loadedMassKg: sum(({ declaredKg }) => declaredKg),
    weighedMassKg: sum(({ weighedKg, scans }) => (scans?.receive == null ? 0 : weighedKg)),
    trips: scanned.length,
    recordedTrips: seen.length,
  };
  const arrived = seen.filter(({ before, after }) => isAtSite(before.alongM) || isAtSite(after.alongM));
  return { project: all, carrier: all, site: { ...all, recordedTrips: arrived.length } };
}
