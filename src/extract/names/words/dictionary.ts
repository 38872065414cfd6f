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
export const HASH_SEED = 0x811c9dc5;
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** Spreads the bits of a running hash. */
export const finishHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

/** Class and frequency of words, found by hash: open addressing in two typed arrays. */
export interface Dictionary {
  readonly keys: Uint32Array;
  /** `class | level << 4`, level the binary logarithm of the frequency (0–15). */
  readonly entries: Uint8Array;
  readonly mask: number;
}

/** The entry behind a finished hash, or −1. */
export const findEntry = ({ keys, entries, mask }: Dictionary, hash: number): number => {
  const key = hash === 0 ? 1 : hash;
  let slot = key & mask;
  for (;;) {
    const found = keys[slot] ?? 0;
    if (found === key) return entries[slot] ?? 0;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
};

/** The entry of a whole word, or −1. */
export const findWord = (dictionary: Dictionary, word: string): number => {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return findEntry(dictionary, finishHash(hash));
};

export const classOf = (entry: number): WordClass =>
  entry < 0 ? 'unknown' : (WORD_CLASSES[entry & 15] ?? 'unknown');

/**
 * Reads a dictionary: a count (u32, little-endian), then per word in ascending order of hash the
 * difference to the hash before (base-128, low bits first) and its entry byte.
 */
export const parseDictionary = (bytes: Uint8Array): Dictionary => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const size = 1 << (32 - Math.clz32(Math.max(1, count * 2 - 1)));
  const dictionary = { keys: new Uint32Array(size), entries: new Uint8Array(size), mask: size - 1 };
  let at = 4;
  let hash = 0;
  for (let i = 0; i < count; i++) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++] ?? 0;
      hash += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    insert(dictionary, hash, bytes[at++] ?? 0);
  }
  return dictionary;
};

const insert = ({ keys, entries, mask }: Dictionary, hash: number, entry: number): void => {
  const key = hash === 0 ? 1 : hash;
  let slot = key & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  entries[slot] = entry;
};
