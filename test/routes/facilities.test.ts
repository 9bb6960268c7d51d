import { randomUUID } from 'node:crypto';
import t from 'tap';
import { at, codesOf, haulage, hauled } from '../support/haulage.ts';
import { uploadOf } from '../support/parties.ts';
import { documentsOf, granted, siteBody } from '../support/permits.ts';
import { registerParty } from '../support/parties.ts';
import { CITY, ECOLOGY, statusesOf, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const other = await haulage(service, { name: 'other ' });
const { siteId } = world;
const asOf = (day: string, time = '09:00') => service.setClock(`${day}T${time}:00+08:00`);

type Who = Parameters<typeof service.call>[0];
const notice = (who: Who, body: Readonly<Record<string, unknown>>, id = siteId) =>
  service.call(who, 'noticeClosure', { params: { id }, body });
const closed = (who: Who, body: Readonly<Record<string, unknown>>, id = siteId) =>
  service.call(who, 'recordSiteClosed', { params: { id }, body });
const report = (who: Who, body: Readonly<Record<string, unknown>>, id = siteId) =>
  service.call(who, 'fileIntakeReport', { params: { id }, body });
const suspected = async (offence: string) => {
  const { items } = await service.expect(200, CITY, 'listViolations', { query: { offence } });
  return items as readonly Readonly<Record<string, unknown>>[];
};
const stopsOn = async (id = siteId) =>
  (await service.expect(200, 'anybody', 'getSite', { params: { id } })).stopsOn;

t.test('26(4): a facility confirms what the manifests say of a month', async (t) => {
  await hauled(world);
  await hauled(world, { quantity: { value: 5, unit: 't' } });
  await asOf('2021-03-31', '23:59');
  t.match(await report('recycler', { month: '2021-03' }), {
    status: 422,
    body: { code: 'month_not_over', citations: ['26(4)'], errors: [{ pointer: '/month' }] },
  });
  await asOf('2021-04-10', '23:59');
  t.equal((await report(null, { month: '2021-03' })).status, 401);
  for (const who of [CITY, ECOLOGY, 'other recycler', 'contractor'])
    t.match(await report(who, { month: '2021-03' }), { status: 403, body: { code: 'forbidden' } });
  t.equal((await report('recycler', { month: '2021-13' })).status, 400);
  t.equal((await report('recycler', { month: '2021-03' }, randomUUID())).status, 404);
  t.match(await report('recycler', { month: '2021-03' }), {
    status: 201,
    body: {
      month: '2021-03',
      number: 1,
      masses: [{ category: 'recyclable', massKg: 20_000 }],
      fromManifests: [{ category: 'recyclable', massKg: 20_000, loads: 2 }],
      massKg: 20_000,
      dueOn: '2021-04-10',
      findings: [],
    },
  });
  t.same(await suspected('intake_report_overdue'), []);
});

const reconciled = async (from: string, to: string) => {
  const query = { from, to, of: 'site' };
  const { items } = await service.expect(200, CITY, 'getReconciliation', { query });
  const mine = (
    items as readonly Readonly<{ id: string; weighedMassKg: number; reportedMassKg: number | null }>[]
  ).filter(({ id }) => id === siteId);
  return mine.map(({ weighedMassKg, reportedMassKg }) => [weighedMassKg, reportedMassKg])[0];
};

t.test(
  '26(4): a later report corrects a month and is not judged again; reconciliation reads the last',
  async (t) => {
    t.same(await reconciled('2021-03-01', '2021-03-31'), [20_000, 20_000]);
    t.same(await reconciled('2021-03-01', '2021-03-30'), [20_000, null], 'a month counts whole');
    await asOf('2021-04-20');
    const masses = [
      { category: 'recyclable', massKg: 19_000 },
      { category: 'other', massKg: 500 },
    ];
    t.match(await report('recycler', { month: '2021-03', masses }), {
      status: 201,
      body: { number: 2, massKg: 19_500, masses, fromManifests: [{ massKg: 20_000 }], findings: [] },
    });
    t.same(await reconciled('2021-02-15', '2021-04-15'), [20_000, 19_500]);
    t.equal((await report('recycler', { month: '2021-03', masses: [...masses, ...masses] })).status, 400);
    const both = await Promise.all([1, 2].map(() => report('recycler', { month: '2021-03' })));
    t.same(statusesOf(both), [201, 201]);
    t.same(
      both.map(({ body }) => Number(body.number)).toSorted((a, b) => a - b),
      [3, 4],
      'two at once come one after the other',
    );
    t.same(await suspected('intake_report_overdue'), []);
  },
);

t.test('26(4): a late report is recorded, and suspected where the facility lies', async (t) => {
  await asOf('2021-05-11', '00:00');
  t.match(await report('recycler', { month: '2021-04' }), {
    status: 201,
    body: {
      masses: [],
      massKg: 0,
      findings: [
        { code: 'intake_report_overdue', citation: '26(4)', severity: 'violation', message: /10 May 2021/ },
      ],
    },
  });
  const site = await service.expect(200, 'anybody', 'getSite', { params: { id: siteId } });
  const [violation] = await suspected('intake_report_overdue');
  t.match(violation, {
    citations: ['26(4)'],
    subject: { kind: 'unit', role: 'recycler', id: world.recycler.id },
    regionCode: site.regionCode,
    status: 'suspected',
    manifestNumber: null,
    evidence: [{ kind: 'note' }],
  });
  const { items } = await service.expect(200, 'recycler', 'listViolations');
  t.equal(items.length, 1, 'who is suspected reads it');
});

t.test('26(6): notice thirty days ahead is in time, later it is found and recorded', async (t) => {
  await asOf('2021-06-01');
  for (const who of [CITY, 'other recycler', 'carrier'])
    t.match(await notice(who, { stopsOn: '2021-07-01' }), { status: 403, body: { code: 'forbidden' } });
  t.equal((await notice('recycler', {}, siteId)).status, 400);
  t.equal((await notice('recycler', { stopsOn: '2021-07-01' }, randomUUID())).status, 404);
  const foreign = await uploadOf(service, 'carrier', 'closurePlan');
  for (const planDocumentId of [foreign, randomUUID()])
    t.match(await notice('recycler', { stopsOn: '2021-07-01', planDocumentId }), {
      status: 422,
      body: { code: 'unknown_reference', errors: [{ pointer: '/planDocumentId' }] },
    });
  const planDocumentId = await uploadOf(service, 'recycler', 'closurePlan');
  t.match(await notice('recycler', { stopsOn: '2021-07-01', planDocumentId }), {
    status: 201,
    body: { siteId, stopsOn: '2021-07-01', planDocumentId, findings: [] },
  });
  t.equal(await stopsOn(), '2021-07-01');
  await asOf('2021-06-02', '00:00');
  t.match(await notice('recycler', { stopsOn: '2021-07-01' }), {
    status: 201,
    body: {
      planDocumentId: null,
      findings: [{ code: 'closure_notice_late', citation: '26(6)', severity: 'violation' }],
    },
  });
  t.match(await suspected('closure_notice_late'), [
    { citations: ['26(6)'], subject: { role: 'recycler', id: world.recycler.id }, status: 'suspected' },
  ]);
  t.match(await notice('recycler', { stopsOn: '2021-12-01' }), { status: 201, body: { findings: [] } });
  t.equal(await stopsOn(), '2021-12-01', 'a later notice replaces an earlier one');
  t.equal((await suspected('closure_notice_late')).length, 1);
});

t.test('26(1): a facility that gave notice refuses lawfully from its day on', async (t) => {
  await service.setClock(at('18:05'));
  t.equal((await notice('other recycler', { stopsOn: '2021-03-16' }, other.siteId)).status, 201);
  await service.setClock(at('22:30'));
  const [before, after] = [other.next(), other.next()];
  for (const number of [before, after]) {
    await other.record(other.load(number, { at: number === before ? at('18:04') : at('18:20') }));
    await other.record(other.depart(number));
  }
  const loads = await Promise.all([before, after].map((number) => other.manifest(number)));
  t.same(
    loads.map(({ findings }) => codesOf(findings).includes('destination_not_approved')),
    [false, true],
    'by the notice as it stood when it was loaded',
  );
  const refused = await other.record(other.refuse(before, { ground: 'closureNotified' }));
  t.same(codesOf(refused.findings), []);
});

t.test('26(6): a site is sealed once, with its plan', async (t) => {
  await asOf('2021-12-05');
  const documentId = await uploadOf(service, 'recycler', 'closurePlan');
  t.equal((await closed('recycler', { on: '2021-12-02' })).status, 400);
  t.match(await closed('recycler', { on: '2021-12-06', documentId }), {
    status: 422,
    body: { code: 'day_to_come', errors: [{ pointer: '/on' }] },
  });
  t.match(await closed('other recycler', { on: '2021-12-02', documentId }), { status: 403 });
  t.match(await closed('recycler', { on: '2021-12-02', documentId: randomUUID() }), {
    status: 422,
    body: { code: 'unknown_reference', errors: [{ pointer: '/documentId' }] },
  });
  const both = await Promise.all([1, 2].map(() => closed('recycler', { on: '2021-12-02', documentId })));
  t.same(statusesOf(both), [200, 409], 'two at once: one records it');
  t.match(
    both.find(({ status }) => status === 200),
    { body: { id: siteId, stopsOn: '2021-12-01', closedOn: '2021-12-02', findings: [] } },
  );
  t.match(await notice('recycler', { stopsOn: '2022-03-01' }), {
    status: 409,
    body: { code: 'wrong_state', citations: ['26(6)'] },
  });
  t.equal((await suspected('closure_notice_late')).length, 2, 'that of the other facility, on one day');
});

t.test('26(6): sealed without notice is found and recorded; a receiving site is not bound', async (t) => {
  await service.setClock('2021-03-02T09:00:00+08:00');
  await registerParty(service, 'operator', 'siteOperator');
  const receiving = await granted(service, 'operator', {
    kind: 'receiving',
    documents: await documentsOf(service, 'operator', 'landRight'),
    site: siteBody(),
  } as { kind: string });
  const id = String(receiving.siteId);
  const documentId = await uploadOf(service, 'operator', 'closurePlan');
  t.match(await notice('operator', { stopsOn: '2021-03-03' }, id), { status: 201, body: { findings: [] } });
  t.match(await closed('operator', { on: '2021-03-02', documentId }, id), {
    status: 200,
    body: { stopsOn: '2021-03-02', closedOn: '2021-03-02', findings: [] },
  });
  const third = await haulage(service, { name: 'third ' });
  const plan = await uploadOf(service, 'third recycler', 'closurePlan');
  t.match(await closed('third recycler', { on: '2021-03-16', documentId: plan }, third.siteId), {
    status: 200,
    body: { stopsOn: '2021-03-16', findings: [{ code: 'closure_notice_late' }] },
  });
  t.equal((await suspected('closure_notice_late')).length, 3);
});
