import { z } from 'zod';
import { loadCalendar } from '../db/calendar.ts';
import { saveWorkedOut } from '../db/manifests/acts.ts';
import { insertCorrection, insertRequest, saveAnswer } from '../db/manifests/corrections.ts';
import { lockManifest, type LockedManifest } from '../db/manifests/load.ts';
import { loadManifest, loadTrail, type StoredManifest } from '../db/manifests/read.ts';
import { loadSites } from '../db/permits/sites.ts';
import type { Tx } from '../db/pool.ts';
import { withReachOfLaw } from '../db/reach.ts';
import {
  type Changes,
  CORRECTABLE,
  CORRECTION_ANSWERS,
  partiesAmong,
  refuseAnswer,
  refuseProposal,
  refuseRequest,
  STATUS_AFTER,
} from '../domain/manifests/correction.ts';
import type { Ground } from '../domain/manifests/ground.ts';
import { type Standing, standingOf } from '../domain/manifests/parties.ts';
import { type Sheet, workOut } from '../domain/manifests/sheet.ts';
import { authorityOf } from './caller.ts';
import { correctionOut, correctionShown, requestOut, requestShown } from './correction-shown.ts';
import { checkIfMatch } from './dispatch.ts';
import { dutiesAsked } from './guard.ts';
import { uuidv7 } from './ids.ts';
import { competentFor } from './manifest-acts.ts';
import { manifestParams } from './manifests.ts';
import { notFound, Problem, refuseIf, unknownReference } from './problem.ts';
import { type AnyCall, route } from './route.ts';
import { correctable } from './scan-schemas.ts';
import { id, text } from './schemas.ts';

const reason = text(1_000);

const changes = z
  .strictObject(correctable)
  .partial()
  .refine((given) => Object.keys(given).length > 0, { error: 'a correction changes something' })
  .meta({
    id: 'Changes',
    description: 'What the sheet is to say instead; of the load, never of a scan.',
  });

export const proposeCorrection = route({
  operationId: 'proposeCorrection',
  method: 'POST',
  url: '/v1/manifests/:number/corrections',
  tag: 'Manifests',
  summary: 'Propose to correct the sheet',
  description:
    'A party whose copy is complete proposes what the sheet should say (第二十七條): plate, category, materials, quantity, destination, driver. One is open at a time, and keeps a received manifest from being filed; a filed one stays filed. Another party answers; what scans said is never changed, and the old values stay readable in `before`.',
  params: manifestParams,
  body: z.strictObject({ changes, reason }),
  answers: { 201: correctionOut },
  refusals: [
    'not_found',
    'forbidden',
    'precondition_failed',
    'wrong_state',
    'correction_open',
    'unknown_reference',
  ],
  example: { changes: { quantity: { value: 12, unit: 't' } }, reason: '申報數量誤錄' },
  chain: ({ params }) => `manifest:${params.number}`,
  rule: ['27.1'],
  write: async ({ params: { number }, body, ...call }, tx) => {
    await loadVisible(tx, number, call);
    const made = uuidv7();
    await onLocked(tx, number, call, async (law, { manifest, sheet }) => {
      const standing = standingIn(call, sheet, manifest);
      checkIfMatch(call.request, manifest.version);
      const sides = partiesAmong(standing.sides, sheet.copies);
      refuseIf(refuseProposal(sheet.state, manifest.ground.corrections, sides));
      if (!sheet.load) throw new Error(`expected a load on manifest ${number}`);
      const proposed = await knownChanges(law, body.changes, call.now);
      const correction = {
        id: made,
        loadScanId: sheet.load.id,
        changes: proposed,
        sides,
        bySub: call.caller.sub,
        proposedAt: call.now,
        onFiled: sheet.state === 'filed',
      };
      await insertCorrection(law, {
        ...correction,
        manifestNumber: number,
        before: standsOn(sheet, proposed),
        reason: body.reason,
        organisationId: standing.organisation?.id ?? null,
        // Of an organisation its name is enough.
        byName: standing.organisation ? '' : call.caller.name,
      });
      return [...manifest.ground.corrections, { ...correction, status: 'open', answeredAt: null }];
    });
    return { status: 201, body: await correctionAfter(tx, number, made, call) };
  },
});

export const answerCorrection = route({
  operationId: 'answerCorrection',
  method: 'POST',
  url: '/v1/manifests/:number/corrections/:id/answer',
  tag: 'Manifests',
  summary: 'Agree to a correction, refuse or withdraw it',
  description:
    'Another party whose copy is complete agrees or refuses; the author alone withdraws. What nobody answered in five working days an officer may, who is competent where the project or the site lies (第二十七條). Agreed, the sheet says what was proposed, the claim on the permit moves as far as there is room, and what the comparison found is compared anew. What was found at loading stays: an officer decides on a suspicion, not the parties.',
  params: manifestParams.extend({ id }),
  body: z.strictObject({ answer: z.enum(CORRECTION_ANSWERS) }),
  answers: { 200: correctionOut },
  refusals: ['not_found', 'forbidden', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { answer: 'agree' },
  chain: ({ params }) => `manifest:${params.number}`,
  rule: ['27.1'],
  write: async ({ params, body, ...call }, tx) => {
    const { number } = params;
    const { caller, now } = call;
    const trail = await loadTrail(tx, (await loadVisible(tx, number, call)).number);
    if (!trail.corrections.some((each) => each.id === params.id)) throw notFound();
    if (caller.authority !== null) await competentFor(tx, number, caller);
    const calendar = await loadCalendar(tx);
    await onLocked(tx, number, call, async (law, { manifest, sheet }) => {
      const { corrections } = manifest.ground;
      const asked = corrections.find((each) => each.id === params.id);
      if (!asked) throw notFound();
      const standing = caller.authority === null ? standingIn(call, sheet, manifest) : null;
      checkIfMatch(call.request, manifest.version);
      const by = standing ? partiesAmong(standing.sides, sheet.copies) : 'officer';
      refuseIf(refuseAnswer(asked, body.answer, { by, sub: caller.sub }, now, calendar));
      const status = STATUS_AFTER[body.answer];
      await saveAnswer(law, asked.id, {
        status,
        answeredAt: now,
        answeredBySub: caller.sub,
        answeredById: standing?.organisation?.id ?? null,
        answeredByAuthority: caller.authority,
      });
      return corrections.map((each) => (each === asked ? { ...each, status, answeredAt: now } : each));
    });
    return { status: 200, body: await correctionAfter(tx, number, params.id, call) };
  },
});

export const requestCorrection = route({
  operationId: 'requestCorrection',
  method: 'POST',
  url: '/v1/manifests/:number/correction-requests',
  tag: 'Manifests',
  summary: 'Ask the parties for a correction',
  description:
    'An officer competent where the project or the site lies asks for a correction. That holds the manifest (`hold` in `open`) until a correction is answered by another party than its author, or the manifest is settled; one that is filed stays filed (第二十七條).',
  params: manifestParams,
  body: z.strictObject({ reason }),
  answers: { 201: requestOut },
  refusals: ['not_found', 'not_competent', 'precondition_failed', 'wrong_state'],
  example: { reason: '車牌與地磅記錄不符，請更正' },
  chain: ({ params }) => `manifest:${params.number}`,
  rule: ['27.1'],
  write: async ({ params: { number }, body, ...call }, tx) => {
    const { caller, now } = call;
    await competentFor(tx, number, caller);
    const made = { id: uuidv7(), reason: body.reason, authority: authorityOf(caller), requestedAt: now };
    await withReachOfLaw(tx, async (law) => {
      const { manifest, sheet } = await lockSheet(law, number, call);
      checkIfMatch(call.request, manifest.version);
      refuseIf(refuseRequest(sheet.state));
      const onFiled = sheet.state === 'filed';
      await insertRequest(law, { ...made, manifestNumber: number, bySub: caller.sub, onFiled });
      const ground = onFiled ? manifest.ground : { ...manifest.ground, heldAt: now };
      await saveAfter(law, number, manifest, ground, call);
    });
    return { status: 201, body: requestShown(made) };
  },
});

type Acting = Pick<AnyCall, 'caller' | 'access' | 'now' | 'language' | 'settings' | 'request'>;
type Locked = Readonly<{ manifest: LockedManifest; sheet: Sheet }>;

async function loadVisible(tx: Tx, number: string, { caller }: Acting): Promise<StoredManifest> {
  const manifest = await loadManifest(tx, number, caller.viewer);
  if (!manifest) throw notFound();
  return manifest;
}

/**
 * Load, decide, save: what is decided gives the corrections of the manifest as they are then. With the reach of the
 * law, because a sheet is worked out by registers of everybody it names.
 */
function onLocked(
  tx: Tx,
  number: string,
  call: Acting,
  decide: (law: Tx, locked: Locked) => Promise<Ground['corrections']>,
): Promise<void> {
  return withReachOfLaw(tx, async (law) => {
    const locked = await lockSheet(law, number, call);
    const corrections = await decide(law, locked);
    await saveAfter(law, number, locked.manifest, { ...locked.manifest.ground, corrections }, call);
  });
}

async function lockSheet(law: Tx, number: string, call: Acting): Promise<Locked> {
  const manifest = await lockManifest(law.$client, number);
  if (!manifest) throw notFound();
  const { scans, ground, registers, claim } = manifest;
  return { manifest, sheet: workOut(scans, ground, registers, limitsOf(call), claim) };
}

function saveAfter(law: Tx, number: string, before: LockedManifest, ground: Ground, call: Acting) {
  const { now } = call;
  return saveWorkedOut(law, number, before, ground, { now, limits: limitsOf(call), newId: uuidv7 });
}

function limitsOf({ settings }: Acting) {
  return { weightTolerancePercent: settings.weightTolerancePercent };
}

/** For whom the caller stands on the sheet; 403 for who sees it and is none of its parties, or has another duty. */
function standingIn({ caller, access }: Acting, sheet: Sheet, { registers }: LockedManifest): Standing {
  const person = { sub: caller.sub, members: caller.memberships };
  const standing = standingOf(person, dutiesAsked(access), sheet, registers);
  if (!standing) throw new Problem({ refusal: 'forbidden' });
  return standing;
}

type Asked = Readonly<{ [Field in keyof Changes]: Changes[Field] | undefined }>;

/** What is asked for; 422 where the destination is none. */
async function knownChanges(law: Tx, asked: Asked, now: number): Promise<Changes> {
  const { destinationId } = asked;
  if (destinationId !== undefined && (await loadSites(law, [destinationId], now)).length === 0)
    throw unknownReference('/changes/destinationId');
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Changes;
}

/** What the sheet says now where it would be changed. */
function standsOn({ load, destinationId }: Sheet, proposed: Changes): Changes {
  const now = { ...load?.content, destinationId };
  return Object.fromEntries(
    CORRECTABLE.filter((field) => field in proposed && now[field] != null).map((field) => [
      field,
      now[field],
    ]),
  ) as Changes;
}

async function correctionAfter(tx: Tx, number: string, made: string, call: Acting) {
  const manifest = await loadVisible(tx, number, call);
  const trail = await loadTrail(tx, number);
  const correction = trail.corrections.find((each) => each.id === made);
  if (!correction) throw new Error(`expected correction ${made} of manifest ${number}`);
  return correctionShown(correction, manifest, trail, call, 'own');
}
