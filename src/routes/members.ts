import { z } from 'zod';
import { showSecret, withReachOfLaw } from '../db/reach.ts';
import type { Tx } from '../db/pool.ts';
import { pauseSubscriptionsOf } from '../db/events/subscriptions.ts';
import { revokeKeysMadeBy } from '../db/registers/api-keys.ts';
import {
  endMembership,
  insertInvitation,
  membersOf,
  putMember,
  takeInvitation,
} from '../db/registers/members.ts';
import { lockOrganisation, touchOrganisation } from '../db/registers/organisations.ts';
import { hasValidCheckCharacter, withCheckCharacter } from '../domain/check-character.ts';
import { DUTIES, type Duty } from '../domain/registers/organisation.ts';
import { DAY_MS, type Instant } from '../domain/time.ts';
import { hashOf } from './authenticate.ts';
import { type Caller, memberOf } from './caller.ts';
import { randomCode, uuidv7 } from './ids.ts';
import { invalidAt, notFound, Problem } from './problem.ts';
import { type Answer, type Call, route } from './route.ts';
import { id, idOut, instantOut, setOf, shownAt, text } from './schemas.ts';

const INVITATION_MS = 7 * DAY_MS;
/** 129 random bits: nobody finds one by trying, and so its plain SHA-256 is safe to keep. */
const CODE_LENGTH = 25;

const duty = z.enum(DUTIES).meta({
  id: 'Duty',
  description: 'What a member does for the organisation; an owner does everything.',
});
const duties = setOf(duty, DUTIES.length);
const dutiesOut = z.array(duty);

/**
 * Locks an organisation for a change of its people, which only an owner makes: 404 where it is not there, 403 where
 * the caller is no owner of it now.
 */
export async function lockedForOwner(
  tx: Tx,
  organisationId: string,
  { caller, access }: Pick<Call<unknown, unknown, unknown>, 'caller' | 'access'>,
) {
  const organisation = await lockOrganisation(tx, organisationId);
  if (!organisation) throw notFound();
  memberOf({ caller, access }, organisationId);
  const members = await membersOf(tx, [organisationId]);
  const owners = members.filter((member) => member.duties.includes('owner')).map(({ sub }) => sub);
  if (!owners.includes(caller.sub)) throw new Problem({ refusal: 'forbidden' });
  return { organisation, members, owners };
}

/** Whoever is an owner no more knows the secrets of keys they made, and of webhooks, or has said where those go. */
async function endWhatTheyMade(
  tx: Tx,
  organisationId: string,
  sub: string,
  owners: readonly string[],
  now: Instant,
): Promise<void> {
  await revokeKeysMadeBy(tx, organisationId, sub, now);
  if (owners.includes(sub)) await pauseSubscriptionsOf(tx, organisationId, now);
}

/** Refuses to leave an organisation without an owner: nobody could add one. */
function keepAnOwner(owners: readonly string[], sub: string, duties: readonly Duty[]): void {
  if (!duties.includes('owner') && owners.every((owner) => owner === sub))
    throw new Problem({ refusal: 'last_owner' });
}

export const addMember = route({
  operationId: 'addMember',
  method: 'POST',
  url: '/v1/organisations/:id/members',
  tag: 'Registers',
  summary: 'Add a member, or change the duties of one',
  description:
    'An owner names somebody by the `sub` of their token. For one who belongs already the duties are replaced; who is no owner any more leaves no API keys behind: those they made are revoked at once. The last owner stays one.',
  params: z.strictObject({ id }),
  body: z.strictObject({ sub: text(255), duties }),
  answers: { 201: z.strictObject({ sub: z.string(), duties: dutiesOut, addedAt: instantOut }) },
  refusals: ['not_found', 'last_owner'],
  example: { sub: 'wang-jianguo', duties: ['driver'] },
  chain: ({ params }) => `organisation:${params.id}`,
  write: async ({ params, body: { sub, duties }, caller, access, now }, tx) => {
    const { owners } = await lockedForOwner(tx, params.id, { caller, access });
    keepAnOwner(owners, sub, duties);
    if (!duties.includes('owner')) await endWhatTheyMade(tx, params.id, sub, owners, now);
    await putMember(tx, {
      id: uuidv7(),
      organisationId: params.id,
      sub,
      duties,
      addedBy: caller.sub,
      addedAt: now,
    });
    await touchOrganisation(tx, params.id, now);
    return { status: 201, body: { sub, duties, addedAt: shownAt(now) } };
  },
});

export const removeMember = route({
  operationId: 'removeMember',
  method: 'DELETE',
  url: '/v1/organisations/:id/members',
  tag: 'Registers',
  summary: 'Remove a member',
  description:
    'An owner ends a membership, at once, and with it the API keys that the member has made, whose secrets they know; what the member did stays on record. `sub` names the member, in a JSON body; in the query, which stays in the records of whatever stands between, only for clients that cannot send one. The last owner cannot be removed.',
  params: z.strictObject({ id }),
  query: z.strictObject({
    sub: text(255).optional().meta({ deprecated: true, description: 'Say it in the body.' }),
  }),
  body: z.strictObject({ sub: text(255) }).optional(),
  answers: { 204: null },
  refusals: ['not_found', 'last_owner'],
  example: { sub: 'wang-jianguo' },
  chain: ({ params }) => `organisation:${params.id}`,
  write: async ({ params: { id }, query, body, caller, access, now }, tx) => {
    const sub = query.sub ?? body?.sub;
    if (sub === undefined || (body && query.sub !== undefined))
      throw invalidAt('Say it once, in the body.', '/sub');
    const { members, owners } = await lockedForOwner(tx, id, { caller, access });
    if (!members.some((member) => member.sub === sub)) throw notFound();
    keepAnOwner(owners, sub, []);
    await endMembership(tx, id, sub, now);
    await endWhatTheyMade(tx, id, sub, owners, now);
    await touchOrganisation(tx, id, now);
    return { status: 204 };
  },
});

export const inviteMember = route({
  operationId: 'inviteMember',
  method: 'POST',
  url: '/v1/organisations/:id/invitations',
  tag: 'Registers',
  summary: 'Invite somebody by a code',
  description:
    'An owner makes a code and passes it on. Whoever accepts it first, within seven days, becomes a member with these duties. The code has 129 random bits, is shown once and kept as a hash only.',
  params: z.strictObject({ id }),
  body: z.strictObject({ duties }),
  answers: { 201: z.strictObject({ code: z.string(), duties: dutiesOut, expiresAt: instantOut }) },
  told: {
    201: 'The code, shown in this answer only, and when it ends.',
  },
  refusals: ['not_found'],
  example: { duties: ['dispatcher'] },
  chain: ({ params }) => `organisation:${params.id}`,
  write: async ({ params, body: { duties }, caller, access, now }, tx) => {
    await lockedForOwner(tx, params.id, { caller, access });
    const code = withCheckCharacter(randomCode(CODE_LENGTH));
    const expiresAt = now + INVITATION_MS;
    await insertInvitation(tx, {
      codeHash: hashOf(code),
      organisationId: params.id,
      duties,
      invitedBy: caller.sub,
      expiresAt,
    });
    return { status: 201, body: { code, duties, expiresAt: shownAt(expiresAt) } };
  },
});

export const acceptInvitation = route({
  operationId: 'acceptInvitation',
  method: 'POST',
  url: '/v1/invitations/:code/accept',
  tag: 'Registers',
  summary: 'Accept an invitation',
  description:
    'Whoever has the code becomes a member, once. A member keeps the duties held before. A code that is unknown, used or older than seven days, or whose maker is no owner any more, is not found: the answers are alike.',
  params: z.strictObject({ code: text(64) }),
  answers: {
    200: z.strictObject({ organisationId: idOut, organisationName: z.string(), duties: dutiesOut }),
  },
  refusals: ['not_found'],
  chain: (_call, { text }) => `organisation:${text('organisationId')}`,
  write: async ({ params, caller, now }, tx) => {
    const code = params.code.toUpperCase();
    if (!hasValidCheckCharacter(code)) throw notFound();
    await showSecret(tx, hashOf(code));
    const taken = await takeInvitation(tx, hashOf(code), caller.sub, now);
    if (!taken) throw notFound();
    // The code lets in who is no member yet.
    return withReachOfLaw(tx, (law) => join(law, taken, caller, now));
  },
});

async function join(
  tx: Tx,
  taken: NonNullable<Awaited<ReturnType<typeof takeInvitation>>>,
  caller: Caller,
  now: Instant,
): Promise<Answer> {
  const { organisationId, invitedBy } = taken;
  const organisation = await lockOrganisation(tx, organisationId);
  if (!organisation) throw new Error(`an invitation to ${organisationId}, which is not there`);
  const members = await membersOf(tx, [organisationId]);
  const isStillOwner = members.some(({ sub, duties }) => sub === invitedBy && duties.includes('owner'));
  if (!isStillOwner) throw notFound();
  const before = members.find(({ sub }) => sub === caller.sub);
  const duties = DUTIES.filter((each) => taken.duties.includes(each) || before?.duties.includes(each));
  await putMember(tx, {
    id: uuidv7(),
    organisationId,
    sub: caller.sub,
    duties,
    addedBy: invitedBy,
    addedAt: now,
  });
  await touchOrganisation(tx, organisationId, now);
  return { status: 200, body: { organisationId, organisationName: organisation.name, duties } };
}
