import { createSealer } from '../../src/db/audit/seal.ts';
import { type Verification, type Verified, verifyDatabase } from '../../src/db/audit/verify.ts';
import type { Change, EntryContent } from '../../src/domain/audit/entry.ts';
import { sealKeysOf } from '../../src/domain/audit/seal.ts';
import type { TestService } from './service.ts';

/** Seals all that waits; the JWS of each seal made. */
export async function sealAll({ database, seals }: TestService): Promise<readonly string[]> {
  const seal = createSealer(database, seals.sign);
  const made: string[] = [];
  for (let each = await seal(Date.now()); each; each = await seal(Date.now())) made.push(each.jws);
  return made;
}

/** Verifies the audit of a service. */
export async function verified(
  { database, seals }: TestService,
  options: Partial<Verification> = {},
): Promise<Verified> {
  const client = await database.pool.connect();
  try {
    const keys = sealKeysOf(seals.publicKeys);
    return await verifyDatabase(client, { keys, now: Date.now(), ...options });
  } finally {
    client.release();
  }
}

export type EntryRow = Readonly<{
  id: number;
  chain: string;
  position: number;
  operation: string;
  payload: string;
  origin: string | null;
}>;
export type Payload = Omit<EntryContent, 'at'> & Readonly<{ at: string; changes: readonly Change[] }>;

/** All entries in order, or those of one operation, with their payloads read. */
export async function entriesOf(
  service: TestService,
  operation?: string,
): Promise<readonly (EntryRow & Readonly<{ content: Payload }>)[]> {
  const { rows } = await service.asLaw<EntryRow>(
    `select id, chain, position, operation, payload, origin from audit_entry
     where $1::text is null or operation = $1 order by id`,
    [operation ?? null],
  );
  return rows.map((row) => ({ ...row, content: JSON.parse(row.payload) as Payload }));
}
