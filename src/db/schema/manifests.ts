import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Finding } from '../../domain/finding.ts';
import { CATEGORIES, type Category } from '../../domain/law/art-03-categories.ts';
import {
  MANIFEST_STATES,
  type ManifestState,
  OPEN_ITEMS,
  type OpenItem,
  SCAN_KINDS,
  type ScanKind,
} from '../../domain/manifests/manifest.ts';
import {
  type Changes,
  CORRECTION_STATUSES,
  type CorrectionStatus,
  type Side,
} from '../../domain/manifests/correction.ts';
import type { Copy } from '../../domain/manifests/sheet.ts';
import type { JudgedOnce, ScanContent } from '../../domain/manifests/scan.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { instant, massKg, version } from './columns.ts';
import { among } from './constraints.ts';
import { permit, permitStream, site } from './permits.ts';
import { authority, organisation, project } from './registers.ts';

/** Numbers without gaps: one row a series, updated as the last statement of a draw or a grant. */
export const numberSeries = pgTable('number_series', {
  series: text().primaryKey(),
  last: bigint({ mode: 'number' }).notNull(),
});

/**
 * A manifest as its scans make it. Everything below `drawnBy` is worked out from the scans and from what officers
 * did, and is written whole with each of them.
 */
export const manifest = pgTable(
  'manifest',
  {
    number: text().primaryKey(),
    carrierId: uuid().notNull(),
    permitNumber: text().notNull(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    drawnAt: instant().notNull(),
    drawnBy: text().notNull(),
    voidedAt: instant(),
    voidedBy: text(),
    voidReason: text(),
    closedAt: instant(),
    closedBy: text(),
    closeReason: text(),
    settledAt: instant(),
    settledBy: text(),
    settleReason: text(),
    settledMassKg: massKg(),

    state: text().$type<ManifestState>().notNull().default('drawn'),
    /** As read at the gate, and in the form in which readings are compared. */
    plate: text(),
    comparablePlate: text(),
    projectId: uuid().references(() => project.id),
    emitterId: uuid().references(() => organisation.id),
    category: text().$type<Category>(),
    materials: text().array(),
    declared: jsonb().$type<Quantity>(),
    declaredMassKg: massKg(),
    weighed: jsonb().$type<Quantity>(),
    driverName: text(),
    /** As sent: a destination that no register knows is kept and found. */
    destinationId: uuid(),
    loadedAt: instant(),
    departedAt: instant(),
    siteId: uuid().references(() => site.id),
    weighedMassKg: massKg(),
    filedAt: instant(),
    open: text().array().$type<readonly OpenItem[]>().notNull().default([]),
    findings: jsonb().$type<readonly Finding[]>().notNull().default([]),
    copies: jsonb().$type<readonly Copy[]>().notNull().default([]),

    claimLoadId: uuid(),
    claimStreamId: uuid().references(() => permitStream.id),
    claimMassKg: massKg().notNull().default(0),
    claimWantedKg: massKg(),
    claimShortfall: boolean().notNull().default(false),
    /** Null of what was last written before there was this column. */
    claimShortAtLoading: boolean(),
    /** What this manifest adds to the received mass of its site and, once received, of its stream. */
    countedMassKg: massKg().notNull().default(0),
    countedStreamId: uuid().references(() => permitStream.id),

    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('manifest_of_carrier').on(t.carrierId, t.number),
    foreignKey({
      name: 'manifest_permit_of_carrier',
      columns: [t.carrierId, t.permitNumber],
      foreignColumns: [permit.holderId, permit.number],
    }),
    index('manifest_project').on(t.projectId, t.number),
    index('manifest_site').on(t.siteId, t.number),
    index('manifest_destination').on(t.destinationId, t.number),
    index('manifest_state').on(t.state, t.number),
    index('manifest_on_the_road')
      .on(t.comparablePlate)
      .where(sql`${t.state} in ('loaded', 'inTransit', 'refused')`),
    index('manifest_overdue')
      .on(t.departedAt)
      .where(sql`${t.state} in ('inTransit', 'refused')`),
    index('manifest_plate').on(t.plate, t.number),
    index('manifest_loaded').on(t.loadedAt),
    // What sites weighed though no load is here: few at any time, and looked for by the reconciliation.
    index('manifest_weighed_unloaded')
      .on(t.number)
      .where(sql`${t.loadedAt} is null and ${t.weighedMassKg} is not null`),
    index('manifest_updated').on(t.updatedAt, t.number),
    check('manifest_state_known', among(t.state, MANIFEST_STATES)),
    check('manifest_category', sql`${t.category} is null or ${among(t.category, CATEGORIES)}`),
    check('manifest_open', sql`${t.open} <@ array[${sql.raw(OPEN_ITEMS.map((i) => `'${i}'`).join(', '))}]`),
    check(
      'manifest_unloaded',
      sql`(${t.state} in ('drawn', 'voided')) = (${t.loadedAt} is null)
        and (${t.loadedAt} is null) = (${t.projectId} is null)
        and (${t.loadedAt} is null) = (${t.declaredMassKg} is null)`,
    ),
    check(
      'manifest_departed',
      sql`${t.state} not in ('inTransit', 'received', 'refused', 'filed', 'closed') or ${t.departedAt} is not null`,
    ),
    check(
      'manifest_weighed',
      sql`${t.state} not in ('received', 'filed') or (${t.siteId} is not null and ${t.weighedMassKg} is not null)`,
    ),
    check(
      'manifest_filed',
      sql`(${t.state} = 'filed') = (${t.filedAt} is not null) and (${t.state} <> 'filed' or cardinality(${t.open}) = 0)`,
    ),
    check('manifest_voided', sql`${t.state} <> 'voided' or ${t.voidedAt} is not null`),
    check('manifest_closed', sql`${t.state} <> 'closed' or ${t.closedAt} is not null`),
    check(
      'manifest_claim',
      sql`${t.claimMassKg} >= 0 and (${t.claimMassKg} = 0 or ${t.claimStreamId} is not null)`,
    ),
  ],
);

/** Evidence: inserted once, never changed but for the count of its repeats. */
export const scan = pgTable(
  'scan',
  {
    id: uuid().primaryKey(),
    manifestNumber: text().references(() => manifest.number),
    kind: text().$type<ScanKind>().notNull(),
    at: instant().notNull(),
    receivedAt: instant().notNull(),
    sub: text().notNull(),
    senderName: text().notNull(),
    organisationId: uuid().references(() => organisation.id),
    lat: doublePrecision(),
    lon: doublePrecision(),
    /** The plate of a load or an inspection in the form in which readings are compared. */
    plate: text(),
    content: jsonb().$type<ScanContent>().notNull(),
    /** SHA-256 of the content: the same id with another one is a conflict. */
    fingerprint: text().notNull(),
    judgedOnce: jsonb().$type<JudgedOnce>().notNull(),
    /** What was answered when it came; a repeat is answered the same. */
    answer: jsonb().notNull(),
    tries: integer().notNull().default(1),
  },
  (t) => [
    index('scan_manifest').on(t.manifestNumber, t.at),
    check('scan_kind', among(t.kind, SCAN_KINDS)),
    check('scan_of_manifest', sql`${t.manifestNumber} is not null or ${t.kind} = 'inspect'`),
    check('scan_tries', sql`${t.tries} > 0`),
  ],
);

/** Proposals to change the sheet of a load, each with the values it would replace; an answer is written once. */
export const correction = pgTable(
  'correction',
  {
    id: uuid().primaryKey(),
    manifestNumber: text()
      .notNull()
      .references(() => manifest.number),
    loadScanId: uuid()
      .notNull()
      .references(() => scan.id),
    changes: jsonb().$type<Changes>().notNull(),
    /** What stood on the sheet where it changes something. */
    before: jsonb().$type<Changes>().notNull(),
    /** The plate it changes to, in the form in which readings are compared. */
    plate: text(),
    reason: text().notNull(),
    sides: text().array().$type<readonly Side[]>().notNull(),
    /** Null of an individual emitter. */
    organisationId: uuid().references(() => organisation.id),
    bySub: text().notNull(),
    byName: text().notNull(),
    proposedAt: instant().notNull(),
    onFiled: boolean().notNull(),
    status: text().$type<CorrectionStatus>().notNull().default('open'),
    answeredAt: instant(),
    answeredBySub: text(),
    /** Who answered: an organisation, or an authority; neither of an individual emitter. */
    answeredById: uuid().references(() => organisation.id),
    answeredByAuthority: text().references(() => authority.code),
  },
  (t) => [
    index('correction_manifest').on(t.manifestNumber, t.proposedAt),
    uniqueIndex('correction_one_open')
      .on(t.manifestNumber)
      .where(sql`${t.status} = 'open'`),
    check('correction_status', among(t.status, CORRECTION_STATUSES)),
    check('correction_sides', sql`cardinality(${t.sides}) > 0`),
    check('correction_answered', sql`(${t.status} = 'open') = (${t.answeredAt} is null)`),
  ],
);

/** An authority's asking for a correction, which holds a sheet that is not filed. */
export const correctionRequest = pgTable(
  'correction_request',
  {
    id: uuid().primaryKey(),
    manifestNumber: text()
      .notNull()
      .references(() => manifest.number),
    reason: text().notNull(),
    authority: text()
      .notNull()
      .references(() => authority.code),
    bySub: text().notNull(),
    requestedAt: instant().notNull(),
    onFiled: boolean().notNull(),
  },
  (t) => [index('correction_request_manifest').on(t.manifestNumber, t.requestedAt)],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** First answers by the hash of caller and Idempotency-Key, sealed, kept for 24 hours. */
export const idempotency = pgTable(
  'idempotency',
  {
    keyHash: text().primaryKey(),
    fingerprint: text().notNull(),
    sealed: bytea(),
    createdAt: instant().notNull(),
  },
  (t) => [index('idempotency_created').on(t.createdAt)],
);

/** The sandbox's clock: how far it is ahead of the real one. One row; only with SANDBOX. */
export const sandboxClock = pgTable(
  'sandbox_clock',
  { single: boolean().primaryKey().default(true), offsetMs: bigint({ mode: 'number' }).notNull() },
  (t) => [check('sandbox_clock_one', sql`${t.single}`)],
);
