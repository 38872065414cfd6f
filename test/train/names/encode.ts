import { LABEL_COUNT } from '../../../src/extract/names/tagger/labels.ts';
import type { Weights } from './perceptron.ts';

/** A feature's quantized weights, kept because at least one of them matters. */
interface Kept {
  readonly hash: number;
  readonly labels: number;
  readonly weights: readonly number[];
}

const LARGEST = 127;

/** Weights in units of `unit`, those below `least` dropped. */
const quantize = (hash: number, row: Float32Array, unit: number, least: number): Kept | null => {
  let labels = 0;
  const weights: number[] = [];
  row.forEach((weight, label) => {
    if (Math.abs(weight) < least) return;
    const value = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit)));
    if (value === 0) return;
    labels |= 1 << label;
    weights.push(value);
  });
  return labels === 0 ? null : { hash, labels, weights };
};

const sizeOf = (features: number, pairs: number): number => features * 5.1 + pairs;

/** The smallest threshold at which the model is at most `budget` bytes. */
const chooseThreshold = (table: Float32Array, budget: number, unit: number): number => {
  let low = unit / 2;
  let high = unit * 100;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    let features = 0;
    let pairs = 0;
    for (let row = 0; row < table.length; row += LABEL_COUNT) {
      let own = 0;
      for (let i = row; i < row + LABEL_COUNT; i++) if (Math.abs(table[i] ?? 0) >= middle) own++;
      pairs += own;
      if (own > 0) features++;
    }
    if (sizeOf(features, pairs) > budget) low = middle;
    else high = middle;
  }
  return high;
};

/** The value below which `share` of the weights that are not zero lie, by size. */
const quantile = (table: Float32Array, share: number): number => {
  const sample: number[] = [];
  for (let i = 0; i < table.length; i += 7) if (table[i] !== 0) sample.push(Math.abs(table[i] ?? 0));
  return sample.sort((a, b) => a - b)[Math.floor(sample.length * share)] ?? 1;
};

/** The model file, at most about `budget` bytes: see `parseModel` for its form. */
export const encodeModel = (weights: Weights, hashes: Uint32Array, budget: number): Uint8Array => {
  const unit = (quantile(weights.emissions, 0.9999) * 1.2) / LARGEST;
  const least = chooseThreshold(weights.emissions, budget, unit);
  const kept: Kept[] = [];
  hashes.forEach((hash, id) => {
    const row = weights.emissions.subarray(id * LABEL_COUNT, (id + 1) * LABEL_COUNT);
    const feature = quantize(hash, row, unit, least);
    if (feature !== null) kept.push(feature);
  });
  kept.sort((a, b) => a.hash - b.hash);
  const header = new DataView(new ArrayBuffer(8 + 4 * weights.transitions.length));
  header.setUint32(0, kept.length, true);
  header.setUint32(
    4,
    kept.reduce((sum, feature) => sum + feature.weights.length, 0),
    true,
  );
  weights.transitions.forEach((weight, i) => {
    header.setFloat32(8 + 4 * i, weight / unit, true);
  });
  const body: number[] = [];
  let last = 0;
  for (const { hash, labels, weights: values } of kept) {
    let delta = hash - last;
    last = hash;
    while (delta > 127) {
      body.push(128 | (delta & 127));
      delta = Math.floor(delta / 128);
    }
    body.push(delta, labels & 255, (labels >> 8) & 255, labels >> 16);
    for (const value of values) body.push(value & 255);
  }
  const bytes = new Uint8Array(header.byteLength + body.length);
  bytes.set(new Uint8Array(header.buffer));
  bytes.set(body, header.byteLength);
  return bytes;
};
