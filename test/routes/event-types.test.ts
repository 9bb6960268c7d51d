import t from 'tap';
import { EVENT_TYPES, EVENTS, type EventType } from '../../src/domain/events/catalogue.ts';
import { feedOf } from '../support/events.ts';
import { everythingThatHappens } from '../support/event-story.ts';
import { haulage } from '../support/haulage.ts';
import { CITY, ECOLOGY, testService } from '../support/service.ts';

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
