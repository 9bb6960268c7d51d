import { finished } from 'node:stream/promises';
import { recordEntry } from '../db/audit/append.ts';
import { inReading, type Tx } from '../db/pool.ts';
import type { OperationId } from './access.ts';
import { entryOf, organisationChain } from './audit-entry.ts';
import type { Row } from './cells.ts';
import { type Column, tabulated } from './columns.ts';
import { causeOf } from './log.ts';
import type { Answer, AnyCall } from './route.ts';
import { tableAnswer, tableStream, type TableType } from './table.ts';
import { Watch } from './watch.ts';

/** A register that is taken away whole: its pages in the order of the list, and what stands in its rows. */
export type Register<Stored, Thing> = Readonly<{
  operationId: OperationId;
  /** Of the file. */
  name: string;
  page: (tx: Tx, after: Stored | null, limit: number) => Promise<readonly Stored[]>;
  /** Rows as they are shown, with what else is said of them. */
  shown: (tx: Tx, rows: readonly Stored[]) => Promise<readonly Thing[]>;
  columns: readonly Column<Thing>[];
}>;

/** What lists say that are registers too. */
export const AS_A_TABLE =
  'As CSV or XLSX by `Accept` all that match are listed, as they were at one moment, whatever `limit` and `cursor` say; that they were is put on record, and few can be under way at once (429).';

/** So many rows are asked for at once; each page is a statement, with the time of a statement. */
const AT_ONCE = 500;

/**
 * All rows of a register as a table, as they were at one moment: pages in one transaction, one on its way while the one
 * before is taken. What is held does not grow with the register. Where anything goes wrong after the first page
 * the answer breaks off: its connection is cut, so that nobody takes it for whole. That it was taken is put on record.
 */
export async function exported<Stored, Thing>(
  call: AnyCall,
  register: Register<Stored, Thing>,
  type: TableType,
): Promise<Answer> {
  const { caller, database, fence, limits, request } = call;
  const release = limits.ofExport(caller.sub);
  const begun = Promise.withResolvers<ReturnType<typeof tableStream>>();
  inReading(database, fence, async (tx) => {
    const watch = new Watch();
    const first = await register.page(tx, null, AT_ONCE);
    const { header, rowOf } = tabulated(register.columns, call.language);
    const pages = pagesOf(tx, register, first, rowOf);
    const content = tableStream({ header, pages: watch.pages(pages) }, type);
    watch.over((error) => content.destroy(error));
    begun.resolve(content);
    try {
      await finished(content);
    } finally {
      watch.end();
      // A page that is still on its way is waited for: the connection goes back to others behind it.
      await pages.return(undefined);
    }
  })
    .catch((error: unknown) => {
      request.log.warn({ reason: causeOf(error as Error).message }, 'an export broke off');
      begun.reject(error);
    })
    .finally(release);
  const content = await begun.promise;
  const chain = organisationChain(caller);
  const sealed = [{ chain, what: `register:${register.name}` }];
  const entry = entryOf(call, register.operationId, { answer: { status: 200 }, sealed });
  await recordEntry(database, fence, entry).catch((error: Error) => {
    content.destroy(error);
    throw error;
  });
  return tableAnswer(call, register.name, type, content);
}

async function* pagesOf<Stored, Thing>(
  tx: Tx,
  { page, shown }: Register<Stored, Thing>,
  first: readonly Stored[],
  rowOf: (thing: Thing) => Row,
): AsyncGenerator<readonly Row[]> {
  let rows = first;
  while (rows.length > 0) {
    const last = rows.at(-1);
    // The next page is on its way while this one is written; no more than that is ahead of who takes it.
    const next = rows.length === AT_ONCE && last !== undefined ? page(tx, last, AT_ONCE) : null;
    next?.catch(() => undefined);
    try {
      yield (await shown(tx, rows)).map(rowOf);
    } finally {
      await next?.catch(() => undefined);
    }
    rows = next ? await next : [];
  }
}
