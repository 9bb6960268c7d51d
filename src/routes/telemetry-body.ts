import { z } from 'zod';
import { instant, location, text } from './schemas.ts';

export const MAX_POINTS = 5_000;
const MAX_SPEED_KMH = 500;
const MAX_RECORDER_ID = 64;

const point = z
  .strictObject({
    recorderId: text(MAX_RECORDER_ID),
    at: instant,
    lat: location.shape.lat,
    lon: location.shape.lon,
    speedKmh: z.number().min(0).max(MAX_SPEED_KMH),
    covered: z.boolean().nullish(),
    loaded: z.boolean().nullish(),
  })
  .meta({
    id: 'TelemetryPoint',
    description:
      'Where a vehicle was, by its recorder (WGS-84). Null is what the recorder cannot tell; it is never held against anybody.',
  });

/** What a batch is, to the letter. */
export const batch = z.strictObject({ points: z.array(point).min(1).max(MAX_POINTS) });
type Batch = z.output<typeof batch>;
type SentPoint = Batch['points'][number];

/**
 * A batch of points. To say of five thousand that they are right takes a schema longer than to keep them; so what is
 * plainly right is seen at a glance (`glance`), and whatever is not is left to the schema, which says what is wrong.
 */
export const telemetryBody: typeof batch = Object.assign(Object.create(batch) as typeof batch, {
  safeParse: (value: unknown, params: Parameters<typeof batch.safeParse>[1]) => {
    const seen = glance(value);
    return seen ? { success: true as const, data: seen } : batch.safeParse(value, params);
  },
});

/** The batch as the schema gives it; null where it takes a closer look. Takes nothing that the schema refuses. */
export function glance(value: unknown): Batch | null {
  if (!isObject(value) || !hasOnly(value, ['points']) || !Array.isArray(value['points'])) return null;
  const sent: readonly unknown[] = value['points'];
  if (sent.length === 0 || sent.length > MAX_POINTS) return null;
  const recorderIds = new Set<string>();
  const points: SentPoint[] = [];
  for (const each of sent) {
    const seen = glanceAt(each, recorderIds);
    if (!seen) return null;
    points.push(seen);
  }
  return { points };
}

const FIELDS = ['recorderId', 'at', 'lat', 'lon', 'speedKmh', 'covered', 'loaded'];

function glanceAt(value: unknown, recorderIds: Set<string>): SentPoint | null {
  if (!isObject(value) || !hasOnly(value, FIELDS)) return null;
  const { recorderId, at, lat, lon, speedKmh, covered = null, loaded = null } = value;
  if (typeof recorderId !== 'string' || typeof at !== 'string') return null;
  if (!recorderIds.has(recorderId)) {
    if (!PLAIN_ID.test(recorderId)) return null;
    recorderIds.add(recorderId);
  }
  const time = timeOf(at);
  if (time === null || !isWithin(lat, -90, 90) || !isWithin(lon, -180, 180)) return null;
  if (!isWithin(speedKmh, 0, MAX_SPEED_KMH) || !isKnownOrNull(covered) || !isKnownOrNull(loaded)) return null;
  return { recorderId, at: time, lat, lon, speedKmh, covered, loaded };
}

/** Letters of any script, digits and a few signs; any other is left to the schema. */
const PLAIN_ID = new RegExp(String.raw`^[\p{L}\p{N}._:-]{1,${MAX_RECORDER_ID / 2}}$`, 'u');
const PLAIN_TIME =
  /^20\d\d-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Every month has as many days. */
const DAYS_OF_ALL = 28;

function timeOf(at: string): number | null {
  const found = PLAIN_TIME.exec(at);
  if (!found) return null;
  // Read without its offset, a day that is none comes out as another.
  if (
    Number(found[1]) > DAYS_OF_ALL &&
    new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDate() !== Number(found[1])
  )
    return null;
  return Date.parse(at);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function hasOnly(value: object, fields: readonly string[]): boolean {
  for (const field in value) if (!fields.includes(field)) return false;
  return true;
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isKnownOrNull(value: unknown): value is boolean | null {
  return value === null || typeof value === 'boolean';
}
