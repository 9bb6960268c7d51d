import t from 'tap';
import { registerCarrier, registerParty, registerProjectOf, vehicleBody } from '../support/parties.ts';
import { accepted, documentsOf, siteBody, submitted, transportBody } from '../support/permits.ts';
import { CITY, ECOLOGY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const MARCH_2 = '2021-03-02T09:00:00+08:00';
await service.setClock(MARCH_2);

const carrier = await registerCarrier(service, 'carrier', ['鄂LT1001', '鄂LT1002']);
const developer = await registerParty(service, 'developer', 'developer');
const contractor = await registerParty(service, 'contractor', 'contractor');
await registerParty(service, 'operator', 'siteOperator');
await registerCarrier(service, 'stranger', ['鄂LX1001']);
const projectId = await registerProjectOf(service, developer, contractor);
const lawful = await transportBody(service, carrier, ['鄂LT1001', '鄂LT1002']);

const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057';
type Problem = { errors: { pointer: string; code: string }[] };
const pointersOf = (body: Problem) => body.errors.map(({ pointer }) => pointer);
const create = (actor: Parameters<typeof service.call>[0], body: unknown) =>
  service.call(actor, 'createPermitApplication', { body });
const draft = async (body: unknown = lawful, actor = 'carrier') => {
  const { id } = await service.expect(201, actor, 'createPermitApplication', { body });
  return id as string;
};

t.test('an application of every kind may begin with nothing but its kind', async (t) => {
  for (const kind of ['disposal', 'transport', 'receiving', 'recycling']) {
    const made = await service.expect(201, 'carrier', 'createPermitApplication', { body: { kind } });
    t.match(made, {
      kind,
      status: 'draft',
      authority: null,
      submittedAt: null,
      acceptBy: null,
      decision: null,
    });
    t.match(made.applicant, { id: carrier.id, name: carrier.name });
    t.ok(made.assessment.conditions.length > 0);
  }
});

t.test('what is written must be well-formed, and every error is answered with its pointer', async (t) => {
  const reply = await create('carrier', {
    kind: 'transport',
    regionCode: 421202,
    plates: ['鄂LO1234'],
    dailyCapacity: { value: 1, unit: 'bag' },
    documents: [{ kind: 'businessLicence', colour: 'red' }],
    site: {},
  });
  t.equal(reply.status, 400);
  t.same(
    pointersOf(reply.body).toSorted((a, b) => a.localeCompare(b)),
    ['/dailyCapacity/unit', '/documents/0/colour', '/plates/0', '/regionCode', '/site'],
  );
  t.equal((await create('carrier', { kind: 'burial' })).status, 400);
  const light = { category: 'other', materials: ['plastic'], quantity: { value: 0.001, unit: 'm3' } };
  const weightless = await create('contractor', { kind: 'disposal', plan: { streams: [light] } });
  t.equal(weightless.status, 400, 'less than a kilogram of the material it names');
});

t.test('an answer gives quantities as declared and in kilograms', async (t) => {
  const receiving = {
    kind: 'receiving',
    site: siteBody({ capacity: { value: 100.5, unit: 'm3' } }),
  };
  const made = await service.expect(201, 'operator', 'createPermitApplication', { body: receiving });
  t.same(made.site.capacity, { value: 100.5, unit: 'm3', massKg: 160_800 });
});

t.test('only an organisation applies, by a member whose duty it is', async (t) => {
  t.equal((await create(null, lawful)).status, 401);
  t.equal((await create('nobody', lawful)).status, 403);
  for (const staff of [CITY, ECOLOGY]) t.equal((await create(staff, lawful)).status, 403);
  await service.expect(201, 'carrier', 'addMember', {
    params: { id: carrier.id },
    body: { sub: 'driver', duties: ['driver'] },
  });
  const id = await draft();
  t.equal((await create('driver', lawful)).status, 403);
  t.equal((await service.call('driver', 'submitPermitApplication', { params: { id } })).status, 403);
  t.equal((await service.call('driver', 'getPermitApplication', { params: { id } })).status, 200);
});

t.test('everything it refers to has to be there and the applicant’s to use, told all at once', async (t) => {
  const [foreign] = await documentsOf(service, 'stranger', 'businessLicence');
  const contract = { number: 'YS-1', documentId: UNKNOWN };
  const reply = await create('contractor', {
    kind: 'disposal',
    projectId: UNKNOWN,
    documents: [foreign],
    plan: { streams: [{ destinationId: UNKNOWN }] },
    carriageContracts: [{ carrierId: UNKNOWN, plates: ['鄂LX1001'], ...contract }],
    disposalContracts: [{ destinationId: UNKNOWN, ...contract }],
  });
  t.match(reply, { status: 422, body: { code: 'unknown_reference' } });
  t.same(pointersOf(reply.body), [
    '/projectId',
    '/documents/0/documentId',
    '/carriageContracts/0/documentId',
    '/disposalContracts/0/documentId',
    '/carriageContracts/0/carrierId',
    '/plan/streams/0/destinationId',
    '/disposalContracts/0/destinationId',
  ]);
  const foreignPlate = await create('carrier', { kind: 'transport', plates: ['鄂LT1001', '鄂LX1001'] });
  t.same(pointersOf(foreignPlate.body), ['/plates/1']);
  t.equal((await create('carrier', { kind: 'disposal', projectId })).status, 422, 'the project of others');
});

t.test('8: either builder applies for a project, and nobody else', async (t) => {
  for (const who of ['developer', 'contractor'])
    t.match(await create(who, { kind: 'disposal', projectId }), { status: 201, body: { kind: 'disposal' } });
  for (const who of ['carrier', 'operator', 'stranger'])
    t.match(await create(who, { kind: 'disposal', projectId }), {
      status: 422,
      body: { code: 'unknown_reference', errors: [{ pointer: '/projectId' }] },
    });
});

t.test('what needs no permit, lies elsewhere or falls between two terms is refused at once', async (t) => {
  const decoration = await registerProjectOf(service, developer, contractor, { kind: 'decoration' });
  t.match(await create('contractor', { kind: 'disposal', projectId: decoration }), {
    status: 422,
    body: { code: 'permit_not_required', citations: ['12'] },
  });
  t.match(await create('carrier', { ...lawful, regionCode: '420106' }), {
    status: 422,
    body: { code: 'outside_planning_area', citations: ['2'] },
  });
  t.match(
    await create('carrier', { ...lawful, regionCode: '421221' }),
    { status: 422 },
    'no county has opted in',
  );
  const id = await draft();
  await service.setClock('2022-07-03T09:00:00+08:00');
  t.match(await create('carrier', lawful), { status: 422, body: { code: 'regulation_lapsed' } });
  const submit = await service.call('carrier', 'submitPermitApplication', { params: { id } });
  t.match(submit, { status: 422, body: { code: 'regulation_lapsed', citations: ['48', 'order139:7'] } });
  const change = await service.call('carrier', 'updatePermitApplication', { params: { id }, body: {} });
  t.equal(change.status, 422);
  await service.setClock(MARCH_2);
});

t.test('a change replaces the fields it names, of the version it is meant for', async (t) => {
  const id = await draft();
  const update = (body: unknown, headers = {}) =>
    service.call('carrier', 'updatePermitApplication', { params: { id }, body, headers });
  const changed = await update({ tripsPerDay: 2, regionCode: '4212GX' }, { 'if-match': '"1"' });
  t.equal(changed.status, 200);
  t.equal(changed.headers['etag'], '"2"');
  t.match(changed.body, { tripsPerDay: 2, regionCode: '4212GX', authority: '4212GX' });
  t.equal(changed.body.plates.length, 2);
  t.equal((await update({ tripsPerDay: 3 }, { 'if-match': '"1"' })).status, 412);
  const stray = await update({ plan: {}, site: {} });
  t.equal(stray.status, 400);
  t.same(pointersOf(stray.body), ['/plan', '/site']);
  t.equal((await update({ kind: 'disposal' })).status, 400);
  t.equal((await update({ plates: ['鄂LX1001'] })).status, 422);
  t.equal((await update({ regionCode: '420106' })).status, 422);
});

t.test(
  'a submission is answered with everything that is not met, and goes to the authority of the place',
  async (t) => {
    const late = vehicleBody('鄂LT1003', {
      roadTransportCertificate: { number: 'D', validFrom: '2020-01-01', validTo: '2021-02-28' },
    });
    await service.expect(201, 'carrier', 'registerVehicle', { body: late });
    const bare = vehicleBody('鄂LT1004', { equipment: { sealedCover: false, sortedTransport: true } });
    await service.expect(201, 'carrier', 'registerVehicle', { body: bare });
    const documents = lawful.documents.filter(({ kind }) => kind !== 'safetyRules');
    const id = await draft({ ...lawful, documents, plates: ['鄂LT1001', '鄂LT1003', '鄂LT1004'] });
    const answer = await service.expect(200, 'carrier', 'submitPermitApplication', { params: { id } });
    t.match(answer, {
      status: 'submitted',
      authority: '421200',
      submittedAt: /^2021-03-02T09:00/,
      acceptBy: '2021-03-09',
      decideBy: null,
      decideByReceipt: '2021-03-30',
      findings: [],
    });
    const rows = answer.assessment.conditions as { citation: string; status: string; findings: object[] }[];
    t.same(
      rows.map(({ citation, status }) => `${citation} ${status}`),
      ['10(1) met', '10(2) unmet', '10(3) unmet', '10(4) unmet', '10(5) unverified'],
    );
    t.match(rows[1]?.findings, [
      { code: 'certificate_expired', citation: '10(2)', plate: '鄂LT1003', message: /2 March 2021/ },
    ]);
    const same = await service.expect(200, 'carrier', 'assessPermitApplication', { params: { id } });
    t.same(same, answer.assessment);
    t.equal((await service.call('carrier', 'submitPermitApplication', { params: { id } })).status, 409);
    const hitech = await draft({ ...lawful, regionCode: '4212GX' });
    const { authority } = await service.expect(200, 'carrier', 'submitPermitApplication', {
      params: { id: hitech },
    });
    t.equal(authority, '4212GX');
  },
);

t.test('an application that does not say where it is goes to the city', async (t) => {
  for (const kind of ['disposal', 'transport', 'receiving', 'recycling']) {
    const id = await draft({ kind });
    const { authority } = await service.expect(200, 'carrier', 'submitPermitApplication', { params: { id } });
    t.equal(authority, '421200', kind);
  }
});

t.test('silence past the fifth working day is acceptance as of the submission', async (t) => {
  const id = await submitted(service, 'carrier', lawful);
  const read = async () => service.expect(200, 'carrier', 'getPermitApplication', { params: { id } });
  await service.setClock('2021-03-09T23:59:59+08:00');
  t.match(await read(), { status: 'submitted', deemed: false });
  await service.setClock('2021-03-10T00:00:00+08:00');
  t.match(await read(), {
    status: 'accepted',
    deemed: true,
    acceptedAt: /^2021-03-02T09:00/,
    decideBy: '2021-03-30',
  });
  const list = async (status: string) => {
    const query = { status, applicantId: carrier.id, limit: '500' };
    const { items } = await service.expect(200, CITY, 'listPermitApplications', { query });
    return (items as { id: string; status: string }[]).filter((item) => item.id === id);
  };
  t.match(await list('accepted'), [{ status: 'accepted' }]);
  t.same(await list('submitted'), []);
  t.equal((await service.call(CITY, 'acceptPermitApplication', { params: { id } })).status, 409);
  const extended = await service.expect(200, CITY, 'extendDecision', {
    params: { id },
    body: { reason: '需要核查' },
  });
  t.match(extended, { status: 'accepted', deemed: true, decideBy: '2021-04-14' }, 'saved with the step');
  t.match(extended.extension, { reason: '需要核查' });
  for (const body of [{}, { reason: '' }])
    t.equal((await service.call(CITY, 'extendDecision', { params: { id }, body })).status, 400, 'no reason');
  const again = { params: { id }, body: { reason: '再延' } };
  t.equal((await service.call(CITY, 'extendDecision', again)).status, 409, 'once only');
  await service.setClock(MARCH_2);
});

t.test('a supplement is asked for once, made by submitting again, and lapses after 90 days', async (t) => {
  const id = await submitted(service, 'carrier', { kind: 'transport', regionCode: '421202' });
  const params = { id };
  const items = [{ citation: '10(1)', note: '請補交營業執照' }];
  const ask = { params, body: { items } };
  t.equal((await service.call(CITY, 'requestSupplement', { params, body: { items: [] } })).status, 400);
  t.equal((await service.call(XIANAN, 'requestSupplement', ask)).status, 403);
  const asked = await service.expect(200, CITY, 'requestSupplement', ask);
  t.match(asked, { status: 'supplementRequested', supplement: { items, dueBy: '2021-05-31' } });
  const { kind: _kind, ...body } = lawful;
  await service.expect(200, 'carrier', 'updatePermitApplication', { params, body });
  await service.setClock('2021-03-05T09:00:00+08:00');
  const again = await service.expect(200, 'carrier', 'submitPermitApplication', { params });
  t.match(again, { status: 'submitted', acceptBy: '2021-03-12', supplement: { items } });
  t.equal((await service.call(CITY, 'requestSupplement', ask)).status, 409);
  const update = await service.call('carrier', 'updatePermitApplication', {
    params,
    body: { tripsPerDay: 3 },
  });
  t.equal(update.status, 409);

  const other = await submitted(service, 'carrier', lawful);
  await service.expect(200, CITY, 'requestSupplement', { params: { id: other }, body: { items } });
  await service.setClock('2021-06-03T23:59:59+08:00');
  const read = () => service.expect(200, 'carrier', 'getPermitApplication', { params: { id: other } });
  t.match(await read(), { status: 'supplementRequested' });
  await service.setClock('2021-06-04T00:00:00+08:00');
  t.match(await read(), { status: 'notAccepted', deemed: true, notAcceptedReason: null });
  for (const [status, count] of [
    ['notAccepted', 1],
    ['supplementRequested', 0],
  ] as const) {
    const query = { status, applicantId: carrier.id };
    const { items: found } = await service.expect(200, 'carrier', 'listPermitApplications', { query });
    t.equal(found.length, count, status);
  }
  await service.setClock(MARCH_2);
});

t.test('an application is declined with a reason, or withdrawn by its applicant', async (t) => {
  const id = await submitted(service, 'carrier', lawful);
  const body = { reason: '不屬於本部門職權' };
  t.equal((await service.call(CITY, 'declinePermitApplication', { params: { id }, body: {} })).status, 400);
  t.equal((await service.call(XIANAN, 'declinePermitApplication', { params: { id }, body })).status, 403);
  const declined = await service.expect(200, CITY, 'declinePermitApplication', { params: { id }, body });
  t.match(declined, { status: 'notAccepted', notAcceptedReason: body.reason });
  t.equal((await service.call(CITY, 'declinePermitApplication', { params: { id }, body })).status, 409);
  t.equal((await service.call('carrier', 'withdrawPermitApplication', { params: { id } })).status, 409);
  const other = await accepted(service, 'carrier', lawful);
  const withdrawn = await service.expect(200, 'carrier', 'withdrawPermitApplication', {
    params: { id: other },
  });
  t.match(withdrawn, { status: 'withdrawn' });
});

t.test('If-Match holds for whatever is done to an application, before its state is asked', async (t) => {
  const id = await submitted(service, 'carrier', lawful);
  const stale = { params: { id }, headers: { 'if-match': '"1"' } };
  const steps = [
    ['carrier', 'submitPermitApplication', undefined],
    ['carrier', 'updatePermitApplication', { tripsPerDay: 3 }],
    ['carrier', 'withdrawPermitApplication', undefined],
    [CITY, 'acceptPermitApplication', undefined],
    [CITY, 'attestCondition', { citation: '10(4)', statement: '符合' }],
    [CITY, 'decidePermitApplication', { outcome: 'approved' }],
  ] as const;
  for (const [who, operation, body] of steps)
    t.equal((await service.call(who, operation, { ...stale, body })).status, 412, operation);
  const current = { params: { id }, headers: { 'if-match': '"2"' } };
  t.match(await service.call(CITY, 'acceptPermitApplication', current), {
    status: 200,
    headers: { etag: '"3"' },
  });
});

t.test('a deadline without a calendar is unknown, said so, and nothing follows from it', async (t) => {
  await service.setClock('2026-12-30T09:00:00+08:00');
  const id = await submitted(service, 'carrier', lawful);
  const read = () => service.expect(200, 'carrier', 'getPermitApplication', { params: { id } });
  await service.setClock('2027-03-01T09:00:00+08:00');
  const shown = await read();
  t.match(shown, { status: 'submitted', acceptBy: null, decideByReceipt: null });
  t.match(shown.findings, [
    { code: 'calendar_missing', severity: 'notice', pointer: '/acceptBy' },
    { code: 'calendar_missing', pointer: '/decideByReceipt' },
  ]);
  await service.expect(200, CITY, 'acceptPermitApplication', { params: { id } });
  await service.setClock('2026-12-01T09:00:00+08:00');
  const waiting = await submitted(service, 'carrier', lawful);
  const asked = await service.expect(200, CITY, 'requestSupplement', {
    params: { id: waiting },
    body: { items: [{ citation: '10(1)', note: '補' }] },
  });
  t.equal(asked.supplement.dueBy, null);
  t.match(asked.findings, [{ code: 'calendar_missing', pointer: '/supplement/dueBy' }]);
  await service.setClock(MARCH_2);
});

t.test('nobody but the applicant and officers finds an application', async (t) => {
  const id = await submitted(service, 'carrier', lawful);
  const params = { id };
  for (const operation of ['getPermitApplication', 'assessPermitApplication']) {
    t.equal((await service.call(null, operation, { params })).status, 401);
    t.equal((await service.call(ECOLOGY, operation, { params })).status, 403);
    for (const other of ['stranger', 'nobody'])
      t.equal((await service.call(other, operation, { params })).status, 404);
    for (const officer of [CITY, XIANAN, HITECH])
      t.equal((await service.call(officer, operation, { params })).status, 200);
  }
  for (const operation of ['submitPermitApplication', 'withdrawPermitApplication'])
    t.equal((await service.call('stranger', operation, { params })).status, 404, operation);
  const patch = await service.call('stranger', 'updatePermitApplication', { params, body: {} });
  t.equal(patch.status, 404);
  t.equal((await service.call(ECOLOGY, 'listPermitApplications')).status, 403);
  t.same((await service.expect(200, 'nobody', 'listPermitApplications')).items, []);
  t.equal((await service.call(CITY, 'getPermitApplication', { params: { id: UNKNOWN } })).status, 404);
  t.equal((await service.call(CITY, 'getPermitApplication', { params: { id: 'x' } })).status, 400);
});

t.test('a draft is seen by the applicant and officers, and by nobody else', async (t) => {
  const id = await draft();
  const found = async (actor: Parameters<typeof service.call>[0]) => {
    const query = { kind: 'transport', applicantId: carrier.id, limit: '500' };
    const { items } = await service.expect(200, actor, 'listPermitApplications', { query });
    const listed = (items as { id: string }[]).some((each) => each.id === id);
    const read = (await service.call(actor, 'getPermitApplication', { params: { id } })).status;
    const assessed = (await service.call(actor, 'assessPermitApplication', { params: { id } })).status;
    return [listed, read, assessed];
  };
  t.same(await found('carrier'), [true, 200, 200]);
  t.same(await found(CITY), [true, 200, 200]);
});

t.test('applications are listed page by page, newest first', async (t) => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const query = { limit: '4', kind: 'transport', ...(cursor !== null && { cursor }) };
    const page: { items: { id: string }[]; nextCursor: string | null } = await service.expect(
      200,
      'carrier',
      'listPermitApplications',
      { query },
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  t.ok(ids.length > 8);
  t.same(
    ids,
    [...new Set(ids)].toSorted((a, b) => b.localeCompare(a)),
  );
  const bad = [{ cursor: 'x' }, { colour: 'red' }, { limit: '0' }, { status: 'lost' }];
  for (const query of bad)
    t.equal((await service.call('carrier', 'listPermitApplications', { query })).status, 400);
  const ofProject = await service.expect(200, CITY, 'listPermitApplications', {
    query: { projectId: UNKNOWN, authority: '421200', updatedSince: MARCH_2 },
  });
  t.same(ofProject.items, []);
});

t.test('where verification is required, only a verified organisation submits', async (t) => {
  const strict = await testService({ REQUIRE_VERIFIED: 'true' });
  t.teardown(() => strict.close());
  await strict.setClock(MARCH_2);
  const party = await registerParty(strict, 'carrier', 'carrier');
  const { id } = await strict.expect(201, 'carrier', 'createPermitApplication', {
    body: { kind: 'transport' },
  });
  const refused = await strict.call('carrier', 'submitPermitApplication', { params: { id } });
  t.match(refused, { status: 422, body: { code: 'not_verified' } });
  await strict.expect(200, CITY, 'verifyOrganisation', { params: { id: party.id } });
  await strict.expect(200, 'carrier', 'submitPermitApplication', { params: { id } });
});

t.test('a repeated request with its key begins one application', async (t) => {
  const request = { body: { kind: 'transport' }, headers: { 'idempotency-key': 'begin-1' } };
  const { id } = await service.expect(201, 'carrier', 'createPermitApplication', request);
  t.equal((await service.expect(201, 'carrier', 'createPermitApplication', request)).id, id);
  const other = await service.call('carrier', 'createPermitApplication', {
    ...request,
    body: { kind: 'recycling' },
  });
  t.match(other, { status: 422, body: { code: 'idempotency_key_reused' } });
});

t.test(
  'an assessment says what was looked at, why a row stands as it does, and who may do what',
  async (t) => {
    const documents = lawful.documents?.slice(1);
    const id = await draft({ ...lawful, documents });
    const read = (language: string) =>
      service.expect(200, 'carrier', 'assessPermitApplication', {
        params: { id },
        headers: { 'accept-language': language },
      });
    const { conditions } = await read('en');
    const row = (citation: string) =>
      conditions.find((each: { citation: string }) => each.citation === citation);
    t.match(row('10(1)'), {
      status: 'unmet',
      title: 'An enterprise with an office and a place to park',
      because: /^Not met: A document is missing: business licence\./,
      next: [{ who: 'applicant', what: /uploads/ }],
    });
    t.ok(
      row('10(1)').examined.some(
        ({ text }: { text: string }) => text === 'Document “business licence”: not handed in',
      ),
    );
    t.match(row('10(3)'), { status: 'met', because: 'Everything that is asked for is there.', next: [] });
    t.match(row('10(5)'), {
      status: 'unverified',
      examined: [{ what: 'attestationMissing', text: 'No officer has attested it', values: {} }],
      next: [{ who: 'officer' }],
    });
    const simplified = (await read('zh-Hans')).conditions[0];
    t.match(simplified.title, '企业法人，有办公和停车场所');
    t.match((await read('zh-Hant')).conditions[0].title, '企業法人，有辦公和停車場所');
  },
);

t.test('what somebody wrote is shown as it is, also where it looks like a code', async (t) => {
  for (const name of ['__proto__', 'constructor', 'other', 'true']) {
    const body = { kind: 'receiving', site: { name, siteType: 'receiving' } };
    const id = await draft(body);
    const { conditions } = await service.expect(200, 'carrier', 'assessPermitApplication', {
      params: { id },
    });
    const row = conditions.find(({ citation }: { citation: string }) => citation === '18(2)');
    const site = row.examined.find(({ what }: { what: string }) => what === 'site');
    t.match(site.text, `Site ${name} (receiving site)`);
  }
});
