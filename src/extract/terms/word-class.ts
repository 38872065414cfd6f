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
  for (const row of parseTable(text, file, ['class', 'words'])) {
    const name = CLASSES.find(one => one === row.get('class'));
    if (name === undefined) throw new Error(`${file}:${row.line}: no such class "${row.get('class')}"`);
    for (const word of row.get('words').split(' ')) if (!classes.has(word)) classes.set(word, name);
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

/** Tells the class of a word from the list, or from its part of speech. */
export const createClassifier = (
  listed: ReadonlyMap<string, WordClass>,
  tag: (word: string) => string,
): ((word: string) => WordClass) => {
  const isPhrase = (word: string): boolean => {
    if (word.length !== 4) return false;
    const [first, second] = [word.slice(0, 2), word.slice(2)];
    if (listed.get(second) === 'break') return true;
    return GOVERNING.test(tag(first)) && (listed.get(first) ?? 'break') === 'break';
  };
  return word => {
    const known = listed.get(word);
    if (known !== undefined) return known;
    if (word.length === 1) return 'break';
    if (word.startsWith('“')) return 'modifier';
    if (LATIN.test(word)) return 'modifier';
    if (!isHanCode(word.charCodeAt(0)) || isPhrase(word)) return 'break';
    const kind = BY_TAG[tag(word)] ?? 'break';
    // 标志性, 结构性
    return kind === 'noun' && word.length > 2 && word.endsWith('性') ? 'modifier' : kind;
  };
};
