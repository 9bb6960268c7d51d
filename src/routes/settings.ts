import { z } from 'zod';

const url = (protocols: RegExp) => z.url({ protocol: protocols });
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** Digits: what JavaScript takes for a number besides (a blank, 0x50, 1e3) is a slip here. */
const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, { error: 'a number' })
  .transform(Number);

const environment = z.object({
  PORT: number.pipe(z.int().min(0).max(65_535)).default(3000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  MIGRATE_DATABASE_URL: url(/^postgres(ql)?$/).optional(),
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
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  WEIGHT_TOLERANCE_PERCENT: number.pipe(z.number().max(100)).default(5),
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
  logLevel: string;
  weightTolerancePercent: number;
}>;

/** Reads the settings; throws one message that names everything wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
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
    if (auth.length === 0)
      wrong.push('AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL: needed where NODE_ENV is production');
  }
  const embedded = present['DATABASE_URL'] === undefined;
  const loopbackOnly = auth.length === 0;
  if (loopbackOnly && present['HOST'] !== undefined && !isLoopback(present['HOST']))
    wrong.push(
      'HOST: without AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL the service listens on loopback only',
    );
  if (wrong.length > 0 || !parsed.success)
    throw new Error(`The settings are wrong:\n  ${wrong.join('\n  ')}`);

  const values = parsed.data;
  const sandbox = values.SANDBOX ?? embedded;
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
    logLevel: values.LOG_LEVEL,
    weightTolerancePercent: values.WEIGHT_TOLERANCE_PERCENT,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
