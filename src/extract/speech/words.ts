import { createMatcher, type Matcher } from '../../lexicon/matcher.ts';
import { parseTable } from '../../lexicon/table.ts';
import type { DataReader } from '../extractor.ts';

/** Words with what a list says of each, findable at and before a place of a text. */
export interface Words<T> {
  readonly rows: ReadonlyMap<string, T>;
  /** Lengths that occur, longest first. */
  readonly lengths: readonly number[];
  readonly matcher: Matcher<T>;
  /** The characters that words end in. */
  readonly endings: ReadonlySet<string>;
}

/** One word of a list where it stands in a text. */
export interface WordHit<T> {
  readonly word: string;
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Reads a word list whose first column is `word`. Throws with file and line when a row cannot be read. */
export const readWords = <T>(
  data: DataReader,
  path: string,
  columns: readonly string[],
  parse: (get: (column: string) => string) => T | null,
): Words<T> => {
  const rows = new Map<string, T>();
  for (const { line, get } of parseTable(data.text(path), path, ['word', ...columns])) {
    const word = get('word');
    const value = parse(get);
    if (value === null) throw new Error(`${path}:${line}: unknown class of "${word}"`);
    if (rows.has(word)) throw new Error(`${path}:${line}: "${word}" is listed twice`);
    rows.set(word, value);
  }
  return createWords(rows);
};

const createWords = <T>(rows: ReadonlyMap<string, T>): Words<T> => ({
  rows,
  lengths: [...new Set([...rows.keys()].map(word => word.length))].sort((a, b) => b - a),
  matcher: createMatcher(rows),
  endings: new Set([...rows.keys()].map(word => word.slice(-1))),
});

/** The longest listed word that begins at `at` and ends by `limit`. */
export const longestAt = <T>(
  words: Words<T>,
  text: string,
  at: number,
  limit = text.length,
): WordHit<T> | null => {
  const match = words.matcher.at(text, at);
  if (match === null) return null;
  for (const length of words.lengths) {
    if (at + length > Math.min(limit, match.end)) continue;
    const word = text.slice(at, at + length);
    const value = words.rows.get(word);
    if (value !== undefined) return { word, value, start: at, end: at + length };
  }
  return null;
};

/** The longest listed word that ends at `end` and begins at `limit` or later. */
export const longestBefore = <T>(
  words: Words<T>,
  text: string,
  end: number,
  limit = 0,
): WordHit<T> | null => {
  if (!words.endings.has(text.charAt(end - 1))) return null;
  for (const length of words.lengths) {
    if (end - length < limit) continue;
    const word = text.slice(end - length, end);
    const value = words.rows.get(word);
    if (value !== undefined) return { word, value, start: end - length, end };
  }
  return null;
};
