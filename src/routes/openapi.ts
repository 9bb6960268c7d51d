import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import fastifySwagger from '@fastify/swagger';
import { z } from 'zod';
import { Components, type Json, pascal } from './openapi-components.ts';
import { pathOf, problemExample } from './openapi-examples.ts';
import { openAnswers } from './openapi-open.ts';
import { webhooksOf } from './openapi-webhooks.ts';
import { answersOf, HEADERS, operation, refusalsOf, requestBodyOf } from './openapi-operation.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { problem } from './schemas.ts';

/** Of the service and of its document. */
export const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

const DESCRIPTION = `Permits, manifests and supervision under the 咸寧市建筑垃圾管理暫行辦法 (咸政規〔2020〕2號).

What is asked for may be refused, with every reason and its citation; what has happened is never refused: it is recorded, and what the law makes of it is attached as findings.

**Codes** of refusals (\`Problem.code\`) and findings (\`Finding.code\`) never change; messages come in the language of \`Accept-Language\`, and \`Content-Language\` says which; papers are in Chinese, Simplified or for \`zh-Hant\` Traditional. **Lists** take \`limit\` and \`cursor\`. **Repeats**: a POST with the same \`Idempotency-Key\` gets its first answer; a scan is told by its own \`id\`. **Versions**: the ETag of an answer, sent as \`If-Match\`, keeps a change from overwriting that of somebody else.

**Examples** run as they stand: set the clock of a sandbox to 2026-03-16T09:00:00+08:00 and seed it (\`setSandboxClock\`, \`seedSandbox\`, [how](/docs/pages/sandbox)), then send the example of an operation as whom it names. Few need something of an earlier answer first (a secret, a webhook); they say what. In answers, ids that begin with \`0195a000\`, codes and signatures stand for those you get.

**Changes**: members of answers, operations, optional parameters, codes, statuses and types of events may be added at any time. Ignore members that you do not know, and have a default for codes, values and types that you do not know. What is deprecated says so, and until when it stays.`;

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
    name: 'Sites',
    description:
      'What operators report: closing, intake (第二十六條); what never leaves a project (第十六條, 第二十九條).',
  },
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
    name: 'Events',
    description: 'What has happened: a feed to poll, and webhooks with their deliveries.',
  },
  {
    name: 'Regulation',
    description: 'The law and the calendar by which everything is judged, and who is competent.',
  },
  { name: 'Audit', description: 'What was done, by whom, and how anybody can verify it.' },
  { name: 'Service', description: 'Who is calling, credentials, the sandbox.' },
];

/** Registers the generator of the OpenAPI document; routes registered after it are in the document. */
export async function describe(app: FastifyInstance): Promise<void> {
  const components = new Components();
  components.of(z.strictObject({ problem }), 'output', 'Problem');
  const specs = new Map<string, Route>();
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Construction waste permits and manifests of Xianning',
        version: VERSION,
        description: DESCRIPTION,
        contact: { name: 'The city management authority that runs this service' },
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
              'Of a machine: an API key of an organisation, with one of the scopes that the operation names in `x-scopes`. Every scope reads too, but for `telemetry`.',
          },
        },
      },
    },
    transform: ({ route, url }) => {
      const spec = route.config?.spec;
      if (!spec) return { schema: { hide: true }, url };
      specs.set(spec.operationId, spec);
      return { schema: operation(spec, components), url };
    },
    transformObject: (document) => {
      const { openapiObject } = document as unknown as { openapiObject: Document };
      return finished(openapiObject, specs, components);
    },
  });
}

type Operation = Json & { operationId: string; parameters?: Json[]; requestBody?: Json; responses: Json };
type Document = Json & { paths: Record<string, Record<string, Operation>>; components: Json };

/** The document with its answers and examples, what several operations share under `components`. */
function finished(document: Document, specs: ReadonlyMap<string, Route>, components: Components): Json {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  for (const each of operations) {
    const spec = specs.get(each.operationId);
    if (!spec) throw new Error(`expected the route of ${each.operationId}`);
    if (each.requestBody) each.requestBody = requestBodyOf(spec, each.requestBody, components);
    each.responses = answersOf(spec, components);
  }
  const webhooks = webhooksOf((schema, io) => components.of(schema, io, 'Webhook'));
  openAnswers(components.schemas, {
    asked: operations.flatMap(({ parameters, requestBody }) => [parameters ?? [], requestBody ?? {}]),
    // A webhook is a request of ours.
    answered: [...operations.map(({ responses }) => responses), webhooks],
  });
  const shared = {
    parameters: share(
      operations.flatMap(({ parameters = [] }) => parameters.map((each, at) => slot(parameters, at, each))),
      ({ name }) => pascal(String(name)),
      'parameters',
    ),
    responses: share(
      operations.flatMap(({ responses }) =>
        Object.entries(responses).map(([status, each]) => slot(responses, status, each as Json)),
      ),
      nameOfResponse,
      'responses',
    ),
  };
  const text = JSON.stringify([document.paths, shared]);
  const headers = Object.entries(HEADERS).filter(([name]) => text.includes(`#/components/headers/${name}"`));
  return {
    ...document,
    webhooks,
    components: {
      ...document.components,
      schemas: sorted(components.schemas),
      ...shared,
      headers: Object.fromEntries(headers),
      examples: problemExamples([...specs.values()], text),
    },
  };
}

type Slot = Readonly<{ value: Json; put: (value: Json) => void }>;

function slot<Key extends string | number>(holder: Record<Key, unknown>, key: Key, value: Json): Slot {
  return { value, put: (shared) => void (holder[key] = shared) };
}

/** Puts a reference where the same value stands in several operations, the most frequent of a name first. */
function share(
  slots: readonly Slot[],
  nameOf: (value: Json) => string | null,
  kind: 'parameters' | 'responses',
): Record<string, Json> {
  const shared: Record<string, Json> = {};
  const alike = [...Map.groupBy(slots, ({ value }) => JSON.stringify(value)).values()];
  for (const group of alike.toSorted((a, b) => b.length - a.length)) {
    const [first] = group;
    const name = first && nameOf(first.value);
    if (!first || !name || group.length < 3 || name in shared) continue;
    shared[name] = first.value;
    for (const { put } of group) put({ $ref: `#/components/${kind}/${name}` });
  }
  return sorted(shared);
}

/** Of a refusal its codes; other answers are an operation's own. */
function nameOfResponse(response: Json): string | null {
  const content = response['content'] as Readonly<Record<string, { examples: Json }>> | undefined;
  const codes = Object.keys(content?.['application/problem+json']?.examples ?? {});
  return codes.length === 0 ? null : codes.map(pascal).join('Or');
}

/** A problem document of every code that is referred to. */
function problemExamples(specs: readonly Route[], text: string): Json {
  const inOrder = ROUTES.filter((spec) => specs.includes(spec));
  const codes = [...new Set(inOrder.flatMap(refusalsOf))].toSorted();
  return Object.fromEntries(
    codes
      .filter((code) => text.includes(`#/components/examples/${code}"`))
      .map((code) => {
        const spec = inOrder.find((each) => refusalsOf(each).includes(code));
        return [code, problemExample(code, spec ? pathOf(spec) : '/')];
      }),
  );
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
