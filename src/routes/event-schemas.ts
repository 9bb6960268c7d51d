import { z } from 'zod';
import {
  type EventField,
  EVENTS,
  EVENT_SUBJECTS,
  EVENT_TYPES,
  type EventType,
} from '../domain/events/catalogue.ts';
import type { FeedEvent } from '../db/events/feed.ts';
import { dayOut, idOut, instantOut, month, shownAt } from './schemas.ts';

const SCHEMA_OF = {
  id: idOut,
  number: z.string(),
  plate: z.string(),
  month,
  day: dayOut,
  instant: instantOut,
  count: z.int().min(0),
  flag: z.boolean(),
} as const;

function fieldSchema({ is, nullable, what }: EventField): z.ZodType {
  const schema: z.ZodType = typeof is === 'string' ? SCHEMA_OF[is] : z.enum(is as [string]);
  return (nullable ? schema.nullable() : schema).describe(`${what[0]?.toUpperCase()}${what.slice(1)}.`);
}

/** The name of the schema of a type: `EventManifestLoaded` of `manifest.loaded`. */
export function schemaNameOf(type: EventType): string {
  return `Event${type
    .split('.')
    .map((part) => `${part[0]?.toUpperCase()}${part.slice(1)}`)
    .join('')}`;
}

function schemaOf(type: EventType) {
  const { subject, means, data } = EVENTS[type];
  const fields = Object.entries(data).map(([name, field]) => [name, fieldSchema(field)] as const);
  return z
    .strictObject({
      id: idOut.describe('Of the event: the same wherever and however often it is told.'),
      type: z.literal(type),
      at: instantOut.describe('When it happened, by the clock of the service.'),
      subject: z.strictObject({
        kind: z.literal(subject),
        id: z
          .string()
          .describe(`${EVENT_SUBJECTS[subject][0]?.toUpperCase()}${EVENT_SUBJECTS[subject].slice(1)}.`),
      }),
      data: z.strictObject(Object.fromEntries(fields)),
    })
    .meta({ id: schemaNameOf(type), description: means });
}

/** The schema of each type of event, in the order of the catalogue. */
export const EVENT_SCHEMAS = Object.fromEntries(
  EVENT_TYPES.map((type) => [type, schemaOf(type)]),
) as Readonly<Record<EventType, ReturnType<typeof schemaOf>>>;

const [first, ...others] = EVENT_TYPES.map((type) => EVENT_SCHEMAS[type]);
if (!first) throw new Error('expected types of events');

/** An event of any type: an item of the feed, and the whole message of a webhook. */
export const eventOut = z.discriminatedUnion('type', [first, ...others]).meta({
  id: 'Event',
  description: 'Something that happened: ids and states, never a person. `type` says which.',
});

export const eventType = z
  .enum(EVENT_TYPES)
  .meta({ id: 'EventType', description: 'What each means: [events](/docs/pages/events).' });

/** An event as it is told; as it is kept where a newer version of the service wrote it, of a type not known here. */
export function eventShown({ id, type, at, subjectKind, subjectId, data }: FeedEvent) {
  const known: Partial<typeof EVENTS> = EVENTS;
  const fields = known[type]?.data ?? {};
  const shown = Object.entries(data).map(([name, value]) => [
    name,
    fields[name]?.is === 'instant' && typeof value === 'number' ? shownAt(value) : value,
  ]);
  return {
    id,
    type,
    at: shownAt(at),
    subject: { kind: subjectKind, id: subjectId },
    data: Object.fromEntries(shown) as Readonly<Record<string, unknown>>,
  };
}
