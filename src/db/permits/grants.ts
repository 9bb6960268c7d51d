import { sql } from 'drizzle-orm';
import type { ApplicationBody } from '../../domain/permits/application.ts';
import type { Grant, GrantedStream } from '../../domain/permits/decision.ts';
import { authorityFor } from '../../domain/permits/fields.ts';
import { permitNumber, permitSeries } from '../../domain/permits/number.ts';
import { type Day, dayOf, type Instant, startOf } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import { numberSeries } from '../schema/manifests.ts';
import { carriageContract, permit, permitCopy, permitStream, site } from '../schema/permits.ts';
import type { StoredApplication } from './applications.ts';

/**
 * Writes a granted permit with its streams, copies and contracts, and the site it approves. Locks the series of its
 * number, so of several grants at once each waits for the one before and no number is left out.
 */
export async function insertGrant(
  tx: Tx,
  application: StoredApplication,
  grant: Grant,
  now: Instant,
  newId: () => string,
): Promise<Readonly<{ permitNumber: string; siteId: string | null }>> {
  const { kind, applicantId, body } = application;
  const authority = application.authority ?? authorityFor(application.regionCode);
  const year = dayOf(now).slice(0, 4);
  const serial = await nextInSeries(tx, permitSeries(authority, kind, year));
  const number = permitNumber(authority, kind, year, serial);
  await tx.insert(permit).values({
    number,
    kind,
    authority,
    applicationId: application.id,
    holderId: applicantId,
    projectId: application.projectId,
    grantedAt: now,
    validFrom: grant.validFrom,
    validTo: grant.validTo,
    periodFrom: grant.periodFrom,
    manifestRequired: grant.manifestRequired,
    ...planOf(application),
    updatedAt: now,
  });
  if (grant.streams.length > 0)
    await tx.insert(permitStream).values(
      grant.streams.map((stream, position) => ({
        id: newId(),
        permitNumber: number,
        position,
        ...stream,
        materials: [...stream.materials],
      })),
    );
  if (grant.plates.length > 0)
    await tx.insert(permitCopy).values(
      grant.plates.map(({ plate, carrierId }, index) => ({
        permitNumber: number,
        copyNumber: index + 1,
        carrierId,
        plate,
        issuedAt: now,
      })),
    );
  const contracts = completeContracts(body);
  if (contracts.length > 0)
    await tx
      .insert(carriageContract)
      .values(contracts.map((contract) => ({ permitNumber: number, ...contract })))
      .onConflictDoNothing();
  if (!grant.site) return { permitNumber: number, siteId: null };
  const { location, ...approved } = grant.site;
  const siteId = newId();
  await tx.insert(site).values({
    id: siteId,
    ...approved,
    ...location,
    operatorId: applicantId,
    permitNumber: number,
    createdAt: now,
    updatedAt: now,
  });
  return { permitNumber: number, siteId };
}

/**
 * Records a disposal permit that was granted outside the measures (第四十八條): its streams and days, without hours,
 * contracts and copies. Answers the number it is known by here.
 */
export async function insertOutsidePermit(
  tx: Tx,
  recorded: Readonly<{
    authority: string;
    holderId: string;
    projectId: string;
    documentId: string;
    streams: readonly GrantedStream[];
    validFrom: Day;
    validTo: Day;
    now: Instant;
    newId: () => string;
  }>,
): Promise<string> {
  const { authority, streams, validFrom, validTo, now, newId, ...rest } = recorded;
  const year = dayOf(now).slice(0, 4);
  const serial = await nextInSeries(tx, permitSeries(authority, 'disposal', year));
  const number = permitNumber(authority, 'disposal', year, serial);
  await tx.insert(permit).values({
    number,
    kind: 'disposal',
    authority,
    ...rest,
    // It was granted by its first day at the latest, whenever it is recorded.
    grantedAt: Math.min(now, startOf(validFrom)),
    validFrom,
    validTo,
    manifestRequired: false,
    planFrom: validFrom,
    planTo: validTo,
    // What nobody knows of its route is held against nobody.
    routeNoiseSensitive: false,
    updatedAt: now,
  });
  await tx.insert(permitStream).values(
    streams.map((stream, position) => ({
      id: newId(),
      permitNumber: number,
      position,
      ...stream,
      materials: [...stream.materials],
    })),
  );
  return number;
}

/** The next number of a series; whoever asks next waits until this transaction ends. */
export async function nextInSeries(tx: Tx, series: string): Promise<number> {
  const [row] = await tx
    .insert(numberSeries)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last });
  if (!row) throw new Error(`expected a row of the series ${series}`);
  return row.last;
}

/** The plan as the permit keeps it; an approved disposal application has all of it. */
export function planOf({ kind, body }: StoredApplication) {
  if (kind !== 'disposal') return {};
  const { period, dailyHours, route } = body.plan ?? {};
  return {
    planFrom: period?.from ?? null,
    planTo: period?.to ?? null,
    hoursFrom: dailyHours?.from ?? null,
    hoursTo: dailyHours?.to ?? null,
    routeDescription: route?.description ?? null,
    routeNoiseSensitive: route?.noiseSensitive ?? null,
    routeLine: route?.line ?? null,
  };
}

export function completeContracts({ carriageContracts = [] }: ApplicationBody) {
  return carriageContracts.flatMap(({ carrierId, number, signedOn, validTo }) =>
    carrierId && signedOn && validTo ? [{ carrierId, number: number?.trim() ?? '', signedOn, validTo }] : [],
  );
}
