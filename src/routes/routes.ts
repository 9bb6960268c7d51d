import { getAuthority, listAuthorities, optInAuthority, updateAuthority } from './authorities.ts';
import { getCalendarYear, recordCalendarYear } from './calendar.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
import { getDocument, uploadDocument } from './documents.ts';
import {
  acceptPermitApplication,
  attestCondition,
  declinePermitApplication,
  extendDecision,
  requestSupplement,
} from './application-officers.ts';
import {
  assessPermitApplication,
  getPermitApplication,
  listPermitApplications,
} from './application-reads.ts';
import {
  createPermitApplication,
  submitPermitApplication,
  updatePermitApplication,
  withdrawPermitApplication,
} from './applications.ts';
import { getComplaint, getComplaintPhoto, handleComplaint, listComplaints } from './complaint-officers.ts';
import { fileComplaint, trackComplaint } from './complaints.ts';
import { listArticles } from './articles.ts';
import { listAuditEntries, listAuditSeals } from './audit.ts';
import { contestContract } from './contests.ts';
import { issueControlOrder, liftControlOrder, listControlOrders } from './control-orders.ts';
import { decidePermitApplication } from './decisions.ts';
import { listDeliveries, replayDeadDeliveries, replayDelivery } from './deliveries.ts';
import { listEvents } from './events.ts';
import { fileIntakeReport, noticeClosure, recordSiteClosed } from './facilities.ts';
import { listGrants } from './grants.ts';
import { getPermitCopy, replacePermitCopy } from './permit-copies.ts';
import { endPermit, getPermit, listPermits } from './permits.ts';
import { getSite, listSites, registerTreatmentSite } from './sites.ts';
import { getAuditKeys, getCredentialKeys } from './keys.ts';
import { verifyCredential } from './verify.ts';
import { checkClearance } from './clearance.ts';
import { answerCorrection, proposeCorrection, requestCorrection } from './corrections.ts';
import { closeManifest, settleManifest, voidManifest } from './manifest-acts.ts';
import { getManifestCopy } from './manifest-copies.ts';
import { drawManifests, getManifest, listManifests } from './manifests.ts';
import { acceptInvitation, addMember, inviteMember, removeMember } from './members.ts';
import {
  getOrganisation,
  listOrganisations,
  registerOrganisation,
  verifyOrganisation,
} from './organisations.ts';
import { getApplicationNotice } from './notices.ts';
import { getProducerStatement, recordBackfill, reportOnsiteRecycling } from './onsite.ts';
import { recordOutsidePermit } from './outside-permits.ts';
import { getProject, listProjects, registerProject } from './projects.ts';
import type { Route } from './route.ts';
import { recordScan, recordScans } from './scans.ts';
import { listInstruments, listMaterials, listTerms, recordInstrumentEnd, recordTerm } from './regulation.ts';
import { runConformance } from './sandbox/conformance.ts';
import { seedSandbox } from './sandbox/seed.ts';
import { getMe, setSandboxClock } from './service.ts';
import { getReconciliation } from './reconciliation.ts';
import { getCaseDocument } from './case-documents.ts';
import { addCaseStep, getCase, listCases, openCase } from './cases.ts';
import { recordInspection } from './site-inspections.ts';
import { countViolations, reportViolation, reviewViolation } from './violation-acts.ts';
import { getFlows, getViolation, listViolations } from './supervision.ts';
import {
  createSubscription,
  deleteSubscription,
  getSubscription,
  listSubscriptions,
  rotateSubscriptionSecret,
  updateSubscription,
} from './subscriptions.ts';
import { recordSurvey, signSurvey } from './surveys.ts';
import { amendPermit, renewPermit } from './successions.ts';
import { listDevices, registerDevice, reportDeviceSign } from './devices.ts';
import { ingestTelemetry } from './telemetry.ts';
import { getVehicleTrack } from './track.ts';
import { importScans } from './import/scans.ts';
import { getImportTemplate } from './import/template.ts';
import { importVehicles } from './import/vehicles.ts';
import { getVehicle, listVehicles, registerVehicle, updateVehicle } from './vehicles.ts';

/** Every operation of the API, in the order of the job; this is the order of the OpenAPI document too. */
export const ROUTES: readonly Route[] = [
  registerOrganisation,
  getOrganisation,
  listOrganisations,
  verifyOrganisation,
  addMember,
  removeMember,
  inviteMember,
  acceptInvitation,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  registerVehicle,
  importVehicles,
  updateVehicle,
  getVehicle,
  listVehicles,
  registerProject,
  getProject,
  listProjects,
  uploadDocument,
  getDocument,
  createPermitApplication,
  updatePermitApplication,
  assessPermitApplication,
  submitPermitApplication,
  acceptPermitApplication,
  declinePermitApplication,
  requestSupplement,
  extendDecision,
  attestCondition,
  recordSurvey,
  signSurvey,
  decidePermitApplication,
  withdrawPermitApplication,
  contestContract,
  getPermitApplication,
  listPermitApplications,
  getApplicationNotice,
  getPermit,
  listPermits,
  listGrants,
  recordOutsidePermit,
  endPermit,
  renewPermit,
  amendPermit,
  replacePermitCopy,
  getPermitCopy,
  registerTreatmentSite,
  getSite,
  listSites,
  verifyCredential,
  getCredentialKeys,
  drawManifests,
  recordScan,
  recordScans,
  importScans,
  getManifest,
  listManifests,
  getManifestCopy,
  voidManifest,
  settleManifest,
  closeManifest,
  proposeCorrection,
  answerCorrection,
  requestCorrection,
  checkClearance,
  noticeClosure,
  recordSiteClosed,
  fileIntakeReport,
  reportOnsiteRecycling,
  recordBackfill,
  getProducerStatement,
  registerDevice,
  listDevices,
  reportDeviceSign,
  ingestTelemetry,
  getVehicleTrack,
  listViolations,
  getViolation,
  countViolations,
  reportViolation,
  reviewViolation,
  recordInspection,
  openCase,
  addCaseStep,
  getCase,
  listCases,
  getCaseDocument,
  fileComplaint,
  trackComplaint,
  listComplaints,
  getComplaint,
  getComplaintPhoto,
  handleComplaint,
  getFlows,
  getReconciliation,
  issueControlOrder,
  liftControlOrder,
  listControlOrders,
  listEvents,
  createSubscription,
  listSubscriptions,
  getSubscription,
  updateSubscription,
  deleteSubscription,
  rotateSubscriptionSecret,
  listDeliveries,
  replayDelivery,
  replayDeadDeliveries,
  listArticles,
  listTerms,
  recordTerm,
  listInstruments,
  recordInstrumentEnd,
  listMaterials,
  getCalendarYear,
  recordCalendarYear,
  listAuthorities,
  getAuthority,
  updateAuthority,
  optInAuthority,
  listAuditEntries,
  listAuditSeals,
  getAuditKeys,
  getImportTemplate,
  getMe,
  setSandboxClock,
  seedSandbox,
  runConformance,
];
