import { dayOf, type Day, type Instant } from '../time.ts';

export type PermitStatus = 'active' | 'expired' | 'ended';
export type CopyStatus = 'active' | 'replaced' | 'ended';

/** 撤銷 (granted wrongly or got by fraud), 撤回 (law or facts changed), 注銷 (bookkeeping); 行政許可法 第八, 六十九, 七十條. */
export const END_MANNERS = ['annulled', 'withdrawn', 'deregistered'] as const;
export type EndManner = (typeof END_MANNERS)[number];

type PermitTimes = Readonly<{ validTo: Day; endedAt: Instant | null }>;
type CopyTimes = Readonly<{ replacedAt: Instant | null; endedAt: Instant | null }>;

/** How a permit stood at an instant: ended from that very moment on, else active to the end of its last day. */
export function permitStatus({ validTo, endedAt }: PermitTimes, now: Instant): PermitStatus {
  if (endedAt !== null && endedAt <= now) return 'ended';
  return dayOf(now) <= validTo ? 'active' : 'expired';
}

/** How a copy stood at an instant. It lives no longer than its permit. */
export function copyStatus(copy: CopyTimes, permit: PermitTimes, now: Instant): CopyStatus {
  if (copy.replacedAt !== null && copy.replacedAt <= now) return 'replaced';
  if (copy.endedAt !== null && copy.endedAt <= now) return 'ended';
  return permitStatus(permit, now) === 'active' ? 'active' : 'ended';
}

export type Flaw = 'ended' | 'expired' | 'replaced' | 'notYetValid';

/** Why a permit, or one copy of it, does not count at an instant; null when it does. */
export function flawOf(
  permit: PermitTimes & Readonly<{ validFrom: Day }>,
  copy: CopyTimes | null,
  now: Instant,
): Flaw | null {
  const ofCopy = copy && copyStatus(copy, permit, now);
  if (ofCopy === 'replaced') return 'replaced';
  const status = permitStatus(permit, now);
  if (status !== 'active') return status;
  if (ofCopy === 'ended') return 'ended';
  return dayOf(now) < permit.validFrom ? 'notYetValid' : null;
}
