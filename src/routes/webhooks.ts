import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Webhook } from 'standardwebhooks';
import { type Attempt, keepResult, makeDeliveries, takeAttempts } from '../db/events/deliveries.ts';
import { numberEvents } from '../db/events/number.ts';
import type { Database } from '../db/pool.ts';
import { afterAttempt, type Attempted, type AttemptOutcome } from '../domain/events/delivery.ts';
import type { Instant } from '../domain/time.ts';
import { eventShown } from './event-schemas.ts';
import { postOutside, TargetRefused, WAYS, type Ways } from './outbound.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

/** By what webhooks are signed, and how they go out. */
export type Webhooks = Readonly<{ secrets: WebhookSecrets; ways: Ways }>;

/** Webhooks of a service: in the sandbox they also go to receivers on the same machine. */
export function webhooksWith(secrets: WebhookSecrets, { sandbox }: Readonly<{ sandbox: boolean }>): Webhooks {
  return { secrets, ways: { ...WAYS, loopback: sandbox } };
}

/** The beginning of an answer is read, so that the connection ends well, and never kept. */
const ANSWER_BYTES = 1_024;
/** So many are on their way at once from one process. */
const AT_ONCE = 50;

/**
 * A message by Standard Webhooks: the event as it is in the feed, with its id, the moment, and a signature by each secret
 * that is good: after a rotation two.
 */
function messageOf(
  {
    event,
    subscriptionId,
    secret,
    formerSecret,
  }: Pick<Attempt, 'event' | 'subscriptionId' | 'secret' | 'formerSecret'>,
  secrets: WebhookSecrets,
  now: Instant,
): Readonly<{ headers: Readonly<Record<string, string>>; body: string }> {
  const body = JSON.stringify(eventShown(event));
  const at = new Date(now);
  const signatures = [secret, ...(formerSecret ? [formerSecret] : [])].map((sealed) =>
    new Webhook(secrets.open(sealed, subscriptionId)).sign(event.id, at, body),
  );
  return {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'xianning-construction-waste',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(now / 1_000)),
      'webhook-signature': signatures.join(' '),
    },
    body,
  };
}

export type Deliverer = Readonly<{
  /** Numbers what happened, makes deliveries of it, begins those that are due; waits for none of them. */
  begin(): Promise<number>;
  /** Until nothing is under way. */
  settled(): Promise<void>;
}>;

/** Hears how attempts ended, and whether the service disabled the subscription by it. */
export type AttemptWatch = (outcome: AttemptOutcome, isDisabled: boolean) => void;

type Options = Readonly<{
  logger?: Logger;
  random?: () => number;
  clock?: () => Instant;
  watch?: AttemptWatch;
}>;

/** What sends the webhooks of a database. By the real clock, whatever the sandbox's says; tests have one of theirs. */
export function createDeliverer(
  database: Database,
  { secrets, ways }: Webhooks,
  { logger, random = Math.random, clock = Date.now, watch }: Options = {},
): Deliverer {
  const underWay = new Set<Promise<void>>();

  const make = async (attempt: Attempt) => {
    const came = await post(attempt);
    const now = clock();
    const after = afterAttempt(came, attempt.attempts, now, random());
    const settled = await keepResult(database, attempt, after, now);
    const outcome = after.state === 'waiting' ? 'failed' : after.state;
    watch?.(settled === 'late' ? 'late' : outcome, settled === 'disabled');
    const { subscriptionId: subscription } = attempt;
    if (settled === 'disabled') logger?.warn({ subscription }, 'a webhook was disabled');
  };

  const post = async (attempt: Attempt): Promise<Attempted> => {
    const message = messageOf(attempt, secrets, clock());
    try {
      const { status, retryAfter } = await postOutside(attempt.url, message, {
        ...ways,
        bytes: ANSWER_BYTES,
      });
      return { status, retryAfter };
    } catch (error) {
      if (error instanceof TargetRefused) return { failure: 'target' };
      return { failure: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection' };
    }
  };

  return {
    begin: async () => {
      const now = clock();
      await numberEvents(database, now);
      await makeDeliveries(database, now);
      const attempts = await takeAttempts(database, now, Math.max(0, AT_ONCE - underWay.size));
      for (const attempt of attempts) {
        const made = make(attempt)
          // Its lease ends, and it is made again: the database is away, or the key that sealed the secret is not here.
          .catch((error: unknown) => logger?.error({ err: error }, 'a webhook was not settled'))
          .finally(() => underWay.delete(made));
        underWay.add(made);
      }
      return attempts.length;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.race([...underWay, delay(50)]);
    },
  };
}
