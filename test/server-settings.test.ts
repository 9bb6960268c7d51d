import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

t.test('the sandbox is never in production', async (t) => {
  const production = {
    ...AUTH,
    NODE_ENV: 'production',
    DATABASE_URL: DATABASE,
    PUBLIC_URL: 'https://x.example',
  };
  t.equal(wrongIn(production), '');
  t.equal(readSettings(production).sandbox, false);
  t.match(wrongIn({ ...production, SANDBOX: 'true' }), /^The settings are wrong:\n {2}SANDBOX: never/);
  t.match(wrongIn({ NODE_ENV: 'production' }), /DATABASE_URL: needed[^]*AUTH_JWKS_URL: needed/);
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
