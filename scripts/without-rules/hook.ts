// Loaded before a test (`node --import`): takes one rule out of the source, as the environment says, while it loads.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { Removal } from './removals.ts';

const removal = JSON.parse(process.env['WITHOUT_RULE'] ?? 'null') as Removal;
const root = new URL('../../', import.meta.url).href;

type IsGone = (value: object) => boolean;

declare global {
  /** Around what goes into and comes out of the functions that make the findings of the rule. */
  var withoutRule: (value: unknown) => unknown;
  /** Around the functions elsewhere, to which one of them may have been handed alone. */
  var withoutHandedOn: (value: unknown) => unknown;
}

const handedOn = new WeakSet<object>();

globalThis.withoutRule = (value) => {
  if (typeof value === 'object' && value !== null && isOfRule(value)) handedOn.add(value);
  return without(value, isOfRule);
};
globalThis.withoutHandedOn = (value) =>
  without(value, (each) => handedOn.has(each) || handedOn.has(findingIn(each)));

/** Drops findings out of lists; a refusal becomes null. What holds nothing of the rule stays the same object. */
function without(value: unknown, isGone: IsGone): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const kept = value
      .filter((each) => typeof each !== 'object' || each === null || !isGone(each))
      .map((each) => without(each, isGone));
    return kept.length === value.length && kept.every((each, index) => each === value[index]) ? value : kept;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ('refusal' in value) return 'code' in removal && value.refusal === removal.code ? null : value;
  const held = value as Readonly<Record<string, unknown>>;
  const changed = ['findings', 'judged', 'judgedOnce', 'suspicions'].flatMap((key) => {
    const after = without(held[key], isGone);
    return after === held[key] ? [] : [[key, after] as const];
  });
  return changed.length > 0 ? { ...held, ...Object.fromEntries(changed) } : value;
}

/** A finding of the rule, bare or with those it charges, or a suspicion that came of one. */
function isOfRule(value: object): boolean {
  if (!('code' in removal)) return false;
  const { code, citation } = removal;
  if ('finding' in value && typeof value.finding === 'string')
    return value.finding === code && 'citations' in value && listed(value.citations).includes(citation);
  const finding = findingIn(value);
  return 'code' in finding && 'citation' in finding && finding.code === code && finding.citation === citation;
}

function findingIn(value: object): object {
  return 'finding' in value && typeof value.finding === 'object' && value.finding !== null
    ? value.finding
    : value;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.startsWith(`${root}src/`) || !loaded.source) return loaded;
    const file = url.slice(root.length);
    const source =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    return { ...loaded, source: 'file' in removal ? edited(file, source) : guarded(file, source) };
  },
});

function edited(file: string, source: string): string {
  if (!('file' in removal) || file !== removal.file) return source;
  const parts = source.split(removal.without);
  if (parts.length !== 2)
    throw new Error(`expected "${removal.without}" once in ${file}, found it ${parts.length - 1} times`);
  return parts.join(removal.instead);
}

/** Puts a guard around every function at the top of a file of the domain. */
function guarded(file: string, source: string): string {
  if (!file.startsWith('src/domain/') || !('code' in removal)) return source;
  const guard = `globalThis.${makes(file, removal.from) ? 'withoutRule' : 'withoutHandedOn'}`;
  return source.replaceAll(
    /^(export )?function (\w+)(?=[(<])/gm,
    (_: string, exported: string | undefined, name: string) =>
      `${exported ?? ''}function ${name}(...given) { ` +
      `return ${guard}(${name}Whole(...given.map(${guard}))); }\nfunction ${name}Whole`,
  );
}

/** Whether a file makes the findings, or is where they become a row of an assessment. */
function makes(file: string, from: string | null): boolean {
  if (from === null || file === from) return true;
  return file === 'src/domain/permits/condition.ts' && !isOfTheRoad(from);
}

/** Whether a rule is one of loads and departures, which make no rows. */
function isOfTheRoad(file: string): boolean {
  return (
    file.startsWith('src/domain/manifests/') || readFileSync(file, 'utf8').includes("'../manifests/case.ts'")
  );
}
