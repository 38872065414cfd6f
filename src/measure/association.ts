/**
 * How two events go together: how often both happen, how often each does, and out of how many chances.
 * For collocations by window the first event is "in the window of the node" (Evert 2008).
 */
export interface Pair {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly total: number;
}

/** How often both would happen if they had nothing to do with each other. */
export const expectedBoth = ({ first, second, total }: Pair): number =>
  total === 0 ? 0 : (first * second) / total;

/** Pointwise mutual information in bits: log₂(observed / expected) (Church & Hanks 1990). Favours rare words. */
export const mutualInformation = (pair: Pair): number => Math.log2(pair.both / expectedBoth(pair));

/** (observed − expected) / √observed (Church, Gale, Hanks & Hindle 1991). Favours frequent words. */
export const tScore = (pair: Pair): number => (pair.both - expectedBoth(pair)) / Math.sqrt(pair.both);

/**
 * Log-likelihood ratio −2 ln λ of the whole two-by-two table (Dunning 1993). Over 3.84 is significant at
 * p < 0.05, over 10.83 at p < 0.001.
 */
export const logLikelihood = ({ both, first, second, total }: Pair): number => {
  const cells = [
    [both, first, second],
    [first - both, first, total - second],
    [second - both, total - first, second],
    [total - first - second + both, total - first, total - second],
  ] as const;
  let sum = 0;
  for (const [observed, row, column] of cells)
    if (observed > 0) sum += observed * Math.log((observed * total) / (row * column));
  return 2 * sum;
};

/** Pearson's χ² of the two-by-two table, one degree of freedom. */
export const chiSquare = ({ both, first, second, total }: Pair): number => {
  const neither = total - first - second + both;
  const difference = both * neither - (first - both) * (second - both);
  const product = first * second * (total - first) * (total - second);
  return product === 0 ? 0 : (total * difference * difference) / product;
};

/** 14 + log₂ of the Dice coefficient (Rychlý 2008); 14 at most, and comparable between corpora. */
export const logDice = ({ both, first, second }: Omit<Pair, 'total'>): number =>
  14 + Math.log2((2 * both) / (first + second));
