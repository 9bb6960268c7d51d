import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import {
  asItStands,
  lockApplication,
  saveApplication,
  type StoredApplication,
} from '../db/permits/applications.ts';
import { insertAttestation } from '../db/permits/evidence.ts';
import type { Tx } from '../db/pool.ts';
import type { Calendar } from '../domain/calendar.ts';
import { ATTESTABLE, refuseAttestation } from '../domain/permits/assessment.ts';
import { authorityFor } from '../domain/permits/fields.ts';
import { type ApplicationAction, refuseAction } from '../domain/permits/procedure.ts';
import { application, attestationOut } from './application-schemas.ts';
import { applicationShown, chainsOf, attestationShown } from './application-shown.ts';
import { requireCompetence } from './competence.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { notFound, refuseIf } from './problem.ts';
import { type Answer, type Call, route } from './route.ts';
import { id, text } from './schemas.ts';

const params = z.strictObject({ id });
const citation = text(50).meta({ example: '10(4)' });

/**
 * An application as it is now, locked, for an officer of the authority that decides on it and may do this in its
 * state.
 */
export async function lockForOfficer(
  tx: Tx,
  applicationId: string,
  action: ApplicationAction,
  { caller, now, request }: Pick<Call<unknown, unknown, unknown>, 'caller' | 'now' | 'request'>,
): Promise<Readonly<{ current: StoredApplication; calendar: Calendar }>> {
  const found = await lockApplication(tx, applicationId, caller.viewer);
  if (!found) throw notFound();
  requireCompetence(caller, found.authority ?? authorityFor(found.regionCode));
  checkIfMatch(request, found.version);
  const calendar = await loadCalendar(tx);
  const current = asItStands(found, now, calendar);
  refuseIf(refuseAction(current, action));
  return { current, calendar };
}

/** Locks, changes and saves an application, and answers it in its new state. */
async function step(
  tx: Tx,
  action: ApplicationAction,
  call: Call<Readonly<{ id: string }>, unknown, unknown>,
  change: Partial<StoredApplication>,
): Promise<Answer> {
  const { now, language } = call;
  const { current, calendar } = await lockForOfficer(tx, call.params.id, action, call);
  const saved = await saveApplication(tx, { ...current, ...change }, { now, calendar });
  const shown = await applicationShown(tx, saved, { calendar, now, language });
  return { status: 200, body: shown, version: saved.version };
}

export const acceptPermitApplication = route({
  operationId: 'acceptPermitApplication',
  method: 'POST',
  url: '/v1/permit-applications/:id/accept',
  tag: 'Permits',
  summary: 'Accept an application',
  description:
    '受理 (行政許可法 第三十二條). From today run the 20 working days to decide (第四十二條); a survey does not stop them. Only the authority that approves at the place is competent (第七條).',
  params,
  answers: { 200: application },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  chain: chainsOf,
  rule: ['licensingLaw:32'],
  write: (call, tx) => step(tx, 'accept', call, { status: 'accepted', acceptedAt: call.now }),
});

export const declinePermitApplication = route({
  operationId: 'declinePermitApplication',
  method: 'POST',
  url: '/v1/permit-applications/:id/not-accepted',
  tag: 'Permits',
  summary: 'Do not accept an application',
  description: '不予受理 (行政許可法 第三十二條), with the reason. The applicant may apply anew.',
  params,
  body: z.strictObject({ reason: text(2_000) }),
  answers: { 200: application },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { reason: '申請事項不屬於本部門職權範圍' },
  chain: chainsOf,
  rule: ['licensingLaw:32'],
  write: (call, tx) =>
    step(tx, 'decline', call, { status: 'notAccepted', notAcceptedReason: call.body.reason }),
});

export const requestSupplement = route({
  operationId: 'requestSupplement',
  method: 'POST',
  url: '/v1/permit-applications/:id/supplement-request',
  tag: 'Permits',
  summary: 'Ask for everything that is missing',
  description:
    '補正: one notice of everything to be supplemented (行政許可法 第三十二條); a second one is `wrong_state`. The applicant changes the application and submits it again; after 90 days without that it lapses to `notAccepted`.',
  params,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ citation, note: text(1_000) }))
      .min(1)
      .max(50),
  }),
  answers: { 200: application },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { items: [{ citation: '9(1)', note: '請補交施工許可證' }] },
  chain: chainsOf,
  rule: ['licensingLaw:32'],
  write: (call, tx) =>
    step(tx, 'requestSupplement', call, {
      status: 'supplementRequested',
      supplementRequestedAt: call.now,
      supplementItems: call.body.items,
    }),
});

export const extendDecision = route({
  operationId: 'extendDecision',
  method: 'POST',
  url: '/v1/permit-applications/:id/extension',
  tag: 'Permits',
  summary: 'Take longer to decide',
  description: '10 more working days, once, with the reason (行政許可法 第四十二條).',
  params,
  body: z.strictObject({ reason: text(2_000) }),
  answers: { 200: application },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { reason: '需要進一步現場核查' },
  chain: chainsOf,
  rule: ['licensingLaw:42'],
  write: (call, tx) => step(tx, 'extend', call, { extendedAt: call.now, extensionReason: call.body.reason }),
});

export const attestCondition = route({
  operationId: 'attestCondition',
  method: 'POST',
  url: '/v1/permit-applications/:id/attestations',
  tag: 'Permits',
  summary: 'Attest that a condition is met',
  description:
    "What only a person can know: 9(5), 10(4), 10(5), 18(1), 18(3), 22(1) to 22(4); and 9(3) or 9(4) where a contract was contested, which an attestation after the contest settles. Kept with the officer's name and the time.",
  params,
  body: z.strictObject({
    citation: citation.describe(
      `Which may be attested: ${Object.entries(ATTESTABLE)
        .map(([kind, rows]) => `of \`${kind}\` ${rows.join(', ')}`)
        .join('; ')}.`,
    ),
    statement: text(2_000),
  }),
  answers: { 201: attestationOut },
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state', 'not_attestable'],
  example: { citation: '10(4)', statement: '現場核查，各項制度有效執行' },
  chain: ({ params }) => `application:${params.id}`,
  write: async (call, tx) => {
    const { body, caller, now } = call;
    const { current, calendar } = await lockForOfficer(tx, call.params.id, 'attest', call);
    refuseIf(refuseAttestation(current.kind, body.citation));
    await insertAttestation(tx, {
      id: uuidv7(),
      applicationId: current.id,
      ...body,
      bySub: caller.sub,
      byName: caller.name,
      at: now,
    });
    await saveApplication(tx, current, { now, calendar });
    return { status: 201, body: attestationShown({ ...body, by: caller.name, at: now }) };
  },
});
