import type { Instant } from '../time.ts';
import { boundFor } from './correction.ts';
import type { Ground } from './ground.ts';
import type { ManifestState } from './manifest.ts';
import type {
  Depart,
  Load,
  Receive,
  Recorded,
  Redirect,
  Refuse,
  Return,
  RoadContent,
  RoadScan,
} from './scan.ts';

type EventKind = RoadContent['kind'] | 'close';

/** 第二十七條: which event moves a manifest from which state to which. Voiding moves `drawn` alone. */
export const TRANSITIONS = {
  load: { drawn: 'loaded' },
  depart: { loaded: 'inTransit' },
  redirect: { inTransit: 'inTransit', refused: 'inTransit' },
  receive: { inTransit: 'received' },
  refuse: { inTransit: 'refused' },
  return: { loaded: 'returned', inTransit: 'returned', refused: 'returned' },
  close: { inTransit: 'closed', refused: 'closed' },
} as const satisfies Record<EventKind, Partial<Record<ManifestState, ManifestState>>>;

/**
 * What became of a scan: it `counts`; it `waits` for one that is not here; another of its kind counts (`repeated`);
 * or it fell on a sheet that was already voided (`onVoided`).
 */
export type Standing = 'counts' | 'waits' | 'repeated' | 'onVoided';

export type Timeline = Readonly<{
  /** The state before filing is considered. */
  state: Exclude<ManifestState, 'filed'>;
  standing: ReadonlyMap<string, Standing>;
  /** Scans that count although their time contradicts the order of the others. */
  outOfOrder: ReadonlySet<string>;
  load: Recorded<Load> | null;
  depart: Recorded<Depart> | null;
  /** The receipt that counts, else the earliest that waits: the site has weighed the load either way. */
  receive: Recorded<Receive> | null;
  /** In order of event time: the last one decides where the load is bound for. */
  redirects: readonly Recorded<Redirect>[];
  refusals: readonly Recorded<Refuse>[];
  returned: Recorded<Return> | null;
  voidUndone: boolean;
}>;

type Event = Readonly<{ kind: EventKind | 'void'; at: Instant; scan: RoadScan | null }>;

const RANK: Readonly<Record<Event['kind'], number>> = {
  load: 0,
  depart: 1,
  redirect: 2,
  refuse: 3,
  receive: 4,
  return: 5,
  close: 6,
  void: 7,
};

/** What was scanned before a departure, by a clock that is wrong, comes after it and before any receipt. */
const AFTER_DEPARTURE: ReadonlySet<string> = new Set<EventKind>(['redirect', 'refuse']);

/**
 * Folds the scans of a manifest in order of event time, whatever order they came in. A scan that does not fit the
 * state it meets waits; after the departure, before the road ends, by return or closing, and once all have been seen
 * in order, those that wait are tried again, so that a wrong clock blocks nothing. Of several of one kind that fit, the earliest counts.
 */
export function foldTimeline(
  scans: readonly RoadScan[],
  ground: Pick<Ground, 'voidedAt' | 'closedAt' | 'corrections'>,
): Timeline {
  const events: Event[] = scans.map((scan) => ({ kind: scan.content.kind, at: scan.at, scan }));
  if (ground.voidedAt !== null) events.push({ kind: 'void', at: ground.voidedAt, scan: null });
  if (ground.closedAt !== null) events.push({ kind: 'close', at: ground.closedAt, scan: null });
  events.sort(inOrder);

  const walk = new Walk(ground);
  const waiting: Event[] = [];
  const tryAgain = (kinds: ReadonlySet<string> | null = null) => {
    const isAsked = ({ kind }: Event) => kinds === null || kinds.has(kind);
    while (waiting.some((event, index) => isAsked(event) && walk.counts(event) && waiting.splice(index, 1)));
  };
  for (const event of events) {
    if (event.kind === 'return' || event.kind === 'close') tryAgain();
    if (!walk.meets(event)) waiting.push(event);
    else if (event.kind === 'depart') tryAgain(AFTER_DEPARTURE);
  }
  tryAgain();
  return walk.timeline(waiting);
}

function inOrder(a: Event, b: Event): number {
  return a.at - b.at || RANK[a.kind] - RANK[b.kind] || ((a.scan?.id ?? '') < (b.scan?.id ?? '') ? -1 : 1);
}

/** The state of one fold: it starts `drawn` and is moved by the events it meets. */
class Walk {
  #state: Exclude<ManifestState, 'filed'> = 'drawn';
  #latest = -Infinity;
  #voidUndone = false;
  readonly #ground: Pick<Ground, 'corrections'>;
  readonly #counted: RoadScan[] = [];
  readonly #kinds = new Set<string>();
  readonly #standing = new Map<string, Standing>();
  readonly #outOfOrder = new Set<string>();

  constructor(ground: Pick<Ground, 'corrections'>) {
    this.#ground = ground;
  }

  /** Meets an event in order; false when it has to wait. */
  meets(event: Event): boolean {
    if (event.kind === 'void') {
      if (this.#state === 'drawn') this.#state = 'voided';
      else this.#voidUndone = true;
      return true;
    }
    if (this.counts(event)) return true;
    if (event.scan && this.#state === 'voided' && (event.kind === 'load' || event.kind === 'receive')) {
      this.#standing.set(event.scan.id, 'onVoided');
      return true;
    }
    if (event.scan && (this.#kinds.has(event.kind) || this.#leadsNowhereNew(event.scan))) {
      this.#standing.set(event.scan.id, 'repeated');
      return true;
    }
    return false;
  }

  /** Lets an event move the state, where it fits. */
  counts(event: Event): boolean {
    if (event.kind === 'void' || (event.scan && this.#leadsNowhereNew(event.scan))) return false;
    const moves: Partial<Record<ManifestState, Exclude<ManifestState, 'filed'>>> = TRANSITIONS[event.kind];
    const next = moves[this.#state];
    if (!next) return false;
    this.#state = next;
    if (event.scan) {
      this.#counted.push(event.scan);
      this.#kinds.add(event.kind);
      this.#standing.set(event.scan.id, 'counts');
      if (event.at < this.#latest) this.#outOfOrder.add(event.scan.id);
    }
    this.#latest = Math.max(this.#latest, event.at);
    return true;
  }

  /** A load on its way is redirected to a new destination only; the same one once more is a repetition. */
  #leadsNowhereNew({ content, at }: RoadScan): boolean {
    if (this.#state !== 'inTransit' || content.kind !== 'redirect') return false;
    const [load] = ofKind(this.#counted, 'load');
    const last = byTime(ofKind(this.#counted, 'redirect')).at(-1);
    return load !== undefined && content.destinationId === boundFor(load, last, this.#ground, at);
  }

  timeline(waiting: readonly Event[]): Timeline {
    for (const { scan } of waiting)
      if (scan) this.#standing.set(scan.id, this.#kinds.has(scan.content.kind) ? 'repeated' : 'waits');
    const waits = waiting.flatMap(({ scan }) =>
      scan && this.#standing.get(scan.id) === 'waits' ? [scan] : [],
    );
    return {
      state: this.#state,
      standing: this.#standing,
      outOfOrder: this.#outOfOrder,
      load: ofKind(this.#counted, 'load')[0] ?? null,
      depart: ofKind(this.#counted, 'depart')[0] ?? null,
      receive: ofKind(this.#counted, 'receive')[0] ?? ofKind(waits, 'receive')[0] ?? null,
      redirects: byTime(ofKind(this.#counted, 'redirect')),
      refusals: ofKind(this.#counted, 'refuse'),
      returned: ofKind(this.#counted, 'return')[0] ?? null,
      voidUndone: this.#voidUndone,
    };
  }
}

function byTime<Scan extends RoadScan>(scans: readonly Scan[]): readonly Scan[] {
  return scans.toSorted((a, b) => a.at - b.at);
}

function ofKind<Kind extends RoadContent['kind']>(
  scans: readonly RoadScan[],
  kind: Kind,
): readonly Recorded<Extract<RoadContent, { kind: Kind }>>[] {
  return scans.filter(
    (scan): scan is Recorded<Extract<RoadContent, { kind: Kind }>> => scan.content.kind === kind,
  );
}
