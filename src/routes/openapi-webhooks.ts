import type { z } from 'zod';
import {
  type EventField,
  EVENTS,
  type EventSubject,
  EVENT_TYPES,
  type EventType,
} from '../domain/events/catalogue.ts';
import type { Json } from './openapi-components.ts';
import { eventOut, EVENT_SCHEMAS, schemaNameOf } from './event-schemas.ts';

type Of = (schema: z.ZodType, io: 'input' | 'output') => Json;

const header = (description: string) => ({ required: true, schema: { type: 'string' }, description });
const HEADERS = [
  {
    name: 'webhook-id',
    in: 'header',
    ...header('The id of the event: the same for each attempt, so that what came twice is known.'),
  },
  {
    name: 'webhook-timestamp',
    in: 'header',
    ...header('Of this attempt, in seconds since 1970. Refuse what is older than five minutes.'),
  },
  {
    name: 'webhook-signature',
    in: 'header',
    ...header(
      '`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several with a space between them after a rotation. One that fits is enough.',
    ),
  },
];

/** The `webhooks` of the document: one a type of event, whose message is the event as the feed has it. */
export function webhooksOf(of: Of): Json {
  of(eventOut, 'output');
  return Object.fromEntries(
    EVENT_TYPES.map((type) => {
      of(EVENT_SCHEMAS[type], 'output');
      const post = {
        operationId: `on${schemaNameOf(type).slice('Event'.length)}`,
        tags: ['Events'],
        summary: type,
        description: EVENTS[type].means,
        security: [],
        parameters: HEADERS,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: `#/components/schemas/${schemaNameOf(type)}` },
              example: exampleOf(type),
            },
          },
        },
        responses: {
          '2XX': { description: 'It has arrived.' },
          '410': { description: 'The receiver wants no more: the subscription is disabled.' },
          default: { description: 'It has not arrived, and is sent again. A redirect is not followed.' },
        },
      };
      return [type, { post }];
    }),
  );
}

const SAMPLES = {
  id: '0195a000-0000-7000-8000-000000000001',
  number: '421200260316000001K7QXD',
  plate: '鄂L12345',
  month: '2026-03',
  day: '2026-03-31',
  instant: '2026-03-16T18:20:00+08:00',
  count: 1,
  flag: false,
} as const;

/** What is known by a number; everything else by an id. */
const NUMBERS: Readonly<Partial<Record<EventSubject, string>>> = {
  manifest: SAMPLES.number,
  permit: '421200C2026000016',
};

/** An event of a type with every member it can have: made from the catalogue, so that it is never stale. */
function exampleOf(type: EventType): Json {
  const { subject, data } = EVENTS[type];
  const fields: readonly (readonly [string, EventField])[] = Object.entries(data);
  return {
    id: '0195a000-0000-7000-8000-000000000002',
    type,
    at: SAMPLES.instant,
    subject: { kind: subject, id: NUMBERS[subject] ?? SAMPLES.id },
    data: Object.fromEntries(
      fields.map(([name, { is }]) => [name, typeof is === 'string' ? SAMPLES[is] : is[0]]),
    ),
  };
}
