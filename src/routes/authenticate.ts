import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { apiKeyByHash, membershipsOf } from '../db/memberships.ts';
import { NOBODY_FENCE } from '../db/fence.ts';
import { type Database, inReading, inTransaction } from '../db/pool.ts';
import { dutiesOfScopes } from '../domain/registers/organisation.ts';
import type { Identity } from './auth.ts';
import { type Caller, viewerOf } from './caller.ts';
import type { Authenticate } from './dispatch.ts';
import { invalidAt, Problem } from './problem.ts';
import { idOut } from './schemas.ts';

/** API keys begin with this, so that they are never taken for tokens and can be found in leaked text. */
export const API_KEY_PREFIX = 'cwk_';

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Who calls, by bearer token or API key; null without one that is valid. */
export function createAuthenticate(
  verify: (token: string) => Promise<Identity | null>,
  database: Database,
): Authenticate {
  return async (request, { memberships: wanted }) => {
    const [, token] = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) return null;
    if (token.startsWith(API_KEY_PREFIX)) return callerOfKey(token, database, request);
    const identity = await verify(token);
    if (!identity) return null;
    const loads = wanted && identity.roles.length === 0;
    const { sub } = identity;
    const memberships = loads
      ? await inReading(database, { ...NOBODY_FENCE, sub }, (tx) =>
          membershipsOf(tx, sub, actingOrganisation(request)),
        )
      : [];
    const caller = seeing({ ...identity, memberships, apiKeyId: null, scopes: null });
    return loads ? actingCaller(caller, request) : caller;
  };
}

async function callerOfKey(
  token: string,
  database: Database,
  request: FastifyRequest,
): Promise<Caller | null> {
  const secretHash = hashOf(token);
  const key = await inTransaction(database, { ...NOBODY_FENCE, secretHash }, (tx) =>
    apiKeyByHash(tx, secretHash),
  );
  if (!key) return null;
  const { organisationId, organisationName, uscc, verified } = key;
  const membership = { organisationId, organisationName, uscc, verified, duties: dutiesOfScopes(key.scopes) };
  const caller = seeing({
    sub: `key:${key.id}`,
    name: key.name,
    roles: [],
    authority: null,
    department: null,
    uscc: null,
    memberships: [membership],
    apiKeyId: key.id,
    scopes: key.scopes,
  });
  return actingCaller(caller, request);
}

/** The id that `Acting-Organisation` names, so that it is found among however many; null where it is none. */
function actingOrganisation(request: FastifyRequest): string | null {
  const named = request.headers['acting-organisation'];
  return idOut.safeParse(named).data ?? null;
}

/**
 * Keeps only the organisation that `Acting-Organisation` names; 400 for what is no id, 403 for one that the caller
 * does not belong to.
 */
export function actingCaller(caller: Caller, request: FastifyRequest): Caller {
  const named = request.headers['acting-organisation'];
  if (named === undefined) return caller;
  if (!idOut.safeParse(named).success) throw invalidAt('Has to be a UUID.', '/Acting-Organisation');
  const memberships = caller.memberships.filter((each) => each.organisationId === named);
  if (memberships.length === 0) throw new Problem({ refusal: 'forbidden' });
  return seeing({ ...caller, memberships });
}

function seeing(caller: Omit<Caller, 'viewer'>): Caller {
  return { ...caller, viewer: viewerOf(caller) };
}
