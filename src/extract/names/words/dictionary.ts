/** Word classes, coarser than jieba's tags. Their numbers are stored in the dictionary file. */
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
/** Spreads the bits of a running hash; 0 marks an empty slot and is never a word's. */
export const finishHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

/** Class and frequency of words, found by hash: open addressing in two typed arrays. */
export interface Dictionary {
  readonly keys: Int32Array;
  /** `class | level << 4`, level the binary logarithm of the frequency (0–15). */
  readonly entries: Uint8Array;
  readonly mask: number;
  /** Entry of each UTF-16 unit as a word, −1 if it is none. */
  readonly singles: Int16Array;
  /** A bit for each hash (cut to PREFIX_BITS) of two characters that a longer word begins with. */
  readonly prefixes: Uint8Array;
}

/** Size of the set of prefixes, as a power of two. */
export const PREFIX_BITS = 19;
export const PREFIX_MASK: number = (1 << PREFIX_BITS) - 1;

/** Whether a word of three characters or more may begin with two characters of this finished hash. */
export const mayGoOn = ({ prefixes }: Dictionary, hash: number): boolean => {
  const bit = hash & PREFIX_MASK;
  return ((prefixes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
};

/** The entry behind a finished hash, or −1. */
export const findEntry = ({ keys, entries, mask }: Dictionary, hash: number): number => {
  let slot = hash & mask;
  for (;;) {
    const found = keys[slot];
    if (found === hash) return entries[slot] ?? 0;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
};

export const hashWord = (word: string): number => {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return finishHash(hash);
};

export const classOf = (entry: number): WordClass =>
  entry < 0 ? 'unknown' : (WORD_CLASSES[entry & 15] ?? 'unknown');

/**
 * Reads a dictionary: the set of prefixes, a count (u32, little-endian), then per word in ascending order
 * of its hash (unsigned) the difference to the hash before (base-128, low bits first) and its entry byte.
 */
export const parseDictionary = (bytes: Uint8Array): Dictionary => {
  const prefixes = bytes.subarray(0, 1 << (PREFIX_BITS - 3));
  let at = prefixes.length;
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
  at += 4;
  const size = 1 << (32 - Math.clz32(Math.max(1, count * 2 - 1)));
  const mask = size - 1;
  const keys = new Int32Array(size);
  const entries = new Uint8Array(size);
  let hash = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let delta = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      delta |= (byte & 127) << shift;
    }
    hash = (hash + delta) | 0;
    let slot = hash & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    entries[slot] = bytes[at++] ?? 0;
  }
  const dictionary = { keys, entries, mask, prefixes, singles: new Int16Array(0x10000).fill(-1) };
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++)
    dictionary.singles[unit] = findEntry(dictionary, finishHash(hashUnit(HASH_SEED, unit)));
  return dictionary;
};

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
