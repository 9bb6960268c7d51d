import { v7 } from 'uuid';

/** A new id: a UUID that sorts by the time it was made. */
export function uuidv7(): string {
  return v7();
}
