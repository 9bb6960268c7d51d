import type pg from 'pg';
import { type Chain, type EntryContent, PAYLOAD_END, payloadStart } from '../../domain/audit/entry.ts';
import { digestOf } from '../../domain/audit/hash.ts';
import type { Fence } from '../fence.ts';
import { type Database, inTransaction } from '../pool.ts';

/** Who called from where, as JSON; it can be erased, because only its SHA-256 stands in the payload. */
export type Origin = Readonly<{ address: string; salt: string }>;

/** An entry about to be appended to the chains of its content. */
export type NewEntry = Readonly<{ content: Omit<EntryContent, 'originDigest'>; origin: Origin | null }>;

/** The entry of what the service does by itself, by the rule that moves it. */
export function serviceEntry(
  operation: string,
  chains: readonly Chain[],
  rule: readonly string[] = [],
): NewEntry {
  const actor = {
    sub: 'service',
    kind: 'service',
    organisationId: null,
    authority: null,
    department: null,
  } as const;
  const content = { operation, at: Date.now(), actor, chains, rule, status: null, requestId: null };
  return { content, origin: null };
}

/** As `NewEntry`, with the origin as the text that is kept and its digest in the content. */
export type OriginatedEntry = Readonly<{ content: EntryContent; origin: string | null }>;

export function originated({ content, origin }: NewEntry): OriginatedEntry {
  const text = origin && JSON.stringify(origin);
  const chains = [...new Set(content.chains)].toSorted();
  return {
    content: { ...content, chains, originDigest: text === null ? null : digestOf(text).toString('hex') },
    origin: text,
  };
}

/**
 * Moves the heads of the chains and keeps an entry in each. `said` is a query before it with the one column `payload`,
 * and may be empty; `chains` an expression for their names as text[]. Heads are locked in the order of their names, so
 * that two that share several chains do not wait for each other; a head moves before its entry gets an id, so an entry
 * whose transaction has not begun to write has none yet: the sealer relies on it.
 */
export function appendingSql(
  said: string,
  chains: string,
  columns: Readonly<Record<(typeof COLUMNS)[number], string>>,
) {
  return `audit_said as (${said}),
audit_digest as (select payload, sha256(convert_to(payload, 'UTF8')) as digest from audit_said where payload is not null),
audit_head as (
  insert into audit_chain as c (chain, position, hash)
  select name, 1, sha256(decode(repeat('00', 32), 'hex') || convert_to(name || E'\\n1\\n', 'UTF8') || digest)
  from audit_digest, unnest(${chains}) as name order by name collate "C"
  on conflict (chain) do update set position = c.position + 1,
    hash = sha256(c.hash || convert_to(c.chain || E'\\n' || (c.position + 1) || E'\\n', 'UTF8')
      || (select digest from audit_digest))
  returning chain, position, hash
),
audit_kept as (
  insert into audit_entry (chain, position, payload, digest, hash, ${COLUMNS.join(', ')})
  select h.chain, h.position, d.payload, d.digest, h.hash, ${COLUMNS.map((name) => columns[name]).join(', ')}
  from audit_head h, audit_digest d
  returning 1
)`;
}

/** Whether all of it was kept; says so to the check at the commit, and takes away the notes that are in the entry. */
export const APPENDED_SQL = `(select set_config('audit.changes', '', true) || set_config('audit.appended', 'on', true)
  from (select count(*) as n from audit_kept) as kept where n > 0)`;

const COLUMNS = ['at', 'operation', 'sub', 'organisation_id', 'authority', 'origin'] as const;

const SAID = `select $1::text || coalesce(current_setting('audit.changes', true), '') || '${PAYLOAD_END}' as payload`;
const APPEND = `with ${appendingSql(SAID, '$2::text[]', {
  at: '$3::timestamptz',
  operation: '$4::text',
  sub: '$5::text',
  organisation_id: '$6::uuid',
  authority: '$7::text',
  origin: '$8::text',
})} select ${APPENDED_SQL} as appended`;

const REACH = `select set_config('fence.reach', 'law', true)`;

/**
 * Appends an entry with everything that was noted in the transaction under way. The last statement before the commit:
 * from here on the transaction has the reach of the law, because the heads of chains are nobody's own. Not waited for,
 * it costs no round trip beside the commit.
 */
export async function appendEntry(client: pg.ClientBase, entry: NewEntry): Promise<void> {
  const { content, origin } = originated(entry);
  const { actor, operation, at, chains } = content;
  const reached = client.query({ name: 'audit_reach', text: REACH });
  const appended = client.query<{ appended: string | null }>({
    name: 'audit_append',
    text: APPEND,
    values: [
      payloadStart(content),
      chains,
      new Date(at).toISOString(),
      operation,
      actor.sub,
      actor.organisationId,
      actor.authority,
      origin,
    ],
  });
  const [, { rows }] = await Promise.all([reached, appended]);
  if (rows[0]?.appended !== 'on')
    throw new Error(`expected an entry of ${operation} in ${chains.join(', ')}`);
}

/** Appends an entry about what changed nothing: a reading of sealed data. */
export function recordEntry(database: Database, fence: Fence, entry: NewEntry): Promise<void> {
  return inTransaction(
    database,
    fence,
    async () => undefined,
    (tx) => appendEntry(tx.$client, entry),
  );
}
