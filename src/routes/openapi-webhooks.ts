import type { z } from 'zod';
import { EVENTS, EVENT_TYPES } from '../domain/events/catalogue.ts';
import type { Json } from './openapi-components.ts';
import { eventOut, EVENT_SCHEMAS, schemaNameOf } from './event-schemas.ts';
import { sampleOf } from './openapi-webhook-samples.ts';

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
              example: sampleOf(type),
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
