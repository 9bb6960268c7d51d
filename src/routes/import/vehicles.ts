import { z } from 'zod';
import { inSavepoint, type Tx } from '../../db/pool.ts';
import { organisationById } from '../../db/registers/organisations.ts';
import { insertVehicles, type NewVehicle } from '../../db/registers/vehicles.ts';
import { actingFor } from '../caller.ts';
import { tabulated } from '../columns.ts';
import { uuidv7 } from '../ids.ts';
import { messageOf } from '../language.ts';
import { preferred } from '../negotiate.ts';
import { Problem } from '../problem.ts';
import { type Answer, type AnyCall, route } from '../route.ts';
import { flag, idOut } from '../schemas.ts';
import { CSV, tableAnswer, tableStream } from '../table.ts';
import { newVehicle, vehicleBody } from '../vehicles.ts';
import type { Heading } from './columns.ts';
import { receiveSheet } from './receive.ts';
import {
  checked,
  fileForm,
  REPORT_COLUMNS,
  type ReportLine,
  type RowBody,
  rowError,
  type RowError,
  rowsOf,
} from './report.ts';
import { VEHICLE_COLUMNS } from './vehicle-columns.ts';

/** Rows of a file of vehicles; the whole city has fewer. */
const MOST_VEHICLES = 5_000;

const reported = z
  .strictObject({
    row: z.int().min(2),
    plate: z.string().nullable(),
    id: idOut.nullable(),
    status: z.enum(['registered', 'ready', 'refused']),
    errors: z.array(rowError),
  })
  .meta({
    id: 'ImportedVehicle',
    description: 'What became of a row; `ready`: nothing is wrong with it, in a dry run.',
  });

const report = z
  .strictObject({
    organisationId: idOut,
    dryRun: z.boolean(),
    registered: z.int(),
    refused: z.int(),
    errors: z.array(rowError).describe('What is wrong with the heading.'),
    rows: z.array(reported),
  })
  .meta({ id: 'VehicleImport' });

type Checked = Readonly<{
  row: number;
  plate: string | null;
  vehicle: NewVehicle | null;
  errors: RowError[];
}>;

export const importVehicles = route({
  operationId: 'importVehicles',
  method: 'POST',
  url: '/v1/vehicles/import',
  tag: 'Registers',
  summary: 'Register the vehicles of a file',
  description: `Registers every vehicle of a CSV or XLSX file, or none: what is wrong is 422 \`rows_invalid\`, with every row's errors (beside those of \`registerVehicle\`: \`column_unknown\`, \`twice_in_file\`). With \`dryRun=true\` nothing is registered and the answer, 200, says what would be. The file is the body (\`text/csv\`, or the type of .xlsx) or the part \`file\` of a form, up to 20 MiB and ${MOST_VEHICLES} rows; its first row has the headings of \`getImportTemplate\`, in English, Traditional or Simplified Chinese. The report by \`Accept\` as CSV. The same rules as \`registerVehicle\`.`,
  query: z.strictObject({ dryRun: flag.default(false) }),
  multipart: fileForm,
  takesTables: true,
  answers: { 200: report },
  media: [CSV],
  refusals: ['acting_organisation_needed', 'file_unreadable', 'too_many_rows', 'rows_invalid'],
  receive: ({ request, limits, caller }) =>
    limits.whileImporting(caller.sub, () => receiveSheet(request, MOST_VEHICLES)),
  chain: (_call, { text }) => `organisation:${text('organisationId')}`,
  write: async (call, tx) => {
    const { body: sheet, caller, access, language, query } = call;
    const { organisationId } = actingFor({ caller, access });
    const organisation = await organisationById(tx, organisationId);
    if (!organisation?.kinds.some((kind) => kind === 'carrier' || kind === 'recycler'))
      throw new Problem({ refusal: 'forbidden' });
    const { heading, bodies } = rowsOf(sheet, VEHICLE_COLUMNS);
    const error = (row: number, code: RowCode, column: string | null, pointer: string): RowError => ({
      row,
      column,
      pointer,
      code,
      message: messageOf(code, language),
    });
    const ofHeading = [...heading.unknown, ...heading.twice].map((column) =>
      error(1, 'column_unknown', column, ''),
    );
    const rows = bodies.map((each) => checkedRow(each, heading, call, organisationId));
    const plateColumn = heading.found.find(({ column }) => column.path[0] === 'plate')?.heading ?? null;
    const seen = new Set<string>();
    for (const { row, plate, errors } of rows) {
      if (plate === null) continue;
      if (seen.has(plate)) errors.push(error(row, 'twice_in_file', plateColumn, '/plate'));
      seen.add(plate);
    }
    const isWhole = ofHeading.length === 0 && rows.every(({ errors }) => errors.length === 0);
    const taken = await platesTaken(tx, rows, !isWhole || query.dryRun);
    for (const { row, plate, vehicle, errors } of rows)
      if (vehicle && errors.length === 0 && plate !== null && taken.has(plate))
        errors.push(error(row, 'already_registered', plateColumn, '/plate'));
    const refused = rows.filter(({ errors }) => errors.length > 0);
    if (!query.dryRun && (ofHeading.length > 0 || refused.length > 0))
      throw new Problem({ refusal: 'rows_invalid', params: { count: refused.length } }, [
        ...ofHeading,
        ...refused.flatMap(({ errors }) => errors),
      ]);
    const body = {
      organisationId,
      dryRun: query.dryRun,
      registered: query.dryRun ? 0 : rows.length,
      refused: refused.length,
      errors: ofHeading,
      rows: rows.map(({ row, plate, vehicle, errors }) => ({
        row,
        plate,
        id: query.dryRun || !vehicle ? null : vehicle.row.id,
        status: statusOf(errors, query.dryRun),
        errors,
      })),
    };
    return { status: 200, body, ...asCsv(call, body), unchanged: query.dryRun };
  },
});

function statusOf(errors: readonly RowError[], isDry: boolean): 'registered' | 'ready' | 'refused' {
  if (errors.length > 0) return 'refused';
  return isDry ? 'ready' : 'registered';
}

type RowCode = 'column_unknown' | 'twice_in_file' | 'already_registered';

function checkedRow(
  each: RowBody,
  heading: Heading,
  { language, now }: Pick<AnyCall, 'language' | 'now'>,
  organisationId: string,
): Checked {
  const found = checked(vehicleBody, each, heading, language);
  const named = each.body['plate'];
  if ('errors' in found)
    return {
      row: each.row,
      plate: typeof named === 'string' ? named.slice(0, 16) : null,
      vehicle: null,
      errors: [...found.errors],
    };
  const vehicle = newVehicle(found.value, { id: uuidv7(), organisationId, now });
  return { row: each.row, plate: found.value.plate, vehicle, errors: [] };
}

/** The plates that somebody has registered already; the others are registered with it, unless it is only asked. */
async function platesTaken(tx: Tx, rows: readonly Checked[], isAsked: boolean): Promise<ReadonlySet<string>> {
  const plates = new Map<string, NewVehicle>();
  for (const { vehicle } of rows)
    if (vehicle && !plates.has(vehicle.row.plate)) plates.set(vehicle.row.plate, vehicle);
  const wanted = [...plates.values()];
  try {
    return await inSavepoint(tx, async (inner) => {
      const taken = await insertVehicles(inner, wanted);
      if (isAsked || taken.size > 0) throw new Undone(taken);
      return taken;
    });
  } catch (error) {
    if (error instanceof Undone) return error.taken;
    throw error;
  }
}

/** Takes back what was registered to see whether it can be. */
class Undone extends Error {
  readonly taken: ReadonlySet<string>;

  constructor(taken: ReadonlySet<string>) {
    super('taken back');
    this.taken = taken;
  }
}

function asCsv(
  { request, reply, language }: Pick<AnyCall, 'request' | 'reply' | 'language'>,
  { errors, rows }: z.input<typeof report>,
): Pick<Answer, 'media' | 'language'> {
  if (preferred(request, [CSV]) === null) return {};
  const { header, rowOf } = tabulated(REPORT_COLUMNS, language);
  const nothing = { code: null, column: null, pointer: null, message: null };
  const lines: readonly ReportLine[] = [
    ...errors.map((error) => ({ id: null, status: 'refused', ...error })),
    ...rows.flatMap(({ row, id, status, errors: wrong }): readonly ReportLine[] =>
      wrong.length === 0
        ? [{ row, id, status, ...nothing }]
        : wrong.map((error) => ({ id: null, status, ...error })),
    ),
  ];
  const { media } = tableAnswer(
    { reply, language },
    'vehicles-report',
    CSV,
    tableStream({ header, pages: [lines.map(rowOf)] }, CSV),
  );
  return media ? { media, language } : {};
}
