import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type pg from 'pg';
import { type DestinationStream, pino } from 'pino';
import type { RefusalCode } from '../../src/domain/catalogue.ts';
import { openLog } from '../../src/routes/log.ts';
import { LAW_FENCE } from '../../src/db/fence.ts';
import { type Database, inTransaction, openDatabase } from '../../src/db/pool.ts';
import { loadSandboxTerm } from '../../src/db/terms.ts';
import { type AppOptions, buildApp } from '../../src/routes/app.ts';
import { type Credentials, openCredentials } from '../../src/routes/credentials.ts';
import { openDocumentStore } from '../../src/routes/document-store.ts';
import { openWebhookSecrets } from '../../src/routes/webhook-secrets.ts';
import { webhooksWith } from '../../src/routes/webhooks.ts';
import { refusalsOf } from '../../src/routes/openapi-operation.ts';
import { ROUTES } from '../../src/routes/routes.ts';
import { problem } from '../../src/routes/schemas.ts';
import { openSealSigner, type SealSigner } from '../../src/routes/seals.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { testDatabase } from './database.ts';

/** Claims of a token; a plain text is the `sub` of somebody without a role. */
export type Actor = string | Readonly<Record<string, unknown>>;

export const CITY = { sub: 'city', roles: ['officer'], authority: '421200' };
export const XIANAN = { sub: 'xianan', roles: ['officer'], authority: '421202' };
export const HITECH = { sub: 'hitech', roles: ['officer'], authority: '4212GX' };
export const ECOLOGY = { sub: 'ecology', roles: ['department'], department: 'ecology' };
export const ADMIN = { sub: 'admin', roles: ['admin'] };

/** A test asks more in a second, from one address and as few callers, than a city; tests of limits set their own. */
export const UNLIMITED = {
  RATE_LIMIT_CALLER: '1000000',
  RATE_LIMIT_ADDRESS: '1000000',
  RATE_LIMIT_SCANS: '1000000',
  RATE_LIMIT_MANIFEST: '1000000',
  RATE_LIMIT_COMPLAINTS: '1000000',
};

export type Request = Readonly<{
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}>;

// Answers are as many shapes as there are operations; tests read them freely and the schema has checked them.
// eslint-disable-next-line typescript/no-explicit-any
export type Reply = Readonly<{ status: number; body: any; headers: Record<string, unknown>; raw: Buffer }>;

/** The statuses of calls made at once, in ascending order: who was first is not known. */
export function statusesOf(replies: readonly Reply[]): readonly number[] {
  return replies.map(({ status }) => status).toSorted((a, b) => a - b);
}

export type TestService = Readonly<{
  app: FastifyInstance;
  database: Database;
  /** What the app was built with, for another beside it. */
  options: AppOptions;
  /** Of its database, as who made it. */
  adminUrl: string;
  credentials: Credentials;
  seals: SealSigner;
  /** Where the service keeps its files. */
  dataDir: string;
  token(actor: Actor): Promise<string>;
  /**
   * Calls an operation by its id and checks that its answer is one the OpenAPI document declares: its status, and
   * its body by the schema.
   */
  call(actor: Actor | null, operationId: string, request?: Request): Promise<Reply>;
  /** As `call`, for a body that is JSON; throws unless the status is the one expected. */
  expect(status: number, actor: Actor | null, operationId: string, request?: Request): Promise<Reply['body']>;
  /** Runs a statement as the owner of the tables, on all rows, whosever they are. */
  asLaw<Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<Row>>;
  setClock(now: string): Promise<void>;
  close(): Promise<void>;
}>;

/** The service on a database of its own, with a key of its own, in the sandbox; `log` hears everything it logs. */
export async function testService(
  env: Readonly<Record<string, string>> = {},
  { log, ...options }: Pick<AppOptions, 'firstFence'> & Readonly<{ log?: DestinationStream }> = {},
): Promise<TestService> {
  const own = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'construction-waste-test-'));
  const database = openDatabase(own.serviceUrl, () => undefined, { pool: 8, hot: 8 });
  const owner = openDatabase(own.ownerUrl, () => undefined, { pool: 1, hot: 1 }, null);
  await loadSandboxTerm(database);
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] });
  const credentials = await openCredentials(join(dataDir, 'keys'));
  const seals = await openSealSigner(join(dataDir, 'keys', 'audit'));
  const built: AppOptions = {
    dependencies: {
      database,
      settings: {
        ...readSettings({ SANDBOX: 'true', ...UNLIMITED, ...env }),
        publicUrl: 'http://127.0.0.1:3000',
      },
      credentials,
      seals,
      documents: openDocumentStore(join(dataDir, 'documents')),
      webhooks: webhooksWith(openWebhookSecrets(join(dataDir, 'keys', 'webhooks')), { sandbox: true }),
    },
    ...options,
    authentication: { issuer: 'test', audience: 'test', keys },
    // Only what fails on our side is said, where a test runner shows it.
    logger: log ? openLog('trace', log) : openLog('error', pino.destination(2)),
  };
  const app = await buildApp(built);

  const token = (actor: Actor) =>
    new SignJWT(typeof actor === 'string' ? { sub: actor, name: actor } : { name: actor['sub'], ...actor })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
      .setIssuer('test')
      .setAudience('test')
      .setExpirationTime(typeof actor === 'object' && typeof actor['exp'] === 'number' ? actor['exp'] : '1h')
      .sign(privateKey);

  const call: TestService['call'] = async (actor, operationId, request = {}) => {
    const response = await injected(app, operationId, {
      ...request,
      headers: {
        ...(actor !== null && { authorization: `Bearer ${await token(actor)}` }),
        ...request.headers,
      },
    });
    const type = String(response.headers['content-type'] ?? '');
    const body: unknown = type.includes('json') ? JSON.parse(response.payload) : response.payload;
    const declared = specOf(operationId).answers[response.statusCode];
    if (response.headers.etag !== undefined && !specOf(operationId).etag)
      throw new Error(`${operationId} answers an ETag that its route does not declare`);
    checkDeclared(operationId, declared, response.statusCode, type, body, app);
    return { status: response.statusCode, body, headers: response.headers, raw: response.rawPayload };
  };

  return {
    app,
    database,
    options: built,
    adminUrl: own.adminUrl,
    credentials,
    seals,
    dataDir,
    token,
    call,
    expect: async (status, actor, operationId, request) => {
      const reply = await call(actor, operationId, request);
      if (reply.status !== status)
        throw new Error(
          `${operationId}: expected ${status}, got ${reply.status} ${JSON.stringify(reply.body)}`,
        );
      return reply.body;
    },
    asLaw: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      inTransaction(owner, { ...LAW_FENCE, sub: 'test' }, (tx) => tx.$client.query<Row>(text, [...values])),
    setClock: async (now) => {
      const reply = await call(ADMIN, 'setSandboxClock', { body: { now } });
      if (reply.status !== 200) throw new Error(`clock: ${JSON.stringify(reply.body)}`);
    },
    close: async () => {
      await app.close();
      await Promise.all([database.close(), owner.close()]);
      await own.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function specOf(operationId: string) {
  const spec = ROUTES.find((each) => each.operationId === operationId);
  if (!spec) throw new Error(`no operation ${operationId}`);
  return spec;
}

/** Sends a request to an operation by its id, in English. */
export function injected(
  app: FastifyInstance,
  operationId: string,
  { params, query, body, headers }: Request,
): Promise<LightMyRequestResponse> {
  const { method, url } = specOf(operationId);
  const path = url.replaceAll(/:(\w+)/g, (_: string, name: string) =>
    encodeURIComponent(params?.[name] ?? `missing-${name}`),
  );
  return app.inject({
    method,
    url: `${path}${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'accept-language': 'en',
      ...headers,
    },
    ...(body !== undefined && {
      payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    }),
  });
}

type Declared =
  Readonly<{ safeParse(value: unknown): { success: boolean; error?: Error } }> | null | undefined;

function checkDeclared(
  operationId: string,
  schema: Declared,
  status: number,
  type: string,
  body: unknown,
  app: FastifyInstance,
): void {
  // Every operation declares 500, and none may answer it.
  if (status === 500) throw new Error(`${operationId} failed: ${JSON.stringify(body)}`);
  const document = app.swagger() as unknown as {
    paths: Record<string, Record<string, { operationId?: string; responses: Record<string, unknown> }>>;
  };
  const declared = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .find((operation) => operation.operationId === operationId);
  if (!declared || !(String(status) in declared.responses))
    throw new Error(`${operationId} answered ${status}, which is not documented: ${JSON.stringify(body)}`);
  const { code } = Object(body) as Readonly<{ code?: RefusalCode }>;
  if (status >= 400 && !(code && refusalsOf(specOf(operationId)).includes(code)))
    throw new Error(`${operationId} answered ${status} ${code}, which is not documented`);
  const by = status >= 400 ? problem : type.includes('application/json') ? schema : null;
  const parsed = by?.safeParse(body);
  if (parsed && !parsed.success)
    throw new Error(
      `${operationId} ${status} is not as documented: ${String(parsed.error)} in ${JSON.stringify(body)}`,
    );
}
