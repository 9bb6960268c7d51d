import { DAY_MS, type Instant } from '../time.ts';

/** `disabled` by the service: nothing is sent until its owner sets it to `active` again. */
export const SUBSCRIPTION_STATUSES = ['active', 'paused', 'disabled'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];
/** The receiver answered 410, or nothing has arrived for days. */
export const DISABLED_REASONS = ['gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** `dead`: tried for a day, in vain. It is sent again when somebody asks for it. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * Why an attempt failed: the receiver answered with another status than 2xx; it did not in time; no connection, or none
 * that can be trusted; the URL does not lead to the internet any more.
 */
export const DELIVERY_FAILURES = ['status', 'timeout', 'connection', 'target'] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** How an attempt ended: `failed` is tried again; of `late` the lease had ended, and another is making it again. */
export const ATTEMPT_OUTCOMES = ['delivered', 'failed', 'dead', 'late'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** After the first attempt and each one more that failed, so long until the next: 27.6 hours in all. */
export const RETRY_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  10 * HOUR_MS,
];
/** The status of a receiver who wants nothing any more. */
const GONE = 410;
/** Up to so much is added, so that those who failed together do not come back together. */
const JITTER = 0.2;
/** Once nothing has arrived for so long, a subscription is disabled. */
export const FAILING_MS = 5 * DAY_MS;
/** The secret before signs too for so long. */
export const FORMER_SECRET_MS = DAY_MS;
/** So many subscriptions an organisation, an authority or a department has at most. */
export const MAX_SUBSCRIPTIONS = 20;
/** Days that events, and what became of their deliveries, are kept. */
export const EVENT_DAYS = 90;
export const DELIVERY_DAYS = 30;

/** A receiver that asks to be left alone for longer is left alone for so long. */
export const MAX_ASKED_MS = DAY_MS;

/** What came of an attempt: the status answered, with its `Retry-After` as it came, or why there was none. */
export type Attempted =
  | Readonly<{ status: number; retryAfter?: string | null }>
  | Readonly<{ failure: Exclude<DeliveryFailure, 'status'> }>;

/** What becomes of a delivery by an attempt. */
export type AfterAttempt = Readonly<{
  state: DeliveryState;
  /** When it is tried again; null where it is not. */
  dueAt: Instant | null;
  status: number | null;
  failure: DeliveryFailure | null;
  /** The receiver says that it is gone. */
  isGone: boolean;
  /** Until when it asks to be left alone, by whatever event; null where it asks for nothing. */
  restsUntil: Instant | null;
}>;

/** The three forms of a date in HTTP (RFC 9110, 5.6.7), the last of which says no zone: it is GMT too. */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

/**
 * For how long a receiver asks to be left alone, in milliseconds, from 0 to a day: by 429, 3xx and 5xx with
 * `Retry-After` (RFC 9110, 10.2.3) in seconds or as a date. What is neither asks for nothing.
 */
function askedMs(came: Attempted, now: Instant): number {
  if (!('status' in came) || came.retryAfter == null) return 0;
  const { status } = came;
  if (status !== 429 && !(status >= 300 && status < 400) && !(status >= 500 && status < 600)) return 0;
  const said = came.retryAfter.trim();
  if (/^\d+$/.test(said)) return Math.min(Number(said) * SECOND_MS, MAX_ASKED_MS);
  const at = HTTP_DATE.test(said) ? Date.parse(`${said.replace(/ GMT$/, '')} GMT`) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.min(Math.max(0, at - now), MAX_ASKED_MS);
}

/**
 * `attempts` counts this one. `random`, from 0 to 1, spreads the next one, which comes no earlier than we would try again
 * and no earlier than the receiver asks. What was answered 410 waits, for the subscription is disabled: it comes first
 * once that works again, so that no later event of its subject overtakes it.
 */
export function afterAttempt(came: Attempted, attempts: number, now: Instant, random: number): AfterAttempt {
  const status = 'status' in came ? came.status : null;
  if (status !== null && status >= 200 && status < 300)
    return { state: 'delivered', dueAt: null, status, failure: null, isGone: false, restsUntil: null };
  const failure: DeliveryFailure = 'failure' in came ? came.failure : 'status';
  if (status === GONE)
    return { state: 'waiting', dueAt: now, status, failure, isGone: true, restsUntil: null };
  const asked = askedMs(came, now);
  const rest = { status, failure, isGone: false, restsUntil: asked > 0 ? now + asked : null };
  const wait = RETRY_MS[attempts - 1];
  if (wait === undefined) return { state: 'dead', dueAt: null, ...rest };
  const dueAt = now + Math.round(Math.max(wait, asked) * (1 + JITTER * random));
  return { state: 'waiting', dueAt, ...rest };
}
