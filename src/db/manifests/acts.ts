import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { claimAfter, outcomeOf, planFor } from '../../domain/manifests/record.ts';
import type { Ground, Limits } from '../../domain/manifests/ground.ts';
import type { Tx } from '../pool.ts';
import type { LockedManifest } from './load.ts';
import { roomBeside, saveChange } from './save.ts';

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

/** Works a locked manifest out anew by what became of it otherwise than by a scan, and saves what follows. */
export async function saveWorkedOut(
  tx: Tx,
  number: string,
  before: LockedManifest,
  ground: Ground,
  { now, limits, newId }: Readonly<{ now: Instant; limits: Limits; newId: () => string }>,
): Promise<void> {
  const after = { ...before, ground };
  const plan = planFor(after, before.scans, before.registers);
  const room = plan.kind === 'move' ? await roomBeside(tx.$client, before, plan.target.streamId) : true;
  const claim = claimAfter(before.claim, plan, room);
  const outcome = outcomeOf(after, before.scans, claim, before.registers, limits, before);
  await saveChange(tx.$client, {
    number,
    before,
    ground,
    outcome,
    withoutRoom: null,
    scan: null,
    now,
    newId,
  });
}
