import { and, eq } from 'drizzle-orm';
import type { Changes, CorrectionStatus, Side } from '../../domain/manifests/correction.ts';
import { comparablePlate } from '../../domain/registers/plate.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { correction, correctionRequest } from '../schema/manifests.ts';

export type NewCorrection = Readonly<{
  id: string;
  manifestNumber: string;
  loadScanId: string;
  changes: Changes;
  before: Changes;
  reason: string;
  sides: readonly Side[];
  organisationId: string | null;
  bySub: string;
  byName: string;
  proposedAt: Instant;
  onFiled: boolean;
}>;

/** Keeps a proposal; the manifest is locked. */
export async function insertCorrection(tx: Tx, proposed: NewCorrection): Promise<void> {
  const { plate } = proposed.changes;
  await tx
    .insert(correction)
    .values({ ...proposed, plate: plate === undefined ? null : comparablePlate(plate) });
}

/** Writes the answer of an open correction; the manifest is locked. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: Readonly<{
    status: CorrectionStatus;
    answeredAt: Instant;
    answeredBySub: string;
    answeredById: string | null;
    answeredByAuthority: string | null;
  }>,
): Promise<void> {
  await tx
    .update(correction)
    .set(answer)
    .where(and(eq(correction.id, id), eq(correction.status, 'open')));
}

/** Keeps an authority's asking for a correction; the manifest is locked. */
export async function insertRequest(tx: Tx, request: typeof correctionRequest.$inferInsert): Promise<void> {
  await tx.insert(correctionRequest).values(request);
}
