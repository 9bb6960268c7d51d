import t from 'tap';
import { listComplaintRows } from '../../src/db/complaints.ts';
import { listCases } from '../../src/db/enforcement/cases.ts';
import { listViolations } from '../../src/db/enforcement/violations.ts';
import { listOrders } from '../../src/db/orders.ts';
import type { Tx } from '../../src/db/pool.ts';
import { BUSY, DAYS, DILIGENT, openFilling } from '../support/filling.ts';
import { indexesOf, type Plan, plansOf, readWhole, sentBy, sorts } from '../support/plans.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const ROWS = 20_000;
const { client, fill } = await openFilling(service);
for (const table of ['violation', 'penalty_case', 'complaint', 'control_order'] as const)
  await fill(table, 0, ROWS, ROWS);
await client.end();

const GROWN = ['violation', 'penalty_case', 'complaint', 'control_order'];
const OFFICER = {
  reach: 'officer',
  organisationIds: [],
  sub: 'officer',
  authority: BUSY,
  secretHash: null,
} as const;
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';
const LATER = [Date.parse('2019-06-01T00:00:00Z'), NOBODY] as const;
const LIMIT = 51;

/** What is wrong with the plans of a reader, by its values and by whatever values. */
async function flawsOf(
  read: (tx: Tx) => Promise<unknown>,
  flaws: (plan: Plan) => readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const sent of await sentBy(read))
    for (const plan of await plansOf(service.database, OFFICER, sent)) found.push(...flaws(plan));
  return found;
}
const wholes = (plan: Plan) => readWhole(plan, GROWN);

const since = Date.parse('2025-12-25T00:00:00Z');
const LISTS = {
  listViolations: {
    read: (tx: Tx, filter: object, after: typeof LATER | null) =>
      listViolations(tx, 'city', filter, after, LIMIT),
    ordered: [
      {},
      { regionCode: BUSY, status: 'closed' },
      { regionCode: BUSY, status: 'closed', ...DAYS },
      { regionCode: DILIGENT, status: 'suspected' },
      { regionCode: DILIGENT, status: 'suspected', from: DAYS.from },
    ],
    others: [
      { regionCode: BUSY, offence: 'unwashed' },
      { status: 'suspected', offence: 'unwashed' },
      { regionCode: BUSY, status: 'suspected', offence: 'unwashed' },
      { regionCode: BUSY, plate: '鄂L00007' },
      { subjectId: NOBODY, status: 'suspected' },
      { updatedSince: since },
      { regionCode: BUSY, updatedSince: since },
      { citation: '40' },
    ],
  },
  listCases: {
    read: (tx: Tx, filter: object, after: typeof LATER | null) => listCases(tx, 'city', filter, after, LIMIT),
    ordered: [
      {},
      { status: 'closed' },
      { authority: BUSY },
      { authority: BUSY, status: 'closed' },
      { authority: BUSY, status: 'closed', ...DAYS },
      { authority: DILIGENT, status: 'open' },
    ],
    others: [
      { status: 'open', ...DAYS },
      { subjectId: NOBODY },
      { dueBy: '2016-03-31' },
      { authority: BUSY, dueBy: '2016-03-31' },
    ],
  },
  listComplaints: {
    read: (tx: Tx, filter: object, after: typeof LATER | null) => listComplaintRows(tx, filter, after, LIMIT),
    ordered: [
      {},
      { status: 'answered' },
      { authority: BUSY },
      { regionCode: BUSY },
      { authority: BUSY, status: 'answered' },
      { authority: BUSY, status: 'answered', ...DAYS },
      { authority: DILIGENT, status: 'filed' },
      { plate: '鄂L00007' },
    ],
    others: [{ violationId: NOBODY }, { regionCode: DILIGENT, status: 'filed' }],
  },
  listControlOrders: {
    read: (tx: Tx, filter: object, after: typeof LATER | null) =>
      listOrders(tx, filter, after && after[1], LIMIT),
    ordered: [{}],
    others: [{ at: since }, { updatedSince: since }, { regions: [BUSY], at: since }],
  },
} as const;

for (const [operation, { read, ordered, others }] of Object.entries(LISTS)) {
  t.test(`${operation} reads no growing table whole, whatever filters are combined`, async (t) => {
    for (const filter of [...ordered, ...others])
      for (const after of [null, LATER])
        t.same(await flawsOf((tx) => read(tx, filter, after), wholes), [], JSON.stringify(filter));
  });

  t.test(`${operation} reads a long list in order from an index`, async (t) => {
    for (const filter of ordered)
      for (const after of [null, LATER])
        t.same(await flawsOf((tx) => read(tx, filter, after), sorts), [], JSON.stringify(filter));
  });
}

t.test('what waits for an authority is found by an index of its own', async (t) => {
  const indexes = async (read: (tx: Tx) => Promise<unknown>) => new Set(await flawsOf(read, indexesOf));
  const { listViolations: violations, listCases: cases, listComplaints: complaints } = LISTS;
  const of = { status: 'open', authority: DILIGENT };
  t.same(
    await indexes((tx) => violations.read(tx, { regionCode: DILIGENT, status: 'suspected' }, null)),
    new Set(['violation_region_status']),
  );
  t.same(await indexes((tx) => cases.read(tx, of, null)), new Set(['penalty_case_authority_state']));
  t.same(
    await indexes((tx) => complaints.read(tx, { ...of, status: 'filed' }, null)),
    new Set(['complaint_authority_status']),
  );
});
