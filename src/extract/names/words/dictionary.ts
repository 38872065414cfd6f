/** Word classes, coarser than jieba's tags. Their numbers are stored in the model file. */
export const WORD_CLASSES = [
  'unknown',
  'noun',
  'name',
  'person',
  'place',
  'organization',
  'verb',
  'verbal-noun',
  'adjective',
  'attribute',
  'adverb',
  'number',
  'time',
  'preposition',
  'function',
  'pronoun',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** The longest word the dictionary is asked for. */
export const MAX_WORD = 8;

/** FNV-1a over UTF-16 units: the dictionary keeps words by their hash alone. */
export const HASH_SEED: number = 0x811c9dc5 | 0;
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** Spreads the bits of a running hash. */
export const finishHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

/** Of the 32 bits of a word's hash, those that say its bucket, and the others. */
export const WORD_BUCKET_BITS = 17;
export const WORD_REST_BITS: number = 32 - WORD_BUCKET_BITS;

/** Size of the set of beginnings, as a power of two. */
export const PREFIX_BITS = 19;
export const PREFIX_MASK: number = (1 << PREFIX_BITS) - 1;

/** Class, frequency and marks of words, found by hash. */
export interface Dictionary {
  /** Places of the words whose hashes are in bucket b: [starts[b], starts[b + 1]). */
  readonly starts: Int32Array;
  /** Of each word, the bits of its hash that the bucket does not say. */
  readonly rests: Uint16Array;
  /** `class | level << 4 | marks << 8`, level the binary logarithm of the frequency (0–15). */
  readonly entries: Int32Array;
  /** Entry of each UTF-16 unit as a word, −1 if it is none. */
  readonly singles: Int32Array;
  /** A bit for each hash (cut to PREFIX_BITS) of two or more characters that a longer word begins with. */
  readonly prefixes: Uint8Array;
}

/** The entry behind a finished hash, or −1. */
export const findEntry = ({ starts, rests, entries }: Dictionary, hash: number): number => {
  const bucket = hash >>> WORD_REST_BITS;
  const rest = hash & ((1 << WORD_REST_BITS) - 1);
  const end = starts[bucket + 1] ?? 0;
  for (let at = starts[bucket] ?? 0; at < end; at++) if (rests[at] === rest) return entries[at] ?? -1;
  return -1;
};

/** Whether a longer word may begin with the characters of this finished hash. */
export const mayGoOn = ({ prefixes }: Dictionary, hash: number): boolean => {
  const bit = hash & PREFIX_MASK;
  return ((prefixes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
};

export const hashWord = (word: string): number => {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return finishHash(hash);
};

export const classOf = (entry: number): WordClass =>
  entry < 0 ? 'unknown' : (WORD_CLASSES[entry & 15] ?? 'unknown');
export const marksOf = (entry: number): number => (entry < 0 ? 0 : entry >> 8);

const FREQUENT = 10;
/** Whether a word was counted a thousand times or more in what the dictionary was made from. */
export const isFrequent = (entry: number): boolean => entry >= 0 && ((entry >> 4) & 15) >= FREQUENT;
