import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import {
  fileOf,
  insertCase,
  insertStep,
  listCases as list,
  loadActs,
  loadCase,
  loadCaseNumber,
  loadEnforcementSettings,
  loadLawInForce,
  loadSteps,
  lockCase,
  type StoredCase,
} from '../db/enforcement/cases.ts';
import {
  lockActs,
  putIntoCase,
  releaseViolations,
  type StoredViolation,
} from '../db/enforcement/violations.ts';
import type { Tx } from '../db/pool.ts';
import {
  type AskedStep,
  CASE_STATES,
  PROCEDURES,
  refuseProcedure,
  stateOf,
} from '../domain/enforcement/case.ts';
import { filedByForDue } from '../domain/enforcement/due.ts';
import { refuseFiling, refuseParty } from '../domain/enforcement/filing.ts';
import { fenOf, HEARING_THRESHOLD, latestLimit, type ProposedFine } from '../domain/enforcement/fine.ts';
import { refuseDays } from '../domain/enforcement/step-days.ts';
import { takeStep } from '../domain/enforcement/step.ts';
import { authorityByCode, mayEnforce } from '../domain/law/art-07-competence.ts';
import { dayOf } from '../domain/time.ts';
import { DEPARTMENTS } from './auth.ts';
import { authorityOf, type Caller } from './caller.ts';
import { type AskedBody, caseOut, type fineAsked, stepAsked, stepOut } from './case-schemas.ts';
import { caseShown, stepShown } from './case-shown.ts';
import { requireCompetence, requireEnforcement } from './competence.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { cursorInstantAndId, page } from './paging.ts';
import { notFound, orProblem, Problem, refuseIf, unknownReference } from './problem.ts';
import { route } from './route.ts';
import { day, id, listQuery, pageOf, setOf, text } from './schemas.ts';
import { sightOf } from './sight.ts';

const params = z.strictObject({ id });

/** To whom a case goes that the city management authorities do not decide. */
const ELSEWHERE = [...DEPARTMENTS, 'publicSecurity', 'supervision'] as const;

export const openCase = route({
  operationId: 'openCase',
  method: 'POST',
  url: '/v1/cases',
  tag: 'Cases',
  summary: 'File a case',
  description:
    'An officer of an authority that enforces where the violations happened files a case (立案) on confirmed violations of one party, with at least two investigators, the caller one of them (行政處罰法 第四十二條). Of one act there is one case, and the authority that files first keeps it (第二十五條): 409 `already_in_case`, also for another violation of the same `actId`. `simple` only where a fine fits the simple procedure: 200 yuan for an individual, 3,000 for a unit (第五十一條).',
  body: z.strictObject({
    violationIds: setOf(id, 100),
    investigators: z
      .array(z.strictObject({ sub: text(255), name: text(100) }))
      .min(1)
      .max(20),
    procedure: z.enum(PROCEDURES).default('ordinary'),
    departments: setOf(z.enum(DEPARTMENTS), DEPARTMENTS.length)
      .optional()
      .describe('That take part (第三十五條第一款).'),
  }),
  answers: { 201: caseOut },
  etag: true,
  refusals: [
    'not_found',
    'not_competent',
    'wrong_state',
    'already_in_case',
    'investigators_invalid',
    'several_subjects',
    'simple_not_allowed',
  ],
  example: {
    violationIds: ['01890a5d-ac96-774b-bcce-b302099a8060'],
    investigators: [
      { sub: 'officer-1', name: '李執法' },
      { sub: 'officer-2', name: '周執法' },
    ],
  },
  chain: (_call, { text: member }) => `case:${member('id')}`,
  rule: ['penaltyLaw:54'],
  write: async (call, tx) => {
    const { body, caller, now, language } = call;
    const ofActs = await lockActs(tx, body.violationIds);
    const named = body.violationIds.flatMap((each) => ofActs.find((found) => found.id === each) ?? []);
    const [first] = named;
    if (!first || named.length < body.violationIds.length) throw notFound();
    for (const { regionCode } of named) requireEnforcement(caller, regionCode);
    await refuseFiled(tx, ofActs);
    refuseIf(refuseFiling(named));
    refuseIf(refuseParty(named, body.investigators, caller.sub));
    const authority = authorityOf(caller);
    const acts = await loadActs(tx, body.violationIds);
    const law = await loadLawInForce(tx);
    refuseIf(refuseProcedure(body.procedure, acts, dayOf(now), law));
    const { hearing } = await loadEnforcementSettings(tx, authority);
    const calendar = await loadCalendar(tx);
    const made = uuidv7();
    await insertCase(tx, {
      id: made,
      status: 'open',
      procedure: body.procedure,
      authority,
      subjectKind: first.subjectKind,
      subjectRole: first.subjectRole,
      subjectId: first.subjectId,
      subjectName: first.subjectName,
      violationIds: body.violationIds,
      investigators: body.investigators,
      departments: body.departments ?? [],
      hearingFromFen: fenOf((hearing ?? HEARING_THRESHOLD)[first.subjectKind]),
      limitOn: latestLimit(acts),
      filedAt: now,
      filedBy: caller.sub,
      updatedAt: now,
    });
    await putIntoCase(tx, body.violationIds, made, now);
    const stored = await loadCase(tx, made, caller.viewer);
    if (!stored) throw new Error(`expected case ${made}`);
    const shown = caseShown(stored, [], { caller, language, now, calendar, sight: 'own' });
    return { status: 201, version: stored.version, body: shown };
  },
});

/** 409 where an act, by any of its violations, is in a case already, naming it. */
async function refuseFiled(tx: Tx, ofActs: readonly StoredViolation[]): Promise<void> {
  const filed = ofActs.find(({ caseId }) => caseId !== null);
  if (!filed?.caseId) return;
  throw new Problem({
    refusal: 'already_in_case',
    params: { number: (await loadCaseNumber(tx, filed.caseId)) ?? '' },
    citations: ['penaltyLaw:25', 'penaltyLaw:29'],
  });
}

export const addCaseStep = route({
  operationId: 'addCaseStep',
  method: 'POST',
  url: '/v1/cases/:id/steps',
  tag: 'Cases',
  summary: 'Take a step in a case',
  description: `What is done in a case, one step after the other, by officers of the authority that filed it; [cases](/docs/pages/cases) have the table. A step that does not belong where the case stands is 409 \`wrong_state\`. A fine is inside a basis that covers the offence, names the party and was in force on the day of the act (\`no_penalty_basis\`, \`higher_law_prevails\`, \`fine_out_of_range\`), not above what was notified, and waits until the party has spoken or five working days are over; from the threshold of hearings on those five days in any case, and until a hearing that was asked for was held. A case is transferred to another authority that enforces there, or to ${ELSEWHERE.map((to) => `\`${to}\``).join(', ')}.`,
  params,
  body: stepAsked,
  answers: { 201: stepOut },
  refusals: [
    'not_found',
    'not_competent',
    'precondition_failed',
    'wrong_state',
    'legal_review_missing',
    'day_to_come',
    'period_invalid',
    'change_raises_fine',
    'fine_above_notice',
    'fine_out_of_range',
    'hearing_not_open',
    'higher_law_prevails',
    'no_penalty_basis',
    'simple_not_allowed',
    'step_reason_missing',
    'time_barred',
    'unknown_reference',
  ],
  example: { type: 'notifyPenalty', fine: { amount: 20_000, basis: '41' } },
  chain: ({ params: { id: of } }) => `case:${of}`,
  rule: ['penaltyLaw:38'],
  write: async ({ params: { id: of }, body, caller, now, language, request }, tx) => {
    const seen = await loadCase(tx, of, caller.viewer);
    if (!seen) throw notFound();
    requireCompetence(caller, seen.authority);
    // The second fence lets nobody lock the case of another authority, so it is looked at first.
    const stored = await lockCase(tx, of);
    checkIfMatch(request, stored.version);
    const steps = (await loadSteps(tx, [of])).get(of) ?? [];
    const calendar = await loadCalendar(tx);
    const file = fileOf(stored, steps);
    const { discretion } = await loadEnforcementSettings(tx, stored.authority);
    const content = orProblem(
      takeStep(file, askedOf(body, dayOf(now)), {
        acts: await loadActs(tx, stored.violationIds),
        now,
        calendar,
        law: await loadLawInForce(tx),
        discretion,
      }),
    );
    refuseIf(refuseDays(content, dayOf(now)));
    if (content.type === 'transfer') await requireReceiver(tx, stored, content.to);
    const step = {
      id: uuidv7(),
      caseId: of,
      position: steps.length + 1,
      content,
      at: now,
      bySub: caller.sub,
      byName: caller.name,
    };
    await insertStep(tx, step, stateOf({ steps: [...file.steps, { at: now, ...content }] }));
    if (content.type === 'close') await releaseViolations(tx, of, 'closed', now);
    if (content.type === 'transfer' && authorityByCode(content.to))
      await releaseViolations(tx, of, 'confirmed', now);
    return { status: 201, body: stepShown(step, language) };
  },
});

/** A step as the law of cases takes it: money in fen, the day of payment today where it is not said. */
function askedOf(body: AskedBody, today: string): AskedStep {
  if (body.type === 'notifyPenalty') return { type: body.type, fine: proposed(body.fine) };
  if (body.type === 'decide') return { type: body.type, fine: body.fine ? proposed(body.fine) : null };
  if (body.type === 'endChallenge') {
    const { amount, ...rest } = body;
    return { ...rest, ...(amount !== undefined && { fen: fenOf(amount) }) };
  }
  if (body.type !== 'recordPayment') return body;
  return { type: body.type, fen: fenOf(body.amount), on: body.on ?? today };
}

function proposed({ amount, basis, mitigation, stepReason }: z.output<typeof fineAsked>): ProposedFine {
  return { fen: fenOf(amount), basis, mitigation: mitigation ?? null, stepReason: stepReason ?? null };
}

/** 422 of a transfer to nobody who may take it: an authority that does not enforce there, or the one that has it. */
async function requireReceiver(tx: Tx, stored: StoredCase, to: string): Promise<void> {
  if ((ELSEWHERE as readonly string[]).includes(to)) return;
  const regions = (await lockActs(tx, stored.violationIds))
    .filter((each) => stored.violationIds.includes(each.id))
    .map(({ regionCode }) => regionCode);
  const mayTake =
    authorityByCode(to) !== undefined &&
    to !== stored.authority &&
    regions.every((region) => mayEnforce(to, region));
  if (!mayTake) throw unknownReference('/to');
}

const WHO_READS = 'Officers read every case, an organisation those in which it is the party.';

export const getCase = route({
  operationId: 'getCase',
  method: 'GET',
  url: '/v1/cases/:id',
  tag: 'Cases',
  summary: 'A case with its steps, what is owed, and its deadlines',
  description: `${WHO_READS} The party does not see the legal review. Surcharge and deadlines are worked out when read. An individual is masked, but for an officer, whose reading is put on record.`,
  params,
  answers: { 200: caseOut },
  etag: true,
  refusals: ['not_found'],
  read: async (call, db) => {
    const { caller, language, now } = call;
    const { stored, steps } = await caseSeen(db, call.params.id, caller);
    const calendar = await loadCalendar(db);
    const sealed = stored.subjectKind === 'individual' ? ['subject'] : [];
    const sight = sightOf(call, `case:${stored.id}`, sealed);
    const shown = caseShown(stored, steps, { caller, language, now, calendar, sight });
    return { status: 200, version: stored.version, body: shown };
  },
});

/** A case with its steps; 404 for who is neither officer nor its party. */
export async function caseSeen(db: Tx, of: string, caller: Caller) {
  const stored = await loadCase(db, of, caller.viewer);
  if (!stored) throw notFound();
  return { stored, steps: (await loadSteps(db, [of])).get(of) ?? [] };
}

export const listCases = route({
  operationId: 'listCases',
  method: 'GET',
  url: '/v1/cases',
  tag: 'Cases',
  summary: 'Cases',
  description: `Those filed last first; \`from\` and \`to\` are days of filing. \`dueBy\` finds undecided ones whose 90 days end by that day or are over (行政處罰法 第六十條). ${WHO_READS}`,
  query: z.strictObject({
    ...listQuery,
    status: z.enum(CASE_STATES).optional(),
    authority: text(6).optional(),
    subjectId: id.optional(),
    from: day.optional(),
    to: day.optional(),
    dueBy: day.optional(),
  }),
  answers: { 200: pageOf(caseOut) },
  refusals: [],
  read: async ({ query, caller, language, now }, db) => {
    const { limit, cursor, dueBy, ...filter } = query;
    const calendar = await loadCalendar(db);
    const undecidedUntil = dueBy === undefined ? undefined : filedByForDue(dueBy, calendar);
    if (undecidedUntil === null) return { status: 200, body: { items: [], nextCursor: null } };
    const rows = await list(
      db,
      caller.viewer,
      { ...filter, undecidedUntil },
      cursorInstantAndId(cursor),
      limit + 1,
    );
    const { items, nextCursor } = page(rows, limit, (each) => [each.filedAt, each.id]);
    const steps = await loadSteps(
      db,
      items.map((each) => each.id),
    );
    const showing = { caller, language, now, calendar, sight: 'own' } as const;
    const shown = items.map((each) => caseShown(each, steps.get(each.id) ?? [], showing));
    return { status: 200, body: { items: shown, nextCursor } };
  },
});
