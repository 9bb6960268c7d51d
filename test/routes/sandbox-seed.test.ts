import { randomUUID } from 'node:crypto';
import t from 'tap';
import { ADMIN, CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

t.test('outside a term nothing is made, and all of it is refused', async (t) => {
  await service.setClock('2024-03-16T09:00:00+08:00');
  const reply = await service.call(ADMIN, 'seedSandbox', { body: {} });
  t.match(reply, { status: 422, body: { code: 'regulation_lapsed' } });
  t.equal((await service.expect(200, CITY, 'listOrganisations')).items.length, 0);
});

t.test('a sandbox is seeded once, of two at once too, with ids that are the same everywhere', async (t) => {
  await service.setClock('2026-03-16T09:00:00+08:00');
  const replies = await Promise.all([1, 2].map(() => service.call(ADMIN, 'seedSandbox', { body: {} })));
  for (const { status, body } of replies) t.equal(status, 200, JSON.stringify(body));
  t.equal(replies.filter(({ body }) => body.created).length, 1);
  const [{ created: _a, ...first } = {}, { created: _b, ...second } = {}] = replies.map(({ body }) => body);
  t.same(first, second);
  t.same(
    first.organisations.map(({ key, id }: { key: string; id: string }) => [key, id]),
    [
      ['developer', '5c532e43-705f-5a6a-8dfe-daac59ddee0b'],
      ['contractor', 'ec8a7f6a-c9b4-5a80-aa7f-feb52ebdcd97'],
      ['carrier', '269a6126-e157-59ec-998a-533836f4d4e7'],
      ['recycler', '02aaf6d7-1a32-5923-8a0a-435a4449979f'],
      ['treatment', '31a663bb-3c47-5d76-b4f1-02cff37d1fd0'],
    ],
  );
  t.same(
    first.permits.map(({ number, status }: { number: string; status: string }) => [number, status]),
    [
      ['421200Y202600001S', 'active'],
      ['421200Z2026000010', 'active'],
      ['421200C202600001B', 'active'],
    ],
  );
  const application = await service.expect(200, CITY, 'getPermitApplication', {
    params: { id: first.permits[2].applicationId },
  });
  t.ok(
    application.decision.conditions === undefined &&
      application.assessment.conditions.every(({ status }: { status: string }) => status === 'met'),
    'every condition of the disposal permit is met',
  );
});

t.test('with what was seeded the main job is done at once, and without a finding', async (t) => {
  const { permits, projects, sites } = (await service.call(ADMIN, 'seedSandbox', { body: {} })).body;
  const { numbers } = await service.expect(201, 'sandbox-carrier', 'drawManifests', {
    body: { permitNumber: permits[0].number, count: 1 },
  });
  const [manifestNumber] = numbers;
  const on = { manifestNumber, id: '' };
  const at = (time: string) => `2026-03-16T${time}:00+08:00`;
  await service.setClock(at('12:00'));
  const scan = (actor: string, body: object) =>
    service.expect(201, actor, 'recordScan', { body: { ...on, ...body, id: randomUUID() } });
  const quantity = { value: 15, unit: 't' };
  const loaded = await scan('sandbox-contractor', {
    kind: 'load',
    at: at('09:30'),
    plate: '鄂L90001',
    projectId: projects[0].id,
    category: 'recyclable',
    materials: ['concrete'],
    quantity,
    destinationId: sites[0].id,
  });
  t.same(loaded.clearance, { granted: true, findings: [] });
  await scan('sandbox-carrier', { kind: 'depart', at: at('09:40'), washed: true, covered: true });
  const received = await scan('sandbox-recycler', {
    kind: 'receive',
    at: at('10:30'),
    siteId: sites[0].id,
    quantity,
  });
  t.same([received.manifest.state, received.findings], ['filed', []]);
});

t.test('people of a vendor become owners beside those of the sandbox; it is on record', async (t) => {
  const reply = await service.call(ADMIN, 'seedSandbox', { body: { owners: ['vendor'] } });
  t.match(reply, { status: 200, body: { created: false } });
  const { organisations } = await service.expect(200, 'vendor', 'getMe');
  t.same(organisations.length, 5);
  t.ok(organisations.every(({ duties }: { duties: readonly string[] }) => duties.includes('owner')));
  const [entry] = (
    await service.expect(200, ADMIN, 'listAuditEntries', { query: { operation: 'seedSandbox' } })
  ).items;
  t.equal(JSON.parse(entry.payload).actor.sub, 'admin');
});

t.test('nobody but an administrator seeds, and nothing is seeded outside the sandbox', async (t) => {
  t.equal((await service.call(CITY, 'seedSandbox', { body: {} })).status, 403);
  t.equal((await service.call('sandbox-carrier', 'seedSandbox', { body: {} })).status, 403);
  const serious = await testService({ SANDBOX: 'false' });
  t.teardown(() => serious.close());
  const url = '/v1/sandbox/seed';
  const headers = { authorization: `Bearer ${await serious.token(ADMIN)}` };
  t.equal((await serious.app.inject({ method: 'POST', url, headers, payload: {} })).statusCode, 404);
  const taken = await testService();
  t.teardown(() => taken.close());
  await taken.setClock('2026-03-16T09:00:00+08:00');
  const body = {
    name: '先到',
    uscc: '91421200MAXN000036',
    kinds: ['carrier'],
    address: '咸寧市',
    contact: { name: '甲', phone: '0715' },
  };
  await taken.expect(201, 'first', 'registerOrganisation', { body });
  t.match(await taken.call(ADMIN, 'seedSandbox', { body: {} }), {
    status: 409,
    body: { code: 'already_registered' },
  });
  t.equal((await taken.expect(200, CITY, 'listOrganisations')).items.length, 1, 'and nothing is half made');
});
