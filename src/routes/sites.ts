import { z } from 'zod';
import { insertSite, listSites as selectSites, loadSites, type StoredSite } from '../db/permits/sites.ts';
import { optedInCounties, regionMissedBy } from '../db/registers/authorities.ts';
import { organisationNames } from '../db/registers/organisations.ts';
import type { Tx } from '../db/pool.ts';
import { CATEGORIES } from '../domain/law/art-03-categories.ts';
import { categoriesTakenBy, isRightKindOfSite, SITE_TYPES } from '../domain/law/art-06-destinations.ts';
import { approvingAuthority, isInPlanningArea, placeFindings } from '../domain/law/art-07-competence.ts';
import type { Location } from '../domain/permits/application.ts';
import { siteCapacityKg } from '../domain/permits/site.ts';
import { MAX_MASS_KG } from '../domain/quantity.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { requireCompetence } from './competence.ts';
import { uuidv7 } from './ids.ts';
import { findingShown, type Language } from './language.ts';
import { cursorId, cursorKey, noCursor, page } from './paging.ts';
import { invalidAt, notFound, Problem, unknownReference } from './problem.ts';
import { route } from './route.ts';
import {
  category,
  day,
  dayOut,
  finding,
  id,
  idOut,
  instantOut,
  listQuery,
  location,
  pageOf,
  polygon,
  quantity,
  regionCode,
  shownAt,
  text,
} from './schemas.ts';

const listedSite = z
  .strictObject({
    id: idOut,
    name: z.string(),
    siteType: z.enum(SITE_TYPES),
    regionCode: z.string(),
    location,
    boundary: polygon.nullable(),
    operatorId: idOut,
    permitNumber: z.string().nullable().describe('Null of a treatment site, approved under other law.'),
    categories: z.array(z.enum(CATEGORIES)),
    acceptsFrom: dayOut,
    acceptsTo: dayOut,
    capacityMassKg: z.int(),
    reservedMassKg: z.int().describe('What active permits have reserved and not brought yet.'),
    receivedMassKg: z.int(),
    remainingMassKg: z
      .int()
      .describe('Capacity less received and reserved; below zero where more came than was approved.'),
    stopsOn: dayOut
      .nullable()
      .describe('The first day on which it takes nothing, by the last notice (第二十六條第(六)項).'),
    closedOn: dayOut.nullable().describe('The day it was sealed.'),
    distanceM: z.int().optional().describe('Along a great circle; only with `near`.'),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'ListedSite' });

export const siteOut = listedSite
  .extend({ findings: z.array(finding).describe('Notices, as of a location outside the region.') })
  .meta({ id: 'Site' });

function shown(site: StoredSite) {
  const { capacityMassKg, reservedMassKg, receivedMassKg } = site;
  return {
    id: site.id,
    name: site.name,
    siteType: site.siteType,
    regionCode: site.regionCode,
    location: { lat: site.lat, lon: site.lon },
    boundary: site.boundary ?? null,
    operatorId: site.operatorId,
    permitNumber: site.permitNumber,
    categories: categoriesTakenBy(site.siteType),
    acceptsFrom: site.acceptsFrom,
    acceptsTo: site.acceptsTo,
    capacityMassKg,
    reservedMassKg,
    receivedMassKg,
    remainingMassKg: capacityMassKg - receivedMassKg - reservedMassKg,
    stopsOn: site.stopsOn,
    closedOn: site.closedOn,
    createdAt: shownAt(site.createdAt),
    updatedAt: shownAt(site.updatedAt),
  };
}

/** A site as it is answered alone, with the notices on it. */
export async function siteAnswer(db: Tx, siteId: string, { now, language }: Asked, status: 200 | 201) {
  const [site] = await loadSites(db, [siteId], now);
  if (!site) throw notFound();
  const { regionCode, lat, lon } = site;
  const missed = await regionMissedBy(db, { regionCode, location: { lat, lon } });
  const findings = placeFindings(missed, '/location').map((each) => findingShown(each, language));
  return { status, body: { ...shown(site), findings }, version: site.version };
}

type Asked = Readonly<{ now: Instant; language: Language }>;

export const registerTreatmentSite = route({
  operationId: 'registerTreatmentSite',
  method: 'POST',
  url: '/v1/sites',
  tag: 'Permits',
  summary: 'Register a treatment site',
  description:
    'A site of harmless treatment for `other` waste (第三十條), approved under other law. The officer belongs to the authority that approves at the place (第七條). Sites for spoil and recyclables come into being by their permits.',
  body: z.strictObject({
    name: text(200),
    siteType: z.literal('treatment').optional(),
    regionCode,
    location,
    boundary: polygon.optional(),
    capacity: quantity,
    acceptsFrom: day,
    acceptsTo: day,
    operatorId: id,
  }),
  answers: { 201: siteOut },
  etag: true,
  refusals: ['not_competent', 'outside_planning_area', 'unknown_reference', 'period_invalid'],
  example: {
    name: '無害化處理場',
    regionCode: '421202',
    location: { lat: 29.8, lon: 114.33 },
    capacity: { value: 20_000, unit: 't' },
    acceptsFrom: '2026-01-01',
    acceptsTo: '2030-12-31',
    operatorId: '01890a5d-ac96-774b-bcce-b302099a8057',
  },
  chain: ({ body }) => `organisation:${body.operatorId}`,
  write: async ({ body, caller, now, language }, tx) => {
    requireCompetence(caller, approvingAuthority(body.regionCode));
    if (!isInPlanningArea(body.regionCode, await optedInCounties(tx, dayOf(now))))
      throw new Problem({
        refusal: 'outside_planning_area',
        params: { regionCode: body.regionCode },
        citations: ['2'],
        pointer: '/regionCode',
      });
    const { location: place, operatorId, capacity, siteType: _siteType, ...rest } = body;
    if (body.acceptsTo < body.acceptsFrom)
      throw new Problem({ refusal: 'period_invalid', pointer: '/acceptsTo' });
    if (!(await organisationNames(tx, [operatorId])).has(operatorId)) throw unknownReference('/operatorId');
    const capacityMassKg = siteCapacityKg({ capacity, siteType: 'treatment' });
    if (capacityMassKg < 1) throw invalidAt('at least 1 kg and at most 1,000,000 t', '/capacity');
    const siteId = uuidv7();
    await insertSite(tx, {
      id: siteId,
      ...rest,
      ...place,
      siteType: 'treatment',
      operatorId,
      capacityMassKg,
      createdAt: now,
      updatedAt: now,
    });
    return siteAnswer(tx, siteId, { now, language }, 201);
  },
});

export const getSite = route({
  operationId: 'getSite',
  method: 'GET',
  url: '/v1/sites/:id',
  tag: 'Permits',
  summary: 'One site',
  description:
    'With the room it has left: its capacity less what it received and what active permits have reserved there and not brought yet (第十八條第(二)項).',
  params: z.strictObject({ id }),
  answers: { 200: siteOut },
  etag: true,
  refusals: ['not_found'],
  read: (call, db) => siteAnswer(db, call.params.id, call, 200),
});

/** `lat,lon` in WGS-84. */
const near = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,10})?,-?\d{1,3}(\.\d{1,10})?$/, { error: 'lat,lon' })
  .transform((value): Location => {
    const [lat = NaN, lon = NaN] = value.split(',').map(Number);
    return { lat, lon };
  })
  .pipe(location)
  .meta({ example: '29.84,114.32', description: 'lat,lon in WGS-84; sorts by distance.' });

/** The last key of the page before: the id, after the distance where the list is sorted by it. */
function keyOf(cursor: string | undefined, isNear: boolean) {
  if (!isNear) {
    const after = cursorId(cursor);
    return after === null ? null : { distanceM: 0, id: after };
  }
  const [distanceM, after] = cursorKey(cursor, ['number', 'string']) ?? [];
  if (distanceM === undefined || after === undefined) return null;
  if (!id.safeParse(after).success) throw noCursor();
  return { distanceM, id: after };
}

export const listSites = route({
  operationId: 'listSites',
  method: 'GET',
  url: '/v1/sites',
  tag: 'Permits',
  summary: 'Sites',
  description:
    'A directory for every signed-in person, so that waste finds an approved place with room (第十七條). `category` finds the sites that take it (第六條); `from` and `to` those that are approved and accept over all of these days; `roomKg` those with so much room left; `near` sorts by distance.',
  query: z.strictObject({
    ...listQuery,
    category: category.optional(),
    from: day.optional(),
    to: day.optional(),
    regionCode: regionCode.optional(),
    near: near.optional(),
    roomKg: z.coerce.number().int().min(1).max(MAX_MASS_KG).optional(),
  }),
  answers: { 200: pageOf(listedSite) },
  refusals: [],
  read: async ({ query, now }, db) => {
    const { limit, category: wanted, from, to, updatedSince } = query;
    const first = from ?? to;
    const last = to ?? from;
    if (first !== undefined && last !== undefined && last < first)
      throw invalidAt('Not before `from`.', '/to');
    const isNear = query.near !== undefined;
    const rows = await selectSites(db, {
      filter: {
        siteTypes: wanted && SITE_TYPES.filter((siteType) => isRightKindOfSite(wanted, siteType)),
        over: first === undefined || last === undefined ? undefined : { from: first, to: last },
        regionCode: query.regionCode,
        roomKg: query.roomKg,
        updatedSince,
      },
      near: query.near ?? null,
      after: keyOf(query.cursor, isNear),
      limit: limit + 1,
      now,
    });
    const { items, nextCursor } = page(rows, limit, (row) => (isNear ? [row.distanceM, row.id] : [row.id]));
    const sites = items.map((row) => ({ ...shown(row), ...(isNear && { distanceM: row.distanceM }) }));
    return { status: 200, body: { items: sites, nextCursor } };
  },
});
