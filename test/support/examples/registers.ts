import { PDF, usccOf } from '../parties.ts';
import type { Step } from './step.ts';

const ORGANISATION = {
  name: '咸寧潔運運輸有限公司',
  uscc: usccOf('carrier'),
  kinds: ['carrier'],
  address: '咸寧市咸安區淦河大道 88 號',
  contact: { name: '周經理', phone: '0715-8000000' },
};

const certificates = (digits: string) => ({
  roadTransportCertificate: { number: `4212000${digits}`, validFrom: '2025-07-01', validTo: '2027-06-30' },
  passagePermit: { number: `TX-2026-${digits}`, validFrom: '2026-01-01', validTo: '2026-12-31' },
});

const vehicle = (plate: string, recorderId: string, digits: string) => ({
  plate,
  plateColour: '黃',
  grossMassKg: 31_000,
  ratedLoadKg: 20_000,
  ...certificates(digits),
  equipment: { sealedCover: true, recorderId, sortedTransport: true },
});

/** Organisations and their people. */
const ORGANISATIONS: readonly Step[] = [
  { tells: 'The service says who the caller is', op: 'getMe', as: 'officer' },
  { tells: 'A request without a token', op: 'getMe', status: 401 },
  {
    tells: 'A carrier registers; whoever does it is its owner',
    op: 'registerOrganisation',
    as: 'stranger',
    body: ORGANISATION,
    status: 201,
  },
  {
    tells: 'The code of an enterprise is registered once',
    op: 'registerOrganisation',
    as: 'stranger',
    body: ORGANISATION,
    status: 409,
  },
  {
    tells: 'A code that fails its own check character',
    op: 'registerOrganisation',
    as: 'stranger',
    body: { ...ORGANISATION, uscc: '914212001234567890' },
    status: 400,
  },
  {
    tells: 'An officer confirms that the organisation is who it says',
    op: 'verifyOrganisation',
    as: 'officer',
    params: { id: '{carrierId}' },
  },
  {
    tells: 'A company may not verify itself',
    op: 'verifyOrganisation',
    as: 'carrier',
    params: { id: '{carrierId}' },
    status: 403,
  },
  {
    tells: 'Its own people read an organisation with its contact',
    op: 'getOrganisation',
    as: 'carrier',
    params: { id: '{carrierId}' },
  },
  {
    tells: 'Carriers by name',
    op: 'listOrganisations',
    as: 'contractor',
    query: { kind: 'carrier', name: '沙盒' },
  },
  {
    tells: 'The owner makes a driver a member',
    op: 'addMember',
    as: 'carrier',
    params: { id: '{carrierId}' },
    body: { sub: 'second-driver', duties: ['driver'] },
    status: 201,
  },
  {
    tells: 'The owner invites somebody who has no account yet',
    op: 'inviteMember',
    as: 'carrier',
    params: { id: '{carrierId}' },
    body: { duties: ['dispatcher'] },
    status: 201,
  },
  {
    tells: 'Whoever has the code becomes a member',
    op: 'acceptInvitation',
    as: 'colleagueToBe',
    params: { code: '{invitation}' },
  },
  {
    tells: 'A member is removed',
    op: 'removeMember',
    as: 'carrier',
    params: { id: '{carrierId}' },
    body: { sub: 'sandbox-dispatcher' },
    status: 204,
  },
  {
    tells: 'The last owner cannot leave',
    op: 'removeMember',
    as: 'carrier',
    params: { id: '{carrierId}' },
    body: { sub: 'sandbox-carrier' },
    status: 409,
  },
];

/** Vehicles, keys, projects, documents. */
const THINGS: readonly Step[] = [
  {
    tells: 'A vehicle is registered with its papers',
    op: 'registerVehicle',
    as: 'carrier',
    body: vehicle('鄂L12345', 'R-0017', '0017'),
    status: 201,
  },
  {
    tells: 'A number plate is registered once',
    op: 'registerVehicle',
    as: 'carrier',
    body: vehicle('鄂L12345', 'R-0017', '0017'),
    status: 409,
  },
  {
    tells: 'Its passage permit was renewed',
    op: 'updateVehicle',
    as: 'carrier',
    params: { id: '{vehicleId}' },
    body: { passagePermit: { number: 'TX-2027-0003', validFrom: '2026-01-01', validTo: '2027-12-31' } },
  },
  {
    tells: 'Somebody else changed it in the meantime',
    op: 'updateVehicle',
    as: 'carrier',
    params: { id: '{vehicleId}' },
    body: { ratedLoadKg: 19_000 },
    headers: { 'if-match': '"1"' },
    status: 412,
  },
  { tells: 'One vehicle', op: 'getVehicle', as: 'carrier', params: { id: '{vehicleId}' } },
  {
    tells: 'What is not yours looks as if it were not there',
    op: 'getVehicle',
    as: 'recycler',
    params: { id: '{vehicleId}' },
    status: 404,
  },
  { tells: 'Vehicles by number plate', op: 'listVehicles', as: 'carrier', query: { plate: '鄂L90001' } },
  {
    tells: 'The owner makes a key for a weighbridge',
    op: 'createApiKey',
    as: 'carrier',
    body: { name: '地磅', scopes: ['read', 'scans'] },
    status: 201,
  },
  {
    tells: 'A key for the recorders of the fleet',
    op: 'createApiKey',
    as: 'carrier',
    name: 'telemetry',
    body: { name: '車載記錄儀平臺', scopes: ['telemetry'] },
    status: 201,
    keep: { telemetryKey: '/key' },
  },
  { tells: 'Keys are listed without their secrets', op: 'listApiKeys', as: 'carrier' },
  {
    tells: 'A key is refused from the moment it is revoked',
    op: 'revokeApiKey',
    as: 'carrier',
    params: { id: '{key}' },
    status: 204,
  },
  {
    tells: 'A contractor registers a project',
    op: 'registerProject',
    as: 'contractor',
    body: {
      name: '溫泉片區改造工程',
      kind: 'reconstruction',
      regionCode: '421202',
      location: { lat: 29.84, lon: 114.32 },
      developerId: '{developerId}',
      contractorId: '{contractorId}',
      commencesOn: '2026-03-16',
    },
    status: 201,
  },
  {
    tells: 'A householder registers the decoration of a flat, which needs no disposal permit',
    op: 'registerProject',
    as: 'householder',
    name: 'household',
    body: {
      name: '陳宅裝修',
      kind: 'decoration',
      premises: 'home',
      regionCode: '421202',
      location: { lat: 29.85, lon: 114.31 },
      producer: { kind: 'individual', name: '陳女士' },
      commencesOn: '2026-03-16',
    },
    status: 201,
  },
  {
    tells: 'The measures do not apply outside the planning area',
    op: 'registerProject',
    as: 'contractor',
    body: {
      name: '通城工程',
      kind: 'newBuild',
      regionCode: '421222',
      location: { lat: 29.25, lon: 113.82 },
      contractorId: '{contractorId}',
      commencesOn: '2026-03-16',
    },
    status: 422,
  },
  { tells: 'One project', op: 'getProject', as: 'developer', params: { id: '{projectId}' } },
  { tells: 'Projects of a kind', op: 'listProjects', as: 'contractor', query: { kind: 'reconstruction' } },
  {
    tells: 'A document is uploaded as a form',
    op: 'uploadDocument',
    as: 'carrier',
    form: [
      ['kind', 'businessLicence'],
      ['file', { content: PDF, fileName: 'businessLicence.pdf' }],
    ],
    status: 201,
  },
  {
    tells: 'A file that is neither PDF nor JPEG nor PNG',
    op: 'uploadDocument',
    as: 'carrier',
    form: [
      ['kind', 'other'],
      ['file', { content: Buffer.from('text'), fileName: 'note.txt' }],
    ],
    status: 415,
  },
  {
    tells: 'The file of a document',
    op: 'getDocument',
    as: 'carrier',
    params: { id: '{licence}' },
  },
];

export const REGISTERS: readonly Step[] = [...ORGANISATIONS, ...THINGS];
