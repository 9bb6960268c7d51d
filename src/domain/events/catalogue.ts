import { PROCEDURES, CASE_STATES, STEP_TYPES } from '../enforcement/case.ts';
import { OFFENCE_CODES } from '../enforcement/offence.ts';
import { VIOLATION_STATUSES } from '../enforcement/violation.ts';
import { PROJECT_KINDS } from '../law/art-03-categories.ts';
import { SITE_TYPES } from '../law/art-06-destinations.ts';
import { ORDERING_DEPARTMENTS } from '../law/art-32-control-orders.ts';
import { CORRECTION_STATUSES } from '../manifests/correction.ts';
import { MANIFEST_STATES } from '../manifests/manifest.ts';
import { APPLICATION_KINDS } from '../permits/application.ts';
import { END_MANNERS, EXPIRED_DAYS, EXPIRING_DAYS } from '../permits/permit.ts';
import { APPLICATION_STATUSES } from '../permits/procedure.ts';
import { DEVICE_KINDS } from '../telemetry/device.ts';

/** What events are about, each known by an id of its own. */
export const EVENT_SUBJECTS = {
  organisation: 'the id of an organisation',
  vehicle: 'the id of a vehicle',
  project: 'the id of a project',
  permitApplication: 'the id of an application',
  permit: 'the number of a permit',
  manifest: 'the number of a manifest',
  violation: 'the id of a violation',
  case: 'the id of a case',
  controlOrder: 'the id of a control order',
  site: 'the id of a site',
  device: 'the id of a device',
  complaint: 'the number of a complaint',
} as const;
export type EventSubject = keyof typeof EVENT_SUBJECTS;

/**
 * A member of the data of an event: an id, a number that people read, a calendar day, an instant (kept in
 * milliseconds), a count, a yes or no, or one of a closed list. No member is free text, and none is a person.
 */
export type EventField = Readonly<{
  is: 'id' | 'number' | 'plate' | 'month' | 'day' | 'instant' | 'count' | 'flag' | readonly string[];
  nullable?: true;
  what: string;
}>;

type Entry = Readonly<{
  subject: EventSubject;
  means: string;
  data: Readonly<Record<string, EventField>>;
  /** Whether those who see the subject are told: by what rule, says `src/db/events/audience.ts`. */
  parties: boolean;
  /** Whether departments are told. Officers are told everything (第三十一條). */
  departments: boolean;
}>;

const APPLICATION = {
  kind: { is: APPLICATION_KINDS, what: 'what is applied for' },
  status: { is: APPLICATION_STATUSES, what: 'the status that it has now' },
  authority: { is: 'number', nullable: true, what: 'the code of the authority that decides' },
  deemed: { is: 'flag', what: 'whether silence alone brought it about (行政許可法 第三十二, 五十條)' },
  acceptBy: { is: 'day', nullable: true, what: 'the last day to answer' },
  decideBy: { is: 'day', nullable: true, what: 'the last day to decide' },
} as const satisfies Entry['data'];

const MOVED = {
  previousState: { is: MANIFEST_STATES, what: 'the state before' },
  state: { is: MANIFEST_STATES, what: 'the state that it has now' },
} as const satisfies Entry['data'];

const SCANNED = {
  scanId: { is: 'id', what: 'the scan' },
  scannedAt: { is: 'instant', what: 'the time on the scan, which may lie before that of the event' },
} as const satisfies Entry['data'];

const VIOLATION = {
  offence: { is: OFFENCE_CODES, what: 'the offence' },
  previousStatus: { is: VIOLATION_STATUSES, nullable: true, what: 'the status before, unless it is new' },
  status: { is: VIOLATION_STATUSES, what: 'the status that it has now' },
  manifestNumber: { is: 'number', nullable: true, what: 'the manifest it was found on' },
  caseId: { is: 'id', nullable: true, what: 'the case in which it is' },
} as const satisfies Entry['data'];

const SITE = {
  acceptsFrom: { is: 'day', what: 'the first day on which it takes waste' },
  acceptsTo: { is: 'day', what: 'the last day on which it takes waste' },
} as const satisfies Entry['data'];

const USED = {
  useId: { is: 'id', what: 'the record of it' },
  usedOn: { is: 'day', what: 'the day on which it was done' },
  massKg: { is: 'count', what: 'how much, in kg' },
} as const satisfies Entry['data'];

const COMPLAINT = {
  authority: { is: 'number', what: 'the code of the authority that handles it now' },
} as const satisfies Entry['data'];

const application = (means: string) =>
  ({
    subject: 'permitApplication',
    means,
    data: APPLICATION,
    parties: true,
    departments: false,
  }) as const;
const ofPermit = <Data extends Entry['data']>(means: string, data: Data) =>
  ({ subject: 'permit', means, data, parties: true, departments: true }) as const;
const ofManifest = <Data extends Entry['data']>(means: string, data: Data) =>
  ({ subject: 'manifest', means, data, parties: true, departments: true }) as const;
const ofViolation = (means: string) =>
  ({ subject: 'violation', means, data: VIOLATION, parties: true, departments: true }) as const;
const ofSite = <Data extends Entry['data']>(means: string, data: Data) =>
  ({ subject: 'site', means, data, parties: true, departments: true }) as const;

const ofOrganisation = (means: string) =>
  ({ subject: 'organisation', means, data: {}, parties: true, departments: true }) as const;
const ofVehicle = (means: string) =>
  ({
    subject: 'vehicle',
    means,
    data: { plate: { is: 'plate', what: 'its plate' } },
    parties: true,
    departments: true,
  }) as const;
/** Told to whom `getProducerStatement` shows it. */
const ofUse = (means: string) =>
  ({ subject: 'project', means, data: USED, parties: true, departments: false }) as const;
/** Those complained of, and departments, do not learn of a complaint (第三十五條第二款). */
const ofComplaint = <Data extends Entry['data']>(means: string, data: Data) =>
  ({ subject: 'complaint', means, data, parties: false, departments: false }) as const;

/** The closed catalogue of what the service tells: one row a type, in the order of the job. */
const TABLE = {
  'organisation.registered': ofOrganisation('Registered; it waits to be verified unless that is told too.'),
  'organisation.verified': ofOrganisation(
    'An officer, or the token of its owner, vouches for the organisation.',
  ),
  'organisation.peopleChanged': {
    subject: 'organisation',
    means: 'Somebody belongs to it now, or no more, or has other duties. Who it is, is not told.',
    data: {},
    parties: true,
    departments: false,
  },
  'vehicle.registered': ofVehicle('Registered, by itself or from a file.'),
  'vehicle.changed': ofVehicle('What is known of it changed: masses, certificates, equipment.'),
  'project.registered': {
    subject: 'project',
    means: 'Registered.',
    data: {
      kind: { is: PROJECT_KINDS, what: 'what is built' },
      regionCode: { is: 'number', what: 'the code of its region' },
    },
    parties: true,
    departments: true,
  },

  'permitApplication.submitted': application(
    'Submitted, or submitted again after a supplement was asked for.',
  ),
  'permitApplication.accepted': application('Accepted, by an officer or by silence.'),
  'permitApplication.supplementRequested': application('The authority asks for what is missing.'),
  'permitApplication.notAccepted': application('Not accepted, or lapsed because no supplement came.'),
  'permitApplication.extended': application('The time to decide was extended.'),
  'permitApplication.decided': application('Approved or refused.'),
  'permitApplication.withdrawn': application('Withdrawn by the applicant.'),
  'permitApplication.contested': {
    subject: 'permitApplication',
    means: 'The other party of a contract in it says that there is no such contract.',
    data: { contestId: { is: 'id', what: 'the contest' } },
    parties: true,
    departments: false,
  },
  'permitApplication.surveyed': {
    subject: 'permitApplication',
    means: 'A survey on site was recorded. Those of its officers who have not signed it are waited for.',
    data: {
      surveyId: { is: 'id', what: 'the survey' },
      surveyedOn: { is: 'day', what: 'the day of the survey' },
    },
    parties: true,
    departments: false,
  },
  'permitApplication.surveySigned': {
    subject: 'permitApplication',
    means: 'One of its officers signed a survey.',
    data: { surveyId: { is: 'id', what: 'the survey' } },
    parties: true,
    departments: false,
  },
  'permit.granted': ofPermit('Granted.', {
    kind: { is: APPLICATION_KINDS, what: 'what it permits' },
    authority: { is: 'number', what: 'the code of the authority that granted it' },
    applicationId: { is: 'id', nullable: true, what: 'the application, unless it was granted elsewhere' },
    validFrom: { is: 'day', what: 'its first day' },
    validTo: { is: 'day', what: 'its last day' },
  }),
  'permit.changed': ofPermit('A renewal or an amendment was granted, by a decision or by silence.', {
    applicationId: { is: 'id', what: 'the renewal or amendment' },
  }),
  'permit.copyReplaced': ofPermit('A copy ended because another vehicle has one in its place.', {
    copyNumber: { is: 'count', what: 'the copy that ended' },
    plate: { is: 'plate', what: 'its vehicle' },
  }),
  'permit.copyEnded': ofPermit(
    'A copy ended by itself, with that of its vehicle under the permit of the carrier.',
    {
      copyNumber: { is: 'count', what: 'the copy that ended' },
      plate: { is: 'plate', what: 'its vehicle' },
    },
  ),
  'permit.ended': ofPermit('Ended by its authority.', { manner: { is: END_MANNERS, what: 'how' } }),
  'permit.expiring': ofPermit(
    `Its last day is at most ${EXPIRING_DAYS} days away, and no renewal that was asked for in time waits. Told once for each last day, within an hour.`,
    {
      validTo: { is: 'day', what: 'its last day' },
      renewBy: {
        is: 'day',
        nullable: true,
        what: 'the last day on which a renewal is asked for in time (行政許可法 第五十條), unless it is past or the permit is not renewed here',
      },
    },
  ),
  'permit.expired': ofPermit(
    `Its last day is past, by at most ${EXPIRED_DAYS} days. Told once for each last day, within an hour.`,
    { validTo: { is: 'day', what: 'its last day' } },
  ),

  'manifests.drawn': {
    subject: 'permit',
    means: 'The carrier drew numbers on its permit.',
    data: {
      count: { is: 'count', what: 'how many' },
      firstNumber: { is: 'number', what: 'the first' },
      lastNumber: { is: 'number', what: 'the last' },
    },
    parties: true,
    departments: true,
  },
  'manifest.loaded': ofManifest('A scan `load` was recorded.', { ...MOVED, ...SCANNED }),
  'manifest.departed': ofManifest('A scan `depart` was recorded.', { ...MOVED, ...SCANNED }),
  'manifest.redirected': ofManifest('A scan `redirect` was recorded.', { ...MOVED, ...SCANNED }),
  'manifest.received': ofManifest('A scan `receive` was recorded.', { ...MOVED, ...SCANNED }),
  'manifest.refused': ofManifest('A scan `refuse` was recorded.', { ...MOVED, ...SCANNED }),
  'manifest.returned': ofManifest('A scan `return` was recorded.', { ...MOVED, ...SCANNED }),
  'manifest.inspected': ofManifest('A scan `inspect` of an officer was recorded.', SCANNED),
  'manifest.completed': ofManifest('The fourth copy is filed; nothing is open.', MOVED),
  'manifest.voided': ofManifest('The carrier voided the number.', MOVED),
  'manifest.settled': ofManifest('An officer settled what the load weighed.', MOVED),
  'manifest.closed': ofManifest('An officer closed it: the load will not arrive.', MOVED),
  'manifest.correctionProposed': ofManifest('A party proposes to correct the sheet.', {
    ...MOVED,
    correctionId: { is: 'id', what: 'the correction' },
  }),
  'manifest.correctionAnswered': ofManifest('Another party, or an officer, answered; or it was withdrawn.', {
    ...MOVED,
    correctionId: { is: 'id', what: 'the correction' },
    answer: { is: CORRECTION_STATUSES.filter((each) => each !== 'open'), what: 'what became of it' },
  }),
  'manifest.correctionRequested': ofManifest('An officer asks the parties for a correction.', {
    requestId: { is: 'id', what: 'the request' },
  }),

  'site.registered': ofSite('Registered, or approved by a permit that was granted.', {
    siteType: { is: SITE_TYPES, what: 'its type' },
    regionCode: { is: 'number', what: 'the code of its region' },
    ...SITE,
  }),
  'site.changed': ofSite(
    'Its name, place, capacity or days changed: its permit was renewed or amended, or renewed by silence.',
    SITE,
  ),
  'site.closureNoticed': ofSite('The operator gives notice of the closing.', {
    stopsOn: { is: 'day', what: 'the first day on which the site takes nothing' },
  }),
  'site.closed': ofSite('The operator says that the site is closed.', {
    stopsOn: { is: 'day', what: 'the first day on which the site takes nothing' },
    closedOn: { is: 'day', what: 'the day of the closing' },
  }),
  'intakeReport.filed': ofSite('The operator reported the intake of a month; a later report corrects it.', {
    reportId: { is: 'id', what: 'the report' },
    month: { is: 'month', what: 'of which month' },
    number: { is: 'count', what: 'which report of that month' },
  }),
  'project.recycledOnsite': ofUse('Waste was recycled on the site of the project (第二十九條).'),
  'project.backfilled': ofUse('Waste was filled back at the project (第十六條).'),
  'device.registered': {
    subject: 'device',
    means: 'A recorder or a video device was registered.',
    data: {
      kind: { is: DEVICE_KINDS, what: 'which of the two' },
      siteId: { is: 'id', nullable: true, what: 'the site of a video device' },
      projectId: { is: 'id', nullable: true, what: 'or its project' },
    },
    parties: true,
    departments: false,
  },

  'violation.found': ofViolation('Suspected: by a scan, a recorder, an inspection or a report.'),
  'violation.confirmed': ofViolation('An officer confirmed it.'),
  'violation.dismissed': ofViolation('An officer dismissed it, or what it rested on no longer holds.'),
  'violation.putIntoCase': ofViolation('A case was filed on it.'),
  'violation.released': ofViolation('Its case went to another authority; it is confirmed as before.'),
  'violation.closed': ofViolation('Its case was closed.'),
  'violation.findingGone': {
    subject: 'violation',
    means:
      'What a confirmed violation rests on no longer holds, after a later scan or a correction of the manifest. Nothing is undone by itself: an officer looks at it.',
    data: {
      status: { is: VIOLATION_STATUSES, what: 'the status that it has' },
      manifestNumber: { is: 'number', what: 'the manifest' },
    },
    parties: false,
    departments: false,
  },
  'case.opened': {
    subject: 'case',
    means: 'Filed (立案).',
    data: {
      number: { is: 'number', what: 'the number of the case' },
      status: { is: CASE_STATES, what: 'the status that it has now' },
      procedure: { is: PROCEDURES, what: 'by which procedure' },
      authority: { is: 'number', what: 'the code of the authority' },
    },
    parties: true,
    departments: false,
  },
  'case.stepAdded': {
    subject: 'case',
    means: 'A step was taken. The party is not told of the legal review, as it does not see it.',
    data: {
      stepId: { is: 'id', what: 'the step' },
      step: { is: STEP_TYPES, what: 'its type' },
    },
    parties: true,
    departments: false,
  },
  'complaint.filed': ofComplaint('Somebody complained (第三十五條第二款).', COMPLAINT),
  'complaint.accepted': ofComplaint('An officer accepted it.', COMPLAINT),
  'complaint.transferred': ofComplaint('Handed on, to an authority or to another officer.', COMPLAINT),
  'complaint.extended': ofComplaint('The time to answer was extended.', COMPLAINT),
  'complaint.linked': ofComplaint('It became evidence of a violation.', {
    ...COMPLAINT,
    violationId: { is: 'id', what: 'the violation' },
  }),
  'complaint.answered': ofComplaint('Answered.', COMPLAINT),
  'controlOrder.issued': {
    subject: 'controlOrder',
    means: 'Issued (第三十二條). Those whom it may keep from leaving are told.',
    data: {
      authority: { is: 'number', nullable: true, what: 'the code of the authority that issued it' },
      department: { is: ORDERING_DEPARTMENTS, nullable: true, what: 'or the department' },
      from: { is: 'instant', what: 'it binds from' },
      to: { is: 'instant', what: 'to' },
    },
    parties: true,
    departments: true,
  },
  'controlOrder.lifted': {
    subject: 'controlOrder',
    means: 'Lifted before its time.',
    data: {
      authority: { is: 'number', nullable: true, what: 'the code of the authority that issued it' },
      department: { is: ORDERING_DEPARTMENTS, nullable: true, what: 'or the department' },
    },
    parties: true,
    departments: true,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type EventType = keyof typeof TABLE;
export const EVENTS: Readonly<Record<EventType, Entry>> = TABLE;
export const EVENT_TYPES = Object.keys(TABLE) as [EventType, ...EventType[]];

/** Something that happened, about to be written down in the transaction in which it did. */
export type Happening = Readonly<{
  type: EventType;
  subject: Readonly<{ kind: EventSubject; id: string }>;
  data: Readonly<Record<string, string | number | boolean | null>>;
}>;

const typesWhere = (is: (entry: Entry) => boolean) => EVENT_TYPES.filter((type) => is(EVENTS[type]));

/** The types that are told to the parties, and those that are told to departments. */
export const TOLD_TO_PARTIES = typesWhere(({ parties }) => parties);
export const TOLD_TO_DEPARTMENTS = typesWhere(({ departments }) => departments);
