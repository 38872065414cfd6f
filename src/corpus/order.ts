/** Gains are logarithms; a larger one changes no decision, and sums of them stay within what a number holds. */
export const MOST = 18;

const zeros = (rows: number, columns: number): readonly Float64Array[] =>
  Array.from({ length: rows }, () => new Float64Array(columns));

/** Weights of all matchings of the first rows (of `weights`) among the first columns, by how many of each. */
const sumMatchings = (weights: readonly (readonly number[])[], width: number): readonly Float64Array[] => {
  const sums = zeros(weights.length + 1, width + 1);
  sums[0]?.fill(1);
  weights.forEach((row, i) => {
    let matched = 0;
    for (let k = 0; k <= width; k++) {
      if (k > 0) matched += (sums[i]?.[k - 1] ?? 0) * (row[k - 1] ?? 0);
      const line = sums[i + 1];
      if (line !== undefined) line[k] = (sums[i]?.[k] ?? 0) + matched;
    }
  });
  return sums;
};

const mirror = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  rows.map(row => [...row].reverse()).reverse();

/**
 * How probable each pair of a row and a column is when columns rise with rows and some of both stay alone: the
 * share that matchings with the pair have of the weight of all (forward and backward sums, O(rows · columns)).
 * A gain is the log odds of a pair against both staying alone; −∞ rules the pair out.
 */
export const weighInOrder = (gains: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const width = gains[0]?.length ?? 0;
  const weights = gains.map(row => row.map(gain => Math.exp(Math.min(MOST, gain))));
  const above = sumMatchings(weights, width);
  const below = sumMatchings(mirror(weights), width);
  const total = above[gains.length]?.[width] ?? 1;
  return weights.map((row, i) =>
    row.map((weight, k) => {
      const before = above[i]?.[k] ?? 0;
      const after = below[gains.length - 1 - i]?.[width - 1 - k] ?? 0;
      return (before * weight * after) / total;
    }),
  );
};
