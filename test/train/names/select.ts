import { LABEL_COUNT } from '../../../src/extract/names/tagger/labels.ts';
import { cueOf, type Example } from './examples.ts';
import type { Weights } from './perceptron.ts';

/** Bytes of a vote and, beside its votes, of a cue in the model file. */
const VOTE_BYTES = 2;
const CUE_BYTES = 2;

/** The labels of each feature whose weights are at least `least`, as sets of bits. */
const labelsAbove = (emissions: Float32Array, least: number): Int32Array => {
  const labels = new Int32Array(emissions.length / LABEL_COUNT);
  for (let i = 0, feature = 0; feature < labels.length; feature++) {
    let set = 0;
    for (let label = 0; label < LABEL_COUNT; label++, i++)
      if (Math.abs(emissions[i] ?? 0) >= least) set |= 1 << label;
    labels[feature] = set;
  }
  return labels;
};

const countBits = (set: number): number => {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const sizeOf = (labels: Int32Array, features: Int32Array): number => {
  const cues = new Uint8Array(1 << 26);
  let bytes = 0;
  labels.forEach((set, feature) => {
    if (set === 0) return;
    const cue = cueOf(features[feature] ?? 0);
    if (cues[cue] === 0) bytes += CUE_BYTES;
    cues[cue] = 1;
    bytes += VOTE_BYTES * countBits(set);
  });
  return bytes;
};

/** The labels of each feature that matter most, as many as fit into `budget` bytes. */
export const selectLabels = ({ emissions }: Weights, features: Int32Array, budget: number): Int32Array => {
  let low = 0;
  let high = 16;
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    if (sizeOf(labelsAbove(emissions, middle), features) > budget) low = middle;
    else high = middle;
  }
  return labelsAbove(emissions, high);
};

/**
 * Leaves only features with labels: gives those of `examples` new numbers, in place, and returns the features
 * and the labels that are left, by new number.
 */
export const keepSelected = (
  examples: readonly Example[],
  features: Int32Array,
  labels: Int32Array,
): { readonly features: Int32Array; readonly labels: Int32Array } => {
  const numbers = new Int32Array(labels.length).fill(-1);
  let next = 0;
  labels.forEach((set, feature) => {
    if (set !== 0) numbers[feature] = next++;
  });
  for (const example of examples) {
    for (let i = 0; i < example.features.length; i++) {
      const feature = example.features[i] ?? -1;
      example.features[i] = feature < 0 ? -1 : (numbers[feature] ?? -1);
    }
  }
  return {
    features: features.filter((_, feature) => labels[feature] !== 0),
    labels: labels.filter(set => set !== 0),
  };
};
