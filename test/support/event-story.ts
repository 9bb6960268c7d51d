import { tellPermitEnds } from '../../src/db/permits/expiry.ts';
import { feedOf } from './events.ts';
import { at, type Haulage, hauled, NOW } from './haulage.ts';
import { uploadOf, vehicleBody } from './parties.ts';
import { accepted, disposalBody, planOf, submitted, surveyBody } from './permits.ts';
import { type Actor, CITY, type TestService, XIANAN } from './service.ts';
import { changed } from './successions.ts';

type Change = Readonly<Record<string, unknown>>;
type Acting = Readonly<{
  service: TestService;
  world: Haulage;
  /** An act of an officer of the city, or of somebody else, on something; throws unless it is done. */
  act: (
    operationId: string,
    params: Readonly<Record<string, string>>,
    body?: unknown,
    actor?: Actor,
  ) => Promise<Readonly<Record<string, unknown>> & Readonly<{ id: string }>>;
}>;

/**
 * Does once at least whatever an event tells of, in a world that `haulage` has made, which has told of the registers, the
 * grants and the draw. Answers the confirmed violation whose finding is gone.
 */
export async function everythingThatHappens(world: Haulage): Promise<Readonly<{ findingGone: string }>> {
  const { service } = world;
  const act: Acting['act'] = async (operationId, params, body, actor) => {
    const reply = await service.call(actor ?? CITY, operationId, { params, body });
    if (reply.status >= 300) throw new Error(`${operationId}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const acting = { service, world, act };
  await act('verifyOrganisation', { id: world.carrier.id });
  await registers(acting);
  await applications(acting);
  await onTheRoad(acting);
  const findingGone = await corrections(acting);
  await enforcement(acting);
  await orders(acting);
  await permits(acting);
  await sites(acting);
  await complaints(acting);
  const last = await service.asLaw<{ on: string }>(
    'select max(valid_to)::text as on from permit where ended_at is null and deemed_to is null',
  );
  const lastDay = Date.parse(`${last.rows[0]?.on}T12:00:00+08:00`);
  for (const now of [lastDay, lastDay + 24 * 3_600_000]) await tellPermitEnds(service.database, now);
  return { findingGone };
}

async function registers({ world, act }: Acting): Promise<void> {
  const { carrier, recycler, contractor, plates, projectId } = world;
  await act(
    'addMember',
    { id: carrier.id },
    { sub: `${carrier.actor}-driver`, duties: ['driver'] },
    carrier.actor,
  );
  const recorder = { kind: 'recorder', recorderId: `R-${plates[0].slice(2)}`, plate: plates[0] };
  await act('registerDevice', {}, recorder, carrier.actor);
  const added = await act('registerVehicle', {}, vehicleBody('鄂LQ3001'), recycler.actor);
  await act('updateVehicle', { id: added.id }, { ratedLoadKg: 19_000 }, recycler.actor);
  const used = { quantity: { value: 4, unit: 'm3' } };
  await act('reportOnsiteRecycling', { id: projectId }, { materials: ['brick'], ...used }, contractor.actor);
  await act('recordBackfill', { id: projectId }, { dustMeasures: '噴淋', ...used }, contractor.actor);
}

async function complaints({ service, act }: Acting): Promise<void> {
  const { number } = await service.expect(201, null, 'fileComplaint', {
    body: { text: '車輛未密閉' },
  });
  const { items } = await service.expect(200, CITY, 'listViolations');
  const handle = (body: Change, actor?: Actor) => act('handleComplaint', { code: number }, body, actor);
  await handle({ action: 'accept' });
  await handle({ action: 'extend', text: '情況復雜' });
  await handle({ action: 'linkViolation', violationId: items[0].id });
  await handle({ action: 'transfer', to: '421202' });
  await handle({ action: 'accept' }, XIANAN);
  await handle({ action: 'answer', text: '已查處' }, XIANAN);
}

async function applications({ service, world, act }: Acting): Promise<void> {
  const { contractor, carrier, projectId, plates, siteId } = world;
  const named = { projectId, carrierId: carrier.id, plates, siteId };
  const body = await disposalBody(service, contractor, named, { plan: planOf(siteId, 10) });
  const contested = await submitted(service, contractor.actor, body);
  await act(
    'contestContract',
    { id: contested },
    { contractNumber: 'YS-1', reason: '未簽訂' },
    carrier.actor,
  );
  await act('requestSupplement', { id: contested }, { items: [{ citation: '9(2)', note: '補正' }] });
  await act('withdrawPermitApplication', { id: contested }, undefined, contractor.actor);
  const declined = await submitted(service, contractor.actor, body);
  await act('declinePermitApplication', { id: declined }, { reason: '不屬本機關職權' });
  const extended = await accepted(service, contractor.actor, body);
  await act('extendDecision', { id: extended }, { reason: '情況復雜' });
  const officers = [CITY.sub, 'another officer'].map((sub) => ({ sub, name: sub }));
  await act('recordSurvey', { id: extended }, surveyBody('2021-03-16', { officers }));
}

async function onTheRoad({ service, world, act }: Acting): Promise<void> {
  const { record, load, depart, redirect, refuse, next, carrier } = world;
  const { siteId } = world;
  const refused = next();
  for (const scan of [load(refused), depart(refused), refuse(refused), world.redirect(refused)])
    await record(scan);
  await record(world.return(refused));
  await record({ ...redirect(next()), destinationId: siteId });
  const checked = await hauled(world);
  const inspect = { plate: world.plates[0], manifestNumber: checked };
  await record({ ...inspect, id: crypto.randomUUID(), kind: 'inspect', at: at('22:00') }, CITY);
  const settled = await hauled(world, { at: at('18:21') });
  await act('requestCorrection', { number: settled }, { reason: '請更正' });
  const short = next();
  await record(load(short, { at: at('18:22') }));
  await record(depart(short));
  await record(world.receive(short, { quantity: { value: 9, unit: 't' } }));
  await act('settleManifest', { number: short }, { massKg: 9_000, reason: '核查' });
  await act('voidManifest', { number: next() }, { reason: '作廢' }, carrier.actor);
  const lost = next();
  await record(load(lost, { at: at('18:23') }));
  await record(depart(lost));
  await service.setClock('2021-03-17T19:00:00+08:00');
  await act('closeManifest', { number: lost }, { reason: '車輛事故' });
  await service.setClock(NOW);
}

/** An overload that an officer has confirmed, and that a correction of the quantity takes away. */
async function corrections({ service, world, act }: Acting): Promise<string> {
  const { record, load, depart, receive, next, carrier, recycler } = world;
  const number = next();
  const heavy = { quantity: { value: 24, unit: 't' }, at: at('18:25') };
  await record(load(number, heavy));
  await record(depart(number));
  await record(receive(number));
  const { items } = await service.expect(200, CITY, 'listViolations', {
    query: { manifestNumber: number, offence: 'overloaded' },
  });
  await act('reviewViolation', { id: items[0].id }, { outcome: 'confirmed', reason: '核實' });
  // An earlier load comes to count, and weighs less.
  await record(load(number, { at: at('18:20') }));
  const proposal = { changes: { driverName: '王師傅' }, reason: '誤錄' };
  const { id } = await act('proposeCorrection', { number }, proposal, recycler.actor);
  await act('answerCorrection', { number, id }, { answer: 'agree' }, carrier.actor);
  return items[0].id;
}

async function enforcement({ world, act }: Acting): Promise<void> {
  const report = (change: Change = {}) =>
    act(
      'reportViolation',
      {},
      {
        offence: 'uncovered',
        subject: { kind: 'unit', id: world.carrier.id, role: 'carrier' },
        occurredAt: at('18:00'),
        regionCode: '421202',
        note: '未密閉',
        ...change,
      },
    );
  const confirmed = async () => {
    const { id } = await report();
    await act('reviewViolation', { id }, { outcome: 'confirmed', reason: '核實' });
    return id;
  };
  const filed = async () =>
    (
      await act(
        'openCase',
        {},
        {
          violationIds: [await confirmed()],
          investigators: [
            { sub: CITY.sub, name: '甲' },
            { sub: 'another officer', name: '乙' },
          ],
        },
      )
    ).id;
  const step = (id: string, body: Change) => act('addCaseStep', { id }, body);
  const { id: dismissed } = await report();
  await act('reviewViolation', { id: dismissed }, { outcome: 'dismissed', reason: '證據不足' });
  await step(await filed(), { type: 'transfer', to: '421202', reason: '移送' });
  const warned = await filed();
  await step(warned, { type: 'recordLegalReview', by: '法制員', text: '同意' });
  await step(warned, { type: 'warn' });
  await step(warned, { type: 'close' });
}

async function orders({ service }: Acting): Promise<void> {
  const body = { reason: '大型活動', regionCodes: ['421202'], from: at('23:00'), to: at('23:30') };
  const { id } = await service.expect(201, XIANAN, 'issueControlOrder', { body });
  await service.expect(200, XIANAN, 'liftControlOrder', { params: { id } });
}

async function permits({ service, world, act }: Acting): Promise<void> {
  const { carrier, recycler, plates, siteId, transportPermit: number, disposalPermit } = world;
  const { permitNumber } = await service.expect(200, CITY, 'getSite', { params: { id: siteId } });
  await changed(service, recycler.actor, 'amendPermit', String(permitNumber), (draft) => ({
    site: { ...draft.site, capacity: { value: 60_000, unit: 't' } },
  }));
  // Told while the permits that lead there are in force.
  await feedOf(service, CITY, { after: 'latest' });
  const added = '鄂LQ2001';
  await act('registerVehicle', {}, vehicleBody(added), carrier.actor);
  await act('replacePermitCopy', { number }, { removePlate: plates[0], addPlate: added }, carrier.actor);
  await changed(service, carrier.actor, 'amendPermit', number, () => ({ plates: [added] }));
  await act('endPermit', { number: disposalPermit }, { manner: 'withdrawn', reason: '項目停建' });
}

async function sites({ service, world, act }: Acting): Promise<void> {
  const { recycler, siteId: id } = world;
  const documentId = await uploadOf(service, recycler.actor, 'closurePlan');
  await act('noticeClosure', { id }, { stopsOn: '2021-12-31' }, recycler.actor);
  await act('fileIntakeReport', { id }, { month: '2021-02' }, recycler.actor);
  await act('recordSiteClosed', { id }, { on: '2021-03-16', documentId }, recycler.actor);
}
