import type { z } from 'zod';
import { ISSUE_WORDS } from './issue-words.ts';
import { inLanguage, type Language, LANGUAGES, listed } from './language.ts';

type Kind = keyof typeof ISSUE_WORDS;
type Values = Readonly<Record<string, string | number>>;
type Raw = z.core.$ZodRawIssue;

/** What is said of an issue: which words, and what fills them. */
type Said = readonly [kind: Kind, values?: Values];

const TYPES: Readonly<Record<string, Kind>> = {
  string: 'string',
  number: 'number',
  nan: 'number',
  int: 'int',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  set: 'list',
  object: 'object',
  record: 'object',
  map: 'object',
  undefined: 'nothing',
  never: 'nothing',
  null: 'nothing',
  void: 'nothing',
  nonoptional: 'missing',
};

const FORMATS: Readonly<Record<string, Kind>> = {
  email: 'email',
  url: 'url',
  uuid: 'uuid',
  guid: 'uuid',
  datetime: 'datetime',
  date: 'date',
};

/** Zod's error map of each language. */
export const ISSUE_MAPS = Object.fromEntries(
  LANGUAGES.map((language) => [language, (issue: Raw) => issueMessage(issue, language)]),
) as Readonly<Record<Language, (issue: Raw) => string>>;

/** What an issue of zod's says, in a language. What somebody sent is never repeated. */
function issueMessage(issue: Raw, language: Language): string {
  const [kind, values = {}] = saidOf(issue, (options) => listed(options.map(String), language));
  return inLanguage(ISSUE_WORDS[kind], language, values);
}

function saidOf(issue: Raw, list: (options: readonly unknown[]) => string): Said {
  const isMissing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing && TYPES[issue.expected] !== 'nothing')
        return [(issue.path ?? []).length === 0 ? 'bodyMissing' : 'missing'];
      return [TYPES[issue.expected] ?? 'type'];
    case 'too_small':
      return bounded(issue.origin, Number(issue.minimum), edgeOf(issue, 'Min', 'Over'));
    case 'too_big':
      return bounded(issue.origin, Number(issue.maximum), edgeOf(issue, 'Max', 'Under'));
    case 'not_multiple_of':
      return ['multiple', { bound: Number(issue.divisor) }];
    case 'invalid_format':
      if (issue.format === 'regex') return ['pattern', { pattern: String(issue.pattern) }];
      return [FORMATS[issue.format] ?? 'format', { format: issue.format }];
    case 'invalid_value':
      return optionOf(issue.values, isMissing, list);
    case 'invalid_union': {
      if (issue.inclusive === false) return ['severalForms'];
      const { discriminator, options = [] } = issue;
      if (discriminator !== undefined && options.length > 0)
        return optionOf(options, Object(issue.input)[discriminator] === undefined, list);
      return [isMissing ? 'missing' : 'noForm'];
    }
    case 'unrecognized_keys':
      return ['unknownField'];
    case 'invalid_key':
      return ['unknownKey'];
    case 'invalid_element':
      return ['unknownElement'];
    case 'custom':
    default:
      return ['type'];
  }
}

function optionOf(
  options: readonly unknown[],
  isMissing: boolean,
  list: (options: readonly unknown[]) => string,
): Said {
  const values = { options: list(options) };
  if (isMissing) return ['missingOption', values];
  return [options.length === 1 ? 'onlyOption' : 'option', values];
}

type Edge = 'Min' | 'Max' | 'Over' | 'Under' | 'Exact';

function edgeOf<Inside extends Edge, Outside extends Edge>(
  { exact, inclusive }: Readonly<{ exact?: boolean; inclusive?: boolean }>,
  within: Inside,
  beyond: Outside,
): Inside | Outside | 'Exact' {
  if (exact) return 'Exact';
  return inclusive ? within : beyond;
}

function bounded(origin: string, bound: number, edge: Edge): Said {
  const what = origin === 'string' ? 'length' : HAS_ENTRIES.has(origin) ? 'entries' : 'value';
  if (what !== 'value' && edge === 'Min' && bound === 1) return ['empty'];
  return [`${what}${edge}`, { bound }];
}

const HAS_ENTRIES: ReadonlySet<string> = new Set(['array', 'set', 'map', 'record', 'file']);
