import { parseTable } from '../../lexicon/table.ts';
import { isHanCode } from '../../text/characters.ts';

/**
 * How a word may take part in a term. `noun` and `nominal` (a verb that names an activity) may stand
 * anywhere, a `follower` not first, a `modifier` not last, `inner` neither; a `suffix`
 * closes a term and begins none; `break` is never part of one.
 */
export type WordClass = 'noun' | 'nominal' | 'follower' | 'modifier' | 'inner' | 'suffix' | 'break';

const CLASSES: readonly WordClass[] = ['noun', 'nominal', 'follower', 'modifier', 'inner', 'suffix', 'break'];

/** Place of the word list below `src/`. */
export const WORDS_FILE = 'extract/terms/data/words.tsv';

/** The words whose class their part of speech would get wrong. Throws with file and line. */
export const parseWordClasses = (text: string, file = WORDS_FILE): ReadonlyMap<string, WordClass> => {
  const classes = new Map<string, WordClass>();
  const lines = new Map<string, number>();
  for (const row of parseTable(text, file, ['class', 'words'])) {
    const name = CLASSES.find(one => one === row.get('class'));
    if (name === undefined) throw new Error(`${file}:${row.line}: no such class "${row.get('class')}"`);
    for (const word of row.get('words').split(' ')) {
      if (classes.has(word))
        throw new Error(`${file}:${row.line}: "${word}" stands in line ${lines.get(word)} already`);
      classes.set(word, name);
      lines.set(word, row.line);
    }
  }
  return classes;
};

/** Classes by part of speech, for words of two characters and more. */
const BY_TAG: Readonly<Record<string, WordClass>> = {
  n: 'noun',
  nz: 'noun',
  j: 'noun',
  an: 'noun',
  eng: 'modifier',
  vn: 'nominal',
  b: 'modifier',
};

/** AI, 5G */
const LATIN = /[A-Za-z]/u;

/** Tags of what governs or describes: 大力发展 and 继续加强 are in the dictionary as if they were nouns. */
const GOVERNING = /^(?:v|d|ad|a)$/u;

/** Tags of characters that begin, or end, no noun: function words, numbers, verbs in front; names of families. */
const OPENS_NO_NOUN = /^(?:v|d|p|r|m|q|c|u|f|y|nr)/u;
const CLOSES_NO_NOUN = /^(?:p|c|u|f|y|d|r|v)/u;
/** An unknown word that a text has once may be chance. */
const LEAST_FREQUENCY = 2;

/** Tells the class of a word from the list, or from its part of speech, or guesses at an unknown one. */
export const createClassifier = (
  listed: ReadonlyMap<string, WordClass>,
  tag: (word: string) => string,
): ((word: string, frequency?: number) => WordClass) => {
  const isUnknownNoun = (word: string): boolean =>
    tag(word) === 'x' &&
    !OPENS_NO_NOUN.test(tag(word.charAt(0))) &&
    !CLOSES_NO_NOUN.test(tag(word.charAt(word.length - 1)));
  const isPhrase = (word: string): boolean => {
    if (word.length !== 4) return false;
    const [first, second] = [word.slice(0, 2), word.slice(2)];
    if (listed.get(second) === 'break') return true;
    return GOVERNING.test(tag(first)) && (listed.get(first) ?? 'break') === 'break';
  };
  return (word, frequency = 1) => {
    const known = listed.get(word);
    if (known !== undefined) return known;
    if (word.length === 1) return 'break';
    if (word.startsWith('“')) return 'modifier';
    if (LATIN.test(word)) return 'modifier';
    if (!isHanCode(word.charCodeAt(0)) || isPhrase(word)) return 'break';
    if (frequency >= LEAST_FREQUENCY && isUnknownNoun(word)) return 'noun';
    const kind = BY_TAG[tag(word)] ?? 'break';
    // 标志性, 结构性
    return kind === 'noun' && word.length > 2 && word.endsWith('性') ? 'modifier' : kind;
  };
};
