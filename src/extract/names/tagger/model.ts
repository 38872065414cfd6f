import { LABEL_COUNT } from './labels.ts';

/** The trained tagger: weights of each feature as pairs of label and weight, found by the feature's hash. */
export interface TaggerModel {
  /** Open addressing: hash of the feature at 2 × slot, `first pair << 5 | pairs` behind it. 0 is an empty slot. */
  readonly table: Int32Array;
  readonly mask: number;
  /** A bit for each feature (its hash cut to SIEVE_BITS): most features of a text are not in the model at all. */
  readonly sieve: Int32Array;
  /** `weight << 5 | label`. */
  readonly pairs: Int16Array;
  /** Weight of label → next at label × LABEL_COUNT + next, in the unit of `pairs`. */
  readonly transitions: Float32Array;
}

/** Slot of a feature's hash. */
export const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 5;

const SIEVE_BITS = 22;
/** Bit of a hash in the sieve. */
export const sieveBit = (hash: number): number => (hash ^ (hash >>> 11)) & ((1 << SIEVE_BITS) - 1);

/** Of a model file: features, pairs, then the transitions. */
const HEADER = 8;

/**
 * Reads a model: u32 features, u32 pairs, LABEL_COUNT² f32 transitions (little-endian); then per feature,
 * in ascending order of hash, the difference to the hash before (base-128, low bits first), a set of labels
 * (24 bits) and a signed byte for each of them.
 */
export const parseModel = (bytes: Uint8Array): TaggerModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const features = view.getUint32(0, true);
  const size = 1 << (32 - Math.clz32(Math.max(1, features * 2 - 1)));
  const mask = size - 1;
  const table = new Int32Array(2 * size);
  const sieve = new Int32Array(1 << (SIEVE_BITS - 5));
  const pairs = new Int16Array(view.getUint32(4, true));
  const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, i) =>
    view.getFloat32(HEADER + 4 * i, true),
  );
  let at = HEADER + 4 * transitions.length;
  let hash = 0;
  let pair = 0;
  for (let i = 0; i < features; i++) {
    for (let shift = 1, byte = 128; byte > 127; shift *= 128) {
      byte = bytes[at++] ?? 0;
      hash += (byte & 127) * shift;
    }
    let labels = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    at += 3;
    const first = pair;
    for (; labels !== 0; labels &= labels - 1) {
      const label = 31 - Math.clz32(labels & -labels);
      pairs[pair++] = (((bytes[at++] ?? 0) << 24) >> 19) | label;
    }
    const bit = sieveBit(hash);
    sieve[bit >> 5] = (sieve[bit >> 5] ?? 0) | (1 << (bit & 31));
    let slot = spread(hash) & mask;
    while (table[2 * slot] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = hash | 0;
    table[2 * slot + 1] = (first << 5) | (pair - first);
  }
  return { table, mask, sieve, pairs, transitions };
};
