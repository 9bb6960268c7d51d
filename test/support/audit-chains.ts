import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Chain, EntryContent } from '../../src/domain/audit/entry.ts';
import { payloadOf } from '../../src/domain/audit/entry.ts';
import { BEFORE_FIRST, digestOf, linkHash } from '../../src/domain/audit/hash.ts';
import { leafHash, merkleRoot } from '../../src/domain/audit/merkle.ts';
import { SEAL_TYPE, sealDigest, type SealContent } from '../../src/domain/audit/seal.ts';
import type { StoredEntry, StoredSeal } from '../../src/domain/audit/verify.ts';

export const AT = Date.parse('2026-03-16T09:00:00.000Z');
const ORIGIN = '{"address":"192.0.2.7","salt":"00"}';

/** An entry of a chain behind another, or the first. */
export function entryAfter(
  before: StoredEntry | null,
  chain: Chain,
  change: Partial<EntryContent> = {},
): StoredEntry {
  const content: EntryContent = {
    operation: 'drawManifests',
    at: AT,
    actor: { sub: 'someone', kind: 'person', organisationId: null, authority: null, department: null },
    chains: [chain],
    rule: [],
    status: 201,
    requestId: 'req-1',
    originDigest: digestOf(ORIGIN).toString('hex'),
    ...change,
  };
  const payload = payloadOf(content, [
    { table: 'permit', keys: ['P1'], before: { version: 1 }, after: { version: 2 } },
  ]);
  const position = (before?.position ?? 0) + 1;
  const digest = digestOf(payload);
  return {
    chain,
    position,
    at: content.at,
    operation: content.operation,
    sub: content.actor.sub,
    organisationId: null,
    authority: null,
    payload,
    origin: ORIGIN,
    digest,
    hash: linkHash(before?.hash ?? BEFORE_FIRST, chain, position, digest),
  };
}

/** A whole chain of so many entries. */
export function chainOf(chain: Chain, length: number): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let made = 0; made < length; made++)
    entries.push(entryAfter(entries.at(-1) ?? null, chain, { requestId: `req-${made}` }));
  return entries;
}

export const signing: Readonly<{ privateKey: KeyObject; publicKey: KeyObject }> =
  generateKeyPairSync('ed25519');

/** A JWS as a seal is one, by the key of `signing` unless another is given. */
export function signed(
  content: unknown,
  header: Readonly<Record<string, unknown>> = {},
  key: KeyObject = signing.privateKey,
): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'EdDSA', kid: 'k1', typ: SEAL_TYPE, ...header })}.${part(content)}`;
  return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`;
}

/** The seal over entries, behind another. */
export function sealOver(
  entries: readonly StoredEntry[],
  before: StoredSeal | null,
  change: Partial<SealContent> = {},
): StoredSeal {
  const root = Buffer.from(merkleRoot(entries.map(({ hash }) => leafHash(hash))));
  const content: SealContent = {
    number: (before?.number ?? 0) + 1,
    at: new Date(AT).toISOString(),
    leaves: entries.length,
    root: root.toString('hex'),
    previous: before && sealDigest(before.jws),
    sealedTo: 0,
    ...change,
  };
  return { number: content.number, at: AT, leaves: entries.length, root, jws: signed(content) };
}
