import { createHash } from 'node:crypto';
import { withCheckCharacter } from '../../../src/domain/check-character.ts';
import { toOffsetText } from '../../../src/domain/time.ts';
import type { Played } from '../../../src/routes/openapi-examples.ts';

const HOUR_MS = 3_600_000;
/** A cursor is opaque, and may hold an instant of the clock of the machine. */
const CURSOR = Buffer.from('["example"]').toString('base64url');

/**
 * What was played, with whatever is another each time in a form that is the same each time: ids, the random parts of
 * numbers, codes, keys and signatures, and the seconds that went by. What is checked stays valid: ids are UUIDs,
 * numbers have their check character.
 */
export function settled(
  played: readonly Played[],
  clocks: readonly number[],
  seeded: readonly string[],
): readonly Played[] {
  // Version 5 by a name: what the sandbox was seeded with has the same id everywhere.
  const stays = new Set(seeded);
  const made = new Map<string, string>();
  const stands = (kind: string, found: string, make: (count: number) => string): string => {
    const key = `${kind} ${found}`;
    const before = made.get(key);
    if (before !== undefined) return before;
    const count = [...made.keys()].filter((each) => each.startsWith(`${kind} `)).length + 1;
    const value = make(count);
    made.set(key, value);
    return value;
  };
  const given = new Set(
    JSON.stringify(played.map(({ params, query, body }) => [params, query, body])).match(INSTANTS),
  );
  const last = clocks.at(-1) ?? 0;
  const ofText = (text: string): string =>
    text
      .replaceAll(/(cwk_[\w-]{4})([\w-]*)/g, (_, prefix: string, rest: string) =>
        stands('key', prefix, (n) => `cwk_${letters(n, 4)}`).concat(
          rest && letters(rest.length, rest.length),
        ),
      )
      .replaceAll(/\beyJ[\w-]+\.[\w-]*\.[\w-]+/g, (jws) =>
        stands('jws', jws, (n) => `eyJhbGciOiJFZERTQSJ9.${letters(n, 40)}.${letters(n, 86)}`),
      )
      .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-46-9a-f][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, (id) =>
        stands('id', id, (n) => `0195a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`),
      )
      .replaceAll(/whsec_[\w+/=]+/g, (secret) => stands('secret', secret, (n) => `whsec_${letters(n, 44)}`))
      .replaceAll(/http:\/\/127\.0\.0\.1:(?!3000\b)\d+\/hook/g, 'http://127.0.0.1:9000/hooks/waste')
      .replaceAll(/\b[0-9a-f]{64}\b/g, (hash) =>
        stands('hash', hash, (n) => createHash('sha256').update(`example ${n}`).digest('hex')),
      )
      .replaceAll(/\b(\d{18})[0-9A-Z]{5}\b/g, (number, fixed: string) =>
        stays.has(number) ? number : withCheckCharacter(`${fixed}K7QX`),
      )
      .replaceAll(/\b[0-9A-Z]{26}\b/g, (code) =>
        stays.has(code)
          ? code
          : stands('invitation', code, (n) => withCheckCharacter(`EXAMPLE${n}`.padEnd(25, 'X'))),
      )
      .replaceAll(/\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b/g, (code) =>
        stays.has(code) ? code : stands('complaint', code, (n) => `EXAM-PLEX-EXAM-PLEX-000${n}`),
      )
      .replaceAll(INSTANTS, (instant) => {
        if (given.has(instant)) return instant;
        const hours = Math.round((Date.parse(instant) - Date.now()) / HOUR_MS);
        // By the clock of the machine, or a few days after it.
        if (Math.abs(hours) < 30 * 24) return toOffsetText(last + hours * HOUR_MS);
        return instant.replace(/:\d\d(\.\d+)?(?=[+Z])/, ':00');
      });
  return settledIn(played, ofText) as readonly Played[];
}

/** Every step begins on a whole minute; what the service adds are the milliseconds that it takes. */
const INSTANTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:[+]\d\d:\d\d|Z)/g;

function settledIn(value: unknown, ofText: (text: string) => string): unknown {
  if (typeof value === 'string') return ofText(value);
  if (Array.isArray(value)) return value.map((each) => settledIn(each, ofText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      ofText(key),
      (key === 'x' || key === 'kid') && typeof each === 'string'
        ? letters(1, each.length)
        : (key === 'nextCursor' && each !== null) || (key === 'next' && typeof each === 'string')
          ? CURSOR
          : settledIn(each, ofText),
    ]),
  );
}

function letters(count: number, length: number): string {
  return createHash('sha512').update(String(count)).digest('base64url').padEnd(length, 'x').slice(0, length);
}
