import { z } from 'zod';
import { insertUse, loadStatement, usedOnSite } from '../db/facilities/uses.ts';
import { projectById, type ProjectRow } from '../db/registers/projects.ts';
import type { Tx } from '../db/pool.ts';
import { refuseDayToCome, type UseKind } from '../domain/facilities/uses.ts';
import type { Material } from '../domain/law/art-03-categories.ts';
import { MAX_MASS_KG, massOf, type Quantity } from '../domain/quantity.ts';
import { type Day, dayOf } from '../domain/time.ts';
import { organisationChain } from './audit-entry.ts';
import { actingMemberships } from './caller.ts';
import { uuidv7 } from './ids.ts';
import { invalidAt, notFound, Problem, refuseIf } from './problem.ts';
import { type AnyCall, route } from './route.ts';
import {
  category,
  day,
  dayOut,
  id,
  idOut,
  instantOut,
  material,
  month,
  named,
  quantity,
  quantityOut,
  setOf,
  shownAt,
  text,
} from './schemas.ts';

const params = z.strictObject({ id });

const useOut = {
  id: idOut,
  projectId: idOut,
  on: dayOut,
  materials: z.array(material),
  quantity: quantityOut,
  note: z.string().nullable(),
  recordedAt: instantOut,
};

const recyclingOut = z.strictObject(useOut).meta({ id: 'OnsiteRecycling' });
const backfillOut = z.strictObject({ ...useOut, dustMeasures: z.string() }).meta({ id: 'Backfill' });

type Used = Readonly<{
  kind: UseKind;
  on: Day;
  materials: readonly Material[];
  quantity: Quantity;
  dustMeasures: string | null;
  note: string | null;
}>;

export const reportOnsiteRecycling = route({
  operationId: 'reportOnsiteRecycling',
  method: 'POST',
  url: '/v1/projects/:id/onsite-recycling',
  tag: 'Sites',
  summary: 'Record what was recycled on the site of a project',
  description:
    'By a party of the project: kind and quantity of what never left it (第二十九條). Nothing follows from it by itself; the statement of the month shows it.',
  params,
  body: z.strictObject({
    on: day.optional().describe('Today where it is not given; not after today.'),
    materials: setOf(material, 20),
    quantity,
    note: text(2_000).optional(),
  }),
  answers: { 201: recyclingOut },
  refusals: ['not_found', 'forbidden', 'day_to_come'],
  example: { on: '2026-03-16', materials: ['concrete'], quantity: { value: 40, unit: 't' } },
  chain: ({ caller }) => organisationChain(caller),
  rule: ['29'],
  write: async ({ params: { id: projectId }, body, ...call }, tx) => {
    const { on = dayOf(call.now), note = null, ...rest } = body;
    const used = { kind: 'recycling', on, note, dustMeasures: null, ...rest } as const;
    return { status: 201, body: await record(tx, projectId, used, call) };
  },
});

export const recordBackfill = route({
  operationId: 'recordBackfill',
  method: 'POST',
  url: '/v1/projects/:id/backfills',
  tag: 'Sites',
  summary: 'Record backfill inside a project',
  description:
    'By a party of the project: how much spoil it filled back itself, and how dust was kept down (第十六條). It needs no copy and no manifest.',
  params,
  body: z.strictObject({
    on: day.optional().describe('Today where it is not given; not after today.'),
    materials: setOf(material, 20).default(['engineeringSpoil']),
    quantity,
    dustMeasures: text(2_000),
    note: text(2_000).optional(),
  }),
  answers: { 201: backfillOut },
  refusals: ['not_found', 'forbidden', 'day_to_come'],
  example: {
    on: '2026-03-16',
    quantity: { value: 800, unit: 'm3' },
    dustMeasures: '噴淋、覆蓋防塵網',
  },
  chain: ({ caller }) => organisationChain(caller),
  rule: ['16'],
  write: async ({ params: { id: projectId }, body, ...call }, tx) => {
    const { on = dayOf(call.now), note = null, dustMeasures, ...rest } = body;
    const used = { kind: 'backfill', on, note, dustMeasures, ...rest } as const;
    return { status: 201, body: { ...(await record(tx, projectId, used, call)), dustMeasures } };
  },
});

type Acting = Pick<AnyCall, 'caller' | 'access' | 'now'>;

/** The organisation of the caller that is a party of the project; 403 where it is another's doing. */
function partyAmong({ project }: ProjectRow, call: Acting): string {
  const { developerId, contractorId, producerId, propertyManagerId } = project;
  const parties = [developerId, contractorId, producerId, propertyManagerId];
  const own = actingMemberships(call).find(({ organisationId }) => parties.includes(organisationId));
  if (!own) throw new Problem({ refusal: 'forbidden' });
  return own.organisationId;
}

async function record(tx: Tx, projectId: string, used: Used, call: Acting) {
  const { caller, now } = call;
  const massKg = massOf(used.quantity, used.materials);
  if (massKg < 1 || massKg > MAX_MASS_KG)
    throw invalidAt('at least 1 kg and at most 1,000,000 t', '/quantity');
  const row = await projectById(tx, projectId, caller.viewer);
  if (!row) throw notFound();
  const organisationId = partyAmong(row, call);
  refuseIf(refuseDayToCome(used.on, now));
  const made = uuidv7();
  await insertUse(tx, {
    id: made,
    projectId,
    kind: used.kind,
    usedOn: used.on,
    materials: used.materials,
    quantity: used.quantity,
    massKg,
    dustMeasures: used.dustMeasures,
    note: used.note,
    organisationId,
    recordedAt: now,
    recordedBy: caller.sub,
  });
  const { on, materials, note } = used;
  const weighed = { ...used.quantity, massKg };
  return { id: made, projectId, on, materials, quantity: weighed, note, recordedAt: shownAt(now) };
}

const statementOut = z
  .strictObject({
    projectId: idOut,
    month: z.string(),
    items: z.array(
      z.strictObject({
        carrier: named,
        category,
        loads: z.int(),
        declaredMassKg: z.int(),
        arrivedLoads: z.int().describe('Of the loads those that a site weighed.'),
        arrivedMassKg: z.int().describe('As an officer settled, else as the sites weighed.'),
      }),
    ),
    onsiteRecyclingMassKg: z.int().describe('What the project recycled itself (第二十九條).'),
    backfillMassKg: z.int().describe('What it filled back (第十六條).'),
  })
  .meta({ id: 'ProducerStatement' });

export const getProducerStatement = route({
  operationId: 'getProducerStatement',
  method: 'GET',
  url: '/v1/projects/:id/statements/:month',
  tag: 'Sites',
  summary: 'What a project is to pay for in a month',
  description:
    'Whoever produces waste pays for having it cleared (第三十三條): loads and masses of a month for each carrier and category, by day of the load. What was returned is not in it. There are no prices: they are in the contracts, which this service does not keep.',
  params: params.extend({ month }),
  answers: { 200: statementOut },
  refusals: ['not_found'],
  read: async ({ params: { id: projectId, month: asked }, caller }, tx) => {
    if (!(await projectById(tx, projectId, caller.viewer))) throw notFound();
    const rows = await loadStatement(tx, projectId, asked);
    const used = await usedOnSite(tx, projectId, asked);
    const items = rows.map(({ carrierId, carrierName, ...item }) => ({
      carrier: { id: carrierId, name: carrierName },
      ...item,
    }));
    return {
      status: 200,
      body: {
        projectId,
        month: asked,
        items,
        onsiteRecyclingMassKg: used.recycling,
        backfillMassKg: used.backfill,
      },
    };
  },
});
