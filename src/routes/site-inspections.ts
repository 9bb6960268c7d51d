import { z } from 'zod';
import { insertInspection, loadInspectedPlace } from '../db/enforcement/inspections.ts';
import { insertReported } from '../db/enforcement/violations.ts';
import { OFFENCES } from '../domain/enforcement/offence.ts';
import { INSPECTED } from '../domain/enforcement/violation.ts';
import { penaltyClauseOf } from '../domain/law/art-36-penalties.ts';
import { dayOf, startOf } from '../domain/time.ts';
import { authorityOf } from './caller.ts';
import { requireEnforcement } from './competence.ts';
import { uuidv7 } from './ids.ts';
import { invalidAt, Problem, unknownReference } from './problem.ts';
import { route } from './route.ts';
import { day, dayOut, id, idOut, instantOut, shownAt, text } from './schemas.ts';

const CITATIONS = [...new Set(Object.values(INSPECTED).flatMap((form) => Object.keys(form)))];

const item = z.strictObject({
  citation: z
    .enum(CITATIONS)
    .describe(
      'Of a project 5, 14(1) to 14(5), 15(3), 23.1, 23.2; of a site 18(1), 18(3), 26(2), 26(3), 26(5), 37.',
    ),
  ok: z.boolean(),
  note: text(2_000).optional(),
});

const inspectionOut = z
  .strictObject({
    id: idOut,
    projectId: idOut.nullable(),
    siteId: idOut.nullable(),
    on: dayOut,
    authority: z.string(),
    items: z.array(z.strictObject({ citation: z.string(), ok: z.boolean(), note: z.string().optional() })),
    violationIds: z.array(idOut).describe('Suspected by it, one for each item that is not in order.'),
    recordedAt: instantOut,
  })
  .meta({ id: 'Inspection' });

export const recordInspection = route({
  operationId: 'recordInspection',
  method: 'POST',
  url: '/v1/inspections',
  tag: 'Supervision',
  summary: 'Record an inspection on site',
  description:
    'An officer who is competent at the place looks at a project or a site, clause by clause. Each item that is not in order becomes a suspected violation of whoever answers there: of a project the contractor, else the developer, else the producer; of a site its operator. What it finds of one offence is one act.',
  body: z
    .strictObject({
      projectId: id.optional(),
      siteId: id.optional(),
      on: day,
      items: z.array(item).min(1).max(CITATIONS.length),
    })
    .describe('Of a project or of a site, never of both: one of `projectId` and `siteId`.'),
  answers: { 201: inspectionOut },
  refusals: ['not_competent', 'unknown_reference', 'day_to_come'],
  example: {
    projectId: '01890a5d-ac96-774b-bcce-b302099a8052',
    on: '2026-03-16',
    items: [
      { citation: '14(1)', ok: true },
      { citation: '23.2', ok: false, note: '土堆未覆蓋' },
    ],
  },
  chain: () => 'service',
  rule: ['14', '18', '26'],
  write: async ({ body, caller, now }, tx) => {
    const { projectId, siteId, on, items } = body;
    if ((projectId === undefined) === (siteId === undefined))
      throw invalidAt('Give projectId or siteId, one of the two.', '/projectId');
    const form: Readonly<Record<string, (typeof INSPECTED)['project'][string]>> =
      INSPECTED[projectId === undefined ? 'site' : 'project'];
    const wrong = items.flatMap(({ citation }, index) => {
      const isTwice = items.findIndex((each) => each.citation === citation) < index;
      return form[citation] === undefined || isTwice ? [`/items/${index}/citation`] : [];
    });
    if (wrong.length > 0) throw invalidAt('Not a clause that is inspected here, or given twice.', ...wrong);
    const place = await loadInspectedPlace(tx, projectId ?? null, siteId ?? null);
    if (!place) throw unknownReference(projectId === undefined ? '/siteId' : '/projectId');
    requireEnforcement(caller, place.regionCode);
    if (on > dayOf(now)) throw new Problem({ refusal: 'day_to_come', params: { day: on }, pointer: '/on' });
    const inspection = {
      id: uuidv7(),
      projectId: projectId ?? null,
      siteId: siteId ?? null,
      inspectedOn: on,
      items,
      authority: authorityOf(caller),
      bySub: caller.sub,
      recordedAt: now,
    };
    await insertInspection(tx, inspection);
    // What was found together need not have been done together: of one offence it is one act.
    const acts = new Map(Object.values(form).map(({ offence }) => [offence, uuidv7()]));
    // An inspection of today was by now; of an earlier day only the day is known.
    const occurredAt = on === dayOf(now) ? now : startOf(on);
    const found = items.flatMap(({ citation, ok, note }) => {
      const looked = form[citation];
      const party = looked && place.parties.find(({ role }) => looked.roles.includes(role));
      if (ok || !looked || !party) return [];
      const clause = penaltyClauseOf(looked.offence);
      return [
        {
          id: uuidv7(),
          actId: acts.get(looked.offence) ?? uuidv7(),
          offence: looked.offence,
          citations: [...new Set([citation, OFFENCES[looked.offence].duty, ...(clause ? [clause] : [])])],
          subjectKind: party.kind,
          subjectRole: party.role,
          subjectId: party.id,
          subjectName: party.name,
          occurredAt,
          regionCode: place.regionCode,
          lat: place.lat,
          lon: place.lon,
          plate: null,
          placeKind: null,
          note: note ?? null,
          facts: null,
          manifestNumber: null,
          reportedBy: caller.sub,
          evidence: [{ kind: 'note' as const, id: inspection.id, at: now }],
        },
      ];
    });
    await insertReported(tx, found, now);
    return {
      status: 201,
      body: {
        id: inspection.id,
        projectId: inspection.projectId,
        siteId: inspection.siteId,
        on,
        authority: inspection.authority,
        items,
        violationIds: found.map((each) => each.id),
        recordedAt: shownAt(now),
      },
    };
  },
});
