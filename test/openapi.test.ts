import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import t from 'tap';
import { REFUSALS } from '../src/domain/catalogue.ts';
import { tellDeprecation } from '../src/routes/deprecation.ts';
import { Components } from '../src/routes/openapi-components.ts';
import { answersOf, operation, refusalsOf } from '../src/routes/openapi-operation.ts';
import { ROUTES } from '../src/routes/routes.ts';
import { documentText } from './support/document.ts';

type Operation = Readonly<{
  operationId: string;
  summary: string;
  description: string;
  tags: readonly string[];
  security: readonly unknown[];
  responses: Readonly<Record<string, unknown>>;
}>;
type Document = Readonly<{
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<
      string,
      Readonly<{
        properties?: Readonly<Record<string, unknown>>;
        anyOf?: readonly unknown[];
        additionalProperties?: unknown;
      }>
    >;
  };
}>;

const text = await documentText();
const document = JSON.parse(text) as Document;
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

t.test('the committed document is the one the routes make', async (t) => {
  const committed = await readFile(new URL('../openapi/openapi.json', import.meta.url), 'utf8');
  t.ok(committed === text, 'run `npm run openapi` and commit openapi/openapi.json');
});

t.test(
  'every operation has an id of its own, a summary, a description, a tag, its security and its errors',
  async (t) => {
    const ids = operations.map(({ operationId }) => operationId);
    t.equal(new Set(ids).size, ROUTES.length);
    for (const operation of operations) {
      t.ok(
        operation.summary && operation.description.includes('Who may: ') && operation.tags.length === 1,
        operation.operationId,
      );
      t.ok(Array.isArray(operation.security), operation.operationId);
      t.ok('400' in operation.responses && '503' in operation.responses, operation.operationId);
    }
  },
);

t.test('every example of a body validates by the schema of its operation', async (t) => {
  for (const { operationId, body, example } of ROUTES) {
    if (!body) continue;
    t.ok(example !== undefined, `${operationId} has an example`);
    const parsed = body.safeParse(example);
    t.ok(parsed.success, `${operationId}: ${parsed.success ? '' : parsed.error.message}`);
  }
});

t.test('every reference leads to a component, and no component is unused', async (t) => {
  const referred = new Set(
    [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? ''),
  );
  const present = new Set(Object.keys(document.components.schemas));
  t.same(
    [...referred].filter((name) => !present.has(name)),
    [],
  );
  t.same(
    [...present].filter((name) => !referred.has(name)),
    [],
  );
});

t.test('every refusal of the catalogue is documented by an operation', async (t) => {
  const undocumented = Object.keys(REFUSALS).filter((code) => !text.includes(`\`${code}\``));
  t.same(undocumented, []);
});

t.test('a problem has codes of refusals, and its errors those of values too', async (t) => {
  const { Problem, ProblemError, ItemCode } = document.components.schemas;
  const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  t.same(Problem?.properties?.['code'], to('RefusalCode'));
  t.same(ProblemError?.properties?.['code'], to('ItemCode'));
  t.same(ItemCode?.anyOf, ['ErrorCode', 'RefusalCode', 'FindingCode'].map(to));
  const declared = new Set(ROUTES.flatMap(refusalsOf));
  t.same([...declared].toSorted(), Object.keys(REFUSALS).toSorted(), 'each is answered by an operation');
});

t.test('answers are open to members that are not known yet, requests are closed', async (t) => {
  const { schemas } = document.components;
  const { Vehicle, Quantity, QuantityShown } = schemas;
  t.notOk('additionalProperties' in (Vehicle ?? {}) || 'additionalProperties' in (QuantityShown ?? {}));
  t.equal(Quantity?.additionalProperties, false);
  for (const { operationId, responses } of operations) {
    const names = new Set<string>();
    const texts = [JSON.stringify(responses)];
    for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
      t.notMatch(text, '"additionalProperties":false', operationId);
      for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
        if (names.has(name)) continue;
        names.add(name);
        texts.push(JSON.stringify(schemas[name]));
      }
    }
  }
});

t.test('what is deprecated says so in the document and in its answers', async (t) => {
  const deprecated = { since: '2027-01-01', sunset: '2028-01-01', instead: 'use `getPermit`.' };
  const [first] = ROUTES;
  if (!first) throw new Error('expected operations');
  const components = new Components();
  const spec = { ...first, deprecated };
  const shown = operation(spec, components);
  t.equal(shown['deprecated'], true);
  t.match(shown['description'], /^Deprecated since 2027-01-01, there until 2028-01-01: use `getPermit`\./);
  t.match(answersOf(spec, components)['201'], { headers: { deprecation: {}, sunset: {} } });
  t.notOk('deprecated' in operation(first, components));

  const app = Fastify();
  app.get('/', async (_request, reply) => {
    tellDeprecation(reply, deprecated);
    return {};
  });
  t.match((await app.inject('/')).headers, {
    deprecation: '@1798732800',
    sunset: 'Fri, 31 Dec 2027 16:00:00 GMT',
  });
});
