import type { Finding } from '../finding.ts';
import type { Suspicion } from './charge.ts';
import { type Claim, type ClaimPlan, firstClaim, giveBack, moveClaim, planClaim } from './claim.ts';
import type { Ground, Limits } from './ground.ts';
import type { Registers } from './registers.ts';
import type { JudgedOnce, RoadContent, RoadScan } from './scan.ts';
import { claimTarget, type Sheet, workOut } from './sheet.ts';

/** A violation that a manifest already has. */
export type KnownViolation = Readonly<{
  id: string;
  key: string;
  actKey: string;
  actId: string;
  status: string;
  scanId: string;
}>;

/** What a manifest adds to the received masses: of its site always, of its stream once it is received. */
export type Counted = Readonly<{ siteId: string | null; massKg: number; streamId: string | null }>;

/** A manifest as it is stored, locked. */
export type KnownManifest = Readonly<{
  ground: Ground;
  claim: Claim;
  counted: Counted;
  scans: readonly RoadScan[];
  violations: readonly KnownViolation[];
}>;

export type Outcome = Readonly<{
  sheet: Sheet;
  claim: Claim;
  counted: Counted;
  /** Suspicions to add, or to bring back with other evidence. */
  suspected: readonly Suspicion[];
  /** Ids of suspected violations whose finding no longer holds. */
  superseded: readonly string[];
  /** Violations that an officer has confirmed and whose finding held before, and no longer does. */
  unborne: readonly KnownViolation[];
}>;

/**
 * What depends on other manifests, judged once: whether the vehicle is busy elsewhere, and what room a site that
 * receives or refuses had. A site that has weighed this manifest before had the room it had then, lest the load count
 * twice. The site is locked by whoever asks for a receipt.
 */
export function judgeOnce(
  scanId: string,
  content: RoadContent,
  known: readonly RoadScan[],
  facts: Readonly<{ isVehicleBusy: boolean; registers: Registers }>,
): JudgedOnce {
  const findings: Finding[] = [];
  if (content.kind === 'load' && facts.isVehicleBusy)
    findings.push({ code: 'vehicle_busy', citation: '27.2', severity: 'notice', scanId });
  if (content.kind !== 'receive' && content.kind !== 'refuse') return { findings };

  const site = facts.registers.sites.get(content.siteId);
  if (!site) return { findings };
  const before = known.find(
    (scan) => scan.content.kind === 'receive' && scan.content.siteId === content.siteId,
  );
  const siteRoomKg = before?.judgedOnce.siteRoomKg ?? site.capacityMassKg - site.receivedMassKg;
  return { findings, siteRoomKg };
}

/** How the claim of a manifest has to change, with these scans. */
export function planFor(
  manifest: KnownManifest,
  scans: readonly RoadScan[],
  registers: Registers,
): ClaimPlan {
  return planClaim(manifest.claim, claimTarget(scans, manifest.ground, registers));
}

/**
 * The claim that a plan leads to. `room` answers for a first claim whether all of it fits, for a move how many
 * kilograms the target's stream has left beside the present claim.
 */
export function claimAfter(claim: Claim, plan: ClaimPlan, room: boolean | number): Claim {
  switch (plan.kind) {
    case 'keep':
      return claim;
    case 'giveBack':
      return giveBack(claim);
    case 'first':
      return firstClaim(plan.target, room === true);
    case 'move':
      return moveClaim(claim, plan.target, Number(room));
  }
}

/**
 * Everything that follows for a manifest from its scans and from how its claim came out. `before` is the manifest as it
 * was, where not its scans alone have changed.
 */
export function outcomeOf(
  manifest: KnownManifest,
  scans: readonly RoadScan[],
  claim: Claim,
  registers: Registers,
  limits: Limits,
  before: KnownManifest = manifest,
): Outcome {
  const sheet = workOut(scans, manifest.ground, registers, limits, claim);
  const ids = new Set(scans.map(({ id }) => id));
  const wanted = new Map(sheet.suspicions.map((suspicion) => [suspicion.key, suspicion]));
  const known = new Map(manifest.violations.map((violation) => [violation.key, violation]));
  const isReceived = sheet.state === 'received' || sheet.state === 'filed';
  return {
    sheet,
    claim,
    counted: {
      siteId: sheet.receipt?.siteId ?? null,
      massKg: sheet.receipt ? (manifest.ground.settlement?.massKg ?? sheet.receipt.massKg) : 0,
      streamId: isReceived ? claim.streamId : null,
    },
    suspected: sheet.suspicions.filter((suspicion) => {
      const found = known.get(suspicion.key);
      return (
        !found ||
        found.status === 'superseded' ||
        (found.status === 'suspected' && found.scanId !== suspicion.scanId)
      );
    }),
    // What an inspection or a report brought in does not hang on the scans of the road.
    superseded: manifest.violations
      .filter(({ status, key, scanId }) => status === 'suspected' && ids.has(scanId) && !wanted.has(key))
      .map(({ id }) => id),
    unborne: heldUntilNow(
      manifest.violations.filter(
        ({ status, key, scanId }) => CONFIRMED.has(status) && ids.has(scanId) && !wanted.has(key),
      ),
      before,
      registers,
      limits,
    ),
  };
}

const CONFIRMED: ReadonlySet<string> = new Set(['confirmed', 'inCase', 'closed']);

/** Of these violations those whose finding held on the manifest as it was. Few manifests have any to ask for. */
function heldUntilNow(
  violations: readonly KnownViolation[],
  before: KnownManifest,
  registers: Registers,
  limits: Limits,
): readonly KnownViolation[] {
  if (violations.length === 0) return [];
  const { suspicions } = workOut(before.scans, before.ground, registers, limits, before.claim);
  const held = new Set(suspicions.map(({ key }) => key));
  return violations.filter(({ key }) => held.has(key));
}
