import type pg from 'pg';
import { sealDigest, type SealKeys } from '../../domain/audit/seal.ts';
import {
  type Defect,
  followChains,
  followSeals,
  type Head,
  type StoredEntry,
  type StoredLeaf,
  type StoredSeal,
  UNSEALED_MINUTES,
} from '../../domain/audit/verify.ts';
import type { Instant } from '../../domain/time.ts';

/** The SHA-256 of the JWS of a seal that somebody keeps outside, by its number; null for one they do not have. */
export type KeptSeals = Readonly<{ last: number; digestOf: (number: number) => string | null }>;

export type Verification = Readonly<{
  keys: SealKeys;
  now: Instant;
  kept?: KeptSeals;
  unsealedMinutes?: number;
  /** Told now and then how many entries were read. */
  progress?: (entries: number) => void;
}>;

export type Verified = Readonly<{
  entries: number;
  chains: number;
  seals: number;
  defects: readonly Defect[];
}>;

const ENTRIES_A_BATCH = 2_000;
const SEALS_A_BATCH = 50;
/** After so many the point is made; the list would only fill the memory. */
const MAX_DEFECTS = 10_000;

/** Verifies all of the audit in a database, on one state of it, whatever is appended meanwhile. */
export async function verifyDatabase(client: pg.ClientBase, options: Verification): Promise<Verified> {
  await client.query('begin isolation level repeatable read, read only');
  try {
    await client.query(`select set_config('fence.reach', 'law', true)`);
    return await verifyWithin(client, options);
  } finally {
    await client.query('rollback');
  }
}

/**
 * Verifies what the transaction under way sees: every entry in its chain, every head, every seal and its leaves, in
 * batches. The connection sees all rows (the owner of the tables, with the reach of the law), and its values are those
 * of the service's connections.
 */
export async function verifyWithin(client: pg.ClientBase, options: Verification): Promise<Verified> {
  const defects: Defect[] = [];
  const found = (some: readonly Defect[]) => {
    if (defects.length < MAX_DEFECTS) defects.push(...some);
  };
  const seals = await verifySeals(client, options, found);
  const { entries, chains } = await verifyChains(client, options, found);
  found(await unsealed(client, options));
  return { entries, chains, seals, defects };
}

type Found = (defects: readonly Defect[]) => void;

async function verifySeals(
  client: pg.ClientBase,
  { keys, kept }: Verification,
  found: Found,
): Promise<number> {
  const following = followSeals(keys);
  let last = 0;
  let count = 0;
  const missing = (from: number, to: number) => {
    for (let number = from; number < to; number++)
      if (kept?.digestOf(number)) found([{ kind: 'sealMissing', where: `seal ${number}` }]);
  };
  for (;;) {
    const { rows: seals } = await client.query<StoredSeal>(
      'select number, at, leaves, root, jws from audit_seal where number > $1 order by number limit $2',
      [last, SEALS_A_BATCH],
    );
    if (seals.length === 0) break;
    const leaves = await leavesOf(
      client,
      seals.map(({ number }) => number),
    );
    for (const seal of seals) {
      found(following.next(seal, leaves.get(seal.number) ?? []));
      missing(last + 1, seal.number);
      const digest = kept?.digestOf(seal.number) ?? null;
      if (digest !== null && digest !== sealDigest(seal.jws))
        found([{ kind: 'sealDiffers', where: `seal ${seal.number}` }]);
      last = seal.number;
    }
    count += seals.length;
  }
  missing(last + 1, (kept?.last ?? 0) + 1);
  return count;
}

async function leavesOf(client: pg.ClientBase, seals: readonly number[]) {
  const { rows } = await client.query<StoredLeaf & Readonly<{ seal: number }>>(
    `select l.seal, l.position, e.hash from audit_leaf l left join audit_entry e on e.id = l.entry_id
     where l.seal = any($1::int[]) order by l.seal, l.position`,
    [seals],
  );
  return Map.groupBy(rows, ({ seal }) => seal);
}

async function verifyChains(client: pg.ClientBase, { progress }: Verification, found: Found) {
  const following = followChains();
  let chain = '';
  let position = 0;
  let entries = 0;
  let chains = 0;
  let heads: ReadonlyMap<string, Head> = new Map();
  const end = () => chains > 0 && found(following.ended(heads.get(chain) ?? null));
  for (;;) {
    const { rows } = await client.query<StoredEntry>(
      `select chain, position, at, operation, sub, organisation_id as "organisationId", authority, payload, origin,
         digest, hash
       from audit_entry where (chain, position) > ($1, $2) order by chain, position limit $3`,
      [chain, position, ENTRIES_A_BATCH],
    );
    if (rows.length === 0) break;
    const known = await headsOf(client, [chain, ...rows.map((row) => row.chain)]);
    for (const entry of rows) {
      if (entry.chain !== chain) {
        end();
        chains += 1;
      }
      heads = known;
      found(following.next(entry));
      ({ chain, position } = entry);
    }
    entries += rows.length;
    progress?.(entries);
  }
  end();
  const { rows: bare } = await client.query<{ chain: string }>(
    `select chain from audit_chain c where not exists (select 1 from audit_entry e where e.chain = c.chain)
     order by chain limit ${MAX_DEFECTS}`,
  );
  found(bare.map((head) => ({ kind: 'head', where: head.chain })));
  return { entries, chains };
}

async function headsOf(client: pg.ClientBase, chains: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const { rows } = await client.query<Head>(
    'select chain, position, hash from audit_chain where chain = any($1::text[])',
    [[...new Set(chains)]],
  );
  return new Map(rows.map((head) => [head.chain, head]));
}

/** Entries that should long have had a leaf: added to the past, or never seen by the sealer. */
async function unsealed(
  client: pg.ClientBase,
  { now, unsealedMinutes = UNSEALED_MINUTES }: Verification,
): Promise<readonly Defect[]> {
  const { rows } = await client.query<{ chain: string; position: number }>(
    `select chain, position from audit_entry e
     where at < $1::timestamptz and not exists (select 1 from audit_leaf l where l.entry_id = e.id)
     order by chain, position limit ${MAX_DEFECTS}`,
    [new Date(now - unsealedMinutes * 60_000).toISOString()],
  );
  return rows.map((row) => ({ kind: 'unsealed', where: `${row.chain}#${row.position}` }));
}
