import { normalPValue } from './significance.ts';

/** Whether a series rises or falls, and by how much. */
export interface Trend {
  /** Kendall's τ-b of the values with their order (Kendall 1945): the effect size, −1 to 1. */
  readonly tau: number;
  /** Mann–Kendall statistic, normal with the correction for ties (Mann 1945, Kendall 1975). */
  readonly z: number;
  readonly pValue: number;
  /** Median of the slopes between any two values (Sen 1968), a step. */
  readonly slope: number;
}

/** Fewer values cannot show a trend at p < 0.05. */
const LEAST = 4;

/** Sizes of the groups of equal values. */
const tieSizes = (values: readonly number[]): readonly number[] => {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
};

const slopesOf = (values: readonly number[]): readonly number[] =>
  values.flatMap((value, i) => values.slice(0, i).map((earlier, j) => (value - earlier) / (i - j)));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** Tests a series, in order, for a monotonic trend; null when it is too short. Quadratic in its length. */
export const testTrend = (values: readonly number[]): Trend | null => {
  const n = values.length;
  if (n < LEAST) return null;
  const slopes = slopesOf(values);
  const s = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0);
  const ties = tieSizes(values);
  const weigh = (of: (size: number) => number): number => ties.reduce((sum, size) => sum + of(size), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - weigh(t => t * (t - 1) * (2 * t + 5))) / 18;
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - weigh(t => (t * (t - 1)) / 2);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return {
    tau: untied === 0 ? 0 : s / Math.sqrt(pairs * untied),
    z,
    pValue: normalPValue(z),
    slope: median(slopes),
  };
};
