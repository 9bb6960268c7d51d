import type { Instant } from '../time.ts';
import type { EntryContent } from './entry.ts';
import { BEFORE_FIRST, digestOf, linkHash } from './hash.ts';
import { leafHash, merkleRoot, rootByPath } from './merkle.ts';
import { isSigned, readSeal, sealDigest, type SealContent, type SealKeys } from './seal.ts';

/** What is wrong with an audit, one kind each; `docs/audit.md` says what each means. First what chains tell by themselves. */
const CHAIN_DEFECTS = ['payload', 'columns', 'digest', 'origin', 'hash', 'gap', 'duplicate', 'head'] as const;
/** What only the seals tell, and the leaves and proofs below them. */
export const SEAL_DEFECTS = [
  'sealUnreadable',
  'sealSignature',
  'sealNumber',
  'sealPrevious',
  'sealColumns',
  'sealMissing',
  'sealDiffers',
  'leaves',
  'leafEntry',
  'root',
  'proof',
  'unsealed',
] as const;
export type DefectKind = (typeof CHAIN_DEFECTS)[number] | (typeof SEAL_DEFECTS)[number];

/** `where` names the entry as `chain#position`, or the seal as `seal N`. */
export type Defect = Readonly<{ kind: DefectKind; where: string }>;

/** An entry as it is stored. What stands beside the payload has to say the same as it. */
export type StoredEntry = Readonly<{
  chain: string;
  position: number;
  at: Instant;
  operation: string;
  sub: string;
  organisationId: string | null;
  authority: string | null;
  payload: string;
  origin: string | null;
  digest: Uint8Array;
  hash: Uint8Array;
}>;

export type Head = Readonly<{ chain: string; position: number; hash: Uint8Array }>;

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** What is wrong with an entry by itself, whatever stands before it. */
export function entryDefects(entry: StoredEntry): readonly DefectKind[] {
  const { payload, origin, digest } = entry;
  const found: DefectKind[] = [];
  if (!same(digestOf(payload), digest)) found.push('digest');
  const content = contentOf(payload);
  if (!content) return [...found, 'payload'];
  if (!saysTheSame(entry, content)) found.push('columns');
  // An origin that was erased leaves its digest behind; one that is there must be the one it was.
  if (origin !== null && digestOf(origin).toString('hex') !== content.originDigest) found.push('origin');
  return found;
}

type Content = Omit<EntryContent, 'at'> & Readonly<{ at: string }>;

function contentOf(payload: string): Content | null {
  try {
    const content = JSON.parse(payload) as Partial<Content> | null;
    return content?.actor && Array.isArray(content.chains) && typeof content.at === 'string'
      ? (content as Content)
      : null;
  } catch {
    return null;
  }
}

function saysTheSame(entry: StoredEntry, { at, operation, actor, chains }: Content): boolean {
  return (
    Date.parse(at) === entry.at &&
    operation === entry.operation &&
    actor.sub === entry.sub &&
    actor.organisationId === entry.organisationId &&
    actor.authority === entry.authority &&
    chains.some((chain) => chain === entry.chain)
  );
}

/**
 * Follows chains: takes entries in the order of chain and position, and gives what is wrong with each. `ended` closes
 * the chain that came last against its head; call it when the chain changes, and at the end.
 */
export function followChains() {
  let last: Readonly<{ chain: string; position: number; hash: Uint8Array }> | null = null;
  return {
    next(entry: StoredEntry): readonly Defect[] {
      const { chain, position, hash, payload } = entry;
      const where = `${chain}#${position}`;
      const before: number = last?.chain === chain ? last.position : 0;
      const previous: Uint8Array = last?.chain === chain ? last.hash : BEFORE_FIRST;
      const kinds = [...entryDefects(entry)];
      if (position === before) kinds.push('duplicate');
      else if (position !== before + 1) kinds.push('gap');
      if (!same(linkHash(previous, chain, position, digestOf(payload)), hash)) kinds.push('hash');
      last = { chain, position, hash };
      return kinds.map((kind) => ({ kind, where }));
    },
    ended(head: Head | null): readonly Defect[] {
      if (last === null) return [];
      const { chain, position, hash }: Head = last;
      const isHead = head?.chain === chain && head.position === position && same(head.hash, hash);
      return isHead ? [] : [{ kind: 'head', where: `${chain}#${position}` }];
    },
  };
}

/** Columns of a seal beside its JWS. */
export type StoredSeal = Readonly<{
  number: number;
  at: Instant;
  leaves: number;
  root: Uint8Array;
  jws: string;
}>;

/** A place in a seal; the hash of the entry there, or null where that entry is not there. */
export type StoredLeaf = Readonly<{ position: number; hash: Uint8Array | null }>;

/** Follows seals in the order of their numbers, with their leaves in the order of their positions. */
export function followSeals(keys: SealKeys) {
  let last: Readonly<{ number: number; jws: string }> = { number: 0, jws: '' };
  return {
    next(seal: StoredSeal, leaves: readonly StoredLeaf[]): readonly Defect[] {
      const { number, jws } = seal;
      const kinds: DefectKind[] = [];
      if (number !== last.number + 1) kinds.push('sealNumber');
      const content = readSeal(jws);
      if (!content) kinds.push('sealUnreadable');
      else {
        if (!isSigned(jws, keys)) kinds.push('sealSignature');
        if (content.previous !== (last.number === 0 ? null : sealDigest(last.jws)))
          kinds.push('sealPrevious');
        if (!isContentOf(seal, content)) kinds.push('sealColumns');
        kinds.push(...leafDefects(content, leaves));
      }
      last = { number, jws };
      return kinds.map((kind) => ({ kind, where: `seal ${number}` }));
    },
  };
}

function isContentOf({ number, at, leaves, root }: StoredSeal, content: SealContent): boolean {
  return (
    content.number === number &&
    Date.parse(content.at) === at &&
    content.leaves === leaves &&
    content.root === Buffer.from(root).toString('hex')
  );
}

function leafDefects(
  { leaves: count, root }: SealContent,
  leaves: readonly StoredLeaf[],
): readonly DefectKind[] {
  const kinds: DefectKind[] = [];
  if (leaves.length !== count || leaves.some(({ position }, index) => position !== index))
    kinds.push('leaves');
  const hashes = leaves.flatMap(({ hash }) => (hash ? [hash] : []));
  if (hashes.length !== leaves.length) kinds.push('leafEntry');
  else if (Buffer.from(merkleRoot(hashes.map(leafHash))).toString('hex') !== root) kinds.push('root');
  return kinds;
}

/** Where an entry stands in a seal, as it is answered with the entry; hashes in hex. */
export type Proof = Readonly<{ seal: number; leaf: number; path: readonly string[]; jws: string }>;

/** Whether a proof leads from the hash of an entry to the root of a seal that is signed. */
export function isProven(hash: Uint8Array, { seal, leaf, path, jws }: Proof, keys: SealKeys): boolean {
  const content = readSeal(jws);
  if (!content || content.number !== seal || !isSigned(jws, keys)) return false;
  const root = rootByPath(
    leafHash(hash),
    leaf,
    content.leaves,
    path.map((each) => Buffer.from(each, 'hex')),
  );
  return root !== null && Buffer.from(root).toString('hex') === content.root;
}

/** Entries that wait longer than this for a seal should not have to: the sealer runs each second. */
export const UNSEALED_MINUTES = 10;
