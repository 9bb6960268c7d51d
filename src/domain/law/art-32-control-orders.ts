import { encloses } from '../geometry.ts';
import { charging, type Judged } from '../manifests/charge.ts';
import { denial, type DepartureCase } from '../manifests/case.ts';
import type { ControlOrderRecord } from '../manifests/registers.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { type Instant, toOffsetText } from '../time.ts';
import type { Category } from './art-03-categories.ts';
import { type DeclaredPlace, mayEnforce } from './art-07-competence.ts';

/**
 * 第三十二條: a temporary control order keeps loads from leaving for a time, in an area. It binds from its issue on, ends
 * by itself, and is lifted by its issuer alone. Both ends of its span are included, to the second, as daily hours are.
 */
export const ORDERING_DEPARTMENTS = ['housing', 'trafficPolice', 'ecology'] as const;
export type OrderingDepartment = (typeof ORDERING_DEPARTMENTS)[number];

export const ORDER_STATUSES = ['pending', 'active', 'ended', 'lifted'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

type Span = Readonly<{ from: Instant; to: Instant }>;

const SECOND_MS = 1_000;
const secondOf = (at: Instant) => Math.floor(at / SECOND_MS);

function isOver({ to }: Span, at: Instant): boolean {
  return secondOf(at) > secondOf(to);
}

/** What an order is at an instant. */
export function statusOfOrder(
  order: Span & Readonly<{ liftedAt: Instant | null }>,
  now: Instant,
): OrderStatus {
  if (order.liftedAt !== null) return 'lifted';
  if (isOver(order, now)) return 'ended';
  return secondOf(now) < secondOf(order.from) ? 'pending' : 'active';
}

/** Whether an order bound at an instant, as it stood then: not before its issue, no more from its lifting on. */
function isBinding(order: ControlOrderRecord, at: Instant): boolean {
  const { issuedAt, liftedAt, from } = order;
  const stands = issuedAt <= at && (liftedAt === null || at < liftedAt);
  return stands && secondOf(at) >= secondOf(from) && !isOver(order, at);
}

type Area = Pick<ControlOrderRecord, 'authority' | 'regionCodes' | 'boundary'>;

/**
 * Whether a place lies in the area of an order: in one of its regions, 421200 being the whole urban area, or within its
 * boundary. An authority orders nothing where it may not enforce (第七條); a department orders in the whole city.
 */
function isInArea(order: Area, place: DeclaredPlace): boolean {
  const { authority, regionCodes, boundary } = order;
  if (authority !== null && !mayEnforce(authority, place.regionCode)) return false;
  return boundary === null
    ? (regionCodes ?? []).some((code) => mayEnforce(code, place.regionCode))
    : encloses(boundary, place.location);
}

/**
 * The order that binds a load of this category at an instant, by one of the places it goes from and to; of several the
 * one that ends last.
 */
export function orderOver(
  orders: readonly ControlOrderRecord[],
  at: Instant,
  load: Readonly<{ category: Category; places: readonly (DeclaredPlace | undefined)[] }>,
): ControlOrderRecord | null {
  const binding = orders.filter(
    (order) =>
      isBinding(order, at) &&
      (order.categories?.includes(load.category) ?? true) &&
      load.places.some((place) => place !== undefined && isInArea(order, place)),
  );
  return binding.toSorted((a, b) => b.to - a.to)[0] ?? null;
}

/** 第三十二條 of a departure: nothing leaves while an order covers its project or where it is bound for. */
export function outsideControlOrders({
  scan,
  at,
  load,
  project,
  registers,
  carrier,
}: DepartureCase): readonly Judged[] {
  const places = [project, registers.sites.get(load.destinationId)];
  const order = orderOver(registers.controlOrders, at, { category: load.category, places });
  if (!order) return [];
  const span = { from: toOffsetText(order.from), to: toOffsetText(order.to) };
  return [charging(denial(scan, 'control_order', '32', span), carrier)];
}

/** Why an order cannot be issued now: it would bind before its issue, or is over before it begins. All of it. */
export function refusalsOfIssue({ from, to }: Span, now: Instant): readonly Refusal[] {
  return [
    ...(secondOf(from) < secondOf(now)
      ? [refuse('from_before_issue', { pointer: '/from', citations: ['32'] })]
      : []),
    ...(to <= from ? [refuse('period_invalid', { pointer: '/to' })] : []),
  ];
}

/** Only an order that waits or binds is lifted: one that is over, or was lifted, is `wrong_state`. */
export function refuseLift(
  order: Span & Readonly<{ liftedAt: Instant | null }>,
  now: Instant,
): Refusal | null {
  const state = statusOfOrder(order, now);
  if (state === 'pending' || state === 'active') return null;
  return refuse('wrong_state', { params: { state }, citations: ['32'] });
}

/** A permit in force, or a site by itself, with where its loads go from and to; null where it does not say. */
export type Concerned = Readonly<{
  authority: string;
  places: readonly DeclaredPlace[] | null;
  organisationIds: readonly string[];
}>;

/**
 * Whom an order may keep from leaving, so that they are told of it (第三十二條): of permits in force and of sites in its
 * area. A permit that names no place, that of a carrier, is for the region of its authority, and one may cross any border.
 */
export function concernedBy(order: Area, known: readonly Concerned[]): ReadonlySet<string> {
  const { regionCodes } = order;
  const isConcerned = ({ authority, places }: Concerned) =>
    places === null
      ? (regionCodes?.some((code) => mayEnforce(code, authority) || mayEnforce(authority, code)) ?? true)
      : places.some((place) => isInArea(order, place));
  return new Set(known.filter(isConcerned).flatMap(({ organisationIds }) => organisationIds));
}
