import type { Json } from './openapi-components.ts';

const PLACE = '#/components/schemas/';

type Parts = Readonly<{ asked: readonly unknown[]; answered: readonly unknown[] }>;

/**
 * Opens what is answered to members that are not known yet, in place; what is asked for stays closed. A closed schema
 * that serves for both is there twice afterwards: under its name for requests, and as `…Shown` for answers.
 */
export function openAnswers(schemas: Record<string, Json>, { asked, answered }: Parts): void {
  const ofRequests = reached(schemas, asked);
  const ofAnswers = reached(schemas, answered);
  const both = [...ofAnswers].filter((name) => ofRequests.has(name));
  const doubled = new Set(
    both.filter((name) => [...reached(schemas, [{ $ref: PLACE + name }])].some(isClosed)),
  );
  for (const name of doubled) {
    const copy = structuredClone(schemas[name]);
    if (copy) schemas[`${name}Shown`] = copy;
  }
  const opened = [...ofAnswers].flatMap((name) => {
    const schema = schemas[doubled.has(name) ? `${name}Shown` : name];
    return ofRequests.has(name) && !doubled.has(name) ? [] : [schema];
  });
  for (const each of [...opened, ...answered]) open(each, doubled);

  function isClosed(name: string): boolean {
    return JSON.stringify(schemas[name]).includes('"additionalProperties":false');
  }
}

/** The schemas to which references lead from somewhere, and from those, and so on. */
function reached(schemas: Readonly<Record<string, Json>>, from: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const [, name = ''] of JSON.stringify(at).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (!found.has(name)) {
        found.add(name);
        waiting.push(schemas[name]);
      }
  return found;
}

function open(value: unknown, doubled: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Json;
  for (const [key, each] of Object.entries(holder)) {
    if (key === 'examples' || key === 'example') continue;
    if (key === 'additionalProperties' && each === false) delete holder[key];
    else if (typeof each === 'string' && each.startsWith(PLACE) && doubled.has(each.slice(PLACE.length)))
      holder[key] = `${each}Shown`;
    else open(each, doubled);
  }
}
