import { apiCompare } from 'api-smart-diff';

export type Document = Readonly<{ info: Readonly<{ version: string }> }>;

/** One change of the contract: where, and what was done there. */
export type Change = Readonly<{
  path: readonly (string | number)[];
  action: string;
  type: string;
  before?: unknown;
  after?: unknown;
}>;

/** What says nothing to a program. */
const WORDS = new Set(['description', 'summary', 'title', 'example', 'examples', 'deprecated', 'tags', 'info']);
/** Bounds of what is answered may move: a client that reads takes what comes. */
const BOUNDS = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
]);

/** The changes from one document to the next that break a client, by docs/api-policy.md. */
export function breakingChanges(before: Document, after: Document): readonly Change[] {
  const { diffs } = apiCompare(withoutExamples(before), withoutExamples(after));
  // What is shared is compared at every place that refers to it: whether it is taken or answered is known there.
  const found = (diffs as readonly Change[]).filter(({ path }) => path[0] === 'paths').filter(isBreaking);
  return found.filter((change) => !isSwapped(change, found));
}

/** Where two members of a union have both grown, the comparison pairs them crosswise: their order says nothing. */
function isSwapped({ path, before, after }: Change, all: readonly Change[]): boolean {
  if (path.at(-1) !== '$ref' || path.at(-3) !== 'anyOf') return false;
  const union = path.slice(0, -2).join(' ');
  const others = all.filter((each) => each.path.at(-1) === '$ref' && each.path.slice(0, -2).join(' ') === union);
  return others.some((each) => each.after === before) && others.some((each) => each.before === after);
}

/**
 * The comparison knows what breaks whoever sends. Of answers it takes a value that is gone for harmless, and another
 * type too; to whoever reads they are not.
 */
function isBreaking({ path, action, type }: Change): boolean {
  const at = path.map(String);
  const last = at.at(-1) ?? '';
  if (type === 'annotation' || WORDS.has(last) || at.some((key) => key.startsWith('x-'))) return false;
  // Unknown members are refused: one that is no longer taken breaks whoever sends it.
  if (at[3] !== 'responses') return type === 'breaking' || (action === 'remove' && at.at(-2) === 'properties');
  // A refusal that can come no more breaks nobody; its code stays in the catalogue or breaks by being gone there.
  if (at.length === 5 && /^[45]/.test(last)) return false;
  // An answer that is open says less than one that was closed; its members are compared by themselves.
  if (last === 'additionalProperties' || action === 'add' || BOUNDS.has(last)) return false;
  return true;
}

/** Whether the version says that something breaks: a new major one, or a new minor one while it begins with 0. */
export function isAnnounced(before: Document, after: Document): boolean {
  const [majorBefore = 0, minorBefore = 0] = numbersOf(before);
  const [major = 0, minor = 0] = numbersOf(after);
  return major > majorBefore || (major === 0 && majorBefore === 0 && minor > minorBefore);
}

function numbersOf({ info }: Document): readonly number[] {
  return info.version.split(/[.+-]/).map(Number);
}

/** The document as it is compared and kept: without examples, which promise nothing. */
export function withoutExamples<Value>(document: Value): Value {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === 'examples' || key === 'example' ? undefined : value,
  ) as Value;
}
