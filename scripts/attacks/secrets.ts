import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { haulage } from '../../test/support/haulage.ts';
import { multipart, organisationBody, PDF, projectBody, vehicleBody } from '../../test/support/parties.ts';
import {
  type Actor,
  CITY,
  ECOLOGY,
  type Reply,
  type Request,
  type TestService,
  testService,
} from '../../test/support/service.ts';
import type { Row } from '../measures/table.ts';
import { type Random, randomOf } from '../measures/random.ts';
import type { Setting } from '../measures/setting.ts';

/**
 * Row 6: journeys with people and secrets in every field that takes them, and with everything that can go wrong; then
 * a search of all that was logged, answered to others, written to the audit, to tables and to files.
 */
export async function secrets({ sized, seed }: Setting): Promise<Row> {
  let log = '';
  const service = await testService({}, { log: { write: (line: string) => void (log += line) } });
  try {
    const heard: Heard = { asked: [], errors: [], headers: [], lists: [] };
    const listening = listeningTo(service, heard);
    const random = randomOf(seed);
    const planted: Planted[] = [];
    const journeys = sized(40);
    const world = await haulage(listening, { name: 'secret ', numbers: 3 * journeys });
    for (let made = 0; made < journeys; made++)
      planted.push(...(await journey(listening, world, random, String(made))));
    await failure(service);
    planted.push({ what: 'an address', text: '127.0.0.1', absentFrom: ['log', 'audit', 'errors'] });
    const places = await placesOf(service, log, heard);
    const asked = heard.asked.join('\n');
    const checks = planted.flatMap((each) => each.absentFrom.map((place) => ({ ...each, place })));
    const found = checks.filter(({ text, place }) => holds(places[place], text));
    // What was never sent, nor handed out, would be found nowhere.
    const unplanted = planted.filter(({ what, text }) => what !== 'an address' && !holds(asked, text));
    return {
      test: '6 secrets and persons',
      size: `seed ${seed}, ${journeys} journeys, ${planted.length} things planted`,
      tried: checks.length,
      survived: checks.length - found.length,
      wrong: found.length + unplanted.length,
      goal: `nothing that lets somebody in, nobody's name, telephone or identity number where it does not belong: ${Object.keys(places).join(', ')}`,
      control: {
        what: `a log of requests with their headers and bodies holds all ${planted.length - 1}`,
        hasFailed: unplanted.length === 0 && places.log.length > 0,
      },
      wrongs: [
        ...found.map(({ what, place }) => `${what} in ${place}`),
        ...unplanted.map(({ what }) => `${what} was not planted`),
      ],
    };
  } finally {
    await service.close();
  }
}

type Place = 'log' | 'audit' | 'errors' | 'headers' | 'lists' | 'tables' | 'files';
type Planted = Readonly<{ what: string; text: string; absentFrom: readonly Place[] }>;
/** What went to and fro, as text. */
type Heard = Readonly<Record<'asked' | 'errors' | 'headers' | 'lists', string[]>>;

/** Lets somebody in: nowhere, but in the one answer that hands it out. */
const SECRET: readonly Place[] = ['log', 'audit', 'errors', 'headers', 'lists', 'tables', 'files'];
/** Says who somebody is: in the register where it belongs, and nowhere beside it. */
const PERSON: readonly Place[] = ['log', 'audit', 'errors', 'headers', 'lists', 'files'];
/** The same, shown to staff in lists. */
const REGISTERED: readonly Place[] = PERSON.filter((place) => place !== 'lists');
/** By which the audit knows who did something. */
const SUBJECT: readonly Place[] = ['log', 'errors', 'headers'];

/** As it is, in a URL, or somewhere inside of base64, as in a token. */
function holds(where: string, text: string): boolean {
  const inside = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    // Only the characters that depend on nothing but the text.
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64url');
    return whole.slice(Math.ceil((offset * 8) / 6));
  });
  return [text, encodeURIComponent(text), ...inside].some((each) => where.includes(each));
}

/** The service, and everything that is asked of it and answered kept as text. */
function listeningTo(service: TestService, heard: Heard): TestService {
  const call = async (actor: Actor | null, operationId: string, request: Request = {}): Promise<Reply> => {
    const authorization = actor === null ? {} : { authorization: `Bearer ${await service.token(actor)}` };
    const sent = { ...request, headers: { ...authorization, ...request.headers } };
    const reply = await service.call(null, operationId, sent);
    const body = Buffer.isBuffer(sent.body) ? sent.body.toString() : sent.body;
    heard.asked.push(JSON.stringify([operationId, { ...sent, body }]));
    // Handed out once, to whoever asked for it.
    if (reply.status === 201) heard.asked.push(JSON.stringify(reply.body));
    heard.headers.push(JSON.stringify(reply.headers));
    if (reply.status >= 400) heard.errors.push(reply.raw.toString());
    // One's own people may be named to oneself.
    if (operationId.startsWith('list') && typeof actor === 'object' && actor !== null && 'roles' in actor)
      heard.lists.push(reply.raw.toString());
    return reply;
  };
  return {
    ...service,
    call,
    expect: async (status, actor, operationId, request) => {
      const reply = await call(actor, operationId, request);
      if (reply.status !== status)
        throw new Error(
          `${operationId}: expected ${status}, got ${reply.status} ${JSON.stringify(reply.body)}`,
        );
      return reply.body;
    },
  };
}

/** One of each: an organisation with its people, its keys, a household, loads, and refusals of all of it. */
async function journey(
  service: TestService,
  world: Awaited<ReturnType<typeof haulage>>,
  random: Random,
  seed: string,
): Promise<readonly Planted[]> {
  const planted: Planted[] = [];
  const plant = (what: string, text: string, absentFrom: readonly Place[]) => {
    planted.push({ what, text, absentFrom });
    return text;
  };
  const name = (what: string) => plant(what, nameOf(random), PERSON);
  const number = (where: string) => plant(`an identity number in ${where}`, identityOf(random), PERSON);
  const sub = (what: string) => plant(`the sub of ${what}`, `${what}-${digits(random, 11)}`, SUBJECT);
  const boss = { sub: sub('boss'), name: name('a name in a token') };
  const driver = sub('driver');
  const owner = { sub: sub('owner'), name: name('the name of an individual in a token') };
  const contact = {
    name: name('a contact'),
    phone: plant('a telephone', `13${digits(random, 9)}`, PERSON),
    email: plant('an e-mail address', `${digits(random, 9)}@example.com`, PERSON),
  };
  const address = plant('where an organisation is', `咸寧市${nameOf(random)}巷`, REGISTERED);
  const body = organisationBody(`attacked ${seed}`, { contact, address });
  const { id } = await service.expect(201, boss, 'registerOrganisation', { body });
  await service.call(boss, 'registerOrganisation', { body });
  await service.call(boss, 'registerOrganisation', { body: { ...body, fax: contact.phone } });
  await service.call(boss, 'registerOrganisation', {
    body: { ...body, uscc: `${identityOf(random).slice(0, 17)}I`, contact },
  });
  await service.call(boss, 'registerOrganisation', { body: `{"contact": "${contact.name}` });
  await service.call('stranger', 'getOrganisation', { params: { id } });
  await service.call(ECOLOGY, 'listOrganisations', { query: { name: body.name } });

  const bearer = plant('an access token', await service.token(boss), SECRET);
  await service.call(null, 'getMe', { headers: { authorization: `Bearer ${bearer}` } });
  await service.call(null, 'getMe', { headers: { authorization: `Bearer ${bearer}`, cookie: bearer } });
  await service.call(null, 'getMe', { headers: { authorization: `Basic ${bearer}` } });
  const made = await service.expect(201, boss, 'createApiKey', {
    body: { name: `${name('the name of a key')} ${number('the name of a key')}`, scopes: ['read', 'scans'] },
    headers: { 'idempotency-key': plant('an Idempotency-Key', randomUUID(), SECRET) },
  });
  plant('an API key', made.key, SECRET);
  for (const key of [made.key, `${made.key}x`])
    await service.call(null, 'getMe', { headers: { authorization: `Bearer ${key}` } });
  await service.call(null, 'drawManifests', {
    headers: { authorization: `Bearer ${made.key}` },
    body: { permitNumber: world.transportPermit, count: 1 },
  });
  await service.expect(200, boss, 'listApiKeys');
  await service.expect(204, boss, 'revokeApiKey', { params: { id: made.id } });
  await service.call(null, 'getMe', { headers: { authorization: `Bearer ${made.key}` } });
  const { code } = await service.expect(201, boss, 'inviteMember', {
    params: { id },
    body: { duties: ['driver'] },
  });
  plant('the code of an invitation', code, SECRET);
  await service.call('stranger', 'acceptInvitation', { params: { code: `${String(code).slice(0, -1)}_` } });
  await service.expect(200, driver, 'acceptInvitation', { params: { code } });
  await service.call('stranger', 'acceptInvitation', { params: { code } });
  await service.call(boss, 'removeMember', { params: { id }, body: { sub: driver } });

  const complainant = {
    name: name('who complained'),
    phone: plant('the telephone of who complained', `13${digits(random, 9)}`, PERSON),
    text: number('the contact of who complained'),
  };
  const complaint = { text: '夜間傾倒', contact: complainant };
  const filed = await service.expect(201, null, 'fileComplaint', { body: complaint });
  const bare = String(filed.code).replaceAll('-', '');
  for (const each of [filed.code, bare, `${bare}2`]) {
    plant('the code of a complaint', each, SECRET);
    await service.call(null, 'trackComplaint', { params: { code: each } });
  }
  await service.call(null, 'fileComplaint', { body: { ...complaint, phone: complainant.phone } });
  for (const action of ['accept', 'accept'])
    await service.call(CITY, 'handleComplaint', { params: { code: bare }, body: { action } });
  await service.expect(200, CITY, 'getComplaint', { params: { code: filed.number } });
  await service.call('stranger', 'getComplaint', { params: { code: bare } });

  const plate = `鄂L${digits(random, 5)}`;
  await service.expect(201, boss, 'registerVehicle', { body: vehicleBody(plate) });
  await service.call(boss, 'registerVehicle', { body: vehicleBody(plate) });
  const file = {
    content: PDF,
    fileName: `${name('the name of a file')} ${number('the name of a file')}.pdf`,
  };
  const form = multipart(['kind', 'other'], ['file', file]);
  await service.expect(201, boss, 'uploadDocument', form);

  const producer = { kind: 'individual', name: owner.name };
  const household = projectBody({
    name: `${plant('a household', nameOf(random), REGISTERED)} ${plant('an identity number in the name of a project', identityOf(random), REGISTERED)}`,
    kind: 'decoration',
    premises: 'home',
    producer,
  });
  const { id: projectId } = await service.expect(201, owner, 'registerProject', { body: household });
  await service.call('stranger', 'getProject', { params: { id: projectId } });
  const { carrier } = world;
  const sheet = world.next();
  const load = world.load(sheet, { projectId, driverName: name('a driver') });
  const scans = [
    load,
    world.depart(sheet, { washed: false, covered: false }),
    world.refuse(sheet, { ground: 'other', groundText: `${number('the ground of a refusal')}` }),
  ];
  await service.expect(201, owner, 'recordScan', { body: scans[0] });
  await service.call(owner, 'recordScan', { body: { ...load, driverName: contact.name } });
  await service.call(owner, 'recordScans', { body: { scans: [{ ...load, driver: contact.name }, load] } });
  await service.expect(201, carrier.actor, 'recordScan', { body: scans[1] });
  await service.expect(201, world.recycler.actor, 'recordScan', { body: scans[2] });
  const voided = world.next();
  await service.expect(200, carrier.actor, 'voidManifest', {
    params: { number: voided },
    body: { reason: `司機身份證${number('the reason of a voiding')}` },
  });
  await service.expect(200, CITY, 'getManifest', { params: { number: sheet } });
  await service.call(owner, 'getManifest', { params: { number: 'M' }, query: { person: contact.name } });
  for (const list of ['listManifests', 'listViolations', 'listProjects', 'listVehicles', 'listAuditEntries'])
    await service.call(list === 'listAuditEntries' ? CITY : ECOLOGY, list, { query: { limit: '100' } });
  await service.call(CITY, 'listComplaints', { query: { limit: '100' } });
  return planted;
}

const RARE = '諸葛慕容歐陽東方獨孤令狐軒轅宇文長孫尉遲皇甫公孫上官司徒夏侯鍾離聞人';

function nameOf(random: Random): string {
  return Array.from({ length: 6 }, () => random.pick([...RARE])).join('');
}

function digits(random: Random, length: number): string {
  return Array.from({ length }, () => String(random.int(10))).join('');
}

/** An identity number as GB 11643 has it. */
function identityOf(random: Random): string {
  const day = String(1 + random.int(28)).padStart(2, '0');
  const seventeen = `421202${1950 + random.int(50)}0${1 + random.int(9)}${day}${digits(random, 3)}`;
  const sum = [...seventeen].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return seventeen + ('10X98765432'[sum % 11] ?? '');
}

/** Something fails on our side, with what it was about in its hands. */
async function failure({ database, app }: TestService): Promise<void> {
  const { pool } = database;
  const connect = pool.connect.bind(pool);
  Object.assign(pool, {
    connect: (callback?: Parameters<typeof connect>[0]) =>
      callback ? connect(callback) : Promise.reject(new Error('no connection')),
  });
  await app.inject('/v1/grants');
  Object.assign(pool, { connect });
}

async function placesOf(
  { asLaw, dataDir }: TestService,
  log: string,
  heard: Heard,
): Promise<Readonly<Record<Place, string>>> {
  const { rows: tables } = await asLaw<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  const dumped: string[] = [];
  for (const { name } of tables) {
    const { rows } = await asLaw<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t`);
    dumped.push(...rows.map(({ row }) => row));
  }
  const { rows: payloads } = await asLaw<{ payload: string }>('select payload from audit_entry');
  return {
    log,
    audit: payloads.map(({ payload }) => payload).join('\n'),
    errors: heard.errors.join('\n'),
    headers: heard.headers.join('\n'),
    lists: heard.lists.join('\n'),
    tables: dumped.join('\n'),
    files: filesIn(dataDir),
  };
}

/** Names and contents of all files of the service but its keys. */
function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !relative(folder, path).startsWith('keys'))
    .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n');
}
