import { at } from '../../test/support/haulage.ts';
import {
  alsoAt,
  type Change,
  type Draft,
  during,
  expecting,
  lawfulTrip,
  ON_THE_WAY,
  pausing,
  ROUTE_M,
  stepOf,
  throughout,
} from './day-road.ts';

/** When silence is looked for: a day after this the last sign is exactly as old as it may be. */
const LAST_SIGN = Date.parse(at('21:00'));
export const DAY_AFTER = '2021-03-17T21:00:00+08:00';

/** What a vehicle does on its day instead of the lawful. */
type Script = (day: readonly Draft[]) => readonly Draft[];

/** Changes one trip of the day. */
const on =
  (trip: number, ...changes: readonly Change[]): Script =>
  (day) =>
    day.map((draft, index) =>
      index === trip ? changes.reduce((changed, change) => change(changed), draft) : draft,
    );
const all =
  (...scripts: readonly Script[]): Script =>
  (day) =>
    scripts.reduce((changed, script) => script(changed), day);

const LAST = 4;
const FAST = { speedKmh: 75 };
const OPEN = { covered: false };
const silent: Change = (draft) => ({ ...draft, steps: [] });
const neverReceived: Change = (draft) => ({
  ...draft,
  scans: draft.scans && { ...draft.scans, receive: null },
});

/** Empty from a step on the way on. */
const emptyFrom =
  (n: number): Change =>
  (draft) =>
    [during('laden', n, ON_THE_WAY, { loaded: false }), during('unloading', 0, 4, { loaded: false })].reduce(
      (changed, change) => change(changed),
      draft,
    );

/** The same trip, such that a step of it is at another instant. */
const movedTo =
  (n: number, instant: number): Change =>
  (draft) => ({ ...draft, start: instant - stepOf(draft, 'laden', n).second * 1_000 });
const spoil: Change = (draft) => ({ ...draft, category: 'spoil' });

/** Unloads so many metres before the site. */
const unloadedBefore =
  (metres: number): Change =>
  (draft) =>
    emptyFrom(44)(during('laden', 43, 45, { alongM: ROUTE_M - metres, speedKmh: 0 })(draft));

/** One more trip, without a manifest, when the scans of the last one are long past. */
const sixth =
  (...changes: readonly Change[]): Script =>
  (day) => {
    const start = (day[LAST]?.start ?? 0) + 38 * 60_000;
    const bare = { ...lawfulTrip(start), scans: null };
    return [...day, changes.reduce<Draft>((changed, change) => change(changed), bare)];
  };

/** Received, as the scan has it, so many seconds before the last step that is away from the site. */
const receivedBefore =
  (seconds: number): Change =>
  (draft) => {
    const receive = stepOf(draft, 'laden', LAST_AWAY).second - seconds;
    return { ...draft, scans: draft.scans && { ...draft.scans, receive } };
  };
/** By 150 m a step, and 300 m around a place. */
const LAST_AWAY = 42;
const FIRST_AWAY = 2;

/** Silent on the last trip, whose departure is so many seconds after the last sign. */
const departedAfter =
  (seconds: number): Script =>
  (day) => {
    const last = day[LAST];
    if (!last?.scans) throw new Error('expected a last trip');
    const sign = last.start + (last.scans.depart - seconds) * 1_000;
    return all(on(LAST, silent), on(LAST - 1, alsoAt(sign)))(day);
  };

/** Offences, and beside each what is just none. Each is played by vehicles of its own. */
export const SCRIPTS: Readonly<Record<string, Script>> = {
  speeding: on(1, during('laden', 10, 16, FAST), expecting('speeding', 'laden', 10)),
  'speeding twice on one trip': on(
    1,
    during('laden', 10, 14, FAST),
    during('laden', 20, 23, FAST),
    expecting('speeding', 'laden', 10),
    expecting('speeding', 'laden', 20),
  ),
  'speeding, empty': on(2, during('empty', 5, 9, { speedKmh: 61 }), expecting('speeding', 'empty', 5)),
  'at the limit of speed': on(2, throughout({ speedKmh: 60 })),
  'speeding before and after ten minutes of silence': on(
    1,
    during('laden', 10, 12, FAST),
    pausing(10, 590, true),
    expecting('speeding', 'laden', 10),
  ),
  'speeding before and after more than ten minutes of silence': on(
    1,
    during('laden', 10, 12, FAST),
    pausing(10, 591, true),
    expecting('speeding', 'laden', 10),
    expecting('speeding', 'laden', 11),
  ),
  // By more than the whole run takes, for meanwhile the clock of the service goes on.
  'a clock that runs ahead': on(LAST, alsoAt(Date.parse(at('23:59')), { speedKmh: 120 })),
  uncovered: on(
    3,
    during('laden', 15, 25, OPEN),
    during('laden', 18, 20, { covered: null }),
    expecting('uncovered', 'laden', 15),
  ),
  'uncovered on two trips': all(
    on(0, during('laden', 5, 9, OPEN), expecting('uncovered', 'laden', 5)),
    on(3, during('laden', 30, 31, OPEN), expecting('uncovered', 'laden', 30)),
  ),
  'uncovered, empty': on(1, during('empty', 0, ON_THE_WAY, OPEN)),
  'uncovered, and unknown whether loaded': on(2, throughout({ covered: false, loaded: null })),
  'off the route': on(2, during('laden', 21, 43, { rightM: 350 }), expecting('off_route', 'laden', 21)),
  'off the route for three minutes': on(
    2,
    during('laden', 21, 40, { rightM: 350 }),
    expecting('off_route', 'laden', 21),
  ),
  'off the route for less': on(2, during('laden', 21, 39, { rightM: 350 })),
  'off the route just so far': on(
    2,
    during('laden', 21, 43, { rightM: 200.5 }),
    expecting('off_route', 'laden', 21),
  ),
  'on the route, as far from it as may be': on(2, during('laden', 21, 43, { rightM: 199.5 })),
  'off the route, empty': on(2, during('empty', 3, 24, { rightM: 350 })),
  'unloaded on the way': on(LAST, emptyFrom(25), neverReceived, expecting('unloaded_off_site', 'laden', 24)),
  'unloaded on the way within ten minutes of silence': on(
    LAST,
    emptyFrom(25),
    neverReceived,
    pausing(24, 590, true),
    expecting('unloaded_off_site', 'laden', 24),
  ),
  'unloaded nobody knows where': on(LAST, emptyFrom(25), neverReceived, pausing(24, 591, true)),
  'unloaded just too far from the site': on(
    2,
    unloadedBefore(300.5),
    expecting('unloaded_off_site', 'laden', 43),
  ),
  'unloaded around the site': on(2, unloadedBefore(299.5)),
  'without a manifest': sixth(expecting('loaded_without_manifest', 'laden', FIRST_AWAY)),
  'without a manifest, hardly moving': sixth(during('laden', 0, ON_THE_WAY, { speedKmh: 5 })),
  'received too early to be its load': on(
    LAST,
    pausing(20, 600, false),
    receivedBefore(901),
    expecting('loaded_without_manifest', 'laden', LAST_AWAY),
  ),
  'received as early as clocks may differ': on(LAST, pausing(20, 600, false), receivedBefore(900)),
  'spoil after ten': on(
    LAST,
    spoil,
    movedTo(24, Date.parse(at('22:00'))),
    expecting('outside_hours', 'laden', 25),
  ),
  'spoil until ten': on(LAST, spoil, movedTo(44, Date.parse(at('22:00')))),
  'anything else after ten': on(LAST, movedTo(24, Date.parse(at('22:00')))),
  'silent after the first trip': all(
    on(0, expecting('device_offline', 'empty', ON_THE_WAY - 1)),
    ...[1, 2, 3, LAST].map((trip) => on(trip, silent)),
  ),
  'silent for a day and no longer': all(
    on(LAST - 1, alsoAt(LAST_SIGN)),
    on(LAST, movedTo(0, Date.parse(at('21:20'))), silent),
  ),
  'silent, departed too late after the last sign': all(
    departedAfter(901),
    on(LAST - 1, expecting('device_offline', 'later', 0)),
  ),
  'silent, departed as late as clocks may differ': departedAfter(900),
  'nothing known': all(
    ...[0, 1, 2, 3, LAST].map((trip) => on(trip, throughout({ covered: null, loaded: null }))),
  ),
};
