import { BEGIN, END, ENTITY_TYPES, LABEL_COUNT, labelOf, MIDDLE, OUTSIDE, SINGLE } from './labels.ts';

/** Scores in whole numbers where weights are quantized, in floating point while they are trained. */
export type Scores = Int32Array | Float32Array;

/** The best label sequence that is well formed: no entity is left open and none begins in the middle. */
export interface Decoder {
  /**
   * Labels of `length` characters. `emissions` holds a score for each label of each character,
   * `transitions` one for label → next at label × LABEL_COUNT + next. The result is valid until the next call.
   */
  decode(emissions: Scores, transitions: Scores, length: number): Uint8Array;
}

const labelsAt = (...positions: readonly number[]): readonly number[] =>
  ENTITY_TYPES.flatMap(type => positions.map(position => labelOf(type, position)));

/** Labels besides OUTSIDE after which no entity is open. */
const CLOSED: readonly number[] = labelsAt(END, SINGLE);
/** Labels that may follow them and OUTSIDE. */
const FRESH: readonly number[] = [OUTSIDE, ...labelsAt(BEGIN, SINGLE)];
const IMPOSSIBLE = -1e9;

/** By how much each closed label may gain on OUTSIDE in the next step. */
const gainsOf = (transitions: Scores): Float64Array => {
  const gains = new Float64Array(LABEL_COUNT);
  for (const label of CLOSED) {
    let most = Number.NEGATIVE_INFINITY;
    for (const next of FRESH)
      most = Math.max(most, (transitions[label * LABEL_COUNT + next] ?? 0) - (transitions[next] ?? 0));
    gains[label] = most;
  }
  return gains;
};

/**
 * The best way to each label that opens an entity or none: from OUTSIDE, or from a closed label that may
 * overtake it in this step. Nearly always there is none.
 */
const open = (
  previous: Float64Array,
  current: Float64Array,
  emissions: Scores,
  transitions: Scores,
  gains: Float64Array,
  back: Uint8Array,
  base: number,
): void => {
  const outside = previous[OUTSIDE] ?? 0;
  for (const next of FRESH) {
    current[next] = outside + (transitions[next] ?? 0);
    back[base + next] = OUTSIDE;
  }
  for (const label of CLOSED) {
    const own = previous[label] ?? 0;
    if (own + (gains[label] ?? 0) <= outside) continue;
    for (const next of FRESH) {
      const score = own + (transitions[label * LABEL_COUNT + next] ?? 0);
      if (score <= (current[next] ?? 0)) continue;
      current[next] = score;
      back[base + next] = label;
    }
  }
  for (const next of FRESH) current[next] = (current[next] ?? 0) + (emissions[base + next] ?? 0);
};

/** The best way to each label inside an entity: behind its begin or its middle. */
const goOn = (
  previous: Float64Array,
  current: Float64Array,
  emissions: Scores,
  transitions: Scores,
  back: Uint8Array,
  base: number,
): void => {
  for (let begin = 1; begin < LABEL_COUNT; begin += 4) {
    const middle = begin + MIDDLE;
    const first = previous[begin] ?? 0;
    const own = previous[middle] ?? 0;
    for (let next = middle; next <= begin + END; next++) {
      const short = first + (transitions[begin * LABEL_COUNT + next] ?? 0);
      const long = own + (transitions[middle * LABEL_COUNT + next] ?? 0);
      current[next] = (long > short ? long : short) + (emissions[base + next] ?? 0);
      back[base + next] = long > short ? middle : begin;
    }
  }
};

export const createDecoder = (): Decoder => {
  let back = new Uint8Array(0);
  let labels = new Uint8Array(0);
  const rows = [new Float64Array(LABEL_COUNT), new Float64Array(LABEL_COUNT)] as const;
  return {
    decode(emissions, transitions, length) {
      if (labels.length < length) {
        labels = new Uint8Array(length * 2);
        back = new Uint8Array(length * 2 * LABEL_COUNT);
      }
      if (length === 0) return labels.subarray(0, 0);
      const gains = gainsOf(transitions);
      let [previous, current] = rows;
      previous.fill(IMPOSSIBLE);
      for (const label of FRESH) previous[label] = emissions[label] ?? 0;
      for (let i = 1, base = LABEL_COUNT; i < length; i++, base += LABEL_COUNT) {
        open(previous, current, emissions, transitions, gains, back, base);
        goOn(previous, current, emissions, transitions, back, base);
        const done = previous;
        previous = current;
        current = done;
      }
      let label = OUTSIDE;
      for (const last of CLOSED) if ((previous[last] ?? 0) > (previous[label] ?? 0)) label = last;
      for (let i = length - 1; i >= 0; i--) {
        labels[i] = label;
        label = back[i * LABEL_COUNT + label] ?? 0;
      }
      return labels.subarray(0, length);
    },
  };
};
