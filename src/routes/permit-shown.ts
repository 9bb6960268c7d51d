import { z } from 'zod';
import type { StoredCopy, StoredPermit, StoredStream } from '../db/permits/permits.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { copyStatus, type CopyStatus, END_MANNERS, permitStatus } from '../domain/permits/permit.ts';
import type { Instant } from '../domain/time.ts';
import { category, dayOut, idOut, instantOut, lineString, material, named, shownAt } from './schemas.ts';

export const permitNumber = z
  .string()
  .regex(/^[0-9A-Z]{1,40}$/)
  .meta({
    example: '421200C202600001B',
    description:
      'Authority, a letter for the kind (C disposal, Y transport, S receiving, Z recycling), year, serial, check character (ISO/IEC 7064 MOD 37,36).',
  });

export const permitStatusOut = z.enum(['active', 'expired', 'ended']);
export const copyStatusOut = z.enum(['active', 'replaced', 'ended']);

const permitFields = {
  number: z.string(),
  kind: z.enum(APPLICATION_KINDS),
  status: permitStatusOut.describe('`active` from the grant to the end of `validTo` unless ended.'),
  authority: z.string(),
  holder: named,
  projectId: idOut.nullable(),
  siteId: idOut.nullable(),
  applicationId: idOut.nullable().describe('Null of a permit granted outside the measures (第四十八條).'),
  documentId: idOut.nullable().describe('The paper of a permit granted outside the measures.'),
  grantedAt: instantOut,
  validFrom: dayOut,
  validTo: dayOut,
  manifestRequired: z.boolean(),
  ended: z.strictObject({ at: instantOut, manner: z.enum(END_MANNERS), reason: z.string() }).nullable(),
  updatedAt: instantOut,
};

export const listedPermit = z
  .strictObject(permitFields)
  .meta({ id: 'ListedPermit', description: 'A permit without its scope and copies.' });

const massOut = z.int().min(0);
const streamFields = {
  category,
  materials: z.array(material),
  destinationId: idOut,
  approvedMassKg: massOut,
  consumedMassKg: massOut,
  receivedMassKg: massOut,
};
const scope = z.strictObject({
  period: z.strictObject({ from: dayOut, to: dayOut }),
  dailyHours: z
    .strictObject({ from: z.string(), to: z.string() })
    .nullable()
    .describe('Null of a permit granted outside the measures: none are approved.'),
  route: z.strictObject({
    description: z.string(),
    noiseSensitive: z.boolean(),
    line: lineString.optional(),
  }),
  streams: z.array(z.strictObject(streamFields)),
  formerStreams: z
    .array(z.strictObject({ ...streamFields, removedAt: instantOut }))
    .describe('What amendments took out of the permit, with what it had used by then.'),
});

export const copyOut = z
  .strictObject({
    number: z.int().min(1),
    plate: z.string(),
    status: copyStatusOut,
    issuedAt: instantOut,
    endedAt: instantOut.nullable(),
  })
  .meta({ id: 'PermitCopy', description: '副本: one for each vehicle (第十一條).' });

export const permitOut = z
  .strictObject({
    ...permitFields,
    scope: scope.nullable().describe('What a disposal permit lets go where; null of the other kinds.'),
    copies: z.array(copyOut),
  })
  .meta({ id: 'Permit' });

/** A permit without its scope and copies. */
export function listedPermitShown(permit: StoredPermit, now: Instant) {
  const { endedAt, endManner, endReason } = permit;
  const status = permitStatus(permit, now);
  return {
    number: permit.number,
    kind: permit.kind,
    status,
    authority: permit.authority,
    holder: { id: permit.holderId, name: permit.holderName },
    projectId: permit.projectId,
    siteId: permit.siteId,
    applicationId: permit.applicationId,
    documentId: permit.documentId,
    grantedAt: shownAt(permit.grantedAt),
    validFrom: permit.validFrom,
    validTo: permit.validTo,
    manifestRequired: permit.manifestRequired,
    ended: endedAt === null ? null : { at: shownAt(endedAt), manner: endManner, reason: endReason },
    updatedAt: shownAt(permit.updatedAt),
  };
}

export function permitShown(
  permit: StoredPermit,
  streams: readonly StoredStream[],
  copies: readonly StoredCopy[],
  now: Instant,
) {
  return {
    ...listedPermitShown(permit, now),
    scope: permit.kind === 'disposal' ? scopeShown(permit, streams) : null,
    copies: copies.map((copy) => copyShown(copy, permit, now)),
  };
}

function scopeShown(permit: StoredPermit, streams: readonly StoredStream[]) {
  return {
    period: { from: permit.planFrom, to: permit.planTo },
    dailyHours: permit.hoursFrom === null ? null : { from: permit.hoursFrom, to: permit.hoursTo },
    route: {
      description: permit.routeDescription ?? '',
      noiseSensitive: permit.routeNoiseSensitive,
      ...(permit.routeLine !== null && { line: permit.routeLine }),
    },
    streams: streams.filter(({ removedAt }) => removedAt === null).map(streamShown),
    formerStreams: streams.flatMap((stream) =>
      stream.removedAt === null ? [] : [{ ...streamShown(stream), removedAt: shownAt(stream.removedAt) }],
    ),
  };
}

function streamShown(stream: StoredStream) {
  const { category, materials, destinationId, approvedMassKg, consumedMassKg, receivedMassKg } = stream;
  return { category, materials, destinationId, approvedMassKg, consumedMassKg, receivedMassKg };
}

export function copyShown(copy: StoredCopy, permit: StoredPermit, now: Instant) {
  return {
    number: copy.copyNumber,
    plate: copy.plate,
    status: statusOfCopy(copy, permit, now),
    issuedAt: shownAt(copy.issuedAt),
    endedAt: shownAt(copy.endedAt),
  };
}

export function statusOfCopy(copy: StoredCopy, permit: StoredPermit, now: Instant): CopyStatus {
  return copyStatus(timesOf(copy), permit, now);
}

/** When a copy was replaced or ended; it has one end only. */
export function timesOf({ endedAt, endReason }: StoredCopy) {
  return endReason === 'replaced' ? { replacedAt: endedAt, endedAt: null } : { replacedAt: null, endedAt };
}
