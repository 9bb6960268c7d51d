import t from 'tap';
import type { RoadScan } from '../../src/domain/manifests/scan.ts';
import { found, type Known, load, permit, project, registers, vehicle } from './manifests.ts';

/** What deviates, what is found, and the load it is judged on where that is not the lawful one. */
type Row = readonly [what: string, found: readonly string[], known?: Known, scan?: RoadScan];

/** A test of loads, a row each: the codes found in it. */
export const rows = (title: string, cases: readonly Row[]) =>
  t.test(title, async (t) => {
    for (const [what, expected, known, scan = load()] of cases) t.same(found([scan], known), expected, what);
  });

export const withPermits = (...permits: readonly Parameters<typeof permit>[0][]): Known => ({
  registers: registers({ projects: [project({ permits: permits.map((each) => permit(each)) })] }),
});

export const withVehicle = (change: Parameters<typeof vehicle>[0]): Known => ({
  registers: registers({ vehicles: [vehicle(change)] }),
});
