import { createColumnReader } from '../../../src/extract/names/tagger/columns.ts';
import {
  BEFORE,
  CHARACTER_CUES,
  CHARACTERS_AHEAD,
  CHARACTERS_MORE,
  hashCharacterCues,
  hashWordCues,
  NO_CUE,
  PLACES,
  placeOf,
  WORD_CUES,
  WORDS_AHEAD,
  WORDS_MORE,
} from '../../../src/extract/names/tagger/cues.ts';
import type { Dictionary } from '../../../src/extract/names/words/dictionary.ts';
import { segment } from '../../../src/extract/names/words/segmentation.ts';
import { type Sample, toLabels } from './samples.ts';

/** One text ready for training: FEATURE_COUNT features a character, and its true labels. */
export interface Example {
  /** Cue and slot at first (see `cueOf` and `slotOf`), then their numbers; −1 where there is none or it is left out. */
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

/** A feature is a cue seen from a slot. */
const SLOT_BITS = 5;
export const cueOf = (feature: number): number => feature >>> SLOT_BITS;
export const slotOf = (feature: number): number => feature & ((1 << SLOT_BITS) - 1);

/** Where each feature of a character comes from: the kind of cue, and the step from the cue to the character or word. */
const stepsOf = (cues: typeof CHARACTER_CUES): readonly (readonly [kind: number, step: number])[] =>
  cues.flatMap(({ first, last }, kind) =>
    Array.from({ length: last - first + 1 }, (_, i): readonly [number, number] => [kind, first + i]),
  );
const CHARACTER_STEPS = stepsOf(CHARACTER_CUES);
const WORD_STEPS = stepsOf(WORD_CUES);

export const FEATURE_COUNT: number = CHARACTER_STEPS.length + WORD_STEPS.length;

/** Makes examples whose features are cues and slots. */
export const createExamples = (samples: readonly Sample[], dictionary: Dictionary): Example[] => {
  const readColumns = createColumnReader();
  return samples.map(sample => {
    const { text } = sample;
    const words = segment(dictionary, text);
    const columns = readColumns(words, 0, words.count);
    const characterCues = new Int32Array((text.length + CHARACTERS_MORE) * CHARACTER_CUES.length);
    const wordCues = new Int32Array((words.count + WORDS_MORE) * WORD_CUES.length);
    hashCharacterCues(columns, text.length, characterCues);
    hashWordCues(columns, words.count, wordCues);
    const features = new Int32Array(text.length * FEATURE_COUNT);
    let to = 0;
    for (let i = 0; i < text.length; i++) {
      const word = words.at[i] ?? 0;
      const place = placeOf(i, words.starts[word] ?? 0, words.starts[word + 1] ?? 0);
      for (const [kind, step] of CHARACTER_STEPS) {
        const cue = characterCues[(i - step + CHARACTERS_AHEAD) * CHARACTER_CUES.length + kind] ?? 0;
        features[to++] = (cue << SLOT_BITS) | (step + BEFORE);
      }
      for (const [kind, step] of WORD_STEPS) {
        const cue = wordCues[(word - step + WORDS_AHEAD) * WORD_CUES.length + kind] ?? NO_CUE;
        features[to++] = cue < 0 ? -1 : (cue << SLOT_BITS) | ((step + BEFORE) * PLACES + place);
      }
    }
    return { features, labels: toLabels(sample) };
  });
};

const SLOTS = 1 << 25;

const placeIn = (keys: Int32Array, feature: number): number => {
  let at = Math.imul(feature, 0x9e3779b1) >>> 7;
  while (keys[at] !== -1 && keys[at] !== feature) at = (at + 1) & (SLOTS - 1);
  return at;
};

/**
 * Numbers the features that `examples` have at least `least` times, in place, in the order in which they first
 * stand there. Returns the feature behind each number.
 */
export const numberFeatures = (examples: readonly Example[], least: number): Int32Array => {
  const keys = new Int32Array(SLOTS).fill(-1);
  const counts = new Uint8Array(SLOTS);
  for (const { features } of examples) {
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] ?? -1;
      if (feature < 0) continue;
      const at = placeIn(keys, feature);
      keys[at] = feature;
      counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
    }
  }
  const numbers = new Int32Array(SLOTS).fill(-1);
  const known: number[] = [];
  for (const { features } of examples) {
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] ?? -1;
      if (feature < 0) continue;
      const at = placeIn(keys, feature);
      if ((counts[at] ?? 0) >= least && numbers[at] === -1) numbers[at] = known.push(feature) - 1;
      features[i] = numbers[at] ?? -1;
    }
  }
  return Int32Array.from(known);
};
