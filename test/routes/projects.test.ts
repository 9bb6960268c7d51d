import t from 'tap';
import { projectBody, registerParty, registerProjectOf } from '../support/parties.ts';
import { ADMIN, CITY, ECOLOGY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-01T09:00:00+08:00');
const developer = await registerParty(service, 'developer', 'developer');
const contractor = await registerParty(service, 'contractor', 'contractor');
const estate = await registerParty(service, 'estate', 'propertyManager');
await registerParty(service, 'outsider', 'contractor');
await service.expect(201, 'contractor', 'addMember', {
  params: { id: contractor.id },
  body: { sub: 'driver', duties: ['driver'] },
});
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';
const OTHER_NOBODY = '01890a5d-ac96-774b-bcce-b302099a8058';
const register = (actor: Parameters<typeof service.call>[0], change: Readonly<Record<string, unknown>>) =>
  service.call(actor, 'registerProject', { body: projectBody(change) });
const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer);
const household = { kind: 'decoration', producer: { kind: 'individual', name: '李梅' } };

t.test('a party registers a project and sees its parties by name', async (t) => {
  const reply = await register('contractor', { developerId: developer.id, contractorId: contractor.id });
  t.match(reply, {
    status: 201,
    body: {
      ...projectBody({ developerId: developer.id, contractorId: contractor.id }),
      premises: null,
      developer: { id: developer.id, name: developer.name },
      contractor: { id: contractor.id, name: contractor.name },
      propertyManager: null,
      producer: null,
    },
  });
  t.notOk('registeredBy' in reply.body);
});

t.test('producers and property managers are parties too', async (t) => {
  const unit = { producer: { kind: 'unit', id: developer.id }, propertyManagerId: estate.id };
  t.match((await register('estate', unit)).body, {
    producer: { kind: 'unit', id: developer.id, name: developer.name },
    propertyManager: { name: estate.name },
  });
  const named = { producer: { kind: 'unit', name: '某機關' } };
  t.match((await register('clerk', named)).body, { producer: { kind: 'unit', id: null, name: '某機關' } });
});

t.test('a household registers its decoration, whose premises are a business unless it says so', async (t) => {
  t.match((await register('li-mei', household)).body, {
    premises: 'business',
    producer: { kind: 'individual', id: null, name: '李梅' },
  });
  t.match((await register('li-mei', { ...household, premises: 'home' })).body, { premises: 'home' });
});

t.test('everything wrong is answered at once', async (t) => {
  const reply = await register('contractor', {
    kind: 'castle',
    premises: 'home',
    location: { lat: 91, lon: 114 },
    commencesOn: '2021-02-29',
    colour: 'red',
  });
  t.equal(reply.status, 400);
  t.same(pointers(reply.body).toSorted(), [
    '',
    '/colour',
    '/commencesOn',
    '/kind',
    '/location/lat',
    '/premises',
  ]);
  for (const producer of [
    { kind: 'unit' },
    { kind: 'unit', id: developer.id, name: 'x' },
    { kind: 'individual', id: developer.id },
  ])
    t.equal((await register('contractor', { producer })).status, 400);
  t.equal((await service.call('contractor', 'registerProject', { body: 'null' })).status, 400);
});

t.test('a region outside the planning area is refused with its clause', async (t) => {
  const reply = await register('developer', { developerId: developer.id, regionCode: '420106' });
  t.match(reply, { status: 422, body: { code: 'outside_planning_area', citations: ['2'] } });
  const county = { developerId: developer.id, regionCode: '421221' };
  t.equal((await register('developer', county)).status, 422, 'a county that has not opted in');
});

t.test('parties that do not exist are all named', async (t) => {
  const reply = await register('developer', {
    developerId: developer.id,
    contractorId: NOBODY,
    producer: { kind: 'unit', id: OTHER_NOBODY },
  });
  t.match(reply, { status: 422, body: { code: 'unknown_reference' } });
  t.same(pointers(reply.body), ['/contractorId', '/producer/id']);
});

t.test('nobody registers a project of others, except an officer', async (t) => {
  const parties = { developerId: developer.id, contractorId: contractor.id };
  for (const actor of ['outsider', 'stranger', 'driver', ECOLOGY])
    t.equal((await register(actor, parties)).status, 403);
  t.equal((await register(null, parties)).status, 401);
  t.equal((await register(CITY, parties)).status, 201);
});

t.test('nobody puts the name of a builder to works that need a permit', async (t) => {
  const producer = { kind: 'individual', name: '李某' };
  const named = { kind: 'demolition', contractorId: contractor.id, developerId: undefined, producer };
  t.equal((await register('stranger', named)).status, 403);
  t.equal((await register('contractor', named)).status, 201);
  t.equal((await register('stranger', { ...named, kind: 'decoration' })).status, 201, 'exempt (第十二條)');
});

t.test('parties, whoever registered it, officers and departments see a project, nobody else', async (t) => {
  const id = await registerProjectOf(service, developer, contractor);
  const own = (await register('li-mei', { ...household, name: '裝修' })).body.id;
  for (const actor of ['developer', 'contractor', 'driver', CITY, ECOLOGY])
    t.match(await service.expect(200, actor, 'getProject', { params: { id } }), { id });
  t.match(await service.expect(200, 'li-mei', 'getProject', { params: { id: own } }), { name: '裝修' });
  for (const actor of ['outsider', 'stranger', 'li-mei', 'estate']) {
    t.equal((await service.call(actor, 'getProject', { params: { id } })).status, 404);
    const { items } = await service.expect(200, actor, 'listProjects');
    t.notOk(items.some((each: { id: string }) => each.id === id));
  }
  t.equal((await service.call('developer', 'getProject', { params: { id: own } })).status, 404);
  t.equal((await service.call(CITY, 'getProject', { params: { id: NOBODY } })).status, 404);
  t.equal((await service.call(ADMIN, 'getProject', { params: { id } })).status, 403);
  const listed = await service.expect(200, 'li-mei', 'listProjects');
  t.ok(listed.items.some((each: { id: string }) => each.id === own));
});

t.test('the list is filtered, and read page by page', async (t) => {
  const list = (query: Record<string, string>, actor: typeof CITY | string = CITY) =>
    service.expect(200, actor, 'listProjects', { query });
  const all = await list({});
  const first = await list({ limit: '2' });
  const rest = await list({ cursor: first.nextCursor });
  t.same([...first.items, ...rest.items], all.items);
  const decorations = await list({ kind: 'decoration' });
  t.ok(decorations.items.every(({ kind }: { kind: string }) => kind === 'decoration'));
  t.equal((await list({ organisationId: estate.id })).items.length, 1);
  t.equal((await list({ regionCode: '4212GX' })).items.length, 0);
  t.equal((await list({ updatedSince: '2199-01-01T00:00:00Z' })).items.length, 0);
  t.equal((await list({ organisationId: developer.id }, 'outsider')).items.length, 0);
  t.equal((await service.call(CITY, 'listProjects', { query: { colour: 'red' } })).status, 400);
});
