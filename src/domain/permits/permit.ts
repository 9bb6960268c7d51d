import { addDays, addYears, dayOf, daysBetween, type Day, type Instant } from '../time.ts';

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

/** How long before its last day the renewal of a permit is asked for (行政許可法 第五十條): days that run back. */
const RENEWAL_DAYS = 30;

/** Whether a renewal asked for today is in time, so that silence counts as renewal; later it is taken all the same. */
export function isAskedInTime(validTo: Day, today: Day): boolean {
  return daysBetween(today, validTo) >= RENEWAL_DAYS;
}

/** How long before its last day a permit is told to expire: as many days again as a renewal needs. */
export const EXPIRING_DAYS = 2 * RENEWAL_DAYS;
/** How long after its last day it is still told to have expired; events are kept for longer, so none is told twice. */
export const EXPIRED_DAYS = 60;

/** What time alone does to a permit that nobody ended and for which no renewal waits. */
export type PermitEnd =
  | Readonly<{ type: 'permit.expiring'; data: Readonly<{ validTo: Day; renewBy: Day | null }> }>
  | Readonly<{ type: 'permit.expired'; data: Readonly<{ validTo: Day }> }>;

/** What is told today of a permit by its last day: that it is near, or past; null where it is neither. */
export function endToTell(
  { validTo, isRenewable }: Readonly<{ validTo: Day; isRenewable: boolean }>,
  today: Day,
): PermitEnd | null {
  const left = daysBetween(today, validTo);
  if (left < -EXPIRED_DAYS || left > EXPIRING_DAYS) return null;
  if (left < 0) return { type: 'permit.expired', data: { validTo } };
  const renewBy = isRenewable && isAskedInTime(validTo, today) ? addDays(validTo, -RENEWAL_DAYS) : null;
  return { type: 'permit.expiring', data: { validTo, renewBy } };
}

/**
 * The last day of a period as long again behind this one. Whole years stay whole years, whether or not a leap day
 * lies in them; any other period has as many days again.
 */
export function asLongAgain(from: Day, to: Day): Day {
  const next = addDays(to, 1);
  const years = Number(next.slice(0, 4)) - Number(from.slice(0, 4));
  if (years > 0 && addYears(from, years) === next) return addDays(addYears(next, years), -1);
  return addDays(next, daysBetween(from, to));
}

/** The days of a permit, and those it has by silence once `validTo` is past, while a renewal asked for in time waits. */
type PermitDays = Readonly<{
  validTo: Day;
  deemedTo: Day | null;
  periodFrom: Day | null;
  planTo: Day | null;
}>;

/**
 * A permit as its days stand today: past `validTo` it has been renewed by silence where a renewal waits, whether or
 * not the job has written that down. Days of the plan that reached to its end move with it.
 */
export function withDeemedDays<Permit extends PermitDays>(permit: Permit, today: Day): Permit {
  const { validTo, deemedTo, planTo } = permit;
  if (deemedTo === null || today <= validTo) return permit;
  return {
    ...permit,
    validTo: deemedTo,
    deemedTo: null,
    periodFrom: addDays(validTo, 1),
    planTo: movedEnd(planTo, validTo, deemedTo),
  };
}

/** An end that reached to the last day of the permit, moved with it; any other end, and none, as it is. */
export function movedEnd<End extends Day | null>(end: End, validTo: Day, renewedTo: Day): End | Day {
  return end !== null && end >= validTo && end < renewedTo ? renewedTo : end;
}
