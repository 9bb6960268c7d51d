import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Fence } from '../../src/db/fence.ts';
import { type Database, inReading, type Tx } from '../../src/db/pool.ts';

export type Plan = Readonly<{
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: readonly Plan[];
}>;
type Explained = Readonly<{ 'QUERY PLAN': readonly [Readonly<{ Plan: Plan }>] }>;

/** A statement as it goes to the database. */
export type Sent = Readonly<{ text: string; values: readonly unknown[] }>;

/** The statements of a reader, however they were built; each is answered by no rows. */
export async function sentBy(read: (tx: Tx) => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const client = {
    query: async ({ text }: pg.QueryConfig, values: readonly unknown[]) => {
      sent.push({ text, values });
      return { rows: [] };
    },
  };
  await read(drizzle({ client: client as unknown as pg.PoolClient, casing: 'snake_case' }) as unknown as Tx);
  return sent;
}

/**
 * The plans of a statement behind a fence: for these values, and the one for whatever values, which a connection goes
 * over to when it has asked often.
 */
export async function plansOf(
  database: Database,
  fence: Fence,
  { text, values }: Sent,
): Promise<readonly Plan[]> {
  return inReading(database, fence, async ({ $client }) => {
    const plans = [
      await $client.query<Explained>(`explain (format json) ${text}`, [...values]),
      await $client.query<Explained>(`explain (generic_plan, format json) ${text}`),
    ];
    return plans.map(({ rows }) => rows[0]?.['QUERY PLAN'][0].Plan ?? { 'Node Type': 'none' });
  });
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The tables among these that a plan reads from end to end. */
export function readWhole(plan: Plan, tables: readonly string[]): readonly string[] {
  return nodesOf(plan).flatMap(({ 'Node Type': node, 'Relation Name': name = '' }) =>
    node.endsWith('Seq Scan') && tables.includes(name) ? [name] : [],
  );
}

/** Sorting of what an index could give in order; every page would cost as much as all of them. */
export function sorts(plan: Plan): readonly string[] {
  return nodesOf(plan).flatMap(({ 'Node Type': node }) => (node.endsWith('Sort') ? [node] : []));
}

/** The indexes a plan reads. */
export function indexesOf(plan: Plan): readonly string[] {
  return nodesOf(plan).flatMap(({ 'Index Name': name }) => (name === undefined ? [] : [name]));
}
