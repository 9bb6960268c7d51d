import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';
import t from 'tap';
import { openLog } from '../../src/routes/log.ts';
import { ROUTES } from '../../src/routes/routes.ts';
import { haulage } from '../support/haulage.ts';
import { multipart, organisationBody, PDF, projectBody, vehicleBody } from '../support/parties.ts';
import { CITY, testService } from '../support/service.ts';

let written = '';
const log = { write: (line: string) => void (written += line) };
const lines = () => written.trim().split('\n');

const service = await testService({}, { log });
t.teardown(() => service.close());
const world = await haulage(service);

/** Whoever reads the log may know none of these. */
const BOSS = { sub: 'boss-13800138001', name: '諸葛孔明' };
const DRIVER = 'driver-13900139002';
const OWNER = { sub: 'owner-13700137003', name: '慕容復' };
const SECRETS = [
  BOSS.sub,
  BOSS.name,
  DRIVER,
  OWNER.sub,
  OWNER.name,
  '司馬懿',
  '13600136004',
  'si@example.com',
  '劉備',
];

/** What the journey made that lets somebody in. */
const keys: string[] = [];

t.test('a journey with people in it, and with everything that can go wrong', async () => {
  const contact = { name: '司馬懿', phone: '13600136004', email: 'si@example.com' };
  const body = organisationBody('shu', { contact });
  const { id } = await service.expect(201, BOSS, 'registerOrganisation', { body });
  await service.call(BOSS, 'registerOrganisation', { body });
  await service.call(BOSS, 'registerOrganisation', {
    body: { ...body, contact: { ...contact, fax: '13600136004' } },
  });
  await service.call(BOSS, 'registerOrganisation', { body: `{"contact": "${contact.name}` });
  await service.expect(201, BOSS, 'addMember', { params: { id }, body: { sub: DRIVER, duties: ['driver'] } });
  await service.call(BOSS, 'removeMember', { params: { id }, query: { sub: BOSS.sub } });
  await service.call(BOSS, 'removeMember', { params: { id }, query: { sub: DRIVER, more: DRIVER } });
  await service.expect(204, BOSS, 'removeMember', { params: { id }, query: { sub: DRIVER } });
  const { code } = await service.expect(201, BOSS, 'inviteMember', {
    params: { id },
    body: { duties: ['gate'] },
  });
  await service.expect(200, DRIVER, 'acceptInvitation', { params: { code } });
  await service.call(DRIVER, 'acceptInvitation', { params: { code } });
  const made = await service.expect(201, BOSS, 'createApiKey', { body: { name: '劉備', scopes: ['scans'] } });
  const filed = await service.expect(201, null, 'fileComplaint', { body: { text: '夜間傾倒', contact } });
  for (const each of [filed.code, `${filed.code}2`])
    await service.call(null, 'trackComplaint', { params: { code: each } });
  keys.push(code, made.key, filed.code);
  await service.call(null, 'getMe', { headers: { authorization: `Bearer ${made.key}` } });
  await service.call(null, 'getMe', { headers: { authorization: `Bearer ${made.key}x` } });
  const file = { content: PDF, fileName: `${contact.name}.pdf` };
  const authorization = `Bearer ${await service.token(BOSS)}`;
  const form = multipart(['kind', 'other'], ['file', file]);
  await service.expect(201, null, 'uploadDocument', { ...form, headers: { ...form.headers, authorization } });
  await service.expect(201, BOSS, 'registerVehicle', { body: vehicleBody('鄂L7777A') });
  await service.call(BOSS, 'registerVehicle', { body: vehicleBody('鄂L7777A') });

  const producer = { kind: 'individual', name: OWNER.name };
  const { id: projectId } = await service.expect(201, OWNER, 'registerProject', {
    body: projectBody({ name: '慕容復宅', kind: 'decoration', premises: 'home', producer }),
  });
  const number = world.next();
  const load = world.load(number, { projectId, driverName: '劉備' });
  await service.expect(201, OWNER, 'recordScan', { body: load });
  await service.call(OWNER, 'recordScan', { body: load });
  await service.call(OWNER, 'recordScan', { body: { ...load, driverName: '劉備 2' } });
  await service.call(OWNER, 'recordScans', { body: { scans: [{ ...load, driver: '劉備' }, load] } });
  await world.record(world.depart(number));
  await service.expect(200, CITY, 'getManifest', { params: { number } });
  await service.call('stranger', 'getManifest', { params: { number: OWNER.sub } });
  await service.expect(200, CITY, 'listOrganisations', { query: { name: OWNER.name } });
  await service.call(CITY, 'listOrganisations', { query: { person: OWNER.name } });

  keys.push(authorization.slice(7));
  for (const url of [`/people/${BOSS.sub}?name=${BOSS.sub}`, `/v1/me?sub=${BOSS.sub}`, `/%zz${BOSS.sub}`])
    await service.app.inject({ url, headers: { authorization, cookie: BOSS.sub, 'x-name': BOSS.sub } });
});

t.test('what fails on our side is logged without the values of its statement', async (t) => {
  const { pool } = service.database;
  const connect = pool.connect.bind(pool);
  const refused = Object.assign(new pg.DatabaseError('劉備 is there already', 1, 'error'), {
    code: '23505',
    detail: 'Key (name)=(劉備) already exists.',
  });
  for (const cause of [refused, new TypeError('not iterable')]) {
    Object.assign(pool, {
      // The pool itself connects with a callback; transactions wait for a promise.
      connect: (callback?: Parameters<typeof connect>[0]) =>
        callback
          ? connect(callback)
          : Promise.reject(new DrizzleQueryError('insert into t values ($1)', ['劉備'], cause)),
    });
    t.equal((await service.app.inject('/v1/grants')).statusCode, 500);
  }
  Object.assign(pool, { connect });
  t.match(written, /"type":"DatabaseError","code":"23505","query":"insert into t values \(\$1\)"/);
  t.match(written, /"type":"TypeError","message":"not iterable"/);
  t.match(written, /"stack":" {4}at /);
});

t.test('nobody is named in the log, nor is anything that lets somebody in', async (t) => {
  t.ok(lines().length > 50, `${lines().length} lines`);
  for (const secret of [...SECRETS, ...keys]) {
    t.notOk(written.includes(secret), secret);
    t.notOk(written.includes(encodeURIComponent(secret)), secret);
  }
});

t.test('a request is one line: the pattern of its route, its status, how long it took', async (t) => {
  const answered = lines()
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'answered');
  const routes = new Set(ROUTES.map(({ url }) => url));
  for (const line of answered) {
    t.same(
      Object.keys(line).filter((name) => !['level', 'time', 'pid', 'hostname', 'reqId'].includes(name)),
      ['method', ...('route' in line ? ['route'] : []), 'status', 'ms', 'msg'],
    );
    if ('route' in line) t.ok(routes.has(String(line['route'])), String(line['route']));
  }
  t.ok(answered.some(({ route }) => route === '/v1/organisations/:id/members'));
});

t.test('a request that somebody hands to the log is not written', async (t) => {
  written = '';
  const own = openLog('info', log);
  const req = { url: `/x?sub=${BOSS.sub}`, headers: { authorization: 'Bearer x' } };
  own.info({ req, body: { password: 'x-password' } }, 'seen');
  own.error({ err: Object.assign(new Error('failed'), { params: ['劉備'], body: '劉備' }) }, 'failed');
  own.error({ err: '劉備' }, 'failed');
  t.match(written, /"message":"failed"/);
  for (const secret of [BOSS.sub, 'Bearer', 'x-password', '劉備']) t.notOk(written.includes(secret), secret);
});

t.test('a problem names where it arose without the query', async (t) => {
  const { body } = await service.call(CITY, 'listOrganisations', { query: { person: OWNER.name } });
  t.equal(body.instance, '/v1/organisations');
  const batch = await service.expect(200, OWNER, 'recordScans', { body: { scans: [{ kind: 'load' }] } });
  t.equal(batch.results[0].problem.instance, '/v1/scans/batch');
});
