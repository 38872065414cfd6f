/** Bytes of unsigned numbers, `size` a number, little-endian. */
export const toBytes = (numbers: ArrayLike<number>, size: 1 | 2 | 4): Uint8Array => {
  const bytes = new Uint8Array(numbers.length * size);
  for (let i = 0; i < numbers.length; i++)
    for (let byte = 0; byte < size; byte++) bytes[i * size + byte] = (numbers[i] ?? 0) >>> (8 * byte);
  return bytes;
};

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** Sizes of the buckets that the upper `bits` of hashes (`length` bits long) fall into, half a byte each. */
export const bucketSizes = (hashes: Iterable<number>, length: number, bits: number): Uint8Array => {
  const sizes = new Uint8Array(1 << bits);
  for (const hash of hashes) {
    const bucket = hash >>> (length - bits);
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
    if ((sizes[bucket] ?? 0) > 15) throw new Error(`more than 15 hashes in bucket ${bucket}`);
  }
  return Uint8Array.from(
    { length: sizes.length / 2 },
    (_, i) => (sizes[2 * i] ?? 0) | ((sizes[2 * i + 1] ?? 0) << 4),
  );
};
