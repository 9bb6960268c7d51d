import { and, desc, eq, gte, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Instant } from '../domain/time.ts';
import type { Tx } from './pool.ts';
import { controlOrder } from './schema/orders.ts';

export type StoredOrder = typeof controlOrder.$inferSelect;

export async function insertOrder(tx: Tx, issued: typeof controlOrder.$inferInsert): Promise<StoredOrder> {
  const [stored] = await tx.insert(controlOrder).values(issued).returning();
  if (!stored) throw new Error(`expected order ${issued.id}`);
  return stored;
}

export async function loadOrder(tx: Tx, id: string): Promise<StoredOrder | null> {
  const [found] = await tx.select().from(controlOrder).where(eq(controlOrder.id, id));
  return found ?? null;
}

/** Locks an order that the caller has issued; to others the database does not give it for a change. */
export async function lockOrder(tx: Tx, id: string): Promise<StoredOrder> {
  const [found] = await tx.select().from(controlOrder).where(eq(controlOrder.id, id)).for('no key update');
  if (!found) throw new Error(`expected order ${id} of the caller`);
  return found;
}

/** Lifts a locked order. */
export async function saveLift(
  tx: Tx,
  { id, version }: StoredOrder,
  lifted: Readonly<{ liftedAt: Instant; liftedBy: string }>,
): Promise<StoredOrder> {
  const [stored] = await tx
    .update(controlOrder)
    .set({ ...lifted, updatedAt: lifted.liftedAt, version: version + 1 })
    .where(eq(controlOrder.id, id))
    .returning();
  if (!stored) throw new Error(`expected order ${id}`);
  return stored;
}

export type OrderFilter = Readonly<{
  /** Codes of the regions that hold the place in question: orders that name one of them, or draw their own area there. */
  regions?: readonly string[] | undefined;
  /** Binding at that instant. */
  at?: Instant | undefined;
  updatedSince?: Instant | undefined;
}>;

/** Orders by id, the newest first; `before` is the last id of the page before. */
export async function listOrders(
  tx: Tx,
  { regions, at, updatedSince }: OrderFilter,
  before: string | null,
  limit: number,
): Promise<readonly StoredOrder[]> {
  return tx
    .select()
    .from(controlOrder)
    .where(
      and(
        regions && reaching(regions),
        at === undefined ? undefined : bindingAt(at),
        updatedSince === undefined ? undefined : gte(controlOrder.updatedAt, updatedSince),
        before === null ? undefined : lt(controlOrder.id, before),
      ),
    )
    .orderBy(desc(controlOrder.id))
    .limit(limit);
}

function reaching(regions: readonly string[]): SQL | undefined {
  const codes = sql`${sql.param([...regions])}::text[]`;
  const { regionCodes, authority } = controlOrder;
  return or(
    sql`${regionCodes} && ${codes}`,
    and(isNull(regionCodes), or(isNull(authority), sql`${authority} = any(${codes})`)),
  );
}

/** As `isBinding` in the domain: to the second. */
function bindingAt(at: Instant): SQL | undefined {
  const second = Math.floor(at / 1_000) * 1_000;
  const { issuedAt, liftedAt, bindsFrom, bindsTo } = controlOrder;
  return and(
    lte(issuedAt, at),
    or(isNull(liftedAt), sql`${liftedAt} > ${new Date(at).toISOString()}::timestamptz`),
    lt(bindsFrom, second + 1_000),
    gte(bindsTo, second),
  );
}
