import { LABEL_COUNT, mayBegin, mayEnd, PREDECESSORS } from './labels.ts';

/** The best label sequence that is well formed: no entity is left open and none begins in the middle. */
export interface Decoder {
  /**
   * Labels of `length` characters. `emissions` holds a score for each label of each character,
   * `transitions` one for label → next at label × LABEL_COUNT + next. The result is valid until the next call.
   */
  decode(emissions: Float32Array, transitions: Float32Array, length: number): Uint8Array;
}

export const createDecoder = (): Decoder => {
  let back = new Uint8Array(0);
  let labels = new Uint8Array(0);
  let current = new Float32Array(LABEL_COUNT);
  let previous = new Float32Array(LABEL_COUNT);
  const { starts, labels: before } = PREDECESSORS;

  const step = (emissions: Float32Array, transitions: Float32Array, i: number): void => {
    const base = i * LABEL_COUNT;
    for (let next = 0; next < LABEL_COUNT; next++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let p = starts[next] ?? 0; p < (starts[next + 1] ?? 0); p++) {
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

  const trace = (length: number): Uint8Array => {
    let label = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let last = 0; last < LABEL_COUNT; last++) {
      if (!mayEnd(last) || (previous[last] ?? 0) <= best) continue;
      best = previous[last] ?? 0;
      label = last;
    }
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i * LABEL_COUNT + label] ?? 0;
    }
    return labels.subarray(0, length);
  };

  return {
    decode(emissions, transitions, length) {
      if (labels.length < length) {
        labels = new Uint8Array(length * 2);
        back = new Uint8Array(length * 2 * LABEL_COUNT);
      }
      for (let label = 0; label < LABEL_COUNT; label++) {
        previous[label] = mayBegin(label) ? (emissions[label] ?? 0) : Number.NEGATIVE_INFINITY;
      }
      for (let i = 1; i < length; i++) {
        step(emissions, transitions, i);
        [current, previous] = [previous, current];
      }
      return length === 0 ? labels.subarray(0, 0) : trace(length);
    },
  };
};
