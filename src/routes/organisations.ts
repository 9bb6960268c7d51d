import { z } from 'zod';
import { membersOf, putMember } from '../db/registers/members.ts';
import {
  contactsOf,
  insertContact,
  insertOrganisation,
  listOrganisationRows,
  markVerified,
  organisationById,
  type Contact,
  type OrganisationRow,
  permitsInForce,
} from '../db/registers/organisations.ts';
import { withReachOfLaw } from '../db/reach.ts';
import type { Tx } from '../db/pool.ts';
import { maskEmail, maskName, maskPhone, maskSub } from '../domain/privacy/mask.ts';
import type { Instant } from '../domain/time.ts';
import { type Caller, isStaff, organisationIds } from './caller.ts';
import { uuidv7 } from './ids.ts';
import { organisationBody, organisationKind, organisationOut } from './organisation-schemas.ts';
import { cursorId, page } from './paging.ts';
import { invalidAt, notFound, Problem } from './problem.ts';
import { type Answer, route } from './route.ts';
import { flag, id, listQuery, pageOf, shownAt, text } from './schemas.ts';
import { type Sight, sightOf } from './sight.ts';

/** Organisations as this caller sees them; of those of others staff see the people masked, unless in one alone. */
async function shown(
  db: Tx,
  rows: readonly OrganisationRow[],
  { caller, now }: Readonly<{ caller: Caller; now: Instant }>,
  sight: Sight,
) {
  const ids = rows.map((row) => row.id);
  const mine = organisationIds(caller);
  const seesAll = isStaff(caller) || caller.viewer === 'all';
  const open = seesAll ? ids : ids.filter((each) => mine.includes(each));
  const permits = Map.groupBy(await permitsInForce(db, ids, now), ({ holderId }) => holderId);
  const members = Map.groupBy(await membersOf(db, open), ({ organisationId }) => organisationId);
  const contacts = new Map((await contactsOf(db, open)).map((each) => [each.organisationId, each]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    uscc: row.uscc,
    kinds: row.kinds,
    verified: row.verifiedAt !== null,
    permits: (permits.get(row.id) ?? []).map(({ holderId: _holderId, ...permit }) => permit),
    ...(contacts.has(row.id) && {
      ...contactShown(contacts.get(row.id), sight === 'clear' || mine.includes(row.id)),
      members: (members.get(row.id) ?? []).map(({ sub, duties }) => ({
        sub: sight === 'clear' || mine.includes(row.id) ? sub : maskSub(sub),
        duties,
      })),
    }),
    createdAt: shownAt(row.createdAt),
    updatedAt: shownAt(row.updatedAt),
  }));
}

function contactShown(contact: Contact | undefined, isClear: boolean) {
  if (!contact) return {};
  const { address, name, phone, email } = contact;
  if (isClear) return { address, contact: { name, phone, email } };
  return {
    address,
    contact: {
      name: maskName(name),
      phone: maskPhone(phone),
      email: email === null ? null : maskEmail(email),
    },
  };
}

export const registerOrganisation = route({
  operationId: 'registerOrganisation',
  method: 'POST',
  url: '/v1/organisations',
  tag: 'Registers',
  summary: 'Register an organisation',
  description:
    "Whoever registers an organisation becomes its owner. It is verified at once where the token's `uscc` claim names it or an officer registers it, which they do for the owner that `ownerSub` names. A real code whose check character fails (GB 32100-2015) is registered by an officer with `usccOverride`.",
  body: organisationBody,
  answers: { 201: organisationOut },
  etag: true,
  refusals: ['already_registered'],
  example: {
    name: '咸寧綠城運輸有限公司',
    uscc: '91421200MA4900001K',
    kinds: ['carrier'],
    address: '咸寧市咸安區淦河大道 88 號',
    contact: { name: '王建國', phone: '0715-8000000' },
  },
  chain: (_call, { text }) => `organisation:${text('id')}`,
  write: async ({ body, caller, now }, tx) => {
    const byOfficer = caller.roles.includes('officer');
    if (!byOfficer && (body.usccOverride ?? body.ownerSub) !== undefined)
      throw new Problem({ refusal: 'forbidden' });
    if (byOfficer && body.ownerSub === undefined)
      throw invalidAt('An officer names the first owner by this.', '/ownerSub');
    const isVerified = byOfficer || caller.uscc === body.uscc;
    // Nobody belongs to it before it is there.
    return withReachOfLaw(tx, (law) => register(law, body, isVerified, caller, now));
  },
});

async function register(
  tx: Tx,
  body: z.output<typeof organisationBody>,
  isVerified: boolean,
  caller: Caller,
  now: Instant,
): Promise<Answer> {
  const row = await insertOrganisation(tx, {
    id: uuidv7(),
    name: body.name,
    uscc: body.uscc,
    kinds: body.kinds,
    verifiedAt: isVerified ? now : null,
    verifiedBy: isVerified ? caller.sub : null,
    usccOverrideReason: body.usccOverride?.reason ?? null,
    registeredBy: caller.sub,
    createdAt: now,
    updatedAt: now,
  });
  if (!row) throw new Problem({ refusal: 'already_registered', pointer: '/uscc' });
  await insertContact(tx, {
    organisationId: row.id,
    address: body.address,
    name: body.contact.name,
    phone: body.contact.phone,
    email: body.contact.email ?? null,
  });
  const owner = {
    organisationId: row.id,
    organisationName: row.name,
    uscc: row.uscc,
    verified: isVerified,
    duties: ['owner'] as const,
  };
  await putMember(tx, {
    id: uuidv7(),
    organisationId: row.id,
    sub: body.ownerSub ?? caller.sub,
    duties: owner.duties,
    addedBy: caller.sub,
    addedAt: now,
  });
  const [answer] = await shown(tx, [row], { caller: { ...caller, memberships: [owner] }, now }, 'own');
  return { status: 201, body: answer, version: row.version };
}

export const getOrganisation = route({
  operationId: 'getOrganisation',
  method: 'GET',
  url: '/v1/organisations/:id',
  tag: 'Registers',
  summary: 'One organisation of the directory',
  description:
    'Name, code, kinds and permits in force for everybody signed in; address, contact and members for its own people and staff. Officers see the people in clear, and that is put on record; other staff see them masked.',
  params: z.strictObject({ id }),
  answers: { 200: organisationOut },
  etag: true,
  refusals: ['not_found'],
  read: async (call, db) => {
    const row = await organisationById(db, call.params.id);
    if (!row) throw notFound();
    const sight = sightOf(call, `organisation:${row.id}`, ['contact', 'members']);
    const [answer] = await shown(db, [row], call, sight);
    return { status: 200, body: answer, version: row.version };
  },
});

export const listOrganisations = route({
  operationId: 'listOrganisations',
  method: 'GET',
  url: '/v1/organisations',
  tag: 'Registers',
  summary: 'The directory of organisations',
  description:
    'All organisations, the newest first. `name` finds a part of the name. Staff see people masked here.',
  query: z.strictObject({
    kind: organisationKind.optional(),
    uscc: text(18).optional(),
    name: text(200).optional(),
    verified: flag.optional(),
    ...listQuery,
  }),
  answers: { 200: pageOf(organisationOut) },
  refusals: [],
  read: async ({ query: { limit, cursor, ...filter }, caller, now }, db) => {
    const rows = await listOrganisationRows(db, filter, cursorId(cursor), limit + 1);
    const { items, nextCursor } = page(rows, limit, (row) => [row.id]);
    return { status: 200, body: { items: await shown(db, items, { caller, now }, 'own'), nextCursor } };
  },
});

export const verifyOrganisation = route({
  operationId: 'verifyOrganisation',
  method: 'POST',
  url: '/v1/organisations/:id/verify',
  tag: 'Registers',
  summary: 'Verify an organisation',
  description:
    'An officer of any authority confirms that the organisation is who it says it is; who did is kept. Again changes nothing. Where the service asks for it, only verified organisations submit applications.',
  params: z.strictObject({ id }),
  answers: { 200: organisationOut },
  etag: true,
  refusals: ['not_found'],
  chain: ({ params }) => `organisation:${params.id}`,
  write: async ({ params, caller, now }, tx) => {
    await markVerified(tx, params.id, caller.sub, now);
    const row = await organisationById(tx, params.id);
    if (!row) throw notFound();
    const [answer] = await shown(tx, [row], { caller, now }, 'own');
    return { status: 200, body: answer, version: row.version };
  },
});
