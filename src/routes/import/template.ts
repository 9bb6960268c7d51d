import { z } from 'zod';
import { speaking } from '../columns.ts';
import { preferred } from '../negotiate.ts';
import { route } from '../route.ts';
import { TABLE_TYPES, tableAnswer, tableStream } from '../table.ts';
import { type Codes, fieldOf, type ImportColumn } from './columns.ts';
import { SCAN_COLUMNS } from './scan-columns.ts';
import { VEHICLE_COLUMNS } from './vehicle-columns.ts';

const TEMPLATES = { vehicles: VEHICLE_COLUMNS, scans: SCAN_COLUMNS } as const;

const READINGS = ['text', 'number', 'flag', 'day', 'instant', 'list', 'code'] as const;

const column = z
  .strictObject({
    heading: z.string(),
    field: z.string().describe('The field of the operation that takes one, which is a heading too.'),
    also: z.array(z.string()).describe('Other headings it is known by, in the other languages too.'),
    reading: z.enum(READINGS).describe('`flag`: yes or no, 是 or 否; `list`: several, by semicolons.'),
    required: z.boolean(),
    values: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  })
  .meta({
    id: 'ImportColumn',
    description: 'A column that a file may have; codes may stand there by their names.',
  });

export const getImportTemplate = route({
  operationId: 'getImportTemplate',
  method: 'GET',
  url: '/v1/import-templates/:of',
  tag: 'Service',
  summary: 'What a file to be imported looks like',
  description:
    'The columns of a file for `importVehicles` or `importScans`, with their headings in the language of the reader; as CSV or XLSX by `Accept` an empty file under these headings, to be filled in. Columns may stand in any order; those not required may be missing.',
  params: z.strictObject({ of: z.enum(Object.keys(TEMPLATES) as [keyof typeof TEMPLATES]) }),
  answers: { 200: z.strictObject({ columns: z.array(column) }) },
  media: TABLE_TYPES,
  refusals: [],
  run: async (call) => {
    const { params, language, request } = call;
    const say = speaking(language);
    const columns: readonly ImportColumn[] = TEMPLATES[params.of];
    const type = preferred(request, TABLE_TYPES);
    if (type) {
      const header = columns.map(({ words }) => say(words, ''));
      return tableAnswer(call, params.of, type, tableStream({ header, pages: [] }, type));
    }
    const valuesOf = (codes: Codes = {}) =>
      Object.entries(codes).map(([code, words]) => ({ code, name: say(words, code) }));
    const shown = columns.map((each) => {
      const { words, also = [], reading, codes, required = false } = each;
      const isCode = typeof reading === 'object';
      return {
        heading: say(words, ''),
        field: fieldOf(each),
        also: [words.en, words.zh, ...also].filter((name) => name !== say(words, '')),
        reading: isCode ? ('code' as const) : reading,
        required,
        values: valuesOf(isCode ? reading.codes : codes),
      };
    });
    return { status: 200, body: { columns: shown } };
  },
});
