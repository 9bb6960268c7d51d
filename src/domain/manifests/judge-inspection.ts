import type { Finding } from '../finding.ts';
import type { Location } from '../permits/application.ts';
import { comparablePlate } from '../registers/plate.ts';
import type { Instant } from '../time.ts';
import { charging, type Judged, noticing, type Suspicion, suspicions } from './charge.ts';
import type { Named, Party } from './registers.ts';

export type InspectionFacts = Readonly<{
  scanId: string;
  plate: string;
  location: Location | null;
  occurredAt: Instant;
  regionCode: string;
  /** Whether the time on the device cannot be right. */
  isImplausible: boolean;
  /** The sheet that was named or shown, if any. */
  manifest: null | 'good' | 'voided';
  /** What was shown as a credential: null for none; a bad signature; or the plate of the copy it is, if it is one. */
  credential: null | 'forged' | Readonly<{ copyPlate: string | null }>;
  /** Who registered the vehicle, and to whom the copy shown was given. */
  owner: Named | null;
  holder: Named | null;
}>;

/**
 * 第三十四條, 第二十七條第二款: what a roadside check finds. Where no register knows the vehicle, the suspicion names
 * whoever drove it by its plate.
 */
export function judgeInspection(facts: InspectionFacts): Readonly<{
  findings: readonly Finding[];
  suspicions: readonly Suspicion[];
}> {
  const { scanId, plate, credential } = facts;
  const driver: Party = { ...(facts.owner ?? { id: null, name: plate }), kind: 'unit', role: 'carrier' };
  const base = { severity: 'violation', scanId, plate } as const;
  const judged: Judged[] = [];
  if (facts.manifest === 'voided' || (facts.manifest === null && credential === null))
    judged.push(charging({ ...base, code: 'manifest_missing', citation: '27.2' }, driver));
  if (credential === 'forged')
    judged.push(charging({ ...base, code: 'permit_forged', citation: '34' }, driver));
  else if (
    credential?.copyPlate != null &&
    comparablePlate(credential.copyPlate) !== comparablePlate(plate)
  ) {
    const params = { plate, copyPlate: credential.copyPlate };
    const holder: Party = facts.holder ? { ...facts.holder, kind: 'unit', role: 'carrier' } : driver;
    judged.push(charging({ ...base, code: 'permit_misuse', citation: '34', params }, holder));
  }
  if (facts.isImplausible) judged.push(noticing({ code: 'implausible_time', citation: '27.1', scanId }));
  const { regionCode, location, occurredAt } = facts;
  const event = { name: `inspect:${scanId}`, scanId, plate, place: { regionCode, location, occurredAt } };
  return { findings: judged.map(({ finding }) => finding), suspicions: suspicions(event, judged) };
}
