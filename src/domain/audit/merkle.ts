import { createHash } from 'node:crypto';

/** The hash of a leaf (RFC 6962, 2.1): a byte 0 before it, so that no node passes for a leaf. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update('\0').update(entry).digest();
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}

/** The root over leaves that are hashed already (RFC 6962, 2.1); of none, the SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const split = leftSize(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** The hashes beside the way from a leaf up to the root (RFC 6962, 2.1.1), the lowest first. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new Error(`expected one of ${leaves.length} leaves, found ${index}`);
  if (leaves.length === 1) return [];
  const split = leftSize(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionPath(left, index), merkleRoot(right)]
    : [...inclusionPath(right, index - split), merkleRoot(left)];
}

/** The root to which a leaf leads by its path in a tree of that size; null where the path does not fit the place. */
export function rootByPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | null {
  if (!Number.isInteger(index) || !Number.isInteger(size) || index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const beside = path.at(-1);
  if (beside === undefined) return null;
  const split = leftSize(size);
  const isLeft = index < split;
  const inside = isLeft
    ? rootByPath(leaf, index, split, path.slice(0, -1))
    : rootByPath(leaf, index - split, size - split, path.slice(0, -1));
  return inside && (isLeft ? nodeHash(inside, beside) : nodeHash(beside, inside));
}

/** The largest power of two below the number of leaves: those of the left side. */
function leftSize(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1);
}
