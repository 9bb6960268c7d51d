import { refuse, type Refusal } from '../refusal.ts';
import { type Day, dayOf, type Instant } from '../time.ts';

/** What may become of waste without leaving its project: recycled there (第二十九條), or filled back (第十六條). */
export const USES = ['recycling', 'backfill'] as const;
export type UseKind = (typeof USES)[number];

/** What has happened is recorded, and nothing that is still to come. */
export function refuseDayToCome(on: Day, now: Instant): Refusal | null {
  return on > dayOf(now) ? refuse('day_to_come', { params: { day: on }, pointer: '/on' }) : null;
}
