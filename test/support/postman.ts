/** A Postman collection (schema v2.1) of an OpenAPI document: a folder for each tag, a request for each operation. */
export function postmanText(documentText: string): string {
  const whole = JSON.parse(documentText) as unknown;
  const document = resolved(whole, whole, REFERABLE) as Document;
  const item = document.tags.map(({ name, description }) => ({
    name,
    description,
    item: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.tags?.[0] === name)
        .map(([method, operation]) => requestOf(path, method, operation)),
    ),
  }));
  const { title, description, version } = document.info;
  const collection = {
    info: {
      name: title,
      description: `${description}\n\nSet the variables \`baseUrl\` and \`token\` of the collection. Made from openapi/openapi.json by \`npm run openapi\`.`,
      version,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: [
      { key: 'baseUrl', value: 'http://127.0.0.1:3000' },
      { key: 'token', value: '' },
    ],
    item: item.filter((folder) => folder.item.length > 0),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** What may stand elsewhere and be referred to; schemas stay where they are. */
const REFERABLE = /^#\/components\/(parameters|examples|requestBodies)\//;

/** A value with what it refers to in its place. */
function resolved(value: unknown, whole: unknown, which: RegExp): unknown {
  if (Array.isArray(value)) return value.map((each) => resolved(each, whole, which));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string' && which.test(value.$ref)) {
    const at = value.$ref
      .slice(2)
      .split('/')
      .reduce((node, key) => (node as Readonly<Record<string, unknown>>)[key], whole);
    return resolved(at, whole, which);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, whole, which)]));
}

type Schema = Readonly<{ type?: string; format?: string; properties?: Readonly<Record<string, Schema>> }>;
type Media = Readonly<{
  schema?: Schema;
  example?: unknown;
  examples?: Readonly<Record<string, Readonly<{ value?: unknown }>>>;
}>;
type Plain = string | number | boolean;
type Parameter = Readonly<{
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: Plain;
  schema?: Readonly<{ example?: Plain; default?: Plain; enum?: readonly Plain[] }>;
}>;
type Operation = Readonly<{
  operationId: string;
  summary: string;
  description: string;
  tags?: readonly string[];
  security?: readonly object[];
  parameters?: readonly Parameter[];
  requestBody?: Readonly<{ content: Readonly<Record<string, Media>> }>;
}>;
type Document = Readonly<{
  info: Readonly<{ title: string; description: string; version: string }>;
  tags: readonly Readonly<{ name: string; description: string }>[];
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}>;

function requestOf(path: string, method: string, operation: Operation) {
  const { parameters = [], requestBody, security } = operation;
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const sendsTable = requestBody?.content['text/csv'] && !requestBody.content['application/json'];
  const header = of('header').map((each) => ({ ...shown(each), disabled: each.required !== true }));
  const query = of('query').map((each) => ({ ...shown(each), disabled: each.required !== true }));
  const segments = path
    .slice(1)
    .split('/')
    .map((part) => part.replace(/^\{(\w+)\}$/, ':$1'));
  const asked = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  const isPublic = security?.length === 0;
  return {
    name: operation.summary,
    request: {
      method: method.toUpperCase(),
      description: `\`${operation.operationId}\`\n\n${operation.description}`,
      ...(isPublic && { auth: { type: 'noauth' } }),
      header: sendsTable ? [...header, { key: 'content-type', value: 'text/csv' }] : header,
      url: {
        raw: `{{baseUrl}}/${segments.join('/')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`,
        host: ['{{baseUrl}}'],
        path: segments,
        ...(query.length > 0 && { query }),
        ...(of('path').length > 0 && { variable: of('path').map(shown) }),
      },
      ...(requestBody && { body: bodyOf(requestBody.content) }),
    },
  };
}

function shown({ name, description, example, schema }: Parameter) {
  const value = example ?? schema?.example ?? schema?.default ?? schema?.enum?.[0] ?? '';
  return { key: name, value: String(value), ...(description !== undefined && { description }) };
}

/** JSON where an operation takes it, else a table, else the fields of its form, each as its example is. */
function bodyOf(content: Readonly<Record<string, Media>>) {
  const json = content['application/json'];
  if (json) {
    const example = exampleIn(json) ?? {};
    return {
      mode: 'raw',
      raw: JSON.stringify(example, null, 2),
      options: { raw: { language: 'json' } },
    };
  }
  const table = exampleIn(content['text/csv']);
  if (typeof table === 'string') return { mode: 'raw', raw: table };
  const form = content['multipart/form-data'];
  if (!form) return { mode: 'raw', raw: '' };
  const given = Object(exampleIn(form)) as Readonly<Record<string, string>>;
  return {
    mode: 'formdata',
    formdata: Object.entries(form.schema?.properties ?? {}).map(([key, field]) => ({
      key,
      ...(field.format === 'binary' ? { type: 'file', src: [] } : { type: 'text', value: given[key] ?? '' }),
    })),
  };
}

/** The example called `example`, else the first. */
function exampleIn(media: Media | undefined): unknown {
  return media?.example ?? (media?.examples?.['example'] ?? Object.values(media?.examples ?? {})[0])?.value;
}
