import { z } from 'zod';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { DUTIES, ORGANISATION_KINDS } from '../domain/registers/organisation.ts';
import { isUscc, isUsccShaped } from '../domain/registers/uscc.ts';
import { dayOut, idOut, instantOut, setOf, text } from './schemas.ts';

export const organisationKind = z.enum(ORGANISATION_KINDS).meta({ id: 'OrganisationKind' });
const uscc = z
  .string()
  .refine(isUsccShaped, { error: 'a unified social credit code, 18 characters by GB 32100-2015' })
  .meta({
    example: '91421200MA4900001K',
    minLength: 18,
    maxLength: 18,
    pattern: '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$',
    description:
      'A unified social credit code by GB 32100-2015, without I, O, S, V and Z; the last character checks the others.',
  });
const contact = z.strictObject({
  name: text(100),
  phone: text(40),
  email: z.email().max(254).optional(),
});

export const organisationBody = z
  .strictObject({
    name: text(200),
    uscc,
    kinds: setOf(organisationKind, ORGANISATION_KINDS.length),
    address: text(300),
    contact,
    usccOverride: z.strictObject({ reason: text(500) }).optional(),
    ownerSub: text(255).optional(),
  })
  .refine(({ uscc, usccOverride }) => usccOverride !== undefined || !isUsccShaped(uscc) || isUscc(uscc), {
    path: ['uscc'],
    params: { code: 'check_character_invalid' },
    when: ({ value }) => typeof (value as Partial<{ uscc: unknown }> | null)?.uscc === 'string',
  });

export const organisationOut = z
  .strictObject({
    id: idOut,
    name: z.string(),
    uscc: z.string(),
    kinds: z.array(organisationKind),
    verified: z.boolean(),
    permits: z.array(
      z.strictObject({
        number: z.string(),
        kind: z.enum(APPLICATION_KINDS),
        validFrom: dayOut,
        validTo: dayOut,
      }),
    ),
    address: z.string().optional(),
    contact: z.strictObject({ name: z.string(), phone: z.string(), email: z.string().nullable() }).optional(),
    members: z.array(z.strictObject({ sub: z.string(), duties: z.array(z.enum(DUTIES)) })).optional(),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({
    id: 'Organisation',
    description:
      '`permits` are those in force. Address, contact and members are for its own people and staff.',
  });
