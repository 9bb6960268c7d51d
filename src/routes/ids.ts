import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** Where ids and codes come from that are not to be random. */
export type Given = Readonly<{ id: () => string; code: (length: number, characters: string) => string }>;

const given = new AsyncLocalStorage<Given>();

/** A new id: a UUID that sorts by the time it was made; in `withIds` the next one given. */
export function uuidv7(): string {
  return given.getStore()?.id() ?? v7();
}

/**
 * Does work whose new ids and codes are given: what the sandbox is seeded with has the same everywhere. Outside the
 * sandbox codes keep numbers from being guessed: nothing but the seed may call it.
 */
export function withIds<T>(next: Given, work: () => Promise<T>): Promise<T> {
  return given.run(next, work);
}

export const CODE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A text of random characters: of digits and capital letters 5.17 bits each; in `withIds` the next one given. */
export function randomCode(length: number, characters = CODE_ALPHABET): string {
  const next = given.getStore();
  if (next) return next.code(length, characters);
  return Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');
}
