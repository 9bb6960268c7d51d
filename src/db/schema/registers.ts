import { sql } from 'drizzle-orm';
import {
  bigint,
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
import type { DiscretionStep } from '../../domain/enforcement/discretion.ts';
import type { HearingThreshold } from '../../domain/enforcement/fine.ts';
import type { Boundary } from '../../domain/geometry.ts';
import type { Certificate } from '../../domain/permits/application.ts';
import type { ProjectKind } from '../../domain/law/art-03-categories.ts';
import { PROJECT_KINDS } from '../../domain/law/art-03-categories.ts';
import type { Duty, OrganisationKind, Premises, Scope } from '../../domain/registers/organisation.ts';
import { DUTIES, ORGANISATION_KINDS, PREMISES, SCOPES } from '../../domain/registers/organisation.ts';
import { day, instant, version } from './columns.ts';
import { among, subset } from './constraints.ts';

export const authority = pgTable('authority', {
  code: text().primaryKey(),
  optedInFrom: day(),
  optInDocument: text(),
  /** Of the region it covers; null until one is loaded. */
  boundary: jsonb().$type<Boundary>(),
  /** From which fine on a hearing may be asked for, in yuan; null for the service's own. */
  hearingThreshold: jsonb().$type<HearingThreshold>(),
  /** 裁量基準, in order; null where none was loaded. */
  discretionSteps: jsonb().$type<readonly DiscretionStep[]>(),
  version: version(),
});

export const organisation = pgTable(
  'organisation',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    uscc: text().notNull(),
    kinds: text().array().$type<readonly OrganisationKind[]>().notNull(),
    verifiedAt: instant(),
    verifiedBy: text(),
    usccOverrideReason: text(),
    registeredBy: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('organisation_uscc').on(t.uscc),
    index('organisation_updated').on(t.updatedAt, t.id),
    check('organisation_uscc_shape', sql`${t.uscc} ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`),
    check('organisation_kinds', subset(t.kinds, ORGANISATION_KINDS)),
  ],
);

/** What is not in the directory: only an organisation's own people and staff reach it. */
export const organisationContact = pgTable('organisation_contact', {
  organisationId: uuid()
    .primaryKey()
    .references(() => organisation.id),
  address: text().notNull(),
  name: text().notNull(),
  phone: text().notNull(),
  email: text(),
});

export const member = pgTable(
  'member',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    sub: text().notNull(),
    duties: text().array().$type<readonly Duty[]>().notNull(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    uniqueIndex('member_present')
      .on(t.sub, t.organisationId)
      .where(sql`${t.removedAt} is null`),
    index('member_organisation').on(t.organisationId),
    check('member_duties', subset(t.duties, DUTIES)),
  ],
);

export const invitation = pgTable(
  'invitation',
  {
    /** SHA-256 of the code; the code itself is shown once and kept nowhere. */
    codeHash: text().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    duties: text().array().$type<readonly Duty[]>().notNull(),
    invitedBy: text().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: text(),
  },
  (t) => [check('invitation_duties', subset(t.duties, DUTIES))],
);

export const apiKey = pgTable(
  'api_key',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    scopes: text().array().$type<readonly Scope[]>().notNull(),
    /** The recorders whose telemetry a key with the scope `telemetry` may send; null for all of the organisation. */
    recorderIds: text().array().$type<readonly string[]>(),
    /** The first characters, to tell keys apart; the rest is kept as a SHA-256 only. */
    prefix: text().notNull(),
    secretHash: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    unique('api_key_secret').on(t.secretHash),
    index('api_key_organisation').on(t.organisationId, t.id),
    check('api_key_scopes', subset(t.scopes, SCOPES)),
  ],
);

export const vehicle = pgTable(
  'vehicle',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    plate: text().notNull(),
    plateColour: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('vehicle_plate').on(t.plate),
    unique('vehicle_of_organisation').on(t.organisationId, t.id),
    unique('vehicle_plate_of_organisation').on(t.organisationId, t.plate),
    index('vehicle_updated').on(t.updatedAt, t.id),
  ],
);

/** What was known of a vehicle between two instants: a scan is judged by the record of its own time. */
export const vehicleRecord = pgTable(
  'vehicle_record',
  {
    vehicleId: uuid().notNull(),
    organisationId: uuid().notNull(),
    knownFrom: instant().notNull(),
    knownUntil: instant(),
    grossMassKg: integer(),
    ratedLoadKg: integer().notNull(),
    roadTransportCertificate: jsonb().$type<Certificate>(),
    passagePermit: jsonb().$type<Certificate>(),
    sealedCover: boolean().notNull(),
    recorderId: text(),
    sortedTransport: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.vehicleId, t.knownFrom] }),
    foreignKey({
      name: 'vehicle_record_vehicle',
      columns: [t.organisationId, t.vehicleId],
      foreignColumns: [vehicle.organisationId, vehicle.id],
    }),
    check(
      'vehicle_record_mass',
      sql`${t.ratedLoadKg} > 0 and (${t.grossMassKg} is null or ${t.grossMassKg} > 0)`,
    ),
    check('vehicle_record_span', sql`${t.knownUntil} is null or ${t.knownUntil} > ${t.knownFrom}`),
  ],
);

export const project = pgTable(
  'project',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    kind: text().$type<ProjectKind>().notNull(),
    premises: text().$type<Premises>(),
    regionCode: text()
      .notNull()
      .references(() => authority.code),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    developerId: uuid().references(() => organisation.id),
    contractorId: uuid().references(() => organisation.id),
    producerKind: text().$type<'unit' | 'individual'>(),
    producerId: uuid().references(() => organisation.id),
    producerName: text(),
    propertyManagerId: uuid().references(() => organisation.id),
    commencesOn: day().notNull(),
    registeredBy: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    index('project_developer').on(t.developerId),
    index('project_contractor').on(t.contractorId),
    index('project_producer').on(t.producerId),
    index('project_property_manager').on(t.propertyManagerId),
    index('project_registered_by').on(t.registeredBy),
    index('project_updated').on(t.updatedAt, t.id),
    check('project_kind', among(t.kind, PROJECT_KINDS)),
    check(
      'project_premises',
      sql`(${t.premises} is null) = (${t.kind} <> 'decoration') and (${t.premises} is null or ${among(t.premises, PREMISES)})`,
    ),
    check(
      'project_party',
      sql`coalesce(${t.developerId}, ${t.contractorId}, ${t.propertyManagerId}) is not null or ${t.producerKind} is not null`,
    ),
    check(
      'project_producer',
      sql`(${t.producerKind} is null and ${t.producerId} is null and ${t.producerName} is null)
        or (${t.producerKind} = 'individual' and ${t.producerId} is null and ${t.producerName} is not null)
        or (${t.producerKind} = 'unit' and (${t.producerId} is null) <> (${t.producerName} is null))`,
    ),
  ],
);

export const document = pgTable(
  'document',
  {
    id: uuid().primaryKey(),
    /** Null for a document that an officer uploaded. */
    organisationId: uuid().references(() => organisation.id),
    uploadedBy: text().notNull(),
    kind: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    mediaType: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('document_of_organisation').on(t.organisationId, t.id)],
);
