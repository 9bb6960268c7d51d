import { z } from 'zod';
import type { Words } from '../domain/words.ts';
import { type Code, ERRORS, FINDINGS, generalOf, REFUSALS, type RefusalCode } from '../domain/catalogue.ts';
import { CATEGORIES, MATERIALS, PROHIBITED_MATERIALS } from '../domain/law/art-03-categories.ts';
import { ringFlaw } from '../domain/geometry.ts';
import { isPlate } from '../domain/registers/plate.ts';
import { DENSITY_VERSION, MAX_MASS_KG, massOf } from '../domain/quantity.ts';
import { isDay, toOffsetText } from '../domain/time.ts';
import { isCursor, NO_CURSOR } from './paging.ts';

/** The most that a file may have that is uploaded or imported. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Text that Postgres can keep: no NUL, no half of a surrogate pair, and not only blanks. */
export function text(maxLength: number) {
  return z
    .string()
    .min(1, { abort: true })
    .max(maxLength, { abort: true })
    .refine((value) => !value.includes('\0') && value.isWellFormed() && value.trim() !== '', {
      error: 'text without control characters, not blank',
    });
}

/** A list of one to `max` values, none of them twice. */
export function setOf<Value extends z.ZodType>(value: Value, max: number) {
  return z
    .array(value)
    .min(1)
    .max(max)
    .refine((values) => new Set(values).size === values.length, { error: 'no value twice' })
    .meta({ uniqueItems: true });
}

/** A yes or no in a query. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const id = z
  .uuid()
  .transform((value) => value.toLowerCase())
  .meta({ format: 'uuid' });
export const idOut = z.uuid();

export const day = z
  .string()
  .refine((value) => isDay(value) && value >= '1900-01-01' && value <= '2199-12-31', {
    error: 'a day that exists, YYYY-MM-DD',
  })
  .meta({ format: 'date', example: '2026-03-16' });
/** A calendar month of the days above. */
export const month = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, { error: 'a month, YYYY-MM' })
  .meta({ example: '2026-03' });

export const dayOut = z.string().meta({ format: 'date' });

/** RFC 3339 with an offset; in the domain milliseconds since the epoch. */
export const instant = z.iso
  .datetime({ offset: true, error: 'an instant by RFC 3339 with its offset' })
  .transform((value) => Date.parse(value))
  .refine((at) => at >= Date.UTC(1900, 0) && at < Date.UTC(2200, 0), {
    error: 'an instant from 1900 to 2199',
  })
  .meta({ format: 'date-time', example: '2026-03-16T18:20:00+08:00' });
export const instantOut = z.string().meta({ format: 'date-time' });

/** An instant as it is answered, or null. */
export function shownAt(at: number): string;
export function shownAt(at: number | null): string | null;
export function shownAt(at: number | null): string | null {
  return at === null ? null : toOffsetText(at);
}

export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' })
  .meta({ example: '18:00' });

export const category = z.enum(CATEGORIES).meta({ id: 'Category' });
export const material = z.enum(MATERIALS as [(typeof MATERIALS)[number]]).meta({ id: 'Material' });
export const scannedMaterial = z.enum([...MATERIALS, ...PROHIBITED_MATERIALS]).meta({
  id: 'ScannedMaterial',
  description: 'A material as seen; household and hazardous are no construction waste.',
});

const unit = z.enum(['t', 'kg', 'm3']);

/** A quantity above zero and at most 1,000,000 t. */
export const quantity = z
  .strictObject({ value: z.number().gt(0).max(MAX_MASS_KG), unit })
  .refine(
    (given) => {
      const massKg = massOf(given);
      return massKg >= 1 && massKg <= MAX_MASS_KG;
    },
    { error: 'above zero and at most 1,000,000 t' },
  )
  .meta({
    id: 'Quantity',
    description: `Above zero and at most 1,000,000 t; m3 by the density of the materials (table ${DENSITY_VERSION}).`,
  });

export const quantityOut = z
  .strictObject({ value: z.number(), unit, massKg: z.int().min(0).max(MAX_MASS_KG) })
  .meta({ id: 'QuantityWithMass' });

export const location = z
  .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
  .meta({ id: 'Location', description: 'WGS-84' });

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export const lineString = z
  .strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2).max(5_000) })
  .meta({ id: 'LineString' });
export const polygon = z
  .strictObject({
    type: z.literal('Polygon'),
    coordinates: z
      .array(z.array(position).min(4).max(5_000))
      .min(1)
      .max(20)
      .refine((rings) => rings.flat().length <= 5_000, { error: 'at most 5000 positions in all rings' }),
  })
  .meta({ id: 'Polygon' });

/** A county as maps have it takes a few thousand. */
const MAX_BOUNDARY_POSITIONS = 10_000;
/** A position is three with its numbers; of rings and of areas there are a quarter as many at most. */
const MAX_BOUNDARY_VALUES = 3.5 * MAX_BOUNDARY_POSITIONS;
const RING_FLAWS = {
  open: 'a ring that ends where it begins',
  flat: 'a ring that encloses more than a square metre',
};
const ring = z
  .array(position)
  .min(4)
  .max(MAX_BOUNDARY_POSITIONS)
  .check(({ value, issues }) => {
    const flaw = ringFlaw(value);
    if (flaw) issues.push({ code: 'custom', input: value, message: RING_FLAWS[flaw] });
  });
// The bound on positions says it already; this one is for readers of the document.
const MAX_RINGS = { maxItems: MAX_BOUNDARY_POSITIONS / 4 };
const rings = z.array(ring).min(1).meta(MAX_RINGS);
const arePositionsFew = (areas: readonly (readonly (readonly unknown[])[])[]) =>
  areas.flat().reduce((sum, each) => sum + each.length, 0) <= MAX_BOUNDARY_POSITIONS;
const TOO_MANY = { error: `at most ${MAX_BOUNDARY_POSITIONS} positions in all rings` };

/** The boundary of a region. A ring that crosses itself is taken as it is. */
export const boundary = notVast(
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('Polygon'),
      coordinates: rings.refine((area) => arePositionsFew([area]), TOO_MANY).meta(MAX_RINGS),
    }),
    z.strictObject({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(rings).min(1).refine(arePositionsFew, TOO_MANY).meta(MAX_RINGS),
    }),
  ]),
).meta({
  id: 'Boundary',
  description:
    'GeoJSON in WGS-84, at most 10,000 positions in all: each area one ring, and one for each of its holes. Rings end where they begin and enclose something; that they do not cross themselves or each other is not checked.',
});

/** Every load is judged by the orders that bind: an area is drawn by hand, not traced. */
const MAX_AREA_POSITIONS = 1_000;

/** The area of a control order. */
export const area = notVast(
  z.strictObject({
    type: z.literal('Polygon'),
    coordinates: rings
      .refine((of) => of.reduce((sum, each) => sum + each.length, 0) <= MAX_AREA_POSITIONS, {
        error: `at most ${MAX_AREA_POSITIONS} positions in all rings`,
      })
      .meta({ maxItems: MAX_AREA_POSITIONS / 4 }),
  }),
).meta({
  id: 'Area',
  description:
    'GeoJSON in WGS-84, at most 1,000 positions in all: one ring, and one for each of its holes. Rings end where they begin and enclose something; that they do not cross themselves or each other is not checked.',
});

/** Tells a geometry with far too much in it before a schema names everything wrong, which takes a second for 1 MiB. */
function notVast<S extends z.ZodType>(schema: S) {
  return z.preprocess((value, context) => {
    const { coordinates } = Object(value) as Readonly<{ coordinates?: unknown }>;
    if (valuesIn(coordinates, MAX_BOUNDARY_VALUES) <= MAX_BOUNDARY_VALUES) return value;
    context.issues.push({
      code: 'custom',
      path: ['coordinates'],
      message: TOO_MANY.error,
      input: coordinates,
    });
    return z.NEVER;
  }, schema);
}

/** How many values stand in arrays, however deep, counted until there are more than `enough`. */
function valuesIn(nested: unknown, enough: number): number {
  const waiting = [nested];
  let count = 0;
  for (let at = waiting.pop(); at !== undefined && count <= enough; at = waiting.pop()) {
    if (!Array.isArray(at)) continue;
    count += at.length;
    if (count <= enough) waiting.push(...(at as readonly unknown[]));
  }
  return count;
}

export const plate = z
  .string()
  .refine(isPlate, {
    error: 'a number plate by GA 36-2018: no letter I or O, no dot or blank, nothing of full width',
  })
  .meta({
    example: '鄂L12345',
    minLength: 7,
    maxLength: 8,
    description:
      'A mainland number plate by GA 36-2018, without a space or a dot: the character of the province, a letter, then five characters, or six of a new-energy vehicle; never I or O.',
    pattern:
      '^[\\u4e00-\\u9fa5][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9\\u6302\\u5b66\\u8b66\\u6e2f\\u6fb3]$',
  });

export const regionCode = text(6).meta({
  example: '421202',
  description: 'A region by the code of its authority: one of `listAuthorities`.',
});

/** Codes of the catalogue, each with its message for the readers of the document. */
function codes<Known extends Code>(of: readonly (readonly [Known, Words])[]) {
  return z.enum(of.map(([code]) => code)).meta({
    'x-enumDescriptions': Object.fromEntries(of.map(([code, { en }]) => [code, en])),
  });
}

const rowsOf = <Known extends Code>(of: Readonly<Record<Known, Words>>) =>
  Object.entries(of) as [Known, Words][];
const isGeneral = ([code]: readonly [RefusalCode, Words]) => generalOf(code) === code;

const findingCode = codes(rowsOf(FINDINGS)).meta({
  id: 'FindingCode',
  description: 'What the law makes of a fact. Codes never change.',
});
const refusalCode = codes(rowsOf(REFUSALS).filter(isGeneral)).meta({
  id: 'RefusalCode',
  description: 'Why a request was refused. Codes never change.',
});
const errorCode = codes<Code>([
  ...rowsOf(ERRORS),
  ...rowsOf(REFUSALS).filter((each) => !isGeneral(each)),
]).meta({
  id: 'ErrorCode',
  description:
    'What is wrong with one value, row or point, or why exactly something is refused by a more general code: in `errors` or a report. Codes never change.',
});
/** A code of one thing that is wrong, wherever it stands. */
export const itemCode = z.union([errorCode, refusalCode, findingCode]).meta({
  id: 'ItemCode',
  description:
    'Of a value, row or point one of `ErrorCode`; of a refusal that is about one thing in the request its own code again; of a condition that is not met what is found.',
});

const severity = z
  .enum(['notice', 'violation', 'block'])
  .describe(
    '`block` denies clearance or makes a condition unmet, `violation` becomes a suspected violation without denying clearance, `notice` does neither.',
  );
/** What a finding is about, beside its code. */
const aboutFinding = {
  pointer: z.string().describe('JSON pointer to it in the application, the scan or the request.').optional(),
  plate: z.string().describe('Of the vehicle that it is about.').optional(),
  documentKind: z.string().describe('Of the document that it is about.').optional(),
  scanId: idOut.describe('Of the scan that it is about.').optional(),
};

export const finding = z
  .strictObject({
    code: findingCode,
    citation: z.string().describe('The clause: `9(3)`, `15(7)`, `solidWasteLaw:63`.'),
    severity,
    message: z.string().describe('In the language of `Accept-Language`.'),
    ...aboutFinding,
  })
  .meta({ id: 'Finding', description: 'What the law makes of a fact; `citation` names the clause.' });

const problemError = z
  .strictObject({
    ...aboutFinding,
    code: itemCode,
    message: z.string().describe('In the language of `Accept-Language`.'),
    row: z.int().min(1).max(100_000).describe('Of a file: the row as the spreadsheet numbers it.').optional(),
    column: z
      .string()
      .nullable()
      .describe('Of a file: the heading of the column in it; null where no column is meant.')
      .optional(),
    citation: z.string().describe('Of a finding: the clause.').optional(),
    severity: severity.optional(),
  })
  .meta({
    id: 'ProblemError',
    description:
      'One thing that is wrong. `pointer` leads to it in the request; `row` and `column` are there for files, `citation` and `severity` where it is a finding.',
  });

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string(),
    code: refusalCode,
    citations: z.array(z.string()).optional(),
    errors: z
      .array(problemError)
      .describe('Everything that is wrong, at once; what conditions lack as findings.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, with a stable code and every error.' });

export const named = z.strictObject({ id: idOut, name: z.string() }).meta({ id: 'Named' });

/** The query of a list. */
export const listQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: text(500).refine(isCursor, NO_CURSOR).optional(),
  updatedSince: instant.optional(),
};

/** A list that is short enough to be answered whole. */
export function wholeOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.null() });
}

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
