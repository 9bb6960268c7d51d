import { randomUUID } from 'node:crypto';
import t from 'tap';
import { LAW_FENCE } from '../../src/db/fence.ts';
import { numberEvents } from '../../src/db/events/number.ts';
import { inTransaction, type Tx } from '../../src/db/pool.ts';
import { feedOf } from '../support/events.ts';
import { CITY, testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const { database } = service;
const NOW = Date.parse('2026-01-01T00:00:00Z');

/** Writes an event down as a trigger does; nothing is committed by it. */
async function make({ $client }: Tx, subject: string, step: number): Promise<void> {
  await $client.query(
    `insert into event_made (id, type, subject_kind, subject_id, at, data)
     values ($1, 'permit.changed', 'permit', $2, now(), jsonb_build_object('applicationId', $3::text))`,
    [randomUUID(), subject, `00000000-0000-7000-8000-${String(step).padStart(12, '0')}`],
  );
}

/** A transaction that stays open until it is told to end. */
function holding(work: (tx: Tx) => Promise<void>, isKept = true) {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { promise: hasWorked, resolve: worked } = Promise.withResolvers<void>();
  const ended = inTransaction(database, LAW_FENCE, async (tx) => {
    await work(tx);
    worked();
    await mayEnd;
    if (!isKept) throw new Error('undone');
  }).catch(() => undefined);
  return { hasWorked, end: () => (end(), ended) };
}

const stepOf = (data: Readonly<Record<string, unknown>>) => Number(String(data['applicationId']).slice(-12));

t.test('what commits late comes late, and no reader has gone past it', async (t) => {
  const { next: after } = await feedOf(service, CITY, { after: 'latest' });
  const slow = holding((tx) => make(tx, 'slow', 1));
  await slow.hasWorked;
  const undone = holding((tx) => make(tx, 'undone', 9), false);
  await undone.hasWorked;
  const fast = holding((tx) => make(tx, 'fast', 2));
  await fast.hasWorked;
  await fast.end();
  await undone.end();
  const first = await feedOf(service, CITY, { after });
  t.same(
    first.events.map(({ subject }) => subject.id),
    ['fast'],
  );
  await slow.end();
  const second = await feedOf(service, CITY, { after: first.next });
  t.same(
    second.events.map(({ subject }) => subject.id),
    ['slow'],
  );
  const both = await feedOf(service, CITY, { after });
  t.same(both.events, [...first.events, ...second.events]);
});

t.test('several at it at once number nothing twice and leave no gap', async (t) => {
  const { next: after } = await feedOf(service, CITY, { after: 'latest' });
  const subjects = Array.from({ length: 5 }, (_, index) => `subject ${index}`);
  let made = 0;
  const writers = subjects.map(async (subject) => {
    for (let step = 1; step <= 40; step++) {
      await inTransaction(database, LAW_FENCE, (tx) => make(tx, subject, step));
      made += 1;
    }
  });
  const numberers = Array.from({ length: 3 }, async () => {
    while (made < subjects.length * 40) await numberEvents(database, NOW, 7);
  });
  await Promise.all([...writers, ...numberers]);
  await numberEvents(database, NOW);
  const { events } = await feedOf(service, CITY, { after, limit: '13' });
  t.equal(events.length, 200);
  t.equal(new Set(events.map(({ id }) => id)).size, 200);
  for (const subject of subjects)
    t.same(
      events.filter((each) => each.subject.id === subject).map(({ data }) => stepOf(data)),
      Array.from({ length: 40 }, (_, index) => index + 1),
      `${subject} in order`,
    );
  const { rows } = await service.asLaw<{ count: number; last: number }>(
    'select count(*)::int as count, max(position)::int as last from event',
  );
  t.equal(rows[0]?.count, rows[0]?.last, 'positions without a gap');
});

t.test(
  'a reader who crashes between reading and keeping its cursor loses and doubles nothing it has kept',
  async (t) => {
    let { next: kept } = await feedOf(service, CITY, { after: 'latest' });
    const done: string[] = [];
    let isWriting = true;
    const writing = (async () => {
      for (let step = 1; step <= 60; step++)
        await inTransaction(database, LAW_FENCE, (tx) => make(tx, `crash ${step % 3}`, step));
      isWriting = false;
    })();
    for (let turn = 0, idle = 0; idle < 2; turn++) {
      const last = !isWriting;
      const page = await service.expect(200, CITY, 'listEvents', { query: { after: kept, limit: '4' } });
      // It dies before it has kept what it did, every third time; both are kept together or not at all.
      if (turn % 3 === 2) continue;
      done.push(...(page.items as readonly { id: string }[]).map(({ id }) => id));
      kept = page.next;
      idle = page.items.length === 0 && last ? idle + 1 : 0;
    }
    await writing;
    t.equal(done.length, 60);
    t.equal(new Set(done).size, 60);
  },
);

t.test('a cursor that is not of this feed, or too old, is refused', async (t) => {
  const cursor = (...key: readonly unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
  for (const after of ['x', cursor(-1, ''), cursor(0.5, ''), cursor(2), cursor('2', ''), cursor(2, 2)])
    t.match(await service.call(CITY, 'listEvents', { query: { after } }), {
      status: 400,
      body: { errors: [{ pointer: '/after' }] },
    });
  await service.asLaw('update event_feed set erased_to = 3');
  await service.asLaw('delete from event where position <= 3');
  t.match(await service.call(CITY, 'listEvents', { query: { after: cursor(2, '') } }), {
    status: 410,
    body: { code: 'events_erased' },
  });
  t.equal(
    (await service.call(CITY, 'listEvents', { query: { after: cursor(3, 'of what was erased') } })).status,
    200,
  );
  const { items } = await service.expect(200, CITY, 'listEvents', { query: { limit: '1' } });
  t.equal(items.length, 1, 'who begins anew begins with what is kept');
});

t.test('a position of a history that a restore has undone is refused, and none before it', async (t) => {
  const ask = (after: string) => service.call(CITY, 'listEvents', { query: { after } });
  const told = async () => feedOf(service, CITY, { after: 'latest' });
  await inTransaction(database, LAW_FENCE, (tx) => make(tx, 'before', 1));
  const { next: before } = await told();
  await inTransaction(database, LAW_FENCE, (tx) => make(tx, 'undone', 1));
  const { next: undone } = await told();
  await inTransaction(database, LAW_FENCE, (tx) => make(tx, 'undone', 2));
  const { next: last } = await told();
  // As the database was before these two.
  await service.asLaw('delete from event where position > (select last - 2 from event_feed)');
  await service.asLaw('update event_feed set last = last - 2');
  const refused = { status: 410, body: { code: 'events_erased', errors: [{ pointer: '/after' }] } };
  for (const after of [undone, last])
    t.match(await ask(after), refused, 'while the position is not given again');
  for (const step of [1, 2, 3]) await inTransaction(database, LAW_FENCE, (tx) => make(tx, 'after', step));
  for (const after of [undone, last]) t.match(await ask(after), refused, 'once another event has it');
  const { events } = await feedOf(service, CITY, { after: before });
  t.equal(events.length, 3, 'who had not read further misses nothing');
  t.equal((await told()).events.length, 0);
});
