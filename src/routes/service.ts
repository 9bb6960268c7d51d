import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { setSandboxOffsetMs } from '../db/clock.ts';
import type { Executor } from '../db/pool.ts';
import { type KeptOf, keptOf } from '../db/registers/oneself.ts';
import { DUTIES } from '../domain/registers/organisation.ts';
import { missingYears } from '../domain/calendar.ts';
import { notice } from '../domain/finding.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { DEPARTMENTS } from './auth.ts';
import { findingShown, type Language } from './language.ts';
import { route } from './route.ts';
import { finding, flag, idOut, instant, instantOut, shownAt } from './schemas.ts';

export const getMe = route({
  operationId: 'getMe',
  method: 'GET',
  url: '/v1/me',
  tag: 'Service',
  summary: 'Who is calling',
  description:
    'The caller as the service sees them: roles of staff, organisations and duties of everyone else. With `kept=true` also what is kept of them (個人信息保護法 第四十五條): memberships, ended ones too, and how many keys they made, projects they registered, entries of the audit name them (10,000 stands for as many or more).',
  query: z.strictObject({ kept: flag.optional() }),
  answers: {
    200: z.strictObject({
      sub: z.string(),
      name: z.string(),
      roles: z.array(z.enum(['officer', 'department', 'admin'])),
      authority: z.string().nullable(),
      department: z.enum(DEPARTMENTS).nullable(),
      organisations: z.array(
        z.strictObject({
          id: idOut,
          name: z.string(),
          verified: z.boolean(),
          duties: z.array(z.enum(DUTIES)),
        }),
      ),
      findings: z
        .array(finding)
        .optional()
        .describe(
          'For an administrator: `calendar_missing` for each year that deadlines may reach into by now.',
        ),
      kept: z
        .strictObject({
          memberships: z.array(
            z.strictObject({
              organisationId: idOut,
              duties: z.array(z.enum(DUTIES)),
              addedAt: instantOut,
              removedAt: instantOut.nullable(),
            }),
          ),
          apiKeysMade: z.int(),
          projectsRegistered: z.int(),
          entriesInAudit: z.int(),
        })
        .optional(),
    }),
  },
  refusals: [],
  read: async ({ query, caller, now, language }, db) => ({
    status: 200,
    body: {
      sub: caller.sub,
      name: caller.name,
      roles: caller.roles,
      authority: caller.authority,
      department: caller.department,
      organisations: caller.memberships.map(({ organisationId, organisationName, verified, duties }) => ({
        id: organisationId,
        name: organisationName,
        verified,
        duties,
      })),
      ...(caller.roles.includes('admin') && { findings: await untold(db, now, language) }),
      ...(query.kept && { kept: keptShown(await keptOf(db, caller.sub)) }),
    },
  }),
});

/** What an administrator has to see to before long: years of which the calendar is missing. */
async function untold(db: Executor, now: Instant, language: Language) {
  return missingYears(await loadCalendar(db), dayOf(now)).map((year) =>
    findingShown(
      notice('calendar_missing', 'licensingLaw:82', { params: { year }, pointer: `/v1/calendar/${year}` }),
      language,
    ),
  );
}

function keptShown({ memberships, ...counts }: KeptOf) {
  return {
    memberships: memberships.map(({ addedAt, removedAt, ...rest }) => ({
      ...rest,
      addedAt: shownAt(addedAt),
      removedAt: shownAt(removedAt),
    })),
    ...counts,
  };
}

export const setSandboxClock = route({
  operationId: 'setSandboxClock',
  method: 'POST',
  url: '/v1/sandbox/clock',
  tag: 'Service',
  summary: "Set the sandbox's clock",
  description:
    'Sets the clock of the service to any instant, also an earlier one; it runs on from there. Law and deadlines follow it, tokens are checked by the real clock. Only in the sandbox.',
  sandboxOnly: true,
  body: z.strictObject({ now: instant }),
  answers: { 200: z.strictObject({ now: instantOut }) },
  refusals: [],
  example: { now: '2021-03-01T09:00:00+08:00' },
  chain: () => 'service',
  write: async ({ body }, tx) => {
    await setSandboxOffsetMs(tx, body.now - Date.now());
    return { status: 200, body: { now: shownAt(body.now) } };
  },
});
