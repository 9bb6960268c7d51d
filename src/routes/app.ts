import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import fastifyCors from '@fastify/cors';
import fastifyMultipart from '@fastify/multipart';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import { sandboxOffsetMs } from '../db/clock.ts';
import { type Authentication, createVerifier } from './auth.ts';
import { createAuthenticate } from './authenticate.ts';
import { type Authenticate, serve } from './dispatch.ts';
import { serveDocs } from './docs.ts';
import { readJson } from './json-body.ts';
import { languageOf } from './language.ts';
import { Limits } from './limits.ts';
import { causeOf } from './log.ts';
import type { Metrics } from './metrics.ts';
import { describe } from './openapi.ts';
import { variesBy } from './negotiate.ts';
import { invalidAt, isDatabaseAway, Problem, problemDocument } from './problem.ts';
import { KeysUnavailable } from './provider-keys.ts';
import type { Dependencies } from './route.ts';
import type { Traces } from './traces.ts';
import { ROUTES } from './routes.ts';
import { MOST_FILE_BYTES } from './schemas.ts';
import { ALWAYS, secured, setSecurityHeaders } from './security-headers.ts';
import { serveHealth } from './health.ts';
import { TABLE_TYPES } from './table.ts';

const KIB = 1024;
const MIB = KIB * KIB;

/** Every limit of the server by name. */
const LIMITS = {
  bodyLimit: MIB,
  /** A request with its body, an upload of 20 MiB too, has to be here by then. */
  requestTimeout: 60_000,
  headersTimeout: 15_000,
  /** How often the two above are looked at. */
  connectionsCheckingInterval: 5_000,
  connectionTimeout: 65_000,
  keepAliveTimeout: 72_000,
  maxRequestsPerSocket: 10_000,
  /** All of a head, and so of a path with its query. */
  maxHeaderSize: 16 * KIB,
  /** Node drops what comes beyond `maxHeadersCount` without a word; so one more is let in, and refused here. */
  headers: 100,
  /** Credentials travel in the path and are longer than Fastify's default of 100. */
  maxParamLength: 2_000,
  uploadBytes: MOST_FILE_BYTES,
} as const;

export type AppOptions = Readonly<{
  dependencies: Dependencies;
  authentication: Authentication;
  logger: Logger | false;
  /** Where requests are counted; `/metrics` shows them to whoever has the token of the settings. */
  metrics?: Metrics;
  /** Who follows requests. */
  traces?: Traces;
  /**
   * For tests alone, and no setting leads here: `off` takes the filters away by which statements load only what the
   * caller may see, so that the row-level security of the database stands alone.
   */
  firstFence?: 'off';
  /** Shorter times, for tests. */
  times?: Partial<Record<'requestTimeout' | 'headersTimeout' | 'connectionTimeout', number>>;
}>;

/** The service over HTTP, ready to listen or to be injected into. */
export async function buildApp({
  dependencies,
  authentication,
  logger,
  metrics,
  traces,
  firstFence,
  times,
}: AppOptions): Promise<FastifyInstance> {
  const { database, settings } = dependencies;
  const { connectionTimeout, requestTimeout, headersTimeout } = { ...LIMITS, ...times };
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyLimit,
    requestTimeout,
    connectionTimeout,
    keepAliveTimeout: LIMITS.keepAliveTimeout,
    maxRequestsPerSocket: LIMITS.maxRequestsPerSocket,
    http: {
      headersTimeout,
      maxHeaderSize: LIMITS.maxHeaderSize,
      connectionsCheckingInterval: Math.min(LIMITS.connectionsCheckingInterval, requestTimeout),
    },
    trustProxy: settings.trustProxy.length > 0 ? [...settings.trustProxy] : false,
    routerOptions: { maxParamLength: LIMITS.maxParamLength },
    forceCloseConnections: 'idle',
    // What arrives on an open connection while the service stops is served: the database goes last.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    exposeHeadRoutes: false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply as FastifyReply),
  }) as unknown as FastifyInstance;

  metrics?.observe(app);
  traces?.observe(app);
  app.server.maxHeadersCount = LIMITS.headers + 1;
  readJson(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(() => {
    throw new Problem({ refusal: 'not_found' });
  });
  endConnectionsOnClose(app);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });

  await setSecurityHeaders(app, settings.publicUrl);
  if (settings.corsOrigins.length > 0)
    await app.register(fastifyCors, {
      origin: [...settings.corsOrigins],
      credentials: false,
      methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
      allowedHeaders: [
        'accept-language',
        'acting-organisation',
        'authorization',
        'content-type',
        'idempotency-key',
        'if-match',
      ],
      exposedHeaders: ['etag', 'idempotency-replayed', 'retry-after'],
      maxAge: 600,
    });
  const limits = new Limits(settings);
  app.addHook('onRequest', async (request) => {
    if (request.raw.rawHeaders.length > LIMITS.headers * 2) throw new Problem({ refusal: 'invalid_request' });
    if (!request.routeOptions.config.unlimited) await limits.ofAddress(request);
  });
  app.addHook('onResponse', (request, reply) => limits.answered(request, reply.statusCode));
  await app.register(fastifyMultipart, {
    // Whoever reads the parts asks whether a file was cut, and hears of the other parts first.
    throwFileSizeLimit: false,
    limits: { fileSize: LIMITS.uploadBytes, files: 1, fields: 5, fieldSize: 10 * KIB, parts: 10 },
  });
  // A table is read by the operation that takes it; to the others it is no body they know.
  app.addContentTypeParser([...TABLE_TYPES], (request, payload, done) => {
    if (request.routeOptions.config.spec?.takesTables) done(null, payload);
    else done(new Problem({ refusal: 'unsupported_media_type' }));
  });
  await describe(app);

  const clock = settings.sandbox
    ? async () => Date.now() + (await sandboxOffsetMs(database.orm))
    : async () => Date.now();
  const identify = createAuthenticate(createVerifier(authentication), database);
  const authenticate = firstFence === 'off' ? withoutFilters(identify) : identify;
  for (const spec of ROUTES)
    if (!spec.sandboxOnly || settings.sandbox)
      serve(app, spec, dependencies, { authenticate, limits, now: clock });
  serveHealth(app, dependencies);
  if (settings.metrics.token !== null) metrics?.serve(app, settings.metrics.token);
  await serveDocs(app);
  await app.ready();
  return app;
}

function withoutFilters(authenticate: Authenticate): Authenticate {
  return async (...asked) => {
    const caller = await authenticate(...asked);
    return caller && { ...caller, viewer: 'all' };
  };
}

function answerError(
  error: FastifyError | Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error, request);
  if (problem.status === 503) reply.header('retry-after', '2');
  if (problem.status === 429) reply.header('retry-after', String(problem.refusal.params?.['seconds']));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  const language = languageOf(request.headers['accept-language']);
  return variesBy(secured(reply), 'Accept-Language')
    .code(problem.status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, language, request.url)));
}

/** A stop waits for connections, and one that was busy would stay open for its next request. */
function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Answers what is no HTTP, or comes too slowly: there is no request yet, only a connection. */
function answerClientError(error: Error & Readonly<{ code?: string }>, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const problem = problemDocument(new Problem({ refusal: 'invalid_request' }), languageOf(undefined), '');
  const body = JSON.stringify({ ...problem, status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      Object.entries(ALWAYS)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('') +
      `Content-Language: zh-Hans\r\nCache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** SQLSTATEs of values that the schemas should have refused: the caller's fault, and a gap in a schema. */
const BAD_VALUE = /^22/;

function problemOf(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) {
    request.log.warn({ reason: causeOf(error).message }, 'the database is away');
    return new Problem({ refusal: 'unavailable' });
  }
  if (error instanceof KeysUnavailable) {
    request.log.warn({ reason: causeOf(error).message }, error.message);
    return new Problem({ refusal: 'unavailable' });
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return new Problem({ refusal: 'payload_too_large' });
  if (status === 415 || status === 406) return new Problem({ refusal: 'unsupported_media_type' });
  if (status === 404) return new Problem({ refusal: 'not_found' });
  if (status >= 400 && status < 500) return invalidAt('The request cannot be read.', '');
  const cause = causeOf(error);
  if (cause instanceof pg.DatabaseError) {
    const isBadValue = BAD_VALUE.test(cause.code ?? '');
    const what = isBadValue ? 'a schema let through a value that the database refuses' : 'failed';
    request.log.error({ err: error }, what);
    return new Problem({ refusal: isBadValue ? 'invalid_request' : 'internal' });
  }
  request.log.error({ err: error }, 'failed');
  return new Problem({ refusal: 'internal' });
}
