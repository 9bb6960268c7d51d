import { createHash } from 'node:crypto';

/** What stands before the first entry of every chain. */
export const BEFORE_FIRST: Buffer = Buffer.alloc(32);

/** SHA-256 of the exact text of a payload, or of an origin. */
export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** The hash of an entry: SHA-256 of the hash before it, its chain and position, a line each, and its digest. */
export function linkHash(previous: Uint8Array, chain: string, position: number, digest: Uint8Array): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(`${chain}\n${position}\n`, 'utf8')
    .update(digest)
    .digest();
}
