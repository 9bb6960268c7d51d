import t from 'tap';
import { registerParty } from '../support/parties.ts';
import { accepted, documentsOf, siteBody, submitted, surveyBody } from '../support/permits.ts';
import { type Actor, CITY, ECOLOGY, HITECH, statusesOf, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const MORNING = '2021-03-02T09:00:00+08:00';
await service.setClock(MORNING);
await registerParty(service, 'operator', 'siteOperator');
const documents = await documentsOf(service, 'operator', 'landRight');
const receiving = { kind: 'receiving', documents, site: siteBody() };
const officer = (sub: string) => ({ ...CITY, sub, name: `${sub} 的姓名` });
const [FIRST, SECOND, THIRD] = [officer('officer-1'), officer('officer-2'), officer('officer-3')];

const survey = async (id: string, by: Actor = FIRST, change = {}) =>
  service.expect(201, by, 'recordSurvey', { params: { id }, body: surveyBody('2021-03-02', change) });
const sign = (actor: Actor | null, id: string, surveyId: string, headers = {}) =>
  service.call(actor, 'signSurvey', { params: { id }, body: { surveyId }, headers });
const read = (id: string, actor: Actor = FIRST) =>
  service.expect(200, actor, 'getPermitApplication', { params: { id } });
const subsOf = (body: { signatures: { sub: string }[] }) => body.signatures.map(({ sub }) => sub);

t.test('whoever records a survey that names them has signed it, and the other officer signs', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const recorded = await survey(id);
  t.match(recorded, {
    officers: [{ sub: 'officer-1' }, { sub: 'officer-2' }],
    signatures: [{ sub: 'officer-1', name: 'officer-1 的姓名', at: /^2021-03-02T09:00/ }],
  });
  t.equal(recorded.signatures.length, 1);
  const before = await read(id);
  t.same(before.survey, recorded);

  await service.setClock('2021-03-02T10:00:00+08:00');
  const signed = await sign(SECOND, id, recorded.id);
  t.match(signed, {
    status: 201,
    body: { sub: 'officer-2', name: 'officer-2 的姓名', at: /^2021-03-02T10:00/ },
  });
  const [own] = recorded.signatures;
  t.same((await read(id)).survey.signatures, [own, signed.body]);
  t.same((await read(id, 'operator')).survey.signatures, [own, signed.body], 'the applicant sees who signed');
  await service.setClock(MORNING);
});

t.test('a survey recorded by somebody whom it does not name is signed by nobody yet', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const recorded = await survey(id, THIRD);
  t.same(recorded.signatures, []);
  t.equal((await sign(FIRST, id, recorded.id)).status, 201);
  t.equal((await sign(SECOND, id, recorded.id)).status, 201);
  t.same(subsOf((await read(id)).survey).toSorted(), ['officer-1', 'officer-2']);
});

t.test('signing again, later or at once, changes nothing', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const { id: surveyId } = await survey(id);
  const replies = await Promise.all([sign(SECOND, id, surveyId), sign(SECOND, id, surveyId)]);
  t.same(statusesOf(replies), [200, 201]);
  t.same(replies[0]?.body, replies[1]?.body);
  const { body: before, headers } = await service.call(FIRST, 'getPermitApplication', { params: { id } });
  await service.setClock('2021-03-02T11:00:00+08:00');
  t.same(await sign(SECOND, id, surveyId).then(({ status, body }) => ({ status, body })), {
    status: 200,
    body: replies[0]?.body,
  });
  const after = await service.call(FIRST, 'getPermitApplication', { params: { id } });
  t.same(after.body.survey, before.survey);
  t.equal(after.headers['etag'], headers['etag']);
  t.equal((await sign(FIRST, id, surveyId)).status, 200, 'who recorded it had signed');
  await service.setClock(MORNING);
});

t.test('a signature is a change of the application, and of the version that was read', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const { id: surveyId } = await survey(id);
  const { headers } = await service.call(SECOND, 'getPermitApplication', { params: { id } });
  const etag = String(headers['etag']);
  t.equal((await sign(SECOND, id, surveyId, { 'if-match': '"1"' })).status, 412);
  t.equal((await sign(SECOND, id, surveyId, { 'if-match': etag })).status, 201);
  const after = await service.call(SECOND, 'getPermitApplication', { params: { id } });
  t.not(after.headers['etag'], etag);
});

t.test('only the officers who are named sign, each for themselves', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const { id: surveyId } = await survey(id);
  t.match(await sign(THIRD, id, surveyId), {
    status: 403,
    body: { code: 'forbidden', citations: ['licensingLaw:34'] },
  });
  const elsewhere = { ...HITECH, sub: 'officer-2' };
  t.match(await sign(elsewhere, id, surveyId), { status: 403, body: { code: 'not_competent' } });
  for (const actor of ['operator', 'officer-2', { ...ECOLOGY, sub: 'officer-2' }])
    t.equal((await sign(actor, id, surveyId)).status, 403);
  t.equal((await sign(null, id, surveyId)).status, 401);
  t.same(subsOf((await read(id)).survey), ['officer-1']);
});

t.test('the survey that was read is signed, not one that has taken its place', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const unknown = '01890a5d-ac96-774b-bcce-b302099a8057';
  t.match(await sign(SECOND, id, unknown), { status: 422, body: { code: 'unknown_reference' } });
  const first = await survey(id);
  const second = await survey(id, FIRST, { note: '複查' });
  t.match(await sign(SECOND, id, first.id), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/surveyId' }] },
  });
  t.equal((await sign(SECOND, id, second.id)).status, 201);
  const other = await submitted(service, 'operator', receiving);
  await survey(other);
  t.equal((await sign(SECOND, other, second.id)).status, 422, "another application's survey");
  t.equal((await sign(SECOND, unknown, second.id)).status, 404);
  t.equal((await service.call(SECOND, 'signSurvey', { params: { id }, body: {} })).status, 400);
});

t.test(
  'a missing signature does not keep the authority from deciding, and none is added after',
  async (t) => {
    const id = await accepted(service, 'operator', receiving);
    const { acceptBy, decideBy, decideByReceipt } = await read(id);
    t.equal(decideBy, '2021-03-30');
    const { id: surveyId } = await survey(id);
    t.match(await read(id), { acceptBy, decideBy, decideByReceipt }, 'a survey does not stop the clock');
    for (const citation of ['18(1)', '18(3)'])
      await service.expect(201, FIRST, 'attestCondition', {
        params: { id },
        body: { citation, statement: '現場核查符合' },
      });
    const body = { outcome: 'approved' };
    const decided = await service.expect(200, FIRST, 'decidePermitApplication', { params: { id }, body });
    t.equal(decided.status, 'approved');
    t.same(subsOf(decided.survey), ['officer-1'], 'who has signed is to be seen');
    t.match(await sign(SECOND, id, surveyId), { status: 409, body: { code: 'wrong_state' } });
  },
);

t.test('a survey names at least two different officers', async (t) => {
  const id = await submitted(service, 'operator', receiving);
  const [one] = surveyBody('2021-03-02').officers;
  for (const officers of [[], [one], [one, one], [one, { ...one, name: '另名' }]])
    t.match(
      await service.call(FIRST, 'recordSurvey', {
        params: { id },
        body: surveyBody('2021-03-02', { officers }),
      }),
      { status: 400, body: { errors: [{ pointer: '/officers' }] } },
    );
});
