import { sql } from 'drizzle-orm';
import type { Duty } from '../../domain/registers/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Tx } from '../pool.ts';

/** What is kept of somebody by their `sub` (個人信息保護法 第四十五條). */
export type KeptOf = Readonly<{
  memberships: readonly Readonly<{
    organisationId: string;
    duties: readonly Duty[];
    addedAt: Instant;
    removedAt: Instant | null;
  }>[];
  apiKeysMade: number;
  projectsRegistered: number;
  /** Counted up to `MOST`. */
  entriesInAudit: number;
}>;

const MOST = 10_000;
const MOST_MEMBERSHIPS = 500;

/** Memberships that ended and keys of organisations left behind are beyond the fence, so it reaches as far as the law. */
export function keptOf(tx: Tx, sub: string): Promise<KeptOf> {
  return withReachOfLaw(tx, async (law) => {
    const { rows } = await law.execute<KeptOf & Record<string, unknown>>(sql`
      select
        coalesce((select json_agg(m) from (
          select organisation_id as "organisationId", duties, epoch_ms(added_at) as "addedAt", epoch_ms(removed_at) as "removedAt"
          from member where sub = ${sub} order by added_at desc limit ${MOST_MEMBERSHIPS}) m), '[]') as memberships,
        (select count(*)::int from api_key where created_by = ${sub}) as "apiKeysMade",
        (select count(*)::int from project where registered_by = ${sub}) as "projectsRegistered",
        (select count(*)::int from (select 1 from audit_entry where sub = ${sub} limit ${MOST}) e) as "entriesInAudit"`);
    const [kept] = rows;
    if (!kept) throw new Error('a select without a from gave no row');
    return kept;
  });
}
