import { LABEL_COUNT } from '../../../src/extract/names/tagger/labels.ts';
import type { Example, Weights } from './perceptron.ts';

/** The features whose largest weight is among the `most` largest, as old number → new number, −1 for the others. */
export const selectFeatures = ({ emissions }: Weights, most: number): Int32Array => {
  const count = emissions.length / LABEL_COUNT;
  const largest = new Float32Array(count);
  for (let i = 0; i < emissions.length; i++) {
    const id = Math.floor(i / LABEL_COUNT);
    largest[id] = Math.max(largest[id] ?? 0, Math.abs(emissions[i] ?? 0));
  }
  const threshold = largest.toSorted()[Math.max(0, count - most)] ?? 0;
  const numbers = new Int32Array(count).fill(-1);
  let next = 0;
  for (let id = 0; id < count; id++) {
    if ((largest[id] ?? 0) > 0 && (largest[id] ?? 0) >= threshold) numbers[id] = next++;
  }
  return numbers;
};

/** Gives the features of `examples` their new numbers, in place: the old ones are needed no more. */
export const renumber = (examples: readonly Example[], numbers: Int32Array): void => {
  for (const { features } of examples) {
    for (let i = 0; i < features.length; i++) {
      const id = features[i] ?? -1;
      features[i] = id < 0 ? -1 : (numbers[id] ?? -1);
    }
  }
};

/** The hashes of the features that are left, by new number. */
export const renumberHashes = (hashes: Uint32Array, numbers: Int32Array): Uint32Array =>
  hashes.filter((_, id) => (numbers[id] ?? -1) >= 0);
