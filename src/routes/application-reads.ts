import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { asItStands, listApplications, loadApplication } from '../db/permits/applications.ts';
import type { Tx } from '../db/pool.ts';
import type { Viewer } from '../db/viewer.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { APPLICATION_STATUSES, silentUntil } from '../domain/permits/procedure.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { application, assessment, listedApplication } from './application-schemas.ts';
import {
  applicationShown,
  assessedOf,
  assessmentShown,
  listedApplicationShown,
} from './application-shown.ts';
import { cursorId, page } from './paging.ts';
import { notFound } from './problem.ts';
import { route } from './route.ts';
import { id, listQuery, pageOf, text } from './schemas.ts';

const params = z.strictObject({ id });

/** An application as it is now, for whoever may read it; else 404. */
export async function readApplication(db: Tx, applicationId: string, viewer: Viewer, now: Instant) {
  const found = await loadApplication(db, applicationId, viewer);
  if (!found) throw notFound();
  const calendar = await loadCalendar(db);
  return { current: asItStands(found, now, calendar), calendar };
}

export const assessPermitApplication = route({
  operationId: 'assessPermitApplication',
  method: 'GET',
  url: '/v1/permit-applications/:id/assessment',
  tag: 'Permits',
  summary: 'How an application stands',
  description:
    'Every condition of its kind with its citation, `met`, `unmet` or `unverified`, and all findings at once, as the registers stand now; once it is decided, as it was decided on. Changes nothing.',
  params,
  answers: { 200: assessment },
  refusals: ['not_found'],
  read: async ({ params, caller, now, language }, db) => {
    const { current } = await readApplication(db, params.id, caller.viewer, now);
    return { status: 200, body: assessmentShown(await assessedOf(db, current, now), language) };
  },
});

export const getPermitApplication = route({
  operationId: 'getPermitApplication',
  method: 'GET',
  url: '/v1/permit-applications/:id',
  tag: 'Permits',
  summary: 'One application',
  description:
    'With its deadlines, its assessment as things stand now (as it was decided on, once it is), and what officers have attested. What time alone has done, as a silent acceptance, is worked out when it is read. For the applicant and officers.',
  params,
  answers: { 200: application },
  etag: true,
  refusals: ['not_found'],
  read: async ({ params, caller, now, language }, db) => {
    const { current, calendar } = await readApplication(db, params.id, caller.viewer, now);
    const shown = await applicationShown(db, current, { calendar, now, language });
    return { status: 200, body: shown, version: current.version };
  },
});

export const listPermitApplications = route({
  operationId: 'listPermitApplications',
  method: 'GET',
  url: '/v1/permit-applications',
  tag: 'Permits',
  summary: 'Applications',
  description:
    "Those of one's organisations, or for officers all, the newest first. `status` is the one an application has by now. Assessments, what officers attested, lines and boundaries are with each application, not in the list.",
  query: z.strictObject({
    ...listQuery,
    status: z.enum(APPLICATION_STATUSES as [(typeof APPLICATION_STATUSES)[number]]).optional(),
    kind: z.enum(APPLICATION_KINDS).optional(),
    applicantId: id.optional(),
    projectId: id.optional(),
    authority: text(6).optional(),
  }),
  answers: { 200: pageOf(listedApplication) },
  refusals: [],
  read: async ({ query: { limit, cursor, ...filter }, caller, now, language }, db) => {
    const calendar = await loadCalendar(db);
    const rows = await listApplications(db, {
      filter,
      viewer: caller.viewer,
      silence: { ...silentUntil(calendar, dayOf(now)), today: dayOf(now) },
      afterId: cursorId(cursor),
      limit: limit + 1,
    });
    const { items, nextCursor } = page(rows, limit, (row) => [row.id]);
    const shown = items.map((row) =>
      listedApplicationShown(asItStands(row, now, calendar), { calendar, language }),
    );
    return { status: 200, body: { items: shown, nextCursor } };
  },
});
