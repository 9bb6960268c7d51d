import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { sandboxOffsetMs } from '../db/clock.ts';
import { type Authentication, createVerifier } from './auth.ts';
import { createAuthenticate } from './authenticate.ts';
import { serve } from './dispatch.ts';
import { serveDocs } from './docs.ts';
import { languageOf } from './language.ts';
import { describe } from './openapi.ts';
import { isDatabaseAway, Problem, problemDocument } from './problem.ts';
import type { Dependencies } from './route.ts';
import { ROUTES } from './routes.ts';
import { serveHealth } from './health.ts';

const KIB = 1024;
const MIB = KIB * KIB;

/** Every limit of the server by name. */
const LIMITS = {
  bodyLimit: MIB,
  requestTimeout: 60_000,
  connectionTimeout: 65_000,
  keepAliveTimeout: 72_000,
  /** Credentials travel in the path and are longer than Fastify's default of 100. */
  maxParamLength: 2_000,
  uploadBytes: 20 * MIB,
} as const;

export type AppOptions = Readonly<{
  dependencies: Dependencies;
  authentication: Authentication;
  logger: Logger | false;
}>;

/** The service over HTTP, ready to listen or to be injected into. */
export async function buildApp({
  dependencies,
  authentication,
  logger,
}: AppOptions): Promise<FastifyInstance> {
  const { database, settings } = dependencies;
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyLimit,
    requestTimeout: LIMITS.requestTimeout,
    connectionTimeout: LIMITS.connectionTimeout,
    keepAliveTimeout: LIMITS.keepAliveTimeout,
    routerOptions: { maxParamLength: LIMITS.maxParamLength },
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply as FastifyReply),
  }) as unknown as FastifyInstance;

  acceptEmptyJson(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(() => {
    throw new Problem({ refusal: 'not_found' });
  });
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

  await app.register(fastifyHelmet, { contentSecurityPolicy: false });
  await app.register(fastifyMultipart, {
    // Whoever reads the parts asks whether a file was cut, and hears of the other parts first.
    throwFileSizeLimit: false,
    limits: { fileSize: LIMITS.uploadBytes, files: 1, fields: 5, fieldSize: 10 * KIB, parts: 10 },
  });
  await describe(app);

  const clock = settings.sandbox
    ? async () => Date.now() + (await sandboxOffsetMs(database.orm))
    : async () => Date.now();
  const authenticate = createAuthenticate(createVerifier(authentication), database.orm);
  for (const spec of ROUTES)
    if (!spec.sandboxOnly || settings.sandbox) serve(app, spec, dependencies, authenticate, clock);
  serveHealth(app, dependencies);
  await serveDocs(app);
  await app.ready();
  return app;
}

function answerError(
  error: FastifyError | Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error, request);
  if (problem.status === 503) reply.header('retry-after', '2');
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  const language = languageOf(request.headers['accept-language']);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, language, request.url)));
}

/** A POST to a verb takes no body; a client that names JSON all the same has sent nothing wrong. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

/** SQLSTATEs of values that the schemas should have refused: the caller's fault, and a gap in a schema. */
const BAD_VALUE = /^22/;

function problemOf(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) {
    request.log.warn({ reason: error.message }, 'the database is away');
    return new Problem({ refusal: 'unavailable' });
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return new Problem({ refusal: 'payload_too_large' });
  if (status === 415 || status === 406) return new Problem({ refusal: 'unsupported_media_type' });
  if (status === 404) return new Problem({ refusal: 'not_found' });
  if (status >= 400 && status < 500)
    return new Problem({ refusal: 'invalid_request' }, [
      { pointer: '', code: 'invalid', message: error.message },
    ]);
  const cause = error.cause as Readonly<{ code?: string }> | undefined;
  if (BAD_VALUE.test(cause?.code ?? '')) {
    request.log.error({ err: error }, 'a schema let through a value that the database refuses');
    return new Problem({ refusal: 'invalid_request' });
  }
  request.log.error({ err: error }, 'failed');
  return new Problem({ refusal: 'internal' });
}
