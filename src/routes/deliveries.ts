import { z } from 'zod';
import { listDeliveryRows, replay, replayDead, type StoredDelivery } from '../db/events/deliveries.ts';
import { lockSubscription } from '../db/events/subscriptions.ts';
import { DELIVERY_DAYS, DELIVERY_FAILURES, DELIVERY_STATES, RETRY_MS } from '../domain/events/delivery.ts';
import { EVENT_SUBJECTS, type EventSubject } from '../domain/events/catalogue.ts';
import { eventType } from './event-schemas.ts';
import { cursorKey, page } from './paging.ts';
import { notFound, Problem } from './problem.ts';
import { route } from './route.ts';
import { id, idOut, instantOut, listQuery, pageOf, shownAt } from './schemas.ts';
import { chainOf, subscriptionParams, subscriptionSeen } from './subscriptions.ts';

const SUBJECTS = Object.keys(EVENT_SUBJECTS) as [EventSubject];

const deliveryOut = z
  .strictObject({
    eventId: idOut,
    type: eventType,
    subject: z.strictObject({ kind: z.enum(SUBJECTS), id: z.string() }),
    state: z
      .enum(DELIVERY_STATES)
      .describe(`\`dead\` after ${RETRY_MS.length + 1} attempts in vain; it can be replayed.`),
    attempts: z.int().describe('Since it was made, or replayed.'),
    madeAt: instantOut.describe('This and the other times by the real clock.'),
    lastAt: instantOut.nullable().describe('Of the last attempt.'),
    lastStatus: z
      .int()
      .nullable()
      .describe('What the receiver answered to it; of its answer nothing else is kept.'),
    lastFailure: z
      .enum(DELIVERY_FAILURES)
      .nullable()
      .describe(
        'Why it failed: a status that is none of 2xx, no answer in time, no connection that can be trusted, or a URL that leads nowhere it may.',
      ),
    nextAt: instantOut
      .nullable()
      .describe('Of the next attempt, once nothing of the same subject waits before it.'),
  })
  .meta({ id: 'Delivery', description: 'One event on its way to one webhook.' });

function shown(row: StoredDelivery): z.output<typeof deliveryOut> {
  const [kind = '', ...rest] = row.subject.split(':');
  return {
    eventId: row.eventId,
    type: row.type,
    subject: { kind: kind as EventSubject, id: rest.join(':') },
    state: row.state,
    attempts: row.attempts,
    madeAt: shownAt(row.madeAt),
    lastAt: shownAt(row.lastAt),
    lastStatus: row.lastStatus,
    lastFailure: row.lastFailure,
    nextAt: row.state === 'waiting' ? shownAt(row.dueAt) : null,
  };
}

export const listDeliveries = route({
  operationId: 'listDeliveries',
  method: 'GET',
  url: '/v1/subscriptions/:id/deliveries',
  tag: 'Events',
  summary: 'What became of the events of a webhook',
  description: `One row an event, the latest first, kept for ${DELIVERY_DAYS} days. \`state=dead\` finds what never arrived.`,
  params: subscriptionParams,
  query: z.strictObject({
    limit: listQuery.limit,
    cursor: listQuery.cursor,
    state: z.enum(DELIVERY_STATES).optional(),
  }),
  answers: { 200: pageOf(deliveryOut) },
  refusals: ['not_found', 'forbidden'],
  read: async ({ params, query: { limit, cursor, state }, ...call }, tx) => {
    const [before = null] = cursorKey(cursor, ['number']) ?? [];
    const stored = await subscriptionSeen(tx, params.id, call);
    const rows = await listDeliveryRows(tx, stored.id, { state, before, limit: limit + 1 });
    const { items, nextCursor } = page(rows, limit, (row) => [row.position]);
    return { status: 200, body: { items: items.map(shown), nextCursor } };
  },
});

export const replayDelivery = route({
  operationId: 'replayDelivery',
  method: 'POST',
  url: '/v1/subscriptions/:id/deliveries/:eventId/replay',
  tag: 'Events',
  summary: 'Send an event once more',
  description:
    'One that is dead, or that arrived: it is sent again, with the same id, and tried as a new one. What waits is `wrong_state`. A receiver may get it behind later events of the same subject.',
  params: subscriptionParams.extend({ eventId: id }),
  answers: { 200: deliveryOut },
  refusals: ['not_found', 'forbidden', 'wrong_state'],
  chain: (_call, { about: [organisationId] }) => chainOf(organisationId ?? null),
  write: async ({ params, ...call }, tx) => {
    const stored = await subscriptionSeen(tx, params.id, call, lockSubscription);
    const replayed = await replay(tx, stored.id, params.eventId, Date.now());
    if (!replayed) throw notFound();
    if (replayed.wasWaiting) throw new Problem({ refusal: 'wrong_state', params: { state: 'waiting' } });
    return { status: 200, body: shown(replayed.delivery), about: aboutOf(stored.organisationId) };
  },
});

export const replayDeadDeliveries = route({
  operationId: 'replayDeadDeliveries',
  method: 'POST',
  url: '/v1/subscriptions/:id/replay',
  tag: 'Events',
  summary: 'Send all dead events of a webhook once more',
  description: 'Once the receiver is well again: all that is `dead` is sent again, of one subject in order.',
  params: subscriptionParams,
  answers: { 200: z.strictObject({ replayed: z.int().describe('How many.') }) },
  refusals: ['not_found', 'forbidden'],
  chain: (_call, { about: [organisationId] }) => chainOf(organisationId ?? null),
  write: async ({ params, ...call }, tx) => {
    const stored = await subscriptionSeen(tx, params.id, call, lockSubscription);
    const replayed = await replayDead(tx, stored.id, Date.now());
    return { status: 200, body: { replayed }, about: aboutOf(stored.organisationId) };
  },
});

function aboutOf(organisationId: string | null): readonly string[] {
  return organisationId === null ? [] : [organisationId];
}
