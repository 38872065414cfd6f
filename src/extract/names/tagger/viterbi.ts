import { LABEL_COUNT, mayBegin, mayEnd, PREDECESSORS } from './labels.ts';

/** The best label sequence that is well formed: no entity is left open and none begins in the middle. */
export interface Decoder {
  /**
   * Labels of `length` characters. `emissions` holds a score for each label of each character,
   * `transitions` one for label → next at label × LABEL_COUNT + next. The result is valid until the next call.
   */
  decode(emissions: Float32Array, transitions: Float32Array, length: number): Uint8Array;
}

/** One step: the best way to each label of character `i` from those of the character before. */
const step = (
  previous: Float32Array,
  current: Float32Array,
  emissions: Float32Array,
  transitions: Float32Array,
  back: Uint8Array,
  base: number,
): void => {
  const { starts, labels: before } = PREDECESSORS;
  for (let next = 0, p = 0; next < LABEL_COUNT; next++) {
    const end = starts[next + 1] ?? 0;
    let best = Number.NEGATIVE_INFINITY;
    let from = 0;
    for (; p < end; p++) {
      const label = before[p] ?? 0;
      const score = (previous[label] ?? 0) + (transitions[label * LABEL_COUNT + next] ?? 0);
      if (score > best) {
        best = score;
        from = label;
      }
    }
    current[next] = best + (emissions[base + next] ?? 0);
    back[base + next] = from;
  }
};

/** The best label that may end the text. */
const lastLabel = (scores: Float32Array): number => {
  let label = 0;
  for (let last = 1; last < LABEL_COUNT; last++) {
    if (mayEnd(last) && (scores[last] ?? 0) > (scores[label] ?? 0)) label = last;
  }
  return label;
};

export const createDecoder = (): Decoder => {
  let back = new Uint8Array(0);
  let labels = new Uint8Array(0);
  let current = new Float32Array(LABEL_COUNT);
  let previous = new Float32Array(LABEL_COUNT);
  return {
    decode(emissions, transitions, length) {
      if (labels.length < length) {
        labels = new Uint8Array(length * 2);
        back = new Uint8Array(length * 2 * LABEL_COUNT);
      }
      if (length === 0) return labels.subarray(0, 0);
      for (let label = 0; label < LABEL_COUNT; label++) {
        previous[label] = mayBegin(label) ? (emissions[label] ?? 0) : Number.NEGATIVE_INFINITY;
      }
      for (let i = 1; i < length; i++) {
        step(previous, current, emissions, transitions, back, i * LABEL_COUNT);
        [current, previous] = [previous, current];
      }
      let label = lastLabel(previous);
      for (let i = length - 1; i >= 0; i--) {
        labels[i] = label;
        label = back[i * LABEL_COUNT + label] ?? 0;
      }
      return labels.subarray(0, length);
    },
  };
};
