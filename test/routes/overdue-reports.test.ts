import { randomUUID } from 'node:crypto';
import t from 'tap';
import { suspectUnreported } from '../../src/db/facilities/overdue.ts';
import { haulage } from '../support/haulage.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { siteId } = world;
const at = (day: string, time = '09:00') => Date.parse(`${day}T${time}:00+08:00`);
const asOf = (day: string) => service.setClock(`${day}T09:00:00+08:00`);
const look = (day: string, time?: string) =>
  suspectUnreported(service.database, { now: at(day, time), newId: randomUUID });
const file = (month: string) =>
  service.expect(201, 'recycler', 'fileIntakeReport', { params: { id: siteId }, body: { month } });
const overdue = async () => {
  const query = { offence: 'intake_report_overdue' };
  const { items } = await service.expect(200, CITY, 'listViolations', { query });
  return items as readonly Readonly<Record<string, unknown>>[];
};

t.test(
  '26(4): a report that nobody files is suspected past its last day, by whoever looks first',
  async (t) => {
    await asOf('2021-04-10');
    t.equal(await look('2021-04-10', '23:59'), 0);
    t.same(await overdue(), []);
    const found = await Promise.all([1, 2, 3].map(() => look('2021-04-11', '00:00')));
    t.equal(
      found.reduce((sum, each) => sum + each, 0),
      1,
    );
    t.equal(await look('2021-04-12'), 0);
    t.match(await overdue(), [
      {
        citations: ['26(4)'],
        subject: { kind: 'unit', role: 'recycler', id: world.recycler.id },
        status: 'suspected',
        occurredAt: '2021-04-11T00:00:00+08:00',
        evidence: [{ kind: 'note', id: siteId }],
      },
    ]);
    const { items } = await service.expect(200, CITY, 'listAuditEntries', {
      query: { operation: 'suspectUnreported' },
    });
    t.match(items, [{ rule: ['26(4)'] }]);
  },
);

t.test('26(4): filed after all, it is late and suspected no second time', async (t) => {
  await asOf('2021-04-20');
  const { findings } = await file('2021-03');
  t.match(findings, [{ code: 'intake_report_overdue' }]);
  t.equal((await overdue()).length, 1);
  t.equal(await look('2021-04-21'), 0);
});

t.test('26(4): what was filed, in time or late, is not found missing', async (t) => {
  await asOf('2021-05-10');
  await file('2021-04');
  t.equal(await look('2021-05-11'), 0);
  await asOf('2021-06-12');
  await file('2021-05');
  t.equal(await look('2021-06-13'), 0);
  t.equal((await overdue()).length, 2);
});

t.test('26(4): a report and the look at the same moment make one suspicion', async (t) => {
  await asOf('2021-07-12');
  await Promise.all([file('2021-06'), look('2021-07-12'), look('2021-07-12')]);
  t.equal((await overdue()).length, 3);
});
