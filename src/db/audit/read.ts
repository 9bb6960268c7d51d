import type pg from 'pg';
import type { Chain } from '../../domain/audit/entry.ts';
import { inclusionPath, leafHash } from '../../domain/audit/merkle.ts';
import type { Proof, StoredEntry } from '../../domain/audit/verify.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';

export type EntryFilter = Readonly<{
  chains: readonly Chain[];
  organisationId?: string | undefined;
  operation?: string | undefined;
  sub?: string | undefined;
  from?: Instant | undefined;
  to?: Instant | undefined;
}>;

/** An entry with what stands before it in its chain (null of the first), and its place in a seal, if it has one. */
export type ListedEntry = StoredEntry &
  Readonly<{
    id: number;
    previousHash: Buffer | null;
    hash: Buffer;
    seal: number | null;
    leaf: number | null;
  }>;

/** Entries by any filters together, the latest first; `before` is where the page before ended. */
export async function listEntries(
  { $client }: Tx,
  filter: EntryFilter,
  before: readonly [number, number] | null,
  limit: number,
): Promise<readonly ListedEntry[]> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const at = (instant: Instant) => `${value(new Date(instant).toISOString())}::timestamptz`;
  const { organisationId, operation, sub, from, to } = filter;
  const wanted = [
    ...filter.chains.map((chain) => `e.chain = ${value(chain)}`),
    ...(organisationId === undefined
      ? []
      : [
          `(e.organisation_id = ${value(organisationId)} or e.chain = ${value(`organisation:${organisationId}`)})`,
        ]),
    // As it is, not as a parameter, so that the planner sees which index holds it; it is one of our own names.
    ...(operation === undefined ? [] : [`e.operation = ${literal(operation)}`]),
    ...(sub === undefined ? [] : [`e.sub = ${value(sub)}`]),
    ...(from === undefined ? [] : [`e.at >= ${at(from)}`]),
    ...(before
      ? [`e.at <= ${at(before[0])}`, `(e.at, e.id) < (${at(before[0])}, ${value(before[1])})`]
      : to === undefined
        ? []
        : [`e.at < ${at(to)}`]),
  ];
  const { rows } = await $client.query<ListedEntry>(
    `select e.id, e.chain, e.position, e.at, e.operation, e.sub, e.organisation_id as "organisationId", e.authority,
       e.payload, e.origin, e.digest, e.hash, p.hash as "previousHash", l.seal, l.position as leaf
     from (select * from audit_entry e ${wanted.length > 0 ? `where ${wanted.join(' and ')}` : ''}
       order by e.at desc, e.id desc limit ${value(limit)}) e
     left join audit_entry p on p.chain = e.chain and p.position = e.position - 1
     left join audit_leaf l on l.entry_id = e.id
     order by e.at desc, e.id desc`,
    values,
  );
  return rows;
}

function literal(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`expected the name of an operation, found ${name}`);
  return `'${name}'`;
}

/** The proofs of entries by their ids. Seals are looked at one after the other, so what is held is one seal. */
export async function loadProofs(
  { $client }: Tx,
  entries: readonly ListedEntry[],
): Promise<ReadonlyMap<number, Proof>> {
  const proofs = new Map<number, Proof>();
  const bySeal = Map.groupBy(entries, ({ seal }) => seal);
  for (const [seal, sealed] of bySeal) {
    if (seal === null) continue;
    const { jws, leaves } = await loadSeal($client, seal);
    for (const { id, leaf } of sealed) {
      if (leaf === null) continue;
      const path = inclusionPath(leaves, leaf).map((hash) => Buffer.from(hash).toString('hex'));
      proofs.set(id, { seal, leaf, path, jws });
    }
  }
  return proofs;
}

async function loadSeal(client: pg.ClientBase, number: number) {
  const { rows } = await client.query<{ jws: string; hashes: readonly Buffer[] }>(
    `select s.jws, (select array_agg(e.hash order by l.position) from audit_leaf l join audit_entry e on e.id = l.entry_id
       where l.seal = s.number) as hashes
     from audit_seal s where s.number = $1`,
    [number],
  );
  const [row] = rows;
  if (!row) throw new Error(`expected seal ${number}`);
  return { jws: row.jws, leaves: row.hashes.map(leafHash) };
}
