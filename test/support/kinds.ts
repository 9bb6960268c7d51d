import { type Access, ACCESS, type OperationId } from '../../src/routes/access.ts';
import type { Condition } from '../../src/routes/conditions.ts';
import { DUTIES, SCOPES } from '../../src/domain/registers/organisation.ts';

/**
 * Who calls, as far as the table of access tells callers apart: `nobody` without a token, `stranger` without role and
 * organisation, a member with one duty, staff, an API key with one scope.
 */
export const CALLER_KINDS = [
  'nobody',
  'stranger',
  ...DUTIES,
  'officer',
  'department',
  'admin',
  ...SCOPES.map((scope) => `key:${scope}` as const),
] as const;
export type CallerKind = (typeof CALLER_KINDS)[number];

/** All rows of the table by their operation. */
export const ROWS = Object.entries(ACCESS) as readonly (readonly [OperationId, Access])[];

/**
 * Under which conditions the table lets a kind of caller call an operation, any one of which will do; none where it
 * does not. Written anew beside the guards of the service, so that one is checked by the other.
 */
export function conditionsByKind(row: Access, kind: CallerKind): readonly Condition[] {
  const { keys = [], public: toAll, person, member, officer, department, admin } = row;
  const { owner, applicant, dispatcher, driver, gate } = row;
  const duties = { owner, applicant, dispatcher, driver, gate };
  const ofDuties = Object.values(duties);
  const given = (...conditions: readonly (Condition | undefined)[]) => [
    ...new Set(conditions.filter((each) => each !== undefined)),
  ];
  switch (kind) {
    case 'nobody':
      return given(toAll);
    case 'stranger':
    case 'owner':
      return given(toAll, person, member, ...ofDuties);
    case 'applicant':
    case 'dispatcher':
    case 'driver':
    case 'gate':
      return given(toAll, person, member, duties[kind]);
    case 'officer':
    case 'department':
    case 'admin':
      return given(toAll, person, { officer, department, admin }[kind]);
    case 'key:telemetry':
      return given(
        toAll,
        // What a recorder reports no person does.
        ...(keys.includes('telemetry') ? (['any', person, member, ...ofDuties] as const) : []),
      );
    case 'key:read':
      return given(toAll, ...(keys.includes('read') ? [person, member] : []));
    case 'key:applications':
      return given(toAll, ...ofKey(row, 'applications', [applicant]));
    case 'key:manifests':
      return given(toAll, ...ofKey(row, 'manifests', [dispatcher]));
    case 'key:scans':
      return given(toAll, ...ofKey(row, 'scans', [driver, gate]));
  }
}

function ofKey(
  { keys = [], person, member }: Access,
  scope: 'applications' | 'manifests' | 'scans',
  byDuty: readonly (Condition | undefined)[],
): readonly (Condition | undefined)[] {
  if (keys.includes(scope)) return byDuty;
  return keys.includes('read') ? [person, member] : [];
}

/** Whether the table lets a kind of caller call an operation at all. */
export function mayByKind(row: Access, kind: CallerKind): boolean {
  return conditionsByKind(row, kind).length > 0;
}
