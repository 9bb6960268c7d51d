import t, { type Test } from 'tap';
import { type Actor, CITY, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-16T12:00:00+08:00');

/** Does something that is wrong as it stands too: first comes what the caller has not seen, then the state (409). */
async function changes(
  t: Test,
  actor: Actor,
  operationId: string,
  request: Readonly<{ params: Record<string, string>; body?: unknown }>,
  version: string,
) {
  const asRead = (ifMatch: string) =>
    service.call(actor, operationId, { ...request, headers: { 'if-match': ifMatch } });
  t.match(await asRead('"999"'), { status: 412, body: { code: 'precondition_failed' } });
  t.ok([200, 201].includes((await asRead(version)).status), 'what was read');
  t.match(await asRead(version), { status: 412 }, 'it has changed since, and that is said before its state');
  t.match(await service.call(actor, operationId, request), { status: 409, body: { code: 'wrong_state' } });
}

t.test('a step of a case is for the case as it was read', async (t) => {
  const reported = await service.expect(201, CITY, 'reportViolation', {
    body: {
      offence: 'spillage',
      subject: { kind: 'unit', name: '某公司', role: 'carrier' },
      occurredAt: '2021-03-16T10:00:00+08:00',
      regionCode: '421202',
      note: '遺撒',
    },
  });
  await service.expect(200, XIANAN, 'reviewViolation', {
    params: { id: reported.id },
    body: { outcome: 'confirmed', reason: '核實' },
  });
  const opened = await service.call(XIANAN, 'openCase', {
    body: {
      violationIds: [reported.id],
      investigators: [
        { sub: XIANAN.sub, name: '甲' },
        { sub: 'colleague', name: '乙' },
      ],
    },
  });
  const params = { id: opened.body.id };
  const { headers } = await service.call(XIANAN, 'getCase', { params });
  t.equal(headers['etag'], opened.headers['etag']);
  await changes(t, XIANAN, 'addCaseStep', { params, body: { type: 'close' } }, String(headers['etag']));
});

t.test('a complaint is handled as it was read', async (t) => {
  const { number } = await service.expect(201, null, 'fileComplaint', { body: { text: '夜間傾倒' } });
  const params = { code: number };
  const { headers } = await service.call(CITY, 'getComplaint', { params });
  await changes(t, CITY, 'handleComplaint', { params, body: { action: 'accept' } }, String(headers['etag']));
});

t.test('an order is lifted as it was read', async (t) => {
  const issued = await service.call(CITY, 'issueControlOrder', {
    body: {
      reason: '應急',
      regionCodes: ['421200'],
      from: '2021-03-16T13:00:00+08:00',
      to: '2021-03-16T14:00:00+08:00',
    },
  });
  const params = { id: issued.body.id };
  await changes(t, CITY, 'liftControlOrder', { params }, String(issued.headers['etag']));
});
