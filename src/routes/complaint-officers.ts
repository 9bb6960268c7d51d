import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import {
  type Handled,
  linkToViolation,
  listComplaintRows,
  loadBeside,
  loadComplaint,
  loadContact,
  lockComplaint,
  type Named,
  saveHandling,
  type StoredComplaint,
} from '../db/complaints.ts';
import type { Tx } from '../db/pool.ts';
import { loadViolation } from '../db/enforcement/violations.ts';
import { optedInCounties } from '../db/registers/authorities.ts';
import { authorityByCode, isInPlanningArea, mayEnforce } from '../domain/law/art-07-competence.ts';
import {
  afterHandling,
  comparableCode,
  COMPLAINT_STATUSES,
  type ComplaintStatus,
} from '../domain/law/art-35-02-complaints.ts';
import { dayOf } from '../domain/time.ts';
import { hashOf } from './authenticate.ts';
import { authorityOf, type Caller } from './caller.ts';
import { complaintOut, complaintShown, complaintWithContactOut } from './complaint-shown.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { cursorInstantAndId, page } from './paging.ts';
import { notFound, Problem, unknownReference } from './problem.ts';
import { type AnyCall, route } from './route.ts';
import { day, id, listQuery, pageOf, regionCode, text } from './schemas.ts';

const params = z.strictObject({
  code: text(64).describe('The number of the complaint, or the code that whoever complained reads out.'),
});
const IN_THE_PATH =
  'In the path stands the number of the complaint, or its code where whoever complained reads it out.';
const WHO_READS = 'Officers read those of the whole city; who complained is not in it.';

export const listComplaints = route({
  operationId: 'listComplaints',
  method: 'GET',
  url: '/v1/complaints',
  tag: 'Supervision',
  summary: 'Complaints, the one to be answered next first',
  description: `By any combination of filters, in the order of filing; \`from\` and \`to\` are days of filing. ${WHO_READS}`,
  query: z.strictObject({
    ...listQuery,
    status: z.enum(COMPLAINT_STATUSES).optional(),
    authority: text(6).optional().describe('Who handles it.'),
    regionCode: text(6).optional(),
    plate: text(16).optional(),
    violationId: id.optional().describe('Those among whose evidence stand with this violation.'),
    from: day.optional(),
    to: day.optional(),
  }),
  answers: { 200: pageOf(complaintOut) },
  refusals: [],
  read: async ({ query, ...call }, tx) => {
    const { limit, cursor, ...filter } = query;
    const rows = await listComplaintRows(tx, filter, cursorInstantAndId(cursor), limit + 1);
    const { items, nextCursor } = page(rows, limit, (each) => [each.filedAt, each.id]);
    const beside = await loadBeside(
      tx,
      items.map((each) => each.id),
    );
    const calendar = await loadCalendar(tx);
    const shown = items.map((each) => complaintShown(each, beside.get(each.id), calendar, call));
    return { status: 200, body: { items: shown, nextCursor } };
  },
});

export const getComplaint = route({
  operationId: 'getComplaint',
  method: 'GET',
  url: '/v1/complaints/:code/file',
  tag: 'Supervision',
  summary: 'A complaint with what was done about it',
  description: `${IN_THE_PATH} Who complained is in it for the officer who accepted it, whose reading is put on record; for everybody else it is sealed (第三十五條第二款).`,
  params,
  answers: { 200: complaintWithContactOut },
  etag: true,
  refusals: ['not_found'],
  read: async ({ params, readSealed, ...call }, tx) => {
    const found = await loadComplaint(tx, named(params.code));
    if (!found) throw notFound();
    const beside = await loadBeside(tx, [found.id]);
    const isHandler = found.handlerSub === call.caller.sub;
    const contact = isHandler ? await loadContact(tx, found.id) : null;
    if (contact) readSealed(`complaint:${found.number}`, 'complainant');
    const shown = complaintShown(found, beside.get(found.id), await loadCalendar(tx), call);
    return { status: 200, version: found.version, body: { ...shown, contact } };
  },
});

export const getComplaintPhoto = route({
  operationId: 'getComplaintPhoto',
  method: 'GET',
  url: '/v1/complaints/:code/photos/:id',
  tag: 'Supervision',
  summary: 'A photo of a complaint',
  description: `The picture as JPEG or PNG, without what the camera wrote into it. ${IN_THE_PATH}`,
  params: params.extend({ id }),
  answers: { 200: null },
  media: ['image/jpeg', 'image/png'],
  refusals: ['not_found'],
  read: async ({ params, documents, reply }, tx) => {
    const found = await loadComplaint(tx, named(params.code));
    const photos = found ? (await loadBeside(tx, [found.id])).get(found.id)?.photos : [];
    const photo = photos?.find((each) => each.id === params.id);
    if (!found || !photo) throw notFound();
    const { mediaType, sha256, position, bytes } = photo;
    const ending = mediaType === 'image/png' ? 'png' : 'jpg';
    reply.header('content-disposition', `inline; filename="${found.number}-${position + 1}.${ending}"`);
    reply.header('content-length', bytes);
    return { status: 200, media: { type: mediaType, content: await documents.read(sha256) } };
  },
});

const said = text(4_000);
const handling = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('accept'), text: said.optional() }),
    z.strictObject({ action: z.literal('transfer'), to: regionCode, text: said.optional() }),
    z.strictObject({ action: z.literal('extend'), text: said }),
    z.strictObject({ action: z.literal('answer'), text: said }),
    z.strictObject({ action: z.literal('linkViolation'), violationId: id, text: said.optional() }),
  ])
  .meta({
    id: 'ComplaintHandling',
    description:
      '`text`: the reason of an extension and the answer, which whoever complained reads; else a note for officers.',
  });
type Handling = z.output<typeof handling>;

export const handleComplaint = route({
  operationId: 'handleComplaint',
  method: 'POST',
  url: '/v1/complaints/:code/handling',
  tag: 'Supervision',
  summary: 'Accept, hand on, extend, answer a complaint, or make it evidence',
  description: `An officer of the authority that handles it, in the urban area of the city's too. Who accepts it is its handling officer. Handed on (\`to\`), it waits for an officer of the other authority; to another officer of one's own it goes the same way. The days run on. An extension is for 10 days, once, with its reason, before the last day is over. \`linkViolation\` puts it among the evidence of a violation as a \`note\`, once, under an id that tells nobody of the complaint. ${IN_THE_PATH}`,
  params,
  body: handling,
  answers: { 200: complaintOut },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state', 'unknown_reference'],
  example: { action: 'answer', text: '經核查屬實，已立案處理。' },
  chain: (_call, { text, about }) => [
    `complaint:${text('number')}`,
    ...about.map((manifestNumber) => `manifest:${manifestNumber}` as const),
  ],
  rule: ['35.2'],
  write: async ({ params, body, ...call }, tx) => {
    const { caller, now } = call;
    const asked = named(params.code);
    const seen = await loadComplaint(tx, asked);
    if (!seen) throw notFound();
    if (!mayEnforce(authorityOf(caller), seen.authority)) throw notCompetent(seen.authority);
    // To others the database does not give it for a change: it was handed on meanwhile.
    const before = await lockComplaint(tx, asked);
    if (!before) throw notCompetent((await loadComplaint(tx, asked))?.authority ?? seen.authority);
    checkIfMatch(call.request, before.version);
    const calendar = await loadCalendar(tx);
    const status = afterHandling(before, body.action, now, calendar);
    if (typeof status !== 'string') throw new Problem(status);
    const referred = await refer(tx, before, body, call);
    if (referred.isNews)
      await saveHandling(tx, before, handled(before, status, body, call), {
        id: uuidv7(),
        at: now,
        action: body.action,
        bySub: caller.sub,
        authority: authorityOf(caller),
        text: body.text ?? null,
        toAuthority: body.action === 'transfer' ? body.to : null,
        violationId: body.action === 'linkViolation' ? body.violationId : null,
      });
    const after = referred.isNews ? await loadComplaint(tx, asked) : before;
    if (!after) throw new Error(`expected the complaint ${before.number}`);
    const beside = await loadBeside(tx, [after.id]);
    return {
      status: 200,
      version: after.version,
      body: complaintShown(after, beside.get(after.id), calendar, call),
      about: referred.manifestNumbers,
    };
  },
});

/** What was named in the path; a hash that is nobody's for what can be no code. */
function named(written: string): Named {
  const code = comparableCode(written);
  return { number: code, codeHash: hashOf(code) };
}

function notCompetent(authority: string): Problem {
  return new Problem({
    refusal: 'not_competent',
    params: { authority: authorityByCode(authority)?.name ?? authority },
    citations: ['7'],
  });
}

/** Whether a handling changes anything, and the manifests whose violations it changes. */
type Referred = Readonly<{ isNews: boolean; manifestNumbers: readonly string[] }>;

/**
 * Looks at what the handling refers to, and makes the complaint evidence where that is asked: 422 for an authority or
 * violation that is none, 403 for a violation where another authority enforces.
 */
async function refer(
  tx: Tx,
  complaint: StoredComplaint,
  body: Handling,
  { caller, now }: Pick<AnyCall, 'caller' | 'now'>,
): Promise<Referred> {
  if (body.action === 'linkViolation') return link(tx, complaint, body.violationId, caller, now);
  if (body.action === 'transfer') {
    const takesPart = isInPlanningArea(body.to, await optedInCounties(tx, dayOf(now)));
    // It waits there already; an officer who has accepted it may hand it to another of their own.
    const isThere = body.to === complaint.authority && complaint.status === 'filed';
    if (!takesPart || isThere) throw unknownReference('/to');
  }
  return { isNews: true, manifestNumbers: [] };
}

async function link(
  tx: Tx,
  { id }: StoredComplaint,
  violationId: string,
  caller: Caller,
  linkedAt: number,
): Promise<Referred> {
  const violation = await loadViolation(tx, violationId, caller.viewer);
  if (!violation) throw unknownReference('/violationId');
  if (!mayEnforce(authorityOf(caller), violation.regionCode)) throw notCompetent(violation.authority);
  const isNews = await linkToViolation(tx, { complaintId: id, violationId, evidenceId: uuidv7(), linkedAt });
  const { manifestNumber } = violation;
  return { isNews, manifestNumbers: isNews && manifestNumber !== null ? [manifestNumber] : [] };
}

/** The complaint as it is then. */
function handled(
  before: StoredComplaint,
  status: ComplaintStatus,
  body: Handling,
  { caller, now }: Pick<AnyCall, 'caller' | 'now'>,
): Handled {
  switch (body.action) {
    case 'accept':
      return { ...before, status, handlerSub: caller.sub, acceptedAt: now };
    case 'transfer':
      return { ...before, status, authority: body.to, handlerSub: null, acceptedAt: null };
    case 'extend':
      return { ...before, status, extendedAt: now, extensionReason: body.text };
    case 'answer':
      return { ...before, status, answer: body.text, answeredAt: now };
    case 'linkViolation':
      return { ...before, status };
    default:
      return body satisfies never;
  }
}
