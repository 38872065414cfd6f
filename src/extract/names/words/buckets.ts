/**
 * Sets of hashes lie in the model file as they are used: sorted, in as many buckets as the upper bits of a hash
 * tell apart, the lower bits beside each other. What belongs to a hash is found by its place.
 */

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
