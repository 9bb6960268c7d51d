import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { insertApplication, loadApplication } from '../db/permits/applications.ts';
import { loadCopies, loadPermit } from '../db/permits/permits.ts';
import { lockPermit } from '../db/permits/silence.ts';
import { loadSiteOf } from '../db/permits/sites.ts';
import { loadGrantedBody } from '../db/permits/succession.ts';
import type { Tx } from '../db/pool.ts';
import { asLongAgain, permitStatus } from '../domain/permits/permit.ts';
import { prefilled } from '../domain/permits/prefill.ts';
import { admit } from './application-admission.ts';
import { application } from './application-schemas.ts';
import { applicationShown } from './application-shown.ts';
import { memberOf } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { permitNumber } from './permit-shown.ts';
import { notFound, Problem } from './problem.ts';
import { type Answer, type AuditedAnswer, type Call, route } from './route.ts';

const params = z.strictObject({ number: permitNumber });
type Asking = Call<z.output<typeof params>, undefined, undefined>;

const REFUSALS = [
  'not_found',
  'precondition_failed',
  'wrong_state',
  'application_open',
  'outside_planning_area',
  'regulation_lapsed',
  'permit_not_required',
] as const;
const ONE_AT_A_TIME =
  'One renewal or amendment of a permit is open at a time; another is `wrong_state`, and so is one of a permit that is expired or ended or was granted outside the measures.';

export const renewPermit = route({
  operationId: 'renewPermit',
  method: 'POST',
  url: '/v1/permits/:number/renewal',
  tag: 'Permits',
  summary: 'Ask for the renewal of a permit',
  description: `A draft of what was granted last, with the vehicles that have copies now, for as long again; it is changed, submitted and decided like any application. Submitted at least 30 days before the last day of the permit and undecided past that day, it counts as granted for as long again (行政許可法 第五十條): the days alone, whatever else it asks for. Submitted later it is taken, and silence does nothing. ${ONE_AT_A_TIME}`,
  params,
  answers: { 201: application },
  etag: true,
  refusals: REFUSALS,
  chain: (call, answer) => chains(call, answer),
  rule: ['licensingLaw:50'],
  write: (call, tx) => begin(tx, call, 'renews'),
});

export const amendPermit = route({
  operationId: 'amendPermit',
  method: 'POST',
  url: '/v1/permits/:number/amendment',
  tag: 'Permits',
  summary: 'Ask for the amendment of a permit',
  description: `New vehicles, quantities, destinations, a new period (行政許可法 第四十九條): a draft of what was granted last, with the vehicles that have copies now. It is changed, submitted, assessed and decided like any application, and silence grants nothing. ${ONE_AT_A_TIME}`,
  params,
  answers: { 201: application },
  etag: true,
  refusals: REFUSALS,
  chain: (call, answer) => chains(call, answer),
  rule: ['licensingLaw:49'],
  write: (call, tx) => begin(tx, call, 'amends'),
});

function chains({ params }: Pick<Asking, 'params'>, { text }: AuditedAnswer) {
  return [`application:${text('id')}`, `permit:${params.number}`] as const;
}

async function begin(tx: Tx, call: Asking, asked: 'renews' | 'amends'): Promise<Answer> {
  const { params, caller, access, now, language, request } = call;
  const seen = await loadPermit(tx, params.number, caller.viewer, now);
  if (!seen) throw notFound();
  memberOf({ caller, access }, seen.holderId);
  const locked = await lockPermit(tx, seen.number, caller.viewer, now);
  if (!locked) throw notFound();
  const { permit, successor } = locked;
  checkIfMatch(request, permit.version);
  const calendar = await loadCalendar(tx);
  const state = permitStatus(permit, now);
  if (state !== 'active') throw new Problem({ refusal: 'wrong_state', params: { state } });
  if (successor) throw new Problem({ refusal: 'application_open', params: { id: successor.id } });
  const granted = await loadGrantedBody(tx, permit);
  if (!granted) throw new Problem({ refusal: 'wrong_state', params: { state: 'outside' } });

  const { number, kind, holderId, projectId, validFrom, validTo, periodFrom, planTo } = permit;
  const copies = (await loadCopies(tx, number)).filter(({ endedAt }) => endedAt === null);
  const scopeTo = planTo ?? (await loadSiteOf(tx, number))?.acceptsTo ?? null;
  const renewedTo = asked === 'renews' ? asLongAgain(periodFrom ?? validFrom, validTo) : null;
  const end = renewedTo !== null && (scopeTo === null || scopeTo < renewedTo) ? renewedTo : scopeTo;
  const body = prefilled(kind, granted, copies, end);
  const place = await admit(tx, { kind, applicantId: holderId, body }, now);
  const id = uuidv7();
  await insertApplication(tx, {
    id,
    kind,
    status: 'draft',
    applicantId: holderId,
    projectId,
    ...place,
    body,
    [asked]: number,
    createdBy: caller.sub,
    createdAt: now,
    updatedAt: now,
  });
  const made = await loadApplication(tx, id, caller.viewer);
  if (!made) throw new Error(`application ${id} is not there after it was made`);
  const shown = await applicationShown(tx, made, { calendar, now, language });
  return { status: 201, body: shown, version: made.version };
}
