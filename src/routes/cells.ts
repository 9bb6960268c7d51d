/** A day, or an instant with the offset of Shanghai: a date in a workbook, this text in CSV. */
type When = Readonly<{ when: string }>;
export type Cell = string | number | null | When;
export type Row = readonly Cell[];
/** A table as it is written, so many rows at once; the next ones are asked for when those before have been taken. */
export type Table = Readonly<{
  header: readonly string[];
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
}>;

/** The cell of a day or an instant, empty where there is none. */
export function when(text: string | null): Cell {
  return text === null ? null : { when: text };
}
