import { z } from 'zod';
import { loadTerms } from '../db/terms.ts';
import { CHAPTERS } from '../domain/law/articles.ts';
import {
  articleOf,
  type Clause,
  CLAUSE_KINDS,
  CLAUSE_STATUSES,
  statusOfClause,
} from '../domain/law/articles/clause.ts';
import { isInForce } from '../domain/law/art-48-terms.ts';
import { dayOf } from '../domain/time.ts';
import { inLanguage, type Language } from './language.ts';
import { route } from './route.ts';
import { day, dayOut } from './schemas.ts';

const clause = z
  .strictObject({
    citation: z.string().meta({ example: '9(3)' }),
    chapter: z.int().min(1).max(7),
    article: z.int().min(1).max(48),
    kind: z.enum(CLAUSE_KINDS),
    summary: z.string(),
    status: z.enum(CLAUSE_STATUSES),
    planned: z.string().nullable().meta({ description: 'What of the clause is not built yet.' }),
    reason: z.string().nullable().meta({ description: 'Of a clause that informs: why it needs no data.' }),
    codes: z.array(z.string()),
    offences: z.array(z.string()),
    rules: z.array(z.string()),
    tests: z.array(z.string()),
  })
  .meta({
    id: 'Clause',
    description:
      "A clause of the measures in a line of this project's own. It `decides` by data; an officer attests it (`attested`); it `records`; or it `informs`. `codes`: the findings that cite it and the refusals by it; `offences`: what may be fined by it. `rules` and `tests`: the files of the source that carry it.",
  });

export const listArticles = route({
  operationId: 'listArticles',
  method: 'GET',
  url: '/v1/regulation/articles',
  tag: 'Supervision',
  summary: 'The measures, clause by clause',
  description:
    'All 48 articles in the order of the statute: what the service makes of each clause, how far it is built, and what carries it; never the words of the statute. `inForce` says whether a term covers today, or the day `inForceOn`; on a day that none covers there are no items. The whole list is one page.',
  query: z.strictObject({
    article: z.coerce.number().int().min(1).max(48).optional(),
    kind: z.enum(CLAUSE_KINDS).optional(),
    status: z.enum(CLAUSE_STATUSES).optional(),
    inForceOn: day.optional(),
  }),
  answers: {
    200: z.strictObject({
      items: z.array(clause),
      nextCursor: z.null(),
      inForce: z.boolean(),
      terms: z
        .array(z.strictObject({ documentNumber: z.string(), from: dayOut, to: dayOut, sandbox: z.boolean() }))
        .meta({ description: 'When the measures are in force (第四十八條); both days are included.' }),
    }),
  },
  refusals: [],
  read: async ({ query, now, language }, db) => {
    const terms = await loadTerms(db);
    const { article, kind, status, inForceOn } = query;
    const inForce = isInForce(terms, inForceOn ?? dayOf(now));
    const all = CHAPTERS.flatMap(({ number, clauses }) =>
      clauses.map((each) => clauseShown(each, number, language)),
    );
    const items = all.filter(
      (each) =>
        (article === undefined || each.article === article) &&
        (kind === undefined || each.kind === kind) &&
        (status === undefined || each.status === status) &&
        (inForceOn === undefined || inForce),
    );
    return {
      status: 200,
      body: {
        items,
        nextCursor: null,
        inForce,
        terms: terms.map(({ documentNumber, from, to, sandbox }) => ({ documentNumber, from, to, sandbox })),
      },
    };
  },
});

function clauseShown(stored: Clause, chapter: number, language: Language) {
  const { citation, kind, planned, reason, codes = [], offences = [], rules = [], tests = [] } = stored;
  return {
    citation,
    chapter,
    article: articleOf(citation),
    kind,
    summary: inLanguage(stored, language),
    status: statusOfClause(stored),
    planned: planned ? inLanguage(planned, language) : null,
    reason: reason ? inLanguage(reason, language) : null,
    codes,
    offences,
    rules,
    tests,
  };
}
