import { asc, desc, eq } from 'drizzle-orm';
import type { Attestation, Contest, Survey } from '../../domain/permits/application.ts';
import type { Instant } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { attestation, contest, survey, surveySignature } from '../schema/permits.ts';

export type StoredSurvey = Survey & Readonly<{ id: string }>;
/** An officer's own word that a survey was as it is recorded. */
export type Signature = Readonly<{ sub: string; name: string; at: Instant }>;

/** What officers and counterparties have put on record about an application. */
export type Evidence = Readonly<{
  attestations: readonly Attestation[];
  /** The earliest made first. */
  surveys: readonly StoredSurvey[];
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
      id: survey.id,
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

/** The last survey of an application; the one that is shown, and that can be signed. */
export async function lastSurvey(
  db: Executor,
  applicationId: string,
): Promise<Pick<StoredSurvey, 'id' | 'officers'> | null> {
  const [found] = await db
    .select({ id: survey.id, officers: survey.officers })
    .from(survey)
    .where(eq(survey.applicationId, applicationId))
    .orderBy(desc(survey.at), desc(survey.id))
    .limit(1);
  return found ?? null;
}

/** Who has signed a survey, the earliest first. */
export async function signaturesOf(db: Executor, surveyId: string): Promise<readonly Signature[]> {
  const { sub, name, at } = surveySignature;
  return db
    .select({ sub, name, at })
    .from(surveySignature)
    .where(eq(surveySignature.surveyId, surveyId))
    .orderBy(asc(at), asc(sub));
}

/** Signs a survey for somebody who has not signed it. */
export async function insertSignature(tx: Tx, made: typeof surveySignature.$inferInsert): Promise<void> {
  await tx.insert(surveySignature).values(made);
}

export async function insertContest(tx: Tx, made: typeof contest.$inferInsert): Promise<void> {
  await tx.insert(contest).values(made);
}
