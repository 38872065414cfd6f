import { extractFeatures, type FeatureSource } from '../../../src/extract/names/tagger/features.ts';
import type { Dictionary } from '../../../src/extract/names/words/dictionary.ts';
import { segment } from '../../../src/extract/names/words/segmentation.ts';
import type { Example } from './perceptron.ts';
import { type Sample, toLabels } from './samples.ts';

/** Numbers for feature hashes, for those seen at least `least` times. */
export interface FeatureIndex {
  readonly count: number;
  /** The hash behind each number. */
  readonly hashes: Uint32Array;
  find(hash: number): number;
}

const SLOTS = 1 << 25;

const slotOf = (keys: Int32Array, hash: number): number => {
  let slot = Math.imul(hash, 0x9e3779b1) >>> 7;
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
};

/** The features of `samples`, hashed. */
export const hashFeatures = (
  samples: readonly Sample[],
  dictionary: Dictionary,
  source: FeatureSource,
): Int32Array[] => samples.map(({ text }) => extractFeatures(segment(dictionary, text), source));

export const indexFeatures = (hashed: readonly Int32Array[], least: number): FeatureIndex => {
  const keys = new Int32Array(SLOTS);
  const counts = new Uint8Array(SLOTS);
  for (const features of hashed) {
    for (const hash of features) {
      const slot = slotOf(keys, hash);
      keys[slot] = hash;
      counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1);
    }
  }
  const ids = new Int32Array(SLOTS).fill(-1);
  const hashes: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    if ((counts[slot] ?? 0) < least) continue;
    ids[slot] = hashes.length;
    hashes.push((keys[slot] ?? 0) >>> 0);
  }
  return {
    count: hashes.length,
    hashes: Uint32Array.from(hashes),
    find: hash => ids[slotOf(keys, hash)] ?? -1,
  };
};

export const toExamples = (
  samples: readonly Sample[],
  hashed: readonly Int32Array[],
  index: FeatureIndex,
): Example[] =>
  samples.map((sample, i) => ({
    features: Int32Array.from(hashed[i] ?? [], hash => index.find(hash)),
    labels: toLabels(sample),
  }));
