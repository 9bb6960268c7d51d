import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Boundary } from '../../domain/geometry.ts';
import { CATEGORIES, type Category } from '../../domain/law/art-03-categories.ts';
import { ORDERING_DEPARTMENTS, type OrderingDepartment } from '../../domain/law/art-32-control-orders.ts';
import { instant, version } from './columns.ts';
import { among, subset } from './constraints.ts';
import { authority } from './registers.ts';

/** Temporary control orders (第三十二條): written once, and lifted once by who issued them. */
export const controlOrder = pgTable(
  'control_order',
  {
    id: uuid().primaryKey(),
    /** Who issued it: an authority of 城管, or a department. */
    authority: text().references(() => authority.code),
    department: text().$type<OrderingDepartment>(),
    reason: text().notNull(),
    regionCodes: text().array().$type<readonly string[]>(),
    boundary: jsonb().$type<Extract<Boundary, { type: 'Polygon' }>>(),
    categories: text().array().$type<readonly Category[]>(),
    bindsFrom: instant().notNull(),
    bindsTo: instant().notNull(),
    issuedAt: instant().notNull(),
    issuedBy: text().notNull(),
    liftedAt: instant(),
    liftedBy: text(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    index('control_order_ends').on(t.bindsTo),
    index('control_order_updated').on(t.updatedAt),
    check('control_order_issuer', sql`(${t.authority} is null) <> (${t.department} is null)`),
    check(
      'control_order_department',
      sql`${t.department} is null or ${among(t.department, ORDERING_DEPARTMENTS)}`,
    ),
    check('control_order_area', sql`(${t.regionCodes} is null) <> (${t.boundary} is null)`),
    check('control_order_regions', sql`${t.regionCodes} is null or cardinality(${t.regionCodes}) > 0`),
    check('control_order_categories', sql`${t.categories} is null or ${subset(t.categories, CATEGORIES)}`),
    check('control_order_span', sql`${t.bindsFrom} < ${t.bindsTo}`),
    check('control_order_lifted', sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
  ],
);
