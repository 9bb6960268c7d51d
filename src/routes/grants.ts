import { z } from 'zod';
import { withReachOfLaw } from '../db/reach.ts';
import { listPermits } from '../db/permits/permits.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { permitStatus } from '../domain/permits/permit.ts';
import { addDays, startOf } from '../domain/time.ts';
import { page } from './paging.ts';
import { permitStatusOut } from './permit-shown.ts';
import { permitKey } from './permits.ts';
import { route } from './route.ts';
import { day, dayOut, instantOut, listQuery, pageOf, shownAt, text } from './schemas.ts';

const grantOut = z
  .strictObject({
    number: z.string(),
    kind: z.enum(APPLICATION_KINDS),
    holder: z.strictObject({ name: z.string() }),
    authority: z.string(),
    validFrom: dayOut,
    validTo: dayOut,
    grantedAt: instantOut,
    status: permitStatusOut,
  })
  .meta({ id: 'Grant', description: 'What everybody may know of a permit.' });

export const listGrants = route({
  operationId: 'listGrants',
  method: 'GET',
  url: '/v1/grants',
  tag: 'Permits',
  summary: 'Grants, for everybody',
  description:
    'Every grant is public and searchable (行政許可法 第四十條), granted last first. `holder` is any part of its name; `from` and `to` are days of the grant, both included.',
  query: z.strictObject({
    ...listQuery,
    kind: z.enum(APPLICATION_KINDS).optional(),
    authority: text(6).optional(),
    holder: text(200).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  answers: { 200: pageOf(grantOut) },
  refusals: [],
  read: async ({ query, now }, tx) => {
    const { limit, cursor, kind, authority, holder, from, to, updatedSince } = query;
    const filter = {
      kind,
      authority,
      updatedSince,
      holderName: holder,
      grantedFrom: from === undefined ? undefined : startOf(from),
      grantedBefore: to === undefined ? undefined : startOf(addDays(to, 1)),
    };
    const after = permitKey(cursor);
    const rows = await withReachOfLaw(tx, (law) =>
      listPermits(law, { filter, viewer: 'all', after, limit: limit + 1, now }),
    );
    const { items, nextCursor } = page(rows, limit, (row) => [row.grantedAt, row.number]);
    const shown = items.map((row) => ({
      number: row.number,
      kind: row.kind,
      holder: { name: row.holderName },
      authority: row.authority,
      validFrom: row.validFrom,
      validTo: row.validTo,
      grantedAt: shownAt(row.grantedAt),
      status: permitStatus(row, now),
    }));
    return { status: 200, body: { items: shown, nextCursor } };
  },
});
