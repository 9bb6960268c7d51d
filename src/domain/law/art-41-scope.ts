import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type LoadCase, projectOf } from '../manifests/case.ts';
import { contractorOf, daysInForce, isEndedAt, type Registers } from '../manifests/registers.ts';
import type { Load, Recorded } from '../manifests/scan.ts';
import { dayOf, within } from '../time.ts';

const OFFENCE = { offence: 'disposal_beyond_scope' } as const;

/** 第四十一條: a load is of a category and in the days that the permit covers. */
export function scopeOfPermit({ scan, load, permit, at, contractor }: LoadCase): readonly Judged[] {
  if (!permit || isEndedAt(permit, at)) return [];
  const { from, to } = daysInForce(permit);
  const day = dayOf(at);
  return [
    ...(permit.streams.some((stream) => stream.category === load.category)
      ? []
      : [denial(scan, 'beyond_scope_category', '41')]),
    ...(within(day, from, to) ? [] : [denial(scan, 'beyond_scope_period', '41', { day, from, to })]),
  ].map((finding) => charging(finding, contractor, OFFENCE));
}

/** 第四十一條: the load does not fit in what is left on the permit. */
export function beyondQuantity(scan: Recorded<Load>, registers: Registers): Judged {
  const finding = denial(scan, 'beyond_scope_quantity', '41');
  return charging(finding, contractorOf(projectOf(scan, registers)), OFFENCE);
}
