import { readFileSync } from 'node:fs';
import core from '@stoplight/spectral-core';
import t from 'tap';

t.setTimeout(120_000);

// Our own rules, without those that Spectral recommends.
const { default: ruleset } = (await import(new URL('../openapi/ruleset.mjs', import.meta.url).href)) as {
  default: { rules: Record<string, unknown> };
};
const spectral = new core.Spectral();
spectral.setRuleset({ rules: ruleset.rules } as Parameters<typeof spectral.setRuleset>[0]);

type Json = Record<string, unknown>;
type Operation = Json & { parameters: Json[]; responses: Record<string, Json & { content: Json }> };
type Small = Json & {
  tags: Json[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Json & { properties: Record<string, Json>; content: Json }>>;
};
const whole = JSON.parse(readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8')) as Small;
const document: Small = {
  ...whole,
  webhooks: {},
  tags: whole.tags.filter(({ name }) => name === 'Registers'),
  paths: { '/v1/vehicles': whole.paths['/v1/vehicles'] ?? {} },
};

const post = (d: Small) => d.paths['/v1/vehicles']?.['post'] as Operation;
const list = (d: Small) => d.paths['/v1/vehicles']?.['get'] as Operation;
const schema = (d: Small, name: string) =>
  d.components['schemas']?.[name]?.properties as Record<string, Json>;
const media = (d: Small, status: string) => post(d).responses[status]?.content as Record<string, Json>;

/** What is done to a document that has no flaw, and the rule that must say so. */
const FLAWS: Readonly<Record<string, (document: Small) => unknown>> = {
  'tags-in-order-of-the-job': (d) => d.tags.unshift({ name: 'First', description: 'Nothing.' }),
  'operation-id-camel-case': (d) => (post(d)['operationId'] = 'register_vehicle'),
  'summary-without-full-stop': (d) => (post(d)['summary'] = 'Register a vehicle.'),
  'description-says-who-may': (d) => (post(d)['description'] = 'Anybody.'),
  'answers-say-something': (d) => Object.assign(post(d).responses['201'] ?? {}, { description: 'Done.' }),
  'properties-camel-case': (d) => (schema(d, 'Vehicle')['rated_load'] = { type: 'boolean' }),
  'inputs-bounded': (d) => delete schema(d, 'Certificate')['number']?.['maxLength'],
  'integers-bounded': (d) => delete schema(d, 'Vehicle')['ratedLoadKg']?.['maximum'],
  'lists-in-pages': (d) => (list(d).parameters = []),
  'refusals-are-problems': (d) =>
    Object.assign(post(d).responses, {
      '404': { description: 'It is not there.', content: { 'text/plain': {} } },
    }),
  'every-example': (d) => delete media(d, '201')['application/json']?.['examples'],
};

t.test('every rule of ours has a flaw here that it finds', async (t) => {
  t.same(Object.keys(ruleset.rules).toSorted(), Object.keys(FLAWS).toSorted());
});

const saidOf = async (d: Small) => [...new Set((await spectral.run(d)).map(({ code }) => String(code)))];

t.test('a part of the document without a flaw is passed', async (t) => {
  t.same(await saidOf(structuredClone(document)), []);
});

for (const [rule, flaw] of Object.entries(FLAWS))
  t.test(`${rule} is found, and nothing else`, async (t) => {
    const flawed = structuredClone(document);
    flaw(flawed);
    t.same(await saidOf(flawed), [rule]);
  });
