import { z } from 'zod';
import { withReachOfLaw } from '../db/reach.ts';
import { type Act, saveAct, saveWorkedOut } from '../db/manifests/acts.ts';
import { lockManifest, type LockedManifest } from '../db/manifests/load.ts';
import { loadCopyFacts, loadManifest, loadTrail } from '../db/manifests/read.ts';
import type { Tx } from '../db/pool.ts';
import { AUTHORITIES, mayEnforce } from '../domain/law/art-07-competence.ts';
import type { ManifestState } from '../domain/manifests/manifest.ts';
import type { Ground } from '../domain/manifests/ground.ts';
import { isOverdue } from '../domain/manifests/sheet.ts';
import { MAX_MASS_KG } from '../domain/quantity.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import { authorityOf, type Caller, memberOf } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { manifestOut, manifestShown } from './manifest-shown.ts';
import { manifestParams } from './manifests.ts';
import { notFound, Problem, refuseIf } from './problem.ts';
import { type Call, route } from './route.ts';
import { text } from './schemas.ts';

type ActCall = Pick<Call<unknown, unknown, unknown>, 'caller' | 'now' | 'language' | 'settings' | 'request'>;

const reason = text(1_000);

export const voidManifest = route({
  operationId: 'voidManifest',
  method: 'POST',
  url: '/v1/manifests/:number/void',
  tag: 'Manifests',
  summary: 'Void an unused number',
  description:
    'Only while it is drawn and nothing was scanned on it; dispatchers of the carrier that drew it. A load that happened before and arrives later undoes it (第二十七條).',
  params: manifestParams,
  body: z.strictObject({ reason }),
  answers: { 200: manifestOut },
  etag: true,
  refusals: ['not_found', 'precondition_failed', 'wrong_state', 'sheet_scanned'],
  example: { reason: '打印損壞' },
  chain: ({ params }) => `manifest:${params.number}`,
  rule: ['27.1'],
  write: async ({ params, body, ...call }, tx) => {
    const manifest = await loadManifest(tx, params.number, call.caller.viewer);
    if (!manifest) throw notFound();
    memberOf(call, manifest.carrierId);
    return act(tx, manifest.number, { kind: 'void', reason: body.reason }, call, ({ state, scans }) =>
      // Whatever was scanned on a sheet says that it is on the road, though its load is not here yet.
      state !== 'drawn' ? wrongState(state) : scans.length > 0 ? SCANNED : null,
    );
  },
});

export const closeManifest = route({
  operationId: 'closeManifest',
  method: 'POST',
  url: '/v1/manifests/:number/close',
  tag: 'Manifests',
  summary: 'Close an overdue load that will not arrive',
  description:
    'An officer competent where the project lies, with a reason. The claim on the permit is given back.',
  params: manifestParams,
  body: z.strictObject({ reason }),
  answers: { 200: manifestOut },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { reason: '車輛事故，貨物已另行處置' },
  chain: ({ params }) => `manifest:${params.number}`,
  rule: ['27.1'],
  write: async ({ params, body, ...call }, tx) => {
    await competentFor(tx, params.number, call.caller);
    return act(tx, params.number, { kind: 'close', reason: body.reason }, call, ({ state, departedAt }) =>
      isOverdue(state, departedAt, call.now) ? null : wrongState(state),
    );
  },
});

export const settleManifest = route({
  operationId: 'settleManifest',
  method: 'POST',
  url: '/v1/manifests/:number/settlement',
  tag: 'Manifests',
  summary: 'Settle a difference',
  description:
    'An officer competent where the project or the site lies settles what the load weighed; that closes weight, category, vehicle and hold, and the fourth copy is filed (第二十七條第二款). The claim on the permit moves to the settled mass as far as there is room.',
  params: manifestParams,
  body: z.strictObject({ massKg: z.int().min(1).max(MAX_MASS_KG), reason }),
  answers: { 200: manifestOut },
  etag: true,
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { massKg: 10_000, reason: '核查地磅記錄' },
  chain: ({ params }) => `manifest:${params.number}`,
  rule: ['27.2'],
  write: async ({ params, body, ...call }, tx) => {
    await competentFor(tx, params.number, call.caller);
    return act(tx, params.number, { kind: 'settle', ...body }, call, ({ state }) =>
      state === 'received' ? null : wrongState(state),
    );
  },
});

const SCANNED = refuse('sheet_scanned', { citations: ['27.1'] });

function wrongState(state: ManifestState): Refusal {
  return refuse('wrong_state', { params: { state }, citations: ['27.1'] });
}

/** An act of enforcement on a manifest: any authority competent where the project or the site lies (第七條). */
export async function competentFor(tx: Tx, number: string, caller: Caller): Promise<void> {
  const manifest = await loadManifest(tx, number, caller.viewer);
  if (!manifest) throw notFound();
  const facts = await loadCopyFacts(tx, number);
  const regions = [facts.projectRegion, facts.siteRegion].filter((region) => region !== null);
  // A sheet that was never loaded has no place yet; its authority is the one it was drawn from.
  const places = regions.length > 0 ? regions : [manifest.authority];
  if (places.some((region) => mayEnforce(authorityOf(caller), region))) return;
  const authority = AUTHORITIES.find(({ code }) => code === places[0])?.name ?? '';
  throw new Problem({ refusal: 'not_competent', params: { authority }, citations: ['7'] });
}

/**
 * Load, decide, save, for what is done to a manifest besides scanning, by whoever may: it is judged by registers of
 * everybody it names, as a scan is.
 */
function act(
  tx: Tx,
  number: string,
  doing: Act,
  call: ActCall,
  refusal: (manifest: LockedManifest) => Refusal | null,
) {
  return withReachOfLaw(tx, (law) => actOn(law, number, doing, call, refusal));
}

async function actOn(
  tx: Tx,
  number: string,
  doing: Act,
  { caller, now, language, settings, request }: ActCall,
  refusal: (manifest: LockedManifest) => Refusal | null,
) {
  const manifest = await lockManifest(tx.$client, number);
  if (!manifest) throw notFound();
  checkIfMatch(request, manifest.version);
  refuseIf(refusal(manifest));
  const ground = groundAfter(manifest.ground, doing, now);
  const limits = { weightTolerancePercent: settings.weightTolerancePercent };
  await saveAct(tx, number, doing, caller.sub, now);
  await saveWorkedOut(tx, number, manifest, ground, { now, limits, newId: uuidv7 });

  const stored = await loadManifest(tx, number, caller.viewer);
  if (!stored) throw new Error(`expected manifest ${number}`);
  const body = manifestShown(stored, await loadTrail(tx, number), { caller, now, language }, 'own');
  return { status: 200, version: stored.version, body };
}

function groundAfter(ground: Ground, doing: Act, now: Instant): Ground {
  switch (doing.kind) {
    case 'void':
      return { ...ground, voidedAt: now };
    case 'close':
      return { ...ground, closedAt: now };
    case 'settle':
      return { ...ground, settlement: { at: now, massKg: doing.massKg } };
  }
}
