import { finished, Readable } from 'node:stream';
import { v5 } from 'uuid';
import { z } from 'zod';
import { tabulated } from '../columns.ts';
import { preferred } from '../negotiate.ts';
import { Problem, wrongAt } from '../problem.ts';
import { type AnyCall, route } from '../route.ts';
import { RESULT } from '../scan-schemas.ts';
import { DESCRIPTION, recordOfBatch } from '../scans.ts';
import { CSV, tableAnswer, tableStream } from '../table.ts';
import { Watch } from '../watch.ts';
import { headingAt, type Heading } from './columns.ts';
import { receiveSheet } from './receive.ts';
import { fileForm, REPORT_COLUMNS, type ReportLine, type RowBody, rowsOf } from './report.ts';
import { SCAN_COLUMNS } from './scan-columns.ts';

/** Rows of a file of scans: a month of a weighbridge. */
const MOST_SCANS = 10_000;
/** So many are paid for, recorded and reported before the next ones. */
const AT_ONCE = 50;
/** Of the ids of rows that have none (RFC 9562, 5.5). */
const NAMESPACE = 'd1f3a0a5-6a63-5b0b-9c1e-0f2a7c1b4e60';

const row = z
  .discriminatedUnion('outcome', [
    z.strictObject({ row: z.int(), id: z.string(), ...RESULT.recorded }),
    z.strictObject({ row: z.int(), id: z.string(), ...RESULT.refused }),
  ])
  .meta({
    id: 'ImportedScan',
    description:
      'A row as the spreadsheet numbers it, with the status and answer the scan would have had alone; errors of a problem name their `column` by its heading in the file.',
  });
type Answered = Awaited<ReturnType<typeof recordOfBatch>>;
type Refused = Extract<Answered, { problem: unknown }>['problem'];
type Recorded = Readonly<{ row: number; id: string; status: number }> &
  (
    | Pick<Extract<Answered, { scan: unknown }>, 'outcome' | 'scan'>
    | Readonly<{
        outcome: 'refused';
        problem: Omit<Refused, 'errors'> &
          Readonly<{ errors: readonly (Refused['errors'][number] & Readonly<{ column: string | null }>)[] }>;
      }>
  );

const report = z
  .strictObject({
    unknownColumns: z
      .array(z.string())
      .describe('Headings of no column, or twice there: nothing of them was read.'),
    rows: z.array(row),
    counts: z.record(z.string(), z.int()).describe('How many rows have which status.'),
  })
  .meta({ id: 'ScanImport' });

export const importScans = route({
  operationId: 'importScans',
  method: 'POST',
  url: '/v1/scans/import',
  tag: 'Manifests',
  summary: 'Record the scans of a file',
  description: `${DESCRIPTION} Every row of a CSV or XLSX file is a scan, recorded by itself in the order of the rows; the report has for each the status it would have had alone, and is sent as it comes: one that breaks off is that of a file to be sent again. A row without an \`id\` gets one that follows from its content and from who sends it: the organisation, or the person where that is none or several. So the same file twice by the same sender doubles nothing. Rows answered by 429 or 503 are to be sent again. Times without an offset are those of Shanghai. The file is the body (\`text/csv\`, or the type of .xlsx) or the part \`file\` of a form, up to 20 MiB and ${MOST_SCANS} rows; its first row has the headings of \`getImportTemplate\`. The report by \`Accept\` as CSV.`,
  multipart: fileForm,
  takesTables: true,
  answers: { 200: report },
  media: [CSV],
  refusals: ['file_unreadable', 'too_many_rows'],
  receive: ({ request, limits, caller }) =>
    limits.whileImporting(caller.sub, () => receiveSheet(request, MOST_SCANS)),
  run: async (call) => {
    const { heading, bodies } = rowsOf(call.body, SCAN_COLUMNS);
    // Which of two weights was meant nobody but the sender can say.
    if (heading.twice.length > 0)
      throw new Problem(
        { refusal: 'invalid_request' },
        heading.twice.map((column) =>
          wrongAt('The column “{column}” stands for a field that another column has.', '', { column }),
        ),
      );
    const scans = withIds(call, bodies);
    const release = call.limits.ofReport(call.caller.sub);
    const watch = new Watch();
    const pages = watch.pages(recorded(call, scans, heading));
    if (preferred(call.request, [CSV]) !== null) {
      const { header, rowOf } = tabulated(REPORT_COLUMNS, call.language);
      const lines = (async function* () {
        for await (const some of pages) yield some.flatMap((each) => linesOf(each).map(rowOf));
      })();
      const table = watched(tableStream({ header, pages: lines }, CSV), watch, release);
      return tableAnswer(call, 'scans-report', CSV, table);
    }
    const json = Readable.from(jsonOf(heading, pages), { objectMode: false });
    const content = watched(json, watch, release);
    return {
      status: 200,
      media: { type: 'application/json; charset=utf-8', content },
      language: call.language,
    };
  },
});

/** A report that ends where nobody takes it; then another one may begin. */
function watched(report: Readable, watch: Watch, release: () => void): Readable {
  watch.over((error) => report.destroy(error));
  finished(report, () => {
    watch.end();
    release();
  });
  return report;
}

/**
 * The scans with their ids. Without one of its own a row is known by who sends it and what it says: two rows that say
 * the same are one scan, in whatever file, place and format.
 */
function withIds({ caller }: AnyCall, bodies: readonly RowBody[]): readonly RowBody[] {
  const [only, ...others] = caller.memberships;
  const sender = only && others.length === 0 ? only.organisationId : caller.sub;
  return bodies.map(({ row: number, body }) => {
    const said = Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { row: number, body: { id: v5(JSON.stringify([sender, said]), NAMESPACE), ...body } };
  });
}

async function* recorded(
  call: AnyCall,
  scans: readonly RowBody[],
  heading: Heading,
): AsyncGenerator<readonly Recorded[]> {
  for (let from = 0; from < scans.length; from += AT_ONCE) {
    const some = scans.slice(from, from + AT_ONCE);
    await call.limits.ofImported(call.request, some.length);
    const done: Recorded[] = [];
    for (const { row: number, body } of some) {
      const result = await recordOfBatch(call, body);
      const named = { row: number, id: String(body['id']) };
      const { outcome, status } = result;
      if (outcome !== 'refused') done.push({ ...named, outcome, status, scan: result.scan });
      else {
        const errors = result.problem.errors.map((error) => ({
          ...error,
          column: headingAt(error.pointer ?? '', heading),
        }));
        done.push({ ...named, outcome, status, problem: { ...result.problem, errors } });
      }
    }
    await call.limits.missed(call.request, done.filter(({ status }) => status === 404).length);
    yield done;
  }
}

async function* jsonOf(heading: Heading, pages: AsyncIterable<readonly Recorded[]>): AsyncGenerator<string> {
  const counts: Record<string, number> = {};
  let separator = '';
  yield `{"unknownColumns":${JSON.stringify(heading.unknown)},"rows":[`;
  for await (const some of pages) {
    for (const { status } of some) counts[status] = (counts[status] ?? 0) + 1;
    yield separator + some.map((each) => JSON.stringify(each)).join(',');
    separator = ',';
  }
  yield `],"counts":${JSON.stringify(counts)}}`;
}

/** A line for each thing wrong in a row, or for each finding of its scan; else one. */
function linesOf(each: Recorded): readonly ReportLine[] {
  const { row: number, id, status } = each;
  const line = { row: number, id, status, code: null, column: null, pointer: null, message: null };
  if ('scan' in each) {
    const { findings, outcome } = each.scan;
    if (findings.length === 0) return [{ ...line, code: outcome }];
    return findings.map(({ code, message, pointer = null }) => ({ ...line, code, message, pointer }));
  }
  const { code, detail, errors } = each.problem;
  if (errors.length === 0) return [{ ...line, code, message: detail }];
  return errors.map((error) => ({
    ...line,
    code: error.code,
    message: error.message,
    pointer: error.pointer ?? null,
    column: error.column,
  }));
}
