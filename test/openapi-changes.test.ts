import { readFileSync } from 'node:fs';
import t from 'tap';
import { breakingChanges, type Document, isAnnounced } from '../scripts/openapi/changes.ts';

// Comparing the whole document takes seconds on two busy cores.
t.setTimeout(300_000);

/** What the cases change: the vehicles, and what they refer to. */
type Json = Record<string, unknown>;
type Schema = { properties: Record<string, Json>; required: string[]; enum: string[]; $ref?: string };
type Media = { content: Record<string, { schema: Schema }> };
type Operation = {
  parameters: Json[];
  requestBody: Media;
  responses: Record<string, Media>;
  description: string;
  operationId: string;
  'x-scopes'?: string[];
  servers?: Json[];
};
type Small = Document & {
  servers: Json[];
  webhooks: Record<string, Record<string, Operation>>;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> } & Json;
};

const whole = JSON.parse(readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8')) as Small;
const paths = ['/v1/vehicles', '/v1/vehicles/{id}', '/v1/violations', '/v1/events'];
const document: Small = reached({
  ...whole,
  paths: Object.fromEntries(paths.map((path) => [path, whole.paths[path] ?? {}])),
  webhooks: { 'vehicle.changed': whole.webhooks['vehicle.changed'] ?? {} },
});

const post = (d: Small) => d.paths['/v1/vehicles']?.['post'] as Operation;
const list = (d: Small) => d.paths['/v1/vehicles']?.['get'] as Operation;
const asked = (d: Small) => post(d).requestBody.content['application/json']?.schema as Schema;
const named = (d: Small, name: string) => d.components.schemas[name] as Schema;
const hook = (d: Small) => d.webhooks['vehicle.changed']?.['post'] as Operation;
const message = (d: Small) => named(d, 'EventVehicleChanged').properties['data'] as unknown as Schema;
/** A type of event that is not there yet, as one of those that are. */
function newEvent(d: Small): Json {
  const event = structuredClone(named(d, 'EventVehicleChanged'));
  member(event, 'type')['const'] = 'vehicle.sold';
  d.components.schemas['EventVehicleSold'] = event;
  return { $ref: '#/components/schemas/EventVehicleSold' };
}
const union = (schema: Json, keyword = 'anyOf') => schema[keyword] as Json[];
const parameter = { name: 'q', in: 'query', schema: { type: 'string', maxLength: 9 } };

/** What is done to the document, and whether it breaks clients. */
const CASES: readonly (readonly [string, boolean, (document: Small) => unknown])[] = [
  ['nothing', false, () => {}],
  ['an optional member that is taken', false, (d) => (asked(d).properties['extra'] = { type: 'string' })],
  [
    'a member that is needed and was not there',
    true,
    (d) => {
      asked(d).properties['extra'] = { type: 'string' };
      asked(d).required.push('extra');
    },
  ],
  ['a member that is needed and was optional', true, (d) => asked(d).required.push('plateColour')],
  ['a member that is no longer taken', true, (d) => delete asked(d).properties['plateColour']],
  ['a narrower bound of what is taken', true, (d) => (member(asked(d), 'ratedLoadKg')['maximum'] = 1_000)],
  ['a wider bound of what is taken', false, (d) => (member(asked(d), 'ratedLoadKg')['maximum'] = 999_999)],
  ['a member that is answered', false, (d) => (named(d, 'Vehicle').properties['extra'] = { type: 'string' })],
  ['a member that is no longer answered', true, (d) => delete named(d, 'Vehicle').properties['plateColour']],
  ['an answer of another type', true, (d) => (member(named(d, 'Vehicle'), 'ratedLoadKg')['type'] = 'string')],
  [
    'a wider bound of what is answered',
    false,
    (d) => (member(named(d, 'Vehicle'), 'ratedLoadKg')['maximum'] = 999_999_999),
  ],
  ['a code that is gone', true, (d) => without(named(d, 'RefusalCode').enum, 'wrong_state')],
  ['a new code', false, (d) => named(d, 'RefusalCode').enum.push('brand_new')],
  [
    'new codes of both members of a union',
    false,
    (d) => {
      for (const name of ['RefusalCode', 'FindingCode']) named(d, name).enum.push('brand_new');
    },
  ],
  [
    'a union that loses a member while both grow',
    true,
    (d) => {
      for (const name of ['RefusalCode', 'FindingCode']) named(d, name).enum.push('brand_new');
      (named(d, 'ItemCode') as unknown as { anyOf: Json[] }).anyOf.shift();
    },
  ],
  ['codes in another order', false, (d) => named(d, 'RefusalCode').enum.reverse()],
  ['an operation that is gone', true, (d) => delete d.paths['/v1/vehicles/{id}']?.['patch']],
  ['an answer that is gone', true, (d) => delete post(d).responses['201']],
  ['a refusal that comes no more', false, (d) => delete post(d).responses['409']],
  [
    'a media type that is gone',
    true,
    (d) => delete d.paths['/v1/violations']?.['get']?.responses['200']?.content['text/csv'],
  ],
  ['an optional parameter', false, (d) => list(d).parameters.push(parameter)],
  ['a parameter that is needed', true, (d) => list(d).parameters.push({ ...parameter, required: true })],
  ['a parameter that is gone', true, (d) => list(d).parameters.shift()],
  ['a member of an answer that can be null', true, (d) => nullable(d, 'plate')],
  ['a member of an answer that can be null, as a union', true, (d) => nullable(d, 'ratedLoadKg', true)],
  ['an object of an answer that can be null', true, (d) => nullable(d, 'equipment', true)],
  ['a code that can be null', true, (d) => union(named(d, 'ItemCode')).push({ type: 'null' })],
  ['null among codes', true, (d) => (named(d, 'RefusalCode').enum as unknown[]).push(null)],
  [
    'one more type in an answer',
    true,
    (d) => union(member(named(d, 'Vehicle'), 'plateColour'), 'type').push('number' as unknown as Json),
  ],
  [
    'one more schema in a union of an answer',
    true,
    (d) => union(member(named(d, 'Vehicle'), 'grossMassKg')).unshift({ type: 'string' }),
  ],
  [
    'an answer that may be another object',
    true,
    (d) => (d.components.schemas['Vehicle'] = { anyOf: [named(d, 'Vehicle'), { type: 'object' }] } as never),
  ],
  [
    'a union of codes that has one more list',
    false,
    (d) => union(named(d, 'ItemCode')).push({ type: 'string', enum: ['brand_new'] }),
  ],
  ['a new type of event', false, (d) => union(named(d, 'Event'), 'oneOf').splice(5, 0, newEvent(d))],
  [
    'an event without a type',
    true,
    (d) => {
      const event = newEvent(d);
      delete member(named(d, 'EventVehicleSold'), 'type')['const'];
      union(named(d, 'Event'), 'oneOf').push(event);
    },
  ],
  ['a new webhook', false, (d) => (d.webhooks['vehicle.sold'] = { post: structuredClone(hook(d)) })],
  ['a webhook that is gone', true, (d) => delete d.webhooks['vehicle.changed']],
  ['a header of a webhook that is gone', true, (d) => hook(d).parameters.shift()],
  ['a header of a webhook with another name', true, (d) => ((hook(d).parameters[0] as Json)['name'] = 'id')],
  [
    'a header of a webhook that may be missing',
    true,
    (d) => ((hook(d).parameters[0] as Json)['required'] = false),
  ],
  ['a new header of a webhook', false, (d) => hook(d).parameters.push({ ...parameter, in: 'header' })],
  ['another method of a webhook', true, (d) => (d.webhooks['vehicle.changed'] = { put: hook(d) })],
  [
    'another media type of a webhook',
    true,
    (d) => (hook(d).requestBody.content = { 'text/json': { schema: { $ref: '#' } as Schema } }),
  ],
  ['an answer to a webhook that is no longer taken', true, (d) => delete hook(d).responses['410']],
  ['a member of a webhook that is gone', true, (d) => delete message(d).properties['plate']],
  ['a member of a webhook that may be missing', true, (d) => without(message(d).required, 'plate')],
  ['a member of a webhook of another type', true, (d) => (member(message(d), 'plate')['type'] = 'number')],
  [
    'a member of a webhook that can be null',
    true,
    (d) => (member(message(d), 'plate')['type'] = ['string', 'null']),
  ],
  ['a new member of a webhook', false, (d) => (message(d).properties['extra'] = { type: 'string' })],
  ['other words of a webhook', false, (d) => (hook(d).description = 'Other words.')],
  ['another operationId', true, (d) => (list(d).operationId = 'findVehicles')],
  ['another operationId of a webhook', true, (d) => (hook(d).operationId = 'onCarChanged')],
  ['no scope lets in any more', true, (d) => delete list(d)['x-scopes']],
  ['an empty list of scopes', true, (d) => (list(d)['x-scopes'] = [])],
  ['another scope', true, (d) => (list(d)['x-scopes'] = ['telemetry'])],
  ['one more scope', false, (d) => (list(d)['x-scopes'] ?? []).unshift('telemetry')],
  ['another server', true, (d) => (d.servers = [{ url: '/api' }])],
  ['no server', false, (d) => (d.servers = [])],
  ['one more server', false, (d) => d.servers.unshift({ url: 'https://example.org' })],
  ['other words of a server', false, (d) => ((d.servers[0] as Json)['description'] = 'Here')],
  ['an operation that is served elsewhere', true, (d) => (list(d).servers = [{ url: '/api' }])],
  ['other words', false, (d) => (post(d).description = 'Other words.')],
];

for (const [what, breaks, change] of CASES)
  t.test(what, async (t) => {
    const after = structuredClone(document);
    change(after);
    const found = breakingChanges(document, after);
    t.equal(found.length > 0, breaks, found.map(({ path }) => path.join(' ')).join('\n') || 'nothing breaks');
  });

t.test(
  'a version announces what breaks by a major number, or by a minor one while it begins with 0',
  async (t) => {
    const of = (version: string) => ({ info: { version } });
    const cases = [
      ['0.1.0', '0.1.1', false],
      ['0.1.0', '0.2.0', true],
      ['0.9.0', '0.10.0', true],
      ['0.1.0', '1.0.0', true],
      ['1.0.0', '1.1.0', false],
      ['1.4.2', '2.0.0', true],
      ['1.0.0', '0.9.0', false],
      ['0.1.0', '0.1.0', false],
    ] as const;
    for (const [before, after, announced] of cases)
      t.equal(isAnnounced(of(before), of(after)), announced, `${before} to ${after}`);
  },
);

function member(schema: Schema, name: string): Json {
  const found = schema.properties[name];
  if (!found) throw new Error(`expected a member ${name}`);
  return found;
}

function nullable(d: Small, name: string, asUnion = false): void {
  const vehicle = named(d, 'Vehicle');
  const was = member(vehicle, name);
  vehicle.properties[name] = asUnion
    ? { anyOf: [was, { type: 'null' }] }
    : { ...was, type: [was['type'], 'null'] };
}

/** Only the schemas that its paths refer to: the others only take time. */
function reached(whole: Small): Small {
  const { schemas } = whole.components;
  const names = new Set<string>();
  const follow = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g))
      if (!names.has(name)) {
        names.add(name);
        follow(schemas[name]);
      }
  };
  follow([whole.paths, whole.webhooks]);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => names.has(name)));
  return { ...whole, components: { ...whole.components, schemas: kept } };
}

function without(list: string[], value: string): void {
  list.splice(list.indexOf(value), 1);
}
