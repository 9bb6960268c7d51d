import type pg from 'pg';
import { lockAndLoad, type LoadedScan } from '../db/manifests/load.ts';
import { roomBeside, saveChange } from '../db/manifests/save.ts';
import { originated } from '../db/audit/append.ts';
import { countRepeat } from '../db/manifests/repeats.ts';
import { commit } from '../db/pool.ts';
import { claimAfter, judgeOnce, outcomeOf, planFor } from '../domain/manifests/record.ts';
import type { RoadContent, RoadScan } from '../domain/manifests/scan.ts';
import { senderOf } from '../domain/manifests/senders.ts';
import { bindingScans, type Sheet } from '../domain/manifests/sheet.ts';
import { scanEntry } from './audit-entry.ts';
import { actingCaller } from './authenticate.ts';
import { type Caller, isStaff } from './caller.ts';
import { parsed } from './dispatch.ts';
import { uuidv7 } from './ids.ts';
import { recordInspection } from './inspections.ts';
import { isDatabaseAway, notFound, Problem, problemDocument } from './problem.ts';
import { route } from './route.ts';
import {
  fingerprintOf,
  type KeptAnswer,
  recordedAnswer,
  repeatedAnswer,
  type ScanCall,
} from './scan-answers.ts';
import {
  batchAnswer,
  batchInput,
  batchShown,
  scanAnswer,
  scanIdIn,
  scanInput,
  type ScanInput,
} from './scan-schemas.ts';

export const DESCRIPTION =
  'Evidence: once it is well-formed and its sender may send it, it is recorded, and what the law makes of it is attached as findings. `load` and `return`: gate of the project; `depart` and `redirect`: driver or dispatcher of the carrier; `receive` and `refuse`: gate of the site; `inspect`: officers. It may come late, twice, in any order (第二十七條).';

export const recordScan = route({
  operationId: 'recordScan',
  method: 'POST',
  url: '/v1/scans',
  tag: 'Manifests',
  summary: 'Record a scan',
  description: `${DESCRIPTION} 201 the first time, 200 for a repeat.`,
  ownMemberships: true,
  body: scanInput,
  answers: { 200: scanAnswer, 201: scanAnswer },
  told: {
    201: 'Recorded for the first time: the state of the manifest, what the law makes of the scan, and of a load or departure whether it is cleared.',
    200: 'A repeat: the answer of the first time, in the language asked for now.',
  },
  refusals: ['not_found', 'scan_conflict'],
  example: {
    id: '0190f5c2-7a3e-7c11-9d4e-3f1a5b7c9d10',
    manifestNumber: '421200260316000001K7QXD',
    kind: 'load',
    at: '2026-03-16T18:20:00+08:00',
    plate: '鄂L12345',
    projectId: '0190f5c2-7a3e-7c11-9d4e-3f1a5b7c9d11',
    category: 'recyclable',
    materials: ['concrete'],
    quantity: { value: 15, unit: 't' },
    destinationId: '0190f5c2-7a3e-7c11-9d4e-3f1a5b7c9d12',
  },
  run: async (call) => {
    const { status, body } = await record(call, call.body);
    return { status, body };
  },
});

export const recordScans = route({
  operationId: 'recordScans',
  method: 'POST',
  url: '/v1/scans/batch',
  tag: 'Manifests',
  summary: 'Record scans that waited on a device',
  description: `${DESCRIPTION} Each is validated and recorded by itself, in the order given; each has the status it would have had alone. Those answered by 429 are to be sent again. Wait 60 seconds for the answer of a full batch; where none comes, send it again.`,
  ownMemberships: true,
  body: batchInput,
  bodyShown: batchShown,
  answers: { 200: batchAnswer },
  told: {
    200: 'One result for each scan, in the order sent, with the status it would have had alone.',
  },
  refusals: [],
  example: {
    scans: [
      {
        id: '0190f5c2-7a3e-7c11-9d4e-3f1a5b7c9d13',
        manifestNumber: '421200260316000001K7QXD',
        kind: 'depart',
        at: '2026-03-16T18:30:00+08:00',
        washed: true,
        covered: true,
      },
    ],
  },
  run: async (call) => {
    const { scans } = call.body;
    await call.limits.ofBatch(call.request, scans.length);
    const results: Awaited<ReturnType<typeof recordOfBatch>>[] = [];
    for (const scan of scans) results.push(await recordOfBatch(call, scan));
    await call.limits.missed(call.request, results.filter(({ status }) => status === 404).length);
    return { status: 200, body: { results } };
  },
});

/** One scan of a batch: what would have been its problem document becomes its result. */
export async function recordOfBatch(call: ScanCall, input: unknown) {
  try {
    const { status, body } = await record(call, parsed(scanInput, input, call.language));
    return { id: body.id, outcome: body.outcome, status, scan: body };
  } catch (error) {
    const problem =
      error instanceof Problem
        ? error
        : isDatabaseAway(error)
          ? new Problem({ refusal: 'unavailable' })
          : null;
    if (!problem) throw error;
    return {
      id: scanIdIn(input),
      outcome: 'refused' as const,
      status: problem.status,
      problem: problemDocument(problem, call.language, call.request.url),
    };
  }
}

/** Ids may be taken, and locks cross, between looking and saving; then everything is looked at once more. */
const TRIES = 4;

async function record(call: ScanCall, input: ScanInput) {
  if (input.kind !== 'inspect' && isStaff(call.caller)) throw notFound();
  for (let tries = 1; ; tries++) {
    try {
      return input.kind === 'inspect' ? await recordInspection(call, input) : await recordOnRoad(call, input);
    } catch (error) {
      const isRace = isRaced(error);
      if (!isRace || tries === TRIES) throw error;
    }
  }
}

/** A unique id that another transaction took meanwhile, a deadlock that the database ended, a sender removed meanwhile. */
const RACED: ReadonlySet<string> = new Set(['23505', '40P01', '42501']);

function isRaced(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && RACED.has(String(at.code))) return true;
  return false;
}

/** Load, decide, save: one round trip down, a pure decision, one up. */
async function recordOnRoad(call: ScanCall, input: RoadInput) {
  const client = await call.database.hot.connect();
  let broken: Error | undefined;
  try {
    return await recordOn(client, call, input, { hasBegun: false, closing: () => commit(client) });
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => (broken = failed));
    throw error;
  } finally {
    client.release(broken);
  }
}

export type RoadInput = Exclude<ScanInput, { kind: 'inspect' }>;

/** Records a scan in a transaction that has begun, or begins with it; `closing` goes together with what is saved. */
export async function recordOn(
  client: pg.ClientBase,
  call: ScanCall,
  input: RoadInput,
  { hasBegun, closing }: Readonly<{ hasBegun: boolean; closing: () => Promise<void> }>,
) {
  const { id, manifestNumber, at, location, ...content } = input;
  const { caller, now } = call;
  const asked = { id, manifestNumber, content, sub: caller.sub };
  const loaded = await lockAndLoad(client, call.fence, asked, { hasBegun });
  const { manifest, registers } = loaded;
  const sender = senderIn(loaded, content, caller, call);
  if (!manifest || !registers || !sender) throw notFound();
  const fingerprint = fingerprintOf(input);
  if (loaded.recorded) {
    // A repeat is written too, so that its acknowledgement is as durable as the first.
    const repeated = repeatedAnswer(id, loaded.recorded, fingerprint, call.language);
    await settled([countRepeat(client, id), closing()]);
    return repeated;
  }
  await call.limits.ofManifest(manifestNumber, sender);

  const judgedOnce = judgeOnce(id, content, manifest.scans, {
    isVehicleBusy: loaded.isVehicleBusy,
    registers,
  });
  const row: RoadScan = {
    id,
    at,
    receivedAt: now,
    location: location ?? null,
    sender,
    content,
    judgedOnce,
  };
  const scans = [...manifest.scans, row];
  const plan = planFor(manifest, scans, registers);
  const limits = { weightTolerancePercent: call.settings.weightTolerancePercent };
  const room = plan.kind === 'move' ? await roomBeside(client, manifest, plan.target.streamId) : true;
  const outcome = outcomeOf(manifest, scans, claimAfter(manifest.claim, plan, room), registers, limits);
  const withoutRoom =
    plan.kind === 'first' && plan.target.streamId !== null
      ? outcomeOf(manifest, scans, claimAfter(manifest.claim, plan, false), registers, limits)
      : null;
  const answer = answerOf(manifestNumber, id, outcome.sheet);
  const answerWithoutRoom = withoutRoom && answerOf(manifestNumber, id, withoutRoom.sheet);
  const saving = saveChange(client, {
    number: manifestNumber,
    before: manifest,
    outcome,
    withoutRoom,
    scan: {
      row,
      fingerprint,
      answer,
      answerWithoutRoom,
      entry: originated(
        scanEntry(call, `manifest:${manifestNumber}`, input, fingerprint, sender.organisationId),
      ),
    },
    now,
    newId: uuidv7,
  });
  const [hadRoom] = await settled([saving, closing()]);
  const came = hadRoom || !answerWithoutRoom ? answer : answerWithoutRoom;
  return recordedAnswer(id, came, call.language);
}

/**
 * Who sends, by the memberships loaded with the manifest, or by the API key that called. Acting for an organisation
 * of others is forbidden before anybody learns whether there is such a manifest.
 */
function senderIn(loaded: LoadedScan, content: RoadContent, caller: Caller, { request }: ScanCall) {
  const { manifest, registers } = loaded;
  const members =
    caller.apiKeyId === null
      ? actingCaller(
          {
            ...caller,
            memberships: loaded.memberships.map((each) => ({ ...each, uscc: '', verified: false })),
          },
          request,
        ).memberships
      : caller.memberships;
  if (!manifest || !registers) return null;
  const load = bindingScans(manifest.scans, registers).find((scan) => scan.content.kind === 'load');
  return senderOf(
    content,
    { sub: caller.sub, name: caller.name, members },
    {
      carrierId: manifest.carrierId,
      projects: registers.projects,
      sites: registers.sites,
      loadedProjectId: load?.content.kind === 'load' ? load.content.projectId : null,
      emitsSomewhere: loaded.emitsSomewhere,
    },
  );
}

function answerOf(number: string, scanId: string, sheet: Sheet): KeptAnswer {
  const { findings, clearance } = sheet.ofScan(scanId);
  return { manifest: { number, state: sheet.state }, clearance, findings };
}

/** Waits for all, because a connection must not be given back with statements under way; throws the first failure. */
async function settled<A, B>(work: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
