import { randomUUID } from 'node:crypto';
import { haulage } from '../../test/support/haulage.ts';
import { type TestService, testService } from '../../test/support/service.ts';
import { median, type Ratio } from '../measures/ratio.ts';

const ROUNDS = 5;
/** What must fall short does so by far, and slowly: fewer and smaller rounds show it. */
const CONTROL = { rounds: 2, part: 1 / 20 };
const CONNECTIONS = 8;
/** Members of organisations, as a city has them. */
const PEOPLE = 5_000;
const MOST_DRAWN = 500;
/** Of a round, asked before it counts: a switch of policies makes every connection plan its statements anew. */
const WARM_UP = 1 / 4;

/** What a round asks, and how many times. */
type Work = Readonly<{ test: string; times: number; goal: number; ask: () => Promise<number> }>;

/**
 * What row-level security costs: the same requests on the same rows with the policies of all tables on and off, by
 * turns. The fence itself, one statement that travels with the first of a transaction, is raised in both.
 */
export async function secondFence(sized: (full: number) => number): Promise<readonly Ratio[]> {
  const service = await testService();
  try {
    const world = await haulage(service, { name: 'bench', tonnes: 900_000, capacityTonnes: 900_000 });
    const { carrier, contractor, transportPermit } = world;
    await service.asLaw(
      `insert into member (id, organisation_id, sub, duties, added_by, added_at)
       select gen_random_uuid(), $1, 'person ' || n, '{driver}', 'bench', now() from generate_series(1, $2::int) n`,
      [world.developer.id, PEOPLE],
    );
    const loads = sized(400);
    // Each round of loads needs numbers of its own: with and without, of the policies and of the control.
    const asked = Math.ceil(loads * (1 + WARM_UP)) * (ROUNDS + 1) * 4;
    const unused = await drawn(service, carrier.actor, transportPermit, asked + 1);
    const asCarrier = `Bearer ${await service.token(carrier.actor)}`;
    const asContractor = `Bearer ${await service.token(contractor.actor)}`;
    const get = async (url: string) => {
      const headers = { authorization: asCarrier };
      return (await service.app.inject({ method: 'GET', url, headers })).statusCode;
    };
    const load = async () => {
      const scan = { ...world.load(unused.pop() ?? ''), id: randomUUID(), quantity: { value: 1, unit: 't' } };
      const headers = { authorization: asContractor };
      return (await service.app.inject({ method: 'POST', url: '/v1/scans', headers, payload: scan }))
        .statusCode;
    };
    const number = unused[0] ?? '';
    const works: readonly Work[] = [
      { test: 'a scan (`load`)', times: loads, goal: 0.85, ask: load },
      {
        test: '`getManifest` by its carrier',
        times: sized(1_500),
        goal: 0.75,
        ask: () => get(`/v1/manifests/${number}`),
      },
      {
        test: '`listManifests` by their carrier, a page of 50',
        times: sized(600),
        goal: 0.75,
        ask: () => get('/v1/manifests?limit=50'),
      },
    ];
    const rows: Ratio[] = [];
    for (const work of works) rows.push(await rowOf(service, work));
    return rows;
  } finally {
    await service.close();
  }
}

async function drawn(service: TestService, actor: string, permitNumber: string, wanted: number) {
  const numbers: string[] = [];
  while (numbers.length < wanted) {
    const count = Math.min(MOST_DRAWN, wanted - numbers.length);
    const answer = await service.expect(201, actor, 'drawManifests', { body: { permitNumber, count } });
    numbers.push(...answer.numbers);
  }
  return numbers;
}

async function rowOf(service: TestService, work: Work): Promise<Ratio> {
  const [value, limit] = await compared(service, work, ROUNDS);
  await naive(service);
  const fewer = { ...work, times: Math.ceil(work.times * CONTROL.part) };
  const [controlValue, controlLimit] = await compared(service, fewer, CONTROL.rounds);
  await asMigrated(service);
  return {
    test: `second fence: ${work.test}`,
    size: `${ROUNDS} rounds of ${work.times}, ${CONNECTIONS} at once`,
    value,
    limit,
    goal: work.goal,
    control: {
      what: `policies that look for who is asking anew for every row, among ${PEOPLE} people without an index`,
      value: controlValue,
      limit: controlLimit,
    },
  };
}

/** Requests a second with the policies and without, the medians of rounds by turns. */
async function compared(
  service: TestService,
  work: Work,
  rounds: number,
): Promise<readonly [number, number]> {
  const on: number[] = [];
  const off: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const [isOn, rates] of round % 2 === 0 ? SWITCHES(on, off) : SWITCHES(on, off).toReversed()) {
      await switchPolicies(service, isOn);
      await rateOf({ ...work, times: Math.ceil(work.times * WARM_UP) });
      const rate = await rateOf(work);
      // The first round only warms up.
      if (round > 0) rates.push(rate);
    }
  await switchPolicies(service, true);
  return [median(on), median(off)];
}

const SWITCHES = (on: number[], off: number[]) =>
  [
    [true, on],
    [false, off],
  ] as const;

async function rateOf({ ask, times }: Work): Promise<number> {
  let left = times;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left-- > 0) {
        const status = await ask();
        if (status >= 300) throw new Error(`expected success, found ${status}`);
      }
    }),
  );
  return (times / (performance.now() - from)) * 1_000;
}

async function switchPolicies(service: TestService, isOn: boolean): Promise<void> {
  await ofEveryFencedTable(service, `alter table %I ${isOn ? 'enable' : 'disable'} row level security`);
}

/** The naive design: who belongs where is looked up for every row, and without an index. */
async function naive(service: TestService): Promise<void> {
  await service.asLaw(`create function naive_fence() returns boolean language plpgsql volatile as $$
    begin return (select count(*) >= 0 from member m join organisation o on o.id = m.organisation_id
      where lower(m.sub) = lower(fence_sub())); end $$`);
  await ofEveryFencedTable(service, 'create policy naive on %I as restrictive using (naive_fence())', OTHERS);
}

async function asMigrated(service: TestService): Promise<void> {
  await service.asLaw('drop function naive_fence cascade');
}

/** The naive policy reads these two itself. */
const OTHERS = `and tablename not in ('member', 'organisation')`;

async function ofEveryFencedTable(service: TestService, statement: string, and = ''): Promise<void> {
  await service.asLaw(`do $do$ declare fenced text; begin
    for fenced in select distinct tablename from pg_policies where schemaname = 'public' ${and} loop
      execute format('${statement}', fenced);
    end loop; end $do$`);
}
