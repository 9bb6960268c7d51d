import { Problem } from './problem.ts';

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

/** The key of a cursor, of the given types; 400 for a cursor this service never gave. */
export function cursorKey<const Shape extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  shape: Shape,
): { [I in keyof Shape]: Shape[I] extends 'string' ? string : number } | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits =
      Array.isArray(key) &&
      key.length === shape.length &&
      shape.every((type, index) => typeof key[index] === type);
    if (fits && !JSON.stringify(key).includes('\\u0000')) return key as never;
  } catch {
    // Falls through to the problem: a cursor is opaque, and this one is not ours.
  }
  throw new Problem({ refusal: 'invalid_request', pointer: '/cursor' });
}
