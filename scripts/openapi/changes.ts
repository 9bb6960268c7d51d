import { apiCompare } from 'api-smart-diff';
import { brokenPromises, type Promising } from './promises.ts';
import { type Components, isOneMoreOfAKind } from './unions.ts';
import { isOfWebhook, withWebhooksAnswered } from './webhooks.ts';

export type Document = Promising & Readonly<{ info: Readonly<{ version: string }> }>;

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
  const { diffs, merged } = apiCompare(comparable(before), comparable(after));
  // What is shared is compared at every place that refers to it: whether it is taken or answered is known there.
  const found = (diffs as readonly Change[])
    .filter(({ path }) => path[0] === 'paths')
    .filter((change) => isBreaking(change, (path) => at(merged, path), after as Components));
  const named = found
    .filter((change) => !isSwapped(change, found))
    .map((change) =>
      isOfWebhook(change.path) ? { ...change, path: ['webhooks', ...change.path.slice(1)] } : change,
    );
  return [...brokenPromises(before, after), ...named];
}

function comparable(document: Document): Document {
  return withWebhooksAnswered(withoutExamples(document));
}

function at(document: unknown, path: Change['path']): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
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
function isBreaking(change: Change, merged: (path: Change['path']) => unknown, after: Components): boolean {
  const { path, action, type } = change;
  const at = path.map(String);
  const last = at.at(-1) ?? '';
  if (type === 'annotation' || WORDS.has(last) || at.some((key) => key.startsWith('x-'))) return false;
  // A type of event whose method is gone is no request either.
  if (isOfWebhook(path) && at.length <= 3) return action === 'remove';
  // Unknown members are refused: one that is no longer taken breaks whoever sends it.
  if (at[3] !== 'responses') return type === 'breaking' || (action === 'remove' && at.at(-2) === 'properties');
  if (action === 'add' && isWider(change, merged(path.slice(0, -1)), after)) return true;
  // A refusal that can come no more breaks nobody; its code stays in the catalogue or breaks by being gone there.
  if (at.length === 5 && /^[45]/.test(last)) return false;
  // An answer that is open says less than one that was closed; its members are compared by themselves.
  if (last === 'additionalProperties' || action === 'add' || BOUNDS.has(last)) return false;
  return true;
}

/** Whether an answer says less of what comes: null, or another type than a reader knows. */
function isWider({ path, after }: Change, list: unknown, document: Components): boolean {
  const [keyword, last] = [path.at(-2), path.at(-1)];
  if (last === 'nullable') return after === true;
  if (!Array.isArray(list)) return false;
  if (keyword === 'type') return true;
  if (keyword === 'enum') return after === null;
  if (keyword === 'anyOf' || keyword === 'oneOf') return !isOneMoreOfAKind(list, after, document);
  return false;
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
