import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id: a UUID that sorts by the time it was made. */
export function uuidv7(): string {
  return v7();
}

const CODE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A text of random characters: of digits and capital letters 5.17 bits each. */
export function randomCode(length: number, characters = CODE_ALPHABET): string {
  return Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');
}
