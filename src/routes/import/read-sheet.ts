import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet as readWorkbook } from 'read-excel-file/node';

/** A cell as it is read: dates by the clock on the wall, `YYYY-MM-DD HH:MM:SS`. */
export type SheetCell = string | number | boolean | null;
export type SheetRow = readonly SheetCell[];
/** Why a file is no table that can be read. */
export type Unreadable = 'encoding' | 'format' | 'tooLarge' | 'tooManyRows' | 'tooManyColumns' | 'empty';
export type ReadSheet = Readonly<{ rows: readonly SheetRow[] }> | Readonly<{ unreadable: Unreadable }>;

const MOST_COLUMNS = 100;
/** Characters of a row, far more than its cells may have. */
const LONGEST_ROW = 64 * 1024;
/** What a workbook may hold unpacked, and of how many parts. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_PARTS = 1_000;

/**
 * The rows of a file, the first sheet of a workbook, whatever it is said to be: rows are where the spreadsheet shows
 * them, empty ones too, but for those at the end. At most `mostRows`, the heading among them.
 */
export async function readSheet(bytes: Uint8Array, mostRows: number): Promise<ReadSheet> {
  const rows = isWorkbook(bytes) ? await rowsOfWorkbook(bytes, mostRows) : rowsOfCsv(bytes, mostRows);
  if (typeof rows === 'string') return { unreadable: rows };
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ''));
  if (last < 0) return { unreadable: 'empty' };
  if (last >= mostRows) return { unreadable: 'tooManyRows' };
  const filled = rows.slice(0, last + 1);
  return filled.some((row) => row.length > MOST_COLUMNS)
    ? { unreadable: 'tooManyColumns' }
    : { rows: filled };
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** UTF-8 with or without its mark, UTF-16 with it, or GB18030, as which Excel writes CSV in China. */
function textOf(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes))
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may be it.
    }
  return null;
}

/** A mark is believed. UTF-8 that is broken somewhere would be read as GB18030 too, every name as another. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  return isMarked || isMostlyUtf8(bytes) ? ['utf-8'] : ['utf-8', 'gb18030'];
}

/** Whether more characters of three bytes are whole by UTF-8 than bytes are wrong: in GB18030 hardly any is. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let wrong = 0;
  for (const each of new TextDecoder().decode(bytes))
    if (each === '\uFFFD') wrong += 1;
    else if (each >= '\u0800') whole += 1;
  return whole > wrong;
}

function rowsOfCsv(bytes: Uint8Array, mostRows: number): readonly SheetRow[] | Unreadable {
  const text = textOf(bytes);
  if (text === null) return 'encoding';
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      to: mostRows + 1,
    });
  } catch {
    return 'format';
  }
}

/** Commas, unless the heading has none and another of what spreadsheets separate by. */
function delimiterOf(text: string): string {
  const [heading = ''] = /^[^\r\n]*/.exec(text) ?? [];
  return [',', '\t', ';'].find((each) => heading.includes(each)) ?? ',';
}

async function rowsOfWorkbook(
  bytes: Uint8Array,
  mostRows: number,
): Promise<readonly SheetRow[] | Unreadable> {
  const parts = partsOf(bytes);
  if (typeof parts === 'string') return parts;
  for (const content of Object.values(parts)) {
    // ECMA-376 knows no document types, and with them no entities that could grow.
    if (content.subarray(0, LONGEST_ROW).includes(0x21) && /<!(DOCTYPE|ENTITY)/i.test(strFromU8(content)))
      return 'format';
  }
  const reach = reachOf(parts);
  // A cell far out makes a table of everything before it.
  if (reach.rows > mostRows) return 'tooManyRows';
  if (reach.columns > MOST_COLUMNS) return 'tooManyColumns';
  try {
    const rows = await readWorkbook(Buffer.from(zipSync(parts, { level: 0 })));
    const cells = rows.map((row) => row.map(cellOf));
    return isVast(cells) ? 'tooLarge' : cells;
  } catch {
    return 'format';
  }
}

/** As ECMA-376 has it of a cell, and what all cells may say: one text that a million of them name is told a million times. */
const LONGEST_CELL = 32_767;
const MOST_CHARACTERS = 20_000_000;

function isVast(rows: readonly SheetRow[]): boolean {
  let characters = 0;
  for (const row of rows)
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      characters += cell.length;
      if (cell.length > LONGEST_CELL || characters > MOST_CHARACTERS) return true;
    }
  return false;
}

/** What of a workbook says what stands in its cells. Nothing is unpacked beyond the size it is said to have. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | Unreadable {
  let unpacked = 0;
  let parts = 0;
  const isTooLarge = () => unpacked > MOST_UNPACKED || parts > MOST_PARTS;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted =
          /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
            name,
          );
        if (isWanted) unpacked += originalSize;
        parts += 1;
        return isWanted && !isTooLarge();
      },
    });
    return isTooLarge() ? 'tooLarge' : found;
  } catch {
    return isTooLarge() ? 'tooLarge' : 'format';
  }
}

/** The farthest cell that says anything, in any sheet. */
function reachOf(parts: Readonly<Record<string, Uint8Array>>) {
  let rows = 0;
  let columns = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!/worksheets/i.test(name)) continue;
    for (const [, letters = '', digits] of strFromU8(content).matchAll(CELL_WITH_CONTENT)) {
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters));
    }
  }
  return { rows, columns };
}

const CELL_WITH_CONTENT = /<(?:\w+:)?c\s[^<>]*?\br="([A-Z]+)(\d+)"/g;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/**
 * Workbooks know no zone: the date is read as UTC, and says what the clock on the wall said. It is a fraction of a day,
 * seldom a second exactly: cut off, most minutes would begin a second early, and be other evidence than the same in CSV.
 */
function wallClock(ms: number): string {
  return new Date(Math.round(ms / 1_000) * 1_000).toISOString().slice(0, 19).replace('T', ' ');
}

function cellOf(value: unknown): SheetCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : wallClock(value.getTime());
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
