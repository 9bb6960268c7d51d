import { randomOf } from '../measures/random.ts';
import type { Setting } from '../measures/setting.ts';
import type { Row } from '../measures/table.ts';
import { type DayCity, openDayCity } from './day-city.ts';
import {
  byTrip,
  type DayPoint,
  type DayTrip,
  expectedOf,
  type Found,
  planDay,
  pointsOf,
  shuffledBy,
} from './day-plan.ts';
import { DAY_AFTER } from './day-scripts.ts';

const VEHICLES = 1_000;
/** Vehicles that follow the same script. */
const OF_EACH = { quick: 1, full: 5 };
/** What is found by silence, and not before the day after. */
const BY_SILENCE = 'device_offline';

/**
 * Row 5: a simulated day of a city. Exactly the scripted offences are found, each once: from points in their order,
 * again when these are sent once more shuffled, and in a fresh city from shuffled points and scans that come late.
 */
export async function day({ sized, seed, isQuick }: Setting): Promise<Row> {
  const vehicles = sized(VEHICLES);
  const random = randomOf(seed);
  const trips = planDay(vehicles, isQuick ? OF_EACH.quick : OF_EACH.full, random);
  const points = pointsOf(trips);
  const mixed = shuffledBy(random, points);
  const wrongs: string[] = [];
  const missed = new Set<DayTrip>();
  const look = async (when: string, city: DayCity, isWanted: (found: Found) => boolean = () => true) => {
    const found = byTrip(trips, await city.found());
    const strange = (found.get(null) ?? []).map((each) => `${when}: ${shown(each)} before any trip`);
    wrongs.push(...strange);
    for (const trip of trips) {
      const differing = differences(expectedOf(trip).filter(isWanted), found.get(trip) ?? []);
      if (differing.length > 0) missed.add(trip);
      wrongs.push(...differing.map((each) => `${when}: ${each}`));
    }
  };
  const reconcile = async (when: string, city: DayCity) => {
    wrongs.push(...(await city.misreconciled(trips)).map((each) => `${when}: ${each}`));
  };

  await inCity(vehicles, trips, async (city) => {
    await city.scan(trips);
    await allNew(city, points);
    await city.detect();
    await look('in order', city, ({ offence }) => offence !== BY_SILENCE);
    await reconcile('in order', city);
    await city.detect(DAY_AFTER);
    await look('the day after', city);
    const again = await city.send(mixed);
    if (again > 0) wrongs.push(`${again} points were kept once more`);
    await city.detect();
    await look('once more, shuffled', city);
    await reconcile('once more, shuffled', city);
  });
  await inCity(vehicles, trips, async (city) => {
    const half = Math.ceil(points.length / 2);
    await allNew(city, mixed.slice(0, half));
    await city.detect();
    await city.scan(shuffledBy(random, trips));
    await allNew(city, mixed.slice(half));
    await city.detect();
    await city.detect(DAY_AFTER);
    await look('shuffled from the start', city);
    await reconcile('shuffled from the start', city);
  });

  const scripted = trips.flatMap(expectedOf);
  const control = naive(mixed);
  const wanted = scripted.filter(({ offence }) => offence === 'speeding' || offence === 'uncovered').length;
  return {
    test: '5 a day of a city',
    size: `seed ${seed}, ${vehicles} vehicles, ${trips.filter(({ scans }) => scans).length} manifests, ${points.length.toLocaleString('en')} points, ${scripted.length} offences`,
    tried: trips.length,
    survived: trips.length - missed.size,
    wrong: wrongs.length,
    goal: 'of each trip exactly the scripted offences are found, each once: in order, when the points are sent once more shuffled, and shuffled from the start with scans that come late; and the reconciliation has the trips and masses of the script',
    control: {
      what: `of ${wanted} times that vehicles are too fast or open, one that takes each breaching point for an offence finds ${control.points.toLocaleString('en')}, one that goes by the order of arrival ${control.episodes.toLocaleString('en')}`,
      hasFailed: control.points !== wanted && control.episodes !== wanted,
    },
    wrongs,
  };
}

async function inCity(
  vehicles: number,
  trips: readonly DayTrip[],
  work: (city: DayCity) => Promise<void>,
): Promise<void> {
  const city = await openDayCity(vehicles, trips);
  try {
    await work(city);
  } finally {
    await city.close();
  }
}

async function allNew(city: DayCity, points: readonly DayPoint[]): Promise<void> {
  const kept = await city.send(points);
  if (kept !== points.length) throw new Error(`${kept} of ${points.length} points were kept`);
}

/** What is missing, and what is there that should not be, or once more. */
function differences(wanted: readonly Found[], found: readonly Found[]): readonly string[] {
  const strange = found.map(shown);
  const missing = wanted.map(shown).filter((each) => {
    const index = strange.indexOf(each);
    if (index !== -1) strange.splice(index, 1);
    return index === -1;
  });
  return [
    ...missing.map((each) => `no ${each}`),
    ...strange.map((each) => `${each} is none, or is there twice`),
  ];
}

function shown({ plate, offence, at }: Found): string {
  return `${offence} of ${plate} at ${new Date(at).toISOString()}`;
}

/** Naive detectors of speed and cover: each point an offence; and episodes by the order in which points arrive. */
function naive(arriving: readonly DayPoint[]): Readonly<{ points: number; episodes: number }> {
  const rules = [
    ({ speedKmh }: DayPoint) => speedKmh > 60,
    ({ covered, loaded }: DayPoint) => covered === false && loaded === true,
  ];
  const counts = { points: 0, episodes: 0 };
  for (const isBreach of rules) {
    const open = new Set<string>();
    for (const point of arriving) {
      const { recorderId } = point;
      if (!isBreach(point)) open.delete(recorderId);
      else {
        counts.points += 1;
        if (!open.has(recorderId)) counts.episodes += 1;
        open.add(recorderId);
      }
    }
  }
  return counts;
}
