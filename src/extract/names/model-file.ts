import { CUE_BUCKET_BITS, CUE_REST_BITS } from './tagger/cues.ts';
import { LABEL_COUNT } from './tagger/labels.ts';
import { SIEVE_BITS, sieveBit, type TaggerModel } from './tagger/model.ts';
import { bucketStarts } from './words/buckets.ts';
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

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * The first part of the file: beginnings of words (a bit each); count of words, sizes of the buckets of
 * their hashes, rests of these, entries; count of words with marks, their places (4 bytes each) and marks (2).
 */
export const readDictionary = (cursor: Cursor): Dictionary => {
  const prefixes = cursor.take(1 << (PREFIX_BITS - 3));
  const count = cursor.number();
  const starts = bucketStarts(cursor.take(1 << (WORD_BUCKET_BITS - 1)));
  const rests = readShorts(cursor.take(2 * count));
  const entries = Int32Array.from(cursor.take(count));
  const marked = cursor.number();
  const places = readShorts(cursor.take(4 * marked));
  readShorts(cursor.take(2 * marked)).forEach((marks, i) => {
    const place = (places[2 * i] ?? 0) | ((places[2 * i + 1] ?? 0) << 16);
    entries[place] = (entries[place] ?? 0) | (marks << 8);
  });
  const dictionary = { starts, rests, entries, prefixes, singles: new Int32Array(0x10000).fill(-1) };
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
  const sizes = cursor.take(1 << (CUE_BUCKET_BITS - 1));
  const rests = cursor.take(count);
  const votes = cursor.take(count);
  const total = cursor.number();
  const steps = cursor.take(total);
  const weights = cursor.take(total);
  const cues = layOut(bucketStarts(sizes), rests, votes, steps, weights);
  const shorts = readShorts(cursor.take(2 * LABEL_COUNT * LABEL_COUNT));
  const transitions = Int32Array.from(shorts, short => (short << 16) >> 16);
  return { ...cues, transitions, strength: cursor.number() / STRENGTH_UNITS };
};

/** Brings what belongs to each cue together. `starts` are the places of the first cue of each bucket. */
const layOut = (
  starts: Int32Array,
  rests: Uint8Array,
  votes: Uint8Array,
  steps: Uint8Array,
  weights: Uint8Array,
): Pick<TaggerModel, 'sieve' | 'buckets' | 'records'> => {
  const records = new Uint8Array(2 * (rests.length + steps.length));
  const sieve = new Uint8Array(1 << (SIEVE_BITS - 3));
  const buckets = new Int32Array(starts.length);
  let at = 0;
  let vote = 0;
  for (let bucket = 0, cue = 0; bucket < starts.length; bucket++) {
    buckets[bucket] = at;
    for (const end = starts[bucket + 1] ?? 0; cue < end; cue++) {
      const rest = rests[cue] ?? 0;
      const bit = sieveBit((bucket << CUE_REST_BITS) | rest);
      sieve[bit >> 3] = (sieve[bit >> 3] ?? 0) | (1 << (bit & 7));
      records[at++] = rest;
      records[at++] = votes[cue] ?? 0;
      for (const stop = vote + (votes[cue] ?? 0); vote < stop; vote++) {
        records[at++] = steps[vote] ?? 0;
        records[at++] = weights[vote] ?? 0;
      }
    }
  }
  return { sieve, buckets, records };
};
