import { readFileSync } from 'node:fs';
import type { DataReader } from '../../../src/extract/extractor.ts';
import type { Lexicons } from '../../../src/extract/names/lexicons.ts';
import { MAX_WORD, WORD_CLASSES, type WordClass } from '../../../src/extract/names/words/dictionary.ts';
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

export interface Word {
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
  for (const word of [...lexicons.posts.keys(), ...lexicons.postModifiers, ...lexicons.suffixes.keys()])
    addListed(words, word, 'noun', false);
  for (const word of lexicons.institutions.keys()) addListed(words, word, 'organization', true);
  for (const { get, line } of parseTable(data.text(WORDS), WORDS, ['word', 'class'])) {
    const kind = WORD_CLASSES.find(name => name === get('class'));
    if (kind === undefined) throw new Error(`${WORDS}:${line}: no class “${get('class')}”`);
    words.set(get('word'), { frequency: 500, kind });
  }
};

const WORDS = 'extract/names/data/words.tsv';

/** jieba's words (the list at `jieba`) and those of our own lists. */
export const collectWords = (
  jieba: string,
  lexicons: Lexicons,
  data: DataReader,
): ReadonlyMap<string, Word> => {
  const words = readJieba(jieba);
  addLexicons(words, lexicons, data);
  return words;
};
