import { listComplaintRows } from '../../src/db/complaints.ts';
import { listCases } from '../../src/db/enforcement/cases.ts';
import { countViolations, listViolations } from '../../src/db/enforcement/violations.ts';
import { inReading, type Tx } from '../../src/db/pool.ts';
import { DAY_MS, startOf } from '../../src/domain/time.ts';
import { type Plan, plansOf, readWhole, sentBy, sorts } from '../../test/support/plans.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import type { Ratio } from '../measures/ratio.ts';
import { BUSY, DAYS, DILIGENT, type Filling, openFilling, WAITING } from '../../test/support/filling.ts';
import { byTurns } from './rounds.ts';

const ROUNDS = 9;
const PAGE = 50;
/** Pages of a round: more than the five for which a connection plans a statement anew. */
const TIMES = 50;
const CONTROL_TIMES = 3;
const COUNTS = 3;
const VIOLATIONS = { small: 100_000, counted: 5_000_000, large: 10_000_000 };
const OTHERS = { small: 10_000, large: 1_000_000 };
const OFFICER = {
  reach: 'officer',
  organisationIds: [],
  sub: 'bench',
  authority: '421200',
  secretHash: null,
} as const;
/** How long the database lets a statement of the service run, in seconds. */
const STATEMENT_TIMEOUT = 8;

type Row = Readonly<{ id: string }>;
type Cursor = readonly [number, string];
type Table = 'violation' | 'penalty_case' | 'complaint';
type Listed = Readonly<{
  operation: string;
  table: Table;
  /** In which a page of many rows lies, and by which column and way the list goes. */
  order: Readonly<{ column: string; way: 'asc' | 'desc'; whose: string }>;
  /** A state that many rows have, and the one in which rows wait for somebody. */
  many: string;
  waiting: string;
  /** The page to be reached, and the indexes without which what waits is far to seek. */
  page: number;
  indexes: readonly string[];
  list(
    tx: Tx,
    filter: Readonly<{ of: string; status: string; from?: string; to?: string }>,
    after: Cursor | null,
    limit: number,
  ): Promise<readonly Row[]>;
}>;

const LISTS: readonly Listed[] = [
  {
    operation: 'listViolations',
    table: 'violation',
    order: { column: 'occurred_at', way: 'desc', whose: 'region_code' },
    many: 'closed',
    waiting: 'suspected',
    page: 10_000,
    indexes: ['violation_region_status'],
    list: (tx, { of, status, ...days }, after, limit) =>
      listViolations(tx, 'city', { regionCode: of, status: status as 'closed', ...days }, after, limit),
  },
  {
    operation: 'listCases',
    table: 'penalty_case',
    order: { column: 'filed_at', way: 'desc', whose: 'authority' },
    many: 'closed',
    waiting: 'open',
    page: 2_000,
    indexes: ['penalty_case_authority_state', 'penalty_case_state', 'penalty_case_authority'],
    list: (tx, { of, status, ...days }, after, limit) =>
      listCases(tx, 'city', { authority: of, status: status as 'closed', ...days }, after, limit),
  },
  {
    operation: 'listComplaints',
    table: 'complaint',
    order: { column: 'filed_at', way: 'asc', whose: 'authority' },
    many: 'answered',
    waiting: 'filed',
    page: 2_000,
    indexes: ['complaint_authority_status', 'complaint_status', 'complaint_authority'],
    list: (tx, { of, status, ...days }, after, limit) =>
      listComplaintRows(tx, { authority: of, status: status as 'filed', ...days }, after, limit),
  },
];

/** A database of so many rows, filled as far as it goes. */
type Side = Readonly<{ service: TestService; filling: Filling }>;

/**
 * What a page of a list costs deep in it and among many, by the service's own statements behind an officer's fence; and
 * violations counted whole.
 */
export async function lists(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const [small, large] = [await opened(), await opened()];
  try {
    const rows: Ratio[] = [];
    const { counted, large: most } = VIOLATIONS;
    await large.filling.fill('violation', 0, sized(counted), sized(most));
    rows.push(await countedRow(large, sized(counted), sized(counted) / counted));
    for (const listed of LISTS) {
      const { table } = listed;
      const sizes = table === 'violation' ? VIOLATIONS : OTHERS;
      const [few, many] = [sized(sizes.small), sized(sizes.large)];
      if (table !== 'violation') await large.filling.fill(table, 0, many, many);
      const filled = table === 'violation' ? sized(counted) : many;
      rows.push(await deepRow(large, listed, { rows: filled, page: sized(listed.page), times: TIMES }));
      if (table === 'violation') await large.filling.fill(table, sized(counted), many, many);
      await small.filling.fill(table, 0, few, few);
      rows.push(await grownRow(small, large, listed, { few, many, times: TIMES }));
    }
    return rows;
  } finally {
    for (const { service, filling } of [small, large]) {
      await filling.client.end();
      await service.close();
    }
  }
}

async function opened(): Promise<Side> {
  const service = await testService();
  return { service, filling: await openFilling(service) };
}

const shown = (rows: number) => rows.toLocaleString('en');

/** A page deep in a list against the first; `size` is how many rows, which page, and how often it is asked for. */
async function deepRow(
  { service, filling }: Side,
  { operation, table, order, many, list }: Listed,
  size: Readonly<{ rows: number; page: number; times: number }>,
): Promise<Ratio> {
  const { column, way, whose } = order;
  const filter = { of: BUSY, status: many, ...DAYS };
  const at = (instant: number) => `'${new Date(instant).toISOString()}'`;
  const matching = `from ${table} where ${whose} = '${BUSY}' and status = '${many}'
    and ${column} >= ${at(startOf(DAYS.from))} and ${column} < ${at(startOf(DAYS.to) + DAY_MS)}
    order by ${column} ${way}, id ${way}`;
  const before = (size.page - 1) * PAGE;
  const { rows } = await filling.client.query<{ at: number; id: string }>(
    `select ${column} as at, id ${matching} limit 1 offset ${before - 1}`,
  );
  const [last] = rows;
  if (!last) throw new Error(`expected ${size.page} pages of ${table}`);
  const first = (tx: Tx) => list(tx, filter, null, PAGE + 1);
  const behind = (tx: Tx) => list(tx, filter, [last.at, last.id], PAGE + 1);
  const byOffset = async ({ $client }: Tx) => {
    const found = await $client.query<Row>(`select * ${matching} limit ${PAGE + 1} offset ${before}`);
    return found.rows;
  };
  await requireIndexed(service, table, [first, behind], sorts);
  const { value, limit } = await byTurns(ROUNDS, {
    value: () => pagesASecond(service, behind, size.times),
    limit: () => pagesASecond(service, first, size.times),
  });
  return {
    test: `\`${operation}\` by authority, state and days: page ${shown(size.page)}, and page 1, a second`,
    size: `${shown(size.rows)} rows, ${ROUNDS} rounds of ${size.times}`,
    value,
    limit,
    goal: 1 / 1.2,
    control: {
      what: 'by offset in the place of the cursor',
      value: await pagesASecond(service, byOffset, CONTROL_TIMES),
      limit,
    },
  };
}

/** The first page of what waits for an authority that has little waiting, among many rows against few. */
async function grownRow(
  small: Side,
  large: Side,
  { operation, table, waiting, indexes, list }: Listed,
  size: Readonly<{ few: number; many: number; times: number }>,
): Promise<Ratio> {
  const page = (tx: Tx) => list(tx, { of: DILIGENT, status: waiting }, null, PAGE + 1);
  await requireIndexed(large.service, table, [page]);
  const { value, limit } = await byTurns(ROUNDS, {
    value: () => pagesASecond(large.service, page, size.times),
    limit: () => pagesASecond(small.service, page, size.times),
  });
  await large.filling.client.query(`drop index ${indexes.join(', ')}`);
  return {
    test: `\`${operation}\` of what waits for an authority: page 1 among ${shown(size.many)}, and among ${shown(size.few)}, a second`,
    size: `${WAITING} rows match, ${ROUNDS} rounds of ${size.times}`,
    value,
    limit,
    goal: 1 / 1.3,
    control: {
      what: `without ${indexes.map((name) => `\`${name}\``).join(', ')}`,
      value: await pagesASecond(large.service, page, CONTROL_TIMES),
      limit,
    },
  };
}

/** All violations counted, within the time that a statement has; for a part of the rows the same part of it. */
async function countedRow({ service }: Side, rows: number, part: number): Promise<Ratio> {
  const counted = (tx: Tx) => countViolations(tx, 'city', {});
  const fetched = async ({ $client }: Tx) =>
    Map.groupBy(
      (await $client.query<{ status: string }>('select * from violation')).rows,
      (row) => row.status,
    );
  const limit = 1 / (STATEMENT_TIMEOUT * part);
  const { value } = await byTurns(COUNTS, { value: () => timesASecond(service, counted) });
  return {
    test: 'all violations counted by state and offence, a second, and within the time a statement has',
    size: `${shown(rows)} rows, ${COUNTS} rounds`,
    value,
    limit,
    goal: 1,
    control: {
      what: 'every row fetched and counted in the service',
      value: await timesASecond(service, fetched),
      limit,
    },
    notes: [`It takes ${(1 / value).toFixed(2)} s of ${(STATEMENT_TIMEOUT * part).toFixed(1)} s.`],
  };
}

/** Zero where the database ended it. */
async function timesASecond(service: TestService, work: (tx: Tx) => Promise<unknown>): Promise<number> {
  const from = performance.now();
  try {
    await inReading(service.database, OFFICER, work);
    return 1_000 / (performance.now() - from);
  } catch (error) {
    if (!/statement timeout|Query read timeout/.test(String((error as Error).cause ?? error))) throw error;
    return 0;
  }
}

async function pagesASecond(
  service: TestService,
  page: (tx: Tx) => Promise<readonly Row[]>,
  times: number,
): Promise<number> {
  const from = performance.now();
  for (let left = times; left > 0; left--) {
    const rows = await inReading(service.database, OFFICER, page);
    if (rows.length === 0) throw new Error('expected a page of rows');
  }
  return (times / (performance.now() - from)) * 1_000;
}

/** Neither by the values asked for nor by whatever values is the table read from end to end, nor the plan flawed otherwise. */
async function requireIndexed(
  { database }: TestService,
  table: Table,
  reads: readonly ((tx: Tx) => Promise<unknown>)[],
  otherFlaws: (plan: Plan) => readonly string[] = () => [],
): Promise<void> {
  for (const read of reads)
    for (const sent of await sentBy(read))
      for (const plan of await plansOf(database, OFFICER, sent))
        if (readWhole(plan, [table]).length + otherFlaws(plan).length > 0)
          throw new Error(`expected rows in order from an index, found ${JSON.stringify(plan)}`);
}
