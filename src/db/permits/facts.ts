import { and, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm';
import type {
  ApplicationFacts,
  ApplicationBody,
  CarrierPermit,
  DestinationFacts,
  Vehicle,
} from '../../domain/permits/application.ts';
import { standingSurvey } from '../../domain/law/art-17-survey.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import { withReachOfLaw } from '../reach.ts';
import type { Executor, Tx } from '../pool.ts';
import { permit, permitCopy, site } from '../schema/permits.ts';
import { project, vehicle, vehicleRecord } from '../schema/registers.ts';
import type { StoredApplication } from './applications.ts';
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
 * sees what the first reserved. What was loaded before is stale after.
 */
export async function lockFacts(tx: Tx, body: ApplicationBody): Promise<void> {
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
  await lockSites(tx, siteIds);
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
  return {
    kind,
    body,
    applicant: { id: applicantId, uscc: application.applicantUscc },
    project: application.projectId === null ? null : await loadProject(db, application.projectId),
    vehicles: await loadVehicles(db, [applicantId], body.plates ?? []),
    carrierPermits: await loadCarrierPermits(db, carrierIdsOf(body), now),
    destinations: new Map(sites.map((site) => [site.id, destinationOf(site, now)])),
    attestations,
    survey: standingSurvey(surveys),
    contests,
  };
}

async function loadProject(db: Executor, id: string): Promise<ApplicationFacts['project']> {
  const [found] = await db
    .select({ kind: project.kind, commencesOn: project.commencesOn })
    .from(project)
    .where(eq(project.id, id));
  return found ?? null;
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
      validTo: permit.validTo,
      plate: permitCopy.plate,
    })
    .from(permit)
    .leftJoin(permitCopy, and(eq(permitCopy.permitNumber, permit.number), isNull(permitCopy.endedAt)))
    .where(
      and(
        inArray(permit.holderId, [...carrierIds]),
        inArray(permit.kind, ['transport', 'recycling']),
        gte(permit.validTo, dayOf(now)),
        or(isNull(permit.endedAt), gt(permit.endedAt, now)),
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

function destinationOf(site: StoredSite, now: Instant): DestinationFacts {
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
    remainingMassKg: site.capacityMassKg - site.receivedMassKg - site.reservedMassKg,
  };
}
