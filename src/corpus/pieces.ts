import { isDigitCode, isHanCode, isLatinCode, isSpaceCode } from '../text/characters.ts';
import type { Piece } from '../text/mapped-text.ts';
import { isHyphenated } from './hyphens.ts';
import { isHiddenCode, type Line } from './lines.ts';
import { findWideGaps } from './spacing.ts';

const isWide = (code: number): boolean =>
  isHanCode(code) || (code >= 0x3001 && code <= 0x303f) || code >= 0xff01;
const isNarrow = (code: number): boolean => isDigitCode(code) || isLatinCode(code);

/** Marks that white space never stands behind, and in front of: ， 加快; “ 数字; 港口 ， */
const NONE_BEHIND = new Set([...'，、；：。“（《「『【'].map(mark => mark.charCodeAt(0)));
const NONE_BEFORE = new Set([...'，、；：。！？”）》」』】％'].map(mark => mark.charCodeAt(0)));

/** Whether blanks between these two characters are typesetting: `3月 4日`, `30 件`, `以 AI`, `， 加快`. */
const isStray = (before: number, after: number): boolean =>
  (isWide(before) && isNarrow(after)) ||
  (isNarrow(before) && isWide(after)) ||
  (NONE_BEHIND.has(before) && isWide(after)) ||
  (isWide(before) && NONE_BEFORE.has(after));

/** Whether what is hidden in [start, end) only serves the layout: a single stray blank, or nothing to see at all. */
const isTypesetting = (source: string, start: number, end: number): boolean => {
  let blanks = 0;
  for (let i = start; i < end; i++) if (isSpaceCode(source.charCodeAt(i))) blanks++;
  return blanks === 0 || (blanks === 1 && isStray(source.charCodeAt(start - 1), source.charCodeAt(end)));
};

/** The source spans of a line that are read: stray blanks and control characters are left out. */
export const linePieces = (source: string, line: Line): readonly Piece[] => {
  const pieces: Piece[] = [];
  const wide = findWideGaps(line.text);
  let from = line.start;
  let at = line.start;
  while (at < line.end) {
    if (!isHiddenCode(source.charCodeAt(at))) {
      at++;
      continue;
    }
    let next = at;
    while (next < line.end && isHiddenCode(source.charCodeAt(next))) next++;
    pieces.push({ start: from, end: at });
    if (!wide.has(at - line.start) && !isTypesetting(source, at, next))
      pieces.push({ start: at, end: next, text: ' ' });
    from = next;
    at = next;
  }
  pieces.push({ start: from, end: line.end });
  return pieces;
};

/** …of China, / and; (AI) / is: marks of Latin text behind which a word follows a space. */
const LATIN_MARK = /[A-Za-z\d)][,;:)]$/u;
/** …is open. / It */
const LATIN_END = /[a-z]{2}[.!?]$/u;
const SOFT_HYPHEN = 0xad;

/** Whether a line break stands for a space: between Latin words, and behind the marks among them. */
const needsSpace = (source: string, above: Line, below: Line): boolean => {
  if (source.charCodeAt(above.end) === SOFT_HYPHEN) return false;
  const [last, first] = [above.text.charCodeAt(above.text.length - 1), below.text.charCodeAt(0)];
  if (isLatinCode(last)) return isNarrow(first) || first === 0x28;
  if (isDigitCode(last)) return /^[a-z]{2}/u.test(below.text);
  const end = above.text.slice(-3);
  return (LATIN_MARK.test(end) && isLatinCode(first)) || (LATIN_END.test(end) && /^[A-Z]/u.test(below.text));
};

/** Pieces of a line without the hyphen at its end: the letter in front stands for both. */
const withoutHyphen = (pieces: readonly Piece[], source: string): readonly Piece[] => {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const at = last.end - 2;
  const letter = { start: at, end: last.end, text: source.charAt(at) };
  return [...pieces.slice(0, -1), { start: last.start, end: at }, letter];
};

/** The pieces of wrapped lines read as one: nothing between them, a space between Latin words. */
export const joinedPieces = (source: string, lines: readonly Line[]): readonly Piece[] =>
  lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const below = lines[i + 1];
    const space: readonly Piece[] =
      above !== undefined && needsSpace(source, above, line)
        ? [{ start: above.end, end: above.end, text: ' ' }]
        : [];
    const pieces = linePieces(source, line);
    const isCut = below !== undefined && isHyphenated(line.text, below.text);
    return [...space, ...(isCut ? withoutHyphen(pieces, source) : pieces)];
  });
