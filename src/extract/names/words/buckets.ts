/**
 * A set of hashes that is ready to use as it lies in a file: sorted, cut into as many buckets as the upper bits
 * of a hash tell apart, with the lower bits kept beside each other. What belongs to a hash is found by its place.
 */
export interface Buckets {
  /** Places of bucket b are [starts[b], starts[b + 1]). */
  readonly starts: Int32Array;
  /** Lower bits of each hash. */
  readonly rests: Uint8Array | Uint16Array;
}

/** Sizes of buckets in half a byte each, the even bucket in the lower half: where each bucket starts. */
export const bucketStarts = (sizes: Uint8Array): Int32Array => {
  const starts = new Int32Array(2 * sizes.length + 1);
  let at = 0;
  for (let i = 0; i < sizes.length; i++) {
    const pair = sizes[i] ?? 0;
    starts[2 * i] = at;
    at += pair & 15;
    starts[2 * i + 1] = at;
    at += pair >> 4;
  }
  starts[2 * sizes.length] = at;
  return starts;
};
