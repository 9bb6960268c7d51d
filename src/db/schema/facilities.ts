import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Category } from '../../domain/law/art-03-categories.ts';
import { USES, type UseKind } from '../../domain/facilities/uses.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { day, instant, massKg } from './columns.ts';
import { among } from './constraints.ts';
import { site } from './permits.ts';
import { document, organisation, project } from './registers.ts';

export const CLOSURE_KINDS = ['notice', 'closed'] as const;

/** What the operator of a site said of its closing: notices ahead, then the day it was sealed. Each is kept. */
export const siteClosure = pgTable(
  'site_closure',
  {
    id: uuid().primaryKey(),
    siteId: uuid()
      .notNull()
      .references(() => site.id),
    kind: text().$type<(typeof CLOSURE_KINDS)[number]>().notNull(),
    /** The first day on which the site takes nothing, as it follows from this word. */
    stopsOn: day().notNull(),
    closedOn: day(),
    /** The closure plan; of a notice it may come later. */
    documentId: uuid().references(() => document.id),
    isLate: boolean().notNull(),
    statedAt: instant().notNull(),
    bySub: text().notNull(),
  },
  (t) => [
    index('site_closure_site').on(t.siteId, t.statedAt),
    uniqueIndex('site_closed_once')
      .on(t.siteId)
      .where(sql`${t.kind} = 'closed'`),
    check('site_closure_kind', among(t.kind, CLOSURE_KINDS)),
    check(
      'site_closure_closed',
      sql`(${t.kind} = 'closed') = (${t.closedOn} is not null) and (${t.kind} <> 'closed' or ${t.documentId} is not null)`,
    ),
  ],
);

export type ReportedMass = Readonly<{ category: Category; massKg: number }>;

/** The monthly reports of facilities (第二十六條第(四)項). A later one of the same month corrects the one before. */
export const intakeReport = pgTable(
  'intake_report',
  {
    id: uuid().primaryKey(),
    siteId: uuid()
      .notNull()
      .references(() => site.id),
    /** YYYY-MM. */
    month: text().notNull(),
    /** Counted from 1 in the month; the last one stands. */
    number: integer().notNull(),
    /** What the facility confirms, and what the manifests said then. */
    confirmed: jsonb().$type<readonly ReportedMass[]>().notNull(),
    recorded: jsonb().$type<readonly ReportedMass[]>().notNull(),
    massKg: massKg().notNull(),
    isLate: boolean().notNull(),
    filedAt: instant().notNull(),
    filedBy: text().notNull(),
  },
  (t) => [
    uniqueIndex('intake_report_once').on(t.siteId, t.month, t.number),
    check('intake_report_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check('intake_report_number', sql`${t.number} > 0`),
    check('intake_report_mass', sql`${t.massKg} >= 0`),
  ],
);

/** What never left a project: recycled on the site (第二十九條), or filled back (第十六條). */
export const onsiteUse = pgTable(
  'onsite_use',
  {
    id: uuid().primaryKey(),
    projectId: uuid()
      .notNull()
      .references(() => project.id),
    kind: text().$type<UseKind>().notNull(),
    usedOn: day().notNull(),
    materials: text().array().$type<readonly string[]>().notNull(),
    quantity: jsonb().$type<Quantity>().notNull(),
    massKg: massKg().notNull(),
    /** Of a backfill how dust is kept down. */
    dustMeasures: text(),
    note: text(),
    /** Null of who registered the project in person. */
    organisationId: uuid().references(() => organisation.id),
    recordedAt: instant().notNull(),
    recordedBy: text().notNull(),
  },
  (t) => [
    index('onsite_use_project').on(t.projectId, t.usedOn),
    check('onsite_use_kind', among(t.kind, USES)),
    check('onsite_use_dust', sql`(${t.kind} = 'backfill') = (${t.dustMeasures} is not null)`),
    check('onsite_use_mass', sql`${t.massKg} > 0 and cardinality(${t.materials}) > 0`),
  ],
);
