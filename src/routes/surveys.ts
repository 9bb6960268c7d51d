import { z } from 'zod';
import { saveApplication } from '../db/permits/applications.ts';
import { insertSignature, insertSurvey, lastSurvey, signaturesOf } from '../db/permits/evidence.ts';
import { isNamed, refuseSignature, refuseSurveyDay, SURVEY_OFFICERS } from '../domain/law/art-17-survey.ts';
import { lockForOfficer } from './application-officers.ts';
import { signatureOut, surveyChecks, surveyOut } from './application-schemas.ts';
import { signatureShown, surveyShown } from './application-shown.ts';
import { uuidv7 } from './ids.ts';
import { refuseIf, unknownReference } from './problem.ts';
import { route } from './route.ts';
import { day, id, text } from './schemas.ts';

const params = z.strictObject({ id });

const surveyBody = z.strictObject({
  surveyedOn: day,
  officers: z
    .array(z.strictObject({ sub: text(255), name: text(100) }))
    .min(SURVEY_OFFICERS)
    .max(20)
    .refine((officers) => new Set(officers.map(({ sub }) => sub)).size >= SURVEY_OFFICERS, {
      error: 'at least two different officers',
    }),
  checks: surveyChecks.default({}),
  note: text(2_000).optional(),
});

export const recordSurvey = route({
  operationId: 'recordSurvey',
  method: 'POST',
  url: '/v1/permit-applications/:id/survey',
  tag: 'Permits',
  summary: 'Record a survey on site',
  description:
    'A survey by at least two officers (第十七條, 行政許可法 第三十四條), made between the submission and today. A check answered false makes its row unmet, whatever was attested, until another survey answers the same check; the last survey is shown. Whoever records a survey that names them has signed it; the others sign by `signSurvey`.',
  params,
  body: surveyBody,
  answers: { 201: surveyOut },
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state', 'survey_day_invalid'],
  example: {
    surveyedOn: '2026-03-16',
    officers: [
      { sub: 'officer-1', name: '甲' },
      { sub: 'officer-2', name: '乙' },
    ],
    checks: { washBay: true, slopeStability: true },
    note: '現場查勘',
  },
  chain: ({ params }) => `application:${params.id}`,
  rule: ['17'],
  write: async (call, tx) => {
    const { body, caller, now } = call;
    const { current, calendar } = await lockForOfficer(tx, call.params.id, 'survey', call);
    refuseIf(refuseSurveyDay(body.surveyedOn, current.submittedAt ?? now, now));
    const made = { id: uuidv7(), ...body, note: body.note ?? null, at: now };
    await insertSurvey(tx, {
      ...made,
      applicationId: current.id,
      bySub: caller.sub,
      byName: caller.name,
    });
    const signature = { sub: caller.sub, name: caller.name, at: now };
    const signatures = isNamed(made, caller.sub) ? [signature] : [];
    for (const each of signatures) await insertSignature(tx, { surveyId: made.id, ...each });
    await saveApplication(tx, current, { now, calendar });
    return { status: 201, body: surveyShown({ ...made, by: caller.name }, signatures) };
  },
});

export const signSurvey = route({
  operationId: 'signSurvey',
  method: 'POST',
  url: '/v1/permit-applications/:id/survey/signatures',
  tag: 'Permits',
  summary: 'Sign a survey on site',
  description:
    'Each officer whom the survey names says, by their own token, that it was as recorded (行政許可法 第三十四條). The signature names the survey that was read: one that another survey has replaced meanwhile is 422 `unknown_reference`. Whoever is not named is 403 `forbidden`. Again changes nothing and answers the first signature (200). A signature that is missing does not keep the authority from deciding; once it has decided, none is added.',
  params,
  body: z.strictObject({ surveyId: id }),
  answers: { 200: signatureOut, 201: signatureOut },
  told: {
    201: 'Signed: the signature as it is kept.',
    200: 'Signed before: the first signature.',
  },
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state', 'unknown_reference'],
  example: { surveyId: '01890a5d-ac96-774b-bcce-b302099a8057' },
  chain: ({ params }) => `application:${params.id}`,
  rule: ['licensingLaw:34'],
  write: async (call, tx) => {
    const { body, caller, now } = call;
    const { current, calendar } = await lockForOfficer(tx, call.params.id, 'survey', call);
    const survey = await lastSurvey(tx, current.id);
    if (survey?.id !== body.surveyId) throw unknownReference('/surveyId');
    refuseIf(refuseSignature(survey, caller.sub));
    const before = (await signaturesOf(tx, survey.id)).find(({ sub }) => sub === caller.sub);
    if (before) return { status: 200, body: signatureShown(before) };
    const signature = { sub: caller.sub, name: caller.name, at: now };
    await insertSignature(tx, { surveyId: survey.id, ...signature });
    await saveApplication(tx, current, { now, calendar });
    return { status: 201, body: signatureShown(signature) };
  },
});
