import {
  type EventField,
  EVENTS,
  type EventSubject,
  type EventType,
  type Happening,
} from '../domain/events/catalogue.ts';
import type { ViolationStatus } from '../domain/enforcement/violation.ts';
import type { ManifestState } from '../domain/manifests/manifest.ts';
import type { ApplicationStatus } from '../domain/permits/procedure.ts';
import type { Json } from './openapi-components.ts';

type Data = Happening['data'];

/** What a member holds, unless its name or the type of event says more. */
const BY_KIND = {
  id: '0195a000-0000-7000-8000-000000000001',
  number: '421200260316000001YZJHE',
  plate: '鄂L12345',
  month: '2026-02',
  day: '2026-03-16',
  instant: '2026-03-16T18:19:00+08:00',
  count: 1,
  flag: false,
} as const;

const AT = '2026-03-16T18:20:00+08:00';

const BY_NAME: Data = {
  authority: '421200',
  regionCode: '421202',
  massKg: 12_000,
  validFrom: '2026-03-16',
  validTo: '2027-03-15',
  acceptsFrom: '2026-04-01',
  acceptsTo: '2028-03-31',
};

/** What is known by a number; everything else by an id. */
const NUMBERS: Readonly<Partial<Record<EventSubject, string>>> = {
  manifest: BY_KIND.number,
  permit: '421200C202600001B',
  complaint: '421202T2026000016',
};

const application = (status: ApplicationStatus, days: Data = {}): Data => ({
  status,
  acceptBy: '2026-03-23',
  decideBy: null,
  ...days,
});
const moved = (previousState: ManifestState, state: ManifestState): Data => ({ previousState, state });
const violation = (
  previousStatus: ViolationStatus | null,
  status: ViolationStatus,
  inCase = false,
): Data => ({
  offence: 'departed_without_clearance',
  previousStatus,
  status,
  caseId: inCase ? BY_KIND.id : null,
});
/** It is handled by the authority that its number names. */
const complaint: Data = { authority: '421202' };
const byAuthority: Data = { department: null };

/** What a type says of its members. */
const BY_TYPE: Readonly<Partial<Record<EventType, Data>>> = {
  'permitApplication.submitted': application('submitted'),
  'permitApplication.accepted': application('accepted', { decideBy: '2026-04-14' }),
  'permitApplication.supplementRequested': application('supplementRequested'),
  'permitApplication.notAccepted': application('notAccepted'),
  'permitApplication.extended': application('accepted', { decideBy: '2026-04-28' }),
  'permitApplication.decided': application('approved', { decideBy: '2026-04-14' }),
  'permitApplication.withdrawn': application('withdrawn'),
  'permit.expiring': { validTo: '2026-04-30', renewBy: '2026-03-31' },
  'permit.expired': { validTo: '2026-03-15' },
  'manifests.drawn': { count: 10, lastNumber: '421200260316000010THC93' },
  'manifest.loaded': moved('drawn', 'loaded'),
  'manifest.departed': moved('loaded', 'inTransit'),
  'manifest.redirected': moved('inTransit', 'inTransit'),
  'manifest.received': moved('inTransit', 'received'),
  'manifest.refused': moved('inTransit', 'refused'),
  'manifest.returned': moved('refused', 'returned'),
  'manifest.completed': moved('received', 'filed'),
  'manifest.voided': moved('drawn', 'voided'),
  'manifest.settled': moved('received', 'filed'),
  'manifest.closed': moved('inTransit', 'closed'),
  'manifest.correctionProposed': moved('received', 'received'),
  'manifest.correctionAnswered': moved('received', 'filed'),
  'site.closureNoticed': { stopsOn: '2026-06-01' },
  'device.registered': { kind: 'video', projectId: null },
  'violation.found': violation(null, 'suspected'),
  'violation.confirmed': violation('suspected', 'confirmed'),
  'violation.dismissed': violation('suspected', 'dismissed'),
  'violation.putIntoCase': violation('confirmed', 'inCase', true),
  'violation.released': violation('inCase', 'confirmed'),
  'violation.closed': violation('inCase', 'closed', true),
  'violation.findingGone': { status: 'confirmed' },
  'case.opened': { number: '421200A202600001E', status: 'open', procedure: 'ordinary' },
  'case.stepAdded': { step: 'notifyPenalty' },
  'complaint.filed': complaint,
  'complaint.accepted': complaint,
  'complaint.transferred': complaint,
  'complaint.extended': complaint,
  'complaint.linked': complaint,
  'complaint.answered': complaint,
  'controlOrder.issued': {
    ...byAuthority,
    from: '2026-03-16T20:00:00+08:00',
    to: '2026-03-17T06:00:00+08:00',
  },
  'controlOrder.lifted': byAuthority,
};

/** An event of a type with every member it can have, by the catalogue: one that could happen so. */
export function sampleOf(type: EventType): Json {
  const { subject, data } = EVENTS[type];
  const said: Data = { ...BY_NAME, ...BY_TYPE[type] };
  const sample = ([name, { is }]: readonly [string, EventField]) => {
    const known = said[name];
    return [name, known === undefined ? (typeof is === 'string' ? BY_KIND[is] : is[0]) : known] as const;
  };
  return {
    id: '0195a000-0000-7000-8000-000000000002',
    type,
    at: AT,
    subject: { kind: subject, id: NUMBERS[subject] ?? BY_KIND.id },
    data: Object.fromEntries(Object.entries(data).map(sample)),
  };
}
