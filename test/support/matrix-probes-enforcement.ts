import { randomUUID } from 'node:crypto';
import { NOW } from './haulage.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { ALL, NOWHERE, type Probe } from './probe.ts';

/** Recorders and where vehicles were. */
export function telemetryProbes({ a }: MatrixWorld): readonly Probe[] {
  const [plate] = a.haulage.plates;
  const span = { from: '2021-03-16T18:00:00+08:00', to: '2021-03-16T19:00:00+08:00' };
  return [
    {
      operationId: 'registerDevice',
      of: 'a recorder that is registered, of a carrier',
      request: { body: { kind: 'recorder', recorderId: `R-${plate.slice(2)}`, plate } },
      // To others the plate is an unknown reference.
      meets: { deviceOwner: 'everybody', enforcing: [] },
      seenBy: 'everybody',
    },
    {
      operationId: 'listDevices',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { own: 'everybody' },
    },
    {
      operationId: 'reportDeviceSign',
      of: 'a recorder of a carrier',
      request: { params: { id: a.deviceId }, body: {} },
      meets: { own: ['a carrier'], deviceAuthority: [] },
      seenBy: ['a carrier'],
      officersSee: true,
      missing: { params: { id: randomUUID() }, body: {} },
    },
    {
      operationId: 'ingestTelemetry',
      of: 'a recorder that is nobody’s',
      request: {
        body: { points: [{ recorderId: 'none', at: span.from, lat: 29.84, lon: 114.32, speedKmh: 0 }] },
      },
    },
    {
      operationId: 'getVehicleTrack',
      of: 'a carrier’s',
      request: { params: { plate }, query: span },
      meets: { own: ['a carrier'] },
      seenBy: ['a carrier'],
      missing: { params: { plate: '鄂A00000' }, query: span },
    },
  ];
}

/** What anybody complains of, and who hears it. */
export function complaintProbes({ complaint }: MatrixWorld): readonly Probe[] {
  const { number, photoId } = complaint;
  const none = { code: '421200T202100099X' };
  const handling = { body: { action: 'answer', text: '已查處' } };
  return [
    { operationId: 'fileComplaint', of: 'of nothing', request: { body: { text: '' } } },
    {
      operationId: 'trackComplaint',
      of: 'by its number, which is no code',
      request: { params: { code: number } },
      answers: 404,
    },
    { operationId: 'listComplaints', of: 'all', isList: true, request: { query: ALL } },
    {
      operationId: 'getComplaint',
      of: 'one that was filed',
      request: { params: { code: number } },
      missing: { params: none },
    },
    {
      operationId: 'getComplaintPhoto',
      of: 'of one that was filed',
      request: { params: { code: number, id: photoId } },
      missing: { params: { ...none, id: photoId } },
    },
    {
      operationId: 'handleComplaint',
      of: 'one that nobody has accepted, of 咸安區',
      request: { params: { code: number }, ...handling },
      meets: { handling: ['authority 421200', 'authority 421202'] },
      seenBy: 'everybody',
      missing: { params: none, ...handling },
    },
  ];
}

/** Violations, inspections and cases. */
export function enforcementProbes({ a }: MatrixWorld): readonly Probe[] {
  const nothing = { params: { id: randomUUID() } };
  const ofCarrier = { subject: ['a carrier'] } as const;
  const there = ['authority 421200', 'authority 421202'] as const;
  const confirming = { body: { outcome: 'confirmed', reason: '核實' } };
  const ending = { body: { type: 'endChallenge', on: '2021-03-16', outcome: '維持' } };
  const inspecting = { on: '2099-01-01', items: [{ citation: '14(1)', ok: true }] };
  const investigators = [{ sub: 'x', name: '甲' }];
  return [
    {
      operationId: 'listViolations',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { subject: 'everybody' },
    },
    {
      operationId: 'getViolation',
      of: 'of a carrier',
      request: { params: { id: a.violationId } },
      meets: ofCarrier,
      missing: nothing,
    },
    { operationId: 'countViolations', of: 'all', request: {} },
    {
      operationId: 'reportViolation',
      of: 'at a place outside the planning area',
      request: {
        body: {
          offence: 'spillage',
          subject: { kind: 'unit', name: '某公司', role: 'carrier' },
          occurredAt: NOW,
          regionCode: NOWHERE,
          note: '遺撒',
        },
      },
    },
    {
      operationId: 'reviewViolation',
      of: 'one that is in a case',
      request: { params: { id: a.violationId }, ...confirming },
      meets: { enforcing: there },
      officersSee: true,
      seenBy: [],
      missing: { ...nothing, ...confirming },
    },
    {
      operationId: 'recordInspection',
      of: 'a day to come',
      request: { body: { projectId: a.haulage.projectId, ...inspecting } },
      meets: { enforcing: there },
      officersSee: true,
      seenBy: [],
      missing: { body: { projectId: randomUUID(), ...inspecting } },
    },
    {
      operationId: 'openCase',
      of: 'on one that is in a case',
      request: { body: { violationIds: [a.violationId], investigators } },
      meets: { enforcing: there },
      officersSee: true,
      seenBy: [],
      missing: { body: { violationIds: [randomUUID()], investigators } },
    },
    {
      operationId: 'addCaseStep',
      of: 'out of its order',
      request: { params: { id: a.caseId }, ...ending },
      meets: { caseAuthority: ['authority 421200'] },
      officersSee: true,
      seenBy: [],
      missing: { ...nothing, ...ending },
    },
    {
      operationId: 'getCase',
      of: 'of a carrier',
      request: { params: { id: a.caseId } },
      meets: ofCarrier,
      missing: nothing,
    },
    {
      operationId: 'listCases',
      of: 'all',
      isList: true,
      request: { query: ALL },
      meets: { subject: 'everybody' },
    },
    {
      operationId: 'getCaseDocument',
      of: 'an order to correct',
      request: { params: { id: a.caseId, kind: 'correctionOrder' } },
      meets: ofCarrier,
      missing: { params: { id: randomUUID(), kind: 'correctionOrder' } },
    },
  ];
}
