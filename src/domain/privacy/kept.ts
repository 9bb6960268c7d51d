import { DELIVERY_DAYS, EVENT_DAYS } from '../events/delivery.ts';

/**
 * What is kept of people, why, for how long, and who sees it (個人信息保護法 第十九條: no longer than the purpose needs).
 * The retention job, `docs/privacy.md` and the walk through the schema are made from or held to this table.
 */
type Entry = Readonly<{
  what: string;
  zh: string;
  /** `table.column`, of objects in a column `table.column.member`. */
  columns: readonly string[];
  whose: string;
  why: string;
  /** Where it comes from the law, the article; `choice` where the law leaves it to us. */
  basis: readonly string[];
  until: Ends | string;
  clear: string;
  masked: string;
}>;

/**
 * Days from a moment on, then what becomes of it. `clock` is the one by which the moment was written: that of the
 * service, which is the real one outside the sandbox, or the real one always.
 */
type Ends = Readonly<{ days: number; from: string; clock: 'service' | 'real'; fate: string }>;

/** Two years, a leap day included: 行政處罰法 第三十六條, after which an act nobody found is not punished any more. */
const TWO_YEARS = 731;
/** Six months, the longest they can be: 網絡安全法 第二十三條第(三)項, until 2025 第二十一條第(三)項; 行政訴訟法 第四十六條. */
const SIX_MONTHS = 184;

const DUTY = '個人信息保護法 第十三條第(三)項';
const SENSITIVE = '個人信息保護法 第二十八條';
const PENALTY = '行政處罰法 第三十六條';
const STAFF_IN_CLEAR = 'their own people; an officer in one thing, on record';
const FILE = 'as long as the file they stand in: ended by hand when the authority’s archive rules say so';
const NOBODY = 'nobody through the API';

/** The violations of a manifest in these states keep what is known of its people, however old. */
export const OPEN_VIOLATIONS = ['suspected', 'confirmed', 'inCase'] as const;

const TABLE = {
  road: {
    what: 'Names of drivers and of who sent scans, places of scans',
    zh: '駕駛員、掃碼人姓名，掃碼位置（行蹤軌跡）',
    columns: [
      'scan.content.driverName',
      'scan.sender_name',
      'scan.lat',
      'scan.lon',
      'manifest.driver_name',
      'manifest.copies.signedBy.name',
      'correction.by_name',
      'correction.changes.driverName',
      'correction.before.driverName',
    ],
    whose: 'drivers, people at gates, individuals who produce waste',
    why: 'to know who drove and signed where goods and manifest differ (27.2) or a load was unlawful',
    basis: [DUTY, SENSITIVE, PENALTY],
    until: {
      days: TWO_YEARS,
      from: 'the last scan or answered correction of the manifest, unless a violation or a correction of it is open',
      clock: 'service',
      fate: 'names are emptied, places removed; the scan stays',
    },
    clear:
      'the carrier its drivers and all places of its manifests; senders themselves; an officer in one manifest, on record',
    masked:
      'other parties and departments: names; places not at all. Every list, but the carrier’s own drivers',
  },
  tracks: {
    what: 'Tracks of vehicles, as recorders report them',
    zh: '車輛軌跡（行蹤軌跡）',
    columns: ['telemetry_point.lat', 'telemetry_point.lon'],
    whose: 'drivers',
    why: 'to find what goes wrong on the road (第三十一條第(二)款)',
    basis: [
      DUTY,
      SENSITIVE,
      '道路運輸車輛動態監督管理辦法: six months at least',
      '個人信息保護法 第十九條: no longer',
    ],
    until: {
      days: SIX_MONTHS,
      from: 'the day of the point',
      clock: 'service',
      fate: 'the whole day is dropped',
    },
    clear: 'owners and dispatchers of the vehicle’s organisation, officers; each reading on record',
    masked: NOBODY,
  },
  evidence: {
    what: 'The part of a track behind a violation',
    zh: '違法證據所涉軌跡',
    columns: ['telemetry_episode.points'],
    whose: 'drivers',
    why: 'to review the violation, and to contest it',
    basis: [DUTY, SENSITIVE, PENALTY],
    until: 'as long as the violation',
    clear: 'as tracks',
    masked: NOBODY,
  },
  individuals: {
    what: 'Names of individuals who produce waste, name and place of their works',
    zh: '個人產生者姓名、工程名稱與位置',
    columns: ['project.producer_name', 'project.name', 'project.lat', 'project.lon'],
    whose: 'households, people without a company',
    why: 'who answers for the load of a household (第十二, 二十五條)',
    basis: [DUTY, PENALTY],
    until: {
      days: TWO_YEARS,
      from: 'the registration, or the last change of a manifest of the project, unless there is a permit for it or a violation is open',
      clock: 'service',
      fate: 'both names are emptied, the place is rounded to about a kilometre',
    },
    clear: 'who registered the project; an officer in one project or copy, on record',
    masked: 'other parties and departments; every list. Name and place of works: the parties, staff',
  },
  subjects: {
    what: 'Names of individuals suspected of a violation, and what was reported of it',
    zh: '個人當事人姓名、報告內容',
    columns: ['violation.subject_name', 'violation.lat', 'violation.lon', 'violation.note'],
    whose: 'individuals who are subjects of violations',
    why: 'to review and to punish (第三十五條 to 第四十四條)',
    basis: [DUTY, '個人信息保護法 第三十四條', PENALTY],
    until: {
      days: TWO_YEARS,
      from: 'the last change of a violation that is dismissed',
      clock: 'service',
      fate: 'the name and what was reported are emptied, the place removed',
    },
    clear: 'an officer in one violation, on record',
    masked: 'departments; every list. Place: whoever sees the violation',
  },
  complainants: {
    what: 'Who complained: name, telephone, mail and what else they said of themselves, and where it happened',
    zh: '投訴人聯絡方式、投訴地點',
    columns: [
      'complaint_contact.name',
      'complaint_contact.phone',
      'complaint_contact.email',
      'complaint_contact.text',
      'complaint.lat',
      'complaint.lon',
    ],
    whose: 'whoever complains and says so',
    why: 'to ask back and to tell them the answer; afterwards as long as they may challenge it (第三十五條第二款)',
    basis: [DUTY, '固體廢物污染環境防治法 第三十一條', '行政訴訟法 第四十六條: six months'],
    until: {
      days: SIX_MONTHS,
      from: 'the answer',
      clock: 'service',
      fate: 'the contact is deleted, the place is rounded to about a kilometre',
    },
    clear: 'the officer who accepted the complaint, on record; the place: officers',
    masked: NOBODY,
  },
  memberships: {
    what: 'Who belonged to an organisation and who added them',
    zh: '已終止的單位成員',
    columns: ['member.sub', 'member.added_by'],
    whose: 'people of organisations',
    why: 'who could act for the organisation when something was done in its name',
    basis: [DUTY, PENALTY],
    until: { days: TWO_YEARS, from: 'the end of the membership', clock: 'service', fate: 'deleted' },
    clear: STAFF_IN_CLEAR,
    masked: 'other staff; every list of staff',
  },
  invitations: {
    what: 'Who invited and who accepted',
    zh: '邀請人、受邀人',
    columns: ['invitation.invited_by', 'invitation.accepted_by'],
    whose: 'people of organisations',
    why: 'to find out whom a code brought in; afterwards the membership and the audit say it',
    basis: ['個人信息保護法 第十九條', 'choice'],
    until: { days: 30, from: 'the acceptance, else the expiry', clock: 'service', fate: 'deleted' },
    clear: NOBODY,
    masked: NOBODY,
  },
  keys: {
    what: 'Who made an API key that is revoked',
    zh: '已註銷密鑰的創建人',
    columns: ['api_key.created_by', 'api_key.name'],
    whose: 'owners of organisations',
    why: 'who answers for what the key did',
    basis: [DUTY, PENALTY],
    until: { days: TWO_YEARS, from: 'the revocation', clock: 'service', fate: 'deleted' },
    clear: 'the owners of the organisation',
    masked: NOBODY,
  },
  answers: {
    what: 'Answers to requests with an Idempotency-Key, sealed',
    zh: '冪等應答（加密）',
    columns: ['idempotency.sealed'],
    whose: 'whoever is in the answer',
    why: 'the same answer for a request that is sent again',
    basis: ['choice'],
    until: { days: 1, from: 'the request', clock: 'real', fate: 'deleted' },
    clear: 'who has the key and sends the request again',
    masked: NOBODY,
  },
  origins: {
    what: 'Addresses from which something was done',
    zh: '操作來源網絡地址',
    columns: ['audit_entry.origin'],
    whose: 'everybody who changes something, officers who read people in clear',
    why: 'to find an intruder',
    basis: ['網絡安全法 第二十三條第(三)項: six months at least', '個人信息保護法 第十九條: no longer'],
    until: {
      days: SIX_MONTHS,
      from: 'the entry',
      clock: 'real',
      fate: 'emptied; its digest stays, so that the chain still verifies',
    },
    clear: 'who may read the audit',
    masked: NOBODY,
  },
  events: {
    what: 'What happened, by ids, numbers and plates alone',
    zh: '事件（僅編號、號牌）',
    columns: ['event.data', 'event.subject_id', 'event_made.data', 'event_made.subject_id'],
    whose: 'nobody; from outside an id tells no person, and a plate is that of a unit',
    why: 'to tell the systems of organisations and authorities what happened, also after they were away',
    basis: ['choice'],
    until: { days: EVENT_DAYS, from: 'the day it came into the feed', clock: 'real', fate: 'deleted' },
    clear: 'those who could see what it is about when it came into the feed',
    masked: NOBODY,
  },
  deliveries: {
    what: 'Which event was sent to which webhook, and the status that was answered',
    zh: '推送記錄',
    columns: ['delivery.subject'],
    whose: 'nobody',
    why: 'to send again what did not arrive',
    basis: ['choice'],
    until: { days: DELIVERY_DAYS, from: 'the day it was made', clock: 'real', fate: 'deleted' },
    clear: 'owners of the organisation; people of the authority or department',
    masked: NOBODY,
  },
  contacts: {
    what: 'How an organisation is reached',
    zh: '單位聯絡人',
    columns: [
      'organisation_contact.address',
      'organisation_contact.name',
      'organisation_contact.phone',
      'organisation_contact.email',
    ],
    whose: 'the person an organisation names',
    why: 'to serve documents and to ask back',
    basis: [DUTY],
    until: 'as long as the organisation is registered; another person is put in their place by hand',
    clear: STAFF_IN_CLEAR,
    masked: 'departments and administrators; every list of staff',
  },
  senders: {
    what: 'Identifiers (`sub`) of who sent a scan',
    zh: '掃碼人標識',
    columns: ['scan.sub', 'manifest.copies.signedBy.sub'],
    whose: 'drivers, people at gates, individuals, officers',
    why: 'a scan is evidence of who sent it, and by it is told whose load counts; without the names, only the provider of identities knows who it is',
    basis: [DUTY, 'choice'],
    until: 'as long as the scan',
    clear: NOBODY,
    masked: NOBODY,
  },
  doers: {
    what: 'Identifiers (`sub`) of who did something for an organisation',
    zh: '單位經辦人標識',
    columns: [
      'organisation.registered_by',
      'project.registered_by',
      'permit_application.created_by',
      'contest.by_sub',
      'document.uploaded_by',
      'device.registered_by',
      'manifest.drawn_by',
      'manifest.voided_by',
      'correction.by_sub',
      'correction.answered_by_sub',
      'site_closure.by_sub',
      'intake_report.filed_by',
      'onsite_use.recorded_by',
      'subscription.created_by',
    ],
    whose: 'people of organisations, individuals who register a project',
    why: 'who acted; what an individual registered is theirs by it',
    basis: [DUTY],
    until: FILE,
    clear: NOBODY,
    masked: NOBODY,
  },
  officers: {
    what: 'Officers, by name and `sub`, where they acted',
    zh: '執法、審批人員',
    columns: [
      'attestation.by_sub',
      'attestation.by_name',
      'survey.officers',
      'survey.by_sub',
      'survey.by_name',
      'survey_signature.sub',
      'survey_signature.name',
      'permit_application.decision',
      'permit.ended_by',
      'organisation.verified_by',
      'manifest.closed_by',
      'manifest.settled_by',
      'correction_request.by_sub',
      'case_step.by_sub',
      'case_step.by_name',
      'penalty_case.investigators',
      'penalty_case.filed_by',
      'violation_review.by_sub',
      'violation.reported_by',
      'inspection.by_sub',
      'control_order.issued_by',
      'control_order.lifted_by',
      'complaint.handler_sub',
      'complaint_step.by_sub',
    ],
    whose: 'officers, people of departments',
    why: 'acts of an authority name who did them (行政許可法 第三十四條, 行政處罰法 第四十二條)',
    basis: [DUTY],
    until: FILE,
    clear: 'whoever sees the act',
    masked: NOBODY,
  },
  cases: {
    what: 'Parties of cases, what they said and what was done',
    zh: '案件當事人姓名、陳述與辦案記錄',
    columns: ['penalty_case.subject_name', 'case_step.content'],
    whose: 'individuals who are parties of cases',
    why: 'a penalty names whom it is imposed on and by what (行政處罰法 第四十四, 五十九條)',
    basis: [DUTY, '個人信息保護法 第三十四條'],
    until: FILE,
    clear: 'an officer in one case, on record',
    masked: 'every list',
  },
  audit: {
    what: 'Identifiers (`sub`) of who did or read something',
    zh: '審計記錄中的操作人標識',
    columns: ['audit_entry.sub', 'audit_entry.payload'],
    whose: 'everybody who changes something, officers who read people in clear',
    why: 'to prove what was done, by whom, and that nobody changed it afterwards; names and contacts are left out of it',
    basis: ['個人信息保護法 第五十四條', 'choice'],
    until: 'without end: an entry taken out would break the chain',
    clear: 'who may read the audit',
    masked: NOBODY,
  },
  texts: {
    what: 'What people write: reasons, notes, statements, contracts, names of files',
    zh: '自由填寫的文字、文件名稱',
    columns: [
      'scan.content',
      'scan.answer',
      'scan.judged_once',
      'manifest.findings',
      'manifest.void_reason',
      'manifest.close_reason',
      'manifest.settle_reason',
      'correction.reason',
      'correction_request.reason',
      'violation.dismissed_reason',
      'violation_review.reason',
      'inspection.items',
      'complaint.text',
      'complaint.extension_reason',
      'complaint.answer',
      'complaint_step.text',
      'permit_application.body',
      'permit_application.supplement_items',
      'permit_application.not_accepted_reason',
      'permit_application.extension_reason',
      'permit.end_reason',
      'attestation.statement',
      'survey.note',
      'contest.reason',
      'organisation.uscc_override_reason',
      'document.file_name',
      'control_order.reason',
      'onsite_use.note',
      'onsite_use.dust_measures',
    ],
    whose: 'whoever is written about',
    why: 'the reasons of an act are part of it; nobody is asked to name anybody',
    basis: [DUTY],
    until: FILE,
    clear:
      'whoever sees the thing; the notes of a roadside check staff alone; what a complaint says officers alone',
    masked: NOBODY,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type KeptId = keyof typeof TABLE;
export const KEPT: Readonly<Record<KeptId, Entry>> = TABLE;

/** What ends by itself. */
export type EndingId = { [Id in KeptId]: (typeof TABLE)[Id]['until'] extends Ends ? Id : never }[KeptId];

/** When each of those ends. */
export const ENDS: Readonly<Record<EndingId, Ends>> = {
  road: TABLE.road.until,
  tracks: TABLE.tracks.until,
  individuals: TABLE.individuals.until,
  subjects: TABLE.subjects.until,
  complainants: TABLE.complainants.until,
  memberships: TABLE.memberships.until,
  invitations: TABLE.invitations.until,
  keys: TABLE.keys.until,
  answers: TABLE.answers.until,
  origins: TABLE.origins.until,
  events: TABLE.events.until,
  deliveries: TABLE.deliveries.until,
};
