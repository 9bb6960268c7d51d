import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { verifyExport, type ExportedEntry } from '../../src/domain/audit/export.ts';
import { digestOf } from '../../src/domain/audit/hash.ts';
import { sealKeysOf } from '../../src/domain/audit/seal.ts';
import { entriesOf, sealAll, verified } from '../support/audited.ts';
import { haulage, NOW } from '../support/haulage.ts';
import { organisationBody } from '../support/parties.ts';
import { ADMIN, CITY, ECOLOGY, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 500 });
const { carrier, contractor, load, depart, receive, next, record } = world;
const keys = sealKeysOf(service.seals.publicKeys);
const list = (query: Readonly<Record<string, string>>, actor: Parameters<typeof service.call>[0] = CITY) =>
  service.expect(200, actor, 'listAuditEntries', { query });
const latest = async (operation: string) => {
  const found = (await entriesOf(service, operation)).at(-1);
  if (!found) throw new Error(`expected an entry of ${operation}`);
  return found;
};
const count = async () => (await entriesOf(service)).length;

t.test(
  'a registration stands in the chain of its organisation, without how a person is reached',
  async (t) => {
    const body = organisationBody('新登記', {
      contact: { name: '胡一刀', phone: '0715-8123456', email: 'hu@example.com' },
    });
    const { id } = await service.expect(201, 'registrant', 'registerOrganisation', { body });
    const { chain, position, content, payload, origin } = await latest('registerOrganisation');
    t.equal(chain, `organisation:${id}`);
    t.equal(position, 1);
    t.match(content, {
      operation: 'registerOrganisation',
      status: 201,
      chains: [`organisation:${id}`],
      actor: { sub: 'registrant', kind: 'person', organisationId: null, authority: null, department: null },
      originDigest: digestOf(String(origin)).toString('hex'),
    });
    t.ok(Math.abs(Date.parse(content.at) - Date.now()) < 60_000, 'by the real clock');
    t.match(JSON.parse(String(origin)), { address: '127.0.0.1', salt: /^[0-9a-f]{32}$/ });
    const changes = new Map(content.changes.map((change) => [change.table, change]));
    t.same([...changes.keys()].toSorted(), ['member', 'organisation', 'organisation_contact']);
    t.match(changes.get('organisation'), {
      keys: [id],
      before: null,
      after: { uscc: body.uscc, name: body.name },
    });
    t.same(changes.get('organisation_contact')?.after, {
      name: 'withheld',
      email: 'withheld',
      phone: 'withheld',
      address: 'withheld',
    });
    for (const secret of ['胡一刀', '8123456', 'hu@example.com', '淦河大道']) t.notMatch(payload, secret);
  },
);

t.test('a change has before and after, and only of what differs', async (t) => {
  const { items } = await service.expect(200, carrier.actor, 'listVehicles', {});
  await service.expect(200, carrier.actor, 'updateVehicle', {
    params: { id: items[0].id },
    body: { ratedLoadKg: 19_000 },
  });
  const { chain, content } = await latest('updateVehicle');
  t.equal(chain, `organisation:${carrier.id}`);
  t.equal(content.actor.organisationId, carrier.id);
  const vehicle = content.changes.find(({ table }) => table === 'vehicle');
  t.same(vehicle, { table: 'vehicle', keys: [items[0].id], before: { version: 1 }, after: { version: 2 } });
});

t.test('keys, invitations and members are in the audit without what opens a door', async (t) => {
  const { id, key } = await service.expect(201, carrier.actor, 'createApiKey', {
    body: { name: '老周的地磅', scopes: ['read'] },
  });
  const made = await latest('createApiKey');
  t.equal(made.chain, `organisation:${carrier.id}`);
  t.match(made.content.changes, [
    { table: 'api_key', keys: [id], after: { scopes: ['read'], name: 'withheld' } },
  ]);
  const { code } = await service.expect(201, carrier.actor, 'inviteMember', {
    params: { id: carrier.id },
    body: { duties: ['driver'] },
  });
  await service.expect(200, 'driver', 'acceptInvitation', { params: { code } });
  await service.expect(204, carrier.actor, 'revokeApiKey', { params: { id } });
  const revoked = await latest('revokeApiKey');
  t.equal(revoked.chain, `organisation:${carrier.id}`, 'though nothing was answered');
  t.match(revoked.content.changes, [{ table: 'api_key', keys: [id], before: { revoked_at: null } }]);
  t.match(
    (await latest('acceptInvitation')).content.changes.map(({ table }) => table),
    ['invitation', 'member', 'organisation'],
  );
  const all = (await entriesOf(service)).map(({ payload }) => payload).join('\n');
  for (const secret of [key, key.slice(4), key.slice(0, 12), code, '老周'])
    t.notOk(all.includes(secret), secret);
  t.notMatch(all, /secret_hash|code_hash|authorization|Bearer/i);
});

t.test('a grant stands in the history of the application and in that of the permit', async (t) => {
  const entries = (await entriesOf(service, 'decidePermitApplication')).filter(({ content }) =>
    content.chains.includes(`permit:${world.disposalPermit}`),
  );
  t.equal(entries.length, 2);
  const [first, second] = entries;
  t.equal(first?.payload, second?.payload);
  t.match(
    entries.map(({ chain }) => chain),
    [/^application:/, `permit:${world.disposalPermit}`],
  );
  t.match(first?.content, { rule: ['11'], actor: { kind: 'officer', authority: '421200', sub: 'city' } });
  const tables = first?.content.changes.map(({ table }) => table);
  for (const table of ['permit_application', 'permit', 'permit_stream', 'permit_copy', 'carriage_contract'])
    t.ok(tables?.includes(table), table);
  const application = first?.content.changes.find(({ table }) => table === 'permit_application');
  t.match(application, {
    before: { status: 'accepted' },
    after: { status: 'approved', decision: { bySub: 'city' } },
  });
  t.notOk(JSON.stringify(application).includes('"by"'), 'the officer by sub, not by name');
});

t.test('an identity number that somebody writes into a text is withheld', async (t) => {
  const number = next();
  const reason = '司機\n42120219850310001X，電話07158000000，單位91421200MA4X00001K，420121198513990011';
  await service.expect(200, carrier.actor, 'voidManifest', { params: { number }, body: { reason } });
  const { content } = await latest('voidManifest');
  const manifest = content.changes.find(({ table }) => table === 'manifest');
  t.equal(manifest?.after?.['void_reason'], reason.replace('42120219850310001X', 'withheld'));
});

t.test('an identity number on a line of its own is withheld too', async (t) => {
  for (const before of ['\n', '\r\n', '\t', '\u001f', '\\', '"']) {
    const number = next();
    const body = { reason: `司機身份證${before}42120219850310001X${before}` };
    await service.expect(200, carrier.actor, 'voidManifest', { params: { number }, body });
    const { content } = await latest('voidManifest');
    const manifest = content.changes.find(({ table }) => table === 'manifest');
    t.equal(manifest?.after?.['void_reason'], body.reason.replace('42120219850310001X', 'withheld'));
  }
});

t.test('five hundred numbers of one draw are one change', async (t) => {
  const { content, payload } = await latest('drawManifests');
  const [change, ...more] = content.changes;
  t.same(more, []);
  t.equal(change?.keys.length, 500);
  t.match(change, { table: 'manifest', before: null, after: { permit_number: world.transportPermit } });
  t.ok(payload.length < 20_000, `${payload.length} characters`);
});

t.test(
  'a scan stands in the chain of its manifest, with what it changed; a repeat adds nothing',
  async (t) => {
    const number = next();
    const loading = load(number, { driverName: '石破天', plate: '鄂LX0001' });
    await record(loading);
    await record(depart(number, { covered: false }));
    const before = await count();
    t.equal((await world.send(loading)).status, 200);
    t.equal(await count(), before);
    const entries = (await entriesOf(service)).filter(({ chain }) => chain === `manifest:${number}`);
    t.same(
      entries.map(({ position, operation }) => [position, operation]),
      [
        [1, 'recordScan'],
        [2, 'recordScan'],
      ],
    );
    t.match(entries[0]?.content, {
      actor: { sub: contractor.actor, organisationId: contractor.id },
      scan: { id: loading.id, kind: 'load', fingerprint: /^[0-9a-f]{64}$/ },
      changes: [
        { table: 'manifest', keys: [number], before: { state: 'drawn' }, after: { state: 'loaded' } },
      ],
    });
    const findings = entries[1]?.content.changes[0]?.after?.['findings'];
    t.match(findings, [{ code: 'departed_without_clearance' }, { code: 'uncovered', citation: '15(5)' }]);
    t.ok(
      entries[1]?.content.changes.some(
        ({ table, after }) => table === 'violation' && after?.['offence'] === 'uncovered',
      ),
    );
    t.notOk(entries.some(({ payload }) => payload.includes('石破天')));
  },
);

t.test('acts of officers and roadside checks are in the chain of the manifest', async (t) => {
  const number = next();
  await record(load(number));
  await record(depart(number));
  await record(receive(number, { quantity: { value: 10, unit: 't' } }));
  const settle = { params: { number }, body: { massKg: 10_000, reason: '核查' } };
  await service.expect(200, CITY, 'settleManifest', settle);
  const { chain, content } = await latest('settleManifest');
  t.equal(chain, `manifest:${number}`);
  t.ok(
    content.changes.some(({ table, after }) => table === 'manifest' && after?.['settled_mass_kg'] === 10_000),
  );
  const stream = content.changes.find(({ table }) => table === 'site');
  t.notOk(stream && Object.keys(stream.after ?? {}).includes('updated_at'));
  const check = {
    id: randomUUID(),
    kind: 'inspect',
    manifestNumber: number,
    at: NOW,
    plate: '鄂LZ0001',
    regionCode: '421202',
  };
  await service.expect(201, XIANAN, 'recordScan', { body: check });
  t.match(await latest('recordScan'), {
    chain: `manifest:${number}`,
    content: { actor: { kind: 'officer' }, scan: { kind: 'inspect' } },
  });
  await service.expect(201, XIANAN, 'recordScan', {
    body: { ...check, id: randomUUID(), manifestNumber: undefined },
  });
  t.equal((await latest('recordScan')).chain, 'service', 'a check without a manifest');
});

t.test('a refusal, a repeat by its key, and a reading of what is open add nothing', async (t) => {
  const before = await count();
  const key = { 'idempotency-key': 'once' };
  const body = { permitNumber: world.disposalPermit, count: 1 };
  t.equal((await service.call(carrier.actor, 'drawManifests', { body, headers: key })).status, 422);
  t.equal((await service.call(carrier.actor, 'drawManifests', { body, headers: key })).status, 422);
  t.equal((await service.call(CITY, 'verifyOrganisation', { params: { id: randomUUID() } })).status, 404);
  await service.expect(200, carrier.actor, 'listVehicles', {});
  t.equal(await count(), before);
  const good = {
    body: { permitNumber: world.transportPermit, count: 1 },
    headers: { 'idempotency-key': 'twice' },
  };
  const first = await service.expect(201, carrier.actor, 'drawManifests', good);
  t.same(await service.expect(201, carrier.actor, 'drawManifests', good), first);
  t.equal(await count(), before + 1);
});

t.test('of many at once on one chain each gets a place of its own', async (t) => {
  const draws = Array.from({ length: 12 }, () =>
    service.call(carrier.actor, 'drawManifests', { body: { permitNumber: world.transportPermit, count: 1 } }),
  );
  t.ok((await Promise.all(draws)).every(({ status }) => status === 201));
  const chain = (await entriesOf(service)).filter((each) => each.chain === `permit:${world.transportPermit}`);
  t.same(
    chain.map(({ position }) => position),
    chain.map((_, index) => index + 1),
  );
  t.same((await verified(service)).defects, []);
});

t.test('the role that serves cannot change a thing without an entry, nor an entry at all', async (t) => {
  const asService = async (...statements: readonly string[]) => {
    const client = await service.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('fence.reach', 'law', true)`);
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  for (const statement of [
    `update permit set end_reason = null, version = version + 1`,
    `update manifest set version = version + 1 where number = '${next()}'`,
    `update organisation set name = 'x' where id = '${carrier.id}'`,
    `insert into term (document_number, first_day, last_day) values ('x', '2030-01-01', '2030-01-02')`,
    `update sandbox_clock set offset_ms = 0`,
  ])
    await t.rejects(asService(statement), { code: 'AUDIT' }, statement);
  await asService(`update organisation set updated_at = now() where id = '${carrier.id}'`);

  for (const table of ['audit_entry', 'audit_chain', 'audit_seal', 'audit_leaf'])
    for (const statement of [`delete from ${table}`, `truncate ${table}`])
      await t.rejects(asService(statement), /permission denied/, statement);
  for (const statement of [
    `update audit_entry set payload = ''`,
    `update audit_entry set hash = digest`,
    `update audit_seal set jws = ''`,
    `update audit_leaf set position = 0`,
  ])
    await t.rejects(asService(statement), /permission denied/, statement);

  const scanning = await service.database.hot.connect();
  t.teardown(() => scanning.release());
  await scanning.query('begin');
  await scanning.query(`update manifest set version = version + 1 where number = $1`, [next()]);
  await t.rejects(scanning.query('commit'), { code: 'AUDIT' }, 'nor can the role of scans');
  await t.rejects(scanning.query('select payload from audit_entry'), /permission denied/);
});

t.test('entries are found by any filters together, the latest first, page by page', async (t) => {
  const { items } = await list({ permitNumber: world.transportPermit, limit: '100' });
  t.ok(items.length > 10);
  t.ok(items.every(({ chain }: { chain: string }) => chain === `permit:${world.transportPermit}`));
  const paged: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await list({ permitNumber: world.transportPermit, limit: '3', ...(cursor && { cursor }) });
    paged.push(...page.items);
    cursor = page.nextCursor;
  }
  t.same(paged, items);
  const [first, ...rest] = items;
  for (const [query, fits] of [
    [{ sub: carrier.actor, operation: 'drawManifests' }, true],
    [{ organisationId: carrier.id, operation: 'createApiKey' }, true],
    [{ operation: 'drawManifests', from: first.at }, true],
    [{ operation: 'drawManifests', to: rest.at(-1).at, permitNumber: world.transportPermit }, false],
    [{ operation: 'noSuchThing' }, false],
    [{ manifestNumber: 'M', permitNumber: 'P' }, false],
  ] as const)
    t.equal((await list(query)).items.length > 0, fits, JSON.stringify(query));
  for (const query of [{ cursor: 'x' }, { from: 'yesterday' }, { operation: "x' or true" }, { limit: '101' }])
    t.equal((await service.call(CITY, 'listAuditEntries', { query })).status, 400, JSON.stringify(query));
  for (const actor of [carrier.actor, ECOLOGY])
    t.equal((await service.call(actor, 'listAuditEntries')).status, 403);
});

t.test('an administrator who has another role too sees the same entries', async (t) => {
  const { items } = await list({ operation: 'drawManifests' }, ADMIN);
  t.ok(items.length > 0);
  for (const other of [ECOLOGY, CITY]) {
    const both = { ...other, sub: 'both', roles: [...other.roles, 'admin'] };
    t.same((await list({ operation: 'drawManifests' }, both)).items, items, JSON.stringify(both));
  }
});

t.test('only administrators see from where, and looking for a person is in the audit', async (t) => {
  t.ok((await list({})).items.every(({ origin }: { origin: unknown }) => origin === null));
  const before = await count();
  const { items } = await list({ operation: 'drawManifests' }, ADMIN);
  t.match(JSON.parse(items[0].origin), { address: '127.0.0.1' });
  await list({ sub: carrier.actor });
  const read = (await entriesOf(service, 'listAuditEntries')).slice(-2);
  t.same(
    read.map(({ content: { actor, read: what } }) => [actor.sub, what]),
    [
      ['admin', [{ chain: 'service', what: 'origins in the audit' }]],
      ['city', [{ chain: 'service', what: `audit of ${carrier.actor}` }]],
    ],
  );
  t.equal(await count(), before + 2);
});

t.test('an answer that shows sealed data is not given where its entry cannot be kept', async (t) => {
  await service.asLaw(`revoke insert on audit_entry from construction_waste_service`);
  const reading = service.call(CITY, 'listAuditEntries', { query: { sub: 'x' } });
  await t.rejects(reading, /listAuditEntries failed: .*500/);
  const draw = { body: { permitNumber: world.transportPermit, count: 1 } };
  const drawn = service.call(carrier.actor, 'drawManifests', draw);
  await t.rejects(drawn, /drawManifests failed: .*500/);
  await service.asLaw(`grant insert on audit_entry to construction_waste_service`);
  t.equal((await service.call(CITY, 'listAuditEntries', { query: { sub: 'x' } })).status, 200);
});

t.test('an entry is proven once it is sealed, by nothing but the answer and the keys', async (t) => {
  const query = { permitNumber: world.disposalPermit };
  t.ok((await list(query)).items.every(({ proof }: { proof: unknown }) => proof === null));
  const made = await sealAll(service);
  t.ok(made.length > 0);
  const { items } = (await list(query)) as { items: ExportedEntry[] };
  t.ok(items.length > 0 && items.every(({ proof }) => proof !== null));
  const { items: answered } = await service.expect(200, null, 'listAuditSeals', {});
  const seals = answered.map(({ jws }: { jws: string }) => jws);
  t.same(seals, made);
  t.match(verifyExport(items, seals, keys, Date.now()), { unlinked: 0, defects: [] });
  const all = await list({ limit: '100' });
  t.same(verifyExport(all.items, seals, keys, Date.now()).defects, []);
  const { items: later } = await service.expect(200, null, 'listAuditSeals', {
    query: { after: String(made.length) },
  });
  t.same(later, []);
  const { items: limited, nextCursor } = await service.expect(200, null, 'listAuditSeals', {
    query: { limit: '1' },
  });
  t.equal(limited.length, 1);
  t.equal(nextCursor === null, made.length === 1);
});

t.test('the program in docs/audit.md verifies what was answered, and nothing else', async (t) => {
  await sealAll(service);
  const entries = await list({ permitNumber: world.transportPermit, limit: '100' });
  const seals = await service.expect(200, null, 'listAuditSeals', {});
  const answered = { entries, seals };
  const page = readFileSync(new URL('../../docs/audit.md', import.meta.url), 'utf8');
  const [, program = ''] = /```js\n([^]*?)```/.exec(page) ?? [];
  const folder = t.testdir({ 'verify.mjs': program, 'keys.json': JSON.stringify(service.seals.publicKeys) });
  const verdict = (changed: (answers: typeof answered) => void) => {
    const answers = structuredClone(answered);
    changed(answers);
    writeFileSync(join(folder, 'entries.jsonl'), `${JSON.stringify(answers.entries)}\n`);
    writeFileSync(join(folder, 'seals.jsonl'), `${JSON.stringify(answers.seals)}\n`);
    const files = ['verify.mjs', 'entries.jsonl', 'seals.jsonl', 'keys.json'];
    const { status, stdout } = spawnSync(process.execPath, files, { cwd: folder, encoding: 'utf8' });
    return [status, stdout.trim()];
  };
  t.same(
    verdict(() => undefined),
    [0, `${entries.items.length} entries are what was sealed.`],
  );
  const other = '0'.repeat(64);
  for (const [what, changed] of [
    [
      'a payload',
      ({ entries: { items } }) => (items[1].payload = items[1].payload.replace('"v":1', '"v":2')),
    ],
    ['an actor', ({ entries: { items } }) => (items[1].actor.sub = 'another')],
    ['a change', ({ entries: { items } }) => (items[1].changes = [])],
    ['a hash', ({ entries: { items } }) => (items[1].hash = other)],
    ['the hash before', ({ entries: { items } }) => (items[1].previousHash = other)],
    ['a place', ({ entries: { items } }) => (items[1].proof.leaf += 1)],
    ['a path', ({ entries: { items } }) => items[1].proof.path.push(other)],
    ['no proof', ({ entries: { items } }) => (items[1].proof = null)],
    ['a seal', ({ seals: { items } }) => (items[0].jws = items[0].jws.replace(/.$/, ''))],
  ] satisfies [string, (answers: typeof answered) => void][])
    t.equal(verdict(changed)[0], 1, what);
});

t.test('a seal is no credential and a credential no seal', async (t) => {
  const [seal = ''] = await service.database.pool
    .query<{ jws: string }>('select jws from audit_seal limit 1')
    .then(({ rows }) => rows.map(({ jws }) => jws));
  t.equal(await service.credentials.verify(seal), null);
  const credential = await service.credentials.sign({ t: 'manifest', no: 'M' });
  t.same(
    verifyExport([], [credential], keys, Date.now()).defects.map(({ kind }) => kind),
    ['sealUnreadable'],
  );
});
