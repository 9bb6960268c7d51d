import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

/** A refusal as the service words it (RFC 9457): go by `code` and `errors[].code`, show `detail` and `message`. */
export type Problem = components['schemas']['Problem'];
export type WasteClient = Client<paths>;

export type ClientOptions = Readonly<{
  /** Where the service is, without `/v1`. */
  baseUrl: string;
  /** An access token or an API key, or how to get one anew: it is asked before each request. */
  token?: string | (() => string | Promise<string>);
  /** Of messages and labels; codes never change with it. */
  language?: 'zh-Hans' | 'zh-Hant' | 'en';
  /** Which organisation to act for, where the caller belongs to several. */
  organisationId?: string;
  /** How often a request is sent in all, 5 by default. */
  attempts?: number;
  /** For tests. */
  fetch?: typeof fetch;
  /** For tests. */
  sleep?: (ms: number) => Promise<void>;
}>;

/**
 * A client of every operation of the OpenAPI document. What is answered by 429 or 503, or not at all, is sent again
 * after `Retry-After`, or after one, two, four seconds. A POST carries an `Idempotency-Key` of its own, a scan its id:
 * both are the same at each attempt, so that nothing is done twice. Other answers are the caller's to look at.
 */
export function createClient(options: ClientOptions): WasteClient {
  const client = createFetchClient<paths>({
    baseUrl: options.baseUrl,
    fetch: (request) => sendUntilAnswered(request, options),
  });
  client.use({
    onRequest: async ({ request }) => {
      const { token, language, organisationId } = options;
      const bearer = typeof token === 'function' ? await token() : token;
      setIfMissing(request.headers, 'authorization', bearer && `Bearer ${bearer}`);
      setIfMissing(request.headers, 'accept-language', language);
      setIfMissing(request.headers, 'acting-organisation', organisationId);
      if (request.method === 'POST' && !isScan(request))
        setIfMissing(request.headers, 'idempotency-key', crypto.randomUUID());
      return request;
    },
  });
  return client;
}

/** Thrown by `orThrow`. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** The answer of an operation; throws `Refused` where there is none. */
export async function orThrow<T>(asked: Promise<Readonly<{ data?: T; error?: Problem }>>): Promise<T> {
  const { data, error } = await asked;
  if (error !== undefined) throw new Refused(error);
  return data as T;
}

const ATTEMPTS = 5;
const MAX_WAIT_MS = 60_000;
const AGAIN = [429, 503];

async function sendUntilAnswered(request: Request, options: ClientOptions): Promise<Response> {
  const { attempts = ATTEMPTS, fetch: send = fetch, sleep = pause } = options;
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt >= attempts;
    try {
      // Its body can be read once, so each attempt is sent as a copy.
      const response = await send(isLast ? request : request.clone());
      if (isLast || !AGAIN.includes(response.status)) return response;
      await response.body?.cancel();
      await sleep(waitAfter(response, attempt));
    } catch (error) {
      // Whether it arrived is not known; only what may be done twice is sent twice.
      if (isLast || request.signal.aborted || request.method === 'DELETE') throw error;
      await sleep(backoff(attempt));
    }
  }
}

function waitAfter(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds * 1_000, MAX_WAIT_MS) : backoff(attempt);
}

function backoff(attempt: number): number {
  return Math.min(1_000 * 2 ** (attempt - 1), MAX_WAIT_MS);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isScan({ url }: Request): boolean {
  return /\/v1\/scans(\/batch)?$/.test(url);
}

function setIfMissing(headers: Headers, name: string, value: string | undefined): void {
  if (value && !headers.has(name)) headers.set(name, value);
}
