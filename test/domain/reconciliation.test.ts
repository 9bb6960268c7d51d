import t from 'tap';
import { isBeyondTolerance } from '../../src/domain/reconciliation.ts';

t.test('differences are beyond the tolerance of what should have arrived, and not at it', async (t) => {
  const rows: readonly (readonly [loaded: number | null, pending: number, gross: number, beyond: boolean])[] =
    [
      [null, 0, 0, false],
      [100_000, 0, 0, false],
      [100_000, 0, 5_000, false],
      [100_000, 0, 5_001, true],
      [100_000, 60_000, 2_000, false],
      [100_000, 60_000, 2_001, true],
      [100_000, 100_000, 0, false],
    ];
  for (const [loadedMassKg, pendingMassKg, grossDifferenceKg, beyond] of rows)
    t.equal(
      isBeyondTolerance({ loadedMassKg, pendingMassKg, grossDifferenceKg }, 5),
      beyond,
      `${loadedMassKg} loaded, ${pendingMassKg} on the way, ${grossDifferenceKg} off`,
    );
});
