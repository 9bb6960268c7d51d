import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  CASE_STATES,
  type CaseState,
  type Procedure,
  PROCEDURES,
  STEP_TYPES,
  type StepContent,
  type StepType,
} from '../../domain/enforcement/case.ts';
import {
  PLACE_KINDS,
  type PlaceKind,
  SUBJECT_KINDS,
  type SubjectKind,
} from '../../domain/enforcement/offence.ts';
import {
  type Evidence,
  type InspectedItem,
  type ReportedFacts,
  VIOLATION_STATUSES,
  type ViolationStatus,
} from '../../domain/enforcement/violation.ts';
import { day, instant, version } from './columns.ts';
import { among } from './constraints.ts';
import { manifest } from './manifests.ts';
import { site } from './permits.ts';
import { authority, organisation, project } from './registers.ts';

/** A case (立案): what an authority does about violations of one party. Its steps make its state. */
export const penaltyCase = pgTable(
  'penalty_case',
  {
    id: uuid().primaryKey(),
    number: text().notNull(),
    status: text().$type<CaseState>().notNull(),
    procedure: text().$type<Procedure>().notNull(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectRole: text().notNull(),
    subjectId: uuid().references(() => organisation.id),
    subjectName: text().notNull(),
    violationIds: uuid().array().notNull(),
    investigators: jsonb().$type<readonly Readonly<{ sub: string; name: string }>[]>().notNull(),
    /** Those that took part (第三十五條第一款). */
    departments: text().array().notNull(),
    /** The threshold of the authority when it was filed. */
    hearingFromFen: bigint({ mode: 'number' }).notNull(),
    limitOn: day().notNull(),
    filedAt: instant().notNull(),
    filedBy: text().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('penalty_case_number').on(t.number),
    index('penalty_case_list').on(t.filedAt, t.id),
    index('penalty_case_subject').on(t.subjectId, t.filedAt, t.id),
    index('penalty_case_authority').on(t.authority, t.filedAt, t.id),
    index('penalty_case_state').on(t.status, t.filedAt, t.id),
    index('penalty_case_authority_state').on(t.authority, t.status, t.filedAt, t.id),
    index('penalty_case_undecided')
      .on(t.filedAt)
      .where(sql`${t.status} in ('open', 'notified')`),
    check('penalty_case_status', among(t.status, CASE_STATES)),
    check('penalty_case_procedure', among(t.procedure, PROCEDURES)),
    check('penalty_case_subject_kind', among(t.subjectKind, SUBJECT_KINDS)),
    check('penalty_case_investigators', sql`jsonb_array_length(${t.investigators}) >= 2`),
  ],
);

/** What was done in a case, in its order; never changed. */
export const caseStep = pgTable(
  'case_step',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => penaltyCase.id),
    position: integer().notNull(),
    type: text().$type<StepType>().notNull(),
    content: jsonb().$type<StepContent>().notNull(),
    at: instant().notNull(),
    bySub: text().notNull(),
    byName: text().notNull(),
  },
  (t) => [
    unique('case_step_position').on(t.caseId, t.position),
    check('case_step_type', among(t.type, STEP_TYPES)),
  ],
);

export const violation = pgTable(
  'violation',
  {
    id: uuid().primaryKey(),
    manifestNumber: text().references(() => manifest.number),
    /** The same finding on the same event against the same party is one violation. */
    key: text().notNull(),
    actKey: text().notNull(),
    actId: uuid().notNull(),
    finding: text().notNull(),
    offence: text().notNull(),
    citations: text().array().notNull(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectRole: text().notNull(),
    subjectId: uuid().references(() => organisation.id),
    subjectName: text().notNull(),
    occurredAt: instant().notNull(),
    regionCode: text()
      .notNull()
      .references(() => authority.code),
    lat: doublePrecision(),
    lon: doublePrecision(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    status: text().$type<ViolationStatus>().notNull(),
    /** Why it was dismissed; `superseded` by the service when the finding no longer holds. */
    dismissedReason: text(),
    plate: text(),
    placeKind: text().$type<PlaceKind>(),
    /** What somebody reported, and what they state of it; null of what a scan found. */
    note: text(),
    facts: jsonb().$type<ReportedFacts>(),
    reportedBy: text(),
    /** The case in which it is; null again when that goes to another authority. */
    caseId: uuid().references(() => penaltyCase.id),
    evidence: jsonb().$type<readonly Evidence[]>().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('violation_once').on(t.manifestNumber, t.key),
    index('violation_list').on(t.occurredAt, t.id),
    index('violation_subject').on(t.subjectId, t.occurredAt, t.id),
    index('violation_status').on(t.status, t.occurredAt, t.id),
    index('violation_region').on(t.regionCode, t.occurredAt, t.id),
    index('violation_region_status').on(t.regionCode, t.status, t.occurredAt, t.id),
    index('violation_offence').on(t.offence, t.occurredAt, t.id),
    // Not a btree: what changed lies together, and a scan that finds something writes next to nothing for it.
    index('violation_updated').using('brin', t.updatedAt).with({ pages_per_range: 16, autosummarize: true }),
    index('violation_act').on(t.actId),
    index('violation_case')
      .on(t.caseId)
      .where(sql`${t.caseId} is not null`),
    index('violation_plate').on(t.plate, t.occurredAt, t.id),
    // `overdue:` is of src/domain/law/art-26-04-intake-reports.ts.
    uniqueIndex('violation_overdue_once')
      .on(t.key)
      .where(sql`${t.key} like 'overdue:%'`),
    check('violation_status_known', among(t.status, VIOLATION_STATUSES)),
    check('violation_in_case', sql`${t.status} not in ('inCase', 'closed') or ${t.caseId} is not null`),
    check('violation_place_kind', sql`${t.placeKind} is null or ${among(t.placeKind, PLACE_KINDS)}`),
    check('violation_dismissed', sql`(${t.status} = 'dismissed') = (${t.dismissedReason} is not null)`),
    check('violation_evidence', sql`jsonb_array_length(${t.evidence}) > 0`),
  ],
);

/** What an officer made of a violation; never changed. */
export const violationReview = pgTable(
  'violation_review',
  {
    id: uuid().primaryKey(),
    violationId: uuid()
      .notNull()
      .references(() => violation.id),
    outcome: text().$type<'confirmed' | 'dismissed'>().notNull(),
    reason: text().notNull(),
    documentIds: uuid().array().notNull(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    bySub: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('violation_review_violation').on(t.violationId, t.at),
    check('violation_review_outcome', among(t.outcome, ['confirmed', 'dismissed'])),
  ],
);

/** An inspection on site: a form of clauses, each met or not. */
export const inspection = pgTable(
  'inspection',
  {
    id: uuid().primaryKey(),
    projectId: uuid().references(() => project.id),
    siteId: uuid().references(() => site.id),
    inspectedOn: day().notNull(),
    items: jsonb().$type<readonly InspectedItem[]>().notNull(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    bySub: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index('inspection_project').on(t.projectId, t.inspectedOn),
    index('inspection_site').on(t.siteId, t.inspectedOn),
    check('inspection_of_one', sql`(${t.projectId} is null) <> (${t.siteId} is null)`),
  ],
);
