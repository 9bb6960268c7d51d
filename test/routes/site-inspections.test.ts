import t from 'tap';
import { projectBody, registerParty } from '../support/parties.ts';
import { type Actor, CITY, HITECH, testService, XIANAN } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
await service.setClock('2021-03-16T12:00:00+08:00');
const builder = await registerParty(service, 'builder', 'contractor');

t.test(
  'an inspection: what is not in order is suspected of who answers there, each offence as one act',
  async (t) => {
    const { id: projectId } = await service.expect(201, 'builder', 'registerProject', {
      body: projectBody({ regionCode: '421202', contractorId: builder.id }),
    });
    const inspect = (change: object, actor: Actor = XIANAN) =>
      service.call(actor, 'recordInspection', {
        body: {
          projectId,
          on: '2021-03-16',
          items: [
            { citation: '14(1)', ok: true },
            { citation: '23.1', ok: false, note: '未清運' },
            { citation: '15(3)', ok: false },
            { citation: '14(2)', ok: false },
            { citation: '14(3)', ok: false },
          ],
          ...change,
        },
      });
    const done = await inspect({});
    t.equal(done.status, 201);
    t.equal(done.body.violationIds.length, 4);
    const found = await Promise.all(
      done.body.violationIds.map((id: string) =>
        service.expect(200, CITY, 'getViolation', { params: { id } }),
      ),
    );
    t.match(found, [
      { offence: 'uncleared', subject: { id: builder.id, role: 'contractor' }, citations: ['23.1'] },
      { offence: 'unwashed', citations: ['15(3)', '43'] },
      { offence: 'site_management' },
      { offence: 'site_management' },
    ]);
    const acts = found.map(({ actId }) => actId);
    t.equal(new Set(acts).size, 3, 'what was found together need not have been done together');
    t.equal(acts[2], acts[3]);
    const nowhere = '01890a5d-ac96-774b-bcce-b302099a8060';
    const unknown = (pointer: string) => ({
      status: 422,
      body: { code: 'unknown_reference', errors: [{ pointer }] },
    });
    t.match(await inspect({ projectId: nowhere }), unknown('/projectId'));
    const ofSite = { projectId: undefined, siteId: nowhere, items: [{ citation: '37', ok: true }] };
    t.match(await inspect(ofSite), unknown('/siteId'));
    const neither = await inspect({ projectId: undefined });
    t.match(neither, {
      status: 400,
      body: { errors: [{ pointer: '/projectId', message: /projectId.*siteId/ }] },
    });
    t.equal((await inspect({ on: '2021-03-17' })).body.code, 'day_to_come');
    t.equal((await inspect({}, HITECH)).body.code, 'not_competent');
    t.equal(
      (await inspect({ items: [{ citation: '26(2)', ok: true }] })).body.code,
      'invalid_request',
      'of a site',
    );
  },
);
