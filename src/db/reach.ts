import { raiseFence, reachTo } from './fence.ts';
import type { Tx } from './pool.ts';

/** Opens, until the transaction ends, the row that holds this SHA-256 of a secret in the caller's hand. */
export async function showSecret(tx: Tx, secretHash: string): Promise<void> {
  await raiseFence(tx.$client, { ...tx.fence, secretHash });
}

/**
 * Does what the law has to look at whoever asks: an assessment sees the permits of the carriers it rests on, a site's
 * room is what everybody's permits leave of it, a credential is verified for anyone. What `work` returns must be fit
 * for the caller; nothing else passes the fence. Not to be used beside other statements of the same transaction.
 */
export async function withReachOfLaw<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { reach } = tx.fence;
  if (reach === 'law') return work(tx);
  const inside: Tx = Object.assign(Object.create(tx) as Tx, {
    fence: { ...tx.fence, reach: 'law' as const },
  });
  // Sent ahead of the statements of `work` on the same connection, and not waited for.
  const reached = reachTo(tx.$client, 'law');
  try {
    const [result] = await Promise.all([work(inside), reached]);
    return result;
  } finally {
    // Where the transaction failed, its end takes the reach away.
    await reachTo(tx.$client, reach).catch(() => undefined);
  }
}
