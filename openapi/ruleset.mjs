// What this project asks of its OpenAPI document beside the rules that Spectral recommends. By hand:
// npx spectral lint openapi/openapi.json --ruleset openapi/ruleset.mjs
/* eslint-disable unicorn/no-thenable -- Spectral's word for what is asked of what is given. */
import { oas } from '@stoplight/spectral-rulesets';
import { casing, pattern, truthy } from '@stoplight/spectral-functions';

const OPERATIONS = '$.paths[*][get,put,post,patch,delete]';
const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

export default {
  extends: [[oas, 'recommended']],
  rules: {
    'tags-in-order-of-the-job': {
      description: 'Operations begin with the first tag and come to each other tag in its order.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: '$',
      then: { function: tagsInOrder },
    },
    'operation-id-camel-case': {
      description: 'Operations are called in camelCase.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: OPERATIONS,
      then: { field: 'operationId', function: casing, functionOptions: { type: 'camel' } },
    },
    'summary-without-full-stop': {
      description: 'A summary is a title of at most 80 characters, without a full stop.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: OPERATIONS,
      then: [
        { field: 'summary', function: truthy },
        { field: 'summary', function: pattern, functionOptions: { match: '^.{3,80}$', notMatch: '[.。]$' } },
      ],
    },
    'description-says-who-may': {
      description: 'A description ends with who may.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: OPERATIONS,
      then: { field: 'description', function: pattern, functionOptions: { match: 'Who may: [^]+\\.$' } },
    },
    'answers-say-something': {
      description: 'The description of an answer says more than that it was done.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: `${OPERATIONS}.responses[*]`,
      then: { field: 'description', function: pattern, functionOptions: { match: '.{15,}' } },
    },
    'properties-camel-case': {
      description: 'Members of schemas are called in camelCase.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: ['$.components.schemas[*]', `${OPERATIONS}..schema`],
      then: { function: camelCaseMembers },
    },
    'inputs-bounded': {
      description: 'What is taken has bounds: numbers, lengths, formats, lists.',
      message: '{{error}}',
      severity: 'warn',
      given: [`${OPERATIONS}.requestBody.content[*].schema`, `${OPERATIONS}.parameters[*].schema`],
      then: { function: bounded },
    },
    'integers-bounded': {
      description: 'Integers that are answered have bounds too.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: '$.components.schemas[*]',
      then: { function: integersBounded },
    },
    'lists-in-pages': {
      description: 'What answers a page takes `limit` and `cursor`.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: '$.paths[*].get',
      then: { function: inPages },
    },
    'refusals-are-problems': {
      description: 'A refusal is a problem document, and nothing else.',
      message: '{{description}} {{error}}',
      severity: 'error',
      given: OPERATIONS,
      then: { function: problems },
    },
    'every-example': {
      description: 'Requests, answers and each code of a refusal have an example.',
      message: '{{description}} {{error}}',
      severity: 'warn',
      given: OPERATIONS,
      then: { function: exemplified },
    },
  },
};

function tagsInOrder({ tags, paths }) {
  const seen = new Set();
  for (const item of Object.values(paths))
    for (const { tags: [tag] = [] } of Object.values(item)) seen.add(tag);
  const wanted = tags.map(({ name }) => name).join(', ');
  const found = [...seen].join(', ');
  return wanted === found ? [] : [{ message: `The tags are ${wanted}, and operations come as ${found}.` }];
}

/** Calls `visit` for a schema and those within it, each once; references are resolved already. */
function walk(schema, visit, path = [], seen = new Set()) {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return;
  seen.add(schema);
  visit(schema, path);
  for (const [name, each] of Object.entries(schema.properties ?? {}))
    walk(each, visit, [...path, 'properties', name], seen);
  for (const key of ['items', 'additionalProperties', 'not'])
    walk(schema[key], visit, [...path, key], seen);
  for (const key of ['oneOf', 'anyOf', 'allOf', 'prefixItems'])
    (schema[key] ?? []).forEach((each, index) => walk(each, visit, [...path, key, index], seen));
}

function found(schema, context, flawOf) {
  const results = [];
  walk(schema, (each, path) => {
    const flaw = flawOf(each);
    if (flaw) results.push({ message: `${path.join('.') || 'It'} ${flaw}.`, path: [...context.path, ...path] });
  });
  return results;
}

function camelCaseMembers(schema, _options, context) {
  return found(schema, context, ({ properties = {} }) => {
    const wrong = Object.keys(properties).filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name));
    return wrong.length > 0 && `has ${wrong.join(', ')}, which is no camelCase`;
  });
}

const isOfType = ({ type }, wanted) => [type].flat().includes(wanted);
const isFixed = (schema) => schema.enum !== undefined || schema.const !== undefined;

function unbounded(schema) {
  const hasLeast = schema.minimum !== undefined || schema.exclusiveMinimum !== undefined;
  const hasMost = schema.maximum !== undefined || schema.exclusiveMaximum !== undefined;
  return !isFixed(schema) && !(hasLeast && hasMost);
}

function bounded(schema, _options, context) {
  return found(schema, context, (each) => {
    if ((isOfType(each, 'integer') || isOfType(each, 'number')) && unbounded(each)) return 'is a number without bounds';
    if (isOfType(each, 'array') && each.maxItems === undefined && each.items !== false) return 'is a list without maxItems';
    const says = each.maxLength ?? each.format ?? each.pattern;
    return isOfType(each, 'string') && !isFixed(each) && says === undefined && 'is a text without bounds or format';
  });
}

function integersBounded(schema, _options, context) {
  return found(schema, context, (each) => isOfType(each, 'integer') && unbounded(each) && 'is an integer without bounds');
}

function inPages({ parameters = [], responses }) {
  const { properties = {} } = responses['200']?.content?.[JSON_TYPE]?.schema ?? {};
  // A list that is answered whole has no next page, ever.
  if (!('items' in properties && isOfType(properties.nextCursor ?? {}, 'string'))) return [];
  const names = parameters.map(({ name }) => name);
  return ['limit', 'cursor']
    .filter((name) => !names.includes(name))
    .map((name) => ({ message: `It answers pages and does not take ${name}.` }));
}

function problems({ responses }, _options, { path }) {
  return Object.entries(responses)
    .filter(([status]) => /^[45]/.test(status))
    .filter(([, { content = {} }]) => Object.keys(content).join() !== PROBLEM_TYPE)
    .map(([status]) => ({ message: `${status} is no problem document.`, path: [...path, 'responses', status] }));
}

function exemplified({ requestBody, responses }, _options, { path }) {
  const without = [];
  const look = (media, at) => {
    if (media && media.example === undefined && Object.keys(media.examples ?? {}).length === 0) without.push(at);
  };
  // Bytes have no example that can be written down.
  const isText = (type) => requestBody.content[type].schema?.format !== 'binary';
  for (const type of Object.keys(requestBody?.content ?? {}).filter(isText))
    look(requestBody.content[type], ['requestBody', 'content', type]);
  for (const [status, { content = {}, description }] of Object.entries(responses)) {
    for (const type of [JSON_TYPE, PROBLEM_TYPE]) look(content[type], ['responses', status, 'content', type]);
    const named = Object.keys(content[PROBLEM_TYPE]?.examples ?? {});
    const codes = content[PROBLEM_TYPE] ? [...description.matchAll(/^`(\w+)`:/gm)].map(([, code]) => code) : [];
    for (const code of codes) if (!named.includes(code)) without.push(['responses', status, code]);
  }
  return without.map((at) => ({ message: `${at.join(' ')} has no example.`, path: [...path, ...at.slice(0, 2)] }));
}
