import { invalidAt, type Problem } from './problem.ts';

/**
 * Splits the rows of a list asked for with one row more than the page holds. `keyOf` gives the key by which the list
 * is ordered; it comes back with the cursor.
 */
export function page<Row, Key extends readonly (string | number)[]>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): Readonly<{ items: readonly Row[]; nextCursor: string | null }> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of a cursor can be an id. */
export function isIdOfOurs(part: string): boolean {
  return UUID.test(part);
}

/** The id with which the page before ended, in a list ordered by id; null for the first page. */
export function cursorId(cursor: string | undefined): string | null {
  const [id] = cursorKey(cursor, ['string']) ?? [];
  if (id !== undefined && !isIdOfOurs(id)) throw noCursor();
  return id ?? null;
}

/** The instant and id with which the page before ended; null for the first page. */
export function cursorInstantAndId(cursor: string | undefined): readonly [number, string] | null {
  const key = cursorKey(cursor, ['number', 'string']);
  if (key && (!isIdOfOurs(key[1]) || !Number.isSafeInteger(key[0]) || key[0] < 0)) throw noCursor();
  return key;
}

/** In a cursor of ours numbers are whole: ids, metres, and milliseconds since 1970, of the years from 1 on. */
const MIN_NUMBER = -6e13;
const MAX_NUMBER = 2e14;

/** The key of a cursor, of the given types; 400 for a cursor this service never gave. */
export function cursorKey<const Shape extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  shape: Shape,
  pointer = '/cursor',
): { [I in keyof Shape]: Shape[I] extends 'string' ? string : number } | null {
  if (cursor === undefined) return null;
  const key = partsOf(cursor);
  if (key?.length === shape.length && shape.every((type, index) => typeof key[index] === type))
    return key as never;
  throw noCursor(pointer);
}

/** Whether a text may be a cursor of any list: whose it is, its list sees. */
export function isCursor(text: string): boolean {
  return partsOf(text) !== null;
}

function partsOf(cursor: string): readonly (string | number)[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.every(isPart) ? key : null;
  } catch {
    // A cursor is opaque, and this one is not ours.
    return null;
  }
}

function isPart(part: unknown): boolean {
  return typeof part === 'string' ? !part.includes('\0') : typeof part === 'number' && isNumberOfOurs(part);
}

export const NO_CURSOR = { error: 'Not a cursor of this list. Begin without it.' };

/** A cursor that this service gave for another list, or never. */
export function noCursor(pointer = '/cursor'): Problem {
  return invalidAt(NO_CURSOR.error, pointer);
}

function isNumberOfOurs(number: number): boolean {
  return Number.isInteger(number) && number >= MIN_NUMBER && number <= MAX_NUMBER;
}
