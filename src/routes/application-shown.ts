import { loadEvidence, type Signature, signaturesOf, type StoredSurvey } from '../db/permits/evidence.ts';
import { loadFacts } from '../db/permits/facts.ts';
import { loadJudgement } from '../db/permits/judgements.ts';
import { factsAsJudged } from '../domain/permits/judged.ts';
import type { StoredApplication } from '../db/permits/applications.ts';
import type { Tx } from '../db/pool.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Chain } from '../domain/audit/entry.ts';
import { type Finding, notice } from '../domain/finding.ts';
import type {
  ApplicationBody,
  ApplicationFacts,
  Attestation,
  Contest,
} from '../domain/permits/application.ts';
import { assess } from '../domain/permits/assessment.ts';
import type { Condition } from '../domain/permits/condition.ts';
import { REMEDIES } from '../domain/permits/decision.ts';
import { type Looked, lookedAt, nextSteps } from '../domain/permits/explanation.ts';
import { LOOKED_AT, NEXT_STEPS, REASONS, ROW_TITLES, TERMS } from '../domain/permits/explanation-words.ts';
import { type Deadlines, deadlinesOf, supplementBy } from '../domain/permits/procedure.ts';
import { siteCapacityKg } from '../domain/permits/site.ts';
import { massOf, type Quantity } from '../domain/quantity.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';
import { findingShown, inLanguage, type Language } from './language.ts';
import type { AuditedAnswer } from './route.ts';
import { shownAt } from './schemas.ts';

/** What an answer about applications needs beside them. */
export type Showing = Readonly<{ calendar: Calendar; now: Instant; language: Language }>;

/** What an assessment is shown from: the conditions, and the facts and the day they were worked out from. */
type Assessed = Readonly<{ conditions: readonly Condition[]; facts: ApplicationFacts | null; on: Day }>;

/** How an application stands now or, once decided, as it was decided on. */
export async function assessedOf(db: Tx, application: StoredApplication, now: Instant): Promise<Assessed> {
  // Silence decides without an assessment.
  if (application.decision && application.decision.conditions.length > 0) {
    const judged = await loadJudgement(db, application.id);
    const { attestations } = await loadEvidence(db, application.id);
    return {
      conditions: application.decision.conditions,
      facts: judged && { ...factsAsJudged(judged), attestations },
      on: judged?.on ?? dayOf(application.decidedAt ?? now),
    };
  }
  const [facts, on] = [await loadFacts(db, application, now), dayOf(now)];
  return { conditions: assess(facts, on), facts, on };
}

/** An application with its assessment and everything on record about it. */
export async function applicationShown(db: Tx, application: StoredApplication, showing: Showing) {
  const { now, language } = showing;
  const { attestations, surveys, contests } = await loadEvidence(db, application.id);
  const lastSurvey = surveys.at(-1);
  const signatures = lastSurvey ? await signaturesOf(db, lastSurvey.id) : [];
  return {
    ...listedApplicationShown(application, showing),
    assessment: assessmentShown(await assessedOf(db, application, now), language),
    attestations: attestations.map(attestationShown),
    survey: lastSurvey ? surveyShown(lastSurvey, signatures) : null,
    contests: contests.map(contestShown),
  };
}

export function assessmentShown({ conditions, facts, on }: Assessed, language: Language) {
  return {
    conditions: conditions.map((row) => {
      const findings = row.findings.map((finding) => findingShown(finding, language));
      const weighty = findings.filter(({ severity }) => severity !== 'notice');
      const messages = [...new Set(weighty.map(({ message }) => message))].join(' ');
      return {
        citation: row.citation,
        title: inLanguage(ROW_TITLES[row.citation] ?? NO_TITLE, language),
        status: row.status,
        because: inLanguage(REASONS[row.status], language, { messages }),
        findings,
        examined: facts ? lookedAt(facts, row, on).map((each) => lookedShown(each, language)) : [],
        next: nextSteps(row).map((step) => {
          const { who } = NEXT_STEPS[step];
          return { who, what: inLanguage(NEXT_STEPS[step], language) };
        }),
      };
    }),
  };
}

const NO_TITLE = { zh: '', en: '' };

/** Values that are codes of ours; every other text is somebody's own, whatever it says. */
const CODED: readonly string[] = ['kind', 'category', 'siteType', 'check'];

function lookedShown({ what, values, pointer }: Looked, language: Language) {
  const named = Object.entries(values).map(([name, value]) => {
    const isCode = typeof value === 'boolean' || CODED.includes(name);
    const term = isCode && Object.hasOwn(TERMS, String(value)) ? TERMS[String(value)] : undefined;
    return [name, term ? inLanguage(term, language) : value] as const;
  });
  const text = inLanguage(LOOKED_AT[what], language, Object.fromEntries(named));
  return { what, text, values, ...(pointer !== undefined && { pointer }) };
}

export function attestationShown(attestation: Attestation) {
  return { ...attestation, at: shownAt(attestation.at) };
}

export function surveyShown(survey: StoredSurvey, signatures: readonly Signature[]) {
  return { ...survey, at: shownAt(survey.at), signatures: signatures.map(signatureShown) };
}

export function signatureShown(signature: Signature) {
  return { ...signature, at: shownAt(signature.at) };
}

export function contestShown(contest: Contest) {
  return { ...contest, at: shownAt(contest.at) };
}

/** In whose histories an act on an application stands: of the application, and of the permit that it is about. */
export function chainsOf(
  { params }: Readonly<{ params: Readonly<{ id: string }> }>,
  { textIfAny }: AuditedAnswer,
): readonly Chain[] {
  const permits = ['permitNumber', 'renews', 'amends'].flatMap((member) => textIfAny(member) ?? []);
  return [`application:${params.id}`, ...[...new Set(permits)].map((number) => `permit:${number}` as const)];
}

/** An application without its assessment and evidence. */
export function listedApplicationShown(
  application: StoredApplication,
  { calendar, language }: Omit<Showing, 'now'>,
) {
  const { id, kind, status, authority, submittedAt, acceptedAt, extendedAt } = application;
  const { supplementItems, supplementRequestedAt, renews, amends } = application;
  const isApproved = status === 'approved';
  const deadlines = deadlinesOf(application, calendar);
  const dueBy = supplementRequestedAt === null ? null : supplementBy(calendar, supplementRequestedAt);
  return {
    id,
    kind,
    status,
    authority,
    applicant: { id: application.applicantId, name: application.applicantName },
    submittedAt: shownAt(submittedAt),
    acceptedAt: shownAt(acceptedAt),
    ...deadlines,
    deemed: application.deemed,
    supplement:
      supplementRequestedAt === null
        ? null
        : { items: supplementItems ?? [], requestedAt: shownAt(supplementRequestedAt), dueBy },
    extension:
      extendedAt === null ? null : { reason: application.extensionReason ?? '', at: shownAt(extendedAt) },
    notAcceptedReason: application.notAcceptedReason,
    decision: decisionShown(application, language),
    renews,
    amends,
    permitNumber: isApproved ? application.permitNumber : null,
    siteId: isApproved ? application.siteId : null,
    findings: unknownDeadlines(application, deadlines, dueBy).map((finding) =>
      findingShown(finding, language),
    ),
    createdAt: shownAt(application.createdAt),
    updatedAt: shownAt(application.updatedAt),
    ...bodyShown(application.body),
  };
}

/** A deadline that began to run and reaches into a year without a calendar. */
function unknownDeadlines(
  { status, submittedAt, acceptedAt, decidedAt }: StoredApplication,
  deadlines: Deadlines,
  supplementDueBy: Day | null,
): readonly Finding[] {
  const unknown = (name: string, citation: string) =>
    notice('calendar_missing', citation, { pointer: `/${name}` });
  const missing = (name: keyof Deadlines, citation: string, event: Instant | null) =>
    event !== null && deadlines[name] === null ? [unknown(name, citation)] : [];
  const waitsUnknown = status === 'supplementRequested' && supplementDueBy === null;
  return [
    ...(waitsUnknown ? [unknown('supplement/dueBy', 'licensingLaw:32')] : []),
    ...missing('acceptBy', 'licensingLaw:32', submittedAt),
    ...missing('decideBy', 'licensingLaw:42', acceptedAt),
    ...missing('decideByReceipt', 'order139:7', submittedAt),
    ...(status === 'approved' ? missing('certificateBy', 'licensingLaw:44', decidedAt) : []),
  ];
}

function decisionShown({ decision, decidedAt }: StoredApplication, language: Language) {
  if (!decision || decidedAt === null) return null;
  const { reconsideration, suit } = REMEDIES;
  return {
    outcome: decision.outcome,
    reasons: decision.reasons,
    decidedAt: shownAt(decidedAt),
    by: decision.by,
    remedies:
      decision.outcome === 'approved'
        ? null
        : {
            reconsideration: {
              within: `P${reconsideration.days}D`,
              text: inLanguage(reconsideration, language),
            },
            suit: { within: `P${suit.months}M`, text: inLanguage(suit, language) },
          },
  };
}

/** The body as it was written, each quantity with its mass. */
function bodyShown(body: ApplicationBody): object {
  const { plan, dailyCapacity, site, ...rest } = body;
  return {
    ...rest,
    ...(plan && {
      plan: {
        ...plan,
        ...(plan.streams && {
          streams: plan.streams.map(({ quantity, ...stream }) => ({
            ...stream,
            ...(quantity && { quantity: withMass(quantity, massOf(quantity, stream.materials)) }),
          })),
        }),
      },
    }),
    ...(dailyCapacity && { dailyCapacity: withMass(dailyCapacity, massOf(dailyCapacity)) }),
    ...(site && {
      site: { ...site, ...(site.capacity && { capacity: withMass(site.capacity, siteCapacityKg(site)) }) },
    }),
  };
}

function withMass(quantity: Quantity, massKg: number) {
  return { ...quantity, massKg };
}
