import t from 'tap';
import { ADMIN, CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());

t.test('a case that ends in a year nobody knew is due once an administrator has recorded it', async (t) => {
  const year = 2090;
  const known = (of: number) =>
    service.call(ADMIN, 'recordCalendarYear', {
      params: { year: String(of) },
      body: { holidays: [`${of}-01-01`], workdays: [] },
    });
  t.equal((await known(year)).status, 200);
  await service.setClock(`${year}-12-01T12:00:00+08:00`);
  const { id: violationId } = await service.expect(201, CITY, 'reportViolation', {
    body: {
      offence: 'spillage',
      subject: { kind: 'unit', name: '某公司', role: 'carrier' },
      occurredAt: `${year}-12-01T10:00:00+08:00`,
      regionCode: '421200',
      note: '遺撒',
    },
  });
  await service.expect(200, CITY, 'reviewViolation', {
    params: { id: violationId },
    body: { outcome: 'confirmed', reason: '核實' },
  });
  const { id } = await service.expect(201, CITY, 'openCase', {
    body: {
      violationIds: [violationId],
      investigators: [
        { sub: CITY.sub, name: '甲' },
        { sub: 'colleague', name: '乙' },
      ],
    },
  });
  const due = async (dueBy: string) =>
    (await service.expect(200, CITY, 'listCases', { query: { dueBy } })).items.map(
      (each: { id: string }) => each.id,
    );
  const decideBy = async () =>
    (await service.expect(200, CITY, 'getCase', { params: { id } })).deadlines.find(
      ({ what }: { what: string }) => what === 'decision',
    ).on;
  t.equal(await decideBy(), null);
  t.same(await due(`${year + 1}-06-01`), [], 'nobody knows yet');
  t.equal((await known(year + 1)).status, 200);
  // 90 days from 1 December: 1 March, a Thursday.
  t.equal(await decideBy(), `${year + 1}-03-01`);
  t.same(await due(`${year + 1}-02-28`), []);
  t.same(await due(`${year + 1}-03-01`), [id]);
  await service.expect(201, CITY, 'addCaseStep', { params: { id }, body: { type: 'decide' } });
  t.same(await due(`${year + 1}-03-01`), [], 'decided');
});
