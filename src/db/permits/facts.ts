import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type {
  ApplicationFacts,
  ApplicationBody,
  CarrierPermit,
  DestinationFacts,
  Vehicle,
} from '../../domain/permits/application.ts';
import type { DeclaredPlace } from '../../domain/law/art-07-competence.ts';
import { standingSurvey } from '../../domain/law/art-17-survey.ts';
import { type Day, dayOf, type Instant } from '../../domain/time.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Executor, Tx } from '../pool.ts';
import { regionMissedBy } from '../registers/authorities.ts';
import { placeOf } from '../registers/projects.ts';
import { permit, permitCopy, permitStream, site } from '../schema/permits.ts';
import { project, vehicle, vehicleRecord } from '../schema/registers.ts';
import { predecessorOf, type StoredApplication } from './applications.ts';
import { isActive, lastDay, lockStoredPermit, type StoredPermit } from './permits.ts';
import { loadEvidence } from './evidence.ts';
import { loadSites, lockSites, type StoredSite } from './sites.ts';

/** The sites a body refers to as destinations, each once. */
export function destinationIds(body: ApplicationBody): string[] {
  const all = [...(body.plan?.streams ?? []), ...(body.disposalContracts ?? [])];
  return [...new Set(all.flatMap((each) => each.destinationId ?? []))];
}

function carrierIdsOf({ carriageContracts = [] }: ApplicationBody): string[] {
  return [...new Set(carriageContracts.flatMap((contract) => contract.carrierId ?? []))];
}

/**
 * Locks what a grant rests on, permits by number and then sites by id: the permits of carriers and destinations, so
 * that none ends or changes its copies meanwhile, and the destinations, so that of two grants to one site the second
 * sees what the first reserved. What was loaded before is stale after. Between them the permit that is to be renewed or
 * amended, which is answered: permits of fleets and sites come before those that rest on them.
 */
export async function lockFacts(tx: Tx, application: StoredApplication): Promise<StoredPermit | null> {
  const { body } = application;
  const carrierIds = carrierIdsOf(body);
  const siteIds = destinationIds(body);
  if (carrierIds.length > 0 || siteIds.length > 0)
    await withReachOfLaw(tx, (law) =>
      law
        .select({ number: permit.number })
        .from(permit)
        .where(
          or(
            and(inArray(permit.holderId, carrierIds), inArray(permit.kind, ['transport', 'recycling'])),
            inArray(
              permit.number,
              law.select({ number: site.permitNumber }).from(site).where(inArray(site.id, siteIds)),
            ),
          ),
        )
        .orderBy(permit.number)
        .for('share'),
    );
  const number = predecessorOf(application);
  const predecessor = number === null ? null : await lockStoredPermit(tx, number, 'all');
  const ownSite = predecessor?.siteId ?? null;
  await lockSites(tx, ownSite === null ? siteIds : [...siteIds, ownSite]);
  return predecessor;
}

/**
 * Everything the assessment of an application is worked out from, as the registers stand now, those of the carriers
 * and destinations it names included: of them the assessment says only what the law asks.
 */
export async function loadFacts(
  tx: Tx,
  application: StoredApplication,
  now: Instant,
): Promise<ApplicationFacts> {
  return withReachOfLaw(tx, (law) => loadFactsOfAll(law, application, now));
}

async function loadFactsOfAll(
  db: Tx,
  application: StoredApplication,
  now: Instant,
): Promise<ApplicationFacts> {
  const { kind, body, applicantId } = application;
  const { attestations, surveys, contests } = await loadEvidence(db, application.id);
  const sites = await loadSites(db, destinationIds(body), now);
  const predecessor = predecessorOf(application);
  const own = predecessor === null ? new Map<string, number>() : await loadOwnShare(db, predecessor, now);
  const found = application.projectId === null ? null : await loadProject(db, application.projectId);
  const place = found ? placeOf(found) : placeOfSite(body);
  return {
    kind,
    body: predecessor === null ? body : fromTodayOn(body, dayOf(now)),
    applicant: { id: applicantId, uscc: application.applicantUscc },
    project: found && { kind: found.kind, commencesOn: found.commencesOn },
    regionMissed: place && (await regionMissedBy(db, place)),
    vehicles: await loadVehicles(db, [applicantId], body.plates ?? []),
    carrierPermits: await loadCarrierPermits(db, carrierIdsOf(body), now),
    destinations: new Map(sites.map((site) => [site.id, destinationOf(site, own.get(site.id) ?? 0, now)])),
    attestations,
    survey: standingSurvey(surveys),
    contests,
  };
}

/**
 * What a permit to be renewed or amended has of each of its destinations: what it brought there and what it has
 * reserved. The quantities asked for take the place of both, so that only the difference needs room.
 */
async function loadOwnShare(
  db: Executor,
  number: string,
  now: Instant,
): Promise<ReadonlyMap<string, number>> {
  const { destinationId, approvedMassKg, consumedMassKg, receivedMassKg, removedAt } = permitStream;
  const claimed = sql`case when ${removedAt} is null then ${approvedMassKg} else ${consumedMassKg} end`;
  const reserved = sql`case when ${isActive(now)} then greatest(${claimed} - ${receivedMassKg}, 0) else 0 end`;
  const rows = await db
    .select({ destinationId, massKg: sql<number>`sum(${receivedMassKg} + ${reserved})`.mapWith(Number) })
    .from(permitStream)
    .innerJoin(permit, eq(permit.number, permitStream.permitNumber))
    .where(eq(permit.number, number))
    .groupBy(destinationId);
  return new Map(rows.map((row) => [row.destinationId, row.massKg]));
}

/** What is asked beside a plan that has begun is asked for the days to come. */
function fromTodayOn(body: ApplicationBody, today: Day): ApplicationBody {
  const { plan } = body;
  const { from, to } = plan?.period ?? {};
  if (!from || !to || from >= today || to < today) return body;
  return { ...body, plan: { ...plan, period: { from: today, to } } };
}

async function loadProject(db: Executor, id: string) {
  const { kind, commencesOn, regionCode, lat, lon, producerKind, producerName } = project;
  const [found] = await db
    .select({ kind, commencesOn, regionCode, lat, lon, producerKind, producerName })
    .from(project)
    .where(eq(project.id, id));
  return found ?? null;
}

function placeOfSite({ site: proposed }: ApplicationBody): DeclaredPlace | null {
  const { regionCode, location } = proposed ?? {};
  return regionCode !== undefined && location ? { regionCode, location } : null;
}

/** The registered vehicles of some organisations among these plates, with what is known of them now. */
export async function loadVehicles(
  db: Executor,
  organisationIds: readonly string[],
  plates: readonly string[],
): Promise<ReadonlyMap<string, Vehicle & Readonly<{ organisationId: string }>>> {
  if (plates.length === 0) return new Map();
  const rows = await db
    .select({
      organisationId: vehicle.organisationId,
      plate: vehicle.plate,
      grossMassKg: vehicleRecord.grossMassKg,
      ratedLoadKg: vehicleRecord.ratedLoadKg,
      roadTransportCertificate: vehicleRecord.roadTransportCertificate,
      passagePermit: vehicleRecord.passagePermit,
      sealedCover: vehicleRecord.sealedCover,
      recorderId: vehicleRecord.recorderId,
      sortedTransport: vehicleRecord.sortedTransport,
    })
    .from(vehicle)
    .innerJoin(vehicleRecord, and(eq(vehicleRecord.vehicleId, vehicle.id), isNull(vehicleRecord.knownUntil)))
    .where(and(inArray(vehicle.organisationId, [...organisationIds]), inArray(vehicle.plate, [...plates])));
  return new Map(
    rows.map(({ sealedCover, recorderId, sortedTransport, ...row }) => [
      row.plate,
      { ...row, equipment: { sealedCover, recorderId, sortedTransport } },
    ]),
  );
}

/** The active permits under which these organisations carry, with the plates of their active copies. */
async function loadCarrierPermits(
  db: Executor,
  carrierIds: readonly string[],
  now: Instant,
): Promise<readonly CarrierPermit[]> {
  if (carrierIds.length === 0) return [];
  const rows = await db
    .select({
      number: permit.number,
      kind: permit.kind,
      carrierId: permit.holderId,
      validFrom: permit.validFrom,
      validTo: lastDay(dayOf(now)),
      plate: permitCopy.plate,
    })
    .from(permit)
    .leftJoin(permitCopy, and(eq(permitCopy.permitNumber, permit.number), isNull(permitCopy.endedAt)))
    .where(
      and(
        inArray(permit.holderId, [...carrierIds]),
        inArray(permit.kind, ['transport', 'recycling']),
        isActive(now),
      ),
    )
    .orderBy(permit.number, permitCopy.copyNumber);
  return [...Map.groupBy(rows, (row) => row.number).values()].flatMap((ofPermit) => {
    const [first] = ofPermit;
    if (!first) return [];
    const { carrierId, validFrom, validTo } = first;
    const kind = first.kind === 'recycling' ? 'recycling' : 'transport';
    const activePlates = ofPermit.flatMap((row) => row.plate ?? []);
    return [{ kind, carrierId, active: true, validFrom, validTo, activePlates }];
  });
}

function destinationOf(site: StoredSite, ownMassKg: number, now: Instant): DestinationFacts {
  const { id, siteType, operatorId, acceptsFrom, acceptsTo, stopsOn } = site;
  const { approvedFrom, approvedTo, approvalEndedAt } = site;
  const isEnded = approvalEndedAt !== null && approvalEndedAt <= now;
  // A treatment site has no permit under the measures: it is approved for the days it accepts waste.
  const days =
    approvedFrom === null || approvedTo === null
      ? { from: acceptsFrom, to: acceptsTo }
      : { from: approvedFrom, to: approvedTo };
  return {
    id,
    siteType,
    operatorId,
    approved: isEnded ? null : days,
    acceptsFrom,
    acceptsTo,
    stopsOn,
    remainingMassKg: site.capacityMassKg - site.receivedMassKg - site.reservedMassKg + ownMassKg,
  };
}
