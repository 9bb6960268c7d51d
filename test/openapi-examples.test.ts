import { readFileSync } from 'node:fs';
import formats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import t from 'tap';
import { ERRORS, FINDINGS, generalOf, REFUSALS, type RefusalCode } from '../src/domain/catalogue.ts';
import { type Played, problemExample } from '../src/routes/openapi-examples.ts';
import { documentText } from './support/document.ts';
import { play, unplayed } from './support/examples/play.ts';
import { testService } from './support/service.ts';

t.setTimeout(180_000);

type Media = Readonly<{ schema?: unknown; examples?: Readonly<Record<string, unknown>>; example?: unknown }>;
type Content = Readonly<Record<string, Media>>;
type Operation = Readonly<{
  operationId: string;
  requestBody?: Readonly<{ content: Content }>;
  responses: Readonly<Record<string, Readonly<{ $ref?: string; content?: Content }>>>;
}>;
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  webhooks: Readonly<Record<string, Readonly<{ post?: Operation }>>>;
  components: Readonly<{
    responses: Readonly<Record<string, Readonly<{ content?: Content }>>>;
    examples: Readonly<Record<string, Readonly<{ value: unknown }>>>;
    schemas: Readonly<
      Record<
        string,
        Readonly<{ enum?: readonly string[]; 'x-enumDescriptions'?: Readonly<Record<string, string>> }>
      >
    >;
  }>;
}>;

const committed = JSON.parse(
  readFileSync(new URL('../openapi/examples.json', import.meta.url), 'utf8'),
) as readonly Played[];
const document = JSON.parse(await documentText()) as Document;
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

t.test('played again, every example gets the answer it has', async (t) => {
  const service = await testService();
  t.teardown(() => service.close());
  const played = JSON.parse(JSON.stringify(await play(service))) as readonly Played[];
  t.same(
    played.map(({ operationId, name }) => `${operationId} ${name}`),
    committed.map(({ operationId, name }) => `${operationId} ${name}`),
  );
  for (const [index, example] of played.entries())
    t.same(
      example,
      committed[index],
      `${example.operationId} ${example.name}: run \`npm run openapi:examples\` and read what changed`,
    );
});

t.test('every operation has an example of an answer that is no refusal', async (t) => {
  t.same(unplayed(committed), [], 'play them in test/support/examples/');
});

t.test('every example is what its schema says', async (t) => {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat('binary', true);
  ajv.addSchema(document, 'document', undefined, false);
  const at = (...path: readonly string[]) =>
    `document#/${path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  let count = 0;
  const check = (content: Content | undefined, path: readonly string[]) => {
    for (const [type, { examples = {} }] of Object.entries(content ?? {})) {
      const validate = ajv.compile({ $ref: at(...path, type, 'schema') });
      for (const [name, example] of Object.entries(examples)) {
        const { $ref, value } = example as Readonly<{ $ref?: string; value?: unknown }>;
        const given = $ref ? document.components.examples[$ref.replace(/^.*\//, '')]?.value : value;
        count += 1;
        t.ok(validate(given), `${path.join(' ')} ${name}: ${ajv.errorsText(validate.errors)}`);
      }
    }
  };
  for (const [url, item] of Object.entries(document.paths))
    for (const [method, { requestBody, responses }] of Object.entries(item)) {
      check(requestBody?.content, ['paths', url, method, 'requestBody', 'content']);
      for (const [status, { content }] of Object.entries(responses))
        check(content, ['paths', url, method, 'responses', status, 'content']);
    }
  for (const [type, { post }] of Object.entries(document.webhooks)) {
    const validate = ajv.compile({
      $ref: at('webhooks', type, 'post', 'requestBody', 'content', 'application/json', 'schema'),
    });
    t.ok(
      validate(post?.requestBody?.content['application/json']?.example),
      `${type}: ${ajv.errorsText(validate.errors)}`,
    );
  }
  for (const [name, { content }] of Object.entries(document.components.responses))
    check(content, ['components', 'responses', name, 'content']);
  t.ok(count > 300, `${count} examples`);
});

t.test('every code of a refusal has an example under its status, wherever it is named', async (t) => {
  for (const { operationId, responses } of operations)
    for (const [status, response] of Object.entries(responses)) {
      if (Number(status) < 400) continue;
      const { content } = response.$ref
        ? (document.components.responses[response.$ref.replace(/^.*\//, '')] ?? {})
        : response;
      for (const [code, example] of Object.entries(content?.['application/problem+json']?.examples ?? {})) {
        const { $ref, value } = example as Readonly<{ $ref?: string; value?: unknown }>;
        const shown = $ref ? document.components.examples[$ref.replace(/^.*\//, '')]?.value : value;
        const named = code as RefusalCode;
        const wanted =
          generalOf(named) === named
            ? { code, status: Number(status) }
            : { code: generalOf(named), status: Number(status), errors: [{ code }] };
        t.match(shown, wanted, `${operationId} ${status} ${code}`);
      }
    }
});

t.test('an example made from the catalogue has the shape of what the service answers', async (t) => {
  const refused = committed.filter(({ status }) => status >= 400);
  const codes = new Set<string>();
  for (const { answer } of refused) {
    const actual = answer as Readonly<Record<string, unknown>> & { code: RefusalCode; instance: string };
    codes.add(actual.code);
    const { value } = problemExample(actual.code, actual.instance) as { value: Record<string, unknown> };
    const { citations: _actual, errors, title, detail, ...rest } = actual;
    const { citations: _made, errors: made, title: madeTitle, detail: madeDetail, ...madeRest } = value;
    t.same(madeRest, rest, actual.code);
    t.equal(title, detail, actual.code);
    t.equal(madeTitle, madeDetail, actual.code);
    t.ok(Array.isArray(errors) && Array.isArray(made), actual.code);
    for (const each of errors as readonly object[])
      t.match(each, { code: String, message: String }, actual.code);
  }
  t.ok(codes.size >= 20, `${[...codes].join(', ')}`);
});

t.test('every code of the catalogue is in the document, and is said what it means', async (t) => {
  const { ErrorCode, FindingCode, RefusalCode } = document.components.schemas;
  const refusals = Object.keys(REFUSALS) as RefusalCode[];
  const isGeneral = (code: RefusalCode) => generalOf(code) === code;
  t.same(ErrorCode?.enum, [...Object.keys(ERRORS), ...refusals.filter((code) => !isGeneral(code))]);
  t.same(FindingCode?.enum, Object.keys(FINDINGS));
  t.same(RefusalCode?.enum, refusals.filter(isGeneral));
  for (const codes of [ErrorCode, FindingCode, RefusalCode])
    t.same(Object.keys(codes?.['x-enumDescriptions'] ?? {}), codes?.enum);
});
