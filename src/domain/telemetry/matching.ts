import type { Instant } from '../time.ts';
import type { Episode } from './episodes.ts';

/** An episode that was found before, and what became of its violation. */
export type KnownEpisode = Readonly<{
  id: string;
  code: string;
  from: Instant;
  to: Instant;
  pointCount: number;
  /** Not reviewed, dismissed by the service because it no longer held, or in an officer's hands. */
  standing: 'suspected' | 'superseded' | 'reviewed';
}>;

/** What has to be written so that every episode is one violation. */
type Matched<Found extends Episode, Known extends KnownEpisode> = Readonly<{
  /** New ones. */
  added: readonly Found[];
  /** Known ones that reach further, or less far, or hold again. */
  changed: readonly Readonly<{ known: Known; episode: Found }>[];
  /** Suspected ones that no longer hold. */
  superseded: readonly Known[];
}>;

const RANK = { reviewed: 0, suspected: 1, superseded: 2 } as const;

/**
 * Compares what the points show now with what was found before, of one device. An episode is known by what it overlaps,
 * not by where it begins: late points may move its ends, join two or part one. What an officer has looked at is never
 * touched, and what it covers is not suspected again.
 */
export function matched<Found extends Episode, Known extends KnownEpisode>(
  found: readonly Found[],
  known: readonly Known[],
): Matched<Found, Known> {
  const taken = new Set<Known>();
  const added: Found[] = [];
  const changed: Readonly<{ known: Known; episode: Found }>[] = [];
  for (const episode of found.toSorted((a, b) => a.from - b.from)) {
    const [best] = known
      .filter((each) => overlaps(each, episode) && (each.standing === 'reviewed' || !taken.has(each)))
      .toSorted((a, b) => RANK[a.standing] - RANK[b.standing] || a.from - b.from);
    if (!best) {
      added.push(episode);
      continue;
    }
    taken.add(best);
    if (best.standing !== 'reviewed' && !isSame(best, episode)) changed.push({ known: best, episode });
  }
  const superseded = known.filter((each) => each.standing === 'suspected' && !taken.has(each));
  return { added, changed, superseded };
}

function overlaps(known: KnownEpisode, { finding, from, to }: Episode): boolean {
  return known.code === finding && known.from <= to && from <= known.to;
}

function isSame(known: KnownEpisode, { from, to, points }: Episode): boolean {
  return (
    known.standing === 'suspected' &&
    known.from === from &&
    known.to === to &&
    known.pointCount === points.length
  );
}
