import { z } from 'zod';
import { saveApplication } from '../db/permits/applications.ts';
import { loadFacts, lockFacts } from '../db/permits/facts.ts';
import { insertGrant } from '../db/permits/grants.ts';
import { assess } from '../domain/permits/assessment.ts';
import { decide } from '../domain/permits/decision.ts';
import { dayOf } from '../domain/time.ts';
import { application } from './application-schemas.ts';
import { applicationShown } from './application-shown.ts';
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
    'Approved only when every condition is met, else `conditions_unmet` with each of them (第九, 十, 十七, 十八, 二十一, 二十二條). The permit is granted with one copy for each vehicle (第十一條), for a site with the site; its streams reserve room at their destinations at once. `validFrom` is today if not given; `validTo` the last day of the plan (disposal), a year less a day (transport), `acceptsTo` (receiving), the earlier of `acceptsTo` and the end of the concession (recycling). Refused only for conditions that are not met, each reason citing one, with the remedies against it (第十一條; 行政許可法 第三十八條).',
  params: z.strictObject({ id }),
  body: decision,
  answers: { 200: application },
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
  chain: ({ params }, { textIfAny }) => {
    const permitNumber = textIfAny('permitNumber');
    const application = `application:${params.id}` as const;
    return permitNumber === null ? application : [application, `permit:${permitNumber}`];
  },
  rule: ['11'],
  write: async (call, tx) => {
    const { body, caller, now, language } = call;
    const { current, calendar } = await lockForOfficer(tx, call.params.id, 'decide', call);
    await lockFacts(tx, current.body);
    const conditions = assess(await loadFacts(tx, current, now), dayOf(now));
    const decided = orProblem(
      decide({
        kind: current.kind,
        body: current.body,
        applicantId: current.applicantId,
        conditions,
        decision: body,
        today: dayOf(now),
      }),
    );
    const reasons = decided.outcome === 'refused' ? decided.reasons : [];
    const saved = await saveApplication(
      tx,
      {
        ...current,
        status: decided.outcome,
        decidedAt: now,
        decision: { outcome: decided.outcome, reasons, conditions, by: caller.name, bySub: caller.sub },
      },
      { now, calendar },
    );
    const granted = decided.outcome === 'approved' ? await insertGrant(tx, saved, decided, now, uuidv7) : {};
    const shown = await applicationShown(tx, { ...saved, ...granted }, { calendar, now, language });
    return { status: 200, body: shown, version: saved.version };
  },
});
