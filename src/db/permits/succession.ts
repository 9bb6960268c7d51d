import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ApplicationBody } from '../../domain/permits/application.ts';
import type { Grant, GrantedSite } from '../../domain/permits/decision.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { withReachOfLaw } from '../reach.ts';
import {
  carriageContract,
  permit,
  permitApplication,
  permitCopy,
  permitStream,
  site,
} from '../schema/permits.ts';
import type { StoredApplication } from './applications.ts';
import { endDisposalCopies } from './copies.ts';
import { completeContracts, planOf } from './grants.ts';
import { loadAllStreams, loadCopies, type StoredCopy, type StoredPermit } from './permits.ts';
import { insertFormer } from './silence.ts';

/** What a permit was granted for, by whatever was decided last; silence grants days alone. */
export async function loadGrantedBody(db: Executor, granted: StoredPermit): Promise<ApplicationBody | null> {
  if (granted.applicationId === null) return null;
  const { id, renews, amends, status, decidedAt, body, decision } = permitApplication;
  const { number, applicationId } = granted;
  const [found] = await db
    .select({ body })
    .from(permitApplication)
    .where(
      and(
        or(eq(id, applicationId), eq(renews, number), eq(amends, number)),
        eq(status, 'approved'),
        sql`${decision}->>'bySub' <> ''`,
      ),
    )
    .orderBy(desc(decidedAt), desc(id))
    .limit(1);
  return found?.body ?? null;
}

/** Lets silence renew a permit, whose renewal was asked for in time, up to a day; locked by whoever asks. */
export async function promiseRenewal(tx: Tx, number: string, deemedTo: Day): Promise<void> {
  await tx.update(permit).set({ deemedTo }).where(eq(permit.number, number));
}

/**
 * Writes what a renewal or an amendment granted into its permit, which is locked, and keeps what it gave before. Each
 * vehicle has one copy after it; a stream never has less than loads have claimed; what is taken out stays on record.
 * Answers the disposal permits of others that lost copies by it.
 */
export async function changePermit(
  tx: Tx,
  {
    application,
    granted,
    grant,
    now,
    newId,
  }: Readonly<{
    application: StoredApplication;
    granted: StoredPermit;
    grant: Grant;
    now: Instant;
    newId: () => string;
  }>,
): Promise<readonly string[]> {
  const { number } = granted;
  await insertFormer(tx, granted, application.id, now);
  const { validFrom, validTo, periodFrom, manifestRequired } = grant;
  await tx
    .update(permit)
    .set({
      validFrom,
      validTo,
      periodFrom,
      manifestRequired,
      ...planOf(application),
      deemedTo: null,
      updatedAt: now,
      version: sql`${permit.version} + 1`,
    })
    .where(eq(permit.number, number));
  const gone = await changeCopies(tx, number, grant.plates, now);
  await changeContracts(tx, number, application.body, now);
  const about =
    granted.kind === 'disposal'
      ? []
      : await withReachOfLaw(tx, (law) => endDisposalCopies(law, granted.holderId, gone, now));
  if (grant.site) await changeSite(tx, number, grant.site, now);
  if (granted.kind === 'disposal') await changeStreams(tx, number, grant.streams, now, newId);
  return about;
}

/** 第十一條: ends the copies of vehicles that are gone, makes those of new ones; answers the plates that are gone. */
async function changeCopies(
  tx: Tx,
  number: string,
  plates: Grant['plates'],
  now: Instant,
): Promise<readonly string[]> {
  const copies = await loadCopies(tx, number);
  const active = copies.filter(({ endedAt }) => endedAt === null);
  const isSame = (copy: StoredCopy, wanted: Grant['plates'][number]) =>
    copy.plate === wanted.plate && copy.carrierId === wanted.carrierId;
  const gone = active.filter((copy) => !plates.some((wanted) => isSame(copy, wanted)));
  const added = plates.filter((wanted) => !active.some((copy) => isSame(copy, wanted)));
  if (gone.length > 0)
    await tx
      .update(permitCopy)
      .set({ endedAt: now, endReason: 'ended' })
      .where(
        and(
          eq(permitCopy.permitNumber, number),
          inArray(
            permitCopy.copyNumber,
            gone.map(({ copyNumber }) => copyNumber),
          ),
        ),
      );
  const last = Math.max(0, ...copies.map(({ copyNumber }) => copyNumber));
  if (added.length > 0)
    await tx.insert(permitCopy).values(
      added.map((wanted, index) => ({
        permitNumber: number,
        copyNumber: last + index + 1,
        ...wanted,
        issuedAt: now,
      })),
    );
  return gone.map(({ plate }) => plate);
}

async function changeContracts(tx: Tx, number: string, body: ApplicationBody, now: Instant): Promise<void> {
  const contracts = completeContracts(body);
  const stays = sql.join(
    contracts.map((each) => sql`(${each.carrierId}::uuid, ${each.number})`),
    sql`, `,
  );
  const { carrierId, number: contractNumber, permitNumber, removedAt } = carriageContract;
  await tx
    .update(carriageContract)
    .set({ removedAt: now })
    .where(
      and(
        eq(permitNumber, number),
        isNull(removedAt),
        contracts.length === 0 ? undefined : sql`(${carrierId}, ${contractNumber}) not in (${stays})`,
      ),
    );
  for (const contract of contracts)
    await tx
      .insert(carriageContract)
      .values({ permitNumber: number, ...contract, addedAt: now })
      .onConflictDoUpdate({
        target: [permitNumber, carrierId, contractNumber],
        set: { signedOn: contract.signedOn, validTo: contract.validTo, removedAt: null },
      });
}

/** What the site has received stays. A first day that has come is not moved to a later one. */
async function changeSite(tx: Tx, number: string, approved: GrantedSite, now: Instant): Promise<void> {
  const { location, acceptsFrom, ...rest } = approved;
  await tx
    .update(site)
    .set({
      ...rest,
      ...location,
      acceptsFrom: sql`case when ${site.acceptsFrom} <= ${dayOf(now)} then least(${site.acceptsFrom}, ${acceptsFrom}) else ${acceptsFrom} end`,
      updatedAt: now,
      version: sql`${site.version} + 1`,
    })
    .where(eq(site.permitNumber, number));
}

/** One after the other by id, as claims lock them. A quantity below what is claimed already becomes what is claimed. */
async function changeStreams(
  tx: Tx,
  number: string,
  streams: Grant['streams'],
  now: Instant,
  newId: () => string,
): Promise<void> {
  const before = await loadAllStreams(tx, number);
  const keyOf = (stream: Pick<Grant['streams'][number], 'category' | 'destinationId'>) =>
    `${stream.category} ${stream.destinationId}`;
  const wanted = new Map(streams.map((stream) => [keyOf(stream), stream]));
  for (const stream of before.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const kept = wanted.get(keyOf(stream));
    wanted.delete(keyOf(stream));
    if (!kept && stream.removedAt !== null) continue;
    await tx
      .update(permitStream)
      .set(
        kept
          ? {
              materials: [...kept.materials],
              approvedMassKg: sql`greatest(${kept.approvedMassKg}::bigint, ${permitStream.consumedMassKg})`,
              removedAt: null,
            }
          : { removedAt: now },
      )
      .where(eq(permitStream.id, stream.id));
  }
  const added = [...wanted.values()];
  const last = Math.max(-1, ...before.map(({ position }) => position));
  if (added.length > 0)
    await tx.insert(permitStream).values(
      added.map((stream, index) => ({
        id: newId(),
        permitNumber: number,
        position: last + index + 1,
        ...stream,
        materials: [...stream.materials],
        addedAt: now,
      })),
    );
}
