import { z } from 'zod';
import { insertInstrumentEnd, loadInstrumentEnds } from '../db/instruments.ts';
import type { Executor } from '../db/pool.ts';
import { insertTerm, loadTerms } from '../db/terms.ts';
import {
  CATEGORIES,
  categoriesOf,
  MATERIALS,
  NATIONAL_CLASSES,
  nationalClassOf,
  PROJECT_KINDS,
} from '../domain/law/art-03-categories.ts';
import {
  type Instrument,
  instrumentByName,
  INSTRUMENTS,
  isInstrumentInForce,
} from '../domain/law/instruments.ts';
import { isInForce } from '../domain/law/art-48-terms.ts';
import { DENSITY_KG_PER_M3, DENSITY_VERSION } from '../domain/quantity.ts';
import { type Day, dayOf } from '../domain/time.ts';
import { inLanguage, type Language } from './language.ts';
import { notFound, Problem } from './problem.ts';
import { route } from './route.ts';
import { day, dayOut, wholeOf, text } from './schemas.ts';

const termOut = z
  .strictObject({ documentNumber: z.string(), from: dayOut, to: dayOut, sandbox: z.boolean() })
  .meta({ id: 'Term' });

export const listTerms = route({
  operationId: 'listTerms',
  method: 'GET',
  url: '/v1/regulation/terms',
  tag: 'Regulation',
  summary: 'The terms of the measures',
  description: 'When the measures are in force, by which document (第四十八條). Both days are included.',
  answers: { 200: z.strictObject({ items: z.array(termOut) }) },
  refusals: [],
  read: async (_call, db) => ({ status: 200, body: { items: await loadTerms(db) } }),
});

export const recordTerm = route({
  operationId: 'recordTerm',
  method: 'POST',
  url: '/v1/regulation/terms',
  tag: 'Regulation',
  summary: 'Record a term of the measures',
  description:
    'A renewal or a successor of the measures, by its document number (第四十八條); both days are included. Terms may overlap or leave a gap. From then on applications are taken on its days; permits keep their own days. 409 `already_registered` where a term of that document is there.',
  body: z.strictObject({ documentNumber: text(100), from: day, to: day }),
  answers: { 201: termOut },
  refusals: ['already_registered', 'period_invalid'],
  example: { documentNumber: '咸政規〔2026〕1號', from: '2026-12-01', to: '2028-12-01' },
  chain: () => 'service',
  rule: ['48'],
  write: async ({ body }, tx) => {
    if (body.to < body.from) throw new Problem({ refusal: 'period_invalid', pointer: '/to' });
    if (!(await insertTerm(tx, body)))
      throw new Problem({ refusal: 'already_registered', pointer: '/documentNumber' });
    return { status: 201, body: { ...body, sandbox: false } };
  },
});

const instrumentOut = z
  .strictObject({
    name: z.string().describe('As it stands before the colon of a citation; of `measures` nothing does.'),
    title: z.string(),
    from: dayOut.describe('The first day of the text that is cited.'),
    lastDay: dayOut.nullable().describe('Of the measures the end of the last term.'),
    endedBy: z.string().nullable().describe('The document that ends it.'),
    inForce: z.boolean().describe('Today; of the measures, whether a term covers today.'),
  })
  .meta({ id: 'Instrument' });

export const listInstruments = route({
  operationId: 'listInstruments',
  method: 'GET',
  url: '/v1/regulation/instruments',
  tag: 'Regulation',
  summary: 'The laws and orders that are cited',
  description:
    'The measures and what stands above them, each with the days in which the text that is cited was in force. A citation like `order139:25` begins with the name of its instrument.',
  answers: { 200: wholeOf(instrumentOut) },
  refusals: [],
  read: async ({ now, language }, db) => {
    const show = await instrumentShown(db, dayOf(now), language);
    return { status: 200, body: { items: INSTRUMENTS.map(show), nextCursor: null } };
  },
});

async function instrumentShown(db: Executor, today: Day, language: Language) {
  const [ends, terms] = [await loadInstrumentEnds(db), await loadTerms(db)];
  return (instrument: Instrument) => {
    const { name, from } = instrument;
    const shown = { name, title: inLanguage(instrument, language), from };
    if (name === 'measures') {
      const lastDay =
        terms
          .map(({ to }) => to)
          .toSorted()
          .at(-1) ?? null;
      return { ...shown, lastDay, endedBy: null, inForce: isInForce(terms, today) };
    }
    const end = ends.get(name);
    const lastDay = end?.lastDay ?? null;
    const inForce = isInstrumentInForce(instrument, lastDay, today);
    return { ...shown, lastDay, endedBy: end?.documentNumber ?? null, inForce };
  };
}

export const recordInstrumentEnd = route({
  operationId: 'recordInstrumentEnd',
  method: 'POST',
  url: '/v1/regulation/instruments/:name/end',
  tag: 'Regulation',
  summary: 'Record the end of an instrument',
  description:
    'The last day on which an instrument above the measures is in force, and the document that says so: a code that takes it in, a repeal. The measures end with their terms (`recordTerm`): 409 `wrong_state`, as for an instrument whose end is recorded already.',
  params: z.strictObject({ name: text(40) }),
  body: z.strictObject({ lastDay: day, documentNumber: text(100) }),
  answers: { 200: instrumentOut },
  refusals: ['not_found', 'period_invalid', 'wrong_state'],
  example: { lastDay: '2026-12-31', documentNumber: '主席令第1號' },
  chain: () => 'service',
  write: async ({ params, body, now, language }, tx) => {
    const instrument = instrumentByName(params.name);
    if (!instrument) throw notFound();
    if (instrument.name === 'measures')
      throw new Problem({ refusal: 'wrong_state', params: { state: 'term' } });
    if (body.lastDay < instrument.from) throw new Problem({ refusal: 'period_invalid', pointer: '/lastDay' });
    if (!(await insertInstrumentEnd(tx, { name: instrument.name, ...body })))
      throw new Problem({ refusal: 'wrong_state', params: { state: 'ended' } });
    const show = await instrumentShown(tx, dayOf(now), language);
    return { status: 200, body: show(instrument) };
  },
});

const nationalClassOut = z.strictObject({
  projectKind: z.enum(PROJECT_KINDS),
  code: z.string(),
  name: z.string(),
});

export const listMaterials = route({
  operationId: 'listMaterials',
  method: 'GET',
  url: '/v1/regulation/materials',
  tag: 'Regulation',
  summary: 'Materials, their categories and densities',
  description:
    'Each material with its category (第三條), the density by which cubic metres become kilograms, and the class of national reports (GB 55012-2021, 固體廢物分類與代碼目錄) by the kind of work it comes from. Densities are working values of this project; `densityVersion` changes with them, and quantities are kept as they were declared.',
  answers: {
    200: z.strictObject({
      densityVersion: z.string(),
      items: z.array(
        z.strictObject({
          material: z.enum(MATERIALS),
          category: z.enum(CATEGORIES),
          densityKgPerM3: z.int(),
          nationalClasses: z.array(nationalClassOut),
        }),
      ),
    }),
  },
  refusals: [],
  read: async ({ language }) => {
    const items = MATERIALS.map((material) => {
      const [category] = categoriesOf([material]);
      if (category === undefined) throw new Error(`expected a category of ${material}`);
      const nationalClasses = PROJECT_KINDS.map((projectKind) => {
        const found = NATIONAL_CLASSES[nationalClassOf(material, projectKind)];
        return { projectKind, code: found.code, name: inLanguage(found, language) };
      });
      return { material, category, densityKgPerM3: DENSITY_KG_PER_M3[material], nationalClasses };
    });
    return { status: 200, body: { densityVersion: DENSITY_VERSION, items } };
  },
});
