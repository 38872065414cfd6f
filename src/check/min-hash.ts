import { mix32 } from '../text/hash.ts';

/** Bands and rows of a signature: texts that share 0.7 of their shingles meet with 99 % probability. */
const BANDS = 16;
const ROWS = 4;
const LENGTH = BANDS * ROWS;

/** One odd multiplier and one offset a row: fixed, so that results are the same on every run. */
const MULTIPLIERS = Uint32Array.from({ length: LENGTH }, (_, i) => mix32(2 * i + 1) | 1);
const OFFSETS = Uint32Array.from({ length: LENGTH }, (_, i) => mix32(2 * i + 2));

/** The least hash of a set of shingles under each of `LENGTH` orders (MinHash). */
export const signatureOf = (shingles: Uint32Array): Uint32Array => {
  const signature = new Uint32Array(LENGTH).fill(0xffffffff);
  for (let row = 0; row < LENGTH; row++) {
    const multiplier = MULTIPLIERS[row] ?? 1;
    const offset = OFFSETS[row] ?? 0;
    let least = 0xffffffff;
    for (let i = 0; i < shingles.length; i++) {
      const h = (Math.imul(shingles[i] ?? 0, multiplier) + offset) >>> 0;
      if (h < least) least = h;
    }
    signature[row] = least;
  }
  return signature;
};

/** Finds texts that are probably alike among those added before. */
export interface LshIndex {
  /** Those that share a band with `signature`, in order. */
  readonly find: (signature: Uint32Array) => readonly number[];
  readonly add: (signature: Uint32Array, item: number) => void;
}

const bandHash = (signature: Uint32Array, band: number): number => {
  let h = band + 1;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) h = mix32(h ^ (signature[row] ?? 0));
  return h;
};

/** Most texts in one bucket that are looked at: the newest, so that one formula cannot make it quadratic. */
const MOST = 64;

/** An index by bands of signatures (locality-sensitive hashing). */
export const createLshIndex = (): LshIndex => {
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  return {
    find: signature => {
      const items = new Set<number>();
      bands.forEach((buckets, band) => {
        for (const item of buckets.get(bandHash(signature, band))?.slice(-MOST) ?? []) items.add(item);
      });
      return [...items].sort((a, b) => a - b).slice(-MOST);
    },
    add: (signature, item) => {
      bands.forEach((buckets, band) => {
        const hash = bandHash(signature, band);
        const bucket = buckets.get(hash);
        if (bucket === undefined) buckets.set(hash, [item]);
        else bucket.push(item);
      });
    },
  };
};
