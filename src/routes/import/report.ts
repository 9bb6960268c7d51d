import { z } from 'zod';
import type { Code } from '../../domain/catalogue.ts';
import type { Words } from '../../domain/words.ts';
import type { Column } from '../columns.ts';
import { parsed } from '../dispatch.ts';
import { type Language, messageOf } from '../language.ts';
import { Problem, type ProblemError } from '../problem.ts';
import { bodyOf, headingAt, type Heading, headingOf, type ImportColumn, isEmpty } from './columns.ts';
import { itemCode } from '../schemas.ts';
import type { Sheet } from './receive.ts';

/** Something wrong in a row: `row` as the spreadsheet numbers it, `column` by its heading in the file. */
export const rowError = z
  .strictObject({
    row: z.int().min(1),
    column: z.string().nullable(),
    pointer: z.string(),
    code: itemCode,
    message: z.string(),
  })
  .meta({
    id: 'RowError',
    description:
      'What is wrong in a row of a file: the row as the spreadsheet numbers it, the heading of the column in the file, the pointer to the field of the operation that takes one.',
  });
export type RowError = Readonly<{
  row: number;
  column: string | null;
  pointer: string;
  code: Code;
  message: string;
}>;

/** A row with what it says, as the JSON of the operation that takes one. */
export type RowBody = Readonly<{ row: number; body: Readonly<Record<string, unknown>> }>;

/** The form that takes a file, for the document. */
export const fileForm = z.strictObject({ file: z.string().meta({ format: 'binary' }) });

/** The rows under the heading in which anything stands. */
export function rowsOf(
  { rows }: Sheet,
  columns: readonly ImportColumn[],
): Readonly<{ heading: Heading; bodies: readonly RowBody[] }> {
  const [first = [], ...others] = rows;
  const heading = headingOf(first, columns);
  const bodies = others.flatMap((cells, index) =>
    isEmpty(cells) ? [] : [{ row: index + 2, body: bodyOf(cells, heading) }],
  );
  return { heading, bodies };
}

/** A row by the schema of the operation that takes one, or everything wrong in it. */
export function checked<S extends z.ZodType>(
  schema: S,
  { row, body }: RowBody,
  heading: Heading,
  language: Language,
): Readonly<{ value: z.output<S> }> | Readonly<{ errors: readonly RowError[] }> {
  try {
    return { value: parsed(schema, body, language) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { errors: error.errors.map((each) => errorAt(row, each, heading, language)) };
  }
}

function errorAt(row: number, error: ProblemError, heading: Heading, language: Language): RowError {
  const { pointer = '', code, message } = error;
  return {
    row,
    column: headingAt(pointer, heading),
    pointer,
    code,
    message: message || messageOf(code, language),
  };
}

/** A line of a report: a row once for each thing wrong in it, or once. */
export type ReportLine = Readonly<{
  row: number;
  id: string | null;
  status: string | number;
  code: string | null;
  column: string | null;
  pointer: string | null;
  message: string | null;
}>;

/** What became of a row; the statuses of HTTP stay numbers. */
const STATUS_WORDS: Readonly<Record<string, Words>> = {
  ready: { zh: '可以登記', en: 'ready' },
  refused: { zh: '未予登記', en: 'refused' },
  registered: { zh: '已登記', en: 'registered' },
};

export const REPORT_COLUMNS: readonly Column<ReportLine>[] = [
  { title: { zh: '行', en: 'Row' }, cell: ({ row }) => row },
  { title: { zh: '編號', en: 'Id' }, cell: ({ id }) => id },
  {
    title: { zh: '結果', en: 'Status' },
    cell: ({ status }, say) => say(STATUS_WORDS[status], String(status)),
  },
  { title: { zh: '代碼', en: 'Code' }, cell: ({ code }) => code },
  { title: { zh: '列', en: 'Column' }, cell: ({ column }) => column },
  { title: { zh: '字段', en: 'Pointer' }, cell: ({ pointer }) => pointer },
  { title: { zh: '說明', en: 'Message' }, cell: ({ message }) => message },
];
