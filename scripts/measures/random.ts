/** Chance that is the same for the same seed (mulberry32). Not for secrets. */
export type Random = Readonly<{
  /** 0 up to, and without, `below`. */
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
}>;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (below: number) => Math.floor((next() / 2 ** 32) * below);
  return {
    int,
    pick: (from) => {
      const picked = from[int(from.length)];
      if (from.length === 0) throw new Error('nothing to pick from');
      return picked as (typeof from)[number];
    },
  };
}
