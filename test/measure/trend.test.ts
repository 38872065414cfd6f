import { describe, expect, it } from 'vitest';
import { testTrend } from '../../src/measure/trend.ts';

describe('testTrend', () => {
  // Hollander & Wolfe (1973), p. 187: quality of canned tuna by the panel, in the order of its lightness;
  // τ = 0.4444. S = 16, Var = 9·8·23/18 = 92, z = 15/√92.
  it('agrees with Hollander & Wolfe (1973)', () => {
    const trend = testTrend([2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8]);
    expect(trend?.tau).toBeCloseTo(0.4444, 4);
    expect(trend?.z).toBeCloseTo(15 / Math.sqrt(92), 4);
    expect(trend?.pValue).toBeCloseTo(0.1179, 3);
  });

  it('finds a straight rise, and its slope', () => {
    const trend = testTrend([1, 3, 5, 7, 9, 11]);
    expect(trend?.tau).toBeCloseTo(1, 4);
    expect(trend?.slope).toBeCloseTo(2, 4);
    expect(trend?.pValue).toBeLessThan(0.02);
  });

  it('has no trend in equal values, and nothing to say of three', () => {
    expect(testTrend([4, 4, 4, 4])).toMatchObject({ tau: 0, z: 0, slope: 0 });
    expect(testTrend([1, 2, 3])).toBeNull();
  });

  // τ-b with two tied pairs of the values 1 1 2 2 3: S = 8, pairs 10, untied 8.
  it('takes ties into account', () =>
    expect(testTrend([1, 1, 2, 2, 3])?.tau).toBeCloseTo(8 / Math.sqrt(10 * 8), 4));
});
