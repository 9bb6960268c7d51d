import { z } from 'zod';
import {
  endPermit as saveEnd,
  listPermits as selectPermits,
  loadCopies,
  loadPermit,
  loadAllStreams,
  type StoredPermit,
} from '../db/permits/permits.ts';
import { loadCalendar } from '../db/calendar.ts';
import { saveApplication } from '../db/permits/applications.ts';
import { lockPermit } from '../db/permits/silence.ts';
import { inReading, type Tx } from '../db/pool.ts';
import type { Viewer } from '../db/viewer.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { END_MANNERS } from '../domain/permits/permit.ts';
import { allowed } from '../domain/permits/procedure.ts';
import type { Instant } from '../domain/time.ts';
import { requireCompetence } from './competence.ts';
import { checkIfMatch } from './dispatch.ts';
import { preferred } from './negotiate.ts';
import { cursorKey, page } from './paging.ts';
import {
  listedPermit,
  listedPermitShown,
  permitNumber,
  permitOut,
  permitShown,
  permitStatusOut,
} from './permit-shown.ts';
import { PERMIT_COLUMNS } from './permit-table.ts';
import { notFound, Problem } from './problem.ts';
import { AS_A_TABLE, exported } from './register-export.ts';
import { route } from './route.ts';
import { id, listQuery, pageOf, plate, text } from './schemas.ts';
import { TABLE_TYPES } from './table.ts';

const params = z.strictObject({ number: permitNumber });

/** The three ends, as the applicant of a renewal or an amendment reads them. */
const ENDED_ON_PAPER = { annulled: '已被撤銷', withdrawn: '已被撤回', deregistered: '已被注銷' } as const;

export async function permitAnswer(db: Tx, number: string, viewer: Viewer, now: Instant) {
  const permit = await loadPermit(db, number, viewer, now);
  if (!permit) throw notFound();
  const streams = await loadAllStreams(db, number);
  const copies = await loadCopies(db, number);
  return { status: 200, body: permitShown(permit, streams, copies, now), version: permit.version };
}

export const getPermit = route({
  operationId: 'getPermit',
  method: 'GET',
  url: '/v1/permits/:number',
  tag: 'Permits',
  summary: 'One permit',
  description:
    'With its scope, how much of each stream is consumed and received, and its copies (第十一條). For its holder, the parties of the project, the carriers of its contracts, the operators of its destinations, officers and departments (第三十一條). Nobody writes down that it has expired: that is worked out when it is read.',
  params,
  answers: { 200: permitOut },
  etag: true,
  refusals: ['not_found'],
  read: ({ params, caller, now }, db) => permitAnswer(db, params.number, caller.viewer, now),
});

/** The key of a list of permits: when granted, and the number. */
export function permitKey(cursor: string | undefined) {
  const [grantedAt, number] = cursorKey(cursor, ['number', 'string']) ?? [];
  return grantedAt === undefined || number === undefined ? null : { grantedAt, number };
}

export const listPermits = route({
  operationId: 'listPermits',
  method: 'GET',
  url: '/v1/permits',
  tag: 'Permits',
  summary: 'Permits',
  description: `Those one may read, granted last first, without scope and copies. \`status\` is the one a permit has by now; \`plate\` finds the permits with an active copy for a vehicle. ${AS_A_TABLE}`,
  query: z.strictObject({
    ...listQuery,
    kind: z.enum(APPLICATION_KINDS).optional(),
    status: permitStatusOut.optional(),
    holderId: id.optional(),
    projectId: id.optional(),
    authority: text(6).optional(),
    plate: plate.optional(),
  }),
  answers: { 200: pageOf(listedPermit) },
  media: TABLE_TYPES,
  refusals: [],
  run: async (call) => {
    const { now, query } = call;
    const { limit, cursor, ...filter } = query;
    const asked = { filter, viewer: call.caller.viewer, now };
    const type = preferred(call.request, TABLE_TYPES);
    if (type)
      return exported(
        call,
        {
          operationId: 'listPermits',
          name: 'permits',
          page: (tx, after: StoredPermit | null, most) => selectPermits(tx, { ...asked, after, limit: most }),
          shown: async (_tx, rows) =>
            rows.map((row) => ({ ...listedPermitShown(row, now), holderUscc: row.holderUscc })),
          columns: PERMIT_COLUMNS,
        },
        type,
      );
    const after = permitKey(cursor);
    const rows = await inReading(call.database, call.fence, (tx) =>
      selectPermits(tx, { ...asked, after, limit: limit + 1 }),
    );
    const { items, nextCursor } = page(rows, limit, (row) => [row.grantedAt, row.number]);
    const shown = items.map((row) => listedPermitShown(row, now));
    return { status: 200, body: { items: shown, nextCursor } };
  },
});

export const endPermit = route({
  operationId: 'endPermit',
  method: 'POST',
  url: '/v1/permits/:number/end',
  tag: 'Permits',
  summary: 'End a permit',
  description:
    '`annulled` 撤銷 (granted wrongly or got by fraud; 行政許可法 第六十九條), `withdrawn` 撤回 (law or facts changed; 第八條), `deregistered` 注銷 (bookkeeping, also of an expired one; 第七十條). Its copies end at that moment; numbers drawn under it stay; what is on the road is finished; the room it had reserved is free. A renewal or an amendment that was submitted becomes `notAccepted`: there is nothing left to decide.',
  params,
  body: z.strictObject({ manner: z.enum(END_MANNERS), reason: text(2_000) }),
  answers: { 200: permitOut },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { manner: 'deregistered', reason: '工程已竣工' },
  chain: ({ params }, { about }) => [
    `permit:${params.number}`,
    ...about.map((id) => `application:${id}` as const),
  ],
  write: async ({ params, body, caller, now, request }, tx) => {
    const locked = await lockPermit(tx, params.number, caller.viewer, now);
    if (!locked) throw notFound();
    const { permit, successor } = locked;
    requireCompetence(caller, permit.authority);
    checkIfMatch(request, permit.version);
    // Also where another ended it a moment after this request came.
    if (permit.endedAt !== null) throw new Problem({ refusal: 'wrong_state', params: { state: 'ended' } });
    const calendar = await loadCalendar(tx);
    const isClosed = successor !== null && allowed(successor.status, 'permitEnds');
    if (isClosed) {
      const notAcceptedReason = `許可證${ENDED_ON_PAPER[body.manner]}。`;
      await saveApplication(
        tx,
        { ...successor, status: 'notAccepted', notAcceptedReason },
        { now, calendar },
      );
    }
    await saveEnd(tx, permit.number, { ...body, by: caller.sub, at: now });
    const ended = await permitAnswer(tx, permit.number, caller.viewer, now);
    return { ...ended, about: isClosed ? [successor.id] : [] };
  },
});
