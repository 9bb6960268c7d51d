import type { DailyHours } from '../time.ts';

/** 第十五條第(七)項: the hours in which spoil moves on a route through a noise-sensitive area. */
export const SPOIL_HOURS: DailyHours = { from: '18:00', to: '22:00' };

/** Whether approved daily hours stay inside those of 第十五條第(七)項. */
export function areWithinSpoilHours(hours: DailyHours): boolean {
  return hours.from <= hours.to && hours.from >= SPOIL_HOURS.from && hours.to <= SPOIL_HOURS.to;
}
