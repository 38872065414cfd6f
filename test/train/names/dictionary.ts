import { readFileSync } from 'node:fs';
import type { DataReader } from '../../../src/extract/extractor.ts';
import { type Lexicons, readLexicons } from '../../../src/extract/names/lexicons.ts';
import {
  hashWord,
  MAX_WORD,
  PREFIX_BITS,
  PREFIX_MASK,
  WORD_CLASSES,
  type WordClass,
} from '../../../src/extract/names/words/dictionary.ts';
import { parseTable } from '../../../src/lexicon/table.ts';

/** jieba's tag (its first letters decide) to a class of ours. */
const TAGS: readonly (readonly [string, WordClass])[] = [
  ['nr', 'person'],
  ['ns', 'place'],
  ['nt', 'organization'],
  ['nz', 'name'],
  ['j', 'name'],
  ['n', 'noun'],
  ['vn', 'verbal-noun'],
  ['v', 'verb'],
  ['an', 'noun'],
  ['a', 'adjective'],
  ['z', 'adjective'],
  ['b', 'attribute'],
  ['d', 'adverb'],
  ['m', 'number'],
  ['q', 'number'],
  ['t', 'time'],
  ['f', 'time'],
  ['s', 'time'],
  ['p', 'preposition'],
  ['r', 'pronoun'],
  ['i', 'adjective'],
  ['l', 'adjective'],
];
const OPEN = new Set(['noun', 'verb', 'verbal-noun', 'name', 'place', 'organization']);

const classOfTag = (tag: string): WordClass =>
  TAGS.find(([prefix]) => tag.startsWith(prefix))?.[1] ?? (/^[cuyeokhx]/u.test(tag) ? 'function' : 'noun');

interface Word {
  readonly frequency: number;
  readonly kind: WordClass;
}

/** jieba's list, without rare names of people (they are what the tagger is for) and rare closed-class words. */
const readJieba = (path: string): Map<string, Word> => {
  const words = new Map<string, Word>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = line.split(' ');
    const frequency = Number(count);
    const kind = classOfTag(tag);
    if (!/^\p{Script=Han}+$/u.test(word) || word.length > MAX_WORD) continue;
    if (word.length > 1 && frequency < (OPEN.has(kind) ? 3 : 5)) continue;
    if (word.length > 1 && kind === 'person' && frequency < 8) continue;
    words.set(word, { frequency, kind });
  }
  return words;
};

/** How often a word counts as seen when only a list of ours knows it. */
const LISTED = 100;
/** A word that jieba has this often keeps jieba's class. */
const WELL_KNOWN = 2000;

/** Adds a word of a list. `sure` ones take the class of the list, others only when jieba does not know them. */
const addListed = (words: Map<string, Word>, word: string, kind: WordClass, sure: boolean): void => {
  if (word.length < 2 || word.length > MAX_WORD) return;
  const known = words.get(word);
  if (known !== undefined && (!sure || known.frequency > WELL_KNOWN) && known.kind !== kind) return;
  words.set(word, { frequency: Math.max(LISTED, known?.frequency ?? 0), kind });
};

/** The words of our own lists: places, posts, suffixes and names of institutions, and the list of words. */
const addLexicons = (words: Map<string, Word>, lexicons: Lexicons, data: DataReader): void => {
  for (const [word, { name, level }] of lexicons.places) {
    addListed(words, word, 'place', word === name || level !== 'county');
  }
  for (const word of [...lexicons.posts.keys(), ...lexicons.suffixes.keys()])
    addListed(words, word, 'noun', false);
  for (const word of lexicons.institutions.keys()) addListed(words, word, 'organization', true);
  for (const { get, line } of parseTable(data.text(WORDS), WORDS, ['word', 'class'])) {
    const kind = WORD_CLASSES.find(name => name === get('class'));
    if (kind === undefined) throw new Error(`${WORDS}:${line}: no class “${get('class')}”`);
    words.set(get('word'), { frequency: 500, kind });
  }
};

const WORDS = 'extract/names/data/words.tsv';

/** The set of two-character beginnings of longer words. */
const encodePrefixes = (words: Iterable<string>): Uint8Array => {
  const bits = new Uint8Array(1 << (PREFIX_BITS - 3));
  for (const word of words) {
    if (word.length < 3) continue;
    const bit = hashWord(word.slice(0, 2)) & PREFIX_MASK;
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bits;
};

const encode = (words: ReadonlyMap<string, Word>): Uint8Array => {
  const entries = new Map<number, number>();
  for (const [word, { frequency, kind }] of words) {
    const level = Math.min(15, Math.floor(Math.log2(frequency + 1)));
    entries.set(hashWord(word) >>> 0, WORD_CLASSES.indexOf(kind) | (level << 4));
  }
  const bytes: number[] = [];
  let last = 0;
  for (const hash of Uint32Array.from(entries.keys()).toSorted()) {
    let delta = hash - last;
    last = hash;
    while (delta > 127) {
      bytes.push(128 | (delta & 127));
      delta = Math.floor(delta / 128);
    }
    bytes.push(delta, entries.get(hash) ?? 0);
  }
  const prefixes = encodePrefixes(words.keys());
  const out = new Uint8Array(prefixes.length + 4 + bytes.length);
  out.set(prefixes);
  new DataView(out.buffer).setUint32(prefixes.length, entries.size, true);
  out.set(bytes, prefixes.length + 4);
  return out;
};

/** The dictionary file: jieba's words (the list at `jieba`) and those of our own lists. */
export const buildDictionary = (jieba: string, data: DataReader): Uint8Array => {
  const words = readJieba(jieba);
  addLexicons(words, readLexicons(data), data);
  return encode(words);
};
