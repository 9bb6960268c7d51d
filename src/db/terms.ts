import type { Term } from '../domain/law/art-48-terms.ts';
import type { Executor } from './pool.ts';
import { term } from './schema/permits.ts';

/** The terms of the measures, in order of their first day; `sandbox` marks the one no document stands behind. */
export async function loadTerms(db: Executor): Promise<readonly (Term & Readonly<{ sandbox: boolean }>)[]> {
  const { documentNumber, firstDay, lastDay, sandbox } = term;
  return db
    .select({ documentNumber, from: firstDay, to: lastDay, sandbox })
    .from(term)
    .orderBy(firstDay, documentNumber);
}

/** Loads the sandbox's own term, so that the present has one. */
export async function loadSandboxTerm(db: Executor): Promise<void> {
  await db
    .insert(term)
    .values({ documentNumber: 'SANDBOX-2026', firstDay: '2026-01-01', lastDay: '2030-12-31', sandbox: true })
    .onConflictDoNothing();
}
