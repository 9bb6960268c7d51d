import { z } from 'zod';
import type { Review, StoredViolation } from '../db/enforcement/violations.ts';
import { PLACE_KINDS, SUBJECT_KINDS, SUBJECT_ROLES } from '../domain/enforcement/offence.ts';
import { EVIDENCE_KINDS, REVIEW_OUTCOMES, VIOLATION_STATUSES } from '../domain/enforcement/violation.ts';
import { type Caller, readsAll } from './caller.ts';
import { idOut, instantOut, location, quantity, shownAt } from './schemas.ts';
import { personShown, type Sight } from './sight.ts';

export const reportedFacts = z
  .strictObject({
    dumpingGround: z.boolean().optional().describe('Whether the yard was a dump (第三十六條第一款).'),
    lifeOrHealth: z
      .boolean()
      .optional()
      .describe('Whether life or health is at stake: five years instead of two.'),
    quantity: quantity.optional().describe('How much it was, for the steps of discretion.'),
  })
  .meta({ id: 'ReportedFacts', description: 'What an officer or a department states and the law asks.' });

export const violation = z
  .strictObject({
    id: idOut,
    offence: z.string(),
    finding: z.string(),
    citations: z.array(z.string()),
    subject: z.strictObject({
      kind: z.enum(SUBJECT_KINDS),
      role: z.enum(SUBJECT_ROLES),
      id: idOut.nullable(),
      name: z.string(),
    }),
    occurredAt: instantOut,
    regionCode: z.string(),
    location: location.nullable(),
    authority: z.string(),
    status: z.enum(VIOLATION_STATUSES),
    dismissedReason: z.string().nullable(),
    evidence: z.array(
      z.strictObject({
        kind: z.enum(EVIDENCE_KINDS),
        id: z.guid(),
        at: instantOut,
      }),
    ),
    manifestNumber: z.string().nullable(),
    plate: z.string().nullable(),
    placeKind: z.enum(PLACE_KINDS).nullable(),
    note: z
      .string()
      .nullable()
      .describe('What was reported, for staff; of an individual for an officer who reads it alone.'),
    facts: reportedFacts.nullable(),
    actId: idOut,
    caseId: idOut.nullable(),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'Violation', description: 'Suspected until an officer has reviewed it.' });

/** A violation stands in the audit with its manifest, if it has one. */
export function chainOf({ manifestNumber }: StoredViolation) {
  return manifestNumber === null ? 'service' : (`manifest:${manifestNumber}` as const);
}

/**
 * An individual who is suspected is named to an officer who reads the violation alone, and so is what was reported of
 * them.
 */
export function violationShown(stored: StoredViolation, caller: Caller, sight: Sight) {
  const { subjectKind, subjectRole, subjectId, subjectName, lat, lon, version: _version, ...rest } = stored;
  const isClear = subjectKind === 'unit' || sight === 'clear';
  return {
    ...rest,
    subject: {
      kind: subjectKind,
      role: subjectRole,
      id: subjectId,
      name: personShown(subjectName, isClear),
    },
    occurredAt: shownAt(stored.occurredAt),
    location: lat !== null && lon !== null ? { lat, lon } : null,
    evidence: stored.evidence.map((each) => ({ ...each, at: shownAt(each.at) })),
    note: isClear && readsAll(caller) ? stored.note : null,
    createdAt: shownAt(stored.createdAt),
    updatedAt: shownAt(stored.updatedAt),
  };
}

const review = z
  .strictObject({
    outcome: z.enum(REVIEW_OUTCOMES),
    reason: z.string(),
    authority: z.string(),
    at: instantOut,
    documentIds: z.array(idOut),
  })
  .meta({ id: 'ViolationReview' });

export const reviewed = violation.extend({ reviews: z.array(review) }).meta({
  id: 'ReviewedViolation',
  description: 'A violation with what officers made of it; the party sees no reviews.',
});

export function reviewShown({ outcome, reason, authority, at, documentIds: documents }: Review) {
  return { outcome, reason, authority, at: shownAt(at), documentIds: [...documents] };
}
