import { readFileSync } from 'node:fs';
import {
  finishHash,
  HASH_SEED,
  hashUnit,
  MAX_WORD,
  WORD_CLASSES,
  type WordClass,
} from '../../src/extract/names/words/dictionary.ts';

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

const hashOf = (word: string): number => {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return finishHash(hash);
};

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

/** Rows of a list of ours as words: column 0 and, where there is one, column `extra`. */
const readList = (path: string, columns: readonly number[]): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(line => columns.map(column => line.split('\t')[column] ?? ''))
    .filter(word => word.length > 1 && word.length <= MAX_WORD);

const encode = (words: ReadonlyMap<string, Word>): Uint8Array => {
  const entries = new Map<number, number>();
  for (const [word, { frequency, kind }] of words) {
    const level = Math.min(15, Math.floor(Math.log2(frequency + 1)));
    entries.set(hashOf(word), WORD_CLASSES.indexOf(kind) | (level << 4));
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
  const out = new Uint8Array(4 + bytes.length);
  new DataView(out.buffer).setUint32(0, entries.size, true);
  out.set(bytes, 4);
  return out;
};

export interface WordSources {
  readonly jieba: string;
  readonly places: string;
}

/** The dictionary file: jieba's words and the administrative divisions. */
export const buildDictionary = (sources: WordSources): Uint8Array => {
  const words = readJieba(sources.jieba);
  for (const word of readList(sources.places, [0, 1])) {
    const known = words.get(word);
    if (known !== undefined && known.frequency > 2000 && known.kind !== 'place') continue;
    words.set(word, { frequency: Math.max(100, known?.frequency ?? 0), kind: 'place' });
  }
  return encode(words);
};
