import { REFUSALS, type RefusalCode } from '../domain/catalogue.ts';
import { DUTIES } from '../domain/registers/organisation.ts';
import { type Access, ACCESS } from './access.ts';
import { whoMay } from './access-shown.ts';
import type { Components, Json } from './openapi-components.ts';
import { pascal } from './openapi-components.ts';
import { examplesOf, exampleTold, mainExample, playedOf } from './openapi-examples.ts';
import { statusOf } from './problem.ts';
import type { Route } from './route.ts';
import { MOST_FILE_BYTES } from './schemas.ts';
import { CSV, TABLE_TYPES, XLSX } from './table.ts';

/** Refusals that an operation can always give, beside its own. */
export function refusalsOf(spec: Route): readonly RefusalCode[] {
  const signedIn: readonly RefusalCode[] = isPublic(ACCESS[spec.operationId])
    ? []
    : ['unauthenticated', 'forbidden'];
  const body: readonly RefusalCode[] =
    spec.body || spec.multipart ? ['payload_too_large', 'unsupported_media_type'] : [];
  const key: readonly RefusalCode[] = spec.method === 'POST' && spec.write ? ['idempotency_key_reused'] : [];
  return [
    ...new Set<RefusalCode>([
      'invalid_request',
      ...signedIn,
      ...body,
      ...key,
      ...spec.refusals,
      'too_many_requests',
      'unavailable',
      'internal',
    ]),
  ];
}

/** What `@fastify/swagger` makes paths and parameters of; answers are written by `answersOf`. */
export function operation(spec: Route, components: Components): Json {
  const access = ACCESS[spec.operationId];
  const name = pascal(spec.operationId);
  const { deprecated } = spec;
  return {
    operationId: spec.operationId,
    tags: [spec.tag],
    summary: spec.summary,
    description: [
      ...(deprecated
        ? [`Deprecated since ${deprecated.since}, there until ${deprecated.sunset}: ${deprecated.instead}`]
        : []),
      spec.description,
      whoMay(access),
      exampleTold(spec.operationId),
    ]
      .filter((each) => each !== null)
      .join('\n\n'),
    ...(deprecated && { deprecated: true }),
    security: securityOf(access),
    ...((access.keys ?? []).length > 0 && { 'x-scopes': access.keys }),
    ...(spec.params && { params: withExamples(components.of(spec.params, 'input', name), spec, 'params') }),
    ...(spec.query && { querystring: withExamples(components.of(spec.query, 'input', name), spec, 'query') }),
    ...(spec.body && { body: components.of(spec.bodyShown ?? spec.body, 'input', name) }),
    ...(spec.multipart &&
      !spec.body && {
        consumes: ['multipart/form-data'],
        body: components.of(spec.multipart, 'input', name),
      }),
    headers: headersOf(spec),
  };
}

/** Parameters with the values of the main example; of a page they are the same everywhere. */
function withExamples(schema: Json, { operationId }: Route, member: 'params' | 'query'): Json {
  const { limit: _limit, ...params } = mainExample(operationId)?.[member] ?? {};
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [
        key,
        params[key] === undefined ? each : { ...each, examples: [exampleOf(each, params[key])] },
      ]),
    ),
  };
}

/** What stands in a path is text; the schema says what it means. */
function exampleOf({ type }: Json, value: string): string | number {
  return type === 'integer' ? Number(value) : value;
}

/** The bodies of requests by media type: their schemas as they are, with the examples beside them. */
export function requestBodyOf(spec: Route, body: Json, components: Components): Json {
  const { bodyShown } = spec;
  // Where more is taken than is asked for, what was played may be what nobody should send.
  const played = playedOf(spec.operationId)
    .filter(({ status }) => status < 400)
    .filter((each) => !bodyShown || bodyShown.safeParse(each.body).success);
  const content = { ...(body['content'] as Record<string, Json>) };
  const json = content['application/json'];
  if (json)
    content['application/json'] = {
      ...json,
      ...(examplesOf(played, 'body') ?? (spec.example === undefined ? {} : { example: spec.example })),
    };
  if (spec.multipart)
    content['multipart/form-data'] = {
      schema: components.of(spec.multipart, 'input', `${pascal(spec.operationId)}Form`),
      ...(spec.takesTables ? { example: { file: 'rows.csv' } } : examplesOf(played, 'form')),
    };
  if (spec.takesTables)
    for (const type of TABLE_TYPES)
      content[type] = {
        schema: {
          type: 'string',
          ...(type === XLSX ? { format: 'binary' } : { maxLength: MOST_FILE_BYTES }),
        },
        ...(type === CSV && examplesOf(played, 'table')),
      };
  return { ...body, content };
}

/** Answers and refusals by status. */
export function answersOf(spec: Route, components: Components): Record<string, Json> {
  const played = playedOf(spec.operationId);
  const answers: Record<string, Json> = {};
  for (const [status, schema] of Object.entries(spec.answers)) {
    const shown = schema && components.of(schema, 'output', `${pascal(spec.operationId)}Answer`);
    const examples = examplesOf(
      played.filter((each) => String(each.status) === status),
      'answer',
    );
    const content: Record<string, Json> = shown ? { 'application/json': { schema: shown, ...examples } } : {};
    if (status === '200')
      for (const type of spec.media ?? [])
        content[type] = {
          schema: { type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) },
        };
    const headers = answerHeadersOf(spec);
    answers[status] = {
      description: spec.told?.[Number(status)] ?? toldOf(spec, Number(status), shown),
      ...(Object.keys(headers).length && { headers }),
      ...(Object.keys(content).length && { content }),
    };
  }
  for (const [status, codes] of byStatus(refusalsOf(spec)))
    answers[status] = refusalsAnswer(
      codes,
      new Map(played.filter((each) => each.status >= 400).map((each) => [codeIn(each.answer), each])),
    );
  return answers;
}

type PlayedRefusals = ReadonlyMap<string, Readonly<{ tells: string; answer?: unknown }>>;

function refusalsAnswer(codes: readonly RefusalCode[], played: PlayedRefusals): Json {
  const headers = {
    ...(codes.includes('unauthenticated') && { 'www-authenticate': header('WwwAuthenticate') }),
    ...(codes.some((code) => WAITING.includes(code)) && { 'retry-after': header('RetryAfter') }),
  };
  return {
    description: codes.map((code) => `\`${code}\`: ${REFUSALS[code].en}`).join('\n\n'),
    ...(Object.keys(headers).length && { headers }),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(
          codes.map((code) => {
            const own = played.get(code);
            return [
              code,
              own ? { summary: own.tells, value: own.answer } : { $ref: `#/components/examples/${code}` },
            ];
          }),
        ),
      },
    },
  };
}

function codeIn(answer: unknown): string {
  return String(Object(answer).code);
}

const WAITING: readonly RefusalCode[] = ['too_many_requests', 'unavailable'];
const header = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` });

/** Headers of answers, by the names of their components. */
export const HEADERS = {
  ETag: {
    description: 'The version of what is answered, for `If-Match` of a later change.',
    schema: { type: 'string', maxLength: 40, examples: ['"3"'] },
  },
  IdempotencyReplayed: {
    description: 'There where this is the answer of an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', const: 'true' },
  },
  RetryAfter: {
    description: 'Seconds after which to send it again.',
    schema: { type: 'integer', minimum: 1, maximum: 3_600 },
  },
  WwwAuthenticate: {
    description: 'How to authenticate: `Bearer`.',
    schema: { type: 'string', const: 'Bearer' },
  },
  Deprecation: {
    description: 'Since when this is deprecated (RFC 9745): `@` and seconds since 1970.',
    schema: { type: 'string', maxLength: 20, examples: ['@1798761600'] },
  },
  Sunset: {
    description: 'From when this may be gone (RFC 8594).',
    schema: { type: 'string', maxLength: 40, examples: ['Thu, 01 Jul 2027 00:00:00 GMT'] },
  },
};

function answerHeadersOf({ method, write, etag, deprecated }: Route): Json {
  return {
    ...(method === 'POST' && write && { 'idempotency-replayed': header('IdempotencyReplayed') }),
    ...(etag && { etag: header('ETag') }),
    ...(deprecated && { deprecation: header('Deprecation'), sunset: header('Sunset') }),
  };
}

/** What an answer says, where the operation does not say it itself. */
function toldOf(spec: Route, status: number, shown: Json | null): string {
  if (!shown)
    return (spec.media ?? []).length > 0 ? 'The file as it was kept.' : 'Done. Nothing is answered.';
  const also = (spec.media ?? []).map((type) => `\`${type}\``).join(', ');
  const otherwise = also && ` By \`Accept\` also as ${also}.`;
  const properties = (shown['properties'] ?? {}) as Json;
  if ('items' in properties && 'nextCursor' in properties)
    return `A page of the list. \`nextCursor\` as \`cursor\` asks for the next page; on the last it is null.${otherwise}`;
  const name = /schemas\/(\w+)$/.exec(String(shown['$ref']))?.[1];
  const what = name ? `The \`${name}\`` : 'What was asked for';
  if (status === 201) return `Recorded. ${name ? `The \`${name}\`` : 'The answer'} as it is kept.`;
  if (spec.write) return `Done. ${name ? `The \`${name}\`` : 'The answer'} as it is now.`;
  return `${what} as it is now.${otherwise}`;
}

function isPublic(access: Access): boolean {
  return access.public !== undefined;
}

/** Any one will do; the scopes that let a key in are in `x-scopes`: OpenAPI has them for OAuth alone. */
function securityOf(access: Access): readonly Json[] {
  if (isPublic(access)) return [];
  return [{ bearer: [] }, ...((access.keys ?? []).length > 0 ? [{ apiKey: [] }] : [])];
}

/** Whether people of organisations call it, who may have several. */
function actsForOrganisation(access: Access): boolean {
  return ['member', ...DUTIES].some((kind) => kind in access);
}

function headersOf(spec: Route): Json {
  const text = (description: string) => ({ type: 'string', maxLength: 255, description });
  return {
    type: 'object',
    properties: {
      'accept-language': text('`zh-Hans` (default), `zh-Hant` or `en`; codes never change with it.'),
      ...(actsForOrganisation(ACCESS[spec.operationId]) && {
        'acting-organisation': {
          type: 'string',
          format: 'uuid',
          description:
            'The organisation to act for, of those one belongs to; needed where there are several.',
        },
      }),
      ...(spec.method === 'POST' &&
        spec.write && {
          'idempotency-key': text(
            'Repeats of a request with the same key get its first answer for 24 hours, as it was, in the language of the first, with `Idempotency-Replayed: true`. Refusals by what the request asks for (403 `not_competent`, 404, 409, 412, 422) are kept too: once the reason is remedied, a new attempt takes a new key. What never came to be decided is not kept: a request that its schema refuses, a missing token, 500, 503.',
          ),
        }),
      ...(spec.refusals.includes('precondition_failed') && {
        'if-match': text('The ETag of the version the change is meant for.'),
      }),
    },
  };
}

function byStatus(codes: readonly RefusalCode[]): readonly (readonly [string, readonly RefusalCode[]])[] {
  const grouped = Map.groupBy(codes, (code) => String(statusOf(code)));
  return [...grouped].toSorted(([a], [b]) => Number(a) - Number(b));
}
