import { testService } from '../../test/support/service.ts';
import { withoutFences, type Without } from '../../test/support/fences.ts';
import { askAll, type MatrixResult } from '../../test/support/matrix.ts';
import { matrixCallers } from '../../test/support/matrix-callers.ts';
import { matrixProbes } from '../../test/support/matrix-probes.ts';
import { matrixWorld } from '../../test/support/matrix-world.ts';
import type { Row } from '../measures/table.ts';
import type { Setting } from '../measures/setting.ts';
import { statements } from './statements.ts';

/**
 * Rows 1 and 2: every operation by every kind of caller, as the table of access says; and the same for leaks with
 * each of the two fences taken away in turn. Without either the same probes must find leaks.
 */
export async function matrix({ isQuick }: Setting): Promise<readonly Row[]> {
  const service = await testService();
  try {
    const world = await matrixWorld(service);
    const all = await matrixCallers(world);
    const callers = all.filter(({ isTwin }) => !isQuick || !isTwin);
    const probes = matrixProbes(world);
    const declared = await askAll(world, { app: service.app, forLeaksOnly: false }, callers, probes);
    const without = (fences: Without) =>
      withoutFences(service, fences, (app) => askAll(world, { app, forLeaksOnly: true }, callers, probes));
    const noFilters = await without({ filters: true, rowSecurity: false });
    const noRowSecurity = await without({ filters: false, rowSecurity: true });
    const neither = await without({ filters: true, rowSecurity: true });
    const control = {
      what: `with neither fence ${neither.wrongs.length} of ${neither.probes} probes find what is not theirs`,
      hasFailed: neither.wrongs.length > 0,
    };
    const size = `${callers.length} kinds of caller, ${probes.length} things asked for`;
    const goal =
      'every cell as the table of access says; lists whole and without others’; 404 alike for what is there and what is not';
    const leaks = (test: string, result: MatrixResult): Row => ({
      ...row(
        test,
        size,
        result,
        'no answer and no list has what is not the caller’s, nothing refused is let through',
      ),
      control,
    });
    return [
      { ...row('1 matrix', size, declared, goal), control },
      leaks('2 two fences: row-level security alone', noFilters),
      leaks('2 two fences: filters alone', noRowSecurity),
      await statements(world),
    ];
  } finally {
    await service.close();
  }
}

function row(
  test: string,
  size: string,
  { probes, wrongs }: MatrixResult,
  goal: string,
): Omit<Row, 'control'> {
  return { test, size, tried: probes, survived: probes - wrongs.length, wrong: wrongs.length, goal, wrongs };
}
