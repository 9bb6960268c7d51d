import { generateKeyPairSync } from 'node:crypto';
import t from 'tap';
import { type ExportedEntry, verifyExport } from '../../../src/domain/audit/export.ts';
import { digestOf, linkHash } from '../../../src/domain/audit/hash.ts';
import { inclusionPath, leafHash } from '../../../src/domain/audit/merkle.ts';
import { readSeal, sealKeysOf, type SealKeys } from '../../../src/domain/audit/seal.ts';
import {
  type DefectKind,
  followChains,
  followSeals,
  isProven,
  type Proof,
  type StoredEntry,
  type StoredSeal,
} from '../../../src/domain/audit/verify.ts';
import { AT, chainOf, entryAfter, sealOver, signed, signing } from '../../support/audit-chains.ts';

const keys: SealKeys = new Map([['k1', signing.publicKey]]);
const chain = chainOf('permit:P1', 6);
const [first, second, third, fourth, fifth, last] = chain as [
  StoredEntry,
  StoredEntry,
  StoredEntry,
  StoredEntry,
  StoredEntry,
  StoredEntry,
];
const head = { chain: last.chain, position: last.position, hash: last.hash };

/** What is found in a chain against its head, as `kind position`. */
function foundIn(entries: readonly StoredEntry[], end: typeof head | null = head): readonly string[] {
  const following = followChains();
  const defects = [...entries.flatMap((entry) => following.next(entry)), ...following.ended(end)];
  return defects.map(({ kind, where }) => `${kind} ${where.split('#')[1] ?? ''}`);
}

/** An entry with another payload; `thorough` works its hashes out anew, as a forger would. */
function forged(entry: StoredEntry, before: StoredEntry, change: (payload: string) => string): StoredEntry {
  const payload = change(entry.payload);
  const digest = digestOf(payload);
  return { ...entry, payload, digest, hash: linkHash(before.hash, entry.chain, entry.position, digest) };
}

const replaced = (position: number, entry: StoredEntry) =>
  chain.map((each) => (each.position === position ? entry : each));
const richer = (payload: string) => payload.replace('"version":2', '"version":3');

t.test('a whole chain, alone or between others, has no defect', async (t) => {
  t.same(foundIn(chain), []);
  const other = chainOf('permit:P2', 3);
  const following = followChains();
  t.same(following.ended(null), [], 'nothing came yet');
  t.same(
    chain.flatMap((entry) => following.next(entry)),
    [],
  );
  t.same(following.ended(head), []);
  t.same(
    other.flatMap((entry) => following.next(entry)),
    [],
  );
  const erased = chain.map((entry) => ({ ...entry, origin: null }));
  t.same(foundIn(erased), [], 'an origin may be erased');
});

const TAMPERED: readonly (readonly [string, readonly StoredEntry[], readonly string[]])[] = [
  ['a payload', replaced(3, { ...third, payload: richer(third.payload) }), ['digest 3', 'hash 3']],
  [
    'a payload with its digest',
    replaced(3, { ...third, payload: richer(third.payload), digest: digestOf(richer(third.payload)) }),
    ['hash 3'],
  ],
  ['a payload with all its hashes', replaced(3, forged(third, second, richer)), ['hash 4']],
  ['the last payload with all its hashes', replaced(6, forged(last, fifth, richer)), ['head 6']],
  [
    'no JSON',
    replaced(
      3,
      forged(third, second, () => 'x'),
    ),
    ['payload 3', 'hash 4'],
  ],
  [
    'JSON that is no payload',
    replaced(
      3,
      forged(third, second, () => 'null'),
    ),
    ['payload 3', 'hash 4'],
  ],
  ['a digest', replaced(3, { ...third, digest: second.digest }), ['digest 3']],
  ['a hash', replaced(3, { ...third, hash: second.hash }), ['hash 3', 'hash 4']],
  ['an origin', replaced(3, { ...third, origin: '{"address":"192.0.2.8","salt":"00"}' }), ['origin 3']],
  ['who', replaced(3, { ...third, sub: 'somebody else' }), ['columns 3']],
  ['for whom', replaced(3, { ...third, organisationId: 'o' }), ['columns 3']],
  ['of which authority', replaced(3, { ...third, authority: '421200' }), ['columns 3']],
  ['what was done', replaced(3, { ...third, operation: 'endPermit' }), ['columns 3']],
  ['when', replaced(3, { ...third, at: third.at + 1 }), ['columns 3']],
  ['one deleted', chain.filter((entry) => entry !== third), ['gap 4', 'hash 4']],
  ['the first deleted', chain.slice(1), ['gap 2', 'hash 2']],
  ['the end cut off', chain.slice(0, -2), ['head 4']],
  ['one doubled', [first, second, second, third, fourth, fifth, last], ['duplicate 2', 'hash 2']],
  [
    'two swapped',
    [first, second, { ...fourth, position: 3 }, { ...third, position: 4 }, fifth, last],
    ['hash 3', 'hash 4', 'hash 5'],
  ],
  ['one put in', [...chain, entryAfter(last, 'permit:P1')], ['head 7']],
  [
    'one moved from another chain',
    replaced(3, { ...third, chain: 'permit:P9' }),
    ['columns 3', 'gap 3', 'hash 3', 'gap 4', 'hash 4'],
  ],
];

for (const [what, entries, wanted] of TAMPERED)
  t.test(`tampering is found: ${what}`, async (t) => {
    t.same(foundIn(entries), wanted);
  });

t.test('a head that is not the last entry, or not there, is found', async (t) => {
  t.same(foundIn(chain, { ...head, position: 5 }), ['head 6']);
  t.same(foundIn(chain, { ...head, hash: first.hash }), ['head 6']);
  t.same(foundIn(chain, { ...head, chain: 'permit:P2' }), ['head 6']);
  t.same(foundIn(chain, null), ['head 6']);
});

const leavesOf = (entries: readonly StoredEntry[]) =>
  entries.map(({ hash }, position) => ({ position, hash }));
const sealed = [chain.slice(0, 3), chain.slice(3, 5), chain.slice(5)] as const;
const seal1 = sealOver(sealed[0], null);
const seal2 = sealOver(sealed[1], seal1);
const seal3 = sealOver(sealed[2], seal2);
type Sealed = readonly [StoredSeal, ReturnType<typeof leavesOf>];
const all: readonly [Sealed, Sealed, Sealed] = [
  [seal1, leavesOf(sealed[0])],
  [seal2, leavesOf(sealed[1])],
  [seal3, leavesOf(sealed[2])],
];

function foundInSeals(
  seals: readonly (readonly [StoredSeal, readonly { position: number; hash: Uint8Array | null }[]])[],
) {
  const following = followSeals(keys);
  return seals
    .flatMap(([seal, leaves]) => following.next(seal, leaves))
    .map(({ kind, where }) => `${kind} ${where}`);
}

t.test('whole seals have no defect', async (t) => {
  t.same(foundInSeals(all), []);
});

const foreign = generateKeyPairSync('ed25519');
const contentOf = (seal: StoredSeal) => readSeal(seal.jws);
const resigned = (seal: StoredSeal, ...how: readonly unknown[]) => ({
  ...seal,
  jws: signed(contentOf(seal), ...(how as [])),
});
const BROKEN: readonly (readonly [string, Parameters<typeof foundInSeals>[0], readonly string[]])[] = [
  ['a leaf', [[seal1, leavesOf([first, third, second])], all[1], all[2]], ['root seal 1']],
  ['a leaf missing', [[seal1, leavesOf([first, second])], all[1], all[2]], ['leaves seal 1', 'root seal 1']],
  [
    'a leaf too many',
    [[seal1, leavesOf(chain.slice(0, 4))], all[1], all[2]],
    ['leaves seal 1', 'root seal 1'],
  ],
  [
    'a leaf out of place',
    [[seal1, all[0][1].map((leaf) => ({ ...leaf, position: leaf.position + 1 }))], all[1], all[2]],
    ['leaves seal 1'],
  ],
  [
    'an entry of a leaf deleted',
    [[seal1, all[0][1].map((leaf, index) => (index === 1 ? { ...leaf, hash: null } : leaf))], all[1], all[2]],
    ['leafEntry seal 1'],
  ],
  ['a seal deleted', [all[0], all[2]], ['sealNumber seal 3', 'sealPrevious seal 3']],
  ['the first deleted', [all[1], all[2]], ['sealNumber seal 2', 'sealPrevious seal 2']],
  [
    'a root in its column',
    [[{ ...seal1, root: seal2.root }, all[0][1]], all[1], all[2]],
    ['sealColumns seal 1'],
  ],
  ['a time in its column', [[{ ...seal1, at: AT + 1 }, all[0][1]], all[1], all[2]], ['sealColumns seal 1']],
  ['a count in its column', [[{ ...seal1, leaves: 9 }, all[0][1]], all[1], all[2]], ['sealColumns seal 1']],
  [
    'signed by another key under our kid',
    [all[0], all[1], [resigned(seal3, {}, foreign.privateKey), all[2][1]]],
    ['sealSignature seal 3'],
  ],
  ['an unknown kid', [all[0], all[1], [resigned(seal3, { kid: 'k2' }), all[2][1]]], ['sealSignature seal 3']],
  ['alg none', [all[0], all[1], [resigned(seal3, { alg: 'none' }), all[2][1]]], ['sealSignature seal 3']],
  ['another typ', [all[0], all[1], [resigned(seal3, { typ: 'JWT' }), all[2][1]]], ['sealSignature seal 3']],
  ['no seal', [all[0], all[1], [{ ...seal3, jws: 'x' }, all[2][1]]], ['sealUnreadable seal 3']],
  [
    'a root rewritten and not signed',
    [
      all[0],
      all[1],
      [{ ...seal3, jws: seal3.jws.replace(/\.[^.]+\./, `.${seal2.jws.split('.')[1]}.`) }, all[2][1]],
    ],
    ['sealSignature seal 3', 'sealPrevious seal 3', 'sealColumns seal 3', 'leaves seal 3', 'root seal 3'],
  ],
  [
    'a seal made anew, by our own key',
    [all[0], [sealOver(sealed[0], seal1), leavesOf(sealed[0])], all[2]],
    ['sealPrevious seal 3'],
  ],
];

for (const [what, seals, wanted] of BROKEN)
  t.test(`a broken seal is found: ${what}`, async (t) => {
    t.same(foundInSeals(seals), wanted);
  });

const proofOf = (index: number): Proof => ({
  seal: 1,
  leaf: index,
  path: inclusionPath(
    sealed[0].map(({ hash }) => leafHash(hash)),
    index,
  ).map((hash) => Buffer.from(hash).toString('hex')),
  jws: seal1.jws,
});

t.test('a proof leads from an entry to a signed root, and no other does', async (t) => {
  for (const [index, entry] of sealed[0].entries()) t.ok(isProven(entry.hash, proofOf(index), keys));
  const proof = proofOf(1);
  t.notOk(isProven(first.hash, proof, keys), 'of another entry');
  t.notOk(isProven(second.hash, { ...proof, leaf: 0 }, keys), 'at another place');
  t.notOk(isProven(second.hash, { ...proof, seal: 2 }, keys), 'of another seal');
  t.notOk(isProven(second.hash, { ...proof, jws: seal2.jws }, keys), 'to another root');
  t.notOk(isProven(second.hash, { ...proof, jws: 'x.y.z' }, keys), 'to no seal');
  t.notOk(isProven(second.hash, proof, new Map()), 'by no key');
});

const exported = (entry: StoredEntry, index: number): ExportedEntry => ({
  chain: entry.chain,
  position: entry.position,
  at: new Date(entry.at).toISOString(),
  operation: entry.operation,
  actor: { sub: entry.sub, organisationId: null, authority: null },
  payload: entry.payload,
  origin: null,
  previousHash: Buffer.from(chain[index - 1]?.hash ?? Buffer.alloc(32)).toString('hex'),
  hash: Buffer.from(entry.hash).toString('hex'),
  proof: index < 3 ? proofOf(index) : null,
});
const items = chain.map(exported);
const seals = [seal1.jws, seal2.jws, seal3.jws];
const kindsIn = (some: readonly ExportedEntry[], kept = seals, now = AT): readonly DefectKind[] =>
  verifyExport(some, kept, keys, now).defects.map(({ kind }) => kind);
const but = (position: number, change: Partial<ExportedEntry>) =>
  items.map((item) => (item.position === position ? { ...item, ...change } : item));

t.test('an export is verified by itself: in any order, in part, with seals it does not need', async (t) => {
  t.same(verifyExport(items.toReversed(), seals, keys, AT), {
    entries: 6,
    chains: 1,
    unlinked: 0,
    seals: 3,
    defects: [],
  });
  t.match(
    verifyExport(
      [items[0], items[2], items[5]].flatMap((item) => item ?? []),
      [],
      keys,
      AT,
    ),
    { unlinked: 2, defects: [] },
  );
});

t.test('tampering with an export is found', async (t) => {
  const minute = 60_000;
  t.same(kindsIn(but(2, { payload: richer(second.payload) })), ['hash']);
  t.same(kindsIn(but(2, { operation: 'endPermit' })), ['columns']);
  t.same(kindsIn(but(2, { origin: 'x' })), ['origin']);
  const other = forged(second, first, richer);
  t.same(kindsIn(but(2, { payload: other.payload, hash: Buffer.from(other.hash).toString('hex') })), [
    'proof',
    'gap',
  ]);
  t.same(kindsIn([...items, ...items.slice(0, 1)]), ['duplicate']);
  t.same(kindsIn(but(2, { proof: proofOf(0) })), ['proof']);
  t.same(kindsIn(items, seals, AT + 10 * minute), []);
  t.same(kindsIn(items, seals, AT + 10 * minute + 1), ['unsealed', 'unsealed', 'unsealed']);
  const rewritten = sealOver(sealed[0], null, { sealedTo: 1 });
  t.same(kindsIn(items, [rewritten.jws]), ['sealDiffers', 'sealDiffers', 'sealDiffers']);
  t.same(kindsIn([], [seal1.jws, rewritten.jws]), ['sealDiffers']);
  t.same(kindsIn([], [rewritten.jws, seal2.jws]), ['sealPrevious']);
  t.same(kindsIn([], ['x', resigned(seal1, {}, foreign.privateKey).jws]), [
    'sealUnreadable',
    'sealSignature',
  ]);
});

t.test('of a set of keys only those of seals count', async (t) => {
  const jwk = { ...signing.publicKey.export({ format: 'jwk' }), kid: 'k1' };
  t.same([...sealKeysOf({ keys: [jwk] }).keys()], ['k1']);
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kid: _kid, ...nameless } = jwk;
  t.equal(sealKeysOf({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'e' }, nameless] }).size, 0);
});
