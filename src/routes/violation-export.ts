import { inReading, type Tx } from '../db/pool.ts';
import {
  areMoreThan,
  listViolations,
  type StoredViolation,
  type ViolationFilter,
} from '../db/enforcement/violations.ts';
import type { Instant } from '../domain/time.ts';
import { Problem } from './problem.ts';
import type { Answer, AnyCall } from './route.ts';
import { tableAnswer, type TableType } from './table.ts';
import { type ListedViolation, violationTable } from './violation-table.ts';

/** Rows of one export: years of a city, and seconds of work. */
export const MOST_EXPORTED = 50_000;
const AT_ONCE = 500;

type Exported = Readonly<{
  filter: ViolationFilter;
  type: TableType;
  shown: (stored: StoredViolation) => ListedViolation;
}>;

/**
 * All violations of a filter as a table; 422 `too_many_rows` beyond what one may have. Each page is a transaction of
 * its own, opened when the one before has been taken, so that what is held does not grow with the table.
 */
export async function violationsExported(
  { caller, database, fence, language, reply }: AnyCall,
  db: Tx,
  { filter, type, shown }: Exported,
): Promise<Answer> {
  if (await areMoreThan(db, caller.viewer, filter, MOST_EXPORTED))
    throw new Problem({ refusal: 'too_many_rows', params: { most: MOST_EXPORTED } });
  const page = (after: readonly [Instant, string] | null) =>
    inReading(database, fence, (tx) => listViolations(tx, caller.viewer, filter, after, AT_ONCE));
  async function* items() {
    let last: StoredViolation | undefined;
    do {
      const rows: readonly StoredViolation[] = await page(last ? [last.occurredAt, last.id] : null);
      for (const each of rows) yield shown(each);
      last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    } while (last);
  }
  return tableAnswer(reply, violationTable(items(), language), type);
}
