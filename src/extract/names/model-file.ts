import { CUE_BUCKET_BITS } from './tagger/cues.ts';
import { LABEL_COUNT } from './tagger/labels.ts';
import type { TaggerModel } from './tagger/model.ts';
import { type Buckets, bucketStarts } from './words/buckets.ts';
import {
  type Dictionary,
  findEntry,
  finishHash,
  HASH_SEED,
  hashUnit,
  PREFIX_BITS,
  WORD_BUCKET_BITS,
} from './words/dictionary.ts';

/** Reads a file from the front. */
interface Cursor {
  /** The next `length` bytes, not copied. */
  readonly take: (length: number) => Uint8Array;
  /** The next unsigned number of 32 bits, little-endian. */
  readonly number: () => number;
  readonly position: () => number;
}

export const createCursor = (bytes: Uint8Array): Cursor => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const advance = (length: number): number => {
    at += length;
    return at - length;
  };
  return {
    take: length => bytes.subarray(advance(length), at),
    number: () => view.getUint32(advance(4), true),
    position: () => at,
  };
};

/** Numbers of 16 bits, little-endian. */
const readShorts = (bytes: Uint8Array): Uint16Array => {
  const shorts = new Uint16Array(bytes.length / 2);
  for (let i = 0; i < shorts.length; i++) shorts[i] = (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8);
  return shorts;
};

const readBuckets = (cursor: Cursor, bits: number, restsOf: () => Buckets['rests']): Buckets => {
  const starts = bucketStarts(cursor.take(1 << (bits - 1)));
  return { starts, rests: restsOf() };
};

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * The first part of the file: beginnings of words (a bit each); count of words, sizes of the buckets of
 * their hashes, rests of these, entries; count of words with marks, their places (4 bytes each) and marks (2).
 */
export const readDictionary = (cursor: Cursor): Dictionary => {
  const prefixes = cursor.take(1 << (PREFIX_BITS - 3));
  const count = cursor.number();
  const words = readBuckets(cursor, WORD_BUCKET_BITS, () => readShorts(cursor.take(2 * count)));
  const entries = Int32Array.from(cursor.take(count));
  const marked = cursor.number();
  const places = readShorts(cursor.take(4 * marked));
  readShorts(cursor.take(2 * marked)).forEach((marks, i) => {
    const place = (places[2 * i] ?? 0) | ((places[2 * i + 1] ?? 0) << 16);
    entries[place] = (entries[place] ?? 0) | (marks << 8);
  });
  const dictionary = { words, entries, prefixes, singles: new Int32Array(0x10000).fill(-1) };
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++)
    dictionary.singles[unit] = findEntry(dictionary, finishHash(hashUnit(HASH_SEED, unit)));
  return dictionary;
};

/** The strength of a weight is stored in this part of one. */
export const STRENGTH_UNITS = 65536;

/**
 * The second part: count of cues, sizes of the buckets of their hashes, rests of these, votes of each cue;
 * count of votes, steps, weights (signed); weights of transitions (signed, 16 bits); strength of a weight.
 */
export const readTagger = (cursor: Cursor): TaggerModel => {
  const count = cursor.number();
  const cues = readBuckets(cursor, CUE_BUCKET_BITS, () => cursor.take(count));
  const votes = cursor.take(count);
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + (votes[i] ?? 0);
  const total = cursor.number();
  const steps = cursor.take(total);
  const bytes = cursor.take(total);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, total);
  const shorts = readShorts(cursor.take(2 * LABEL_COUNT * LABEL_COUNT));
  const transitions = Int32Array.from(shorts, short => (short << 16) >> 16);
  const strength = cursor.number() / STRENGTH_UNITS;
  return { cues, starts, steps, weights, transitions, strength };
};
