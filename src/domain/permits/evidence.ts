import { block, type Finding } from '../finding.ts';
import type { ApplicationBody, ApplicationFacts, SurveyCheck } from './application.ts';

export const DOCUMENT_KINDS = [
  'planningPermit',
  'constructionPermit',
  'sitePlan',
  'demolitionFiling',
  'businessLicence',
  'officePremises',
  'parkingPremises',
  'operationRules',
  'safetyRules',
  'qualityRules',
  'maintenanceRules',
  'landRight',
  'concessionGrant',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether the text says anything. */
export function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** One finding per kind of document that is asked for and not there; an entry without an upload does not count. */
export function missingDocuments(
  body: ApplicationBody,
  citation: string,
  kinds: readonly DocumentKind[],
): readonly Finding[] {
  const present = new Set(body.documents?.filter((one) => isGiven(one.documentId)).map((one) => one.kind));
  return kinds
    .filter((kind) => !present.has(kind))
    .map((documentKind) =>
      block('document_missing', citation, { documentKind, params: { documentKind }, pointer: '/documents' }),
    );
}

/** Waits for an officer, unless one has attested the clause (since `after`, where something put it in doubt). */
function unverifiedUnlessAttested(
  facts: Pick<ApplicationFacts, 'attestations'>,
  citation: string,
  after = -Infinity,
): readonly Finding[] {
  const attested = facts.attestations.some((one) => one.citation === citation && one.at > after);
  return attested ? [] : [block('unverified', citation)];
}

/** What the survey found lacking; an attestation does not outweigh it, another survey of the same does. */
function failedChecks(
  facts: Pick<ApplicationFacts, 'survey'>,
  citation: string,
  checks: readonly SurveyCheck[],
): readonly Finding[] {
  return checks
    .filter((check) => facts.survey?.checks[check] === false)
    .map((check) => block('survey_failed', citation, { params: { check } }));
}

/** A row that an officer attests and in which a survey has a say. */
export function attestedRow(
  facts: Pick<ApplicationFacts, 'attestations' | 'survey'>,
  citation: string,
  checks: readonly SurveyCheck[] = [],
): readonly Finding[] {
  return [...failedChecks(facts, citation, checks), ...unverifiedUnlessAttested(facts, citation)];
}

/** A contract of an application as its other party knows it: the carrier, or the operator of the destination. */
type NamedContract = Readonly<{ number: string | undefined; counterpartyId: string | undefined }>;

/**
 * A contract that its counterparty contests (第九條) puts its row in doubt, until an officer has attested the row
 * after the contest. Another party's contest of the same number says nothing. One finding per contested contract.
 */
export function contestedContracts(
  facts: Pick<ApplicationFacts, 'attestations' | 'contests'>,
  citation: string,
  field: 'carriageContracts' | 'disposalContracts',
  contracts: readonly NamedContract[],
): readonly Finding[] {
  return contracts.flatMap(({ number, counterpartyId }, index) => {
    const contests = facts.contests.filter(
      (one) => one.contractNumber === number && one.organisationId === counterpartyId,
    );
    if (contests.length === 0) return [];
    const last = Math.max(...contests.map((one) => one.at));
    return unverifiedUnlessAttested(facts, citation, last).map((finding) => ({
      ...finding,
      pointer: `/${field}/${index}/number`,
    }));
  });
}

/** The numbers of the contracts of an application in which an organisation is the other party. */
export function contractsNaming(
  body: ApplicationBody,
  organisationId: string,
  operatorOf: (siteId: string) => string | undefined,
): ReadonlySet<string> {
  const all = [...carriageParties(body), ...disposalParties(body, operatorOf)];
  return new Set(all.flatMap((one) => (one.counterpartyId === organisationId ? (one.number ?? []) : [])));
}

export function carriageParties({ carriageContracts = [] }: ApplicationBody): readonly NamedContract[] {
  return carriageContracts.map(({ number, carrierId }) => ({ number, counterpartyId: carrierId }));
}

export function disposalParties(
  { disposalContracts = [] }: ApplicationBody,
  operatorOf: (siteId: string) => string | undefined,
): readonly NamedContract[] {
  return disposalContracts.map(({ number, destinationId }) => ({
    number,
    counterpartyId: destinationId === undefined ? undefined : operatorOf(destinationId),
  }));
}
