import type { Category, ProjectKind } from '../law/art-03-categories.ts';
import type { SiteType } from '../law/art-06-destinations.ts';
import { isExempt } from '../law/art-12-exemptions.ts';
import type { Certificate, Location } from '../permits/application.ts';
import type { Premises } from '../registers/organisation.ts';
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

type PermitRecord = Readonly<{
  number: string;
  grantedAt: Instant;
  endedAt: Instant | null;
  validFrom: Day;
  validTo: Day;
  copies: readonly CopyRecord[];
}>;

/** The transport or recycling permit under which a manifest was drawn. */
export type CarrierPermitRecord = PermitRecord;

export type DisposalPermitRecord = PermitRecord &
  Readonly<{
    planFrom: Day;
    planTo: Day;
    dailyHours: DailyHours;
    noiseSensitive: boolean;
    streams: readonly Readonly<{ id: string; category: Category; destinationId: string }>[];
    carrierIds: readonly string[];
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

export type SiteRecord = Readonly<{
  id: string;
  siteType: SiteType;
  regionCode: string;
  location: Location;
  operator: Named;
  /** Null of a treatment site, which is approved under other law. */
  permit: Omit<PermitRecord, 'copies' | 'number'> | null;
  acceptsFrom: Day;
  acceptsTo: Day;
  stopsOn: Day | null;
  capacityMassKg: number;
  receivedMassKg: number;
}>;

export type Registers = Readonly<{
  carrier: Named;
  carrierPermit: CarrierPermitRecord;
  projects: ReadonlyMap<string, ProjectRecord>;
  /** By comparable plate. */
  vehicles: ReadonlyMap<string, readonly VehicleRecord[]>;
  sites: ReadonlyMap<string, SiteRecord>;
}>;

/** Whether a permit is active at an instant: from the grant to the end of its last day, unless ended. */
export function isActiveAt(permit: Omit<PermitRecord, 'copies' | 'number'>, at: Instant): boolean {
  return permit.grantedAt <= at && !isEndedAt(permit, at) && dayOf(at) <= permit.validTo;
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
 * The project's permit at an instant: the one active then, else the last one granted and not ended, else the last
 * one ended; null when none had been granted. Of several active ones, one in force by its days goes before one that
 * was granted later for days to come, as a renewal is.
 */
export function projectPermitAt(project: ProjectRecord, at: Instant): DisposalPermitRecord | null {
  const granted = project.permits
    .filter((permit) => permit.grantedAt <= at)
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
export function hasActiveCopy(permit: PermitRecord, plate: string, at: Instant): boolean {
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
  return (
    (site.permit === null || (isActiveAt(site.permit, at) && day >= site.permit.validFrom)) &&
    within(day, site.acceptsFrom, site.acceptsTo) &&
    (site.stopsOn === null || day < site.stopsOn)
  );
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
