import { z } from 'zod';
import {
  endDisposalCopies,
  loadCarrierCopies,
  loadContractedCarriers,
  replaceCopy,
} from '../db/permits/copies.ts';
import { loadVehicles } from '../db/permits/facts.ts';
import {
  loadCopies,
  loadPermit,
  loadStreams,
  type StoredCopy,
  type StoredPermit,
} from '../db/permits/permits.ts';
import { loadProjectName } from '../db/permits/references.ts';
import { loadCalendar } from '../db/calendar.ts';
import { saveApplication, type StoredApplication } from '../db/permits/applications.ts';
import { lockPermit } from '../db/permits/silence.ts';
import { listVehicleRows } from '../db/registers/vehicles.ts';
import { withReachOfLaw } from '../db/reach.ts';
import type { Tx } from '../db/pool.ts';
import type { Chain } from '../domain/audit/entry.ts';
import { APPLICATION_KINDS } from '../domain/permits/application.ts';
import { permitStatus } from '../domain/permits/permit.ts';
import { refuseCarryingVehicle, refuseFleetVehicle } from '../domain/permits/replacement.ts';
import { withReplaced } from '../domain/permits/prefill.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { authorityNamed } from './authority-named.ts';
import { memberOf } from './caller.ts';
import { checkIfMatch } from './dispatch.ts';
import { scriptOf, type Script } from './language.ts';
import { prefers } from './negotiate.ts';
import { paperAnswer, PDF } from './paper-answer.ts';
import { permitCopyPdf } from './paper/permit-copy.ts';
import { copyOut, copyShown, copyStatusOut, permitNumber, statusOfCopy } from './permit-shown.ts';
import { notFound, Problem, refuseIf, unknownReference } from './problem.ts';
import { type Answer, type AnyCall, route } from './route.ts';
import { dayOut, instantOut, named, plate, shownAt } from './schemas.ts';

export const replacePermitCopy = route({
  operationId: 'replacePermitCopy',
  method: 'POST',
  url: '/v1/permits/:number/copies',
  tag: 'Permits',
  summary: 'Put another vehicle in the place of one',
  description:
    'One copy for one vehicle (第十一條): the copy of `removePlate` ends at once, and so do its copies under the disposal permits for which the holder carries; a renewal or an amendment that is not decided names the new vehicle from then on; `addPlate` gets the next number. A vehicle added to a fleet must meet 第十條第(二)項 and 第(三)項, one added to a disposal permit must have an active copy of its contracted carrier (第九條第(三)項): else `vehicle_not_admissible` with the findings.',
  params: z.strictObject({ number: permitNumber }),
  body: z.strictObject({ removePlate: plate, addPlate: plate }),
  answers: { 201: copyOut },
  refusals: [
    'not_found',
    'precondition_failed',
    'wrong_state',
    'unknown_reference',
    'vehicle_not_admissible',
  ],
  example: { removePlate: '鄂L12345', addPlate: '鄂L8K56A' },
  chain: ({ params }, { about }) => [`permit:${params.number}`, ...about.map((chain) => chain as Chain)],
  rule: ['11'],
  write: async ({ params, body: { removePlate, addPlate }, caller, access, now, request }, tx) => {
    const seen = await loadPermit(tx, params.number, caller.viewer, now);
    if (!seen) throw notFound();
    memberOf({ caller, access }, seen.holderId);
    // The vehicles of contracted carriers are looked at, and their copies under the permits of others end.
    return withReachOfLaw(tx, (law) =>
      replace(law, seen.number, { removePlate, addPlate }, { request, now }),
    );
  },
});

async function replace(
  tx: Tx,
  number: string,
  { removePlate, addPlate }: Readonly<{ removePlate: string; addPlate: string }>,
  { request, now }: Pick<AnyCall, 'request' | 'now'>,
): Promise<Answer> {
  const locked = await lockPermit(tx, number, 'all', now);
  if (!locked) throw notFound();
  const { permit, successor } = locked;
  checkIfMatch(request, permit.version);
  const state = permitStatus(permit, now);
  if (state !== 'active') throw new Problem({ refusal: 'wrong_state', params: { state } });
  const copies = await loadCopies(tx, permit.number);
  const activeOf = (wanted: string) => copies.find((copy) => copy.plate === wanted && copy.endedAt === null);
  const removed = activeOf(removePlate);
  const isTaken = activeOf(addPlate) !== undefined;
  const carrierId = isTaken ? null : await carrierOf(tx, permit, addPlate);
  if (permit.kind === 'disposal' && removed && !isTaken && carrierId === null)
    await refuseRegistered(tx, addPlate);
  if (!removed || carrierId === null)
    throw unknownReference(
      ...(removed ? [] : ['/removePlate']),
      ...(carrierId === null ? ['/addPlate'] : []),
    );
  await refuseVehicle(tx, permit, addPlate, carrierId, now);
  const copyNumber = Math.max(...copies.map((copy) => copy.copyNumber)) + 1;
  await replaceCopy(tx, removed, { copyNumber, plate: addPlate, carrierId }, now);
  const about =
    permit.kind === 'disposal' ? [] : await endDisposalCopies(tx, permit.holderId, [removePlate], now);
  if (successor) await replaceAsked(tx, successor, [removePlate, addPlate], now);
  const added: StoredCopy = {
    permitNumber: permit.number,
    copyNumber,
    carrierId,
    plate: addPlate,
    issuedAt: now,
    endedAt: null,
    endReason: null,
  };
  const chains: readonly Chain[] = [
    ...about.map((each) => `permit:${each}` as const),
    ...(successor ? [`application:${successor.id}` as const] : []),
  ];
  return { status: 201, body: copyShown(added, permit, now), about: chains };
}

/** What is asked beside the permit names the new vehicle, so that no decision brings the old one back. */
async function replaceAsked(
  tx: Tx,
  successor: StoredApplication,
  [removed, added]: readonly [string, string],
  now: Instant,
): Promise<void> {
  const calendar = await loadCalendar(tx);
  await saveApplication(
    tx,
    { ...successor, body: withReplaced(successor.body, removed, added) },
    { now, calendar },
  );
}

/** Whose registered vehicle it is, of those who may carry under the permit; null where it is nobody's. */
async function carrierOf(tx: Tx, permit: StoredPermit, addPlate: string): Promise<string | null> {
  const carriers =
    permit.kind === 'disposal' ? await loadContractedCarriers(tx, permit.number) : [permit.holderId];
  const vehicles = await loadVehicles(tx, carriers, [addPlate]);
  return vehicles.get(addPlate)?.organisationId ?? null;
}

/** A vehicle that is registered, though of no contracted carrier, has no copy of one: 422 with that finding. */
async function refuseRegistered(tx: Tx, addPlate: string): Promise<void> {
  const [registered] = await listVehicleRows(tx, 'all', { plate: addPlate }, null, 1);
  if (registered) refuseIf(refuseCarryingVehicle(addPlate, [], false));
}

async function refuseVehicle(
  tx: Tx,
  permit: StoredPermit,
  addPlate: string,
  carrierId: string,
  now: Instant,
): Promise<void> {
  if (permit.kind === 'disposal') {
    const copies = await loadCarrierCopies(tx, carrierId, addPlate, now);
    const streams = await loadStreams(tx, permit.number);
    const haulsItsOwn = streams.some(
      (stream) => stream.category === 'recyclable' && stream.operatorId === carrierId,
    );
    return refuseIf(refuseCarryingVehicle(addPlate, copies, haulsItsOwn));
  }
  const vehicle = (await loadVehicles(tx, [carrierId], [addPlate])).get(addPlate);
  if (vehicle) refuseIf(refuseFleetVehicle(vehicle, dayOf(now)));
}

const copySheet = z
  .strictObject({
    permitNumber: z.string(),
    kind: z.enum(APPLICATION_KINDS),
    copyNumber: z.int().min(1),
    plate: z.string(),
    status: copyStatusOut,
    holder: named,
    authority: z.string(),
    validFrom: dayOut,
    validTo: dayOut,
    issuedAt: instantOut,
    credential: z
      .string()
      .describe('Signed with a key of `getCredentialKeys`; it is what `verifyUrl` ends with.'),
    verifyUrl: z.string().describe('What the QR code carries.'),
  })
  .meta({ id: 'PermitCopySheet' });

export const getPermitCopy = route({
  operationId: 'getPermitCopy',
  method: 'GET',
  url: '/v1/permits/:number/copies/:copyNumber',
  tag: 'Permits',
  summary: 'The copy for one vehicle',
  description:
    'The paper that travels with the vehicle (第十一條), as JSON, or as PDF with a QR code where `Accept` prefers `application/pdf`: in Simplified Chinese, or in Traditional for `zh-Hant`. The code leads to `verifyCredential` and can be verified offline too. For whoever may read the permit.',
  params: z.strictObject({
    number: permitNumber,
    copyNumber: z.coerce.number().int().min(1).max(1_000_000),
  }),
  answers: { 200: copySheet },
  media: [PDF],
  refusals: ['not_found'],
  read: async (call, db) => {
    const { params, caller, now, credentials, settings, request, language } = call;
    const permit = await loadPermit(db, params.number, caller.viewer, now);
    const copies = permit ? await loadCopies(db, permit.number) : [];
    const copy = copies.find((each) => each.copyNumber === params.copyNumber);
    if (!permit || !copy) throw notFound();
    const { copyNumber } = copy;
    const credential = await credentials.sign({
      t: 'copy',
      no: permit.number,
      c: copyNumber,
      pl: copy.plate,
    });
    const verifyUrl = `${settings.publicUrl}/v1/verify/${credential}`;
    if (prefers(request, PDF)) {
      const script = scriptOf(language);
      const content = await pdfOf(db, permit, copy, { script, verificationUrl: verifyUrl, printedAt: now });
      return paperAnswer(call, `permit-${permit.number}-copy-${copyNumber}`, script, content);
    }
    const sheet = {
      permitNumber: permit.number,
      kind: permit.kind,
      copyNumber,
      plate: copy.plate,
      status: statusOfCopy(copy, permit, now),
      holder: { id: permit.holderId, name: permit.holderName },
      authority: permit.authority,
      validFrom: permit.validFrom,
      validTo: permit.validTo,
      issuedAt: shownAt(copy.issuedAt),
      credential,
      verifyUrl,
    };
    return { status: 200, body: sheet };
  },
});

async function pdfOf(
  db: Tx,
  permit: StoredPermit,
  copy: StoredCopy,
  printing: Readonly<{ script: Script; verificationUrl: string; printedAt: Instant }>,
): Promise<Buffer> {
  const streams = await loadStreams(db, permit.number);
  const { hoursFrom, hoursTo, projectId } = permit;
  return permitCopyPdf({
    ...printing,
    permitNumber: permit.number,
    kind: permit.kind,
    copyNumber: String(copy.copyNumber),
    plate: copy.plate,
    status: statusOfCopy(copy, permit, printing.printedAt),
    holderName: permit.holderName,
    authorityName: authorityNamed(permit.authority, printing.script),
    project: projectId === null ? null : { name: await loadProjectName(db, projectId), place: null },
    validFrom: permit.validFrom,
    validTo: permit.validTo,
    dailyHours: hoursFrom === null || hoursTo === null ? null : { from: hoursFrom, to: hoursTo },
    routeDescription: permit.routeDescription,
    streams: streams.map(({ category, destinationName, approvedMassKg }) => ({
      category,
      destinationName,
      approvedMassKg,
    })),
  });
}
