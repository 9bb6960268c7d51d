import { categoryOfLoad } from '../law/art-03-category-of-load.ts';
import { sortingOfLoad } from '../law/art-05-sorting.ts';
import { destinationOfLoad } from '../law/art-06-destination-of-load.ts';
import { permitOfProject } from '../law/art-08-permit-of-project.ts';
import { copiesOfVehicle } from '../law/art-11-copies.ts';
import { prohibitedInLoad, prohibitedOnArrival } from '../law/art-14-05-prohibited-waste.ts';
import { withinSpoilHours } from '../law/art-15-07-night-hours.ts';
import {
  broughtToDestination,
  certificatesInDate,
  clearedAtLoading,
  covered,
  notSubcontracted,
  washed,
  withinApprovedHours,
  withinRatedLoad,
} from '../law/art-15-carriage.ts';
import { carrierApproved } from '../law/art-19-approved-carriers.ts';
import { sameDayRemoval } from '../law/art-25-same-day-removal.ts';
import { compareWithSheet } from '../law/art-27-02-comparison.ts';
import { outsideControlOrders } from '../law/art-32-control-orders.ts';
import { scopeOfPermit } from '../law/art-41-scope.ts';
import type { Instant } from '../time.ts';
import { type Case, caseOf, type DepartureCase, type LoadCase } from './case.ts';
import type { Judged } from './charge.ts';
import type { Registers } from './registers.ts';
import type { Depart, Load, Receive, Recorded } from './scan.ts';

const LOAD_RULES: readonly ((load: LoadCase) => readonly Judged[])[] = [
  permitOfProject,
  scopeOfPermit,
  carrierApproved,
  notSubcontracted,
  copiesOfVehicle,
  certificatesInDate,
  withinRatedLoad,
  sortingOfLoad,
  categoryOfLoad,
  prohibitedInLoad,
  destinationOfLoad,
  sameDayRemoval,
];

const DEPARTURE_RULES: readonly ((departure: DepartureCase) => readonly Judged[])[] = [
  clearedAtLoading,
  withinSpoilHours,
  withinApprovedHours,
  outsideControlOrders,
  washed,
  covered,
];

/**
 * What the law makes of a load, judged by the registers at `at`. What depends on other manifests (room on the
 * permit, a vehicle busy elsewhere) is judged apart. Clearance is refused by any finding that blocks.
 */
export function judgeLoad(scan: Recorded<Load>, at: Instant, registers: Registers): readonly Judged[] {
  const facts = caseOf(scan, at, scan, registers);
  return LOAD_RULES.flatMap((rule) => rule(facts));
}

/** What the law makes of a departure, given its load and by what that was or was not cleared. */
export function judgeDeparture(
  scan: Recorded<Depart>,
  at: Instant,
  load: Readonly<{ scan: Recorded<Load>; judged: readonly Judged[] }>,
  registers: Registers,
): readonly Judged[] {
  const facts = { ...caseOf(scan, at, load.scan, registers), atLoading: load.judged };
  return DEPARTURE_RULES.flatMap((rule) => rule(facts));
}

/** What arrived: compared with its sheet, searched for what may not be there, and whether this is where it was bound. */
export function judgeReceipt(
  scan: Recorded<Receive>,
  at: Instant,
  load: Recorded<Load>,
  bound: Readonly<{ destinationId: string; tolerancePercent: number }>,
  registers: Registers,
): readonly Judged[] {
  const facts: Case<Receive> = caseOf(scan, at, load, registers);
  return [
    ...compareWithSheet(scan, load, bound.tolerancePercent),
    ...prohibitedOnArrival(facts),
    ...broughtToDestination(facts, bound.destinationId),
  ];
}

/** The stream of the project's permit that a load draws on, or null. */
export function streamOf(scan: Recorded<Load>, at: Instant, registers: Registers): string | null {
  const { permit, load } = caseOf(scan, at, scan, registers);
  const stream = permit?.streams.find(
    ({ category, destinationId }) => category === load.category && destinationId === load.destinationId,
  );
  return stream?.id ?? null;
}
