import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';

/** What the carrier or an officer does to a manifest besides scanning. */
export type Act =
  | Readonly<{ kind: 'void'; reason: string }>
  | Readonly<{ kind: 'close'; reason: string }>
  | Readonly<{ kind: 'settle'; reason: string; massKg: number }>;

/** Keeps an act with its author; what follows from it is saved by `saveChange`. */
export async function saveAct(tx: Tx, number: string, act: Act, by: string, now: Instant): Promise<void> {
  const at = sql`${new Date(now).toISOString()}::timestamptz`;
  const columns = {
    void: sql`voided_at = ${at}, voided_by = ${by}, void_reason = ${act.reason}`,
    close: sql`closed_at = ${at}, closed_by = ${by}, close_reason = ${act.reason}`,
    settle: sql`settled_at = ${at}, settled_by = ${by}, settle_reason = ${act.reason},
      settled_mass_kg = ${act.kind === 'settle' ? act.massKg : null}`,
  };
  await tx.execute(sql`update manifest set ${columns[act.kind]} where number = ${number}`);
}
