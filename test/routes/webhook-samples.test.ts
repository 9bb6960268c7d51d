import t from 'tap';
import { EVENTS, EVENT_TYPES, type EventType } from '../../src/domain/events/catalogue.ts';
import { EVENT_SCHEMAS } from '../../src/routes/event-schemas.ts';
import { sampleOf } from '../../src/routes/openapi-webhook-samples.ts';

type Data = Readonly<Record<string, string | number | boolean | null>>;
const dataOf = (type: EventType) => sampleOf(type)['data'] as Data;

/** The state or status that a type of event says itself. */
const SAID: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'permitApplication.submitted': ['submitted'],
  'permitApplication.accepted': ['accepted'],
  'permitApplication.supplementRequested': ['supplementRequested'],
  'permitApplication.notAccepted': ['notAccepted'],
  'permitApplication.extended': ['accepted'],
  'permitApplication.decided': ['approved', 'refused'],
  'permitApplication.withdrawn': ['withdrawn'],
  'manifest.loaded': ['loaded'],
  'manifest.departed': ['inTransit'],
  'manifest.redirected': ['inTransit'],
  'manifest.received': ['received'],
  'manifest.refused': ['refused'],
  'manifest.returned': ['returned'],
  'manifest.completed': ['filed'],
  'manifest.voided': ['voided'],
  'manifest.closed': ['closed'],
  'violation.found': ['suspected'],
  'violation.confirmed': ['confirmed'],
  'violation.dismissed': ['dismissed'],
  'violation.putIntoCase': ['inCase'],
  'violation.released': ['confirmed'],
  'violation.closed': ['closed'],
  'violation.findingGone': ['confirmed', 'inCase', 'closed'],
  'case.opened': ['open'],
};
/** Those that may leave a manifest in any state that is not its first. */
const OPEN: readonly EventType[] = [
  'manifest.settled',
  'manifest.correctionProposed',
  'manifest.correctionAnswered',
];

t.test('the example of each type of event fits its schema and has every member', async (t) => {
  for (const type of EVENT_TYPES) {
    const parsed = EVENT_SCHEMAS[type].safeParse(sampleOf(type));
    t.ok(parsed.success, `${type}: ${parsed.error?.message}`);
    t.same(Object.keys(dataOf(type)), Object.keys(EVENTS[type].data), type);
  }
});

t.test('the example of each type has the state or status that the type says', async (t) => {
  for (const type of EVENT_TYPES) {
    const { data } = EVENTS[type];
    if (!('state' in data || 'status' in data)) continue;
    const { state, status, previousStatus } = dataOf(type);
    if (OPEN.includes(type)) t.not(state, 'drawn', type);
    else t.ok(SAID[type]?.includes(String(state ?? status)), `${type}: ${String(state ?? status)}`);
    if ('previousStatus' in data) t.not(previousStatus, status, type);
  }
});

t.test('what comes before a state can come before it', async (t) => {
  const before: Readonly<Record<string, readonly string[]>> = {
    loaded: ['drawn'],
    inTransit: ['loaded', 'inTransit'],
    received: ['inTransit', 'received'],
    refused: ['inTransit'],
    returned: ['refused'],
    filed: ['received', 'filed'],
    voided: ['drawn'],
    closed: ['loaded', 'inTransit', 'refused'],
  };
  for (const type of EVENT_TYPES) {
    const { previousState, state } = dataOf(type);
    if (state !== undefined)
      t.ok(before[String(state)]?.includes(String(previousState)), `${type}: ${String(previousState)}`);
  }
});

t.test('codes of authorities and regions are such, and only what is in a case names one', async (t) => {
  for (const type of EVENT_TYPES) {
    const { authority, department, regionCode, previousStatus, status, caseId } = dataOf(type);
    for (const code of [authority, regionCode]) if (code !== undefined) t.match(code, /^4212\d\d$/, type);
    if (department !== undefined) t.equal(department, null, `${type}: an authority or a department`);
    if (caseId === undefined) continue;
    t.equal(caseId !== null, status === 'inCase' || status === 'closed', type);
    t.equal(previousStatus === null, type === 'violation.found', type);
  }
});
