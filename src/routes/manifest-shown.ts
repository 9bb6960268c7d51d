import { z } from 'zod';
import type { StoredManifest, StoredScan } from '../db/manifests/read.ts';
import { CATEGORIES, MATERIALS, PROHIBITED_MATERIALS } from '../domain/law/art-03-categories.ts';
import { COPY_HOLDERS, MANIFEST_STATES, OPEN_ITEMS, SCAN_KINDS } from '../domain/manifests/manifest.ts';
import { isOverdue } from '../domain/manifests/sheet.ts';
import { type Caller, readsAll } from './caller.ts';
import { findingShown } from './language.ts';
import type { Call } from './route.ts';
import { finding, idOut, instantOut, location, quantityOut, shownAt } from './schemas.ts';
import { isOwn, personShown, type Sight } from './sight.ts';

const signer = z
  .strictObject({ organisationId: z.guid().nullable(), name: z.string() })
  .nullable()
  .describe('The organisation; without one the person, masked but for that person and for an officer.');

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
    scans: z.array(
      z
        .looseObject({
          id: z.guid(),
          kind: z.enum(SCAN_KINDS),
          at: instantOut,
          receivedAt: instantOut,
          signedBy: signer,
          location: location
            .nullable()
            .describe("For who sent it, the carrier's own people and an officer; null for everybody else."),
        })
        .meta({
          id: 'RecordedScan',
          description: 'A scan as it was sent, with its two times and who signed it.',
        }),
    ),
    corrections: z.array(z.never()).meta({ description: 'Corrections are not offered yet.' }),
  })
  .meta({ id: 'Manifest' });

type Asking = Pick<Call<unknown, unknown, unknown>, 'caller' | 'now' | 'language'>;

/** A manifest with its scans, as it is answered. */
export function manifestShown(
  manifest: StoredManifest,
  scans: readonly StoredScan[],
  asking: Asking,
  sight: Sight,
) {
  const shown = scans.map((scan) => scanShown(scan, manifest, asking.caller, sight));
  return { ...summaryShown(manifest, asking, sight), scans: shown, corrections: [] };
}

/** What of people and their tracks is in a manifest: what an officer's reading of it is put on record for. */
export function peopleIn(manifest: StoredManifest, scans: readonly StoredScan[]): readonly string[] {
  const named = scans.some(({ organisationName, kind }) => organisationName === null && kind !== 'inspect');
  return [
    ...(manifest.driverName === null ? [] : ['driverName']),
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

/** Who drove is known to the carrier whose driver it is, and to an officer. */
export function driverShown(
  name: string,
  { carrierId }: Pick<StoredManifest, 'carrierId'>,
  caller: Caller,
  sight: Sight,
): string {
  return personShown(name, sight === 'clear' || isOwn(caller, carrierId));
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

type Signer = Readonly<{
  sub: string;
  name: string;
  organisationId: string | null;
  organisationName: string | null;
}>;

/** An organisation signs by its name, whoever of its people did it; a person without one by their own. */
function signerShown({ sub, name, organisationId, organisationName }: Signer, caller: Caller, sight: Sight) {
  const isClear = sight === 'clear' || sub === caller.sub;
  return { organisationId, name: organisationName ?? personShown(name, isClear) };
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
