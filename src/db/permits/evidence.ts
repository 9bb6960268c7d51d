import { asc, eq } from 'drizzle-orm';
import type { Attestation, Contest, Survey } from '../../domain/permits/application.ts';
import type { Executor, Tx } from '../pool.ts';
import { attestation, contest, survey } from '../schema/permits.ts';

/** What officers and counterparties have put on record about an application. */
export type Evidence = Readonly<{
  attestations: readonly Attestation[];
  /** The earliest made first. */
  surveys: readonly Survey[];
  contests: readonly Contest[];
}>;

export async function loadEvidence(db: Executor, applicationId: string): Promise<Evidence> {
  const attestations = await db
    .select({
      citation: attestation.citation,
      statement: attestation.statement,
      by: attestation.byName,
      at: attestation.at,
    })
    .from(attestation)
    .where(eq(attestation.applicationId, applicationId))
    .orderBy(asc(attestation.at), asc(attestation.id));
  const surveys = await db
    .select({
      surveyedOn: survey.surveyedOn,
      officers: survey.officers,
      checks: survey.checks,
      note: survey.note,
      by: survey.byName,
      at: survey.at,
    })
    .from(survey)
    .where(eq(survey.applicationId, applicationId))
    .orderBy(asc(survey.at), asc(survey.id));
  const contests = await db
    .select({
      contractNumber: contest.contractNumber,
      organisationId: contest.organisationId,
      reason: contest.reason,
      at: contest.at,
    })
    .from(contest)
    .where(eq(contest.applicationId, applicationId))
    .orderBy(asc(contest.at), asc(contest.id));
  return { attestations, surveys, contests };
}

export async function insertAttestation(tx: Tx, made: typeof attestation.$inferInsert): Promise<void> {
  await tx.insert(attestation).values(made);
}

export async function insertSurvey(tx: Tx, made: typeof survey.$inferInsert): Promise<void> {
  await tx.insert(survey).values(made);
}

export async function insertContest(tx: Tx, made: typeof contest.$inferInsert): Promise<void> {
  await tx.insert(contest).values(made);
}
