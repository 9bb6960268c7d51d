import type { Boundary } from '../geometry.ts';
import type { Category, ProjectKind } from '../law/art-03-categories.ts';
import type { SiteType } from '../law/art-06-destinations.ts';
import { isExempt } from '../law/art-12-exemptions.ts';
import type { Certificate, Location } from '../permits/application.ts';
import type { Premises } from '../registers/organisation.ts';
import { movedEnd } from '../permits/permit.ts';
import { type DailyHours, type Day, dayOf, type Instant, within } from '../time.ts';

/**
 * The registers as a scan is judged by them: with their history, so that a scan of yesterday is judged by what stood
 * yesterday. Days are both included.
 */
export type Named = Readonly<{ id: string | null; name: string }>;

export type PartyRole =
  'developer' | 'contractor' | 'carrier' | 'siteOperator' | 'recycler' | 'producer' | 'individual';
export type Party = Named & Readonly<{ kind: 'unit' | 'individual'; role: PartyRole }>;

export type CopyRecord = Readonly<{ plate: string; issuedAt: Instant; endedAt: Instant | null }>;

type PermitDays = Readonly<{
  grantedAt: Instant;
  endedAt: Instant | null;
  validFrom: Day;
  validTo: Day;
  /** Its last day by silence, once `validTo` is past, while a renewal asked for in time waits. */
  deemedTo: Day | null;
}>;

/** What a permit gave until it was renewed or amended. */
type Former<Given> = Readonly<{ until: Instant; validFrom: Day; validTo: Day }> & Given;

type Dated = PermitDays & Readonly<{ former: readonly Former<unknown>[] }>;

type PermitRecord = PermitDays & Readonly<{ number: string; copies: readonly CopyRecord[] }>;

/** The transport or recycling permit under which a manifest was drawn. */
export type CarrierPermitRecord = PermitRecord & Readonly<{ former: readonly Former<unknown>[] }>;

/** From when until when something belongs to a permit; null: with it, and to its end. */
type Belonging = Readonly<{ addedAt: Instant | null; removedAt: Instant | null }>;

type Scope = Readonly<{
  planFrom: Day;
  planTo: Day;
  /** Null of a permit granted outside the measures, which approve no hours. */
  dailyHours: DailyHours | null;
  noiseSensitive: boolean;
}>;

export type DisposalPermitRecord = PermitRecord &
  Scope &
  Readonly<{
    /** Granted outside the measures (第四十八條): it has neither carriage contracts nor copies. */
    isOutside: boolean;
    streams: readonly (Belonging & Readonly<{ id: string; category: Category; destinationId: string }>)[];
    carriers: readonly (Belonging & Readonly<{ id: string }>)[];
    former: readonly Former<Scope>[];
  }>;

export type ProjectRecord = Readonly<{
  id: string;
  kind: ProjectKind;
  premises: Premises | null;
  regionCode: string;
  location: Location;
  developer: Named | null;
  contractor: Named | null;
  producer: (Named & Readonly<{ kind: 'unit' | 'individual' }>) | null;
  propertyManager: Named | null;
  /** Who registered it: of an individual producer, the emitter. */
  registeredBy: string;
  permits: readonly DisposalPermitRecord[];
}>;

export type VehicleRecord = Readonly<{
  ownerId: string;
  knownFrom: Instant;
  knownUntil: Instant | null;
  grossMassKg: number | null;
  ratedLoadKg: number;
  roadTransportCertificate: Certificate | null;
  passagePermit: Certificate | null;
}>;

type Accepting = Readonly<{ acceptsFrom: Day; acceptsTo: Day }>;

export type SiteRecord = Readonly<{
  id: string;
  siteType: SiteType;
  regionCode: string;
  location: Location;
  operator: Named;
  /** Null of a treatment site, which is approved under other law. */
  permit: (PermitDays & Readonly<{ former: readonly Former<Accepting>[] }>) | null;
  acceptsFrom: Day;
  acceptsTo: Day;
  /** What was said of the day it stops, in the order it was said: a later word replaces the earlier. */
  stops: readonly Readonly<{ knownFrom: Instant; stopsOn: Day }>[];
  capacityMassKg: number;
  receivedMassKg: number;
}>;

/** A temporary control order (第三十二條); it is judged as it stood, whatever became of it since. */
export type ControlOrderRecord = Readonly<{
  issuedAt: Instant;
  liftedAt: Instant | null;
  from: Instant;
  to: Instant;
  /** The authority of 城管 that issued it; null where a department did. */
  authority: string | null;
  /** Its area is one of the two. */
  regionCodes: readonly string[] | null;
  boundary: Boundary | null;
  /** Null: loads of every category. */
  categories: readonly Category[] | null;
}>;

export type Registers = Readonly<{
  carrier: Named;
  carrierPermit: CarrierPermitRecord;
  projects: ReadonlyMap<string, ProjectRecord>;
  /** By comparable plate. */
  vehicles: ReadonlyMap<string, readonly VehicleRecord[]>;
  sites: ReadonlyMap<string, SiteRecord>;
  /** Those that had not ended when the manifest was drawn. */
  controlOrders: readonly ControlOrderRecord[];
}>;

/** What a permit gave at an instant, by its renewals and amendments; the same again where it is asked once more. */
function asItStood<Permit extends Dated & Readonly<{ planTo?: Day; acceptsTo?: Day }>>(
  permit: Permit,
  at: Instant,
): Permit {
  const [former] = permit.former.filter(({ until }) => at < until).toSorted((a, b) => a.until - b.until);
  if (former) return { ...permit, ...former, deemedTo: null };
  const { validTo, deemedTo, planTo, acceptsTo } = permit;
  if (deemedTo === null || dayOf(at) <= validTo) return permit;
  return {
    ...permit,
    validTo: deemedTo,
    ...(planTo !== undefined && { planTo: movedEnd(planTo, validTo, deemedTo) }),
    ...(acceptsTo !== undefined && { acceptsTo: movedEnd(acceptsTo, validTo, deemedTo) }),
  };
}

/** Whether a permit is active at an instant: from the grant to the end of its last day, unless ended. */
export function isActiveAt(permit: Dated, at: Instant): boolean {
  return permit.grantedAt <= at && !isEndedAt(permit, at) && dayOf(at) <= asItStood(permit, at).validTo;
}

function belongsAt({ addedAt, removedAt }: Belonging, at: Instant): boolean {
  return (addedAt === null || addedAt <= at) && (removedAt === null || at < removedAt);
}

/** A disposal permit as it stood at an instant: its days, plan, streams and carriers then. */
function disposalAt(permit: DisposalPermitRecord, at: Instant): DisposalPermitRecord {
  return {
    ...asItStood(permit, at),
    streams: permit.streams.filter((stream) => belongsAt(stream, at)),
    carriers: permit.carriers.filter((carrier) => belongsAt(carrier, at)),
  };
}

export function isEndedAt(permit: Readonly<{ endedAt: Instant | null }>, at: Instant): boolean {
  return permit.endedAt !== null && permit.endedAt <= at;
}

/** The days of a permit: from the later of its own and the plan's first, to the earlier of their last. */
export function daysInForce(permit: DisposalPermitRecord): Readonly<{ from: Day; to: Day }> {
  return {
    from: permit.validFrom > permit.planFrom ? permit.validFrom : permit.planFrom,
    to: permit.validTo < permit.planTo ? permit.validTo : permit.planTo,
  };
}

/**
 * The project's permit at an instant, as it stood then: the one active then, else the last one granted and not ended, else the last
 * one ended; null when none had been granted. Of several active ones, one in force by its days goes before one that
 * was granted later for days to come.
 */
export function projectPermitAt(project: ProjectRecord, at: Instant): DisposalPermitRecord | null {
  const granted = project.permits
    .filter((permit) => permit.grantedAt <= at)
    .map((permit) => disposalAt(permit, at))
    .toSorted((a, b) => b.grantedAt - a.grantedAt || (a.number < b.number ? 1 : -1));
  const active = granted.filter((permit) => isActiveAt(permit, at));
  const isInForce = (permit: DisposalPermitRecord) => {
    const { from, to } = daysInForce(permit);
    return within(dayOf(at), from, to);
  };
  return (
    active.find(isInForce) ??
    active[0] ??
    granted.find((permit) => !isEndedAt(permit, at)) ??
    granted.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0] ??
    null
  );
}

/** Whether the plate has an active copy of a permit at an instant. A copy lives no longer than its permit. */
export function hasActiveCopy(permit: CarrierPermitRecord, plate: string, at: Instant): boolean {
  return (
    isActiveAt(permit, at) &&
    permit.copies.some((copy) => copy.plate === plate && copy.issuedAt <= at && !isEndedAt(copy, at))
  );
}

/** What the register knew of a vehicle at an instant, or null. */
export function vehicleAt(registers: Registers, plate: string, at: Instant): VehicleRecord | null {
  const records = registers.vehicles.get(plate) ?? [];
  return (
    records.find(
      (record) => record.knownFrom <= at && (record.knownUntil === null || at < record.knownUntil),
    ) ?? null
  );
}

/** 第十七條, 第二十一條: whether a site was approved and taking waste at an instant. */
export function isSiteApprovedAt(site: SiteRecord, at: Instant): boolean {
  const day = dayOf(at);
  const permit = site.permit && asItStood(site.permit, at);
  const { acceptsFrom, acceptsTo } = acceptingAt(site, at);
  return (
    (permit === null || (isActiveAt(permit, at) && day >= permit.validFrom)) &&
    within(day, acceptsFrom, acceptsTo) &&
    !hasStoppedAt(site, at)
  );
}

/** 第二十六條第(六)項: whether a site had stopped at an instant, by what was said of it until then. */
export function hasStoppedAt({ stops }: SiteRecord, at: Instant): boolean {
  const said = stops.filter(({ knownFrom }) => knownFrom <= at).toSorted((a, b) => a.knownFrom - b.knownFrom);
  const last = said.at(-1);
  return last !== undefined && dayOf(at) >= last.stopsOn;
}

function acceptingAt({ permit, acceptsFrom, acceptsTo }: SiteRecord, at: Instant): Accepting {
  if (!permit) return { acceptsFrom, acceptsTo };
  return asItStood({ ...permit, acceptsFrom, acceptsTo }, at);
}

/**
 * Who answers where the findings table says contractor: the contractor, the developer if there is none, else the
 * producer. In exempt projects the producer stands in the contractor's place.
 */
export function contractorOf(project: ProjectRecord): Party {
  const producer = producerOf(project);
  const builder = unit(project.contractor, 'contractor') ?? unit(project.developer, 'developer');
  const party = isExempt(project.kind) ? (producer ?? builder) : (builder ?? producer);
  return party ?? unit(project.propertyManager, 'producer') ?? unknownParty(project);
}

/** Who answers as the producer of the waste; where none is recorded, whoever has the works done. */
export function producerCharged(project: ProjectRecord): Party {
  return producerOf(project) ?? contractorOf(project);
}

/** The operator of a site as a party. */
export function operatorOf({ operator, siteType }: Pick<SiteRecord, 'operator' | 'siteType'>): Party {
  return { ...operator, kind: 'unit', role: siteType === 'recyclingFacility' ? 'recycler' : 'siteOperator' };
}

function producerOf(project: ProjectRecord): Party | null {
  const { producer } = project;
  return producer && { id: producer.id, name: producer.name, kind: producer.kind, role: 'producer' };
}

function unit(named: Named | null, role: PartyRole): Party | null {
  return named && { ...named, kind: 'unit', role };
}

function unknownParty(project: ProjectRecord): never {
  throw new Error(`expected a party of project ${project.id}, found none`);
}
