import type { Instant } from '../time.ts';
import { BEFORE_FIRST, digestOf, linkHash } from './hash.ts';
import { readSeal, type SealKeys, isSigned, sealDigest } from './seal.ts';
import {
  type Defect,
  type DefectKind,
  entryDefects,
  isProven,
  type Proof,
  UNSEALED_MINUTES,
} from './verify.ts';

/** An entry as `listAuditEntries` answers it; hashes in hex. */
export type ExportedEntry = Readonly<{
  chain: string;
  position: number;
  at: string;
  operation: string;
  actor: Readonly<{ sub: string; organisationId: string | null; authority: string | null }>;
  payload: string;
  origin: string | null;
  previousHash: string;
  hash: string;
  proof: Proof | null;
}>;

export type ExportVerified = Readonly<{
  entries: number;
  chains: number;
  /** How many entries stand in the export without the one before them. */
  unlinked: number;
  seals: number;
  defects: readonly Defect[];
}>;

/**
 * Verifies entries that were answered, by nothing but themselves, the keys, and the seals somebody keeps: each hash,
 * each link that both ends of are there, each proof. An export by a filter lacks entries without being wrong.
 */
export function verifyExport(
  entries: readonly ExportedEntry[],
  seals: readonly string[],
  keys: SealKeys,
  now: Instant,
): ExportVerified {
  const kept = keptSeals(seals, keys);
  const byChain = Map.groupBy(entries, ({ chain }) => chain);
  let unlinked = 0;
  const defects: Defect[] = [...kept.defects];
  for (const all of byChain.values()) {
    const ordered = all.toSorted((a, b) => a.position - b.position);
    for (const [index, entry] of ordered.entries()) {
      const before = index > 0 ? ordered[index - 1] : undefined;
      if (entry.position > 1 && before?.position !== entry.position - 1) unlinked += 1;
      const kinds = [
        ...ownDefects(entry),
        ...linkDefects(entry, before),
        ...proofDefects(entry, kept, keys, now),
      ];
      defects.push(...kinds.map((kind) => ({ kind, where: `${entry.chain}#${entry.position}` })));
    }
  }
  return { entries: entries.length, chains: byChain.size, unlinked, seals: kept.byNumber.size, defects };
}

function ownDefects(entry: ExportedEntry): readonly DefectKind[] {
  const { chain, position, payload, actor } = entry;
  const digest = digestOf(payload);
  const kinds = entryDefects({
    chain,
    position,
    at: Date.parse(entry.at),
    operation: entry.operation,
    sub: actor.sub,
    organisationId: actor.organisationId,
    authority: actor.authority,
    payload,
    origin: entry.origin,
    digest,
    hash: Buffer.from(entry.hash, 'hex'),
  });
  const hash = linkHash(Buffer.from(entry.previousHash, 'hex'), chain, position, digest).toString('hex');
  return hash === entry.hash ? kinds : [...kinds, 'hash'];
}

function linkDefects(entry: ExportedEntry, before: ExportedEntry | undefined): readonly DefectKind[] {
  if (before?.position === entry.position) return ['duplicate'];
  if (entry.position === 1) return entry.previousHash === BEFORE_FIRST.toString('hex') ? [] : ['gap'];
  if (before?.position !== entry.position - 1) return [];
  return entry.previousHash === before.hash ? [] : ['gap'];
}

type Kept = Readonly<{ byNumber: ReadonlyMap<number, string>; defects: readonly Defect[] }>;

function proofDefects(
  { proof, hash, at }: ExportedEntry,
  { byNumber }: Kept,
  keys: SealKeys,
  now: Instant,
): readonly DefectKind[] {
  if (!proof) return Date.parse(at) < now - UNSEALED_MINUTES * 60_000 ? ['unsealed'] : [];
  const kept = byNumber.get(proof.seal);
  return [
    ...(isProven(Buffer.from(hash, 'hex'), proof, keys) ? [] : ['proof' as const]),
    ...(kept !== undefined && kept !== proof.jws ? ['sealDiffers' as const] : []),
  ];
}

/** Seals by number, and what is wrong with them: two that differ under one number, a link that does not hold. */
function keptSeals(seals: readonly string[], keys: SealKeys): Kept {
  const byNumber = new Map<number, string>();
  const defects: Defect[] = [];
  for (const jws of seals) {
    const number = readSeal(jws)?.number ?? null;
    const where = `seal ${number ?? '?'}`;
    if (number === null) defects.push({ kind: 'sealUnreadable', where });
    else if (!isSigned(jws, keys)) defects.push({ kind: 'sealSignature', where });
    else if ((byNumber.get(number) ?? jws) !== jws) defects.push({ kind: 'sealDiffers', where });
    else byNumber.set(number, jws);
  }
  for (const [number, jws] of byNumber) {
    const before = byNumber.get(number - 1);
    if (before !== undefined && readSeal(jws)?.previous !== sealDigest(before))
      defects.push({ kind: 'sealPrevious', where: `seal ${number}` });
  }
  return { byNumber, defects };
}
