import { z } from 'zod';
import { insertDrawn } from '../db/manifests/draw.ts';
import { listManifests as list, loadManifest, loadTrail, type StoredManifest } from '../db/manifests/read.ts';
import { loadPermit } from '../db/permits/permits.ts';
import { inReading } from '../db/pool.ts';
import { MANIFEST_STATES } from '../domain/manifests/manifest.ts';
import { permitStatus } from '../domain/permits/permit.ts';
import { memberOf, organisationIds } from './caller.ts';
import { randomCode } from './ids.ts';
import { manifestOut, manifestShown, manifestSummary, peopleIn, summaryShown } from './manifest-shown.ts';
import { MANIFEST_COLUMNS, withNames } from './manifest-table.ts';
import { preferred } from './negotiate.ts';
import { cursorKey, page } from './paging.ts';
import { notFound, Problem } from './problem.ts';
import { AS_A_TABLE, exported } from './register-export.ts';
import { route } from './route.ts';
import { day, id, listQuery, pageOf, text } from './schemas.ts';
import { sightOf } from './sight.ts';
import { TABLE_TYPES } from './table.ts';

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
  told: {
    201: 'The numbers, unused. They stay the permit’s.',
  },
  refusals: ['not_found', 'permit_not_active'],
  example: { permitNumber: '421200Y202600001S', count: 20 },
  chain: ({ body }) => `permit:${body.permitNumber}`,
  rule: ['27.1'],
  write: async ({ body, caller, access, now }, tx) => {
    const permit = await loadPermit(tx, body.permitNumber, caller.viewer, now);
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
    'The sheet as its scans make it, in order of event time (第二十七條). Its carrier, the parties of its project, the operators of its destination and of the site where it arrived, officers and departments see it. Drivers and places are for the carrier and for officers, whose reading is put on record; others see names masked.',
  params: manifestParams,
  answers: { 200: manifestOut },
  etag: true,
  refusals: ['not_found'],
  read: async (call, db) => {
    const manifest = await loadManifest(db, call.params.number, call.caller.viewer);
    if (!manifest) throw notFound();
    const trail = await loadTrail(db, manifest.number);
    const sight = sightOf(call, `manifest:${manifest.number}`, peopleIn(manifest, trail));
    return { status: 200, version: manifest.version, body: manifestShown(manifest, trail, call, sight) };
  },
});

export const listManifests = route({
  operationId: 'listManifests',
  method: 'GET',
  url: '/v1/manifests',
  tag: 'Manifests',
  summary: 'Manifests',
  description: `Those the caller may see, the newest number first, without their scans; names of people masked but for those of the own organisation. \`from\` and \`to\` are days of the load; \`siteId\` is the destination or where it arrived; \`overdue\` is more than 24 hours after departure without arrival. ${AS_A_TABLE}`,
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
  media: TABLE_TYPES,
  refusals: [],
  run: async (call) => {
    const { query, caller, now } = call;
    const { limit, cursor, ...filter } = query;
    const shown = (manifest: StoredManifest) => summaryShown(manifest, call, 'own');
    const type = preferred(call.request, TABLE_TYPES);
    if (type)
      return exported(
        call,
        {
          operationId: 'listManifests',
          name: 'manifests',
          page: (tx, last: StoredManifest | null, most) =>
            list(tx, caller.viewer, filter, last && last.number, most, now),
          shown: (tx, rows) => withNames(tx, rows, shown),
          columns: MANIFEST_COLUMNS,
        },
        type,
      );
    const [after = null] = cursorKey(cursor, ['string']) ?? [];
    const rows = await inReading(call.database, call.fence, (tx) =>
      list(tx, caller.viewer, filter, after, limit + 1, now),
    );
    const { items, nextCursor } = page(rows, limit, ({ number }) => [number]);
    return { status: 200, body: { items: items.map(shown), nextCursor } };
  },
});
