import type { Instant } from '../time.ts';
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

/**
 * Folds the scans of a manifest in order of event time, whatever order they came in. A scan that does not fit the
 * state it meets waits; before the road ends, by return or closing, and once all have been seen in order, those that
 * wait are tried again, so that a wrong clock blocks nothing. Of several of one kind that fit, the earliest counts.
 */
export function foldTimeline(
  scans: readonly RoadScan[],
  officers: Readonly<{ voidedAt: Instant | null; closedAt: Instant | null }>,
): Timeline {
  const events: Event[] = scans.map((scan) => ({ kind: scan.content.kind, at: scan.at, scan }));
  if (officers.voidedAt !== null) events.push({ kind: 'void', at: officers.voidedAt, scan: null });
  if (officers.closedAt !== null) events.push({ kind: 'close', at: officers.closedAt, scan: null });
  events.sort(inOrder);

  const walk = new Walk();
  const waiting: Event[] = [];
  const tryAgain = () => {
    while (waiting.some((event, index) => walk.counts(event) && waiting.splice(index, 1)));
  };
  for (const event of events) {
    if (event.kind === 'return' || event.kind === 'close') tryAgain();
    if (!walk.meets(event)) waiting.push(event);
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
  #destinationId: string | null = null;
  readonly #counted: RoadScan[] = [];
  readonly #kinds = new Set<string>();
  readonly #standing = new Map<string, Standing>();
  readonly #outOfOrder = new Set<string>();

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
      if ('destinationId' in event.scan.content) this.#destinationId = event.scan.content.destinationId;
      if (event.at < this.#latest) this.#outOfOrder.add(event.scan.id);
    }
    this.#latest = Math.max(this.#latest, event.at);
    return true;
  }

  /** A load on its way is redirected to a new destination only; the same one once more is a repetition. */
  #leadsNowhereNew({ content }: RoadScan): boolean {
    return (
      this.#state === 'inTransit' &&
      content.kind === 'redirect' &&
      content.destinationId === this.#destinationId
    );
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
      redirects: ofKind(this.#counted, 'redirect').toSorted((a, b) => a.at - b.at),
      refusals: ofKind(this.#counted, 'refuse'),
      returned: ofKind(this.#counted, 'return')[0] ?? null,
      voidUndone: this.#voidUndone,
    };
  }
}

function ofKind<Kind extends RoadContent['kind']>(
  scans: readonly RoadScan[],
  kind: Kind,
): readonly Recorded<Extract<RoadContent, { kind: Kind }>>[] {
  return scans.filter(
    (scan): scan is Recorded<Extract<RoadContent, { kind: Kind }>> => scan.content.kind === kind,
  );
}
