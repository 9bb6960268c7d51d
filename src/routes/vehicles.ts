import { z } from 'zod';
import { organisationById } from '../db/registers/organisations.ts';
import {
  insertVehicle,
  listVehicleRows,
  lockVehicle,
  type NewVehicle,
  saveVehicle,
  vehicleById,
  type VehicleFacts,
  type VehicleRow,
} from '../db/registers/vehicles.ts';
import type { Instant } from '../domain/time.ts';
import { actingFor, memberOf } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { cursorId, page } from './paging.ts';
import { notFound, Problem } from './problem.ts';
import { route } from './route.ts';
import { day, dayOut, id, idOut, instantOut, listQuery, pageOf, plate, shownAt, text } from './schemas.ts';

const massKg = z.int().min(1).max(200_000);
const certificate = z
  .strictObject({ number: text(64), validFrom: day, validTo: day })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, {
    path: ['validTo'],
    error: 'not before validFrom',
  })
  .meta({ id: 'Certificate' });
const certificateOut = z.strictObject({ number: z.string(), validFrom: dayOut, validTo: dayOut }).nullable();
const equipment = z
  .strictObject({ sealedCover: z.boolean(), recorderId: text(64).nullish(), sortedTransport: z.boolean() })
  .meta({
    id: 'Equipment',
    description: 'Sealed cover, recorder, equipment for sorted transport (第十條第(三)項).',
  });
const facts = {
  plateColour: text(20).nullish(),
  grossMassKg: massKg.nullish(),
  roadTransportCertificate: certificate.nullish(),
  passagePermit: certificate.nullish(),
};

const vehicleOut = z
  .strictObject({
    id: idOut,
    organisationId: idOut,
    plate: z.string(),
    plateColour: z.string().nullable(),
    grossMassKg: z.int().nullable(),
    ratedLoadKg: z.int(),
    roadTransportCertificate: certificateOut,
    passagePermit: certificateOut,
    equipment: z.strictObject({
      sealedCover: z.boolean(),
      recorderId: z.string().nullable(),
      sortedTransport: z.boolean(),
    }),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'Vehicle' });

function shown({ vehicle, record }: VehicleRow) {
  const { sealedCover, recorderId, sortedTransport } = record;
  return {
    id: vehicle.id,
    organisationId: vehicle.organisationId,
    plate: vehicle.plate,
    plateColour: vehicle.plateColour,
    grossMassKg: record.grossMassKg,
    ratedLoadKg: record.ratedLoadKg,
    roadTransportCertificate: record.roadTransportCertificate,
    passagePermit: record.passagePermit,
    equipment: { sealedCover, recorderId, sortedTransport },
    createdAt: shownAt(vehicle.createdAt),
    updatedAt: shownAt(vehicle.updatedAt),
  };
}

export const vehicleBody = z.strictObject({ plate, ...facts, ratedLoadKg: massKg, equipment });

/** A vehicle as it is about to be registered. */
export function newVehicle(
  body: z.output<typeof vehicleBody>,
  { id: vehicleId, organisationId, now }: Readonly<{ id: string; organisationId: string; now: Instant }>,
): NewVehicle {
  return {
    row: {
      id: vehicleId,
      organisationId,
      plate: body.plate,
      plateColour: body.plateColour ?? null,
      createdAt: now,
      updatedAt: now,
    },
    facts: {
      grossMassKg: body.grossMassKg ?? null,
      ratedLoadKg: body.ratedLoadKg,
      roadTransportCertificate: body.roadTransportCertificate ?? null,
      passagePermit: body.passagePermit ?? null,
      ...equipmentOf(body.equipment),
    },
  };
}

export const registerVehicle = route({
  operationId: 'registerVehicle',
  method: 'POST',
  url: '/v1/vehicles',
  tag: 'Registers',
  summary: 'Register a vehicle',
  description:
    'An owner, applicant or dispatcher of a carrier or recycler registers a vehicle by its number plate (GA 36-2018), once in the city. Certificates that are missing are no error here: 第十條第(二)項 asks for them when a permit is applied for.',
  body: vehicleBody,
  answers: { 201: vehicleOut },
  etag: true,
  refusals: ['acting_organisation_needed', 'already_registered'],
  example: {
    plate: '鄂L12345',
    plateColour: '黃',
    grossMassKg: 31_000,
    ratedLoadKg: 20_000,
    roadTransportCertificate: { number: '421200012345', validFrom: '2026-01-01', validTo: '2027-12-31' },
    passagePermit: { number: 'TX-2026-0017', validFrom: '2026-01-01', validTo: '2026-12-31' },
    equipment: { sealedCover: true, recorderId: 'R-0017', sortedTransport: true },
  },
  chain: (_call, { text }) => `organisation:${text('organisationId')}`,
  write: async ({ body, caller, access, now }, tx) => {
    const { organisationId } = actingFor({ caller, access });
    const organisation = await organisationById(tx, organisationId);
    if (!organisation?.kinds.some((kind) => kind === 'carrier' || kind === 'recycler'))
      throw new Problem({ refusal: 'forbidden' });
    const made = newVehicle(body, { id: uuidv7(), organisationId, now });
    const row = await insertVehicle(tx, made.row, made.facts);
    if (!row) throw new Problem({ refusal: 'already_registered', pointer: '/plate' });
    return { status: 201, body: shown(row), version: row.vehicle.version };
  },
});

function equipmentOf({ sealedCover, recorderId, sortedTransport }: z.output<typeof equipment>) {
  return { sealedCover, recorderId: recorderId ?? null, sortedTransport };
}

export const updateVehicle = route({
  operationId: 'updateVehicle',
  method: 'PATCH',
  url: '/v1/vehicles/:id',
  tag: 'Registers',
  summary: 'Change what is known of a vehicle',
  description:
    'An owner, applicant or dispatcher of its organisation replaces the fields named; null removes one. What was known before is kept: a scan is judged by what was known at its own time. `If-Match` with the ETag refuses to overwrite the change of somebody else.',
  params: z.strictObject({ id }),
  body: z.strictObject({ ...facts, ratedLoadKg: massKg.optional(), equipment: equipment.optional() }),
  answers: { 200: vehicleOut },
  etag: true,
  refusals: ['not_found', 'precondition_failed'],
  example: {
    passagePermit: { number: 'TX-2027-0003', validFrom: '2027-01-01', validTo: '2027-12-31' },
  },
  chain: (_call, { text }) => `organisation:${text('organisationId')}`,
  write: async ({ params, body, caller, access, now, request }, tx) => {
    const before = await lockVehicle(tx, params.id, caller.viewer);
    if (!before) throw notFound();
    memberOf({ caller, access }, before.vehicle.organisationId);
    checkIfMatch(request, before.vehicle.version);
    const { vehicle, record } = before;
    const after: VehicleFacts = {
      grossMassKg: orKept(body.grossMassKg, record.grossMassKg),
      ratedLoadKg: body.ratedLoadKg ?? record.ratedLoadKg,
      roadTransportCertificate: orKept(body.roadTransportCertificate, record.roadTransportCertificate),
      passagePermit: orKept(body.passagePermit, record.passagePermit),
      ...equipmentOf(body.equipment ?? record),
    };
    const row = await saveVehicle(tx, before, orKept(body.plateColour, vehicle.plateColour), after, now);
    return { status: 200, body: shown(row), version: row.vehicle.version };
  },
});

/** What was given, null included, or else what was there. */
function orKept<T>(given: T | null | undefined, kept: T | null): T | null {
  return given === undefined ? kept : given;
}

export const getVehicle = route({
  operationId: 'getVehicle',
  method: 'GET',
  url: '/v1/vehicles/:id',
  tag: 'Registers',
  summary: 'One vehicle',
  description: 'As it is known now, for the people of its organisation, officers and departments.',
  params: z.strictObject({ id }),
  answers: { 200: vehicleOut },
  etag: true,
  refusals: ['not_found'],
  read: async ({ params, caller }, db) => {
    const row = await vehicleById(db, params.id, caller.viewer);
    if (!row) throw notFound();
    return { status: 200, body: shown(row), version: row.vehicle.version };
  },
});

export const listVehicles = route({
  operationId: 'listVehicles',
  method: 'GET',
  url: '/v1/vehicles',
  tag: 'Registers',
  summary: 'Vehicles',
  description:
    'Those of the organisations one belongs to; all of the city for officers and departments. The newest first.',
  query: z.strictObject({ plate: text(16).optional(), organisationId: id.optional(), ...listQuery }),
  answers: { 200: pageOf(vehicleOut) },
  refusals: [],
  read: async ({ query: { limit, cursor, ...filter }, caller }, db) => {
    const rows = await listVehicleRows(db, caller.viewer, filter, cursorId(cursor), limit + 1);
    const { items, nextCursor } = page(rows, limit, ({ vehicle }) => [vehicle.id]);
    return { status: 200, body: { items: items.map(shown), nextCursor } };
  },
});
