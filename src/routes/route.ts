import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Chain } from '../domain/audit/entry.ts';
import type { RefusalCode } from '../domain/catalogue.ts';
import type { Instant } from '../domain/time.ts';
import type { Fence } from '../db/fence.ts';
import type { Database, Tx } from '../db/pool.ts';
import type { Access, OperationId } from './access.ts';
import type { Caller } from './caller.ts';
import type { Credentials } from './credentials.ts';
import type { Language } from './language.ts';
import type { Limits } from './limits.ts';
import type { SealSigner } from './seals.ts';
import type { Settings } from './settings.ts';
import type { DocumentStore } from './document-store.ts';
import type { Webhooks } from './webhooks.ts';

/** What handlers are given beside their request; made once, in `server.ts` or a test. */
export type Dependencies = Readonly<{
  database: Database;
  settings: Settings & Readonly<{ publicUrl: string }>;
  credentials: Credentials;
  seals: SealSigner;
  documents: DocumentStore;
  webhooks: Webhooks;
}>;

export type Call<Params, Query, Body> = Dependencies &
  Readonly<{
    params: Params;
    query: Query;
    body: Body;
    limits: Limits;
    caller: Caller;
    /** Who may call this operation. */
    access: Access;
    /** Behind which the transactions of this call run. */
    fence: Fence;
    now: Instant;
    language: Language;
    request: FastifyRequest;
    reply: FastifyReply;
    /**
     * Says that the answer shows sealed data (a driver, a complainant) of whom the chain is about. It is in the audit
     * before the answer goes out; where it cannot be, nothing is answered.
     */
    readSealed: (chain: Chain, what: string) => void;
  }>;

/** JSON, or bytes of another media type, whole or as they come. */
export type Answer = Readonly<{
  status: number;
  body?: unknown;
  media?: Readonly<{ type: string; content: Buffer | string | Readable }>;
  /** The language of the words of ours in it; JSON is in that of its call where nothing is said. */
  language?: Language;
  /** The version of the thing answered; becomes its ETag. */
  version?: number;
  /** What was changed beside, or though nothing is answered: for the audit, never sent. */
  about?: readonly string[];
  /** Of a write that changed nothing, because nothing but what it would change was asked: it has no entry. */
  unchanged?: boolean;
}>;

type Schema = z.ZodType;
type Out<T> = T extends Schema ? z.output<T> : undefined;

/**
 * What an operation does. A `read` runs in one transaction that cannot write; a `write` in one that also keeps the
 * answer for its Idempotency-Key, and its entry in the audit; `run` makes its transactions itself.
 */
type Doing<ReadCall, WriteCall> =
  | Readonly<{ read: (call: ReadCall, tx: Tx) => Promise<Answer> }>
  | Readonly<{ run: (call: WriteCall) => Promise<Answer> }>
  | Readonly<{
      write: (call: WriteCall, tx: Tx) => Promise<Answer>;
      /** In whose histories the entry stands; told what was answered. */
      chain: (call: WriteCall, answer: AuditedAnswer) => Chain | readonly Chain[];
      /** The clauses by which it is done, where the law says so. */
      rule?: readonly string[];
    }>;

/** An answer as `chain` sees it: a member of its body that must be a text, or may be none, and what it is about. */
export type AuditedAnswer = Readonly<{
  text: (member: string) => string;
  textIfAny: (member: string) => string | null;
  about: readonly string[];
}>;

/** Days as YYYY-MM-DD; see docs/api-policy.md. */
export type Deprecation = Readonly<{ since: string; sunset: string; instead: string }>;

/** One operation: what it takes and what it answers; who may call it stands in the table of access. */
export type RouteOf<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R = undefined,
> = Readonly<{
  operationId: OperationId;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: string;
  tag: string;
  summary: string;
  description: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The body as the document has it, where the operation takes more than it asks for. */
  bodyShown?: Schema;
  /** `multipart` bodies are read by `receive`; the schema is for the document. */
  multipart?: Schema;
  /**
   * Reads a multipart body before the transaction begins, or waits for what no transaction should wait for; a body that
   * is JSON is in its call, parsed. What it gives is the body of the handler, and by its JSON
   * of the Idempotency-Key; `release` is told when the request is over, whatever came of it.
   */
  receive?: (call: Call<Out<P>, Out<Q>, Out<B>>) => Promise<R>;
  release?: (received: R) => Promise<void>;
  /** The body may also be a table by itself, CSV or XLSX, which `receive` reads. */
  takesTables?: boolean;
  answers: Readonly<Record<number, Schema | null>>;
  /** Other media types of the 200 answer. */
  media?: readonly string[];
  refusals: readonly RefusalCode[];
  /** Its answer may be hundreds of kilobytes: it counts as ten requests. */
  costly?: boolean;
  /** What an answer says, by its status, where its schema and its operation do not. */
  told?: Readonly<Record<number, string>>;
  /** It answers the version of the thing as its ETag. */
  etag?: boolean;
  /** An example of a request body that validates; the document shows those that were played, where there are any. */
  example?: unknown;
  /** It still works and is to be used no more: since which day, until which at least, and what instead. */
  deprecated?: Deprecation;
  /** There only in the sandbox; elsewhere the operation does not exist. */
  sandboxOnly?: boolean;
  /** Who does it is nobody's business: its entries in the audit do not say from where. */
  withoutOrigin?: boolean;
  /** The handler loads the memberships itself, in a round trip it makes anyway. */
  ownMemberships?: boolean;
}> &
  Doing<Call<Out<P>, Out<Q>, Out<B>>, Call<Out<P>, Out<Q>, R extends undefined ? Out<B> : R>>;

export type AnyCall = Call<unknown, unknown, unknown>;

/** A declared operation, whatever it takes. */
export type Route = Omit<
  RouteOf<Schema, Schema, Schema>,
  'read' | 'run' | 'write' | 'chain' | 'rule' | 'receive' | 'release'
> &
  Readonly<{
    receive?: (call: AnyCall) => Promise<unknown>;
    release?: (received: unknown) => Promise<void>;
    read?: (call: AnyCall, tx: Tx) => Promise<Answer>;
    run?: (call: AnyCall) => Promise<Answer>;
    write?: (call: AnyCall, tx: Tx) => Promise<Answer>;
    chain?: (call: AnyCall, answer: AuditedAnswer) => Chain | readonly Chain[];
    rule?: readonly string[];
  }>;

/** Declares an operation; the types of its handler follow from its schemas. */
export function route<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  R = undefined,
>(spec: RouteOf<P, Q, B, R>): Route {
  return spec as unknown as Route;
}
