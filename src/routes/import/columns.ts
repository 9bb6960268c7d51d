import { Converter } from 'opencc-js/t2cn';
import type { SheetCell, SheetRow } from './read-sheet.ts';
import type { Words } from '../../domain/words.ts';

/** How the cells of a column are read. */
export type Reading = 'text' | 'number' | 'flag' | 'day' | 'instant' | 'list' | Readonly<{ codes: Codes }>;
/** Codes by what they are called. */
export type Codes = Readonly<Record<string, Words>>;

/** A column that may be in a file: which field of the body it fills, and what it is called. */
export type ImportColumn = Readonly<{
  /** The members that lead to the field. */
  path: readonly string[];
  words: Words;
  /** Other names it goes by. */
  also?: readonly string[];
  reading: Reading;
  /** Of a list: what its members are called. */
  codes?: Codes;
  required?: boolean;
}>;

/** A column of a file: where it is, under which heading, and what it fills. */
export type FoundColumn = Readonly<{ index: number; heading: string; column: ImportColumn }>;
export type Heading = Readonly<{
  found: readonly FoundColumn[];
  /** Headings of no column. */
  unknown: readonly string[];
  /** Headings of a column that another heading before them is of. */
  twice: readonly string[];
}>;

const toSimplified = Converter({ from: 't', to: 'cn' });

/** A name as it is compared: of full width or not, capital or not, Traditional or Simplified. */
function comparable(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s_*]+/g, '');
}

export function fieldOf({ path }: ImportColumn): string {
  return path.join('.');
}

/** What the first row says the columns are. */
export function headingOf(row: SheetRow, columns: readonly ImportColumn[]): Heading {
  const known = new Map<string, ImportColumn>();
  for (const column of columns)
    for (const name of [fieldOf(column), column.words.en, column.words.zh, ...(column.also ?? [])])
      known.set(comparable(name), column);
  const found: FoundColumn[] = [];
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [index, cell] of row.entries()) {
    const heading = cell === null ? '' : String(cell).trim();
    if (heading === '') continue;
    const column = known.get(comparable(heading));
    if (column && !found.some((each) => each.column === column)) found.push({ index, heading, column });
    else (column ? twice : unknown).push(heading.slice(0, 100));
  }
  return { found, unknown, twice };
}

/** What a row says, as the JSON of the operation that takes one thing; empty where nothing stands in it. */
export function bodyOf(row: SheetRow, { found }: Heading): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const { index, column } of found) {
    const value = valueOf(row[index] ?? null, column);
    if (value !== undefined) put(body, column.path, value);
  }
  return body;
}

export function isEmpty(row: SheetRow): boolean {
  return row.every((cell) => cell === null || String(cell).trim() === '');
}

/** The column of a file to which a pointer into the body leads, by its heading. */
export function headingAt(pointer: string, { found }: Heading): string | null {
  const at = (path: readonly string[]) => `/${path.join('/')}`;
  const column = found.find(({ column: { path } }) => {
    const own = at(path);
    return pointer === own || pointer.startsWith(`${own}/`) || own.startsWith(`${pointer}/`);
  });
  return column?.heading ?? null;
}

function put(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) body[name] = value;
  else put((body[name] ??= {}) as Record<string, unknown>, rest, value);
}

/** What is not of the kind stays as it is written: the schema says what is wrong with it. */
function valueOf(cell: SheetCell, { reading, codes }: ImportColumn): unknown {
  const text = cell === null ? '' : String(cell).trim();
  if (text === '') return undefined;
  if (typeof reading === 'object') return codeOf(text, reading.codes);
  switch (reading) {
    case 'text':
      return text;
    case 'number':
      return numberIn(text) ?? text;
    case 'flag':
      return flagIn(text) ?? text;
    case 'day':
      return dayIn(text) ?? text;
    case 'instant':
      return instantIn(text) ?? text;
    case 'list':
      return text
        .split(/[;；、,，|]/)
        .map((each) => codeOf(each.trim(), codes ?? {}))
        .filter((each) => each !== '');
  }
}

function codeOf(text: string, codes: Codes): string {
  const wanted = comparable(text);
  const found = Object.entries(codes).find(([code, words]) =>
    [code, words.zh, words.en].some((name) => comparable(name) === wanted),
  );
  return found?.[0] ?? text;
}

function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', '1', '是', '有', '对'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', '否', '无', '没有'].map((word) => [word, false] as const),
]);

function flagIn(text: string): boolean | null {
  return FLAGS.get(comparable(text)) ?? null;
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;

function dayIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  const [matched, year, month = '', day = ''] = DAY.exec(plain) ?? [];
  if (matched === undefined || !/^([ T]0?0:00(:00)?)?$/.test(plain.slice(matched.length))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A time without an offset is one of Shanghai. */
function instantIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(plain) && plain.includes('T')) return plain;
  const [matched, year, month = '', day = ''] = DAY.exec(plain) ?? [];
  if (matched === undefined) return null;
  const time = /^[ T]+(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?$/.exec(plain.slice(matched.length));
  if (!time) return null;
  const [, hour = '', minute, second = '00'] = time;
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `${on}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`;
}
