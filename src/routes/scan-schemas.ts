import { z } from 'zod';
import { AUTHORITIES } from '../domain/law/art-07-competence.ts';
import { MANIFEST_STATES } from '../domain/manifests/manifest.ts';
import { REFUSAL_GROUNDS } from '../domain/manifests/scan.ts';
import {
  category,
  day,
  finding,
  id,
  idOut,
  instant,
  location,
  problem,
  quantity,
  scannedMaterial,
  text,
} from './schemas.ts';

/** An id made on the device: a UUID of any version. */
const scanId = z
  .guid()
  .transform((value) => value.toLowerCase())
  .meta({ format: 'uuid' });

const manifestNumber = z
  .string()
  .regex(/^[0-9A-Za-z]{1,40}$/)
  .transform((value) => value.toUpperCase())
  .meta({ example: '421200260316000001K7QXD' });

/** A plate as read: in scans it is kept as it was sent, in registers it is by GA 36. */
const plateRead = text(16).meta({ example: '鄂L12345' });
const materials = z.array(scannedMaterial).min(1).max(12);

const onManifest = { id: scanId, manifestNumber, at: instant, location: location.optional() };

/** What a load says and a correction may change. */
export const correctable = {
  plate: plateRead,
  category,
  materials,
  quantity,
  destinationId: id,
  driverName: text(100),
};

const { plate, ...rest } = correctable;

// The order of the fields is that of every fingerprint by which repeats are told: it stays.
const loadScan = z.strictObject({
  ...onManifest,
  kind: z.literal('load'),
  plate,
  projectId: id,
  ...rest,
  driverName: rest.driverName.optional(),
  producedOn: day.optional(),
});

export const scanInput = z
  .discriminatedUnion('kind', [
    loadScan,
    z.strictObject({
      ...onManifest,
      kind: z.literal('depart'),
      washed: z.boolean().optional(),
      covered: z.boolean().optional(),
    }),
    z.strictObject({ ...onManifest, kind: z.literal('redirect'), destinationId: id }),
    z.strictObject({
      ...onManifest,
      kind: z.literal('receive'),
      siteId: id,
      quantity,
      plate: plateRead.optional(),
      category: category.optional(),
      materials: materials.optional(),
    }),
    z
      .strictObject({
        ...onManifest,
        kind: z.literal('refuse'),
        siteId: id,
        ground: z.enum(REFUSAL_GROUNDS),
        groundText: text(500).optional(),
      })
      .refine(({ ground, groundText }) => ground !== 'other' || groundText !== undefined, {
        error: 'groundText says what the other ground is',
        path: ['groundText'],
      }),
    z.strictObject({ ...onManifest, kind: z.literal('return'), note: text(500).optional() }),
    z.strictObject({
      ...onManifest,
      manifestNumber: manifestNumber.optional(),
      kind: z.literal('inspect'),
      plate: plateRead,
      category: category.optional(),
      credential: text(2_000).optional(),
      regionCode: z.enum(AUTHORITIES.map(({ code }) => code) as [string]).optional(),
      note: text(500).optional(),
    }),
  ])
  .meta({ id: 'Scan', description: 'What a phone read, when, and where; its id is made on the device.' });

export type ScanInput = z.output<typeof scanInput>;

const SCAN_OUTCOMES = ['recorded', 'duplicate'] as const;

export const scanAnswer = z
  .strictObject({
    id: idOut.or(z.guid()),
    outcome: z.enum(SCAN_OUTCOMES),
    manifest: z.strictObject({ number: z.string(), state: z.enum(MANIFEST_STATES) }).nullable(),
    clearance: z
      .strictObject({ granted: z.boolean(), findings: z.array(finding) })
      .optional()
      .meta({
        description:
          'Of a load and a departure: granted exactly when no finding blocks. Not there for a departure whose load is not here yet.',
      }),
    findings: z.array(finding),
  })
  .meta({ id: 'ScanAnswer', description: 'One answer per scan; a repeat gets the same but for `outcome`.' });

const batchOf = <Each extends z.ZodType>(each: Each) =>
  z.strictObject({ scans: z.array(each).min(1).max(1_000) });

/** Whatever stands in it: each is validated by itself. */
export const batchInput = batchOf(z.looseObject({}));

/** What is to stand in it, for the document. */
export const batchShown = batchOf(
  scanInput.describe(
    'Each is validated by itself: a malformed one gets a problem of its own and refuses no other.',
  ),
);

/** What became of one of several scans: told apart by `outcome`, with the status it would have had alone. */
export const RESULT = {
  recorded: {
    outcome: z.enum(SCAN_OUTCOMES).describe('As in `scan`.'),
    status: z.union([z.literal(200), z.literal(201)]),
    scan: scanAnswer,
  },
  refused: { outcome: z.literal('refused'), status: z.int().min(400).max(599), problem },
};

const resultId = z.guid().describe('Of the scan.');

export const batchAnswer = z.strictObject({
  results: z.array(
    z
      .discriminatedUnion('outcome', [
        z.strictObject({ id: resultId, ...RESULT.recorded }),
        z.strictObject({
          id: resultId.nullable().describe('Of the scan; null where it has none that can be read.'),
          ...RESULT.refused,
        }),
      ])
      .meta({ id: 'BatchResult', description: 'What became of one scan; told apart by `outcome`.' }),
  ),
});

/** The id of what was sent as a scan, where it has one that can be read. */
export function scanIdIn(input: unknown): string | null {
  return scanId.safeParse(Object(input).id).data ?? null;
}
