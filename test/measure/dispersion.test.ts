import { describe, expect, it } from 'vitest';
import { deviationOfProportions, juillandD } from '../../src/measure/dispersion.ts';

// Gries (2008), Dispersions and adjusted frequencies in corpora: a corpus of five parts with 9, 10, 10, 10
// and 11 letters, in which "a" occurs 1, 2, 3, 4 and 5 times.
const SIZES = [9, 10, 10, 10, 11];
const COUNTS = [1, 2, 3, 4, 5];

describe('dispersion, as in Gries (2008)', () => {
  it('deviation of proportions is 0.18', () =>
    expect(deviationOfProportions(COUNTS, SIZES)).toBeCloseTo(0.18, 4));

  it("Juilland's D is 0.785", () => expect(juillandD(COUNTS, SIZES)).toBeCloseTo(0.785, 3));

  it('is 0 (and D 1) for an even spread', () => {
    expect(deviationOfProportions([2, 2, 2], [5, 5, 5])).toBeCloseTo(0, 4);
    expect(juillandD([2, 2, 2], [5, 5, 5])).toBeCloseTo(1, 4);
  });

  it('is one less the smallest share (and D 0) for a word of one part', () => {
    expect(deviationOfProportions([0, 0, 3], [5, 4, 1])).toBeCloseTo(0.9, 4);
    expect(juillandD([0, 0, 3], [5, 5, 5])).toBeCloseTo(0, 4);
  });
});
