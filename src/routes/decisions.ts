import { z } from 'zod';
import { saveApplication, type StoredApplication } from '../db/permits/applications.ts';
import { loadFacts, lockFacts } from '../db/permits/facts.ts';
import { insertJudgement } from '../db/permits/judgements.ts';
import { keptFacts } from '../domain/permits/judged.ts';
import { insertGrant } from '../db/permits/grants.ts';
import type { StoredPermit } from '../db/permits/permits.ts';
import { loadSiteOf } from '../db/permits/sites.ts';
import { changePermit } from '../db/permits/succession.ts';
import type { Tx } from '../db/pool.ts';
import { assess } from '../domain/permits/assessment.ts';
import { decide, type Grant, type Predecessor } from '../domain/permits/decision.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { application } from './application-schemas.ts';
import { applicationShown, chainsOf } from './application-shown.ts';
import { lockForOfficer } from './application-officers.ts';
import { uuidv7 } from './ids.ts';
import { orProblem } from './problem.ts';
import { route } from './route.ts';
import { day, id, text } from './schemas.ts';

const decision = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('approved'),
      validFrom: day.optional(),
      validTo: day.optional(),
      manifestRequired: z.boolean().optional(),
    }),
    z.strictObject({
      outcome: z.literal('refused'),
      reasons: z
        .array(z.strictObject({ citation: text(50), text: text(2_000) }))
        .min(1)
        .max(50),
    }),
  ])
  .meta({ id: 'NewDecision' });

export const decidePermitApplication = route({
  operationId: 'decidePermitApplication',
  method: 'POST',
  url: '/v1/permit-applications/:id/decision',
  tag: 'Permits',
  summary: 'Decide on an application',
  description:
    'Approved only when every condition is met, else `conditions_unmet` with each of them (第九, 十, 十七, 十八, 二十一, 二十二條). The permit is granted with one copy for each vehicle (第十一條), for a site with the site; its streams reserve room at their destinations at once. `validFrom` is today if not given; `validTo` the last day of the plan (disposal), a year less a day (transport), `acceptsTo` (receiving), the earlier of `acceptsTo` and the end of the concession (recycling). A renewal granted in time joins on to the days of its permit, which keeps its number, copies and manifest numbers; a later one counts from its decision. An amendment counts from its decision: new vehicles get copies, those of others end; a stream keeps at least what loads have claimed; room is needed for the difference alone; the last day stays unless the plan or site ends on another (行政許可法 第四十九, 五十條). Refused only for conditions that are not met, each reason citing one, with the remedies against it (第十一條; 行政許可法 第三十八條).',
  params: z.strictObject({ id }),
  body: decision,
  answers: { 200: application },
  told: {
    200: 'Decided: the application with its `decision`, and where it is granted its `permitNumber` and of sites the `siteId`.',
  },
  etag: true,
  refusals: [
    'not_found',
    'not_competent',
    'precondition_failed',
    'wrong_state',
    'conditions_unmet',
    'valid_from_before_decision',
    'period_invalid',
    'reason_not_found',
  ],
  example: { outcome: 'approved', validFrom: '2026-03-16', manifestRequired: true },
  chain: (call, answer) => [
    ...chainsOf(call, answer),
    ...answer.about.map((number) => `permit:${number}` as const),
  ],
  rule: ['11'],
  write: async (call, tx) => {
    const { body, caller, now, language } = call;
    const { current, calendar } = await lockForOfficer(tx, call.params.id, 'decide', call);
    const granted = await lockFacts(tx, current);
    const facts = await loadFacts(tx, current, now);
    const judged = { on: dayOf(now), facts: keptFacts(facts) };
    const conditions = assess(facts, judged.on);
    const decided = orProblem(
      decide({
        kind: current.kind,
        body: current.body,
        applicantId: current.applicantId,
        conditions,
        decision: body,
        today: judged.on,
        predecessor: granted && (await asPredecessor(tx, current, granted)),
      }),
    );
    const reasons = decided.outcome === 'refused' ? decided.reasons : [];
    await insertJudgement(tx, current.id, judged);
    const saved = await saveApplication(
      tx,
      {
        ...current,
        status: decided.outcome,
        deemed: false,
        decidedAt: now,
        decision: { outcome: decided.outcome, reasons, conditions, by: caller.name, bySub: caller.sub },
      },
      { now, calendar },
    );
    const came = decided.outcome === 'approved' ? await save(tx, saved, decided, granted, now) : null;
    const shown = await applicationShown(tx, { ...saved, ...came?.made }, { calendar, now, language });
    return { status: 200, body: shown, version: saved.version, about: came?.about ?? [] };
  },
});

/** What a renewal or an amendment is decided beside: the permit as it stands, and where its plan or site ends. */
async function asPredecessor(
  tx: Tx,
  { renews }: StoredApplication,
  permit: StoredPermit,
): Promise<Predecessor> {
  const site = await loadSiteOf(tx, permit.number);
  return {
    asked: renews === null ? 'amendment' : 'renewal',
    validFrom: permit.validFrom,
    validTo: permit.validTo,
    periodFrom: permit.periodFrom ?? permit.validFrom,
    scopeTo: permit.planTo ?? site?.acceptsTo ?? null,
    isEnded: permit.endedAt !== null,
    manifestRequired: permit.manifestRequired,
  };
}

/** Grants a permit, or changes the one that was granted; says what was made and which permits of others changed. */
async function save(
  tx: Tx,
  application: StoredApplication,
  grant: Grant,
  granted: StoredPermit | null,
  now: Instant,
): Promise<Readonly<{ made: Partial<StoredApplication>; about: readonly string[] }>> {
  if (!granted) return { made: await insertGrant(tx, application, grant, now, uuidv7), about: [] };
  const about = await changePermit(tx, { application, granted, grant, now, newId: uuidv7 });
  return { made: {}, about };
}
