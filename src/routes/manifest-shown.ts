import { z } from 'zod';
import type { StoredManifest, StoredScan, Trail } from '../db/manifests/read.ts';
import { CATEGORIES, MATERIALS, PROHIBITED_MATERIALS } from '../domain/law/art-03-categories.ts';
import { COPY_HOLDERS, MANIFEST_STATES, OPEN_ITEMS } from '../domain/manifests/manifest.ts';
import { isOverdue } from '../domain/manifests/sheet.ts';
import { type Caller, readsAll } from './caller.ts';
import { correctionOut, correctionShown, requestOut, requestShown } from './correction-shown.ts';
import { findingShown } from './language.ts';
import { driverShown, signer, signerShown } from './manifest-people.ts';
import type { Call } from './route.ts';
import { finding, idOut, instantOut, quantityOut, shownAt } from './schemas.ts';
import { recordedScan } from './scan-shown.ts';
import { isOwn, type Sight } from './sight.ts';

const summaryFields = {
  number: z.string(),
  basis: z.enum(['statutory', 'voluntary']),
  state: z.enum(MANIFEST_STATES),
  overdue: z.boolean(),
  carrierId: idOut,
  permitNumber: z.string(),
  authority: z.string(),
  plate: z.string().nullable(),
  driverName: z
    .string()
    .nullable()
    .describe("In clear for the carrier's own people and, in one manifest, for an officer; else masked."),
  projectId: idOut.nullable(),
  emitterId: idOut.nullable(),
  destinationId: z.guid().nullable(),
  siteId: idOut.nullable(),
  category: z.enum(CATEGORIES).nullable(),
  materials: z.array(z.enum([...MATERIALS, ...PROHIBITED_MATERIALS])),
  declared: quantityOut.nullable(),
  weighed: quantityOut.nullable(),
  settledMassKg: z.int().nullable(),
  open: z.array(z.enum(OPEN_ITEMS)),
  copies: z.array(
    z.strictObject({ holder: z.enum(COPY_HOLDERS), completedAt: instantOut.nullable(), signedBy: signer }),
  ),
  findings: z.array(finding),
  drawnAt: instantOut,
  updatedAt: instantOut,
};

export const manifestSummary = z.strictObject(summaryFields).meta({ id: 'ManifestSummary' });

export const manifestOut = z
  .strictObject({
    ...summaryFields,
    scans: z.array(recordedScan),
    corrections: z
      .array(correctionOut)
      .meta({ description: 'In the order they were proposed, with every value they replaced.' }),
    correctionRequests: z.array(requestOut).meta({ description: 'What authorities asked the parties for.' }),
  })
  .meta({ id: 'Manifest' });

type Asking = Pick<Call<unknown, unknown, unknown>, 'caller' | 'now' | 'language'>;

/** A manifest with its scans and corrections, as it is answered. */
export function manifestShown(manifest: StoredManifest, trail: Trail, asking: Asking, sight: Sight) {
  return {
    ...summaryShown(manifest, asking, sight),
    scans: trail.scans.map((scan) => scanShown(scan, manifest, asking.caller, sight)),
    corrections: trail.corrections.map((each) => correctionShown(each, manifest, trail, asking, sight)),
    correctionRequests: trail.requests.map((each) => requestShown(each)),
  };
}

/** What of people and their tracks is in a manifest: what an officer's reading of it is put on record for. */
export function peopleIn(manifest: StoredManifest, { scans, corrections }: Trail): readonly string[] {
  const named =
    scans.some(({ organisationName, kind }) => organisationName === null && kind !== 'inspect') ||
    corrections.some(({ by }) => by.organisationId === null);
  const driven =
    manifest.driverName !== null ||
    corrections.some(({ changes, before }) => (changes.driverName ?? before.driverName) !== undefined);
  return [
    ...(driven ? ['driverName'] : []),
    ...(named ? ['signedBy'] : []),
    ...(scans.some(({ lat }) => lat !== null) ? ['location'] : []),
  ];
}

/** A manifest without its scans. */
export function summaryShown(manifest: StoredManifest, { caller, now, language }: Asking, sight: Sight) {
  const {
    declared,
    declaredMassKg,
    weighed,
    weighedMassKg,
    filedAt: _filed,
    departedAt,
    version: _v,
    ...rest
  } = manifest;
  const overdue = isOverdue(manifest.state, departedAt, now);
  const notices = overdue ? [{ code: 'overdue', citation: '27.1', severity: 'notice' } as const] : [];
  return {
    ...rest,
    basis: basisOf(manifest),
    overdue,
    driverName:
      manifest.driverName === null ? null : driverShown(manifest.driverName, manifest, caller, sight),
    materials: manifest.materials ?? [],
    declared: declared && declaredMassKg !== null ? { ...declared, massKg: declaredMassKg } : null,
    weighed: weighed && weighedMassKg !== null ? { ...weighed, massKg: weighedMassKg } : null,
    copies: COPY_HOLDERS.map((holder) => copyShown(manifest, holder, caller, sight)),
    findings: [...manifest.findings, ...notices].map((each) => findingShown(each, language)),
    drawnAt: shownAt(manifest.drawnAt),
    updatedAt: shownAt(manifest.updatedAt),
  };
}

/** 第二十七條 asks for manifests of recyclables; other loads use them by choice or because their permit says so. */
export function basisOf({ category }: Pick<StoredManifest, 'category'>): 'statutory' | 'voluntary' {
  return category === null || category === 'recyclable' ? 'statutory' : 'voluntary';
}

function copyShown(
  { copies }: StoredManifest,
  holder: (typeof COPY_HOLDERS)[number],
  caller: Caller,
  sight: Sight,
) {
  const copy = copies.find((each) => each.holder === holder);
  const signedBy = copy?.signedBy ?? null;
  return {
    holder,
    completedAt: shownAt(copy?.completedAt ?? null),
    signedBy: signedBy && signerShown(signedBy, caller, sight),
  };
}

/**
 * What an officer noted at the roadside, and the credential that was shown, are for staff alone. Where scans were
 * made is where a driver was (行蹤軌跡): for who sent them, the carrier of the vehicle, and an officer.
 */
function scanShown(scan: StoredScan, manifest: StoredManifest, caller: Caller, sight: Sight) {
  const { note, credential, driverName, ...content }: Record<string, unknown> = scan.content;
  const isInspection = scan.kind === 'inspect';
  const sealed = isInspection && !readsAll(caller);
  const { sub, senderName: name, organisationId, organisationName } = scan;
  const isPlaceClear =
    sight === 'clear' || sub === caller.sub || isOwn(caller, organisationId, manifest.carrierId);
  return {
    ...content,
    ...(typeof driverName === 'string' && { driverName: driverShown(driverName, manifest, caller, sight) }),
    ...(!sealed && note !== undefined && { note }),
    ...(!sealed && credential !== undefined && { credential }),
    id: scan.id,
    kind: scan.kind,
    at: shownAt(scan.at),
    receivedAt: shownAt(scan.receivedAt),
    signedBy: isInspection
      ? { organisationId, name }
      : signerShown({ sub, name, organisationId, organisationName }, caller, sight),
    location:
      isPlaceClear && scan.lat !== null && scan.lon !== null ? { lat: scan.lat, lon: scan.lon } : null,
  };
}
