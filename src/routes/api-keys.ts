import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  type ApiKeyRow,
  insertApiKey,
  listApiKeyRows,
  organisationOfKey,
  revokeApiKeyRow,
} from '../db/registers/api-keys.ts';
import { recordersOf } from '../db/registers/vehicles.ts';
import { type Scope, SCOPES } from '../domain/registers/organisation.ts';
import { API_KEY_PREFIX, hashOf } from './authenticate.ts';
import { actingFor, actingMemberships, memberOf } from './caller.ts';
import { uuidv7 } from './ids.ts';
import { cursorId, page } from './paging.ts';
import { lockedForOwner } from './members.ts';
import { notFound, unknownReference } from './problem.ts';
import { route } from './route.ts';
import { id, idOut, instantOut, listQuery, pageOf, setOf, shownAt, text } from './schemas.ts';

const SECRET_BYTES = 24;
/** How much of a key stays readable, to tell keys apart. */
const SHOWN_LENGTH = 8;
const MAX_RECORDERS = 500;

const scope = z.enum(SCOPES as [Scope]).meta({
  id: 'Scope',
  description:
    'What an API key may do. Every key reads what its organisation may read, but for one with `telemetry` alone.',
});

const apiKeyOut = z
  .strictObject({
    id: idOut,
    organisationId: idOut,
    name: z.string(),
    scopes: z.array(scope),
    recorderIds: z
      .array(z.string())
      .nullable()
      .describe('The recorders whose telemetry the key may send; null for all of the organisation.'),
    prefix: z.string(),
    createdBy: z.string().describe('The `sub` of the owner who made it.'),
    createdAt: instantOut,
    lastUsedAt: instantOut.nullable().describe('Within a minute.'),
    revokedAt: instantOut.nullable(),
  })
  .meta({ id: 'ApiKey', description: 'A key by its first characters; the key itself is shown once.' });

function shown(row: ApiKeyRow) {
  const { createdAt, lastUsedAt, revokedAt, ...rest } = row;
  return {
    ...rest,
    createdAt: shownAt(createdAt),
    lastUsedAt: shownAt(lastUsedAt),
    revokedAt: shownAt(revokedAt),
  };
}

export const createApiKey = route({
  operationId: 'createApiKey',
  method: 'POST',
  url: '/v1/api-keys',
  tag: 'Registers',
  summary: 'Make an API key',
  description:
    'An owner makes a key for a machine of the organisation, used as a bearer token. It is shown in this answer only. It never manages members or keys, and is revoked when whoever made it is an owner no more. A key with the scope `telemetry` may be bound to recorders in vehicles of the organisation: it then sends for no other.',
  body: z
    .strictObject({
      name: text(100),
      scopes: setOf(scope, SCOPES.length),
      recorderIds: setOf(text(64), MAX_RECORDERS).optional(),
    })
    .refine(({ scopes, recorderIds }) => recorderIds === undefined || scopes.includes('telemetry'), {
      path: ['recorderIds'],
      error: 'only with the scope telemetry',
    }),
  answers: { 201: apiKeyOut.extend({ key: z.string() }).meta({ id: 'NewApiKey' }) },
  told: {
    201: 'The key. Its secret `key` is shown in this answer only.',
  },
  refusals: ['acting_organisation_needed', 'unknown_reference'],
  example: { name: '地磅', scopes: ['read', 'scans'] },
  chain: (_call, { text }) => `organisation:${text('organisationId')}`,
  write: async ({ body, caller, access, now }, tx) => {
    const { organisationId } = actingFor({ caller, access });
    // An owner who is being removed leaves no key behind: see `revokeKeysMadeBy`.
    await lockedForOwner(tx, organisationId, { caller, access });
    const { recorderIds = [] } = body;
    const present = await recordersOf(tx, organisationId, recorderIds);
    const unknown = recorderIds.flatMap((recorderId, index) =>
      present.has(recorderId) ? [] : [`/recorderIds/${index}`],
    );
    if (unknown.length > 0) throw unknownReference(...unknown);
    const key = API_KEY_PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
    const row = {
      id: uuidv7(),
      organisationId,
      name: body.name,
      scopes: body.scopes,
      recorderIds: body.recorderIds ?? null,
      prefix: key.slice(0, SHOWN_LENGTH),
      createdBy: caller.sub,
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
    };
    await insertApiKey(tx, { ...row, secretHash: hashOf(key) });
    return { status: 201, body: { ...shown(row), key } };
  },
});

export const listApiKeys = route({
  operationId: 'listApiKeys',
  method: 'GET',
  url: '/v1/api-keys',
  tag: 'Registers',
  summary: 'The API keys of an organisation',
  description: 'The keys of the organisations that the caller owns, revoked ones too, the newest first.',
  query: z.strictObject(listQuery),
  answers: { 200: pageOf(apiKeyOut) },
  refusals: [],
  read: async ({ query: { limit, cursor, updatedSince }, caller, access }, db) => {
    const owned = actingMemberships({ caller, access }).map(({ organisationId }) => organisationId);
    const after = cursorId(cursor);
    const rows = await listApiKeyRows(db, caller.viewer, owned, updatedSince, after, limit + 1);
    const { items, nextCursor } = page(rows, limit, (row) => [row.id]);
    return { status: 200, body: { items: items.map(shown), nextCursor } };
  },
});

export const revokeApiKey = route({
  operationId: 'revokeApiKey',
  method: 'DELETE',
  url: '/v1/api-keys/:id',
  tag: 'Registers',
  summary: 'Revoke an API key',
  description: 'An owner ends a key, at once. Again changes nothing.',
  params: z.strictObject({ id }),
  answers: { 204: null },
  refusals: ['not_found'],
  chain: (_call, { about }) => about.map((id) => `organisation:${id}` as const),
  write: async ({ params, caller, access, now }, tx) => {
    const organisationId = await organisationOfKey(tx, params.id, caller.viewer);
    if (organisationId === null) throw notFound();
    memberOf({ caller, access }, organisationId);
    await revokeApiKeyRow(tx, params.id, now);
    return { status: 204, about: [organisationId] };
  },
});
