import { type Basis, isSameBasis, rangeOf } from '../law/art-36-penalties.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Subject, SubjectRole } from './offence.ts';

/** What a step is measured in. */
export const MEASURE_UNITS = ['kg', 't', 'm3'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];
export type Measure = Readonly<{ value: number; unit: MeasureUnit }>;

/**
 * A step of an authority's discretion (裁量基準, 行政處罰法 第三十四條): from a measure on, up to and not including `to`
 * (null: without end), it fines from `fineFrom` to `fineTo` yuan, both included.
 */
export type DiscretionStep = Readonly<{
  offence: string;
  basis: string;
  role: SubjectRole;
  from: number;
  to: number | null;
  unit: MeasureUnit;
  fineFrom: number;
  fineTo: number;
}>;

const KILOGRAMS: Readonly<Partial<Record<MeasureUnit, number>>> = { kg: 1, t: 1_000 };

/** A measure in the unit of a step; null where the one cannot be told from the other. */
function inUnit({ value, unit }: Measure, wanted: MeasureUnit): number | null {
  if (unit === wanted) return value;
  const [from, to] = [KILOGRAMS[unit], KILOGRAMS[wanted]];
  return from !== undefined && to !== undefined ? (value * from) / to : null;
}

/** The step that an offence falls into, by the basis cited or its pair; null where nothing was measured. */
export function stepFor(
  steps: readonly DiscretionStep[],
  act: Readonly<{ offence: string; subject: Subject }>,
  { cited }: Pick<Basis, 'cited'>,
  measure: Measure | null,
): DiscretionStep | null {
  if (!measure) return null;
  const role = act.subject.kind === 'individual' ? 'individual' : act.subject.role;
  return (
    steps.find((step) => {
      if (step.offence !== act.offence || step.role !== role) return false;
      if (!isSameBasis(act.offence, step.basis, cited)) return false;
      const value = inUnit(measure, step.unit);
      return value !== null && value >= step.from && (step.to === null || value < step.to);
    }) ?? null
  );
}

/** What is wrong with steps as they are given: which, as JSON pointers. Nothing where they can be used. */
export function stepFlaws(steps: readonly DiscretionStep[]): readonly string[] {
  return steps.flatMap((step, index) => {
    const at = `/discretionSteps/${index}`;
    const overlaps = steps
      .slice(0, index)
      .some(
        (other) =>
          other.offence === step.offence &&
          other.basis === step.basis &&
          other.role === step.role &&
          other.unit === step.unit &&
          other.from < (step.to ?? Infinity) &&
          step.from < (other.to ?? Infinity),
      );
    return [
      ...(step.to !== null && step.to <= step.from ? [`${at}/to`] : []),
      ...(step.fineTo < step.fineFrom ? [`${at}/fineTo`] : []),
      ...(overlaps ? [`${at}/from`] : []),
    ];
  });
}

/** 422 of a step on a basis that does not carry its offence for its party, or outside the range of that. */
export function refuseOutOfRange(steps: readonly DiscretionStep[]): Refusal | null {
  for (const [index, { offence, basis, role, fineFrom, fineTo }] of steps.entries()) {
    const pointer = `/discretionSteps/${index}`;
    const range = rangeOf(offence, { kind: role === 'individual' ? 'individual' : 'unit', role }, basis);
    if (!range)
      return refuse('no_penalty_basis', { params: { basis, offence }, pointer: `${pointer}/basis` });
    if (fineFrom < range.min || fineTo > range.max)
      return refuse('fine_out_of_range', {
        params: { basis, min: range.min, max: range.max },
        pointer: fineFrom < range.min ? `${pointer}/fineFrom` : `${pointer}/fineTo`,
      });
  }
  return null;
}
