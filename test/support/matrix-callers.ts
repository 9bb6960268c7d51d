import { AUTHORITIES } from '../../src/domain/law/art-07-competence.ts';
import { type Duty, type Scope, SCOPES } from '../../src/domain/registers/organisation.ts';
import { DEPARTMENTS } from '../../src/routes/auth.ts';
import {
  DUTIES,
  HOUSEHOLDER,
  type MatrixWorld,
  memberSub,
  type OrganisationKey,
  ROLES,
} from './matrix-world.ts';
import { ADMIN } from './service.ts';

/** A kind of caller, as the table of access knows kinds, with what it calls by. */
export type MatrixCaller = Readonly<{
  name: string;
  /** The header by which it calls; null for none. */
  authorization: string | null;
  /** `nobody` has no credentials that are good. */
  kind: 'nobody' | 'person' | 'key' | 'officer' | 'department' | 'admin';
  sub: string;
  memberships: readonly Readonly<{ organisation: OrganisationKey; duties: readonly Duty[] }>[];
  scopes: readonly Scope[];
  authority: string | null;
  department: string | null;
  /** Shows what another caller shows too; left out where time is short. */
  isTwin: boolean;
}>;

const NONE = {
  memberships: [],
  scopes: [],
  authority: null,
  department: null,
  sub: '',
  isTwin: false,
} as const;

/** Every kind of caller there is, each once, those of the organisations asked for by every duty and every scope. */
export async function matrixCallers(world: MatrixWorld): Promise<readonly MatrixCaller[]> {
  const { service } = world;
  const bearer = async (claims: Parameters<typeof service.token>[0]) =>
    `Bearer ${await service.token(claims)}`;
  const person = async (
    sub: string,
    memberships: MatrixCaller['memberships'] = [],
  ): Promise<MatrixCaller> => ({
    ...NONE,
    name: sub,
    kind: 'person',
    sub,
    memberships,
    authorization: await bearer(sub),
  });
  const staff = async (
    kind: 'officer' | 'department' | 'admin',
    name: string,
    claims: Readonly<Record<string, unknown>>,
  ): Promise<MatrixCaller> => ({
    ...NONE,
    name,
    kind,
    sub: name,
    authority: typeof claims['authority'] === 'string' ? claims['authority'] : null,
    department: typeof claims['department'] === 'string' ? claims['department'] : null,
    authorization: await bearer({ sub: name, roles: [kind], ...claims }),
  });
  const key = async (organisation: OrganisationKey, scopes: readonly Scope[]): Promise<MatrixCaller> => {
    const made = await keyOf(world, organisation, scopes);
    const duties = [
      ...(scopes.includes('applications') ? (['applicant'] as const) : []),
      ...(scopes.includes('manifests') ? (['dispatcher'] as const) : []),
      ...(scopes.includes('scans') ? (['driver', 'gate'] as const) : []),
    ];
    return {
      ...NONE,
      name: `key of ${organisation} to ${scopes.join(' ')}`,
      kind: 'key',
      sub: `key:${made.id}`,
      memberships: [{ organisation, duties }],
      scopes,
      authorization: `Bearer ${made.key}`,
    };
  };
  const revoked = await keyOf(world, 'a carrier', SCOPES);
  await service.expect(204, 'a carrier', 'revokeApiKey', { params: { id: revoked.id } });
  const nobody = (name: string, authorization: string | null): MatrixCaller => ({
    ...NONE,
    name,
    kind: 'nobody',
    authorization,
  });
  const members = await Promise.all(
    ROLES.flatMap((role) =>
      DUTIES.map((duty) =>
        person(memberSub(`a ${role}`, duty), [{ organisation: `a ${role}`, duties: [duty] }]),
      ),
    ),
  );
  const others = await Promise.all(
    ROLES.map((role) => person(`b ${role}`, [{ organisation: `b ${role}`, duties: [...DUTIES] }])),
  );
  const keys = [];
  for (const role of ['contractor', 'carrier', 'recycler'] as const)
    for (const scope of SCOPES) keys.push(await key(`a ${role}`, [scope]));
  for (const role of ['contractor', 'carrier'] as const) keys.push(await key(`b ${role}`, SCOPES));
  const callers = [
    nobody('nobody', null),
    nobody('a token that is none', 'Bearer x.y.z'),
    nobody('an expired token of a carrier', await bearer({ sub: 'a carrier', exp: 1_000_000_000 })),
    nobody('a revoked key', `Bearer ${revoked.key}`),
    await person('stranger'),
    await person(HOUSEHOLDER),
    ...others,
    ...members,
    ...keys,
    ...(await Promise.all(
      AUTHORITIES.map(({ code }) => staff('officer', `officer of ${code}`, { authority: code })),
    )),
    ...(await Promise.all(
      DEPARTMENTS.map((department) => staff('department', `department of ${department}`, { department })),
    )),
    await staff('admin', 'admin of the service', ADMIN),
  ];
  return callers.map((caller) => ({ ...caller, isTwin: TWINS.test(caller.name) }));
}

/** By name, those whose like is among the callers. */
const TWINS =
  /^(b (developer|recycler)|a developer, [^o].*|a recycler, (applicant|dispatcher|driver)|key of a (contractor|recycler) .*|officer of 421(22|28).*|department of (transport|trafficPolice))$/;

async function keyOf(
  { service, organisationIds }: MatrixWorld,
  organisation: OrganisationKey,
  scopes: readonly Scope[],
): Promise<Readonly<{ id: string; key: string }>> {
  if (!(organisation in organisationIds)) throw new Error(`no organisation ${organisation}`);
  return service.expect(201, organisation, 'createApiKey', { body: { name: scopes.join(), scopes } });
}
