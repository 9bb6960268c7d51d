import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SealedRead } from '../domain/audit/entry.ts';
import type { Code } from '../domain/catalogue.ts';
import { CATALOGUE } from '../domain/catalogue.ts';
import { recordEntry } from '../db/audit/append.ts';
import { inReading } from '../db/pool.ts';
import { type Access, ACCESS } from './access.ts';
import type { Caller } from './caller.ts';
import { fenceOf } from './caller.ts';
import { tellDeprecation } from './deprecation.ts';
import { isOfKind } from './guard.ts';
import { ISSUE_MAPS } from './issue-messages.ts';
import { type Language, languageOf, schemaMessage } from './language.ts';
import type { Limits } from './limits.ts';
import { variesBy } from './negotiate.ts';
import { Problem, type ProblemError } from './problem.ts';
import type { Answer, AnyCall, Dependencies, Route } from './route.ts';
import { entryOf } from './audit-entry.ts';
import { writeOnce } from './write-once.ts';

export type Authenticate = (
  request: FastifyRequest,
  options: Readonly<{ memberships: boolean }>,
) => Promise<Caller | null>;

/** What stands before every operation. */
type Doors = Readonly<{ authenticate: Authenticate; limits: Limits; now: () => Promise<number> }>;

declare module 'fastify' {
  interface FastifyContextConfig {
    spec?: Route;
    /** Nobody is too many: what asks whether the service is well. */
    unlimited?: boolean;
  }
}

const NOBODY: Caller = {
  sub: '',
  name: '',
  roles: [],
  authority: null,
  department: null,
  uscc: null,
  memberships: [],
  apiKeyId: null,
  scopes: null,
  viewer: { organisationIds: [], sub: '' },
};

type LetIn = Readonly<{ caller: Caller; at: number }>;
const letIn = new WeakMap<FastifyRequest, LetIn>();

/** Puts a declared operation on the server, in the order of checks that the contract sets. */
export function serve(app: FastifyInstance, spec: Route, dependencies: Dependencies, doors: Doors): void {
  const { limits, now } = doors;
  const access: Access = ACCESS[spec.operationId];
  app.route({
    method: spec.method,
    url: spec.url,
    config: { spec },
    // Before the body is read: who may not call learns nothing about what was sent.
    onRequest: async (request, reply) => {
      // What needs a token is for who has it, and for nothing that stands between.
      if (access.public === undefined) reply.header('cache-control', 'no-store');
      if (spec.deprecated) tellDeprecation(reply, spec.deprecated);
      const caller = await allowedCaller(spec, request, doors);
      letIn.set(request, { caller, at: performance.now() });
    },
    handler: async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const caller = await stillAllowed(spec, request, doors);
      const input = parse(spec, request, language);
      const sealed: SealedRead[] = [];
      const call: AnyCall = {
        ...dependencies,
        ...input,
        limits,
        caller,
        access,
        fence: fenceOf(caller, access),
        now: await now(),
        language,
        request,
        reply,
        readSealed: (chain, what) => void sealed.push({ chain, what }),
      };
      if (!spec.receive) return send(call, spec, await answerTo(spec, call, sealed));
      const received = await spec.receive(call);
      try {
        const sender = await stillAllowed(spec, request, doors);
        const arrived = { ...call, body: received, caller: sender, fence: fenceOf(sender, access) };
        return send(call, spec, await answerTo(spec, arrived, sealed));
      } finally {
        await spec.release?.(received);
      }
    },
  });
}

/** Answers, when what was read of sealed data is in the audit. */
async function answerTo(spec: Route, call: AnyCall, sealed: readonly SealedRead[]): Promise<Answer> {
  const { read, run, write } = spec;
  if (write) return writeOnce(spec, call, sealed);
  const answer = run
    ? await run(call)
    : await inReading(call.database, call.fence, (tx) => {
        if (read) return read(call, tx);
        throw new Error(`${spec.operationId} neither reads nor writes`);
      });
  if (sealed.length > 0)
    await recordEntry(call.database, call.fence, entryOf(call, spec.operationId, { answer, sealed }));
  return answer;
}

async function allowedCaller(spec: Route, request: FastifyRequest, doors: Doors): Promise<Caller> {
  if (ACCESS[spec.operationId].public !== undefined) return NOBODY;
  await doors.limits.ofCredential(request);
  const caller = await authenticated(spec, request, doors);
  await doors.limits.ofCaller(request, spec, caller);
  requireKind(spec, caller);
  return caller;
}

/** A body may take a minute to come. */
const LET_IN_MS = 1_000;

/**
 * The caller when the body has come: whoever opens requests before they are removed, or their key is revoked, and
 * sends the rest afterwards, is let in no more.
 */
async function stillAllowed(spec: Route, request: FastifyRequest, doors: Doors): Promise<Caller> {
  const before = letIn.get(request);
  if (!before) throw new Error('expected a request that was let in');
  const isFresh = performance.now() - before.at < LET_IN_MS;
  if (isFresh || ACCESS[spec.operationId].public !== undefined) return before.caller;
  const caller = await authenticated(spec, request, doors);
  requireKind(spec, caller);
  letIn.set(request, { caller, at: performance.now() });
  return caller;
}

async function authenticated(
  { ownMemberships }: Route,
  request: FastifyRequest,
  { authenticate }: Doors,
): Promise<Caller> {
  const caller = await authenticate(request, { memberships: !ownMemberships });
  if (!caller) throw new Problem({ refusal: 'unauthenticated' });
  return caller;
}

function requireKind({ operationId }: Route, { roles, department, memberships, scopes }: Caller): void {
  const duties = memberships.flatMap((membership) => membership.duties);
  if (!isOfKind(ACCESS[operationId], { roles, department, duties, scopes }))
    throw new Problem({ refusal: 'forbidden' });
}

/** Parses path, query and body, and reports everything wrong in all three at once. */
function parse(spec: Route, request: FastifyRequest, language: Language) {
  const parts = { params: request.params, query: request.query, body: request.body };
  const errors: ProblemError[] = [];
  const input: Record<'params' | 'query' | 'body', unknown> = {
    params: undefined,
    query: undefined,
    body: undefined,
  };
  for (const name of ['params', 'query', 'body'] as const) {
    if (name === 'body' && spec.multipart) continue;
    const schema = spec[name] ?? nothing[name];
    const parsed = schema.safeParse(parts[name] ?? undefined, { error: ISSUE_MAPS[language] });
    if (parsed.success) input[name] = parsed.data;
    else errors.push(...errorsIn(parsed.error, language));
  }
  if (errors.length > 0) throw new Problem({ refusal: 'invalid_request' }, errors.slice(0, MAX_ERRORS));
  return input;
}

/** A value parsed by a schema; 400 with everything wrong in it. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, language: Language): z.output<S> {
  const result = schema.safeParse(value, { error: ISSUE_MAPS[language] });
  if (result.success) return result.data;
  throw new Problem({ refusal: 'invalid_request' }, errorsIn(result.error, language));
}

const nothing = {
  params: z.object({}),
  query: z.strictObject({}),
  body: z.union([z.undefined(), z.strictObject({})]),
};

/** More errors than these help nobody, and a body of 1 MiB can have hundreds of thousands. */
const MAX_ERRORS = 500;

function errorsIn(error: z.ZodError, language: Language): readonly ProblemError[] {
  return error.issues
    .slice(0, MAX_ERRORS)
    .flatMap((issue) => errorsOf(issue, language))
    .slice(0, MAX_ERRORS);
}

function errorsOf(issue: z.core.$ZodIssue, language: Language): readonly ProblemError[] {
  const pointerTo = (path: readonly PropertyKey[]) =>
    path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'invalid',
      message: issue.message,
    }));
  const named: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  const code: Code = typeof named === 'string' && named in CATALOGUE ? (named as Code) : 'invalid';
  return [
    {
      pointer: pointerTo(issue.path),
      code,
      message: code === 'invalid' ? schemaMessage(issue.message, language) : '',
    },
  ];
}

function send({ reply, language }: AnyCall, { media = [], answers }: Route, answer: Answer): FastifyReply {
  reply.code(answer.status);
  const isJson = answer.media === undefined && answer.body !== undefined;
  const spoken = answer.language ?? (isJson ? language : null);
  if (spoken) reply.header('content-language', spoken);
  const chosenBy = [
    ...(spoken ? ['Accept-Language'] : []),
    ...(media.length > 0 && answers[200] ? ['Accept'] : []),
  ];
  if (chosenBy.length > 0) variesBy(reply, ...chosenBy);
  if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`);
  if (answer.media) return reply.type(answer.media.type).send(answer.media.content);
  if (answer.body === undefined) return reply.send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
}

/** Refuses a change whose `If-Match` names another version (412); without the header any version will do. */
export function checkIfMatch(request: FastifyRequest, version: number): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted === '*') return;
  const tags = wanted.split(',').map((tag) => tag.trim());
  if (!tags.includes(`"${version}"`)) throw new Problem({ refusal: 'precondition_failed' });
}
