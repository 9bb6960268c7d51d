import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import t from 'tap';
import { parse } from 'yaml';
import { urlsOf } from '../../src/db/hosts.ts';
import { AUTHORITIES } from '../../src/domain/law/art-07-competence.ts';
import { DEPARTMENTS } from '../../src/routes/auth.ts';
import { readSettings } from '../../src/routes/settings.ts';
import { type Compose, COMPOSE, composeFile } from '../support/compose.ts';

const compose = composeFile();
const services = Object.entries(compose.services);
const folder = mkdtempSync(join(tmpdir(), 'construction-waste-compose-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const secretsIn = (name: string) => join(folder, name);

t.before(() => {
  const made = spawnSync('bash', [join(COMPOSE, 'make-secrets.sh'), folder], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
});

t.test('there are two processes, a primary, a standby, an identity provider and a proxy', async (t) => {
  t.same(
    services.map(([name]) => name).toSorted(),
    `archive authority grafana identity postgres-1 postgres-2 prometheus proxy service-1 service-2`.split(
      ' ',
    ),
  );
  t.same(compose.services['service-1'], compose.services['service-2']);
});

t.test('what is depended on, mounted and secret is there', async (t) => {
  for (const [name, { depends_on = {}, volumes = [], secrets = [], build, image }] of services) {
    t.ok(image, name);
    if (build !== undefined) t.ok(existsSync(join(COMPOSE, build, 'Dockerfile')), name);
    for (const other of Object.keys(depends_on)) t.ok(other in compose.services, `${name} needs ${other}`);
    for (const secret of secrets) t.ok(secret in compose.secrets, `${name}: ${secret}`);
    for (const volume of volumes) {
      const [from = ''] = volume.split(':');
      t.ok(from.startsWith('.') ? existsSync(join(COMPOSE, from)) : from in compose.volumes, volume);
    }
  }
});

/** The services that start only when a one-shot service has ended well. */
const waitFor = (oneShot: string) =>
  services
    .filter(([, { depends_on }]) => depends_on?.[oneShot]?.condition === 'service_completed_successfully')
    .map(([name]) => name);
const mountsOf = (name: string) => compose.services[name]?.volumes ?? [];

t.test('the service reads the root certificate out of a volume that its account can read', async (t) => {
  const { depends_on, entrypoint = [], user } = compose.services['authority'] ?? {};
  t.same(depends_on, { proxy: { condition: 'service_healthy' } });
  const [from = '', to = ''] = entrypoint.slice(-2);
  t.same(entrypoint, ['install', '-m', '0644', from, to]);
  t.equal(user, 'root');
  t.same(mountsOf('authority'), ['proxy-data:/proxy:ro', 'authority:/authority']);
  t.equal(from.replace('/proxy/', '/data/'), '/data/caddy/pki/authorities/local/root.crt');
  t.same(waitFor('authority'), ['service-1', 'service-2']);
  for (const name of waitFor('authority')) {
    t.equal(compose.services[name]?.environment?.['NODE_EXTRA_CA_CERTS'], to);
    t.ok(mountsOf(name).includes('authority:/authority:ro'), name);
    t.notOk(
      mountsOf(name).some((mount) => mount.startsWith('proxy-data:')),
      'its key is the affair of the proxy',
    );
  }
  // What it does, in folders as those of the proxy.
  const made = t.testdir({ proxy: { 'root.crt': 'x' }, authority: {} });
  chmodSync(join(made, 'proxy/root.crt'), 0o600);
  const [program = '', ...flags] = entrypoint.slice(0, -2);
  const run = spawnSync(program, [...flags, join(made, 'proxy/root.crt'), join(made, 'authority/root.crt')]);
  t.equal(run.status, 0);
  t.equal(statSync(join(made, 'authority/root.crt')).mode & 0o777, 0o644);
});

t.test('the archive belongs to PostgreSQL before a server starts', async (t) => {
  const { image, user, entrypoint } = compose.services['archive'] ?? {};
  t.equal(image, compose.services['postgres-1']?.image);
  t.same([user, entrypoint], ['root', ['chown', '999:999', '/archive']]);
  t.same(waitFor('archive'), ['postgres-1', 'postgres-2']);
  for (const name of ['archive', ...waitFor('archive')])
    t.ok(mountsOf(name).includes('wal-archive:/archive'), name);
});

t.test('the proxy alone is trusted, by an address that nobody else gets', async (t) => {
  const address = compose.services['proxy']?.networks?.['default']?.ipv4_address ?? '';
  t.ok(ipaddr.isValid(address), address);
  t.equal(compose.services['service-1']?.environment?.['TRUST_PROXY'], address);
  t.equal(compose.services['identity']?.environment?.['KC_PROXY_TRUSTED_ADDRESSES'], address);
  const range = compose.networks['default']?.ipam.config[0]?.ip_range ?? '';
  t.notOk(ipaddr.parse(address).match(ipaddr.parseCIDR(range)), range);
});

t.test(
  'the connections of all suffice: of the service, a deployment, the provider and 20 besides',
  async (t) => {
    const ofProcess = 20;
    const ofProvider = Number(compose.services['identity']?.environment?.['KC_DB_POOL_MAX_SIZE']);
    const processes = services.filter(([name]) => name.startsWith('service-')).length;
    for (const name of ['postgres-1', 'postgres-2']) {
      const flags = compose.services[name]?.command ?? [];
      const flag = flags.find((each) => each.startsWith('--max_connections='))?.split('=')[1];
      t.ok((processes + 1) * ofProcess + ofProvider + 20 <= Number(flag ?? 100), name);
    }
  },
);

t.test('a standby that took over archives and keeps what the primary did', async (t) => {
  const flags = (name: string) =>
    (compose.services[name]?.command ?? []).filter((flag) => /^--(archive|max)_/.test(flag));
  t.ok(flags('postgres-1').length >= 5);
  t.same(flags('postgres-2').toSorted(), flags('postgres-1').toSorted());
});

t.test('the guide exchanges the two servers after a takeover', async (t) => {
  const guide = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const script = /^sed -i '([^']+)' ops\/compose\/compose\.yml$/m.exec(guide)?.[1] ?? '';
  const { stdout } = spawnSync('sed', [script, join(COMPOSE, 'compose.yml')], { encoding: 'utf8' });
  const exchanged = (parse(stdout, { merge: true }) as Compose).services;
  const { 'postgres-1': first, 'postgres-2': second } = compose.services;
  t.same(exchanged['postgres-1']?.command, second?.command);
  t.same(exchanged['postgres-1']?.entrypoint, second?.entrypoint);
  t.same(exchanged['postgres-1']?.secrets, second?.secrets);
  t.equal(exchanged['postgres-1']?.environment?.['PRIMARY_HOST'], 'postgres-2');
  t.ok(exchanged['postgres-1']?.volumes?.includes('postgres-1:/var/lib/postgresql'), 'each keeps its volume');
  t.same(exchanged['postgres-2']?.command, first?.command);
  t.notOk(first?.command?.some((flag) => flag.startsWith('--synchronous_standby_names')));
  t.ok(exchanged['service-1']?.depends_on?.['postgres-2'], 'the service waits for the primary');
});

t.test('the script makes every secret once, in a folder of its own account', async (t) => {
  t.same(readdirSync(folder).toSorted(), Object.keys(compose.secrets).toSorted());
  t.equal(statSync(folder).mode & 0o777, 0o700);
  for (const [name, { file }] of Object.entries(compose.secrets)) {
    t.equal(file, `./secrets/${name}`);
    t.match(readFileSync(secretsIn(name), 'utf8'), /^\S{24,}$/, name);
  }
  const before = readFileSync(secretsIn('database_url'), 'utf8');
  spawnSync('bash', [join(COMPOSE, 'make-secrets.sh'), folder]);
  t.equal(readFileSync(secretsIn('database_url'), 'utf8'), before);
  const urls = urlsOf(before).map((url) => new URL(url));
  t.same(
    urls.map(({ hostname }) => hostname),
    ['postgres-1', 'postgres-2'],
  );
  for (const { username, password } of urls)
    t.same([username, password], ['waste_service', readFileSync(secretsIn('service_password'), 'utf8')]);
});

/** Read by Node itself, not by the service. */
const OF_NODE = ['NODE_EXTRA_CA_CERTS'];

t.test('the service knows every setting, and takes all of them together', async (t) => {
  const { environment = {}, secrets = [] } = compose.services['service-1'] ?? {};
  const source = readFileSync(new URL('../../src/routes/settings.ts', import.meta.url), 'utf8');
  const known = new Set([...source.matchAll(/\b([A-Z][A-Z_]+)\b/g)].map(([, name]) => name));
  for (const name of Object.keys(environment)) t.ok(known.has(name) || OF_NODE.includes(name), name);
  const env = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace('/run/secrets', folder)]),
  );
  for (const value of Object.values(environment))
    if (value.startsWith('/run/secrets/')) t.ok(secrets.includes(value.slice('/run/secrets/'.length)), value);
  const settings = readSettings(env);
  t.match(settings, { sandbox: false, requireVerified: true, host: '0.0.0.0', port: 3000 });
  t.equal(settings.metrics.token, readFileSync(secretsIn('metrics_token'), 'utf8'));
  t.throws(() => readSettings({ ...env, AUTH_JWKS_URL: 'http://identity:8080/certs' }), /AUTH_JWKS_URL/);
});

t.test('the shell scripts are whole, and read secrets that their service has', async (t) => {
  const scripts: Readonly<Record<string, string>> = {
    'postgres/init/10-roles.sh': 'postgres-1',
    'postgres/standby.sh': 'postgres-2',
    'identity/start.sh': 'identity',
  };
  for (const [file, service] of Object.entries(scripts)) {
    t.equal(spawnSync('bash', ['-n', join(COMPOSE, file)]).status, 0, file);
    const text = readFileSync(join(COMPOSE, file), 'utf8');
    const read = [...text.matchAll(/\/run\/secrets\/(\w+)|password (\w+)\)/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    t.ok(read.length > 0, file);
    for (const secret of read)
      t.ok(compose.services[service]?.secrets?.includes(secret), `${file}: ${secret}`);
  }
});

type Mapper = Readonly<{ protocolMapper: string; config: Readonly<Record<string, string>> }>;
type Realm = Readonly<{
  realm: string;
  roles: Readonly<{ realm: readonly Readonly<{ name: string }>[] }>;
  clients: readonly Readonly<{ publicClient: boolean; protocolMappers: readonly Mapper[] }>[];
  components: Readonly<
    Record<string, readonly Readonly<{ config: Readonly<Record<string, readonly string[]>> }>[]>
  >;
}>;
type Profile = Readonly<{
  attributes: readonly Readonly<{
    name: string;
    permissions: Readonly<{ edit: readonly string[] }>;
    validations?: Readonly<{ options?: Readonly<{ options: readonly string[] }> }>;
  }>[];
}>;

t.test(
  'the realm gives access tokens the claims that the service reads, and nobody sets their own',
  async (t) => {
    const realm = JSON.parse(readFileSync(join(COMPOSE, 'identity/realm.json'), 'utf8')) as Realm;
    const { environment = {} } = compose.services['service-1'] ?? {};
    t.equal(environment['AUTH_ISSUER'], `https://identity.test/realms/${realm.realm}`);
    t.same(
      realm.roles.realm.map(({ name }) => name),
      ['officer', 'department', 'admin'],
    );
    const [client] = realm.clients;
    const mapped = (client?.protocolMappers ?? []).map(({ config }) => config);
    for (const config of mapped) t.equal(config['access.token.claim'], 'true');
    t.same(
      mapped.flatMap((config) => config['claim.name'] ?? []),
      ['roles', 'authority', 'department', 'uscc'],
    );
    const audience = mapped.flatMap((config) => config['included.custom.audience'] ?? []);
    t.same(audience, [environment['AUTH_AUDIENCE']]);

    const [provider] = realm.components['org.keycloak.userprofile.UserProfileProvider'] ?? [];
    const profile = JSON.parse(provider?.config['kc.user.profile.config']?.[0] ?? '') as Profile;
    const optionsOf = (name: string) => {
      const attribute = profile.attributes.find((each) => each.name === name);
      t.same(attribute?.permissions.edit, ['admin'], `${name} is set by the administrator alone`);
      return attribute?.validations?.options?.options.toSorted();
    };
    t.same(optionsOf('authority'), AUTHORITIES.map(({ code }) => code).toSorted());
    t.same(optionsOf('department'), [...DEPARTMENTS].toSorted());
    optionsOf('uscc');
  },
);

t.test('Prometheus scrapes both processes, the proxy shows their metrics to nobody', async (t) => {
  const scraping = readFileSync(join(COMPOSE, '../prometheus/prometheus.yml'), 'utf8');
  const caddy = readFileSync(join(COMPOSE, 'Caddyfile'), 'utf8');
  for (const [name] of services.filter(([each]) => each.startsWith('service-'))) {
    t.match(scraping, `'${name}:3000'`);
    t.match(caddy, `${name}:3000`);
  }
  t.match(caddy, 'respond /metrics 404');
});
