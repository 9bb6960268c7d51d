import { and, asc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { ComplaintAction, ComplaintStatus } from '../domain/law/art-35-02-complaints.ts';
import { complaintNumber, complaintSeries } from '../domain/law/art-35-02-complaints.ts';
import type { Boundary } from '../domain/geometry.ts';
import { comparablePlate } from '../domain/registers/plate.ts';
import { DAY_MS, type Day, dayOf, type Instant, startOf } from '../domain/time.ts';
import { nextInSeries } from './permits/grants.ts';
import type { Executor, Tx } from './pool.ts';
import { showSecret } from './reach.ts';
import {
  complaint,
  complaintContact,
  complaintPhoto,
  complaintStep,
  complaintViolation,
} from './schema/complaints.ts';
import type { Evidence } from '../domain/enforcement/violation.ts';
import { violation } from './schema/enforcement.ts';
import { authority } from './schema/registers.ts';

const { codeHash: _codeHash, comparablePlate: _comparablePlate, ...COLUMNS } = getTableColumns(complaint);

export type StoredComplaint = Omit<typeof complaint.$inferSelect, 'codeHash' | 'comparablePlate'>;
export type StoredPhoto = Omit<typeof complaintPhoto.$inferSelect, 'complaintId'>;
export type StoredStep = Omit<typeof complaintStep.$inferSelect, 'complaintId'>;
export type StoredLink = Omit<typeof complaintViolation.$inferSelect, 'complaintId'>;
export type Contact = Readonly<Record<'name' | 'phone' | 'email' | 'text', string | null>>;

export type NewComplaint = Readonly<{
  id: string;
  codeHash: string;
  text: string;
  plate: string | null;
  location: Readonly<{ lat: number; lon: number }> | null;
  regionCode: string;
  authority: string;
  filedAt: Instant;
  contact: Contact | null;
  photos: readonly Omit<StoredPhoto, 'position'>[];
}>;

/**
 * Keeps a complaint with its contact and photos, under the next number of its authority; returns that. Everything is
 * let in by the code in hand, because nobody is signed in.
 */
export async function insertComplaint(tx: Tx, filed: NewComplaint): Promise<string> {
  const { id, location, contact, photos, plate, ...rest } = filed;
  await showSecret(tx, filed.codeHash);
  const year = dayOf(filed.filedAt).slice(0, 4);
  const serial = await nextInSeries(tx, complaintSeries(filed.authority, year));
  const number = complaintNumber(filed.authority, year, serial);
  await tx.insert(complaint).values({
    ...rest,
    id,
    number,
    plate,
    comparablePlate: plate === null ? null : comparablePlate(plate),
    lat: location?.lat ?? null,
    lon: location?.lon ?? null,
    updatedAt: filed.filedAt,
  });
  if (contact) await tx.insert(complaintContact).values({ complaintId: id, ...contact });
  if (photos.length > 0)
    await tx
      .insert(complaintPhoto)
      .values(photos.map((photo, position) => ({ ...photo, complaintId: id, position })));
  return number;
}

/** The complaint whose code is in hand, by its SHA-256; null where there is none. */
export async function complaintInHand(tx: Tx, codeHash: string): Promise<StoredComplaint | null> {
  await showSecret(tx, codeHash);
  const [found] = await tx.select(COLUMNS).from(complaint).where(eq(complaint.codeHash, codeHash));
  return found ?? null;
}

/** How an officer names a complaint: by its number, or by the code that whoever complained reads to them. */
export type Named = Readonly<{ number: string; codeHash: string }>;

/** The one that is named; null where there is none. Only officers see it. */
export async function loadComplaint(db: Executor, named: Named): Promise<StoredComplaint | null> {
  const [found] = await db.select(COLUMNS).from(complaint).where(isNamed(named));
  return found ?? null;
}

/** As `loadComplaint`, locked until the transaction ends; null too where the caller's authority does not handle it. */
export async function lockComplaint(tx: Tx, named: Named): Promise<StoredComplaint | null> {
  const [found] = await tx.select(COLUMNS).from(complaint).where(isNamed(named)).for('no key update');
  return found ?? null;
}

function isNamed({ number, codeHash }: Named): SQL | undefined {
  return or(eq(complaint.number, number), eq(complaint.codeHash, codeHash));
}

/** What belongs to complaints, each in its order. */
export type Beside = Readonly<{
  photos: readonly StoredPhoto[];
  steps: readonly StoredStep[];
  links: readonly StoredLink[];
}>;

/** What belongs to each of these complaints. */
export async function loadBeside(db: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, Beside>> {
  if (ids.length === 0) return new Map();
  const [photos, steps, links] = await Promise.all([
    db
      .select()
      .from(complaintPhoto)
      .where(inArray(complaintPhoto.complaintId, [...ids]))
      .orderBy(asc(complaintPhoto.position)),
    db
      .select()
      .from(complaintStep)
      .where(inArray(complaintStep.complaintId, [...ids]))
      .orderBy(asc(complaintStep.at), asc(complaintStep.id)),
    db
      .select()
      .from(complaintViolation)
      .where(inArray(complaintViolation.complaintId, [...ids]))
      .orderBy(asc(complaintViolation.linkedAt), asc(complaintViolation.violationId)),
  ]);
  const of = <Row extends Readonly<{ complaintId: string }>>(rows: readonly Row[], id: string) =>
    rows.filter(({ complaintId }) => complaintId === id);
  return new Map(
    ids.map((id) => [id, { photos: of(photos, id), steps: of(steps, id), links: of(links, id) }]),
  );
}

/** Who complained; null where nothing was said or it is deleted. The database gives it to the handling officer alone. */
export async function loadContact(db: Executor, complaintId: string): Promise<Contact | null> {
  const [found] = await db
    .select()
    .from(complaintContact)
    .where(eq(complaintContact.complaintId, complaintId));
  if (!found) return null;
  const { complaintId: _id, ...contact } = found;
  return contact;
}

export type ComplaintFilter = Readonly<{
  status?: ComplaintStatus | undefined;
  authority?: string | undefined;
  regionCode?: string | undefined;
  plate?: string | undefined;
  violationId?: string | undefined;
  /** Days of filing, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Complaints, filed first first: that is the order in which they are to be answered. */
export async function listComplaintRows(
  db: Executor,
  filter: ComplaintFilter,
  after: readonly [Instant, string] | null,
  limit: number,
): Promise<readonly StoredComplaint[]> {
  const { status, regionCode, plate, violationId, from, to, updatedSince } = filter;
  const at = (instant: Instant) => sql.param(instant, complaint.filedAt);
  // Behind a cursor the lower bound would be walked from again on every page.
  const since = after
    ? sql`${complaint.filedAt} >= ${at(after[0])} and (${complaint.filedAt}, ${complaint.id}) > (${at(after[0])}, ${after[1]}::uuid)`
    : from !== undefined && sql`${complaint.filedAt} >= ${at(startOf(from))}`;
  return db
    .select(COLUMNS)
    .from(complaint)
    .where(
      and(
        status === undefined ? undefined : eq(complaint.status, status),
        filter.authority === undefined ? undefined : eq(complaint.authority, filter.authority),
        regionCode === undefined ? undefined : eq(complaint.regionCode, regionCode),
        plate === undefined ? undefined : eq(complaint.comparablePlate, comparablePlate(plate)),
        violationId === undefined
          ? undefined
          : sql`exists (select 1 from complaint_violation v where v.complaint_id = ${complaint.id} and v.violation_id = ${violationId})`,
        since || undefined,
        to === undefined ? undefined : sql`${complaint.filedAt} < ${at(startOf(to) + DAY_MS)}`,
        updatedSince === undefined ? undefined : sql`${complaint.updatedAt} >= ${at(updatedSince)}`,
      ),
    )
    .orderBy(asc(complaint.filedAt), asc(complaint.id))
    .limit(limit);
}

/** What handling changes of a locked complaint. */
export type Handled = Pick<
  StoredComplaint,
  | 'status'
  | 'authority'
  | 'handlerSub'
  | 'acceptedAt'
  | 'extendedAt'
  | 'extensionReason'
  | 'answer'
  | 'answeredAt'
>;

/** Saves what an officer did to a locked complaint, with its step. */
export async function saveHandling(
  tx: Tx,
  { id, version }: StoredComplaint,
  handled: Handled,
  step: Readonly<{
    id: string;
    at: Instant;
    action: ComplaintAction;
    bySub: string;
    authority: string;
    text: string | null;
    toAuthority: string | null;
    violationId: string | null;
  }>,
): Promise<void> {
  const { status, handlerSub, acceptedAt, extendedAt, extensionReason, answer, answeredAt } = handled;
  await tx.insert(complaintStep).values({ ...step, complaintId: id });
  await tx
    .update(complaint)
    .set({
      status,
      authority: handled.authority,
      handlerSub,
      acceptedAt,
      extendedAt,
      extensionReason,
      answer,
      answeredAt,
      updatedAt: step.at,
      version: version + 1,
    })
    .where(eq(complaint.id, id));
}

/**
 * Puts a complaint among the evidence of a violation, under an id that says nothing of it; once, whoever asks again.
 * The violation stays locked until the transaction ends. False where it is there already.
 */
export async function linkToViolation(
  tx: Tx,
  link: Readonly<{ complaintId: string; violationId: string; evidenceId: string; linkedAt: Instant }>,
): Promise<boolean> {
  const linked = await tx.insert(complaintViolation).values(link).onConflictDoNothing();
  if (linked.rowCount === 0) return false;
  const note: Evidence = { kind: 'note', id: link.evidenceId, at: link.linkedAt };
  await tx
    .update(violation)
    .set({
      evidence: sql`${violation.evidence} || ${JSON.stringify([note])}::jsonb`,
      updatedAt: link.linkedAt,
      version: sql`${violation.version} + 1`,
    })
    .where(eq(violation.id, link.violationId));
  return true;
}

/** The boundaries of the regions that have one. */
export async function loadBoundaries(db: Executor): Promise<ReadonlyMap<string, Boundary>> {
  const rows = await db
    .select({ code: authority.code, boundary: authority.boundary })
    .from(authority)
    .where(sql`${authority.boundary} is not null`);
  return new Map(rows.flatMap(({ code, boundary }) => (boundary ? [[code, boundary] as const] : [])));
}
