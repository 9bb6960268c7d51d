import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { readSettings } from '../src/routes/settings.ts';
import { failedStart } from './support/spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'construction-waste-settings-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const AUTH = { AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a', AUTH_JWKS_URL: 'https://id.example/jwks' };
const DATABASE = 'postgres://serves:secret@db.example/waste';
const wrongIn = (env: Readonly<Record<string, string>>) => {
  try {
    readSettings(env);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

t.test('everything wrong is said in one message, and nothing is started', async (t) => {
  const { status, output } = await failedStart({
    PORT: '99999',
    SANDBOX: 'yes',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://root:hunter2@db',
    AUTH_ISSUER: 'i',
    AUTH_JWKS_URL: 'http://id.example/jwks',
    PUBLIC_URL: 'example',
    WEIGHT_TOLERANCE_PERCENT: '-1',
    DATA_DIR: join(folder, 'none'),
  });
  t.equal(status, 1);
  const [first, ...lines] = output.trimEnd().split('\n');
  t.equal(first, 'The settings are wrong:');
  for (const name of [
    'PORT',
    'SANDBOX',
    'LOG_LEVEL',
    'DATABASE_URL',
    'AUTH_JWKS_URL',
    'AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL',
    'PUBLIC_URL',
    'WEIGHT_TOLERANCE_PERCENT',
  ])
    t.equal(lines.filter((line) => line.startsWith(`  ${name}: `)).length, 1, name);
  t.notMatch(output, /hunter2|at .*:\d+:\d+/, 'neither a secret nor a stack');
});

t.test('without an identity provider the service listens on loopback only', async (t) => {
  for (const HOST of ['0.0.0.0', '::', '10.0.0.1', 'example.org', '127.0.0.1.example.org', '1270.0.0.1'])
    t.match(wrongIn({ HOST }), /HOST: without AUTH_ISSUER/, HOST);
  for (const HOST of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) t.equal(wrongIn({ HOST }), '', HOST);
  t.match(wrongIn({ HOST: '0.0.0.0', DATABASE_URL: DATABASE }), /HOST/);
  t.equal(readSettings({ ...AUTH, DATABASE_URL: DATABASE }).host, '0.0.0.0');
  t.equal(readSettings({ DATABASE_URL: DATABASE }).host, '127.0.0.1');
});

const PRODUCTION = {
  ...AUTH,
  NODE_ENV: 'production',
  DATABASE_URL: DATABASE,
  PUBLIC_URL: 'https://x.example',
};

t.test('production has no sandbox, no database and no keys of its own, and goes by https:', async (t) => {
  t.equal(wrongIn(PRODUCTION), '');
  t.equal(readSettings(PRODUCTION).sandbox, false);
  const cases: readonly (readonly [change: Readonly<Record<string, string>>, said: RegExp])[] = [
    [{ SANDBOX: 'true' }, /SANDBOX: never/],
    [{ DATABASE_URL: '' }, /DATABASE_URL: needed/],
    [{ PUBLIC_URL: '' }, /PUBLIC_URL: needed/],
    [{ PUBLIC_URL: 'http://x.example' }, /PUBLIC_URL: https:/],
    [{ AUTH_JWKS_URL: 'http://127.0.0.1/k' }, /AUTH_JWKS_URL: https: or file:/],
    [{ AUTH_ISSUER: '', AUTH_AUDIENCE: '', AUTH_JWKS_URL: '' }, /AUTH_JWKS_URL: needed/],
    [{ CORS_ORIGINS: 'https://a.example, http://b.example' }, /CORS_ORIGINS: https:/],
  ];
  for (const [change, said] of cases) {
    const message = wrongIn({ ...PRODUCTION, ...change });
    t.match(message, said);
    t.equal(message.split('\n').length, 2, `${JSON.stringify(change)}: that alone`);
  }
  t.match(wrongIn({ NODE_ENV: 'production' }), /DATABASE_URL: needed[^]*AUTH_JWKS_URL: needed/);
});

t.test('where it would be a sandbox or embedded, production does not start, and makes nothing', async (t) => {
  const DATA_DIR = join(folder, 'never');
  for (const env of [{ NODE_ENV: 'production' }, { ...PRODUCTION, SANDBOX: 'true' }]) {
    const { status, output } = await failedStart({ ...env, DATA_DIR });
    t.equal(status, 1);
    t.match(output, /^The settings are wrong:\n/);
    t.notMatch(output, /secret|\n {4}at /);
    t.notOk(existsSync(DATA_DIR));
  }
});

t.test('a secret may stand in a file, which is there, says something, and is the only place', async (t) => {
  const fileOf = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const good = fileOf('good', `${DATABASE}\n`);
  t.equal(readSettings({ DATABASE_URL_FILE: good }).databaseUrl, DATABASE);
  t.match(readSettings({ DATABASE_URL_FILE: good, MIGRATE_DATABASE_URL_FILE: good }), {
    databaseUrl: DATABASE,
    migrateDatabaseUrl: DATABASE,
    sandbox: false,
  });
  t.equal(wrongIn({ ...PRODUCTION, DATABASE_URL: '', DATABASE_URL_FILE: good }), '');
  t.equal(readSettings({ DATABASE_URL_FILE: '', DATABASE_URL: DATABASE }).databaseUrl, DATABASE);

  mkdirSync(join(folder, 'a-folder'));
  const bad: readonly (readonly [env: Readonly<Record<string, string>>, said: RegExp])[] = [
    [{ DATABASE_URL_FILE: join(folder, 'none') }, /DATABASE_URL_FILE: ENOENT/],
    [{ DATABASE_URL_FILE: join(folder, 'a-folder') }, /DATABASE_URL_FILE: EISDIR/],
    [{ DATABASE_URL_FILE: fileOf('empty', ' \n') }, /DATABASE_URL_FILE: the file is empty/],
    [{ DATABASE_URL_FILE: good, DATABASE_URL: DATABASE }, /DATABASE_URL_FILE: not beside DATABASE_URL/],
    [{ DATABASE_URL_FILE: fileOf('other', 'mysql://root:secret@db') }, /DATABASE_URL: Invalid URL/],
    [{ MIGRATE_DATABASE_URL_FILE: good }, /MIGRATE_DATABASE_URL: needs DATABASE_URL/],
  ];
  for (const [env, said] of bad) {
    t.match(wrongIn(env), said);
    t.notMatch(wrongIn(env), /secret/, 'and nothing of the secret');
  }
});

t.test('proxies that are believed are named by address or range, and are not everybody', async (t) => {
  t.same(readSettings({}).trustProxy, []);
  t.same(readSettings({ TRUST_PROXY: '10.0.0.7, 10.1.0.0/16,2001:db8::1, fd00::/8' }).trustProxy, [
    '10.0.0.7',
    '10.1.0.0/16',
    '2001:db8::1',
    'fd00::/8',
  ]);
  for (const TRUST_PROXY of [
    'true',
    '1',
    '127.1',
    '0x7f.0.0.1',
    '*',
    'loopback',
    'proxy.example',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.300',
    '10.0.0.1:80',
    '10.0.0.1,',
    ',',
    '10.0.0.1 10.0.0.2',
  ])
    t.match(wrongIn({ TRUST_PROXY }), /TRUST_PROXY/, TRUST_PROXY);
});

t.test('origins are written as browsers write them', async (t) => {
  t.same(readSettings({}).corsOrigins, []);
  t.same(readSettings({ CORS_ORIGINS: 'https://a.example, http://localhost:5173' }).corsOrigins, [
    'https://a.example',
    'http://localhost:5173',
  ]);
  for (const CORS_ORIGINS of [
    '*',
    'null',
    'a.example',
    'https://a.example/',
    'https://a.example/path',
    'https://*.example',
    'https://A.example',
    'https://a.example:443',
    'https://user@a.example',
    'ftp://a.example',
    'https://a.example,',
    'https://a.example https://b.example',
  ])
    t.match(wrongIn({ CORS_ORIGINS }), /CORS_ORIGINS/, CORS_ORIGINS);
});

t.test('what is empty counts as not given, and defaults are as documented', async (t) => {
  t.match(readSettings({ PORT: '', HOST: '', SANDBOX: '', DATABASE_URL: '' }), {
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: './data',
    sandbox: true,
    requireVerified: false,
    auth: null,
    publicUrl: null,
    logLevel: 'info',
  });
  t.match(readSettings({ DATABASE_URL: DATABASE }), { sandbox: false, requireVerified: true });
  t.equal(readSettings({ PUBLIC_URL: 'https://waste.example//' }).publicUrl, 'https://waste.example');
  for (const PORT of [' ', 'x', '1.5', '-1', '65536', '0x50', '1e3'])
    t.match(wrongIn({ PORT }), /PORT/, PORT);
  for (const AUTH_JWKS_URL of ['http://127.0.0.1:1/k', 'http://localhost/k', 'http://[::1]/k', 'file:///k'])
    t.equal(wrongIn({ ...AUTH, AUTH_JWKS_URL }), '', AUTH_JWKS_URL);
  for (const AUTH_JWKS_URL of ['http://127.0.0.1.example/k', 'ftp://x/k', 'k', 'http://localhost.example/k'])
    t.match(wrongIn({ ...AUTH, AUTH_JWKS_URL }), /AUTH_JWKS_URL/, AUTH_JWKS_URL);
  t.match(wrongIn({ MIGRATE_DATABASE_URL: DATABASE }), /MIGRATE_DATABASE_URL: needs DATABASE_URL/);
});

t.test('a file of keys, a folder or a database that cannot be had is said in a line', async (t) => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [
      { ...AUTH, AUTH_JWKS_URL: `file://${folder}/none.json` },
      /^AUTH_JWKS_URL: no set of keys in .*none\.json/,
    ],
    [{ DATA_DIR: join(file, 'data') }, /ENOTDIR|EEXIST/],
    [
      { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' },
      /^The service cannot start: .*ECONNREFUSED/,
    ],
    [
      { DATABASE_URL: 'postgres://nobody:secret@localhost:1/none' },
      /^The service cannot start: .*ECONNREFUSED/,
    ],
  ];
  for (const [env, said] of cases) {
    const { status, output } = await failedStart({ DATA_DIR: join(folder, 'data'), ...env });
    t.equal(status, 1, String(said));
    t.match(output, said);
    t.notMatch(output, /secret|\n {4}at /, 'neither a secret nor a stack');
  }
});

t.test('metrics and traces are off, and what would open them wrongly is refused', async (t) => {
  t.match(readSettings({}), { metrics: { token: null, port: null }, tracesUrl: null });
  for (const METRICS_TOKEN of ['short', 'a'.repeat(23), `${'a'.repeat(24)} b`, '字'.repeat(24)])
    t.match(wrongIn({ METRICS_TOKEN }), /METRICS_TOKEN: at least 24/, METRICS_TOKEN);
  t.equal(readSettings({ METRICS_TOKEN: 'a'.repeat(24) }).metrics.token, 'a'.repeat(24));
  const file = join(folder, 'metrics-token');
  writeFileSync(file, `${'b'.repeat(32)}\n`);
  t.equal(readSettings({ METRICS_TOKEN_FILE: file }).metrics.token, 'b'.repeat(32));
  t.match(
    wrongIn({ METRICS_TOKEN_FILE: file, METRICS_TOKEN: 'a'.repeat(24) }),
    /METRICS_TOKEN_FILE: not beside/,
  );
  t.match(wrongIn({ METRICS_PORT: '3000' }), /METRICS_PORT: another port than PORT/);
  t.match(wrongIn({ METRICS_PORT: '0' }), /METRICS_PORT/);
  t.equal(readSettings({ METRICS_PORT: '9464' }).metrics.port, 9464);
  t.match(wrongIn({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' }), /OTEL_EXPORTER_OTLP_ENDPOINT/);
  const tracesUrl = 'http://collector:4318';
  t.equal(readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: tracesUrl }).tracesUrl, tracesUrl);
});
