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
/** An export holds a state of the database and a connection: it ends where nothing of it is taken for so long, */
const STALLED_MS = 20_000;
/** and by then, whatever is taken. */
const LONGEST_MS = 30 * 60_000;

/**
 * All rows of a register as a table, as they were at one moment: pages in one transaction, each asked for when the one
 * before has been taken. What is held does not grow with the register. Where anything goes wrong after the first page
 * the answer breaks off: its connection is cut, so that nobody takes it for whole. That it was taken is put on record.
 */
export async function exported<Stored, Thing>(
  call: AnyCall,
  register: Register<Stored, Thing>,
  type: TableType,
): Promise<Answer> {
  const { caller, database, fence, limits, reply, request } = call;
  const release = limits.ofExport(caller.sub);
  const begun = Promise.withResolvers<ReturnType<typeof tableStream>>();
  inReading(database, fence, async (tx) => {
    const watch = new Watch();
    const first = await register.page(tx, null, AT_ONCE);
    const { header, rowOf } = tabulated(register.columns, call.language);
    const content = tableStream({ header, pages: pagesOf(tx, register, first, rowOf, watch) }, type);
    watch.over((error) => content.destroy(error));
    begun.resolve(content);
    await finished(content).finally(() => watch.end());
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
  return tableAnswer(reply, register.name, type, content);
}

async function* pagesOf<Stored, Thing>(
  tx: Tx,
  { page, shown }: Register<Stored, Thing>,
  first: readonly Stored[],
  rowOf: (thing: Thing) => Row,
  watch: Watch,
): AsyncGenerator<readonly Row[]> {
  for (let rows = first; rows.length > 0;) {
    yield (await shown(tx, rows)).map(rowOf);
    watch.taken();
    const last = rows.at(-1);
    rows = rows.length === AT_ONCE && last !== undefined ? await page(tx, last, AT_ONCE) : [];
  }
}

/** Ends what nobody takes, or takes for too long. */
class Watch {
  readonly #until = performance.now() + LONGEST_MS;
  #last = performance.now();
  #timer: NodeJS.Timeout | undefined;

  over(end: (error: Error) => void): void {
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (now - this.#last > STALLED_MS) end(new Error('nothing of the export was taken'));
      else if (now > this.#until) end(new Error('the export took too long'));
    }, 1_000).unref();
  }

  taken(): void {
    this.#last = performance.now();
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
