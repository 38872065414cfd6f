import { createPairTable } from './pair-table.ts';
import { BREAK } from './stream.ts';

/** Every sequence of `order` words that occurs often enough. */
export interface Grams {
  readonly order: number;
  /** Number of the sequence that begins at each place, or −1. */
  readonly at: Int32Array;
  /** By number of the sequence: how often it occurs. */
  readonly frequency: Int32Array;
  /** By number of the sequence: the place where it occurs first. */
  readonly first: Int32Array;
}

const count = (at: Int32Array, order: number, size: number): Grams => {
  const frequency = new Int32Array(size);
  const first = new Int32Array(size).fill(BREAK);
  at.forEach((number, place) => {
    if (number === BREAK) return;
    frequency[number] = (frequency[number] ?? 0) + 1;
    if (first[number] === BREAK) first[number] = place;
  });
  return { order, at, frequency, first };
};

/** Sequences of one word. */
export const countSingles = (ids: Int32Array, size: number): Grams => count(ids, 1, size);

/**
 * The sequences one word longer than `shorter`, where both parts occur at least `least` times: a sequence
 * is never more frequent than its parts. Linear in the corpus.
 */
export const extendGrams = (shorter: Grams, singles: Grams, least: number): Grams => {
  const { at, frequency, order } = shorter;
  const longer = new Int32Array(at.length).fill(BREAK);
  const table = createPairTable();
  const isFrequent = (number: number): boolean => number !== BREAK && (frequency[number] ?? 0) >= least;
  for (let place = 0; place + order < at.length; place++) {
    const left = at[place] ?? BREAK;
    const next = singles.at[place + order] ?? BREAK;
    if (next === BREAK || !isFrequent(left) || !isFrequent(at[place + 1] ?? BREAK)) continue;
    longer[place] = table.number(left, next);
  }
  return count(longer, order + 1, table.size());
};
