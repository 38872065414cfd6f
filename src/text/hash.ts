/** A well-mixed 32-bit hash of an integer (murmur3's finalizer). */
export const mix32 = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const fnv = (text: string, seed: number): number => {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
};

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** Sixteen hexadecimal digits that stand for `text`. Not for secrets. */
export const hashText = (text: string): string => hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x2f0b4a27));
