/** How a run is sized. */
export type Setting = Readonly<{
  seed: number;
  isQuick: boolean;
  /** A size in full, or its twentieth. */
  sized(full: number): number;
}>;

const QUICK_PART = 20;

export function settingOf(isQuick: boolean, seed: number): Setting {
  return { seed, isQuick, sized: (full) => (isQuick ? Math.ceil(full / QUICK_PART) : full) };
}
