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
  /** Form feeds above it. */
  readonly page: number;
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
const SOFT_HYPHEN = 0xad;

/** White space and control characters: no part of the reading, damage where they stand inside a line. */
export const isHiddenCode = (code: number): boolean =>
  isSpaceCode(code) ||
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  code === ZERO_WIDTH ||
  code === SOFT_HYPHEN;

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

const FF = 0x0c;
/** What ends a line without being counted as one by editors: VT (a manual break in Word), FF, NEL, U+2028, U+2029. */
const SOFT_BREAKS: ReadonlySet<number> = new Set([0x0b, FF, 0x85, 0x2028, 0x2029]);

const isBreak = (code: number): boolean => code === LF || code === CR || SOFT_BREAKS.has(code);

const findBreak = (source: string, from: number): number => {
  let at = from;
  while (at < source.length && !isBreak(source.charCodeAt(at))) at++;
  return at;
};

type Place = Pick<Line, 'number' | 'index' | 'blanks' | 'page'>;

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
  let page = 0;
  for (let at = 0; at < source.length; ) {
    const stop = findBreak(source, at);
    const code = source.charCodeAt(stop);
    const isSoft = SOFT_BREAKS.has(code);
    const line = readLine(source, at, stop, { number, page, blanks, index: lines.length });
    if (line !== null) lines.push(line);
    if (line !== null || !isSoft) blanks = line === null ? blanks + 1 : 0;
    if (code === FF) page++;
    if (!isSoft) number++;
    at = code === CR && source.charCodeAt(stop + 1) === LF ? stop + 2 : stop + 1;
  }
  return lines;
};
