import { sql } from 'drizzle-orm';
import type { Duty, Scope } from '../domain/registers/organisation.ts';
import type { Executor } from './pool.ts';

type MembershipRow = {
  organisationId: string;
  organisationName: string;
  uscc: string;
  verified: boolean;
  duties: Duty[];
};

/**
 * The organisations somebody belongs to now, with the duties there; only the one `named`, where there is one. Anybody
 * may name anybody as a member, so those that are verified come first: no number of others hides them.
 */
export async function membershipsOf(
  db: Executor,
  sub: string,
  named: string | null,
): Promise<readonly MembershipRow[]> {
  const { rows } = await db.execute<MembershipRow>(sql`
    select o.id as "organisationId", o.name as "organisationName", o.uscc, o.verified_at is not null as verified,
      m.duties
    from member m join organisation o on o.id = m.organisation_id
    where m.sub = ${sub} and m.removed_at is null and (${named}::uuid is null or o.id = ${named}::uuid)
    order by o.verified_at is null, o.id limit 200`);
  return rows;
}

type KeyRow = {
  id: string;
  name: string;
  scopes: Scope[];
  organisationId: string;
  organisationName: string;
  uscc: string;
  verified: boolean;
};

/** The API key with this hash, unless it is revoked; marks it as used, at most once a minute. */
export async function apiKeyByHash(db: Executor, secretHash: string): Promise<KeyRow | null> {
  const { rows } = await db.execute<KeyRow>(sql`
    with used as (
      update api_key set last_used_at = now()
      where secret_hash = ${secretHash} and revoked_at is null
        and (last_used_at is null or last_used_at < now() - interval '1 minute')
    )
    select k.id, k.name, k.scopes, o.id as "organisationId", o.name as "organisationName", o.uscc,
      o.verified_at is not null as verified
    from api_key k join organisation o on o.id = k.organisation_id
    where k.secret_hash = ${secretHash} and k.revoked_at is null`);
  return rows[0] ?? null;
}
