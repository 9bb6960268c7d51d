import { z } from 'zod';
import { loadOptIns, saveOptIn } from '../db/registers/authorities.ts';
import type { Executor } from '../db/pool.ts';
import { AUTHORITIES, authorityByCode } from '../domain/law/art-07-competence.ts';
import { notFound, Problem } from './problem.ts';
import { route } from './route.ts';
import { day, dayOut, pageOf, text } from './schemas.ts';

const authorityOut = z
  .strictObject({
    code: z.string().describe('As in GB/T 2260, but for `4212GX`, which is this project’s own.'),
    name: z.string(),
    approves: z.boolean().describe('Whether it grants permits in its region; else 421200 does.'),
    isCounty: z.boolean(),
    optedInFrom: dayOut.nullable().describe('Of a county: from when it takes part (第四十七條).'),
    optInDocument: z.string().nullable(),
  })
  .meta({ id: 'Authority' });

type Shown = z.infer<typeof authorityOut>;

async function shownAll(db: Executor): Promise<readonly Shown[]> {
  const optIns = await loadOptIns(db);
  return AUTHORITIES.map(({ code, name, approves, county }) => ({
    code,
    name,
    approves,
    isCounty: county,
    optedInFrom: optIns.get(code)?.optedInFrom ?? null,
    optInDocument: optIns.get(code)?.optInDocument ?? null,
  }));
}

export const listAuthorities = route({
  operationId: 'listAuthorities',
  method: 'GET',
  url: '/v1/authorities',
  tag: 'Regulation',
  summary: 'The authorities and what they are competent for',
  description:
    'Who approves and who enforces follows from the region of a project, site, fleet or event (第七條); nobody names an authority. A county takes part from the day it opted in (第四十七條).',
  answers: { 200: pageOf(authorityOut) },
  refusals: [],
  read: async (_call, db) => ({ status: 200, body: { items: await shownAll(db), nextCursor: null } }),
});

export const optInAuthority = route({
  operationId: 'optInAuthority',
  method: 'POST',
  url: '/v1/authorities/:code/opt-in',
  tag: 'Regulation',
  summary: 'Opt a county in',
  description:
    'A county that follows the measures, by its document (第四十七條): from that day on its region lies in the planning area, and its authority approves and enforces there. Only counties do; one that has opted in already is 409 `wrong_state`.',
  params: z.strictObject({ code: text(6) }),
  body: z.strictObject({ documentNumber: text(100), from: day }),
  answers: { 200: authorityOut },
  refusals: ['not_found', 'not_a_county', 'wrong_state'],
  example: { documentNumber: '赤政發〔2026〕3號', from: '2026-12-01' },
  chain: () => 'service',
  rule: ['47'],
  write: async ({ params: { code }, body }, tx) => {
    const authority = authorityByCode(code);
    if (!authority) throw notFound();
    if (!authority.county)
      throw new Problem({
        refusal: 'not_a_county',
        params: { authority: authority.name },
        citations: ['47'],
      });
    if (!(await saveOptIn(tx, code, body)))
      throw new Problem({ refusal: 'wrong_state', params: { state: 'optedIn' } });
    const shown = (await shownAll(tx)).find((each) => each.code === code);
    if (!shown) throw new Error(`expected the authority ${code}`);
    return { status: 200, body: shown };
  },
});
