import { z } from 'zod';
import { REFUSAL_GROUNDS, type ScanContent } from '../domain/manifests/scan.ts';
import { signer } from './manifest-people.ts';
import { category, dayOut, idOut, instantOut, location, quantity, scannedMaterial } from './schemas.ts';

const materials = z.array(scannedMaterial);
const driverName = z.string().describe("In clear for the carrier's own people and an officer; else masked.");
const forStaff = (what: string) => z.string().optional().describe(`${what} For staff alone.`);

/** What scans of each kind say. */
const SAID = {
  load: {
    plate: z.string(),
    projectId: idOut,
    category,
    materials,
    quantity,
    destinationId: z.guid(),
    driverName: driverName.optional(),
    producedOn: dayOut.optional(),
  },
  depart: { washed: z.boolean().optional(), covered: z.boolean().optional() },
  redirect: { destinationId: z.guid() },
  receive: {
    siteId: idOut,
    quantity,
    plate: z.string().optional(),
    category: category.optional(),
    materials: materials.optional(),
  },
  refuse: { siteId: idOut, ground: z.enum(REFUSAL_GROUNDS), groundText: z.string().optional() },
  return: { note: z.string().optional() },
  inspect: {
    plate: z.string(),
    category: category.optional(),
    regionCode: z.string().optional(),
    note: forStaff('What was noted at the roadside.'),
    credential: forStaff('What was shown.'),
  },
} satisfies Record<ScanContent['kind'], z.ZodRawShape>;

function recorded<Kind extends keyof typeof SAID>(kind: Kind) {
  return z.strictObject({
    id: z.guid(),
    kind: z.literal(kind),
    at: instantOut.describe('By the device.'),
    receivedAt: instantOut.describe('By the service.'),
    signedBy: signer,
    location: location
      .nullable()
      .describe("For who sent it, the carrier's own people and an officer; null for everybody else."),
    ...SAID[kind],
  });
}

export const recordedScan = z
  .discriminatedUnion('kind', [
    recorded('load'),
    recorded('depart'),
    recorded('redirect'),
    recorded('receive'),
    recorded('refuse'),
    recorded('return'),
    recorded('inspect'),
  ])
  .meta({ id: 'RecordedScan', description: 'A scan as it was sent, with its two times and who signed it.' });
