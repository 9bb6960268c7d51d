import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Duty } from '../../domain/registers/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import type { Executor } from '../pool.ts';
import { invitation, member } from '../schema/registers.ts';

export type MemberRow = Readonly<{ organisationId: string; sub: string; duties: readonly Duty[] }>;
const MAX_MEMBERS = 5_000;

/** The people who belong to these organisations now. */
export async function membersOf(
  db: Executor,
  organisationIds: readonly string[],
): Promise<readonly MemberRow[]> {
  if (organisationIds.length === 0) return [];
  const { organisationId, sub, duties } = member;
  return db
    .select({ organisationId, sub, duties })
    .from(member)
    .where(and(inArray(organisationId, [...organisationIds]), isNull(member.removedAt)))
    .orderBy(asc(member.addedAt), asc(sub))
    .limit(MAX_MEMBERS);
}

/** Adds somebody, or replaces the duties of somebody who belongs already: what was before is kept as ended. */
export async function putMember(tx: Executor, row: typeof member.$inferInsert): Promise<void> {
  await endMembership(tx, row.organisationId, row.sub, row.addedAt);
  await tx.insert(member).values(row);
}

/** Ends a membership; the row is kept. False where there is none. */
export async function endMembership(
  tx: Executor,
  organisationId: string,
  sub: string,
  now: Instant,
): Promise<boolean> {
  const ended = await tx
    .update(member)
    .set({ removedAt: now })
    .where(and(eq(member.organisationId, organisationId), eq(member.sub, sub), isNull(member.removedAt)))
    .returning({ id: member.id });
  return ended.length > 0;
}

export async function insertInvitation(tx: Executor, row: typeof invitation.$inferInsert): Promise<void> {
  await tx.insert(invitation).values(row);
}

/** Uses up an invitation that is open now; null where it is unknown, expired or used: of two at once, one gets it. */
export async function takeInvitation(
  tx: Executor,
  codeHash: string,
  by: string,
  now: Instant,
): Promise<Readonly<{ organisationId: string; duties: readonly Duty[]; invitedBy: string }> | null> {
  const { organisationId, duties, invitedBy } = invitation;
  const [taken] = await tx
    .update(invitation)
    .set({ acceptedAt: now, acceptedBy: by })
    .where(
      and(eq(invitation.codeHash, codeHash), isNull(invitation.acceptedAt), gt(invitation.expiresAt, now)),
    )
    .returning({ organisationId, duties, invitedBy });
  return taken ?? null;
}
