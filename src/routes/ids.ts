import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const given = new AsyncLocalStorage<() => string>();

/** A new id: a UUID that sorts by the time it was made; in `withIds` the next one given. */
export function uuidv7(): string {
  return given.getStore()?.() ?? v7();
}

/** Does work whose new ids are given: what the sandbox is seeded with has the same ids everywhere. */
export function withIds<T>(next: () => string, work: () => Promise<T>): Promise<T> {
  return given.run(next, work);
}

const CODE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A text of random characters: of digits and capital letters 5.17 bits each. */
export function randomCode(length: number, characters = CODE_ALPHABET): string {
  return Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');
}
