import { sql } from 'drizzle-orm';
import type { Finding } from '../../domain/finding.ts';
import type { ScanContent } from '../../domain/manifests/scan.ts';
import type { Instant } from '../../domain/time.ts';
import type { Executor } from '../pool.ts';

/** A scan as the ledger holds it. */
export type HeldScan = Readonly<{
  id: string;
  kind: string;
  at: Instant;
  receivedAt: Instant;
  /** How often it was sent. */
  tries: number;
  /** What was answered when it came: null where there was no clearance to speak of, as before its load. */
  clearance: readonly Finding[] | null;
  content: ScanContent;
}>;

/** The scans of a manifest in order of event time, as far as the caller's fence lets through. */
export async function loadHeldScans(db: Executor, number: string): Promise<readonly HeldScan[]> {
  const { rows } = await db.execute<HeldScan & Record<string, unknown>>(sql`
    select s.id, s.kind, epoch_ms(s.at)::float8 as "at", epoch_ms(s.received_at)::float8 as "receivedAt", s.tries,
      nullif(s.answer -> 'clearance', 'null') as "clearance", s.content
    from scan s where s.manifest_number = ${number} order by s.at, s.id`);
  return rows;
}
