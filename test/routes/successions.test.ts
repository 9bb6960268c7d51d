import t from 'tap';
import { type Haulage } from '../support/haulage.ts';
import { registerProjectOf } from '../support/parties.ts';
import { disposalBody } from '../support/permits.ts';
import { CITY, statusesOf, testService } from '../support/service.ts';
import { asked, planWith, readied, successions } from '../support/successions.ts';

const service = await testService();
t.teardown(() => service.close());
const { worldOf, clock, permitOf, applicationOf, siteOf, activePlates } = successions(service);

t.test('one is asked for at a time, by the holder, of a permit that is active', async (t) => {
  const world = await worldOf({ numbers: 1 });
  const { contractor, developer, disposalPermit: number } = world;
  const ask = (who: Parameters<typeof service.call>[0], operation = 'amendPermit') =>
    service.call(who, operation, { params: { number } });
  t.equal((await ask(null)).status, 401);
  t.equal((await ask(CITY)).status, 403);
  t.equal((await ask(developer.actor)).status, 403, 'a party sees it, the holder asks');
  t.equal((await ask('nobody at all')).status, 404);
  const stale = { params: { number }, headers: { 'if-match': '"99"' } };
  t.equal((await service.call(contractor.actor, 'renewPermit', stale)).status, 412);
  const replies = await Promise.all([
    ask(contractor.actor, 'renewPermit'),
    ask(contractor.actor, 'amendPermit'),
    ask(contractor.actor, 'renewPermit'),
  ]);
  t.same(statusesOf(replies), [201, 409, 409]);
  const draft = replies.find(({ status }) => status === 201)?.body;
  const { status, body } = await ask(contractor.actor);
  t.match({ status, ...body }, { status: 409, code: 'wrong_state', errors: [{ code: 'application_open' }] });
  t.ok(String(body.detail).includes(draft.id), body.detail);
  await service.expect(200, contractor.actor, 'withdrawPermitApplication', { params: { id: draft.id } });
  const again = await ask(contractor.actor);
  t.equal(again.status, 201);
  const other = await registerProjectOf(service, developer, contractor);
  const moving = { params: { id: again.body.id }, body: { projectId: other } };
  t.equal((await service.call(contractor.actor, 'updatePermitApplication', moving)).status, 400);
  await clock('2021-07-01');
  t.match(
    await service.call(contractor.actor, 'submitPermitApplication', { params: { id: again.body.id } }),
    {
      status: 409,
      body: { code: 'wrong_state', detail: /expired/ },
    },
  );
  await service.expect(200, contractor.actor, 'withdrawPermitApplication', { params: { id: again.body.id } });
  t.match(await ask(contractor.actor, 'renewPermit'), { status: 409, body: { detail: /expired/ } });
  await clock('2022-07-03');
  t.match(
    await service.call(world.recycler.actor, 'renewPermit', { params: { number: await facilityOf(world) } }),
    {
      status: 422,
      body: { code: 'regulation_lapsed' },
    },
  );
});

async function facilityOf(world: Haulage): Promise<string> {
  return (await siteOf(world.siteId)).permitNumber;
}

t.test('the end of a permit ends what was asked for beside it', async (t) => {
  for (const manner of ['annulled', 'withdrawn', 'deregistered'] as const) {
    const world = await worldOf({ numbers: 1 });
    const { contractor, disposalPermit: number } = world;
    await clock('2021-05-20');
    const application = await asked(service, contractor.actor, 'renewPermit', number);
    await service.expect(200, CITY, 'endPermit', { params: { number }, body: { manner, reason: '終止' } });
    t.match(
      await applicationOf(application.id),
      { status: 'notAccepted', notAcceptedReason: /許可證已被/ },
      manner,
    );
    await clock('2021-07-01');
    t.match(
      await permitOf(number),
      { status: 'ended', ended: { manner } },
      'silence renews nothing that ended',
    );
  }
});

t.test('two officers decide at the same moment: one wins, nothing is granted twice', async (t) => {
  const world = await worldOf({ numbers: 1 });
  const { contractor, developer, carrier, plates, siteId } = world;
  const decide = (id: string, body: unknown, sub: string) =>
    service.call({ ...CITY, sub }, 'decidePermitApplication', { params: { id }, body });
  const reasons = [{ citation: '9(3)', text: '無' }];
  const approve = { outcome: 'approved' };
  const refuse = { outcome: 'refused', reasons };
  for (const pair of [
    [approve, approve],
    [approve, refuse],
  ]) {
    const projectId = await registerProjectOf(service, developer, contractor);
    const body = await disposalBody(service, contractor, {
      projectId,
      carrierId: carrier.id,
      plates,
      siteId,
    });
    const { id } = await service.expect(201, contractor.actor, 'createPermitApplication', { body });
    await service.expect(200, contractor.actor, 'submitPermitApplication', { params: { id } });
    await readied(service, { id, kind: 'disposal' });
    const replies = await Promise.all(pair.map((each, index) => decide(id, each, `officer ${index}`)));
    const statuses = statusesOf(replies);
    t.equal(statuses[0], 200);
    t.ok([409, 422].includes(statuses[1] ?? 0), 'the other is too late, or refused what is met');
    const { rows } = await service.asLaw('select number from permit where application_id = $1', [id]);
    t.equal(rows.length, 1, 'one permit');
    t.same(await activePlates(String(rows[0]?.['number'])), [...plates].toSorted());
  }
});

t.test(
  'an end and a grant at the same moment: what is ended is not granted, what is granted ends',
  async (t) => {
    for (let round = 0; round < 3; round++) {
      const world = await worldOf({ numbers: 1 });
      const { contractor, disposalPermit: number } = world;
      const application = await asked(service, contractor.actor, 'amendPermit', number, (draft) =>
        planWith(draft, 500),
      );
      const id = await readied(service, application);
      const [decided, ended] = await Promise.all([
        service.call(CITY, 'decidePermitApplication', { params: { id }, body: { outcome: 'approved' } }),
        service.call(CITY, 'endPermit', { params: { number }, body: { manner: 'withdrawn', reason: '無' } }),
      ]);
      t.equal(ended?.status, 200);
      t.ok([200, 409].includes(decided?.status ?? 0));
      t.match(await permitOf(number), { status: 'ended' });
      t.same(await activePlates(number), []);
      t.match(await applicationOf(id), { status: decided?.status === 200 ? 'approved' : 'notAccepted' });
    }
  },
);
