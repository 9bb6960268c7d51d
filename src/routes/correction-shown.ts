import { z } from 'zod';
import type {
  Author,
  CorrectionRequest,
  StoredCorrection,
  StoredManifest,
  Trail,
} from '../db/manifests/read.ts';
import { answerBy, type Changes, CORRECTION_STATUSES, SIDES } from '../domain/manifests/correction.ts';
import { driverShown, signerShown } from './manifest-people.ts';
import type { AnyCall } from './route.ts';
import { category, dayOut, idOut, instantOut, quantity, scannedMaterial, shownAt } from './schemas.ts';
import type { Sight } from './sight.ts';

const changesOut = z
  .strictObject({
    plate: z.string(),
    category,
    materials: z.array(scannedMaterial),
    quantity,
    destinationId: idOut,
    driverName: z.string().describe("In clear for the carrier's own people and an officer; else masked."),
  })
  .partial()
  .meta({ id: 'SheetChanges' });

const author = z.strictObject({
  sides: z.array(z.enum(SIDES)).describe('The parties for whom they stand; none of an officer.'),
  organisationId: idOut.nullable(),
  name: z.string().describe('The organisation or the authority; without one the person, masked.'),
});

export const correctionOut = z
  .strictObject({
    id: idOut,
    by: author,
    changes: changesOut,
    before: changesOut.describe('What the sheet said when this was proposed, where it would be changed.'),
    reason: z.string(),
    status: z.enum(CORRECTION_STATUSES),
    proposedAt: instantOut,
    answerBy: dayOut
      .nullable()
      .describe(
        'Of an open one: the fifth working day, after which an officer may answer; null where the calendar of a year is missing.',
      ),
    answeredAt: instantOut.nullable(),
    answeredBy: z
      .strictObject({
        organisationId: idOut.nullable(),
        authority: z.string().nullable(),
        name: z.string().nullable().describe('The organisation; null of an authority and of a person.'),
      })
      .nullable(),
  })
  .meta({ id: 'Correction' });

export const requestOut = z
  .strictObject({ id: idOut, authority: z.string(), reason: z.string(), requestedAt: instantOut })
  .meta({ id: 'CorrectionRequest' });

/** A correction as it is answered. */
export function correctionShown(
  correction: StoredCorrection,
  manifest: StoredManifest,
  { calendar }: Pick<Trail, 'calendar'>,
  { caller }: Pick<AnyCall, 'caller'>,
  sight: Sight,
) {
  const changesShown = ({ driverName, ...rest }: Changes) => ({
    ...rest,
    ...(driverName !== undefined && { driverName: driverShown(driverName, manifest, caller, sight) }),
  });
  const { id, by, sides, changes, before, reason, status, proposedAt, answeredAt, answeredBy } = correction;
  return {
    id,
    by: { sides, ...signerShown(named(by), caller, sight) },
    changes: changesShown(changes),
    before: changesShown(before),
    reason,
    status,
    proposedAt: shownAt(proposedAt),
    answerBy: status === 'open' && calendar ? answerBy(calendar, proposedAt) : null,
    answeredAt: shownAt(answeredAt),
    answeredBy: answeredBy && {
      organisationId: answeredBy.organisationId,
      authority: answeredBy.authority,
      name: answeredBy.organisationName,
    },
  };
}

function named({ name, ...by }: Author) {
  return { ...by, name: name ?? '' };
}

export function requestShown({ id, authority, reason, requestedAt }: CorrectionRequest) {
  return { id, authority, reason, requestedAt: shownAt(requestedAt) };
}
