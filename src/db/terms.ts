import type { Term } from '../domain/law/art-48-terms.ts';
import { appendEntry, serviceEntry } from './audit/append.ts';
import { LAW_FENCE } from './fence.ts';
import { type Database, type Executor, inTransaction, type Tx } from './pool.ts';
import { term } from './schema/permits.ts';

/** The terms of the measures, in order of their first day; `sandbox` marks the one no document stands behind. */
export async function loadTerms(db: Executor): Promise<readonly (Term & Readonly<{ sandbox: boolean }>)[]> {
  const { documentNumber, firstDay, lastDay, sandbox } = term;
  return db
    .select({ documentNumber, from: firstDay, to: lastDay, sandbox })
    .from(term)
    .orderBy(firstDay, documentNumber);
}

/** Records a term; false where one of that document is there already. */
export async function insertTerm(tx: Tx, { documentNumber, from, to }: Term): Promise<boolean> {
  const { rowCount } = await tx
    .insert(term)
    .values({ documentNumber, firstDay: from, lastDay: to })
    .onConflictDoNothing();
  return rowCount === 1;
}

/** Loads the sandbox's own term, so that the present has one; says so in the audit where it was not there. */
export async function loadSandboxTerm(database: Database): Promise<void> {
  const load = async (tx: Tx) => {
    const { rowCount } = await tx
      .insert(term)
      .values({
        documentNumber: 'SANDBOX-2026',
        firstDay: '2026-01-01',
        lastDay: '2030-12-31',
        sandbox: true,
      })
      .onConflictDoNothing();
    return rowCount === 1;
  };
  await inTransaction(database, LAW_FENCE, load, async ({ $client }, isNew) => {
    if (isNew) await appendEntry($client, serviceEntry('loadSandboxTerm', ['service']));
  });
}
