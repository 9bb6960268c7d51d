import { z } from 'zod';
import { type ListedEntry, listEntries, loadProofs } from '../db/audit/read.ts';
import { sealsAfter } from '../db/audit/seal.ts';
import type { Chain } from '../domain/audit/entry.ts';
import { BEFORE_FIRST } from '../domain/audit/hash.ts';
import type { Proof } from '../domain/audit/verify.ts';
import { cursorKey, noCursor, page } from './paging.ts';
import { invalidAt } from './problem.ts';
import { route } from './route.ts';
import { id, idOut, instant, instantOut, listQuery, shownAt, text } from './schemas.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const proof = z
  .strictObject({
    seal: z.int().min(1),
    leaf: z.int().min(0),
    path: z.array(hash).describe('The hashes beside the way up, the lowest first (RFC 6962).'),
    jws: z.string(),
  })
  .meta({ id: 'AuditProof', description: 'That the entry was there, as it is, when the seal was signed.' });

const entry = z
  .strictObject({
    chain: z.string(),
    position: z.int().min(1),
    at: instantOut,
    operation: z.string(),
    actor: z.strictObject({
      sub: z.string(),
      kind: z.enum(['person', 'key', 'officer', 'department', 'admin', 'service']),
      organisationId: idOut.nullable(),
      authority: z.string().nullable(),
      department: z.string().nullable(),
    }),
    rule: z.array(z.string()).describe('The clauses that moved it.'),
    changes: z.array(
      z
        .looseObject({ table: z.string(), keys: z.array(z.unknown()) })
        .describe('`before` and `after` of the rows.'),
    ),
    payload: z
      .string()
      .describe('The exact text whose SHA-256 is in the chain; everything else here is read from it.'),
    origin: z.string().nullable().describe('From where, for administrators; erased when its time ends.'),
    previousHash: hash,
    hash,
    proof: proof.nullable().describe('Null until the next seal, which is a second away.'),
  })
  .meta({ id: 'AuditEntry' });

/** A proof needs all the hashes of its seal, and a page may touch as many seals as it has entries. */
const MAX_ENTRIES = 100;

export const listAuditEntries = route({
  operationId: 'listAuditEntries',
  method: 'GET',
  url: '/v1/audit',
  tag: 'Audit',
  summary: 'What was done, by whom, and what it changed',
  description:
    'Every change and every reading of sealed data, the latest first, by any combination of filters. Entries are chained for each permit, manifest, application, case, complaint and organisation, and sealed each second: with its proof and a key of `getAuditKeys` an entry can be verified by somebody who trusts neither this service nor its database ([the audit](/docs/pages/audit)). `from` and `to` are instants, `to` not included. Looking for one person, and seeing from where something was done, is in the audit itself.',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(MAX_ENTRIES).default(20),
    cursor: listQuery.cursor,
    permitNumber: text(40).optional(),
    manifestNumber: text(40).optional(),
    applicationId: id.optional(),
    caseId: id.optional(),
    complaintNumber: text(40).optional(),
    organisationId: id.optional(),
    operation: text(64).optional(),
    sub: text(255).optional(),
    from: instant.optional(),
    to: instant.optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(entry), nextCursor: z.string().nullable() }) },
  refusals: [],
  read: async ({ query, caller, readSealed }, tx) => {
    const { limit, cursor, permitNumber, manifestNumber, applicationId, caseId, complaintNumber, ...filter } =
      query;
    const showsOrigin = caller.roles.includes('admin');
    if (filter.sub !== undefined) readSealed('service', `audit of ${filter.sub}`);
    else if (showsOrigin) readSealed('service', 'origins in the audit');
    // Also those that are no longer; an unknown name is no operation, and so has no entries.
    if (filter.operation !== undefined && !/^\w+$/.test(filter.operation))
      throw invalidAt('Not the name of an operation.', '/operation');
    const chains: readonly Chain[] = [
      ...(permitNumber === undefined ? [] : [`permit:${permitNumber}` as const]),
      ...(manifestNumber === undefined ? [] : [`manifest:${manifestNumber}` as const]),
      ...(applicationId === undefined ? [] : [`application:${applicationId}` as const]),
      ...(caseId === undefined ? [] : [`case:${caseId}` as const]),
      ...(complaintNumber === undefined ? [] : [`complaint:${complaintNumber}` as const]),
    ];
    const before = cursorKey(cursor, ['number', 'number']);
    const rows = await listEntries(tx, { ...filter, chains }, before, limit + 1);
    const { items, nextCursor } = page(rows, limit, (each) => [each.at, each.id]);
    const proofs = await loadProofs(tx, items);
    const shown = items.map((each) => entryShown(each, proofs.get(each.id) ?? null, showsOrigin));
    return { status: 200, body: { items: shown, nextCursor } };
  },
});

function entryShown(row: ListedEntry, proven: Proof | null, showsOrigin: boolean) {
  const { actor, rule, changes } = JSON.parse(row.payload) as Readonly<Record<string, unknown>>;
  return {
    chain: row.chain,
    position: row.position,
    at: shownAt(row.at),
    operation: row.operation,
    actor,
    rule,
    changes,
    payload: row.payload,
    origin: showsOrigin ? row.origin : null,
    previousHash: (row.previousHash ?? BEFORE_FIRST).toString('hex'),
    hash: row.hash.toString('hex'),
    proof: proven,
  };
}

const seal = z
  .strictObject({
    number: z.int().min(1),
    at: instantOut,
    leaves: z.int().min(1),
    root: hash,
    jws: z.string().describe('Signed with Ed25519; holds all of this and the SHA-256 of the JWS before.'),
  })
  .meta({ id: 'AuditSeal' });

/** The largest integer of the column. */
const MAX_SEAL = 2_147_483_647;

export const listAuditSeals = route({
  operationId: 'listAuditSeals',
  method: 'GET',
  url: '/v1/audit/seals',
  tag: 'Audit',
  summary: 'The seals of the audit',
  description:
    'The signed roots over all that was appended, in order of their numbers, for anybody to keep: whoever has a copy sees if the past is rewritten. They say how much was done and when, not what. `after` is the last number one has.',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(50),
    cursor: listQuery.cursor,
    after: z.coerce.number().int().min(0).max(MAX_SEAL).optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(seal), nextCursor: z.string().nullable() }) },
  refusals: [],
  read: async ({ query: { limit, cursor, after = 0 } }, tx) => {
    const [from] = cursorKey(cursor, ['number']) ?? [after];
    if (from > MAX_SEAL) throw noCursor();
    const rows = await sealsAfter(tx, from, limit + 1);
    const { items, nextCursor } = page(rows, limit, ({ number }) => [number]);
    const shown = items.map(({ at, root, ...rest }) => ({
      ...rest,
      at: shownAt(at),
      root: root.toString('hex'),
    }));
    return { status: 200, body: { items: shown, nextCursor } };
  },
});
