import { z } from 'zod';
import { insertOrder, listOrders, loadOrder, lockOrder, saveLift, type StoredOrder } from '../db/orders.ts';
import type { Tx } from '../db/pool.ts';
import { optedInCounties } from '../db/registers/authorities.ts';
import {
  AUTHORITIES,
  authorityByCode,
  isInPlanningArea,
  mayEnforce,
} from '../domain/law/art-07-competence.ts';
import {
  ORDER_STATUSES,
  ORDERING_DEPARTMENTS,
  type OrderingDepartment,
  refuseLift,
  refusalsOfIssue,
  statusOfOrder,
} from '../domain/law/art-32-control-orders.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Caller } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { cursorId, page } from './paging.ts';
import { notFound, Problem, refuseIf } from './problem.ts';
import { route } from './route.ts';
import { area, category, id, idOut, instant, instantOut, listQuery, pageOf } from './schemas.ts';
import { regionCode, setOf, shownAt, text } from './schemas.ts';

const orderOut = z
  .strictObject({
    id: idOut,
    authority: z.string().nullable().describe('Of 城管 who issued it; null where a department did.'),
    department: z.enum(ORDERING_DEPARTMENTS).nullable(),
    reason: z.string(),
    regionCodes: z.array(z.string()).nullable().describe('421200 is the whole urban area.'),
    boundary: area.nullable(),
    categories: z.array(category).nullable().describe('Null: every category.'),
    from: instantOut,
    to: instantOut.describe('Included, to the second.'),
    status: z
      .enum(ORDER_STATUSES)
      .describe('As it is now; nothing ends an order but its time or its issuer.'),
    issuedAt: instantOut,
    liftedAt: instantOut.nullable(),
    updatedAt: instantOut,
  })
  .meta({
    id: 'ControlOrder',
    description: 'A temporary order (第三十二條): in its area and time nothing leaves.',
  });

function orderShown(stored: StoredOrder, now: Instant) {
  const { id: orderId, authority, department, reason, regionCodes, boundary, categories } = stored;
  const { bindsFrom, bindsTo, issuedAt, liftedAt, updatedAt } = stored;
  return {
    id: orderId,
    authority,
    department,
    reason,
    regionCodes,
    boundary,
    categories,
    from: shownAt(bindsFrom),
    to: shownAt(bindsTo),
    status: statusOfOrder({ from: bindsFrom, to: bindsTo, liftedAt }, now),
    issuedAt: shownAt(issuedAt),
    liftedAt: shownAt(liftedAt),
    updatedAt: shownAt(updatedAt),
  };
}

const body = z
  .strictObject({
    reason: text(1_000),
    regionCodes: setOf(regionCode, AUTHORITIES.length).optional(),
    boundary: area.optional(),
    from: instant,
    to: instant,
    categories: setOf(category, 3).optional(),
  })
  .check(({ value, issues }) => {
    if ((value.regionCodes === undefined) !== (value.boundary === undefined)) return;
    for (const field of ['regionCodes', 'boundary'])
      issues.push({ code: 'custom', input: value, path: [field], message: 'exactly one of the two' });
  });

export const issueControlOrder = route({
  operationId: 'issueControlOrder',
  method: 'POST',
  url: '/v1/control-orders',
  tag: 'Supervision',
  summary: 'Issue a temporary control order',
  description:
    'In an area, for a time, nothing leaves: by 城管, 住建, 公安交管 or 生態環境 (第三十二條). It covers a load whose project or destination lies in one of `regionCodes` (421200 is the whole urban area) or within `boundary`, of `categories` or of all, and is found as `control_order` at the departure. It binds from its issue on, both ends of its span included to the second, and ends by itself. An authority orders where it may enforce (第七條): regions elsewhere are `not_competent`, and a boundary binds only what lies in its regions. Departments order in the whole city.',
  body,
  answers: { 201: orderOut },
  etag: true,
  refusals: ['not_competent', 'outside_planning_area', 'from_before_issue', 'period_invalid'],
  example: {
    reason: '重污染天氣應急',
    regionCodes: ['421200'],
    from: '2026-03-17T00:00:00+08:00',
    to: '2026-03-18T23:59:59+08:00',
    categories: ['spoil', 'recyclable'],
  },
  chain: () => 'service',
  rule: ['32'],
  write: async ({ body: { from, to, ...order }, caller, now }, tx) => {
    const issuer = issuerOf(caller);
    const regions = order.regionCodes ?? [];
    requireRegions(issuer.authority, regions);
    await requirePlanningArea(tx, regions, now);
    const refusals = refusalsOfIssue({ from, to }, now);
    const [first] = refusals;
    if (first)
      throw new Problem(
        first,
        refusals.map(({ refusal, pointer = '' }) => ({ pointer, code: refusal, message: '' })),
      );
    const stored = await insertOrder(tx, {
      id: uuidv7(),
      reason: order.reason,
      regionCodes: order.regionCodes ?? null,
      boundary: order.boundary ?? null,
      categories: order.categories ?? null,
      ...issuer,
      bindsFrom: from,
      bindsTo: to,
      issuedAt: now,
      issuedBy: caller.sub,
      updatedAt: now,
    });
    return { status: 201, body: orderShown(stored, now), version: stored.version };
  },
});

export const liftControlOrder = route({
  operationId: 'liftControlOrder',
  method: 'POST',
  url: '/v1/control-orders/:id/lift',
  tag: 'Supervision',
  summary: 'Lift a control order',
  description:
    'Before its time, by whoever issued it: the same authority or the same department, and nobody else (第三十二條). What left while it bound stays found. One that is over, or was lifted, is `wrong_state`.',
  params: z.strictObject({ id }),
  answers: { 200: orderOut },
  etag: true,
  refusals: ['not_found', 'not_competent', 'forbidden', 'precondition_failed', 'wrong_state'],
  chain: () => 'service',
  rule: ['32'],
  write: async ({ params, caller, now, request }, tx) => {
    const issued = await loadOrder(tx, params.id);
    if (!issued) throw notFound();
    requireIssuer(caller, issued);
    const locked = await lockOrder(tx, issued.id);
    checkIfMatch(request, locked.version);
    refuseIf(refuseLift({ ...locked, from: locked.bindsFrom, to: locked.bindsTo }, now));
    const stored = await saveLift(tx, locked, { liftedAt: now, liftedBy: caller.sub });
    return { status: 200, body: orderShown(stored, now), version: stored.version };
  },
});

export const listControlOrders = route({
  operationId: 'listControlOrders',
  method: 'GET',
  url: '/v1/control-orders',
  tag: 'Supervision',
  summary: 'Temporary control orders',
  description:
    'For everybody who is signed in: whoever is to obey an order must be able to know it (第三十二條). Issued last first. `at` finds those that bind at that instant; `regionCode` those of the region, of the urban area it lies in, and those by a boundary, which may reach into it.',
  query: z.strictObject({ ...listQuery, regionCode: regionCode.optional(), at: instant.optional() }),
  answers: { 200: pageOf(orderOut) },
  refusals: [],
  costly: true,
  read: async ({ query: { limit, cursor, regionCode: region, at, updatedSince }, now }, tx) => {
    const regions =
      region === undefined
        ? undefined
        : AUTHORITIES.map(({ code }) => code).filter((code) => mayEnforce(code, region));
    const rows = await listOrders(tx, { regions, at, updatedSince }, cursorId(cursor), limit + 1);
    const { items, nextCursor } = page(rows, limit, (row) => [row.id]);
    return { status: 200, body: { items: items.map((row) => orderShown(row, now)), nextCursor } };
  },
});

type Issuer = Readonly<{ authority: string | null; department: OrderingDepartment | null }>;

/** For whom the caller orders: an officer for the authority, else a person of a department for it. */
function issuerOf({ authority, department }: Caller): Issuer {
  if (authority !== null) return { authority, department: null };
  const ordering = ORDERING_DEPARTMENTS.find((each) => each === department);
  if (!ordering) throw new Problem({ refusal: 'forbidden' });
  return { authority: null, department: ordering };
}

/** 403 where an authority orders in a region that is another's (第七條). */
function requireRegions(authority: string | null, regions: readonly string[]): void {
  const foreign = regions.find((region) => authority !== null && !mayEnforce(authority, region));
  if (foreign === undefined) return;
  const name = authorityByCode(foreign)?.name ?? foreign;
  throw new Problem({ refusal: 'not_competent', params: { authority: name }, citations: ['7'] });
}

async function requirePlanningArea(tx: Tx, regions: readonly string[], now: Instant): Promise<void> {
  const optedIn = await optedInCounties(tx, dayOf(now));
  const outside = regions.flatMap((code, index) =>
    isInPlanningArea(code, optedIn) ? [] : [{ code, index }],
  );
  const [first] = outside;
  if (first)
    throw new Problem(
      { refusal: 'outside_planning_area', params: { regionCode: first.code }, citations: ['2'] },
      outside.map(({ index }) => ({
        pointer: `/regionCodes/${index}`,
        code: 'outside_planning_area',
        message: '',
      })),
    );
}

function requireIssuer(caller: Caller, { authority, department }: Issuer): void {
  const own = issuerOf(caller);
  if (own.authority === authority && own.department === department) return;
  if (own.authority === null || authority === null) throw new Problem({ refusal: 'forbidden' });
  const name = authorityByCode(authority)?.name ?? authority;
  throw new Problem({ refusal: 'not_competent', params: { authority: name }, citations: ['32'] });
}
