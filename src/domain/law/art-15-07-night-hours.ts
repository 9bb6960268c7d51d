import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type DepartureCase } from '../manifests/case.ts';
import { type DailyHours, inDailyHours } from '../time.ts';

/** 第十五條第(七)項: the hours in which spoil moves on a route through a noise-sensitive area. */
export const SPOIL_HOURS: DailyHours = { from: '18:00', to: '22:00' };

/** Whether approved daily hours stay inside those of 第十五條第(七)項. */
export function areWithinSpoilHours(hours: DailyHours): boolean {
  return hours.from <= hours.to && hours.from >= SPOIL_HOURS.from && hours.to <= SPOIL_HOURS.to;
}

/** 第十五條第(七)項 of a departure. Other loads follow the approved hours alone. */
export function withinSpoilHours({ scan, load, permit, at, carrier }: DepartureCase): readonly Judged[] {
  if (load.category !== 'spoil' || !permit?.noiseSensitive || inDailyHours(at, SPOIL_HOURS)) return [];
  return [charging(denial(scan, 'outside_hours', '15(7)', SPOIL_HOURS), carrier)];
}
