import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  COMPLAINT_ACTIONS,
  COMPLAINT_STATUSES,
  type ComplaintAction,
  type ComplaintStatus,
} from '../../domain/law/art-35-02-complaints.ts';
import { instant, version } from './columns.ts';
import { among } from './constraints.ts';
import { violation } from './enforcement.ts';
import { authority } from './registers.ts';

/** What somebody complains of, and what became of it; nothing of whoever complains (第三十五條第二款). */
export const complaint = pgTable(
  'complaint',
  {
    id: uuid().primaryKey(),
    number: text().notNull(),
    /** SHA-256 of the code; the code itself is shown once and kept nowhere. */
    codeHash: text().notNull(),
    text: text().notNull(),
    /** As sent, and in the form in which readings are compared. */
    plate: text(),
    comparablePlate: text(),
    lat: doublePrecision(),
    lon: doublePrecision(),
    regionCode: text()
      .notNull()
      .references(() => authority.code),
    /** Who handles it now. */
    authority: text()
      .notNull()
      .references(() => authority.code),
    status: text().$type<ComplaintStatus>().notNull().default('filed'),
    filedAt: instant().notNull(),
    /** The officer who accepted it, and alone reads who complained. */
    handlerSub: text(),
    acceptedAt: instant(),
    extendedAt: instant(),
    extensionReason: text(),
    answer: text(),
    answeredAt: instant(),
    /** When the contact was deleted and the place rounded. */
    erasedAt: instant(),
    updatedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    unique('complaint_number').on(t.number),
    unique('complaint_code').on(t.codeHash),
    index('complaint_list').on(t.filedAt, t.id),
    index('complaint_status').on(t.status, t.filedAt, t.id),
    index('complaint_authority').on(t.authority, t.filedAt, t.id),
    index('complaint_authority_status').on(t.authority, t.status, t.filedAt, t.id),
    index('complaint_region').on(t.regionCode, t.filedAt, t.id),
    index('complaint_plate').on(t.comparablePlate, t.filedAt, t.id),
    check('complaint_status_known', among(t.status, COMPLAINT_STATUSES)),
    check('complaint_handler', sql`(${t.status} = 'filed') = (${t.handlerSub} is null)`),
    check('complaint_accepted', sql`(${t.status} = 'filed') = (${t.acceptedAt} is null)`),
    check(
      'complaint_answered',
      sql`(${t.status} = 'answered') = (${t.answeredAt} is not null) and (${t.answeredAt} is null) = (${t.answer} is null)`,
    ),
    check('complaint_extended', sql`(${t.extendedAt} is null) = (${t.extensionReason} is null)`),
  ],
);

/** Who complained, where they said it: sealed from everyone but the handling officer. */
export const complaintContact = pgTable('complaint_contact', {
  complaintId: uuid()
    .primaryKey()
    .references(() => complaint.id),
  name: text(),
  phone: text(),
  email: text(),
  text: text(),
});

/** Photos of a complaint, in the order in which they came, without what a camera writes beside the picture. */
export const complaintPhoto = pgTable(
  'complaint_photo',
  {
    id: uuid().primaryKey(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    position: integer().notNull(),
    sha256: text().notNull(),
    /** Of the file as it was sent: whoever has it can show that it is the one. */
    sentSha256: text().notNull(),
    bytes: integer().notNull(),
    mediaType: text().notNull(),
  },
  (t) => [
    unique('complaint_photo_position').on(t.complaintId, t.position),
    check('complaint_photo_type', among(t.mediaType, ['image/jpeg', 'image/png'])),
  ],
);

/** What officers did, in its order. */
export const complaintStep = pgTable(
  'complaint_step',
  {
    id: uuid().primaryKey(),
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    at: instant().notNull(),
    action: text().$type<ComplaintAction>().notNull(),
    bySub: text().notNull(),
    /** Of the officer. */
    authority: text()
      .notNull()
      .references(() => authority.code),
    text: text(),
    /** To whom it was handed on. */
    toAuthority: text().references(() => authority.code),
    violationId: uuid().references(() => violation.id),
  },
  (t) => [
    index('complaint_step_of').on(t.complaintId, t.id),
    check('complaint_step_action', among(t.action, COMPLAINT_ACTIONS)),
    check('complaint_step_to', sql`(${t.action} = 'transfer') = (${t.toAuthority} is not null)`),
    check('complaint_step_violation', sql`(${t.action} = 'linkViolation') = (${t.violationId} is not null)`),
  ],
);

/** The violations whose evidence a complaint is, by the id under which it stands there; each once. */
export const complaintViolation = pgTable(
  'complaint_violation',
  {
    complaintId: uuid()
      .notNull()
      .references(() => complaint.id),
    violationId: uuid()
      .notNull()
      .references(() => violation.id),
    evidenceId: uuid().notNull(),
    linkedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.complaintId, t.violationId] }),
    index('complaint_violation_of').on(t.violationId),
  ],
);
