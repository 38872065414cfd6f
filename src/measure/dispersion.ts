/**
 * Gries' (2008) deviation of proportions: half the sum of the differences between the share of the
 * occurrences that each part holds and its share of the corpus. 0 is even, towards 1 is lumped.
 */
export const deviationOfProportions = (counts: ArrayLike<number>, sizes: ArrayLike<number>): number => {
  const frequency = sum(counts);
  const size = sum(sizes);
  if (frequency === 0 || size === 0) return 0;
  let deviation = 0;
  for (let i = 0; i < sizes.length; i++)
    deviation += Math.abs((counts[i] ?? 0) / frequency - (sizes[i] ?? 0) / size);
  return deviation / 2;
};

/**
 * Juilland's D (Juilland & Chang-Rodríguez 1964) over relative frequencies, so that the parts need not be
 * equally large: 1 is even, 0 is all in one part.
 */
export const juillandD = (counts: ArrayLike<number>, sizes: ArrayLike<number>): number => {
  const n = sizes.length;
  const rates = Array.from({ length: n }, (_, i) => (counts[i] ?? 0) / (sizes[i] || 1));
  const mean = sum(rates) / n;
  if (n < 2 || mean === 0) return 0;
  const variance = sum(rates.map(rate => (rate - mean) ** 2)) / n;
  return 1 - Math.sqrt(variance) / mean / Math.sqrt(n - 1);
};

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] ?? 0;
  return total;
};
