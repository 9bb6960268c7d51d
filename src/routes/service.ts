import { z } from 'zod';
import { setSandboxOffsetMs } from '../db/clock.ts';
import { type KeptOf, keptOf } from '../db/registers/oneself.ts';
import { loadTerms } from '../db/terms.ts';
import { DUTIES } from '../domain/registers/organisation.ts';
import { DEPARTMENTS } from './auth.ts';
import { route } from './route.ts';
import { dayOut, flag, idOut, instant, instantOut, shownAt } from './schemas.ts';

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
  read: async ({ query, caller }, db) => ({
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
      ...(query.kept && { kept: keptShown(await keptOf(db, caller.sub)) }),
    },
  }),
});

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

export const listTerms = route({
  operationId: 'listTerms',
  method: 'GET',
  url: '/v1/regulation/terms',
  tag: 'Supervision',
  summary: 'The terms of the measures',
  description: 'When the measures are in force, by which document (第四十八條). Both days are included.',
  answers: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({ documentNumber: z.string(), from: dayOut, to: dayOut, sandbox: z.boolean() }),
      ),
    }),
  },
  refusals: [],
  read: async (_call, db) => ({ status: 200, body: { items: await loadTerms(db) } }),
});

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
