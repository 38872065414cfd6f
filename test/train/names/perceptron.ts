import { LABEL_COUNT } from '../../../src/extract/names/tagger/labels.ts';
import { createDecoder, type Decoder } from '../../../src/extract/names/tagger/viterbi.ts';
import { type Example, FEATURE_COUNT } from './examples.ts';

/** Weights of a linear model: LABEL_COUNT a feature, and label → next. */
export interface Weights {
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/** A small generator of pseudo-random numbers, so that training is reproducible. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const shuffle = (count: number, random: () => number): Int32Array => {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swap;
  }
  return order;
};

/** Scores of every label of every character. */
export const scoreExample = (
  { emissions }: Weights,
  features: Int32Array,
  length: number,
  out: Float32Array,
): void => {
  out.fill(0, 0, length * LABEL_COUNT);
  for (let i = 0, k = 0; i < length; i++) {
    const to = i * LABEL_COUNT;
    for (const end = k + FEATURE_COUNT; k < end; k++) {
      const feature = features[k] ?? -1;
      if (feature < 0) continue;
      const row = feature * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        out[to + label] = (out[to + label] ?? 0) + (emissions[row + label] ?? 0);
    }
  }
};

/** Weights and, beside them, what each update was times when it was made: what averaging needs. */
interface State {
  readonly weights: Weights;
  readonly sums: Weights;
  /** How often each weight was moved: the more often, the less far. */
  readonly moves: Weights;
  step: number;
}

const emptyWeights = (features: number): Weights => ({
  emissions: new Float32Array(features * LABEL_COUNT),
  transitions: new Float32Array(LABEL_COUNT * LABEL_COUNT),
});

const bump = (state: State, key: keyof Weights, index: number, sign: number): void => {
  const { weights, sums, moves, step } = state;
  const count = (moves[key][index] ?? 0) + 1;
  const amount = sign / Math.sqrt(count);
  moves[key][index] = count;
  weights[key][index] = (weights[key][index] ?? 0) + amount;
  sums[key][index] = (sums[key][index] ?? 0) + amount * step;
};

/** Moves the weights from what was said towards what is true, those of labels that a feature may speak for. */
const update = (state: State, { features, labels }: Example, said: Uint8Array, allowed: Int32Array): void => {
  for (let i = 0; i < labels.length; i++) {
    const truth = labels[i] ?? 0;
    const guess = said[i] ?? 0;
    if (i > 0 && (truth !== guess || labels[i - 1] !== said[i - 1])) {
      bump(state, 'transitions', (labels[i - 1] ?? 0) * LABEL_COUNT + truth, 1);
      bump(state, 'transitions', (said[i - 1] ?? 0) * LABEL_COUNT + guess, -1);
    }
    if (truth === guess) continue;
    for (let k = i * FEATURE_COUNT; k < (i + 1) * FEATURE_COUNT; k++) {
      const feature = features[k] ?? -1;
      if (feature < 0) continue;
      const set = allowed[feature] ?? 0;
      if ((set >> truth) & 1) bump(state, 'emissions', feature * LABEL_COUNT + truth, 1);
      if ((set >> guess) & 1) bump(state, 'emissions', feature * LABEL_COUNT + guess, -1);
    }
  }
};

const averaged = ({ weights, sums, step }: State): Weights => {
  const mean = (key: keyof Weights): Float32Array =>
    weights[key].map((weight, i) => weight - (sums[key][i] ?? 0) / Math.max(1, step));
  return { emissions: mean('emissions'), transitions: mean('transitions') };
};

export interface Training {
  /** The labels that each feature may speak for, as sets of bits. */
  readonly labels: Int32Array;
  readonly epochs: number;
  readonly seed: number;
  /** How far a wrong label must lie behind the true one. */
  readonly margin: number;
  readonly onEpoch: (epoch: number, wrong: number, mean: () => Weights) => void;
}

const differs = (a: Uint8Array, b: Uint8Array): boolean => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return true;
  return false;
};

/** Takes the margin from the true labels, so that what is said is true only where it lies that far ahead. */
const handicap = (scores: Float32Array, labels: Uint8Array, margin: number): void => {
  for (let i = 0; i < labels.length; i++) {
    const truth = i * LABEL_COUNT + (labels[i] ?? 0);
    scores[truth] = (scores[truth] ?? 0) - margin;
  }
};

/** Averaged structured perceptron with a margin, whose steps get smaller weight by weight (Duchi et al., 2011). */
export const train = (examples: readonly Example[], training: Training): Weights => {
  const count = training.labels.length;
  const state: State = {
    weights: emptyWeights(count),
    sums: emptyWeights(count),
    moves: emptyWeights(count),
    step: 1,
  };
  const random = createRandom(training.seed);
  const decoder: Decoder = createDecoder();
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 0);
  const scores = new Float32Array(longest * LABEL_COUNT);
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    let wrong = 0;
    for (const index of shuffle(examples.length, random)) {
      const example = examples[index];
      if (example === undefined) continue;
      const { features, labels } = example;
      scoreExample(state.weights, features, labels.length, scores);
      handicap(scores, labels, training.margin);
      const said = decoder.decode(scores, state.weights.transitions, labels.length);
      if (differs(labels, said)) {
        wrong++;
        update(state, example, said, training.labels);
      }
      state.step++;
    }
    training.onEpoch(epoch, wrong, () => averaged(state));
  }
  return averaged(state);
};
