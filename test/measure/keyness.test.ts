import { describe, expect, it } from 'vitest';
import { measureKeyness } from '../../src/measure/keyness.ts';
import { chiSquarePValue, normalPValue } from '../../src/measure/significance.ts';

describe('measureKeyness', () => {
  // Rayson & Garside (2000): E = size × (a + b) / (size₁ + size₂); LL = 2 (a ln(a/E₁) + b ln(b/E₂)).
  // 50 in 10,000 words against 20 in 10,000: E = 35 and 35; 2 (50 ln 1.428571 + 20 ln 0.571429) = 13.2829.
  it('compares two corpora of one size', () => {
    const keyness = measureKeyness({ left: 50, right: 20, leftSize: 10_000, rightSize: 10_000 });
    expect(keyness.logLikelihood).toBeCloseTo(13.2829, 4);
    expect(keyness.logRatio).toBeCloseTo(1.3219, 4);
    expect(keyness.pValue).toBeLessThan(0.001);
  });

  it('puts half an occurrence for none in the ratio (Hardie 2014)', () => {
    const { logRatio } = measureKeyness({ left: 8, right: 0, leftSize: 1_000, rightSize: 1_000 });
    expect(logRatio).toBeCloseTo(4, 4);
  });

  // Yates (1934): n (|ad − bc| − n/2)² / ((a+b)(c+d)(a+c)(b+d)) of the table 8, 92 / 2, 98.
  it('corrects χ² for continuity', () => {
    const { chiSquare } = measureKeyness({ left: 8, right: 2, leftSize: 100, rightSize: 100 });
    expect(chiSquare).toBeCloseTo((200 * (600 - 100) ** 2) / (10 * 190 * 100 * 100), 4);
  });

  it('is nothing for equal rates', () => {
    const keyness = measureKeyness({ left: 10, right: 30, leftSize: 1_000, rightSize: 3_000 });
    expect(keyness.logLikelihood).toBeCloseTo(0, 4);
    expect(keyness.logRatio).toBeCloseTo(0, 4);
  });
});

describe('significance', () => {
  it.each([
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
  ])('χ² %d has p %d', (value, p) => expect(chiSquarePValue(value)).toBeCloseTo(p, 5));

  it.each([
    [1.959964, 0.05],
    [-2.575829, 0.01],
    [0, 1],
  ])('z %d has p %d on two sides', (z, p) => expect(normalPValue(z)).toBeCloseTo(p, 5));
});
