import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import fastifySwagger from '@fastify/swagger';
import { z } from 'zod';
import { DUTIES } from '../domain/registers/organisation.ts';
import { REFUSALS, type RefusalCode } from '../domain/catalogue.ts';
import { type Access, ACCESS } from './access.ts';
import { whoMay } from './access-shown.ts';
import { statusOf } from './problem.ts';
import type { Route } from './route.ts';
import { problem } from './schemas.ts';
import { TABLE_TYPES, XLSX } from './table.ts';

type Json = Record<string, unknown>;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const TAGS: readonly Readonly<{ name: string; description: string }>[] = [
  {
    name: 'Registers',
    description: 'Who takes part: organisations, their members, vehicles, projects, documents.',
  },
  {
    name: 'Permits',
    description: '核準處置許可證: application, assessment, decision, copies (第八條 to 第二十二條).',
  },
  { name: 'Manifests', description: '聯單: numbers, scans, the four copies (第二十七條).' },
  {
    name: 'Telemetry',
    description: 'Recorders and video devices, what they report, and where a vehicle was (第三十一條).',
  },
  {
    name: 'Supervision',
    description: 'Violations, inspections, complaints, flows, temporary control orders (第三十二條).',
  },
  {
    name: 'Cases',
    description:
      '立案 to 結案: what an authority does about violations, inside the law (第三十六條 to 第四十五條).',
  },
  {
    name: 'Sites',
    description:
      'What operators report: closing, intake (第二十六條); what never leaves a project (第十六條, 第二十九條).',
  },
  {
    name: 'Regulation',
    description: 'The law and the calendar by which everything is judged, and who is competent.',
  },
  { name: 'Audit', description: 'What was done, by whom, and how anybody can verify it.' },
  { name: 'Service', description: 'Who is calling, credentials, the sandbox.' },
];

/** Refusals that an operation can always give, beside its own. */
function refusalsOf(spec: Route): readonly RefusalCode[] {
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
    ]),
  ];
}

const WAITING: readonly RefusalCode[] = ['too_many_requests', 'unavailable'];
const RETRY_AFTER = {
  'retry-after': { type: 'integer', description: 'Seconds after which to send it again.' },
};

/** Collects schemas under `#/components/schemas` while operations are turned into the document. */
class Components {
  readonly schemas: Record<string, Json> = {};
  /** The forms of operations that take JSON too, by their ids. */
  readonly forms = new Map<string, Json>();
  /** The operations that take a table as their body too. */
  readonly tables = new Set<string>();

  /** The JSON Schema of a zod schema; those with an id become components. */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _dialect,
      $defs,
      ...own
    } = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
    }) as Json & { $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries($defs ?? {}))
      this.schemas[name] ??= this.#pointing(definition);
    return this.#pointing(own);
  }

  #pointing(schema: Json): Json {
    const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
    const { id: _id, ...rest } = JSON.parse(text) as Json;
    return rest;
  }
}

/** Registers the generator of the OpenAPI document; routes registered after it are in the document. */
export async function describe(app: FastifyInstance): Promise<void> {
  const components = new Components();
  const problemReference = components.of(z.strictObject({ problem }), 'output') && {
    $ref: '#/components/schemas/Problem',
  };
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Construction waste permits and manifests of Xianning',
        version,
        description:
          'Permits, manifests and supervision under the 咸寧市建筑垃圾管理暫行辦法 (咸政規〔2020〕2號). What is asked for may be refused, with every reason and its citation; what has happened is never refused: it is recorded, and what the law makes of it is attached as findings.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [...TAGS],
      servers: [{ url: '/', description: 'This service' }],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'Of a person: a token of the identity provider.',
          },
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'cwk_…',
            description:
              'Of a machine: an API key of an organisation, with the scope that the operation names. Every scope reads too, but for `telemetry`.',
          },
        },
      },
    },
    transform: ({ route, url }) => {
      const spec = route.config?.spec;
      if (!spec) return { schema: { hide: true }, url };
      return { schema: operation(spec, components, problemReference), url };
    },
    transformObject: (document) => {
      const { openapiObject } = document as unknown as { openapiObject: Json & { components: Json } };
      const own = openapiObject.components;
      const schemas = Object.fromEntries(
        Object.entries(components.schemas).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      );
      return withMedia({ ...openapiObject, components: { ...own, schemas } }, components);
    },
  });
}

function operation(spec: Route, components: Components, problemReference: Json): Json {
  const response: Record<string, Json> = {};
  for (const [status, schema] of Object.entries(spec.answers)) {
    const content: Record<string, Json> = schema
      ? { 'application/json': { schema: components.of(schema, 'output') } }
      : {};
    if (status === '200')
      for (const type of spec.media ?? [])
        content[type] = {
          schema: { type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) },
        };
    response[status] = {
      description: schema || Object.keys(content).length > 0 ? 'Done.' : 'Done; nothing is answered.',
      ...(Object.keys(content).length && { content }),
    };
  }
  for (const [status, codes] of byStatus(refusalsOf(spec)))
    response[status] = {
      description: codes.map((code) => `\`${code}\`: ${REFUSALS[code].en}`).join('\n\n'),
      content: { 'application/problem+json': { schema: problemReference } },
      ...(codes.some((code) => WAITING.includes(code)) && { headers: RETRY_AFTER }),
    };
  const access = ACCESS[spec.operationId];
  if (spec.takesTables) components.tables.add(spec.operationId);
  if (spec.body && spec.multipart)
    components.forms.set(spec.operationId, components.of(spec.multipart, 'input'));
  return {
    operationId: spec.operationId,
    tags: [spec.tag],
    summary: spec.summary,
    description: `${spec.description}\n\n${whoMay(access)}`,
    security: securityOf(access),
    ...(spec.params && { params: components.of(spec.params, 'input') }),
    ...(spec.query && { querystring: components.of(spec.query, 'input') }),
    ...(spec.body && { body: withExample(components.of(spec.body, 'input'), spec.example) }),
    ...(spec.multipart &&
      !spec.body && {
        consumes: ['multipart/form-data'],
        body: components.of(spec.multipart, 'input'),
      }),
    headers: headersOf(spec),
    response,
  };
}

function isPublic(access: Access): boolean {
  return access.public !== undefined;
}

/** Any one will do; behind `apiKey` stands the scope it needs. */
function securityOf(access: Access): readonly Json[] {
  if (isPublic(access)) return [];
  return [{ bearer: [] }, ...(access.keys ?? []).map((scope) => ({ apiKey: [scope] }))];
}

/** Whether people of organisations call it, who may have several. */
function actsForOrganisation(access: Access): boolean {
  return ['member', ...DUTIES].some((kind) => kind in access);
}

function withExample(schema: Json, example: unknown): Json {
  return example === undefined ? schema : { ...schema, examples: [example] };
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
            'Repeats of a request with the same key get its first answer for 24 hours.',
          ),
        }),
      ...(spec.method === 'PATCH' && {
        'if-match': text('The ETag of the version the change is meant for.'),
      }),
    },
  };
}

function byStatus(codes: readonly RefusalCode[]): readonly (readonly [string, readonly RefusalCode[]])[] {
  const grouped = Map.groupBy(codes, (code) => String(statusOf(code)));
  return [...grouped].toSorted(([a], [b]) => Number(a) - Number(b));
}

/** Moves the examples of request bodies from the schema to where readers look for them, and puts forms beside JSON, tables beside forms. */
function withMedia(document: Json, { forms, tables }: Components): Json {
  for (const item of Object.values(document['paths'] as Record<string, Record<string, Json>>))
    for (const each of Object.values(item)) {
      const body = each['requestBody'] as
        { content?: Record<string, { schema?: Json; example?: unknown }> } | undefined;
      const form = forms.get(String(each['operationId']));
      if (form && body?.content) body.content['multipart/form-data'] = { schema: form };
      if (tables.has(String(each['operationId'])) && body?.content)
        for (const type of TABLE_TYPES)
          body.content[type] = { schema: { type: 'string', ...(type === XLSX && { format: 'binary' }) } };
      for (const media of Object.values(body?.content ?? {})) {
        const examples = media.schema?.['examples'];
        if (!Array.isArray(examples)) continue;
        media.example = examples[0];
        delete media.schema?.['examples'];
      }
    }
  return document;
}
