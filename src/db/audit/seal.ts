import { leafHash, merkleRoot } from '../../domain/audit/merkle.ts';
import { readSeal, sealDigest, type SealContent } from '../../domain/audit/seal.ts';
import type { Instant } from '../../domain/time.ts';
import { LAW_FENCE } from '../fence.ts';
import { type Database, inTransaction, type Tx } from '../pool.ts';

/** A seal holds at most so many entries, so that a proof never has to look at more. */
const MAX_LEAVES = 1_024;
/** One process seals at a time; the number is this project's own. */
const SEALING_LOCK = 421_200_28;

export type Seal = Readonly<{ number: number; jws: string }>;

/** Seals what was appended since; null where nothing was, or where another process is at it. */
export type Sealer = (now: Instant) => Promise<Seal | null>;

/**
 * Entries get their ids before they are committed, so one may come to light below another that is sealed already. Up
 * to `mark` none can any more; only what lies above is looked at. An id is below the mark once every transaction that
 * had begun to write when a higher id was seen has ended: heads of chains move before an entry gets its id, so that
 * whoever had one was writing. The mark is kept in the seals; what is remembered here only moves it on sooner.
 */
export function createSealer(database: Database, sign: (payload: string) => Promise<string>): Sealer {
  let mark = 0;
  let seen: Readonly<{ id: number; xid: bigint }> | null = null;
  return (now) =>
    inTransaction(database, LAW_FENCE, async (tx) => {
      if (!(await lock(tx))) return null;
      const last = await lastSeal(tx);
      const before = last && readSeal(last.jws);
      if (last && !before) throw new Error(`seal ${last.number} cannot be read`);
      mark = Math.max(mark, before?.sealedTo ?? 0);
      const floor = seen && (await oldestWriting(tx)) >= seen.xid ? Math.max(mark, seen.id) : mark;
      const entries = await unsealed(tx, mark);
      const highest = entries.at(-1);
      // Of a full batch all that is below its last is in it; of one that is not full, all there is.
      const settled = highest && entries.length === MAX_LEAVES ? Math.min(floor, highest.id) : floor;
      if (!highest) {
        mark = settled;
        return null;
      }
      const content: SealContent = {
        number: (before?.number ?? 0) + 1,
        at: new Date(now).toISOString(),
        leaves: entries.length,
        root: Buffer.from(merkleRoot(entries.map(({ hash }) => leafHash(hash)))).toString('hex'),
        previous: last && sealDigest(last.jws),
        sealedTo: settled,
      };
      const jws = await sign(JSON.stringify(content));
      seen = {
        id: highest.id,
        xid: await insertSeal(
          tx,
          content,
          jws,
          entries.map(({ id }) => id),
        ),
      };
      mark = settled;
      return { number: content.number, jws };
    });
}

async function lock({ $client }: Tx): Promise<boolean> {
  const text = 'select pg_try_advisory_xact_lock($1) as locked';
  const { rows } = await $client.query<{ locked: boolean }>(text, [SEALING_LOCK]);
  return rows[0]?.locked ?? false;
}

async function lastSeal({ $client }: Tx): Promise<Seal | null> {
  const { rows } = await $client.query<Seal>(
    'select number, jws from audit_seal order by number desc limit 1',
  );
  return rows[0] ?? null;
}

/** The oldest transaction that writes and has not ended. */
async function oldestWriting({ $client }: Tx): Promise<bigint> {
  const text = 'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin';
  const { rows } = await $client.query<{ xmin: string }>(text);
  return BigInt(rows[0]?.xmin ?? 0);
}

async function unsealed({ $client }: Tx, mark: number) {
  const { rows } = await $client.query<{ id: number; hash: Buffer }>(
    `select e.id, e.hash from audit_entry e
     where e.id > $1 and not exists (select 1 from audit_leaf l where l.entry_id = e.id)
     order by e.id limit $2`,
    [mark, MAX_LEAVES],
  );
  return rows;
}

/** Keeps a seal with its leaves; returns the transaction's own id, beyond those of all that wrote before. */
async function insertSeal(
  { $client }: Tx,
  { number, at, leaves, root }: SealContent,
  jws: string,
  entryIds: readonly number[],
): Promise<bigint> {
  await $client.query(
    `insert into audit_seal (number, at, leaves, root, jws) values ($1, $2, $3, decode($4, 'hex'), $5)`,
    [number, at, leaves, root, jws],
  );
  const { rows } = await $client.query<{ xid: string }>(
    `with leaves as (
       insert into audit_leaf (seal, position, entry_id)
       select $1, place - 1, id from unnest($2::bigint[]) with ordinality as given(id, place))
     select pg_current_xact_id()::text as xid`,
    [number, entryIds],
  );
  return BigInt(rows[0]?.xid ?? 0);
}

/** The seals after a number, in order. */
export async function sealsAfter(
  { $client }: Tx,
  number: number,
  limit: number,
): Promise<readonly Readonly<{ number: number; at: Instant; leaves: number; root: Buffer; jws: string }>[]> {
  const text =
    'select number, at, leaves, root, jws from audit_seal where number > $1 order by number limit $2';
  const { rows } = await $client.query<{
    number: number;
    at: Instant;
    leaves: number;
    root: Buffer;
    jws: string;
  }>(text, [number, limit]);
  return rows;
}
