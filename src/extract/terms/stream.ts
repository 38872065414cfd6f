import type { Tokens } from '../../segment/tokens.ts';
import { isDigitCode, isLatinCode } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { WordClass } from './word-class.ts';

/** What terms are collected from: the reading text of one article, its tokens, and what is no term in it. */
export interface TermText {
  /** Id of the article. */
  readonly article: string;
  /** Its reading text. */
  readonly text: string;
  readonly tokens: Tokens;
  /** Spans of the reading text that are no part of what the article says, in order. */
  readonly silent: readonly Span[];
  /** Spans of people and institutions, in order: no term is discovered in them, a known one may be. */
  readonly names?: readonly Span[];
}

/** The words of a corpus as numbers, article after article. */
export interface WordStream {
  /** Number of the word at each place, or −1 between two articles. */
  readonly all: Int32Array;
  /** The same, and −1 wherever no term may go through. */
  readonly ids: Int32Array;
  /** Where the word begins in its article's reading text. */
  readonly offsets: Int32Array;
  readonly words: readonly string[];
  readonly classes: readonly WordClass[];
  /** Where each article begins. */
  readonly articleStarts: Int32Array;
  /** Tokens of each article, punctuation included. */
  readonly articleSizes: Int32Array;
}

export const BREAK = -1;

/** Tells the class of a word by itself and by how often the texts have it. */
export type ClassOf = (word: string, frequency: number) => WordClass;

/** Numbers words in order of appearance and counts them. */
const createVocabulary = () => {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const frequencies: number[] = [];
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? words.length;
    if (number === words.length) {
      numbers.set(word, number);
      words.push(word);
      frequencies.push(0);
    }
    frequencies[number] = (frequencies[number] ?? 0) + 1;
    return number;
  };
  return { words, frequencies, numberOf };
};

/** Lays the articles' words side by side, a break between two articles. */
export const createWordStream = (texts: readonly TermText[], classOf: ClassOf): WordStream => {
  const length = texts.reduce((sum, text) => sum + text.tokens.words.length + 1, 0);
  const all = new Int32Array(length).fill(BREAK);
  const offsets = new Int32Array(length);
  const articleStarts = new Int32Array(texts.length);
  const { words, frequencies, numberOf } = createVocabulary();
  let at = 0;
  texts.forEach(({ tokens }, i) => {
    articleStarts[i] = at;
    for (const { word, start } of joinedWords(tokens)) {
      all[at] = numberOf(word);
      offsets[at] = start;
      at++;
    }
    at++;
  });
  const laid = { all: all.subarray(0, at), offsets, articleStarts };
  const classes = words.map((word, number) => classOf(word, frequencies[number] ?? 0));
  return {
    ...laid,
    ids: maskWords(texts, laid, classes),
    words,
    classes,
    articleSizes: Int32Array.from(texts, text => text.tokens.words.length),
  };
};

/** The numbers of the words that may be part of a term: no breaks, nothing silent, no names. */
const maskWords = (
  texts: readonly TermText[],
  { all, offsets, articleStarts }: Pick<WordStream, 'all' | 'offsets' | 'articleStarts'>,
  classes: readonly WordClass[],
): Int32Array => {
  const ids = new Int32Array(all.length).fill(BREAK);
  texts.forEach(({ silent, names = [] }, i) => {
    const isOut = createProbe(silent, names);
    const end = articleStarts[i + 1] ?? all.length;
    for (let at = articleStarts[i] ?? 0; at < end; at++) {
      const number = all[at] ?? BREAK;
      if (number === BREAK || classes[number] === 'break') continue;
      if (!isOut(offsets[at] ?? 0)) ids[at] = number;
    }
  });
  return ids;
};

/** Tells of ascending offsets whether one of the spans covers them. */
const createProbe = (...lists: readonly (readonly Span[])[]): ((offset: number) => boolean) => {
  const next = lists.map(() => 0);
  return offset =>
    lists.some((spans, i) => {
      let at = next[i] ?? 0;
      while (at < spans.length && (spans[at]?.end ?? 0) <= offset) at++;
      next[i] = at;
      return (spans[at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
    });
};

/** The words with `5` `G` joined to `5G`, and `“` `416` `”` to `“416”`. */
function* joinedWords({ words, starts }: Tokens): Iterable<{ word: string; start: number }> {
  for (let i = 0; i < words.length; ) {
    const end = endOfQuotedCode(words, i) ?? endOfCode(words, i);
    yield { word: end > i + 1 ? words.slice(i, end).join('') : (words[i] ?? ''), start: starts[i] ?? 0 };
    i = end;
  }
}

/** End of the run of tokens that make one code with a letter in it (`5` `G`), or the next token. */
const endOfCode = (words: readonly string[], from: number): number => {
  let end = from;
  let hasLetter = false;
  for (; end < words.length; end++) {
    const code = words[end]?.charCodeAt(0) ?? 0;
    if (isLatinCode(code)) hasLetter = true;
    else if (!isDigitCode(code)) break;
  }
  return hasLetter ? end : from + 1;
};

// 416 · 33618 · 5G · 1+6
const CODE = /^[0-9A-Za-z+.-]{1,6}$/u;

/** End of a code with its quotation marks, or null. */
const endOfQuotedCode = (words: readonly string[], from: number): number | null => {
  if (words[from] !== '“') return null;
  for (let end = from + 1; end <= from + 4; end++) {
    const word = words[end] ?? '';
    if (word === '”') return end > from + 1 ? end + 1 : null;
    if (!CODE.test(word)) return null;
  }
  return null;
};
