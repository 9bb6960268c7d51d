import t from 'tap';
import { at, haulage } from '../support/haulage.ts';
import { organisationBody, projectBody, registerParty } from '../support/parties.ts';
import { ADMIN, type Actor, CITY, ECOLOGY, HITECH, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { contractor, carrier, recycler } = world;
const place = { lat: 29.851, lon: 114.331 };

const HOUSEHOLDER = { sub: '13900001111', name: '歐陽修文' };
const { id: homeId } = await service.expect(201, HOUSEHOLDER, 'registerProject', {
  body: projectBody({
    kind: 'decoration',
    premises: 'home',
    producer: { kind: 'individual', name: '歐陽修文' },
    propertyManagerId: contractor.id,
  }),
});

/** From a home to the facility, its driver named, each scan with its place; a wrong category makes a violation. */
const number = world.next();
await service.expect(201, HOUSEHOLDER, 'recordScan', {
  body: world.load(number, {
    projectId: homeId,
    location: place,
    driverName: '陳志明',
    materials: ['concrete', 'household'],
  }),
});
await world.record(world.depart(number, { location: place }));
await world.record(world.receive(number, { location: place }));
const inspection = { id: crypto.randomUUID(), kind: 'inspect', manifestNumber: number, at: at('19:00') };
const XIE = { ...CITY, name: '謝隊長' };
await service.expect(201, XIE, 'recordScan', {
  body: { ...inspection, plate: world.plates[0], location: place },
});

const manifest = (actor: Actor) => service.expect(200, actor, 'getManifest', { params: { number } });
/** How many of the four scans show their place. */
const placesIn = (body: { scans: { location: unknown }[] }) =>
  body.scans.filter(({ location }) => location !== null).length;

t.test('of a manifest everybody sees their own people, officers all', async (t) => {
  const seen: readonly (readonly [Actor, driver: string, emitter: string, places: number])[] = [
    [CITY, '陳志明', '歐陽修文', 4],
    [HITECH, '陳志明', '歐陽修文', 4],
    ['carrier', '陳志明', '歐陽**', 4],
    [HOUSEHOLDER, '陳**', '歐陽修文', 1],
    ['recycler', '陳**', '歐陽**', 1],
    ['contractor', '陳**', '歐陽**', 0],
    [ECOLOGY, '陳**', '歐陽**', 0],
  ];
  for (const [actor, driver, emitter, places] of seen) {
    const body = await manifest(actor);
    const who = JSON.stringify(actor);
    t.equal(body.driverName, driver, who);
    t.equal(body.scans[0].driverName, driver, `${who}: in the load itself`);
    t.equal(body.scans[0].signedBy.name, emitter, who);
    t.same(body.copies[0].signedBy, { organisationId: null, name: emitter }, who);
    t.equal(placesIn(body), places, `${who}: places`);
    t.equal(body.copies[1].signedBy.name, carrier.name, 'an organisation is no person');
    t.equal(body.scans[2].signedBy.name, '謝隊長', 'an officer acts by name');
  }
});

t.test('a list of manifests names nobody but the drivers of the carrier that reads it', async (t) => {
  for (const [actor, driver] of [
    [CITY, '陳**'],
    [ECOLOGY, '陳**'],
    ['recycler', '陳**'],
    ['carrier', '陳志明'],
  ] as const) {
    const { items } = await service.expect(200, actor, 'listManifests', { query: { limit: '200' } });
    const [found] = items.filter((each: { number: string }) => each.number === number);
    t.equal(found.driverName, driver, JSON.stringify(actor));
    t.equal(found.copies[0].signedBy.name, '歐陽**', JSON.stringify(actor));
  }
});

t.test('an answer to a change names nobody either: the reading would be on no record', async (t) => {
  const other = world.next();
  await service.expect(201, HOUSEHOLDER, 'recordScan', {
    body: world.load(other, { projectId: homeId, driverName: '陳志明', location: place }),
  });
  await world.record(world.depart(other));
  await service.setClock('2021-03-18T09:00:00+08:00');
  const closed = await service.expect(200, { ...CITY }, 'closeManifest', {
    params: { number: other },
    body: { reason: '車輛事故' },
  });
  t.match(closed, { state: 'closed', driverName: '陳**', scans: [{ location: null }, {}] });
});

t.test('a copy names people as the manifest does', async (t) => {
  const copy = async (actor: Actor, holder: string) => {
    const params = { number, holder };
    return (await service.expect(200, actor, 'getManifestCopy', { params })).manifest;
  };
  t.match(await copy('carrier', 'carrier'), {
    driverName: '陳志明',
    copies: [{ signedBy: { name: '歐陽**' } }],
  });
  t.match(await copy(HOUSEHOLDER, 'emitter'), {
    driverName: '陳**',
    copies: [{ signedBy: { name: '歐陽修文' } }],
  });
  t.match(await copy(CITY, 'authority'), {
    driverName: '陳志明',
    copies: [{ signedBy: { name: '歐陽修文' } }],
  });
});

t.test('an individual who produces waste is named to themselves and to officers', async (t) => {
  for (const [actor, alone, listed] of [
    [HOUSEHOLDER, '歐陽修文', '歐陽修文'],
    [CITY, '歐陽修文', '歐陽**'],
    [ECOLOGY, '歐陽**', '歐陽**'],
    ['contractor', '歐陽**', '歐陽**'],
  ] as const) {
    const who = JSON.stringify(actor);
    const project = await service.expect(200, actor, 'getProject', { params: { id: homeId } });
    t.same(project.producer, { kind: 'individual', id: null, name: alone }, who);
    const { items } = await service.expect(200, actor, 'listProjects');
    const [found] = items.filter((each: { id: string }) => each.id === homeId);
    t.equal(found.producer.name, listed, `${who}, in the list`);
  }
});

t.test('a producer that is a unit is named to everybody who sees the project', async (t) => {
  const producer = { kind: 'unit', name: '溫泉小學' };
  const { id } = await service.expect(201, 'teacher', 'registerProject', {
    body: projectBody({ kind: 'decoration', premises: 'public', producer }),
  });
  t.match(await service.expect(200, ECOLOGY, 'getProject', { params: { id } }), { producer });
});

t.test('an individual who is suspected is named to an officer who reads the one violation', async (t) => {
  const query = { manifestNumber: number };
  const { items } = await service.expect(200, CITY, 'listViolations', { query });
  const individual = items.find((each: { subject: { kind: string } }) => each.subject.kind === 'individual');
  t.equal(individual.subject.name, '歐陽**');
  const one = (actor: Actor) => service.expect(200, actor, 'getViolation', { params: { id: individual.id } });
  t.equal((await one(CITY)).subject.name, '歐陽修文');
  t.equal((await one(ECOLOGY)).subject.name, '歐陽**');
  const unit = items.find((each: { subject: { kind: string } }) => each.subject.kind === 'unit');
  if (unit) t.notMatch(unit.subject.name, '*', 'a unit is no person');
});

t.test(
  'who is reached at an organisation is masked for staff in a list, in clear for an officer alone',
  async (t) => {
    const body = organisationBody('lin', {
      name: '林氏運輸有限公司',
      contact: { name: '林曉東', phone: '13812345678', email: 'lin@example.com' },
    });
    const { id } = await service.expect(201, 'lin', 'registerOrganisation', { body });
    const masked = { name: '林**', phone: '138****5678', email: 'l***@…' };
    const alone = (actor: Actor) => service.expect(200, actor, 'getOrganisation', { params: { id } });
    const listed = async (actor: Actor) =>
      (await service.expect(200, actor, 'listOrganisations', { query: { uscc: body.uscc } })).items[0];
    for (const seen of [await alone('lin'), await listed('lin'), await alone(CITY)])
      t.match(seen, { contact: body.contact, members: [{ sub: 'lin' }] });
    for (const seen of [await alone(ECOLOGY), await alone(ADMIN), await listed(CITY), await listed(ECOLOGY)])
      t.match(seen, { name: body.name, contact: masked, members: [{ sub: 'l***' }] });
    const verified = await service.expect(200, CITY, 'verifyOrganisation', { params: { id } });
    t.match(verified, { contact: masked, members: [{ sub: 'l***' }] });
    for (const seen of [await alone('stranger'), await listed('stranger')])
      t.notOk('contact' in seen || 'members' in seen);
  },
);

t.test('what is public names no person', async (t) => {
  const { credential } = await service.expect(200, 'carrier', 'getManifestCopy', {
    params: { number, holder: 'carrier' },
  });
  const verified = await service.call(null, 'verifyCredential', { params: { credential } });
  const page = await service.call(null, 'verifyCredential', {
    params: { credential },
    headers: { accept: 'text/html' },
  });
  const grants = await service.call(null, 'listGrants');
  for (const { raw } of [verified, page, grants])
    for (const secret of ['陳志明', '歐陽', '聯絡人', '0715', HOUSEHOLDER.sub])
      t.notMatch(raw.toString(), secret, secret);
  t.match(verified.body.holder, { name: carrier.name });
  t.ok(recycler.name, 'a unit');
});

t.test('everybody may ask what is kept of them, and of nobody else', async (t) => {
  const { id } = await registerParty(service, 'asking', 'carrier');
  const members = { params: { id }, body: { sub: 'leaving', duties: ['driver'] } };
  await service.expect(201, 'asking', 'addMember', members);
  await service.expect(204, 'asking', 'removeMember', { params: { id }, body: { sub: 'leaving' } });
  await service.expect(201, 'asking', 'createApiKey', { body: { name: '地磅', scopes: ['read'] } });
  const kept = async (actor: Actor) =>
    (await service.expect(200, actor, 'getMe', { query: { kept: 'true' } })).kept;
  const membership = { organisationId: id, duties: ['driver'], removedAt: /^20/ };
  t.match(await kept('leaving'), { memberships: [membership], apiKeysMade: 0, projectsRegistered: 0 });
  t.match(await kept('asking'), { memberships: [{ removedAt: null }], apiKeysMade: 1 });
  t.match(await kept(HOUSEHOLDER), { memberships: [], projectsRegistered: 1 });
  t.match(await kept('nobody'), {
    memberships: [],
    apiKeysMade: 0,
    projectsRegistered: 0,
    entriesInAudit: 0,
  });
  t.notOk('kept' in (await service.expect(200, 'leaving', 'getMe')), 'only where it is asked for');
});
