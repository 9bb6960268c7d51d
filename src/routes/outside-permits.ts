import { z } from 'zod';
import { insertOutsidePermit } from '../db/permits/grants.ts';
import { loadProjectReference, missingOutsideReferences } from '../db/permits/references.ts';
import { loadTerms } from '../db/terms.ts';
import { isExempt } from '../domain/law/art-12-exemptions.ts';
import { refuseOutsidePermit } from '../domain/permits/admissibility.ts';
import { grantedStreams } from '../domain/permits/decision.ts';
import { authorityFor } from '../domain/permits/fields.ts';
import { hasMass } from './application-schemas.ts';
import { requireCompetence } from './competence.ts';
import { uuidv7 } from './ids.ts';
import { permitAnswer } from './permits.ts';
import { permitOut } from './permit-shown.ts';
import { Problem, refuseIf, unknownReference } from './problem.ts';
import { route } from './route.ts';
import { category, day, id, material, quantity, setOf } from './schemas.ts';

const stream = z
  .strictObject({ category, materials: setOf(material, 20), quantity, destinationId: id })
  .refine(hasMass, { error: 'at least 1 kg and at most 1,000,000 t' });

export const recordOutsidePermit = route({
  operationId: 'recordOutsidePermit',
  method: 'POST',
  url: '/v1/permits',
  tag: 'Permits',
  summary: 'Record a permit granted outside the measures',
  description:
    'Where no term of the measures covers its first day, the permit of 國務院決定第412號 and 建設部令第139號 第七條 goes on; an officer of the authority of the place records the one that was granted, with its paper, and loads under it are judged like any (第四十八條). It has no approved hours, contracts or copies, so nothing is found for want of them. It is known here by a number of its own, counts from its first day, and reserves room at its destinations, whether or not there is enough. On a first day that a term covers: `term_in_force`.',
  body: z.strictObject({
    holderId: id,
    projectId: id,
    streams: z.array(stream).min(1).max(50),
    validFrom: day,
    validTo: day,
    documentId: id,
  }),
  answers: { 201: permitOut },
  etag: true,
  refusals: ['not_competent', 'unknown_reference', 'period_invalid', 'permit_not_required', 'term_in_force'],
  example: {
    holderId: '01890a5d-ac96-774b-bcce-b302099a8051',
    projectId: '01890a5d-ac96-774b-bcce-b302099a8052',
    streams: [
      {
        category: 'recyclable',
        materials: ['concrete'],
        quantity: { value: 500, unit: 't' },
        destinationId: '01890a5d-ac96-774b-bcce-b302099a8053',
      },
    ],
    validFrom: '2025-03-16',
    validTo: '2025-12-31',
    documentId: '01890a5d-ac96-774b-bcce-b302099a8054',
  },
  chain: (_call, { text }) => `permit:${text('number')}`,
  rule: ['48', 'order139:7'],
  write: async ({ body, caller, now }, tx) => {
    const project = await loadProjectReference(tx, body.projectId);
    if (project) requireCompetence(caller, authorityFor(project.regionCode));
    const { holderId, projectId, documentId, validFrom, validTo } = body;
    const destinationIds = body.streams.map(({ destinationId }) => destinationId);
    const missing = await missingOutsideReferences(tx, { holderId, documentId, destinationIds });
    if (!project) throw unknownReference('/projectId', ...missing);
    if (missing.length > 0) throw unknownReference(...missing);
    if (validTo < validFrom) throw new Problem({ refusal: 'period_invalid', pointer: '/validTo' });
    if (isExempt(project.kind))
      throw new Problem({ refusal: 'permit_not_required', citations: ['12'], pointer: '/projectId' });
    refuseIf(refuseOutsidePermit(await loadTerms(tx), validFrom));
    const number = await insertOutsidePermit(tx, {
      authority: authorityFor(project.regionCode),
      holderId,
      projectId,
      documentId,
      streams: grantedStreams(body.streams),
      validFrom,
      validTo,
      now,
      newId: uuidv7,
    });
    return { ...(await permitAnswer(tx, number, caller.viewer, now)), status: 201 };
  },
});
