import t from 'tap';
import { EVENT_TYPES, EVENTS, type EventType } from '../../src/domain/events/catalogue.ts';
import { feedOf } from '../support/events.ts';
import { everythingThatHappens } from '../support/event-story.ts';
import { haulage } from '../support/haulage.ts';
import { organisationBody, vehicleBody } from '../support/parties.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';
import { csvOf } from '../support/tables.ts';
import { CSV } from '../../src/routes/table.ts';

t.setTimeout(120_000);
const service = await testService();
t.teardown(() => service.close());
const world = await haulage(service);
const { findingGone } = await everythingThatHappens(world);
const officer = (await feedOf(service, CITY, { limit: '500' })).events;

t.test(
  'every type is told by some operation, by its schema, and none that the catalogue lacks',
  async (t) => {
    const told = new Set(officer.map(({ type }) => type));
    t.same(
      EVENT_TYPES.filter((type) => !told.has(type)),
      [],
    );
    for (const { type, subject } of officer) t.equal(subject.kind, EVENTS[type as EventType].subject, type);
  },
);

t.test('departments are told what they read', async (t) => {
  const { events } = await feedOf(service, ECOLOGY, { limit: '500' });
  t.same(
    events,
    officer.filter(({ type }) => EVENTS[type as EventType].departments),
  );
  t.ok(events.length > 0 && events.length < officer.length);
});

t.test('a confirmed violation whose finding is gone is told to officers alone, once', async (t) => {
  const gone = officer.filter(({ type }) => type === 'violation.findingGone');
  t.match(gone, [{ subject: { id: findingGone }, data: { status: 'confirmed' } }]);
  t.equal(gone.length, 1);
  const { events } = await feedOf(service, world.carrier.actor, { limit: '500' });
  t.ok(events.some(({ subject }) => subject.id === findingGone));
  t.notOk(events.some(({ type }) => type === 'violation.findingGone'));
});

t.test('the party of a case is told of its steps, but for the legal review', async (t) => {
  const stepsOf = (events: typeof officer) =>
    events.flatMap(({ type, data }) => (type === 'case.stepAdded' ? [data['step']] : []));
  t.same(stepsOf(officer), ['transfer', 'recordLegalReview', 'warn', 'close']);
  const { events } = await feedOf(service, world.carrier.actor, { limit: '500' });
  t.same(stepsOf(events), ['transfer', 'warn', 'close']);
  const others = await feedOf(service, world.contractor.actor, { limit: '500' });
  t.notOk(
    others.events.some(
      ({ subject }) => ['case', 'violation'].includes(subject.kind) && subject.id === findingGone,
    ),
  );
  t.same(stepsOf(others.events), []);
});

/** Of each type that is no manifest's, permit's or case's: who is told of it, and a party that is not. */
const TOLD: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'organisation.peopleChanged': [world.carrier.actor],
  'vehicle.changed': [world.recycler.actor],
  'project.registered': [world.developer.actor, world.contractor.actor],
  'project.recycledOnsite': [world.developer.actor, world.contractor.actor],
  'project.backfilled': [world.developer.actor, world.contractor.actor],
  'permitApplication.surveyed': [world.contractor.actor],
  'permitApplication.surveySigned': [world.contractor.actor],
  'site.registered': [world.recycler.actor],
  'site.changed': [world.carrier, world.contractor, world.developer, world.recycler].map(
    ({ actor }) => actor,
  ),
  'device.registered': [world.carrier.actor],
  'complaint.filed': [],
  'complaint.accepted': [],
  'complaint.transferred': [],
  'complaint.extended': [],
  'complaint.linked': [],
  'complaint.answered': [],
};

t.test(
  'what the registers and complaints tell is told to those who see it, and to no other party',
  async (t) => {
    const { carrier, contractor, developer, recycler } = world;
    const feeds = new Map<string, readonly string[]>();
    for (const actor of [carrier.actor, contractor.actor, developer.actor, recycler.actor, 'stranger'])
      feeds.set(
        actor,
        (await feedOf(service, actor, { limit: '500' })).events.map(({ type, id }) => `${type} ${id}`),
      );
    for (const [type, wanted] of Object.entries(TOLD)) {
      const told = officer.filter((each) => each.type === type).map(({ id }) => `${type} ${id}`);
      t.ok(told.length > 0, type);
      for (const each of told) {
        const readers = [...feeds].flatMap(([actor, feed]) => (feed.includes(each) ? [actor] : []));
        t.same(readers.toSorted(), wanted.toSorted(), each);
      }
    }
    const registered = officer.filter(({ type }) => type === 'vehicle.registered');
    t.equal(registered.length, 5);
    for (const { id } of registered) {
      const readers = [...feeds].filter(([, feed]) => feed.includes(`vehicle.registered ${id}`));
      t.equal(readers.length, 1);
    }
  },
);

t.test('what is refused is no event', async (t) => {
  const { carrier, plates, projectId } = world;
  const { items } = await service.expect(200, CITY, 'listComplaints');
  const { next: after } = await feedOf(service, CITY, { after: 'latest' });
  const device = { kind: 'recorder', recorderId: `R-${plates[0].slice(2)}`, plate: plates[0] };
  const use = { dustMeasures: '噴淋', quantity: { value: 4, unit: 'm3' } };
  const refused = [
    await service.call(carrier.actor, 'registerVehicle', { body: vehicleBody(plates[0]) }),
    // The first row is written, and undone with the second.
    await service.call(carrier.actor, 'importVehicles', {
      body: csvOf(
        ['plate', 'ratedLoadKg', 'equipment.sealedCover', 'equipment.sortedTransport'],
        ['鄂LQ0001', 20_000, 'yes', 'no'],
        [plates[0], 20_000, 'yes', 'no'],
      ),
      headers: { 'content-type': CSV },
    }),
    await service.call(carrier.actor, 'registerDevice', { body: device }),
    await service.call('stranger', 'recordBackfill', { params: { id: projectId }, body: use }),
    await service.call(carrier.actor, 'registerOrganisation', { body: organisationBody(carrier.actor) }),
    await service.call(carrier.actor, 'removeMember', {
      params: { id: carrier.id },
      body: { sub: carrier.actor },
    }),
    await service.call(CITY, 'handleComplaint', {
      params: { code: items[0].number },
      body: { action: 'accept' },
    }),
  ];
  t.same(
    refused.map(({ status }) => status),
    [409, 422, 409, 404, 409, 409, 409],
  );
  t.same((await feedOf(service, CITY, { after })).events, []);
});
