import type { DataReader } from '../../../src/extract/extractor.ts';
import { type Lexicons, readLexicons } from '../../../src/extract/names/lexicons.ts';
import {
  hashWord,
  PREFIX_BITS,
  PREFIX_MASK,
  WORD_BUCKET_BITS,
  WORD_CLASSES,
  WORD_REST_BITS,
} from '../../../src/extract/names/words/dictionary.ts';
import {
  BODY,
  MODIFIER,
  POST,
  SPEECH,
  SUFFIX_SHIFT,
  TITLE,
  WEAK,
} from '../../../src/extract/names/words/marks.ts';
import { bucketSizes, joinBytes, toBytes } from './bytes.ts';
import { collectWords, type Word } from './dictionary.ts';

/** What the lists say of words, by word. */
const collectMarks = (lexicons: Lexicons): ReadonlyMap<string, number> => {
  const marks = new Map<string, number>();
  const add = (word: string, bits: number): void => {
    marks.set(word, (marks.get(word) ?? 0) | bits);
  };
  const types = [...new Set([...lexicons.suffixes.values()].map(suffix => suffix.type))].sort();
  for (const [word, strength] of lexicons.posts) add(word, strength === 'strong' ? POST : POST | WEAK);
  for (const word of lexicons.postModifiers) add(word, MODIFIER);
  for (const word of lexicons.titles) add(word, TITLE);
  for (const word of lexicons.speechVerbs) add(word, SPEECH);
  for (const word of lexicons.institutions.keys()) add(word, BODY);
  for (const [word, { type, strength }] of lexicons.suffixes) {
    const kind = strength === 'weak' ? types.length + 1 : types.indexOf(type) + 1;
    add(word, kind << SUFFIX_SHIFT);
  }
  return marks;
};

/** The set of beginnings of longer words, from two characters on. */
const encodePrefixes = (words: Iterable<string>): Uint8Array => {
  const bits = new Uint8Array(1 << (PREFIX_BITS - 3));
  for (const word of words) {
    for (let length = 2; length < word.length; length++) {
      const bit = hashWord(word.slice(0, length)) & PREFIX_MASK;
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return bits;
};

const encodeWords = (words: ReadonlyMap<string, Word>, marks: ReadonlyMap<string, number>): Uint8Array[] => {
  const byHash = new Map<number, { readonly entry: number; readonly marks: number }>();
  for (const [word, { frequency, kind }] of words) {
    const level = Math.min(15, Math.floor(Math.log2(frequency + 1)));
    const entry = WORD_CLASSES.indexOf(kind) | (level << 4);
    byHash.set(hashWord(word) >>> 0, { entry, marks: marks.get(word) ?? 0 });
  }
  const hashes = Uint32Array.from(byHash.keys()).toSorted();
  const rests = hashes.map(hash => hash & ((1 << WORD_REST_BITS) - 1));
  const entries = hashes.map(hash => byHash.get(hash)?.entry ?? 0);
  const marksAt = hashes.map(hash => byHash.get(hash)?.marks ?? 0);
  const marked = [...marksAt.keys()].filter(place => marksAt[place] !== 0);
  return [
    encodePrefixes(words.keys()),
    toBytes([hashes.length], 4),
    bucketSizes(hashes, 32, WORD_BUCKET_BITS),
    toBytes(rests, 2),
    toBytes(entries, 1),
    toBytes([marked.length], 4),
    toBytes(marked, 4),
    toBytes(
      marked.map(place => marksAt[place] ?? 0),
      2,
    ),
  ];
};

/** The first part of the model file (see `readDictionary`), from the list of jieba at `jieba` and our own lists. */
export const buildVocabulary = (jieba: string, data: DataReader): Uint8Array => {
  const lexicons = readLexicons(data);
  const words = collectWords(jieba, lexicons, data);
  return joinBytes(encodeWords(words, collectMarks(lexicons)));
};
