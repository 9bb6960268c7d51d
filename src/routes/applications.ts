import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { promiseRenewal } from '../db/permits/succession.ts';
import { lockStoredPermit } from '../db/permits/permits.ts';
import {
  asItStands,
  insertApplication,
  loadApplication,
  lockApplication,
  predecessorOf,
  saveApplication,
  type StoredApplication,
} from '../db/permits/applications.ts';
import type { Tx } from '../db/pool.ts';
import type { Calendar } from '../domain/calendar.ts';
import { authorityFor, strayFields } from '../domain/permits/fields.ts';
import { asLongAgain, isAskedInTime, permitStatus } from '../domain/permits/permit.ts';
import { changedFoundations } from '../domain/permits/prefill.ts';
import { refuseAction } from '../domain/permits/procedure.ts';
import { admit, checkReferences } from './application-admission.ts';
import { EXAMPLE_APPLICATION } from './application-example.ts';
import { application, applicationChange, newApplication } from './application-schemas.ts';
import { applicationShown, chainsOf } from './application-shown.ts';
import { actingFor, memberOf, type Membership } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { invalidAt, notFound, Problem, refuseIf } from './problem.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';
import { type Call, route } from './route.ts';
import { id } from './schemas.ts';

const params = z.strictObject({ id });

/**
 * The day past which silence renews the permit that an application about to be submitted asks about, noted on the
 * permit too; null where it does not. Locks that permit; 409 where it is no longer active when it is first asked.
 */
async function promiseOf(tx: Tx, current: StoredApplication, now: Instant): Promise<Day | null> {
  const number = predecessorOf(current);
  const permit = number === null ? null : await lockStoredPermit(tx, number, 'all');
  if (!permit) return null;
  const state = permitStatus(permit, now);
  const isFirst = current.submittedAt === null;
  if (isFirst && state !== 'active') throw new Problem({ refusal: 'wrong_state', params: { state } });
  const { validTo } = permit;
  const isInTime = isFirst ? isAskedInTime(validTo, dayOf(now)) : current.deemedAfter === validTo;
  if (current.renews === null || state !== 'active' || !isInTime) return null;
  await promiseRenewal(tx, permit.number, asLongAgain(permit.periodFrom ?? permit.validFrom, validTo));
  return validTo;
}

/** An application as it is now, locked, for a member of the applicant that may apply; else 404, or 403. */
async function lockOwnApplication(
  tx: Tx,
  applicationId: string,
  { caller, access, now }: Pick<Call<unknown, unknown, unknown>, 'caller' | 'access' | 'now'>,
): Promise<Readonly<{ current: StoredApplication; calendar: Calendar; membership: Membership }>> {
  const found = await lockApplication(tx, applicationId, caller.viewer);
  if (!found) throw notFound();
  const membership = memberOf({ caller, access }, found.applicantId);
  const calendar = await loadCalendar(tx);
  return { current: asItStands(found, now, calendar), calendar, membership };
}

export const createPermitApplication = route({
  operationId: 'createPermitApplication',
  method: 'POST',
  url: '/v1/permit-applications',
  tag: 'Permits',
  summary: 'Begin an application',
  description:
    'A draft by `kind`: `disposal` (第八, 九條), `transport` (第十條), `receiving` (第十七, 十八條), `recycling` (第二十一, 二十二條). The applicant is the organisation acted for. It may be incomplete: what is missing is a finding of its assessment, never an error. That no permit is needed (第十二條), that the region lies outside the planning area (第二條) or that no term is in force (第四十八條) is answered as soon as it can be known.',
  body: newApplication,
  answers: { 201: application },
  etag: true,
  refusals: [
    'acting_organisation_needed',
    'unknown_reference',
    'permit_not_required',
    'outside_planning_area',
    'regulation_lapsed',
  ],
  example: EXAMPLE_APPLICATION,
  chain: (_call, { text }) => `application:${text('id')}`,
  write: async ({ body: { kind, ...body }, caller, access, now, language }, tx) => {
    const { organisationId: applicantId } = actingFor({ caller, access });
    await checkReferences(tx, applicantId, body);
    const place = await admit(tx, { kind, applicantId, body }, now);
    const applicationId = uuidv7();
    await insertApplication(tx, {
      id: applicationId,
      kind,
      status: 'draft',
      applicantId,
      projectId: 'projectId' in body ? (body.projectId ?? null) : null,
      ...place,
      body,
      createdBy: caller.sub,
      createdAt: now,
      updatedAt: now,
    });
    const made = await loadApplication(tx, applicationId, caller.viewer);
    if (!made) throw new Error(`application ${applicationId} is not there after it was made`);
    const showing = { calendar: await loadCalendar(tx), now, language };
    return { status: 201, body: await applicationShown(tx, made, showing), version: made.version };
  },
});

export const updatePermitApplication = route({
  operationId: 'updatePermitApplication',
  method: 'PATCH',
  url: '/v1/permit-applications/:id',
  tag: 'Permits',
  summary: 'Change an application',
  description:
    'Replaces the top-level fields it names, while the application is a draft or is to be supplemented. A field that applications of its kind do not have is malformed; so is another project, region or type of site beside a permit that is to be renewed or amended. With `If-Match` only the version named is changed.',
  params,
  body: applicationChange,
  answers: { 200: application },
  etag: true,
  refusals: [
    'not_found',
    'precondition_failed',
    'wrong_state',
    'unknown_reference',
    'permit_not_required',
    'outside_planning_area',
    'regulation_lapsed',
  ],
  example: { planFilingNumber: 'BA-2026-17' },
  chain: chainsOf,
  write: async ({ params, body: change, caller, access, now, language, request }, tx) => {
    const { current, calendar } = await lockOwnApplication(tx, params.id, { caller, access, now });
    const { kind, applicantId } = current;
    const stray = strayFields(kind, change);
    if (stray.length > 0)
      throw invalidAt('Not a field of an application of this kind.', ...stray.map((field) => `/${field}`));
    checkIfMatch(request, current.version);
    refuseIf(refuseAction(current, 'update'));
    await checkReferences(tx, applicantId, change);
    const body = { ...current.body, ...change };
    const isSuccessor = predecessorOf(current) !== null;
    const moved = isSuccessor ? changedFoundations(current.body, body) : [];
    if (moved.length > 0)
      throw invalidAt('An amendment or a renewal leaves this as it was granted.', ...moved);
    const place = await admit(tx, { kind, applicantId, body }, now);
    const changed = { ...current, body, ...placeOf(current, place), projectId: body.projectId ?? null };
    const saved = await saveApplication(tx, changed, { now, calendar });
    const shown = await applicationShown(tx, saved, { calendar, now, language });
    return { status: 200, body: shown, version: saved.version };
  },
});

/** What was submitted has an authority even where it does not say where it is. */
function placeOf(
  { submittedAt }: StoredApplication,
  { regionCode, authority }: Awaited<ReturnType<typeof admit>>,
) {
  return { regionCode, authority: submittedAt === null ? authority : authorityFor(regionCode) };
}

export const submitPermitApplication = route({
  operationId: 'submitPermitApplication',
  method: 'POST',
  url: '/v1/permit-applications/:id/submit',
  tag: 'Permits',
  summary: 'Submit an application',
  description:
    'Hands it to the authority of the place (第七條), which answers within 5 working days (行政許可法 第三十二條); silence past the fifth is acceptance as of today. Conditions that are not met do not stand in the way: they are answered. After a supplement it is submitted again and the five days start anew. A renewal that is submitted at least 30 days before the last day of its permit counts as granted for as long again if it is undecided past that day (第五十條); one submitted later is taken all the same.',
  params,
  answers: { 200: application },
  etag: true,
  refusals: [
    'not_found',
    'precondition_failed',
    'wrong_state',
    'not_verified',
    'permit_not_required',
    'outside_planning_area',
    'regulation_lapsed',
  ],
  chain: chainsOf,
  write: async ({ params, caller, access, now, language, settings, request }, tx) => {
    const { current, calendar, membership } = await lockOwnApplication(tx, params.id, {
      caller,
      access,
      now,
    });
    checkIfMatch(request, current.version);
    refuseIf(refuseAction(current, 'submit'));
    if (settings.requireVerified && !membership.verified) throw new Problem({ refusal: 'not_verified' });
    const { regionCode } = await admit(tx, current, now);
    const deemedAfter = await promiseOf(tx, current, now);
    const submitted = {
      ...current,
      deemedAfter,
      status: 'submitted' as const,
      regionCode,
      authority: authorityFor(regionCode),
      submittedAt: now,
      deemed: false,
    };
    const saved = await saveApplication(tx, submitted, { now, calendar });
    const shown = await applicationShown(tx, saved, { calendar, now, language });
    return { status: 200, body: shown, version: saved.version };
  },
});

export const withdrawPermitApplication = route({
  operationId: 'withdrawPermitApplication',
  method: 'POST',
  url: '/v1/permit-applications/:id/withdraw',
  tag: 'Permits',
  summary: 'Withdraw an application',
  description: 'Ends it at the wish of the applicant, at any time before it is decided.',
  params,
  answers: { 200: application },
  etag: true,
  refusals: ['not_found', 'precondition_failed', 'wrong_state'],
  chain: chainsOf,
  write: async ({ params, caller, access, now, language, request }, tx) => {
    const { current, calendar } = await lockOwnApplication(tx, params.id, { caller, access, now });
    checkIfMatch(request, current.version);
    refuseIf(refuseAction(current, 'withdraw'));
    const saved = await saveApplication(tx, { ...current, status: 'withdrawn' }, { now, calendar });
    const shown = await applicationShown(tx, saved, { calendar, now, language });
    return { status: 200, body: shown, version: saved.version };
  },
});
