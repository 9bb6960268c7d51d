import type { Test } from 'tap';
import { problem } from '../../src/routes/schemas.ts';
import { contentsOf } from './contents.ts';
import type { Actor, TestService } from './service.ts';

/** A request as bytes: nothing of it is checked or mended on the way. */
export type RawRequest = Readonly<{
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  url: string;
  /** Text and buffers are sent as they are, anything else as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}>;

export type Refusal = Readonly<{
  status: number;
  code: string;
  errors: readonly Readonly<{ pointer: string; code: string; message: string }>[];
  pointers: readonly string[];
  text: string;
  headers: Readonly<Record<string, unknown>>;
}>;

/** Sends a request that must be refused: its answer is a problem document, and nothing at all was written. */
export async function refused(
  t: Test,
  service: TestService,
  actor: Actor | null,
  request: RawRequest,
): Promise<Refusal> {
  const before = await contentsOf(service);
  const refusal = await answered(t, service, actor, request);
  t.same(await contentsOf(service), before, 'nothing is written');
  return refusal;
}

/** As `refused`, for many requests in a row, which look at the tables themselves. */
export async function answered(
  t: Test,
  service: TestService,
  actor: Actor | null,
  { method = 'POST', url, body, headers = {} }: RawRequest,
): Promise<Refusal> {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const response = await service.app.inject({
    method,
    url,
    headers: {
      ...(actor !== null && { authorization: `Bearer ${await service.token(actor)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'accept-language': 'en',
      ...headers,
    },
    ...(body !== undefined && { payload: isRaw ? body : JSON.stringify(body) }),
  });
  const what = `${method} ${url.slice(0, 80)}`;
  t.match(response.headers['content-type'], /^application\/problem\+json/, `${what}: ${response.statusCode}`);
  const parsed = problem.safeParse(JSON.parse(response.payload));
  t.ok(parsed.success, `${what} answers a problem document: ${response.payload.slice(0, 300)}`);
  if (!parsed.success) throw new Error(`${what} answered ${response.payload.slice(0, 300)}`);
  t.equal(parsed.data.status, response.statusCode);
  t.ok(response.statusCode >= 400 && response.statusCode < 500, `${what}: ${response.statusCode}`);
  const errors = parsed.data.errors.map(({ pointer = '', code, message }) => ({ pointer, code, message }));
  if (parsed.data.code === 'invalid_request')
    t.ok(errors.length > 0, `${what}: the schema says what is wrong, not the database`);
  for (const { message } of errors) t.ok(message !== '', 'every error says something');
  return {
    status: response.statusCode,
    code: parsed.data.code,
    errors,
    pointers: errors.map(({ pointer }) => pointer),
    text: response.payload,
    headers: response.headers,
  };
}
