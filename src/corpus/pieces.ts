import { isDigitCode, isHanCode, isLatinCode, isSpaceCode } from '../text/characters.ts';
import type { Piece } from '../text/mapped-text.ts';
import { isHiddenCode, type Line } from './lines.ts';

const isWide = (code: number): boolean =>
  isHanCode(code) || (code >= 0x3001 && code <= 0x303f) || code >= 0xff01;
const isNarrow = (code: number): boolean => isDigitCode(code) || isLatinCode(code);

/** Whether blanks between these two characters are typesetting: `3月 4日`, `30 件`, `以 AI`. */
const isStray = (before: number, after: number): boolean =>
  (isWide(before) && isNarrow(after)) || (isNarrow(before) && isWide(after));

/** Whether what is hidden in [start, end) only serves the layout: a single stray blank, or nothing to see at all. */
const isTypesetting = (source: string, start: number, end: number): boolean => {
  let blanks = 0;
  for (let i = start; i < end; i++) if (isSpaceCode(source.charCodeAt(i))) blanks++;
  return blanks === 0 || (blanks === 1 && isStray(source.charCodeAt(start - 1), source.charCodeAt(end)));
};

/** The source spans of a line that are read: stray blanks and control characters are left out. */
export const linePieces = (source: string, line: Line): readonly Piece[] => {
  const pieces: Piece[] = [];
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
    if (!isTypesetting(source, at, next)) pieces.push({ start: at, end: next, text: ' ' });
    from = next;
    at = next;
  }
  pieces.push({ start: from, end: line.end });
  return pieces;
};

const needsSpace = (above: string, below: string): boolean => {
  const before = above.charCodeAt(above.length - 1);
  return isNarrow(before) && isNarrow(below.charCodeAt(0)) && isLatinCode(before);
};

/** The pieces of wrapped lines read as one: nothing between them, a space between Latin words. */
export const joinedPieces = (source: string, lines: readonly Line[]): readonly Piece[] =>
  lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const space: readonly Piece[] =
      above !== undefined && needsSpace(above.text, line.text)
        ? [{ start: above.end, end: above.end, text: ' ' }]
        : [];
    return [...space, ...linePieces(source, line)];
  });
