import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CATEGORIES, type Category } from '../../domain/law/art-03-categories.ts';
import { SITE_TYPES, type SiteType } from '../../domain/law/art-06-destinations.ts';
import {
  APPLICATION_KINDS,
  type ApplicationBody,
  type ApplicationKind,
  type Survey,
} from '../../domain/permits/application.ts';
import type { Condition } from '../../domain/permits/condition.ts';
import type { KeptFacts } from '../../domain/permits/judged.ts';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  OPEN_STATUSES,
} from '../../domain/permits/procedure.ts';
import { END_MANNERS, type EndManner } from '../../domain/permits/permit.ts';
import { day, instant, massKg, version } from './columns.ts';
import { among } from './constraints.ts';
import { authority, document, organisation, project, vehicle } from './registers.ts';

/** What was decided on an application, as it was written to the applicant. */
export type StoredDecision = Readonly<{
  outcome: 'approved' | 'refused';
  reasons: readonly Readonly<{ citation: string; text: string }>[];
  conditions: readonly Condition[];
  by: string;
  bySub: string;
}>;

export const permitApplication = pgTable(
  'permit_application',
  {
    id: uuid().primaryKey(),
    kind: text().$type<ApplicationKind>().notNull(),
    status: text().$type<ApplicationStatus>().notNull(),
    applicantId: uuid()
      .notNull()
      .references(() => organisation.id),
    projectId: uuid().references(() => project.id),
    /** The region it is about, and so the authority that approves; null while the body does not say. */
    regionCode: text().references(() => authority.code),
    authority: text().references(() => authority.code),
    body: jsonb().$type<ApplicationBody>().notNull(),
    submittedAt: instant(),
    acceptedAt: instant(),
    acceptBy: day(),
    decideBy: day(),
    supplementRequestedAt: instant(),
    supplementItems: jsonb().$type<readonly Readonly<{ citation: string; note: string }>[]>(),
    notAcceptedReason: text(),
    extendedAt: instant(),
    extensionReason: text(),
    /** Whether time alone brought it to its status. */
    deemed: boolean().notNull().default(false),
    /** The permit it would renew, or amend (行政許可法 第四十九, 五十條); one of the holder's own. */
    renews: text(),
    amends: text(),
    /** Of a renewal asked for in time: the last day of the permit, past which silence counts. */
    deemedAfter: day(),
    decidedAt: instant(),
    decision: jsonb().$type<StoredDecision>(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('permit_application_of_applicant').on(t.applicantId, t.id),
    index('permit_application_queue').on(t.authority, t.status, t.id),
    index('permit_application_updated').on(t.updatedAt, t.id),
    // One at a time is asked for beside a permit, so that none undoes what another was granted.
    uniqueIndex('permit_application_one_open')
      .on(sql`coalesce(${t.renews}, ${t.amends})`)
      .where(sql`coalesce(${t.renews}, ${t.amends}) is not null and ${among(t.status, OPEN_STATUSES)}`),
    index('permit_application_waiting')
      .on(t.id)
      .where(sql`${among(t.status, ['submitted', 'accepted', 'supplementRequested'])}`),
    check('permit_application_successor', sql`${t.renews} is null or ${t.amends} is null`),
    check('permit_application_deemed_after', sql`${t.deemedAfter} is null or ${t.renews} is not null`),
    check('permit_application_kind', among(t.kind, APPLICATION_KINDS)),
    check('permit_application_status', among(t.status, APPLICATION_STATUSES)),
    check(
      'permit_application_submitted',
      sql`${t.status} in ('draft', 'withdrawn') or (${t.submittedAt} is not null and ${t.authority} is not null)`,
    ),
    check(
      'permit_application_decided',
      sql`(${t.status} in ('approved', 'refused')) = (${t.decidedAt} is not null and ${t.decision} is not null)`,
    ),
    check(
      'permit_application_accepted',
      sql`${t.status} not in ('accepted', 'approved', 'refused') or ${t.acceptedAt} is not null`,
    ),
  ],
);

export const attestation = pgTable(
  'attestation',
  {
    id: uuid().primaryKey(),
    applicationId: uuid()
      .notNull()
      .references(() => permitApplication.id),
    citation: text().notNull(),
    statement: text().notNull(),
    bySub: text().notNull(),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('attestation_application').on(t.applicationId)],
);

export const survey = pgTable(
  'survey',
  {
    id: uuid().primaryKey(),
    applicationId: uuid()
      .notNull()
      .references(() => permitApplication.id),
    surveyedOn: day().notNull(),
    officers: jsonb().$type<Survey['officers']>().notNull(),
    checks: jsonb().$type<Survey['checks']>().notNull(),
    note: text(),
    bySub: text().notNull(),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('survey_application').on(t.applicationId),
    check('survey_two_officers', sql`jsonb_array_length(${t.officers}) >= 2`),
  ],
);

/** Each officer named in a survey signs for themselves, once (行政許可法 第三十四條: at least two). */
export const surveySignature = pgTable(
  'survey_signature',
  {
    surveyId: uuid()
      .notNull()
      .references(() => survey.id),
    sub: text().notNull(),
    name: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.surveyId, t.sub] })],
);

export const contest = pgTable(
  'contest',
  {
    id: uuid().primaryKey(),
    applicationId: uuid()
      .notNull()
      .references(() => permitApplication.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    contractNumber: text().notNull(),
    reason: text().notNull(),
    bySub: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('contest_application').on(t.applicationId)],
);

export const permit = pgTable(
  'permit',
  {
    number: text().primaryKey(),
    kind: text().$type<ApplicationKind>().notNull(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    /** Null of a permit that was granted outside the measures (第四十八條). */
    applicationId: uuid(),
    /** The paper of a permit that was granted outside the measures. */
    documentId: uuid().references(() => document.id),
    holderId: uuid()
      .notNull()
      .references(() => organisation.id),
    projectId: uuid().references(() => project.id),
    grantedAt: instant().notNull(),
    validFrom: day().notNull(),
    validTo: day().notNull(),
    /** The first day of the period it was last granted or renewed for; null: `validFrom`. */
    periodFrom: day(),
    /** While a renewal asked for in time waits: the last day it has by silence once `validTo` is past. */
    deemedTo: day(),
    endedAt: instant(),
    endManner: text().$type<EndManner>(),
    endReason: text(),
    endedBy: text(),
    manifestRequired: boolean().notNull(),
    planFrom: day(),
    planTo: day(),
    hoursFrom: text(),
    hoursTo: text(),
    routeDescription: text(),
    routeNoiseSensitive: boolean(),
    routeLine: jsonb(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('permit_application_once').on(t.applicationId),
    unique('permit_of_holder').on(t.holderId, t.number),
    foreignKey({
      name: 'permit_application_of_holder',
      columns: [t.holderId, t.applicationId],
      foreignColumns: [permitApplication.applicantId, permitApplication.id],
    }),
    index('permit_project').on(t.projectId),
    index('permit_granted').on(t.grantedAt, t.number),
    index('permit_holder').on(t.holderId, t.kind),
    check('permit_kind', among(t.kind, APPLICATION_KINDS)),
    check('permit_span', sql`${t.validFrom} <= ${t.validTo}`),
    check(
      'permit_deemed',
      sql`${t.deemedTo} is null or (${t.deemedTo} > ${t.validTo} and ${t.endedAt} is null)`,
    ),
    check('permit_source', sql`(${t.applicationId} is null) <> (${t.documentId} is null)`),
    check(
      'permit_ended',
      sql`(${t.endedAt} is null) = (${t.endManner} is null) and (${t.endedAt} is null) = (${t.endReason} is null)`,
    ),
    check('permit_manner', sql`${t.endManner} is null or ${among(t.endManner, END_MANNERS)}`),
    check(
      'permit_disposal_plan',
      sql`(${t.kind} = 'disposal') = (${t.projectId} is not null and ${t.planFrom} is not null and ${t.planTo} is not null
        and ${t.routeNoiseSensitive} is not null)`,
    ),
    check(
      'permit_hours',
      sql`(${t.hoursFrom} is null) = (${t.hoursTo} is null)
        and (${t.hoursFrom} is not null) = (${t.kind} = 'disposal' and ${t.applicationId} is not null)`,
    ),
  ],
);

/**
 * What a permit gave until a moment at which it was renewed or amended. What happens is judged by the registers as they
 * stood then, so that nothing a permit once gave is lost.
 */
export const permitFormer = pgTable(
  'permit_former',
  {
    permitNumber: text()
      .notNull()
      .references(() => permit.number),
    /** From then on what came behind it holds. */
    until: instant().notNull(),
    /** The renewal or amendment that was granted. */
    successorId: uuid()
      .notNull()
      .references(() => permitApplication.id),
    validFrom: day().notNull(),
    validTo: day().notNull(),
    periodFrom: day(),
    manifestRequired: boolean().notNull(),
    planFrom: day(),
    planTo: day(),
    hoursFrom: text(),
    hoursTo: text(),
    routeDescription: text(),
    routeNoiseSensitive: boolean(),
    routeLine: jsonb(),
    /** Of the site that it approves. */
    acceptsFrom: day(),
    acceptsTo: day(),
    capacityMassKg: massKg(),
  },
  (t) => [primaryKey({ columns: [t.permitNumber, t.successorId] })],
);

export const site = pgTable(
  'site',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    siteType: text().$type<SiteType>().notNull(),
    regionCode: text()
      .notNull()
      .references(() => authority.code),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    boundary: jsonb(),
    operatorId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** The permit that approved it; null of a treatment site, which is approved under other law. */
    permitNumber: text(),
    capacityMassKg: massKg().notNull(),
    receivedMassKg: massKg().notNull().default(0),
    acceptsFrom: day().notNull(),
    acceptsTo: day().notNull(),
    stopsOn: day(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('site_permit').on(t.permitNumber),
    foreignKey({
      name: 'site_permit_of_operator',
      columns: [t.operatorId, t.permitNumber],
      foreignColumns: [permit.holderId, permit.number],
    }),
    index('site_operator').on(t.operatorId),
    index('site_updated').on(t.updatedAt, t.id),
    check('site_type', among(t.siteType, SITE_TYPES)),
    check('site_approval', sql`(${t.siteType} = 'treatment') = (${t.permitNumber} is null)`),
    check('site_capacity', sql`${t.capacityMassKg} > 0 and ${t.receivedMassKg} >= 0`),
    check('site_span', sql`${t.acceptsFrom} <= ${t.acceptsTo}`),
  ],
);

/** What a disposal permit lets go where. Its row is the most contended one and is locked last. */
export const permitStream = pgTable(
  'permit_stream',
  {
    id: uuid().primaryKey(),
    permitNumber: text()
      .notNull()
      .references(() => permit.number),
    position: integer().notNull(),
    category: text().$type<Category>().notNull(),
    materials: text().array().notNull(),
    destinationId: uuid()
      .notNull()
      .references(() => site.id),
    approvedMassKg: massKg().notNull(),
    consumedMassKg: massKg().notNull().default(0),
    receivedMassKg: massKg().notNull().default(0),
    /** By an amendment; null: with the permit, and to its end. */
    addedAt: instant(),
    removedAt: instant(),
  },
  (t) => [
    unique('permit_stream_once').on(t.permitNumber, t.category, t.destinationId),
    index('permit_stream_destination').on(t.destinationId),
    check('permit_stream_category', among(t.category, CATEGORIES)),
    check(
      'permit_stream_room',
      sql`${t.approvedMassKg} > 0 and ${t.consumedMassKg} between 0 and ${t.approvedMassKg} and ${t.receivedMassKg} >= 0`,
    ),
  ],
);

export const carriageContract = pgTable(
  'carriage_contract',
  {
    permitNumber: text()
      .notNull()
      .references(() => permit.number),
    carrierId: uuid()
      .notNull()
      .references(() => organisation.id),
    number: text().notNull(),
    signedOn: day().notNull(),
    validTo: day().notNull(),
    /** By an amendment; null: with the permit, and to its end. */
    addedAt: instant(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.permitNumber, t.carrierId, t.number] }),
    index('carriage_contract_carrier').on(t.carrierId),
  ],
);

/** 第十一條: the copies (副本) of a permit, one for each vehicle. */
export const permitCopy = pgTable(
  'permit_copy',
  {
    permitNumber: text()
      .notNull()
      .references(() => permit.number),
    copyNumber: integer().notNull(),
    carrierId: uuid().notNull(),
    plate: text().notNull(),
    issuedAt: instant().notNull(),
    endedAt: instant(),
    endReason: text().$type<'replaced' | 'ended'>(),
  },
  (t) => [
    primaryKey({ columns: [t.permitNumber, t.copyNumber] }),
    uniqueIndex('permit_copy_one_a_vehicle')
      .on(t.permitNumber, t.plate)
      .where(sql`${t.endedAt} is null`),
    foreignKey({
      name: 'permit_copy_vehicle',
      columns: [t.carrierId, t.plate],
      foreignColumns: [vehicle.organisationId, vehicle.plate],
    }),
    index('permit_copy_plate').on(t.plate),
    check('permit_copy_ended', sql`(${t.endedAt} is null) = (${t.endReason} is null)`),
    check('permit_copy_reason', sql`${t.endReason} is null or ${among(t.endReason, ['replaced', 'ended'])}`),
  ],
);

/** 第四十八條: the terms in which the measures are in force. */
export const term = pgTable(
  'term',
  {
    documentNumber: text().primaryKey(),
    firstDay: day().notNull(),
    lastDay: day().notNull(),
    sandbox: boolean().notNull().default(false),
  },
  (t) => [check('term_span', sql`${t.firstDay} <= ${t.lastDay}`)],
);

/** The State Council's holidays and worked weekend days of a year. */
export const calendarYear = pgTable('calendar_year', {
  year: integer().primaryKey(),
  holidays: text().array().notNull(),
  workdays: text().array().notNull(),
});

/** What an officer's decision was judged by, so that it can be judged again. */
export const judgement = pgTable('judgement', {
  applicationId: uuid()
    .primaryKey()
    .references(() => permitApplication.id),
  judgedOn: day().notNull(),
  facts: jsonb().$type<KeptFacts>().notNull(),
});

/** The last day of an instrument above the measures, once it is known. */
export const instrumentEnd = pgTable('instrument_end', {
  name: text().primaryKey(),
  lastDay: day().notNull(),
  documentNumber: text().notNull(),
});
