import type { Scope } from '../domain/registers/organisation.ts';
import type { Department } from './auth.ts';
import type { Condition } from './conditions.ts';

/**
 * Kinds of caller. `public` needs no token; `person` is anybody signed in, staff too; `member` is anybody signed in
 * who is no staff, whatever the duties, and whoever belongs to no organisation counts as a member who owns nothing.
 * The duties are those a member has in the organisation concerned; an `owner` has every duty.
 */
export const KINDS = [
  'public',
  'person',
  'member',
  'owner',
  'applicant',
  'dispatcher',
  'driver',
  'gate',
  'officer',
  'department',
  'admin',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * One row: the kinds that may, each with its condition; and with which scopes an API key may, which then acts for its
 * organisation under the conditions of the duties its scope stands in for. Where `departments` names some, the others
 * may not. Who is not named may not.
 */
export type Access = Readonly<
  Partial<Record<Kind, Condition>> & { keys?: readonly Scope[]; departments?: readonly Department[] }
>;

/**
 * Who may do what: every operation of the API. The guards, the handlers' questions about duties, the OpenAPI document
 * and `docs/access.md` are made from this table, and nothing is allowed that it does not name.
 *
 * Keys are narrower than the duties they stand in for: `manifests` draws and voids numbers and is otherwise no
 * dispatcher; scans are sent with `scans` alone, and vehicles change with `applications`, to which they belong.
 */
const TABLE = {
  registerOrganisation: { person: 'any', officer: 'forOthers' },
  getOrganisation: { person: 'directory', keys: ['read'] },
  listOrganisations: { person: 'directory', keys: ['read'] },
  verifyOrganisation: { officer: 'any' },
  addMember: { owner: 'own' },
  removeMember: { owner: 'own' },
  inviteMember: { owner: 'own' },
  acceptInvitation: { person: 'code' },
  createApiKey: { owner: 'own' },
  listApiKeys: { owner: 'own' },
  revokeApiKey: { owner: 'own' },
  registerVehicle: { applicant: 'ownFleet', dispatcher: 'ownFleet', keys: ['applications'] },
  importVehicles: { applicant: 'ownFleet', dispatcher: 'ownFleet', keys: ['applications'] },
  updateVehicle: { applicant: 'own', dispatcher: 'own', keys: ['applications'] },
  getVehicle: { member: 'own', officer: 'city', department: 'city', keys: ['read'] },
  listVehicles: { member: 'own', officer: 'city', department: 'city', keys: ['read'] },
  registerProject: { person: 'household', applicant: 'ownProject', officer: 'any', keys: ['applications'] },
  getProject: { member: 'projectParty', officer: 'city', department: 'city', keys: ['read'] },
  listProjects: { member: 'projectParty', officer: 'city', department: 'city', keys: ['read'] },
  uploadDocument: {
    applicant: 'own',
    dispatcher: 'own',
    driver: 'own',
    gate: 'own',
    officer: 'any',
    keys: ['applications'],
  },

  getDocument: { member: 'own', officer: 'city', department: 'ofStaff', keys: ['read'] },

  createPermitApplication: { applicant: 'own', keys: ['applications'] },
  updatePermitApplication: { applicant: 'own', keys: ['applications'] },
  assessPermitApplication: { member: 'own', officer: 'city', keys: ['read'] },
  submitPermitApplication: { applicant: 'own', keys: ['applications'] },
  acceptPermitApplication: { officer: 'competent' },
  declinePermitApplication: { officer: 'competent' },
  requestSupplement: { officer: 'competent' },
  extendDecision: { officer: 'competent' },
  attestCondition: { officer: 'competent' },
  recordSurvey: { officer: 'competent' },
  signSurvey: { officer: 'surveyor' },
  decidePermitApplication: { officer: 'competent' },
  withdrawPermitApplication: { applicant: 'own', keys: ['applications'] },
  getApplicationNotice: { member: 'own', officer: 'city', keys: ['read'] },
  contestContract: { applicant: 'contractParty', keys: ['applications'] },
  getPermitApplication: { member: 'own', officer: 'city', keys: ['read'] },
  listPermitApplications: { member: 'own', officer: 'city', keys: ['read'] },
  getPermit: { member: 'permitParty', officer: 'city', department: 'city', keys: ['read'] },
  listPermits: { member: 'permitParty', officer: 'city', department: 'city', keys: ['read'] },
  listGrants: { public: 'any' },
  recordOutsidePermit: { officer: 'competent' },
  endPermit: { officer: 'competent' },
  renewPermit: { applicant: 'own', keys: ['applications'] },
  amendPermit: { applicant: 'own', keys: ['applications'] },
  replacePermitCopy: { applicant: 'own', keys: ['applications'] },
  getPermitCopy: { member: 'permitParty', officer: 'city', department: 'city', keys: ['read'] },
  registerTreatmentSite: { officer: 'competent' },
  getSite: { person: 'any', keys: ['read'] },
  listSites: { person: 'any', keys: ['read'] },
  verifyCredential: { public: 'any' },
  getCredentialKeys: { public: 'any' },

  drawManifests: { dispatcher: 'own', keys: ['manifests'] },
  recordScan: {
    member: 'individualEmitter',
    dispatcher: 'onRoad',
    driver: 'onRoad',
    gate: 'atGate',
    officer: 'roadside',
    keys: ['scans'],
  },
  recordScans: {
    member: 'individualEmitter',
    dispatcher: 'onRoad',
    driver: 'onRoad',
    gate: 'atGate',
    officer: 'roadside',
    keys: ['scans'],
  },
  importScans: {
    member: 'individualEmitter',
    dispatcher: 'onRoad',
    driver: 'onRoad',
    gate: 'atGate',
    officer: 'roadside',
    keys: ['scans'],
  },
  getManifest: { member: 'manifestParty', officer: 'city', department: 'city', keys: ['read'] },
  listManifests: { member: 'manifestParty', officer: 'city', department: 'city', keys: ['read'] },
  getManifestCopy: { member: 'copyKeeper', officer: 'city', keys: ['read'] },
  voidManifest: { dispatcher: 'own', keys: ['manifests'] },
  settleManifest: { officer: 'enforcing' },
  closeManifest: { officer: 'enforcing' },
  proposeCorrection: { gate: 'sheetParty', dispatcher: 'sheetParty', member: 'individualParty' },
  answerCorrection: {
    gate: 'sheetParty',
    dispatcher: 'sheetParty',
    member: 'individualParty',
    officer: 'enforcing',
  },
  requestCorrection: { officer: 'enforcing' },
  checkClearance: { member: 'loadParty', officer: 'city', keys: ['read'] },

  registerDevice: { applicant: 'deviceOwner', dispatcher: 'deviceOwner', officer: 'enforcing' },
  listDevices: { member: 'own', officer: 'city', keys: ['read'] },
  reportDeviceSign: {
    applicant: 'own',
    dispatcher: 'own',
    gate: 'own',
    officer: 'deviceAuthority',
    keys: ['telemetry'],
  },
  ingestTelemetry: { keys: ['telemetry'] },
  getVehicleTrack: { owner: 'own', dispatcher: 'own', officer: 'city' },

  listViolations: { member: 'subject', officer: 'city', department: 'city', keys: ['read'] },
  getViolation: { member: 'subject', officer: 'city', department: 'city', keys: ['read'] },
  countViolations: { officer: 'city', department: 'city' },
  reportViolation: { officer: 'any', department: 'any' },
  reviewViolation: { officer: 'enforcing' },
  recordInspection: { officer: 'enforcing' },
  openCase: { officer: 'enforcing' },
  addCaseStep: { officer: 'caseAuthority' },
  getCase: { member: 'subject', officer: 'city', keys: ['read'] },
  getCaseDocument: { member: 'subject', officer: 'city', keys: ['read'] },
  listCases: { member: 'subject', officer: 'city', keys: ['read'] },
  fileComplaint: { public: 'any' },
  trackComplaint: { public: 'complaintCode' },
  listComplaints: { officer: 'city' },
  getComplaint: { officer: 'city' },
  getComplaintPhoto: { officer: 'city' },
  handleComplaint: { officer: 'handling' },
  getFlows: { officer: 'city', department: 'city' },
  getReconciliation: { officer: 'city', department: 'city' },
  issueControlOrder: {
    officer: 'ordering',
    department: 'orderingDepartment',
    departments: ['housing', 'trafficPolice', 'ecology'],
  },
  liftControlOrder: {
    officer: 'issuer',
    department: 'issuer',
    departments: ['housing', 'trafficPolice', 'ecology'],
  },
  listControlOrders: { person: 'any', keys: ['read'] },
  noticeClosure: { applicant: 'own', keys: ['applications'] },
  recordSiteClosed: { applicant: 'own', keys: ['applications'] },
  fileIntakeReport: { applicant: 'own', gate: 'own', keys: ['applications'] },
  reportOnsiteRecycling: { applicant: 'ownProject', gate: 'ownProject', keys: ['applications'] },
  recordBackfill: { applicant: 'ownProject', gate: 'ownProject', keys: ['applications'] },
  getProducerStatement: { member: 'projectParty', officer: 'city', keys: ['read'] },
  listArticles: { public: 'any' },
  listTerms: { public: 'any' },
  recordTerm: { admin: 'any' },
  listInstruments: { public: 'any' },
  recordInstrumentEnd: { admin: 'any' },
  listMaterials: { public: 'any' },
  getCalendarYear: { public: 'any' },
  recordCalendarYear: { admin: 'any' },
  listAuthorities: { public: 'any' },
  getAuthority: { public: 'any' },
  updateAuthority: { admin: 'any' },
  optInAuthority: { admin: 'any' },
  listEvents: { member: 'eventAudience', officer: 'city', department: 'city', keys: ['read'] },
  createSubscription: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  listSubscriptions: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  getSubscription: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  updateSubscription: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  deleteSubscription: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  rotateSubscriptionSecret: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  listDeliveries: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  replayDelivery: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },
  replayDeadDeliveries: { owner: 'own', officer: 'ownOffice', department: 'ownOffice' },

  listAuditEntries: { officer: 'city', admin: 'any' },
  listAuditSeals: { public: 'any' },
  getAuditKeys: { public: 'any' },

  getImportTemplate: { public: 'any' },
  getMe: { person: 'any', keys: ['read'] },
  setSandboxClock: { admin: 'sandbox' },
  seedSandbox: { admin: 'sandbox' },
  runConformance: { person: 'sandbox', keys: ['read'] },
} as const satisfies Readonly<Record<string, Access>>;

export type OperationId = keyof typeof TABLE;
export const ACCESS: Readonly<Record<OperationId, Access>> = TABLE;
