/**
 * How properties are tried: the same texts in every run, so that a run proves nothing by luck. `SEED` and
 * `RUNS` look further afield.
 */
export const PARAMETERS = {
  seed: Number(process.env.SEED ?? 2020),
  numRuns: Number(process.env.RUNS ?? 20),
};
