import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import t from 'tap';
import { sealAll } from './support/audited.ts';
import { haulage } from './support/haulage.ts';
import { CITY, testService } from './support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { transportPermit } = await haulage(service, { numbers: 1 });
const seals = await sealAll(service);
const folder = t.testdir({
  'seals.jsonl': seals.map((jws) => `${JSON.stringify({ jws })}\n`).join(''),
  'keys.json': JSON.stringify(service.seals.publicKeys),
});

/** Runs `npm run audit:verify` on the database of the service; answers how it ended and what it said. */
async function verify(...args: readonly string[]): Promise<readonly [number | null, string]> {
  return verifyWith({ MIGRATE_DATABASE_URL: service.adminUrl, DATA_DIR: service.dataDir }, ...args);
}

/** The same by other settings. */
async function verifyWith(
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<readonly [number | null, string]> {
  const { DATABASE_URL: _, MIGRATE_DATABASE_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/audit-verify.ts', ...args], {
    env: { ...env, ...settings },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return [status, said];
}

const inFolder = (name: string) => join(folder, name);

t.test('an audit that is whole is said to be, with the seals kept elsewhere and without', async (t) => {
  for (const args of [[], ['--seals', inFolder('seals.jsonl')], ['--jwks', inFolder('keys.json')]]) {
    const [status, said] = await verify(...args);
    t.equal(status, 0, said);
    t.match(said, /^\d+ entries in \d+ chains, \d+ seals/);
    t.match(said, 'The audit is whole.');
  }
});

t.test('an export is verified without a database', async (t) => {
  const entries = await service.expect(200, CITY, 'listAuditEntries', {
    query: { permitNumber: transportPermit, limit: '100' },
  });
  const files = ['--seals', inFolder('seals.jsonl'), '--jwks', inFolder('keys.json')];
  writeFileSync(inFolder('entries.jsonl'), JSON.stringify(entries));
  const [status, said] = await verify('--entries', inFolder('entries.jsonl'), ...files);
  t.same([status, said.includes('(0 without the one before)')], [0, true], said);
  entries.items[0].payload = entries.items[0].payload.replace('"v":1', '"v":2');
  writeFileSync(inFolder('entries.jsonl'), JSON.stringify(entries));
  const [changed, defects] = await verify('--entries', inFolder('entries.jsonl'), ...files);
  t.same([changed, defects.includes(`\nhash permit:${transportPermit}#`)], [1, true], defects);
});

t.test('the database is that of the service, whose URLs may stand in files', async (t) => {
  writeFileSync(inFolder('url'), `${service.adminUrl}\n`);
  writeFileSync(inFolder('nowhere'), 'postgres://nobody@127.0.0.1:1/nothing');
  const files = { owner: 'MIGRATE_DATABASE_URL_FILE', serving: 'DATABASE_URL_FILE' };
  const production = { NODE_ENV: 'production', DATA_DIR: service.dataDir };
  for (const settings of [
    { [files.owner]: inFolder('url'), [files.serving]: inFolder('nowhere') },
    { [files.serving]: inFolder('url') },
    { MIGRATE_DATABASE_URL: service.adminUrl, [files.serving]: inFolder('nowhere') },
  ]) {
    const [status, said] = await verifyWith({ ...production, ...settings });
    t.same([status, said.includes('The audit is whole.')], [0, true], said);
  }
  const [status, said] = await verifyWith({ ...production, [files.owner]: inFolder('missing') });
  t.equal(status, 2);
  t.match(said, 'MIGRATE_DATABASE_URL_FILE: ENOENT');
});

t.test('in production no database is made in DATA_DIR where none is named', async (t) => {
  const dataDir = t.testdir({});
  const settings = { NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: '' };
  const [status, said] = await verifyWith(settings, '--jwks', inFolder('keys.json'));
  t.equal(status, 2);
  t.match(said, 'Where NODE_ENV is production, set MIGRATE_DATABASE_URL or DATABASE_URL');
  t.same(readdirSync(dataDir), []);
});

t.test('the image has what it imports', async (t) => {
  const image = t.testdir({ node_modules: t.fixture('symlink', resolve('node_modules')) });
  const sent = readFileSync('.dockerignore', 'utf8').split('\n');
  const copied = [...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY (?!--from)(.+) (\S+)$/gm)];
  // The last stage, which begins with the licence; before it the packages are installed.
  for (const [, from = '', to = ''] of copied.filter(([line]) => !line.includes('package-lock')))
    for (const each of from.split(' ')) {
      t.ok(sent.includes(`!${each}`) || sent.includes(`!${each.split('/')[0]}`), each);
      const into = join(image, to);
      cpSync(each, to.endsWith('/') ? join(into, basename(each)) : into, { recursive: true });
    }
  const run = spawnSync(process.execPath, ['scripts/audit-verify.ts', '--help'], { cwd: image });
  t.equal(run.status, 0, run.stderr.toString());
  t.match(run.stderr.toString(), 'audit:verify');
});

t.test('what was changed is told, kind and place, by the exit code too', async (t) => {
  await service.asLaw(`delete from audit_leaf where seal = (select max(seal) from audit_leaf)`);
  await service.asLaw(`delete from audit_seal where number = (select max(number) from audit_seal)`);
  t.same(await verify().then(([status]) => status), 0, 'the last seals are missed by nobody who kept none');
  const [status, said] = await verify('--seals', inFolder('seals.jsonl'));
  t.same([status, said.includes(`sealMissing seal ${seals.length}\n`)], [1, true], said);
});

t.test('what cannot be asked is 2, as is what cannot be read', async (t) => {
  t.equal((await verify('--entries', 'x'))[0], 2);
  t.equal((await verify('--seals', inFolder('nothing.jsonl')))[0], 2);
});
