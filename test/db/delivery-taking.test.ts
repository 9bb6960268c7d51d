import t from 'tap';
import { backlogOf } from '../../src/db/events/backlog.ts';
import {
  AT_ONCE_OF_OWNER,
  type Attempt,
  FAILING_OF_OWNER,
  keepResult,
  takeAttempts,
  takingOf,
} from '../../src/db/events/deliveries.ts';
import { LAW_FENCE } from '../../src/db/fence.ts';
import { afterAttempt, MAX_SUBSCRIPTIONS } from '../../src/domain/events/delivery.ts';
import { execute, onDatabase } from '../support/database.ts';
import { indexesOf, plansOf, readWhole } from '../support/plans.ts';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { database, asLaw } = service;
const SECOND_MS = 1_000;
const START = Date.parse('2026-03-16T10:00:00Z');
const NOW = START + 60 * SECOND_MS;
const PLACES = 50;

await asLaw(`insert into event (position, id, type, subject_kind, subject_id, at, data, departments, numbered_at)
  select n, gen_random_uuid(), 'manifest.loaded', 'manifest', 'M' || n, now(), '{}', true, now() from generate_series(1, 200) as n`);

type Filling = Readonly<{
  subscriptions: number;
  each: number;
  /** How many of each have not arrived. */
  waiting?: number;
  dueAt?: number;
  failing?: boolean;
}>;

/** Subscriptions of a department, each with so many deliveries of as many subjects, due one millisecond after the other. */
async function fill(
  department: string,
  { subscriptions, each, waiting = each, dueAt = START, failing = false }: Filling,
): Promise<void> {
  const at = new Date(dueAt).toISOString();
  await asLaw(
    `with made as (
       insert into subscription (id, department, url, status, secret, position, failing_since, created_by, created_at, updated_at)
       select gen_random_uuid(), $1, 'https://hook.example/', 'active', '\\x00', 0, case when $5 then $4::timestamptz end, 'test',
         $4::timestamptz, $4::timestamptz from generate_series(1, $2::int) returning id)
     insert into delivery (subscription_id, position, event_id, type, subject, due_at, made_at, state, ended_at)
     select m.id, e.position, e.id, e.type, e.subject_kind || ':' || e.subject_id,
       $4::timestamptz + e.position * interval '1 millisecond', $4::timestamptz,
       case when e.position > $6 then 'delivered' else 'waiting' end, case when e.position > $6 then $4::timestamptz end
     from made m, event e where e.position <= $3`,
    [department, subscriptions, each, at, failing, waiting],
  );
}

/** Takes as a process does, and says of whom. */
async function take(now = NOW, limit = PLACES) {
  const taken = await takeAttempts(database, now, limit);
  const { rows } = await asLaw<{ id: string; department: string }>('select id, department from subscription');
  const ownerOf = new Map(rows.map(({ id, department }) => [id, department]));
  return taken.map((attempt) => ({ attempt, owner: ownerOf.get(attempt.subscriptionId) }));
}
const of = (taken: Awaited<ReturnType<typeof take>>, name: string) =>
  taken.filter(({ owner }) => owner === name).map(({ attempt }) => attempt);
const arrived = (attempt: Attempt, now: number) =>
  keepResult(database, attempt, afterAttempt({ status: 204 }, attempt.attempts, now, 0), now);
t.beforeEach(() => asLaw('delete from subscription'));

t.test('an owner has a share of what is under way, from all processes together', async (t) => {
  await fill('slow', { subscriptions: MAX_SUBSCRIPTIONS, each: 10 });
  await fill('other', { subscriptions: 1, each: 1, dueAt: START + 10 * SECOND_MS });
  const first = await take();
  t.equal(of(first, 'slow').length, AT_ONCE_OF_OWNER);
  t.equal(of(first, 'other').length, 1, 'the other one goes out at once');
  t.same(await take(), [], 'nor does another process send more');
  await fill('third', { subscriptions: 1, each: 1, dueAt: START + 20 * SECOND_MS });
  t.same(
    (await take()).map(({ owner }) => owner),
    ['third'],
  );
  for (const attempt of of(first, 'slow').slice(0, 3)) await arrived(attempt, NOW);
  t.equal(of(await take(), 'slow').length, 3, 'as many as have ended');
});

t.test('where places are few, whoever has least under way goes first', async (t) => {
  await fill('slow', { subscriptions: MAX_SUBSCRIPTIONS, each: 10 });
  await fill('other', { subscriptions: 1, each: 3, dueAt: START + 10 * SECOND_MS });
  t.same(
    (await take(NOW, 4)).map(({ owner }) => String(owner)).toSorted(),
    ['other', 'other', 'slow', 'slow'],
    'in turns, not by what is due longest',
  );
  t.same((await take(NOW, 1)).length, 1);
  await fill('third', { subscriptions: 1, each: 1, dueAt: START + 20 * SECOND_MS });
  t.same(
    (await take(NOW, 1)).map(({ owner }) => owner),
    ['third'],
  );
});

t.test('two that take at the same moment keep to the share', async (t) => {
  await fill('slow', { subscriptions: MAX_SUBSCRIPTIONS, each: 10 });
  const taken = await Promise.all([take(), take(), take()]);
  t.equal(taken.flat().length, AT_ONCE_OF_OWNER);
});

t.test('what an owner has later is sent in its turn, by when it was due', async (t) => {
  await fill('slow', { subscriptions: 4, each: 20 });
  const last: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    // Whatever comes while the earlier ones are under way comes after them.
    if (turn < 4) await fill('slow', { subscriptions: 2, each: 5, dueAt: START + (turn + 1) * SECOND_MS });
    const taken = of(await take(), 'slow');
    t.equal(taken.length, AT_ONCE_OF_OWNER);
    const { rows } = await asLaw<{ made: number }>(
      `select distinct epoch_ms(d.made_at)::float8 as made from delivery d where d.lease is not null`,
    );
    t.same(
      rows.map(({ made }) => made),
      [START],
      `turn ${turn}: the oldest alone`,
    );
    // One statement answers its rows in any order.
    last.push(...taken.map(({ position }) => position).toSorted((a, b) => a - b));
    for (const attempt of taken) await arrived(attempt, NOW);
  }
  t.same(
    last,
    last.toSorted((a, b) => a - b),
  );
  let rest = 0;
  for (let taken = await take(); taken.length > 0; taken = await take()) {
    rest += taken.length;
    for (const { attempt } of taken) await arrived(attempt, NOW);
  }
  t.equal(rest, 40, 'and in the end all of it');
});

t.test('receivers that fail leave room for the others of the same owner', async (t) => {
  await fill('mixed', { subscriptions: 12, each: 10, failing: true });
  await fill('mixed', { subscriptions: 1, each: 10, dueAt: START + 10 * SECOND_MS });
  const first = of(await take(), 'mixed');
  t.equal(first.filter(({ isFailing }) => isFailing).length, FAILING_OF_OWNER);
  t.equal(first.filter(({ isFailing }) => !isFailing).length, AT_ONCE_OF_OWNER - FAILING_OF_OWNER);
  for (const attempt of first) if (!attempt.isFailing) await arrived(attempt, NOW);
  const second = of(await take(), 'mixed');
  t.equal(second.filter(({ isFailing }) => isFailing).length, 0, 'those under way count');
  t.equal(second.length, AT_ONCE_OF_OWNER - FAILING_OF_OWNER);
});

t.test('what was begun and not finished counts until its lease ends', async (t) => {
  await fill('slow', { subscriptions: MAX_SUBSCRIPTIONS, each: 10 });
  t.equal((await take()).length, AT_ONCE_OF_OWNER);
  t.equal((await take(NOW + 59 * SECOND_MS)).length, 0);
  t.equal((await take(NOW + 61 * SECOND_MS)).length, AT_ONCE_OF_OWNER);
});

t.test('many deliveries are taken by their indexes, whatever the planner guesses', async (t) => {
  for (let owner = 0; owner < 50; owner++)
    await fill(`owner ${owner}`, {
      subscriptions: MAX_SUBSCRIPTIONS,
      each: 100,
      waiting: owner % 2 === 0 ? 50 : 0,
    });
  const { rows } = await asLaw<{ name: string }>('select current_database() as name');
  const owned = onDatabase(String(process.env['TEST_OWNER_URL']), String(rows[0]?.name));
  const { text, values = [] } = takingOf(NOW, PLACES);
  for (const gathered of [false, true]) {
    if (gathered) await execute(owned, 'analyze');
    for (const plan of await plansOf(database, LAW_FENCE, { text, values })) {
      t.same(readWhole(plan, ['delivery', 'event']), []);
      t.ok(indexesOf(plan).includes('delivery_due'));
      t.ok(indexesOf(plan).includes('delivery_under_way'));
    }
    // What metrics ask for is looked at again and again.
    for (const plan of await plansOf(database, LAW_FENCE, backlogOf(NOW)))
      t.same(readWhole(plan, ['delivery', 'event']), []);
  }
  const begun = performance.now();
  t.equal((await take()).length, PLACES);
  t.comment(`${Math.round(performance.now() - begun)} ms`);
});
