import { and, eq, inArray, sql } from 'drizzle-orm';
import { CITY_AUTHORITY, localAuthority } from '../../domain/law/art-07-competence.ts';
import { penaltyClauseOf } from '../../domain/law/art-36-penalties.ts';
import type { Location } from '../../domain/permits/application.ts';
import type { Episode } from '../../domain/telemetry/episodes.ts';
import type { KnownEpisode } from '../../domain/telemetry/matching.ts';
import type { Point } from '../../domain/telemetry/point.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tx } from '../pool.ts';
import type { Evidence } from '../../domain/enforcement/violation.ts';
import { violation } from '../schema/enforcement.ts';
import { telemetryEpisode } from '../schema/telemetry.ts';

/** More points of an episode than these are thinned out evenly; the first and the last stay. */
const MOST_KEPT = 1_000;

/** Whose vehicle it is, and by which recorder it is known. */
export type Watched = Readonly<{
  device: number;
  plate: string;
  owner: Readonly<{ id: string; name: string }>;
}>;

/** Ids and time of what is written. */
export type Writing = Readonly<{ now: Instant; newId: () => string }>;

/** An episode with where it was: the region, and the place of its first point. */
export type PlacedEpisode = Episode &
  Readonly<{ regionCode: string | null; place: Location | null; beside?: readonly Evidence[] }>;

const EPISODES = `
  select e.id, e.violation_id as "violationId", e.code, epoch_ms(e.from_at)::float8 as "from",
    epoch_ms(e.to_at)::float8 as "to", e.point_count as "pointCount",
    case when e.superseded_at is not null and v.status = 'dismissed' and v.dismissed_reason = 'superseded' then 'superseded'
      when v.status = 'suspected' then 'suspected' else 'reviewed' end as standing
  from telemetry_episode e join violation v on v.id = e.violation_id
  where e.device = $1 and e.plate = $2 and e.from_at <= $4::timestamptz and e.to_at >= $3::timestamptz
  order by v.id for no key update of v`;

export type StoredEpisode = KnownEpisode & Readonly<{ violationId: string }>;

/** The episodes of a vehicle that reach into a span, their violations locked: an officer decides before or after. */
export async function lockEpisodes(
  tx: Tx,
  { device, plate }: Pick<Watched, 'device' | 'plate'>,
  from: Instant,
  to: Instant,
): Promise<readonly StoredEpisode[]> {
  const { rows } = await tx.$client.query<StoredEpisode>({
    name: 'telemetry_episodes',
    text: EPISODES,
    values: [device, plate, new Date(from).toISOString(), new Date(to).toISOString()],
  });
  return rows;
}

/** Suspects the vehicle's owner, as the carrier, of one episode. */
export async function suspect(
  tx: Tx,
  { device, plate, owner }: Watched,
  episode: PlacedEpisode,
  { now, newId }: Writing,
): Promise<void> {
  const { finding, citations } = episode;
  const [id, violationId] = [newId(), newId()];
  const clause = penaltyClauseOf(finding);
  const key = `telemetry|${finding}|${id}`;
  await tx.insert(violation).values({
    id: violationId,
    manifestNumber: null,
    key,
    actKey: key,
    actId: newId(),
    finding,
    offence: finding,
    citations: [...citations, ...(clause === undefined ? [] : [clause])],
    subjectKind: 'unit',
    subjectRole: 'carrier',
    subjectId: owner.id,
    subjectName: owner.name,
    plate,
    status: 'suspected',
    createdAt: now,
    updatedAt: now,
    ...ofEpisode(id, episode),
  });
  await tx
    .insert(telemetryEpisode)
    .values({ id, device, code: finding, plate, violationId, ...keptOf(episode) });
}

/** What the violation says of an episode: it begins where the episode does. */
function ofEpisode(id: string, { from, regionCode, place, beside = [] }: PlacedEpisode) {
  const region = regionCode ?? CITY_AUTHORITY;
  const evidence: readonly Evidence[] = [{ kind: 'telemetry', id, at: from }, ...beside];
  return {
    occurredAt: from,
    regionCode: region,
    authority: localAuthority(region),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    evidence,
  };
}

function keptOf({ from, to, points }: Episode) {
  return { fromAt: from, toAt: to, points: thinned(points), pointCount: points.length, supersededAt: null };
}

function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_KEPT) return points;
  const step = (points.length - 1) / (MOST_KEPT - 1);
  return Array.from({ length: MOST_KEPT }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

/** An episode that reaches further or less far than was known, or that holds again; its violation is locked. */
export async function change(
  tx: Tx,
  { id, violationId }: StoredEpisode,
  episode: PlacedEpisode,
  now: Instant,
): Promise<void> {
  await tx.update(telemetryEpisode).set(keptOf(episode)).where(eq(telemetryEpisode.id, id));
  await tx
    .update(violation)
    .set({
      ...ofEpisode(id, episode),
      status: 'suspected',
      dismissedReason: null,
      updatedAt: now,
      version: sql`${violation.version} + 1`,
    })
    .where(eq(violation.id, violationId));
}

/** Dismisses what no longer holds, as a finding that scans no longer bear out. Their violations are locked. */
export async function supersede(
  tx: Tx,
  episodes: readonly Pick<StoredEpisode, 'id' | 'violationId'>[],
  now: Instant,
): Promise<void> {
  if (episodes.length === 0) return;
  const ids = episodes.map(({ id }) => id);
  await tx.update(telemetryEpisode).set({ supersededAt: now }).where(inArray(telemetryEpisode.id, ids));
  await tx
    .update(violation)
    .set({
      status: 'dismissed',
      dismissedReason: 'superseded',
      updatedAt: now,
      version: sql`${violation.version} + 1`,
    })
    .where(
      and(
        inArray(
          violation.id,
          episodes.map(({ violationId }) => violationId),
        ),
        eq(violation.status, 'suspected'),
      ),
    );
}
