import type { Tokens } from '../../segment/tokens.ts';
import { isDigitCode, isLatinCode } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { WordClass } from './word-class.ts';

/** What terms are collected from: the reading text of one article, its tokens, and where its silent blocks lie. */
export interface TermText {
  /** Id of the article. */
  readonly article: string;
  /** Its reading text. */
  readonly text: string;
  readonly tokens: Tokens;
  /** Spans of the reading text that are no part of what the article says, in order. */
  readonly silent: readonly Span[];
}

/** The words of a corpus as numbers, article after article. */
export interface WordStream {
  /** Number of the word at each place, or −1 where no term may go through. */
  readonly ids: Int32Array;
  readonly words: readonly string[];
  readonly classes: readonly WordClass[];
  /** Where each article begins in `ids`. */
  readonly articleStarts: Int32Array;
  /** Tokens of each article, punctuation included. */
  readonly articleSizes: Int32Array;
}

export const BREAK = -1;

/** Lays the articles' words side by side, a break between two articles. */
export const createWordStream = (
  texts: readonly TermText[],
  classOf: (word: string) => WordClass,
): WordStream => {
  const length = texts.reduce((sum, text) => sum + text.tokens.words.length + 1, 0);
  const ids = new Int32Array(length).fill(BREAK);
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const classes: WordClass[] = [];
  const articleStarts = new Int32Array(texts.length);
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const kind = classOf(word);
    const number = kind === 'break' ? BREAK : words.length;
    numbers.set(word, number);
    if (number !== BREAK) {
      words.push(word);
      classes.push(kind);
    }
    return number;
  };
  let at = 0;
  texts.forEach((text, i) => {
    articleStarts[i] = at;
    for (const word of audibleWords(text)) ids[at++] = word === null ? BREAK : numberOf(word);
    at++;
  });
  return {
    ids: ids.subarray(0, at),
    words,
    classes,
    articleStarts,
    articleSizes: Int32Array.from(texts, text => text.tokens.words.length),
  };
};

/** The words outside silent blocks, `5` `G` joined to `5G`; null where a silent block was. */
function* audibleWords({ tokens: { words, starts }, silent }: TermText): Iterable<string | null> {
  let block = 0;
  for (let i = 0; i < words.length; ) {
    const start = starts[i] ?? 0;
    while (block < silent.length && (silent[block]?.end ?? 0) <= start) block++;
    if ((silent[block]?.start ?? Number.POSITIVE_INFINITY) <= start) {
      yield null;
      i++;
      continue;
    }
    const end = endOfCode(words, i);
    yield end > i + 1 ? words.slice(i, end).join('') : (words[i] ?? '');
    i = end;
  }
}

/** End of the run of tokens that make one code with a letter in it (`5` `G`), or the next token. */
const endOfCode = (words: readonly string[], from: number): number => {
  let end = from;
  let hasLetter = false;
  for (; end < words.length; end++) {
    const word = words[end] ?? '';
    const code = word.charCodeAt(0);
    if (isLatinCode(code)) hasLetter = true;
    else if (!isDigitCode(code)) break;
  }
  return hasLetter ? end : from + 1;
};
