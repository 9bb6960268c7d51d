import t from 'tap';
import { inReading, inTransaction } from '../../src/db/pool.ts';
import { eraseDue } from '../../src/db/retention.ts';
import { ENDS } from '../../src/domain/privacy/kept.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { registerParty } from '../support/parties.ts';
import { CITY, HITECH, testService, XIANAN } from '../support/service.ts';
import { NOBODY_FENCE } from '../../src/db/fence.ts';

const service = await testService();
t.teardown(() => service.close());
const NOW = '2021-03-16T12:00:00+08:00';
await service.setClock(NOW);
const builder = await registerParty(service, 'builder', 'contractor');

/** All that the audit holds. */
async function audited(): Promise<string> {
  const { rows } = await service.asLaw<{ payload: string }>('select payload from audit_entry');
  return rows.map(({ payload }) => payload).join('\n');
}

async function confirmed(subject: object, note: string, outcome = 'confirmed'): Promise<string> {
  const { id } = await service.expect(201, CITY, 'reportViolation', {
    body: {
      offence: 'spillage',
      subject,
      occurredAt: '2021-03-16T10:00:00+08:00',
      regionCode: '421202',
      note,
    },
  });
  await service.expect(200, XIANAN, 'reviewViolation', { params: { id }, body: { outcome, reason: '核實' } });
  return id;
}

t.test('what was reported of a person is erased without a trace in the audit', async (t) => {
  const id = await confirmed(
    { kind: 'individual', name: '慕容復', role: 'individual' },
    '慕容復夜間傾倒',
    'dismissed',
  );
  const due = Date.parse(NOW) + (ENDS.subjects.days + 1) * DAY_MS;
  t.match(await eraseDue(service.database, { service: due, real: 0 }), { subjects: 1 });
  const { rows } = await service.asLaw('select note, subject_name from violation where id = $1', [id]);
  t.same(rows, [{ note: '', subject_name: '' }]);
  t.notMatch(await audited(), '慕容');
});

t.test('35.2: what officers write of a complaint is not in the audit, where nothing is erased', async (t) => {
  const { number } = await service.expect(201, null, 'fileComplaint', { body: { text: '傾倒' } });
  for (const body of [
    { action: 'accept', text: '致電歐陽先生核實' },
    { action: 'extend', text: '歐陽先生要求再查' },
    { action: 'answer', text: '歐陽先生：經核查屬實' },
  ])
    await service.expect(200, CITY, 'handleComplaint', { params: { code: number }, body });
  const whole = await audited();
  t.match(whole, number);
  t.notMatch(whole, '歐陽');
});

t.test('the second fence: who handles a complaint changes it, also at the same moment', async (t) => {
  const { number } = await service.expect(201, null, 'fileComplaint', {
    body: { text: '傾倒', regionCode: '421202' },
  });
  const changing = async (authority: string) => {
    const fence = { ...NOBODY_FENCE, reach: 'officer', sub: 'officer', authority } as const;
    const { rows } = await inReading(service.database, fence, (tx) =>
      tx.$client.query('select 1 from complaint where number = $1', [number]),
    );
    t.equal(rows.length, 1, 'every officer reads it');
    let changed: number | null = 0;
    await inTransaction(service.database, fence, async (tx) => {
      changed = (
        await tx.$client.query('update complaint set updated_at = updated_at where number = $1', [number])
      ).rowCount;
    });
    return changed;
  };
  for (const [authority, rows] of [
    ['421202', 1],
    ['421200', 1],
    ['4212GX', 0],
    ['421221', 0],
  ] as const)
    t.equal(await changing(authority), rows, authority);
  const params = { code: number };
  const refused = await service.call(HITECH, 'handleComplaint', { params, body: { action: 'accept' } });
  t.match(refused, { status: 403, body: { code: 'not_competent' } });
});

t.test('what is said of the party of a case is not in the audit, its fine is', async (t) => {
  const opened = await service.expect(201, XIANAN, 'openCase', {
    body: {
      violationIds: [await confirmed({ kind: 'unit', id: builder.id, role: 'carrier' }, '遺撒')],
      investigators: [
        { sub: XIANAN.sub, name: '甲' },
        { sub: 'colleague', name: '乙' },
      ],
    },
  });
  const params = { id: opened.id };
  const fine = {
    amount: 4_999,
    basis: '39',
    mitigation: { citation: 'penaltyLaw:32', text: '獨孤先生患病' },
  };
  for (const body of [
    { type: 'recordLegalReview', by: '法制科', text: '獨孤' },
    { type: 'notifyPenalty', fine },
    { type: 'recordService', on: '2021-03-16', manner: '獨孤先生簽收' },
    { type: 'recordStatement', text: '獨孤' },
    { type: 'decide', fine },
    { type: 'recordChallenge', kind: 'suit', on: '2021-03-16' },
    { type: 'endChallenge', on: '2021-03-16', outcome: '獨孤先生撤訴' },
    { type: 'transfer', to: 'publicSecurity', reason: '獨孤先生' },
  ])
    await service.expect(201, XIANAN, 'addCaseStep', { params, body });
  const whole = await audited();
  t.match(whole, '499900');
  t.match(whole, 'penaltyLaw:32');
  t.notMatch(whole, '獨孤');
  const fence = { ...NOBODY_FENCE, reach: 'own', sub: 'builder', organisationIds: [builder.id] } as const;
  const { rows } = await inReading(service.database, fence, (tx) =>
    tx.$client.query<{ type: string }>('select type from case_step order by position'),
  );
  t.same(
    rows.map(({ type }) => type).filter((type) => type === 'recordLegalReview'),
    [],
    'the second fence: no legal review for the party',
  );
  t.ok(rows.length > 0);
});
