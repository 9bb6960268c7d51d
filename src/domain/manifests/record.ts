import type { Finding } from '../finding.ts';
import { massOf } from '../quantity.ts';
import type { Suspicion } from './charge.ts';
import { type Claim, type ClaimPlan, firstClaim, giveBack, moveClaim, planClaim } from './claim.ts';
import { isBeyondApproval, weighedMassOf } from './judge-arrival.ts';
import type { Registers } from './registers.ts';
import type { JudgedOnce, RoadContent, RoadScan } from './scan.ts';
import { claimTarget, type Ground, type Limits, type Sheet, workOut } from './sheet.ts';

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
}>;

/**
 * What depends on other manifests, judged once: whether the vehicle is busy elsewhere, whether a receipt takes the
 * site beyond its approval, whether a site that refuses had room. The site is locked by whoever asks for a receipt.
 */
export function judgeOnce(
  scanId: string,
  content: RoadContent,
  known: readonly RoadScan[],
  facts: Readonly<{ isVehicleBusy: boolean; registers: Registers }>,
): JudgedOnce {
  const findings: Finding[] = [];
  const load = known.flatMap((scan) => (scan.content.kind === 'load' ? [scan.content] : []))[0] ?? null;
  if (content.kind === 'load' && facts.isVehicleBusy)
    findings.push({ code: 'vehicle_busy', citation: '27.2', severity: 'notice', scanId });
  if (content.kind !== 'receive' && content.kind !== 'refuse') return { findings };

  const site = facts.registers.sites.get(content.siteId);
  if (!site) return { findings };
  if (content.kind === 'refuse') {
    const massKg = load ? massOf(load.quantity, load.materials) : 0;
    return { findings, siteHadRoom: site.receivedMassKg + massKg <= site.capacityMassKg };
  }
  const alreadyCounted = known.some((scan) => scan.content.kind === 'receive');
  const massKg = alreadyCounted ? 0 : weighedMassOf(content, load);
  if (isBeyondApproval(site, massKg, content.category ?? load?.category))
    findings.push({ code: 'received_beyond_approval', citation: '18(2)', severity: 'violation', scanId });
  return { findings };
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
      return moveClaim(plan.target, Number(room));
  }
}

/** Everything that follows for a manifest from its scans and from how its claim came out. */
export function outcomeOf(
  manifest: KnownManifest,
  scans: readonly RoadScan[],
  claim: Claim,
  registers: Registers,
  limits: Limits,
): Outcome {
  const sheet = workOut(scans, manifest.ground, registers, limits, claim.shortfall);
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
      const before = known.get(suspicion.key);
      return (
        !before ||
        before.status === 'superseded' ||
        (before.status === 'suspected' && before.scanId !== suspicion.scanId)
      );
    }),
    superseded: manifest.violations
      .filter((violation) => violation.status === 'suspected' && !wanted.has(violation.key))
      .map(({ id }) => id),
  };
}
