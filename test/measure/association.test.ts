import { describe, expect, it } from 'vitest';
import {
  chiSquare,
  logDice,
  logLikelihood,
  mutualInformation,
  tScore,
} from '../../src/measure/association.ts';

// Manning & Schütze (1999), Foundations of Statistical Natural Language Processing, chapter 5, over a
// newspaper corpus of 14,307,668 words.
const TOTAL = 14_307_668;

describe('association, as in Manning & Schütze (1999)', () => {
  const newCompanies = { both: 8, first: 15_828, second: 4_675, total: TOTAL };

  it('t of "new companies" is 0.999932', () => expect(tScore(newCompanies)).toBeCloseTo(0.999932, 4));

  it('χ² of "new companies" is 1.55', () =>
    expect(chiSquare({ both: 8, first: 15_828, second: 4_675, total: 14_307_676 })).toBeCloseTo(1.55, 2));

  it('mutual information of "Ayatollah Ruhollah" is 18.38', () => {
    const pair = { both: 20, first: 42, second: 20, total: TOTAL };
    expect(mutualInformation(pair)).toBeCloseTo(18.38, 2);
    expect(mutualInformation(pair)).toBeCloseTo(Math.log2(TOTAL / 42), 4);
  });
});

// Dunning (1993), Accurate methods for the statistics of surprise and coincidence, table of bigrams in a
// text on Swiss banks: both, first only, second only, neither, −2 ln λ.
describe('logLikelihood, as in Dunning (1993)', () => {
  it.each([
    ['the swiss', 110, 2442, 111, 29114, 270.7219, 270.72],
    ['can be', 29, 13, 123, 31612, 263.8966, 263.9],
    ['previous year', 31, 23, 139, 31584, 256.8365, 256.84],
    ['mineral water', 10, 0, 3, 31764, 167.2298, 167.23],
  ])('of "%s"', (_, both, first, second, neither, value, printed) => {
    const pair = { both, first: both + first, second: both + second, total: both + first + second + neither };
    expect(logLikelihood(pair)).toBeCloseTo(value, 4);
    expect(logLikelihood(pair)).toBeCloseTo(printed, 2);
  });
});

describe('logDice (Rychlý 2008)', () => {
  it('is 14 when the two never go apart', () =>
    expect(logDice({ both: 30, first: 30, second: 30 })).toBeCloseTo(14, 4));

  it('falls by one when they go together half as often', () =>
    expect(logDice({ both: 15, first: 30, second: 30 })).toBeCloseTo(13, 4));

  it('is 0 when they go together once in 16,000 occurrences of either', () =>
    expect(logDice({ both: 1, first: 16_384, second: 16_384 })).toBeCloseTo(0, 4));
});
