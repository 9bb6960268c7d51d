/**
 * What a manifest claims on a stream of the project's permit. A load claims its declared mass, whole or not at all,
 * when it is first recorded. Whatever changes the mass later (another load that comes to count, a settlement) moves
 * the claim as far as there is room. Return and closing give it back.
 */
export type Claim = Readonly<{
  /** The load whose mass was claimed or tried; null before the first. */
  loadScanId: string | null;
  streamId: string | null;
  massKg: number;
  /** The mass that was wanted; null once the claim was given back. */
  wantedMassKg: number | null;
  /** Whether less than the wanted mass was to be had: `beyond_scope_quantity`. */
  shortfall: boolean;
  /** Whether the load found no room at first: what becomes of its mass later clears no departure, and undoes none. */
  shortAtLoading: boolean;
}>;

export const NO_CLAIM: Claim = {
  loadScanId: null,
  streamId: null,
  massKg: 0,
  wantedMassKg: null,
  shortfall: false,
  shortAtLoading: false,
};

/** What the counted load would claim now; null where none counts or the claim is given back. */
export type Target = Readonly<{ loadScanId: string; streamId: string | null; massKg: number }>;

export type ClaimPlan =
  | Readonly<{ kind: 'keep' }>
  /** Decided by one conditional update: all of it, or nothing and a shortfall. */
  | Readonly<{ kind: 'first'; target: Target }>
  | Readonly<{ kind: 'giveBack' }>
  /** Needs the room of the stream, locked, before it can be decided. */
  | Readonly<{ kind: 'move'; target: Target }>;

/** How the claim has to change so that it fits what counts now. */
export function planClaim(claim: Claim, target: Target | null): ClaimPlan {
  if (!target) return claim.wantedMassKg === null ? { kind: 'keep' } : { kind: 'giveBack' };
  if (claim.loadScanId === null) return { kind: 'first', target };
  const same =
    claim.loadScanId === target.loadScanId &&
    claim.streamId === target.streamId &&
    claim.wantedMassKg === target.massKg;
  return same ? { kind: 'keep' } : { kind: 'move', target };
}

/** The claim after a first try. */
export function firstClaim(target: Target, room: boolean): Claim {
  const fits = target.streamId !== null && room;
  const shortfall = target.streamId !== null && !room;
  return {
    loadScanId: target.loadScanId,
    streamId: target.streamId,
    massKg: fits ? target.massKg : 0,
    wantedMassKg: target.massKg,
    shortfall,
    shortAtLoading: shortfall,
  };
}

/** The claim given back; that it once fell short stays on the manifest. */
export function giveBack(claim: Claim): Claim {
  return { ...claim, massKg: 0, wantedMassKg: null };
}

/** The claim moved as far as there is room; `roomKg` is what the target's stream has left beside this claim. */
export function moveClaim(claim: Claim, target: Target, roomKg: number): Claim {
  const massKg = target.streamId === null ? 0 : Math.min(target.massKg, Math.max(roomKg, 0));
  const shortfall = target.streamId !== null && massKg < target.massKg;
  return {
    loadScanId: target.loadScanId,
    streamId: target.streamId,
    massKg,
    wantedMassKg: target.massKg,
    shortfall,
    shortAtLoading: claim.loadScanId === target.loadScanId ? claim.shortAtLoading : shortfall,
  };
}
