import type { Evidence } from '../../domain/enforcement/violation.ts';
import type { Suspicion } from '../../domain/manifests/charge.ts';
import type { Instant } from '../../domain/time.ts';
import { suspicionRow } from '../manifests/suspicions.ts';
import type { Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import { violation } from '../schema/enforcement.ts';

/**
 * Keeps what is suspected though no load is concerned, with its evidence. Nobody writes violations but officers and the
 * law; what passes is that it was kept.
 */
export async function insertSuspicions(
  tx: Tx,
  suspected: readonly Suspicion[],
  { evidence, now, newId }: Readonly<{ evidence: Evidence; now: Instant; newId: () => string }>,
): Promise<void> {
  if (suspected.length === 0) return;
  const actId = newId();
  const rows = suspected.map((suspicion) => ({
    ...suspicionRow(suspicion),
    evidence: [evidence],
    id: newId(),
    actId,
    status: 'suspected' as const,
    createdAt: now,
    updatedAt: now,
  }));
  // What is known already (a report found missing that comes after all) stays as it was found first.
  await withReachOfLaw(tx, (law) => law.insert(violation).values(rows).onConflictDoNothing());
}
