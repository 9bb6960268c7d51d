/**
 * Whether quantities differ by more than scales may: the differences of the loads, whichever way each goes, against
 * the mass that should have arrived. By the same tolerance as one load (第二十七條第二款).
 */
export function isBeyondTolerance(
  {
    loadedMassKg,
    pendingMassKg,
    grossDifferenceKg,
  }: Readonly<{
    loadedMassKg: number | null;
    pendingMassKg: number;
    grossDifferenceKg: number;
  }>,
  tolerancePercent: number,
): boolean {
  return grossDifferenceKg * 100 > tolerancePercent * ((loadedMassKg ?? 0) - pendingMassKg);
}
