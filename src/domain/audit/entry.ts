import type { Instant } from '../time.ts';

/** One chain for each thing whose history has to be whole by itself, and one for everything else. */
export type Chain =
  | `permit:${string}`
  | `manifest:${string}`
  | `application:${string}`
  | `case:${string}`
  | `organisation:${string}`
  | `complaint:${string}`
  | 'service';

export type ActorKind = 'person' | 'key' | 'officer' | 'department' | 'admin' | 'service';

/** Who did it, by the identifiers that tokens and keys carry; never a name. */
export type Actor = Readonly<{
  sub: string;
  kind: ActorKind;
  organisationId: string | null;
  authority: string | null;
  department: string | null;
}>;

/** Something sealed that was read, told from what it was: `driver`, `complainant`; or a register taken away whole. */
export type SealedRead = Readonly<{ chain: Chain; what: string }>;

/** What an entry says, but for the changes, which the database notes itself. */
export type EntryContent = Readonly<{
  operation: string;
  /** By the real clock, whatever the sandbox's clock says: that one moves the law, this is when it was done. */
  at: Instant;
  actor: Actor;
  chains: readonly Chain[];
  /** The clauses that moved it, where the law did. */
  rule: readonly string[];
  /** The status answered; null for what the service does by itself. */
  status: number | null;
  requestId: string | null;
  /** SHA-256 of the origin, in hex: that can be erased, this stays. */
  originDigest: string | null;
  /** What sealed data was read. */
  read?: readonly SealedRead[];
  scan?: ScanNoted;
}>;

/** A scan as its entry has it: `fingerprint` is the SHA-256 of all that was sent. */
export type ScanNoted = Readonly<{
  id: string;
  kind: string;
  at: string;
  fingerprint: string;
}>;

/** A change of a row. Rows inserted by one statement that differ only in their keys are one change. */
export type Change = Readonly<{
  table: string;
  keys: readonly unknown[];
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}>;

const OPEN = ',"changes":[';
const CLOSE = ']}';

/** The payload up to its changes; the database writes them behind it, then `PAYLOAD_END`. */
export function payloadStart({ at, ...content }: EntryContent): string {
  const text = JSON.stringify({ v: 1, at: new Date(at).toISOString(), ...content });
  return text.slice(0, -1) + OPEN;
}

export const PAYLOAD_END = CLOSE;

/** The payload of an entry whose changes are known. */
export function payloadOf(content: EntryContent, changes: readonly Change[]): string {
  return payloadStart(content) + changes.map((change) => JSON.stringify(change)).join(',') + PAYLOAD_END;
}
