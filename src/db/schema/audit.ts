import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** The end of each chain: one a permit, a manifest, an application, an organisation, a complaint, and one for the service. */
export const auditChain = pgTable('audit_chain', {
  chain: text().primaryKey(),
  position: bigint({ mode: 'number' }).notNull(),
  hash: bytes().notNull(),
});

/**
 * What was done and what of sealed data was read: inserted once and never changed, but for `origin`, which holds the
 * address of the caller and is erased when its retention ends. `hash` covers the hash before it, chain, position and
 * `digest`; `digest` covers `payload`, in which the digest of `origin` stands.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    chain: text().notNull(),
    position: bigint({ mode: 'number' }).notNull(),
    at: instant().notNull(),
    operation: text().notNull(),
    sub: text().notNull(),
    /** For whom it was done: an organisation, or the authority of an officer. */
    organisationId: uuid(),
    authority: text(),
    payload: text().notNull(),
    origin: text(),
    digest: bytes().notNull(),
    hash: bytes().notNull(),
  },
  (t) => [
    unique('audit_entry_in_chain').on(t.chain, t.position),
    index('audit_entry_at').on(t.at, t.id),
    index('audit_entry_sub').on(t.sub, t.at, t.id),
    index('audit_entry_organisation')
      .on(t.organisationId, t.at, t.id)
      .where(sql`${t.organisationId} is not null`),
    // Most entries are of scans: any walk through the others would pass them all.
    index('audit_entry_operation')
      .on(t.operation, t.at, t.id)
      .where(sql`${t.operation} <> 'recordScan'`),
    index('audit_entry_origin')
      .on(t.at)
      .where(sql`${t.origin} is not null`),
    check('audit_entry_position', sql`${t.position} > 0`),
    check('audit_entry_hashes', sql`octet_length(${t.digest}) = 32 and octet_length(${t.hash}) = 32`),
  ],
);

/** Signed at an interval: the root of the Merkle tree over the entries that came since, and the seal before. */
export const auditSeal = pgTable('audit_seal', {
  number: integer().primaryKey(),
  at: instant().notNull(),
  leaves: integer().notNull(),
  root: bytes().notNull(),
  /** The seal as it is published: a JWS that holds all of the above and the SHA-256 of the one before. */
  jws: text().notNull(),
});

/** Which entry is which leaf of which seal. */
export const auditLeaf = pgTable(
  'audit_leaf',
  {
    seal: integer().notNull(),
    position: integer().notNull(),
    entryId: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.seal, t.position] }), unique('audit_leaf_entry').on(t.entryId)],
);
