import { z } from 'zod';
import { PROJECT_KINDS } from '../domain/law/art-03-categories.ts';
import { PREMISES } from '../domain/registers/organisation.ts';
import { day, dayOut, finding, id, idOut, instantOut, location, named, regionCode, text } from './schemas.ts';

export const projectKind = z.enum(PROJECT_KINDS).meta({ id: 'ProjectKind' });
const premises = z.enum(PREMISES).meta({
  id: 'Premises',
  description: 'Whose premises a decoration is in; it decides what 第二十五條 asks.',
});
const producer = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('unit'), id: id.optional(), name: text(200).optional() })
    .refine((unit) => (unit.id === undefined) !== (unit.name === undefined), {
      error: 'either id or name',
    }),
  z.strictObject({ kind: z.literal('individual'), name: text(200) }),
]);

const fields = z.strictObject({
  name: text(200),
  kind: projectKind,
  premises: premises.optional(),
  regionCode,
  location,
  developerId: id.optional(),
  contractorId: id.optional(),
  producer: producer.optional(),
  propertyManagerId: id.optional(),
  commencesOn: day,
});
export type ProjectBody = z.output<typeof fields>;
/** What a rule across fields sees of a body that may have other errors too: all errors are answered at once. */
type Raw = Readonly<Partial<Record<keyof ProjectBody, unknown>>>;
const isObject = (payload: Readonly<{ value: unknown }>) =>
  typeof payload.value === 'object' && payload.value !== null;

export const projectBody = fields
  .refine(({ premises, kind }: Raw) => premises === undefined || kind === 'decoration', {
    path: ['premises'],
    error: 'only of a decoration',
    when: isObject,
  })
  .refine((raw: Raw) => raw.developerId ?? raw.contractorId ?? raw.producer ?? raw.propertyManagerId, {
    error: 'at least one of developerId, contractorId, producer, propertyManagerId',
    when: isObject,
  });

export const listedProject = z
  .strictObject({
    id: idOut,
    name: z.string(),
    kind: projectKind,
    premises: premises.nullable(),
    regionCode: z.string(),
    location,
    developerId: idOut.nullable(),
    contractorId: idOut.nullable(),
    propertyManagerId: idOut.nullable(),
    developer: named.nullable(),
    contractor: named.nullable(),
    propertyManager: named.nullable(),
    producer: z
      .strictObject({
        kind: z.enum(['unit', 'individual']),
        id: idOut.nullable(),
        name: z.string(),
      })
      .nullable(),
    commencesOn: dayOut,
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'ListedProject' });

export const projectOut = listedProject
  .extend({ findings: z.array(finding).describe('Notices, as of a location outside the region.') })
  .meta({ id: 'Project' });
