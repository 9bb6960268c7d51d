import type pg from 'pg';
import { type Database, SCAN_ROLE, SERVICE_ROLE } from './pool.ts';

/** Whether each connection has taken its role: what stands in between may drop the options that ask for it. */
export async function hasTakenRoles({ pool, hot }: Database): Promise<boolean> {
  const taken = async (connections: pg.Pool) =>
    (await connections.query<{ role: string }>('select current_user as role')).rows[0]?.role;
  return (await taken(pool)) === SERVICE_ROLE && (await taken(hot)) === SCAN_ROLE;
}

/**
 * Why the login by which the service is connected could step over its fences: every connection takes a role that owns
 * nothing, and by `set role none` would be the login again. Null where that gives it nothing.
 */
export async function flawOfLogin({ pool }: Database): Promise<string | null> {
  const { rows } = await pool.query<{ login: string; isAboveFences: boolean; owns: boolean }>(`
    select rolname as login, rolsuper or rolbypassrls as "isAboveFences", exists (
      select 1 from pg_class
      where relnamespace = 'public'::regnamespace and pg_has_role(rolname, relowner, 'member')) as owns
    from pg_roles where rolname = session_user`);
  const [found] = rows;
  if (!found) throw new Error('expected the login of the connection');
  if (found.isAboveFences) return `${found.login} is a superuser or bypasses row-level security`;
  return found.owns ? `${found.login} owns the tables` : null;
}
