import type { Grams } from './grams.ts';
import { createPairTable } from './pair-table.ts';
import { BREAK } from './stream.ts';

/**
 * Branching entropy of the sequences in `slots` (a slot a sequence, −1 for those of no interest), in bits:
 * the smaller of that of the words before and behind. A fragment is always followed, or always preceded,
 * by the same word.
 */
export const measureFreedom = (
  { all }: { readonly all: Int32Array },
  { at, order }: Grams,
  slots: Int32Array,
  count: number,
): Float64Array => {
  const before = entropies(at, slots, count, place => all[place - 1] ?? BREAK);
  const behind = entropies(at, slots, count, place => all[place + order] ?? BREAK);
  return before.map((entropy, i) => Math.min(entropy, behind[i] ?? 0));
};

/** Entropy of the neighbour over the occurrences of each slot. */
const entropies = (
  at: Int32Array,
  slots: Int32Array,
  count: number,
  neighbourAt: (place: number) => number,
): Float64Array => {
  const table = createPairTable();
  const slotOfPair: number[] = [];
  const frequencies: number[] = [];
  at.forEach((number, place) => {
    const slot = number === BREAK ? BREAK : (slots[number] ?? BREAK);
    if (slot === BREAK) return;
    const pair = table.number(slot, neighbourAt(place) + 1);
    frequencies[pair] = (frequencies[pair] ?? 0) + 1;
    slotOfPair[pair] = slot;
  });
  return entropyOf(slotOfPair, frequencies, count);
};

/** H = log₂ N − (Σ n log₂ n) / N for each slot. */
const entropyOf = (
  slotOfPair: readonly number[],
  frequencies: readonly number[],
  count: number,
): Float64Array => {
  const totals = new Float64Array(count);
  const weighted = new Float64Array(count);
  frequencies.forEach((frequency, pair) => {
    const slot = slotOfPair[pair] ?? 0;
    totals[slot] = (totals[slot] ?? 0) + frequency;
    weighted[slot] = (weighted[slot] ?? 0) + frequency * Math.log2(frequency);
  });
  return totals.map((total, slot) => (total === 0 ? 0 : Math.log2(total) - (weighted[slot] ?? 0) / total));
};
