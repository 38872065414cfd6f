import { createCursor, readTagger } from '../../../src/extract/names/model-file.ts';
import { readPassage } from '../../../src/extract/names/passage.ts';
import { LABEL_COUNT } from '../../../src/extract/names/tagger/labels.ts';
import { createTagger, type Tagger } from '../../../src/extract/names/tagger/tagger.ts';
import type { Dictionary } from '../../../src/extract/names/words/dictionary.ts';
import { encodeTagger } from './encode.ts';
import { createExamples, numberFeatures } from './examples.ts';
import { train } from './perceptron.ts';
import { addPosts } from './posts.ts';
import type { Sample } from './samples.ts';
import { keepSelected, selectLabels } from './select.ts';

export interface Settings {
  readonly seed: number;
  readonly margin: number;
  /** Times that a feature must be seen. */
  readonly least: number;
  /** Epochs of the training that finds out which weights matter, and of the one that follows. */
  readonly scouting: number;
  readonly epochs: number;
  /** Bytes of the tagger in the model file, about. */
  readonly budget: number;
  /** Raw texts on which half of the entities found are to have less than `median` as their strength. */
  readonly usual: readonly string[];
  readonly median: number;
  readonly log: (message: string) => void;
}

export const readerOf = (bytes: Uint8Array): Tagger => createTagger(readTagger(createCursor(bytes)));

/** The strength that half of the entities in `texts` have less than. */
const medianStrength = (dictionary: Dictionary, tagger: Tagger, texts: readonly string[]): number => {
  const strengths = texts
    .flatMap(text => readPassage(dictionary, tagger, text).entities)
    .filter(({ type }) => type !== 'POST')
    .map(({ strength }) => strength)
    .sort((a, b) => a - b);
  return strengths[strengths.length >> 1] ?? 1;
};

const ALL_LABELS = (1 << LABEL_COUNT) - 1;

/**
 * Trains on samples with posts added, and gives the second part of the model file. A first short training over
 * all features says which weights matter; those in the file are of a second one over these alone.
 */
export const fitTagger = (
  samples: readonly Sample[],
  dictionary: Dictionary,
  { seed, margin, least, scouting, epochs, budget, usual, median, log }: Settings,
): Uint8Array => {
  const complete = samples.map(sample => addPosts(sample, dictionary));
  const examples = createExamples(complete, dictionary);
  const features = numberFeatures(examples, least);
  const learn = (labels: Int32Array, rounds: number) =>
    train(examples, {
      labels,
      epochs: rounds,
      seed,
      margin,
      onEpoch: (epoch, wrong) => log(`${labels.length} features, epoch ${epoch}: ${wrong} texts wrong`),
    });
  const scout = learn(new Int32Array(features.length).fill(ALL_LABELS), scouting);
  const kept = keepSelected(examples, features, selectLabels(scout, features, budget));
  const weights = learn(kept.labels, epochs);
  const plain = readerOf(encodeTagger(weights, kept.features));
  return encodeTagger(weights, kept.features, median / medianStrength(dictionary, plain, usual));
};
