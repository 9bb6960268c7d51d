import type { Instant } from '../time.ts';
import type { Corrected } from './correction.ts';

/** What is known of a manifest beside its scans: the draw, and what officers and the carrier did to it. */
export type Ground = Readonly<{
  drawnAt: Instant;
  voidedAt: Instant | null;
  closedAt: Instant | null;
  settlement: Readonly<{ at: Instant; massKg: number }> | null;
}> &
  Omit<Corrected, 'settlement'>;

/** Limits that are settings. */
export type Limits = Readonly<{ weightTolerancePercent: number }>;
