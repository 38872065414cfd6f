import { isSpaceCode } from '../text/characters.ts';

/** A line of the source with something to see on it, white space at both ends cut off. */
export interface Line {
  /** Source offsets of its first and behind its last visible character. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Empty lines above it. */
  readonly blanks: number;
  /** Visible characters, and columns they take (Han and full-width two). */
  readonly characters: number;
  readonly columns: number;
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Control characters are damage: they are no part of the reading. */
export const isHiddenCode = (code: number): boolean =>
  isSpaceCode(code) || code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x200b;

const WIDE = 0x2e80;
const WIDE_QUOTES = new Set('“”‘’—…·'.split('').map(c => c.charCodeAt(0)));

const measure = (text: string): { characters: number; columns: number } => {
  let characters = 0;
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHiddenCode(code)) continue;
    characters++;
    columns += code >= WIDE || WIDE_QUOTES.has(code) ? 2 : 1;
  }
  return { characters, columns };
};

/** The visible lines of `source`, in order. */
export const splitLines = (source: string): readonly Line[] => {
  const lines: Line[] = [];
  let blanks = 0;
  let at = 0;
  while (at < source.length) {
    let stop = at;
    while (stop < source.length && !isBreak(source.charCodeAt(stop))) stop++;
    let start = at;
    let end = stop;
    while (start < end && isHiddenCode(source.charCodeAt(start))) start++;
    while (end > start && isHiddenCode(source.charCodeAt(end - 1))) end--;
    if (start < end) {
      const text = source.slice(start, end);
      lines.push({ start, end, text, blanks, ...measure(text) });
      blanks = 0;
    } else blanks++;
    at = source.charCodeAt(stop) === 0x0d && source.charCodeAt(stop + 1) === 0x0a ? stop + 2 : stop + 1;
  }
  return lines;
};
