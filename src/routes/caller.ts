import type { Fence, Reach } from '../db/fence.ts';
import type { Viewer } from '../db/viewer.ts';
import { type Duty, hasDuty, type Scope } from '../domain/registers/organisation.ts';
import type { Access } from './access.ts';
import type { Identity } from './auth.ts';
import { dutiesAsked } from './guard.ts';
import { Problem } from './problem.ts';

export type Membership = Readonly<{
  organisationId: string;
  organisationName: string;
  uscc: string;
  verified: boolean;
  duties: readonly Duty[];
}>;

/** Who is calling. Staff belong to no organisation here; people of companies and API keys carry their memberships. */
export type Caller = Identity &
  Readonly<{
    /** All organisations the caller acts for; only the one of `Acting-Organisation` where that is named. */
    memberships: readonly Membership[];
    apiKeyId: string | null;
    /** Of the API key; null for a person. */
    scopes: readonly Scope[] | null;
    /** Whose things the filters of reading statements let this caller see. */
    viewer: Viewer;
  }>;

export function isStaff(caller: Caller): boolean {
  return caller.roles.length > 0;
}

/** Whether the caller reads the whole city: officers of every authority and the departments (第三十一條). */
export function readsAll(caller: Pick<Caller, 'roles'>): boolean {
  return caller.roles.includes('officer') || caller.roles.includes('department');
}

/** Whose things a caller sees. */
export function viewerOf(caller: Omit<Caller, 'viewer'>): Viewer {
  return readsAll(caller) ? 'city' : { organisationIds: organisationIds(caller), sub: caller.sub };
}

/** The fence behind which the transactions of a caller run who is let in by a row of the table. */
export function fenceOf(caller: Caller, access: Access): Fence {
  return {
    reach: reachOf(caller, access),
    organisationIds: organisationIds(caller),
    sub: caller.sub,
    authority: caller.authority,
    secretHash: null,
  };
}

/** Of several roles the one that lets in: an administrator who is of a department too sees no audit as that. */
function reachOf({ roles, sub }: Caller, access: Access): Reach {
  const lettingIn = roles.filter((role) => access[role] !== undefined);
  const held = lettingIn.length > 0 ? lettingIn : roles;
  const reach = (['officer', 'department', 'admin'] as const).find((role) => held.includes(role));
  return reach ?? (sub === '' ? 'nothing' : 'own');
}

export function organisationIds(caller: Pick<Caller, 'memberships'>): readonly string[] {
  return caller.memberships.map((membership) => membership.organisationId);
}

/** The authority of an officer; only routes for officers ask. */
export function authorityOf(caller: Caller): string {
  if (caller.authority === null) throw new Error('expected an officer');
  return caller.authority;
}

/** Who calls, and the row of the table that says who may. */
type Asking = Readonly<{ caller: Caller; access: Access }>;

/**
 * The one organisation for which the caller does something new. 403 `forbidden` where the caller has none of the
 * duties there that the operation asks for; with `acting_organisation_needed` where there are several and none is named.
 */
export function actingFor({ caller, access }: Asking): Membership {
  const [membership] = actingMemberships({ caller, access });
  if (!membership) throw new Problem({ refusal: 'forbidden' });
  if (caller.memberships.length > 1) throw new Problem({ refusal: 'acting_organisation_needed' });
  return membership;
}

/**
 * The caller's membership in the organisation that something belongs to, with one of the duties the operation asks
 * for; else 403 `forbidden`. What is not the caller's to see has not been loaded, and was 404 before.
 */
export function memberOf({ caller, access }: Asking, organisationId: string): Membership {
  const membership = actingMemberships({ caller, access }).find(
    (each) => each.organisationId === organisationId,
  );
  if (!membership) throw new Problem({ refusal: 'forbidden' });
  return membership;
}

/** The caller's memberships with one of the duties the operation asks for. */
export function actingMemberships({ caller, access }: Asking): readonly Membership[] {
  return caller.memberships.filter(({ duties }) => hasDuty(duties, dutiesAsked(access)));
}
