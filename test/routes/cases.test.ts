import t from 'tap';
import { loadCalendar } from '../../src/db/calendar.ts';
import { loadDueCases } from '../../src/db/enforcement/cases.ts';
import { LAW_FENCE } from '../../src/db/fence.ts';
import { inReading } from '../../src/db/pool.ts';
import { textOf } from '../support/pdf.ts';
import { registerParty } from '../support/parties.ts';
import {
  type Actor,
  ADMIN,
  CITY,
  ECOLOGY,
  HITECH,
  statusesOf,
  testService,
  XIANAN,
} from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const FILED = '2021-03-16T12:00:00+08:00';
await service.setClock(FILED);
const builder = await registerParty(service, 'builder', 'contractor');
await registerParty(service, 'stranger', 'contractor');

const subject = { kind: 'unit', id: builder.id, role: 'contractor' };
const report = (change: Readonly<Record<string, unknown>> = {}, actor: Actor = CITY) =>
  service.call(actor, 'reportViolation', {
    body: {
      offence: 'disposal_without_permit',
      subject,
      occurredAt: '2021-03-16T10:00:00+08:00',
      regionCode: '421202',
      location: { lat: 29.84, lon: 114.32 },
      note: '無證處置',
      ...change,
    },
  });
const review = (id: string, outcome = 'confirmed', actor: Actor = CITY, more: object = {}) =>
  service.call(actor, 'reviewViolation', { params: { id }, body: { outcome, reason: '核實', ...more } });
async function confirmed(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, body } = await report(change);
  if (status !== 201) throw new Error(JSON.stringify(body));
  await review(body.id);
  return body.id;
}
const by = (actor: Readonly<{ sub: string }>) => [
  { sub: actor.sub, name: '甲' },
  { sub: 'colleague', name: '乙' },
];
const open = (violationIds: readonly string[], actor: typeof CITY = XIANAN, more: object = {}) =>
  service.call(actor, 'openCase', { body: { violationIds, investigators: by(actor), ...more } });
async function filed(change: Readonly<Record<string, unknown>> = {}, more: object = {}): Promise<string> {
  const { status, body } = await open([await confirmed(change)], XIANAN, more);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
const step = (id: string, body: object, actor: Actor = XIANAN) =>
  service.call(actor, 'addCaseStep', { params: { id }, body });
const read = (id: string, actor: Actor = XIANAN) => service.call(actor, 'getCase', { params: { id } });
const fine = { amount: 20_000, basis: '41' };

t.test(
  'what a court makes of a decision is put on file: changed, or annulled with money to go back',
  async (t) => {
    const id = await filed();
    const end = { type: 'endChallenge', on: '2021-03-16', outcome: '判決' };
    for (const each of [
      { type: 'notifyPenalty', fine },
      { type: 'recordStatement', text: '陳述' },
      { type: 'decide', fine },
      { type: 'recordPayment', amount: 20_000 },
      { type: 'recordChallenge', kind: 'reconsideration', on: '2021-03-16' },
    ])
      t.match(await step(id, each), { status: 201 }, each.type);
    for (const wrong of [
      { ...end, result: 'changed' },
      { ...end, amount: 5 },
      { ...end, result: 'annulled', amount: 5 },
    ])
      t.match(await step(id, wrong), { status: 400, body: { errors: [{ pointer: '/amount' }] } });
    t.match(await step(id, { ...end, result: 'changed', amount: 15_000.5 }), {
      status: 201,
      body: { result: 'changed', amount: 15_000.5 },
    });
    t.match((await read(id)).body, {
      status: 'decided',
      fine: { amount: 15_000.5 },
      unpaid: 0,
      refund: 4_999.5,
    });
    await step(id, { type: 'recordChallenge', kind: 'suit', on: '2021-03-16' });
    t.match(await step(id, { ...end, result: 'annulled' }), { status: 201 });
    t.match((await read(id, 'builder')).body, { status: 'open', fine: null, paid: 20_000, refund: 20_000 });
    const paper = await service.call('builder', 'getCaseDocument', { params: { id, kind: 'decision' } });
    t.match(paper.body.text.at(-1), /annulled on 16 March 2021/);
    t.match(await step(id, { type: 'close' }), { status: 201 });
  },
);

t.test('35.1: from a report to a fine that is paid, and a case that is closed', async (t) => {
  const violationId = await confirmed();
  const opened = await open([violationId], XIANAN, { departments: ['ecology', 'trafficPolice'] });
  t.match(opened, {
    status: 201,
    body: {
      number: /^421202A2021\d{5}[0-9A-Z]$/,
      status: 'open',
      authority: '421202',
      subject: { kind: 'unit', id: builder.id, name: builder.name },
      departments: ['ecology', 'trafficPolice'],
      fine: null,
      deadlines: [
        { what: 'limitation', on: '2023-03-16' },
        { what: 'decision', on: '2021-06-15' },
      ],
    },
  });
  const { id } = opened.body;
  const ofViolation = () => service.expect(200, CITY, 'getViolation', { params: { id: violationId } });
  t.match(await ofViolation(), { status: 'inCase', caseId: id });
  t.match(await step(id, { type: 'orderCorrection', dueOn: '2021-03-25' }), { status: 201 });
  t.match(await step(id, { type: 'notifyPenalty', fine }), {
    status: 201,
    body: { fine: { amount: 20_000, basis: '41', above: 'order139:25' }, findings: [] },
  });
  t.match(await step(id, { type: 'recordStatement', text: '當事人陳述' }), { status: 201 });
  t.match(await step(id, { type: 'decide', fine }), { status: 201, body: { ordersCorrection: false } });
  t.match((await read(id)).body, {
    status: 'decided',
    fine: { amount: 20_000 },
    surcharge: 0,
    paid: 0,
    unpaid: 20_000,
  });
  // Fifteen days from 16 March: the 31st; the surcharge is what it is on the day it is read.
  await service.setClock('2021-04-02T09:00:00+08:00');
  t.match((await read(id)).body, { surcharge: 1_200, unpaid: 21_200 });
  t.match(await step(id, { type: 'recordPayment', amount: 21_200 }), {
    status: 201,
    body: { amount: 21_200, on: '2021-04-02' },
  });
  t.match(await step(id, { type: 'close' }), { status: 409, body: { code: 'wrong_state' } });
  t.match(await step(id, { type: 'recordRectification', on: '2021-04-02', met: true }), { status: 201 });
  t.match(await step(id, { type: 'close' }), { status: 201 });
  t.match((await read(id, 'builder')).body, { status: 'closed', unpaid: 0, deadlines: [] });
  t.match(await ofViolation(), { status: 'closed', caseId: id });
  t.match(await open([violationId]), { status: 409, body: { code: 'already_in_case' } });
  await service.setClock(FILED);
});

t.test('whose case it is: the party sees it and no legal review, nobody else does', async (t) => {
  const id = await filed();
  await step(id, { type: 'recordLegalReview', by: '法制科', text: '內部意見' });
  t.same(
    (await read(id)).body.steps.map(({ type }: { type: string }) => type),
    ['recordLegalReview'],
  );
  t.same((await read(id, 'builder')).body.steps, []);
  t.equal((await read(id, 'stranger')).status, 404);
  t.equal((await read(id, ECOLOGY)).status, 403);
  t.equal((await step(id, { type: 'warn' }, CITY)).body.code, 'not_competent');
  t.equal((await step(id, { type: 'warn' }, 'builder')).status, 403);
  const mine = await service.expect(200, 'builder', 'listCases', { query: { status: 'open' } });
  t.ok(mine.items.some((each: { id: string }) => each.id === id));
  t.same((await service.expect(200, 'stranger', 'listCases')).items, []);
  const note = await service.expect(200, 'builder', 'listViolations', { query: { subjectId: builder.id } });
  t.equal(note.items[0].note, null, 'what was reported is for staff');
});

t.test('papers: as JSON and as PDF, the filing for officers alone, none before its step', async (t) => {
  const id = await filed({ offence: 'random_dumping', subject: { ...subject, role: 'carrier' } });
  const paper = (kind: string, actor: Actor = XIANAN, headers: Record<string, string> = {}) =>
    service.call(actor, 'getCaseDocument', { params: { id, kind }, headers });
  t.match(await paper('filing'), {
    status: 200,
    body: { title: 'Filing of a case', acts: [{ offence: 'random_dumping' }] },
  });
  t.equal((await paper('filing', 'builder')).status, 404);
  t.equal((await paper('notice')).status, 404);
  const dumping = { amount: 50_000, basis: '42' };
  await step(id, { type: 'notifyPenalty', fine: dumping });
  t.match(await paper('notice', 'builder', { 'accept-language': 'en' }), {
    status: 200,
    body: {
      title: 'Notice of an intended penalty',
      fine: { amount: 50_000, basis: '42', above: 'order139:26' },
    },
  });
  await step(id, { type: 'waiveRights', text: '放棄' });
  await step(id, { type: 'decide', fine: dumping });
  const decision = await paper('decision', 'builder', { 'accept-language': 'zh-Hant' });
  t.match(decision.body, { issuedOn: '2021-03-16', remedies: { suit: { within: 'P6M' } } });
  t.match(decision.body.text.join(''), '50000 元');
  t.match(
    await paper('correctionOrder'),
    { status: 200, body: { issuedOn: '2021-03-16' } },
    'made with the decision',
  );
  const { number } = (await read(id)).body;
  const titles = {
    filing: ['立案审批表', '立案審批表'],
    correctionOrder: ['责令限期改正通知书', '責令限期改正通知書'],
    notice: ['行政处罚事先告知书', '行政處罰事先告知書'],
    decision: ['行政处罚决定书', '行政處罰決定書'],
  };
  const onAll = [
    ['咸安区城管执法部门', '违法行为', '现场记录', '依据《中华人民共和国行政处罚法》'],
    ['咸安區城管執法部門', '違法行為', '現場記錄', '依據《中華人民共和國行政處罰法》'],
  ];
  for (const [kind, names] of Object.entries(titles))
    for (const [index, language] of ['zh-Hans', 'zh-Hant'].entries()) {
      const headers = { accept: 'application/pdf', 'accept-language': language };
      const pdf = await paper(kind, XIANAN, headers);
      t.match(pdf.headers, {
        'content-disposition': `inline; filename="case-${number}-${kind}.pdf"`,
        'content-language': language,
      });
      const text = await textOf(pdf.raw);
      for (const word of [names[index]!, ...onAll[index]!, '有限公司']) t.match(text, word, kind);
    }
});

t.test('who files first keeps it: one case on an act, also when two file at once', async (t) => {
  const { id } = (await report()).body;
  t.match(await open([id]), { status: 409, body: { code: 'wrong_state' } }, 'only suspected');
  t.match(await open([id], HITECH), { status: 403, body: { code: 'not_competent' } });
  await review(id);
  const both = await Promise.all([open([id]), open([id], CITY)]);
  t.same(statusesOf(both), [201, 409]);
  t.equal(both.find(({ status }) => status === 409)?.body.code, 'already_in_case');
  t.equal((await open(['01890a5d-ac96-774b-bcce-b302099a8060'])).status, 404);
});

t.test('two steps at once: the second sees the first', async (t) => {
  const id = await filed();
  await step(id, { type: 'notifyPenalty', fine });
  await step(id, { type: 'recordStatement', text: '陳述' });
  const both = await Promise.all([step(id, { type: 'decide', fine }), step(id, { type: 'decide', fine })]);
  t.same(statusesOf(both), [201, 409]);
});

t.test('transferred to another authority the violations are free again, to a department not', async (t) => {
  const violationId = await confirmed();
  const { id } = (await open([violationId])).body;
  const transfer = (to: string) => step(id, { type: 'transfer', to, reason: '移送' });
  for (const to of ['421202', '4212GX', '421281', 'nobody'])
    t.match(await transfer(to), { status: 422, body: { code: 'unknown_reference' } }, to);
  t.equal((await transfer('421200')).status, 201);
  t.match((await read(id)).body, { status: 'transferred', violationIds: [violationId] });
  t.match(await service.expect(200, CITY, 'getViolation', { params: { id: violationId } }), {
    status: 'confirmed',
    caseId: null,
  });
  const taken = (await open([violationId], CITY)).body.id;
  t.equal((await transfer('publicSecurity')).status, 201);
  t.equal((await transfer('421200')).status, 201, 'handed on once more');
  t.match(
    await service.expect(200, CITY, 'getViolation', { params: { id: violationId } }),
    { status: 'inCase', caseId: taken },
    'what another authority has taken up stays with it',
  );
  const forged = await confirmed({ offence: 'permit_forged' });
  const other = (await open([forged])).body.id;
  t.match(await step(other, { type: 'notifyPenalty', fine: { amount: 6_000, basis: '40' } }), {
    status: 422,
    body: { code: 'no_penalty_basis' },
  });
  t.equal((await step(other, { type: 'transfer', to: 'publicSecurity', reason: '偽造' })).status, 201);
  t.equal((await open([forged], CITY)).body.code, 'already_in_case');
});

t.test('days that cannot be, and money that is none', async (t) => {
  const id = await filed();
  const refused = async (body: object) => (await step(id, body)).body.code;
  t.equal(await refused({ type: 'orderCorrection', dueOn: '2021-03-15' }), 'period_invalid');
  t.equal((await step(id, { type: 'orderCorrection', dueOn: '2021-03-16' })).status, 201);
  t.equal(await refused({ type: 'recordRectification', on: '2021-03-17', met: true }), 'day_to_come');
  for (const amount of [0, -1, 100.001])
    t.equal(await refused({ type: 'notifyPenalty', fine: { amount, basis: '41' } }), 'invalid_request');
  t.equal(
    await refused({ type: 'notifyPenalty', fine: { amount: 9_999.99, basis: '41' } }),
    'fine_out_of_range',
  );
  t.equal((await step(id, { type: 'notifyPenalty', fine: { amount: 10_000.01, basis: '41' } })).status, 201);
});

t.test('an individual is masked but to an officer who reads one case, which is put on record', async (t) => {
  const person = { kind: 'individual', name: '王小明', role: 'individual' };
  const id = await filed(
    { offence: 'random_dumping', subject: person, placeKind: 'river' },
    { procedure: 'simple' },
  );
  t.equal((await read(id)).body.subject.name, '王小明');
  const [violationId] = (await read(id)).body.violationIds;
  const noted = (actor: Actor) => service.expect(200, actor, 'getViolation', { params: { id: violationId } });
  t.match(await noted(XIANAN), { note: '無證處置', subject: { name: '王小明' } });
  t.match(await noted(ECOLOGY), { note: null, subject: { name: '王**' } }, 'what was reported names people');
  const all = await service.expect(200, XIANAN, 'listViolations', { query: { offence: 'random_dumping' } });
  t.match(
    all.items.find((each: { id: string }) => each.id === violationId),
    { note: null },
  );
  const { items } = await service.expect(200, XIANAN, 'listCases');
  t.equal(items.find((each: { id: string }) => each.id === id).subject.name, '王**');
  const { items: entries } = await service.expect(200, CITY, 'listAuditEntries', { query: { caseId: id } });
  t.ok(entries.some((entry: { operation: string }) => entry.operation === 'getCase'));
  t.notMatch(JSON.stringify(entries), '王小明');
  await step(id, { type: 'recordStatement', text: '知錯' });
  t.equal(
    (await step(id, { type: 'decide', fine: { amount: 201, basis: '42' } })).body.code,
    'simple_not_allowed',
  );
  t.equal((await step(id, { type: 'decide', fine: { amount: 200, basis: '42' } })).status, 201);
  const big = await confirmed();
  t.match(await open([big], XIANAN, { procedure: 'simple' }), {
    status: 422,
    body: { code: 'simple_not_allowed' },
  });
});

t.test('a report: its subject, its references, its place and its time', async (t) => {
  const codeOf = async (change: Readonly<Record<string, unknown>>, actor?: Actor) =>
    (await report(change, actor)).body.code;
  t.equal(await codeOf({ regionCode: '421281' }), 'outside_planning_area');
  t.equal(await codeOf({ occurredAt: '2021-03-16T13:00:00+08:00' }), 'day_to_come');
  t.equal((await report({ occurredAt: '2021-03-16T12:04:00+08:00' })).status, 201);
  t.equal(
    await codeOf({ subject: { kind: 'individual', id: builder.id, role: 'individual' } }),
    'invalid_request',
  );
  t.equal(await codeOf({ subject: { kind: 'unit', role: 'carrier' } }), 'invalid_request');
  t.equal(await codeOf({ offence: 'nothing' }), 'invalid_request');
  const lost = await report({
    subject: { ...subject, id: '01890a5d-ac96-774b-bcce-b302099a8060' },
    manifestNumber: '421200210316999999X',
    documentIds: ['01890a5d-ac96-774b-bcce-b302099a8061'],
  });
  t.same(
    [lost.status, lost.body.errors.map(({ pointer }: { pointer: string }) => pointer)],
    [422, ['/subject/id', '/manifestNumber', '/documentIds/0']],
  );
  t.match((await report({}, ECOLOGY)).body, {
    status: 'suspected',
    citations: ['8', '41'],
    note: '無證處置',
  });
});

t.test(
  'a review: suspected once, dismissed again only with new evidence, by who enforces there',
  async (t) => {
    const { id } = (await report()).body;
    t.equal((await review(id, 'dismissed', HITECH)).body.code, 'not_competent');
    t.match((await review(id, 'dismissed', XIANAN)).body, {
      status: 'dismissed',
      dismissedReason: '核實',
      reviews: [{ outcome: 'dismissed', authority: '421202' }],
    });
    t.equal((await review(id)).body.code, 'wrong_state');
    const seen = await service.expect(200, ECOLOGY, 'getViolation', { params: { id } });
    t.match(seen.reviews, [{ outcome: 'dismissed', reason: '核實', authority: '421202' }]);
    const own = await service.expect(200, 'builder', 'getViolation', { params: { id } });
    t.same(own.reviews, []);
    t.equal(
      (await review(id, 'confirmed', CITY, { documentIds: ['01890a5d-ac96-774b-bcce-b302099a8061'] })).body
        .code,
      'unknown_reference',
    );
    const { id: other } = (await report()).body;
    t.same(statusesOf(await Promise.all([review(other), review(other, 'dismissed')])), [200, 409]);
  },
);

t.test('counts are by status and offence, under the filters of the list', async (t) => {
  const query = { subjectId: builder.id, offence: 'permit_forged' };
  t.match(await service.expect(200, CITY, 'countViolations', { query }), {
    total: 1,
    byStatus: { inCase: 1, suspected: 0 },
    byOffence: { permit_forged: 1 },
  });
  t.equal((await service.call('builder', 'countViolations')).status, 403);
});

t.test('an authority sets its threshold and its steps of discretion', async (t) => {
  const discretionSteps = [
    {
      offence: 'spillage',
      basis: '39',
      role: 'contractor',
      from: 0,
      to: 1,
      unit: 't',
      fineFrom: 5_000,
      fineTo: 10_000,
    },
    {
      offence: 'spillage',
      basis: '39',
      role: 'contractor',
      from: 1,
      to: null,
      unit: 't',
      fineFrom: 10_000,
      fineTo: 50_000,
    },
  ];
  const update = (body: object) =>
    service.call(ADMIN, 'updateAuthority', { params: { code: '421202' }, body });
  t.match(await update({ discretionSteps, hearingThreshold: { individual: 1_000, unit: 5_000 } }), {
    status: 200,
    body: { discretionSteps, hearingThreshold: { unit: 5_000 } },
  });
  t.equal(
    (await update({ discretionSteps: [{ ...discretionSteps[0], fineFrom: 4_999 }] })).body.code,
    'fine_out_of_range',
  );
  t.equal(
    (await update({ discretionSteps: [discretionSteps[0], discretionSteps[0]] })).body.code,
    'invalid_request',
  );
  const id = await filed({ offence: 'spillage', facts: { quantity: { value: 500, unit: 'kg' } } });
  const small = { amount: 20_000, basis: '39' };
  t.equal((await step(id, { type: 'notifyPenalty', fine: small })).body.code, 'step_reason_missing');
  t.equal(
    (await step(id, { type: 'notifyPenalty', fine: { ...small, stepReason: '第三次違法' } })).status,
    201,
  );
  t.equal((await step(id, { type: 'requestHearing' })).status, 201, 'from the threshold of the authority');
  t.match((await update({ discretionSteps: null, hearingThreshold: null })).body, {
    discretionSteps: [],
    hearingThreshold: { individual: 10_000, unit: 100_000 },
  });
});

t.test('the watch names cases with what is due, up to the day that it is asked for', async (t) => {
  const id = await filed({ offence: 'permit_misuse' });
  const { number } = (await read(id)).body;
  const due = (by: string) =>
    inReading(service.database, LAW_FENCE, async (tx) => {
      const found = await loadDueCases(tx, by, await loadCalendar(tx));
      return found.find((each) => each.number === number)?.due;
    });
  t.equal(await due('2021-06-14'), undefined);
  t.match(await due('2021-06-15'), [{ what: 'decision', on: '2021-06-15' }]);
});
