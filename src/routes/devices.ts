import { z } from 'zod';
import { loadSites } from '../db/permits/sites.ts';
import type { Tx } from '../db/pool.ts';
import { projectById } from '../db/registers/projects.ts';
import {
  deviceById,
  type DeviceRow,
  insertDevice,
  listDeviceRows,
  recorderOfPlate,
  registerRecorder,
  saveSign,
} from '../db/telemetry/devices.ts';
import { AUTHORITIES, localAuthority, mayEnforce } from '../domain/law/art-07-competence.ts';
import { DEVICE_KINDS } from '../domain/telemetry/device.ts';
import { actingFor, authorityOf, memberOf } from './caller.ts';
import { requireCompetence } from './competence.ts';
import { uuidv7 } from './ids.ts';
import { cursorId, page } from './paging.ts';
import { notFound, Problem, unknownReference } from './problem.ts';
import { type AnyCall, route } from './route.ts';
import { id, idOut, instant, instantOut, listQuery, pageOf, plate, shownAt, text } from './schemas.ts';

const kind = z.enum(DEVICE_KINDS).meta({ id: 'DeviceKind' });

const recorder = z.strictObject({ kind: z.literal('recorder'), recorderId: text(64), plate });
const video = z
  .strictObject({
    kind: z.literal('video'),
    label: text(100),
    siteId: id.optional(),
    projectId: id.optional(),
  })
  .refine(({ siteId, projectId }) => (siteId === undefined) !== (projectId === undefined), {
    error: 'a site or a project, and one of them',
  });

const deviceOut = z
  .strictObject({
    id: idOut,
    kind,
    organisationId: idOut.nullable().describe('Null of a video device of an authority.'),
    authority: z.string().nullable(),
    recorderId: z.string().nullable(),
    plate: z.string().nullable().describe('Of the vehicle whose equipment names the recorder now.'),
    label: z.string().nullable(),
    siteId: idOut.nullable(),
    projectId: idOut.nullable(),
    registeredAt: instantOut
      .nullable()
      .describe('Null of a recorder that reported before anybody registered it.'),
    lastSeenAt: instantOut
      .nullable()
      .describe(
        'The time of its latest point or sign, never later than its receipt. Of a video device its latest sign. Null of one that has given none.',
      ),
    lastReceivedAt: instantOut.nullable().describe('When something of it came in last.'),
    createdAt: instantOut,
  })
  .meta({ id: 'Device' });

function shown({ device, lastPointAt, lastReceivedAt, plate }: DeviceRow) {
  return {
    id: device.id,
    kind: device.kind,
    organisationId: device.organisationId,
    authority: device.authority,
    recorderId: device.recorderId,
    plate,
    label: device.label,
    siteId: device.siteId,
    projectId: device.projectId,
    registeredAt: shownAt(device.registeredAt),
    lastSeenAt: shownAt(lastPointAt),
    lastReceivedAt: shownAt(lastReceivedAt),
    createdAt: shownAt(device.createdAt),
  };
}

export const registerDevice = route({
  operationId: 'registerDevice',
  method: 'POST',
  url: '/v1/devices',
  tag: 'Telemetry',
  summary: 'Register a recorder or a video device',
  description:
    'A `recorder` is that of an own vehicle, named as the equipment of the vehicle names it (第十條第(三)項); a `video` device stands at an own site or at a project of which one is a party, or, registered by an officer, at any where the authority enforces (第三十一條第(二)款). Recorders report without being registered; one that is registered is also missed when it never does.',
  body: z.discriminatedUnion('kind', [recorder, video]),
  answers: { 201: deviceOut },
  refusals: ['acting_organisation_needed', 'already_registered', 'not_competent', 'unknown_reference'],
  example: { kind: 'recorder', recorderId: 'R-0017', plate: '鄂L12345' },
  chain: (_call, { textIfAny }) => {
    const organisationId = textIfAny('organisationId');
    return organisationId === null ? 'service' : `organisation:${organisationId}`;
  },
  rule: ['31.2'],
  write: async ({ body, ...call }, tx) => {
    const { now, caller } = call;
    const made = {
      id: uuidv7(),
      registeredAt: now,
      registeredBy: caller.sub,
      createdAt: now,
      updatedAt: now,
    };
    if (body.kind === 'recorder') {
      const found = await recorderOf(tx, body, call);
      const saved = await registerRecorder(tx, { ...made, ...found, kind: 'recorder' });
      if (saved === null) throw new Problem({ refusal: 'already_registered', pointer: '/recorderId' });
      return { status: 201, body: await shownAfter(tx, saved, call) };
    }
    const { label, siteId = null, projectId = null } = body;
    const whose = siteId === null ? await atProject(tx, projectId, call) : await atSite(tx, siteId, call);
    await insertDevice(tx, { ...made, ...whose, kind: 'video', label, siteId, projectId });
    return { status: 201, body: await shownAfter(tx, made.id, call) };
  },
});

type Acting = Pick<AnyCall, 'caller' | 'access' | 'now'>;
type Whose = Readonly<{ organisationId: string | null; authority: string | null }>;

async function recorderOf(
  tx: Tx,
  { recorderId, plate }: Readonly<{ recorderId: string; plate: string }>,
  call: Acting,
) {
  // Recorders are registered by whose vehicles they are in.
  if (call.caller.authority !== null) throw new Problem({ refusal: 'forbidden' });
  const { organisationId } = actingFor(call);
  const found = await recorderOfPlate(tx, plate, call.caller.viewer);
  if (found?.organisationId !== organisationId) throw unknownReference('/plate');
  if (found.recorderId !== recorderId) throw unknownReference('/recorderId');
  return found;
}

/** 422 for a site that is not there, or is not the caller's; 403 for an officer who does not enforce there. */
async function atSite(tx: Tx, siteId: string, call: Acting): Promise<Whose> {
  const organisationId = organisationOf(call);
  const [site] = await loadSites(tx, [siteId], call.now);
  if (!site) throw unknownReference('/siteId');
  if (organisationId === null) return byOfficer(site.regionCode, call);
  if (site.operatorId !== organisationId) throw unknownReference('/siteId');
  return { organisationId, authority: null };
}

async function atProject(tx: Tx, projectId: string | null, call: Acting): Promise<Whose> {
  const organisationId = organisationOf(call);
  const found = projectId === null ? null : await projectById(tx, projectId, call.caller.viewer);
  if (!found) throw unknownReference('/projectId');
  if (organisationId === null) return byOfficer(found.project.regionCode, call);
  const { developerId, contractorId, producerId, propertyManagerId } = found.project;
  if (![developerId, contractorId, producerId, propertyManagerId].includes(organisationId))
    throw unknownReference('/projectId');
  return { organisationId, authority: null };
}

/** For whom a device is registered; null by an officer, for the authority. */
function organisationOf(call: Acting): string | null {
  return call.caller.authority === null ? actingFor(call).organisationId : null;
}

function byOfficer(regionCode: string, { caller }: Acting): Whose {
  const authority = authorityOf(caller);
  if (mayEnforce(authority, regionCode)) return { organisationId: null, authority };
  const local = localAuthority(regionCode);
  const name = AUTHORITIES.find(({ code }) => code === local)?.name ?? local;
  throw new Problem({ refusal: 'not_competent', params: { authority: name }, citations: ['7'] });
}

async function shownAfter(tx: Tx, made: string, { caller }: Acting) {
  const row = await deviceById(tx, made, caller.viewer);
  if (!row) throw new Error(`expected device ${made}`);
  return shown(row);
}

export const reportDeviceSign = route({
  operationId: 'reportDeviceSign',
  method: 'POST',
  url: '/v1/devices/:id/signs',
  tag: 'Telemetry',
  summary: 'Say that a video device is there',
  description:
    'A video device, or the machine that runs it, says when it was seen working: by a key of its organisation with scope `telemetry`, or by an officer of the authority that registered it (第三十一條第(二)款). `lastSeenAt` is the latest of them, never later than its receipt. A recorder gives its signs with its points: 409 `wrong_state`.',
  params: z.strictObject({ id }),
  body: z.strictObject({ at: instant.optional().describe('Now where it is not said.') }),
  answers: { 201: deviceOut },
  refusals: ['not_found', 'forbidden', 'not_competent', 'wrong_state'],
  example: { at: '2026-03-16T18:20:00+08:00' },
  chain: (_call, { textIfAny }) => {
    const organisationId = textIfAny('organisationId');
    return organisationId === null ? 'service' : `organisation:${organisationId}`;
  },
  rule: ['31.2'],
  write: async ({ params, body, ...call }, tx) => {
    const { caller, now } = call;
    const found = await deviceById(tx, params.id, caller.viewer);
    if (!found) throw notFound();
    const { organisationId, authority, kind: of, number } = found.device;
    if (caller.authority === null) memberOf(call, organisationId ?? '');
    else if (authority === null) throw new Problem({ refusal: 'forbidden' });
    else requireCompetence(caller, authority);
    if (of !== 'video') throw new Problem({ refusal: 'wrong_state', params: { state: of } });
    await saveSign(tx, number, { at: Math.min(body.at ?? now, now), receivedAt: now });
    return { status: 201, body: await shownAfter(tx, params.id, call) };
  },
});

export const listDevices = route({
  operationId: 'listDevices',
  method: 'GET',
  url: '/v1/devices',
  tag: 'Telemetry',
  summary: 'Recorders and video devices',
  description:
    'Those of the organisations one belongs to; all of the city for officers. The newest first. `lastSeenAt` tells which have fallen silent; `updatedSince` goes by the registration alone.',
  query: z.strictObject({
    ...listQuery,
    kind: kind.optional(),
    organisationId: id.optional(),
    siteId: id.optional(),
    projectId: id.optional(),
    plate: text(16).optional(),
  }),
  answers: { 200: pageOf(deviceOut) },
  refusals: [],
  read: async ({ query: { limit, cursor, ...filter }, caller }, db) => {
    const rows = await listDeviceRows(db, caller.viewer, filter, cursorId(cursor), limit + 1);
    const { items, nextCursor } = page(rows, limit, ({ device }) => [device.id]);
    return { status: 200, body: { items: items.map(shown), nextCursor } };
  },
});
