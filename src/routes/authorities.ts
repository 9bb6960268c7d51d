import { z } from 'zod';
import {
  type AuthorityWithBoundary,
  loadAuthorities,
  loadAuthority,
  lockAuthority,
  saveAuthority,
  saveOptIn,
  type StoredAuthority,
} from '../db/registers/authorities.ts';
import { MEASURE_UNITS, refuseOutOfRange, stepFlaws } from '../domain/enforcement/discretion.ts';
import { HEARING_THRESHOLD } from '../domain/enforcement/fine.ts';
import { OFFENCE_CODES, SUBJECT_ROLES } from '../domain/enforcement/offence.ts';
import { AUTHORITIES, type Authority, authorityByCode } from '../domain/law/art-07-competence.ts';
import { checkIfMatch } from './dispatch.ts';
import { invalidAt, notFound, Problem, refuseIf } from './problem.ts';
import { route } from './route.ts';
import { boundary, day, dayOut, wholeOf, text } from './schemas.ts';

const params = z.strictObject({ code: text(6) });

const listedAuthority = z
  .strictObject({
    code: z.string().describe('As in GB/T 2260, but for `4212GX`, which is this project’s own.'),
    name: z.string(),
    approves: z.boolean().describe('Whether it grants permits in its region; else 421200 does.'),
    isCounty: z.boolean(),
    optedInFrom: dayOut.nullable().describe('Of a county: from when it takes part (第四十七條).'),
    optInDocument: z.string().nullable(),
    hasBoundary: z.boolean().describe('Whether the boundary of its region is loaded; `getAuthority` has it.'),
    speedLimitKmh: z
      .int()
      .nullable()
      .describe('By which recorders in its region are judged; null: 60 km/h (第三十一條第(二)款).'),
  })
  .meta({ id: 'Authority' });

const amount = z.int().min(0).max(100_000_000);
const hearingThreshold = z
  .strictObject({ individual: amount, unit: amount })
  .meta({ id: 'HearingThreshold', description: 'Yuan.' });

const discretionStep = z
  .strictObject({
    offence: z.enum(OFFENCE_CODES),
    basis: text(40),
    role: z.enum(SUBJECT_ROLES),
    from: z.number().min(0).max(1_000_000_000),
    to: z.number().gt(0).max(1_000_000_000).nullable().describe('Not included; null: without end.'),
    unit: z.enum(MEASURE_UNITS),
    fineFrom: amount,
    fineTo: amount,
  })
  .meta({
    id: 'DiscretionStep',
    description: 'What is fined, in yuan, for a measure from `from` up to `to`.',
  });

const authorityOut = listedAuthority
  .extend({
    boundary: boundary.nullable(),
    hearingThreshold: hearingThreshold.describe(
      'From which fine on a party may ask for a hearing (行政處罰法 第六十三條); what is in force where none was set.',
    ),
    discretionSteps: z.array(discretionStep).describe('裁量基準 (行政處罰法 第三十四條).'),
  })
  .meta({ id: 'AuthorityWithBoundary' });

function listedShown({ code, name, approves, county }: Authority, stored: StoredAuthority) {
  const { optedInFrom, optInDocument, hasBoundary, speedLimitKmh } = stored;
  return {
    code,
    name,
    approves,
    isCounty: county,
    optedInFrom,
    optInDocument,
    hasBoundary,
    speedLimitKmh,
  };
}

function shown(authority: Authority, stored: AuthorityWithBoundary) {
  return {
    ...listedShown(authority, stored),
    boundary: stored.boundary,
    hearingThreshold: stored.hearingThreshold ?? HEARING_THRESHOLD,
    discretionSteps: [...(stored.discretionSteps ?? [])],
  };
}

/** The row that the migrations have made for an authority of the table of 第七條. */
function storedOf<Stored>(code: string, stored: Stored | null | undefined): Stored {
  if (!stored) throw new Error(`expected a row of the authority ${code}`);
  return stored;
}

export const listAuthorities = route({
  operationId: 'listAuthorities',
  method: 'GET',
  url: '/v1/authorities',
  tag: 'Regulation',
  summary: 'The authorities and what they are competent for',
  description:
    'Who approves and who enforces follows from the region of a project, site, fleet or event (第七條); nobody names an authority. A county takes part from the day it opted in (第四十七條).',
  answers: { 200: wholeOf(listedAuthority) },
  refusals: [],
  read: async (_call, db) => {
    const stored = await loadAuthorities(db);
    const items = AUTHORITIES.map((each) => listedShown(each, storedOf(each.code, stored.get(each.code))));
    return { status: 200, body: { items, nextCursor: null } };
  },
});

export const getAuthority = route({
  operationId: 'getAuthority',
  method: 'GET',
  url: '/v1/authorities/:code',
  tag: 'Regulation',
  summary: 'One authority, with the boundary of its region',
  description:
    'The boundary is null until one is loaded. By it a place outside its region gets the notice `location_mismatch` (第七條).',
  params,
  answers: { 200: authorityOut },
  etag: true,
  refusals: ['not_found'],
  costly: true,
  read: async ({ params: { code } }, db) => {
    const authority = authorityByCode(code);
    if (!authority) throw notFound();
    const stored = storedOf(code, await loadAuthority(db, code));
    return { status: 200, body: shown(authority, stored), version: stored.version };
  },
});

export const updateAuthority = route({
  operationId: 'updateAuthority',
  method: 'PATCH',
  url: '/v1/authorities/:code',
  tag: 'Regulation',
  summary: 'Change what is known of an authority',
  description:
    'Replaces the fields named. `boundary` is the region it covers, as GeoJSON in WGS-84; null removes it. Once it is loaded, a project or site that is declared to lie in the region and does not shows the notice `location_mismatch`, those of before too: it is worked out when they are read. It moves nothing: competence goes by the region that is declared (第七條). `speedLimitKmh` is the limit for vehicles within the boundary, of 421200 also where no boundary holds a place; it counts for points from now on, null is 60 km/h again (第三十一條第(二)款). `hearingThreshold` is from which fine on a party may ask for a hearing; cases keep that of the day they were filed. `discretionSteps` are the published steps of discretion, each inside the range of its basis and none over another: a fine outside the step of what was measured needs a `stepReason`. Null takes away what was set. `If-Match` with the ETag refuses to overwrite the change of somebody else.',
  params,
  body: z.strictObject({
    boundary: boundary.nullable().optional(),
    hearingThreshold: hearingThreshold.nullable().optional(),
    speedLimitKmh: z.int().min(1).max(200).nullable().optional(),
    discretionSteps: z.array(discretionStep).max(500).nullable().optional(),
  }),
  answers: { 200: authorityOut },
  etag: true,
  refusals: ['not_found', 'precondition_failed', 'fine_out_of_range', 'no_penalty_basis'],
  example: {
    boundary: {
      type: 'Polygon',
      coordinates: [
        [
          [114.2, 29.7],
          [114.5, 29.7],
          [114.5, 29.95],
          [114.2, 29.95],
          [114.2, 29.7],
        ],
      ],
    },
  },
  chain: () => 'service',
  rule: ['7'],
  write: async ({ params: { code }, body, request, now }, tx) => {
    const authority = authorityByCode(code);
    if (!authority) throw notFound();
    const before = storedOf(code, await lockAuthority(tx, code));
    checkIfMatch(request, before.version);
    const flaws = stepFlaws(body.discretionSteps ?? []);
    if (flaws.length > 0)
      throw invalidAt('A step that ends before it begins, or overlaps another.', ...flaws);
    refuseIf(refuseOutOfRange(body.discretionSteps ?? []));
    const stored = await saveAuthority(
      tx,
      before,
      {
        boundary: body.boundary === undefined ? before.boundary : body.boundary,
        hearingThreshold:
          body.hearingThreshold === undefined ? before.hearingThreshold : body.hearingThreshold,
        discretionSteps: body.discretionSteps === undefined ? before.discretionSteps : body.discretionSteps,
        speedLimitKmh: body.speedLimitKmh === undefined ? before.speedLimitKmh : body.speedLimitKmh,
      },
      now,
    );
    return { status: 200, body: shown(authority, stored), version: stored.version };
  },
});

export const optInAuthority = route({
  operationId: 'optInAuthority',
  method: 'POST',
  url: '/v1/authorities/:code/opt-in',
  tag: 'Regulation',
  summary: 'Opt a county in',
  description:
    'A county that follows the measures, by its document (第四十七條): from that day on its region lies in the planning area, and its authority approves and enforces there. Only counties do; one that has opted in already is 409 `wrong_state`.',
  params,
  body: z.strictObject({ documentNumber: text(100), from: day }),
  answers: { 200: listedAuthority },
  etag: true,
  refusals: ['not_found', 'not_a_county', 'wrong_state'],
  example: { documentNumber: '赤政發〔2026〕3號', from: '2026-12-01' },
  chain: () => 'service',
  rule: ['47'],
  write: async ({ params: { code }, body }, tx) => {
    const authority = authorityByCode(code);
    if (!authority) throw notFound();
    if (!authority.county)
      throw new Problem({
        refusal: 'not_a_county',
        params: { authority: authority.name },
        citations: ['47'],
      });
    const stored = await saveOptIn(tx, code, body);
    if (!stored) throw new Problem({ refusal: 'wrong_state', params: { state: 'optedIn' } });
    return { status: 200, body: listedShown(authority, stored), version: stored.version };
  },
});
