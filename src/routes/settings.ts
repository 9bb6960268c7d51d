import { readFileSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { urlsOf } from '../db/hosts.ts';

const url = (protocols: RegExp) => z.url({ protocol: protocols });
/** Of one server, or of several with commas between their hosts. */
const database = z
  .string()
  .refine((value) => urlsOf(value).every((each) => url(/^postgres(ql)?$/).safeParse(each).success), {
    error: 'Invalid URL',
  });
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** Digits: what JavaScript takes for a number besides (a blank, 0x50, 1e3) is a slip here. */
const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, { error: 'a number' })
  .transform(Number);

const rate = number.pipe(z.int().min(1).max(1_000_000)).optional();

/** What stands between commas. */
function listOf(isRight: (value: string) => boolean, error: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((values) => values.every(isRight), { error });
}

const environment = z.object({
  PORT: number.pipe(z.int().min(0).max(65_535)).default(3000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: database.optional(),
  DATABASE_URL_FILE: z.string().optional(),
  MIGRATE_DATABASE_URL: database.optional(),
  MIGRATE_DATABASE_URL_FILE: z.string().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  SANDBOX: flag,
  REQUIRE_VERIFIED: flag,
  AUTH_ISSUER: z.string().min(1).optional(),
  AUTH_AUDIENCE: z.string().min(1).optional(),
  AUTH_JWKS_URL: url(/^(https?|file)$/)
    .refine((value) => !value.startsWith('http:') || isLoopback(new URL(value).hostname), {
      error: 'http: is only for loopback; use https: or file:',
    })
    .optional(),
  PUBLIC_URL: url(/^https?$/).optional(),
  TRUST_PROXY: listOf(
    isProxy,
    'addresses or ranges (10.0.0.0/8) of reverse proxies, not of everybody',
  ).default([]),
  CORS_ORIGINS: listOf(
    isOrigin,
    'origins as browsers write them (https://desk.example), without a path',
  ).default([]),
  RATE_LIMIT_CALLER: rate,
  RATE_LIMIT_ADDRESS: rate,
  RATE_LIMIT_SCANS: rate,
  RATE_LIMIT_MANIFEST: rate,
  RATE_LIMIT_COMPLAINTS: rate,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  WEIGHT_TOLERANCE_PERCENT: number.pipe(z.number().max(100)).default(5),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{24,}$/, { error: 'at least 24 characters, without blanks' })
    .optional(),
  METRICS_TOKEN_FILE: z.string().optional(),
  METRICS_PORT: number.pipe(z.int().min(1).max(65_535)).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/).optional(),
});

/** What the service is told by its environment. */
export type Settings = Readonly<{
  port: number;
  host: string;
  /** Null for the embedded server. */
  databaseUrl: string | null;
  migrateDatabaseUrl: string | null;
  dataDir: string;
  sandbox: boolean;
  /** Only verified organisations submit applications. */
  requireVerified: boolean;
  /** Null where the server makes its own key. */
  auth: Readonly<{ issuer: string; audience: string; jwksUrl: string }> | null;
  /** Where people reach the service, without a slash at the end; null until the port is known. */
  publicUrl: string | null;
  /** Reverse proxies, by address or range, whose X-Forwarded-For is believed. */
  trustProxy: readonly string[];
  /** Origins whose pages may read answers. */
  corsOrigins: readonly string[];
  rateLimits: RateLimits;
  logLevel: string;
  weightTolerancePercent: number;
  /** Each null where it is not asked for: by whom metrics may be read here, and where they are on loopback besides. */
  metrics: Readonly<{ token: string | null; port: number | null }>;
  /** Where traces go; null for none. */
  tracesUrl: string | null;
}>;

/** Of each process. Requests a second of one caller and of one address; scans a second of one caller. */
export type RateLimits = Readonly<{
  caller: number;
  address: number;
  scans: number;
  /** Scans a minute of one manifest by one organisation. */
  manifest: number;
  /** Complaints, and photos of them, an hour of one address. */
  complaints: number;
}>;

const RATES: RateLimits = { caller: 100, address: 300, scans: 200, manifest: 60, complaints: 60 };
const RATES_OF_SANDBOX: RateLimits = {
  caller: 1_000,
  address: 3_000,
  scans: 2_000,
  manifest: 600,
  complaints: 600,
};

/** Settings that may stand in a file instead, named by `…_FILE`: what platforms mount as secrets. */
const SECRETS = ['DATABASE_URL', 'MIGRATE_DATABASE_URL', 'METRICS_TOKEN'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Of the settings only where the database is, for a tool that serves nothing and needs no other. */
export function readDatabaseUrls(env: Environment): Pick<Settings, 'databaseUrl' | 'migrateDatabaseUrl'> {
  const names = ['DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const;
  const wrong: string[] = [];
  const present = presentIn(env, names, wrong);
  const parsed = environment.pick({ DATABASE_URL: true, MIGRATE_DATABASE_URL: true }).safeParse(present);
  if (wrong.length > 0 || !parsed.success) throw wrongSettings([...wrong, ...issuesOf(parsed.error)]);
  return {
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    migrateDatabaseUrl: parsed.data.MIGRATE_DATABASE_URL ?? null,
  };
}

/** Reads the settings; throws one message that names everything wrong. */
export function readSettings(env: Environment): Settings {
  const wrong: string[] = [];
  const present = presentIn(env, SECRETS, wrong);
  const parsed = environment.safeParse(present);
  wrong.push(...issuesOf(parsed.error));
  const auth = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'].filter(
    (name) => present[name] !== undefined,
  );
  if (auth.length > 0 && auth.length < 3)
    wrong.push(
      `AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL: set all three or none; set is only ${auth.join(', ')}`,
    );
  if (present['MIGRATE_DATABASE_URL'] !== undefined && present['DATABASE_URL'] === undefined)
    wrong.push('MIGRATE_DATABASE_URL: needs DATABASE_URL, the serving role, beside it');
  if (present['NODE_ENV'] === 'production') {
    if (present['DATABASE_URL'] === undefined)
      wrong.push('DATABASE_URL: needed where NODE_ENV is production');
    if (present['SANDBOX'] === 'true') wrong.push('SANDBOX: never where NODE_ENV is production');
    if (present['PUBLIC_URL'] === undefined)
      wrong.push('PUBLIC_URL: needed where NODE_ENV is production, because QR codes lead there');
    else if (!present['PUBLIC_URL'].startsWith('https:'))
      wrong.push('PUBLIC_URL: https: where NODE_ENV is production');
    if (present['AUTH_JWKS_URL']?.startsWith('http:'))
      wrong.push('AUTH_JWKS_URL: https: or file: where NODE_ENV is production');
    if (present['CORS_ORIGINS']?.includes('http:'))
      wrong.push('CORS_ORIGINS: https: where NODE_ENV is production');
    if (auth.length === 0)
      wrong.push('AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL: needed where NODE_ENV is production');
  }
  if (parsed.success && parsed.data.METRICS_PORT === parsed.data.PORT)
    wrong.push('METRICS_PORT: another port than PORT');
  const embedded = present['DATABASE_URL'] === undefined;
  const loopbackOnly = auth.length === 0;
  if (loopbackOnly && present['HOST'] !== undefined && !isLoopback(present['HOST']))
    wrong.push(
      'HOST: without AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL the service listens on loopback only',
    );
  if (wrong.length > 0 || !parsed.success) throw wrongSettings(wrong);

  const values = parsed.data;
  const sandbox = values.SANDBOX ?? embedded;
  const rates = sandbox ? RATES_OF_SANDBOX : RATES;
  return {
    port: values.PORT,
    host: values.HOST ?? (embedded || loopbackOnly ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl: values.DATABASE_URL ?? null,
    migrateDatabaseUrl: values.MIGRATE_DATABASE_URL ?? null,
    dataDir: values.DATA_DIR,
    sandbox,
    requireVerified: values.REQUIRE_VERIFIED ?? !sandbox,
    auth:
      values.AUTH_ISSUER && values.AUTH_AUDIENCE && values.AUTH_JWKS_URL
        ? { issuer: values.AUTH_ISSUER, audience: values.AUTH_AUDIENCE, jwksUrl: values.AUTH_JWKS_URL }
        : null,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: values.TRUST_PROXY,
    corsOrigins: values.CORS_ORIGINS,
    rateLimits: {
      caller: values.RATE_LIMIT_CALLER ?? rates.caller,
      address: values.RATE_LIMIT_ADDRESS ?? rates.address,
      scans: values.RATE_LIMIT_SCANS ?? rates.scans,
      manifest: values.RATE_LIMIT_MANIFEST ?? rates.manifest,
      complaints: values.RATE_LIMIT_COMPLAINTS ?? rates.complaints,
    },
    logLevel: values.LOG_LEVEL,
    weightTolerancePercent: values.WEIGHT_TOLERANCE_PERCENT,
    metrics: { token: values.METRICS_TOKEN ?? null, port: values.METRICS_PORT ?? null },
    tracesUrl: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}

function wrongSettings(wrong: readonly string[]): Error {
  return new Error(`The settings are wrong:\n  ${wrong.join('\n  ')}`);
}

function issuesOf(error: z.ZodError | undefined): readonly string[] {
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/** What is set, with the secrets that stand in files. */
function presentIn(env: Environment, secrets: readonly string[], wrong: string[]): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  return { ...given, ...secretsIn(given, secrets, wrong) };
}

/** The secrets that stand in files; what is wrong with them is said without a word of what they hold. */
function secretsIn(
  given: Environment,
  secrets: readonly string[],
  wrong: string[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of secrets) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) wrong.push(`${name}_FILE: not beside ${name}, set one of them`);
    try {
      const value = readFileSync(file, 'utf8').trim();
      if (value === '') wrong.push(`${name}_FILE: the file is empty`);
      else found[name] = value;
    } catch (error) {
      wrong.push(`${name}_FILE: ${error instanceof Error ? error.message : 'cannot be read'}`);
    }
  }
  return found;
}

/** An address or a range; the range of all addresses would let everybody name any address as their own. */
function isProxy(text: string): boolean {
  if (!text.includes('/')) return ipaddr.isValid(text) && !isShort(text);
  return ipaddr.isValidCIDR(text) && !isShort(text) && ipaddr.parseCIDR(text)[1] > 0;
}

/** `127.1` and `1` are addresses to some readers and not to others. */
function isShort(text: string): boolean {
  return !text.includes(':') && !/^\d+(\.\d+){3}(\/|$)/.test(text);
}

/** One origin; a star would stand for nothing. */
function isOrigin(text: string): boolean {
  return /^https?:[^*]*$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
