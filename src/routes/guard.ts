import { DUTIES, type Duty, hasDuty, hasScope, type Scope } from '../domain/registers/organisation.ts';
import type { Access } from './access.ts';
import type { Department, Identity } from './auth.ts';

type Role = Identity['roles'][number];

/** What makes a caller one of the kinds of the table. */
export type Standing = Readonly<{
  /** Of staff. */
  roles: readonly Role[];
  department: Department | null;
  /** Those in any organisation; none for whoever belongs to none, or where they are loaded later. */
  duties: readonly Duty[];
  /** Of an API key; null for a person. */
  scopes: readonly Scope[] | null;
}>;

/** The duties a row asks of a member, one of which will do; all of them where it asks for none. */
export function dutiesAsked(access: Access): readonly Duty[] {
  const asked = DUTIES.filter((duty) => access[duty] !== undefined);
  return asked.length > 0 ? asked : DUTIES;
}

/** Whether a caller is of a kind that may ever call an operation; whether the condition is met is seen later. */
export function isOfKind(access: Access, { roles, department, duties, scopes }: Standing): boolean {
  if (access.public !== undefined) return true;
  if (scopes !== null) return (access.keys ?? []).some((wanted) => hasScope(scopes, wanted));
  if (access.person !== undefined) return true;
  const { departments } = access;
  const isNamed = departments === undefined || departments.some((each) => each === department);
  if (roles.length > 0)
    return roles.some((role) => access[role] !== undefined && (role !== 'department' || isNamed));
  if (access.member !== undefined) return true;
  // Whoever belongs to no organisation counts as a member who owns nothing, for whom things are not there.
  const asksDuty = DUTIES.some((duty) => access[duty] !== undefined);
  return asksDuty && (duties.length === 0 || hasDuty(duties, dutiesAsked(access)));
}
