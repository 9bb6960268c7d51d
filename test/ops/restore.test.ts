import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { withCheck } from '../../scripts/demo/permits.ts';
import { ownToken } from '../../src/routes/own-keys.ts';
import { COMPOSE, flagsOf } from '../support/compose.ts';
import {
  baseBackup,
  configure,
  makeCluster,
  playPsql,
  type PostgresServer,
  startPostgres,
} from '../support/postgres-server.ts';
import { serving, type Spawned, stopped } from '../support/spawned.ts';

/**
 * The primary and the standby of the compose file, with its flags and its SQL, on the embedded programs; then a
 * restore to a moment, as docs/operations.md says.
 */
// Four servers and a service, one after the other.
t.setTimeout(300_000);
const folder = mkdtempSync(join(tmpdir(), 'construction-waste-restore-'));
const archive = join(folder, 'archive');
const dataDir = join(folder, 'data');
mkdirSync(archive);
const servers: PostgresServer[] = [];
t.teardown(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
const started = async (...args: Parameters<typeof startPostgres>) => {
  const server = await startPostgres(...args);
  servers.push(server);
  return server;
};
const PASSWORDS = {
  owner_password: 'of-the-owner',
  service_password: 'of-the-service',
  replication_password: 'of-the-standby',
  identity_password: 'of-the-provider',
};
const organisations = async (server: PostgresServer) =>
  (await server.query<{ name: string }>('select name from organisation order by name', 'waste')).map(
    ({ name }) => name,
  );

let primary: PostgresServer;
let standby: PostgresServer;
let moment = '';

t.test(
  'the roles of the compose file are made, and from the next start on commits wait for a standby',
  async (t) => {
    const first = join(folder, 'primary');
    const flags = flagsOf('postgres-1', archive);
    await makeCluster(first);
    // As the entry point of the image does it: a start for the scripts, then the start that counts.
    const preparing = await startPostgres(first, flags);
    await playPsql(preparing, join(COMPOSE, 'postgres/init/roles.psql'), PASSWORDS);
    await preparing.stop();
    const lines = readFileSync(join(COMPOSE, 'postgres/init/pg_hba.lines'), 'utf8');
    appendFileSync(join(first, 'postgres/pg_hba.conf'), lines);
    primary = await started(first, flags);
    const [row] = await primary.query<{ names: string }>(
      `select current_setting('synchronous_standby_names') as names`,
    );
    t.equal(row?.names, 'standby');
  },
);

t.test('a standby follows, synchronously', async (t) => {
  const second = join(folder, 'standby');
  await baseBackup(primary, second);
  // What pg_basebackup writes by --write-recovery-conf, --slot and the connection of standby.sh.
  const conninfo = `host=127.0.0.1 port=${primary.port} user=replicator application_name=standby`;
  configure(
    second,
    {
      primary_conninfo: `${conninfo} password=${PASSWORDS.replication_password}`,
      primary_slot_name: 'standby',
    },
    'standby.signal',
  );
  standby = await started(second, flagsOf('postgres-2', archive));
  const state = async () =>
    (await primary.query<{ sync_state: string }>('select sync_state from pg_stat_replication'))[0];
  for (let tries = 0; (await state())?.sync_state !== 'sync' && tries < 200; tries++) await delay(50);
  t.equal((await state())?.sync_state, 'sync');
});

let service: Spawned;
const register = async (name: string, code: string): Promise<number> => {
  const token = await ownToken(join(dataDir, 'keys/tokens'), { sub: 'somebody' }, 1);
  const body = { name, uscc: withCheck(code), kinds: ['carrier'], address: 'x' };
  const answer = await fetch(`${service.url}/v1/organisations`, {
    method: 'POST',
    signal: AbortSignal.timeout(25_000),
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': code,
    },
    body: JSON.stringify({ ...body, contact: { name: 'x', phone: '1' } }),
  });
  await answer.text();
  return answer.status;
};

t.test(
  'the service migrates and serves by the logins that were made, and what it acknowledged is on the standby',
  async (t) => {
    const both = (user: string, password: string) =>
      standby.url(user, password, 'waste').replace('127.0.0.1', `127.0.0.1:${primary.port},127.0.0.1`);
    service = await serving({
      DATABASE_URL: both('waste_service', PASSWORDS.service_password),
      MIGRATE_DATABASE_URL: both('waste_owner', PASSWORDS.owner_password),
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
    });
    t.notMatch(service.output(), 'serve by a login of its own');
    t.equal(await register('before the backup', '91421200MA4900001'), 201);
    await baseBackup(primary, join(folder, 'backup'));
    t.equal(await register('before the moment', '91421200MA4900002'), 201);
    await delay(1_500); // The seal of it.
    moment = (await primary.query<{ now: string }>('select now()::text'))[0]?.now ?? '';
    await delay(500);
    t.equal(await register('after the moment', '91421200MA4900003'), 201);
    t.same(await organisations(standby), ['after the moment', 'before the backup', 'before the moment']);
    await t.rejects(standby.query('create table x (a int)'), /read-only/);
  },
);

t.test('the primary is lost, the standby takes over, and the service finds it by itself', async (t) => {
  const [last] = await primary.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file');
  const file = last?.file ?? '';
  for (let tries = 0; !existsSync(join(archive, file)) && tries < 200; tries++) await delay(50);
  t.ok(existsSync(join(archive, file)), 'the WAL is in the archive');
  await primary.kill();
  const answered: number[] = [];
  for (let tries = 0; tries < 5; tries++)
    answered.push(await register('after the loss', '91421200MA4900004'));
  t.same(new Set(answered), new Set([503]), 'nothing is acknowledged that nobody keeps');
  const [row] = await standby.query<{ promoted: boolean }>('select pg_promote() as promoted');
  t.equal(row?.promoted, true);
  const since = performance.now();
  let status = 503;
  while (status === 503 && performance.now() - since < 30_000)
    status = await register('after the loss', '91421200MA4900004');
  t.equal(status, 201, service.output());
  t.same(await organisations(standby), [
    'after the loss',
    'after the moment',
    'before the backup',
    'before the moment',
  ]);
  t.equal((await stopped(service)).status, 0, service.output());
});

t.test('a new standby follows the server that took over, synchronously', async (t) => {
  const slot = `select pg_create_physical_replication_slot('standby')`;
  await standby.query(slot);
  const third = join(folder, 'new-standby');
  await baseBackup(standby, third);
  const conninfo = `host=127.0.0.1 port=${standby.port} user=replicator application_name=standby`;
  configure(
    third,
    {
      primary_conninfo: `${conninfo} password=${PASSWORDS.replication_password}`,
      primary_slot_name: 'standby',
    },
    'standby.signal',
  );
  await started(third, flagsOf('postgres-2', archive));
  const state = async () =>
    (
      await standby.query<{ state: string; sync_state: string }>(
        'select state, sync_state from pg_stat_replication',
      )
    )[0];
  const until = async (isRight: (row: Awaited<ReturnType<typeof state>>) => boolean) => {
    for (let tries = 0; !isRight(await state()) && tries < 400; tries++) await delay(50);
    return state();
  };
  t.same(await until((row) => row?.state === 'streaming'), { state: 'streaming', sync_state: 'async' });
  // Its place in the file is that of the primary now, so it starts anew with those flags.
  await standby.stop();
  standby = await started(join(folder, 'standby'), flagsOf('postgres-1', archive), standby.port);
  t.same(await until((row) => row?.sync_state === 'sync'), { state: 'streaming', sync_state: 'sync' });
});

t.test('what the guide asks of archiving tells that it fails', async (t) => {
  const guide = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const sql = /^select failed_count[^;]+/m.exec(guide)?.[0] ?? '';
  const failing = async () => (await standby.query<{ failing: boolean }>(sql))[0]?.failing;
  t.equal(await failing(), false);
  const [next] = await standby.query<{ file: string }>(
    'select pg_walfile_name(pg_current_wal_lsn()) as file',
  );
  const inTheWay = join(archive, next?.file ?? '');
  writeFileSync(inTheWay, '');
  await standby.query('create table written (a int)');
  await standby.query('select pg_switch_wal()');
  for (let tries = 0; !(await failing()) && tries < 400; tries++) await delay(50);
  t.equal(await failing(), true);
  rmSync(inTheWay);
});

const verified = (server: PostgresServer, ...args: readonly string[]) => {
  const script = fileURLToPath(new URL('../../scripts/audit-verify.ts', import.meta.url));
  const owner = server.url('waste_owner', PASSWORDS.owner_password, 'waste');
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, DATABASE_URL: owner };
  return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
};

t.test('a restore to a moment has what was there then, and its audit is whole', async (t) => {
  const backup = join(folder, 'backup');
  configure(
    backup,
    {
      restore_command: `cp ${archive}/%f %p`,
      recovery_target_time: moment,
      recovery_target_action: 'promote',
      synchronous_standby_names: '',
    },
    'recovery.signal',
  );
  const restored = await started(backup, []);
  const recovering = async () =>
    (await restored.query<{ is: boolean }>('select pg_is_in_recovery() as is'))[0]?.is !== false;
  for (let tries = 0; (await recovering()) && tries < 400; tries++) await delay(50);
  t.same(await organisations(restored), ['before the backup', 'before the moment']);

  const whole = verified(restored);
  t.equal(whole.status, 0, whole.stdout + whole.stderr);
  t.match(whole.stdout, 'The audit is whole.');

  // The seals that were kept elsewhere tell what was lost, and that nothing else differs.
  const lost = verified(restored, '--seals', join(dataDir, 'audit/seals.jsonl'));
  t.equal(lost.status, 1);
  const defects = lost.stdout.split('\n').filter((line) => /^[a-z]/.test(line));
  t.ok(defects.length > 0, lost.stdout);
  for (const line of defects) t.match(line, /^sealMissing /);

  await restored.query(
    `set session_replication_role = replica; update audit_entry set payload = replace(payload, 'somebody', 'anybody')`,
    'waste',
  );
  const changed = verified(restored);
  t.equal(changed.status, 1, 'an audit that was changed is found');
  t.match(changed.stdout, /^hash /m);
});
