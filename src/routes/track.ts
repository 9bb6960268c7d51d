import { z } from 'zod';
import { loadKeptTrack, loadTrack, vehicleOfPlate } from '../db/telemetry/track.ts';
import { simplified } from '../domain/telemetry/line.ts';
import { isEvidence, type Point, POINTS_KEPT_DAYS } from '../domain/telemetry/point.ts';
import { DAY_MS } from '../domain/time.ts';
import { memberOf } from './caller.ts';
import { invalidAt, notFound } from './problem.ts';
import { route } from './route.ts';
import { id, instant, instantOut, shownAt, text } from './schemas.ts';

/** A day of points, one each ten seconds, and some. */
const MOST_POINTS = 10_000;
const LONGEST_MS = DAY_MS;
const TOLERANCE_M = 10;
const MOST_TOLERANCE_M = 1_000;

const trackPoint = z
  .strictObject({
    at: instantOut,
    lat: z.number(),
    lon: z.number(),
    speedKmh: z.number(),
    covered: z.boolean().nullable(),
    loaded: z.boolean().nullable(),
    isEvidence: z
      .boolean()
      .describe('False where its time is more than five minutes ahead of its receipt: the clock was wrong.'),
  })
  .meta({ id: 'TrackPoint' });

export const getVehicleTrack = route({
  operationId: 'getVehicleTrack',
  method: 'GET',
  url: '/v1/vehicles/:plate/track',
  tag: 'Telemetry',
  costly: true,
  summary: 'Where a vehicle was',
  description: `The points of its recorder between two instants, at most a day apart, for owners and dispatchers of its organisation and officers (第三十一條). Simplified (Douglas, Peucker): what is left out is no further than \`toleranceM\` metres from the line; the fastest point stays, and every one at which load or cover changes. Of more than ${MOST_POINTS} points the first are answered, and \`nextFrom\` is where to go on. With \`evidenceId\`, the id of \`telemetry\` in the evidence of a violation, instead of the times: the points behind it as they were, which are kept as long as the violation; others are kept ${POINTS_KEPT_DAYS} days. Whoever reads a track is put on record.`,
  params: z.strictObject({ plate: text(16) }),
  query: z
    .strictObject({
      from: instant.optional(),
      to: instant.optional(),
      evidenceId: id.optional(),
      toleranceM: z.coerce.number().min(0).max(MOST_TOLERANCE_M).default(TOLERANCE_M),
    })
    .refine(
      ({ from, to, evidenceId }) =>
        evidenceId === undefined
          ? from !== undefined && to !== undefined
          : from === undefined && to === undefined,
      { error: 'from and to, or evidenceId' },
    ),
  answers: {
    200: z
      .strictObject({
        plate: z.string(),
        from: instantOut,
        to: instantOut,
        toleranceM: z.number(),
        pointsRead: z.int().describe('Before they were simplified.'),
        maxSpeedKmh: z.number().nullable(),
        points: z.array(trackPoint),
        nextFrom: instantOut.nullable(),
      })
      .meta({ id: 'Track' }),
  },
  refusals: ['not_found'],
  read: async ({ params: { plate }, query, readSealed, ...call }, tx) => {
    const vehicle = await vehicleOfPlate(tx, plate, call.caller.viewer);
    if (!vehicle) throw notFound();
    if (call.caller.authority === null) memberOf(call, vehicle.organisationId);
    const { evidenceId, toleranceM } = query;
    const track =
      evidenceId === undefined
        ? await trackBetween(query, (span) => loadTrack(tx, plate, span, MOST_POINTS + 1))
        : await loadKeptTrack(tx, plate, evidenceId).then((kept) => kept && { ...kept, nextFrom: null });
    if (!track) throw notFound();
    readSealed(`organisation:${vehicle.organisationId}`, `track of ${plate}`);
    const { points } = track;
    const kept = evidenceId === undefined ? simplifiedTrack(points, toleranceM) : points;
    const fastest = fastestOf(points);
    return {
      status: 200,
      body: {
        plate,
        from: shownAt(track.from),
        to: shownAt(track.to),
        toleranceM: evidenceId === undefined ? toleranceM : 0,
        pointsRead: points.length,
        maxSpeedKmh: fastest?.speedKmh ?? null,
        points: kept.map((point) => {
          const { at, lat, lon, speedKmh, covered, loaded } = point;
          return { at: shownAt(at), lat, lon, speedKmh, covered, loaded, isEvidence: isEvidence(point) };
        }),
        nextFrom: shownAt(track.nextFrom),
      },
    };
  },
});

type Asked = Readonly<{ from?: number | undefined; to?: number | undefined }>;

async function trackBetween(
  { from = 0, to = 0 }: Asked,
  load: (span: Readonly<{ from: number; to: number }>) => Promise<readonly Point[]>,
) {
  if (to < from || to - from > LONGEST_MS)
    throw invalidAt('Not before `from`, and at most 24 hours after it.', '/to');
  const rows = await load({ from, to });
  const points = rows.slice(0, MOST_POINTS);
  return { from, to, points, nextFrom: rows[MOST_POINTS]?.at ?? null };
}

function simplifiedTrack(points: readonly Point[], toleranceM: number): readonly Point[] {
  const fastest = fastestOf(points);
  const changing = new Set(
    points.filter((point, index) => {
      const before = points[index - 1];
      return before && (before.loaded !== point.loaded || before.covered !== point.covered);
    }),
  );
  return simplified(points, toleranceM, (point) => point === fastest || changing.has(point));
}

function fastestOf(points: readonly Point[]): Point | null {
  return points.reduce<Point | null>(
    (fastest, point) => (fastest === null || point.speedKmh > fastest.speedKmh ? point : fastest),
    null,
  );
}
