/**
 * How often a property is tried: `RUNS` times, or as often as fits into a test that runs at every change. A failure
 * prints its seed and path; `FC_SEED` and `FC_PATH` run it again.
 */
const { RUNS, FC_SEED, FC_PATH } = process.env;

export const runs = (usually: number) => ({
  numRuns: Number(RUNS ?? usually),
  ...(FC_SEED && { seed: Number(FC_SEED) }),
  ...(FC_PATH && { path: FC_PATH }),
});

/** Whether enough is tried to ask what the random cases came to. */
export const isWhole = (usually: number) => FC_SEED === undefined && Number(RUNS ?? usually) >= usually;
