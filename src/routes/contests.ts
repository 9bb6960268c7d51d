import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { asItStands, lockApplicationNaming, saveApplication } from '../db/permits/applications.ts';
import type { Tx } from '../db/pool.ts';
import { withReachOfLaw } from '../db/reach.ts';
import { insertContest } from '../db/permits/evidence.ts';
import { destinationIds } from '../db/permits/facts.ts';
import { loadSites } from '../db/permits/sites.ts';
import type { Instant } from '../domain/time.ts';
import { contractsNaming } from '../domain/permits/evidence.ts';
import { refuseAction } from '../domain/permits/procedure.ts';
import { contestOut } from './application-schemas.ts';
import { contestShown } from './application-shown.ts';
import { memberOf } from './caller.ts';
import { uuidv7 } from './ids.ts';
import { notFound, refuseIf, unknownReference } from './problem.ts';
import { type Answer, type AnyCall, route } from './route.ts';
import { id, text } from './schemas.ts';

export const contestContract = route({
  operationId: 'contestContract',
  method: 'POST',
  url: '/v1/permit-applications/:id/contests',
  tag: 'Permits',
  summary: 'Contest a contract of an application',
  description:
    'The carrier of a carriage contract or the operator of the destination of a disposal contract says that it never made it, or not like this (第九條第(三), (四)項). Its condition is then `unverified` until an officer attests it. For organisations that no contract names the application is not there; the number of another contract is `unknown_reference`.',
  params: z.strictObject({ id }),
  body: z.strictObject({ contractNumber: text(100), reason: text(2_000) }),
  answers: { 201: contestOut },
  refusals: ['not_found', 'wrong_state', 'unknown_reference'],
  example: { contractNumber: 'YS-2026-3', reason: '本單位未簽訂此合同' },
  chain: ({ params }) => `application:${params.id}`,
  rule: ['9'],
  write: async ({ params, body, now, ...who }, tx) =>
    // Whom the application names sees it only to contest.
    withReachOfLaw(tx, (law) => contestAs(law, who, params.id, body, now)),
});

async function contestAs(
  tx: Tx,
  { caller, access }: Pick<AnyCall, 'caller' | 'access'>,
  applicationId: string,
  body: Readonly<{ contractNumber: string; reason: string }>,
  now: Instant,
): Promise<Answer> {
  const found = await lockApplicationNaming(tx, applicationId, caller.viewer);
  if (!found) throw notFound();
  const sites = await loadSites(tx, destinationIds(found.body), now);
  const operators = new Map(sites.map((site) => [site.id, site.operatorId]));
  const parties = caller.memberships.flatMap(({ organisationId }) => {
    const numbers = contractsNaming(found.body, organisationId, (siteId) => operators.get(siteId));
    return numbers.size === 0 ? [] : [{ organisationId, isNamed: numbers.has(body.contractNumber) }];
  });
  const party = parties.find(({ isNamed }) => isNamed) ?? parties[0];
  if (!party) throw notFound();
  const { organisationId, isNamed } = party;
  memberOf({ caller, access }, organisationId);
  const calendar = await loadCalendar(tx);
  const current = asItStands(found, now, calendar);
  refuseIf(refuseAction(current, 'contest'));
  if (!isNamed) throw unknownReference('/contractNumber');
  const made = { ...body, organisationId, at: now };
  await insertContest(tx, { id: uuidv7(), applicationId: current.id, ...made, bySub: caller.sub });
  await saveApplication(tx, current, { now, calendar });
  return { status: 201, body: contestShown(made) };
}
