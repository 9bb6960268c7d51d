import { spawn } from 'node:child_process';
import t from 'tap';
import { carryOutDue, type CarriedOut } from '../../src/db/permits/silence.ts';
import { entriesOf, verified } from '../support/audited.ts';
import { haulage } from '../support/haulage.ts';
import { submitted, transportBody } from '../support/permits.ts';
import { CITY, testService } from '../support/service.ts';
import { asked } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service, { numbers: 1 });
const { carrier, plates } = world;
const transport = await transportBody(service, carrier, plates);
const clock = (day: string, time = '10:00:00') => service.setClock(`${day}T${time}+08:00`);
const run = (day: string, batch?: number, time = '10:00:00') =>
  carryOutDue(service.database, Date.parse(`${day}T${time}+08:00`), batch);
const NOTHING: CarriedOut = { accepted: 0, notAccepted: 0, approved: 0 };
const storedOf = async (id: string) => {
  const { rows } = await service.asLaw(
    'select status, deemed, version from permit_application where id = $1',
    [id],
  );
  return rows[0];
};
const get = (id: string) => service.expect(200, CITY, 'getPermitApplication', { params: { id } });

t.test(
  'a silent acceptance is worked out when read, and written down once, with the clause and the day',
  async (t) => {
    await clock('2021-03-17');
    const id = await submitted(service, carrier.actor, transport);
    t.same(await run('2021-03-24', undefined, '23:59:59'), NOTHING, 'the fifth day is not over');
    await clock('2021-03-25');
    const { updatedAt: _read, ...read } = await get(id);
    t.match(read, { status: 'accepted', deemed: true, decideBy: '2021-04-15' });
    t.match(await storedOf(id), { status: 'submitted', deemed: false });
    t.same(await run('2021-03-25', undefined, '00:00:00'), { ...NOTHING, accepted: 1 });
    t.match(await storedOf(id), { status: 'accepted', deemed: true });
    const { updatedAt: _written, ...written } = await get(id);
    t.same(written, read, 'what is read is the same');
    t.same(await run('2021-03-25'), NOTHING, 'again it does no more');
    const entries = await entriesOf(service, 'acceptBySilence');
    t.same(
      entries.map(({ chain, content }) => [chain, content.rule, content.actor.kind]),
      [[`application:${id}`, ['licensingLaw:32', 'silence past 2021-03-24'], 'service']],
    );
    t.match(entries[0]?.content.changes, [
      {
        table: 'permit_application',
        before: { status: 'submitted' },
        after: { status: 'accepted', deemed: true },
      },
    ]);
  },
);

t.test('a supplement nobody makes lapses after its 90 days', async (t) => {
  await clock('2021-03-17');
  const id = await submitted(service, carrier.actor, transport);
  const items = [{ citation: '10(1)', note: '補交' }];
  await service.expect(200, CITY, 'requestSupplement', { params: { id }, body: { items } });
  t.match((await get(id)).supplement, { dueBy: '2021-06-15' });
  t.same(await run('2021-06-15'), NOTHING);
  t.same(await run('2021-06-16'), { ...NOTHING, notAccepted: 1 });
  t.match(await storedOf(id), { status: 'notAccepted', deemed: true });
  t.match(await entriesOf(service, 'lapseSupplement'), [
    { content: { rule: ['licensingLaw:32', 'silence past 2021-06-15'] } },
  ]);
});

t.test('a renewal by silence stands in the chains of the application and of the permit', async (t) => {
  await clock('2021-05-20');
  const { id } = await asked(service, world.contractor.actor, 'renewPermit', world.disposalPermit);
  await clock('2021-07-01');
  t.same(await run('2021-06-30', undefined, '23:59:59'), { ...NOTHING, accepted: 1 });
  t.same(await run('2021-07-01', undefined, '00:00:00'), { ...NOTHING, approved: 1 });
  const entries = await entriesOf(service, 'renewBySilence');
  t.same(entries.map(({ chain }) => chain).toSorted(), [
    `application:${id}`,
    `permit:${world.disposalPermit}`,
  ]);
  t.same(entries[0]?.content.rule, ['licensingLaw:50', 'silence past 2021-06-30']);
  const tables = entries[0]?.content.changes.map(({ table }) => table) ?? [];
  for (const table of ['permit', 'permit_former', 'permit_application']) t.ok(tables.includes(table), table);
  t.match(await service.expect(200, CITY, 'getPermit', { params: { number: world.disposalPermit } }), {
    status: 'active',
    validTo: '2021-10-29',
  });
});

t.test('several processes at once, in batches: each is carried out once', async (t) => {
  await clock('2021-03-17');
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) ids.push(await submitted(service, carrier.actor, transport));
  const before = (await entriesOf(service, 'acceptBySilence')).length;
  const runs = await Promise.all(Array.from({ length: 4 }, () => run('2021-03-25', 5)));
  const done = runs.reduce((sum, { accepted }) => sum + accepted, 0);
  t.ok(done >= 5 && done <= 12, `${done} in the first batches`);
  let left = 12 - done;
  while (left > 0) {
    const { accepted } = await run('2021-03-25', 5);
    t.ok(accepted > 0 && accepted <= 5);
    left -= accepted;
  }
  t.same(await run('2021-03-25', 5), NOTHING);
  for (const id of ids) t.match(await storedOf(id), { status: 'accepted', deemed: true });
  t.equal((await entriesOf(service, 'acceptBySilence')).length - before, 12, 'one entry for each');
});

t.test('killed between, it goes on where it was', async (t) => {
  await clock('2021-03-17');
  const ids: string[] = [];
  for (let n = 0; n < 30; n++) ids.push(await submitted(service, carrier.actor, transport));
  const { rows } = await service.asLaw<{ name: string }>('select current_database() as name');
  const url = new URL(String(process.env['TEST_OWNER_URL']));
  url.pathname = `/${rows[0]?.name}`;
  const program = `
    import { openDatabase } from './src/db/pool.ts';
    import { carryOutDue } from './src/db/permits/silence.ts';
    const database = openDatabase(process.argv[1], () => undefined, { pool: 2, hot: 1 });
    console.log('begins');
    await carryOutDue(database, Date.parse('2021-03-25T10:00:00+08:00'));
    console.log('done');
    await database.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, url.href]);
  const count = async () =>
    Number(
      (
        await service.asLaw(
          `select count(*)::int as n from permit_application where id = any($1) and status = 'accepted'`,
          [ids],
        )
      ).rows[0]?.['n'],
    );
  let heard = '';
  child.stdout.on('data', (data: Buffer) => (heard += data.toString()));
  child.stderr.on('data', (data: Buffer) => (heard += data.toString()));
  const gone = new Promise((resolve) => child.on('close', resolve));
  while ((await count()) === 0 && child.exitCode === null) await new Promise((r) => setTimeout(r, 2));
  child.kill('SIGKILL');
  await gone;
  const done = await count();
  t.ok(done > 0, `${done} were done before it was killed: ${heard}`);
  t.match(await run('2021-03-25'), { accepted: 30 - done });
  t.equal(await count(), 30);
  t.same(
    (await verified(service)).defects.filter(({ kind }) => kind !== 'unsealed'),
    [],
  );
});

t.test('somebody who acts at the same moment and the job do not both act', async (t) => {
  await clock('2021-03-25');
  for (let n = 0; n < 5; n++) {
    await clock('2021-03-17');
    const id = await submitted(service, carrier.actor, transport);
    await clock('2021-03-25');
    const [withdrawn] = await Promise.all([
      service.call(carrier.actor, 'withdrawPermitApplication', { params: { id } }),
      run('2021-03-25'),
    ]);
    t.equal(withdrawn.status, 200);
    t.match(await storedOf(id), { status: 'withdrawn' });
  }
});

t.test('without the calendar of a year nothing is done, whatever day it is', async (t) => {
  await service.setClock('2027-03-16T10:00:00+08:00');
  const id = await submitted(service, carrier.actor, transport);
  const shown = await get(id);
  t.match(shown, { status: 'submitted', acceptBy: null });
  t.match(shown.findings, [
    { code: 'calendar_missing', pointer: '/acceptBy' },
    { pointer: '/decideByReceipt' },
  ]);
  t.same(await run('2027-12-31'), NOTHING);
  t.match(await storedOf(id), { status: 'submitted' });
  await service.expect(200, CITY, 'acceptPermitApplication', { params: { id } });
  t.same(await run('2027-12-31'), NOTHING, 'it has been answered');
});
