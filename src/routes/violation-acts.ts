import { z } from 'zod';
import {
  actOfSame,
  countViolations as count,
  insertReported,
  loadReviews,
  loadStaffDocuments,
  loadViolation,
  lockActs,
  type Review,
  saveReview,
} from '../db/enforcement/violations.ts';
import { loadManifest } from '../db/manifests/read.ts';
import { optedInCounties } from '../db/registers/authorities.ts';
import { organisationNames } from '../db/registers/organisations.ts';
import type { Tx } from '../db/pool.ts';
import {
  OFFENCE_CODES,
  OFFENCES,
  PLACE_KINDS,
  SUBJECT_KINDS,
  SUBJECT_ROLES,
} from '../domain/enforcement/offence.ts';
import {
  type Evidence,
  refuseReview,
  REVIEW_OUTCOMES,
  SUPERSEDED,
  VIOLATION_STATUSES,
} from '../domain/enforcement/violation.ts';
import { isInPlanningArea } from '../domain/law/art-07-competence.ts';
import { penaltyClauseOf } from '../domain/law/art-36-penalties.ts';
import { dayOf, type Instant, toOffsetText } from '../domain/time.ts';
import { authorityOf } from './caller.ts';
import { requireEnforcement } from './competence.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { invalidAt, notFound, Problem, refuseIf, unknownReference } from './problem.ts';
import { route } from './route.ts';
import { id, instant, location, setOf, text } from './schemas.ts';
import { violationFilter } from './supervision.ts';
import { reportedFacts, reviewed, reviewShown, violation, violationShown } from './violation-shown.ts';

const documentIds = setOf(id, 20);
/** A clock of who reports may be ahead by so much. */
const TOLERANCE_MS = 5 * 60_000;

const subject = z.strictObject({
  kind: z.enum(SUBJECT_KINDS),
  id: id.optional().describe('Of a registered organisation.'),
  name: text(200).optional().describe('Of an individual, or of a unit that is not registered.'),
  role: z.enum(SUBJECT_ROLES),
});

export const reportViolation = route({
  operationId: 'reportViolation',
  method: 'POST',
  url: '/v1/violations',
  tag: 'Supervision',
  summary: 'Report a violation',
  description:
    'What an officer or a department has seen or learnt; a suspicion until an officer who is competent there reviews it. The subject is a registered organisation by its `id`, or whoever has this `name`. `documentIds` are uploads of officers. What may be fined, and how much, follows from the offence, the party and the day (`openCase`).',
  body: z.strictObject({
    offence: z.enum(OFFENCE_CODES),
    subject,
    occurredAt: instant,
    regionCode: text(6),
    location: location.optional(),
    note: text(4_000),
    plate: text(16).optional(),
    manifestNumber: text(40).optional(),
    placeKind: z.enum(PLACE_KINDS).optional(),
    facts: reportedFacts.optional(),
    documentIds: documentIds.optional(),
  }),
  answers: { 201: violation },
  etag: true,
  refusals: ['day_to_come', 'outside_planning_area', 'unknown_reference'],
  example: {
    offence: 'random_dumping',
    subject: { kind: 'individual', name: '張三', role: 'individual' },
    occurredAt: '2026-03-15T20:00:00+08:00',
    regionCode: '421202',
    location: { lat: 29.84, lon: 114.32 },
    placeKind: 'river',
    note: '河堤旁傾倒約 2 噸',
  },
  chain: (_call, { textIfAny }) => {
    const number = textIfAny('manifestNumber');
    return number === null ? 'service' : `manifest:${number}`;
  },
  rule: ['35.1'],
  write: async ({ body, caller, now }, tx) => {
    const { offence, occurredAt, regionCode, manifestNumber } = body;
    const about = subjectAsked(body.subject);
    if (occurredAt > now + TOLERANCE_MS)
      throw new Problem({
        refusal: 'day_to_come',
        params: { day: toOffsetText(occurredAt) },
        pointer: '/occurredAt',
      });
    if (!isInPlanningArea(regionCode, await optedInCounties(tx, dayOf(occurredAt))))
      throw new Problem({
        refusal: 'outside_planning_area',
        params: { regionCode },
        citations: ['2'],
        pointer: '/regionCode',
      });
    const names = await organisationNames(tx, about.id === null ? [] : [about.id]);
    const documents = body.documentIds ?? [];
    const known = await loadStaffDocuments(tx, documents);
    const isManifestKnown = manifestNumber === undefined || (await loadManifest(tx, manifestNumber, 'city'));
    const missing = [
      ...(about.id !== null && !names.has(about.id) ? ['/subject/id'] : []),
      ...(isManifestKnown ? [] : ['/manifestNumber']),
      ...documents.flatMap((each, index) => (known.has(each) ? [] : [`/documentIds/${index}`])),
    ];
    if (missing.length > 0) throw unknownReference(...missing);
    const made = uuidv7();
    const act =
      manifestNumber === undefined
        ? null
        : await actOfSame(tx, { manifestNumber, offence, subjectId: about.id });
    const clause = penaltyClauseOf(offence);
    await insertReported(
      tx,
      [
        {
          id: made,
          actId: act ?? uuidv7(),
          offence,
          citations: [...new Set([OFFENCES[offence].duty, ...(clause === undefined ? [] : [clause])])],
          subjectKind: body.subject.kind,
          subjectRole: body.subject.role,
          subjectId: about.id,
          subjectName: about.id === null ? about.name : (names.get(about.id) ?? ''),
          occurredAt,
          regionCode,
          lat: body.location?.lat ?? null,
          lon: body.location?.lon ?? null,
          plate: body.plate ?? null,
          placeKind: body.placeKind ?? null,
          note: body.note,
          facts: body.facts ?? null,
          manifestNumber: manifestNumber ?? null,
          reportedBy: caller.sub,
          evidence: [{ kind: 'note', id: made, at: now }, ...documentsAsEvidence(documents, now)],
        },
      ],
      now,
    );
    const stored = await loadViolation(tx, made, caller.viewer);
    if (!stored) throw new Error(`expected violation ${made}`);
    return { status: 201, version: stored.version, body: violationShown(stored, caller, 'own') };
  },
});

/** An organisation by its id, or whoever has the name: exactly one of the two, and an individual has no id. */
function subjectAsked({ kind, id: asked, name }: z.output<typeof subject>) {
  if (asked !== undefined && (name !== undefined || kind === 'individual'))
    throw invalidAt(
      'A unit by its id or its name, one of the two; an individual by the name.',
      '/subject/id',
    );
  if (asked !== undefined) return { id: asked, name: '' };
  if (name === undefined)
    throw invalidAt(
      'A unit by its id or its name, one of the two; an individual by the name.',
      kind === 'unit' ? '/subject/id' : '/subject/name',
    );
  return { id: null, name };
}

function documentsAsEvidence(documents: readonly string[], at: Instant): readonly Evidence[] {
  return documents.map((each) => ({ kind: 'document', id: each, at }));
}

export const reviewViolation = route({
  operationId: 'reviewViolation',
  method: 'POST',
  url: '/v1/violations/:id/review',
  tag: 'Supervision',
  summary: 'Confirm a violation, or dismiss it',
  description:
    'An officer of an authority that enforces at the place reviews a suspicion, with the reason (第七條). A dismissed one is reviewed again only with new evidence: `documentIds` that are not among its evidence yet. What is confirmed can go into a case.',
  params: z.strictObject({ id }),
  body: z.strictObject({
    outcome: z.enum(REVIEW_OUTCOMES),
    reason: text(2_000).refine((said) => said.trim() !== SUPERSEDED, {
      error: 'the word by which the service dismisses',
    }),
    documentIds: documentIds.optional(),
  }),
  answers: { 200: reviewed },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state', 'unknown_reference'],
  example: { outcome: 'confirmed', reason: '現場核實，照片在案' },
  chain: (_call, { textIfAny }) => {
    const number = textIfAny('manifestNumber');
    return number === null ? 'service' : `manifest:${number}`;
  },
  rule: ['7'],
  write: async ({ params, body, caller, now, request }, tx) => {
    const locked = await lockActs(tx, [params.id]);
    const found = locked.find((each) => each.id === params.id);
    if (!found) throw notFound();
    requireEnforcement(caller, found.regionCode);
    checkIfMatch(request, found.version);
    const held = new Set(found.evidence.map((each) => each.id));
    const fresh = (body.documentIds ?? []).filter((each) => !held.has(each));
    refuseIf(refuseReview(found.status, fresh.length > 0));
    await requireStaffDocuments(tx, body.documentIds ?? []);
    const made: Review = {
      id: uuidv7(),
      violationId: found.id,
      outcome: body.outcome,
      reason: body.reason,
      documentIds: body.documentIds ?? [],
      authority: authorityOf(caller),
      bySub: caller.sub,
      at: now,
    };
    await saveReview(tx, made, [...found.evidence, ...documentsAsEvidence(fresh, now)]);
    const stored = await loadViolation(tx, found.id, caller.viewer);
    if (!stored) throw new Error(`expected violation ${found.id}`);
    const reviews = await loadReviews(tx, found.id);
    return {
      status: 200,
      version: stored.version,
      body: { ...violationShown(stored, caller, 'own'), reviews: reviews.map(reviewShown) },
    };
  },
});

async function requireStaffDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  const known = await loadStaffDocuments(tx, ids);
  const missing = ids.flatMap((each, index) => (known.has(each) ? [] : [`/documentIds/${index}`]));
  if (missing.length > 0) throw unknownReference(...missing);
}

export const countViolations = route({
  operationId: 'countViolations',
  method: 'GET',
  url: '/v1/violations/counts',
  tag: 'Supervision',
  summary: 'How many violations there are',
  description:
    'By status and by offence, counted whole under any combination of the filters of `listViolations`.',
  query: z.strictObject({ ...violationFilter, updatedSince: instant.optional() }),
  answers: {
    200: z.strictObject({
      total: z.int(),
      byStatus: z.record(z.enum(VIOLATION_STATUSES), z.int()),
      byOffence: z.record(z.string(), z.int()).describe('Offences of which there are none are left out.'),
    }),
  },
  refusals: [],
  read: async ({ query, caller }, db) => {
    const counts = await count(db, caller.viewer, query);
    const sum = (of: typeof counts) => of.reduce((total, each) => total + each.count, 0);
    const byStatus = VIOLATION_STATUSES.map((status) => [
      status,
      sum(counts.filter((each) => each.status === status)),
    ]);
    const byOffence = Map.groupBy(counts, ({ offence }) => offence);
    return {
      status: 200,
      body: {
        total: sum(counts),
        byStatus: Object.fromEntries(byStatus) as Record<string, number>,
        byOffence: Object.fromEntries([...byOffence].map(([offence, of]) => [offence, sum(of)])),
      },
    };
  },
});
