import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RefusalCode } from '../domain/catalogue.ts';
import type { Instant } from '../domain/time.ts';
import type { Fence } from '../db/fence.ts';
import type { Database, Tx } from '../db/pool.ts';
import type { Access, OperationId } from './access.ts';
import type { Caller } from './caller.ts';
import type { Credentials } from './credentials.ts';
import type { Language } from './language.ts';
import type { Limits } from './limits.ts';
import type { Settings } from './settings.ts';
import type { DocumentStore } from './document-store.ts';

/** What handlers are given beside their request; made once, in `server.ts` or a test. */
export type Dependencies = Readonly<{
  database: Database;
  settings: Settings & Readonly<{ publicUrl: string }>;
  credentials: Credentials;
  documents: DocumentStore;
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
  }>;

/** JSON, or bytes of another media type. */
export type Answer = Readonly<{
  status: number;
  body?: unknown;
  media?: Readonly<{ type: string; content: Buffer | string }>;
  /** The version of the thing answered; becomes its ETag. */
  version?: number;
}>;

type Schema = z.ZodType;
type Out<T> = T extends Schema ? z.output<T> : undefined;

/**
 * One operation: what it takes and what it answers; who may call it stands in the table of access. A `read` runs in one transaction that cannot write;
 * a `write` in one that also keeps the answer for its Idempotency-Key; `run` makes its transactions itself.
 */
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
  /** `multipart` bodies are read by `receive`; the schema is for the document. */
  multipart?: Schema;
  /**
   * Reads a multipart body before the transaction begins. What it gives is the body of the handler, and by its JSON
   * of the Idempotency-Key; `release` is told when the request is over, whatever came of it.
   */
  receive?: (call: Call<Out<P>, Out<Q>, undefined>) => Promise<R>;
  release?: (received: R) => Promise<void>;
  answers: Readonly<Record<number, Schema | null>>;
  /** Other media types of the 200 answer. */
  media?: readonly string[];
  refusals: readonly RefusalCode[];
  /** An example of a request body that validates. */
  example?: unknown;
  /** There only in the sandbox; elsewhere the operation does not exist. */
  sandboxOnly?: boolean;
  /** The handler loads the memberships itself, in a round trip it makes anyway. */
  ownMemberships?: boolean;
  read?: (call: Call<Out<P>, Out<Q>, Out<B>>, tx: Tx) => Promise<Answer>;
  run?: (call: Call<Out<P>, Out<Q>, Out<B>>) => Promise<Answer>;
  write?: (call: Call<Out<P>, Out<Q>, R extends undefined ? Out<B> : R>, tx: Tx) => Promise<Answer>;
}>;

export type AnyCall = Call<unknown, unknown, unknown>;

/** A declared operation, whatever it takes. */
export type Route = Omit<RouteOf<Schema, Schema, Schema>, 'read' | 'run' | 'write' | 'receive' | 'release'> &
  Readonly<{
    receive?: (call: AnyCall) => Promise<unknown>;
    release?: (received: unknown) => Promise<void>;
    read?: (call: AnyCall, tx: Tx) => Promise<Answer>;
    run?: (call: AnyCall) => Promise<Answer>;
    write?: (call: AnyCall, tx: Tx) => Promise<Answer>;
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
