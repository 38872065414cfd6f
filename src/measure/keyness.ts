import { chiSquarePValue } from './significance.ts';

/** How often something occurs in two corpora, and how many words each has. */
export interface Comparison {
  readonly left: number;
  readonly right: number;
  readonly leftSize: number;
  readonly rightSize: number;
}

/** What tells two corpora apart, and by how much. */
export interface Keyness {
  readonly logLikelihood: number;
  /** Of the log-likelihood, one degree of freedom. */
  readonly pValue: number;
  readonly chiSquare: number;
  /** log₂ of the ratio of the relative frequencies (Hardie 2014): +1 is twice as frequent on the left. */
  readonly logRatio: number;
}

/** What stands for a frequency of zero in a ratio (Hardie 2014). */
const ALMOST_NONE = 0.5;

const timesLog = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected);

/** Log-likelihood of two frequencies (Rayson & Garside 2000). */
export const keynessLogLikelihood = ({ left, right, leftSize, rightSize }: Comparison): number => {
  const rate = (left + right) / (leftSize + rightSize);
  return 2 * (timesLog(left, leftSize * rate) + timesLog(right, rightSize * rate));
};

/** Pearson's χ² of occurrences against all other words, with the correction of Yates (1934). */
export const keynessChiSquare = ({ left, right, leftSize, rightSize }: Comparison): number => {
  const total = leftSize + rightSize;
  const difference = Math.abs(left * (rightSize - right) - right * (leftSize - left));
  const corrected = Math.max(0, difference - total / 2);
  const product = (left + right) * (total - left - right) * leftSize * rightSize;
  return product === 0 ? 0 : (total * corrected * corrected) / product;
};

export const logRatio = ({ left, right, leftSize, rightSize }: Comparison): number =>
  Math.log2((left || ALMOST_NONE) / leftSize) - Math.log2((right || ALMOST_NONE) / rightSize);

/** Every measure of keyness. */
export const measureKeyness = (comparison: Comparison): Keyness => {
  const logLikelihood = keynessLogLikelihood(comparison);
  return {
    logLikelihood,
    pValue: chiSquarePValue(logLikelihood),
    chiSquare: keynessChiSquare(comparison),
    logRatio: logRatio(comparison),
  };
};
