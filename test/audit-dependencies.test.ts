import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';

const script = fileURLToPath(new URL('../scripts/audit-dependencies.ts', import.meta.url));
// npm keeps what it was told of a hole: not beside what is true.
const cache = mkdtempSync(join(tmpdir(), 'construction-waste-npm-'));
t.teardown(() => rmSync(cache, { recursive: true, force: true }));
const ADVISORIES = '/-/npm/v1/security/advisories/bulk';
let ids = 0;
const holeIn = (name: string, severity: string) => ({
  [name]: [
    { id: ++ids, url: 'https://advisory.example', title: 'A hole', severity, vulnerable_versions: '*' },
  ],
});

/** The status and the output of an audit by this registry, with nobody else on the network. */
async function audited(registry: string) {
  const { PATH, npm_execpath } = process.env;
  const away = 'http://127.0.0.1:1';
  const child = spawn(process.execPath, [script], {
    env: {
      PATH,
      ...(npm_execpath !== undefined && { npm_execpath }),
      npm_config_cache: cache,
      npm_config_registry: registry,
      HTTPS_PROXY: away,
      npm_config_https_proxy: away,
      npm_config_noproxy: '127.0.0.1',
    },
  });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: status as number, output: output + errors };
}

/** A registry that knows of these advisories; null where it has no such endpoint. */
async function registry(t: Test, advisories: object | null): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === ADVISORIES && advisories) return void response.end(JSON.stringify(advisories));
    response.writeHead(request.url === ADVISORIES ? 405 : 404).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

t.test('a known hole of high or critical fails, named with its advisory', async (t) => {
  const known = { ...holeIn('fastify', 'critical'), ...holeIn('pg', 'high') };
  const { status, output } = await audited(await registry(t, known));
  t.equal(status, 1);
  t.match(output, /^critical: fastify .*A hole \(https:\/\/advisory.example\)/m);
  t.match(output, /^high: pg /m);
});

t.test('a lesser one is said', async (t) => {
  const { status, output } = await audited(await registry(t, holeIn('fastify', 'moderate')));
  t.equal(status, 0);
  t.match(output, /^moderate: fastify/m);
});

t.test('what the service does not run with is not asked about', async (t) => {
  const { status, output } = await audited(await registry(t, holeIn('prettier', 'critical')));
  t.equal(status, 0);
  t.match(output, /No package has a known hole/);
});

t.test('a registry that is away, or knows no advisories, passes with a word', async (t) => {
  for (const url of ['http://127.0.0.1:1/', await registry(t, null)])
    t.match(await audited(url), { status: 0, output: /NOT LOOKED FOR: holes[^]*NOT LOOKED FOR: signatures/ });
});
