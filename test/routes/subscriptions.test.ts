import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { MAX_SUBSCRIPTIONS } from '../../src/domain/events/delivery.ts';
import { buildApp } from '../../src/routes/app.ts';
import { openWebhookSecrets } from '../../src/routes/webhook-secrets.ts';
import { createDeliverer } from '../../src/routes/webhooks.ts';
import { haulage } from '../support/haulage.ts';
import { clockAt, deliveriesOf, delivererOf, hook, sendDue, subscribed } from '../support/hooks.ts';
import { receiver } from '../support/receiver.ts';
import { CITY, ECOLOGY, injected, statusesOf, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { carrier, recycler } = world;
const OUTSIDE = '93.184.215.14';
const TO = 'https://hook.example/in';

t.test(
  'a subscription is its owner’s, shows its secret once, and the database has it encrypted',
  async (t) => {
    const made = await subscribed(service, carrier.actor, 'http://localhost:9/x');
    t.match(made, {
      organisationId: carrier.id,
      authority: null,
      department: null,
      status: 'active',
      types: null,
      secret: /^whsec_[A-Za-z0-9+/]{43}=$/,
    });
    const { secret, ...shown } = made;
    const read = await service.call(carrier.actor, 'getSubscription', { params: { id: made.id } });
    t.same(read.body, shown);
    t.equal(read.headers['etag'], '"1"');
    const { rows } = await service.asLaw<{ secret: Buffer }>(
      'select secret from subscription where id = $1',
      [made.id],
    );
    const sealed = rows[0]?.secret as Buffer;
    for (const part of [secret, String(secret).slice(6)]) t.notOk(sealed.includes(part));
    t.notOk(sealed.includes(Buffer.from(String(secret).slice(6), 'base64')));
    const folder = join(service.dataDir, 'keys', 'webhooks');
    const secrets = openWebhookSecrets(folder);
    t.equal(secrets.open(sealed, made.id), secret, 'a process that shares the folder opens it');
    t.throws(() => secrets.open(sealed, randomUUID()), 'it opens for its own subscription alone');
    t.equal(statSync(folder).mode & 0o777, 0o700);
    for (const file of readdirSync(folder)) t.equal(statSync(join(folder, file)).mode & 0o777, 0o600, file);
    t.throws(() => openWebhookSecrets(join(service.dataDir, 'keys', 'others')).open(sealed, made.id));
    const audit = await service.expect(200, CITY, 'listAuditEntries', {
      query: { operation: 'createSubscription' },
    });
    t.equal(audit.items.length, 1);
    const text = JSON.stringify(audit);
    for (const kept of [secret, 'localhost:9', sealed.toString('hex')]) t.notOk(text.includes(String(kept)));
    await service.expect(204, carrier.actor, 'deleteSubscription', { params: { id: made.id } });
    t.equal((await service.call(carrier.actor, 'getSubscription', { params: { id: made.id } })).status, 404);
  },
);

t.test('staff have those of their authority or department', async (t) => {
  const { url, received } = await hook(t);
  await sendDue(delivererOf(service, Date.now));
  const [city, xianan, ecology] = [
    await subscribed(service, CITY, url),
    await subscribed(service, XIANAN, url),
    await subscribed(service, ECOLOGY, url),
  ];
  t.match(
    [city, xianan, ecology],
    [{ authority: '421200' }, { authority: '421202' }, { department: 'ecology' }],
  );
  const idsOf = async (actor: typeof CITY | typeof ECOLOGY) =>
    (await service.expect(200, actor, 'listSubscriptions')).items.map(({ id }: { id: string }) => id);
  t.same(await idsOf(CITY), [city.id]);
  t.same(await idsOf(XIANAN), [xianan.id]);
  t.same(await idsOf(ECOLOGY), [ecology.id]);
  const housing = { sub: 'housing', roles: ['department'], department: 'housing' };
  t.same(await idsOf(housing), []);
  for (const operation of [
    'getSubscription',
    'deleteSubscription',
    'rotateSubscriptionSecret',
    'listDeliveries',
  ])
    for (const [actor, { id }] of [
      [housing, ecology],
      [XIANAN, city],
      [CITY, ecology],
    ] as const)
      t.equal(
        (await service.call(actor, operation, { params: { id } })).status,
        404,
        `${operation} by ${actor.sub}`,
      );
  await world.record(world.load(world.next()));
  await service.expect(200, CITY, 'verifyOrganisation', { params: { id: recycler.id } });
  await sendDue(delivererOf(service, Date.now));
  t.equal(received.length, 6, 'each is told both');
  for (const { id } of [city, xianan])
    await service.expect(204, id === city.id ? CITY : XIANAN, 'deleteSubscription', { params: { id } });
  await service.expect(204, ECOLOGY, 'deleteSubscription', { params: { id: ecology.id } });
});

t.test('there are at most so many, also when they are asked for at once', async (t) => {
  const ask = () =>
    service.call(recycler.actor, 'createSubscription', { body: { url: 'http://127.0.0.1:9/' } });
  const replies = await Promise.all(Array.from({ length: MAX_SUBSCRIPTIONS + 3 }, ask));
  t.same(statusesOf(replies), [...Array.from({ length: MAX_SUBSCRIPTIONS }, () => 201), 409, 409, 409]);
  t.match(
    replies.find(({ status }) => status === 409),
    { body: { code: 'too_many_subscriptions' } },
  );
  t.equal(
    (await service.expect(200, recycler.actor, 'listSubscriptions', { query: { limit: '500' } })).items
      .length,
    MAX_SUBSCRIPTIONS,
  );
});

/** By what is said of them. */
const FORBIDDEN = {
  not_https: 'ftp://hook.example/ file:///etc/passwd http://hook.example/',
  not_resolved: 'https://nowhere.example/ https://inside.example/',
  other_port: 'https://hook.example:8443/',
  private: `
    https://10.0.0.1/ https://169.254.169.254/latest/meta-data https://192.168.1.1/ https://[fd00::1]/
    https://[::ffff:10.0.0.1]/ https://0/ https://2852039166/`,
  refused: 'https://user@hook.example/ https://user:secret@hook.example/ x',
};

t.test(
  'a URL that leads anywhere but to the internet is refused, and in the sandbox to this machine',
  async (t) => {
    const { ways } = await receiver(t);
    const names = { 'hook.example': [OUTSIDE], 'inside.example': [OUTSIDE, '10.0.0.1'] };
    const { dependencies } = service.options;
    const appWith = async (loopback: boolean) => {
      const webhooks = { ...dependencies.webhooks, ways: ways(names, { loopback }) };
      const app = await buildApp({ ...service.options, dependencies: { ...dependencies, webhooks } });
      t.teardown(() => app.close());
      const headers = { authorization: `Bearer ${await service.token(carrier.actor)}` };
      return async (url: string) => {
        const { statusCode, payload } = await injected(app, 'createSubscription', { body: { url }, headers });
        const { code, errors } = JSON.parse(payload) as { code?: string; errors?: { code: string }[] };
        return [statusCode, code, ...(errors ?? []).map((each) => each.code)];
      };
    };
    const [sandbox, city] = [await appWith(true), await appWith(false)];
    for (const ask of [sandbox, city]) {
      for (const [why, urls] of Object.entries(FORBIDDEN))
        for (const url of urls.trim().split(/\s+/))
          t.same(await ask(url), [422, 'target_refused', `target_${why}`], url);
      t.same(await ask(TO), [201, undefined]);
    }
    for (const url of [
      'http://127.0.0.1:9/',
      'http://localhost:8080/x',
      'https://127.0.0.1/',
      'http://[::1]:9/',
    ]) {
      const why = url.startsWith('https:') ? 'target_private' : 'target_not_https';
      t.same(await city(url), [422, 'target_refused', why], url);
      t.same(await sandbox(url), [201, undefined], url);
    }
    const { items } = await service.expect(200, carrier.actor, 'listSubscriptions', {
      query: { limit: '500' },
    });
    for (const { id } of items as readonly { id: string }[])
      await service.expect(204, carrier.actor, 'deleteSubscription', { params: { id } });
  },
);

t.test(
  'a name that leads inside later is not called, and what is slow or breaks off is told apart',
  async (t) => {
    const clock = clockAt();
    const { received, dialled, ways } = await receiver(t, (request, response) => {
      if (request.url === '/slow') return;
      if (request.url === '/breaks') request.socket.destroy();
      else response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    });
    const addresses = { 'hook.example': [OUTSIDE] };
    const { webhooks } = service.options.dependencies;
    const deliverer = createDeliverer(
      service.database,
      {
        ...webhooks,
        ways: ways(addresses, {
          ms: 5_000,
          resolve: async (name) => (name === 'inside.example' ? ['10.0.0.1'] : [OUTSIDE]),
        }),
      },
      { clock: clock.now, random: () => 0 },
    );
    const make = async (url: string) => {
      const { id } = await subscribed(service, carrier.actor, 'http://127.0.0.1:9/', {
        types: ['manifest.loaded'],
      });
      await service.asLaw('update subscription set url = $2 where id = $1', [id, url]);
      return String(id);
    };
    const cases = {
      'https://inside.example/': { lastFailure: 'target', lastStatus: null },
      'https://hook.example/slow': { lastFailure: 'timeout', lastStatus: null },
      'https://hook.example/breaks': { lastFailure: 'connection', lastStatus: null },
      'https://other.example/': { lastFailure: 'connection', lastStatus: null },
      'https://hook.example/moved': { lastFailure: 'status', lastStatus: 302 },
    };
    const ids = new Map<string, string>();
    for (const url of Object.keys(cases)) ids.set(url, await make(url));
    await world.record(world.load(world.next(), { at: '2021-03-16T18:45:00+08:00' }));
    await sendDue(deliverer);
    for (const [url, wanted] of Object.entries(cases))
      t.match(
        await deliveriesOf(service, carrier.actor, String(ids.get(url))),
        [{ state: 'waiting', attempts: 1, ...wanted }],
        url,
      );
    t.same(
      received.map(({ url }) => String(url)).toSorted(),
      ['/breaks', '/moved', '/slow'],
      'no redirect is followed, and who has no certificate of the name gets nothing',
    );
    t.notOk(dialled.includes('10.0.0.1'));
  },
);

t.test('a change needs the version it is meant for, where one is named', async (t) => {
  const { id } = await subscribed(service, carrier.actor, 'http://127.0.0.1:9/');
  const change = (body: unknown, version?: string) =>
    service.call(carrier.actor, 'updateSubscription', {
      params: { id },
      body,
      headers: version === undefined ? {} : { 'if-match': version },
    });
  t.match(await change({ types: ['permit.granted'] }, '"1"'), {
    status: 200,
    body: { types: ['permit.granted'] },
    headers: { etag: '"2"' },
  });
  t.equal((await change({ types: null }, '"1"')).status, 412);
  t.match(await change({ types: null }), { status: 200, body: { types: null } });
  t.equal((await change({})).status, 400);
  t.equal((await change({ types: ['nothing.such'] })).status, 400);
  t.match(await change({ url: 'https://10.0.0.1/' }), { status: 422, body: { code: 'target_refused' } });
  const remove = (version: string) =>
    service.call(carrier.actor, 'deleteSubscription', { params: { id }, headers: { 'if-match': version } });
  t.equal((await remove('"1"')).status, 412);
  t.equal((await remove('"3"')).status, 204);
});

t.test('while a name is looked up no connection to the database is held', async (t) => {
  const { ways } = await receiver(t);
  const { dependencies } = service.options;
  const { pool } = service.database;
  const held: number[] = [];
  const resolve = async () => {
    held.push(pool.totalCount - pool.idleCount);
    return [OUTSIDE];
  };
  const webhooks = { ...dependencies.webhooks, ways: ways({}, { resolve }) };
  const app = await buildApp({ ...service.options, dependencies: { ...dependencies, webhooks } });
  t.teardown(() => app.close());
  const headers = { authorization: `Bearer ${await service.token(carrier.actor)}` };
  const made = await injected(app, 'createSubscription', { body: { url: TO }, headers });
  const { id } = JSON.parse(made.payload) as { id: string };
  const changed = await injected(app, 'updateSubscription', { params: { id }, body: { url: TO }, headers });
  t.same([made.statusCode, changed.statusCode], [201, 200]);
  t.same(held, [0, 0]);
  const others = { authorization: `Bearer ${await service.token(world.contractor.actor)}` };
  t.equal(
    (await injected(app, 'updateSubscription', { params: { id }, body: { url: TO }, headers: others }))
      .statusCode,
    404,
  );
  t.equal(held.length, 2, 'for who may not nothing is looked up');
});

t.test('whoever is an owner no more leaves no webhook running behind', async (t) => {
  const { actor, id: organisationId } = world.developer;
  const params = { id: organisationId };
  for (const sub of ['leaving', 'demoted'])
    await service.expect(201, actor, 'addMember', { params, body: { sub, duties: ['owner'] } });
  const [leaving, demoted, staying] = [
    await subscribed(service, 'leaving', 'http://127.0.0.1:9/'),
    await subscribed(service, 'demoted', 'http://127.0.0.1:9/'),
    await subscribed(service, actor, 'http://127.0.0.1:9/'),
  ];
  await service.expect(204, actor, 'removeMember', { params, body: { sub: 'leaving' } });
  await service.expect(201, actor, 'addMember', { params, body: { sub: 'demoted', duties: ['driver'] } });
  const statusOf = async ({ id }: { id: string }) =>
    (await service.expect(200, actor, 'getSubscription', { params: { id } })).status;
  t.same(
    [await statusOf(leaving), await statusOf(demoted), await statusOf(staying)],
    ['paused', 'paused', 'paused'],
    'whoever left may have said where any of them goes',
  );
});
