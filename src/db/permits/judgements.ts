import { eq } from 'drizzle-orm';
import type { Judged } from '../../domain/permits/judged.ts';
import type { Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import { judgement } from '../schema/permits.ts';

export async function insertJudgement(tx: Tx, applicationId: string, { on, facts }: Judged): Promise<void> {
  await tx.insert(judgement).values({ applicationId, judgedOn: on, facts });
}

/** What an application was decided by, or null. It holds what is others': the caller gets what an assessment says. */
export async function loadJudgement(tx: Tx, applicationId: string): Promise<Judged | null> {
  const [found] = await withReachOfLaw(tx, (law) =>
    law
      .select({ on: judgement.judgedOn, facts: judgement.facts })
      .from(judgement)
      .where(eq(judgement.applicationId, applicationId)),
  );
  return found ?? null;
}
