import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  DELIVERY_FAILURES,
  DELIVERY_STATES,
  type DeliveryFailure,
  type DeliveryState,
  DISABLED_REASONS,
  type DisabledReason,
  SUBSCRIPTION_STATUSES,
  type SubscriptionStatus,
} from '../../domain/events/delivery.ts';
import type { EventSubject, EventType, Happening } from '../../domain/events/catalogue.ts';
import { bytes, instant, version } from './columns.ts';
import { among } from './constraints.ts';
import { authority, organisation } from './registers.ts';

const position = () => bigint({ mode: 'number' });

const happening = {
  id: uuid().notNull(),
  type: text().$type<EventType>().notNull(),
  subjectKind: text().$type<EventSubject>().notNull(),
  subjectId: text().notNull(),
  /** By the clock of the service. */
  at: instant().notNull(),
  data: jsonb().$type<Happening['data']>().notNull(),
};

/**
 * What has happened and has no place in the feed yet: written by the transaction in which it did, while that has locked
 * the subject, so that of one subject the order of `seq` is the order of commits.
 */
export const eventMade = pgTable('event_made', {
  seq: position().primaryKey().generatedAlwaysAsIdentity(),
  ...happening,
});

/** The feed. Positions are given by one at a time, without gaps, to what is committed. */
export const event = pgTable(
  'event',
  {
    position: position().primaryKey(),
    ...happening,
    /** Whether departments may read it; officers read all. */
    departments: boolean().notNull(),
    /** By the real clock. */
    numberedAt: instant().notNull(),
  },
  (t) => [index('event_numbered').on(t.numberedAt)],
);

/** Which organisations may read an event: who could see its subject when it came into the feed. */
export const eventAudience = pgTable(
  'event_audience',
  { organisationId: uuid().notNull(), position: position().notNull() },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.position] }),
    index('event_audience_position').on(t.position),
  ],
);

/** One row: the last position given, and up to which position the feed was erased. */
export const eventFeed = pgTable(
  'event_feed',
  {
    single: boolean().primaryKey().default(true),
    last: position().notNull().default(0),
    erasedTo: position().notNull().default(0),
  },
  (t) => [
    check('event_feed_one', sql`${t.single}`),
    check('event_feed_order', sql`${t.erasedTo} <= ${t.last}`),
  ],
);

/** Where an organisation, an authority or a department wants to be told, from a position on. */
export const subscription = pgTable(
  'subscription',
  {
    id: uuid().primaryKey(),
    organisationId: uuid().references(() => organisation.id),
    authority: text().references(() => authority.code),
    department: text(),
    url: text().notNull(),
    /** Null: all that it may be told. */
    types: text().array().$type<readonly EventType[]>(),
    status: text().$type<SubscriptionStatus>().notNull(),
    disabledReason: text().$type<DisabledReason>(),
    /** Encrypted by a key of `DATA_DIR`. The one before signs beside it until its time. */
    secret: bytes().notNull(),
    formerSecret: bytes(),
    formerUntil: instant(),
    /** Up to which position deliveries were made of the feed. */
    position: position().notNull(),
    /** By the real clock: since when nothing arrives; null while it does. */
    failingSince: instant(),
    /** By the real clock: until when the receiver has asked to be left alone. */
    restsUntil: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    index('subscription_organisation').on(t.organisationId, t.id),
    check('subscription_of_one', sql`num_nonnulls(${t.organisationId}, ${t.authority}, ${t.department}) = 1`),
    check('subscription_status', among(t.status, SUBSCRIPTION_STATUSES)),
    check(
      'subscription_disabled',
      sql`(${t.status} = 'disabled') = (${t.disabledReason} is not null)
        and (${t.disabledReason} is null or ${among(t.disabledReason, DISABLED_REASONS)})`,
    ),
    check('subscription_former', sql`(${t.formerSecret} is null) = (${t.formerUntil} is null)`),
  ],
);

/** One event on its way to one subscription, and how that went. Times are those of the real clock. */
export const delivery = pgTable(
  'delivery',
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => subscription.id, { onDelete: 'cascade' }),
    position: position().notNull(),
    eventId: uuid().notNull(),
    type: text().$type<EventType>().notNull(),
    /** Kind and id: of one subject nothing overtakes. */
    subject: text().notNull(),
    state: text().$type<DeliveryState>().notNull().default('waiting'),
    /** Begun since it was made, or replayed. */
    attempts: integer().notNull().default(0),
    /** When it is tried next; of one that is being tried, when that is given up. */
    dueAt: instant().notNull(),
    /** Who is trying it; a result of anybody else comes too late. */
    lease: uuid(),
    madeAt: instant().notNull(),
    lastAt: instant(),
    lastStatus: integer(),
    lastFailure: text().$type<DeliveryFailure>(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.subscriptionId, t.position] }),
    unique('delivery_event').on(t.subscriptionId, t.eventId),
    index('delivery_due')
      .on(t.subscriptionId, t.dueAt, t.position)
      .where(sql`${t.state} = 'waiting'`),
    index('delivery_under_way')
      .on(t.subscriptionId)
      .where(sql`${t.lease} is not null`),
    index('delivery_waiting')
      .on(t.subscriptionId, t.subject, t.position)
      .where(sql`${t.state} = 'waiting'`),
    index('delivery_dead')
      .on(t.subscriptionId, t.position)
      .where(sql`${t.state} = 'dead'`),
    index('delivery_made').on(t.madeAt),
    check('delivery_state', among(t.state, DELIVERY_STATES)),
    check('delivery_failure', sql`${t.lastFailure} is null or ${among(t.lastFailure, DELIVERY_FAILURES)}`),
    check('delivery_ended', sql`(${t.state} = 'waiting') = (${t.endedAt} is null)`),
  ],
);
