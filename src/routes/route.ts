import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RefusalCode } from '../domain/catalogue.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Executor, Tx } from '../db/pool.ts';
import type { Caller } from './caller.ts';
import type { Credentials } from './credentials.ts';
import type { Language } from './language.ts';
import type { Settings } from './settings.ts';
import type { DocumentStore } from './document-store.ts';

/** Who may call an operation at all; anyone else gets 401 without a token and 403 with one. */
export type Who = 'public' | 'anyone' | 'member' | 'officer' | 'department' | 'admin';

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
    caller: Caller;
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
 * One operation: what it takes, who may call it, what it answers. A `read` runs on the database as it stands; a
 * `write` runs in one transaction that also keeps the answer for its Idempotency-Key.
 */
export type RouteOf<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
> = Readonly<{
  operationId: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: string;
  tag: string;
  summary: string;
  description: string;
  who: readonly Who[];
  params?: P;
  query?: Q;
  body?: B;
  /** `multipart` bodies are read by the handler; the schema is for the document. */
  multipart?: Schema;
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
  read?: (call: Call<Out<P>, Out<Q>, Out<B>>, db: Executor) => Promise<Answer>;
  write?: (call: Call<Out<P>, Out<Q>, Out<B>>, tx: Tx) => Promise<Answer>;
}>;

type AnyCall = Call<unknown, unknown, unknown>;

/** A declared operation, whatever it takes. */
export type Route = Omit<RouteOf<Schema, Schema, Schema>, 'read' | 'write'> &
  Readonly<{
    read?: (call: AnyCall, db: Executor) => Promise<Answer>;
    write?: (call: AnyCall, tx: Tx) => Promise<Answer>;
  }>;

/** Declares an operation; the types of its handler follow from its schemas. */
export function route<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(spec: RouteOf<P, Q, B>): Route {
  return spec as unknown as Route;
}
