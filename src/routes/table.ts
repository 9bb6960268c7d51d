import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Cell, Row, Table } from './cells.ts';
import type { Answer, AnyCall } from './route.ts';
import { workbookOf } from './workbook.ts';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type TableType = typeof CSV | typeof XLSX;
export const TABLE_TYPES: readonly TableType[] = [CSV, XLSX];

const ENDINGS: Readonly<Record<TableType, string>> = { [CSV]: 'csv', [XLSX]: 'xlsx' };

/** The table as it comes, never held whole. No cell is taken for a formula by what opens it. */
export function tableStream(table: Table, type: TableType): Readable {
  return type === CSV
    ? Readable.from(csvOf(table), { objectMode: false, highWaterMark: 64 * 1024 })
    : workbookOf({ ...table, pages: defusedPages(table) });
}

/** Answers a table under a name to save it by, without an ending: letters and hyphens. */
export function tableAnswer(
  { reply, language }: Pick<AnyCall, 'reply' | 'language'>,
  name: string,
  type: TableType,
  content: Readable,
): Answer {
  reply.header('content-disposition', `attachment; filename="${name}.${ENDINGS[type]}"`);
  const said = type === CSV ? `${CSV}; charset=utf-8; header=present` : type;
  return { status: 200, media: { type: said, content }, language };
}

/** RFC 4180, with the mark by which Excel knows that it is UTF-8. */
async function* csvOf({ header, pages }: Table): AsyncGenerator<Buffer> {
  const linesOf = (rows: readonly Row[]) =>
    stringify(
      rows.map((row) => row.map((cell) => written(defused(cell)))),
      { record_delimiter: 'windows' },
    );
  yield Buffer.from(`\uFEFF${linesOf([header])}`);
  for await (const rows of pages) if (rows.length > 0) yield Buffer.from(linesOf(rows));
}

async function* defusedPages({ pages }: Table): AsyncGenerator<readonly Row[]> {
  for await (const rows of pages) yield rows.map((row) => row.map(defused));
}

function written(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.when : cell;
}

/** What programs take for the beginning of a formula, full-width signs too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function defused(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
