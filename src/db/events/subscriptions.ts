import { and, count, desc, eq, getTableColumns, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { DisabledReason } from '../../domain/events/delivery.ts';
import type { Instant } from '../../domain/time.ts';
import { appendEntry, serviceEntry } from '../audit/append.ts';
import type { Tx } from '../pool.ts';
import { subscription } from '../schema/events.ts';
import { belongsTo, type Viewer } from '../viewer.ts';

/** Whose subscriptions: those of an authority or a department, or those that a viewer sees. */
export type Owner = Readonly<{ authority: string }> | Readonly<{ department: string }> | Viewer;

const { secret: _secret, formerSecret: _former, ...COLUMNS } = getTableColumns(subscription);
export type StoredSubscription = Omit<typeof subscription.$inferSelect, 'secret' | 'formerSecret'>;

function isOf(owner: Owner): SQL | undefined {
  if (typeof owner === 'string') return undefined;
  if ('authority' in owner) return eq(subscription.authority, owner.authority);
  if ('department' in owner) return eq(subscription.department, owner.department);
  return belongsTo(owner, subscription.organisationId);
}

/** One lock a process takes for whoever subscribes, so that the count of theirs holds; the number is our own. */
const COUNTING_LOCK = 421_200_30;

/** How many subscriptions an owner has; nobody else adds one to them until the transaction ends. */
export async function countLocked(tx: Tx, owner: Exclude<Owner, string>): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(${COUNTING_LOCK}::int, hashtext(${JSON.stringify(owner)}))`,
  );
  const [row] = await tx.select({ count: count() }).from(subscription).where(isOf(owner));
  return row?.count ?? 0;
}

export async function insertSubscription(tx: Tx, made: typeof subscription.$inferInsert): Promise<void> {
  await tx.insert(subscription).values(made);
}

export async function loadSubscription(tx: Tx, id: string, owner: Owner): Promise<StoredSubscription | null> {
  const [found] = await tx
    .select(COLUMNS)
    .from(subscription)
    .where(and(eq(subscription.id, id), isOf(owner)));
  return found ?? null;
}

/** As `loadSubscription`, and nobody else changes it until the transaction ends. */
export async function lockSubscription(tx: Tx, id: string, owner: Owner): Promise<StoredSubscription | null> {
  const [found] = await tx
    .select(COLUMNS)
    .from(subscription)
    .where(and(eq(subscription.id, id), isOf(owner)))
    .for('update');
  return found ?? null;
}

/** Subscriptions of an owner, the newest first; `before` is the last id of the page before. */
export async function listSubscriptionRows(
  tx: Tx,
  owner: Owner,
  organisationIds: readonly string[] | null,
  {
    updatedSince,
    before,
    limit,
  }: Readonly<{ updatedSince: Instant | undefined; before: string | null; limit: number }>,
): Promise<readonly StoredSubscription[]> {
  const { id, organisationId, updatedAt } = subscription;
  return tx
    .select(COLUMNS)
    .from(subscription)
    .where(
      and(
        isOf(owner),
        organisationIds ? belongsTo({ organisationIds, sub: '' }, organisationId) : undefined,
        updatedSince === undefined ? undefined : gte(updatedAt, updatedSince),
        before === null ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(limit);
}

type Changes = Partial<
  Pick<
    typeof subscription.$inferInsert,
    | 'url'
    | 'types'
    | 'status'
    | 'disabledReason'
    | 'failingSince'
    | 'restsUntil'
    | 'secret'
    | 'formerSecret'
    | 'formerUntil'
  >
>;

/** Changes a locked subscription. */
export async function saveSubscription(
  tx: Tx,
  { id, version }: StoredSubscription,
  changes: Changes,
  now: Instant,
): Promise<StoredSubscription> {
  const [stored] = await tx
    .update(subscription)
    .set({ ...changes, updatedAt: now, version: version + 1 })
    .where(eq(subscription.id, id))
    .returning(COLUMNS);
  if (!stored) throw new Error(`expected subscription ${id}`);
  return stored;
}

/** Puts another secret in the place of a locked subscription's, which goes on signing beside it until `until`. */
export async function rotateSecret(
  tx: Tx,
  stored: StoredSubscription,
  secret: Buffer,
  until: Instant,
  now: Instant,
): Promise<StoredSubscription> {
  const [row] = await tx
    .select({ secret: subscription.secret })
    .from(subscription)
    .where(eq(subscription.id, stored.id));
  return saveSubscription(tx, stored, { secret, formerSecret: row?.secret ?? null, formerUntil: until }, now);
}

/** Deletes a locked subscription with all its deliveries. */
export async function deleteSubscriptionRow(tx: Tx, { id }: StoredSubscription): Promise<void> {
  await tx.delete(subscription).where(eq(subscription.id, id));
}

/** Pauses the webhooks of an organisation that an owner left: each may go where they said. Another owner looks first. */
export async function pauseSubscriptionsOf(tx: Tx, organisationId: string, now: Instant): Promise<void> {
  await tx
    .update(subscription)
    .set({ status: 'paused', updatedAt: now, version: sql`${subscription.version} + 1` })
    .where(and(eq(subscription.organisationId, organisationId), eq(subscription.status, 'active')));
}

/** Disables a locked subscription by the service itself, which the audit is told. The last statements before the commit. */
export async function disable(
  tx: Tx,
  { id, organisationId }: Readonly<{ id: string; organisationId: string | null }>,
  reason: DisabledReason,
  now: Instant,
): Promise<void> {
  await tx
    .update(subscription)
    .set({
      status: 'disabled',
      disabledReason: reason,
      updatedAt: now,
      version: sql`${subscription.version} + 1`,
    })
    .where(eq(subscription.id, id));
  const chain = organisationId === null ? 'service' : (`organisation:${organisationId}` as const);
  await appendEntry(tx.$client, serviceEntry('disableSubscription', [chain], [reason]));
}
