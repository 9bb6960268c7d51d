import { z } from 'zod';
import { insertDrawn } from '../db/manifests/draw.ts';
import {
  listManifests as list,
  loadManifest,
  loadScans,
  type StoredManifest,
  type StoredScan,
} from '../db/manifests/read.ts';
import { loadPermit } from '../db/permits/permits.ts';
import { CATEGORIES, MATERIALS, PROHIBITED_MATERIALS } from '../domain/law/art-03-categories.ts';
import { COPY_HOLDERS, MANIFEST_STATES, OPEN_ITEMS, SCAN_KINDS } from '../domain/manifests/manifest.ts';
import { isOverdue } from '../domain/manifests/sheet.ts';
import { permitStatus } from '../domain/permits/permit.ts';
import type { Instant } from '../domain/time.ts';
import { memberOf, organisationIds, readsAll } from './caller.ts';
import { randomCode } from './ids.ts';
import { findingShown, type Language } from './language.ts';
import { cursorKey, page } from './paging.ts';
import { notFound, Problem } from './problem.ts';
import { type Call, route } from './route.ts';
import {
  day,
  finding,
  id,
  idOut,
  instantOut,
  listQuery,
  location,
  pageOf,
  quantityOut,
  shownAt,
  text,
} from './schemas.ts';

const permitNumber = z
  .string()
  .regex(/^[0-9A-Za-z]{1,40}$/)
  .transform((value) => value.toUpperCase());

/** The number of a manifest in a path; whatever is none is not found. */
export const manifestParams = z.object({
  number: z
    .string()
    .max(100)
    .transform((value) => (value.includes('\0') ? '' : value.toUpperCase())),
});

const signer = z.strictObject({ organisationId: z.guid().nullable(), name: z.string() }).nullable();

const summaryFields = {
  number: z.string(),
  basis: z.enum(['statutory', 'voluntary']),
  state: z.enum(MANIFEST_STATES),
  overdue: z.boolean(),
  carrierId: idOut,
  permitNumber: z.string(),
  authority: z.string(),
  plate: z.string().nullable(),
  driverName: z.string().nullable(),
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

const manifestSummary = z.strictObject(summaryFields).meta({ id: 'ManifestSummary' });

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
          location: location.nullable(),
        })
        .meta({
          id: 'RecordedScan',
          description: 'A scan as it was sent, with its two times and who signed it.',
        }),
    ),
    corrections: z.array(z.never()).meta({ description: 'Corrections are not offered yet.' }),
  })
  .meta({ id: 'Manifest' });

export const drawManifests = route({
  operationId: 'drawManifests',
  method: 'POST',
  url: '/v1/manifest-draws',
  tag: 'Manifests',
  summary: 'Draw manifest numbers',
  description:
    'The carrier draws numbers from the authority (第二十七條), under an active transport permit of its own, or under its recycling permit where a concession holder hauls for itself. One number is one vehicle and one trip. Dispatchers of the holder may do this.',
  body: z.strictObject({ permitNumber, count: z.int().min(1).max(500) }),
  answers: { 201: z.strictObject({ permitNumber: z.string(), numbers: z.array(z.string()) }) },
  refusals: ['not_found', 'permit_not_active'],
  example: { permitNumber: '421200Y202600001S', count: 20 },
  write: async ({ body, caller, access, now }, tx) => {
    const permit = await loadPermit(tx, body.permitNumber, caller.viewer);
    if (!permit) throw notFound();
    const isHolder = organisationIds(caller).includes(permit.holderId);
    if (isHolder) memberOf({ caller, access }, permit.holderId);
    const draws = permit.kind === 'transport' || permit.kind === 'recycling';
    if (!isHolder || !draws || permitStatus(permit, now) !== 'active')
      throw new Problem({ refusal: 'permit_not_active', citations: ['27.1'], pointer: '/permitNumber' });
    const numbers = await insertDrawn(tx, {
      carrierId: permit.holderId,
      permitNumber: permit.number,
      authority: permit.authority,
      count: body.count,
      sub: caller.sub,
      now,
      newRandom: () => randomCode(4),
    });
    return { status: 201, body: { permitNumber: permit.number, numbers } };
  },
});

export const getManifest = route({
  operationId: 'getManifest',
  method: 'GET',
  url: '/v1/manifests/:number',
  tag: 'Manifests',
  summary: 'A manifest with its scans',
  description:
    'The sheet as its scans make it, in order of event time (第二十七條). Its carrier, the parties of its project, the operators of its destination and of the site where it arrived, officers and departments see it.',
  params: manifestParams,
  answers: { 200: manifestOut },
  refusals: ['not_found'],
  read: async ({ params, caller, now, language }, db) => {
    const manifest = await loadManifest(db, params.number, caller.viewer);
    if (!manifest) throw notFound();
    const scans = await loadScans(db, manifest.number);
    return {
      status: 200,
      version: manifest.version,
      body: manifestShown(manifest, scans, { caller, now, language }),
    };
  },
});

export const listManifests = route({
  operationId: 'listManifests',
  method: 'GET',
  url: '/v1/manifests',
  tag: 'Manifests',
  summary: 'Manifests',
  description:
    'Those the caller may see, the newest number first, without their scans. `from` and `to` are days of the load; `siteId` is the destination or where it arrived; `overdue` is more than 24 hours after departure without arrival.',
  query: z.strictObject({
    ...listQuery,
    state: z.enum(MANIFEST_STATES).optional(),
    projectId: id.optional(),
    carrierId: id.optional(),
    siteId: id.optional(),
    plate: text(16).optional(),
    overdue: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  answers: { 200: pageOf(manifestSummary) },
  refusals: [],
  read: async ({ query, caller, now, language }, db) => {
    const { limit, cursor, ...filter } = query;
    const [after = null] = cursorKey(cursor, ['string']) ?? [];
    const rows = await list(db, caller.viewer, filter, after, limit + 1, now);
    const { items, nextCursor } = page(rows, limit, ({ number }) => [number]);
    return {
      status: 200,
      body: { items: items.map((manifest) => summaryShown(manifest, now, language)), nextCursor },
    };
  },
});

/** A manifest with its scans, as it is answered. */
export function manifestShown(
  manifest: StoredManifest,
  scans: readonly StoredScan[],
  { caller, now, language }: Pick<Call<unknown, unknown, unknown>, 'caller' | 'now' | 'language'>,
) {
  const shown = scans.map((scan) => scanShown(scan, readsAll(caller)));
  return { ...summaryShown(manifest, now, language), scans: shown, corrections: [] };
}

function summaryShown(manifest: StoredManifest, now: Instant, language: Language) {
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
    materials: manifest.materials ?? [],
    declared: declared && declaredMassKg !== null ? { ...declared, massKg: declaredMassKg } : null,
    weighed: weighed && weighedMassKg !== null ? { ...weighed, massKg: weighedMassKg } : null,
    copies: COPY_HOLDERS.map((holder) => copyShown(manifest, holder)),
    findings: [...manifest.findings, ...notices].map((each) => findingShown(each, language)),
    drawnAt: shownAt(manifest.drawnAt),
    updatedAt: shownAt(manifest.updatedAt),
  };
}

/** 第二十七條 asks for manifests of recyclables; other loads use them by choice or because their permit says so. */
export function basisOf({ category }: Pick<StoredManifest, 'category'>): 'statutory' | 'voluntary' {
  return category === null || category === 'recyclable' ? 'statutory' : 'voluntary';
}

function copyShown({ copies }: StoredManifest, holder: (typeof COPY_HOLDERS)[number]) {
  const copy = copies.find((each) => each.holder === holder);
  const signedBy = copy?.signedBy ?? null;
  return {
    holder,
    completedAt: shownAt(copy?.completedAt ?? null),
    signedBy: signedBy && {
      organisationId: signedBy.organisationId,
      name: signedBy.organisationName ?? signedBy.name,
    },
  };
}

/** What an officer noted at the roadside, and the credential that was shown, are for staff alone. */
function scanShown(scan: StoredScan, isForStaff: boolean) {
  const { note, credential, ...content }: Record<string, unknown> = scan.content;
  const sealed = scan.kind === 'inspect' && !isForStaff;
  return {
    ...content,
    ...(!sealed && note !== undefined && { note }),
    ...(!sealed && credential !== undefined && { credential }),
    id: scan.id,
    kind: scan.kind,
    at: shownAt(scan.at),
    receivedAt: shownAt(scan.receivedAt),
    signedBy: { organisationId: scan.organisationId, name: scan.organisationName ?? scan.senderName },
    location: scan.lat !== null && scan.lon !== null ? { lat: scan.lat, lon: scan.lon } : null,
  };
}
