import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { DiscretionStep } from '../../domain/enforcement/discretion.ts';
import type { HearingThreshold } from '../../domain/enforcement/fine.ts';
import type { Boundary } from '../../domain/geometry.ts';
import { type DeclaredPlace, regionMissed } from '../../domain/law/art-07-competence.ts';
import type { Day, Instant } from '../../domain/time.ts';
import type { Executor, Tx } from '../pool.ts';
import { authority } from '../schema/registers.ts';
import { speedLimit } from '../schema/telemetry.ts';

/** 第四十七條: the counties that have opted in by a day. */
export async function optedInCounties(db: Executor, on: Day): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ code: authority.code })
    .from(authority)
    .where(lte(authority.optedInFrom, on));
  return new Set(rows.map(({ code }) => code));
}

/** What is on record of an authority, but for the geometry of its boundary, which may be large. */
export type StoredAuthority = Readonly<{
  code: string;
  optedInFrom: Day | null;
  optInDocument: string | null;
  hasBoundary: boolean;
  /** Null where it has set none. */
  speedLimitKmh: number | null;
  version: number;
}>;

const LISTED = {
  code: authority.code,
  optedInFrom: authority.optedInFrom,
  optInDocument: authority.optInDocument,
  hasBoundary: sql<boolean>`${authority.boundary} is not null`,
  speedLimitKmh: sql<
    number | null
  >`(select l.limit_kmh from speed_limit l where l.authority = "authority"."code" order by l.since desc limit 1)`,
  version: authority.version,
};

/** Every authority, by its code. */
export async function loadAuthorities(db: Executor): Promise<ReadonlyMap<string, StoredAuthority>> {
  const rows = await db.select(LISTED).from(authority);
  return new Map(rows.map((row) => [row.code, row]));
}

export type AuthorityWithBoundary = StoredAuthority &
  Readonly<{
    boundary: Boundary | null;
    hearingThreshold: HearingThreshold | null;
    discretionSteps: readonly DiscretionStep[] | null;
  }>;

/** One authority with its boundary; null where there is none of that code. */
export async function loadAuthority(db: Executor, code: string): Promise<AuthorityWithBoundary | null> {
  const [found] = await selectAuthority(db, code);
  return found ?? null;
}

/** As `loadAuthority`, locked until the transaction ends. */
export async function lockAuthority(tx: Tx, code: string): Promise<AuthorityWithBoundary | null> {
  const [found] = await selectAuthority(tx, code).for('no key update');
  return found ?? null;
}

function selectAuthority(db: Executor, code: string) {
  return db
    .select({
      ...LISTED,
      boundary: authority.boundary,
      hearingThreshold: authority.hearingThreshold,
      discretionSteps: authority.discretionSteps,
    })
    .from(authority)
    .where(eq(authority.code, code));
}

/** Opts a county in; null where it has opted in already. */
export async function saveOptIn(
  tx: Tx,
  code: string,
  { from, documentNumber }: Readonly<{ from: Day; documentNumber: string }>,
): Promise<StoredAuthority | null> {
  const [saved] = await tx
    .update(authority)
    .set({ optedInFrom: from, optInDocument: documentNumber, version: sql`${authority.version} + 1` })
    .where(and(eq(authority.code, code), isNull(authority.optedInFrom)))
    .returning(LISTED);
  return saved ?? null;
}

/** What an administrator may change of an authority. */
export type AuthorityChange = Readonly<
  Pick<AuthorityWithBoundary, 'boundary' | 'hearingThreshold' | 'discretionSteps' | 'speedLimitKmh'>
>;

/** Changes a locked authority; returns it as it is now. A limit counts from now on: points are judged by that of their time. */
export async function saveAuthority(
  tx: Tx,
  before: AuthorityWithBoundary,
  { speedLimitKmh, ...change }: AuthorityChange,
  now: Instant,
): Promise<AuthorityWithBoundary> {
  const version = before.version + 1;
  await tx
    .update(authority)
    .set({ ...change, version })
    .where(eq(authority.code, before.code));
  if (speedLimitKmh !== before.speedLimitKmh)
    await tx
      .insert(speedLimit)
      .values({ authority: before.code, since: now, limitKmh: speedLimitKmh })
      .onConflictDoUpdate({
        target: [speedLimit.authority, speedLimit.since],
        set: { limitKmh: speedLimitKmh },
      });
  return { ...before, ...change, speedLimitKmh, hasBoundary: change.boundary !== null, version };
}

/** The region declared of a place, where the boundary loaded for it does not hold the place; else null (第七條). */
export async function regionMissedBy(db: Executor, place: DeclaredPlace): Promise<string | null> {
  const [found] = await db
    .select({ boundary: authority.boundary })
    .from(authority)
    .where(eq(authority.code, place.regionCode));
  return regionMissed(place, found?.boundary ?? null);
}
