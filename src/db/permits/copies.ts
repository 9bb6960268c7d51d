import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ApplicationKind } from '../../domain/permits/application.ts';
import type { Instant } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { carriageContract, permit, permitCopy } from '../schema/permits.ts';
import { isActive, type StoredCopy } from './permits.ts';

/** The carriers whose contracts a disposal permit rests on. */
export async function loadContractedCarriers(db: Executor, number: string): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ carrierId: carriageContract.carrierId })
    .from(carriageContract)
    .where(and(eq(carriageContract.permitNumber, number), isNull(carriageContract.removedAt)));
  return rows.map((row) => row.carrierId);
}

/** The kinds of the active permits of a carrier's own under which it has an active copy for a plate. */
export async function loadCarrierCopies(
  db: Executor,
  carrierId: string,
  plate: string,
  now: Instant,
): Promise<readonly ApplicationKind[]> {
  const rows = await db
    .select({ kind: permit.kind })
    .from(permitCopy)
    .innerJoin(permit, eq(permit.number, permitCopy.permitNumber))
    .where(
      and(
        eq(permitCopy.carrierId, carrierId),
        eq(permitCopy.plate, plate),
        isNull(permitCopy.endedAt),
        eq(permit.holderId, carrierId),
        isActive(now),
      ),
    );
  return rows.map((row) => row.kind);
}

/** Ends one copy because another takes its place, makes that one, and counts the change on the permit. */
export async function replaceCopy(
  tx: Tx,
  old: StoredCopy,
  added: Readonly<{ copyNumber: number; plate: string; carrierId: string }>,
  now: Instant,
): Promise<void> {
  await tx
    .update(permitCopy)
    .set({ endedAt: now, endReason: 'replaced' })
    .where(and(eq(permitCopy.permitNumber, old.permitNumber), eq(permitCopy.copyNumber, old.copyNumber)));
  await tx.insert(permitCopy).values({ permitNumber: old.permitNumber, ...added, issuedAt: now });
  await touch(tx, [old.permitNumber], now);
}

/** Ends the active copies for plates under the disposal permits for which a carrier carries with them: these numbers. */
export async function endDisposalCopies(
  tx: Tx,
  carrierId: string,
  plates: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  if (plates.length === 0) return [];
  const affected = await tx
    .select({ number: permit.number })
    .from(permit)
    .where(
      and(
        eq(permit.kind, 'disposal'),
        inArray(
          permit.number,
          tx
            .select({ number: permitCopy.permitNumber })
            .from(permitCopy)
            .where(
              and(
                eq(permitCopy.carrierId, carrierId),
                inArray(permitCopy.plate, [...plates]),
                isNull(permitCopy.endedAt),
              ),
            ),
        ),
      ),
    )
    .orderBy(permit.number)
    .for('no key update');
  const numbers = affected.map((row) => row.number);
  if (numbers.length === 0) return [];
  await tx
    .update(permitCopy)
    .set({ endedAt: now, endReason: 'ended' })
    .where(
      and(
        inArray(permitCopy.permitNumber, numbers),
        eq(permitCopy.carrierId, carrierId),
        inArray(permitCopy.plate, [...plates]),
        isNull(permitCopy.endedAt),
      ),
    );
  await touch(tx, numbers, now);
  return numbers;
}

async function touch(tx: Tx, numbers: readonly string[], now: Instant): Promise<void> {
  await tx
    .update(permit)
    .set({ updatedAt: now, version: sql`${permit.version} + 1` })
    .where(inArray(permit.number, [...numbers]));
}
