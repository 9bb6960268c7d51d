import { loadInspected, saveInspection } from '../db/manifests/inspections.ts';
import { countRepeat } from '../db/manifests/repeats.ts';
import { appendEntry } from '../db/audit/append.ts';
import { inTransaction, type Tx } from '../db/pool.ts';
import type { Chain } from '../domain/audit/entry.ts';
import { isImplausible } from '../domain/manifests/scan.ts';
import { judgeInspection } from '../domain/manifests/judge-inspection.ts';
import { comparablePlate } from '../domain/registers/plate.ts';
import { scanEntry } from './audit-entry.ts';
import { authorityOf, type Caller } from './caller.ts';
import type { Credential } from './credentials.ts';
import { uuidv7 } from './ids.ts';
import { notFound } from './problem.ts';
import {
  fingerprintOf,
  type KeptAnswer,
  recordedAnswer,
  repeatedAnswer,
  type ScanCall,
} from './scan-answers.ts';
import type { ScanInput } from './scan-schemas.ts';

/**
 * An officer's roadside check. It never changes a manifest; a copy shown on another vehicle, a forged credential and
 * a load without a manifest become suspected violations.
 */
export async function recordInspection(call: ScanCall, input: Extract<ScanInput, { kind: 'inspect' }>) {
  const { id, manifestNumber: named = null, at, location = null, ...content } = input;
  const { caller, now, language } = call;
  if (!isOfficer(caller)) throw notFound();
  const shownCredential =
    content.credential === undefined ? null : await call.credentials.verify(content.credential);
  const copy = copyIn(shownCredential);
  const asked = named ?? (shownCredential?.t === 'manifest' ? shownCredential.no : null);
  const fingerprint = fingerprintOf(input);

  let chain: Chain | null = null;
  const inspect = async (tx: Tx) => {
    const facts = await loadInspected(tx, {
      scanId: id,
      manifestNumber: asked,
      plate: comparablePlate(content.plate),
      copy,
    });
    if (named !== null && !facts.manifest) throw notFound();
    if (facts.recorded) {
      const answer = repeatedAnswer(id, facts.recorded, fingerprint, language);
      await countRepeat(tx.$client, id);
      return answer;
    }
    const { findings, suspicions } = judgeInspection({
      scanId: id,
      plate: content.plate,
      location,
      occurredAt: Math.min(at, now),
      regionCode: facts.manifest?.regionCode ?? content.regionCode ?? authorityOf(caller),
      isImplausible: isImplausible({ at, receivedAt: now }, facts.manifest?.drawnAt ?? -Infinity),
      manifest: facts.manifest && (facts.manifest.state === 'voided' ? 'voided' : 'good'),
      credential:
        content.credential === undefined
          ? null
          : shownCredential
            ? { copyPlate: copy?.plate ?? null }
            : 'forged',
      owner: facts.owner,
      holder: facts.holder,
    });
    const answer: KeptAnswer = {
      manifest: facts.manifest && { number: facts.manifest.number, state: facts.manifest.state },
      clearance: null,
      findings,
    };
    await saveInspection(tx, {
      id,
      manifestNumber: facts.manifest?.number ?? null,
      at,
      now,
      sub: caller.sub,
      senderName: caller.name,
      location,
      plate: comparablePlate(content.plate),
      content,
      fingerprint,
      answer,
      suspicions,
      newId: uuidv7,
    });
    chain = facts.manifest ? `manifest:${facts.manifest.number}` : 'service';
    return recordedAnswer(id, answer, language);
  };
  return inTransaction(call.database, call.fence, inspect, async ({ $client }) => {
    if (chain) await appendEntry($client, scanEntry(call, chain, input, fingerprint, null));
  });
}

function isOfficer(caller: Caller): boolean {
  return caller.authority !== null;
}

function copyIn(credential: Credential | null) {
  return credential?.t === 'copy'
    ? { permitNumber: credential.no, copyNumber: credential.c, plate: credential.pl }
    : null;
}
