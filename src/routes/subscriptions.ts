import { z } from 'zod';
import { loadReach } from '../db/events/feed.ts';
import {
  countLocked,
  deleteSubscriptionRow,
  insertSubscription,
  listSubscriptionRows,
  loadSubscription,
  lockSubscription,
  type Owner,
  rotateSecret,
  saveSubscription,
  type StoredSubscription,
} from '../db/events/subscriptions.ts';
import { inReading, type Tx } from '../db/pool.ts';
import type { Chain } from '../domain/audit/entry.ts';
import { EVENT_TYPES } from '../domain/events/catalogue.ts';
import {
  DISABLED_REASONS,
  FAILING_MS,
  FORMER_SECRET_MS,
  MAX_SUBSCRIPTIONS,
  SUBSCRIPTION_STATUSES,
} from '../domain/events/delivery.ts';
import { DAY_MS, type Instant } from '../domain/time.ts';
import { actingFor, actingMemberships, isStaff, memberOf } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { eventType } from './event-schemas.ts';
import { uuidv7 } from './ids.ts';
import { lockedForOwner } from './members.ts';
import { refuseTarget } from './outbound.ts';
import { cursorId, page } from './paging.ts';
import { notFound, Problem } from './problem.ts';
import { type AnyCall, type Call, route } from './route.ts';
import { id, idOut, instantOut, listQuery, pageOf, setOf, shownAt, text } from './schemas.ts';

export const subscriptionParams = z.strictObject({ id });

const url = text(2_000).meta({
  format: 'uri',
  description:
    'https: on its own port, without credentials; a name of the internet. It is looked at again at each delivery. In the sandbox also a receiver on the same machine, by http: and any port.',
  example: 'https://erp.example.com/hooks/waste',
});

const types = setOf(eventType, EVENT_TYPES.length)
  .nullable()
  .describe('Only these types; null for all that the subscriber may be told, later ones too.');

const subscriptionOut = z
  .strictObject({
    id: idOut,
    organisationId: idOut.nullable().describe('Whose it is: an organisation, an authority or a department.'),
    authority: z.string().nullable(),
    department: z.string().nullable(),
    url: z.string(),
    types: z.array(eventType).nullable(),
    status: z
      .enum(SUBSCRIPTION_STATUSES)
      .describe(
        'Nothing is sent but to an `active` one; events wait. It is `paused` when an owner of the organisation is one no more: another looks where it goes.',
      ),
    disabledReason: z
      .enum(DISABLED_REASONS)
      .nullable()
      .describe(
        `Why the service disabled it: \`gone\`, the receiver answered 410; \`failing\`, nothing arrived for ${FAILING_MS / DAY_MS} days.`,
      ),
    failingSince: instantOut.nullable().describe('By the real clock: since when nothing arrives.'),
    restsUntil: instantOut
      .nullable()
      .describe(
        'By the real clock: until when the receiver has asked by `Retry-After` to be left alone; nothing is sent before. `updateSubscription` with `status: active` or another `url` ends it.',
      ),
    formerSecretUntil: instantOut
      .nullable()
      .describe('By the real clock: until when the secret before signs too.'),
    createdBy: z.string(),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'Subscription', description: 'A webhook: where a subscriber is told what happens.' });

const secretOut = subscriptionOut
  .extend({
    secret: z.string().describe('`whsec_…`, for a library of Standard Webhooks. Shown in this answer only.'),
  })
  .meta({ id: 'SubscriptionWithSecret' });

function shown(row: StoredSubscription, now: number): z.output<typeof subscriptionOut> {
  return {
    id: row.id,
    organisationId: row.organisationId,
    authority: row.authority,
    department: row.department,
    url: row.url,
    types: row.types && [...row.types],
    status: row.status,
    disabledReason: row.disabledReason,
    failingSince: shownAt(row.failingSince),
    restsUntil: comingAt(row.restsUntil, now),
    formerSecretUntil: comingAt(row.formerUntil, now),
    createdBy: row.createdBy,
    createdAt: shownAt(row.createdAt),
    updatedAt: shownAt(row.updatedAt),
  };
}

/** An instant that is over is nobody's business any more. */
function comingAt(at: Instant | null, now: Instant): string | null {
  return at !== null && at > now ? shownAt(at) : null;
}

type Asking = Pick<AnyCall, 'caller' | 'access'>;

/** Whose subscriptions a caller has to do with; staff those of their office. */
function ownerOf({ caller }: Asking): Owner {
  if (!isStaff(caller)) return caller.viewer;
  if (caller.authority !== null && caller.roles.includes('officer')) return { authority: caller.authority };
  if (caller.department !== null) return { department: caller.department };
  throw new Problem({ refusal: 'forbidden' });
}

/** A subscription of the caller's; 404 for others, 403 for who may not manage it though it is their organisation's. */
export async function subscriptionSeen(
  tx: Tx,
  of: string,
  asking: Asking,
  load: typeof loadSubscription = loadSubscription,
): Promise<StoredSubscription> {
  const stored = await load(tx, of, ownerOf(asking));
  if (!stored) throw notFound();
  if (stored.organisationId !== null) memberOf(asking, stored.organisationId);
  return stored;
}

/** As `subscriptionSeen`, locked; an owner who is being removed changes nothing any more. */
async function lockedSeen(tx: Tx, of: string, call: Asking): Promise<StoredSubscription> {
  const { organisationId } = await subscriptionSeen(tx, of, call);
  if (organisationId !== null) await lockedForOwner(tx, organisationId, call);
  return subscriptionSeen(tx, of, call, lockSubscription);
}

/** In whose history it stands. */
export function chainOf(organisationId: string | null): Chain {
  return organisationId === null ? 'service' : `organisation:${organisationId}`;
}

/** Asks the name servers of others, who may take their time: so before the transaction, which holds a connection. */
async function requireTarget(target: string, { webhooks }: Pick<AnyCall, 'webhooks'>): Promise<void> {
  const refusal = await refuseTarget(target, webhooks.ways);
  if (refusal) throw new Problem({ refusal, pointer: '/url' });
}

const newSubscription = z.strictObject({ url, types: types.optional() });
type NewSubscription = z.output<typeof newSubscription>;

async function receiveNew(call: Call<undefined, undefined, NewSubscription>): Promise<NewSubscription> {
  if (!isStaff(call.caller)) actingFor(call);
  await requireTarget(call.body.url, call);
  return call.body;
}

export const createSubscription = route({
  operationId: 'createSubscription',
  method: 'POST',
  url: '/v1/subscriptions',
  tag: 'Events',
  summary: 'Subscribe a webhook',
  description: `From now on, what happened in the last second included, each event that \`listEvents\` would answer the subscriber is posted to \`url\`, by [Standard Webhooks](https://www.standardwebhooks.com): at least once, of one subject in order. What is answered with 2xx within 10 s has arrived. 410 disables the webhook at once; anything else is tried seven times more over 27.6 hours or somewhat longer, then it is \`dead\` and can be replayed. Five days in which nothing arrives disable it too. The \`secret\` is shown in this answer only. At most ${MAX_SUBSCRIPTIONS} for an organisation, an authority or a department.`,
  body: newSubscription,
  answers: { 201: secretOut },
  told: {
    201: 'The webhook. Its `secret` is shown in this answer only.',
  },
  etag: true,
  refusals: [
    'acting_organisation_needed',
    'target_not_https',
    'target_not_resolved',
    'target_other_port',
    'target_private',
    'target_refused',
    'too_many_subscriptions',
  ],
  example: { url: 'https://erp.example.com/hooks/waste', types: ['manifest.received', 'manifest.completed'] },
  chain: (_call, { textIfAny }) => chainOf(textIfAny('organisationId')),
  receive: receiveNew,
  write: async (call, tx) => {
    const { body, caller, access, now, webhooks } = call;
    const staff = isStaff(caller) ? ownerOf(call) : null;
    const organisationId = staff ? null : actingFor({ caller, access }).organisationId;
    // An owner who is being removed leaves no subscription behind.
    if (organisationId !== null) await lockedForOwner(tx, organisationId, { caller, access });
    const owner = organisationId === null ? staff : { organisationIds: [organisationId], sub: '' };
    if (owner === null || typeof owner === 'string') throw new Error('expected whose it is');
    if ((await countLocked(tx, owner)) >= MAX_SUBSCRIPTIONS)
      throw new Problem({ refusal: 'too_many_subscriptions', params: { most: MAX_SUBSCRIPTIONS } });
    const secret = webhooks.secrets.make();
    const made = uuidv7();
    const { last } = await loadReach(tx.$client);
    await insertSubscription(tx, {
      id: made,
      organisationId,
      authority: staff !== null && typeof staff !== 'string' && 'authority' in staff ? staff.authority : null,
      department:
        staff !== null && typeof staff !== 'string' && 'department' in staff ? staff.department : null,
      url: body.url,
      types: body.types ?? null,
      status: 'active',
      secret: webhooks.secrets.seal(secret, made),
      position: last,
      createdBy: caller.sub,
      createdAt: now,
      updatedAt: now,
    });
    const stored = await subscriptionSeen(tx, made, call);
    return { status: 201, version: stored.version, body: { ...shown(stored, Date.now()), secret } };
  },
});

export const listSubscriptions = route({
  operationId: 'listSubscriptions',
  method: 'GET',
  url: '/v1/subscriptions',
  tag: 'Events',
  summary: 'Webhooks',
  description:
    'Of the organisations that the caller owns; of staff those of their authority or department. The newest first.',
  query: z.strictObject(listQuery),
  answers: { 200: pageOf(subscriptionOut) },
  refusals: [],
  read: async ({ query: { limit, cursor, updatedSince }, ...call }, tx) => {
    const owned = isStaff(call.caller) ? null : actingMemberships(call).map((each) => each.organisationId);
    const before = cursorId(cursor);
    const rows = await listSubscriptionRows(tx, ownerOf(call), owned, {
      updatedSince,
      before,
      limit: limit + 1,
    });
    const { items, nextCursor } = page(rows, limit, (row) => [row.id]);
    return { status: 200, body: { items: items.map((row) => shown(row, Date.now())), nextCursor } };
  },
});

export const getSubscription = route({
  operationId: 'getSubscription',
  method: 'GET',
  url: '/v1/subscriptions/:id',
  tag: 'Events',
  summary: 'A webhook',
  description: 'Where it goes, and whether it arrives. Its secret is never shown again.',
  params: subscriptionParams,
  answers: { 200: subscriptionOut },
  etag: true,
  refusals: ['not_found', 'forbidden'],
  read: async ({ params, ...call }, tx) => {
    const stored = await subscriptionSeen(tx, params.id, call);
    return { status: 200, version: stored.version, body: shown(stored, Date.now()) };
  },
});

const changeOfSubscription = z
  .strictObject({
    url: url.optional(),
    types: types.optional(),
    status: z.enum(['active', 'paused']).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, { error: 'a change changes something' })
  .meta({ minProperties: 1 });
type ChangeOfSubscription = z.output<typeof changeOfSubscription>;

async function receiveChange(
  call: Call<z.output<typeof subscriptionParams>, undefined, ChangeOfSubscription>,
): Promise<ChangeOfSubscription> {
  const { url: target } = call.body;
  if (target === undefined) return call.body;
  await inReading(call.database, call.fence, (tx) => subscriptionSeen(tx, call.params.id, call));
  await requireTarget(target, call);
  return call.body;
}

export const updateSubscription = route({
  operationId: 'updateSubscription',
  method: 'PATCH',
  url: '/v1/subscriptions/:id',
  tag: 'Events',
  summary: 'Change, pause or resume a webhook',
  description:
    'Changes the fields it names. While it is `paused` events wait; set to `active` again they are sent, also of one that the service had disabled. `types` holds for what happens from then on.',
  params: subscriptionParams,
  body: changeOfSubscription,
  answers: { 200: subscriptionOut },
  etag: true,
  refusals: [
    'not_found',
    'forbidden',
    'precondition_failed',
    'target_not_https',
    'target_not_resolved',
    'target_other_port',
    'target_private',
    'target_refused',
  ],
  example: { status: 'paused' },
  chain: (_call, { textIfAny }) => chainOf(textIfAny('organisationId')),
  receive: receiveChange,
  write: async ({ params, body, ...call }, tx) => {
    const stored = await lockedSeen(tx, params.id, call);
    checkIfMatch(call.request, stored.version);
    const changes = {
      ...(body.url !== undefined && { url: body.url, restsUntil: null }),
      ...(body.types !== undefined && { types: body.types }),
      ...(body.status !== undefined && {
        status: body.status,
        disabledReason: null,
        failingSince: null,
        restsUntil: null,
      }),
    };
    const changed = await saveSubscription(tx, stored, changes, call.now);
    return { status: 200, version: changed.version, body: shown(changed, Date.now()) };
  },
});

export const deleteSubscription = route({
  operationId: 'deleteSubscription',
  method: 'DELETE',
  url: '/v1/subscriptions/:id',
  tag: 'Events',
  summary: 'Delete a webhook',
  description: 'At once, with all its deliveries. One that is under way may still arrive.',
  params: subscriptionParams,
  answers: { 204: null },
  refusals: ['not_found', 'forbidden', 'precondition_failed'],
  chain: (_call, { about: [organisationId] }) => chainOf(organisationId ?? null),
  write: async ({ params, ...call }, tx) => {
    const stored = await subscriptionSeen(tx, params.id, call, lockSubscription);
    checkIfMatch(call.request, stored.version);
    await deleteSubscriptionRow(tx, stored);
    return { status: 204, about: stored.organisationId === null ? [] : [stored.organisationId] };
  },
});

export const rotateSubscriptionSecret = route({
  operationId: 'rotateSubscriptionSecret',
  method: 'POST',
  url: '/v1/subscriptions/:id/rotate-secret',
  tag: 'Events',
  summary: 'Give a webhook another secret',
  description:
    'The new secret is shown in this answer only. For 24 hours each message has two signatures, by the new secret and by the one before; then that one signs no more. Rotate when somebody leaves who knew it.',
  params: subscriptionParams,
  answers: { 200: secretOut },
  etag: true,
  refusals: ['not_found', 'forbidden'],
  chain: (_call, { textIfAny }) => chainOf(textIfAny('organisationId')),
  write: async ({ params, ...call }, tx) => {
    const { secrets } = call.webhooks;
    const stored = await lockedSeen(tx, params.id, call);
    const secret = secrets.make();
    const until = Date.now() + FORMER_SECRET_MS;
    const changed = await rotateSecret(tx, stored, secrets.seal(secret, stored.id), until, call.now);
    return { status: 200, version: changed.version, body: { ...shown(changed, Date.now()), secret } };
  },
});
