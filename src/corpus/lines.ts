import { isSpaceCode } from '../text/characters.ts';

/** A line of the source with something to see on it, white space at both ends cut off. */
export interface Line {
  /** Source offsets of its first and behind its last visible character. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 1-based, empty lines counted. */
  readonly number: number;
  /** Place among the visible lines of the source, from 0. */
  readonly index: number;
  /** Empty lines above it. */
  readonly blanks: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Visible characters, and columns they take (Han and full-width two). */
  readonly characters: number;
  readonly columns: number;
}

const CR = 0x0d;
const LF = 0x0a;
const ZERO_WIDTH = 0x200b;

/** White space and control characters: no part of the reading, damage where they stand inside a line. */
export const isHiddenCode = (code: number): boolean =>
  isSpaceCode(code) || code < 0x20 || (code >= 0x7f && code < 0xa0) || code === ZERO_WIDTH;

/** From here on (CJK radicals) a character is two columns wide. */
const WIDE = 0x2e80;
const WIDE_MARKS = new Set([...'“”‘’—…·'].map(mark => mark.charCodeAt(0)));

const widthOf = (code: number): number => (code >= WIDE || WIDE_MARKS.has(code) ? 2 : 1);

const measure = (text: string): { characters: number; columns: number } => {
  let characters = 0;
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHiddenCode(code)) continue;
    characters++;
    columns += widthOf(code);
  }
  return { characters, columns };
};

const findBreak = (source: string, from: number): number => {
  let at = from;
  while (at < source.length && source.charCodeAt(at) !== LF && source.charCodeAt(at) !== CR) at++;
  return at;
};

type Place = Pick<Line, 'number' | 'index' | 'blanks'>;

/** The line between two breaks, or null when nothing is to see on it. */
const readLine = (source: string, from: number, to: number, place: Place): Line | null => {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && isHiddenCode(source.charCodeAt(start))) indent += widthOf(source.charCodeAt(start++));
  while (end > start && isHiddenCode(source.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const text = source.slice(start, end);
  return { start, end, text, indent, ...place, ...measure(text) };
};

/** The visible lines of `source`, in order. */
export const splitLines = (source: string): readonly Line[] => {
  const lines: Line[] = [];
  let blanks = 0;
  let number = 1;
  for (let at = 0; at < source.length; number++) {
    const stop = findBreak(source, at);
    const line = readLine(source, at, stop, { number, blanks, index: lines.length });
    if (line !== null) lines.push(line);
    blanks = line === null ? blanks + 1 : 0;
    at = source.charCodeAt(stop) === CR && source.charCodeAt(stop + 1) === LF ? stop + 2 : stop + 1;
  }
  return lines;
};
