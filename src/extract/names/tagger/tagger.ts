import type { Words } from '../words/segmentation.ts';
import { extractFeatures, FEATURE_COUNT, type FeatureSource } from './features.ts';
import { type Entity, LABEL_COUNT, OUTSIDE, toEntities } from './labels.ts';
import { sieveBit, spread, type TaggerModel } from './model.ts';
import { createDecoder } from './viterbi.ts';

/** An entity and by how much its labels are better than none, per character. */
export interface TaggedEntity extends Entity {
  readonly strength: number;
}

export interface Tagger {
  /** Entities of a text that is one sentence or a few; offsets count from its start. */
  tag(words: Words): readonly TaggedEntity[];
}

/** Where the weights of a feature are: `first pair << 5 | pairs`, 0 if the model does not know it. */
const entryOf = ({ table, mask, sieve }: TaggerModel, hash: number): number => {
  const bit = sieveBit(hash);
  if (((sieve[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
  let slot = spread(hash) & mask;
  for (;;) {
    const key = table[2 * slot] ?? 0;
    if (key === hash) return table[2 * slot + 1] ?? 0;
    if (key === 0) return 0;
    slot = (slot + 1) & mask;
  }
};

/** Adds up the weights of the features of each character. */
const score = (model: TaggerModel, features: Int32Array, out: Float32Array): void => {
  const { pairs } = model;
  let base = 0;
  for (let f = 0; f < features.length; base += LABEL_COUNT) {
    for (const end = f + FEATURE_COUNT; f < end; f++) {
      const entry = entryOf(model, features[f] ?? 0);
      const last = (entry >>> 5) + (entry & 31);
      for (let p = entry >>> 5; p < last; p++) {
        const pair = pairs[p] ?? 0;
        const to = base + (pair & 31);
        out[to] = (out[to] ?? 0) + (pair >> 5);
      }
    }
  }
};

export const createTagger = (model: TaggerModel, source: FeatureSource): Tagger => {
  const decoder = createDecoder();
  let scores = new Float32Array(0);
  const strengthOf = ({ start, end }: Entity, labels: Uint8Array): number => {
    let sum = 0;
    for (let i = start; i < end; i++) {
      const base = i * LABEL_COUNT;
      sum += (scores[base + (labels[i] ?? 0)] ?? 0) - (scores[base + OUTSIDE] ?? 0);
    }
    return sum / (end - start);
  };
  return {
    tag(words) {
      const { length } = words.text;
      if (scores.length < length * LABEL_COUNT) scores = new Float32Array(2 * length * LABEL_COUNT);
      scores.fill(0, 0, length * LABEL_COUNT);
      score(model, extractFeatures(words, source), scores);
      const labels = decoder.decode(scores, model.transitions, length);
      return toEntities(labels).map(entity => ({ ...entity, strength: strengthOf(entity, labels) }));
    },
  };
};
