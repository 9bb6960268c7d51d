import { z } from 'zod';
import { keepPoints, type NewPoint, recordersOfKey } from '../db/telemetry/points.ts';
import { POINTS_KEPT_DAYS, timesKept } from '../domain/telemetry/point.ts';
import { DAY_MS, dayOf, startOf } from '../domain/time.ts';
import { uuidv7 } from './ids.ts';
import { messageOf } from './language.ts';
import { route } from './route.ts';
import { MAX_POINTS, telemetryBody } from './telemetry-body.ts';

/** Why a point was not kept, as the codes of refusals have it. */
const WHY_NOT = ['unknown_reference', 'time_out_of_range'] as const;

export const ingestTelemetry = route({
  operationId: 'ingestTelemetry',
  method: 'POST',
  url: '/v1/telemetry',
  tag: 'Telemetry',
  summary: 'Send points of recorders',
  description: `A machine sends the points of its vehicles' recorders, up to ${MAX_POINTS} at once (第三十一條), in any order and however late: each recorder and instant is kept once, the first of them. A point is refused by itself, in \`refused\`, where the recorder is in no vehicle of the key's organisation and never was, or is none of those the key is bound to (\`unknown_reference\`); and where its time is older than ${POINTS_KEPT_DAYS} days or more than a day ahead (\`time_out_of_range\`). One whose time is more than five minutes ahead of its receipt is kept and is evidence of nothing. What the points show is worked out soon after (第三十一條第(二)款): a suspicion, until an officer reviews it.`,
  body: telemetryBody,
  answers: {
    202: z
      .strictObject({
        received: z.int(),
        kept: z.int().describe('New ones.'),
        repeated: z.int().describe('Those that were there already, or twice among these.'),
        refused: z.array(z.strictObject({ pointer: z.string(), code: z.enum(WHY_NOT), message: z.string() })),
      })
      .meta({ id: 'TelemetryReport' }),
  },
  told: {
    202: 'How many points were kept, how many were there already, and each that was refused with its reason.',
  },
  refusals: [],
  costly: true,
  example: {
    points: [
      {
        recorderId: 'R-0017',
        at: '2026-03-16T18:20:00+08:00',
        lat: 29.84,
        lon: 114.32,
        speedKmh: 42,
        covered: true,
        loaded: true,
      },
    ],
  },
  chain: (_call, { about }) => about.map((id) => `organisation:${id}` as const),
  rule: ['31.2'],
  write: async ({ body: { points }, caller, now, language }, tx) => {
    const { apiKeyId, memberships } = caller;
    const organisationId = memberships[0]?.organisationId;
    if (apiKeyId === null || organisationId === undefined) throw new Error('expected an API key');
    const recorders = await recordersOfKey(tx, { organisationId, apiKeyId, now, newId: uuidv7 }, [
      ...new Set(points.map(({ recorderId }) => recorderId)),
    ]);
    const kept: NewPoint[] = [];
    const days = new Set<string>();
    const refused: Readonly<{ pointer: string; code: (typeof WHY_NOT)[number]; message: string }>[] = [];
    const refuse = (index: number, code: (typeof WHY_NOT)[number]) =>
      refused.push({ pointer: `/points/${index}`, code, message: messageOf(code, language) });
    const times = timesKept(now);
    let day = -Infinity;
    for (const [index, { recorderId, covered = null, loaded = null, ...rest }] of points.entries()) {
      const device = recorders.get(recorderId);
      if (device === undefined) refuse(index, 'unknown_reference');
      else if (rest.at < times.from || rest.at > times.to) refuse(index, 'time_out_of_range');
      else {
        kept.push({ device, covered, loaded, ...rest });
        // Most points are of the day of the one before.
        if (rest.at < day || rest.at >= day + DAY_MS) {
          day = startOf(dayOf(rest.at));
          days.add(dayOf(rest.at));
        }
      }
    }
    const added = await keepPoints(tx, kept, [...days].toSorted(), now);
    return {
      status: 202,
      body: { received: points.length, kept: added, repeated: kept.length - added, refused },
      about: [organisationId],
    };
  },
});
